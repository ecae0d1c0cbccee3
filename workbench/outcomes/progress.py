"""What was done about each item of a report, dated: its state on a day, and measures after it, never because of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Progress, tables
from . import check_rows, return_statuses
from .check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "progress.csv"
OPEN = ("not started", "in progress")
NOTHING_RECORDED = "no act recorded, which does not say that nothing was done"


@dataclass(frozen=True)
class Standing:
    """Where one item stands on a day: its last dated act, and how many acts and measures are recorded.

    ``since`` is when the last run of acts of this state began, ``last`` the date of the last of them: what the state is
    known by. Nothing since is held.
    """

    recommendation_id: str
    number: str
    state: str
    since: str
    act: str
    source: str
    acts: int
    measures: int
    statement: str
    last: str = ""


@dataclass(frozen=True)
class Series:
    """One measure from its first value to its last, of one unit and one area; ``per_cent`` is of the first value."""

    recommendation_id: str
    measure: str
    unit: str
    area: str
    first: str
    first_value: str
    last: str
    last_value: str
    change: float | None
    per_cent: float | None
    values: int
    statement: str
    sources: tuple[str, ...]


def check(
    frame: pd.DataFrame, known: Collection[str], file: str = FILE, commitments: Collection[str] = ()
) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of progress (columns of `model.Progress`), and every mistake.

    Mistakes: an item that the report has not, or no such commitment (a row is of one of them, or of both); no date, or
    none that can be read; a state that is none; a row that is neither an act (a state and what was done) nor a measure
    (a value and its unit), or both at once; no source.
    """
    mistakes = [one for row in check_rows.each(frame, file) for one in _wrong(row, known, commitments)]
    return check_rows.good(frame, Progress, mistakes), mistakes


def standing(progress: pd.DataFrame, recommendations: pd.DataFrame, *, as_of: str) -> pd.DataFrame:
    """Return where each item stands on a day: one row per item in the order given; columns of `Standing`.

    ``as_of`` is an ISO date; what was done after it is left out. Of acts on one day the last row counts. An item
    without an act has no state: *not started* is a state that somebody must have said.
    """
    acts = [row for row in tables.rows(progress, Progress) if not return_statuses.earlier(as_of, row.date)]
    made = []
    for item, number in zip(recommendations["recommendation_id"], recommendations["number"], strict=True):
        mine = [row for row in acts if row.recommendation_id == item]
        done = sorted((row for row in mine if row.state), key=lambda row: row.date)
        counts = len(done), len(mine) - len(done)
        if not done:
            made.append(Standing(item, number, "", "", "", "", *counts, NOTHING_RECORDED))
            continue
        last = done[-1]
        words = in_words(last.state, last.date, last.measure)
        made.append(
            Standing(
                item,
                number,
                last.state,
                done[_since(done)].date,
                last.measure,
                last.source,
                *counts,
                words,
                last.date,
            )
        )
    return tables.table(Standing, made)


def in_words(state: str, last: str, act: str = "") -> str:
    """Return a state with the date that it is known by, and the act, if any.

    >>> in_words("in progress", "24 April 2013"), in_words("done", "2014-01", "rules in force")
    ('in progress, last known 24 April 2013; nothing since is held', 'done 2014-01: rules in force')
    """
    if state in OPEN:
        return f"{state}, last known {last}{f' ({act})' if act else ''}; nothing since is held"
    return f"{state} {last}{f': {act}' if act else ''}" if state else NOTHING_RECORDED


def series(progress: pd.DataFrame, *, as_of: str = "") -> pd.DataFrame:
    """Return what was measured more than once: one row per item, measure, unit and area; columns of `Series`.

    Values of another unit or area are never set against one another, and what is no number gives no change. With
    ``as_of`` (an ISO date) what was measured after that day is left out.
    """
    found: dict[tuple[str, str, str, str], list[Progress]] = {}
    for row in tables.rows(progress, Progress):
        if row.value and not row.state and not (as_of and return_statuses.earlier(as_of, row.date)):
            found.setdefault((row.recommendation_id, row.measure, row.unit, row.area), []).append(row)
    made = [_series(sorted(given, key=lambda row: row.date)) for given in found.values() if len(given) > 1]
    return tables.table(Series, made)


def _since(done: list[Progress]) -> int:
    """Return where the last run of acts of one state begins."""
    at = len(done) - 1
    while at and done[at - 1].state == done[-1].state:
        at -= 1
    return at


def _series(given: list[Progress]) -> Series:
    first, last = given[0], given[-1]
    before, after = return_statuses.number(first.value), return_statuses.number(last.value)
    change = after - before if before is not None and after is not None else None
    per_cent = round(100 * change / before, 1) if change is not None and before else None
    moved = (
        "" if per_cent is None else f", {abs(per_cent):.0f} per cent {'more' if per_cent >= 0 else 'fewer'}"
    )
    if first.unit.casefold().startswith(("per cent", "%")):
        per_cent, moved = None, "" if change is None else f", {change:+g} percentage points"
    statement = (
        f"{first.measure}: {first.value} ({first.date}) and after that {last.value} ({last.date}){moved}"
    )
    return Series(
        first.recommendation_id, first.measure, first.unit, first.area, first.date, first.value, last.date,
        last.value, change, per_cent, len(given), statement, tuple(dict.fromkeys(row.source for row in given)),
    )  # fmt: skip


def _wrong(row: Row, known: Collection[str], commitments: Collection[str]) -> Iterator[Mistake]:
    promised = row["commitment_id"]
    if promised and promised not in commitments:
        yield row.mistake("commitment_id", f"“{promised}” is no commitment")
    if row["recommendation_id"] not in known and (row["recommendation_id"] or not promised):
        yield row.mistake("recommendation_id", f"“{row['recommendation_id']}” is no item of the report")
    if not return_statuses.is_date(row["date"]):
        yield row.mistake("date", f"“{row['date']}” is no date; write it as 2012-07-03, 2012-07 or 2012")
    yield from check_rows.one_of(row, "state", ("", *return_statuses.STATES))
    yield from check_rows.needed(row, "measure", "source")
    if row["state"] and row["value"]:
        yield row.mistake(
            "value", "an act has a state and no value; write what was measured in a row of its own"
        )
    if not row["state"] and not row["value"]:
        yield row.mistake("state", "the row is neither an act (a state) nor a measure (a value)")
    if row["value"] and not row["unit"]:
        yield row.mistake("unit", "a value needs its unit")
