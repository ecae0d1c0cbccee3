"""Tables that people and programs both write: changed under a lock, by row, on what stands there now.

A program says what it wants of the table as it is *now*; everything else in the file stays as somebody left it, to the
byte: other rows and their quotation marks, columns of their own, the order, the mark at the beginning. If somebody
saves the table while a program works, the program looks again before it writes.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import BadTable, NotFound, WorkbenchError
from ..files import folder_lock, whole_files
from ..model import tables
from ..model.safe_cells import guarded

if TYPE_CHECKING:
    import pandas as pd

# How often somebody may save a table between two looks before a program gives up.
TRIES = 20
_MARK = "\ufeff"


@dataclass(frozen=True)
class Change:
    """What is wanted of a table: rows to add at its end or ``below`` others, cells to write, rows to take out.

    Rows are named by the frame's index, which is the line in the file; 0 is its header.
    """

    added: Sequence[Mapping[str, str]] = ()
    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)
    removed: Collection[int] = ()
    below: Mapping[int, Sequence[Mapping[str, str]]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.new or self.cells or self.removed)

    @property
    def new(self) -> Sequence[Mapping[str, str]]:
        """The rows that are not in the table yet."""
        return [*(row for rows in self.below.values() for row in rows), *self.added]


def change(place: Path, wanted: Callable[[pd.DataFrame], Change], columns: Sequence[str] = ()) -> Change:
    """Change a table of the inquiry's folder; return the change that was made.

    ``wanted`` gets the table as it stands, as text, one row per row of the file (`tables.read_csv`, but rows with too
    many or too few cells are there, too), and returns what to change in it. It may be asked more than once: where
    somebody saved the table meanwhile, it gets what they left. ``columns`` are those that the frame has in any case,
    and the header of a file that is not there yet.

    Raises `BadTable` where the file is no table, and `WorkbenchError` where it can't be written: then it is as it was.
    """
    with folder_lock.held(place.parent):
        for _ in range(TRIES):
            before = _bytes(place)
            lines = _Lines(place.name, before, columns)
            made = wanted(lines.frame)
            if not made or _written(place, lines.changed(made), before):
                return made
    what = f"somebody saves {place.name} again and again while it is being changed"
    raise WorkbenchError(what, str(place.parent), "Do this again when they have finished.")


def read(place: Path, columns: Sequence[str] = (), required: Sequence[str] = ()) -> pd.DataFrame:
    """Return a table as `change` sees it, with the rows that have mistakes, for what only adds to it.

    Raises `NotFound` where there is no file, and `BadTable` where it is no table or lacks a required column.
    """
    data = _bytes(place)
    if data is None:
        raise NotFound(f"there is no {place.name}", str(place.parent), "Make one, or check the name.")
    lines = _Lines(place.name, data, columns)
    if missing := [name for name in required if name not in lines.names]:
        raise BadTable(place.name, tables.missing_columns(missing, lines.names))
    return lines.frame


def held(folder: Path) -> AbstractContextManager[None]:
    """Hold the lock of an inquiry's folder over several changes that belong together."""
    return folder_lock.held(folder)


def _written(place: Path, data: bytes, before: bytes | None) -> bool:
    try:
        return whole_files.write_whole(place, data, still=lambda: _bytes(place) == before)
    except OSError as error:
        what = f"{place.name} can’t be written, and is as it was"
        raise WorkbenchError(what, str(place.parent), f"Why: {whole_files.why(error)}.") from None


def _bytes(place: Path) -> bytes | None:
    try:
        return place.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WorkbenchError(
            f"{place.name} can’t be read", str(place.parent), f"Why: {whole_files.why(error)}."
        ) from None


