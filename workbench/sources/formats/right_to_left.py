"""Words of a printed line in the order in which they are read, where some are written from right to left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar
from unicodedata import bidirectional

# Classes of Unicode's bidirectional algorithm: letters of Hebrew and its like, and of Arabic and its like.
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
Item = TypeVar("Item")


def letters(text: str) -> int:
    """Return how many letters of a text are written from right to left."""
    return 0 if text.isascii() else sum(bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def in_reading_order(items: Sequence[Item], text_of: Callable[[Item], str]) -> list[Item]:
    """Return what stands from left to right on a line in the order in which it is read.

    A line of mostly such letters begins at its right, and words of other letters that stand together in it stay as
    they are; in any other line only words of such letters change places with each other (Unicode annex 9, simplified:
    figures go with the line).

    >>> in_reading_order(["עולם", "שלום"], str)
    ['שלום', 'עולם']
    """
    counts = [letters(text_of(item)) for item in items]
    if not any(counts):
        return list(items)
    others = sum(char.isalpha() for item in items for char in text_of(item)) - sum(counts)
    from_right = sum(counts) > others
    turned = [
        bool(count) or (from_right and not any(map(str.isalpha, text_of(item))))
        for item, count in zip(items, counts, strict=True)
    ]
    pairs = list(zip(turned, items, strict=True))
    order: list[Item] = []
    for is_turned, group in groupby(reversed(pairs) if from_right else pairs, key=lambda pair: pair[0]):
        own = [item for _, item in group]
        order += own if is_turned == from_right else own[::-1]
    return order
