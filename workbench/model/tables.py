"""Frames of the model's rows, and the researchers' own CSV files, read and written as text."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import BadTable, NotFound
from .safe_cells import guarded, unguarded

if TYPE_CHECKING:
    import pandas as pd

LIST_SEPARATOR = "; "
# Python's own 131,072 characters are fewer than one long answer of a form has.
LONGEST_CELL = 10_000_000
SEMICOLONS = "it was saved with semicolons; save it as CSV with commas"


def columns(row_type: type) -> list[str]:
    """Return the column names of a table of ``row_type``, in the order of the contract."""
    return [field.name for field in dataclasses.fields(row_type)]


@cache
def dtypes(row_type: type) -> dict[str, str]:
    """Return the dtype of each column of a table of ``row_type``; lists are ``object`` columns of tuples."""
    hints = typing.get_type_hints(row_type)
    kinds = {str: "str", bool: "bool", int: "Int64", int | None: "Int64", float | None: "Float64"}
    return {name: kinds.get(hints[name], "object") for name in columns(row_type)}


def table(row_type: type, rows: Iterable[Any] = ()) -> pd.DataFrame:
    """Return a frame with one row per item of ``rows`` and exactly the fields of ``row_type`` as columns."""
    import pandas as pd

    rows = list(rows)
    return pd.DataFrame(
        {
            name: _cells([getattr(row, name) for row in rows], dtype)
            for name, dtype in dtypes(row_type).items()
        }
    )


def _cells(values: list[Any], dtype: Any) -> Any:
    """Return the cells of a column as an array, which a frame takes in a fifth of the time of a series."""
    import pandas as pd

    return pd.Series(values, dtype="object").array if dtype == "object" else pd.array(values, dtype=dtype)


def conform(frame: pd.DataFrame, row_type: type) -> pd.DataFrame:
    """Return ``frame`` with the columns and dtypes of ``row_type``; absent columns get their defaults."""
    import pandas as pd

    kinds: Mapping[str, Any] = dtypes(row_type)
    defaults = {f.name: f.default for f in dataclasses.fields(row_type)}
    cells: dict[str, Any] = {}
    for name, dtype in kinds.items():
        if name in frame.columns:
            given = frame[name]
            cells[name] = (given if given.dtype == dtype else given.astype(dtype)).array
        else:
            default: Any = defaults[name] if defaults[name] is not dataclasses.MISSING else ""
            cells[name] = _cells([default] * len(frame), dtype)
    return pd.DataFrame(cells, index=range(len(frame)))


def rows(frame: pd.DataFrame, row_type: type) -> list[Any]:
    """Return the rows of ``frame`` as a list of ``row_type``; ``<NA>`` comes back as ``None``."""
    wanted = columns(row_type)
    if not len(frame) and set(wanted) <= set(frame.columns):
        return []
    cells = zip(*(values(frame[name]) for name in wanted), strict=True)
    return [row_type(*row) for row in cells]


def values(column: pd.Series) -> list[Any]:
    """Return the cells of a column as Python has them; ``<NA>`` comes back as ``None``."""
    import pandas as pd

    cells: list[Any] = column.tolist()
    if column.dtype != object and getattr(column.dtype, "na_value", None) is not pd.NA:
        return cells  # no <NA> can stand in it, and to ask takes longer than to read it
    return [None if cell is pd.NA else cell for cell in cells] if column.hasnans else cells


def read_csv(path: Path, required: Iterable[str], optional: Iterable[str] = ()) -> pd.DataFrame:
    """Return a researcher's table as text: one row per line of the file, all columns ``str``.

    Nothing is guessed: ``NA`` stays ``NA`` and ``007`` stays ``007``. The index is the line number in
    the file, so that a message can name it. Columns that the file adds are kept.

    Raises `NotFound` where there is no file and `BadTable` where a required column is missing, a column
    stands twice, a cell is too long, or the file is not UTF-8.
    """
    import pandas as pd

    if not path.is_file():
        raise NotFound(f"there is no {path.name}", str(path.parent), "Make one, or check the name.")
    # Not read_text: it would turn a carriage return inside a cell into a new line.
    header, records, lines = _parse(path.name, csv_text(path.name, path.read_bytes()))
    missing = [name for name in required if name not in header]
    if missing and is_in_semicolons(header):
        raise BadTable(path.name, [SEMICOLONS])
    mistakes = missing_columns(missing, header)
    mistakes += repeated_columns(header)
    mistakes += [
        f"row {line}: {len(record)} cells where the header has {len(header)}; quote a cell that holds a comma"
        for record, line in zip(records, lines, strict=True)
        if len(record) != len(header)
    ]
    if mistakes:
        raise BadTable(path.name, mistakes)
    frame = pd.DataFrame(records, columns=header, index=pd.Index(lines, name="row"), dtype="str")
    for name in optional:
        if name not in frame.columns:
            frame[name] = pd.Series("", index=frame.index, dtype="str")
    return frame


def csv_text(name: str, data: bytes) -> str:
    """Return the text of a CSV file, without the mark at its beginning. Raises `BadTable` where it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        mistake = f"byte {error.start + 1} is not UTF-8; save the file as “CSV UTF-8” in Excel"
        raise BadTable(name, [mistake]) from None


