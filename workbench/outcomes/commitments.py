"""What a government or a body said that it would do: the researcher's own table, checked, and where each one stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from ..model import Commitment, tables
from . import check_rows, return_statuses
from .check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "commitments.csv"
REQUIRED = ("commitment_id", "by", "date", "text")
OPTIONAL = (
    "document_id",
    "passage_id",
    "recommendation_ids",
    "consultation",
    "adopted_by",
    "deadlines",
    "source",
)
STATUSES = ("suggested", "confirmed", "dismissed")
_INTERVAL = re.compile(r"(?P<first>[\d-]+)(?:/(?P<last>[\d-]+))?")


def check(
    frame: pd.DataFrame, known: Collection[str], file: str = FILE
) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of commitments (columns of `model.Commitment`), and every mistake.

    ``frame`` is as `tables.read_csv` gives it; ``known`` are the ids of the items held. A row without a status is
    *confirmed*: a person wrote it. Mistakes: no id, or one that stands twice; nobody who said it, no words, no source;
    a date, a deadline or a day of a consultation that can't be read; an item that no report held has (none is right).
    """
    given = frame.assign(status=[status or "confirmed" for status in _cells(frame, "status")])
    mistakes = [one for row in check_rows.each(given, file) for one in _wrong(row, known)]
    mistakes += check_rows.repeated(given, file, ("commitment_id",))
    mistakes.sort(key=lambda one: one.row)
    return check_rows.good(given, Commitment, mistakes), mistakes


def consulted(interval: str) -> tuple[str, str]:
    """Return from when to when was consulted (ISO, perhaps partial); nothing for what isn't known or can't be read.

    >>> consulted("2013-06-25/2013-09-17"), consulted("2013-06")
    (('2013-06-25', '2013-09-17'), ('2013-06', ''))
    """
    found = _INTERVAL.fullmatch(interval)
    if not found or not all(return_statuses.is_date(day) for day in found.groups() if day):
        return "", ""
    return found["first"], found["last"] or ""


def moved(one: Commitment) -> str:
    """Return in words that a deadline was moved, and how often; nothing where it was not."""
    if len(one.deadlines) < 2:
        return ""
    return f"promised by {one.deadlines[0]}; moved to {', then to '.join(one.deadlines[1:])}"


def answering(commitments: pd.DataFrame, recommendation_id: str) -> list[Commitment]:
    """Return the commitments that answer an item, in their order, but for those that somebody dismissed."""
    every: Sequence[Commitment] = tables.rows(commitments, Commitment)
    return [one for one in every if recommendation_id in one.recommendation_ids and one.status != "dismissed"]


def _cells(frame: pd.DataFrame, column: str) -> list[str]:
    return frame[column].tolist() if column in frame.columns else [""] * len(frame)


def _wrong(row: Row, known: Collection[str]) -> Iterator[Mistake]:
    yield from check_rows.needed(row, "commitment_id", "by", "text")
    if not return_statuses.is_date(row["date"]):
        yield row.mistake("date", f"“{row['date']}” is no date; write it as 2013-06-25, 2013-06 or 2013")
    for item in tables.split_list(row["recommendation_ids"]):
        if item not in known:
            yield row.mistake("recommendation_ids", f"“{item}” is no item of a report held")
    if row["consultation"]:
        first, last = consulted(row["consultation"])
        if not first:
            what = "is no time of consultation; write it as 2013-06-25/2013-09-17, or its first day alone"
            yield row.mistake("consultation", f"“{row['consultation']}” {what}")
        elif last and return_statuses.earlier(last, first):
            yield row.mistake("consultation", f"it ends on {last}, before it begins on {first}")
    for day in tables.split_list(row["deadlines"]):
        if not return_statuses.is_date(day):
            yield row.mistake("deadlines", f"“{day}” is no date; write it as 2014-01-31, 2014-01 or 2014")
    yield from check_rows.one_of(row, "status", STATUSES)
    yield from check_rows.provenance(row)
    if not row["source"] and not row["document_id"]:
        yield row.mistake("source", "say where this is known from, here or under document_id")
