"""The figures that a text gives, as evidence: each with what is counted, where, when, and who is said to have said it.

The numbers are those of `numbers.py`; here those go that are only a way of speaking (“two points”) or say when
(“five years ago”), and the words round each are read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .counted_words import counted
from .dates import Dated, dates
from .numbers import numbers
from .units import COUNT, TIMES, Number
from .wordings import pattern_of, sentence_spans

_SPOKEN = pattern_of("figures", "a way of speaking")
_SMALL = 10
_MOMENT = re.compile(
    r"[’']?s?[’']?\s(?:ago|later|earlier|hence|before|previously|from now|time\b|since\b|running\b|on,|to come)",
    re.I,
)
_BEFORE_MOMENT = re.compile(
    r"\b(?:every|in the (?:next|coming|last|past)|for the (?:next|last|past)|over the (?:next|last|past|"
    r"coming)|the (?:last|past|next))\s$",
    re.I,
)
_ONLY_ONE = re.compile(r"\b(?:only|just|exactly)\s$", re.I)
_PLACE = re.compile(
    r"\b(?:in|at|across|throughout|within|around|near|outside|of|"
    r"from)\s(?P<area>(?:the\s)?[A-Z][\w’'-]+(?:\s(?:and\s|of\s|on\s)?"
    r"[A-Z][\w’'-]+)*(?:\s(?:ward|division|district|region|area|county|borough|city))?)"
)
_MONTHS = re.compile(r"^(?:the\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
_PERIOD = re.compile(
    r"\b(?:(?:last|this|next)\s(?:year|month|week|spring|summer|autumn|winter)|(?:over|in|during|since|"
    r"by)\sthe\s(?:(?:last|past|"
    r"first|next|same)\s)?(?:[\w-]+\s)?(?:winter|summer|spring|autumn|year|years|months|weeks|decade|"
    r"quarter|night|term|christmas)(?:\s(?:to|of|"
    r"ended|ending)\s[\w ]{3,20}?\d{4})?|an?\s(?:year|month|week|day|night)|each\s(?:year|month|week)|"
    r"every\s(?:year|month|week|day)|"
    r"per\s(?:year|annum|week|month))\b",
    re.I,
)
_SOURCE = re.compile(
    r"(?:\b(?i:according to|in the (?:view|words|evidence) of)\s(?P<to>[^,;.]{3,60}?)(?=[,;.]|\s(?:that|"
    r"there|in|has|have)\b)|"
    r"(?P<who>(?:\b(?:[Tt]he|[Oo]ur|[Tt]heir)\s)?(?:[A-Z][\w’'-]+|\b(?:police|department|charity|force|"
    r"council|board|inspectorate|union|"
    r"survey|review|report|study|audit|commissioner|ombudsman|trust|ministry|government|regulator|poll|"
    r"census))(?:\s(?:(?:of|for|and|the)\s)*(?:[A-Z][\w’'-]+|\w+))?)\s"
    r"(?:has |have |had |also |now |itself |themselves )*(?:says?|said|told|estimates?|estimated|puts?|"
    r"found|finds|reports?|reported|claims?|claimed|"
    r"suggests?|suggested|calculates?|calculated|reckons?|reckoned|believes?|shows?|showed|recorded|"
    r"counted|gives?|gave|states?|stated|thinks?|quotes?)\b)"
)


@dataclass(frozen=True)
class Given:
    """A figure that a text gives: half-open offsets, the words, its value (``value_to``: the end of a range) and unit.

    ``counted`` is what is counted, ``area``, ``period`` and ``attributed_to`` where, when and according to whom: words
    of the same sentence, empty where it does not say. Units are those of `units.Number`.
    """

    start: int
    end: int
    quote: str
    value: float
    value_to: float
    unit: str
    counted: str
    area: str = ""
    period: str = ""
    attributed_to: str = ""


def given_figures(text: str) -> list[Given]:
    """Return the figures of a text in order.

    >>> [(one.value, one.unit, one.counted) for one in given_figures("Two points: 930 children went missing in 2012.")]
    [(930.0, 'count', 'children')]
    """
    read = numbers(text)
    found: list[Given] = []
    for start, end in sentence_spans(text) if read else ():
        sentence = text[start:end].rstrip()
        here = [_moved(one, -start) for one in read if start <= one.start < end]
        when = dates(sentence) if here else []
        found += [_given(sentence, one, start, when) for one in here if _is_given(sentence, one, when)]
    return found


def _moved(one: Number, by: int) -> Number:
    return Number(one.start + by, one.end + by, one.words, one.low, one.high, one.unit)


def _is_given(sentence: str, one: Number, when: Sequence[Dated]) -> bool:
    before, after = sentence[: one.start], sentence[one.end :]
    if any(day.start < one.end and one.start < day.end for day in when):
        return False
    if one.unit in TIMES:
        return not _MOMENT.match(after) and not _BEFORE_MOMENT.search(before)
    if one.unit != COUNT or re.search(r"\d", one.words):
        return True
    if one.words.casefold() in ("one", "a", "an"):
        return bool(_ONLY_ONE.search(before))
    if one.high > _SMALL:
        return True
    nouns = re.findall(r"[A-Za-z][\w’'-]*", after)[:3]
    return not (
        nouns
        and (
            _SPOKEN.fullmatch(nouns[0])
            or (len(nouns) > 1 and _SPOKEN.fullmatch(nouns[1]) and after[:1] == " ")
        )
    )


def _given(sentence: str, one: Number, offset: int, when: Sequence[Dated]) -> Given:
    return Given(
        one.start + offset, one.end + offset, one.words, one.low, one.high, one.unit,
        counted(sentence, one), _area(sentence, one), _period(sentence, one, when), _source(sentence),
    )  # fmt: skip


def _area(sentence: str, one: Number) -> str:
    found = [m for m in _PLACE.finditer(sentence) if not _MONTHS.match(m["area"])]
    nearest = min(found, key=lambda m: abs(m.start() - one.start), default=None)
    return nearest["area"] if nearest else ""


def _period(sentence: str, one: Number, when: Sequence[Dated]) -> str:
    spans = [(day.start, day.end) for day in when]
    spans += [m.span() for m in _PERIOD.finditer(sentence)]
    nearest = min(spans, key=lambda span: abs(span[0] - one.start), default=None)
    return sentence[slice(*nearest)] if nearest else ""


def _source(sentence: str) -> str:
    found = _SOURCE.search(sentence)
    return (found["to"] or found["who"]).strip() if found else ""
