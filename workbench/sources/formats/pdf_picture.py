"""One page of a PDF as a picture, and where on it each letter stands: `sources.where_words_went` draws upon it."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import Unreadable
from ...model.source_page import Box
from ..ledger import count_pdf
from . import pdf_forms, pdf_unseen
from .clipped_picture import png
from .pdf_words import Sheet, TextPage, Word

# Picture points per point of the page, the most of a picture, and bytes of its file above which it is drawn smaller.
SCALE, PIXELS, LARGEST = 1.8, 3_000_000, 2_400_000
SMALLEST = 0.5
_BLACK = (0, 0, 0, 255)


@dataclass(frozen=True)
class Letter:
    """One of pdfium's letters, its box on the page, and why nobody who looks at the page sees it, if nobody does."""

    text: str
    box: Box
    unseen: str = ""


@dataclass(frozen=True)
class Drawn:
    """A page: its width and height in points as it is seen, its picture (PNG), and its letters in the file's order."""

    width: float
    height: float
    picture: bytes
    letters: tuple[Letter, ...]


def drawn(data: bytes, number: int) -> Drawn:
    """Return a page of a PDF, counted from 1. Raises `Unreadable` where it can't be opened or drawn.

    What somebody marked to be blacked out is black on the picture, as it is left out of what is read.
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
        pdf.init_forms()
        page = pdf[number - 1]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        raise Unreadable("failed", f"page {number} of the PDF can’t be drawn") from None
    try:
        sheet = Sheet(*page.get_bbox())
        words = list(TextPage(text, sheet).words())
        written = pdf_forms.on_page(pdf, page)
        place = _Place(page)
        picture = _picture(page, place, written.redactions)
        hidden = pdf_unseen.unseen(pdf_unseen.scene_of(page), words, sheet, written.redactions)
        letters = (*_letters(text, place, _unseen(words, hidden)), *_typed(page, place))
        width, height = page.get_size()
        return Drawn(width, height, picture, letters)
    finally:
        pdf.close()


class _Place:
    """Where a page's own points are on its picture, as fractions: turned and cut as the page is shown."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as raw

        self._page, self._raw = page.raw, raw
        corner, right, up = self._at(0.0, 0.0), self._at(1000.0, 0.0), self._at(0.0, 1000.0)
        self._across = [(right[i] - corner[i]) / 1000 for i in (0, 1)]
        self._along = [(up[i] - corner[i]) / 1000 for i in (0, 1)]
        self._corner = corner

    def _at(self, x: float, y: float) -> tuple[float, float]:
        much = 1_000_000
        left, down = ctypes.c_int(), ctypes.c_int()
        self._raw.FPDF_PageToDevice(
            self._page, 0, 0, much, much, 0, x, y, ctypes.byref(left), ctypes.byref(down)
        )
        return left.value / much, down.value / much

    def of(self, box: Sequence[float]) -> Box:
        """Return a box (left, bottom, right, top in points) on the picture."""
        corners = [
            [self._corner[i] + x * self._across[i] + y * self._along[i] for i in (0, 1)]
            for x, y in ((box[0], box[1]), (box[2], box[3]))
        ]
        (a, b), (c, d) = corners
        return min(a, c), min(b, d), max(a, c), max(b, d)


def _letters(text: Any, place: _Place, unseen: dict[int, str]) -> tuple[Letter, ...]:
    import pypdfium2.raw as raw

    count = max(0, raw.FPDFText_CountChars(text.raw))
    found = []
    for at in range(count):
        code = raw.FPDFText_GetUnicode(text.raw, at)
        said = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        found.append(Letter(said, place.of(_box(raw, text.raw, at)), unseen.get(at, "")))
    return tuple(found)


def _typed(page: Any, place: _Place) -> Iterator[Letter]:
    """Yield the letters of what was typed into fields and written in comments, each with the box of the whole."""
    for said, box in count_pdf.notes(page):
        yield from (Letter(c, place.of(box)) for c in f"\n{said}")


def _box(raw: Any, handle: Any, at: int) -> tuple[float, float, float, float]:
    """Return a letter's box; as high as its line where it stands upright, of its ink where it is turned."""
    if abs(math.sin(raw.FPDFText_GetCharAngle(handle, at))) < 0.01:
        loose = raw.FS_RECTF()
        if raw.FPDFText_GetLooseCharBox(handle, at, ctypes.byref(loose)):
            return loose.left, loose.bottom, loose.right, loose.top
    edges = [ctypes.c_double() for _ in range(4)]
    raw.FPDFText_GetCharBox(handle, at, *map(ctypes.byref, edges))
    left, right, bottom, top = (edge.value for edge in edges)
    return left, bottom, right, top


def _unseen(words: Iterable[Word], hidden: dict[str, list[Word]]) -> dict[int, str]:
    """Return why each letter is not seen that is not; a scanner's reading is seen, as the picture."""
    reasons = {
        id(word): reason for reason, found in hidden.items() if reason != pdf_unseen.SCANNED for word in found
    }
    return {
        at: reasons[id(word)]
        for word in words
        if id(word) in reasons
        for at in range(word.first, word.first + len(word.text))
    }


def _picture(page: Any, place: _Place, redactions: Iterable[Sequence[float]]) -> bytes:
    width, height = page.get_size()
    scale = min(SCALE, math.sqrt(PIXELS / max(width * height, 1.0)))
    while True:
        bitmap = page.render(scale=scale, rev_byteorder=True)
        for left, top, right, bottom in map(place.of, redactions):
            x, y = int(left * bitmap.width), int(top * bitmap.height)
            wide, tall = math.ceil((right - left) * bitmap.width), math.ceil((bottom - top) * bitmap.height)
            bitmap.fill_rect(_BLACK, x, y, wide + 1, tall + 1)
        picture = _png(bitmap)
        bitmap.close()
        if len(picture) <= LARGEST or scale < SMALLEST:
            return picture
        scale *= 0.7


def _png(bitmap: Any) -> bytes:
    """Return a picture as PNG, in shades of grey where it has no colour."""
    parts, stride, row = bitmap.n_channels, bitmap.stride, bitmap.width * bitmap.n_channels
    given = bytes(bitmap.buffer)
    rows = [given[at : at + row] for at in range(0, stride * bitmap.height, stride)]
    pixels = b"".join(rows)
    red, green, blue = (pixels[at::parts] for at in ((0, 1, 2) if parts > 1 else (0, 0, 0)))
    if red == green == blue:
        return png(bitmap.width, bitmap.height, 0, red)
    mixed = bytearray(3 * len(red))
    mixed[0::3], mixed[1::3], mixed[2::3] = red, green, blue
    return png(bitmap.width, bitmap.height, 2, bytes(mixed))
