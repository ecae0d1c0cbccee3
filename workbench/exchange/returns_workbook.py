"""Local returns that come as a workbook, checked as those of a CSV file are."""

from __future__ import annotations

from dataclasses import replace

from ..errors import BadTable
from ..outcomes import Book, local_returns
from . import spreadsheet

SHEET = "local_returns"


def from_workbook(data: bytes, book: Book, file: str = "the workbook") -> Book:
    """Return the book with the returns of an XLSX file in the place of its own, checked against its measures.

    They are read from the sheet ``local_returns``, or from the only one that there is; its header has the columns of
    local_returns.csv. Bad rows are listed in ``mistakes`` with row and column, and the good ones kept. Raises
    `BadTable` where a column is missing, `errors.Unreadable` where the file is no whole, safe workbook.
    """
    sheet = spreadsheet.by_name(spreadsheet.frames(data, file), SHEET, file)
    missing = [name for name in local_returns.REQUIRED if name not in sheet.columns]
    if missing:
        header = ", ".join(sheet.columns) or "empty"
        raise BadTable(file, [f"column “{name}” is missing; the header is: {header}" for name in missing])
    good, mistakes = local_returns.check(sheet, book.measures, book.authorities, file)
    own = tuple(one for one in book.mistakes if one.file != local_returns.FILE)
    return replace(book, local_returns=good, mistakes=(*own, *mistakes))
