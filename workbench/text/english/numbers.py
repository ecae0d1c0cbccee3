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

from .counting_words import SCALES, SIGNS
from .dates import dates, is_year
from .quantities import quantities
from .ratios import occasions, ratios
from .shares import shares
from .units import COUNT, FRACTION, RATIO, YEARS, Number, made, near, plural, unit_of
from .worded_numbers import value
from .wordings import Wording, pattern_of, said, sentence_spans, table


def numbers(text: str) -> list[Number]:
    """Return the figures of a text in order.

    >>> [(n.low, n.high, n.unit) for n in numbers("One sixth of them, 10–15 a week, £15.40 an hour, twice as many.")]
    [(0.1667, 0.1667, 'fraction'), (10.0, 15.0, 'count/week'), (15.4, 15.4, 'GBP/hour'), (2, 2, 'ratio')]
    """
    signed = pattern_of("near_numbers", "any figure")
    if not signed.search(text):
        return []
    found: list[Number] = []
    for start, end in sentence_spans(text):
        if signed.search(text, start, end):
            found += (
                replace(one, start=one.start + start, end=one.end + start)
                for one in _in_sentence(text[start:end])
            )
    return found


def _in_sentence(text: str) -> list[Number]:
    whole = list(quantities(text))
    others = (one for read in (_spans, ratios, shares, occasions, _ranges, _single) for one in read(text))
    read_as = [*_aged(text), *whole, *others]
    if not read_as:
        return []
    dated = dates(text, told=False) if near("perhaps a date", text) else ()
    taken = [(one.start, one.end) for one in dated if not one.relative or one.iso]
    rows = table("not_figures") if _has_digit(text) else _worded(table("not_figures"))
    named = [one for one in whole if one.unit == RATIO]  # “outnumber them five to one” is no time of day
    taken += [
        (one.start, one.end)
        for one in said(text, rows)
        if all(one.end <= other.start or one.start >= other.end for other in named)
    ]
    found: list[Number] = []
    for one in read_as:
        if all(one.end <= start or one.start >= end for start, end in taken):
            found.append(one)
            taken.append((one.start, one.end))
    return sorted(found, key=lambda one: one.start)


@cache
def _worded(rows: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """Return the rows that may read something where no digit stands: those with an example in words alone."""
    return tuple(row for row in rows if not all(map(_has_digit, row.yes)))


def _has_digit(words: str) -> bool:
    return any(map(str.isdecimal, words))


def _aged(text: str) -> Iterator[Number]:
    for m in pattern_of("quantities", "an age").finditer(text) if near("perhaps an age", text) else ():
        low = m["low"] or m["bare"] or m["lowold"] or m["years"]
        high = m["high"] or m["old"] or m["upyears"] or low
        ages = value(low), value(high)
        if max(ages) <= 110:
            yield made(m, *ages, "years")
    for means in ("an age of people", "an age that was so many") if near("perhaps an age said", text) else ():
        for m in pattern_of("quantities", means).finditer(text):
            age = value(m["bare"])
            yield Number(*m.span("said"), m["said"], age, age, "years")


def _spans(text: str) -> Iterator[Number]:
    """“A decade”, “a year and a half”: measures whose number is only an article."""
    for m in pattern_of("number_forms", "a span of one").finditer(text):
        if m["span"]:
            many, unit = {
                "decade": (10.0, "years"),
                "century": (100.0, "years"),
                "fortnight": (2.0, "weeks"),
            }[m["span"].casefold()]
            if not near("before a span", text[: m.start()]):
                yield made(m, many, many, unit)
        else:
            part = 0.75 if m["three"] else 0.5 if m["part"].casefold() == "half" else 0.25
            yield made(m, 1 + part, 1 + part, plural(m["unit"]))


def _ranges(text: str) -> Iterator[Number]:
    if not near("joined to another number", text):
        return
    for m in pattern_of("number_forms", "a range").finditer(text):
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
    found = near("scales at the end", printed.strip())
    if not found or not found.start():
        return value(printed), 1.0
    scale = math.prod(SCALES[word] for word in found[0].casefold().replace("-", " ").split())
    return value(printed.strip()[: found.start()].rstrip(" -")), scale


def _is_range(text: str, m: re.Match[str], lead: str, to: str) -> bool:
    before, changed = text[: m.start()], pattern_of("figures", "changed by")
    if any(map(is_year, (m["low"], m["number"]))) and not (m["sign"] or m["percent"]):
        return False
    if to == "and":
        return lead == "between" or bool(near("a hyphen and", m[0]))
    if to in "–—-" and not (_has_digit(m["low"]) and _has_digit(m["number"])):
        return False  # thirty-five thousand
    if lead == "from":
        return not changed.search(before)
    if to == "to" and near("a vote", before):
        return False
    if to == "to" and changed.search(before):
        return bool(near("by so many", before))
    if to == "or" and near("the end of a list of numbers", before):
        return False
    if to == "or":
        return not near("begins with one", m["low"]) or value(m["number"]) == 2
    return True


def _single(text: str) -> Iterator[Number]:
    for m in pattern_of("number_forms", "one figure").finditer(text):
        if not _counts(text, m):
            continue
        many = value(m["number"])
        unit = unit_of(m, text)
        tall = pattern_of("figures", "after metres")
        if near("metres in short", m["number"]) and not m["sign"] and tall.match(text[m.end() :]):
            many, unit = value(m["number"].rstrip(" m")), "metres"
        if m["number"] in SIGNS and unit == COUNT:
            unit = FRACTION
        coins = (m["coins"] or "").strip().casefold()
        if coins in ("p", "pence", "pennies"):
            many /= 100
        below = near("below nothing", text[: m.start()])
        if below and (below["below"].strip() not in "−-" or m["sign"] or m["percent"] or "°" in m[0]):
            start = below.start("below")
            yield Number(start, m.end(), text[start : m.end()], -many, -many, unit)
            continue
        years = YEARS.get(unit, 1)
        yield made(m, many * years, many * years, "years" if years > 1 else unit)


def _counts(text: str, m: re.Match[str]) -> bool:
    printed = m["number"].casefold()
    if m["sign"] or m["percent"] or m["coins"] or m["measure"] or m["of"]:
        return True
    if printed == "one":
        noun = pattern_of("figures", "a noun after one").match(text[m.end("number") :])
        return noun is not None and not near("no one that counts", text[: m.start()])
    if is_year(m["number"]):
        counted = near("counts what follows", text[m.end() :])
        return counted is not None and not near("before a date", text[: m.start()])
    return True
