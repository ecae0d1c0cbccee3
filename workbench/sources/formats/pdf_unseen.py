"""Words of a PDF page that nobody sees who looks at it: white, under a box or a picture, cut away, switched off.

The page is painted twice, with its words and without. A word that changes nothing is not seen, whatever hides it.
Painting is slow, so that only pages are painted on which an object lies over words, or words are set unusually.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import TYPE_CHECKING, Any

from .pdf_paint import SEEN, Box, bounds, colours, overlaps
from .pdf_painted_twice import Eye
from .pdf_words import SLANTED, Sheet, Word
from .pdfium_calls import CALLS, answers, filled

if TYPE_CHECKING:
    from .pdf_words import Numbers

Matrix = tuple[float, float, float, float, float, float]

OUTSIDE, REDACTED = "text outside what the page shows", "text under a redaction mark"
BOX, DARK_BOX, PICTURE = "text under a box", "text under a black box", "text under a picture"
LIGHT, CLEAR, TINY = "white text", "transparent or invisible text", "text too small to be seen"
NOT_SHOWN = "text that the page does not show"
SCANNED = "a scanner’s reading"
STRUCK = "struck-out text"
SIGNS = dict.fromkeys((REDACTED, BOX, DARK_BOX, PICTURE), "█")
"""What a reader sees in place of words that something covers."""

# Boxes that every word of a page is compared with at a time.
AT_ONCE = 128
# Thinner things are rules.
THIN = 3.5
# A picture that covers half of the page is the page, scanned.
WHOLE = 0.5
# Where nearly all words are painted without ink, they are a scanner's.
NEARLY_ALL = 0.8
# Points. Word leaves a field's code of two letters before a heading in type of .7 points.
TINY_TYPE, TINY_LETTERS = 1.6, 3
_DEEPEST, _MOST = 5, 60_000
_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5
_UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass
class _Thing:
    order: int
    box: Box
    grey: float | None = None


@dataclass
class Scene:
    """What is painted on a page, in order: what may cover words, thin rules, and when each object of text is.

    ``frames`` are all shapes that are no rules, filled or drawn as a line; ``uprights`` are rules that stand, and
    ``outlines`` the shapes of ``frames`` with what moves them.
    """

    page: Any
    covers: list[_Thing] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    frames: list[Box] = field(default_factory=list)
    uprights: list[Box] = field(default_factory=list)
    outlines: list[tuple[int, Matrix]] = field(default_factory=list)
    texts: dict[int, int] = field(default_factory=dict)

    def order(self, owner: int) -> int:
        """Return when a text object is painted; before all others where that is not known."""
        return self.texts.get(owner, -1)


def unseen(scene: Scene, words: Sequence[Word], sheet: Sheet, marks: Sequence[Box]) -> dict[str, list[Word]]:
    """Return the words that are not seen, by the reason; ``marks`` are boxes of redactions that were never applied.

    Words of a scanner's text layer are among them: what is seen is the picture.
    """
    import numpy as np

    if not words:
        return {}
    found: dict[str, list[Word]] = {}
    boxes = _boxes(words, sheet)
    # A mark across the page is light, and no part of what it says.
    upright = np.array([word.way for word in words]) != SLANTED
    suspects: list[int] = []
    reasons = _plainly_unseen(words, boxes, (scene, sheet, marks))
    odd = np.array([word.face.odd for word in words])
    doubts = (odd | _in_doubt(words, boxes, scene)) & ~np.any(list(reasons.values()), axis=0)
    for at in np.flatnonzero(upright & np.any([doubts, *reasons.values()], axis=0)).tolist():
        if doubts[at]:
            suspects.append(at)
        else:
            reason = next(reason for reason, of in reasons.items() if of[at])
            found.setdefault(reason, []).append(words[at])
    if suspects:
        eye = Eye.of(scene.page, scene.texts, sheet)
        for at in suspects:
            word, box = words[at], tuple(boxes[at].tolist())
            if eye is None or not eye.sees(box, len(word.text)):
                found.setdefault(_reason(word, box, scene, sheet), []).append(word)
    return _judged(found, len(words))


def is_picture(page: Any, sheet: Sheet) -> bool:
    """Say whether pictures cover half of a page or more, as one does, or strips of one do, that was scanned."""
    images = [(one, matrix) for one, kind, matrix in _things(page.raw) if kind == _IMAGE]
    boxes = map(_moved, bounds([one for one, _ in images]), (matrix for _, matrix in images))
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


def _boxes(words: Sequence[Word], sheet: Sheet) -> Numbers:
    """Return where words stand, a row each, in the page's own points from the corner of what it shows."""
    import numpy as np

    places = np.array([(word.left, word.right, word.baseline, word.size, word.way) for word in words])
    left, right, baseline, size, ways = places.T
    low, high = baseline - 0.1 * size, baseline + 0.6 * size
    wide, tall = sheet.right - sheet.left, sheet.top - sheet.bottom
    boxes = np.stack([left, low, right, high], axis=1)
    for way, turned in (
        (1, (wide - high, left, wide - low, right)),
        (2, (wide - right, tall - high, wide - left, tall - low)),
        (3, (low, tall - right, high, tall - left)),
    ):
        if (of := ways == way).any():
            boxes[of] = np.stack(turned, axis=1)[of]
    moved: Numbers = boxes + np.array([sheet.left, sheet.bottom, sheet.left, sheet.bottom])
    return moved


