"""Figures that a witness gave: a number with what it counts, in the sentence that gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model import Passage
from ...suggestions.bearing.what_it_asks import content
from ...text.english.counting_words import PARTS, WORDS
from ...text.english.numbers import numbers
from ...text.english.patterns_in_tables import in_table
from ...text.english.units import COUNT, CURRENCIES, FRACTION, PERCENT, POINTS, RATIO, Number
from ...text.english.wordings import part
from ...text.stems import COMMON_STEMS, stems
from . import excerpts

_ABOUT = in_table("briefing/forms", "about, before a number")
_AFTER = in_table("briefing/forms", "words after a number")
_MANY = in_table("figures", "several of something")  # what is counted is said in the plural
_AGE = in_table("figures", "an age after who")
_SAYS = in_table("figures", "says a number")
_NO_UNIT = frozenset(
    "of the a an and or in on at to for from by with that which who is was are were be been has had have it its "
    "when while if but than as more less about not so then where said says say can could would them us those these "
    "this always yes does as across its his hers perhaps".split()
)
_LARGE = 1000  # a number from this on is one, whatever follows
_SMALLEST = 10  # a number in words up to this, and alone, counts little: “two things”, “one of us”
_OLD = in_table("figures", "of an age")
_GREW = in_table("briefing/forms", "ends like a verb of growth")
_CURRENCY = {currency: sign for sign, currency in CURRENCIES.items() if len(sign) == 1}
_SHARES = (PERCENT, POINTS, FRACTION)
_IN_WORDS = {
    "%": rf"per ?cent|\b(?:{'|'.join(PARTS)})s?\b|\b(?:in|out of) (?:every )?(?:\d|{part('below a hundred')}\b)",
    "£": r"\b(?:pounds|pence)\b", "$": r"\bdollars\b", "€": r"\beuros\b",
}  # fmt: skip
_FIGURE = in_table("text/signs", "a figure")
_BARE_NUMBER = in_table("briefing/forms", "figures, full stops and blanks")
_OF = in_table("briefing/forms", "of something")


@dataclass(frozen=True)
class Figure:
    """One number in a passage: ``said`` as printed with what it counts, ``value`` to compare, where it stands.

    ``unit`` is the stem of what is counted, ``%`` for a part of a whole, a currency’s sign for money, *ratio* for how
    many times, ``£/hour`` where each is for something; empty where none is plain. ``sentence`` is the span of its
    sentence, ``about`` the stems of that sentence.
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
    read = [one for one in numbers(text) if _counts(one, text)]
    for start, end in pairwise((*excerpts.sentence_starts(text), len(text))) if read else ():
        stop = len(text[:end].rstrip())
        about = content(text[start:stop])
        for one in read:
            if start <= one.start < stop:
                unit, last = _unit(one, text, stop)
                first = _first(one, text)
                yield Figure(
                    passage, text[first:last], _value(one), unit, (first, last), (start, stop), about
                )


def _counts(one: Number, text: str) -> bool:
    """Whether a number is worth listing, as far as the words round it show."""
    before, after = text[: one.start], text[one.end :]
    if one.unit == RATIO:
        return not _GREW.search(one.words)  # “doubled” says how much, and no number
    if one.unit in _SHARES or one.unit.startswith("per ") or one.unit.partition("/")[0] in _CURRENCY:
        return True
    worded = not _FIGURE.search(one.words)
    if _OLD.search(one.words) or (worded and one.high <= _SMALLEST):
        return False
    if one.unit != COUNT:
        return True
    noun = bool(_words_after(one, text, len(text)))
    if _AGE.search(before):
        return noun
    return (
        noun
        or (one.high >= _LARGE and not _BARE_NUMBER.fullmatch(one.words))
        or one.words.endswith("times")
        or bool(_OF.match(after))
        or (not worded and bool(_SAYS.search(before)))
    )


def may_have(units: Iterable[str]) -> re.Pattern[str] | None:
    """Return a pattern that every text with a figure of one of these units has: of much evidence only that is read.

    ``None`` where no unit can be compared.
    """
    bases = sorted({unit.partition("/")[0] for unit in units} - {"", *MEASURES})
    words = (rf"\b{re.escape(base[:4])}" if base.isalpha() else re.escape(base) for base in bases)
    in_words = (_IN_WORDS[base] for base in bases if base in _IN_WORDS)
    return re.compile("|".join((*words, *in_words)), re.I) if bases else None


def _first(one: Number, text: str) -> int:
    about = _ABOUT.search(text, 0, one.start) if one.unit == FRACTION else None
    return about.start() if about else one.start


def _words_after(one: Number, text: str, stop: int) -> list[tuple[str, int]]:
    """Return the one or two words after a number that say what it counts, with their ends; none where none do."""
    follows = _AFTER.match(text, one.end, stop)
    words = [(follows[n], follows.end(n)) for n in (1, 2) if follows[n]] if follows else []
    units = [word.lower() not in _NO_UNIT and bool(_MANY.fullmatch(word)) for word, _ in words]
    if units and units[0]:
        return words[:1]
    return words if units == [False, True] and words[0][0].lower() not in _NO_UNIT else []


def _unit(one: Number, text: str, stop: int) -> tuple[str, int]:
    """Return the stem of what a number counts, and where the words that say it end."""
    words = _words_after(one, text, stop)
    last = words[-1][1] if words else one.end
    base, _, each = one.unit.partition("/")
    if base in _CURRENCY:
        return _CURRENCY[base] + (f"/{each}" if each else ""), last
    if one.unit in _SHARES:
        return "%", last
    if base != COUNT:
        return _stem(base), one.end
    if each:
        within = _AFTER.match(one.words, len(one.words.split()[0]))
        return f"{_stem(within[1]) if within and within[1] not in _NO_UNIT else ''}/{each}", one.end
    return _stem(words[-1][0] if words else ""), last


def _stem(word: str) -> str:
    return next((s for s in reversed(stems(word)) if s not in COMMON_STEMS), "")


def _value(one: Number) -> str:
    """Return a number as it is compared: a part of a whole in the hundred, a range with both ends."""
    times = 100 if one.unit == FRACTION else 1
    return "–".join(dict.fromkeys(f"{round(times * end, 1):g}" for end in (one.low, one.high)))


_COUNTING = frozenset(
    {"cent", "per", "half", "far", "third", "quarter", *(s for w in WORDS for s in stems(w))}
)
MEASURES = frozenset((RATIO,)) | frozenset(
    s
    for w in "months hours days weeks minutes years nights miles yards metres kilometres".split()
    for s in stems(w)
)
COMMON_WORDS = (
    2  # stems that two sentences share besides what is counted, for their figures to be set side by side
)
_SIGNS = frozenset(("%", *_CURRENCY.values()))
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
            if len(common) >= (UNNAMED if mine.unit.partition("/")[0] in _SIGNS else COMMON_WORDS):
                pairs.append((len(common), mine, theirs))
    pairs.sort(key=lambda p: -p[0])
    kept: list[tuple[Figure, Figure]] = []
    for _, mine, theirs in pairs:
        if all(mine.sentence != m.sentence or mine.passage != m.passage for m, _ in kept):
            kept.append((mine, theirs))
    return tuple(kept)
