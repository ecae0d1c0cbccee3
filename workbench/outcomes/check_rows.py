"""The researchers' own tables of returns, row by row: what is wrong, where; what is left is good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..model import Problem, tables
from ..model.because import Because
from ..model.problem_reasons import problem
from . import return_statuses

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Mistake:
    """One mistake in a table: its file, its row (0: the whole file), its column, and what to read."""

    file: str
    row: int
    column: str
    what: str

    @property
    def words(self) -> str:
        """The mistake in a line."""
        place = f", row {self.row}, column {self.column}" if self.row else ""
        return f"{self.file}{place}: {self.what}"

    @property
    def problem(self) -> Problem:
        """The mistake as a row of the inquiry's problems; the row that it is of is left out of the table."""
        where = (self.file, str(self.row or ""), self.column)
        return problem("", Because.of("row left out", *where, said=self.words), severity="error")


@dataclass(frozen=True)
class Row:
    """One row of a table as text, with its number in the file."""

    file: str
    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """Return the text of a cell; ``""`` where the table has no such column."""
        return self.cells.get(column, "")

    def mistake(self, column: str, what: str) -> Mistake:
        """Return a mistake in one cell of the row."""
        return Mistake(self.file, self.number, column, what)


def each(frame: pd.DataFrame, file: str) -> Iterator[Row]:
    """Return the rows of a frame as `tables.read_csv` gives it: its index is the row in the file."""
    names = [str(column) for column in frame.columns]
    columns = [list(map(str, frame[column].tolist())) for column in frame.columns]
    for number, values in zip(frame.index.tolist(), zip(*columns, strict=True), strict=True):
        yield Row(file, int(number), dict(zip(names, values, strict=True)))


def good(frame: pd.DataFrame, row_type: type, mistakes: Sequence[Mistake]) -> pd.DataFrame:
    """Return the rows without a mistake as a table of ``row_type``: numbers as numbers, lists parted."""
    import pandas as pd

    kept = frame.drop(index=sorted({one.row for one in mistakes if one.row} & set(frame.index)))
    given: dict[str, Any] = {}
    for name, dtype in tables.dtypes(row_type).items():
        if name not in kept.columns:
            continue
        cells = kept[name].tolist()
        if dtype == "object":
            given[name] = [tables.split_list(cell) for cell in cells]
        elif dtype in ("Int64", "Float64"):
            given[name] = pd.Series([return_statuses.number(cell) for cell in cells], dtype="Float64")
        else:
            given[name] = cells
    return tables.conform(pd.DataFrame(given, index=range(len(kept))), row_type)


def needed(row: Row, *columns: str) -> Iterator[Mistake]:
    """Return a mistake for each of the columns that is empty."""
    yield from (row.mistake(column, "it is empty") for column in columns if not row[column])


def one_of(row: Row, column: str, allowed: Sequence[str]) -> Iterator[Mistake]:
    """Return a mistake where the cell is none of the words allowed."""
    if row[column] not in allowed:
        shown = ", ".join(word or "(empty)" for word in allowed)
        yield row.mistake(column, f"“{row[column]}” is none of: {shown}")


def provenance(row: Row) -> Iterator[Mistake]:
    """Return a mistake where a row's provenance is no word for one; an empty one means *real*."""
    from ..model import PROVENANCES

    if row["provenance"]:
        yield from one_of(row, "provenance", PROVENANCES)


def repeated(frame: pd.DataFrame, file: str, key: Sequence[str]) -> Iterator[Mistake]:
    """Return a mistake for each row that says again what an earlier row says, and for both where they differ.

    Which of two that differ is right, the file does not say: neither is used.
    """
    first: dict[tuple[str, ...], Row] = {}
    spoilt: set[int] = set()
    for row in each(frame, file):
        which = tuple(row[column].casefold() for column in key)
        before = first.setdefault(which, row)
        if before is row:
            continue
        named = ", ".join(row[column] for column in key)
        if before.cells == row.cells:
            yield row.mistake(key[0], f"row {before.number} is the same ({named}); this one is left out")
            continue
        what = f"{named} stands in row {before.number}, too, and says something else; neither is used"
        yield row.mistake(key[0], what)
        if before.number not in spoilt:
            spoilt.add(before.number)
            yield before.mistake(key[0], what.replace(f"row {before.number}", f"row {row.number}"))
