"""What the parts of a date come to, as ISO: a day, a month, a season, a financial year, a feast.

Each function is handed the match of one form of `date_forms.py`; ``None`` says that the words are no date after all,
and ``""`` that they mean one which only the day on which they were said would tell.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from .calendar_words import MONTH, SEASONS, month_number
from .worded_numbers import ORDINALS, value, year_in_words

QUARTERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    "final": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
}

# What has a number of three parts, or of four figures, and no date.
_VERSION = re.compile(
    r"\b(?:version|v|paragraphs?|paras?|sections?|clauses?|rules?|release|chapters?|annex|"
    r"appendix|table|figure|item|"
    r"point|standard|ISO|IP|no|number|tel|telephone)\.?\s?$", re.I,
)  # fmt: skip
_NUMBERED_YEAR = re.compile(
    r"\b(?:Act|Acts|Order|Regulations|Rules|Measure|Bill|HC|HL|Cm|CP|Directive|v\.?|Operation|"
    r"room|Vision|Agenda|Target|Expo|Windows|Project|Horizon|Channel|channel|model|"
    r"flat)\s(?:\([^)]*\)\s)?$",
    re.I,
)
_NAMED = re.compile(r"^\s(?:Act|Acts|Regulations|Order|Rules|Bill|Directive|Convention)\b")


def day(year: str | None, month: int, day: str) -> str | None:
    number = int(re.sub(r"\D", "", day))
    if not year:
        return f"--{month:02}-{number:02}" if number <= monthrange(2000, month)[1] else None
    full = full_year(year)
    try:
        return date(full, month, number).isoformat()
    except ValueError:
        return None


def full_year(year: str) -> int:
    digits = year.strip("'’ ")
    if len(digits) == 2:  # 12 is 2012, 76 is 1976: a record looks back
        return 2000 + int(digits) if int(digits) < 50 else 1900 + int(digits)
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
    if _VERSION.search(m.string[: m.start()][-20:]):
        return None
    return day(m["year"], month, m["day"]) if 1 <= month <= 12 else None


def worded_day(m: re.Match[str]) -> str | None:
    return day(m["year"], month_number(m["month"]), str(ORDINALS.index(m["day"].casefold()) + 1))


def with_year_joined(m: re.Match[str]) -> str | None:
    return day(m["year"], month_number(m["month"]), m["day"])


def roman_month(m: re.Match[str]) -> str | None:
    return day(m["year"], _roman(m["roman"]), m["day"]) if _roman(m["roman"]) <= 12 else None


def roman_year(m: re.Match[str]) -> str | None:
    number = _roman(m["year"])
    return str(number) if 1500 <= number <= 2099 else None


def worded_year(m: re.Match[str]) -> str | None:
    """“The third of May, nineteen ninety-seven”: the words of a year are read in two halves."""
    number = ORDINALS.index(m["day"].casefold()) + 1
    return day(str(year_in_words(m["worded"])), month_number(m["month"]), str(number))


def worded_decade(m: re.Match[str]) -> str | None:
    first = 100 * int(value(m["century"])) + int(value(re.sub("ies$", "y", m["tens"], flags=re.I)))
    return f"{first}/{first + 9}"


_ROMAN = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}


def _roman(words: str) -> int:
    figures = [_ROMAN[letter] for letter in words.casefold()]
    return sum(
        -one if one < next_one else one for one, next_one in zip(figures, [*figures[1:], 0], strict=True)
    )


def listed(m: re.Match[str]) -> str | None:
    month = month_number(m["month"])
    days = re.findall(r"\d+", m["days"])
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
    if re.search(r"academic|school year|\bseason\b|\bterm\b", around, re.I):
        return f"{first}-09/{first + 1}-08"
    if re.search(r"\bSession\b|\bwinter\b", around):
        return f"{first}/{first + 1}"
    return f"{first}-04/{first + 1}-03"


def years(m: re.Match[str]) -> str | None:
    return f"{m['year']}/{m['last']}" if m["year"] < m["last"] else None


def season(m: re.Match[str]) -> str | None:
    first, last = SEASONS[re.sub("^fall$", "autumn", m["season"].casefold())]
    year = full_year(m["year"])
    return f"{year}-{first:02}/{year + (last < first)}-{last:02}"


def decade(m: re.Match[str]) -> str | None:
    year = int(m["decade"]) if len(m["decade"]) == 4 else 1900 + int(m["decade"])
    return f"{year}/{year + 9}"


def feast(m: re.Match[str]) -> str | None:
    if not m["year"]:
        return ""
    year = full_year(m["year"])
    name = m["feast"].casefold()
    if name.startswith("christmas eve"):
        return f"{year}-12-24"
    if name.startswith(("christmas", "boxing")):
        return f"{year}-12-{26 if 'boxing' in name else 25}"
    if name.startswith("new year"):
        return f"{year}-12-31" if "eve" in name else f"{year}-01-01"
    day = easter(year)
    return date.fromordinal(day.toordinal() + {"g": -2, "e": 0}[name[0]] + ("monday" in name)).isoformat()


def easter(year: int) -> date:
    """Return Easter Sunday by Gauss's rule for the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    n = h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114
    return date(year, n // 31, n % 31 + 1)


def year(m: re.Match[str]) -> str | None:
    before, after = m.string[: m.start()], m.string[m.end() :]
    if _NUMBERED_YEAR.search(before[-40:]) or _NAMED.match(after):
        return None
    counted = re.match(r"\s(?!to\b|and\b|or\b)(?:[a-z]+s|children|people|men|women|staff|police)\b", after)
    placed = re.search(
        rf"(?:\b(?:in|since|by|of|from|until|till|before|after|during|for|to|and|year|early|late|"
        rf"mid|than|around|about|"
        rf"circa|between|throughout|season)\b|(?:{MONTH}),?|[(,–-])[\s-]?$",
        before, re.I,
    )  # fmt: skip
    return None if counted and not placed else m["year"]


def undated(_: re.Match[str]) -> str:
    return ""


def with_year(m: re.Match[str]) -> str | None:
    return day(m["year"] or m["y2"], month_number(m["month"]), m["day"])


def either_quarter(m: re.Match[str]) -> str | None:
    number, year = QUARTERS[(m["which"] or m["q"]).casefold()], m["year"] or m["y2"]
    return f"{year}-{3 * number - 2:02}/{year}-{3 * number:02}"


def either_half(m: re.Match[str]) -> str | None:
    first, year = (m["which"] or m["h"]).casefold() in ("first", "1"), m["year"] or m["y2"]
    return f"{year}-01/{year}-06" if first else f"{year}-07/{year}-12"
