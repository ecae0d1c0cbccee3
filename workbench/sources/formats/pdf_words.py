"""The words of a PDF page and how each is set: read by runs between spaces, not letter by letter."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .pdf_paint import Paint
from .pdfium_calls import CALLS
from .unnamed_letters import UNNAMED

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|-it\b", re.IGNORECASE)
_HYPHENS = {0x2: "-", 0xFFFE: "-", 0xAD: "-", 0x2010: "-", 0x2011: "-"}
_RUN = re.compile(r"\S+")
_UNREADY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u2010\u2011\ufffe\uffff]")
# Degrees by which type may lean and still be set along an edge of the page.
_LEAN = 2.0
SLANTED = -1


@dataclass(frozen=True, slots=True)
class Face:
    """How the words of one text object are set.

    ``way`` is the edge of the page along which they run, in quarter turns against the clock; -1 where they slant.
    ``grey`` is how light they are, from 0 to 255, if painted plainly; ``clear``: not painted, or nearly so; ``odd``:
    of a layer that may be switched off, or cut by a path.
    """

    bold: bool = False
    italic: bool = False
    size: float = 0.0
    way: int = 0
    grey: float | None = None
    clear: bool = False
    odd: bool = False


@dataclass(slots=True)
class Word:
    """Letters in one face without a space: where they start and end, their baseline from the page's foot.

    Points, in the frame of ``way``: a page that was turned is read as if it had been turned back. ``owner`` is
    pdfium's text object, ``first`` the number of the word's first letter among pdfium's, which a joined word loses.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    way: int = 0
    owner: int = 0
    face: Face = Face()
    spaced: bool = False
    raised: bool = False
    first: int = -1


@dataclass(frozen=True)
class Sheet:
    """The edges of what a page shows, in the page's own points."""

    left: float
    bottom: float
    right: float
    top: float

    def size(self, way: int) -> tuple[float, float]:
        """Return width and height as words that run along ``way`` see them."""
        wide, high = self.right - self.left, self.top - self.bottom
        return (high, wide) if way % 2 else (wide, high)

    def shows(self, left: float, bottom: float, right: float, top: float) -> bool:
        """Say whether the middle of a box lies on the page."""
        x, y = (left + right) / 2, (bottom + top) / 2
        return self.left - 1 <= x <= self.right + 1 and self.bottom - 1 <= y <= self.top + 1

    def shown(self, box: tuple[float, float, float, float]) -> float:
        """Return how much of the page a box covers, in square points."""
        left, bottom, right, top = box
        wide = min(right, self.right) - max(left, self.left)
        return max(0.0, wide) * max(0.0, min(top, self.top) - max(bottom, self.bottom))

    def turned(
        self, way: int, box: tuple[float, float, float, float], x: float, y: float
    ) -> tuple[float, float, float]:
        """Return where a box starts and ends along ``way``, and the baseline of the origin (x, y) above the foot."""
        left, bottom, right, top = box
        if way == 1:
            return bottom - self.bottom, top - self.bottom, self.right - x
        if way == 2:
            return self.right - right, self.right - left, self.top - y
        if way == 3:
            return self.top - top, self.top - bottom, x - self.left
        return left - self.left, right - self.left, y - self.bottom


