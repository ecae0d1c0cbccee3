"""What people decided, as examples to learn from: where a theme is, where it is not, and how sure that is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...errors import WorkbenchError
from ...model.values import NOBODYS_WORDS

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

LEAST_PASSAGES = 20
"""Passages that people decided about before anything is learned: with fewer a model repeats what it was given."""
LEAST_CONFIRMED, LEAST_ABSENT = 2, 5
"""Passages with a theme, and passages without it, before that theme is learned."""
NOT_SAID = 0.5
"""The weight of “no” where a passage was decided for other themes only: nobody said “no” in so many words."""
PRIVATE = "engagement note"


@dataclass(frozen=True)
class Examples:
    """Rows are passages, columns themes: ``present`` is 0 or 1, ``weight`` how much it counts (0: nothing known).

    ``left_out`` says in words why a theme is not learned.
    """

    themes: tuple[str, ...]
    present: NDArray[Any]
    weight: NDArray[Any]
    left_out: tuple[str, ...]


def evidence(
    passages: pd.DataFrame, documents: pd.DataFrame | None, *, engagement_notes: bool = True
) -> pd.DataFrame:
    """Return the passages that can carry a theme, document by document, by id, and in order within each.

    Headings, notes, references and directions are left out, and engagement notes unless they are asked for.
    """
    kept = passages[~passages["kind"].isin(NOBODYS_WORDS) & (passages["text"].str.strip() != "")]
    if documents is not None and not engagement_notes:
        private = documents.loc[documents["kind"] == PRIVATE, "document_id"]
        kept = kept[~kept["document_id"].isin(private)]
    return kept.sort_values(["document_id", "seq"], kind="stable", ignore_index=True)


def examples(tags: pd.DataFrame, passage_ids: Sequence[str], read: Collection[str] = ()) -> Examples:
    """Return what is known of each passage and theme: one row per passage of ``passage_ids``.

    A confirmed tag says that the theme is there; a dismissed one, where none of that theme is confirmed in the
    passage, that it is not. A passage that a person ``read`` for every theme is without those that nobody tagged;
    one that has decisions on some themes is so too, at half weight. Suggested tags teach nothing.

    Raises `WorkbenchError` below the least number of decisions, with the counts.
    """
    import numpy as np

    row = {passage_id: n for n, passage_id in enumerate(passage_ids)}
    said = tags[tags["status"].isin(["confirmed", "dismissed"]) & tags["passage_id"].isin(row)]
    themes = tuple(sorted(set(said["theme"])))
    column = {theme: n for n, theme in enumerate(themes)}
    present = np.zeros((len(row), len(themes)), dtype=bool)
    weight = np.zeros(present.shape)
    weight[sorted({row[p] for p in said["passage_id"]})] = NOT_SAID
    weight[sorted({row[p] for p in read if p in row})] = 1.0
    for passage_id, theme, status in zip(said["passage_id"], said["theme"], said["status"], strict=True):
        weight[row[passage_id], column[theme]] = 1.0
        present[row[passage_id], column[theme]] |= status == "confirmed"
    known = int(weight.any(axis=1).sum()) if themes else 0
    return _enough(themes, present, weight, known)


def _enough(themes: tuple[str, ...], present: NDArray[Any], weight: NDArray[Any], known: int) -> Examples:
    """Keep the themes that have enough examples; raise where none has."""
    import numpy as np

    have = present.sum(axis=0)
    lack = ((weight > 0) & ~present).sum(axis=0)
    short = [
        f"“{theme}”: {with_it} with it and {without} without"
        for theme, with_it, without in zip(themes, have.tolist(), lack.tolist(), strict=True)
        if with_it < LEAST_CONFIRMED or without < LEAST_ABSENT
    ]
    good = np.flatnonzero((have >= LEAST_CONFIRMED) & (lack >= LEAST_ABSENT))
    if known < LEAST_PASSAGES or not len(good):
        counts = f"; of these, {'; '.join(short)}" if short else ""
        raise WorkbenchError(
            f"there is too little to learn from: people decided about {known} passages{counts}",
            next=f"Confirm and dismiss tags in at least {LEAST_PASSAGES} passages; a theme is learned from "
            f"{LEAST_CONFIRMED} passages with it and {LEAST_ABSENT} without.",
        )
    kept = tuple(themes[n] for n in good)
    return Examples(kept, present[:, good], weight[:, good], tuple(short))
