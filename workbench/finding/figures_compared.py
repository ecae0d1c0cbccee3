"""Figures side by side: of one thing and not equal; one number of which two things are said; shares, worked out.

Nobody is said to be right. Two figures are set beside each other where both count the same thing in the same unit and
their sentences share other words, too, or are of the same years and name the same (`same_time_and_name.py`); not where
each has a place, or a time, of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from ..model import FigureRead, FiguresCompared
from ..suggestions.bearing.what_it_asks import content
from ..text.english.wordings import sentence_spans
from .figures_shares import shares
from .same_time_and_name import bounded, is_of_one_matter, may_be_one_matter, of_one_matter

SHARED, SHARED_OF_ONE = 2, 4
"""Words that two sentences share besides what is counted, for their figures to be set side by side; more where that is
one word, such as “children”, of which an inquiry has many counts."""
TELLING = 3
"""Figures of a number that are not noughts at its end: so many are seldom the same by chance."""


def compared(figures: Sequence[FigureRead], texts: Mapping[str, str]) -> Iterator[FiguresCompared]:
    """Yield what is to be looked at of the figures of an inquiry: numbers that differ, words that differ, shares.

    ``texts`` are those of the passages by id.
    """
    sentences = {one.figure_id: _sentence(one, texts) for one in figures}
    said = {ident: content(text) for ident, text in sentences.items()}
    by_thing: dict[tuple[str, str], list[FigureRead]] = defaultdict(list)
    by_number: dict[tuple[str, str], list[FigureRead]] = defaultdict(list)
    for one in figures:
        if one.about:
            by_thing[one.unit, one.about].append(one)
        if one.about and _telling(one) >= TELLING:
            by_number[one.unit, f"{one.value}–{one.value_to}"].append(one)
    yield from _numbers(by_thing, sentences, said, texts)
    for (unit, _), some in by_number.items():
        if found := _in_pairs(some, lambda a, b: _words_differ(a, b) and len(_common(a, b, said)) >= SHARED):
            yield _row("words differ", found, unit, "")
    yield from shares(figures, texts)


def _numbers(
    by_thing: Mapping[tuple[str, str], Sequence[FigureRead]],
    sentences: Mapping[str, str],
    said: Mapping[str, frozenset[str]],
    texts: Mapping[str, str],
) -> Iterator[FiguresCompared]:
    """Yield numbers of one thing that differ: of the same words, then of words that only share one."""
    shown: set[str] = set()
    for (unit, thing), some in by_thing.items():
        if found := _numbers_of_one_thing(some, sentences, said, texts):
            shown |= {one.figure_id for one in found}
            yield _row("numbers differ", found, unit, thing)
    every = [one for some in by_thing.values() for one in some]
    given: dict[tuple[str, str], set[tuple[float, float]]] = defaultdict(set)
    for one in every:
        given[one.passage_id, one.unit].add(_reach(one))
    for pair in of_one_matter(every, sentences):
        both = set(map(_reach, pair))
        if any(both <= given[one.passage_id, one.unit] for one in pair):
            continue  # a passage that gives both tells them apart
        if not shown.issuperset(one.figure_id for one in pair) and _numbers_differ(*pair, sentences, texts):
            shown |= {one.figure_id for one in pair}
            yield _row("numbers differ", pair, pair[0].unit, min((one.about for one in pair), key=len))


def _row(kind: str, found: Sequence[FigureRead], unit: str, thing: str) -> FiguresCompared:
    ids = tuple(one.figure_id for one in found)
    return FiguresCompared(kind, ids, unit, thing, "; ".join(map(_said, found)))


def _said(one: FigureRead) -> str:
    by = one.given_by or one.document_id
    who = f"{by}, of {one.attributed_to}" if one.attributed_to else by
    also = ", ".join(filter(None, (one.area, one.period)))
    return f"“{one.quote.strip()}” {one.counted}{f' ({also})' if also else ''} – {who}, {one.passage_id}"


def _in_pairs(
    some: Sequence[FigureRead], apart: Callable[[FigureRead, FigureRead], bool]
) -> list[FigureRead]:
    """Return those of some figures of which another one, of another passage, is to be set beside them, in order."""
    found: set[str] = set()
    for one, other in combinations(some, 2):
        if one.passage_id != other.passage_id and apart(one, other):
            found |= {one.figure_id, other.figure_id}
    return [one for one in some if one.figure_id in found]


def _numbers_differ(
    one: FigureRead, other: FigureRead, sentences: Mapping[str, str], texts: Mapping[str, str]
) -> bool:
    """Whether two figures can't both be right of one thing: a range may hold the other, a round number be the other."""
    if not may_be_one_matter(sentences[one.figure_id], sentences[other.figure_id]):
        return False
    (low, high), (least, most) = (bounded(_reach(x), texts[x.passage_id][: x.start]) for x in (one, other))
    return high < least or most < low