def _plainly_unseen(
    words: Sequence[Word], boxes: Numbers, on: tuple[Scene, Sheet, Sequence[Box]]
) -> dict[str, Numbers]:
    """Return which words are left out that need not be looked for in a picture, by the reason, the first one first."""
    import numpy as np

    scene, sheet, marks = on
    left, bottom, right, top = boxes.T
    x, y = (left + right) / 2, (bottom + top) / 2
    shown = (sheet.left - 1 <= x) & (x <= sheet.right + 1) & (sheet.bottom - 1 <= y) & (y <= sheet.top + 1)
    tiny = [_is_tiny(word) for word in words]
    straight = np.array([word.way == 0 for word in words])
    return {
        REDACTED: np.any([over.any(axis=1) for _, over in _over(boxes, marks)], axis=0)
        if marks
        else ~straight & straight,
        STRUCK: straight & _struck(boxes, scene.rules),
        OUTSIDE: ~shown,
        TINY: np.array(tiny),
    }


def _is_tiny(word: Word) -> bool:
    return word.size < TINY_TYPE and word.right - word.left < TINY_TYPE * len(word.text)


def _struck(words: Numbers, rules: Sequence[Box]) -> Numbers:
    """Say of each word whether a rule runs through its middle; one under it stands at the box's foot or below."""
    import numpy as np

    struck = np.zeros(len(words), bool)
    left, bottom, right, top = words.T[:, :, None]
    height, wide = top - bottom, right - left
    for some in _some(rules):
        first, low, last, high = some.T
        middle = (low + high) / 2
        across = np.minimum(last, right) - np.maximum(first, left)
        through = (bottom + 0.3 * height < middle) & (middle < top - 0.2 * height) & (across > 0.7 * wide)
        struck |= through.any(axis=1)
    return struck


def _in_doubt(words: Sequence[Word], boxes: Numbers, scene: Scene) -> Numbers:
    """Say of each word if it may not be seen: something is painted over it, or it has the colour of its ground."""
    import numpy as np

    orders = np.array([scene.order(word.owner) for word in words])
    greys = np.array([word.face.grey for word in words], float)
    grounds = np.full(len(words), 255.0)
    later = np.zeros(len(words), bool)
    for at, over in _over(boxes, [cover.box for cover in scene.covers]):
        some = scene.covers[at : at + AT_ONCE]
        later |= (over & (np.array([cover.order for cover in some]) > orders[:, None])).any(axis=1)
        last = len(some) - 1 - over[:, ::-1].argmax(axis=1)
        own = np.array([cover.grey for cover in some], float)
        grounds = np.where(over.any(axis=1), own[last], grounds)
    doubts: Numbers = later | (np.abs(greys - grounds) < 2 * SEEN)
    return doubts


def _over(words: Numbers, others: Sequence[Box]) -> Iterator[tuple[int, Numbers]]:
    """Yield, for some boxes at a time, the number of their first, and of each word which of them it lies within."""
    import numpy as np

    left, bottom, right, top = words.T[:, :, None]
    area = np.maximum(right - left, 0.1) * np.maximum(top - bottom, 0.1)
    for at, some in enumerate(_some(others)):
        wide = np.minimum(right, some[:, 2]) - np.maximum(left, some[:, 0])
        high = np.minimum(top, some[:, 3]) - np.maximum(bottom, some[:, 1])
        yield at * AT_ONCE, (wide > 0) & (high > 0) & (wide * high >= 0.4 * area)


