"""Figures that people gave, as somebody wrote them down: checked, and set beside those that they do not agree with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Figure, tables
from . import check_rows, return_statuses
from .check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "figures.csv"
REQUIRED = ("figure_id", "quote", "value", "unit", "counted")
OPTIONAL = ("source_document_id", "source", "clash")
_COMPARED = ("unit", "value", "counted", "base", "area", "period", "attributed_to")


@dataclass(frozen=True)
class Clash:
    """Two figures that are easily taken for one another: in what they differ, and in what they are the same.

    Neither is said to be right.
    """

    first_id: str
    second_id: str
    first: str
    second: str
    differ: tuple[str, ...]
    same: tuple[str, ...]
    statement: str


def check(frame: pd.DataFrame, file: str = FILE) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of figures (columns of `model.Figure`), and every mistake.

    A figure that a person wrote is *confirmed*. Mistakes: no id, or one that stands twice; no wording, no unit, nothing
    that is counted, nobody who gave it and no source; a value that is no number; a clash with a figure that the table
    has not, or with itself. A clash holds both ways, whichever row says it.
    """
    given = frame.rename(columns={"source_document_id": "document_id"})
    given = given.assign(status=[status or "confirmed" for status in _cells(given, "status")])
    ids = set(given["figure_id"])
    mistakes = [one for row in check_rows.each(given, file) for one in _wrong(row, ids)]
    mistakes += check_rows.repeated(given, file, ("figure_id",))
    mistakes.sort(key=lambda one: one.row)
    return _both_ways(check_rows.good(given, Figure, mistakes)), mistakes


def confirmed(figures: pd.DataFrame) -> pd.DataFrame:
    """Return the figures that somebody wrote down or confirmed: those that may be printed."""
    return figures[figures["status"] == "confirmed"].reset_index(drop=True)


def clashes(figures: pd.DataFrame) -> pd.DataFrame:
    """Return the figures that clash, side by side: one row per pair, in the order of the table; columns of `Clash`."""
    known: dict[str, Figure] = {one.figure_id: one for one in tables.rows(figures, Figure)}
    order = {figure_id: n for n, figure_id in enumerate(known)}
    pairs = dict.fromkeys(
        tuple(sorted((one.figure_id, other), key=order.__getitem__))
        for one in known.values()
        for other in one.clash
        if other in known
    )
    return tables.table(Clash, [_clash(known[first], known[second]) for first, second in pairs])


def _clash(first: Figure, second: Figure) -> Clash:
    both = {name: (getattr(first, name), getattr(second, name)) for name in _COMPARED}
    differ = tuple(name for name, (one, other) in both.items() if one != other)
    same = tuple(name for name, (one, other) in both.items() if one == other and one)
    words = f"“{first.quote}” ({_said(first)}) and “{second.quote}” ({_said(second)})"
    return Clash(first.figure_id, second.figure_id, first.quote, second.quote, differ, same, words)


def _said(one: Figure) -> str:
    of = f"{one.counted}, {one.base}" if one.base else one.counted
    return f"{of}; {one.unit}; {one.attributed_to or one.source}"


def _both_ways(figures: pd.DataFrame) -> pd.DataFrame:
    known: dict[str, list[str]] = {figure_id: [] for figure_id in figures["figure_id"]}
    for figure_id, named in zip(figures["figure_id"], figures["clash"], strict=True):
        for other in named:
            if other in known:
                known[figure_id].append(other)
                known[other].append(figure_id)
    made = figures.copy()
    made["clash"] = [tuple(dict.fromkeys(known[figure_id])) for figure_id in figures["figure_id"]]
    return tables.conform(made, Figure)


def _cells(frame: pd.DataFrame, column: str) -> list[str]:
    return frame[column].tolist() if column in frame.columns else [""] * len(frame)


def _wrong(row: Row, ids: set[str]) -> Iterator[Mistake]:
    yield from check_rows.needed(row, "figure_id", "quote", "unit", "counted")
    if return_statuses.number(row["value"]) is None:
        yield row.mistake("value", f"“{row['value']}” is no number")
    for other in tables.split_list(row["clash"]):
        if other not in ids or other == row["figure_id"]:
            yield row.mistake("clash", f"“{other}” is no other figure of this table")
    yield from check_rows.provenance(row)
    if not row["source"] and not row["document_id"] and not row["passage_id"]:
        yield row.mistake("source", "say where this is known from: source, source_document_id or passage_id")
