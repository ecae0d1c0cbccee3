"""Themes learned from what people confirmed and dismissed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from . import features, labels
from .labels import Examples
from .learned_model import Model

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

FOLDS = 5
"""Stretches of the evidence, each scored by a model that did not learn from it, from which scores are calibrated."""
STRENGTH = 1.0
"""The inverse of regularisation (scikit-learn's C): its default, for every theme."""
NEAR = (1.0, 0.7, 0.5, 0.35)
"""How much the scores of the nearest four passages on either side count in what is said around a passage."""
LEAST_THRESHOLD = 0.05


def learn(
    tags: pd.DataFrame,
    passages: pd.DataFrame,
    documents: pd.DataFrame,
    *,
    read: Collection[str] = (),
    engagement_notes: bool = False,
) -> Model:
    """Return what confirmed and dismissed ``tags`` teach about their themes.

    ``read`` are passage_ids that a person read for every theme: those without a tag teach that none is there. Words
    and their company are learned from all ``passages``, decided or not. Engagement notes, as ``documents``
    names them, teach nothing, by their words or their tags, unless ``engagement_notes`` says so. Same tables, same
    model.

    A theme's score comes from logistic regression over the passage's own words, the directions of meaning of what
    stands around it, and its manner; then the scores of its neighbours are weighed in, and both are calibrated on
    passages that the scoring model had not learned from.

    Raises `WorkbenchError` below the least number of decisions (`labels.LEAST_PASSAGES` and the like).
    """
    import numpy as np

    decided = bool(tags["status"].isin(("confirmed", "dismissed")).any()) or bool(read)
    passages = passages if decided else passages.iloc[:0]  # it says at once that there is too little
    texts = labels.evidence(passages, documents, engagement_notes=engagement_notes)
    known = labels.examples(tags, texts["passage_id"].tolist(), read)
    words = features.found_in(texts["text"].tolist())
    seen = features.see(texts, words).all()
    stretch = stretches(texts, np.any(known.weight, axis=1))
    apart = _scored_apart(seen, known, stretch)
    joint, levels = _calibrated(_company(apart, texts), known)
    chances = _chances(_company(apart, texts), joint, levels)
    weights, starts = _fitted(seen, known)
    return Model(
        _version(texts, known),
        known.themes,
        tuple(known.present.sum(axis=0).tolist()),
        tuple(((known.weight > 0) & ~known.present).sum(axis=0).tolist()),
        known.left_out,
        words,
        weights,
        starts,
        joint,
        levels,
        _thresholds(chances, known),
    )


def probabilities(
    model: Model, passages: pd.DataFrame, seen: features.Seen | None = None, *, unasked: bool = False
) -> NDArray[Any]:
    """Return how likely each theme (column) is in each of ``passages`` (row), between 0 and 1.

    ``passages`` are `labels.evidence`: whole documents, in order, since what stands around a passage counts;
    ``seen`` is `features.see` of them, where it is known. With ``unasked``, as if the questions had not been heard.
    """
    seen = seen or features.see(passages, model.wording)
    if unasked:
        seen = features.unasked(seen, passages, model.wording)
    scores = seen.all() @ model.weights.T + model.starts
    return _chances(_company(scores, passages, unasked=unasked), model.joint, model.levels)


# --- one theme at a time -----------------------------------------------------------------------


def _fitted(
    seen: Any, known: Examples, rows: NDArray[Any] | None = None
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return the weights and start of each theme; a theme without both kinds of example scores 0."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    weights = np.zeros((len(known.themes), seen.shape[1]))
    starts = np.zeros(len(known.themes))
    for theme in range(len(known.themes)):
        weight = known.weight[:, theme] if rows is None else known.weight[:, theme] * rows
        use = np.flatnonzero(weight)
        there = known.present[use, theme]
        if there.all() or not there.any():
            continue
        # Each side counts as much as the other: a theme is rarer than its absence.
        share = np.where(there, weight[use][there].sum(), weight[use][~there].sum())
        balanced = weight[use] * weight[use].sum() / (2 * share)
        fit = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
        fit.fit(seen[use], there, sample_weight=balanced)
        weights[theme], starts[theme] = fit.coef_[0], fit.intercept_[0]
    return weights, starts


def stretches(passages: pd.DataFrame, known: NDArray[Any]) -> NDArray[Any]:
    """Return the number of the stretch of evidence that each passage stands in.

    Each has about as many decided passages as the others, and none ends within a question and its answers.
    """
    import numpy as np

    place = list(zip(passages["document_id"], passages["locator"].str.split(".").str[0], strict=True))
    opens = np.array([n == 0 or place[n] != place[n - 1] for n in range(len(place))])
    opened = np.maximum.accumulate(np.where(opens, np.arange(len(place)), 0))
    before = np.concatenate([[0], np.cumsum(known)[:-1]])[opened]
    number: NDArray[Any] = np.minimum(before * FOLDS // max(1, int(known.sum())), FOLDS - 1)
    return number


def _scored_apart(seen: Any, known: Examples, stretch: NDArray[Any]) -> NDArray[Any]:
    """Return the score of each passage and theme by a model that learned nothing from the passage's stretch."""
    import numpy as np

    scores = np.zeros((seen.shape[0], len(known.themes)))
    for number in range(FOLDS):
        here = stretch == number
        weights, starts = _fitted(seen, known, (~here).astype(float))
        scores[here] = seen[here] @ weights.T + starts
    return scores


# --- with its neighbours -----------------------------------------------------------------------


def _company(scores: NDArray[Any], passages: pd.DataFrame, *, unasked: bool = False) -> NDArray[Any]:
    """Return three numbers per passage and theme: its score, that of the nearest two, and that of what is around.

    Around a passage, only what is said in the same manner counts: answers beside answers.
    """
    import numpy as np
    from sklearn.preprocessing import normalize

    question = (passages["kind"] == features.QUESTION).to_numpy()
    next_to = features.neighbours(passages, (1.0,))
    around = features.neighbours(passages, NEAR).tocoo()
    alike = question[around.row] == question[around.col]
    around.data = around.data * alike
    if unasked:
        next_to = next_to.multiply(~question[None, :]).tocsr()
    sides = [normalize(matrix, norm="l1") @ scores for matrix in (next_to.tocsr(), around.tocsr())]
    return np.stack([scores, *sides], axis=2)


def _calibrated(company: NDArray[Any], known: Examples) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return how much each number of `_company` counts, the same for all themes, and the level of each theme."""
    import numpy as np
    from scipy import sparse
    from sklearn.linear_model import LogisticRegression

    rows, themes = np.nonzero(known.weight)
    count = len(known.themes)
    level = sparse.csr_matrix((np.ones(len(rows)), (np.arange(len(rows)), themes)), shape=(len(rows), count))
    numbers = sparse.hstack([sparse.csr_matrix(company[rows, themes]), level]).tocsr()
    fit = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    fit.fit(numbers, known.present[rows, themes], sample_weight=known.weight[rows, themes])
    counts = company.shape[2]
    return fit.coef_[0, :counts], fit.coef_[0, counts:] + fit.intercept_[0]


def _chances(company: NDArray[Any], joint: NDArray[Any], levels: NDArray[Any]) -> NDArray[Any]:
    from scipy.special import expit

    chances: NDArray[Any] = expit(company @ joint + levels)
    return chances


def _thresholds(chances: NDArray[Any], known: Examples) -> NDArray[Any]:
    """Return from what probability on each theme is suggested: where the expected F1 is highest.

    That is half of the highest expected F1 (Lipton, Elkan and Naryanaswamy 2014, “Optimal thresholding of classifiers
    to maximize F1 measure”), read from the probabilities themselves, never from the few decisions of one theme.
    """
    import numpy as np

    found = []
    for theme in range(len(known.themes)):
        ordered = np.sort(chances[known.weight[:, theme] > 0, theme])[::-1]
        expected = 2 * np.cumsum(ordered) / (np.arange(1, len(ordered) + 1) + ordered.sum())
        found.append(max(LEAST_THRESHOLD, float(expected.max()) / 2))
    return np.array(found)


def _version(passages: pd.DataFrame, known: Examples) -> str:
    """Return a hash of what was learned from: the texts, and each decision."""
    import numpy as np

    digest = hashlib.sha256()
    for passage_id, text in zip(passages["passage_id"], passages["text"], strict=True):
        digest.update(json.dumps([passage_id, text]).encode("utf-8", "surrogatepass"))
    rows, themes = np.nonzero(known.weight)
    facts = (known.weight[rows, themes].tolist(), known.present[rows, themes].tolist())
    digest.update(json.dumps([known.themes, rows.tolist(), themes.tolist(), *facts]).encode("utf-8"))
    return digest.hexdigest()[:12]
