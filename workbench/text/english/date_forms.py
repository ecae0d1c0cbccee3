"""The forms in which a text writes a date, the fullest first, and what reads each: `date_readings.py`.

The forms are the rows of `date_forms.csv`, in order: a form stands above all that would match a part of its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from . import date_readings as read
from .wordings import Wording, shipped

Read = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True)
class Form:
    """One form: its row, what reads a match, whether it hangs on the day on which it was said, and its needs."""

    row: Wording
    read: Read
    relative: bool
    has_digit: bool
    has_month: bool


_READ_BY: Mapping[str, Read] = {
    "days in figures, from and to": read.figures_to,
    "two days": read.two_days,
    "a weekday of a month": read.nth_weekday,
    "a month to the next of a name": read.to_the_next,
    "a month to a year": read.month_to_year,
    "a day of one month to a day of another": read.day_to_day,
    "several days of a month": read.listed,
    "a day and year in words": read.worded_year,
    "a day in words": read.worded_day,
    "a day of a month": read.with_year,
    "a day after its month": read.one_day,
    "a day in figures": read.figures,
    "a day in the name of a file": read.named_file,
    "a day joined to its month": read.one_day,
    "a day with a Roman month": read.roman_month,
    "a month in figures": read.month_figures,
    "two months": read.two_months,
    "a day to the end of a month": read.to_the_end,
    "the days at an end of a year": read.days_at_an_end,
    "a month of a year": read.one_month,
    "a year in words": read.year_worded,
    "a quarter": read.quarter,
    "a half of a year": read.half,
    "some months of a year": read.some_months,
    "a season of a year": read.season,
    "years cut short": read.years_cut,
    "years in short": read.short_years,
    "financial years": read.financial_years,
    "a financial year in short": read.short_financial,
    "a financial year": read.financial,
    "two years": read.years,
    "a feast": read.feast,
    "a bank holiday": read.bank_holiday,
    "a century": read.century,
    "a decade": read.decade,
    "a decade in words": read.worded_decade,
    "a year in Roman figures": read.roman_year,
    "a decade without its century": read.bare_decade,
    "a year": read.year,
    "an old year": read.old_year,
    "a year in short": read.short_year,
    "a month alone": read.bare_month,
    "from the day it was said": read.undated,
}


_MONTHS = ("{month name}", "{month after}", "{short months}", "{months begin}", "{month in full}")
"""Parts without which a form that has them reads nothing."""


@cache
def forms() -> tuple[Form, ...]:
    """Return the forms in order: each has a digit if all its examples do, a month if its pattern does."""
    every = [(row, row.means.partition(": ")[0]) for row in shipped("date_forms")]
    return tuple(
        Form(
            row,
            _READ_BY[means],
            means == "from the day it was said",
            _has_digit(row),
            _has_month(row),
        )
        for row, means in every
    )


def _has_digit(row: Wording) -> bool:
    return all(any(map(str.isdecimal, text)) for text in row.yes)


def _has_month(row: Wording) -> bool:
    return any(name in row.pattern for name in _MONTHS)
