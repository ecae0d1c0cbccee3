"""When an undertaking is due: the words that say so, and the last day or month that they allow."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 2}
"""The last month of each: a season that is promised is not over before it."""
_MONTH = "|".join(m.capitalize() for m in _MONTHS)
_LEAD = r"(?:by|before|in|within|on|during|over|until|no later than|from|at)"
_NUMBER = rf"(?P<number>\d+|a|an|the next|{'|'.join(_NUMBERS)}|couple of|few)"
# The words, in the order in which they are tried; what is said of no date counts as words alone.
_DAY = re.compile(
    rf"\b{_LEAD} (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd"
    rf"|th)? (?:of )?(?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?"
)
_OF_MONTH = re.compile(
    rf"\b{_LEAD} (?:(?:early|late|mid|the end of|the start of|the beginning of"
    rf"|the middle of)[- ]?)?(?P<month>{_MONTH})"
    r"(?: (?:of )?(?P<year>\d{4}|next year|this year))?\b(?! \d)"
)
_SEASON = re.compile(
    rf"\b(?:{_LEAD} (?:the )?(?:early |late |end of the )?|this |next )(?P<season>spring|summer"
    rf"|autumn|winter)"
    r"(?: of)?(?: (?P<year>\d{4}|next year|this year))?\b(?! recess| holiday)", re.I,
)  # fmt: skip
_IN_YEAR = re.compile(
    rf"\b{_LEAD} (?:the (?:end|course|start|beginning|middle) of )?(?P<year>(?:19|20)\d\d)\b"
)
_WEEKDAY = re.compile(
    rf"\b(?:{_LEAD}|next|this) (?:next |this )?(?P<weekday>{'|'.join(d.capitalize() for d in _DAYS)})\b"
)
_WITHIN = re.compile(
    rf"\b(?:within|in|over) (?:the )?(?:next |coming |a )?{_NUMBER} (?P<unit>days?|weeks?|months?"
    rf"|years?)(?: or so)?(?:['’]? time)?\b", re.I,
)  # fmt: skip
_NEAR = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening)|tomorrow|(?:by |before |in "
    r"|at )?(?:the end of )?"
    r"(?P<which>this|next|the|later this) (?P<what>day|week|month|year|new year)\b(?: is out)?)", re.I,
)  # fmt: skip
_VAGUE = re.compile(
    r"\b(?:as soon as (?:possible|we can|I can)|shortly|soon|in due course|very soon"
    r"|straight ?away|immediately|"
    r"(?:by|before|after|in|at) (?:the |this )?(?:(?:summer|Christmas|Easter|February|Whitsun"
    r"|autumn) )?(?:recess|Christmas|Easter|"
    r"election|Budget|Session|session|holidays?|end of (?:the )?(?:Session|Parliament|financial year))|"
    r"(?:after|following) (?:the|this) (?:session|meeting|hearing)|before (?:you"
    r"|the Committee) reports?|afterwards|"
    r"in the (?:near future|coming (?:weeks|months)|next Session)|next Session)\b", re.I,
)  # fmt: skip


def due(words: str, said: str) -> tuple[str, str]:
    """Return when something promised in ``words`` on the day ``said`` is due: ISO, perhaps partial, and the words.

    A month or season without a year is the next after ``said``; a number of weeks runs from it. “Within two
    months” ends on the day, “next month” with the month, “the spring” with May. Words that fit no date
    (“shortly”, “before the recess”) come back alone. ``said`` is ISO; where it is no whole date, only words
    that name a year have a date.

    >>> due("We shall publish it by the spring.", "2014-06-18")
    ('2015-05', 'by the spring')
    """
    day = _whole(said)
    for pattern, reckon in _RECKONED:
        found = pattern.search(words)
        if found and (when := reckon(found, day)):
            return when, found.group().strip()
    found = next((m for p in (_VAGUE, *(p for p, _ in _RECKONED)) if (m := p.search(words))), None)
    return "", found.group().strip() if found else ""


def last_day(when: str) -> str:
    """Return the last day of an ISO date, perhaps partial; nothing for what is none."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", when)
    if not found:
        return ""
    if found[3]:
        return when
    year, month = int(found[1]), int(found[2] or 12)
    first = date(year + (month == 12), month % 12 + 1, 1)
    return (first - timedelta(days=1)).isoformat()


