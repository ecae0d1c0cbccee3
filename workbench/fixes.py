"""Corrections as data: words of a source that were read or printed wrongly, each put right with a reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .model import Document, Mark, Passage, Problem, Recommendation
from .model.because import Because
from .model.problem_reasons import problem

if TYPE_CHECKING:
    import pandas as pd

TABLE = "fixes.csv"
REQUIRED = ("document_id", "words", "correct", "reason")
OPTIONAL = ("passage_id", "locator")


class Read(Protocol):
    """A source that was read: its stored text, and the rows whose offsets point into it."""

    @property
    def document(self) -> Document: ...
    @property
    def text(self) -> str: ...
    @property
    def passages(self) -> tuple[Passage, ...]: ...
    @property
    def marks(self) -> tuple[Mark, ...]: ...
    @property
    def recommendations(self) -> tuple[Recommendation, ...]: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...


R = TypeVar("R", bound=Read)


@dataclass(frozen=True)
class Fix:
    """One row of fixes.csv: in a document, or one passage or locator of it, ``words`` should read ``correct``."""

    row: int
    document_id: str
    words: str
    correct: str
    reason: str
    passage_id: str = ""
    locator: str = ""

    @property
    def where(self) -> str:
        """Where the words are looked for, as a message names it."""
        return self.passage_id or f"{self.document_id}/{self.locator}".rstrip("/")

    def is_about(self, passage: Passage) -> bool:
        """Say whether the words are looked for in this passage."""
        named = self.passage_id in ("", passage.passage_id)
        return named and self.locator in ("", passage.locator)


@dataclass(frozen=True)
class _Edit:
    """What to replace in a stored text: a fix's words (``found`` to ``until``), and what of them differs."""

    fix: Fix
    found: int
    until: int
    start: int
    end: int
    new: str


def usable(frame: pd.DataFrame) -> tuple[list[Fix], list[Problem]]:
    """Return the rows of fixes.csv that can be tried, and one problem for each mistake in the others.

    ``frame`` is as `tables.read_csv` gives it: text, the index the row in the file. A row names a document, the
    words as they stand, what they should be (nothing, to take them out) and the reason. It may name the passage
    or the locator, and must where the words stand more than once in the document.
    """
    fixes: list[Fix] = []
    problems: list[Problem] = []
    for row, given in zip(frame.index, frame.to_dict("records"), strict=True):
        fix = Fix(int(str(row)), **{name: str(given.get(name, "")) for name in (*REQUIRED, *OPTIONAL)})
        mistakes = list(_mistakes(fix))
        problems += [_problem(fix, column, what) for column, what in mistakes]
        fixes += [] if mistakes else [fix]
    return fixes, problems


def homeless(fixes: Iterable[Fix], document_ids: Iterable[str]) -> list[Problem]:
    """Return one problem for each fix whose document is not among those that were read."""
    held = set(document_ids)
    what = "no document with text has this id; look at the table documents, or take the row out"
    return [_problem(fix, "document_id", what) for fix in fixes if fix.document_id not in held]


def corrected(reading: R, fixes: Iterable[Fix]) -> R:
    """Return the reading with the fixes of its document made: in the stored text, and in all rows that point into it.

    Every offset after a change moves with it, so that ``text[start:end]`` is still each passage's text; ids stay.
    All fixes are looked for in the words as they were read, so that the order of rows does not matter. A fix that
    matches nothing or more than once, overlaps another, or would leave a passage empty is a row of
    ``problems`` (severity *error*), and the others are made. Each one made is told there, too (severity *note*).
    """
    wanted = [fix for fix in fixes if fix.document_id == reading.document.document_id]
    if not wanted:
        return reading
    edits, problems = _edits(reading.passages, wanted)
    text, place = _rewritten(reading.text, edits)
    passages = tuple(_moved(passage, text, place) for passage in reading.passages)
    before = {passage.passage_id: passage for passage in reading.passages}
    starts = {passage.passage_id: passage.start for passage in passages}

    def marked(mark: Mark) -> Mark:
        was = before.get(mark.passage_id)
        return replace(mark, start=place(was.start + mark.start) - starts[mark.passage_id]) if was else mark

    def worded(item: Recommendation) -> Recommendation:
        was = before.get(item.passage_id)
        at = was.text.find(item.text) if was and item.text else -1
        if was is None or at < 0:
            return item
        start = was.start + at
        return replace(item, text=text[place(start) : place(start + len(item.text))])

    told = [replace(p, start=place(p.start)) if p.start is not None else p for p in reading.problems]
    told += [*problems, *(_made(edit, text, place) for edit in edits)]
    rows: dict[str, Any] = {
        "marks": tuple(map(marked, reading.marks)),
        "recommendations": tuple(map(worded, reading.recommendations)),
        "problems": tuple(told),
    }
    return replace(reading, text=text, passages=passages, **rows)  # type: ignore[type-var]


def _mistakes(fix: Fix) -> Iterable[tuple[str, str]]:
    if not fix.document_id:
        yield "document_id", "it is empty; name the document"
    if not fix.words:
        yield "words", "it is empty; give the words as they stand now"
    elif fix.words == fix.correct:
        yield "correct", "it is what stands there already; give the words as they should be"
    if not fix.reason:
        yield "reason", "it is empty; say why, and how you know"


