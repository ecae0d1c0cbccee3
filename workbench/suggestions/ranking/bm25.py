"""The words of many texts, counted: only those that a query has, so that 200,000 texts take seconds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from ...text.stems import COMMON_STEMS, stems
from .stemmed_texts import Said, Stemmed

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Bools = npt.NDArray[np.bool_]

K1, B = 1.5, 0.75  # as in every textbook of BM25
PAIRS = 0.5  # what two words that stand together count for, beside the two words themselves


def terms(text: str) -> list[str]:
    """Return the stems of ``text`` and its pairs of neighbouring stems (``social media``)."""
    single = stems(text)
    return [*single, *(f"{a} {b}" for a, b in pairwise(single))]


@dataclass
class Postings:
    """Which texts have which terms, and what each weighs there (Okapi BM25)."""

    size: int
    rarity: Mapping[str, float]
    shares: Mapping[str, float]
    places: Mapping[str, tuple[int, int]]
    texts: Ints
    weights: Floats
    numbers: Mapping[str, int]
    own: _Terms
    beside: _Terms

    def words(self, n: int) -> tuple[set[int], set[int]]:
        """Return the `numbers` of the words that a text has itself, and of those that what is said beside it has."""
        return self.own.words(n), self.beside.words(n)

    def with_a_run(self, texts: Sequence[int], wanted: Set[str], least: int) -> list[int]:
        """Return those of some texts in which ``least`` words in a row, or more, have stems that are ``wanted``."""
        import numpy as np

        if not texts or not wanted <= self.numbers.keys():  # of a stem that was not counted nothing is known
            return list(texts)
        known = np.zeros(len(self.numbers) + 1, dtype=bool)
        known[[self.numbers[one] for one in wanted]] = True
        which = np.array(texts)
        found: list[int] = which[self.own.with_a_run(which, known, least)].tolist()
        return found

    def scores(self, counted: Mapping[str, float]) -> Floats:
        """Return the score of each text for the terms of a query with their weights."""
        import numpy as np

        known = [(self.places[term], weight) for term, weight in counted.items() if term in self.places]
        if not known:
            return np.zeros(self.size)
        texts = np.concatenate([self.texts[a:b] for (a, b), _ in known])
        weights = np.concatenate([self.weights[a:b] * weight for (a, b), weight in known])
        return np.bincount(texts, weights=weights, minlength=self.size).astype(np.float64)


def count(said: Said, share: float, wanted: Iterable[str]) -> Postings:
    """Return the postings of texts for the terms of the ``wanted`` texts.

    What is said beside each (the question with the answer) counts ``share`` of what its own words do.
    """
    import numpy as np

    vocabulary = {term: n for n, term in enumerate(sorted({t for text in wanted for t in terms(text)}))}
    own = _Terms.of(said.own, vocabulary)
    same = said.beside.stems is said.own.stems
    beside = replace(own, said=said.beside) if same else _Terms.of(said.beside, vocabulary)
    keys: list[Ints] = [np.zeros(0, dtype=np.int64)]
    tallies: list[Floats] = [np.zeros(0)]
    bare = np.zeros(len(own.bare), dtype=np.int64)
    for first, end in said.parts():
        (here, common), (there, and_common) = own.keys(first, end), beside.keys(first, end)
        # Of a text's own words the key is even, of those beside it is odd: the two lie side by side when sorted.
        found, times = np.unique(np.concatenate([here * 2, there * 2 + 1]), return_counts=True)
        counted = np.where(found % 2, times * share, times)
        both, at = np.unique(found // 2, return_inverse=True)
        keys.append(both + first * own.size)
        tallies.append(np.bincount(at, weights=counted, minlength=len(both)).astype(np.float64))
        bare += _having(np.concatenate([common, and_common]), end - first, len(bare))
    lengths = said.own.lengths + share * said.beside.lengths
    key = np.concatenate(keys)
    having = np.bincount(key % own.size, minlength=own.size)
    having[own.bare] = bare
    return _weighed(key, np.concatenate(tallies), lengths, vocabulary, having, (own, beside))


def _having(keys: Ints, texts: int, many: int) -> Ints:
    """Return in how many of the texts each term stands; a key is a text's number times ``many``, and the term's."""
    import numpy as np

    stands = np.zeros(texts * many, dtype=bool)
    stands[keys] = True
    having: Ints = stands.reshape(texts, many).sum(axis=0)
    return having


@dataclass(frozen=True, eq=False)
class _Terms:
    """The words and pairs of a vocabulary in texts; ``bare`` are the words that count for nothing alone.

    ``column`` says which of these each word is, -1 for others.
    """

    said: Stemmed
    size: int
    places: Ints
    pairs: Ints
    targets: Ints
    bare: Ints
    column: Ints

    @classmethod
    def of(cls, said: Stemmed, vocabulary: Mapping[str, int]) -> _Terms:
        import numpy as np

        size = max(len(vocabulary), 1)
        places = said.places({term: n for term, n in vocabulary.items() if " " not in term})
        codes = {
            vocabulary[a] * size + vocabulary[b]: n
            for term, n in vocabulary.items()
            for a, _, b in [term.partition(" ")]
            if b
        }
        pairs = np.array(sorted(codes), dtype=np.int64)
        targets = np.array([codes[one] for one in pairs.tolist()], dtype=np.int64)
        bare = np.array([n for term, n in vocabulary.items() if not _worth(term)], dtype=np.int64)
        column = np.full(size, -1)
        column[bare] = np.arange(len(bare))
        return cls(said, size, places, pairs, targets, bare, column)

    def words(self, n: int) -> set[int]:
        """Return which words of the vocabulary one text has."""
        found = self.places[self.said.one(n)]
        return set(found[found >= 0].tolist())

    def with_a_run(self, texts: Ints, known: Bools, least: int) -> Bools:
        """Say of each of some texts whether so many words in a row are ``known``, by number; no word has the last."""
        import numpy as np

        some = self.said.only(texts)
        at, text = some.said(0, len(texts))
        reached = np.concatenate([[0], np.cumsum(known[self.places[at]])])
        full = reached[least:] - reached[:-least] == least
        first, last = text[: len(full)], text[least - 1 :]
        found = np.zeros(len(texts), dtype=bool)
        found[first[full & (first == last)]] = True
        return found

    def keys(self, first: int, end: int) -> tuple[Ints, Ints]:
        """Return of each term that a text has, as often as it has it, the text's number times `size` and the term's.

        Then the same of the `bare` ones: the text's number times as many as there are, and the term's `column`.
        """
        import numpy as np

        at, text = self.said.said(first, end)
        term = self.places[at]
        known = np.flatnonzero(term >= 0)
        term, text = term[known], text[known]
        column = self.column[term] if len(term) else term
        counts = column < 0
        single = text[counts] * self.size + term[counts]
        bare = text[~counts] * len(self.bare) + column[~counts]
        if not len(self.pairs) or not len(known):
            return single, bare
        near = np.flatnonzero((known[1:] - known[:-1] == 1) & (text[1:] == text[:-1]))
        code = term[near] * self.size + term[near + 1]
        place = np.minimum(np.searchsorted(self.pairs, code), len(self.pairs) - 1)
        hit = self.pairs[place] == code
        return np.concatenate([single, text[near[hit]] * self.size + self.targets[place[hit]]]), bare


def _weighed(
    keys: Ints, tallies: Floats, lengths: Floats, vocabulary: Mapping[str, int], frequency: Ints,
    said: tuple[_Terms, _Terms],
) -> Postings:  # fmt: skip
    import numpy as np

    size, many = len(lengths), max(len(vocabulary), 1)
    rarity = np.log1p((size - frequency + 0.5) / (frequency + 0.5))
    worth = np.array([_worth(name) for name in vocabulary] or [1.0])
    by_term = np.argsort(keys % many, kind="stable")
    text, term, tally = (keys // many)[by_term], (keys % many)[by_term], tallies[by_term]
    long = lengths[text] / max(float(lengths.mean()) if size else 1.0, 1e-9)
    weights = (rarity * worth)[term] * tally * (K1 + 1) / (tally + K1 * (1 - B + B * long))
    ends = np.searchsorted(term, np.arange(many + 1))
    return Postings(
        size,
        {name: float(rarity[n]) for name, n in vocabulary.items()},
        {name: float(frequency[n]) / max(size, 1) for name, n in vocabulary.items()},
        {name: (int(ends[n]), int(ends[n + 1])) for name, n in vocabulary.items()},
        text,
        weights,
        vocabulary,
        *said,
    )


def _worth(term: str) -> float:
    """Return what a term counts for: a common word nothing alone, and as much as any in a pair."""
    return PAIRS if " " in term else 0.0 if term in COMMON_STEMS else 1.0


def tally(*weighted: tuple[str, float]) -> dict[str, float]:
    """Return the terms of some texts with how often they occur, times the weight of their text."""
    counted: dict[str, float] = {}
    for text, weight in weighted:
        for term, times in Counter(terms(text)).items():
            counted[term] = counted.get(term, 0.0) + weight * times
    return counted


def past_doubt(size: int) -> float:
    """Return the sum of rarities past which words in common are no accident among ``size`` texts."""
    return 2.0 * math.log(max(size, 3))
