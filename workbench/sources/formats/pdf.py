"""PDF pages become lines, by where pdfium says that each character stands."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from ...errors import Unreadable
from ..sandbox import limits
from .lines import Line, Page, tidy

# Shares of the type's size. A mark is smaller than its line and stands above its baseline by less than a line.
SAME_BASELINE, RAISED_AT_MOST, LOWERED_AT_MOST, RAISED_SIZE = 0.16, 0.62, 0.4, 0.82
COLUMN_GAP = 2.2
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|-it\b", re.IGNORECASE)
_HYPHENS = {0x2: "-", 0xFFFE: "-", 0xAD: "-", 0x2010: "-", 0x2011: "-"}


@dataclass(slots=True)
class Char:
    """One printed character: where it starts and ends, its baseline from the page's foot, size and face."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    italic: bool
    raised: bool = False


@dataclass(slots=True)
class Row:
    """Characters that share a baseline, with the raised ones among them."""

    baseline: float
    size: float
    chars: list[Char] = field(default_factory=list)

    @property
    def right(self) -> float:
        return self.chars[-1].right


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the pages of a PDF and remarks on pages without text.

    Raises `Unreadable`: ``refused`` where a password is asked for or there are more than `limits.MOST_PAGES` pages,
    ``failed`` where pdfium can't open it.
    """
    import pypdfium2

    _forget_the_last_mistake()
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable(
                "refused", "the PDF is locked by a password", next="Ask for an open copy."
            ) from None
        raise Unreadable(
            "failed", "the PDF is broken and can’t be opened", next="Download it again."
        ) from None
    pages, empty = [], []
    try:
        if many := limits.too_many_pages(len(pdf)):
            raise many
        for index in range(len(pdf)):
            page = _page(pdf, index)
            pages.append(page)
            if not page.lines and not _is_blank(pdf, index):
                empty.append(index + 1)
    finally:
        pdf.close()
    remarks = (f"no text on page {', '.join(map(str, empty))}",) if empty and len(empty) < len(pages) else ()
    return tuple(pages), remarks


def _is_blank(pdf: Any, index: int) -> bool:
    """Say whether nothing at all is drawn on a page: a printer's blank has lost no words."""
    import pypdfium2

    try:
        return not any(True for _ in pdf[index].get_objects(max_depth=1))
    except pypdfium2.PdfiumError:
        return False


def _forget_the_last_mistake() -> None:
    """Have pdfium’s last mistake be that of a broken file.

    It outlives a file, and some broken ones leave it as it was: after a locked one they would be called locked, too,
    and what is said of a file would hang on which ones its reader had before.
    """
    import pypdfium2

    with suppress(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(b"no PDF").close()


def _page(pdf: Any, index: int) -> Page:
    import pypdfium2

    try:
        page = pdf[index]
        width, height = page.get_size()
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(index + 1, 0.0, 0.0, ())
    rows = _merged(_rows(_characters(text)))
    lines = tuple(line for line in (_line(row, index + 1, height) for row in rows) if line.text)
    text.close()
    page.close()
    return Page(index + 1, width, height, lines)


def _characters(text: Any) -> Iterator[Char]:
    import pypdfium2.raw as raw

    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    faces: dict[int | None, tuple[bool, bool]] = {}
    sizes: dict[int | None, float] = {}
    # A page has thousands of characters: handles and functions are looked up once.
    handle, at, unicode = text.raw, ctypes.c_void_p.from_buffer, raw.FPDFText_GetUnicode
    origin, loose, owner = (
        raw.FPDFText_GetCharOrigin,
        raw.FPDFText_GetLooseCharBox,
        raw.FPDFText_GetTextObject,
    )
    x_at, y_at, box_at = ctypes.byref(x), ctypes.byref(y), ctypes.byref(box)
    for index in range(raw.FPDFText_CountChars(handle)):
        code = unicode(handle, index)
        if code in (0, 0xD, 0xA) or code > 0x10FFFF:
            continue
        origin(handle, index, x_at, y_at)
        loose(handle, index, box_at)
        thing = owner(handle, index)
        key = at(thing).value
        if key not in faces:
            faces[key] = _face(raw, thing) if key else (False, False)
            sizes[key] = _size(raw, handle, index) if key else 0.0
        bold, italic = faces[key]
        size = sizes[key] or box.top - box.bottom
        # pdfium gives characters beyond the basic plane as two surrogates; `_line` joins them again.
        yield Char(_HYPHENS.get(code) or chr(code), box.left, box.right, y.value, size, bold, italic)


def _size(raw: Any, handle: Any, index: int) -> float:
    """Return the size in points in which a character is set, 0.0 where its font does not say.

    The heights of pdfium's character boxes say less: they differ by font (7 to 16 points for type of 12), and
    in some files by letter.
    """
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, index, matrix)
    size: float = raw.FPDFText_GetFontSize(handle, index) * (matrix.b**2 + matrix.d**2) ** 0.5
    return size if size > 1.5 else 0.0


