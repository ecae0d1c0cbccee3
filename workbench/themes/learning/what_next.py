"""What to read next: the passages from which a model would learn most."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from . import features, labels, train
from .learned_model import Model

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

CANDIDATES = 2_000
"""The most uncertain passages, among which those unlike one another are looked for."""
_DTYPES = {"passage_id": "str", "theme": "str", "score": "Float64", "gain": "Float64", "reason": "str"}


def next_to_read(
    model: Model,
    passages: pd.DataFrame,
    tags: pd.DataFrame,
    documents: pd.DataFrame | None = None,
    *,
    read: Collection[str] = (),
    most: int = 50,
) -> pd.DataFrame:
    """Return the passages to read next, first the one that a model would learn most from; at most ``most``.

    Columns ``passage_id``; ``theme``, the one it is least sure of there, and its ``score``; ``gain`` between 0 and 1;
    ``reason`` in words. A passage gains by standing near the thresholds of themes, of rare ones more, and by being
    unlike what was read and what stands before it in this list. What has a decision, or was ``read``, is not in it.
    """
    import numpy as np
    import pandas as pd

    texts = labels.evidence(passages, documents)
    seen = features.see(texts, model.wording)
    chances = train.probabilities(model, texts, seen)
    done = set(tags.loc[tags["status"].isin(["confirmed", "dismissed"]), "passage_id"]) | set(read)
    known = texts["passage_id"].isin(done).to_numpy()
    doubt = _doubt(chances, model.thresholds) * _need(model)
    unsure = np.where(known, -1.0, doubt.sum(axis=1))
    order = np.argsort(-unsure, kind="stable")[: max(CANDIDATES, most)]
    order = order[unsure[order] > 0]
    rows = []
    for row, gain in _unlike(order, unsure, seen.around, known, most):
        theme = int(doubt[row].argmax())
        score = round(float(chances[row, theme]), 3)
        reason = f"unsure of “{model.themes[theme]}” (score {score:.2f}, suggested from {model.thresholds[theme]:.2f})"
        rows.append((texts["passage_id"].iat[row], model.themes[theme], score, round(gain, 3), reason))
    return pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES)


def _doubt(chances: NDArray[Any], thresholds: NDArray[Any]) -> NDArray[Any]:
    """Return how unsure each score is: 1 at the theme's threshold, 0 at 0 and at 1."""
    import numpy as np

    under, over = chances / thresholds / 2, 0.5 + (chances - thresholds) / (1 - thresholds) / 2
    halfway = np.where(chances < thresholds, under, over)
    doubt: NDArray[Any] = 4 * halfway * (1 - halfway)
    return doubt


def _need(model: Model) -> NDArray[Any]:
    """Return each theme's share of attention: fewer confirmed, more; they add up to 1."""
    import numpy as np

    need = 1 / np.sqrt(1 + np.array(model.confirmed))
    share: NDArray[Any] = need / need.sum()
    return share


def _unlike(
    order: NDArray[Any], unsure: NDArray[Any], places: NDArray[Any], known: NDArray[Any], most: int
) -> list[tuple[int, float]]:
    """Return rows and gains, one by one: uncertain ones, each as unlike as may be to those read or taken before."""
    import numpy as np

    left = places[order]
    near = np.maximum(left @ places[known].T, 0).max(axis=1, initial=0.0)
    taken: list[tuple[int, float]] = []
    gone: list[int] = []
    for _ in range(min(most, len(order))):
        gains = unsure[order] * (1 - np.minimum(near, 1.0) / 2)
        gains[gone] = -1
        best = int(np.argmax(np.round(gains, 9)))
        gone.append(best)
        taken.append((int(order[best]), float(gains[best])))
        near = np.maximum(near, left @ left[best])
    return taken
