"""How far coders agree on a theme: Cohen's kappa, PABAK and Krippendorff's alpha, with prevalence and intervals.

Offered for codebook coding, where two readers are meant to come to the same codes. Reflexive thematic analysis does
not aim at that, and nothing here is asked of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..model import tables
from .confidence_intervals import REPEATS, Interval, interval

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ..model import Coding

YES = "yes"


@dataclass(frozen=True)
class Agreement:
    """How far the coders of one theme agree: one row of `measure`.

    ``units`` are passages that at least two coders read; ``agreed`` those on which all of them agree; ``prevalence``
    is the share of codings that say yes. ``kappa`` and ``pabak`` are for exactly two coders. A measure is missing
    where it has no value (nobody, or everybody, coded the theme everywhere); intervals are missing under three
    sessions.
    """

    theme: str
    coders: int
    units: int
    sessions: int
    agreed: int
    prevalence: float | None
    kappa: float | None
    kappa_low: float | None
    kappa_high: float | None
    pabak: float | None
    alpha: float | None
    alpha_low: float | None
    alpha_high: float | None


def cohen_kappa(first: Sequence[Hashable], second: Sequence[Hashable]) -> float | None:
    """Return Cohen's kappa of two coders' labels of the same units, or ``None`` where both used one label only.

    J. Cohen, “A coefficient of agreement for nominal scales”, *Educational and Psychological Measurement* 20
    (1960), 37-46.
    """
    units = len(first)
    if units != len(second) or not units:
        raise ValueError("kappa needs two labels for each unit")
    seen = sum(a == b for a, b in zip(first, second, strict=True)) / units
    left, right = Counter(first), Counter(second)
    chance = sum(left[label] * right[label] for label in left) / units**2
    return None if chance == 1 else (seen - chance) / (1 - chance)


def pabak(first: Sequence[Hashable], second: Sequence[Hashable], labels: int = 2) -> float | None:
    """Return kappa adjusted for prevalence and bias: for two labels, twice the share agreed on less one.

    T. Byrt, J. Bishop and J. B. Carlin, “Bias, prevalence and kappa”, *Journal of Clinical Epidemiology* 46
    (1993), 423-429.
    """
    if len(first) != len(second) or not first:
        raise ValueError("PABAK needs two labels for each unit")
    seen = sum(a == b for a, b in zip(first, second, strict=True)) / len(first)
    return (labels * seen - 1) / (labels - 1)


def krippendorff_alpha(units: Sequence[Sequence[Hashable | None]]) -> float | None:
    """Return Krippendorff's alpha for nominal labels: one sequence per unit, ``None`` where a coder gave no label.

    Any number of coders; a unit with fewer than two labels can't be paired and is left out. ``None`` where fewer
    than two different labels are left. K. Krippendorff, “Computing Krippendorff's alpha-reliability” (2011),
    https://repository.upenn.edu/asc_papers/43.
    """
    totals: Counter[Hashable] = Counter()
    disagreed = 0.0
    for unit in units:
        counts = Counter(label for label in unit if label is not None)
        paired = sum(counts.values())
        if paired > 1:
            totals.update(counts)
            disagreed += (paired**2 - sum(n * n for n in counts.values())) / (paired - 1)
    n = sum(totals.values())
    expected = n * n - sum(count * count for count in totals.values())
    return None if not expected else 1 - (n - 1) * disagreed / expected


def measure(codings: pd.DataFrame, *, repeats: int = REPEATS) -> pd.DataFrame:
    """Return one row per theme (an `Agreement`), in the order of the alphabet.

    ``codings`` are rows of `model.Coding`: what each coder said of each theme on each passage that they read. A
    passage that somebody has not read has no row of theirs. Intervals are over draws of whole sessions.
    """
    rows: list[Coding] = _rows(codings)
    by_theme: dict[str, dict[tuple[str, str], dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
    for row in rows:
        by_theme[row.theme][row.document_id, row.passage_id][row.coder] = row.coded == YES
    found = [_of_theme(theme, dict(by_theme[theme]), repeats) for theme in sorted(by_theme)]
    return tables.table(Agreement, found)


def disagreements(codings: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Return the passages that coders read differently, side by side, in the order of the evidence.

    One row per passage and theme: ``theme``, ``passage_id``, ``coded_by``, ``not_coded_by`` (coders in order of the
    alphabet), ``speaker``, ``before`` (the passage before it in its document), ``text``.
    """
    import pandas as pd

    said: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in _rows(codings):
        said[row.passage_id, row.theme][row.coded].add(row.coder)
    held = {
        ident: (n, document, speaker, text)
        for n, (ident, document, speaker, text) in enumerate(
            zip(
                *(passages[name].tolist() for name in ("passage_id", "document_id", "speaker", "text")),
                strict=True,
            )
        )
    }
    texts = list(held.values())
    found = []
    for (ident, theme), by in said.items():
        if len(by) < 2 or ident not in held:
            continue
        n, document, speaker, text = held[ident]
        before = texts[n - 1][3] if n and texts[n - 1][1] == document else ""
        coded = tables.LIST_SEPARATOR.join(sorted(by[YES]))
        others = sorted(set().union(*(coders for value, coders in by.items() if value != YES)))
        found.append((n, theme, ident, coded, tables.LIST_SEPARATOR.join(others), speaker, before, text))
    columns = ["theme", "passage_id", "coded_by", "not_coded_by", "speaker", "before", "text"]
    kept = [row[1:] for row in sorted(found, key=lambda row: row[:2])]
    return pd.DataFrame(kept, columns=columns).astype(dict.fromkeys(columns, "str"))


