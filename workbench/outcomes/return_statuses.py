"""The words for what became of a request and of a recommendation, and how dates and periods are written."""

from __future__ import annotations

import calendar
from datetime import date
from functools import lru_cache

from ..text.english.patterns_in_tables import in_table

ANSWERS = ("answered", "partial", "not held", "refused", "late", "no reply")
"""What became of one question: *late* is an answer with what was asked, after it was due."""
WITH_VALUE = ("answered", "partial", "late")
KINDS = ("count", "rate", "yes-no", "date")
"""What an answer is: a whole number, a rate, yes or no, a date."""
STATES = ("not started", "in progress", "done", "superseded", "dropped")
EVENT_KINDS = (
    "launch", "session", "evidence", "report", "letter", "statement", "reply", "guidance", "consultation",
    "inspection", "statistics", "returns", "debate", "act", "measured", "other",
)  # fmt: skip

_DATE = in_table("checks", "an ISO date")
_YEARS = in_table("checks", "a financial year")
_INTERVAL = in_table("checks", "an ISO interval")
_SHARE = in_table("checks", "ends with per cent")
_NUMBER = in_table("checks", "a number of a return")
_SMALL = in_table("checks", "a small count")


def is_date(text: str) -> bool:
    """Say whether ``text`` is an ISO date, perhaps partial: ``2012``, ``2012-06``, ``2012-06-17``."""
    return span(text) is not None


# The same few dates and periods stand in thousands of rows.
@lru_cache(maxsize=4096)
def span(text: str) -> tuple[date, date] | None:
    """Return the first and the last day that an ISO date, perhaps partial, can mean; ``None`` where it is none."""
    if not _DATE.fullmatch(text):
        return None
    parts = [int(part) for part in text.split("-")]
    try:
        if len(parts) == 3:
            return date(*parts), date(*parts)
        last_month = parts[1] if len(parts) == 2 else 12
        first = date(parts[0], parts[1] if len(parts) == 2 else 1, 1)
        return first, date(parts[0], last_month, calendar.monthrange(parts[0], last_month)[1])
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def period(text: str) -> tuple[date, date] | None:
    """Return the first and the last day of a period, or ``None`` where it is not written as one.

    ``2012-13`` (also with a stroke or a dash) is the year from 1 April 2012 to 31 March 2013, as English authorities
    count; ``2012`` the calendar year; ``2012-04-01/2012-06-30`` from day to day. A period is never a month, because
    ``2011-12`` could be read as one and is a year.
    """
    if years := _YEARS.fullmatch(text):
        first = int(years[1])
        if (first + 1) % 100 != int(years[2]):
            return None
        return date(first, 4, 1), date(first + 1, 3, 31)
    if days := _INTERVAL.fullmatch(text):
        both = span(days[1]), span(days[2])
        if both[0] is None or both[1] is None or both[0][0] > both[1][0]:
            return None
        return both[0][0], both[1][0]
    return span(text) if len(text) == 4 and text.isdecimal() and text.isascii() else None


def earlier(first: str, second: str) -> bool:
    """Say whether one date, perhaps partial, is certainly before another."""
    spans = span(first), span(second)
    return spans[0] is not None and spans[1] is not None and spans[0][1] < spans[1][0]


def number(text: str) -> float | None:
    """Return a number written in figures (``2,250``, ``61``, ``12.5``, ``61%``), or ``None`` for anything else.

    A comma counts only where it parts thousands.
    """
    plain = _SHARE.sub("", text.strip())
    if not _NUMBER.fullmatch(plain):
        return None
    return float(plain.replace(",", "").replace("−", "-"))


def small_count(text: str) -> bool:
    """Say whether an answer was given as a small count only (``<5``, ``fewer than 5``): a bound and no number."""
    return bool(_SMALL.fullmatch(text.strip()))
