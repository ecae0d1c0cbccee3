"""A table of suggestions while decisions are written onto it: rows written, rows added, and taken off again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from .effective_decisions import Standing
from .row_snapshot import IDS, PERSONS

if TYPE_CHECKING:
    import pandas as pd

Cell = tuple[Any, ...]
_CELLS = {"tags": ("passage_id", "theme"), "links": ("recommendation_id", "passage_id")}


class Sheet:
    """A table while decisions are written onto it, and taken off it again."""

    def __init__(self, given: pd.DataFrame, table: str) -> None:
        self.given, self.table, self.key = given, table, IDS[table]
        self.columns: dict[str, list[Any]] = {}
        self.taken: set[int] = set()
        self.places: dict[str, int] = {row_id: place for place, row_id in enumerate(given[self.key].tolist())}
        self._names = _CELLS.get(table, (self.key,))
        self._cells: list[Cell] = list(zip(*(given[name].tolist() for name in self._names), strict=True))
        self._within: dict[Cell, list[int]] = {}
        for place, cell in enumerate(self._cells):
            self._within.setdefault(cell, []).append(place)
        self._spans: tuple[list[Any], ...] = ()
        self._given: dict[str, list[Any]] = {}
        self._touched: set[int] = set()
        self._made = given
        self._added: dict[str, dict[str, Any]] = {}
        self._new: set[str] = set()
        self._tail: tuple[list[str], pd.DataFrame] = ([], given.iloc[:0])

    def cells(self, row_id: str, claim: Mapping[str, Any] | None) -> tuple[Cell, ...]:
        """Return the cells in which decisions on a row can meet others: where its row stands, and where its words do.

        A cell is what stands together: the tags of a theme in a passage, the links of a passage to an item; else a row.
        """
        found = [self._cells[self.places[row_id]]] if row_id in self.places else []
        if claim is not None and len(self._names) > 1:
            found.append(self._cell(claim))
        return tuple(dict.fromkeys(found))

    def clear(self, cell: Cell) -> None:
        """Take off what was written onto the rows of a cell."""
        for place in self.taken.intersection(self._within.get(cell, ())):
            self.taken.discard(place)
            self._touched.add(place)
            for name, values in self.columns.items():
                values[place] = self._given[name][place]

    def remove(self, row_id: str) -> None:
        """Take off a row that a person added, if it is one."""
        self._added.pop(row_id, None)

    def _cell(self, claim: Mapping[str, Any]) -> Cell:
        return tuple(claim.get(name, "") for name in self._names)

    def _column(self, name: str) -> list[Any]:
        if name not in self.columns:
            self._given[name] = self.given[name].tolist()
            self.columns[name] = list(self._given[name])
        return self.columns[name]

    def write(self, place: int, standing: list[Standing]) -> None:
        """Write what stands onto a row."""
        self.taken.add(place)
        self._touched.add(place)
        names = [n for n in (*PERSONS, *_changes(standing)) if n in self.given.columns and n != self.key]
        row = {name: self._column(name)[place] for name in names}
        for name, value in _ruled(row, standing).items():
            if name in row:
                self.columns[name][place] = value

    def write_free(self, places: Iterable[int], standing: list[Standing]) -> bool:
        """Write what stands onto those of the rows that nobody decided on; say whether there was one."""
        free = [place for place in places if place not in self.taken]
        for place in free:
            self.write(place, standing)
        return bool(free)

    def can_be_dismissed(self, place: int) -> bool:
        """Say whether nobody decided on a row itself, or it is dismissed."""
        return place not in self.taken or self._column("status")[place] == "dismissed"

    def has_other_words(self, place: int, claim: Mapping[str, Any]) -> bool:
        """Say whether a tag now has other words at the same place than those that were decided on."""
        return self.table == "tags" and bool(claim.get("quote")) and self._span(place)[2] != claim["quote"]

    def add(self, row_id: str, claim: Mapping[str, Any], standing: list[Standing]) -> None:
        """Add a row that a person claims."""
        coder = next((s.coder for s in standing if s.added or s.status == "confirmed"), standing[-1].coder)
        made = {
            "origin": f"person:{coder}",
            "basis": "person",
            "matched_by": "person",
            "read_by": "person",
            "bearing": "undecided",
        }
        if self.table == "links" and "reasons" not in claim:
            made["reasons"] = f"linked by {coder}"
        row = {name: claim.get(name, made.get(name, "")) for name in self.given.columns}
        row |= {self.key: row_id, "status": "suggested", "coder": "", "decided": "", "note": ""}
        self._added[row_id] = _ruled(row, standing)
        self._new.add(row_id)

    def overlapping(self, claim: Mapping[str, Any]) -> list[int]:
        """Return the places of the tags of a claim's theme and passage whose words overlap the claim's."""
        if self.table != "tags" or not {"start", "end", "quote"} <= set(claim):
            return []
        return [p for p in self._of(claim) if _overlaps(claim, self._span(p))]

    def same_words(self, claim: Mapping[str, Any]) -> list[int]:
        """Return the places of the tags of a claim's theme and passage that have its very words, or the one that
        has them where the claim says; of the links, those of its recommendation and passage.
        """
        if self.table == "links":
            return self._of(claim)
        if self.table != "tags":
            return []
        same = [p for p in self._of(claim) if self._span(p)[2] == claim.get("quote", "")]
        return [p for p in same if self._span(p)[0] == claim.get("start")] or same

    def _of(self, claim: Mapping[str, Any]) -> list[int]:
        return self._within.get(self._cell(claim), [])

    def _span(self, place: int) -> tuple[int, int, str]:
        if not self._spans:
            self._spans = tuple(self.given[name].tolist() for name in ("start", "end", "quote"))
        starts, ends, quotes = self._spans
        return starts[place], ends[place], quotes[place]

    def frame(self, order: Iterable[str]) -> pd.DataFrame:
        """Return the table with everything written; rows that people added at the end, in the ``order`` of ids."""
        import pandas as pd

        if self._touched:
            made, at = self._made.copy(), sorted(self._touched)
            for name, values in self.columns.items():
                made[name] = _with(made[name], at, values)
            self._made, self._touched = made, set()
        ids = [row_id for row_id in order if row_id in self._added] if self._added else []
        if ids != self._tail[0] or self._new:
            self._tail = (ids, self._rows(ids))
        return pd.concat([self._made, self._tail[1]], ignore_index=True) if ids else self._made.copy()

    def _rows(self, ids: list[str]) -> pd.DataFrame:
        """Return the rows that people added: those of before, and the new ones."""
        import pandas as pd

        before, held = self._tail
        new = [row_id for row_id in ids if row_id in self._new]
        self._new = set()
        rows = {
            str(name): pd.Series([_cell(self._added[one][str(name)], dtype) for one in new], dtype=dtype)
            for name, dtype in self.given.dtypes.items()
        }
        places = {row_id: place for place, row_id in enumerate([*before, *new])}
        both = pd.concat([held, pd.DataFrame(rows)], ignore_index=True) if before else pd.DataFrame(rows)
        return both.take([places[row_id] for row_id in ids]).reset_index(drop=True)


def _with(column: pd.Series[Any], at: list[int], values: list[Any]) -> pd.Series[Any]:
    """Return a column with other values at some places."""
    import numpy as np
    import pandas as pd

    if len(at) * 10 > len(values):
        return pd.Series(values, index=column.index, dtype=column.dtype)
    if column.dtype == object:
        cells = column.to_numpy(copy=True)
        for place in at:
            cells[place] = values[place]
        return pd.Series(cells, index=column.index, dtype=column.dtype)
    held = column.array.copy()
    held[np.array(at)] = pd.Series([values[place] for place in at], dtype=column.dtype).array
    return pd.Series(held, index=column.index, dtype=column.dtype)


def _cell(value: Any, dtype: Any) -> Any:
    """Return a claim's value as a column of a type holds it."""
    if str(dtype) == "object":
        return tuple(value) if isinstance(value, list | tuple) else tuple(filter(None, [value]))
    if str(dtype) in ("Int64", "Float64"):
        return None if value == "" else value
    return str(value)