class TextPage:
    """pdfium's text of a page; what its functions fill in is made once, as a page has thousands of letters."""

    def __init__(self, text: Any, sheet: Sheet) -> None:
        self._handle, self._sheet = ctypes.cast(text.raw, ctypes.c_void_p), sheet
        self._faces: dict[int, Face] = {0: Face()}
        self._fonts: dict[int, tuple[bool, bool]] = {0: (False, False)}
        self._matrix, self._paint = CALLS.FS_MATRIX(), Paint()
        self._matrix_at = ctypes.byref(self._matrix)
        self._x, self._y, self._box = ctypes.c_double(), ctypes.c_double(), CALLS.FS_RECTF()
        self._x_at, self._y_at = ctypes.byref(self._x), ctypes.byref(self._y)
        self._box_at = ctypes.byref(self._box)
        self._line = 0
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._edges_at = [ctypes.byref(edge) for edge in self._edges]

    def words(self) -> Iterator[Word]:
        """Yield the page's words in the file's order; what one text object sets without a space is one word."""
        text = self._text()
        for run in _RUN.finditer(text):
            start, end = run.span()
            # pdfium parts lines by a line's end, which is no space: where words go on is seen by their places.
            spaced = start > 0 and text[start - 1] not in "\r\n"
            for first, last, owner in self._parts(start, end):
                yield self._word(text[first:last], first, last - 1, owner, spaced)
                spaced = False

    def _text(self) -> str:
        """Return the page's letters, one for each of pdfium's; pairs of surrogates stay pairs."""
        count = CALLS.FPDFText_CountChars(self._handle)
        if count < 1:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        if CALLS.FPDFText_GetText(self._handle, 0, count, buffer) == count + 1:
            text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
            if len(text) == count and not _UNREADY.search(text):
                return text
        codes = (CALLS.FPDFText_GetUnicode(self._handle, at) for at in range(count))
        return "".join(map(_letter, codes))

    def _parts(self, start: int, end: int) -> Sequence[tuple[int, int, int]]:
        """Return the parts of a run that one text object sets: first letter, end, the object."""
        owner_of, handle = CALLS.FPDFText_GetTextObject, self._handle
        owner = owner_of(handle, start) or 0
        if owner not in self._faces:
            self._faces[owner] = self._face(owner, start)
        if end - start == 1 or (owner_of(handle, end - 1) or 0) == owner:
            return ((start, end, owner),)
        parts, first = [], start
        for at in range(start + 1, end):
            other = owner_of(handle, at) or 0
            if other != owner:
                parts.append((first, at, owner))
                first, owner = at, other
                if owner not in self._faces:
                    self._faces[owner] = self._face(owner, at)
        return (*parts, (first, end, owner))

    def _word(self, text: str, first: int, last: int, owner: int, spaced: bool) -> Word:
        face = self._faces[owner]
        # All letters of an object that runs along the page stand on one line.
        if owner != self._line or face.way or not owner:
            CALLS.FPDFText_GetCharOrigin(self._handle, first, self._x_at, self._y_at)
            self._line = owner
        box = self._bounds(first, face.way)
        if last > first:
            other = self._bounds(last, face.way)
            box = (min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3]))
        left, right, baseline = self._sheet.turned(face.way, box, self._x.value, self._y.value)
        size = face.size or box[3] - box[1]
        return Word(
            text, left, right, baseline, size, face.bold, face.italic, face.way, owner, face, spaced, False, first
        )  # fmt: skip

    def _bounds(self, index: int, way: int) -> tuple[float, float, float, float]:
        if way == 0:
            box = self._box
            CALLS.FPDFText_GetLooseCharBox(self._handle, index, self._box_at)
            return box.left, box.bottom, box.right, box.top
        # pdfium's loose boxes know no turn.
        return self.tight(index)

    def tight(self, index: int) -> tuple[float, float, float, float]:
        """Return the box of a letter's ink: left, bottom, right, top."""
        left, right, bottom, top = self._edges
        CALLS.FPDFText_GetCharBox(self._handle, index, *self._edges_at)
        return left.value, bottom.value, right.value, top.value

    def _face(self, owner: int, index: int) -> Face:
        """Return how an object's letters are set: its size is by the matrix, as boxes differ by font and letter."""
        bold, italic = self._look(owner)
        matrix = self._matrix
        CALLS.FPDFText_GetMatrix(self._handle, index, self._matrix_at)
        size = CALLS.FPDFText_GetFontSize(self._handle, index) * math.hypot(matrix.b, matrix.d)
        turn = math.degrees(math.atan2(matrix.b, matrix.a)) if matrix.b else 0.0 if matrix.a >= 0 else 180.0
        way = round(turn / 90)
        slants = abs(turn - 90 * way) > _LEAN
        return _face(
            bold, italic, size if size > 1.5 else 0.0, SLANTED if slants else way % 4, *self._paint.of(owner)
        )

    def _look(self, owner: int) -> tuple[bool, bool]:
        font = CALLS.FPDFTextObj_GetFont(owner) or 0
        if font not in self._fonts:
            self._fonts[font] = _look(font)
        return self._fonts[font]


# Words of a page are set in few ways, most of them by objects of their own.
_face = lru_cache(maxsize=4096)(Face)


def _letter(code: int) -> str:
    if code in _HYPHENS:
        return _HYPHENS[code]
    if code in (0x9, 0xA, 0xD, 0x20):
        return chr(code)
    # A letter that the file draws and does not name: leaving it out would join what stands about it.
    if code < 0x20 or 0x7F <= code < 0xA0 or code > 0x10FFFF:
        return UNNAMED
    return chr(code)


def _look(font: int) -> tuple[bool, bool]:
    name = ctypes.create_string_buffer(256)
    CALLS.FPDFFont_GetBaseFontName(font, name, 256)
    face = name.value.decode("latin-1")
    return bool(_BOLD.search(face)) or CALLS.FPDFFont_GetWeight(font) >= 600, bool(_ITALIC.search(face))
