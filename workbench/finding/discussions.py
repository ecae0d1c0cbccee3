"""Where a matter was talked over: spans of turns, not single answers, each with who took part and how it opens.

BM25 says which turns have the words of a query. A turn has part of what was said before it (one asks, another answers,
and neither says the subject again) and, less, of what comes after it; whoever a query names speaks in the span. A span
goes on while the score holds. Kept apart from suggesting links: what lifts finding a discussion ruins the order of
single answers. The numbers below are the best mean average precision of a few on 24 committee meetings with 284 queries
(QMSum), and change little beside them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from ..text import stems
from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import sentence_spans

if TYPE_CHECKING:
    import numpy as np

K1, B = 1.5, 0.75
LATER, EARLIER = 3.0, 1.0
"""Turns over which the score of words fades, to the turns after them and to those before."""
WIDE, WIDE_K1, WIDE_B, WIDE_SHARE = 6.0, 1.2, 0.5, 0.75
"""Turns of a stretch that is scored as one text, how its words count, and its share beside the turns themselves."""
PAIR = 1.0
"""What two words in the query's order add, by their rarity."""
BENT = 0.8
"""The power of the share of the best score: it lifts what is second."""
NAMED, NAMED_REACH = 0.25, 1.2
"""What it adds that somebody speaks whom the query names, and over how many turns that fades."""
HOLDS = 0.82
"""A span is a run of turns with this share of the best score of all. Lower gives longer spans, of which fewer fit."""
OPENING = 240
"""Characters of the sentence that opens a span, at most."""


@dataclass(frozen=True)
class Turn:
    """What somebody says until another speaks: where, who, and the words; ``passages`` are its first and last."""

    document_id: str
    speaker: str
    text: str
    passages: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Span:
    """Turns ``first`` to ``last``, both counted from 0 and included, with the score of the best of them, 0 to 1.25."""

    first: int
    last: int
    score: float


@dataclass(frozen=True)
class Discussion:
    """A span of turns about one matter, from its first passage to its last; ``people`` as they are printed.

    ``opening`` is the sentence that opens it; ``score`` puts the spans of one query in order and says nothing else.
    """

    discussion_id: str
    document_id: str
    first_passage_id: str
    last_passage_id: str
    turns: int
    people: tuple[str, ...]
    opening: str
    score: float