def _overlaps(claim: Mapping[str, Any], span: tuple[int, int, str]) -> bool:
    """Say whether a span shares words with a claim: the same places, and the same letters in them.

    In a new version of a text the same places may hold other words: those are not what was dismissed.
    """
    start, end = max(int(claim["start"]), span[0]), min(int(claim["end"]), span[1])
    if start >= end:
        return False
    theirs = str(claim["quote"])[start - int(claim["start"]) : end - int(claim["start"])]
    return theirs == span[2][start - span[0] : end - span[0]]


def _changes(standing: Iterable[Standing]) -> dict[str, Any]:
    """Return the fields that people set, the later over the earlier."""
    changes: dict[str, Any] = {}
    for s in sorted(standing, key=lambda s: s.changed):
        changes |= json.loads(s.changes)
    return changes


def _ruled(row: dict[str, Any], standing: list[Standing]) -> dict[str, Any]:
    """Return a row with what stands written on it: status, coder, day, notes, and the fields that were changed."""
    ruled = dict(row)
    for name, value in _changes(standing).items():
        if name in ruled:
            ruled[name] = (
                tuple(value) if isinstance(ruled[name], tuple) and isinstance(value, list) else value
            )
    holds = next((s for s in standing if s.latest), None)
    deciding = holds or next((s for s in reversed(standing) if s.changes != "{}"), None)
    notes = {row["coder"]: row["note"]} | {s.coder: s.note for s in standing if s.note}
    if deciding:
        ruled |= {"coder": deciding.coder, "decided": deciding.decided[:10]}
        ruled |= {"status": holds.status} if holds else {}
    own = notes.pop(ruled["coder"], "")
    others = [f"{coder}: {note}" if coder else note for coder, note in notes.items() if note]
    return ruled | {"note": "; ".join(filter(None, [own, *others]))}