def _whole(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _year(given: str | None, month: int, said: date | None) -> int | None:
    """Return the year that is meant: as given, else that of the next such month after ``said``."""
    if given and given.isdigit():
        return int(given)
    if said is None:
        return None
    if given and given.lower() == "next year":
        return said.year + 1
    return said.year if month >= said.month else said.year + 1


def _on_day(found: re.Match[str], said: date | None) -> str:
    month = _MONTHS.index(found["month"].lower()) + 1
    year = _year(found["year"], month, said)
    try:
        when = date(year or 1, month, int(found["day"]))
    except ValueError:
        return ""
    if year and said and not found["year"] and when < said:
        when = when.replace(year=year + 1, day=min(when.day, 28))
    return when.isoformat() if year else ""


def _in_month(found: re.Match[str], said: date | None) -> str:
    month = _MONTHS.index(found["month"].lower()) + 1
    year = _year(found["year"], month, said)
    return f"{year:04}-{month:02}" if year else ""


def _in_season(found: re.Match[str], said: date | None) -> str:
    month = _SEASONS[found["season"].lower()]
    year = _year(found["year"], month, said)
    if year and found["year"] and month == 2:
        year += 1  # the winter of 2014 ends in 2015
    return f"{year:04}-{month:02}" if year else ""


def _in_year(found: re.Match[str], said: date | None) -> str:
    return found["year"]


def _on_weekday(found: re.Match[str], said: date | None) -> str:
    if said is None:
        return ""
    ahead = (_DAYS.index(found["weekday"].lower()) - said.weekday()) % 7 or 7
    next_week = 7 - said.weekday() if "next" in found.group().lower() else 0
    return (
        said
        + timedelta(days=max(ahead, next_week + _DAYS.index(found["weekday"].lower()) if next_week else 0))
    ).isoformat()


def _within(found: re.Match[str], said: date | None) -> str:
    number = found["number"].lower()
    many = int(number) if number.isdigit() else 1 if number in ("a", "an", "the next") else 0
    many = many or (_NUMBERS.index(number) + 1 if number in _NUMBERS else 2 if number == "couple of" else 0)
    if said is None or not many:
        return ""
    unit = found["unit"].lower().rstrip("s")
    if unit in ("day", "week"):
        return (said + timedelta(days=many * (7 if unit == "week" else 1))).isoformat()
    months = said.month - 1 + many * (12 if unit == "year" else 1)
    year, month = said.year + months // 12, months % 12 + 1
    return min(
        date(year, month, min(said.day, 28)).isoformat()[:8] + f"{said.day:02}",
        last_day(f"{year:04}-{month:02}"),
    )


def _soon(found: re.Match[str], said: date | None) -> str:
    words = found.group().lower()
    if said is None:
        return ""
    if found["what"] is None:
        return (said + timedelta(days="tomorrow" in words)).isoformat()
    later = int(found["which"].lower() == "next")
    what = found["what"].lower()
    if what == "day":
        return said.isoformat()
    if what == "week":
        return (said + timedelta(days=4 - said.weekday() + 7 * later)).isoformat()
    if what == "month":
        months = said.month - 1 + later
        return f"{said.year + months // 12:04}-{months % 12 + 1:02}"
    return f"{said.year + 1:04}-01" if what == "new year" else f"{said.year + later:04}"


_RECKONED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], str]], ...] = (
    (_DAY, _on_day), (_OF_MONTH, _in_month), (_SEASON, _in_season), (_IN_YEAR, _in_year),
    (_WEEKDAY, _on_weekday), (_WITHIN, _within), (_NEAR, _soon),
)  # fmt: skip
