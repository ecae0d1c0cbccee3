"""Items that a reply says again where nothing but their words tells: no label, no type of their own, a table's row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Passage, Recommendation
from .exchanges import Exchange, restated
from .matching import pairs

ALMOST_ALL = 0.8
"""This share of a paragraph's word pairs in an item, or of an item's in a table's row, says it again."""
LEAST = 6
"""Of fewer word pairs nothing is told."""


def with_items(passages: Sequence[Passage], items: Sequence[Recommendation]) -> list[Passage]:
    """Return a reply's passages, those as items said again whose words stand in an item of the report."""
    known = [pairs(item.text) for item in items]
    return [
        replace(p, kind="recommendation") if p.kind == "response" and _stands_in(p.text, known) else p
        for p in passages
    ]


def _stands_in(text: str, known: Sequence[frozenset[tuple[str, str]]]) -> bool:
    own = pairs(text)
    return len(own) >= LEAST and any(len(own & item) >= ALMOST_ALL * len(own) for item in known)


def rows_of_a_table(exchanges: Sequence[Exchange], items: Sequence[Recommendation]) -> list[Exchange]:
    """Return the exchanges; where no item was said again, each paragraph that holds item and answer is one.

    A table's row is such a paragraph: number, recommendation, response.
    """
    if any(exchange.items for exchange in exchanges):
        return list(exchanges)
    known = [own for item in items if len(own := pairs(item.text)) >= LEAST]
    found: list[Exchange] = []
    for exchange in exchanges:
        for passage in exchange.replies:
            own = pairs(passage.text)
            if any(len(own & item) >= ALMOST_ALL * len(item) for item in known):
                found.append(Exchange((restated(passage),), (passage,)))
            elif found and not found[-1].items:
                found[-1] = Exchange((), (*found[-1].replies, passage))
            else:
                found.append(Exchange((), (passage,)))
    return found if any(exchange.items for exchange in found) else list(exchanges)