def _face(raw: Any, thing: Any) -> tuple[bool, bool]:
    font = raw.FPDFTextObj_GetFont(thing)
    if not font:
        return False, False
    name = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, name, 256)
    face = name.value.decode("latin-1")
    return bool(_BOLD.search(face)) or raw.FPDFFont_GetWeight(font) >= 600, bool(_ITALIC.search(face))


def _rows(characters: Iterator[Char]) -> list[Row]:
    rows: list[Row] = []
    row: Row | None = None
    for char in characters:
        if char.text.isspace():
            if row:
                row.chars.append(char)
            continue
        if row is None or not _joins(row, char):
            row = Row(char.baseline, char.size)
            rows.append(row)
        row.chars.append(char)
    return rows


def _joins(row: Row, char: Char) -> bool:
    """Say whether ``char`` goes on with ``row``; marks it raised where it is, or the row where that was all marks."""
    if char.left < row.right - 2 * row.size:
        return False
    above = char.baseline - row.baseline
    largest = max(row.size, char.size)
    if abs(above) <= SAME_BASELINE * largest and RAISED_SIZE * largest <= min(row.size, char.size):
        row.size = largest
        return True
    if 0 < above <= RAISED_AT_MOST * row.size and char.size <= RAISED_SIZE * row.size:
        char.raised = True
        return True
    # ``CO₂``: a small figure below the line belongs to its word.
    touches = char.left - row.right < 0.3 * row.size
    if 0 < -above <= LOWERED_AT_MOST * row.size and char.size <= RAISED_SIZE * row.size and touches:
        return True
    near = char.left - row.right < 2 * char.size
    if 0 < -above <= RAISED_AT_MOST * char.size and row.size <= RAISED_SIZE * char.size and near:
        for mark in row.chars:
            mark.raised = True
        row.baseline, row.size = char.baseline, char.size
        return True
    return abs(above) <= SAME_BASELINE * largest


def _merged(rows: list[Row]) -> list[Row]:
    """Return rows from top to bottom; pieces of one line that the file draws apart become one again."""
    rows = sorted(rows, key=lambda row: (-round(row.baseline, 1), row.chars[0].left))
    merged: list[Row] = []
    for row in rows:
        last = merged[-1] if merged else None
        level = last is not None and abs(last.baseline - row.baseline) < 0.2 * min(last.size, row.size)
        if last and level and row.chars[0].left >= last.right - 1:
            last.chars.extend(row.chars)
            last.size = max(last.size, row.size)
        else:
            merged.append(row)
    return merged


def _line(row: Row, page: int, height: float) -> Line:
    text, spans, inked = "", [], []
    previous: Char | None = None
    for char in row.chars:
        if char.text.isspace():
            text += " " if text and not text.endswith((" ", "\t")) else ""
            continue
        gap = char.left - previous.right if previous else 0.0
        if gap > COLUMN_GAP * row.size:
            text = text.rstrip(" ") + "\t"
        if char.raised:
            spans.append((len(text), len(text) + len(char.text)))
        text += char.text
        previous = char
        inked.append(char)
    if not inked:
        return Line("", page)
    whole = tidy(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    raised = _joined(spans) if len(whole) == len(text) else ()
    plain = [char for char in inked if not char.raised] or inked
    return Line(
        whole.rstrip(),
        page,
        left=round(plain[0].left, 1),
        right=round(plain[-1].right, 1),
        baseline=round(height - row.baseline, 1),
        size=round(median(char.size for char in plain), 1),
        bold=_most(char.bold for char in plain),
        italic=_most(char.italic for char in plain),
        raised=raised,
    )


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _most(flags: Iterator[bool]) -> bool:
    values = list(flags)
    return sum(values) * 2 > len(values)
