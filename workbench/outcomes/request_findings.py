"""What rounds of requests for information found, as whoever asked published it: rows, checked."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from ..model import RequestFinding, tables
from . import check_rows, return_statuses
from .authorities import dates
from .check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "request_findings.csv"
REQUIRED = ("finding_id", "requests", "asked_by", "asked", "found")
_COUNTS = ("authorities", "answered", "denominator")


def check(
    frame: pd.DataFrame, known: Collection[str], file: str = FILE
) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of findings of requests (columns of `model.RequestFinding`), and every mistake.

    ``known`` are the ids of the items held. Mistakes: no id, or one that stands twice; no round, nobody who asked, no
    finding, no source; a date or a number that can't be read; more answers than authorities that were asked, a part
    that is more than the whole; an item that no report held has.
    """
    mistakes = [one for row in check_rows.each(frame, file) for one in _wrong(row, known)]
    mistakes += check_rows.repeated(frame, file, ("finding_id",))
    mistakes.sort(key=lambda one: one.row)
    return check_rows.good(frame, RequestFinding, mistakes), mistakes


def per_cent(one: RequestFinding) -> float | None:
    """Return which per cent of its denominator a finding's number is; ``None`` where either isn't known, or under 30.

    >>> per_cent(RequestFinding("f", "r", "a", "2013", "a fifth", value=30, unit="authorities", denominator=134))
    22.4
    """
    if one.value is None or not one.denominator or one.denominator < 30 or one.unit.startswith("per cent"):
        return None
    return round(100 * one.value / one.denominator, 1)


def _wrong(row: Row, known: Collection[str]) -> Iterator[Mistake]:
    yield from check_rows.needed(row, "finding_id", "requests", "asked_by", "found")
    yield from dates(row, (("asked", "asked"), ("closed", "closed")))
    numbers = {column: return_statuses.number(row[column]) for column in (*_COUNTS, "value") if row[column]}
    for column, number in numbers.items():
        if number is None:
            yield row.mistake(column, f"“{row[column]}” is no number; leave it empty where it isn’t known")
        elif column in _COUNTS and (number < 0 or number != int(number)):
            yield row.mistake(column, f"“{row[column]}” is no number of authorities or of answers")
    asked, answered = numbers.get("authorities"), numbers.get("answered")
    if asked is not None and answered is not None and answered > asked:
        yield row.mistake("answered", f"{row['answered']} answered, and only {row['authorities']} were asked")
    value, whole = numbers.get("value"), numbers.get("denominator")
    if value is not None and whole is not None and value > whole and not row["unit"].startswith("per cent"):
        yield row.mistake("value", f"{row['value']} is more than {row['denominator']}, of which it is a part")
    if row["value"] and not row["unit"]:
        yield row.mistake("unit", "a value needs its unit")
    for item in tables.split_list(row["recommendation_ids"]):
        if item not in known:
            yield row.mistake("recommendation_ids", f"“{item}” is no item of a report held")
    yield from check_rows.provenance(row)
    if not row["source"] and not row["document_id"]:
        yield row.mistake("source", "say where this is known from, here or under document_id")
