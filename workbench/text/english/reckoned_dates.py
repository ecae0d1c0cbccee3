"""What words of time come to from the day on which they were said: “next week”, “within two months”, “by the spring”.

`dates.py` says where a date is meant; this says which, for words that look ahead: promises and deadlines.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from .calendar_words import SEASONS, WEEKDAYS
from .date_readings import easter
from .dates import Dated
from .worded_numbers import value
from .wordings import pattern_of

_YEARS_END = {"": 12, "calendar": 12, "financial": 3, "tax": 3, "academic": 8, "school": 8}
"""The last month of each kind of year; of another (a reporting year, a parliamentary one) the words do not say it."""


def looks_back(words: str) -> bool:
    """Return whether words of time mean what lies before the day on which they were said."""
    return _near("looks back", words) is not None


def _near(means: str, words: str) -> re.Match[str] | None:
    return pattern_of("near_dates", means).search(words)


def reckoned(one: Dated, said: str, after: str = "") -> str:
    """Return the next date after the day ``said`` (ISO) that words of time mean: ISO, perhaps partial; or nothing.

    Of a range it is the end: “by the spring” ends with May. A month or day without a year is the next one. ``after``
    are the words that follow it, in which “next year” may stand. What looks back, or needs a day that is not known
    (``said`` empty or partial; the end of a Parliament), is nothing.

    >>> from .dates import dates
    >>> [reckoned(one, "2014-06-18") for one in dates("It is due in March, or within two months, or by the spring.")]
    ['2015-03', '2014-08-18', '2015-05']
    """
    if one.iso and not one.iso.startswith("-"):
        return one.iso.partition("/")[2] or one.iso
    day = whole_day(said)
    if day is None or looks_back(one.words) or _near("a part but the end", one.words):
        return ""
    year = _near("of which year", after)
    if one.iso:
        return _without_year(one.iso.partition("/")[2] or one.iso, day, year)
    if found := _near("a season or feast", one.words):
        return "" if _near("a season of something", after) else _season(found, day, year)
    for means, reckon in _RECKONED:
        if found := _near(means, one.words):
            return reckon(found, day)
    return ""


def last_day(when: str) -> str:
    """Return the last day of an ISO date, perhaps partial; nothing for what is none.

    >>> last_day("2014-09"), last_day("2014"), last_day("soon")
    ('2014-09-30', '2014-12-31', '')
    """
    parts = when.split("-")
    if tuple(map(len, parts)) not in ((4,), (4, 2), (4, 2, 2)) or not all(map(str.isdecimal, parts)):
        return ""
    year, month = int(parts[0]), int((*parts, "12")[1])
    if not year or not 1 <= month <= 12:
        return ""
    return when if len(parts) == 3 else _end(year, month).isoformat()


def whole_day(iso: str) -> date | None:
    """Return an ISO date that names a day."""
    try:
        return date.fromisoformat(iso) if len(iso) == 10 else None
    except ValueError:
        return None


def later(start: date, many: int, unit: str) -> date | None:
    """Return the day so many days, weeks, months or years later; of a shorter month its last."""
    if many > 5000:
        return None
    if unit in ("day", "week", "fortnight"):
        return start + timedelta(days=many * {"day": 1, "week": 7, "fortnight": 14}[unit])
    year, month = divmod(
        start.year * 12 + start.month - 1 + many * {"month": 1, "year": 12, "decade": 120}[unit], 12
    )
    return (
        date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
        if year < 9999
        else None
    )


def _end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _year_of(month: int, said: date, named: re.Match[str] | None) -> int:
    if named:
        return said.year + (named["which"].casefold() == "next")
    return said.year + (month < said.month)


def _without_year(iso: str, said: date, named: re.Match[str] | None) -> str:
    month, day = int(iso[2:4]), int(iso[5:7] or 0)
    year = _year_of(month, said, named)
    if not day:
        return f"{year:04}-{month:02}"
    if not named and (month, day) < (said.month, said.day):
        year = said.year + 1
    if day > calendar.monthrange(year, month)[1]:  # 29 February of a year that has none
        return ""
    return f"{year:04}-{month:02}-{day:02}"


def _season(found: re.Match[str], said: date, named: re.Match[str] | None) -> str:
    if found["feast"]:
        feasts = [_feast(found["feast"], said.year + n) for n in (0, 1)]
        return next(day for day in feasts if day >= said).isoformat()
    first, last = SEASONS[found["season"].casefold()]
    year = _year_of(last, said, named)
    if _near("next", found.string[: found.start()]) and year == said.year and first <= said.month:
        year += 1  # said in June, the next summer is not this one
    return f"{year + (named is not None and last < first):04}-{last:02}"


def _feast(name: str, year: int) -> date:
    return date(year, 12, 25) if name.casefold() == "christmas" else easter(year)


def _on_weekday(found: re.Match[str], said: date) -> str:
    wanted = WEEKDAYS.index(found["day"].capitalize())
    ahead = (wanted - said.weekday()) % 7 or 7
    if _near("next", found.string[: found.start()]):
        ahead = 7 - said.weekday() + wanted
    return (said + timedelta(days=ahead + 7 * bool(found["week"]))).isoformat()


def _ahead(found: re.Match[str], said: date) -> str:
    if (found["sort"] or "").casefold() == "working":
        return ""
    many = 1 if found["one"] else 2 if "couple" in found["many"].casefold() else int(value(found["many"]))
    when = later(said, many, (found["one"] or found["unit"]).casefold())
    return when.isoformat() if when else ""


def _soon(found: re.Match[str], said: date) -> str:
    if found["new"]:
        return f"{said.year + 1:04}-01"
    if found["day"]:
        return (said + timedelta(days=found["day"].casefold() == "tomorrow")).isoformat()
    next_one, what = int(found["which"].casefold() == "next"), found["what"].casefold()
    sort = (found["sort"] or "").casefold()
    if what == "year" and sort in _YEARS_END:
        month = _YEARS_END[sort]
        year = said.year + (month < said.month) + next_one
        return f"{year:04}-{month:02}" if sort else f"{year:04}"
    if sort:
        return ""
    if what == "day":
        return (said + timedelta(days=next_one)).isoformat()
    if what == "week":
        return (said + timedelta(days=4 - said.weekday() + 7 * next_one)).isoformat()
    year, month = divmod(said.year * 12 + said.month - 1 + next_one, 12)
    return f"{year:04}-{month + 1:02}"


def _day_of_month(found: re.Match[str], said: date) -> str:
    """Return the next day of that number: of this month, of the next one, or of the first that has yet to have it."""
    number, of = int(found["nth"]), (found["of"] or "").casefold()
    ahead = int(of in ("next", "coming") or (not of and number < said.day))
    year, month = divmod(said.year * 12 + said.month - 1 + ahead, 12)
    known = 1 <= number <= calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, number).isoformat() if known else ""


_RECKONED: tuple[tuple[str, Callable[[re.Match[str], date], str]], ...] = (
    ("a day of a month near", _day_of_month),
    ("a day of the week", _on_weekday),
    ("so far ahead", _ahead),
    ("near", _soon),
)
