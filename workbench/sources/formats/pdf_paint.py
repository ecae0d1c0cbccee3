"""How a PDF's words and shapes are painted: how light, whether at all, and what cuts them off."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence

from .pdfium_calls import CALLS, answers, filled

Box = tuple[float, float, float, float]
# Modes of painting text that leave no ink: none, and only as a path that cuts (ISO 32000-1, 9.3.6).
_INVISIBLE, _FILLED = (3, 7), (0, 4)
# Of 255: what lets nearly everything through.
CLEAR = 64
# Levels of grey, of 255, that an eye tells apart at the size of type.
SEEN = 32


def painted_as(texts: Sequence[int]) -> Iterator[tuple[float | None, bool, bool]]:
    """Yield how light each text object is (``None`` if not filled), whether it is clear, and whether odd."""
    modes = answers(CALLS.FPDFTextObj_GetTextRenderMode, texts)
    marks = answers(CALLS.FPDFPageObj_CountMarks, texts)
    clips = answers(CALLS.FPDFPageObj_GetClipPath, texts)
    cuts = answers(CALLS.FPDFClipPath_CountPaths, clips)
    layers: dict[int, bool] = {}
    for text, (grey, alpha), mode, mark, clip, paths in zip(
        texts, colours(texts), modes, marks, clips, cuts, strict=True
    ):
        filled_in = mode in _FILLED
        clear = mode in _INVISIBLE or (alpha < CLEAR and filled_in)
        odd = (
            clear
            or (mark > 0 and _is_layered(text, mark, layers))
            or (paths > 0 and _is_cut(text, clip, paths))
        )
        yield (grey if filled_in else None), clear, odd


def colours(things: Sequence[int]) -> list[tuple[float, int]]:
    """Return how light each object is filled, and how dense, from 0 to 255; what cannot be known is black."""
    import numpy as np

    parts = np.zeros((len(things), 4), np.uint32)
    known = filled(parts, 4, CALLS.FPDFPageObj_GetFillColor, things)
    red, green, blue, alpha = parts.T
    greys = (0.299 * red + 0.587 * green + 0.114 * blue).tolist()
    return [
        (grey, dense) if is_known else (0.0, 255)
        for grey, dense, is_known in zip(greys, alpha.tolist(), known, strict=True)
    ]


def bounds(things: Sequence[int]) -> list[Box]:
    """Return each object's box as its page or form has it: left, bottom, right, top."""
    import numpy as np

    edges = np.zeros((len(things), 4), np.float32)
    filled(edges, 4, CALLS.FPDFPageObj_GetBounds, things)
    return [(left, bottom, right, top) for left, bottom, right, top in edges.tolist()]


def _is_layered(text: int, count: int, layers: dict[int, bool]) -> bool:
    """Say whether a text object belongs to a layer, which may be switched off; ``layers`` are the marks of before."""
    marks = [CALLS.FPDFPageObj_GetMark(text, at) for at in range(count)]
    for mark in marks:
        if mark not in layers:
            layers[mark] = _is_layer(mark)
    return any(layers[mark] for mark in marks)


def _is_layer(mark: int) -> bool:
    name, length = (ctypes.c_ushort * 8)(), ctypes.c_ulong()
    # The name of a layer's mark is "OC", two letters of two bytes and their end.
    return bool(
        CALLS.FPDFPageObjMark_GetName(mark, name, 16, ctypes.byref(length))
        and length.value == 6
        and name[0] == 0x4F
        and name[1] == 0x43
    )


def _is_cut(text: int, clip: int, paths: int) -> bool:
    """Say whether a clipping path leaves out a good part of a text object, by the path's corners."""
    own = bounds([text])[0]
    return any(not overlaps(own, _corners(clip, path)) for path in range(min(paths, 8)))


def _corners(clip: int, path: int) -> Box:
    count = CALLS.FPDFClipPath_CountPathSegments(clip, path)
    x, y = ctypes.c_float(), ctypes.c_float()
    xs, ys = [], []
    # Two opposite corners of a rectangle say where it is.
    for at in (0, 2) if 4 <= count <= 5 else range(min(40, count)):
        segment = CALLS.FPDFClipPath_GetPathSegment(clip, path, at)
        CALLS.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        xs.append(x.value)
        ys.append(y.value)
    if not xs:
        return -1e9, -1e9, 1e9, 1e9
    return min(xs), min(ys), max(xs), max(ys)


def overlaps(inner: Box, outer: Box) -> bool:
    """Say whether a good part of a box lies within another."""
    wide = min(inner[2], outer[2]) - max(inner[0], outer[0])
    high = min(inner[3], outer[3]) - max(inner[1], outer[1])
    area = max(inner[2] - inner[0], 0.1) * max(inner[3] - inner[1], 0.1)
    return wide > 0 and high > 0 and wide * high >= 0.4 * area
