"""A page of ours that was saved: read from its file, a PDF's from within it, and what it remembers of its rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..briefing import page_parts, page_record
from ..briefing.parts.since_then import Memory
from ..briefing.printed import word_back
from ..briefing.printed.page_as_pdf import ATTACHED
from ..errors import NotFound, Unreadable, WorkbenchError
from .inquiry_settings import is_date

if TYPE_CHECKING:
    from ..sources.formats.printed_pdf import PrintedPdf

_OR_THE_PAGE = "Make it with workbench brief --output briefing.pdf, or verify the page itself."


def printed(path: Path) -> PrintedPdf | None:
    """Return what stands in a PDF that came back, read as sources are; nothing where the file is no PDF."""
    with path.open("rb") as file:
        if file.read(5) != b"%PDF-":
            return None
    return read_pdf(path.read_bytes(), path)


def page_of(path: Path, inside: PrintedPdf | None) -> str:
    """Return the page that a file is, or that stands in it. Raises `WorkbenchError` where a PDF holds none."""
    if inside is None:
        return path.read_text(encoding="utf-8", errors="replace")
    if not inside.page:
        raise WorkbenchError(
            "no page of the workbench stands in this PDF, so nothing can be compared", str(path), _OR_THE_PAGE
        )
    return inside.page


def read_pdf(data: bytes, path: Path) -> PrintedPdf:
    """Return what stands in the bytes of a PDF. Raises `WorkbenchError` where it can’t be looked into."""
    from ..sources.sandbox.parent import read_printed

    read = read_printed(data, ATTACHED)
    if isinstance(read, Unreadable):
        raise WorkbenchError(f"this PDF can’t be looked into: {read.what}", str(path), _OR_THE_PAGE)
    return read


def remembered(since: str) -> str:
    """Return what ``since`` names, as a page is asked with it: a day as it is; of an earlier page, what it remembers.

    Raises `WorkbenchError` where it is neither a day nor a page of ours that was made for a day.
    """
    if is_date(since) or Memory.read(since):
        return since
    path = Path(since)
    if not path.is_file():
        raise NotFound(
            f"“{since}” is neither a day nor an earlier page",
            "since",
            "Write a day as 2026-11-21, or name a page.",
        )
    data = path.read_bytes()
    paper = word_back.paper(data) if word_back.is_word(data) else None
    record = (
        page_record.parsed(paper.record)
        if paper
        else page_record.read(page_parts.parse(page_of(path, printed(path))))
    )
    if record is None or not record.is_whole:
        raise WorkbenchError(
            "the earlier page carries no record of how it was made that can be relied on",
            str(path),
            "Give a day.",
        )
    return Memory(record.date, record.audience, dict(record.rows)).words
