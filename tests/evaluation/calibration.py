"""Whether a suggested link’s score is what it says: how likely a report would cite the passage.

Each paragraph of the retrieval case is left out in turn: the curve is fitted on the others, as printed and without
their quotations, and what it gives for the units of the one left out is held against what the paragraph cites.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.evaluation.measure import Measure
from tests.evaluation.retrieval import Case
from workbench.suggestions.ranking import rank_passages
from workbench.suggestions.ranking.rank_passages import WEIGHTS, Query

if TYPE_CHECKING:
    from workbench.suggestions.ranking.bm25 import Floats

BINS = (0.0, 0.01, 0.1, 0.3, 0.6, 1.0)
FORMS = ("printed", "removed")
WITHIN = 0.1  # how far the mean of a bin may be from what is observed in it


def measures(name: str, case: Case) -> list[Measure]:
    """Return the Brier score of 100,000 (beside that of the base rate) and the bins that are within a tenth."""
    import numpy as np

    asked = {form: _scores(case, form) for form in FORMS}
    pooled: list[tuple[Floats, Floats]] = []
    table: dict[str, tuple[Floats, Floats]] = {}
    for form in FORMS:
        given, right = [], []
        for left in case.cited:
            curve = _fitted([asked[f][n] for f in FORMS for n in case.cited if n != left])
            scores, cited = asked[form][left]
            given.append(_curve(scores, *curve))
            right.append(cited)
        table[form] = np.concatenate(given), np.concatenate(right)
        pooled.append(table[form])
    whole = np.concatenate([g for g, _ in pooled]), np.concatenate([r for _, r in pooled])
    table["both"] = whole
    lines = [line for form, (given, right) in table.items() for line in reliability(form, given, right)]
    brier, base = _brier(*whole), _brier(np.full(len(whole[1]), whole[1].mean()), whole[1])
    shipped = _shipped(asked, case)
    close = _close(*whole)
    return [
        Measure(
            f"{name}.links.brier", round(1e5 * brier), 100_000, round(1e5 * base), at_most=True,
            details=(f"left out {brier:.5f}; as shipped {shipped:.5f}; the base rate for all {base:.5f}",),
        ),
        Measure(f"{name}.links.calibrated_bins", int(close), len(BINS) - 1, len(BINS) - 1, tuple(lines)),
    ]  # fmt: skip


def reliability(form: str, given: Floats, right: Floats) -> list[str]:
    """Return one line per bin: how many units, what they were given on average, and how many are cited."""
    lines = []
    for here, low, high in _bins(given):
        if here.any():
            lines.append(
                f"{form}: {low:g}–{high:g}: {here.sum()} units, given {given[here].mean():.4f}, cited {right[here].mean():.4f}"
            )
    return lines


def _bins(given: Floats) -> list[tuple[Floats, float, float]]:
    pairs = pairwise(BINS)
    return [((given >= low) & ((given < high) | (high == BINS[-1])), low, high) for low, high in pairs]


def _close(given: Floats, right: Floats) -> int:
    return sum(
        abs(given[here].mean() - right[here].mean()) <= WITHIN for here, _, _ in _bins(given) if here.any()
    )


def _scores(case: Case, form: str) -> Mapping[str, tuple[Floats, Floats]]:
    import numpy as np

    texts = case.printed if form == "printed" else case.removed
    queries = {n: Query(text, case.headings[n]) for n, text in texts.items()}
    index = rank_passages.Index.of(case.units, case.register, list(queries.values()), WEIGHTS)
    places = [case.places[unit.unit_id] for unit in case.units]
    return {
        n: (np.array(index.ranking(query).scores), np.array([float(p in case.cited[n]) for p in places]))
        for n, query in queries.items()
    }


def _curve(scores: Floats, intercept: float, slope: float) -> Floats:
    import numpy as np

    return 1 / (1 + np.exp(-(intercept + slope * scores)))


def _fitted(asked: Sequence[tuple[Floats, Floats]], rounds: int = 30) -> tuple[float, float]:
    """Return the intercept and slope of the likeliest logistic curve (Newton)."""
    import numpy as np

    scores = np.concatenate([s for s, _ in asked])
    right = np.concatenate([r for _, r in asked])
    design = np.column_stack([np.ones_like(scores), scores])
    beta = np.zeros(2)
    for _ in range(rounds):
        given = 1 / (1 + np.exp(-design @ beta))
        weight = given * (1 - given)
        step = np.linalg.solve((design * weight[:, None]).T @ design, design.T @ (right - given))
        beta = beta + step
        if float(np.abs(step).max()) < 1e-9:
            break
    return float(beta[0]), float(beta[1])


def _brier(given: Floats, right: Floats) -> float:
    return float(((given - right) ** 2).mean())


def _shipped(asked: Mapping[str, Mapping[str, tuple[Floats, Floats]]], case: Case) -> float:
    import numpy as np

    pairs = [asked[form][n] for form in FORMS for n in case.cited]
    given = np.concatenate([_curve(s, rank_passages.INTERCEPT, rank_passages.SLOPE) for s, _ in pairs])
    return _brier(given, np.concatenate([r for _, r in pairs]))
