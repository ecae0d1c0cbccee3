"""Boxes that a printed form draws before its choices: a tick, cross or dot typed over one is the answer to it.

So forms are filled in that have no fields. The cells of a table touch each other, so that they are no boxes; a page on
which no box is marked has none either, as small squares may be bullets or a chart's key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...text.english.patterns_in_tables import in_table
from .pdf_forms import NOT_TICKED, TICKED, Answer, Box
from .pdf_words import Sheet, Word

_MARK = in_table("sources/formats/forms", "a mark typed into a box")
_BOX = in_table("sources/formats/forms", "a box of print")
# Points: sides of a box, how much they may differ, and how near cells of a table stand; boxes of a page at most.
SMALLEST, LARGEST, ALIKE, NEAR, MOST = 5.0, 22.0, 2.0, 1.0, 400
# Shares of a letter's size that stand below and above its baseline.
BELOW, ABOVE = 0.15, 0.8


def ticked(
    words: Sequence[Word], frames: Sequence[Box], sheet: Sheet, fields: Sequence[Answer]
) -> tuple[list[Word], list[Answer]]:
    """Return a page's words without the marks over its boxes, and every box with its answer.

    ``frames`` are the shapes drawn on the page and ``fields`` what its form's fields hold, in its own points; a box
    that is a field is left to it. A box that is a letter is shown as ticked in its own place.
    """
    marks = [word for word in words if _MARK.fullmatch(word.text)]
    if not marks:
        return list(words), []
    boxes = [box for box in _squares(frames, sheet) if not any(_meet(box, field.box) for field in fields)]
    over = {box: own for box in boxes if (own := [mark for mark in marks if _is_in(mark, box, sheet)])}
    chosen = [box for box in boxes if any(_alike(box, one) for one in over)]
    gone = {id(mark) for own in over.values() for mark in own}
    answers = [Answer(TICKED if box in over else NOT_TICKED, box, tick=True) for box in chosen]
    printed = {id(word) for word in words if _BOX.fullmatch(word.text)}
    made: list[Word] = []
    for word in words:
        if id(word) in printed:
            own = [
                mark for mark in marks if id(mark) not in gone and _is_in(mark, _box_of(word, sheet), sheet)
            ]
            gone |= {id(mark) for mark in own}
            made.append(replace(word, text=TICKED, spaced=True) if own else word)
        else:
            made.append(word)
    return [word for word in made if id(word) not in gone], answers


def _squares(frames: Sequence[Box], sheet: Sheet) -> list[Box]:
    """Return the small squares among shapes, each once, that touch no other shape of their size."""
    found: list[Box] = []
    for box in sorted(set(frames)):
        wide, high = box[2] - box[0], box[3] - box[1]
        square = min(wide, high) >= SMALLEST and max(wide, high) <= LARGEST and abs(wide - high) <= ALIKE
        if (
            square
            and sheet.shows(*box)
            and not any(_meet(box, other) and _same(box, other) for other in found)
        ):
            found.append(box)
    if len(found) > MOST:
        return []
    return [box for box in found if not any(other != box and _touch(box, other) for other in found)]


def _box_of(word: Word, sheet: Sheet) -> Box:
    foot = word.baseline + sheet.bottom
    return (
        word.left + sheet.left,
        foot - BELOW * word.size,
        word.right + sheet.left,
        foot + ABOVE * word.size,
    )


def _is_in(mark: Word, box: Box, sheet: Sheet) -> bool:
    """Say whether a mark's middle stands in a box; typed by hand, it stands seldom straight over it."""
    own = _box_of(mark, sheet)
    x, y = (own[0] + own[2]) / 2, (own[1] + own[3]) / 2
    return box[0] - NEAR <= x <= box[2] + NEAR and box[1] - NEAR <= y <= box[3] + NEAR


def _alike(one: Box, other: Box) -> bool:
    return all(abs(one[at + 2] - one[at] - other[at + 2] + other[at]) <= ALIKE for at in (0, 1))


def _same(one: Box, other: Box) -> bool:
    """Say whether two boxes are one that is drawn twice, filled and framed, or a frame in a frame."""
    return all(abs(a - b) <= ALIKE for a, b in zip(one, other, strict=True))


def _meet(one: Box, other: Box) -> bool:
    return all(one[at] < other[at + 2] and other[at] < one[at + 2] for at in (0, 1))


def _touch(one: Box, other: Box) -> bool:
    return all(one[at] <= other[at + 2] + NEAR and other[at] <= one[at + 2] + NEAR for at in (0, 1))
