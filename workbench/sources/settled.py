"""What a researcher says of a document that its reader could not tell: rows of settled.csv, each with a reason.

``what`` is *speaker*: who speaks at a passage (``value`` the name, empty for nobody), for the rest of that turn; a name
before a colon at its beginning is then a label and no words. The others the reader knows before it reads (`told`):
*label* and *no label*: words that name a speaker, or nobody, at the head of any line; *columns*: how many a page has
(``passage`` is ``page 12``); *number*: that of the first numbered paragraph (``9.1``); *kind*: what the document is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..model import DOCUMENT_KINDS, Passage, Problem, problem_reasons
from ..model.because import Because
from ..text.english.patterns_in_tables import in_table
from ..text.names import fold
from .reading import Reading, Remark, remarks_of, with_remarks
from .told import Told

if TYPE_CHECKING:
    import pandas as pd

TABLE = "settled.csv"
REQUIRED = ("document_id", "passage", "what", "value", "reason")
WHATS = ("speaker", "label", "no label", "columns", "number", "kind")
"""What can be settled so."""
_PAGE = in_table("sources/paper_forms", "a page, with or without the word")
_VALUES = {
    "label": (
        in_table("text/signs", "a line with a sign of a word"),
        "the words that name a speaker, as printed, without the colon",
    ),
    "no label": (
        in_table("text/signs", "a line with a sign of a word"),
        "the words that name nobody, as printed, without the colon",
    ),
    "columns": (in_table("sources/paper_forms", "one, two or three"), "1, 2 or 3"),
    "number": (
        in_table("sources/paper_forms", "a paragraph’s number, as 9.1"),
        "the number of the first paragraph, as 9.1",
    ),
    "kind": (re.compile("|".join(DOCUMENT_KINDS)), f"one of {', '.join(DOCUMENT_KINDS)}"),
}


@dataclass(frozen=True)
class Settled:
    """One row of settled.csv; ``passage`` is a passage's id, or what follows the document's id in it (``Q3.2``)."""

    row: int
    document_id: str
    passage: str
    what: str
    value: str
    reason: str

    @property
    def page(self) -> int:
        """The page that ``passage`` names, 0 where it names none."""
        match = _PAGE.fullmatch(self.passage)
        return int(match[1]) if match else 0

    @property
    def passage_id(self) -> str:
        within = self.passage.startswith(f"{self.document_id}/")
        return self.passage if within else f"{self.document_id}/{self.passage}"


def usable(frame: pd.DataFrame) -> tuple[list[Settled], list[Problem]]:
    """Return the rows that can be tried, and one problem for each mistake in the others.

    ``frame`` is as `tables.read_csv` gives it: text, the index the row in the file.
    """
    rows: list[Settled] = []
    problems: list[Problem] = []
    for number, given in zip(frame.index, frame.to_dict("records"), strict=True):
        row = Settled(int(str(number)), **{name: str(given.get(name, "")).strip() for name in REQUIRED})
        mistakes = [_problem(row, column, what) for column, what in _mistakes(row)]
        problems += mistakes
        rows += [] if mistakes else [row]
    return rows, problems


def _mistakes(row: Settled) -> Iterator[tuple[str, str]]:
    if not row.document_id:
        yield "document_id", "it is empty; name the document"
    if row.what == "columns" and not row.page:
        yield "passage", f"“{row.passage}” is no page; name it as page 12"
    elif not row.passage and row.what not in WHATS[1:]:
        yield "passage", "it is empty; name the passage, as Q3.2 or with its whole id"
    form, meant = _VALUES.get(row.what, (None, ""))
    if form and not form.fullmatch(row.value):
        yield "value", f"“{row.value}” can’t be read; write {meant}"
    if row.what not in WHATS:
        yield "what", f"“{row.what}” can’t be settled here; there is: {', '.join(WHATS)}"
    if not row.reason:
        yield "reason", "it is empty; say how you know"


def told_of(rows: Iterable[Settled], document_id: str) -> Told:
    """Return what the rows of a document say that its reader knows before it reads."""
    own = [row for row in rows if row.document_id == document_id]
    said = {what: tuple(row.value for row in own if row.what == what) for what in WHATS}
    return Told(
        kind=next(iter(said["kind"][-1:]), ""),
        labels=said["label"],
        no_labels=said["no label"],
        first_number=next(iter(said["number"][-1:]), ""),
        columns=tuple((row.page, int(row.value)) for row in own if row.what == "columns"),
    )


def made(reading: Reading, rows: Iterable[Settled]) -> Reading:
    """Return the reading with what its rows settle; each that is made, and each that can't be, is a row of problems.

    The reading was made with what they told its reader (`told_of`); here it is only looked whether that is so.

    What was reported of the words that a row is about is settled with them, and leaves the document's note.
    """
    given = [row for row in rows if row.document_id == reading.document.document_id]
    heard = [_heard(reading, row) for row in given if row.what != "speaker"]
    reading = replace(reading, problems=(*reading.problems, *heard))
    own = {row.passage_id: row for row in given if row.what == "speaker"}
    if not own:
        return reading
    passages: list[Passage] = []
    spoken: set[str] = set()
    holds: Settled | None = None
    before: Passage | None = None
    for passage in reading.passages:
        holds = own.get(passage.passage_id, holds if before and _goes_on(before, passage) else None)
        if holds and passage.kind != "direction":
            spoken.add(passage.passage_id)
            passage, before = _spoken(passage, holds), passage
        else:
            before = passage
        passages.append(passage)
    here = {p.passage_id: p for p in reading.passages}
    told = [_said(row) if row.passage_id in here else _homeless(row) for row in own.values()]
    reading = _without(reading, spoken)
    return replace(reading, passages=tuple(passages), problems=(*reading.problems, *told))


def _without(reading: Reading, spoken: Collection[str]) -> Reading:
    """Return the reading without what it says of passages whose speaker is settled now; of the others it still says it.

    A sentence that is a part of the document's note as well changes there, too.
    """
    here = {p.passage_id: p for p in reading.passages}
    document_id = reading.document.document_id
    now: dict[tuple[str, tuple[str, ...]], Remark | None] = {}
    problems: list[Problem] = []
    for row in reading.problems:
        ids = [f"{document_id}/{place}" for place in problem_reasons.nobodys(row)]
        left = [one for one in ids if one not in spoken]
        if len(left) == len(ids):
            problems.append(row)
            continue
        if left:
            places = tuple(one.removeprefix(f"{document_id}/") for one in left)
            other = problem_reasons.with_places(row, places)
            first = here.get(left[0])
            problems.append(replace(other, text=first.text[:200], page=first.page) if first else other)
        now[row.why, row.about] = Remark.of(problems[-1]) if left else None
    remarks = (now.get((one.why, one.about), one) for one in remarks_of(reading))
    return with_remarks(replace(reading, problems=tuple(problems)), [one for one in remarks if one])


def _heard(reading: Reading, row: Settled) -> Problem:
    """Return the note that a row was read by, or the mistake that nothing in the reading is as it says."""
    fits, otherwise = {
        "label": (
            any(fold(p.speaker) == fold(row.value) for p in reading.passages),
            f"no line that a turn may begin in opens with “{row.value}:”",
        ),
        "number": (
            any(p.locator == row.value for p in reading.passages),
            f"no paragraph opens with the number {row.value}",
        ),
        "columns": (
            any(p.page == row.page for p in reading.passages),
            f"there is no page {row.page} with words, or the file has no pages",
        ),
    }.get(row.what, (True, ""))
    if not fits:
        return _problem(row, "value" if row.what != "columns" else "passage", otherwise)
    because = Because.of("settled", str(row.row), row.what, row.value, said=row.reason)
    return problem_reasons.problem(
        row.document_id, because, row.value, page=row.page or None, severity="note", own=True
    )


def _goes_on(before: Passage, passage: Passage) -> bool:
    return passage.kind == "direction" or (passage.turn == before.turn and passage.speaker == before.speaker)


def _spoken(passage: Passage, row: Settled) -> Passage:
    """Return a passage as its row's speaker says it, without the label that its words open with."""
    label = (
        re.match(rf"\W{{0,4}}{re.escape(row.value)}[^:]{{0,60}}:\s+(?=\S)", passage.text)
        if row.value
        else None
    )
    cut = label.end() if label and passage.passage_id == row.passage_id else 0
    return replace(passage, speaker=row.value, start=passage.start + cut, text=passage.text[cut:])


def _said(row: Settled) -> Problem:
    because = Because.of("speaker settled", str(row.row), row.value, row.passage, said=row.reason)
    return problem_reasons.problem(row.document_id, because, row.passage, severity="note")


def _homeless(row: Settled) -> Problem:
    return _problem(row, "passage", f"{row.document_id} has no passage “{row.passage}”; look at its passages")


def _problem(row: Settled, column: str, what: str) -> Problem:
    because = Because.of("nothing settled", str(row.row), column, said=what)
    return problem_reasons.problem(row.document_id, because, row.passage, severity="error")


def rows_of(rows: Iterable[Settled], document_id: str) -> str:
    """Return the rows of a document as a text that changes when one of them does: a part of a cache's key."""
    return "\n".join(repr(sorted(vars(row).items())) for row in rows if row.document_id == document_id)
