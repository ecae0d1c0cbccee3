"""What a text must hold for a pattern to match in it: strings that are quick to look for, before the pattern is tried.

They are read off the pattern itself, so that a new row of a table has its own. Python's parser of regular expressions
is not public: where a version has none, no strings are known and every pattern is tried.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from itertools import accumulate
from typing import Any

from .wordings import Wording, whole_pattern

# Letters that Python takes for i, s and k whatever the case, and that are folded to others.
_TAKEN_FOR_OTHERS = re.compile("[ıİſ\u212a]")
# Of what a way needs so many sets are looked for: the others tell little.
_RAREST = 3
# What stands between texts that are looked through together, and stands in no string that a pattern needs.
_BETWEEN = "\0"
# Share of texts from which on it is quicker to look through one after the other.
OFTEN = 0.1
_Strings = frozenset[str]
Way = tuple[_Strings, ...]
"""What one alternative of a pattern needs: of each of these sets one string, the rarest set first."""


@cache
def needed(row: Wording) -> tuple[Way, ...]:
    """Return the ways in which a row can match: a text that holds what none of them needs is not matched.

    >>> [[sorted(one) for one in way] for way in needed(Wording("we will .{0,9}(?:hope|wish) it|pray", "", "", (), ()))]
    [[['we will '], ['hope', 'wish'], [' it']], [['pray']]]
    """
    try:
        parse = import_module("re._parser").parse
    except ImportError:
        return ((),)
    parts = list(parse(whole_pattern(row.pattern), re.IGNORECASE))
    while len(parts) == 1 and str(parts[0][0]) == "SUBPATTERN":
        parts = list(parts[0][1][-1])
    one_of = len(parts) == 1 and str(parts[0][0]) == "BRANCH"
    return tuple(tuple(sorted(_of_all(way), key=_rarity)) for way in (parts[0][1][1] if one_of else [parts]))


def rows_in(texts: Sequence[str], rows: Iterable[Wording]) -> list[tuple[Wording, ...]]:
    """Return for each text the rows that may match in it: none that does is left out."""
    if any(map(_TAKEN_FOR_OTHERS.search, texts)):
        return [tuple(rows)] * len(texts)
    folded = _Folded(texts)
    places: dict[str, set[int]] = {}
    found: list[list[Wording]] = [[] for _ in texts]
    for row in rows:
        may = set[int]().union(*(_places(way[:_RAREST], folded, places) for way in needed(row)))
        for at in may:
            found[at].append(row)
    return [tuple(own) for own in found]


class _Folded:
    """Texts without their case, one after the other, in which strings are looked for all at once."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = [text.casefold() for text in texts]
        self._whole = _BETWEEN.join(self._texts)
        self._starts = list(accumulate((len(text) + len(_BETWEEN) for text in self._texts), initial=0))
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


def _rarity(strings: _Strings) -> tuple[int, int, list[str]]:
    """Say how rare strings are, as far as their length and number tell."""
    return -min(map(len, strings)), len(strings), sorted(strings)


def _of_all(parts: Any) -> list[_Strings]:
    """Return the sets of strings that parts which follow each other need."""
    found: list[_Strings] = []
    letters = ""
    for kind, value in (*parts, ("", None)):
        if str(kind) == "LITERAL" and chr(value).isascii():
            letters += chr(value).lower()
            continue
        found += [frozenset({letters})] if letters else []
        letters = ""
        found += _of_one(str(kind), value)
    return found


def _of_one(kind: str, value: Any) -> list[_Strings]:
    if kind == "BRANCH":
        ways = [_of_all(way) for way in value[1]]
        return [frozenset[str]().union(*(min(way, key=_rarity) for way in ways))] if all(ways) else []
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        return _of_all(value[2]) if value[0] else []
    return _of_all(value[-1]) if kind == "SUBPATTERN" or (kind == "ASSERT" and value[0] > 0) else []
