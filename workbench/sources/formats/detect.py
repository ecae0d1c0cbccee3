"""Bytes become lines: the format that they show, row by row of the table, and then its reader.

`extract` is a pure function: it opens no file, starts no thread and keeps nothing, and what it returns
is made of plain values, so that it can run in a child process (pdfium is not thread-safe).
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ...errors import Unreadable
from ..ledger.file_parts import Part
from ..reading import Reading
from ..told import NOTHING, Told
from . import named_speeches, outside_paragraphs
from .file_signs import Signs
from .lines import Extraction, Front, Page
from .table_of_formats import AGAIN, AS_WORD, FORMATS, NEITHER, NOT_READ, Format
from .xml_tree import parse

_PLAIN = FORMATS[-1]
PDF = "application/pdf"
_ALL_LEFT_OUT = (
    "no word of the file is left to read",
    "Look at the file; ask whoever sent it for one whose words stand.",
)


def extract(data: bytes, told: Told = NOTHING) -> Extraction:
    """Return the lines of a file of any format that is read, recognised by its bytes and not by its name.

    Raises `Unreadable` with the status that the document gets: ``no-text`` (empty, or pictures of pages),
    ``unsupported`` (another kind of file), ``refused`` (locked by a password) or ``failed`` (broken).
    """
    row = format_of(Signs(data))
    try:
        pages, remarks, parts = _pages(row, data, told)
        front = _reader(row).front_of(data) if row.front else Front()
        left = _reader(row).left_out_of(data) if row.leaves_out else ()
    except (RecursionError, MemoryError):
        raise _too_deep("nested too deeply or too large to read") from None
    if not data:
        raise Unreadable("no-text", "the file is empty", "0 bytes", AGAIN)
    if not any(line.text.strip() for page in pages for line in page.lines):
        if row.counter == "count_office" and (why := outside_paragraphs.wordless(data, remarks)):
            raise why
        what, following = _ALL_LEFT_OUT if remarks else row.wordless
        raise Unreadable("no-text", what, "; ".join(remarks), following)
    return Extraction(row.media_type, tuple(pages), remarks, front, tuple(left), told, parts)


def format_of(signs: Signs) -> Format:
    """Return the row of the format that a file's bytes show; raises `Unreadable` for a kind that is not read."""
    for row in FORMATS[:-1]:
        if row.recognise(signs):
            return row
    for kind in NOT_READ:
        if kind.recognise(signs):
            raise kind.error(signs)
    if not _PLAIN.recognise(signs):
        raise NEITHER.error(signs)
    return _PLAIN


def media_type_of(data: bytes) -> str:
    """Return the media type that the bytes show; raises `Unreadable` for a kind that is not read.

    >>> media_type_of(b"%PDF-1.7")
    'application/pdf'
    """
    return format_of(Signs(data)).media_type


def reading_of(data: bytes, document_id: str, kind: str = "") -> Reading | None:
    """Return the reading of a record of what was said, as some XML and captions are; ``None`` for any other file."""
    if kind not in ("", "oral", "debate"):
        return None
    try:
        row = format_of(Signs(data))
    except Unreadable:
        return None  # `extract` says what is wrong
    if not row.is_record:
        return None
    try:
        record = _record(row, data)
    except RecursionError:
        raise _too_deep("nested too deeply to read") from None
    reading = named_speeches.reading_of(record, document_id, row.media_type)
    if not reading.passages:
        raise Unreadable("no-text", "the record holds no speech", next="Check that it is the whole record.")
    return reading


def _pages(
    row: Format, data: bytes, told: Told
) -> tuple[tuple[Page, ...], tuple[str, ...], tuple[Part, ...]]:
    """Return a file's pages, remarks on them, and its words as they are counted where it was open for both."""
    if row.names_speakers:
        return named_speeches.pages_of(_record(row, data)), (), ()
    reader = _reader(row)
    if row.media_type == PDF:
        pages, remarks, parts = reader.counted_pages_of(data, dict(told.columns))
    else:
        (pages, remarks), parts = reader.pages_of(data), ()
    return pages, remarks, parts


def _record(row: Format, data: bytes) -> named_speeches.Record:
    reader = _reader(row)
    record: named_speeches.Record = reader.record_of(parse(data) if row.names_speakers else data)
    return record


def _reader(row: Format) -> Any:
    return import_module(f".{row.reader}", __package__)


def _too_deep(how: str) -> Unreadable:
    return Unreadable("failed", f"the file is {how}", next=AS_WORD)
