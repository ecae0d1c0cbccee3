"""Choosing passages: by theme, category, person, recommendation and words; and saying in words what was found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection as Some
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..evidence_base.said_about import branch
from .readable_evidence import Collection

if TYPE_CHECKING:
    import pandas as pd

    from ..finding.hits import Hits

TALKED = "talked over"
"""The choice to read, of words, whole spans of turns in which they were talked over."""
PLACES = 5
Spans = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True)
class Choice:
    """What a reader asked for; an empty field asks for nothing. ``theme`` takes its sub-themes with it.

    ``elsewhere`` is, of words, in what else than the evidence they are read: a voice (`facets.VOICES`), or `TALKED`.
    """

    theme: str = ""
    category: str = ""
    person: str = ""
    recommendation: str = ""
    words: str = ""
    elsewhere: str = ""


@dataclass(frozen=True)
class Found:
    """The passages that fit, in reading order; what `spans` gives is marked in them (offsets into their texts)."""

    passage_ids: tuple[str, ...]
    themes: Spans
    words: re.Pattern[str] | None
    said: str
    voices: Mapping[str, int] = field(default_factory=dict)

    def spans(self, collection: Collection, passage_ids: Some[str]) -> dict[str, list[tuple[int, int]]]:
        """Return what to mark in these passages: those that are read, never all that were found."""
        passages = {ident: collection.passage(ident) for ident in passage_ids if self.words}
        words = {ident: _places(p.text, self.words) for ident, p in passages.items() if p and self.words}
        return {ident: [*self.themes.get(ident, ()), *words.get(ident, ())] for ident in passage_ids}


def choose(collection: Collection, choice: Choice, tags: pd.DataFrame, links: pd.DataFrame) -> Found:
    """Return the passages that fit every part of a choice. What a person dismissed is not found."""
    rows = collection.evidence
    keep = [True] * len(rows)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    if choice.category:
        keep = [c == choice.category for c in rows["category"].tolist()]
    if choice.person:
        keep = _both(keep, [p == choice.person for p in rows["person_id"].tolist()])
    if choice.theme:
        inside = branch(choice.theme, ((one.theme, one.parent) for one in collection.themes.values()))
        _mark(spans, tags, inside)
        keep = _both(keep, [p in spans for p in rows["passage_id"].tolist()])
    if choice.recommendation:
        live = (links["recommendation_id"] == choice.recommendation) & (links["status"] != "dismissed")
        linked = set(links.loc[live, "passage_id"].tolist())
        keep = _both(keep, [p in linked for p in rows["passage_id"].tolist()])
    hits = collection.search(choice.words) if choice.words.strip() else None
    if hits is not None and choice.elsewhere:
        return _elsewhere(collection, choice.elsewhere, hits)
    if hits is not None:
        fitting = set(hits.passage_ids)
        keep = _both(keep, [p in fitting for p in rows["passage_id"].tolist()])
    found = rows.loc[keep, ["passage_id", "body"]]
    said = sentence(collection, found)
    if hits is not None:
        # An absence stated over a part of the material is worse than no search.
        said += f" In all that is held, {choice.words.strip()} stands in {hits.said}"
    pattern, voices = (hits.pattern, _voices(hits)) if hits is not None else (None, {})
    return Found(tuple(found["passage_id"].tolist()), spans, pattern, said, voices)


def _elsewhere(collection: Collection, elsewhere: str, hits: Hits) -> Found:
    """Return where else words stand: in one voice, or in the spans of turns in which they were talked over."""
    if elsewhere != TALKED:
        places = hits.facets.narrowed(hits.places, {"voice": elsewhere})
        ids = tuple(hits.facets.passages["passage_id"].iloc[places].tolist())
        said = f"{count(len(ids), 'passage')} in {elsewhere}. In all that is held: {hits.said}"
        return Found(ids, {}, hits.pattern, said, _voices(hits))
    spans = hits.talked_over(hits.query, hits.narrowed, PLACES)
    read = [collection.between(span.first_passage_id, span.last_passage_id) for span in spans]
    told = "; ".join(f"{span.first_passage_id}, {count(span.turns, 'turn')}" for span in spans)
    said = f"Talked over in {count(len(spans), 'place')}, the likeliest first: {told}." if spans else ""
    nowhere = "No discussion in a hearing that is held has words of these."
    return Found(
        tuple(dict.fromkeys(i for ids in read for i in ids)), {}, hits.pattern, said or nowhere, _voices(hits)
    )


def _voices(hits: Hits) -> dict[str, int]:
    return {voice: n for voice, n in hits.facets.counts("voice", hits.places).items() if n}


def sentence(collection: Collection, found: pd.DataFrame) -> str:
    """Return in words how many passages there are, and from how many distinct witness bodies."""
    of = len(collection.evidence)
    if not len(found):
        return f"None of the {of:,} passages that witnesses said or wrote fits."
    bodies = found.loc[found["body"] != "", "body"].nunique()
    uncounted = int((found["body"] == "").sum())
    whose = f", from {count(bodies, 'witness body', 'witness bodies')} of the {collection.heard} heard"
    are = "is" if uncounted == 1 else "are"
    more = f" Of these, {uncounted:,} {are} from notes of meetings or press: shown, and counted with no body."
    said = f"{len(found):,} of {count(of, 'passage')}{whose if bodies else ''}."
    return said + (more if uncounted else "")


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number and its noun: ``1 passage``, ``1,200 passages``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def _places(text: str, words: re.Pattern[str]) -> list[tuple[int, int]]:
    return [found.span() for found in words.finditer(text)]


def _mark(spans: dict[str, list[tuple[int, int]]], tags: pd.DataFrame, themes: frozenset[str]) -> None:
    rows = tags[tags["theme"].isin(themes) & (tags["status"] != "dismissed")]
    columns = (rows[name].tolist() for name in ("passage_id", "start", "end"))
    for ident, start, end in zip(*columns, strict=True):
        spans[ident].append((int(start), int(end)))


def _both(one: list[bool], other: list[bool]) -> list[bool]:
    return [a and b for a, b in zip(one, other, strict=True)]
