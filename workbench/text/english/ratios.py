"""How many times: “twice as many”, “five-fold”, “1:4”, “three times a week”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .units import COUNT, RATIO, Number, each, made, near
from .worded_numbers import value
from .wordings import pattern_of

_MULTIPLES = {
    "half": 0.5,
    "twice": 2,
    "thrice": 3,
    "doubl": 2,
    "trebl": 3,
    "tripl": 3,
    "quadr": 4,
    "halve": 0.5,
    "halvi": 0.5,
    "quint": 5,
}


def ratios(text: str) -> Iterator[Number]:
    """Yield the multiples and ratios of a text."""
    yield from _multiples(text)
    yield from _to_one(text)


def _multiples(text: str) -> Iterator[Number]:
    if not near("perhaps a multiple", text):
        return
    for m in pattern_of("number_forms", "a multiple").finditer(text):
        if m["again"]:
            yield made(m, 1.5, 1.5, RATIO)
            continue
        if m["word"] or m["gerund"] or m["verb"]:
            word = (m["word"] or m["gerund"] or m["verb"]).casefold().removeprefix("re").removeprefix("-")
            many = next((n for key, n in _MULTIPLES.items() if word.startswith(key)), 2)
            yield made(m, many, many, RATIO)
            continue
        low = m["times"] or m["fold"] or m["run"] or m["factor"] or m["x"]
        high = m["upto"] or m["foldto"] or low
        yield made(m, value(low), value(high), RATIO)


def _to_one(text: str) -> Iterator[Number]:
    to_one = pattern_of("number_forms", "so many to one")
    for m in to_one.finditer(text) if near("perhaps a ratio", text) else ():
        first, second = value(m["first"]), value(m["second"])
        if second and not (m["colon"] and len(m["second"]) == 2 and first < 24 and not _ratio_near(text, m)):
            yield made(m, first / second, first / second, RATIO)
    each_of_many = pattern_of("number_forms", "so many to so many each")
    for m in each_of_many.finditer(text) if near("to each", text) else ():
        first, second = value(m["first"]), value(m["second"])
        if 0 < first < second and near("to each", m[0]):
            yield made(m, first / second, first / second, RATIO)
    if not near("perhaps to each", text):
        return
    for m in pattern_of("number_forms", "so many to each").finditer(text):
        many = value(m["first"])
        if many > 1:
            yield made(m, many, many, RATIO)
    for m in pattern_of("number_forms", "one to so many").finditer(text):
        many = value(m["second"])
        if many > 1:
            yield made(m, 1 / many, 1 / many, RATIO)


def _ratio_near(text: str, m: re.Match[str]) -> bool:
    return near("speaks of a ratio", text[max(0, m.start() - 60) : m.end() + 40]) is not None


def occasions(text: str) -> Iterator[Number]:
    """Yield how often something happens: “twice a week”, “four or five times”."""
    often = pattern_of("number_forms", "so often")
    for m in often.finditer(text) if near("perhaps so often", text) else ():
        low = (
            value(m["times"])
            if m["times"]
            else {"t": 2, "o": 1}[m[0][0].casefold()] + (m[0].casefold().startswith("thrice"))
        )
        high = value(m["upto"]) if m["upto"] else low
        # Nothing happens three and a half times: prices rise so.
        yield made(m, low, high, COUNT + each(m) if low == int(low) else RATIO)