@dataclass(eq=False)
class Talk:
    """Turns in the order in which they were said, hearing by hearing, to be asked where something was talked over."""

    turns: Sequence[Turn]

    def discussed(self, query: str, most: int = 10, within: np.ndarray | None = None) -> list[Span]:
        """Return the spans in which a query was talked over, the best first; none where no word of it was said.

        ``within`` says of each turn whether it may be found.
        """
        scores = self.scores(query)
        if within is not None:
            scores = scores * within
        return [self._from_its_words(span, query) for span in spans(scores, self._ends, most)]

    def found(self, query: str, most: int = 10, within: np.ndarray | None = None) -> list[Discussion]:
        """Return the discussions of a query, the best first."""
        return [self._discussion(span) for span in self.discussed(query, most, within)]

    def scores(self, query: str) -> np.ndarray:
        """Return the score of each turn with what others lend it, 0 to 1, and what it adds who speaks."""
        import numpy as np

        plain, asked = _ASKS.sub(" ", query), _asked(query)
        named = {word for word in asked if word in self._spoken_by}
        about = [word for word in dict.fromkeys(asked) if word in self._places]
        about = [word for word in about if word not in named] or about
        total = np.zeros(len(self.turns))
        for word in about:
            total += self._faded(self.bm25(word), EARLIER, LATER) + WIDE_SHARE * self._stretch(word)
        for pair in pairwise(stems.stem(word) for word in stems.words(plain)):
            if all(word in self._places for word in pair):
                total += (
                    PAIR * sum(map(self._rarity, pair)) * self._faded(self._beside(*pair), EARLIER, LATER)
                )
        if total.any():
            total = (total / total.max()) ** BENT
        if named and total.any():
            speaks = self._faded(self._speaking(named), NAMED_REACH, NAMED_REACH)
            total += NAMED * speaks / (speaks.max() or 1)
        return total

    def _from_its_words(self, span: Span, query: str) -> Span:
        """Return a span from the first turn on that has a word of the query, or whose speaker it names."""
        asked = set(_asked(query))
        for n in range(span.first, span.last + 1):
            if not asked.isdisjoint((*self._words[n], *stemmed(self.turns[n].speaker))):
                return replace(span, first=n)
        return span

    def bm25(self, word: str) -> np.ndarray:
        """Return what one word, as `stemmed` has it, counts for in each turn by itself."""
        import numpy as np

        found = np.zeros(len(self.turns))
        if word in self._places:
            places, counts = self._places[word]
            length = K1 * (1 - B + B * self._lengths[places] / (self._lengths.mean() or 1))
            found[places] = self._rarity(word) * counts * (K1 + 1) / (counts + length)
        return found

    def _stretch(self, word: str) -> np.ndarray:
        """Return what a word counts for where each turn and its neighbours are one text."""
        import numpy as np

        here = np.zeros(len(self.turns))
        places, counts = self._places[word]
        here[places] = counts
        near = self._faded(here, WIDE, WIDE) * WIDE * 2.5
        length = WIDE_K1 * (1 - WIDE_B + WIDE_B * self._wide / (self._wide.mean() or 1))
        made: np.ndarray = self._rarity(word) * near * (WIDE_K1 + 1) / (near + length + 1e-9)
        return made

    def _faded(self, scores: np.ndarray, back: float, on: float) -> np.ndarray:
        """Return scores spread over the turns of the same hearing: ``back`` to earlier ones, ``on`` to later ones."""
        import numpy as np

        far = int(4 * max(back, on))
        at = np.arange(-far, far + 1)
        weights = np.exp(-((at / np.where(at < 0, back, on)) ** 2) / 2)
        weights /= weights.sum()
        made = np.zeros(len(scores))
        for first, end in pairwise((0, *self._ends)):
            if scores[first:end].any():
                made[first:end] = np.convolve(scores[first:end], weights)[far : far + end - first]
        return made

    def _rarity(self, word: str) -> float:
        import math

        having = len(self._places[word][0])
        return math.log(1 + (len(self.turns) - having + 0.5) / (having + 0.5))

    def _beside(self, one: str, other: str) -> np.ndarray:
        """Return 1 for each turn in which two words stand in this order, with none between them that counts."""
        import numpy as np

        found = np.zeros(len(self.turns))
        for n in np.intersect1d(self._places[one][0], self._places[other][0]).tolist():
            found[n] = (one, other) in pairwise(self._words[n])
        return found

    def _speaking(self, named: set[str]) -> np.ndarray:
        import numpy as np

        found = np.zeros(len(self.turns))
        for word in sorted(named):
            found[self._spoken_by[word]] += self._rarity(word) if word in self._places else 3.0
        return found

    @cached_property
    def _words(self) -> list[list[str]]:
        return [stemmed(turn.text) for turn in self.turns]

    @cached_property
    def _lengths(self) -> np.ndarray:
        import numpy as np

        return np.array([len(words) for words in self._words], dtype=float)

    @cached_property
    def _wide(self) -> np.ndarray:
        return self._faded(self._lengths, WIDE, WIDE) * WIDE * 2.5

    @cached_property
    def _places(self) -> Mapping[str, tuple[np.ndarray, np.ndarray]]:
        """Where each word stands, and how often there."""
        import numpy as np

        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for n, words in enumerate(self._words):
            for word, count in Counter(words).items():
                found[word].append((n, count))
        return {
            word: (np.array([n for n, _ in rows]), np.array([k for _, k in rows], dtype=float))
            for word, rows in found.items()
        }

    @cached_property
    def _spoken_by(self) -> Mapping[str, list[int]]:
        """Which turns are whose, by each word of a speaker's label."""
        found: dict[str, list[int]] = defaultdict(list)
        for n, turn in enumerate(self.turns):
            for word in set(stemmed(turn.speaker)):
                found[word].append(n)
        return found

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """The place after the last turn of each hearing."""
        ids = [turn.document_id for turn in self.turns]
        return (*(n for n, (one, next_one) in enumerate(pairwise(ids), 1) if one != next_one), len(ids))

    def _discussion(self, span: Span) -> Discussion:
        said = self.turns[span.first : span.last + 1]
        (start, end), *_ = sentence_spans(said[0].text)
        opening = said[0].text[start:end].strip()
        return Discussion(
            f"{said[0].passages[0]}…{said[-1].passages[1]}",
            said[0].document_id,
            said[0].passages[0],
            said[-1].passages[1],
            len(said),
            tuple(dict.fromkeys(turn.speaker for turn in said if turn.speaker)),
            opening if len(opening) <= OPENING else f"{opening[: OPENING - 2].rsplit(' ', 1)[0]} …",
            round(span.score, 3),
        )


def spans(scores: np.ndarray, ends: Sequence[int], most: int = 10, holds: float = HOLDS) -> list[Span]:
    """Return the runs of turns with a share of the best score, the best first; none goes over the end of a hearing."""
    if not scores.size or scores.max() <= 0:
        return []
    least, found = holds * scores.max(), list[Span]()
    for first, end in pairwise((0, *ends)):
        begun = -1
        for n in range(first, end + 1):
            if n < end and scores[n] >= least:
                begun = n if begun < 0 else begun
            elif begun >= 0:
                found.append(Span(begun, n - 1, float(scores[begun:n].max())))
                begun = -1
    return sorted(found, key=lambda span: (-span.score, span.first))[:most]


def stemmed(text: str) -> list[str]:
    """Return the words of a text that say what it is about, without their endings, in order."""
    return [stems.stem(word) for word in stems.words(text) if len(word) > 1 and word not in stems.COMMON]


def _asked(query: str) -> list[str]:
    """Return the words of a query without those that only ask for a discussion; all, where it has no others."""
    return stemmed(_ASKS.sub(" ", query)) or stemmed(query)


_ASKS = in_table("asking", "asks where it was talked over")
