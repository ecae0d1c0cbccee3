"""Tags that a learned model suggests, each with the words that weighed most."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from ...model import Tag, tables
from ...text import pipelines
from ..tag_passages import tag_id
from . import features, labels, train
from .learned_model import Model

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

WORDS = 5
"""How many of the words that weighed most a note names."""


def suggest(
    model: Model,
    passages: pd.DataFrame,
    documents: pd.DataFrame | None = None,
    tags: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return one suggested tag per passage and theme that the model expects, in the order of ``passages``.

    Give whole documents: what stands around a passage counts. ``score`` is a probability, calibrated on passages that
    the model had not learned from; ``quote`` is the sentence that weighs most, to the letter; ``note`` names the words
    that weighed most, and the score without the question before it (``unprompted``) where the passage would not be
    suggested had it not been heard. Where a tag of ``tags`` is confirmed or dismissed, its theme is not suggested
    again in its passage.
    """
    import numpy as np

    texts = labels.evidence(passages, documents)
    if texts.empty:
        return tables.table(Tag)
    seen = features.see(texts, model.wording)
    chances = train.probabilities(model, texts, seen)
    alone = train.probabilities(model, texts, seen, unasked=True)
    # A question can't be prompted by itself.
    alone[(texts["kind"] == features.QUESTION).to_numpy()] = 1.0
    settled = _settled(tags)
    ids = texts["passage_id"].tolist()
    rows, themes = np.nonzero(chances >= model.thresholds)
    open_ones = [
        (row, theme)
        for row, theme in zip(rows.tolist(), themes.tolist(), strict=True)
        if (ids[row], model.themes[theme]) not in settled
    ]
    reasons = Reasons(model, texts, seen, sorted({row for row, _ in open_ones}))
    found = [
        reasons.tag(row, theme, ids[row], float(chances[row, theme]), float(alone[row, theme]))
        for row, theme in open_ones
    ]
    return _in_order(tables.table(Tag, found), passages)


def scores(model: Model, passages: pd.DataFrame, documents: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return how likely each theme is in each passage that can carry one: a row per passage, a column per theme."""
    import pandas as pd

    texts = labels.evidence(passages, documents)
    index = pd.Index(texts["passage_id"], name="passage_id")
    return pd.DataFrame(train.probabilities(model, texts), index=index, columns=list(model.themes))


class Reasons:
    """What in the own words of some ``rows`` of ``passages`` speaks for a theme, by the model's own weights."""

    def __init__(self, model: Model, passages: pd.DataFrame, seen: features.Seen, rows: list[int]) -> None:
        self.model, self.seen = model, seen
        self.texts: list[str] = passages["text"].tolist()
        self.spans = {
            row: pipelines.sentences(self.texts[row]) or [(0, len(self.texts[row]))] for row in rows
        }
        pieces = [self.texts[row][start:end] for row in rows for start, end in self.spans[row]]
        self.heard: Any = features.terms_of(pieces, model.wording, raw=True) if pieces else None
        counts = [0, *accumulate(len(self.spans[row]) for row in rows)]
        self.first = dict(zip(rows, counts, strict=False))
        count = len(model.wording.terms)
        self.own = model.weights[:, :count]
        self.meaning = model.weights[:, count : count + model.wording.axes.shape[1]] @ model.wording.axes.T

    def tag(self, row: int, theme: int, passage_id: str, chance: float, alone: float) -> Tag:
        """Return the suggestion of a theme in a passage; ``alone`` is its probability without the questions."""
        name = self.model.themes[theme]
        start, end = self.sentence(row, theme)
        asked = alone < self.model.thresholds[theme]
        note = _note(self.words(row, theme), alone if asked else None)
        origin = f"model:{self.model.version}"
        ident = tag_id(passage_id, name, start, end)
        quote = self.texts[row][start:end]
        return Tag(
            ident,
            passage_id,
            name,
            start,
            end,
            quote,
            origin,
            round(chance, 3),
            note=note,
            unprompted=round(alone, 3) if asked else None,
        )

    def _pull(self, row: int, theme: int) -> NDArray[Any]:
        """How much each term pulls towards the theme in this passage: by itself, and by its place on the axes."""
        pull: NDArray[Any] = self.own[theme] + self.meaning[theme] / self.seen.length[row]
        return pull

    def words(self, row: int, theme: int) -> list[str]:
        """Return the terms of the passage that weighed most, none of them part of another; the weightiest first."""
        here = self.seen.own[row]
        weights = here.data * self._pull(row, theme)[here.indices]
        terms = self.model.wording.terms
        ranked = sorted(
            (-weight, terms[n]) for weight, n in zip(weights, here.indices, strict=True) if weight > 0
        )
        kept: list[str] = []
        for _, term in ranked:
            if not any(set(term.split()) & set(other.split()) for other in kept):
                kept.append(term)
        return kept[:WORDS]

    def sentence(self, row: int, theme: int) -> tuple[int, int]:
        """Return the start and end of the sentence that weighs most; of several, the first."""
        import numpy as np

        spans = self.spans[row]
        heard = self.heard[self.first[row] : self.first[row] + len(spans)]
        return spans[int(np.argmax(np.round(heard @ self._pull(row, theme), 9)))]


def _note(words: list[str], unprompted: float | None) -> str:
    if words:
        weighed = f"weighed most: {', '.join(words)}"
    else:
        weighed = "weighed most: what stands around it, none of its own words"
    if unprompted is None:
        return weighed
    return f"prompted: without the question before it, the score is {unprompted:.2f}; {weighed}"


def _settled(tags: pd.DataFrame | None) -> set[tuple[str, str]]:
    if tags is None:
        return set()
    said = tags[tags["status"].isin(["confirmed", "dismissed"])]
    return set(zip(said["passage_id"], said["theme"], strict=True))


def _in_order(found: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    place = {passage_id: n for n, passage_id in enumerate(passages["passage_id"])}
    order = sorted(_keys(found, place), key=lambda key: key[:-1])
    return found.iloc[[n for *_, n in order]].reset_index(drop=True)


def _keys(found: pd.DataFrame, place: dict[str, int]) -> Iterator[tuple[int, int, str, int]]:
    columns = (found[name].tolist() for name in ("passage_id", "start", "theme"))
    for n, (passage_id, start, theme) in enumerate(zip(*columns, strict=True)):
        yield place[passage_id], start, theme, n
