"""Words of a PDF page that nobody sees who looks at it: white, under a box or a picture, cut away, switched off.

The page is painted twice, with its words and without. A word that changes nothing is not seen, whatever hides it.
Painting is slow, so that only pages are painted on which an object lies over words, or words are set unusually.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from .pdf_paint import Box, Paint, overlaps
from .pdf_words import SLANTED, Sheet, Word
from .pdfium_calls import CALLS

Matrix = tuple[float, float, float, float, float, float]

OUTSIDE, REDACTED = "text outside what the page shows", "text under a redaction mark"
BOX, DARK_BOX, PICTURE = "text under a box", "text under a black box", "text under a picture"
LIGHT, CLEAR, TINY = "white text", "transparent or invisible text", "text too small to be seen"
NOT_SHOWN = "text that the page does not show"
SCANNED = "a scanner’s reading"
STRUCK = "struck-out text"
SIGNS = dict.fromkeys((REDACTED, BOX, DARK_BOX, PICTURE), "█")
"""What a reader sees in place of words that something covers."""

# Points of a page's height in which rules are looked for together.
BAND = 16.0
# Thinner things are rules. Levels of grey, of 255, that an eye tells apart at the size of type.
THIN, SEEN = 3.5, 32
# Share of a word's letters that must be seen; the places of narrow ones are not known to the point.
ENOUGH = 0.75
# A picture that covers half of the page is the page, scanned.
WHOLE = 0.5
# Where nearly all words are painted without ink, they are a scanner's.
NEARLY_ALL = 0.8
# Points. Word leaves a field's code of two letters before a heading in type of .7 points.
TINY_TYPE, TINY_LETTERS = 1.6, 3
_PIXELS = 2_500_000
_DEEPEST, _MOST = 5, 60_000
_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5
_UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass
class _Thing:
    order: int
    box: Box
    grey: float | None = None


@dataclass
class _Scene:
    """What is painted on a page, in order: what may cover words, thin rules, and the objects of text."""

    covers: list[_Thing] = field(default_factory=list)
    rules: dict[int, list[Box]] = field(default_factory=dict)
    texts: list[tuple[int, int]] = field(default_factory=list)
    _orders: dict[int, int] = field(default_factory=dict)

    def rule(self, box: Box) -> None:
        """Keep a thin rule, where words that it may strike through look for it."""
        self.rules.setdefault(int((box[1] + box[3]) / 2 // BAND), []).append(box)

    def strikes(self, word: Box) -> bool:
        """Say whether a rule runs through the middle of a word."""
        if not self.rules:
            return False
        bands = range(int(word[1] // BAND), int(word[3] // BAND) + 1)
        return any(_strikes(rule, word) for band in bands for rule in self.rules.get(band, ()))

    def order(self, owner: int) -> int:
        """Return when a text object is painted; before all others where that is not known."""
        if not self._orders:
            self._orders = {thing: order for order, thing in self.texts}
        return self._orders.get(owner, -1)


def unseen(page: Any, words: Sequence[Word], sheet: Sheet, marks: Sequence[Box]) -> dict[str, list[Word]]:
    """Return the words that are not seen, by the reason; ``marks`` are boxes of redactions that were never applied.

    Words of a scanner's text layer are among them: what is seen is the picture.
    """
    found: dict[str, list[Word]] = {}
    scene = _scene(page)
    suspects: list[Word] = []
    bare = not (marks or scene.rules or scene.covers)
    for word in words:
        if bare and _is_plainly_seen(word, sheet):
            continue
        # A mark across the page is light, and no part of what it says.
        box = _box(word, sheet)
        if reason := "" if word.way == SLANTED else _plainly_unseen(word, box, scene, sheet, marks):
            found.setdefault(reason, []).append(word)
        elif word.way != SLANTED and (word.face.odd or _in_doubt(word, box, scene)):
            suspects.append(word)
    if suspects:
        eye = _Eye.of(page, scene, sheet)
        for word in suspects:
            box = _box(word, sheet)
            if eye is None or not eye.sees(box, len(word.text)):
                found.setdefault(_reason(word, box, scene, sheet), []).append(word)
    return _judged(found, len(words))


def _is_plainly_seen(word: Word, sheet: Sheet) -> bool:
    """Say whether a word is dark type, of a size to be read, on a page on which nothing else is painted."""
    face = word.face
    return (
        word.way == 0
        and not face.odd
        and word.size >= TINY_TYPE
        and (face.grey is None or abs(face.grey - 255.0) >= 2 * SEEN)
        and 0 <= word.left <= word.right <= sheet.right - sheet.left
        and 0 <= word.baseline <= sheet.top - sheet.bottom - word.size
    )


def is_picture(page: Any, sheet: Sheet) -> bool:
    """Say whether pictures cover half of a page or more, as one does, or strips of one do, that was scanned."""
    paint = Paint()
    boxes = [_moved(paint.bounds(one), matrix) for one, kind, matrix in _things(page.raw) if kind == _IMAGE]
    return sum(map(sheet.shown, boxes)) >= WHOLE * sheet.shown(
        (sheet.left, sheet.bottom, sheet.right, sheet.top)
    )


def _judged(found: dict[str, list[Word]], words: int) -> dict[str, list[Word]]:
    """Return what is not seen, without a field's code of two letters; as a scanner's where it is nearly all."""
    if len(found.get(CLEAR, ())) > NEARLY_ALL * words:
        # Whatever picture was scanned may be drawn in lines, too.
        found.setdefault(SCANNED, []).extend(found.pop(CLEAR))
    if sum(len(word.text) for word in found.get(TINY, ())) <= TINY_LETTERS:
        found.pop(TINY, None)
    return found


def _box(word: Word, sheet: Sheet) -> Box:
    """Return where a word stands, in the page's own points from the corner of what it shows."""
    low, high = word.baseline - 0.1 * word.size, word.baseline + 0.6 * word.size
    wide, tall = sheet.right - sheet.left, sheet.top - sheet.bottom
    box = (word.left, low, word.right, high)
    if word.way == 1:
        box = (wide - high, word.left, wide - low, word.right)
    elif word.way == 2:
        box = (wide - word.right, tall - high, wide - word.left, tall - low)
    elif word.way == 3:
        box = (low, tall - word.right, high, tall - word.left)
    left, bottom, right, top = box
    return left + sheet.left, bottom + sheet.bottom, right + sheet.left, top + sheet.bottom