def _rows(codings: pd.DataFrame) -> list[Coding]:
    from ..model import Coding

    return tables.rows(codings, Coding)


def _of_theme(theme: str, units: dict[tuple[str, str], dict[str, bool]], repeats: int) -> Agreement:
    import numpy as np

    units = {unit: said for unit, said in units.items() if len(said) > 1}
    coders = sorted({coder for said in units.values() for coder in said})
    sessions = sorted({document for document, _ in units})
    given = [value for said in units.values() for value in said.values()]
    agreed = sum(len(set(said.values())) == 1 for said in units.values())
    share = round(sum(given) / len(given), 6) if given else None
    kappa = adjusted = alpha = None
    kappa_interval: Interval = (None, None)
    alpha_interval: Interval = (None, None)
    if units:
        place = {session: n for n, session in enumerate(sessions)}
        alpha = krippendorff_alpha([list(said.values()) for said in units.values()])
        counts = np.zeros((len(sessions), 3))
        for (document, _), said in units.items():
            yes, paired = sum(said.values()), len(said)
            counts[place[document]] += (yes, paired, 2 * yes * (paired - yes) / (paired - 1))
        alpha_interval = interval(counts, _alphas, repeats)
        if len(coders) == 2:
            first, second = ([said[coder] for said in units.values()] for coder in coders)
            kappa, adjusted = cohen_kappa(first, second), pabak(first, second)
            crossed = np.zeros((len(sessions), 4))
            for (document, _), said in units.items():
                crossed[place[document], 2 * said[coders[0]] + said[coders[1]]] += 1
            kappa_interval = interval(crossed, _kappas, repeats)
    return Agreement(
        theme, len(coders), len(units), len(sessions), agreed, share, kappa, *kappa_interval, adjusted, alpha,
        *alpha_interval,
    )  # fmt: skip


def _alphas(counts: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Alpha of two labels from (codings that say yes, all codings, disagreement), row by row."""
    import numpy as np

    yes, n, disagreed = counts.T
    with np.errstate(divide="ignore", invalid="ignore"):
        found: np.ndarray[Any, Any] = 1 - (n - 1) * disagreed / (2 * yes * (n - yes))
    return np.where((yes > 0) & (yes < n), found, np.nan)


def _kappas(counts: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Kappa of two coders from the counts (neither, only the second, only the first, both), row by row."""
    import numpy as np

    neither, second, first, both = counts.T
    n = counts.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        seen = (neither + both) / n
        chance = ((both + first) * (both + second) + (neither + first) * (neither + second)) / n**2
        found: np.ndarray[Any, Any] = (seen - chance) / (1 - chance)
    return np.where(chance < 1, found, np.nan)
