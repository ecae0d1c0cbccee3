"""What may be said of suggestions that nobody looked at, from a sample of them that somebody read: how many are right.

The sample is drawn by rule, each suggestion as likely as every other. What is said of the rest is exact: no number of
right ones beyond the bound is likelier than ``ALPHA`` to have given what was read. A second look on the same theme
takes half of what the first was allowed, a third a quarter, and so on: however often somebody draws and stops when they
like what they see, at most one such sentence in twenty is wrong.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import comb

ALPHA = 0.05
"""How often the bounds may be wrong, over all looks together."""
LEAST = 20
"""Suggestions that are read at least before anything is said of the others, or all of them where there are fewer."""


@dataclass(frozen=True)
class Bounds:
    """Of ``left`` suggestions that nobody looked at, how many are right: at ``least`` and at ``most``, and how sure."""

    left: int
    least: int
    most: int
    sure: float


def drawn(tag_ids: Collection[str], name: str, size: int = LEAST) -> list[str]:
    """Return a sample of suggestions: the same for the same name, another for another, and in no order of theirs."""

    def place(tag_id: str) -> str:
        return hashlib.sha256(f"{name}\n{tag_id}".encode()).hexdigest()

    return sorted(tag_ids, key=place)[:size]


def bounds(of: int, read: int, right: int, look: int = 1) -> Bounds:
    """Return the bounds for what is left of ``of`` suggestions, of which ``read`` drawn by chance have ``right`` ones.

    ``look`` counts the samples drawn on the theme, from 1. Exact (hypergeometric), half of the error on either side.
    """
    if not 0 <= right <= read <= of:
        raise ValueError("of a sample no more can be right than were read, nor read than there are")
    error = ALPHA / 2**look
    fits = [
        total
        for total in range(right, of - (read - right) + 1)
        if _tail(of, read, total, range(right, read + 1)) > error / 2
        and _tail(of, read, total, range(right + 1)) > error / 2
    ]
    return Bounds(of - read, min(fits) - right, max(fits) - right, 1 - error)


def _tail(of: int, read: int, total: int, seen: Sequence[int]) -> float:
    """Return how likely a sample is to have one of these numbers of right ones where ``total`` are right."""
    ways = sum(
        comb(total, k) * comb(of - total, read - k) for k in seen if k <= total and read - k <= of - total
    )
    return ways / comb(of, read)