def _plainly_unseen(word: Word, box: Box, scene: _Scene, sheet: Sheet, marks: Sequence[Box]) -> str:
    """Return why a word is left out that need not be looked for in a picture, ``""`` for any other."""
    if marks and any(overlaps(box, mark) for mark in marks):
        return REDACTED
    if word.way == 0 and scene.strikes(box):
        return STRUCK
    if not sheet.shows(*box):
        return OUTSIDE
    return TINY if _is_tiny(word) else ""


def _is_tiny(word: Word) -> bool:
    return word.size < TINY_TYPE and word.right - word.left < TINY_TYPE * len(word.text)


def _in_doubt(word: Word, box: Box, scene: _Scene) -> bool:
    """Say whether a word may not be seen: something is painted over it, or it has the colour of its ground."""
    ground: float | None = 255.0
    for cover in scene.covers:
        if not overlaps(box, cover.box):
            continue
        if cover.order > scene.order(word.owner):
            return True
        ground = cover.grey
    grey = word.face.grey
    return grey is not None and ground is not None and abs(grey - ground) < 2 * SEEN


def _reason(word: Word, box: Box, scene: _Scene, sheet: Sheet) -> str:
    page = (sheet.right - sheet.left) * (sheet.top - sheet.bottom)
    over = [cover for cover in scene.covers if overlaps(box, cover.box)]
    pictures = [cover.box for cover in over if cover.grey is None]
    whole = any((right - left) * (top - bottom) >= WHOLE * page for left, bottom, right, top in pictures)
    if whole or (pictures and word.face.clear):
        return SCANNED
    later = [cover for cover in over if cover.order > scene.order(word.owner)]
    if later:
        grey = later[-1].grey
        return PICTURE if grey is None else DARK_BOX if grey < 100 else BOX
    if word.face.clear:
        return CLEAR
    if (word.face.grey or 0.0) > 255 - 2 * SEEN:
        return LIGHT
    return NOT_SHOWN


def _scene(page: Any) -> _Scene:
    scene, paint = _Scene(), Paint()
    for order, (thing, kind, matrix) in enumerate(_things(page.raw)):
        if kind == _TEXT:
            scene.texts.append((order, thing))
        elif kind == _PATH:
            _note_path(paint, scene, _Thing(order, _moved(paint.bounds(thing), matrix)), thing)
        elif kind in (_IMAGE, _SHADING):
            scene.covers.append(_Thing(order, _moved(paint.bounds(thing), matrix)))
    scene.covers += [_Thing(_MOST + 1, box, 0.0) for box in _painted_notes(page.raw)]
    return scene


def _things(page: Any) -> Iterator[tuple[int, int, Matrix]]:
    """Yield what is painted on a page, in order, what stands in its forms (parts used again) among it."""
    pile: list[tuple[Any, Any, int, Matrix, int]] = [
        (CALLS.FPDFPage_GetObject, page, CALLS.FPDFPage_CountObjects(page), _UNMOVED, 0)
    ]
    at, count = [0], 0
    while pile:
        get, holder, many, matrix, depth = pile[-1]
        if at[-1] >= many or count > _MOST:
            pile.pop()
            at.pop()
            continue
        thing = get(holder, at[-1])
        at[-1] += 1
        count += 1
        kind = CALLS.FPDFPageObj_GetType(thing)
        if kind == _FORM and depth < _DEEPEST:
            own = CALLS.FS_MATRIX()
            CALLS.FPDFPageObj_GetMatrix(thing, ctypes.byref(own))
            inside = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
            pile.append(
                (CALLS.FPDFFormObj_GetObject, thing, CALLS.FPDFFormObj_CountObjects(thing), inside, depth + 1)
            )
            at.append(0)
        else:
            yield thing, kind, matrix


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
    )  # fmt: skip


