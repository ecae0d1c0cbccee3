"""Tags by rule: where the words of a codebook's patterns stand in the evidence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .. import language, tables
from ..model import Tag
from .codebook import Codebook

if TYPE_CHECKING:
    import pandas as pd

NOT_TAGGED = ("heading", "note", "reference", "direction")
"""Kinds of passage that are nobody's evidence. Questions are tagged: what they bring in is *prompted*."""

Hit = tuple[int, int, int]
"""Start and end in the passage's text, and the row of the pattern that found it."""


def tag(passages: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return one suggested tag per span that a pattern finds, in the order of the passages.

    Phrases are found whatever their case, lemmas whatever their endings; an apostrophe may be curly, a hyphen
    a space. Where matches of one theme overlap, the longest is kept (the earlier of two as long); tags of
    different themes may overlap. ``start`` and ``end`` are code points of the passage's text, and ``quote``
    is that slice, to the letter.
    """
    evidence = passages[~passages["kind"].isin(NOT_TAGGED) & (passages["text"] != "")]
    patterns = codebook.patterns
    if evidence.empty or patterns.empty:
        return tables.table(Tag)
    matchers = _matchers(patterns)
    themes, ids = patterns["theme"].tolist(), patterns["pattern_id"].tolist()
    texts = evidence["text"].tolist()
    folded = [language.fold(text) for text in texts]
    docs = language.docs(
        zip((words for words, _ in folded), evidence["passage_id"].tolist(), strict=True), sentences=False
    )
    rows: list[Tag] = []
    for doc, text, (_, places) in zip(docs, texts, folded, strict=True):
        found = [(int(key), *_unfolded(start, end, places)) for key, start, end in matchers.find(doc)]
        for theme, start, end, row in _longest((themes[key], start, end, key) for key, start, end in found):
            passage_id = doc._.passage_id
            rows.append(
                Tag(tag_id(passage_id, theme, start, end), passage_id, theme, start, end, text[start:end],
                    f"rule:{ids[row]}")
            )  # fmt: skip
    return tables.table(Tag, rows)


def tag_id(passage_id: str, theme: str, start: int, end: int) -> str:
    """Return the id of a tag: a hash of what is claimed, never of who says so; a re-run gives it again."""
    claim = json.dumps([passage_id, theme, start, end], ensure_ascii=False)
    # The letter in front keeps spreadsheets from reading an id as a number.
    return "t" + hashlib.sha256(claim.encode("utf-8")).hexdigest()[:15]


def _matchers(patterns: pd.DataFrame) -> language.Matchers:
    rows = list(zip(map(str, range(len(patterns))), patterns["kind"], patterns["pattern"], strict=True))
    return language.Matchers(
        phrases=[(key, pattern) for key, kind, pattern in rows if kind == "phrase"],
        lemma_phrases=[(key, pattern) for key, kind, pattern in rows if kind == "lemma"],
        tokens=[(key, json.loads(pattern)) for key, kind, pattern in rows if kind == "token"],
    )


def _unfolded(start: int, end: int, places: Sequence[int] | None) -> tuple[int, int]:
    return (start, end) if places is None else (places[start], places[end - 1] + 1)


def _longest(matches: Iterable[tuple[str, int, int, int]]) -> list[tuple[str, int, int, int]]:
    """Keep the longest of the overlapping matches of each theme; give them as they stand in the text."""
    kept: dict[str, list[tuple[str, int, int, int]]] = {}
    for match in sorted(matches, key=lambda m: (m[1] - m[2], m[1], m[3])):
        theme, start, end, _ = match
        others = kept.setdefault(theme, [])
        if all(end <= other[1] or start >= other[2] for other in others):
            others.append(match)
    return sorted((match for matches in kept.values() for match in matches), key=lambda m: (m[1], m[2], m[0]))
