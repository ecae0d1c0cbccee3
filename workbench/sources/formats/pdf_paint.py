"""How a PDF's words and shapes are painted: how light, whether at all, and what cuts them off."""

from __future__ import annotations

import ctypes

from .pdfium_calls import CALLS

Box = tuple[float, float, float, float]
# Modes of painting text that leave no ink: none, and only as a path that cuts (ISO 32000-1, 9.3.6).
_INVISIBLE, _FILLED = (3, 7), (0, 4)
# Of 255: what lets nearly everything through.
CLEAR = 64


class Paint:
    """pdfium's answers about how an object is painted, through values that are made once."""

    def __init__(self) -> None:
        self._parts = (ctypes.c_uint * 4)()
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._x, self._y = ctypes.c_float(), ctypes.c_float()
        self._name, self._length = (ctypes.c_ushort * 8)(), ctypes.c_ulong()
        size = ctypes.sizeof(ctypes.c_uint)
        self._colour_at = [ctypes.byref(self._parts, at * size) for at in range(4)]
        self._length_at = ctypes.byref(self._length)
        self._x_at, self._y_at = ctypes.byref(self._x), ctypes.byref(self._y)
        self._edges_at = [ctypes.byref(edge) for edge in self._edges]

    def of(self, text: int) -> tuple[float | None, bool, bool]:
        """Return how light a text object is (``None`` if not filled), whether it is clear, and whether odd."""
        grey, alpha = self.colour(text)
        mode = CALLS.FPDFTextObj_GetTextRenderMode(text)
        clear = mode in _INVISIBLE or (alpha < CLEAR and mode in _FILLED)
        odd = clear or self._is_layered(text) or self._is_cut(text)
        return (grey if mode in _FILLED else None), clear, odd

    def colour(self, thing: int) -> tuple[float, int]:
        """Return how light an object is filled, and how dense, each from 0 to 255; what cannot be known is black."""
        if not CALLS.FPDFPageObj_GetFillColor(thing, *self._colour_at):
            return 0.0, 255
        red, green, blue, alpha = self._parts
        return 0.299 * red + 0.587 * green + 0.114 * blue, alpha

    def bounds(self, thing: int) -> Box:
        """Return an object's box as its page or form has it: left, bottom, right, top."""
        CALLS.FPDFPageObj_GetBounds(thing, *self._edges_at)
        left, bottom, right, top = (edge.value for edge in self._edges)
        return left, bottom, right, top

    def _is_layered(self, text: int) -> bool:
        """Say whether a text object belongs to a layer, which may be switched off."""
        for at in range(CALLS.FPDFPageObj_CountMarks(text)):
            mark = CALLS.FPDFPageObj_GetMark(text, at)
            self._length.value = 0
            # The name of a layer's mark is "OC", two letters of two bytes and their end.
            if CALLS.FPDFPageObjMark_GetName(mark, self._name, 16, self._length_at) and (
                self._length.value == 6 and self._name[0] == 0x4F and self._name[1] == 0x43
            ):
                return True
        return False

    def _is_cut(self, text: int) -> bool:
        """Say whether a clipping path leaves out a good part of a text object, by the path's corners."""
        clip = CALLS.FPDFPageObj_GetClipPath(text)
        paths = CALLS.FPDFClipPath_CountPaths(clip) if clip else 0
        if paths < 1:
            return False
        own = self.bounds(text)
        return any(not overlaps(own, self._corners(clip, path)) for path in range(min(paths, 8)))

    def _corners(self, clip: int, path: int) -> Box:
        count = CALLS.FPDFClipPath_CountPathSegments(clip, path)
        xs, ys = [], []
        # Two opposite corners of a rectangle say where it is.
        for at in (0, 2) if 4 <= count <= 5 else range(min(40, count)):
            segment = CALLS.FPDFClipPath_GetPathSegment(clip, path, at)
            CALLS.FPDFPathSegment_GetPoint(segment, self._x_at, self._y_at)
            xs.append(self._x.value)
            ys.append(self._y.value)
        if not xs:
            return -1e9, -1e9, 1e9, 1e9
        return min(xs), min(ys), max(xs), max(ys)


def overlaps(inner: Box, outer: Box) -> bool:
    """Say whether a good part of a box lies within another."""
    wide = min(inner[2], outer[2]) - max(inner[0], outer[0])
    high = min(inner[3], outer[3]) - max(inner[1], outer[1])
    area = max(inner[2] - inner[0], 0.1) * max(inner[3] - inner[1], 0.1)
    return wide > 0 and high > 0 and wide * high >= 0.4 * area
