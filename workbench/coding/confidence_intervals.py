"""Intervals by drawing whole sessions again: passages of one session are alike, so they are not drawn apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

FEWEST_SESSIONS, REPEATS, SEED = 3, 2000, 20_260_101
Interval = tuple[float | None, float | None]


def interval(
    counts: np.ndarray[Any, Any],
    measured: Callable[[np.ndarray[Any, Any]], np.ndarray[Any, Any]],
    repeats: int = REPEATS,
) -> Interval:
    """Return the 95 % interval of a measure over draws of sessions with replacement, or two ``None``.

    ``counts`` has one row per session (a document) and the counts that the measure is made of; ``measured`` takes
    rows of summed counts and gives one value each, ``nan`` where there is none. The same counts give the same
    interval. None is given for fewer than ``FEWEST_SESSIONS`` sessions, or where over a tenth of the draws have
    no value. The percentile bootstrap over clusters (Efron and Tibshirani, *An Introduction to the Bootstrap*, 1993).
    """
    import numpy as np

    sessions = len(counts)
    if sessions < FEWEST_SESSIONS:
        return None, None
    drawn = np.random.default_rng(SEED).multinomial(sessions, np.full(sessions, 1 / sessions), size=repeats)
    values = measured(drawn @ counts)
    kept = values[~np.isnan(values)]
    if len(kept) < 0.9 * repeats:
        return None, None
    low, high = np.quantile(kept, [0.025, 0.975])
    return round(float(low), 6), round(float(high), 6)
