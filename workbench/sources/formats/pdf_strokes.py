"""The straight strokes drawn on a PDF page: rules, the edges of boxes, and those of shapes that are drawn in one go.

A table's grid is drawn in many ways: a line for each edge, a thin box for each, a box for each cell, filled or framed,
or one path for all of it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .pdf_paint import Box
from .pdf_unseen import Matrix, Scene
from .pdf_words import Sheet
from .pdfium_calls import CALLS

# Points: shorter strokes are parts of letters and drawings; how straight a stroke is.
SHORTEST, STRAIGHT = 5.0, 1.0
# Parts of one shape, and of a page's: a box has five, a grid hundreds, a map more.
OF_A_BOX, MOST = 5, 6_000
_MOVE_TO = 2


@dataclass(frozen=True)
class Stroke:
    """A stroke along a page: how far from its side or foot it stands, and from where to where it runs, in points."""

    at: float
    start: float
    end: float


@dataclass(frozen=True)
class Strokes:
    """The level strokes of a page, each by its height above the foot, and the upright ones by their distance."""

    level: tuple[Stroke, ...]
    upright: tuple[Stroke, ...]


def strokes_of(scene: Scene, sheet: Sheet, way: int) -> Strokes:
    """Return the strokes of a page as words that run along ``way`` see them."""
    level: list[Stroke] = []
    upright: list[Stroke] = []
    for box in _boxes(scene):
        left, right, low, high = _turned(box, sheet, way)
        if right - left >= SHORTEST and high - low < SHORTEST:
            level.append(Stroke((low + high) / 2, left, right))
        elif high - low >= SHORTEST and right - left < SHORTEST:
            upright.append(Stroke((left + right) / 2, low, high))
        elif right - left >= SHORTEST and high - low >= SHORTEST:
            level += [Stroke(y, left, right) for y in (low, high)]
            upright += [Stroke(x, low, high) for x in (left, right)]
    return Strokes(tuple(level), tuple(upright))


def _turned(box: Box, sheet: Sheet, way: int) -> tuple[float, float, float, float]:
    left, right, one = sheet.turned(way, box, box[0], box[1])
    _, _, other = sheet.turned(way, box, box[2], box[3])
    return left, right, min(one, other), max(one, other)


def _boxes(scene: Scene) -> Iterator[Box]:
    """Yield the boxes of rules and of shapes; of a shape of many parts those of its straight edges."""
    yield from scene.rules
    yield from scene.uprights
    left = MOST
    for (shape, matrix), box in zip(scene.outlines, scene.frames, strict=True):
        count = CALLS.FPDFPath_CountSegments(shape)
        if count == OF_A_BOX:
            yield box
        elif count <= left:
            left -= count
            yield from _edges(_points(shape, count, matrix))


def _points(shape: int, count: int, matrix: Matrix) -> Iterator[tuple[bool, float, float]]:
    """Yield the corners of a shape, and of each if a new line begins there; a closed line comes back to its start."""
    x, y = ctypes.c_float(), ctypes.c_float()
    own = CALLS.FS_MATRIX()
    CALLS.FPDFPageObj_GetMatrix(shape, ctypes.byref(own))
    first = (0.0, 0.0)
    for at in range(count):
        segment = CALLS.FPDFPath_GetPathSegment(shape, at)
        CALLS.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        place = _moved(_moved((x.value, y.value), (own.a, own.b, own.c, own.d, own.e, own.f)), matrix)
        begins = CALLS.FPDFPathSegment_GetType(segment) == _MOVE_TO
        first = place if begins else first
        yield begins, *place
        if CALLS.FPDFPathSegment_GetClose(segment):
            yield False, *first


def _moved(point: tuple[float, float], by: Matrix) -> tuple[float, float]:
    x, y = point
    a, b, c, d, e, f = by
    return a * x + c * y + e, b * x + d * y + f


def _edges(points: Iterable[tuple[bool, float, float]]) -> Iterator[Box]:
    before = (0.0, 0.0)
    for begins, x, y in points:
        if not begins and (abs(x - before[0]) < STRAIGHT or abs(y - before[1]) < STRAIGHT):
            yield min(x, before[0]), min(y, before[1]), max(x, before[0]), max(y, before[1])
        before = x, y
