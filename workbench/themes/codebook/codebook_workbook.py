"""A codebook in an Excel workbook, read as the text that its cells show."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from ...errors import BadTable

if TYPE_CHECKING:
    import pandas as pd

Opener = Callable[[Path, str], "tuple[str, pd.DataFrame | None]"]
MOST_ROWS = 20_000


def sheet(path: Path, wanted: str) -> tuple[str, pd.DataFrame | None]:
    """Return the name and the rows of a workbook's sheet called ``wanted``; all cells are text, the index the row.

    The first sheet may have another name where ``codebook`` is wanted; ``None`` where there is no other sheet of
    that name. Whole numbers come without a point and dates as ISO; ``NA`` stays ``NA``.

    Raises `BadTable` where the file is no workbook, or has more than ``MOST_ROWS`` rows on the sheet.
    """
    from openpyxl import load_workbook  # type: ignore[import-untyped]
    from openpyxl.utils.exceptions import InvalidFileException  # type: ignore[import-untyped]

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError):
        raise BadTable(
            path.name, ["it is no Excel workbook that can be read; save it again as .xlsx"]
        ) from None
    try:
        names = {name.strip().lower(): name for name in book.sheetnames}
        first = book.sheetnames[0] if wanted == "codebook" else None
        name = names.get(wanted, first)
        if name is None:
            return wanted, None
        return name, _rows(
            path.name, [list(row) for row in book[name].iter_rows(max_row=MOST_ROWS + 1, values_only=True)]
        )
    finally:
        book.close()


def _rows(file: str, cells: list[list[Any]]) -> pd.DataFrame:
    import pandas as pd

    if len(cells) > MOST_ROWS:
        raise BadTable(file, [f"a sheet has over {MOST_ROWS:,} rows; a codebook has hundreds"])
    shown = [[_shown(cell) for cell in row] for row in cells]
    header = shown[0] if shown else []
    width = max((n for n, name in enumerate(header, 1) if name), default=0)
    wrong = [
        f"column “{name}” stands twice"
        for name in sorted({n for n in header[:width] if header[:width].count(n) > 1})
    ]
    wrong += [f"column {n} has no heading" for n, name in enumerate(header[:width], 1) if not name]
    if wrong:
        raise BadTable(file, wrong)
    kept = [(n, row[:width]) for n, row in enumerate(shown[1:], 2) if any(row[:width])]
    index = pd.Index([n for n, _ in kept], name="row", dtype="int64")
    return pd.DataFrame([row for _, row in kept], columns=header[:width], index=index, dtype="str")


def _shown(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    return str(cell).replace("_x000D_", "").strip()
