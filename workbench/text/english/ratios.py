"""How many times: “twice as many”, “five-fold”, “1:4”, “three times a week”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .calendar_words import SEASON
from .units import COUNT, EVERY, RATIO, Number, each, made
from .worded_numbers import NUMBER, ONES, value

_RATIO = re.compile(r"\b(?:ratios?|staff\w*|supervis\w*|odds|scale|proportions?)\b", re.I)
_WHEN = (
    r"\s(?:that|this|the)\s(?:same\s|next\s|following\s|previous\s)?(?:day|night|week|weekend|month|year|morning|"
    rf"afternoon|evening|{SEASON}|time)\b"
)
_MULTIPLE = re.compile(
    rf"\b(?:(?P<again>half (?:as (?:much|many|long|big|large|high) )?again)\b|"
    rf"(?P<word>(?:twice|thrice)(?!{_WHEN})|double|treble|triple|quadruple|half(?=\sas\b))(?=\s(?:as|the|"
    rf"that|what|more|this|its|their|his|her|our|those)\b)|"
    rf"(?P<times>{NUMBER})(?:\s(?:or|to)\s(?P<upto>{NUMBER}))?\stimes(?!{_WHEN})(?=\s(?:as|the|more|less|"
    rf"fewer|higher|greater|larger|bigger|likelier|lower|over|that|what|longer|faster|worse|"
    rf"better|its|their|those|this|our)\b)|"
    rf"(?P<fold>{NUMBER})-?(?:[\s-](?:or|to|and)[\s-](?P<foldto>{NUMBER}))?[\s-]?fold\b|"
    rf"(?P<run>{'|'.join(ONES[1:10])})fold\b|factor of (?P<factor>{NUMBER})|"
    r"(?P<x>\d+(?:\.\d+)?)\s?[x×](?=\s(?:as|more|the|[a-z]+er|increase|rise|growth|jump|difference|return)\b)|"
    r"(?P<verb>(?<!a )(?<!the )(?:re-?)?(?:doubl(?:ed|es|ing)|trebl(?:ed|es|ing)|tripl(?:ed|"
    r"es|ing)|quadrupl(?:ed|es|ing)|halv(?:ed|es|ing)|quintupl(?:ed|es|ing))))\b",
    re.I,
)  # fmt: skip
# A word that each of these patterns needs: looked for first, it spares most texts the pattern.
_MULTIPLIED = re.compile(
    r"times|fold|twice|thrice|doubl|trebl|tripl|quadrupl|quintupl|halv|half|factor|\d\s?[x×]", re.I
)
_OFTEN = re.compile(r"times|twice|thrice|once", re.I)
_TO = re.compile(r"\d\s?:\s?\d|[\s-]to[\s-](?:one|1)\b", re.I)
_TO_EACH = re.compile(r"\s(?:to|for)\s(?:every|each|one|\d)|\b(?:one|1)\s", re.I)
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
_TO_ONE = re.compile(
    rf"(?<![\w.,£$€/:-])(?P<first>{NUMBER})(?:(?P<colon>\s?:\s?)|[\s-]to[\s-](?=one\b|"
    rf"1\b))(?P<second>{NUMBER})(?![\w:]|[.,]\d)",
    re.I,
)
_EACH_TO = re.compile(
    rf"\b(?P<first>one|1)\s(?P<who>[a-z]+(?:\s[a-z]+)?)\s(?:to|for)\s(?:every\s|"
    rf"each\s)?(?P<second>{NUMBER})\s[a-z]+",
    re.I,
)
_MANY_TO_ONE = re.compile(
    rf"(?<![\w.,£$€/:-])(?P<first>{NUMBER})\s(?!pounds|euros|dollars|pence)[a-z]+s?\sto\s(?:every|each|one)\s(?=[a-z])",
    re.I,
)
_OCCASIONS = re.compile(
    rf"\b(?:(?P<word>twice|thrice)|(?P<once>once)(?=\s(?:an?|every|each|per)\s(?:hour|day|week|"
    rf"month|year|night|term|fortnight)\b)|(?P<times>{NUMBER})(?:\s(?:or|"
    rf"to)\s(?P<upto>{NUMBER}))?\stimes)\b(?:{EVERY})?",
    re.I,
)


def ratios(text: str) -> Iterator[Number]:
    """Yield the multiples and ratios of a text."""
    yield from _multiples(text)
    yield from _to_one(text)


def _multiples(text: str) -> Iterator[Number]:
    for m in _MULTIPLE.finditer(text) if _MULTIPLIED.search(text) else ():
        if m["again"]:
            yield made(m, 1.5, 1.5, RATIO)
            continue
        if m["word"] or m["verb"]:
            word = re.sub(r"^re-?", "", (m["word"] or m["verb"]).casefold())
            many = next((n for key, n in _MULTIPLES.items() if word.startswith(key)), 2)
            yield made(m, many, many, RATIO)
            continue
        low = m["times"] or m["fold"] or m["run"] or m["factor"] or m["x"]
        high = m["upto"] or m["foldto"] or low
        yield made(m, value(low), value(high), RATIO)


def _to_one(text: str) -> Iterator[Number]:
    for m in _TO_ONE.finditer(text) if _TO.search(text) else ():
        first, second = value(m["first"]), value(m["second"])
        if second and not (m["colon"] and len(m["second"]) == 2 and first < 24 and not _ratio_near(text, m)):
            yield made(m, first / second, first / second, RATIO)
    if not _TO_EACH.search(text):
        return
    for m in _MANY_TO_ONE.finditer(text):
        many = value(m["first"])
        if many > 1:
            yield made(m, many, many, RATIO)
    for m in _EACH_TO.finditer(text):
        many = value(m["second"])
        if many > 1:
            yield made(m, 1 / many, 1 / many, RATIO)


def _ratio_near(text: str, m: re.Match[str]) -> bool:
    return bool(_RATIO.search(text, max(0, m.start() - 60), m.end() + 40))


def occasions(text: str) -> Iterator[Number]:
    """Yield how often something happens: “twice a week”, “four or five times”."""
    for m in _OCCASIONS.finditer(text) if _OFTEN.search(text) else ():
        low = (
            value(m["times"])
            if m["times"]
            else {"t": 2, "o": 1}[m[0][0].casefold()] + (m[0].casefold().startswith("thrice"))
        )
        high = value(m["upto"]) if m["upto"] else low
        yield made(m, low, high, COUNT + each(m))
