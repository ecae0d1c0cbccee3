"""Boxes drawn in a page's margin, beside its text: each is read by itself, after the page's text.

A drawn box stands in the margin if nothing but other boxes is printed above it or under it, and if text stands at its
height on one side of it alone. The cells of a table touch each other, so that they are no boxes.
"""

from __future__ import annotations

from collections.abc import Sequence

from .lines import Line
from .pdf_paint import Box
from .pdf_rows import line, merged, rows_of
from .pdf_words import Sheet, Word

# Shares of a page's width that a box in its margin has; words that it holds at least.
NARROWEST, WIDEST, LEAST = 0.12, 0.42, 4
# Points: how near frames touch, and what frames are looked at: no bars of a chart, and no map's thousand shapes.
NEAR, LOW, MOST = 3.0, 9.0, 200
# The outermost part of a page, where its head and foot stand; a frame with such a share of a page is its ground.
OUTERMOST, GROUND = 0.09, 0.5


def in_margin(words: Sequence[Word], frames: Sequence[Box], sheet: Sheet) -> list[list[Word]]:
    """Return the words of each box in the margin of a page, from the top down.

    ``frames`` are the shapes drawn on the page, in its own points; ``words`` are those that run level.
    """
    width, height = sheet.right - sheet.left, sheet.top - sheet.bottom
    shapes = {
        (left - sheet.left, low - sheet.bottom, right - sheet.left, high - sheet.bottom)
        for left, low, right, high in frames
        if right - left >= NARROWEST * width
        and high - low >= LOW
        and (right - left) * (high - low) < GROUND * width * height
    }
    if not 0 < len(shapes) <= MOST:
        return []
    whole = _as_one(sorted(shapes), WIDEST * width)
    body = [word for word in words if OUTERMOST * height < word.baseline < (1 - OUTERMOST) * height]
    held = {
        box: own
        for box in whole
        if box[2] - box[0] <= WIDEST * width
        and not any(other != box and _touch(box, other) for other in whole)
        and len(own := [word for word in words if _is_over(word, box) and _is_level(word, box)]) >= LEAST
    }
    boxed = {id(word) for own in held.values() for word in own}
    outside = [word for word in body if id(word) not in boxed]
    return [
        held[box]
        for box in sorted(held, key=lambda box: (box[0], -box[3]))
        if not any(_is_over(word, box) for word in outside) and _is_beside(box, outside)
    ]


def lines_of(boxes: Sequence[Sequence[Word]], lines: Sequence[Line], page: tuple[int, float]) -> list[Line]:
    """Return the lines of boxes, each a column of its own after those of the page's ``lines``.

    ``page`` is the page's number and height.
    """
    last = max((one.column for one in lines), default=0)
    return [
        line(row, *page, last + at)
        for at, words in enumerate(boxes, start=1)
        for row in merged(rows_of(words))
    ]


def _as_one(shapes: Sequence[Box], widest: float) -> list[Box]:
    """Return shapes, those as one that touch each other one above the other: a box with its heading's bar."""
    found: list[Box] = []
    for shape in shapes:
        one = shape
        for other in list(found):
            narrow = max(one[2] - one[0], other[2] - other[0]) <= widest
            if narrow and _touch(one, other) and _are_in_line(one, other):
                found.remove(other)
                one = _round(one, other)
        found.append(one)
    return found


def _round(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _are_in_line(one: Box, other: Box) -> bool:
    left, right = one[0] - other[0], other[2] - one[2]
    return min(left, right) >= -NEAR or max(left, right) <= NEAR


def _touch(one: Box, other: Box) -> bool:
    return all(one[at] <= other[at + 2] + NEAR and other[at] <= one[at + 2] + NEAR for at in (0, 1))


def _is_over(word: Word, box: Box) -> bool:
    """Say whether a word stands in a box, or anywhere above or under it; a line's last word may reach over its edge."""
    return word.left > box[0] - NEAR and word.right < box[2] + NEAR


def _is_level(word: Word, box: Box) -> bool:
    """Say whether a word stands at a box, or anywhere beside it."""
    return box[1] - NEAR < word.baseline and word.baseline + word.size / 2 < box[3] + NEAR


def _is_beside(box: Box, words: Sequence[Word]) -> bool:
    """Say whether a page's text stands beside a box on one side of it alone, or ends above it."""
    return len(words) >= LEAST and len({word.left < box[0] for word in words if _is_level(word, box)}) < 2
