"""Figures of one matter told by years and names: of the same years, of something that bears the same name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from math import inf

from ..model import FigureRead
from ..text import stems
from ..text.english.patterns_in_tables import in_table

MOST = 60
"""Figures of one unit, time, name and word that are compared with each other: what has more is told by no word."""
_YEAR = in_table("finding/forms", "a year, or years joined")
_NAME = in_table("finding/forms", "a name within a sentence")
_MONTH = in_table("finding/forms", "a month by its name")
_HALF = in_table("finding/forms", "a side or a half")
_PART = in_table("figures", "begins with a whole of which it tells a part")
_ON = in_table("finding/forms", "leads on from what is counted")
_AHEAD = in_table("figures", "looks ahead to a figure")
_BEFORE = in_table("figures", "speaks of the time before")
_AFTER = in_table("figures", "speaks of the time after")
_NO_LESS = in_table("figures", "no less than a figure")
_NO_MORE = in_table("figures", "no more than a figure")
_SENTENCES = 4_096  # that are remembered: no more of the evidence than that
_NEAR = 40  # characters before a figure


def of_one_matter(
    figures: Sequence[FigureRead], sentences: Mapping[str, str]
) -> Iterator[tuple[FigureRead, FigureRead]]:
    """Yield pairs of figures of two passages, in one unit, that share a word of what is counted, years and a name."""
    groups: dict[tuple[str, frozenset[str], str, str], list[FigureRead]] = defaultdict(list)
    for one in figures:
        text = sentences[one.figure_id]
        for name in names(text) if years(text) else ():
            for word in set(one.about.split()) - _stemmed(text):
                groups[one.unit, years(text), name, word].append(one)
    seen: set[tuple[str, str]] = set()
    for (*_, word), some in groups.items():
        for one, other in combinations(some, 2) if len(some) <= MOST else ():
            pair = one.figure_id, other.figure_id
            is_head = word in _heads(one) or word in _heads(other)
            if is_head and one.passage_id != other.passage_id and pair not in seen:
                seen.add(pair)
                yield one, other


def is_of_one_matter(one: str, other: str) -> bool:
    """Say whether two sentences are of the same years and name the same."""
    return bool(years(one)) and years(one) == years(other) and bool(names(one) & names(other))


def may_be_one_matter(one: str, other: str) -> bool:
    """Say whether two sentences may count the same.

    Not those of other years or months, of before and after, of what was hoped for and what was, a whole and its part.
    """
    for of in (years, months):
        if of(one) and of(other) and not of(one) & of(other):
            return False
    if _halves(one) != _halves(other):
        return False
    if any(bool(sign.search(one)) != bool(sign.search(other)) for sign in (_AHEAD, _PART)):
        return False
    return not any(_BEFORE.search(a) and _AFTER.search(b) for a, b in ((one, other), (other, one)))


def bounded(reach: tuple[float, float], before: str) -> tuple[float, float]:
    """Return what a number may stand for after the words before it: “more than 400” is anything above."""
    near = before[-_NEAR:]
    if _NO_LESS.search(near):
        return reach[0], inf
    return (-inf, reach[1]) if _NO_MORE.search(near) else reach


@lru_cache(maxsize=_SENTENCES)
def years(text: str) -> frozenset[str]:
    return frozenset(_YEAR.findall(text))


@lru_cache(maxsize=_SENTENCES)
def months(text: str) -> frozenset[str]:
    return frozenset(_MONTH.findall(text))


def _heads(one: FigureRead) -> frozenset[str]:
    """Return the words of the thing itself that a figure counts: deaths, of “deaths at the crossing”."""
    return frozenset(map(stems.stem, stems.words(_ON.split(one.counted, maxsplit=1)[0])))


def _halves(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _HALF.findall(text))


@lru_cache(maxsize=_SENTENCES)
def _stemmed(text: str) -> frozenset[str]:
    """Return the names of a sentence as they stand among the words of what is counted."""
    return frozenset(stems.stem(name.casefold()) for name in names(text))


@lru_cache(maxsize=_SENTENCES)
def names(text: str) -> frozenset[str]:
    """Return the words of a sentence that are written as names, but for months and its first."""
    return frozenset(_NAME.findall(text)) - months(text)
