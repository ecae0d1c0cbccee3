"""A passage as numbers to learn from: its own words, the words around it, and who speaks how.

Everything here is made from texts alone, decided or not; no decision is read.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ...text import folding, pipelines
from ...text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

AXES = 100
"""Directions of meaning (latent semantic analysis): a hundred, as is usual, fewer where there is little text."""
SAMPLE = 20_000
"""Passages that words and axes are found from; of more, as many are taken, evenly spaced."""
MOST_TERMS = 50_000
AROUND = (0.35, 0.25, 0.17, 0.12)
"""What the words of the nearest, second, third and fourth passage on either side weigh beside a passage's own."""
QUESTION = "question"
_WORD = in_table("themes/codebook/spelling_pairs", "words of two signs or more")


@dataclass(frozen=True)
class Wording:
    """The terms (lemmas, and pairs of them) of the evidence, how rare each is, and its place on the axes."""

    terms: tuple[str, ...]
    rarity: NDArray[Any]
    axes: NDArray[Any]


@dataclass(frozen=True)
class Seen:
    """Passages as numbers, one row per passage: ``own`` terms, ``around`` on the axes, and ``manner``.

    Rows of ``around`` have length one; ``length`` is what they were divided by.
    """

    own: Any
    around: NDArray[Any]
    manner: NDArray[Any]
    length: NDArray[Any]

    def all(self) -> Any:
        """Return one sparse matrix of the three, side by side."""
        from scipy import sparse

        parts = [self.own, sparse.csr_matrix(self.around), sparse.csr_matrix(self.manner)]
        return sparse.hstack(parts).tocsr()


def found_in(texts: list[str]) -> Wording:
    """Return the terms of ``texts`` that stand in two of them at least, and the axes along which they vary."""
    import numpy as np
    from sklearn.decomposition import TruncatedSVD

    step = -(-len(texts) // SAMPLE)
    sample = texts[:: max(1, step)]
    vectoriser = _vectoriser(min_df=2, max_features=MOST_TERMS)
    try:
        matrix = vectoriser.fit_transform(lemmas(sample))
    except ValueError:  # no term stands in two passages
        vectoriser = _vectoriser(min_df=1)
        matrix = vectoriser.fit_transform([*lemmas(sample), ["evidence"]])
    size = min(AXES, min(matrix.shape) - 1)
    axes = np.zeros((matrix.shape[1], 1))
    if size > 0:
        axes = TruncatedSVD(size, random_state=0).fit(matrix).components_.T
    terms = tuple(vectoriser.get_feature_names_out().tolist())
    return Wording(terms, vectoriser.idf_.astype("float32"), axes.astype("float32"))


def lemmas(texts: list[str]) -> list[list[str]]:
    """Return the lemma of each word of each text that means something by itself: “placements” and “placed” meet.

    Marks, single letters and the commonest words (scikit-learn’s list of English stop words) are left out.
    """
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    docs = pipelines.docs(((folding.fold(text)[0], "") for text in texts), sentences=False)
    return [
        [
            token.lemma_
            for token in doc
            if _WORD.fullmatch(token.lemma_) and not ENGLISH_STOP_WORDS & {token.lemma_, token.lower_}
        ]
        for doc in docs
    ]


def terms_of(texts: list[str], wording: Wording, *, raw: bool = False) -> Any:
    """Return the weight of each term in each text, as a sparse matrix; each row has length one, or is empty.

    ``raw`` weights are not divided by the length: a longer sentence weighs more.
    """
    vocabulary = {term: n for n, term in enumerate(wording.terms)}
    vectoriser = _vectoriser(vocabulary=vocabulary, norm=None if raw else "l2")
    vectoriser.idf_ = wording.rarity.astype("float64")
    return vectoriser.transform(lemmas(texts))


def see(passages: pd.DataFrame, wording: Wording) -> Seen:
    """Return ``passages`` (in the order of their documents) as numbers."""
    return _placed(terms_of(passages["text"].tolist(), wording), passages, wording)


def unasked(seen: Seen, passages: pd.DataFrame, wording: Wording) -> Seen:
    """Return ``passages`` as if the questions had no words: they weigh nothing, nor on what stands around them."""
    from scipy import sparse

    heard = (passages["kind"] != QUESTION).to_numpy(dtype=float)
    return _placed((sparse.diags(heard) @ seen.own).tocsr(), passages, wording)


def _placed(own: Any, passages: pd.DataFrame, wording: Wording) -> Seen:
    import numpy as np
    from sklearn.preprocessing import normalize

    on_axes = own @ wording.axes.astype("float64")
    around, length = normalize(on_axes + neighbours(passages, AROUND) @ on_axes, return_norm=True)
    return Seen(own, np.asarray(around), manner(passages), np.where(length > 0, length, 1.0))


def neighbours(passages: pd.DataFrame, weights: tuple[float, ...]) -> Any:
    """Return a sparse matrix: what each passage of the same document, so many places away, weighs for a passage."""
    import numpy as np
    from scipy import sparse

    documents = passages["document_id"].to_numpy()
    rows, columns, values = [np.zeros(0, int)], [np.zeros(0, int)], [np.zeros(0)]
    for distance, weight in enumerate(weights, start=1):
        here = np.flatnonzero(documents[distance:] == documents[:-distance])
        rows += [here, here + distance]
        columns += [here + distance, here]
        values += [np.full(2 * len(here), weight)]
    count = len(documents)
    places = (np.concatenate(rows), np.concatenate(columns))
    return sparse.csr_matrix((np.concatenate(values), places), shape=(count, count))


def manner(passages: pd.DataFrame) -> NDArray[Any]:
    """Return how each passage is said: as a question, how long, and how often its speaker asks."""
    import numpy as np

    texts = passages["text"].str.rstrip("”\"' \n")
    asks = texts.str.endswith("?").to_numpy(dtype=float)
    shares: dict[tuple[str, str], list[float]] = defaultdict(list)
    speakers = list(zip(passages["document_id"], passages["speaker"], strict=True))
    for place, asked in zip(speakers, asks.tolist(), strict=True):
        shares[place].append(asked)
    share = [sum(shares[place]) / len(shares[place]) if place[1] else 0.0 for place in speakers]
    words = np.array([len(text.split()) for text in passages["text"].tolist()], dtype=float)
    question = (passages["kind"] == QUESTION).to_numpy(dtype=float)
    # About a thousand words is the longest passage; all four then run from 0 to 1.
    return np.column_stack([question, asks, np.array(share), np.log1p(words) / 7])


def _vectoriser(**how: Any) -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(analyzer=_terms, sublinear_tf=True, **how)


def _terms(words: list[str]) -> list[str]:
    """Return words and pairs of words that stand side by side."""
    return [*words, *map(" ".join, pairwise(words))]
