"""Searches that are kept with an inquiry, each under a name: searches.csv, one of the researchers' own tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..errors import NotFound, WorkbenchError
from ..text.english.patterns_in_tables import in_table
from . import locked_tables
from .folder import Folder
from .locked_tables import Change

if TYPE_CHECKING:
    import pandas as pd

FILE = "searches.csv"
REQUIRED, OPTIONAL = ("name", "query"), ("only", "exact", "note")
YES = "yes"
_PAIR = in_table("inquiry/forms", "parts two choices")
"""A value may hold a semicolon: only one before the name of a facet parts two of them."""


@dataclass(frozen=True)
class KeptSearch:
    """One row of searches.csv: a name, what is looked for, and in what alone: ``voice=submissions; date=2012``."""

    name: str
    query: str = ""
    only: Mapping[str, str] = field(default_factory=dict)
    exact: bool = False
    note: str = ""

    @property
    def row(self) -> dict[str, str]:
        """The row as it stands in the file."""
        only = "; ".join(f"{name}={value}" for name, value in self.only.items() if value)
        return {
            "name": self.name,
            "query": self.query,
            "only": only,
            "exact": YES if self.exact else "",
            "note": self.note,
        }


def kept(folder: Folder) -> list[KeptSearch]:
    """Return the searches that are kept, in the order of the file. Raises `BadTable` where it is no such table."""
    return _read(folder.own_table(FILE, REQUIRED, OPTIONAL))


def named(folder: Folder, name: str) -> KeptSearch:
    """Return the search that is kept under a name, whatever its capitals. Raises `NotFound` where there is none."""
    there = kept(folder)
    for one in there:
        if _same(one.name, name):
            return one
    shown = ", ".join(f"“{one.name}”" for one in there) or "none yet"
    raise NotFound(f"no search is kept under “{name}”", FILE, f"There are: {shown}.")


def keep(folder: Folder, wanted: KeptSearch) -> KeptSearch:
    """Write a search under a name that is free, or that has the same one already; return it as it was written.

    Raises `WorkbenchError` for a name that is empty or has another search, and for a search of nothing.
    """
    one = KeptSearch(" ".join(wanted.name.split()), wanted.query.strip(), dict(wanted.only), wanted.exact)
    if not one.name:
        raise WorkbenchError("a search is kept under a name; none is given", FILE, "Write one.")
    if not one.query and not one.row["only"]:
        raise WorkbenchError(f"“{one.name}” would look for nothing", FILE, "Write words to look for.")

    def add(frame: pd.DataFrame) -> Change:
        for other in _read(frame):
            if _same(other.name, one.name):
                if other.row | {"name": "", "note": ""} == one.row | {"name": "", "note": ""}:
                    return Change()
                what = f"another search is kept under “{other.name}”: {other.query or other.row['only']}"
                raise WorkbenchError(what, FILE, "Choose another name, or let that one go.")
        return Change([one.row])

    locked_tables.change(folder.at(FILE), add, (*REQUIRED, *OPTIONAL))
    return one


def let_go(folder: Folder, name: str) -> None:
    """Take the search of a name out of the file. Raises `NotFound` where there is none."""
    named(folder, name)

    def without(frame: pd.DataFrame) -> Change:
        return Change(
            removed=[int(str(row)) for row, cell in frame["name"].items() if _same(str(cell), name)]
        )

    locked_tables.change(folder.at(FILE), without, (*REQUIRED, *OPTIONAL))


def _read(frame: pd.DataFrame) -> list[KeptSearch]:
    rows = (
        {name: str(row.get(name, "")) for name in (*REQUIRED, *OPTIONAL)} for row in frame.to_dict("records")
    )
    return [
        KeptSearch(
            row["name"], row["query"], _pairs(row["only"]), row["exact"].casefold() == YES, row["note"]
        )
        for row in rows
        if row["name"].strip()
    ]


def _pairs(cell: str) -> dict[str, str]:
    parts = (part.partition("=") for part in _PAIR.split(cell))
    return {name.strip(): value.strip() for name, equals, value in parts if equals and value.strip()}


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
