"""What somebody has to settle, a question each: kinds of documents, who a label is, categories, doubles."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ..errors import WorkbenchError
from ..model import Document, tables
from ..model.values import DOCUMENT_KINDS, SPOKEN
from ..text import names
from . import locked_tables
from .locked_tables import Change

if TYPE_CHECKING:
    import pandas as pd

    from . import Inquiry

PEOPLE, COLUMNS = "people.csv", ("person_id", "name", "aliases", "category", "note")
ALIKE = 0.8
"""Two documents that share so large a part of their passages, of the shorter one, may be one."""
SHOWN = 160
_LEFT = ["", "Leave it as it is"]


class Settler:
    """The questions of one inquiry; what somebody leaves as it is is not asked again while the page is open."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry
        self._left: set[str] = set()

    def questions(self) -> list[dict[str, Any]]:
        """Return one question per thing that is unclear: its id, what it asks, what shows it, and the answers.

        ``options`` are pairs of a value and its words; where ``free`` has words, another answer may be written.
        """
        found = (*self._kinds(), *self._speakers(), *self._categories(), *self._doubles())
        return [one for one in found if one["id"] not in self._left]

    def settle(self, question: Mapping[str, Any], answer: str, coder: str) -> None:
        """Write an answer down. Raises `WorkbenchError` where it is none of those that the question has."""
        known = {one["id"]: one for one in self.questions()}
        asked = known.get(str(question.get("id")))
        if asked is None:
            raise WorkbenchError("this is settled already", "what is unclear", "Look at what is left.")
        answer = " ".join(answer.split())
        if not answer:
            self._left.add(asked["id"])
            return
        if answer not in {value for value, _ in asked["options"]} and not asked["free"]:
            raise WorkbenchError(f"“{answer}” is no answer", "what is unclear", "Choose one of the list.")
        sort, _, about = asked["id"].partition(":")
        if sort == "kind":
            self._set_kind(about, answer)
        elif sort == "speaker":
            self._set_speaker(about, answer)
        elif sort == "category":
            self._write_person(about, category=answer)
        else:
            self._hold_back(about, answer, coder)
        self.inquiry.refresh()

    def _kinds(self) -> Iterator[dict[str, Any]]:
        texts = self.inquiry.passages.groupby("document_id", sort=False)["text"].first().to_dict()
        for one in self._documents():
            if one.kind == "other" and one.document_id in texts:
                yield {
                    "id": f"kind:{one.document_id}",
                    "asks": f"What is “{one.title or one.document_id}”?",
                    "shows": str(texts[one.document_id])[:SHOWN],
                    "options": [_LEFT, *([kind, kind] for kind in DOCUMENT_KINDS if kind != "other")],
                    "free": "",
                }

    def _speakers(self) -> Iterator[dict[str, Any]]:
        rows = self.inquiry.passages
        rows = rows[rows["kind"].isin(SPOKEN) & (rows["speaker"] != "")]
        rows = rows[rows["person_id"].fillna("") == ""]
        people = [[str(p), str(n)] for p, n in zip(*self._people(), strict=True)]
        for label, said in rows.groupby("speaker", sort=False):
            yield {
                "id": f"speaker:{label}",
                "asks": f"Who is “{label}”, who speaks {len(said):,} time{'' if len(said) == 1 else 's'}?",
                "shows": str(said["text"].iloc[0])[:SHOWN],
                "options": [_LEFT, *people],
                "free": "Somebody else, by name",
            }

    def _people(self) -> tuple[list[str], list[str]]:
        frame = self.inquiry.people
        return frame["person_id"].tolist(), frame["name"].tolist()

    def _categories(self) -> Iterator[dict[str, Any]]:
        known = [one.name for one in self.inquiry.settings.categories]
        if not known:
            return
        called = dict(zip(*self._people(), strict=True))
        for row in self.inquiry.suggested_categories().to_dict("records"):
            likely = [row["category"]] if row["category"] else []
            rest = [name for name in known if name not in likely]
            about = ", ".join(filter(None, (row["role"], row["organisation"])))
            yield {
                "id": f"category:{row['person_id']}",
                "asks": f"What kind of witness is {called.get(row['person_id'], row['person_id'])}?",
                "shows": " ".join(filter(None, (about and f"{about}.", row["reason"]))),
                "options": [
                    *([name, f"{name} (seems so)"] for name in likely),
                    _LEFT,
                    *([n, n] for n in rest),
                ],
                "free": "",
            }

    def _doubles(self) -> Iterator[dict[str, Any]]:
        documents = {one.document_id: one for one in self._documents()}
        sizes, shared = Counter[str](), Counter[tuple[str, str]]()
        by_text = defaultdict[str, set[str]](set)
        for document_id, text in zip(
            *(self.inquiry.passages[c] for c in ("document_id", "text")), strict=True
        ):
            by_text[text].add(document_id)
        for found in by_text.values():
            sizes.update(found)
            if len(found) <= 20:  # what many documents say is a form's own words
                shared.update(combinations(sorted(found), 2))
        for (one, other), n in sorted(shared.items()):
            if n >= ALIKE * min(sizes[one], sizes[other]) and one in documents and other in documents:
                yield {
                    "id": f"double:{one}\n{other}",
                    "asks": f"Are “{_called(documents[one])}” and “{_called(documents[other])}” the same?",
                    "shows": f"{n:,} passages stand in both, of {sizes[one]:,} and {sizes[other]:,}.",
                    "options": [
                        ["", "No: keep both"],
                        *([d, f"Yes: hold {_called(documents[d])} back"] for d in (other, one)),
                    ],
                    "free": "",
                }

    def _documents(self) -> list[Document]:
        found: list[Document] = tables.rows(self.inquiry.documents, Document)
        return found

    def _set_kind(self, document_id: str, kind: str) -> None:
        def wanted(there: pd.DataFrame) -> Change:
            lines = there.index[there["document_id"] == document_id]
            return Change(cells={(int(line), "kind"): kind for line in lines})

        self.inquiry.folder.change_rows(wanted)

    def _set_speaker(self, label: str, answer: str) -> None:
        ids, _ = self._people()
        person_id = answer if answer in ids else names.slug(answer)
        if answer not in ids and not names.key(answer):
            raise WorkbenchError(f"“{answer}” is no name", "what is unclear", "Write it in letters.")
        self._write_person(person_id, alias=label, name="" if answer in ids else answer)

    def _write_person(self, person_id: str, *, alias: str = "", name: str = "", category: str = "") -> None:
        """Write a person's other name or category into people.csv, in the row that is theirs or in a new one."""
        known = name or dict(zip(*self._people(), strict=True)).get(person_id, person_id)

        def wanted(there: pd.DataFrame) -> Change:
            own = there[there["person_id"] == person_id]
            if own.empty:
                row = {"person_id": person_id, "name": known, "aliases": alias, "category": category}
                return Change([row])
            line, there_now = int(str(own.index[0])), str(own["aliases"].iloc[0])
            cells = {(line, "category"): category} if category else {}
            aliases = [part.strip() for part in there_now.split(";") if part.strip()]
            if alias and alias not in aliases:
                cells[line, "aliases"] = "; ".join([*aliases, alias])
            return Change(cells=cells)

        locked_tables.change(self.inquiry.folder.at(PEOPLE), wanted, COLUMNS)

    def _hold_back(self, pair: str, document_id: str, coder: str) -> None:
        (other,) = (one for one in pair.split("\n") if one != document_id)
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        self.inquiry.withdraw(document_id, coder=coder, reason=f"the same as {other}", date=today)


def _called(one: Document) -> str:
    return f"{one.title or one.document_id} ({one.evidence_code or one.document_id})"
