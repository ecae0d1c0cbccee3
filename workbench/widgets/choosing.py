"""Choosing passages: by theme, category, person, recommendation and words; and saying in words what was found."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection as Some
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .readable_evidence import Collection, plain

if TYPE_CHECKING:
    import pandas as pd

Spans = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True)
class Choice:
    """What a reader asked for; an empty field asks for nothing. ``theme`` takes its sub-themes with it."""

    theme: str = ""
    category: str = ""
    person: str = ""
    recommendation: str = ""
    words: str = ""


@dataclass(frozen=True)
class Found:
    """The passages that fit, in reading order; what `spans` gives is marked in them (offsets into their texts)."""

    passage_ids: tuple[str, ...]
    themes: Spans
    terms: tuple[re.Pattern[str], ...]
    said: str

    def spans(self, collection: Collection, passage_ids: Some[str]) -> dict[str, list[tuple[int, int]]]:
        """Return what to mark in these passages: those that are read, never all that were found."""
        passages = {ident: collection.passage(ident) for ident in passage_ids if self.terms}
        words = {ident: _places(plain(p.text), self.terms) for ident, p in passages.items() if p}
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
        _mark(spans, tags, branch(collection, choice.theme))
        keep = _both(keep, [p in spans for p in rows["passage_id"].tolist()])
    if choice.recommendation:
        live = (links["recommendation_id"] == choice.recommendation) & (links["status"] != "dismissed")
        linked = set(links.loc[live, "passage_id"].tolist())
        keep = _both(keep, [p in linked for p in rows["passage_id"].tolist()])
    terms = parse(choice.words)
    if terms:
        keep = _both(keep, [_holds(text, terms) for text in collection.lowered])
    found = rows.loc[keep, ["passage_id", "body"]]
    return Found(tuple(found["passage_id"].tolist()), spans, terms, sentence(collection, found))


def branch(collection: Collection, theme: str) -> frozenset[str]:
    """Return a theme and everything below it in the codebook."""
    inside = {theme}
    while True:
        more = {t.theme for t in collection.themes.values() if t.parent in inside} - inside
        if not more:
            return frozenset(inside)
        inside |= more


def sentence(collection: Collection, found: pd.DataFrame) -> str:
    """Return in words how many passages there are, and from how many distinct witness bodies."""
    of = len(collection.evidence)
    if not len(found):
        return f"No passage of the {of:,} fits. Take a filter off, or use fewer words."
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


def parse(words: str) -> tuple[re.Pattern[str], ...]:
    """Return what is looked for: each word finds words that begin with it; in quotation marks, exactly those."""
    terms = []
    for phrase, word in re.findall(r'"([^"]*)"?|([^\s"]+)', plain(words)):
        parts = [re.escape(part) for part in (phrase or word).strip("*").split()]
        if parts:
            end = r"(?!\w)" if phrase else r"\w*"
            terms.append(re.compile(r"(?<!\w)" + r"\s+".join(parts) + end))
    return tuple(terms)


def _holds(text: str, terms: Sequence[re.Pattern[str]]) -> bool:
    return all(term.search(text) for term in terms)


def _places(text: str, terms: Sequence[re.Pattern[str]]) -> list[tuple[int, int]]:
    return [found.span() for term in terms for found in term.finditer(text)]


def _mark(spans: dict[str, list[tuple[int, int]]], tags: pd.DataFrame, themes: frozenset[str]) -> None:
    rows = tags[tags["theme"].isin(themes) & (tags["status"] != "dismissed")]
    columns = (rows[name].tolist() for name in ("passage_id", "start", "end"))
    for ident, start, end in zip(*columns, strict=True):
        spans[ident].append((int(start), int(end)))


def _both(one: list[bool], other: list[bool]) -> list[bool]:
    return [a and b for a, b in zip(one, other, strict=True)]