def _note_path(paint: Paint, scene: _Scene, path: _Thing, thing: int) -> None:
    left, bottom, right, top = path.box
    if top - bottom < THIN and right - left > THIN:
        scene.rule(path.box)
    if right - left < THIN or top - bottom < THIN:
        return
    fills, strokes = ctypes.c_int(), ctypes.c_int()
    CALLS.FPDFPath_GetDrawMode(thing, ctypes.byref(fills), ctypes.byref(strokes))
    if fills.value:
        grey, alpha = paint.colour(thing)
        if alpha >= SEEN:
            scene.covers.append(_Thing(path.order, path.box, grey))
        return
    width = ctypes.c_float()
    CALLS.FPDFPageObj_GetStrokeWidth(thing, ctypes.byref(width))
    if strokes.value and width.value >= THIN:
        scene.covers.append(_Thing(path.order, path.box, 0.0))


def _strikes(rule: Box, word: Box) -> bool:
    """Say whether a rule runs through the middle of a word; one under it stands at the box's foot or below."""
    middle = (rule[1] + rule[3]) / 2
    height = word[3] - word[1]
    across = min(rule[2], word[2]) - max(rule[0], word[0])
    return word[1] + 0.3 * height < middle < word[3] - 0.2 * height and across > 0.7 * (word[2] - word[0])


def _moved(box: Box, matrix: Matrix) -> Box:
    if matrix == _UNMOVED:
        return box
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (box[0], box[2]) for y in (box[1], box[3])]
    ys = [b * x + d * y + f for x in (box[0], box[2]) for y in (box[1], box[3])]
    return min(xs), min(ys), max(xs), max(ys)


# What a reader of a page paints over it with: lines, squares, circles, polygons, ink, stamps (pdfium's numbers).
_PAINTED = (4, 5, 6, 7, 8, 13, 15)


def _painted_notes(page: Any) -> Iterator[Box]:
    for at in range(CALLS.FPDFPage_GetAnnotCount(page)):
        note = CALLS.FPDFPage_GetAnnot(page, at)
        if note and CALLS.FPDFAnnot_GetSubtype(note) in _PAINTED:
            box = CALLS.FS_RECTF()
            CALLS.FPDFAnnot_GetRect(note, ctypes.byref(box))
            yield box.left, box.bottom, box.right, box.top
        CALLS.FPDFPage_CloseAnnot(note)


@dataclass(frozen=True)
class _Eye:
    """Two pictures of a page, with its words and without."""

    with_words: bytes
    without: bytes
    stride: int
    width: int
    height: int
    scale: float
    sheet: Sheet
    turn: int

    @classmethod
    def of(cls, page: Any, scene: _Scene, sheet: Sheet) -> _Eye | None:
        """Return the pictures; ``None`` where the page has no size."""
        wide, high = page.get_size()
        if wide < 1 or high < 1:
            return None
        scale = min(2.0, (_PIXELS / (wide * high)) ** 0.5)
        pictures = []
        for painted in (True, False):
            for _, thing in scene.texts:
                CALLS.FPDFPageObj_SetIsActive(thing, painted)
            bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
            pictures.append((bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.height))
            bitmap.close()
        for _, thing in scene.texts:
            CALLS.FPDFPageObj_SetIsActive(thing, True)
        (first, stride, width, height), (second, *_) = pictures
        return cls(first, second, stride, width, height, scale, sheet, page.get_rotation() // 90)

    def sees(self, box: Box, letters: int) -> bool:
        """Say whether a box changes with its words, and not in one part alone: a letter's width is a part."""
        left, top, right, bottom = self._pixels(box)
        if right <= left or bottom <= top:
            return False
        rows = [(y * self.stride + left, y * self.stride + right) for y in range(top, bottom)]
        differ = [
            [abs(a - b) >= SEEN for a, b in zip(self.with_words[i:j], self.without[i:j], strict=True)]
            for i, j in rows
        ]
        along: Iterable[Iterable[bool]] = (
            zip(*differ, strict=True) if right - left >= bottom - top else differ
        )
        changes = [any(one) for one in along]
        parts = min(max(2, letters), len(changes))
        edges = [at * len(changes) // parts for at in range(parts + 1)]
        return sum(any(changes[a:b]) for a, b in pairwise(edges)) >= ENOUGH * parts

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        """Return a box's left, top, right and bottom in the picture, which is turned as the page is shown."""
        sheet, scale = self.sheet, self.scale
        wide, high = sheet.right - sheet.left, sheet.top - sheet.bottom
        left, right = box[0] - sheet.left, box[2] - sheet.left
        top, bottom = sheet.top - box[3], sheet.top - box[1]
        if self.turn == 1:
            left, top, right, bottom = high - bottom, left, high - top, right
        elif self.turn == 2:
            left, top, right, bottom = wide - right, high - bottom, wide - left, high - top
        elif self.turn == 3:
            left, top, right, bottom = top, wide - right, bottom, wide - left
        return (
            max(0, int(left * scale)), max(0, int(top * scale)),
            min(self.width, int(right * scale + 1)), min(self.height, int(bottom * scale + 1)),
        )  # fmt: skip
