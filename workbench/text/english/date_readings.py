"""What the parts of a date come to, as ISO: a day, a month, a season, a financial year, a feast.

Each function is handed the match of one form of `date_forms.py`; ``None`` says that the words are no date after all,
and ``""`` that they mean one which only the day on which they were said would tell.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from .calendar_words import FEASTS, FROM_EASTER, SEASONS, WEEKDAYS, month_number
from .counting_words import ONES, ORDINALS
from .worded_numbers import value, year_in_words
from .wordings import pattern_of

QUARTERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    "final": 4,
} | {name: n for n in range(1, 5) for name in (str(n), ("1st", "2nd", "3rd", "4th")[n - 1], ONES[n - 1])}


def _near(means: str, words: str) -> bool:
    """Return whether words beside a date are those of a row of *near_dates*."""
    return pattern_of("near_dates", means).search(words) is not None


def _counted(m: re.Match[str]) -> bool:
    return pattern_of("figures", "after a count").match(m.string[m.end() :]) is not None


def _numbered(m: re.Match[str]) -> bool:
    """Return whether what looks like a year is a number of something: “room 2012”."""
    return (
        pattern_of("figures", "before a number of four figures").search(m.string[: m.start()][-40:])
        is not None
    )


def day(year: str | None, month: int, day: str) -> str | None:
    number = int("".join(filter(str.isdecimal, day)))
    if not year:
        return f"--{month:02}-{number:02}" if number <= monthrange(2000, month)[1] else None
    full = full_year(year)
    try:
        return date(full, month, number).isoformat()
    except ValueError:
        return None


def full_year(year: str) -> int:
    digits = year.strip("'’ ")
    if len(digits) == 2:  # 12 is 2012, 76 is 1976: a record looks back; a year that is spoken of, ’39, too
        return (2000 if int(digits) < (30 if digits != year else 50) else 1900) + int(digits)
    return int(digits)


def between(first: str | None, last: str | None) -> str | None:
    return f"{first}/{last}" if first and last else None


def two_days(m: re.Match[str]) -> str | None:
    month = month_number(m["month"])
    return between(day(m["year"], month, m["day"]), day(m["year"], month, m["last"]))


def day_to_day(m: re.Match[str]) -> str | None:
    first = day(m["first_year"] or m["year"], month_number(m["first_month"]), m["day"])
    return between(first, day(m["year"], month_number(m["month"]), m["last"]))


def one_day(m: re.Match[str]) -> str | None:
    return day(m["year"], month_number(m["month"]), m["day"])


def figures(m: re.Match[str]) -> str | None:
    month = int(m["month"])
    if pattern_of("figures", "before a number of parts").search(m.string[: m.start()][-20:]):
        return None
    return day(m["year"], month, m["day"]) if 1 <= month <= 12 else None


def named_file(m: re.Match[str]) -> str | None:
    """“minutes_20190228.docx”, “scan_05-11-2017.pdf”."""
    last = m["day"] is None
    return day(
        m["year2" if last else "year"], int(m["month2" if last else "month"]), m["day2" if last else "day"]
    )


def worded_day(m: re.Match[str]) -> str | None:
    return day(m["year"], month_number(m["month"]), str(ORDINALS.index(m["day"].casefold()) + 1))


def roman_month(m: re.Match[str]) -> str | None:
    return day(m["year"], _roman(m["roman"]), m["day"]) if _roman(m["roman"]) <= 12 else None


def roman_year(m: re.Match[str]) -> str | None:
    number = _roman(m["year"])
    return str(number) if 1500 <= number <= 2099 else None


def worded_year(m: re.Match[str]) -> str | None:
    """“The third of May, nineteen ninety-seven”: the words of a year are read in two halves."""
    said = m["day"].casefold()
    number = said if said[0].isdecimal() else str(ORDINALS.index(said) + 1)
    return day(str(year_in_words(m["worded"])), month_number(m["month"]), number)


def worded_decade(m: re.Match[str]) -> str | None:
    first = 100 * int(value(m["century"])) + _tens(m["tens"])
    return f"{first}/{first + 9}"


def _tens(decade: str) -> int:
    """“Nineties” is 90."""
    return int(value(f"{decade[:-3]}y"))


_ROMAN = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}


def _roman(words: str) -> int:
    figures = [_ROMAN[letter] for letter in words.casefold()]
    return sum(
        -one if one < next_one else one for one, next_one in zip(figures, [*figures[1:], 0], strict=True)
    )


def listed(m: re.Match[str]) -> str | None:
    month = month_number(m["month"])
    days = "".join(one if one.isdecimal() else " " for one in m["days"]).split()
    return between(day(m["year"], month, days[0]), day(m["year"], month, days[-1]))


def month_figures(m: re.Match[str]) -> str | None:
    month = int(m["month"])
    return f"{full_year(m['year'])}-{month:02}" if 1 <= month <= 12 else None


def short_year(m: re.Match[str]) -> str | None:
    return str(full_year(m["year"]))


def two_months(m: re.Match[str]) -> str | None:
    first, last = month_number(m["first_month"]), month_number(m["month"])
    year = full_year(m["year"]) if m["year"] else None
    start = full_year(m["first_year"]) if m["first_year"] else year
    if year is None or start is None:
        return f"--{first:02}/--{last:02}"
    return f"{start - (first > last and not m['first_year'])}-{first:02}/{year}-{last:02}"


def to_the_end(m: re.Match[str]) -> str | None:
    """“9 November to the end of December 2022”."""
    year, month = int(m["year"]), month_number(m["month"])
    first = day(m["first_year"] or m["year"], month_number(m["first_month"]), m["day"])
    return between(first, f"{year}-{month:02}-{monthrange(year, month)[1]}")


def days_at_an_end(m: re.Match[str]) -> str | None:
    """“The closing days of 1972”."""
    return f"{m['year']}-{'12' if m['end'] else '01'}"


def one_month(m: re.Match[str]) -> str | None:
    return f"{full_year(m['year'])}-{month_number(m['month']):02}"


def bare_month(m: re.Match[str]) -> str | None:
    return f"--{month_number(m['month']):02}"


def financial(m: re.Match[str]) -> str | None:
    first = int(m["year"])
    last = int(str(first)[: 4 - len(m["last"])] + m["last"])
    if last != first + 1 and (first % 100, last % 100) != (99, 0):
        return f"{first}/{last}" if first < last <= first + 200 else None
    around = m.string[max(0, m.start() - 30) : m.end() + 30]
    if _near("a year from September", around):
        return f"{first}-09/{first + 1}-08"
    if _near("two years together", around):
        return f"{first}/{first + 1}"
    return f"{first}-04/{first + 1}-03"


def nth_weekday(m: re.Match[str]) -> str | None:
    """“The first Monday in May 2014”, “the last day of February”: a day only where the year is given."""
    month = month_number(m["month"])
    if not m["year"]:
        return f"--{month:02}"
    year, nth = int(m["year"]), m["nth"].casefold()
    days = range(1, monthrange(year, month)[1] + 1)
    name = m["weekday"].casefold()
    fitting = [n for n in days if name in ("day", WEEKDAYS[date(year, month, n).weekday()].casefold())]
    return day(m["year"], month, str(fitting[-1 if nth == "last" else ORDINALS.index(nth)]))


def to_the_next(m: re.Match[str]) -> str | None:
    """“Between August ’88 and the following January”."""
    first, last = month_number(m["first_month"]), month_number(m["month"])
    year = full_year(m["first_year"])
    return f"{year}-{first:02}/{year + (last <= first)}-{last:02}"


def month_to_year(m: re.Match[str]) -> str | None:
    """“From Nov. 2006 until its closure in 2009”."""
    return f"{m['year']}-{month_number(m['first_month']):02}/{m['last']}" if m["year"] < m["last"] else None


def years_cut(m: re.Match[str]) -> str | None:
    """“1998–9”, with only the last figure of the second year."""
    if _numbered(m) or m["last"] <= m["year"][3]:
        return None
    return f"{m['year']}/{m['year'][:3]}{m['last']}"


def short_years(m: re.Match[str]) -> str | None:
    first, last = full_year(m["year"]), full_year(m["last"])
    return f"{first}/{last}" if first < last else None


def years(m: re.Match[str]) -> str | None:
    if _numbered(m):
        return None
    return f"{m['year']}/{m['last']}" if m["year"] < m["last"] else None


def season(m: re.Match[str]) -> str | None:
    name = m["season"].casefold().replace("fall", "autumn")
    first, last = SEASONS[name]
    year = full_year(m["year"])
    if m["until"] and (name != "winter" or (year + 1) % 100 != int(m["until"]) % 100):
        return None  # only a winter is of two years
    return f"{year}-{first:02}/{year + (last < first)}-{last:02}"


def decade(m: re.Match[str]) -> str | None:
    year = int(m["decade"]) if len(m["decade"]) == 4 else 1900 + int(m["decade"])
    return f"{year}/{year + 9}"


def feast(m: re.Match[str]) -> str | None:
    """“Lady Day 1911”, “Boxing Day”: one that moves with Easter has no day without its year."""
    name = m["feast"].replace("’", "'").replace("St. ", "St ")
    if fixed := FEASTS.get(name):
        return day(m["year"], fixed[0], str(fixed[1]))
    if not m["year"]:
        return ""
    year = full_year(m["year"])
    if first := {"Remembrance Sunday": (11, 8), "Advent Sunday": (11, 27), "Father's Day": (6, 15)}.get(name):
        return date.fromordinal(
            date(year, *first).toordinal() + -date(year, *first).isoweekday() % 7
        ).isoformat()
    return date.fromordinal(easter(year).toordinal() + FROM_EASTER[name]).isoformat()


def bank_holiday(m: re.Match[str]) -> str | None:
    """The first Monday of May, the last of May and of August."""
    if not m["year"]:
        return ""
    year, which = full_year(m["year"]), m["which"].casefold()
    last = date(year, 5, 7) if which.endswith("may") else date(year, 5 if which.startswith("s") else 8, 31)
    return date.fromordinal(last.toordinal() - last.weekday()).isoformat()


def easter(year: int) -> date:
    """Return Easter Sunday by Gauss's rule for the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    n = h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114
    return date(year, n // 31, n % 31 + 1)


def year(m: re.Match[str]) -> str | None:
    before, after = m.string[: m.start()], m.string[m.end() :]
    measured = pattern_of("figures", "after a sum").match(after)
    if _numbered(m) or measured or _near("a paper of a year", after):
        return None
    if _near("a time of day may follow", before) and not _near("as it was then", after):
        return None
    if m[0] != m["year"]:
        return m["year"]  # early 2012, 2012’s
    return (
        None if _near("counted after a year", after) and not _near("a year may follow", before) else m["year"]
    )


def undated(_: re.Match[str]) -> str:
    return ""


def with_year(m: re.Match[str]) -> str | None:
    return day(m["year"] or m["y2"], month_number(m["month"]), m["day"])


def quarter(m: re.Match[str]) -> str | None:
    """“Q3 2015”, “quarter 4 of 2014-15”: of a financial year the first begins with April."""
    which = next(one for name in ("which", "q", "q2") if (one := m.groupdict().get(name)))
    first = 3 * QUARTERS[which.casefold()] - 2
    if _near("the end of", m.string[: m.start()]):
        return _months_of(m, first + 2, 1)
    return _months_of(m, first, 3)


def half(m: re.Match[str]) -> str | None:
    return _months_of(m, 1 if (m["which"] or m["h"]).casefold() in ("first", "1", "1st") else 7, 6)


def some_months(m: re.Match[str]) -> str | None:
    """“The first three months of 2013”."""
    many = int(value(m["many"]))
    return _months_of(m, 1 if m["which"].casefold() == "first" else 13 - many, many) if many < 12 else None


def _months_of(m: re.Match[str], first: int, many: int) -> str | None:
    year = full_year(m["year"])
    if m["until"]:
        if (year + 1) % 100 != int(m["until"]) % 100:
            return None
        first += 3
    last = first + many - 1
    start, end = (f"{year + (month - 1) // 12}-{(month - 1) % 12 + 1:02}" for month in (first, last))
    return f"{start}/{end}" if many > 1 else start


def century(m: re.Match[str]) -> str | None:
    number = ORDINALS.index(m["worded"].casefold()) + 1 if m["worded"] else int(m["nth"])
    return f"{100 * number - 99:04}/{100 * number:04}" if 10 <= number <= 21 else None


def bare_decade(m: re.Match[str]) -> str | None:
    """“The nineties” are those of the last century, unless somebody is that old or something that warm."""
    if pattern_of("figures", "before a score or warmth").search(m.string[: m.start()]):
        return None
    if m["tens"].casefold() == "noughties":
        return "2000/2009"
    first = 1900 + _tens(m["tens"])
    return f"{first}/{first + 9}"


def year_worded(m: re.Match[str]) -> str | None:
    """“In nineteen eighty-four”; “in two thousand homes” is none."""
    if _near("measured in time", m.string[m.end() :]) or _counted(m):
        return None
    year = year_in_words(m["worded"])
    if m["month"]:
        return f"{year}-{month_number(m['month']):02}"
    return str(year) if year <= 2099 else None


def short_financial(m: re.Match[str]) -> str | None:
    """“FY 14/15”, “in 2014-15” with both years cut short; “11/12 of them” is a part."""
    first, last = int(m["year"]), int(m["last"])
    if last != (first + 1) % 100 or (not m["fy"] and _counted(m)):
        return None
    start = full_year(m["year"])
    return f"{start}-04/{start + 1}-03"


def financial_years(m: re.Match[str]) -> str | None:
    """“2010-11 to 2014-15”."""
    first, last = int(m["year"]), int(m["last"])
    if (first + 1) % 100 != int(m["a"]) % 100 or (last + 1) % 100 != int(m["b"]) % 100 or first >= last:
        return None
    return f"{first}-04/{last + 1}-03"


def figures_to(m: re.Match[str]) -> str | None:
    """“03/07/2012 to 05/07/2012”."""
    if not (1 <= int(m["month"]) <= 12 and 1 <= int(m["lastmonth"]) <= 12):
        return None
    first = day(m["year"] or m["lastyear"], int(m["month"]), m["day"])
    return between(first, day(m["lastyear"], int(m["lastmonth"]), m["last"]))


def old_year(m: re.Match[str]) -> str | None:
    return None if _counted(m) else f"{int(m['year']):04}"


def worded_after_month(m: re.Match[str]) -> str | None:
    return day(m["year"], month_number(m["month"]), str(ORDINALS.index(m["day"].casefold()) + 1))
