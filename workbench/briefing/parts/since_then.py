"""What is new or says something else since an earlier page of ours, or since a day, in the tables that matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...errors import WorkbenchError
from ...model import Citation, Commitment, Document, Passage, Progress, tables
from ...outcomes.return_statuses import earlier
from .. import row_marks
from ..citing.citation import date_words, source, where
from ..material import SOME, Material
from ..rows_by_id import Lookup
from .each_recommendation import Item, Reply
from .real_and_invented import ILLUSTRATIVE

if TYPE_CHECKING:
    import pandas as pd

_AS_OF, _BY, _NEXT = "as of ", " for ", "; "
DATED = ("documents", "responses", "progress", "commitments")
"""Tables whose rows bear dates: of others, a day alone does not tell what is new."""
CALLED = {
    "documents": "documents", "recommendations": "items of the report", "citations": "references of the report",
    "responses": "replies", "progress": "what was done", "commitments": "promises",
}  # fmt: skip
NEW, CHANGED = "new", "changed"
MOST = 40  # lines of one part


@dataclass(frozen=True)
class Memory:
    """What an earlier page remembers: its day, its reader, and its rows' digests by table; of a day, the day alone."""

    date: str = ""
    audience: str = ""
    rows: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """The memory as one text, which `read` reads."""
        kept = [f"{name} {words}" for name, words in sorted(self.rows.items())]
        return _NEXT.join([f"{_AS_OF}{self.date}{_BY}{self.audience}", *kept])

    @classmethod
    def read(cls, text: str) -> Memory | None:
        """Return the memory that a text holds; ``None`` where it is none."""
        if not text.startswith(_AS_OF):
            return None
        first, *others = text.split(_NEXT)
        day, _, audience = first.removeprefix(_AS_OF).partition(_BY)
        parted = (one.partition(" ") for one in others)
        return cls(day, audience, {name: words for name, _, words in parted})


@dataclass(frozen=True)
class Line:
    """One thing that is new or changed, in words; ``reply`` is the reply that it is about."""

    how: str
    text: str
    source: str = ""
    reply: Reply | None = None


@dataclass(frozen=True)
class Part:
    """What is new or changed in one table; ``more`` further lines are left out."""

    name: str
    heading: str
    lines: tuple[Line, ...]
    more: int = 0


@dataclass(frozen=True)
class Since:
    """All that has changed: what is real, and apart from it what is illustrative; of what could be compared.

    ``gone`` counts rows that the earlier page had and that are no longer there.
    """

    then: str
    parts: tuple[Part, ...]
    invented: tuple[Line, ...]
    compared: tuple[str, ...]
    not_compared: tuple[str, ...]
    gone: int = 0


def since(text: str, material: Material, audience: str, items: Sequence[Item], lookup: Lookup) -> Since:
    """Return what has changed since a day or an earlier page (`Memory.words`).

    Raises `WorkbenchError` where that page was made for another reader, or of another inquiry.
    """
    memory = Memory.read(text)
    if memory and memory.audience != audience:
        raise WorkbenchError(
            f"the earlier page was made for the {memory.audience}, and this one is for the {audience}",
            "since",
            "Make it for the same reader.",
        )
    rows = {name: getattr(material, name) for name in row_marks.REMEMBERED}
    found = {name: _which(name, frame, memory, text) for name, frame in rows.items()}
    if memory and memory.rows.get("documents") and _is_of_another(memory, rows["documents"]):
        raise WorkbenchError("the earlier page is of another inquiry", "since", "Name a page of this one.")
    compared = [name for name in CALLED if _can_compare(name, memory, rows[name])]
    documents, invented = _documents(rows["documents"], found["documents"])
    parts = (
        Part("replies", "Replies", tuple(_replies(material, found["responses"], items))),
        Part("done", "What was done", tuple(_done(rows["progress"], found["progress"], material))),
        Part("promised", "What was promised", tuple(_promised(rows["commitments"], found["commitments"]))),
        Part(
            "cited", "What the report refers to", tuple(_cited(rows["citations"], found["citations"], lookup))
        ),
        Part("evidence", "Evidence and other documents", tuple(documents)),
    )
    return Since(
        date_words(memory.date if memory else text),
        tuple(Part(p.name, p.heading, p.lines[:MOST], max(0, len(p.lines) - MOST)) for p in parts if p.lines),
        tuple(invented),
        tuple(CALLED[name] for name in compared),
        tuple(CALLED[name] for name in CALLED if name not in compared),
        _gone(memory, rows) if memory else 0,
    )


