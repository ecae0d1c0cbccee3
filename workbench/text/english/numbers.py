"""The figures of a text: counts, money, shares, fractions, ratios, rates, measures, and ranges with both ends.

This is the one reading of numbers: checks, undertakings and figures take it from here. What is only numbered
(questions, paragraphs, Acts, codes, telephones, times, dates) is none: `not_figures.csv` has its forms.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from .calendar_words import MONTH_BEGINS
from .dates import YEAR, dates
from .quantities import quantities
from .ratios import occasions, ratios
from .shares import shares
from .units import (
    AFTER_NUMBER,
    COINS,
    COUNT,
    EVERY,
    FRACTION,
    MEASURE,
    PER_CENT,
    SIGN,
    YEARS,
    Number,
    made,
    plural,
    unit_of,
)  # fmt: skip
from .worded_numbers import BEGINS, NUMBER, ONES, PARTS, SCALES, SIGNS, TENS, value
from .wordings import Wording, pattern_of, said, sentence_spans, table

_ABOUT = (
    r"(?:about|around|some|nearly|almost|over|under|roughly|approximately|at least|up to|"
    r"just (?:under|over)|more than|less than|fewer than|only)"
)
_ONE = re.compile(
    rf"(?<![\w.,£$€/])(?<![\w.,]-)(?:{SIGN.format('')})?(?P<number>{NUMBER}){AFTER_NUMBER}(?:{PER_CENT}|"
    rf"{COINS}|{MEASURE})?(?:{EVERY})?",
    re.I,
)  # fmt: skip
_RANGE = re.compile(
    rf"(?<![\w.,£$€/-])(?P<lead>between\s|from\s)?(?:{SIGN.format('a')})?(?P<low>{NUMBER})(?:-(?=\s(?:to|or|"
    rf"and)\s))?(?P<lowunit>{PER_CENT.replace('percent>', 'lowpercent>')}|\s(?:years?|months?|"
    rf"weeks?|days?|hours?|miles?))?"
    rf"(?P<to>\s?[–—-]\s?|\sto\s(?:{_ABOUT}\s|perhaps\s|even\s)?|\sor\s(?:even\s|perhaps\s)?|"
    rf"\sand\s)(?:{SIGN.format('')})?(?P<number>{NUMBER}){AFTER_NUMBER}"
    rf"(?:{PER_CENT}|{COINS}|{MEASURE})?(?:{EVERY})?",
    re.I,
)  # fmt: skip
_TO_ANOTHER = re.compile(rf"(?:[–—-]\s?|\s(?:to|or|and)\s(?:[a-z-]+\s){{0,2}}){BEGINS}", re.I)
_AGED = pattern_of("quantities", "an age")
_SCALED = re.compile(rf"(?:[\s-]?(?:{'|'.join(sorted(SCALES, key=len, reverse=True))})\b)+$", re.I)
_AGES = re.compile(r"\bage|\bold|0s\b|year|\d\ds\b|-olds?\b", re.I)
_METRES = re.compile(r"\d\s?m$")
_TALL = pattern_of("figures", "after metres")
_TWO_FIGURES = pattern_of("figures", "changed by")
_NOUN = pattern_of("figures", "a noun after one")


# What every figure has. To look for it first, sentence by sentence, is ten times as fast as every pattern everywhere.
_WORDS = (*ONES, *TENS, *PARTS, *(scale for scale in SCALES if len(scale) > 3))
_DIGIT = re.compile(r"\d")
_SIGNED = re.compile(
    rf"\d|[{''.join(SIGNS)}]|\b(?:{'|'.join(_WORDS)})s?\b|fold\b|"
    r"\b(?:couple|pair|brace) of\b|fiver|tenner|point \w+ (?:of|per)\b|\w and a (?:half|quarter)\b|"
    r"\b(?:twice|thrice|once|nought|zero|nil|halves|halv|(?:re-?)?(?:doubl|trebl|tripl|quadrupl|quintupl)|decade|"
    r"century|fortnight)",
    re.I,
)
_DATED = re.compile(rf"\b(?:{MONTH_BEGINS})|(?:1[5-9]|20)\d\d|\d[/.-]\d|['’]\d\d|\d0['’]?s\b", re.I)


def numbers(text: str) -> list[Number]:
    """Return the figures of a text in order.

    >>> [(n.low, n.high, n.unit) for n in numbers("One sixth of them, 10–15 a week, £15.40 an hour, twice as many.")]
    [(0.1667, 0.1667, 'fraction'), (10.0, 15.0, 'count/week'), (15.4, 15.4, 'GBP/hour'), (2.0, 2.0, 'ratio')]
    """
    if not _SIGNED.search(text):
        return []
    found: list[Number] = []
    for start, end in sentence_spans(text):
        if _SIGNED.search(text, start, end):
            found += (
                replace(one, start=one.start + start, end=one.end + start)
                for one in _in_sentence(text[start:end])
            )
    return found


def _in_sentence(text: str) -> list[Number]:
    read_as = [
        one
        for read in (_aged, quantities, _spans, ratios, shares, occasions, _ranges, _single)
        for one in read(text)
    ]
    if not read_as:
        return []
    dated = dates(text, told=False) if _DATED.search(text) else ()
    taken = [(one.start, one.end) for one in dated if not one.relative or one.iso]
    rows = table("not_figures") if _DIGIT.search(text) else _worded(table("not_figures"))
    taken += [(one.start, one.end) for one in said(text, rows)]
    found: list[Number] = []
    for one in read_as:
        if all(one.end <= start or one.start >= end for start, end in taken):
            found.append(one)
            taken.append((one.start, one.end))
    return sorted(found, key=lambda one: one.start)


@cache
def _worded(rows: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """Return the rows that may read something where no digit stands: those with an example in words alone."""
    return tuple(row for row in rows if not all(map(_DIGIT.search, row.yes)))


def _aged(text: str) -> Iterator[Number]:
    for m in _AGED.finditer(text) if _AGES.search(text) else ():
        low = m["low"] or m["bare"] or m["lowold"] or m["years"]
        high = m["high"] or m["old"] or m["upyears"] or low
        ages = value(low), value(high)
        if max(ages) <= 110:
            yield made(m, *ages, "years")


def _spans(text: str) -> Iterator[Number]:
    """“A decade”, “a year and a half”: measures whose number is only an article."""
    for m in re.finditer(
        r"\ban?\s(?:(decade|century|fortnight)|(year|month|week|day|hour|mile) and a (half|quarter))\b",
        text,
        re.I,
    ):
        if m[1]:
            many, unit = {
                "decade": (10.0, "years"),
                "century": (100.0, "years"),
                "fortnight": (2.0, "weeks"),
            }[m[1].casefold()]
            if not re.search(r"\b(?:once|twice|times|half|turn of)\s$|\d\s$", text[: m.start()], re.I):
                yield made(m, many, many, unit)
        else:
            many = 1.5 if m[3].casefold() == "half" else 1.25
            yield made(m, many, many, plural(m[2]))


def _ranges(text: str) -> Iterator[Number]:
    for m in _RANGE.finditer(text) if _TO_ANOTHER.search(text) else ():
        lead, to = (m["lead"] or "").strip().casefold(), m["to"].strip().split()[0].casefold()
        if not _is_range(text, m, lead, to):
            continue
        low, high = value(m["low"]), value(m["number"])
        base, scale = _without_scale(m["number"])
        if scale > 1 and low < base and _without_scale(m["low"])[1] == 1:
            low *= scale  # two to three thousand; 10–15m
        elif (
            to in "–—-"
            and low > high
            and len(m["number"]) < len(m["low"])
            and m["low"].isdigit()
            and m["number"].isdigit()
        ):
            high = float(m["low"][: -len(m["number"])] + m["number"])  # 145–50 is 145 to 150
        elif to in "–—-" and m["number"].endswith(",000") and low < 1000 <= low * 1000 < high:
            low *= 1000  # £20–30,000
        if low > high:
            continue
        unit = unit_of(m, text)
        years = YEARS.get(unit, 1)
        yield made(m, low * years, high * years, "years" if years > 1 else unit)


def _without_scale(printed: str) -> tuple[float, float]:
    """Return a number without the scales at its end, and what these come to: “six hundred thousand” 6 and 100,000."""
    found = _SCALED.search(printed.strip())
    if not found or not found.start():
        return value(printed), 1.0
    scale = math.prod(SCALES[word] for word in found[0].casefold().replace("-", " ").split())
    return value(printed.strip()[: found.start()].rstrip(" -")), scale


def _is_range(text: str, m: re.Match[str], lead: str, to: str) -> bool:
    before = text[: m.start()]
    if any(YEAR.fullmatch(n) for n in (m["low"], m["number"])) and not (m["sign"] or m["percent"]):
        return False
    if to == "and":
        return lead == "between" or bool(re.search(r"-\sand\s", m[0]))
    if to in "–—-" and not (re.search(r"\d", m["low"]) and re.search(r"\d", m["number"])):
        return False  # thirty-five thousand
    if lead == "from":
        return not _TWO_FIGURES.search(before)
    if to == "to" and _TWO_FIGURES.search(before) and not re.search(r"\bby\s$", before):
        return bool(re.search(r"\bby (?:\w+ )?$", before))
    if to == "or":
        return not re.match(r"one\b", m["low"], re.I) or value(m["number"]) == 2
    return True


def _single(text: str) -> Iterator[Number]:
    for m in _ONE.finditer(text):
        if not _counts(text, m):
            continue
        many = value(m["number"])
        unit = unit_of(m, text)
        if _METRES.search(m["number"]) and not m["sign"] and _TALL.match(text[m.end() :]):
            many, unit = value(m["number"].rstrip(" m")), "metres"
        if m["number"] in SIGNS and unit == COUNT:
            unit = FRACTION
        coins = (m["coins"] or "").strip().casefold()
        if coins in ("p", "pence", "pennies"):
            many /= 100
        below = re.search(r"(?:^|[\s(])(minus\s|[−-])$", text[: m.start()], re.I)
        if below and (below[1].strip() not in "−-" or m["sign"] or m["percent"]):
            yield Number(below.start(1), m.end(), text[below.start(1) : m.end()], -many, -many, unit)
            continue
        years = YEARS.get(unit, 1)
        yield made(m, many * years, many * years, "years" if years > 1 else unit)


def _counts(text: str, m: re.Match[str]) -> bool:
    printed = m["number"].casefold()
    if m["sign"] or m["percent"] or m["coins"] or m["measure"] or m["of"]:
        return True
    if printed == "one":
        return bool(_NOUN.match(text[m.end("number") :])) and not re.search(
            r"\b(?:no|any|every|some|each|this|that|which|the|number|last|next|first|or|other|another|"
            r"at|from|such|not|by)\s$", text[: m.start()], re.I
        )  # fmt: skip
    if YEAR.fullmatch(m["number"]):
        counted = re.match(r"\s(?:[a-z-]+\s)?(?:[a-z]+s|children|people|staff|men|women)\b", text[m.end() :])
        dated = r"\b(?:in|since|by|from|to|until|during|before|after|for|of|year)\s$"
        return bool(counted) and not re.search(dated, text[: m.start()], re.I)
    return True
