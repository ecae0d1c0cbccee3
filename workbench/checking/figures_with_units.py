"""The figures of a text with their unit: a share of a hundred is no sum of money, and neither is a count."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from . import number_words

PERCENT, MONEY, COUNT = "per cent", "money", "count"
_SCALES = {"thousand": 3, "million": 6, "m": 6, "billion": 9, "bn": 9, "trillion": 12}
_SCALE = rf"(?:\s?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b)?"
_SHARE = r"(?P<percent>\s?%|[\s-]per\s?cent(?:age points?)?\b|\spercentage points?\b)?"
_COINS = r"(?P<coins>\s(?:pounds|euros|dollars|pence|sterling)\b)?"
_SMALL = (
    "nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
)
_NUMBER = re.compile(
    rf"(?<![\w.,£$€/-])(?:(?P<sign>[£$€])\s?)?(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?){_SCALE}{_SHARE}{_COINS}(?![\w/]|[.,]\d)",
    re.I,
)
_WORDED = re.compile(
    rf"(?<![\w-])(?P<words>{_SMALL}|an?(?= (?:hundred|thousand|million|billion)))(?P<hundred> hundred)?"
    rf"(?: and (?P<rest>{_SMALL}))?{_SCALE}{_SHARE}{_COINS}(?![\w-])",
    re.I,
)
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_MANY = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9, "seven": 7}
_ABOUT = "over under about around nearly almost than only roughly".split()
# A part of something: “a third of”, “more than half the”; not “a third party”, “the last quarter”, “half an hour”.
_FRACTION = re.compile(
    rf"(?<![\w-])(?:(?P<many>{'|'.join(_MANY)})[\s-](?P<part>{'|'.join(p for p in _PARTS if p != 'half')})"
    r"(?=\s+of\b|[.,;)]|$|\s+(?:more|fewer|less|higher|lower|do|did|are|were|have|had|said)\b)"
    r"|(?P<half>(?:(?:a|one)\s)?half)(?=\s+(?:of|the|all|their|our|its|his|her|those|these)\b)"
    rf"|(?:{'|'.join(_ABOUT)})\shalf(?=[.,;)]|$|\s+(?:said|do|did|are|were|have|had)\b))",
    re.I,
)
_OUT_OF = re.compile(
    rf"(?<![\w-])(?P<some>{_SMALL}|\d+) (?:in(?: every)?|out of(?: every)?) (?P<all>{_SMALL}|\d+)\b(?![,.]?\d|%)",
    re.I,
)
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_DATED = re.compile(
    rf"^(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{{1,2}}|\s(?:and|to)\s\d{{1,2}})?(?:\sof)?\s+(?:{_MONTHS})\b"
)
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTHS})\.?\s+$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NUMBERED = re.compile(
    r"\b(?:Q|Qq|QQ|Nos?|paras?|paragraphs?|questions?|sections?|articles?|chapters?|schedule|parts?|pages?|pp?|ss?|"
    r"regulations?|rules?|recommendations?|conclusions?|annex|appendix|tables?|figures?|clauses?|volume|HC|HL|Cm|"
    r"version|level|phase|stage|tier|type|class|option|step|aged?|day|session|panel|principle|standard|ISO|web)\.?\s?$",
    re.I,
)
_RANGE = re.compile(
    r"^\s?(?:to|and|or|–|-)\s?\d+(?:\.\d+)?(?:\s?%|\sper\s?cent)", re.I
)  # “30 to 40 per cent”


@dataclass(frozen=True)
class Amount:
    """A figure as it is printed, where it stands, its unit, and the values that it may come to."""

    start: int
    end: int
    said: str
    unit: str
    values: frozenset[str]
    digits: bool

    def same(self, other: Amount) -> bool:
        """Say whether two figures are one number of one unit: “a quarter” and “25%” are."""
        return self.unit == other.unit and not self.values.isdisjoint(other.values)


def amounts(text: str) -> list[Amount]:
    """Return the figures of a text in order; years, days of a month and what is only numbered are none.

    >>> [(a.said, a.unit) for a in amounts("On 31 May 40% of the 2,000 homes in section 31 paid £3 million.")]
    [('40%', 'per cent'), ('2,000', 'count'), ('£3 million', 'money')]
    """
    found: list[Amount] = []
    for one in (*_fractions(text), *_numbers(text)):
        if not any(other.start < one.end and one.start < other.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _numbers(text: str) -> Iterable[Amount]:
    for match in _NUMBER.finditer(text):
        if _counts(match, text):
            value = _scaled(match["digits"].replace(",", ""), match["scale"])
            yield _amount(match, _unit(match, bool(match["sign"])), value, digits=True)
    for match in _WORDED.finditer(text):
        words = (match["words"] or "").casefold().replace(" ", "-")
        whole = 1 if words in ("a", "an") else int(number_words.value(words) if words != "nought" else 0)
        if match["hundred"]:
            whole = 100 * whole + (
                int(number_words.value(match["rest"].replace(" ", "-"))) if match["rest"] else 0
            )
        elif match["rest"]:
            continue  # “five and six” are two numbers: each is read by `_each`
        yield _amount(match, _unit(match, money=False), _scaled(str(whole), match["scale"]), digits=False)
    yield from _each(text)


def _each(text: str) -> Iterable[Amount]:
    for match in re.finditer(rf"(?<![\w-])(?P<one>{_SMALL}) and (?P<two>{_SMALL})(?![\w-])", text, re.I):
        for name in ("one", "two"):
            value = number_words.value(match[name].replace(" ", "-"))
            yield Amount(*match.span(name), match[name], COUNT, frozenset((value,)), digits=False)


def _fractions(text: str) -> Iterable[Amount]:
    for match in _FRACTION.finditer(text):
        many = _MANY[match["many"].casefold()] if match["many"] else 1
        of = _PARTS[match["part"].casefold()] if match["part"] else 2
        if many < of:
            yield _amount(match, PERCENT, *_percents(many, of), digits=True)
    for match in _OUT_OF.finditer(text):
        some, every = (number_words.value(match[n].replace(" ", "-")) for n in ("some", "all"))
        if some.isdigit() and every.isdigit() and 0 < int(some) < int(every) <= 1000:
            yield _amount(match, PERCENT, *_percents(int(some), int(every)), digits=True)


def _percents(many: int, of: int) -> list[str]:
    share = 100 * many / of
    return sorted({_plain(str(round(share, 1))), str(int(share)), str(round(share))})


def _unit(match: re.Match[str], money: bool) -> str:
    if match["percent"] or _RANGE.match(match.string[match.end() :]):
        return PERCENT
    return MONEY if money or match["coins"] else COUNT


def _amount(match: re.Match[str], unit: str, *values: str, digits: bool) -> Amount:
    return Amount(*match.span(), match[0], unit, frozenset(values), digits)


def _counts(match: re.Match[str], text: str) -> bool:
    before, after = text[: match.start()], text[match.end("digits") :]
    if match["sign"] or match["percent"] or match["scale"] or match["coins"]:
        return True
    if _YEAR.fullmatch(match["digits"]) or _DATED.match(after) or _MONTH_BEFORE.search(before):
        return False
    return _NUMBERED.search(before) is None


def _scaled(digits: str, scale: str | None) -> str:
    value = _plain(digits)
    if not scale:
        return value
    whole, _, part = value.partition(".")
    zeros = _SCALES[scale.casefold()]
    return _plain((whole + part.ljust(zeros, "0")[:zeros]).lstrip("0") or "0")


def _plain(digits: str) -> str:
    return (digits.rstrip("0").rstrip(".") if "." in digits else digits).lstrip("0") or "0"
