"""What authorities answered, checked as a whole: bad rows are listed, good rows kept, and nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..model import LocalReturn, Measure, tables
from . import check_rows, measures, return_statuses, working_days
from .authorities import Roll, dates
from .check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "local_returns.csv"
REQUIRED = ("authority", "measure", "period", "asked", "answered", "value", "unit", "status")


def check(
    frame: pd.DataFrame, asked: pd.DataFrame, authorities: pd.DataFrame, file: str = FILE
) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of returns (columns of `model.LocalReturn`), and every mistake.

    ``frame`` is as `tables.read_csv` gives it, ``asked`` the measures, ``authorities`` the list of authorities.
    Mistakes: an unknown status or measure; an authority that is not on the list of that period, or of another kind
    than was asked; a measure whose guidance was not in force; another unit; a value that can't be (below nought,
    over 100 per cent, outside the measure's range), that is missing or should not be there; dates reversed; a part
    greater than its whole; an authority's answer twice; an illustrative answer of a real authority.
    """
    roll, known = Roll(authorities), {one.measure: one for one in tables.rows(asked, Measure)}
    every = list(check_rows.each(frame, file))
    mistakes = [one for row in every for one in _wrong(row, known, roll)]
    mistakes += check_rows.repeated(frame, file, ("authority", "measure", "period"))
    bad = {one.row for one in mistakes}
    mistakes += _parts((row for row in every if row.number not in bad), known)
    mistakes.sort(key=lambda one: (one.row, REQUIRED.index(one.column) if one.column in REQUIRED else 99))
    return check_rows.good(frame, LocalReturn, mistakes), mistakes


def _wrong(row: Row, known: dict[str, Measure], roll: Roll) -> Iterator[Mistake]:
    yield from check_rows.needed(row, "authority", "asked")
    yield from check_rows.one_of(row, "status", return_statuses.ANSWERS)
    yield from check_rows.provenance(row)
    yield from dates(row, (("asked", "asked"), ("answered", "answered")))
    yield from dates(row, (("asked", "asked"), ("chased", "chased")))
    yield from dates(row, (("asked", "asked"), ("review", "review")))
    yield from dates(row, (("asked", "asked"), ("closed", "closed")))
    yield from _replied(row)
    span = return_statuses.period(row["period"])
    if span is None:
        yield row.mistake("period", f"“{row['period']}” is no period; write a year as 2012-13 or 2012")
    one = known.get(row["measure"])
    if one is None:
        yield row.mistake("measure", f"“{row['measure']}” is no measure of {measures.FILE}")
    if row["authority"] and (why := roll.wrong(row["authority"], one.asked_of if one else "", span)):
        yield row.mistake("authority", why)
    yield from _invented(row, roll)
    if one and span and not measures.in_force(one, span):
        what = f"the measure belongs to “{one.guidance}”, which was not in force when {row['period']} ended"
        yield row.mistake("period", what)
    if one and row["value"] and row["status"] in return_statuses.WITH_VALUE:
        yield from _value(row, one)


def _replied(row: Row) -> Iterator[Mistake]:
    """Check status, value and date of the reply against one another."""
    status = row["status"]
    if status not in return_statuses.ANSWERS:
        return
    if status in ("answered", "late") and not row["value"]:
        yield row.mistake(
            "value", f"the status is “{status}” and there is none; is it “not held” or “partial”?"
        )
    if status not in return_statuses.WITH_VALUE and row["value"]:
        yield row.mistake(
            "value", f"“{row['value']}” stands beside “{status}”, which gives no value, not even 0"
        )
    if status == "no reply" and row["answered"]:
        yield row.mistake("answered", "there is a date of reply, and the status is “no reply”")
    if status != "no reply" and not row["answered"]:
        yield row.mistake("answered", f"the status is “{status}” and there is no date of reply")
    due = working_days.due(row["asked"])
    if (
        status == "late"
        and due
        and return_statuses.span(row["answered"])
        and not return_statuses.earlier(due, row["answered"])
    ):
        yield row.mistake("status", f"it was due on {due} and answered on {row['answered']}: not late")


def _invented(row: Row, roll: Roll) -> Iterator[Mistake]:
    real = any(one.provenance == "real" for one in roll.named(row["authority"]))
    if real and row["provenance"] == "illustrative":
        yield row.mistake(
            "provenance", f"“{row['authority']}” is real, and an invented answer is never put to it"
        )


def _value(row: Row, one: Measure) -> Iterator[Mistake]:
    if not measures.same_unit(row["unit"], one.unit):
        yield row.mistake("unit", f"“{row['unit']}”, where the measure is asked in “{one.unit}”")
    text = row["value"]
    if one.kind == "yes-no":
        wrong = "" if text in ("yes", "no") else f"“{text}” is neither yes nor no"
    elif one.kind == "date":
        wrong = "" if return_statuses.is_date(text) else f"“{text}” is no date"
    elif one.kind == "count" and return_statuses.small_count(text):
        wrong = ""  # “fewer than 5”: an authority may not say more
    else:
        wrong = _wrong_number(text, one)
    if wrong:
        yield row.mistake("value", wrong)


def _wrong_number(text: str, one: Measure) -> str:
    """Return what is wrong with a value as a number of a measure, ``""`` where nothing is."""
    value = return_statuses.number(text)
    if value is None or ("%" in text and not measures.is_percentage(one.unit)):
        return f"“{text}” is no number in {one.unit}"
    lowest, highest = measures.range_of(one)
    if value < lowest:
        return f"{text} is below {lowest:g}, the least that it can be"
    if highest is not None and value > highest:
        return f"{text} is over {highest:g}, the most that it can be"
    if one.kind == "count" and value != int(value):
        return f"{text} is no whole number of {one.unit}"
    return ""


def _parts(good: Iterable[Row], known: dict[str, Measure]) -> Iterator[Mistake]:
    """Compare each count with the whole that it is a part of, in the same authority and period."""
    values = {
        (row["authority"].casefold(), row["measure"], row["period"]): (
            row,
            return_statuses.number(row["value"]),
        )
        for row in good
    }
    for (authority, measure, period), (row, value) in values.items():
        whole = values.get((authority, known[measure].part_of, period))
        if not whole or value is None or whole[1] is None or value <= whole[1]:
            continue
        one = known[measure]
        words = f"“{one.part_of}” (row {whole[0].number})"
        yield row.mistake("value", f"{row['value']} is more than {whole[0]['value']}, the whole in {words}")
        yield whole[0].mistake("value", f"{whole[0]['value']} is less than its part in row {row.number}")
