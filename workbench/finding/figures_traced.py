"""Where the figures of a report come from: the figures of the evidence that give the same number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from ..model import FigureRead, FigureTraced
from ..text.english.units import FRACTION, PERCENT

WHOLE = 100
Key = tuple[str, float, float]


def traced(
    figures: Sequence[FigureRead], reports: Collection[str], cited: Mapping[str, Collection[str]]
) -> Iterator[FigureTraced]:
    """Yield where each figure of the documents ``reports`` may come from, in order.

    ``cited`` says which passages a passage of a report cites. One that it cites comes first; then those of the same
    thing; then those of the same number. A third is 33 per cent, too.
    """
    given: dict[Key, list[FigureRead]] = defaultdict(list)
    for one in figures:
        if one.document_id not in reports:
            for key in _keys(one):
                given[key].append(one)
    for one in figures:
        if one.document_id in reports:
            alike = {other.figure_id: other for key in _keys(one) for other in given[key]}
            yield _traced(one, list(alike.values()), cited.get(one.passage_id, ()))


def _traced(one: FigureRead, alike: Sequence[FigureRead], cited: Collection[str]) -> FigureTraced:
    there = [other for other in alike if other.passage_id in cited]
    same = [other for other in alike if _same_thing(one, other)]
    found, targets = next(
        (
            (word, some)
            for word, some in (("cited", there), ("same thing", same), ("same number", alike))
            if some
        ),
        ("not found", []),
    )
    return FigureTraced(
        one.figure_id, one.passage_id, one.quote, one.counted, found, tuple(each.figure_id for each in targets),
        tuple(dict.fromkeys(each.passage_id for each in targets)),
    )  # fmt: skip


def _same_thing(one: FigureRead, other: FigureRead) -> bool:
    """Whether what one counts is what the other counts, or a shorter way of saying it."""
    mine, theirs = set(one.about.split()), set(other.about.split())
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _keys(one: FigureRead) -> Iterator[Key]:
    """Yield what a figure is found by: its unit and both ends; a part of a whole is found as it is in the hundred."""
    low = one.value or 0.0
    high = low if one.value_to is None else one.value_to  # a range may end in nought
    if one.unit in (FRACTION, PERCENT):
        times = WHOLE if one.unit == FRACTION else 1
        yield PERCENT, round(low * times), round(high * times)
    else:
        yield one.unit, round(low, 4), round(high, 4)
