"""Bytes become lines with boxes and font sizes.

`extract` is a pure function: it opens no file, starts no thread and keeps nothing, and what it returns
is made of plain values, so that it can run in a child process (pdfium is not thread-safe).
"""

from __future__ import annotations

from ..errors import Unreadable
from .formats.encodings import decoded, marked
from .formats.lines import Extraction, Line, Page, tidy

TEXT_NEXT = "Save it as PDF or as plain text and add that."


def extract(data: bytes) -> Extraction:
    """Return the lines of a file of any kind that is read, known by its bytes and not by its name.

    Raises `Unreadable` with the status that the document gets: ``no-text`` (empty, or pictures of pages),
    ``unsupported`` (another kind of file), ``refused`` (locked by a password) or ``failed`` (broken).
    """
    media_type = media_type_of(data)
    if media_type == "application/pdf":
        from .formats.pdf import pages_of

        pages, remarks = pages_of(data)
    elif media_type != "text/plain":
        from .formats import detect

        pages, remarks = detect.pages_of(media_type, data)
    else:
        pages, remarks = _text_pages(data)
    if not any(line.text.strip() for page in pages for line in page.lines):
        raise Unreadable("no-text", *_no_text(media_type, data))
    return Extraction(media_type, pages, remarks)


def media_type_of(data: bytes) -> str:
    """Return the media type that the bytes show; raises `Unreadable` for a kind that isn't read."""
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    from .formats import detect

    if other := detect.media_type_of(data):
        return other
    if b"\x00" in data and not marked(data).startswith("utf-16") and marked(data) != "utf-32":
        raise Unreadable("unsupported", "this file is neither text nor PDF", next=TEXT_NEXT)
    return "text/plain"


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
