"""Where else in the evidence held some words stand: of many quotations no text is looked through for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from ..model import Passage
from ..text import same_words

FEW = 8
"""So many are looked for one by one before an index is made: a draft of two sentences needs none."""

Place = tuple[str, str]
_Three = tuple[str, str, str]


@dataclass
class Elsewhere:
    """The passages held, in order; ``fold`` gives the folded text of one by its id.

    ``quoting`` are the texts that quote: only three words in a row that stand in one of them are kept in the index.
    """

    passages: Sequence[Passage]
    fold: Callable[[str], str]
    quoting: Sequence[str]
    looked_for: int = 0
    _near: dict[Place, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for n, passage in enumerate(self.passages):
            self._near[passage.document_id, passage.locator].append(n)

    def first(self, wanted: str, near: Collection[Place]) -> Passage | None:
        """Return the first passage with the folded words ``wanted``: of those ``near`` if one has them, else of all."""
        self.looked_for += 1
        close = {n for place in near for n in self._near.get(place, ())}
        candidates = self._candidates(wanted) if self.looked_for > FEW else None
        if candidates is None:
            ordered: Iterable[int] = chain(sorted(close), range(len(self.passages)))
        else:
            ordered = sorted(candidates, key=lambda n: (n not in close, n))
        return next(
            (self.passages[n] for n in ordered if wanted in self.fold(self.passages[n].passage_id)), None
        )

    def _candidates(self, wanted: str) -> Sequence[int] | None:
        """Return which passages have the rarest three words of ``wanted``; nothing where the index can't tell.

        Its first and last words may be parts of words, so they do not count.
        """
        threes = [three for three in _threes(wanted.split(" ")[1:-1]) if three in self._index]
        return min((self._index[three] for three in threes), key=len, default=None)

    @cached_property
    def _index(self) -> dict[_Three, list[int]]:
        index: dict[_Three, list[int]] = {
            three: [] for text in self.quoting for three in _threes(same_words.fold(text).split(" "))
        }
        for n, passage in enumerate(self.passages):
            for three in _threes(self.fold(passage.passage_id).split(" ")):
                if three in index:
                    index[three].append(n)
        return index


def _threes(several: Sequence[str]) -> Iterable[_Three]:
    return zip(several, several[1:], several[2:], strict=False)