def _numbers_of_one_thing(
    some: Sequence[FigureRead],
    sentences: Mapping[str, str],
    said: Mapping[str, frozenset[str]],
    texts: Mapping[str, str],
) -> list[FigureRead]:
    """Return the figures of one thing of which another gives another number, and no passage gives the two together.

    A passage that gives both tells them apart: “eleven staff, five of them new”.
    """
    given: dict[str, set[tuple[float, float]]] = defaultdict(set)
    for one in some:
        given[one.passage_id].add(_reach(one))

    def apart(one: FigureRead, other: FigureRead) -> bool:
        both = {_reach(one), _reach(other)}
        if any(both <= values for values in given.values()) or not _numbers_differ(
            one, other, sentences, texts
        ):
            return False
        if is_of_one_matter(sentences[one.figure_id], sentences[other.figure_id]):
            return True
        elsewhere = _apart(one.area, other.area) or _apart(one.period, other.period)
        return not elsewhere and _share_words(one, other, said)

    return _in_pairs(some, apart)


def _words_differ(one: FigureRead, other: FigureRead) -> bool:
    """Whether of one number two things are said, neither of which is only the shorter way of saying the other."""
    mine, theirs = set(one.about.split()), set(other.about.split())
    return not (mine <= theirs or theirs <= mine)


def _apart(one: str, other: str) -> bool:
    return bool(one and other) and one.casefold() != other.casefold()


def _reach(one: FigureRead) -> tuple[float, float]:
    """Return what a number may stand for, as far as it is rounded: “65,000” is 64,500 to 65,500."""
    low = one.value or 0.0
    high = low if one.value_to is None else one.value_to  # a range may end in nought
    return low - _step(low) / 2, high + _step(high) / 2


def _step(value: float) -> float:
    """Return the place of a number's last figure that is no nought, 1,000 of 65,000; below a hundred it is exact."""
    plain = f"{abs(value):.4f}".rstrip("0").rstrip(".")
    if "." in plain:
        return float(10 ** -len(plain.partition(".")[2]))
    return float(10 ** (len(plain) - len(plain.rstrip("0")))) if len(plain) > 2 else 0.0


def _telling(one: FigureRead) -> int:
    """Return how many figures a number has up to its last that is no nought."""
    return len(f"{abs(one.value or 0):.4f}".replace(".", "").strip("0"))


def _share_words(one: FigureRead, other: FigureRead, said: Mapping[str, frozenset[str]]) -> bool:
    things = {*one.about.split(), *other.about.split()}
    return len(_common(one, other, said) - things) >= (SHARED if len(things) > 1 else SHARED_OF_ONE)


def _common(one: FigureRead, other: FigureRead, said: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return said[one.figure_id] & said[other.figure_id]


def _sentence(one: FigureRead, texts: Mapping[str, str]) -> str:
    text = texts[one.passage_id]
    spans = (text[start:end] for start, end in sentence_spans(text) if start <= one.start < end)
    return next(spans, "")
