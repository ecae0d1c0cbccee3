"""XLSX workbooks of text: nothing in a cell is ever a formula, and every word comes back as it was.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula (CWE-1236), and evidence may
begin so. Such a cell is written with an apostrophe before it, and as text. What XML can't hold is written as Excel
itself writes it (``_x0007_``). `restored` takes both back.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import Unreadable, WorkbenchError
from ..model import MADE_WITH
from ..model.safe_cells import neutral, restored
from ..sources.formats.zip_packages import Package

if TYPE_CHECKING:
    import pandas as pd

LONGEST = 32_767
"""Characters that a cell can hold, by Excel's own limit."""
CUT = " […]"

_NEVER = (1980, 1, 1, 0, 0, 0)  # no clock: a workbook of the same rows is the same bytes
_SECOND = "1980-01-01T00:00:00Z"


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its rows as text, the widths of its columns in characters, and hidden columns."""

    name: str
    frame: pd.DataFrame
    widths: Sequence[int] = ()
    hidden: Sequence[str] = ()


def workbook(sheets: Iterable[Sheet], title: str = "") -> bytes:
    """Return an XLSX file of the sheets: all cells are text, the header row is fixed; same rows, same bytes.

    A text longer than a cell can hold is cut, and ends with “[…]”.
    """
    import openpyxl  # type: ignore[import-untyped]

    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        _write(book.create_sheet(sheet.name), sheet)
    book.properties.title = neutral(title)
    book.properties.creator = "workbench"
    made = io.BytesIO()
    book.save(made)
    return _timeless(made.getvalue())


def frames(data: bytes, name: str = "the workbook") -> dict[str, pd.DataFrame]:
    """Return the sheets of an XLSX file as tables of text by their names, as `tables.read_csv` gives a CSV file.

    The index is the row in the sheet. A date comes back as ISO, a whole number without a point, a percentage as it
    is shown (``61%``). A cell that holds a formula or an error comes back as the text that it is (``=A1+1``, ``#N/A``),
    so that a check of the table names it. Raises `errors.Unreadable` where it is no whole, safe workbook, and
    `WorkbenchError` where a column stands twice in a header.
    """
    import pandas as pd

    found = {}
    for sheet, rows in _cells(data, name).items():
        header = [cell.strip() for cell in rows[0]] if rows else []
        width = max((n for n, cell in enumerate(header, 1) if cell), default=0)
        header = header[:width]
        twice = sorted({cell for cell in header if header.count(cell) > 1})
        if twice:
            raise WorkbenchError(
                f"column “{twice[0] or 'without a name'}” stands twice", f"{name}, {sheet}", "Rename one."
            )
        kept = [(n, row[:width]) for n, row in enumerate(rows[1:], 2) if any(row[:width])]
        index = pd.Index([n for n, _ in kept], name="row")
        found[sheet] = pd.DataFrame([row for _, row in kept], columns=header, index=index, dtype="str")
    return found


def _write(sheet: Any, given: Sheet) -> None:
    from openpyxl.styles import Alignment, Font  # type: ignore[import-untyped]
    from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]

    records: list[Sequence[object]] = [list(given.frame.columns), *given.frame.itertuples(index=False)]
    for n, record in enumerate(records, 1):
        for m, value in enumerate(record, 1):
            cell = sheet.cell(n, m)
            cell.value = _fitting(neutral("" if value is None else str(value)))
            cell.data_type = "s"  # else a text that begins with = would be written as a formula
            cell.number_format = "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if n == 1:
                cell.font = Font(bold=True)
    for m, name in enumerate(given.frame.columns, 1):
        column = sheet.column_dimensions[get_column_letter(m)]
        column.hidden = name in given.hidden
        if m <= len(given.widths):
            column.width = given.widths[m - 1]
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _fitting(cell: str) -> str:
    return cell if len(cell) <= LONGEST else cell[: LONGEST - len(CUT)] + CUT


def _timeless(data: bytes) -> bytes:
    """Return a package with its parts in order, and with one moment in the place of every time that it names."""
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", _SECOND.encode(), part)
            member = zipfile.ZipInfo(name, _NEVER)
            member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(member, part)
        new.comment = MADE_WITH.encode()  # gone as soon as another program saves it
    return made.getvalue()


def _cells(data: bytes, name: str) -> dict[str, list[list[str]]]:
    import openpyxl

    _safe(data, name)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=False)
        return {
            sheet.title: [[_text(cell) for cell in row] for row in sheet.iter_rows()]
            for sheet in book.worksheets
        }
    except Unreadable:
        raise
    except Exception:  # openpyxl raises what it comes upon: any of it means that the file is broken
        raise Unreadable(
            "failed", "it is no whole workbook", name, "Save it again as .xlsx in Excel."
        ) from None


def _safe(data: bytes, name: str) -> None:
    """Refuse a package that expands beyond the limits, or whose XML declares a document type."""
    package = Package(data)
    for member in package.members:
        part = package.read(member.filename)
        if member.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in part:
            raise Unreadable(
                "refused", "its XML declares a document type", name, "Save it again as .xlsx in Excel."
            )


def _text(cell: Any) -> str:
    """Return what a cell says, as text."""
    import datetime

    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        whole = value.time() == datetime.time()
        return value.date().isoformat() if whole else value.isoformat(sep=" ")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, int | float):
        percentage = "%" in str(cell.number_format)
        shown = round(value * 100, 6) if percentage else value
        return f"{shown:.15g}" + ("%" if percentage else "")
    return restored(str(value))


def by_name(sheets: Mapping[str, pd.DataFrame], name: str, file: str) -> pd.DataFrame:
    """Return the sheet of a name, or the only one that there is; `WorkbenchError` where neither is."""
    if name in sheets:
        return sheets[name]
    if len(sheets) == 1:
        return next(iter(sheets.values()))
    listed = ", ".join(sheets) or "none"
    raise WorkbenchError(f"there is no sheet “{name}”", file, f"Its sheets are: {listed}.")


def shown(text: str) -> str:
    """Return what comes back of a text that was written and not touched: all of it, or what a cell can hold."""
    return restored(_fitting(neutral(text)))
