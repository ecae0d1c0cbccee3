"""The figures that a text gives, as evidence: each with what is counted, where, when, and who is said to have said it.

The numbers are those of `numbers.py`; here those go that are only a way of speaking (“two points”) or say when
(“five years ago”), and the words round each are read. `tests/evaluation/figures.py` measures what is read right, and
`finding/figures_of_passages.py` makes a table of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .calendar_words import MONTH_BEGINS
from .counted_words import counted
from .dates import Dated, dates
from .numbers import numbers
from .patterns_in_tables import in_table
from .units import COUNT, FRACTION, TIMES, Number
from .wordings import sentence_spans

_SPOKEN = in_table("figures", "a way of speaking")
_SMALL = 10
_MOMENT = in_table("figures", "a time from now")
_BEFORE_MOMENT = in_table("figures", "in the time to come")
_ONLY_ONE = in_table("figures", "no more than")
_NOT_ONLY = in_table("figures", "not no more than")
_TWO_WORDS = in_table("figures", "the next two words")
_POINTS_BACK = in_table("figures", "points back to so many")
_NO_NOUN = in_table("figures", "no noun after so many")
_WHOLE = in_table("figures", "before what it is out of")
_HOW_LONG = in_table("figures", "how long it was")
_PART = in_table("figures", "a part of a whole that is counted")
_RATE = in_table("figures", "a label of a rate")
_PLACE = in_table("figures", "a place")
_MONTHS = re.compile(rf"^(?:the\s)?(?:{MONTH_BEGINS})[a-z]*\b", re.I)
_PERIOD = in_table("figures", "a period without a date")
_SOURCE = in_table("figures", "according to whom")


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

    >>> [(one.value, one.unit, one.counted) for one in given_figures("In all 930 children went missing in 2012.")]
    [(930.0, 'count', 'children')]
    """
    read = numbers(text)
    found: list[Given] = []
    for start, end in sentence_spans(text) if read else ():
        sentence = text[start:end].rstrip()
        here = [part for one in read if start <= one.start < end for part in _parts(_moved(one, -start))]
        when = dates(sentence) if here else []
        earlier: list[tuple[str, str]] = []
        for one in here:
            if _is_given(sentence, one, when):
                found.append(_given(sentence, one, start, when, earlier))
                earlier.append((one.unit, found[-1].counted))
    return found


def _moved(one: Number, by: int) -> Number:
    return Number(one.start + by, one.end + by, one.words, one.low, one.high, one.unit)


def _parts(one: Number) -> list[Number]:
    """Return “twelve of the 40” as two figures, which are what somebody said; any other number is itself."""
    found = _PART.fullmatch(one.words.rstrip()) if one.unit == FRACTION and one.low == one.high else None
    two = [numbers(found["some"]), numbers(found["all"])] if found else []
    if not found or [len(each) for each in two] != [1, 1] or any(each[0].unit != COUNT for each in two):
        return [one]
    return [
        _moved(each[0], one.start + found.start(name))
        for each, name in zip(two, ("some", "all"), strict=True)
    ]


def _is_given(sentence: str, one: Number, when: Sequence[Dated]) -> bool:
    before, after = sentence[: one.start], sentence[one.end :]
    if any(day.start <= one.start < day.end for day in when) or _WHOLE.search(before):
        return False
    if one.unit in TIMES:
        return bool(_HOW_LONG.search(before)) or not (_MOMENT.match(after) or _BEFORE_MOMENT.search(before))
    if _POINTS_BACK.search(before) and _NO_NOUN.match(after) and one.high <= _SMALL:
        return False
    if one.unit != COUNT or any(sign.isdigit() for sign in one.words):
        return True
    if one.words.casefold() in ("one", "a", "an"):
        return bool(_ONLY_ONE.search(before)) and not _NOT_ONLY.search(before) and not _is_spoken(after)
    if one.high > _SMALL:
        return True
    return not _is_spoken(after)


def _next_two(after: str) -> list[str]:
    found = _TWO_WORDS.match(after)
    return found[0].split() if found else []


def _is_spoken(after: str) -> bool:
    """Whether one of the two words after a number is a way of speaking: “two quick points”."""
    return any(map(_SPOKEN.fullmatch, _next_two(after)))


def _given(
    sentence: str, one: Number, offset: int, when: Sequence[Dated], earlier: Sequence[tuple[str, str]]
) -> Given:
    what = counted(sentence, one, earlier)
    return Given(
        one.start + offset, one.end + offset, one.words, one.low, one.high, _unit(one.unit, what),
        what, _area(sentence, one), _period(sentence, one, when), _source(sentence),
    )  # fmt: skip


def _unit(unit: str, what: str) -> str:
    """Return the unit of a figure, which its label may say: “Assaults per 1,000 prisoners: 284”."""
    rate = _RATE.search(what) if unit == COUNT else None
    return f"per {rate['of'].replace(',', '')}" if rate else unit


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
