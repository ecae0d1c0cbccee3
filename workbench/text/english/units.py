"""What a figure counts or measures: money, shares, lengths, times, and what each is for; and a figure as a value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .counting_words import MEASURES, PLURALS
from .wordings import pattern_of

COUNT, PERCENT, POINTS, FRACTION, RATIO = "count", "percent", "percentage points", "fraction", "ratio"
CURRENCIES = {"£": "GBP", "$": "USD", "us$": "USD", "€": "EUR", "gbp": "GBP", "eur": "EUR", "usd": "USD"}
_MONEY_WORDS = {
    "pound": "GBP", "sterling": "GBP", "quid": "GBP", "pence": "GBP", "p": "GBP", "penny": "GBP",
    "euro": "EUR", "dollar": "USD", "grand": "GBP",
}  # fmt: skip
_SHORT_MEASURES = {
    "mph": "miles/hour", "kph": "kilometres/hour", "km": "kilometres", "kg": "kilograms", "cm": "centimetres",
    "mm": "millimetres", "kw": "kilowatts", "mw": "megawatts", "gw": "gigawatts", "°c": "degrees C", "°f": "degrees F",
    "hrs": "hours", "mins": "minutes", "yrs": "years", "ft": "feet", "lb": "pounds weight",
    "h": "hours", "hr": "hours", "min": "minutes", "sec": "seconds", "secs": "seconds", "wks": "weeks",
    "mths": "months", "yr": "years", "kwh": "kilowatt hours", "mwh": "megawatt hours", "gwh": "gigawatt hours",
    "mpg": "miles/gallon", "mb": "megabytes", "kb": "kilobytes",
    "sq ft": "square feet", "sq m": "square metres", "sq km": "square kilometres",
    "m": "metres", "ml": "millilitres",
    "mg": "milligrams", "ha": "hectares", "gb": "gigabytes", "tb": "terabytes",
}  # fmt: skip
_IN_FULL = {
    "annum": "year", "hr": "hour", "wk": "week", "mth": "month", "yr": "year",
    "pa": "year", "ph": "hour", "pw": "week", "pm": "month", "pcm": "month",
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight",
    "monthly": "month", "yearly": "year", "annually": "year",
}  # fmt: skip
YEARS = {"decades": 10, "centuries": 100}
"""Measures that are given in years: a value and its unit say the same in either."""

TIMES = frozenset(f"{one}s" for one in MEASURES[: MEASURES.index("mile")])


@dataclass(frozen=True)
class Number:
    """A figure as printed: half-open offsets, ``words``, its value from ``low`` to ``high`` (the same unless a range).

    ``unit``: *count*, *percent*, *percentage points*, *fraction* (of one), *ratio* (twice is 2), a currency (``GBP``),
    a measure in the plural (``years``), ``per 10000``, or one of the first with what each is for (``GBP/hour``).
    """

    start: int
    end: int
    words: str
    low: float
    high: float
    unit: str


def near(means: str, words: str) -> re.Match[str] | None:
    """Return the first match of a row of *near_numbers*: what stands beside a figure and decides how it is read."""
    return pattern_of("near_numbers", means).search(words)


def made(m: re.Match[str], low: float, high: float, unit: str, end: int = 0) -> Number:
    start, stop = m.start(), end or m.end()
    return Number(start, stop, m.string[start:stop], round(low, 4), round(high, 4), unit)


def each(m: re.Match[str]) -> str:
    """Return what each is for: ``/hour``, ``/child/week``, or nothing."""
    of = [one.casefold() for one in (m["of"], m["then"], m["short"], m["adverb"]) if one]
    return "".join(f"/{_IN_FULL.get(one.replace('.', '').replace(' ', ''), one)}" for one in of)


def unit_of(m: re.Match[str], text: str) -> str:
    groups = m.groupdict()
    percent = groups.get("percent") or groups.get("lowpercent")
    if percent:
        return POINTS if any(word in percent.casefold() for word in ("point", "pp")) else PERCENT
    sign = groups.get("sign") or groups.get("asign")
    coins = (groups.get("coins") or "").strip(" -").casefold()
    if coins in ("pound", "pounds") and near("weighed", text[: m.start()]):
        return "pounds weight"
    if sign or coins:
        currency = CURRENCIES.get((sign or "").strip().casefold()[-3:].lstrip("ac")) if sign else None
        currency = currency or next(
            (
                c
                for word, c in _MONEY_WORDS.items()
                if word in coins.split() or coins.rstrip("s").endswith(word)
            ),
            "USD",
        )
        thing = near("a thing that is paid for", text[m.end() :])
        return currency + (each(m) or (f"/{thing['of'].casefold()}" if thing else ""))
    if (groups.get("number") or "").casefold().endswith("grand"):
        return "GBP" + each(m)
    if groups.get("measure"):
        words = m["measure"].strip(" -").casefold()
        words = (
            f"sq {words.removeprefix('sq').strip('. ')}"
            if words.startswith("sq") and words[2:3] != "u"
            else words
        )
        if words in _SHORT_MEASURES:
            return _SHORT_MEASURES[words]
        shaped = "".join(f"{w} " for w in words.split()[:-1] if w in ("square", "cubic"))
        unit = shaped + plural(words.split()[-1])
        # “Sixty hours a week”, but not “two years after a child died”.
        return unit if unit in TIMES and not near("straight each", m["every"] or "") else unit + each(m)
    low = (groups.get("lowunit") or "").strip()
    if low:
        return plural(low)
    return COUNT + each(m)


def plural(word: str) -> str:
    single = word.casefold()
    for one in MEASURES:
        if single in (one, f"{one}s", PLURALS.get(one, "")):
            return PLURALS.get(one, f"{one}s")
    return single