def _some(boxes: Sequence[Box]) -> Iterator[Numbers]:
    """Yield boxes as rows, some at a time: a map has thousands of them."""
    import numpy as np

    for at in range(0, len(boxes), AT_ONCE):
        yield np.array(boxes[at : at + AT_ONCE])


def _reason(word: Word, box: Box, scene: Scene, sheet: Sheet) -> str:
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


def scene_of(page: Any) -> Scene:
    """Return what is painted on a page."""
    scene = Scene(page)
    things = [(order, *thing) for order, thing in enumerate(_things(page.raw))]
    scene.texts = {thing: order for order, thing, kind, _ in things if kind == _TEXT}
    shapes = [one for one in things if one[2] in (_PATH, _IMAGE, _SHADING)]
    boxes = list(map(_moved, bounds([one[1] for one in shapes]), (one[3] for one in shapes)))
    scene.rules = [
        box for (_, _, kind, _), box in zip(shapes, boxes, strict=True) if kind == _PATH and _is_rule(box)
    ]
    scene.uprights = [
        box
        for (_, _, kind, _), box in zip(shapes, boxes, strict=True)
        if kind == _PATH and box[2] - box[0] < THIN < box[3] - box[1]
    ]
    thick = [
        (order, thing, kind, box, matrix)
        for (order, thing, kind, matrix), box in zip(shapes, boxes, strict=True)
        if kind != _PATH or not (box[2] - box[0] < THIN or box[3] - box[1] < THIN)
    ]
    scene.frames = [box for _, _, kind, box, _ in thick if kind == _PATH]
    scene.outlines = [(thing, matrix) for _, thing, kind, _, matrix in thick if kind == _PATH]
    paths = iter(_painted([thing for thing, _ in scene.outlines]))
    for order, _, kind, box, _ in thick:
        grey = next(paths) if kind == _PATH else None
        if kind != _PATH or grey is not None:
            scene.covers.append(_Thing(order, box, grey))
    scene.covers += [_Thing(_MOST + 1, box, 0.0) for box in _painted_notes(page.raw)]
    return scene


def _is_rule(box: Box) -> bool:
    return box[3] - box[1] < THIN and box[2] - box[0] > THIN


def _painted(paths: Sequence[int]) -> Iterator[float | None]:
    """Yield how light each path is that covers what is under it, ``None`` for any other."""
    import numpy as np

    modes, widths = np.zeros((len(paths), 2), np.int32), np.zeros((len(paths), 1), np.float32)
    filled(modes, 2, CALLS.FPDFPath_GetDrawMode, paths)
    filled(widths, 1, CALLS.FPDFPageObj_GetStrokeWidth, paths)
    for (fills, strokes), (width,), (grey, alpha) in zip(
        modes.tolist(), widths.tolist(), colours(paths), strict=True
    ):
        if fills:
            yield grey if alpha >= SEEN else None
        else:
            yield 0.0 if strokes and width >= THIN else None


def _things(page: Any) -> Iterator[tuple[int, int, Matrix]]:
    """Yield what is painted on a page, in order, what stands in its forms (parts used again) among it."""
    own = ctypes.cast(page, ctypes.c_void_p).value or 0
    pile = [(_held(CALLS.FPDFPage_GetObject, own, CALLS.FPDFPage_CountObjects(own)), _UNMOVED)]
    count = 0
    while pile and count <= _MOST:
        held, matrix = pile[-1]
        one = next(held, None)
        if one is None:
            pile.pop()
            continue
        thing, kind = one
        count += 1
        if kind == _FORM and len(pile) <= _DEEPEST:
            own = CALLS.FS_MATRIX()
            CALLS.FPDFPageObj_GetMatrix(thing, ctypes.byref(own))
            inside = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
            pile.append(
                (_held(CALLS.FPDFFormObj_GetObject, thing, CALLS.FPDFFormObj_CountObjects(thing)), inside)
            )
        else:
            yield thing, kind, matrix


def _held(get: Any, holder: int, count: int) -> Iterator[tuple[int, int]]:
    """Return what a page or form holds, with its kind."""
    things = answers(get, repeat(holder), range(min(max(count, 0), _MOST + 1)))
    return zip(things, answers(CALLS.FPDFPageObj_GetType, things), strict=True)


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
    )  # fmt: skip


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
