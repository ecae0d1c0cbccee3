"""What reading one source gives: its document, its stored text, and the rows that were read from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ..model import (
    Appearance,
    Document,
    Hearing,
    LedgerEntry,
    Mark,
    Passage,
    Problem,
    Recommendation,
    Relation,
    problem_reasons,
)
from ..model.because import Because
from .left_out import LeftOut, Reason

if TYPE_CHECKING:
    from .ledger.file_parts import Part


@dataclass(frozen=True)
class Asked:
    """One way in which a paper asks for confidence: the publication status that fits, why, and the page."""

    status: str
    why: str
    page: int | None = None


@dataclass(frozen=True)
class Remark:
    """One part of a document's note: a sentence, and ``why`` and ``about`` of the problem that says it, too."""

    note: str
    why: str = ""
    about: tuple[str, ...] = ()

    @classmethod
    def of(cls, row: Problem) -> Remark:
        return cls(row.reason, row.why, row.about)


@dataclass(frozen=True)
class Reading:
    """One source, read: rows of the model, and the text that its passages' offsets point into.

    ``remarks`` are the parts of its document's note (`noted`). ``parts`` are the file's words, counted as it was read;
    `accounting.accounted` has them gone into the ledger.
    """

    document: Document
    text: str = ""
    passages: tuple[Passage, ...] = ()
    marks: tuple[Mark, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    relations: tuple[Relation, ...] = ()
    hearings: tuple[Hearing, ...] = ()
    listed: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    asks: tuple[Asked, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    remarks: tuple[Remark, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def status(self) -> str:
        """*no-text* where there is no passage to cite, whatever else was read; *partial* with a note; else *ok*."""
        if not self.passages:
            return "no-text"
        return "partial" if self.document.note else "ok"


@dataclass
class Draft:
    """A document's stored text as it grows, one block after another, and the passages that lie in it."""

    document_id: str
    passages: list[Passage] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    # Pieces and not one text: adding to a long text copies it each time.
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _used: dict[str, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The stored text as far as it has grown."""
        return "".join(self._pieces)

    def block(self, text: str, because: Reason | None = None, *, page: int = 0) -> tuple[int, int]:
        """Add words that belong to no passage, and return where they stand.

        They are left out by a rule and its signs; without these they are *unread*, and the document may be *partial*.
        """
        self._open()
        start = self._length
        self._add(text)
        if because:
            self.leave_out((start, self._length), because, text, page=page)
        return start, self._length

    def leave_out(self, place: tuple[int, int], because: Reason, text: str, *, page: int = 0) -> None:
        """Say by which rule a block was left out, where that is known only later."""
        self.left_out.append(LeftOut(because.rule, because.signs, text, page, *place))

    def passage(self, kind: str, locator: str, text: str, *, label: str = "", **fields: Any) -> Passage:
        """Add one passage after its printed ``label``, and return it with its id and offsets."""
        self._open()
        self._add(label)
        start = self._length
        self._add(text)
        count = self._used[locator] = self._used.get(locator, 0) + 1
        passage = Passage(
            passage_id=f"{self.document_id}/{locator}" + (f".{count}" if count > 1 else ""),
            document_id=self.document_id,
            seq=len(self.passages) + 1,
            kind=kind,
            locator=locator,
            start=start,
            end=self._length,
            text=text,
            **fields,
        )
        self.passages.append(passage)
        return passage

    def lengthen(self, text: str, marks: Sequence[tuple[int, str]] = ()) -> None:
        """Add a line to the last passage, which the stored text ends with, and the marks of notes in the line."""
        self._add("\n" + text)
        last = self.passages.pop()
        self.passages.append(replace(last, end=self._length, text=f"{last.text}\n{text}"))
        self.call(last, marks, -len(last.text) - 1)

    def call(self, passage: Passage, marks: Sequence[tuple[int, str]], cut: int = 0) -> None:
        """Add the marks of notes in ``passage``; ``cut`` characters of label stood before its text."""
        note = f"{self.document_id}/n"
        self.marks += [Mark(passage.passage_id, max(0, at - cut), n, note + n) for at, n in marks]

    def problem(
        self, because: Because, text: str = "", *, page: int | None = None, severity: str = "warning"
    ) -> Problem:
        """Say that something could not be used, where the draft now ends, and return its row."""
        where = {"page": page, "start": self._length}
        row = problem_reasons.problem(self.document_id, because, text, severity=severity, **where)
        self.problems.append(row)
        return row

    def _open(self) -> None:
        if self._length:
            self._add("\n\n")

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def noted(reading: Reading, *more: Remark) -> Reading:
    """Return the reading with more remarks after those that it has: all of them are its document's note."""
    return with_remarks(reading, (*remarks_of(reading), *more))


def noted_first(reading: Reading, remark: Remark) -> Reading:
    """Return the reading with a remark before those that it has."""
    return with_remarks(reading, (remark, *remarks_of(reading)))


def with_remarks(reading: Reading, remarks: Sequence[Remark]) -> Reading:
    """Return the reading with these remarks, each once, and the note that they are."""
    kept: dict[str, Remark] = {}
    for one in remarks:
        if one.note:
            kept.setdefault(one.note, one)
    document = replace(reading.document, note="; ".join(kept))
    return replace(reading, document=document, remarks=tuple(kept.values()))


def remarks_of(reading: Reading) -> tuple[Remark, ...]:
    """Return the remarks of a reading; where none stand apart, its document's note is one."""
    return reading.remarks or (Remark(reading.document.note),)


def renamed(reading: Reading, document_id: str) -> Reading:
    """Return the reading under another document id: every id that begins with the old one begins with the new."""
    old = reading.document.document_id
    if old == document_id:
        return reading

    within = old + "/"

    def moved(row: Any) -> Any:
        # A long inquiry has half a million rows: `replace`, which looks at every field, takes three times as long.
        fields = dict(row.__dict__)
        for name in ("document_id", "passage_id", "note_passage_id", "recommendation_id", "relation_id"):
            value = fields.get(name)
            if isinstance(value, str) and (value == old or value.startswith(within)):
                fields[name] = document_id + value[len(old) :]
        return type(row)(**fields)

    tables = (
        "passages",
        "marks",
        "appearances",
        "recommendations",
        "relations",
        "hearings",
        "listed",
        "problems",
        "ledger",
    )
    rows: dict[str, Any] = {name: tuple(moved(row) for row in getattr(reading, name)) for name in tables}
    return replace(reading, document=replace(reading.document, document_id=document_id), **rows)