def _edits(passages: Sequence[Passage], fixes: Sequence[Fix]) -> tuple[list[_Edit], list[Problem]]:
    """Return what can be replaced, in the order of the text, and a problem for each fix that can't be made."""
    edits: list[_Edit] = []
    problems: list[Problem] = []
    for fix in fixes:
        within = [passage for passage in passages if fix.is_about(passage)]
        places = [(passage, at) for passage in within for at in _places(passage.text, fix.words)]
        if len(places) == 1:
            edit = _edit(fix, places[0][0].start + places[0][1])
            wrong = _against(edit, places[0][0], edits)
        else:
            edit, wrong = None, _unmatched(fix, within, [passage for passage, _ in places])
        if wrong:
            problems.append(_problem(fix, *wrong))
        elif edit:
            edits.append(edit)
    return sorted(edits, key=lambda edit: edit.start), problems


def _places(text: str, words: str) -> list[int]:
    """Return where words stand in a text, as whole words: ``12`` does not stand in ``312``."""
    found, at = [], text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at] + words[0], words[-1] + text[at + len(words) : at + len(words) + 1]
        if not any(len(pair) == 2 and pair.isalnum() for pair in (before, after)):
            found.append(at)
        at = text.find(words, at + 1)
    return found


def _unmatched(fix: Fix, within: Sequence[Passage], places: Sequence[Passage]) -> tuple[str, str]:
    if not within:
        column = "passage_id" if fix.passage_id else "locator"
        return column, f"{fix.document_id} has no passage “{fix.where}”; look at its passages"
    if places:
        ids = list(dict.fromkeys(passage.passage_id for passage in places))
        ask = "give more words around" if len(ids) == 1 else "name the passage_id, or give more words around"
        return "words", f"“{_short(fix.words)}” stands {len(places)} times ({', '.join(ids)}); {ask}"
    if fix.correct and any(_places(passage.text, fix.correct) for passage in within):
        what = f"“{_short(fix.correct)}” stands in {fix.where} already; take the row out if the source was mended"
        return "words", f"“{_short(fix.words)}” does not stand there, and {what}"
    spaced = " ".join(fix.words.split())
    if any(spaced in " ".join(passage.text.split()) for passage in within):
        what = "a line ends or other spaces stand among them, or they are part of a longer word"
        return (
            "words",
            f"“{_short(fix.words)}” stands in {fix.where}, but {what}; copy whole words from its text",
        )
    return "words", f"“{_short(fix.words)}” does not stand in {fix.where}; copy the words from its text"


def _edit(fix: Fix, found: int) -> _Edit:
    """Return what a fix replaces: only what differs, so that a note's mark among the words stays where it was.

    At least one character is left to replace: it tells what stands before new words from what stands after.
    """
    words, new = fix.words, fix.correct
    first = last = 0
    while first < min(len(words) - 1, len(new)) and words[first] == new[first]:
        first += 1
    most = min(len(words) - 1, len(new)) - first
    while last < most and words[-1 - last] == new[-1 - last]:
        last += 1
    until = found + len(words)
    return _Edit(fix, found, until, found + first, until - last, new[first : len(new) - last])


def _against(edit: _Edit, passage: Passage, others: Iterable[_Edit]) -> tuple[str, str] | None:
    if not (passage.text.replace(edit.fix.words, "", 1) + edit.fix.correct).strip():
        return "correct", f"nothing would be left of {passage.passage_id}; a passage can’t be empty"
    for other in others:
        if edit.found < other.until and other.found < edit.until:
            return "words", f"they overlap those of row {other.fix.row}; make one row of the two"
    return None


def _rewritten(text: str, edits: Sequence[_Edit]) -> tuple[str, Callable[[int], int]]:
    """Return a text with the edits made, and where each place of the old one is in the new one."""
    pieces, done = [], 0
    for edit in edits:
        pieces += [text[done : edit.start], edit.new]
        done = edit.end
    ends = [edit.end for edit in edits]
    shifts = [0, *accumulate(len(edit.new) - (edit.end - edit.start) for edit in edits)]

    def place(old: int) -> int:
        passed = bisect_right(ends, old)
        inside = passed < len(edits) and edits[passed].start < old
        # A place among words that are replaced is where the new ones end.
        return (edits[passed].end + shifts[passed + 1]) if inside else old + shifts[passed]

    return "".join([*pieces, text[done:]]), place


def _moved(passage: Passage, text: str, place: Callable[[int], int]) -> Passage:
    start, end = place(passage.start), place(passage.end)
    return replace(passage, start=start, end=end, text=text[start:end])


def _made(edit: _Edit, text: str, place: Callable[[int], int]) -> Problem:
    fix, start = edit.fix, place(edit.found)
    because = Because.of("fix made", str(fix.row), fix.words, fix.correct, said=fix.reason)
    return problem(fix.document_id, because, fix.correct, start=start, severity="note", own=True)


def _problem(fix: Fix, column: str, what: str) -> Problem:
    because = Because.of("fix not made", str(fix.row), column, said=what)
    return problem(fix.document_id, because, fix.words, severity="error", own=True)


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"


def rows_of(fixes: Iterable[Fix], document_id: str) -> str:
    """Return the fixes of a document as a text that changes when one of them does: a part of a cache's key."""
    own = (fix for fix in fixes if fix.document_id == document_id)
    cells: Iterable[Mapping[str, Any]] = (vars(fix) for fix in own)
    return "\n".join(repr(sorted(one.items())) for one in cells)
