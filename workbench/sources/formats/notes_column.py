"""A narrow column of notes at the right of a page's text: who is to do what, after the minute that says so.

In a list short answers stand beside lines that end; beside a text that runs on from line to line, with room between
one note and the next, they are notes, however large their type.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ...text.english.patterns_in_tables import in_table
from .pdf_rows import Row

_ENDS = in_table("sources/formats/forms", "a sentence’s end or a colon, last")

# Of the text's width, a column of notes has at most; of its lines, and of the text's lines beside it, words at least.
NARROW, WORDS, LETTERS = 0.4, 0.7, 0.5
# Share of the text's lines that go on from the one before in small letters; a line's share of the widest.
GOING_ON, FULL = 0.25, 0.66
# Lines of notes; notes; a space between lines that is so much larger than usual parts two notes; a short line's share.
LEAST, NOTES, SPACE, SHORT = 3, 2, 1.35, 0.85
# Of the text's lines, those beside which a note stands at most: a box of prose has no room between its lines.
DENSE = 0.8
# Points within which two lines stand level.
LEVEL = 2.0


def is_of_notes(text: Sequence[Row], beside: Sequence[Row]) -> bool:
    """Say whether rows to the right of a text are notes on it."""
    if len(beside) < LEAST or _width(beside) > NARROW * _width(text):
        return False
    if sum(_letters(row) > LETTERS for row in beside) < WORDS * len(beside):
        return False
    top, foot = max(row.baseline for row in beside) + 1, min(row.baseline for row in beside) - 1
    level = _downward([row for row in text if foot <= row.baseline <= top])
    return len(beside) <= DENSE * len(level) and _runs_on(level) and len(_parted(level, beside)) >= NOTES


def each(text: Sequence[Row], beside: Sequence[Row]) -> Iterator[tuple[tuple[Row, ...], bool]]:
    """Yield what a text is in, and each note on it after the part beside which it begins; ``True`` for a note."""
    text = _downward(text)
    notes = _parted(text, beside)
    starts = [-row.baseline for row in _starts(text, [note[0] for note in notes])]
    at = 0
    for note in notes:
        # The next part of the text begins under the note's first line.
        under = bisect_left(starts, 1 - note[0].baseline)
        until = (
            bisect_left([-row.baseline for row in text], starts[under]) if under < len(starts) else len(text)
        )
        if until > at:
            yield tuple(text[at:until]), False
        at = max(at, until)
        yield tuple(note), True
    if text[at:]:
        yield tuple(text[at:]), False


def _starts(text: Sequence[Row], notes: Sequence[Row]) -> list[Row]:
    """Return the rows at which paragraphs of a text begin: after a larger space, or level with a note."""
    wide, spaced = _width(text), set(map(id, _after_space(text)))
    return [
        row
        for before, row in pairwise(text)
        if id(row) in spaced
        or (
            any(abs(row.baseline - note.baseline) < LEVEL for note in notes)
            and before.right - before.left < SHORT * wide
            and _ENDS.search(before.words[-1].text)
        )
    ]


def _after_space(text: Sequence[Row]) -> list[Row]:
    usual = _usual(text)
    return [row for before, row in pairwise(text) if before.baseline - row.baseline > SPACE * usual]


def _usual(text: Sequence[Row]) -> float:
    """Return the usual space from line to line, which several pieces of one line do not show."""
    steps = [a.baseline - b.baseline for a, b in pairwise(text) if a.baseline - b.baseline > LEVEL]
    return median(steps) if steps else 0.0


def _downward(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-row.baseline, row.left))


def _runs_on(rows: Sequence[Row]) -> bool:
    """Say whether a text's full lines go on in the next: those of a list, and a table's short cells, do not."""
    wide = _width(rows) if rows else 0.0
    on = sum(
        before.right - before.left >= FULL * wide and row.words[0].text[:1].islower()
        for before, row in pairwise(rows)
    )
    return len(rows) > LEAST and on >= GOING_ON * len(rows)


def _parted(text: Sequence[Row], beside: Sequence[Row]) -> list[list[Row]]:
    """Return the notes, from the top down: a larger space parts two, if the text goes on or begins anew beside it."""
    usual, begins = _usual(text), [row.baseline for row in _after_space(text)]
    notes: list[list[Row]] = []
    for row in _downward(beside):
        above = notes[-1][-1].baseline if notes else 0.0
        apart = above - row.baseline > SPACE * usual and (
            any(row.baseline + 1 < one.baseline < above - 1 for one in text)
            or any(abs(row.baseline - begin) < LEVEL for begin in begins)
        )
        if not notes or apart:
            notes.append([])
        notes[-1].append(row)
    return notes


def _letters(row: Row) -> float:
    text = "".join(word.text for word in row.words)
    return sum(char.isalpha() for char in text) / max(len(text), 1)


def _width(rows: Sequence[Row]) -> float:
    return max(row.right for row in rows) - min(row.left for row in rows)
