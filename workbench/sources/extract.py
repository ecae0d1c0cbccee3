"""Bytes become lines with boxes and font sizes.

`extract` is a pure function: it opens no file, starts no thread and keeps nothing, and what it returns
is made of plain values, so that it can run in a child process (pdfium is not thread-safe).
"""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from dataclasses import dataclass

from ..errors import Unreadable

TEXT_NEXT = "Save it as PDF or as plain text and add that."

_ENCODINGS = {"cp1252": "Windows’ western alphabet", "mac_roman": "a Macintosh’s western alphabet"}


@dataclass(frozen=True)
class Line:
    """One printed line: its words, and where and how they are printed.

    ``left``, ``right`` and ``baseline`` are points from the page's left and top; all are 0.0 for plain
    text. ``raised`` are the spans of ``text`` printed small and above the line: footnote marks, mostly.
    A tab in ``text`` stands for a gap as wide as a column's. ``role`` is what a file without pages says that the
    line is: ``heading 1`` to ``heading 9``, ``note``, ``table`` (a row) or ``list`` (an item); else ``""``.
    """

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    baseline: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    raised: tuple[tuple[int, int], ...] = ()
    role: str = ""


@dataclass(frozen=True)
class Page:
    """One page and its lines from top to bottom; plain text is one page, numbered 0."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Extraction:
    """What a file's bytes hold: pages of lines, and remarks on how they were read."""

    media_type: str
    pages: tuple[Page, ...]
    remarks: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, page after page."""
        return tuple(line for page in self.pages for line in page.lines)


def extract(data: bytes) -> Extraction:
    """Return the lines of a file of any kind that is read, known by its bytes and not by its name.

    Raises `Unreadable` with the status that the document gets: ``no-text`` (empty, or pictures of pages),
    ``unsupported`` (another kind of file), ``refused`` (locked by a password) or ``failed`` (broken).
    """
    media_type = media_type_of(data)
    if media_type == "application/pdf":
        from .pdf import pages_of

        pages, remarks = pages_of(data)
    elif media_type != "text/plain":
        from . import kinds

        pages, remarks = kinds.pages_of(media_type, data)
    else:
        pages, remarks = _text_pages(data)
    if not any(line.text.strip() for page in pages for line in page.lines):
        raise Unreadable("no-text", *_no_text(media_type, data))
    return Extraction(media_type, pages, remarks)


def media_type_of(data: bytes) -> str:
    """Return the media type that the bytes show; raises `Unreadable` for a kind that isn't read."""
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    from . import kinds

    if other := kinds.media_type_of(data):
        return other
    if b"\x00" in data and not _marked(data).startswith("utf-16") and _marked(data) != "utf-32":
        raise Unreadable("unsupported", "this file is neither text nor PDF", next=TEXT_NEXT)
    return "text/plain"


def tidy(text: str) -> str:
    """Return ``text`` in NFC with every kind of space a plain one and no invisible marks; no word changes."""
    if text.isascii():
        return text
    # The Symbol font's bullet has a private code point.
    text = unicodedata.normalize("NFC", text).replace("\uf0b7", "•")
    return "".join(
        " " if unicodedata.category(c) == "Zs" else c for c in text if c not in "\u00ad\u200b\ufeff"
    )


def _no_text(media_type: str, data: bytes) -> tuple[str, str, str]:
    if not data:
        return "the file is empty", "0 bytes", "Download it again, or ask whoever sent it."
    if media_type == "application/pdf":
        advice = "Its pages may be pictures: run text recognition (OCR) on it, then add the result."
        return "the PDF has no text layer", "", advice
    return "the file holds nothing but white space", "", "Download it again, or ask whoever sent it."


def _text_pages(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    text, remarks = decoded(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    lines = tuple(Line(tidy(raw.expandtabs(1)).strip(), 0) for raw in text.split("\n"))
    return (Page(0, 0.0, 0.0, lines),), remarks


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return bytes as text, with a remark where the encoding had to be guessed."""
    try:
        return data.decode(_marked(data)), ()
    except UnicodeDecodeError:
        name = _guessed(data)
    shown = _ENCODINGS.get(name, name)
    remark = f"not UTF-8: read as {shown}; check accents, dashes and quotation marks"
    return data.decode(name, errors="replace"), (remark,)


def _marked(data: bytes) -> str:
    """Return the encoding that the bytes themselves show, UTF-8 where they show none."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return _wide(data) or "utf-8-sig"


def _wide(data: bytes) -> str:
    """Return the UTF-16 of western text without a byte order mark: every other byte is nought; else ``""``."""
    sample = data[:4096]
    pairs = len(sample) // 2
    for name, first in (("utf-16-be", 0), ("utf-16-le", 1)):
        if pairs > 4 and sample[first::2].count(0) > 0.7 * pairs and not sample[1 - first :: 2].count(0):
            return name
    return ""


def _guessed(data: bytes) -> str:
    """Return the encoding of bytes that aren’t UTF-8: English is Windows’, or a Macintosh’s by its quotation marks."""
    high = Counter(byte for byte in data if byte > 0x7F)
    if high.total() < 0.1 * len(data):
        macintosh = sum(high[byte] for byte in (0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5))
        if macintosh > 0.4 * high.total():
            return "mac_roman"
        # These five stand for nothing in Windows' western alphabet.
        if not any(high[byte] for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)):
            return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else "cp1252"
