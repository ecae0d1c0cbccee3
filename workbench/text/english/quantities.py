"""Quantities whose kind is seen only from their whole form: “one child in nine”, “5ft 10in”, “£1 10s.”, “(£1.9m)”.

They are read before all others, each whole or not at all; the forms are rows of `quantities.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .counting_words import PARTS, SCALES
from .units import COUNT, FRACTION, PERCENT, POINTS, RATIO, Number, near, plural
from .worded_numbers import value
from .wordings import pattern_of

_OLDEST = 110
_IN_FULL = {
    "yr": "year", "wk": "week", "hr": "hour", "h": "hour", "min": "minute", "ft": "foot", "feet": "foot", "st": "stone",
    "mth": "month", "m": "minute", "sec": "second", "in": "inch", "inche": "inch", "lb": "pound", "penny": "pence",
    "p": "pence",
}  # fmt: skip
_MANY_IN = {
    ("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60,
    ("foot", "inch"): 12, ("stone", "pound"): 14, ("mile", "yard"): 1760,
}  # fmt: skip
Read = Callable[[re.Match[str]], Number | None]


def quantities(text: str) -> Iterator[Number]:
    """Yield the figures of a sentence that one of the forms reads."""
    plain = text.casefold()
    for means, read, needed in _FORMS:
        if near(needed, text) if isinstance(needed, str) else any(word in plain for word in needed):
            matches = pattern_of("quantities", means).finditer(text)
            yield from (one for match in matches if (one := read(match)))


def _number(m: re.Match[str], low: float, high: float, unit: str, first: str = "", last: str = "") -> Number:
    start, end = m.start(first or 0), m.end(last or 0)
    return Number(start, end, m.string[start:end], round(low, 4), round(high, 4), unit)


def _part(m: re.Match[str]) -> Number | None:
    some, every = value(m["some"]), value(m["every"] or m["all"])
    whole = 0 < some < every <= 1000 and float(some).is_integer()
    return _number(m, some / every, some / every, FRACTION) if whole else None


def _ratio(m: re.Match[str]) -> Number | None:
    first, second = value(m["first"]), value(m["second"])
    return _number(m, first / second, first / second, RATIO, "first", "second") if second else None


def _points(m: re.Match[str]) -> Number | None:
    many = value(m["number"]) / (100 if m["basis"] else 1)
    changed, share = (pattern_of("figures", means) for means in ("changed by", "speaks of a share"))
    if not m["basis"] and not (changed.search(m.string[: m.start()]) and share.search(m.string)):
        return None
    return _number(m, many, many, POINTS)


def _age(m: re.Match[str]) -> Number | None:
    low, high = value(m["low"]), value(m["high"] or m["low"])
    return _number(m, low, high, "years", "low") if low <= high <= _OLDEST else None


def _so_old(m: re.Match[str]) -> Number | None:
    years = value(m["low"])
    return _number(m, years, years, "years", "low") if 0 < years <= _OLDEST else None


def _decade_of_life(m: re.Match[str]) -> Number | None:
    first = int(m["decade"][:2]) if m["decade"][0].isdecimal() else value(f"{m['decade'][:-3]}y")
    return _number(m, first, first + 9, "years")


def _age_group(m: re.Match[str]) -> Number | None:
    low, high = value(m["bare"] or m["from"] or m["low"]), value(m["bare"] or m["to"] or m["high"])
    return _number(m, low, high, "years") if low <= high <= _OLDEST else None


def _in_two(m: re.Match[str]) -> Number | None:
    unit, sub = (_single(m[name]) for name in ("unit", "sub"))
    big, small = value(m["big"]), value(m["small"])
    if (unit, sub) == ("pound", "pence"):
        return _number(m, big + small / 100, big + small / 100, "GBP")
    many = _MANY_IN.get((unit, sub))
    if not many or small >= many:
        return None
    return _number(
        m, big * many + small, big * many + small, "pounds weight" if sub == "pound" else plural(sub)
    )


def _single(word: str) -> str:
    plain = word.casefold()
    single = plain if plain in _IN_FULL else plain.removesuffix("s")
    return _IN_FULL.get(single, single)


def _left_out(m: re.Match[str]) -> Number | None:
    if m["feet"] or m["unit"].casefold().startswith("f"):
        feet, inches = value(m["feet"] or m["big"]), value(m["inches"] or m["small"])
        return _number(m, 12 * feet + inches, 12 * feet + inches, "inches") if inches < 12 else None
    sum_ = value(m["big"]) + value(m["small"]) / 100
    return _number(m, sum_, sum_, "GBP")


def _old_money(m: re.Match[str]) -> Number | None:
    pence = (m["pence"] or m["odd"] or "nought").casefold().removesuffix("pence").strip()
    pence = pence.replace("tup", "two")
    sum_ = value(m["number"] or m["few"]) / 20 + value(pence) / 240
    return _number(m, sum_, sum_, "GBP")


def _shillings(m: re.Match[str]) -> Number | None:
    pounds, shillings, pence = (
        m["pounds"] or m["whole"],
        m["shillings"] or m["of_twenty"],
        m["pence"] or m["of_twelve"],
    )
    sum_ = value(pounds) + int(shillings) / 20 + int(pence or 0) / 240
    return _number(m, sum_, sum_, "GBP")


def _guineas(m: re.Match[str]) -> Number | None:
    sum_ = value(m["number"]) * 1.05
    return _number(m, sum_, sum_, "GBP")


def _loss(m: re.Match[str]) -> Number | None:
    sum_ = (
        value(m["loss"]) if m["loss"] else value(m["number"].rstrip(".,")) * SCALES.get(m["scale"] or "", 1)
    )
    return _number(m, -sum_, -sum_, "GBP")


def _of_one_per_cent(m: re.Match[str]) -> Number | None:
    many, _, part = m["part"].casefold().replace("-", " ").rpartition(" ")
    share = (value(many) if many else 1) / PARTS[part.removesuffix("s") if part != "half" else part]
    return _number(m, share, share, POINTS if m["points"] else PERCENT)


def _overtime(m: re.Match[str]) -> Number | None:
    many = (
        {"double": 2.0}.get(m["double"].casefold(), 3.0)
        if m["double"]
        else 1 + 1 / PARTS[m["part"].casefold()]
    )
    return _number(m, many, many, RATIO)


def _listed(m: re.Match[str]) -> Number | None:
    many = value(m["number"])
    return _number(m, many, many, COUNT, "number", "number")


def _note(m: re.Match[str]) -> Number | None:
    sum_ = 5 if m["banknote"].casefold() == "fiver" else 10
    return _number(m, sum_, sum_, "GBP")


_OF_PEOPLE = (
    *(
        "i was",
        "i am",
        "i'm",
        "i’m",
        "he is",
        "he was",
        "he's",
        "he’s",
        "who is",
        "who was",
        "he will",
        "he would",
        "he had",
    ),
    *("he must", "eldest", "oldest", "youngest", "elder", "younger", "turn", "at ", "other"),
    *(
        "son ",
        "daughter ",
        "child ",
        "boy ",
        "girl ",
        "man ",
        "mum ",
        "dad ",
        "er ",
        "wife ",
        "husband ",
        "nt ",
        "nd ",
    ),
)
# What a form needs, a row of *near_numbers* or one of some words: looked for first, it spares most sentences the form.
_FORMS: tuple[tuple[str, Read, str | tuple[str, ...]], ...] = (
    ("so many in so many", _part, "perhaps one in so many"),
    ("a ratio that is named", _ratio, ("ratio", "proportion", "outnumber")),
    ("points of a share", _points, ("point",)),
    ("how old somebody is", _age, "perhaps of an age"),
    ("somebody is so old", _so_old, _OF_PEOPLE),
    ("somebody, so old", _so_old, "perhaps somebody, so old"),
    ("a decade of life", _decade_of_life, ("ies", "0s")),
    ("an age group", _age_group, "perhaps an age group"),
    ("a small unit that is left out", _left_out, "perhaps a unit left out"),
    ("a measure in two parts", _in_two, "a unit and more"),
    ("shillings", _old_money, ("shilling", "pence")),
    ("pounds and shillings", _shillings, ("£",)),
    ("guineas", _guineas, ("guinea",)),
    ("a loss in brackets", _loss, ("£",)),
    ("a part of one per cent", _of_one_per_cent, ("cent", "%")),
    ("time and a half", _overtime, (" time", "time and")),
    ("so many of a list", _listed, ("x ", "× ", "no. ")),
    ("a note of money", _note, ("fiver", "tenner")),
)
