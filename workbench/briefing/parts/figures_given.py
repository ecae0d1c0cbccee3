"""Figures that a witness gave: a number with what it counts, in the sentence that gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model import Passage
from ...suggestions.bearing.what_it_asks import content
from ...text.stems import COMMON_STEMS, stems
from . import excerpts

_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ONES = "one two three four five six seven eight nine".split()
_SMALL = {w: n for n, w in enumerate([*_ONES, "ten", "eleven", "twelve", *_TEENS], 1)}
_LARGE = {w: 20 + 10 * n for n, w in enumerate(_TENS)}
_ALL = "|".join(sorted([*_SMALL, *_LARGE], key=len, reverse=True))
_TWO = rf"(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES)})|{_ALL}"
_WORDED = rf"(?:{_TWO})(?: hundred(?: and (?:{_TWO}))?)?"
_DIGITS = r"[£$€]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[£$€]?\d+(?:\.\d+)?"
_SCALE = r"(?:\s?(?:per cent|percent|million|billion|thousand|bn|m)\b|\s?%)?"
_OF = r"(?:in|(?:out )?of (?:the )?(?:our |those |these )?) ?"
_SHARE = (
    rf"(?:about |nearly |over |almost )?(?:(?:{_WORDED}) {_OF}(?:{_WORDED}|\d[\d,]*)\b|"
    r"(?:a|one|two|three) (?:third|quarter|fifth|tenth|half)s?\b|"
    r"half an? (?:million|billion)\b|half\b(?! an? (?:year|day|hour|dozen|mile)))"
)
_FIGURE = re.compile(
    rf"(?<![\w.,£$€/:-])(?:(?P<share>{_SHARE})|(?P<digits>(?:{_DIGITS}){_SCALE})(?![\w/:-]|[.,]\d)|"
    rf"(?P<words>(?:{_WORDED}){_SCALE}))(?![\w-])",
    re.I,
)
# What is numbered and counts nothing: years, ages, questions, rules, forms.
_NUMBERED = re.compile(
    r"(?:\b(?:Q|Qq|No|Nos|para|paras|paragraphs?|questions?|section|sections|article|chapter|schedule|part|page|level|"
    r"unit|regulation|regulations|rule|recommendation|annex|appendix|table|figure|form|act|clause|room|phase|class|"
    r"year|aged?|at|since|in|by|until|of|on|the)\.?\s*)$",
    re.I,
)
_MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(rf"(?:st|nd|rd|th)?\s+(?:{_MONTH})\b")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_AFTER = re.compile(
    r"\s+(?:of (?:the|our|those|these|my|its|their) |of )?([a-z][\w’'-]*)(?:\s+([a-z][\w’'-]*))?"
)
_MANY = re.compile(
    r"\w+s|children|people|men|women|staff|police", re.I
)  # what is counted is said in the plural
_AGE = re.compile(
    r"\b(?:they|he|she|who|I|you|we|girls?|boys?) (?:are|is|am|was|were|turn(?:ed|s)?)\s$", re.I
)
_SAYS = re.compile(
    r"\b(?:says|said|is|was|were|are|to|from|than|and|or|about|around|over|nearly|only)\s$", re.I
)
_NO_UNIT = frozenset(
    "of the a an and or in on at to for from by with that which who is was are were be been has had have it its "
    "when while if but than as more less about not so then where said says say can could would them us those these "
    "this always yes does as across its his hers perhaps".split()
)
_SMALLEST = 10  # a number in words up to this, and alone, counts little: “two things”, “one of us”
_PERCENT = re.compile(r"\s?(?:per cent|percent|%)", re.I)


@dataclass(frozen=True)
class Figure:
    """One number in a passage: ``said`` as printed with what it counts, ``value`` to compare, where it stands.

    ``unit`` is the stem of what is counted, ``%`` for a share of a hundred, a currency’s sign for money; empty where
    none is plain. ``sentence`` is the span of its sentence, ``about`` the stems of that sentence.
    """

    passage: Passage
    said: str
    value: str
    unit: str
    span: tuple[int, int]
    sentence: tuple[int, int]
    about: frozenset[str]


def figures(passages: Iterable[Passage]) -> tuple[Figure, ...]:
    """Return the figures in passages, in their order.

    Left out: years, dates, ages, what is numbered (``Q4``, ``regulation 33``) and small numbers in words that
    stand alone. Nothing is computed or put right: ``said`` is what stands there.
    """
    return tuple(figure for passage in passages for figure in _of(passage))


def _of(passage: Passage) -> Iterable[Figure]:
    text = passage.text
    starts = excerpts.sentence_starts(text)
    for start, end in pairwise((*starts, len(text))):
        stop = len(text[:end].rstrip())
        about = content(text[start:stop])
        for found in _FIGURE.finditer(text, start, stop):
            if _counts(found, text):
                unit, last = _unit(found, text, stop)
                said = text[found.start() : last]
                yield Figure(
                    passage, said, _value(found[0]), unit, (found.start(), last), (start, stop), about
                )


def _counts(found: re.Match[str], text: str) -> bool:
    """Whether a number counts something, as far as the words round it show."""
    printed, before, after = found[0], text[: found.start()], text[found.end() :]
    if found["share"]:
        return not re.match(r"one of\b", printed, re.I)  # one of the two: which, not how many
    money_or_share = printed[0] in "£$€" or bool(_PERCENT.search(printed))
    if money_or_share:
        return True
    if _YEAR.fullmatch(printed) or _DATED.match(after) or re.match(r"[- ]?years?[- ]olds?\b", after):
        return False
    if found["words"] and float(_value(printed)) <= _SMALLEST:
        return False
    if _AGE.search(before):
        return bool(_words_after(found, text, len(text)))
    numbered = _NUMBERED.search(before)
    noun = bool(_words_after(found, text, len(text)))
    if numbered and (not noun or numbered[0].strip()[:1].isupper()):
        return False
    return noun or bool(re.match(r"\s+of\s+\S", after)) or bool(found["digits"] and _SAYS.search(before))


def _words_after(found: re.Match[str], text: str, stop: int) -> list[tuple[str, int]]:
    """Return the one or two words after a number that say what it counts, with their ends; none where none do."""
    follows = _AFTER.match(text, found.end(), stop)
    words = [(follows[n], follows.end(n)) for n in (1, 2) if follows[n]] if follows else []
    units = [word.lower() not in _NO_UNIT and bool(_MANY.fullmatch(word)) for word, _ in words]
    if units and units[0]:
        return words[:1]
    return words if units == [False, True] and words[0][0].lower() not in _NO_UNIT else []


def _unit(found: re.Match[str], text: str, stop: int) -> tuple[str, int]:
    """Return the stem of what a number counts, and where the words that say it end."""
    printed = found[0]
    words = _words_after(found, text, stop)
    last = words[-1][1] if words else found.end()
    if printed[0] in "£$€":
        return printed[0], last
    if _PERCENT.search(printed):
        return "%", last
    counted = [s for word, _ in words for s in stems(word) if s not in COMMON_STEMS]
    return (counted[-1] if counted else ""), last


def _value(printed: str) -> str:
    """Return a number as it is compared: digits without commas; words as digits; a share as it is printed."""
    plain = re.sub(r"[£$€,]", "", printed.lower()).strip()
    digits = re.match(r"\d+(?:\.\d+)?", plain)
    if digits:
        scale = re.search(r"million|billion|thousand|bn|m\b", plain)
        return digits[0] + (f" {scale[0]}" if scale else "")
    total, known = 0, False
    for word in re.findall(r"[a-z]+", plain):
        if word in _SMALL or word in _LARGE:
            total, known = total + _SMALL.get(word, _LARGE.get(word, 0)), True
        elif word == "hundred":
            total *= 100
        elif word not in ("and", "per", "cent", "percent"):
            return plain
    return str(total) if known else plain


_COUNTING = frozenset(
    {"cent", "per", "half", "far", "third", "quarter", *(s for w in (*_SMALL, *_LARGE) for s in stems(w))}
)
MEASURES = frozenset(
    s
    for w in "months hours days weeks minutes years nights miles yards metres kilometres".split()
    for s in stems(w)
)
COMMON_WORDS = (
    2  # stems that two sentences share besides what is counted, for their figures to be set side by side
)
UNNAMED = 4  # where the unit is a sign, which says nothing of what is counted


def differing(own: Sequence[Figure], others: Sequence[Figure]) -> tuple[tuple[Figure, Figure], ...]:
    """Return pairs of figures that count things of one name, in sentences that share words, and are not equal.

    How long something lasts and how far it is are no counts, and never compared. Whether two figures count the same
    thing, only a reader can tell. The pairs that share most come first; each of a
    witness's figures stands in one.
    """
    pairs = []
    for mine in own:
        for theirs in others:
            if mine.unit != theirs.unit or mine.unit in ("", *MEASURES) or mine.value == theirs.value:
                continue
            common = (mine.about & theirs.about) - _COUNTING - {mine.unit}
            if len(common) >= (UNNAMED if mine.unit in "%£$€" else COMMON_WORDS):
                pairs.append((len(common), mine, theirs))
    pairs.sort(key=lambda p: -p[0])
    kept: list[tuple[Figure, Figure]] = []
    for _, mine, theirs in pairs:
        if all(mine.sentence != m.sentence or mine.passage != m.passage for m, _ in kept):
            kept.append((mine, theirs))
    return tuple(kept)
