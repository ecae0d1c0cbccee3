"""The words of many texts, counted: only those that a query has, so that 200,000 texts take seconds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ...text.stems import COMMON_STEMS, stem, stems, words

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

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

    def scores(self, counted: Mapping[str, float]) -> Floats:
        """Return the score of each text for the terms of a query with their weights."""
        import numpy as np

        known = [(self.places[term], weight) for term, weight in counted.items() if term in self.places]
        if not known:
            return np.zeros(self.size)
        texts = np.concatenate([self.texts[a:b] for (a, b), _ in known])
        weights = np.concatenate([self.weights[a:b] * weight for (a, b), weight in known])
        return np.bincount(texts, weights=weights, minlength=self.size).astype(np.float64)


def count(texts: Sequence[str], beside: Sequence[str], share: float, wanted: Iterable[str]) -> Postings:
    """Return the postings of ``texts`` for the terms of the ``wanted`` texts.

    ``beside`` is a text that goes with each (the question with the answer): its words count ``share`` of what
    the text's own do. The same one may stand beside many and is read once.
    """
    import numpy as np

    vocabulary = {term: n for n, term in enumerate(sorted({t for text in wanted for t in terms(text)}))}
    distinct = {text: n for n, text in enumerate(dict.fromkeys(beside))}
    own = _counted(texts, vocabulary)
    shared = _counted(list(distinct), vocabulary)
    goes_with = np.array([distinct[text] for text in beside], dtype=np.int64)
    unit, term, tally = _spread(shared, goes_with)
    key = np.concatenate([own.text * len(vocabulary) + own.term, unit * len(vocabulary) + term])
    tallies = np.concatenate([own.tally, tally * share])
    keys, inverse = np.unique(key, return_inverse=True)
    tallies = np.bincount(inverse, weights=tallies, minlength=len(keys)).astype(np.float64)
    lengths = own.lengths + share * shared.lengths[goes_with] if len(texts) else own.lengths
    return _weighed(keys, tallies, lengths, vocabulary)


@dataclass
class _Counts:
    text: Ints
    term: Ints
    tally: Floats
    lengths: Floats


def _counted(texts: Sequence[str], vocabulary: Mapping[str, int]) -> _Counts:
    """Return how often each text has each term of the vocabulary, and how many words it has."""
    import numpy as np

    numbers = _Numbers({term: n for term, n in vocabulary.items() if " " not in term})
    parts: list[Any] = []
    lengths = np.zeros(len(texts))
    for n, text in enumerate(texts):
        these = words(text)
        lengths[n] = len(these)
        parts.append(np.fromiter(map(numbers.__getitem__, these), dtype=np.int32, count=len(these)))
    flat = np.concatenate(parts).astype(np.int64) if parts else np.zeros(0, dtype=np.int64)
    owner = np.repeat(np.arange(len(texts)), lengths.astype(np.int64))
    single = flat >= 0
    size = len(vocabulary)
    keys = [owner[single] * size + flat[single]]
    pairs = [tuple(term.split(" ")) for term in vocabulary if " " in term]
    if pairs and len(flat):
        codes = np.array([vocabulary[a] * size + vocabulary[b] for a, b in pairs], dtype=np.int64)
        targets = np.array([vocabulary[f"{a} {b}"] for a, b in pairs], dtype=np.int64)
        order = np.argsort(codes)
        codes, targets = codes[order], targets[order]
        both = single[:-1] & single[1:] & (owner[:-1] == owner[1:])
        code = flat[:-1][both] * size + flat[1:][both]
        at = np.minimum(np.searchsorted(codes, code), len(codes) - 1)
        hit = codes[at] == code
        keys.append(owner[:-1][both][hit] * size + targets[at[hit]])
    key, tally = np.unique(np.concatenate(keys), return_counts=True)
    return _Counts(key // max(size, 1), key % max(size, 1), tally.astype(np.float64), lengths)


class _Numbers(dict[str, int]):
    """The number of each word's stem in a vocabulary, worked out once per word; -1 for words not in it."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, word: str) -> int:
        number = self[word] = self._vocabulary.get(stem(word), -1)
        return number


def _spread(shared: _Counts, goes_with: Ints) -> tuple[Ints, Ints, Floats]:
    """Return the counts of the texts beside, once for each text that they go with."""
    import numpy as np

    order = np.argsort(goes_with, kind="stable")
    size = len(shared.lengths)
    first = np.searchsorted(goes_with[order], np.arange(size))
    many = np.bincount(goes_with, minlength=size)
    repeats = many[shared.text]
    row = np.repeat(np.arange(len(shared.text)), repeats)
    within = np.arange(len(row)) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    return order[first[shared.text[row]] + within], shared.term[row], shared.tally[row]


def _weighed(keys: Ints, tallies: Floats, lengths: Floats, vocabulary: Mapping[str, int]) -> Postings:
    import numpy as np

    size, many = len(lengths), max(len(vocabulary), 1)
    by_term = np.argsort(keys % many, kind="stable")
    text, term, tally = (keys // many)[by_term], (keys % many)[by_term], tallies[by_term]
    frequency = np.bincount(term, minlength=many)
    rarity = np.log1p((size - frequency + 0.5) / (frequency + 0.5))
    worth = np.array([_worth(name) for name in vocabulary] or [1.0])
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
