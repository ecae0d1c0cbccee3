"""In which of many texts each row of a table can match: what it needs is looked for in all of them at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from .needed_strings import Way, folded, needed
from .wordings import Wording, whole_pattern

# What stands between texts that are looked through together, and stands in no string that a pattern needs.
_BETWEEN = "\0"
# Share of texts from which on it is quicker to look through one after the other.
OFTEN = 0.1


def rows_in(texts: Sequence[str], rows: Iterable[Wording]) -> list[tuple[Wording, ...]]:
    """Return for each text the rows that may match in it: none that does is left out."""
    plain = [one for text in texts if (one := folded(text)) is not None]
    if len(plain) < len(texts):
        return [tuple(rows)] * len(texts)
    together = _Folded(plain)
    places: dict[str, set[int]] = {}
    found: list[list[Wording]] = [[] for _ in texts]
    for row in rows:
        may = set[int]().union(*(_places(way, together, places) for way in needed(whole_pattern(row.pattern))))
        for at in may:
            found[at].append(row)
    return [tuple(own) for own in found]


class _Folded:
    """Texts without their case, one after the other, in which strings are looked for all at once."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._whole = _BETWEEN.join(texts)
        self._starts = list(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
        self.every = range(len(texts))

    def holding(self, string: str) -> set[int]:
        """Return the indices of the texts that hold a string."""
        if self._whole.count(string) > OFTEN * len(self._texts):
            return {at for at, text in enumerate(self._texts) if string in text}
        found: set[int] = set()
        place = self._whole.find(string)
        while place >= 0:
            at = bisect_right(self._starts, place) - 1
            found.add(at)
            place = self._whole.find(string, self._starts[at + 1])
        return found


def _places(way: Way, folded: _Folded, places: dict[str, set[int]]) -> set[int]:
    """Return the indices of the texts that hold what a way needs; ``places`` keeps those of each string."""
    left: set[int] | None = None
    for strings in way:
        for string in strings - places.keys():
            places[string] = folded.holding(string)
        among = set[int]().union(*(places[string] for string in strings))
        left = among if left is None else left & among
        if not left:
            return left
    return set(folded.every) if left is None else left