class _Lines:
    """A table's lines as they stand in the file, and the same as a frame."""

    def __init__(self, name: str, data: bytes | None, columns: Sequence[str]) -> None:
        import pandas as pd

        text = tables.csv_text(name, data if data is not None else _MARK.encode())
        self.mark = _MARK if data is None or data.startswith(_MARK.encode()) else ""
        self.name = name
        self.head, self.header, self.records = _records(name, text)
        if not self.header:
            self.header = list(columns)
            self.head = _line(self.header, "\n")
        self.names = [tables.cell_text(cell) for cell in self.header]
        semicolons = [tables.SEMICOLONS] if tables.is_in_semicolons(self.names) else []
        if mistakes := [*semicolons, *tables.repeated_columns(self.names)]:
            raise BadTable(name, mistakes)
        self.end = "\r\n" if self.head.endswith("\r\n") else "\n"
        self.all_quoted = self.head.startswith('"')
        wide = len(self.names)
        full = [n for n, (_, cells) in self.records.items() if any(cell.strip() for cell in cells)]
        shown = [[tables.cell_text(cell) for cell in _wide(self.records[n][1], wide)[:wide]] for n in full]
        frame = pd.DataFrame(shown, columns=self.names, index=pd.Index(full, name="row"), dtype="str")
        for column in columns:
            if column not in frame.columns:
                frame[column] = pd.Series("", index=frame.index, dtype="str")
        self.frame = frame

    def changed(self, change: Change) -> bytes:
        """Return the file with a change made. Raises `BadTable` where a row can't be added to it."""
        last = max(self.records, default=1)
        if change.new and _is_open(self.records[last][0] if self.records else self.head):
            raise BadTable(
                self.name, [f"row {last}: a quotation mark is not closed before the end; close it"]
            )
        new = self._new_columns(change)
        names = [*self.names, *new]
        own: dict[int, dict[str, str]] = {}
        for (row, column), value in change.cells.items():
            own.setdefault(row, {})[column] = value
        lines = [self._line([*self.header, *map(guarded, new)]) if new else self.head]
        self._put(lines, change.below.get(0, ()), names)
        for row, (raw, cells) in self.records.items():
            if row in change.removed:
                continue
            if row not in own and not (new and cells):
                lines.append(raw)
            else:
                wide = _wide(cells, len(names))
                for column, value in own.get(row, {}).items():
                    wide[names.index(column)] = guarded(value)
                lines.append(self._line(wide))
            self._put(lines, change.below.get(row, ()), names)
        if lines[-1][-1:] not in ("\n", "\r"):
            lines[-1] += self.end
        self._put(lines, change.added, names)
        return (self.mark + "".join(lines)).encode("utf-8", "replace")

    def _put(self, lines: list[str], rows: Sequence[Mapping[str, str]], names: Sequence[str]) -> None:
        if rows and lines[-1][-1:] not in ("\n", "\r"):
            lines[-1] += self.end
        lines += [self._line([guarded(row.get(name, "")) for name in names]) for row in rows]

    def _line(self, cells: Sequence[str]) -> str:
        return _line(cells, self.end, all_quoted=self.all_quoted)

    def _new_columns(self, change: Change) -> list[str]:
        said = [(name, value) for row in change.new for name, value in row.items()]
        said += [(column, value) for (_, column), value in change.cells.items()]
        return list(dict.fromkeys(name for name, value in said if value and name not in self.names))


def _records(name: str, text: str) -> tuple[str, list[str], dict[int, tuple[str, list[str]]]]:
    """Return the header as it stands and its cells, and each record with its cells by the line it begins in."""
    lines = list(io.StringIO(text, newline=""))
    rows = tables.csv_rows(name, lines)
    done, header = next(rows, (0, []))
    head, records = "".join(lines[:done]), {}
    for end, cells in rows:
        records[done + 1] = ("".join(lines[done:end]), cells)
        done = end
    return head, header, records


def _is_open(line: str) -> bool:
    """Say whether a quotation mark is not closed before the end: what is written after it would be part of its cell."""
    try:
        list(csv.reader(io.StringIO(line, newline=""), strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _wide(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _line(cells: Iterable[str], end: str, *, all_quoted: bool = False) -> str:
    given = list(cells)
    broken = any("\r" in cell or "\n" in cell for cell in given)
    made = io.StringIO(newline="")
    every = broken or all_quoted
    csv.writer(made, lineterminator=end, quoting=csv.QUOTE_ALL if every else csv.QUOTE_MINIMAL).writerow(
        given
    )
    return made.getvalue()
