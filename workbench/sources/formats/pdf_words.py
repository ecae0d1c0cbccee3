"""The words of a PDF page and how each is set: read by runs between spaces, not letter by letter."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Any

from ...text.english.patterns_in_tables import in_table
from .pdf_paint import painted_as
from .pdfium_calls import CALLS, answers, filled
from .unnamed_letters import UNNAMED

if TYPE_CHECKING:
    import numpy.typing as npt

    Numbers = npt.NDArray[Any]

_BOLD = in_table("sources/formats/forms", "a bold letter’s name")
_ITALIC = in_table("sources/formats/forms", "an italic letter’s name")
_HYPHENS = {0x2: "-", 0xFFFE: "-", 0xAD: "-", 0x2010: "-", 0x2011: "-"}
_RUN = in_table("text/signs", "words apart")
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
    """pdfium's text of a page, whose words are asked about together: a page has thousands of letters."""

    def __init__(self, text: Any, sheet: Sheet) -> None:
        self._handle, self._sheet = ctypes.cast(text.raw, ctypes.c_void_p).value or 0, sheet

    def words(self) -> list[Word]:
        """Return the page's words in the file's order; what one text object sets without a space is one word."""
        import numpy as np

        text = self._text()
        parts = list(self._parts(text))
        if not parts:
            return []
        starts, ends, owners, spaced = zip(*parts, strict=True)
        faces = self._faces(owners, starts)
        ways = np.array([face.way for face in faces])
        first, last = self._boxes(np.array(starts), ways), self._boxes(np.array(ends) - 1, ways)
        first[:, :2] = np.minimum(first[:, :2], last[:, :2])
        first[:, 2:] = np.maximum(first[:, 2:], last[:, 2:])
        placed = self._turned(first, self._origins(np.array(starts), np.array(owners), ways), ways)
        heights = (first[:, 3] - first[:, 1]).tolist()
        return [
            Word(text[start:end], left, right, baseline, face.size or height, face.bold, face.italic, face.way,
                 owner, face, space, False, start)
            for start, end, owner, space, face, height, (left, right, baseline)
            in zip(starts, ends, owners, spaced, faces, heights, placed, strict=True)
        ]  # fmt: skip

    def _text(self) -> str:
        """Return the page's letters, one for each of pdfium's; pairs of surrogates stay pairs."""
        count = CALLS.FPDFText_CountChars(self._handle)
        if count < 1:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        text = ""
        if CALLS.FPDFText_GetText(self._handle, 0, count, buffer) == count + 1:
            text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) != count:
            codes = answers(CALLS.FPDFText_GetUnicode, repeat(self._handle), range(count))
            return "".join(map(_letter, codes))
        return _UNREADY.sub(
            lambda found: _letter(CALLS.FPDFText_GetUnicode(self._handle, found.start())), text
        )

    def _parts(self, text: str) -> Iterator[tuple[int, int, int, bool]]:
        """Yield what each text object sets without a space: first letter, end, object, and if a space stands before.

        pdfium parts lines by a line's end, which is no space: where words go on is seen by their places.
        """
        runs = [run.span() for run in _RUN.finditer(text)]
        owner_of, handle = CALLS.FPDFText_GetTextObject, self._handle
        owners = answers(owner_of, repeat(handle), (start for start, _ in runs))
        others = answers(owner_of, repeat(handle), (end - 1 for _, end in runs))
        for (start, end), owner, other in zip(runs, owners, others, strict=True):
            spaced = start > 0 and text[start - 1] not in "\r\n"
            if owner == other:
                yield start, end, owner, spaced
                continue
            first = start
            for at, one in enumerate(answers(owner_of, repeat(handle), range(start, end)), start):
                if one != owner:
                    yield first, at, owner, spaced
                    first, owner, spaced = at, one, False
            yield first, end, owner, spaced

    def _boxes(self, letters: Numbers, ways: Numbers) -> Numbers:
        """Return the boxes of letters, a row each: left, bottom, right, top.

        They are as high as the line, but of the ink alone where words are turned: pdfium's loose boxes know no turn.
        """
        import numpy as np

        loose = np.zeros((len(letters), 4), np.float32)
        filled(loose, 1, CALLS.FPDFText_GetLooseCharBox, repeat(self._handle), letters.tolist())
        boxes: Numbers = loose[:, [0, 3, 2, 1]].astype(np.float64)
        if len(turned := np.flatnonzero(ways)):
            ink = np.zeros((len(turned), 4))
            filled(ink, 4, CALLS.FPDFText_GetCharBox, repeat(self._handle), letters[turned].tolist())
            boxes[turned] = ink[:, [0, 2, 1, 3]]
        return boxes

    def _origins(self, starts: Numbers, owners: Numbers, ways: Numbers) -> Numbers:
        """Return where words stand on their line; all that an object sets along the page stand on one."""
        import numpy as np

        anew = (ways != 0) | (owners == 0)
        anew[0] = True
        anew[1:] |= owners[1:] != owners[:-1]
        found = np.zeros((int(anew.sum()), 2))
        filled(found, 2, CALLS.FPDFText_GetCharOrigin, repeat(self._handle), starts[anew].tolist())
        origins: Numbers = found[np.cumsum(anew) - 1]
        return origins

    def _turned(self, boxes: Numbers, origins: Numbers, ways: Numbers) -> list[list[float]]:
        """Return where each word starts and ends along its way, and its baseline."""
        import numpy as np

        placed = np.zeros((len(boxes), 3))
        for way in np.unique(ways).tolist():
            of = ways == way
            placed[of] = np.array(self._sheet.turned(way, tuple(boxes[of].T), *origins[of].T)).T
        rows: list[list[float]] = placed.tolist()
        return rows

    def _faces(self, owners: Sequence[int], starts: Sequence[int]) -> list[Face]:
        """Return how each word is set: its size is by the matrix, as boxes differ by font and letter."""
        import numpy as np

        firsts = dict(zip(reversed(owners), reversed(starts), strict=True))
        firsts.pop(0, None)
        things, letters = list(firsts), list(firsts.values())
        matrices = np.zeros((len(things), 6), np.float32)
        filled(matrices, 1, CALLS.FPDFText_GetMatrix, repeat(self._handle), letters)
        sizes = answers(CALLS.FPDFText_GetFontSize, repeat(self._handle), letters)
        looks = map(lru_cache(maxsize=None)(_look), answers(CALLS.FPDFTextObj_GetFont, things))
        faces = {
            thing: _face(*look, *_set(size, *matrix), *painted)
            for thing, look, size, matrix, painted
            in zip(things, looks, sizes, matrices[:, [0, 1, 3]].tolist(), painted_as(things), strict=True)
        }  # fmt: skip
        return [faces.get(owner, _PLAIN) for owner in owners]


def _set(size: float, a: float, b: float, d: float) -> tuple[float, int]:
    """Return the size of type and the way that it runs, by its font's size and its matrix."""
    if not b and a >= 0:
        way, size = 0, size * abs(d)
    else:
        turn = math.degrees(math.atan2(b, a)) if b else 180.0
        way, size = round(turn / 90), size * math.hypot(b, d)
        way = SLANTED if abs(turn - 90 * way) > _LEAN else way % 4
    return (size if size > 1.5 else 0.0), way


# Words of a page are set in few ways, most of them by objects of their own.
_face = lru_cache(maxsize=4096)(Face)
_PLAIN = Face()


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
    if not font:
        return False, False
    name = ctypes.create_string_buffer(256)
    CALLS.FPDFFont_GetBaseFontName(font, name, 256)
    face = name.value.decode("latin-1")
    return bool(_BOLD.search(face)) or CALLS.FPDFFont_GetWeight(font) >= 600, bool(_ITALIC.search(face))
