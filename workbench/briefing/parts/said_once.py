"""What many parts of a page would say alike, to be said once at the head of their group instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .each_recommendation import Item, untraced

OFTEN = 3  # a sentence that stands so often is said once instead


@dataclass(frozen=True)
class SaidOnce:
    """Sentences that hold for every part which does not say otherwise; an empty one is said by each part itself.

    ``basis`` is why most quotations stand where they do, ``read_by`` who read most positions, ``untraced`` why no
    citation of most items can be followed; ``recorded`` that items are recorded by hand, ``numbered`` that the numbers
    of all of these are ours.
    """

    basis: str = ""
    read_by: str = ""
    untraced: str = ""
    recorded: bool = False
    numbered: bool = False


def said_once(items: Sequence[Item]) -> SaidOnce:
    """Return what the items of a page, their quotations and their replies have in common."""
    by_hand = [item for item in items if item.excerpt is None]
    return SaidOnce(
        most(entry.basis for item in items for entry in item.entries),
        most(reply.read_by for item in items for reply in item.replies),
        untraced(items),
        len(by_hand) >= OFTEN,
        len(by_hand) >= OFTEN and all(item.number.startswith("[") for item in by_hand),
    )


def most(sentences: Iterable[str]) -> str:
    """Return the sentence that stands most often, if more than half of the time and `OFTEN` at least; else nothing.

    >>> most(["Linked by hand"] * 3 + ["Cited in paragraph 16"])
    'Linked by hand'
    """
    counted = Counter(sentences)
    said, times = next(iter(counted.most_common(1)), ("", 0))
    return said if times >= OFTEN and 2 * times > counted.total() else ""
