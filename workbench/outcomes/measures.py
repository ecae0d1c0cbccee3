"""What authorities are asked: measures, each under the edition of the guidance that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from ..model import Measure
from . import authorities, check_rows, return_statuses
from .check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "measures.csv"
REQUIRED = (
    "measure", "asks", "recommendation_id", "guidance", "from", "to", "unit", "kind", "lowest", "highest",
)  # fmt: skip
_NUMBERS = ("lowest", "highest", "target")
_BETTER = ("", "higher", "lower")


def check(
    frame: pd.DataFrame, known: Collection[str] | None = None, file: str = FILE
) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of measures (columns of `model.Measure`), and every mistake.

    ``frame`` is as `tables.read_csv` gives it; ``known`` are the recommendations' ids, where they are to be checked.
    Mistakes: an unknown kind or recommendation, a bound that is no number or below the other, dates reversed, a level
    without the better side of it, a part of itself or of no measure, a measure twice.
    """
    given = frame.rename(columns={"from": "since", "to": "until"})
    names = set(given["measure"])
    mistakes = [one for row in check_rows.each(given, file) for one in _wrong(row, names, known)]
    mistakes += check_rows.repeated(given, file, ("measure",))
    return check_rows.good(given, Measure, mistakes), mistakes


def in_force(one: Measure, period: tuple[date, date]) -> bool:
    """Say whether the edition of the guidance that a measure belongs to was in force at the end of the period.

    The edition at the end of a period is the one that the year's work is judged by; that of its beginning may have
    been replaced in between.
    """
    since, until = return_statuses.span(one.since), return_statuses.span(one.until)
    return (since is None or since[0] <= period[1]) and (until is None or until[1] >= period[1])


def same_unit(first: str, second: str) -> bool:
    """Say whether two units are one: the same words, with any way to write per cent."""
    return _unit(first) == _unit(second)


def is_percentage(unit: str) -> bool:
    """Say whether a unit is a percentage, be it of something: ``per cent of episodes``."""
    return _unit(unit).startswith("per cent")


def range_of(one: Measure) -> tuple[float, float | None]:
    """Return the least and the most that an answer can be: never below nought, and no percentage over 100."""
    highest = one.highest
    if one.kind == "rate" and is_percentage(one.unit):
        highest = 100.0 if highest is None else min(highest, 100.0)
    return max(one.lowest or 0.0, 0.0), highest


def _wrong(row: Row, names: Collection[str], known: Collection[str] | None) -> Iterator[Mistake]:
    yield from check_rows.needed(row, "measure", "asks", "unit")
    yield from check_rows.one_of(row, "kind", return_statuses.KINDS)
    yield from authorities.dates(row, (("since", "from"), ("until", "to")))
    yield from check_rows.provenance(row)
    for column in _NUMBERS:
        if row[column] and return_statuses.number(row[column]) is None:
            yield row.mistake(column, f"“{row[column]}” is no number")
    lowest, highest = return_statuses.number(row["lowest"]), return_statuses.number(row["highest"])
    if lowest is not None and highest is not None and lowest > highest:
        yield row.mistake("highest", f"{row['highest']} is below {row['lowest']}, the lowest")
    yield from check_rows.one_of(row, "better", _BETTER)
    if row["target"] and not row["better"]:
        yield row.mistake("better", "a target needs the side that is better: higher or lower")
    if row["part_of"] and (row["part_of"] == row["measure"] or row["part_of"] not in names):
        yield row.mistake("part_of", f"“{row['part_of']}” is no other measure of this table")
    if known is not None and row["recommendation_id"] and row["recommendation_id"] not in known:
        yield row.mistake("recommendation_id", f"“{row['recommendation_id']}” is no item of the report")


def _unit(unit: str) -> str:
    return " ".join(re.sub(r"%|\bpercent\b", " per cent ", unit.casefold()).split())