def repeated_columns(header: Sequence[str]) -> list[str]:
    """Return the mistakes of a header in which a column stands twice."""
    return [f"column “{name}” stands twice" for name in sorted({n for n in header if header.count(n) > 1})]


def missing_columns(missing: Iterable[str], header: Sequence[str]) -> list[str]:
    """Return the mistakes of a header that lacks columns."""
    return [f"column “{name}” is missing; the header is: {', '.join(header)}" for name in missing]


def is_in_semicolons(header: Sequence[str]) -> bool:
    """Say whether a header was parted by semicolons, as some spreadsheet programs save it."""
    return len(header) == 1 and ";" in header[0]


def cell_text(cell: str) -> str:
    """Return what a cell of a CSV file says, without white space around it and its guard (`safe_cells.guarded`)."""
    return unguarded(cell.strip())


def csv_rows(name: str, lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield each row of a CSV file: the number of its last line, and its cells as they stand.

    Raises `BadTable` where a cell is longer than `LONGEST_CELL` (often one whose quotation mark is not closed).
    """
    import csv

    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(lines)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise BadTable(name, [f"line {reader.line_num}: {error}; is a quotation mark not closed?"]) from None


def _parse(name: str, text: str) -> tuple[list[str], list[list[str]], list[int]]:
    import io

    rows = csv_rows(name, io.StringIO(text, newline=""))
    last, header = next(rows, (0, []))
    records, lines = [], []
    for end, record in rows:
        if any(cell.strip() for cell in record):
            records.append([cell_text(cell) for cell in record])
            lines.append(last + 1)
        last = end
    return [cell_text(cell) for cell in header], records, lines


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Return ``frame`` as a CSV file that Excel opens: UTF-8 with a mark, ``\\n`` ends, lists joined by ``; ``.

    No cell is a formula (`safe_cells.guarded`); `read_csv` gives the words back.
    """
    plain = frame.map(_plain).rename(columns=_plain)
    # pandas quotes a line feed and not a lone carriage return, which would break the row in two.
    broken = bool(plain.map(lambda cell: isinstance(cell, str) and "\r" in cell).to_numpy().any())
    text = plain.to_csv(index=False, lineterminator="\n", quoting=1 if broken else 0)
    return str(text).encode("utf-8-sig", "replace")


def _plain(value: Any) -> Any:
    joined = LIST_SEPARATOR.join(value) if isinstance(value, tuple) else value
    return guarded(joined) if isinstance(joined, str) else joined


def split_list(cell: str) -> tuple[str, ...]:
    """Return the items of a list cell (``; `` between)."""
    return tuple(item.strip() for item in cell.split(";") if item.strip())


def one(frame: pd.DataFrame, key: str, value: str) -> Mapping[str, Any]:
    """Return the one row of ``frame`` whose ``key`` is ``value``; `NotFound` where there is none."""
    found = frame[frame[key] == value]
    if found.empty:
        raise NotFound(f"no row has {key} “{value}”", next=f"There are {len(frame)}; look at the frame.")
    return typing.cast("Mapping[str, Any]", found.iloc[0])
