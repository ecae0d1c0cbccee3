"""What the page of the room may ask, and who answers: every question is a row here, and no other is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ...errors import WorkbenchError
from ...model import Tag, tables
from . import decide_pane, find_pane, read_pane, suggestions_in_turn
from .acts_in_room import Acts, Office
from .at_hand import AtHand

Asked = Mapping[str, Any]


class Answers:
    """Answers the page's questions about one inquiry, for one coder."""

    def __init__(self, inquiry: Any, office: Office, coder: str) -> None:
        self.inquiry, self.office = inquiry, office
        self.hand = AtHand(inquiry)
        self.acts = Acts(inquiry, office, coder)
        self.last: tuple[str, int, int] = ("", 0, 0)
        self.known: Mapping[str, Callable[[Asked], Any]] = {
            "overview": self._overview,
            "themes": lambda asked: find_pane.themes(self.hand),
            "search": lambda asked: find_pane.search(self.hand, str(asked["query"]), asked.get("only") or {}),
            "document": lambda asked: read_pane.document(self.hand, str(asked["document"])),
            "rows": self._rows,
            "find": lambda asked: read_pane.find(self.hand, str(asked["document"]), str(asked["words"])),
            "passage": lambda asked: decide_pane.passage(self.hand, str(asked["passage"]), self.acts.coder),
            "cite": self._cite,
            "queue": lambda asked: suggestions_in_turn.waiting(self.hand, str(asked.get("theme") or "")),
            "i am": lambda asked: self.acts.i_am(str(asked["coder"])),
            "code": self._code,
            "decide": self._decide,
            "memo": self._memo,
            "undo": self._undo,
            "news": self._news,
            "take in": self._take_in,
        }

    def answer(self, content: Any) -> dict[str, Any]:
        """Return the answer to one question, or the sentence that says why there is none; whatever goes wrong."""
        try:
            number, asked, given = int(content["id"]), str(content["ask"]), dict(content.get("with") or {})
        except (TypeError, KeyError, ValueError):
            return {"id": -1, "refused": "The room did not understand its own page. Run the cell again."}
        try:
            if asked not in self.known:
                raise WorkbenchError(f"it can’t be asked for “{asked}”", "the room", "Run the cell again.")
            return {"id": number, "answer": self.known[asked](given)}
        except WorkbenchError as error:
            return {"id": number, "refused": str(error)}
        except OSError as error:
            return {"id": number, "refused": f"{error.strerror or 'The disk refused'}. Nothing was changed."}
        except Exception as error:  # whatever went wrong, the reader must see that nothing came of it
            what = f"The program failed ({type(error).__name__}); nothing was saved. Try once more."
            return {"id": number, "refused": what}

    def _overview(self, asked: Asked) -> dict[str, Any]:
        return {
            **find_pane.overview(self.hand),
            "coder": self.acts.coder,
            "notice": find_pane.notice(self.hand),
        }

    def _rows(self, asked: Asked) -> list[dict[str, Any]]:
        document_id, first, last = str(asked["document"]), int(asked["first"]), int(asked["last"])
        self.last = (document_id, first, last)
        return read_pane.rows(self.hand, document_id, first, last)

    def _cite(self, asked: Asked) -> dict[str, str]:
        passage = self.hand.passage(str(asked["passage"]))
        return decide_pane.cited(self.hand, passage, str(asked.get("quote") or ""))

    def _code(self, asked: Asked) -> dict[str, Any]:
        passage_id, theme = str(asked["passage"]), str(asked.get("theme") or "")
        if asked.get("new"):
            theme = self.office.new_theme(str(asked["new"]))
            self.hand = AtHand(self.inquiry)
        place = (int(asked["start"]), int(asked["end"]))
        self.acts.code(self.hand, passage_id, place, theme, str(asked["quote"]))
        said = f"Saved: “{self.hand.label(theme)}” on “{_short(str(asked['quote']))}”."
        return {"said": said, "theme": theme, **self._now(passage_id)}

    def _decide(self, asked: Asked) -> dict[str, Any]:
        row_id, act = str(asked["row"]), str(asked["act"])
        frame = self.inquiry.tags
        found: list[Tag] = tables.rows(frame[frame["tag_id"] == row_id], Tag)
        changes = {"theme": str(asked["theme"])} if asked.get("theme") else {}
        self.acts.decide(row_id, act, str(asked.get("note") or ""), changes)
        words = {"confirm": "confirmed", "dismiss": "dismissed", "change": "changed", "note": "noted"}
        what = f" “{self.hand.label(found[0].theme)}”" if found else ""
        said = f"Saved: {words.get(act, act)}{what}."
        passage_id = found[0].passage_id if found else str(asked.get("passage") or "")
        return {"said": said, **(self._now(passage_id) if passage_id else {})}

    def _memo(self, asked: Asked) -> dict[str, Any]:
        about = str(asked["passage"])
        place = (
            {"start": int(asked["start"]), "end": int(asked["end"])} if asked.get("end") is not None else {}
        )
        self.acts.decide(about, "memo", str(asked["text"]), place)
        return {"said": "Saved: the memo.", **self._now(about)}

    def _undo(self, asked: Asked) -> dict[str, Any]:
        done = self.acts.take_back()
        return {"said": done["said"], **(self._now(done["passage"]) if done["passage"] else {})}

    def _news(self, asked: Asked) -> dict[str, Any]:
        return self.office.news(self.acts.own)

    def _take_in(self, asked: Asked) -> dict[str, Any]:
        self.office.take_in()
        self.hand = AtHand(self.inquiry)
        return self._overview(asked)

    def _now(self, passage_id: str) -> dict[str, Any]:
        """Return a passage as it stands after an act, for both panes."""
        row = read_pane.row(self.hand, passage_id)
        return {"row": row, "passage": decide_pane.passage(self.hand, passage_id, self.acts.coder)}


def _short(words: str, most: int = 60) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"
