"""A PDF that the workbench printed and that comes back: the page that stands in it, and the words of each sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class PrintedPdf:
    """What stands in a PDF: a page that is attached to it, ``""`` where none is, and the words of its sheets."""

    page: str = ""
    sheets: tuple[str, ...] = ()


def printed_pdf(data: bytes, attached: str) -> PrintedPdf:
    """Return what stands in a PDF; nothing where it can't be opened. ``attached`` is the name of the page in it."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        sheets = tuple(document[n].get_textpage().get_text_range() for n in range(len(document)))
        return PrintedPdf(_attached(document, attached), sheets)
    except (pypdfium2.PdfiumError, UnicodeDecodeError, OSError):
        return PrintedPdf()


def _attached(document: Any, name: str) -> str:
    for n in range(document.count_attachments()):
        one = document.get_attachment(n)
        if one.get_name() == name:
            return bytes(one.get_data()).decode("utf-8")
    return ""