def _can_compare(name: str, memory: Memory | None, frame: pd.DataFrame) -> bool:
    if memory is None:
        return name in DATED
    kept = memory.rows.get(name, "" if name not in SOME and memory.rows else row_marks.TOO_LONG)
    return kept != row_marks.TOO_LONG and len(frame) <= row_marks.MOST


def _which(name: str, frame: pd.DataFrame, memory: Memory | None, day: str) -> list[str]:
    """Return of each row whether it is *new* or *changed*; nothing where it is neither, or nobody can tell."""
    if not _can_compare(name, memory, frame):
        return [""] * len(frame)
    if memory is None:
        return [NEW if one and earlier(day, one) else "" for one in frame["date"].tolist()]
    then = row_marks.read(memory.rows.get(name, ""))
    return [
        NEW if key not in then else CHANGED if then[key] != said else ""
        for key, said in row_marks.marks(name, frame)
    ]


def _is_of_another(memory: Memory, documents: pd.DataFrame) -> bool:
    then = row_marks.read(memory.rows["documents"])
    return not any(key in then for key, _ in row_marks.marks("documents", documents))


def _gone(memory: Memory, rows: Mapping[str, pd.DataFrame]) -> int:
    return sum(
        len(set(row_marks.read(memory.rows.get(name, ""))) - {key for key, _ in row_marks.marks(name, frame)})
        for name, frame in rows.items()
        if _can_compare(name, memory, frame)
    )


def _told(frame: pd.DataFrame, row_type: type, found: Sequence[str]) -> list[tuple[str, Any]]:
    return [(how, row) for how, row in zip(found, tables.rows(frame, row_type), strict=True) if how]


def _replies(material: Material, found: Sequence[str], items: Sequence[Item]) -> list[Line]:
    """Return a line for each reply that somebody confirmed, under the item that it answers."""
    how = dict(zip(material.responses["response_id"], found, strict=True))
    numbers = material.recommendations["recommendation_id"]
    confirmed = material.responses[material.responses["status"] == "confirmed"]
    lines = []
    for ident, item in zip(numbers, items, strict=True):
        mine = confirmed[confirmed["recommendation_id"] == ident].sort_values(["date", "response_id"])
        for row, reply in zip(mine["response_id"], item.replies, strict=True):
            if how[row]:
                said = ", ".join(filter(None, (reply.responder, reply.date)))
                lines.append(
                    Line(how[row], f"{item.heading}: {reply.position}, as we read it ({said})", "", reply)
                )
    return lines


def _done(frame: pd.DataFrame, found: Sequence[str], material: Material) -> list[Line]:
    items = material.recommendations
    numbers = dict(zip(items["recommendation_id"], items["number"], strict=True))
    lines = []
    row: Progress
    for how, row in _told(frame, Progress, found):
        value = " ".join(filter(None, (row.value, row.unit)))
        words = "; ".join(filter(None, (row.state, row.measure, value)))
        about = numbers.get(row.recommendation_id, "")
        text = ": ".join(filter(None, (about, f"{words} ({date_words(row.date)})")))
        lines.append(Line(how, text, row.source))
    return lines


def _promised(frame: pd.DataFrame, found: Sequence[str]) -> list[Line]:
    return [
        Line(
            how,
            f"{row.by}, {date_words(row.date)}: {row.text}" + (f" {row.outcome}" if how == CHANGED else ""),
            row.source,
        )
        for how, row in _told(frame, Commitment, found)
        if row.status == "confirmed" and row.provenance != ILLUSTRATIVE
    ]


def _cited(frame: pd.DataFrame, found: Sequence[str], lookup: Lookup) -> list[Line]:
    lines: dict[tuple[str, str], None] = {}
    row: Citation
    for how, row in _told(frame, Citation, found):
        place: Passage | None = lookup.passages.get(row.passage_id)
        at = where(place) if place else f"note {row.note}"
        target = source(lookup.document(row.target_document_id)) if row.target_document_id else row.text
        lines[how, f"{at[:1].upper()}{at[1:]}: {target}"] = None
    return [Line(how, text) for how, text in lines]


def _documents(frame: pd.DataFrame, found: Sequence[str]) -> tuple[list[Line], list[Line]]:
    """Return a line for each document: the real and reported ones, and apart from them those that are illustrative."""
    lines: tuple[list[Line], list[Line]] = ([], [])
    row: Document
    for how, row in _told(frame, Document, found):
        author = f" ({row.author})" if row.author and row.kind == "written" else ""
        lines[row.provenance == ILLUSTRATIVE].append(Line(how, f"{source(row)}{author}", row.kind))
    return lines
