"""The rank of passages by words of which one is enough, as SQLite's own BM25 gives it, to the bit: in half the time.

SQLite asks each passage for the places of each word. Here it tells in one list which passages hold a word, once for
each time that it stands there, and that is all that BM25 counts, beside how long each passage is. It pays where
thousands of passages fit. Where all of several words are wanted, a phrase, or words near each other, SQLite ranks.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING, NamedTuple

from .fts_expression import ways
from .query_language import Joined, Node, Phrase
from .word_spellings import Known

if TYPE_CHECKING:
    import numpy as np

_K1, _B, _LEAST = 1.2, 0.75, 1e-6
"""What SQLite's BM25 weighs with; the least that a word counts that stands in more than half of the passages."""


class Word(NamedTuple):
    """A word of a query as the index counts it, or the beginning of words."""

    text: str
    prefix: bool


def one_of(node: Node, known: Known | None) -> list[Word] | None:
    """Return the words of a query, each form of each, where one of them is enough; what is left out may be beside them.

    Nothing where it is another query.
    """
    if isinstance(node, Phrase):
        found = ways(node, known)
        return [Word(way[0], node.prefix) for way in found] if all(len(way) == 1 for way in found) else None
    if not isinstance(node, Joined) or node.operator == "AND":
        return None
    left, right = one_of(node.left, known), one_of(node.right, known)
    if left is None or right is None or (node.operator == "OR" and _leaves_out(node)):
        return None
    return left + right if node.operator == "OR" else left


def _leaves_out(node: Node) -> bool:
    return isinstance(node, Joined) and (
        node.operator == "NOT" or _leaves_out(node.left) or _leaves_out(node.right)
    )


def ranked(fitting: np.ndarray, held: Sequence[np.ndarray], lengths: np.ndarray) -> np.ndarray:
    """Return the places of what fits, the best first, and of equals the earlier one.

    ``held`` are, for each word, the places of the passages that hold it, one for each time; ``lengths`` are the words
    of each passage.
    """
    import numpy as np

    average = float(lengths.sum()) / len(lengths)
    score = np.zeros(len(lengths))
    for places in held:
        times = np.bincount(places, minlength=len(lengths)).astype(float)
        there = np.flatnonzero(times)
        weight = log((len(lengths) - len(there) + 0.5) / (len(there) + 0.5))
        weight = weight if weight > 0 else _LEAST
        often = times[there]
        long = _K1 * (1 - _B + _B * lengths[there] / average)
        score[there] += weight * ((often * (_K1 + 1.0)) / (often + long))
    order = np.lexsort((fitting, -score[fitting]))
    best: np.ndarray = fitting[order]
    return best
