"""What a figure counts or measures: money, shares, lengths, times, and what each is for; and a figure as a value."""

from __future__ import annotations

import re
from dataclasses import dataclass

COUNT, PERCENT, POINTS, FRACTION, RATIO = "count", "percent", "percentage points", "fraction", "ratio"
CURRENCIES = {"£": "GBP", "$": "USD", "us$": "USD", "€": "EUR", "gbp": "GBP", "eur": "EUR", "usd": "USD"}
_MONEY_WORDS = {
    "pound": "GBP", "sterling": "GBP", "quid": "GBP", "pence": "GBP", "p": "GBP", "penny": "GBP",
    "euro": "EUR", "dollar": "USD", "grand": "GBP",
}  # fmt: skip
MEASURES = (
    "year month week fortnight day hour minute second night mile metre meter kilometre km centimetre yard foot inch "
    "acre hectare tonne ton kilogram kg gram litre gallon degree watt kilowatt megawatt gigawatt kilobyte "
    "megabyte gigabyte terabyte ounce pint millimetre milligram millilitre decibel volt decade century"
).split()
_SHORT_MEASURES = {
    "mph": "miles/hour", "kph": "kilometres/hour", "km": "kilometres", "kg": "kilograms", "cm": "centimetres",
    "mm": "millimetres", "kw": "kilowatts", "mw": "megawatts", "gw": "gigawatts", "°c": "degrees C", "°f": "degrees F",
    "hrs": "hours", "mins": "minutes", "yrs": "years", "ft": "feet", "lb": "pounds weight",
    "m": "metres", "ml": "millilitres",
    "mg": "milligrams", "ha": "hectares", "gb": "gigabytes", "tb": "terabytes",
}  # fmt: skip
AFTER_NUMBER = (
    r"(?!(?!(?:p|pp|mph|kph|km|kg|cm|mm|kW|MW|GW|hrs|mins|yrs|ft|lb|m|ml|mg|ha|GB|TB)\b)[\w]|[.,]\d)"
)
_IN_FULL = {
    "annum": "year", "hr": "hour", "wk": "week", "mth": "month", "yr": "year",
    "pa": "year", "ph": "hour", "pw": "week", "pm": "month", "pcm": "month",
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "fortnightly": "fortnight",
    "monthly": "month", "yearly": "year", "annually": "year",
}  # fmt: skip
YEARS = {"decades": 10, "centuries": 100}
"""Measures that are given in years: a value and its unit say the same in either."""
_PLURAL = {
    "foot": "feet",
    "inch": "inches",
    "km": "kilometres",
    "kg": "kilograms",
    "meter": "metres",
    "ton": "tons",
    "century": "centuries",
}

TIMES = frozenset(f"{one}s" for one in MEASURES[: MEASURES.index("mile")])
SIGN = r"(?P<{0}sign>(?:US|A|C)?\$|[£€]|\b(?:GBP|EUR|USD)\s?)\s?"
PER_CENT = (
    r"(?P<percent>\s?%(?:\spoints?)?|\s?pp\b(?=[\s.,;)]|$)|[\s-]?per\s?cent(?:age)?(?:\spoints?)?\b|"
    r"\spercentage points?\b|\sof an?\s(?:percentage\s)?point\b|\spc\b|\spercent\b)"
)
COINS = (
    r"(?P<coins>\s?(?:p\b(?!\.\s?[ahwm]\b)|pence\b)|\s(?:pounds?(?: sterling)?|sterling|quid|grand|euros?|"
    r"US dollars?|dollars?|pennies)\b)"
)
MEASURE = (
    r"(?P<measure>\s?(?:mph|kph|km|kg|cm|mm|kW|MW|GW|°C|°F|hrs|mins|yrs|ft|lb|ml|mg|ha|GB|TB|"
    r"m(?=\s(?:high|wide|long|tall|deep|away|overnight|above|below|from|across)\b|\.?$))\b|"
    r"[\s-](?:of an?\s)?(?:(?:working|calendar|full|whole|further|more|extra|additional|consecutive|long|"
    r"short|school|"
    r"academic|financial|square|sq|cubic|nautical|metric|solid|straight|or so|and more|separate)\s){0,2}(?:"
    + "|".join(sorted((*MEASURES, *_PLURAL.values(), *(f"{m}s" for m in MEASURES)), key=len, reverse=True))
    + r"|stone(?!\s(?:walls?|steps?|houses?|buildings?|floors?|slabs?|circles?)\b))\b)"
)
EVERY = (
    r"(?:(?P<every>\s?/\s?|-(?:an?|per)-|\s(?:(?!for\b|in\b|of\b|on\b|to\b|at\b|and\b|with\b|"
    r"as\b)\w+\s){0,2}?(?:an?|per|each|every)\s|\sper\s)(?P<of>hour|day|week|weekday|month|"
    r"year|annum|night|night|minute|shift|child|person|pupil|head|place|bed|home|household|"
    r"case|visit|mile|family|officer|councillor|session|quarter|term|fortnight|square metre|"
    r"hectare|acre|tonne|litre|decade|hr|wk|mth|yr|(?<=\bper )(?!cent\b|se\b|hundred|thousand|million)[a-z]+)\b"
    r"(?:\s(?:an?|per|each|every)\s(?P<then>hour|day|week|month|year|annum|night|session)\b)?|"
    r"\s?(?P<short>p\.\s?[ahwm]\.|p[aw]\b|pcm\b)|\s(?P<adverb>hourly|daily|nightly|weekly|fortnightly|monthly|yearly|annually)\b"
    r"(?!\s[a-z]))"
)


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


def made(m: re.Match[str], low: float, high: float, unit: str, end: int = 0) -> Number:
    start, stop = m.start(), end or m.end()
    return Number(start, stop, m.string[start:stop], round(low, 4), round(high, 4), unit)


def each(m: re.Match[str]) -> str:
    """Return what each is for: ``/hour``, ``/child/week``, or nothing."""
    of = [one.casefold() for one in (m["of"], m["then"], m["short"], m["adverb"]) if one]
    return "".join(f"/{_IN_FULL.get(re.sub(r'[. ]', '', one), one)}" for one in of)


def unit_of(m: re.Match[str], text: str) -> str:
    groups = m.groupdict()
    percent = groups.get("percent") or groups.get("lowpercent")
    if percent:
        return POINTS if re.search("point|pp", percent.casefold()) else PERCENT
    sign = groups.get("sign") or groups.get("asign")
    coins = (groups.get("coins") or "").strip().casefold()
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
        return currency + each(m)
    if groups.get("measure"):
        words = m["measure"].strip(" -").casefold()
        if words in _SHORT_MEASURES:
            return _SHORT_MEASURES[words]
        shaped = "".join(f"{w} " for w in words.split()[:-1] if w in ("square", "cubic"))
        unit = shaped + plural(words.split()[-1])
        return unit if unit in TIMES else unit + each(m)
    low = (groups.get("lowunit") or "").strip()
    if low:
        return plural(low)
    return COUNT + each(m)


def plural(word: str) -> str:
    single = word.casefold()
    for one in MEASURES:
        if single in (one, f"{one}s", _PLURAL.get(one, "")):
            return _PLURAL.get(one, f"{one}s")
    return single
