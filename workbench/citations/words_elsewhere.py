"""Where else in the evidence held some words stand: of many quotations no text is looked through for each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from ..model import Passage
from ..model.passages_by_id import PassagesById, Place
from ..text import same_words
from ..text.english.patterns_in_tables import in_table

FEW = 8
"""So many are looked for one by one before an index is made: a draft of two sentences needs none."""

_Three = tuple[str, str, str]
_LETTERS = in_table("text/signs", "letters and figures")


@dataclass
class Elsewhere:
    """The passages held, in order; ``fold`` gives the folded text of one.

    The ``reports`` quote: in them nothing is looked for, and only three words in a row that stand in one of them are
    kept in the index.
    """

    passages: PassagesById
    fold: Callable[[Passage], str]
    reports: Collection[str] = ()
    looked_for: int = 0

    def first(self, wanted: str, near: Collection[Place]) -> Passage | None:
        """Return the first passage with the folded words ``wanted``: of those ``near`` if one has them, else of all."""
        self.looked_for += 1
        close = [one for one in self.passages.under(near) if one.document_id not in self.reports]
        candidates = self._candidates(wanted) if self.looked_for > FEW else None
        ordered = chain(close, (self._held[n] for n in candidates or ()))
        found = next((one for one in ordered if wanted in self.fold(one)), None)
        if found is not None or candidates is not None:
            return found
        # Folding changes no letter, so that a text without the longest run of letters need not be folded.
        longest = max(_LETTERS.findall(wanted), key=len, default="")
        return self.passages.first_with(longest, lambda text: wanted in same_words.fold(text), self.reports)

    def _candidates(self, wanted: str) -> Sequence[int] | None:
        """Return which passages have the rarest three words of ``wanted``; nothing where the index can't tell.

        Its first and last words may be parts of words, so they do not count.
        """
        threes = [three for three in _threes(wanted.split(" ")[1:-1]) if three in self._index]
        return min((self._index[three] for three in threes), key=len, default=None)

    @cached_property
    def _held(self) -> list[Passage]:
        return [one for one in self.passages.values() if one.document_id not in self.reports]

    @cached_property
    def _index(self) -> dict[_Three, list[int]]:
        quoting = (passage.text for report in sorted(self.reports) for passage in self.passages.of(report))
        index: dict[_Three, list[int]] = {
            three: [] for text in quoting for three in _threes(same_words.fold(text).split(" "))
        }
        for n, passage in enumerate(self._held):
            for three in _threes(self.fold(passage).split(" ")):
                if three in index:
                    index[three].append(n)
        return index


def _threes(several: Sequence[str]) -> Iterable[_Three]:
    return zip(several, several[1:], several[2:], strict=False)
