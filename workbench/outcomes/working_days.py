"""Working days as the law on requests for information counts them, and when an answer to a request is due."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache

DAYS_TO_ANSWER = 20
"""Working days after the request is received: Freedom of Information Act 2000, section 10(1)."""
DAYS_TO_ASK_FOR_REVIEW = 40
"""Working days after the answer in which a review is usually taken: code of practice of July 2018, paragraph 5.3."""

PLACES = ("any part of the United Kingdom", "England")
# Days of one year only, made or moved by proclamation: they follow no rule.
_ONCE = (
    date(1995, 5, 8), date(1999, 12, 31), date(2002, 6, 3), date(2002, 6, 4), date(2011, 4, 29), date(2012, 6, 4),
    date(2012, 6, 5), date(2020, 5, 8), date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8),
)  # fmt: skip
_MOVED = (date(1995, 5, 1), date(2002, 5, 27), date(2012, 5, 28), date(2020, 5, 4), date(2022, 5, 30))


@lru_cache(maxsize=4096)
def due(asked: str, days: int = DAYS_TO_ANSWER, place: str = PLACES[0]) -> str:
    """Return the ISO date of the last of ``days`` working days after ``asked``; ``""`` where that is no whole date.

    The day of receipt is not counted. A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday
    and a bank holiday in *any part of the United Kingdom* (Freedom of Information Act 2000, section 10(6)); with
    ``place="England"`` the bank holidays of England alone are left out.
    """
    start = whole_date(asked)
    if start is None:
        return ""
    day, left = start, days
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day, place)
    return day.isoformat()


def between(first: str, last: str, place: str = PLACES[0]) -> int | None:
    """Return how many working days lie after ``first``, up to and with ``last``; below nought where it is earlier.

    ``None`` where one of them is no whole date.
    """
    start, end = whole_date(first), whole_date(last)
    if start is None or end is None:
        return None
    if end < start:
        return -(between(last, first, place) or 0)
    weeks, rest = divmod((end - start).days, 7)
    odd = sum((start + timedelta(days=n + 1)).weekday() < 5 for n in range(rest))
    years = range(start.year, end.year + 1)
    off = sum(start < day <= end for year in years for day in bank_holidays(year, place))
    return 5 * weeks + odd - off


def is_working_day(day: date, place: str = PLACES[0]) -> bool:
    """Say whether ``day`` counts: no weekend, and no bank holiday of the ``place`` (one of `PLACES`)."""
    return day.weekday() < 5 and day not in bank_holidays(day.year, place)


@cache
def bank_holidays(year: int, place: str = PLACES[0]) -> frozenset[date]:
    """Return the days from Monday to Friday in ``year`` that are bank or common-law holidays in ``place``.

    By rule: Banking and Financial Dealings Act 1971, Schedule 1, with the days that have been proclaimed under it
    every year since 1978 (New Year's Day, the first Monday in May), the days put in place of one that falls on a
    weekend, and St Andrew's Day Bank Holiday (Scotland) Act 2007. Days of one year only are listed, and a day that is
    proclaimed after this was written is not known here.
    """
    easter = _easter(year)
    holidays = {
        _substitute(date(year, 1, 1)),
        easter - timedelta(days=2),
        easter + timedelta(days=1),
        _monday(year, 5, first=True),
        _monday(year, 5, first=False),
        _monday(year, 8, first=False),
        *_christmas(year),
    }
    if place == PLACES[0]:
        holidays |= _elsewhere(year)
    holidays = (holidays - set(_MOVED)) | {day for day in _ONCE if day.year == year}
    return frozenset(day for day in holidays if day.weekday() < 5)


def whole_date(text: str) -> date | None:
    """Return a date that is written out whole (``2012-07-03``); ``None`` for anything less."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def _elsewhere(year: int) -> set[date]:
    """Return the holidays that Scotland or Northern Ireland has and England has not."""
    new_year = date(year, 1, 1)
    # Where 1 January is a Friday or on a weekend, Scotland's second day is pushed on by its first.
    second = date(year, 1, 4 if new_year.weekday() in (4, 5) else 3 if new_year.weekday() == 6 else 2)
    days = {second, _monday(year, 8, first=True), _substitute(date(year, 3, 17))}
    days.add(_substitute(date(year, 7, 12)))
    return days | ({_substitute(date(year, 11, 30))} if year >= 2007 else set())


def _christmas(year: int) -> set[date]:
    # Each of the two days is put two days later where it falls on a weekend, so that they never meet.
    days = (date(year, 12, 25), date(year, 12, 26))
    return {day + timedelta(days=2 if day.weekday() > 4 else 0) for day in days}


def _substitute(day: date) -> date:
    """Return the day itself, or the Monday after where it falls on a weekend."""
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)


def _monday(year: int, month: int, *, first: bool) -> date:
    if first:
        day = date(year, month, 1)
        return day + timedelta(days=-day.weekday() % 7)
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=last.weekday())


def _easter(year: int) -> date:
    """Return Easter Sunday (the Gregorian rule in the anonymous form printed in Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, left = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
