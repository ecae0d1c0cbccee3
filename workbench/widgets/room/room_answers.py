"""What the page of the room may ask, and who answers: every question is a row here, and no other is answered."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ...errors import WorkbenchError
from ...in_turn import in_turn
from ...model import DONE, Tag, tables
from ...text.veil import Veil
from . import decide_pane, find_pane, passage_answers, read_pane, search_answers, ways_answers
from .acts_in_room import Acts, Office
from .at_hand import AtHand
from .codebook_answers import CodebookAnswers
from .coding_answers import CodingAnswers, shortened
from .other_coders import OtherCoders
from .review_answers import ReviewAnswers
from .sight import Sight

if TYPE_CHECKING:
    import pandas as pd

Asked = Mapping[str, Any]
LOOK = "Look whether it was saved before you try again."


class Answers:
    """Answers the page's questions about one inquiry, for one coder."""

    def __init__(self, inquiry: Any, office: Office, coder: str) -> None:
        self.inquiry, self.office = inquiry, office
        self.acts = Acts(inquiry, office, coder)
        self.sight = Sight(lambda: office.coders.mine(self.acts.coder))
        self.hand = AtHand(inquiry, self._seen, self._veil)
        self.others = OtherCoders(self, office.coders)
        self.last: tuple[str, int, int] = ("", 0, 0)
        self.known: Mapping[str, Callable[[Asked], Any]] = {
            "overview": self._overview,
            "lists": lambda asked: find_pane.lists(self.hand),
            "themes": lambda asked: find_pane.themes(self.hand),
            "search": lambda asked: find_pane.search(self.hand, str(asked["query"]), asked.get("only") or {}),
            "facets": lambda asked: find_pane.facets(
                self.hand, str(asked["query"]), asked.get("only") or {}, themes=not self.sight.clean
            ),
            "ready": lambda asked: find_pane.ready(self.hand, int(asked["step"])),
            "document": self._document,
            "unread": lambda asked: read_pane.unread(self.hand, str(asked["document"])),
            "rows": self._rows,
            "find": lambda asked: read_pane.find(self.hand, str(asked["document"]), str(asked["words"])),
            "passage": lambda asked: self._passage(str(asked["passage"])),
            "cite": self._cite,
            "i am": lambda asked: self.acts.i_am(str(asked["coder"])),
            "code": self._code,
            "decide": self._decide,
            **CodingAnswers(self).known,
            **ReviewAnswers(self, office.coders).known,
            **self.others.known,
            **CodebookAnswers(self, office.codebook).known,
            "nothing on": self._nothing_on,
            "picture": self._picture,
            "memo": self._memo,
            "now": self._now,
            "undo": self._undo,
            "news": self._news,
            "take in": self._take_in,
            **search_answers.questions(office, lambda: self.hand, self.renew),
            **ways_answers.questions(lambda: self.hand),
            **passage_answers.questions(office, self.acts, lambda: self.hand, self.renew),
        }

    def answer(self, content: Any) -> dict[str, Any]:
        """Return the answer to one question, or the sentence that says why there is none; whatever goes wrong."""
        return answered(self.known, content)

    def theme_of(self, asked: Asked) -> str:
        """Return the theme that is asked for; a ``new`` one is written into the codebook first, by its label."""
        if not asked.get("new"):
            return str(asked.get("theme") or "")
        self.acts.named()
        theme = self.office.new_theme(str(asked["new"]))
        self.renew()
        return theme

    def _overview(self, asked: Asked) -> dict[str, Any]:
        return {
            **find_pane.overview(self.hand),
            "coder": self.acts.coder,
            "notice": find_pane.notice(self.hand),
        }

    def _document(self, asked: Asked) -> dict[str, Any]:
        block = max(1, min(int(asked.get("block") or read_pane.BLOCK), read_pane.MOST))
        found = read_pane.document(
            self.hand,
            str(asked["document"]),
            str(asked.get("passage") or ""),
            block=block,
            bare=bool(asked.get("bare")),
        )
        if not asked.get("ahead"):  # fetched before anybody asks for it, it is not in view
            self.last = (found["id"], found["first"], found["first"] + block)
        return {**found, "rows": self.with_cautions(found["rows"])}

    def _rows(self, asked: Asked) -> list[dict[str, Any]]:
        document_id, first, last = str(asked["document"]), int(asked["first"]), int(asked["last"])
        self.last = (document_id, first, last)
        found = read_pane.rows(self.hand, document_id, first, last, bare=bool(asked.get("bare")))
        return self.with_cautions(found)

    def with_cautions(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return rows with the words in them that are folded, also on the first screen."""
        veil = self.hand.veil()
        for row in rows:
            row["folded"] = veil.places(row["id"], row["text"])
        return rows

    def _cite(self, asked: Asked) -> dict[str, str]:
        passage = self.hand.passage(str(asked["passage"]))
        return decide_pane.cited(self.hand, passage, str(asked.get("quote") or ""))

    def _code(self, asked: Asked) -> dict[str, Any]:
        passage_id, theme = str(asked["passage"]), self.theme_of(asked)
        place = (int(asked["start"]), int(asked["end"]))
        self.acts.code(self.hand, passage_id, place, theme, str(asked["quote"]))
        said = f"Saved: “{self.hand.label(theme)}” on “{shortened(str(asked['quote']))}”."
        return {"said": said, "theme": theme, "passage": passage_id}

    def _decide(self, asked: Asked) -> dict[str, Any]:
        row_id, act = str(asked["row"]), str(asked["act"])
        frame = self.inquiry.tags
        found: list[Tag] = tables.rows(frame[frame["tag_id"] == row_id], Tag)
        changes = {"theme": str(asked["theme"])} if asked.get("theme") else {}
        self.acts.decide(row_id, act, str(asked.get("note") or ""), changes)
        what = f" “{self.hand.label(found[0].theme)}”" if found else ""
        said = f"Saved: {DONE.get(act, act)}{what}."
        passage_id = found[0].passage_id if found else str(asked.get("passage") or "")
        return {"said": said, "passage": passage_id}

    def _nothing_on(self, asked: Asked) -> dict[str, Any]:
        passage_id, theme = str(asked["passage"]), str(asked.get("theme") or "")
        self.acts.nothing_on(self.hand, passage_id, theme)
        on = f"nothing on “{self.hand.label(theme)}”" if theme else "no theme here"
        return {"said": f"Saved: read, {on}.", "passage": passage_id}

    def _picture(self, asked: Asked) -> dict[str, Any]:
        passage = self.hand.passage(str(asked["passage"]))
        number = int(passage.page) if passage.page is not None else 1
        picture, boxes = self.office.page_picture(passage.document_id, number, passage.passage_id)
        if not picture:
            raise WorkbenchError("its format has no pages to draw", passage.passage_id, "Read it beside.")
        return {
            "page": number,
            "png": base64.b64encode(picture).decode("ascii"),
            "boxes": [list(map(float, box)) for box in boxes],
        }

    def _memo(self, asked: Asked) -> dict[str, Any]:
        about = str(asked["passage"])
        place = (
            {"start": int(asked["start"]), "end": int(asked["end"])} if asked.get("end") is not None else {}
        )
        self.acts.decide(about, "memo", str(asked["text"]), place)
        return {"said": "Saved: the memo.", "passage": about}

    def _undo(self, asked: Asked) -> dict[str, Any]:
        taken = self.acts.take_back()
        if taken["codebook"]:
            self.renew()
        return taken

    def _news(self, asked: Asked) -> dict[str, Any]:
        return self.office.news(self.acts.own)

    def renew(self) -> None:
        """Look everything up anew: the folder was read again."""
        self.hand = AtHand(self.inquiry, self._seen, self._veil)

    def _seen(self, tags: pd.DataFrame) -> pd.DataFrame:
        """Return tags as the coder has chosen to see them."""
        return self.sight.of(tags, self.acts.coder, self.hand.document_of)

    def _veil(self) -> Veil:
        found: Veil = self.office.passages.veil
        return found

    def _take_in(self, asked: Asked) -> dict[str, Any]:
        self.office.take_in()
        self.renew()
        return {**self._overview(asked), **find_pane.lists(self.hand)}

    def _passage(self, passage_id: str) -> dict[str, Any]:
        known = {
            **decide_pane.passage(self.hand, passage_id, self.acts.coder),
            **passage_answers.around(self.hand, self.office, self.hand.passage(passage_id)),
        }
        return self.others.on(known, self.office.read_by(passage_id))

    def _now(self, asked: Asked) -> dict[str, Any]:
        """Return a passage as it stands after an act, for both panes."""
        passage_id = str(asked["passage"])
        (row,) = self.with_cautions([read_pane.row(self.hand, passage_id)])
        return {"row": row, "passage": self._passage(passage_id)}


@in_turn
def answered(known: Mapping[str, Callable[[Asked], Any]], content: Any) -> dict[str, Any]:
    """Return the answer to one question of a page, or the sentence that says why there is none."""
    try:
        number, asked, given = int(content["id"]), str(content["ask"]), dict(content.get("with") or {})
    except (TypeError, KeyError, ValueError):
        return {"id": -1, "refused": "The room did not understand its own page. Run the cell again."}
    try:
        if asked not in known:
            raise WorkbenchError(f"it can’t be asked for “{asked}”", "the room", "Run the cell again.")
        return {"id": number, "answer": known[asked](given)}
    except WorkbenchError as error:
        return {"id": number, "refused": str(error)}
    except OSError as error:
        return {"id": number, "refused": f"{error.strerror or 'The disk refused'}. {LOOK}"}
    except Exception as error:  # it may have failed after the act was safe on disk
        return {"id": number, "refused": f"The program failed ({type(error).__name__}). {LOOK}"}
