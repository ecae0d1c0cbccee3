"""Tags by rule: where the words of a codebook's patterns stand in the evidence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Tag, arrow_tables, tables
from ..model.values import NOBODYS_WORDS
from ..text import folding, negation, pipelines
from ..text.pattern_matchers import Matchers
from . import prefilter
from .codebook import spellings

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    from .codebook.codebook_rows import Codebook

Hit = tuple[int, int, int]
"""Start and end in the passage's text, and the row of the pattern that found it."""

AT_ONCE = 4_096
"""Passages that are folded together: all of a large inquiry's would take hundreds of megabytes."""

_CAPITALS = "^"


@dataclass(frozen=True)
class Tagged:
    """Tags, and what each was made from: a key of the rules of each theme, and one of the words of each document."""

    tags: pd.DataFrame
    themes: Mapping[str, str]
    documents: Mapping[str, str]


def tag(
    passages: pd.DataFrame,
    codebook: Codebook,
    meanings: Mapping[str, str] | None = None,
    *,
    themes: Collection[str] | None = None,
) -> pd.DataFrame:
    """Return one suggested tag per span that a pattern finds, in the order of the passages.

    Phrases are found whatever their case and in the plural, lemmas whatever their endings, both in British and
    American spelling; an apostrophe may be curly, a hyphen a space. ``meanings`` are the abbreviations that the
    evidence defines (`spellings.used`): a pattern with the one finds the other. Where matches of one theme overlap,
    the longest is kept (the earlier of two as long); tags of different themes may overlap. ``start`` and ``end`` are
    code points of the passage's text, and ``quote`` is that slice, to the letter. ``note`` shows what negates it.
    ``themes`` are the ones to look for: all, where not given.
    """
    patterns = codebook.patterns
    if themes is not None:
        patterns = patterns[patterns["theme"].isin(themes)]
    said = ~passages["kind"].isin(NOBODYS_WORDS) & (passages["text"] != "")
    evidence = passages.loc[said, ["passage_id", "text"]]
    if evidence.empty or patterns.empty:
        return tables.table(Tag)
    rules = list(_rules(patterns, meanings or {}))
    names, ids = patterns["theme"].tolist(), patterns["pattern_id"].tolist()
    rows: list[Tag] = []
    for passage_id, text, hits in _hits(evidence, rules):
        for theme, start, end, row in _longest((names[key], start, end, key) for start, end, key in hits):
            rows.append(
                Tag(tag_id(passage_id, theme, start, end), passage_id, theme, start, end, text[start:end],
                    f"rule:{ids[row]}", note=negation.note(text, start))
            )  # fmt: skip
    return tables.table(Tag, rows)


def again(
    passages: pd.DataFrame,
    codebook: Codebook,
    before: Tagged | None,
    documents: Mapping[str, str],
    meanings: Mapping[str, str] | None = None,
) -> Tagged:
    """Return the tags of the whole evidence, made again only where something changed since ``before``.

    New documents (a key of each one's words in ``documents``) are searched for all themes, and the others for the
    themes whose rules changed. The result is what `tag` gives on the whole, row for row.
    """
    import numpy as np
    import pandas as pd

    themes = keys(codebook, meanings)
    if before is None:
        return Tagged(tag(passages, codebook, meanings), themes, dict(documents))
    same = {name for name, key in documents.items() if before.documents.get(name) == key}
    kept_themes = {theme for theme, key in themes.items() if before.themes.get(theme) == key}
    settled = passages["document_id"].isin(same)
    new = []
    if not settled.all():
        new.append(tag(passages[~settled], codebook, meanings))
    if changed := set(themes) - kept_themes:
        new.append(tag(passages[settled], codebook, meanings, themes=changed))
    both = pd.concat([before.tags, *new], ignore_index=True) if new else before.tags
    place = arrow_tables.places(both["passage_id"], passages["passage_id"])
    stays = np.append(settled, False)[place] & both["theme"].isin(kept_themes).to_numpy()
    stays[len(before.tags) :] = True
    return Tagged(_in_order(both[stays], place[stays]), themes, dict(documents))


def _in_order(tags: pd.DataFrame, place: npt.NDArray[np.int64]) -> pd.DataFrame:
    """Return tags in the order of their passages; ``place`` is where each one’s passage stands."""
    import numpy as np
    import pandas as pd

    themes, _ = pd.factorize(tags["theme"], sort=True)
    order = np.lexsort((themes, tags["end"].to_numpy(int), tags["start"].to_numpy(int), place))
    return tags.take(order).reset_index(drop=True)


def keys(codebook: Codebook, meanings: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return a key of each theme's rules, as they are applied: what its tags depend on beside the evidence.

    Themes without a pattern have one too. The order of a theme's patterns counts; labels and definitions do not.
    """
    grouped: dict[str, list[object]] = {theme: [] for theme in codebook.themes["theme"].tolist()}
    patterns = codebook.patterns
    rules = _rules(patterns, meanings or {})
    names, ids = patterns["theme"].tolist(), patterns["pattern_id"].tolist()
    for key, kind, words in rules:
        row = int(key.rstrip(_CAPITALS))
        grouped.setdefault(names[row], []).append((ids[row], key.endswith(_CAPITALS), kind, words))
    return {
        theme: hashlib.sha256(json.dumps(rows).encode("utf-8")).hexdigest()[:20]
        for theme, rows in grouped.items()
    }


def tag_id(passage_id: str, theme: str, start: int, end: int) -> str:
    """Return the id of a tag: a hash of what is claimed, never of who says so; a re-run gives it again."""
    claim = json.dumps([passage_id, theme, start, end], ensure_ascii=False)
    # The letter in front keeps spreadsheets from reading an id as a number.
    return "t" + hashlib.sha256(claim.encode("utf-8")).hexdigest()[:15]


_Rule = tuple[str, str, str]


def _rules(patterns: pd.DataFrame, meanings: Mapping[str, str]) -> Iterator[_Rule]:
    """Yield (key, kind, words) for each way in which a pattern is written; the key is its row, and ``^`` where
    capitals count."""
    for row, (kind, pattern) in enumerate(zip(patterns["kind"], patterns["pattern"], strict=True)):
        if kind == "token":
            yield str(row), kind, pattern
            continue
        for words, capitals in spellings.written(kind, pattern, meanings):
            yield f"{row}{_CAPITALS * capitals}", kind, words


def _ways(rules: Sequence[_Rule]) -> list[prefilter.Way] | None:
    found: list[prefilter.Way] = []
    for _, kind, words in rules:
        wanted = prefilter.ways(kind, words)
        if wanted is None:
            return None
        found += wanted
    return found


def _hits(evidence: pd.DataFrame, rules: Sequence[_Rule]) -> Iterator[tuple[str, str, list[Hit]]]:
    """Yield the id, the text and the hits of each passage that has some.

    Token rules are slow, so they are tried only where one of theirs can match.
    """
    plain, slow = ([rule for rule in rules if (rule[1] == "token") == which] for which in (False, True))
    ruled = prefilter.candidates(evidence["text"], _ways(slow))
    wanted = ruled | prefilter.candidates(evidence["text"], _ways(plain))
    evidence, ruled = evidence[wanted], ruled[wanted]
    matchers = Matchers(
        phrases=[(key, words) for key, kind, words in plain if kind == "phrase"],
        lemma_phrases=[(key, words) for key, kind, words in plain if kind == "lemma"],
    )
    tokens = Matchers(tokens=[(key, json.loads(words)) for key, _, words in slow])
    for first in range(0, len(evidence), AT_ONCE):
        some = evidence.iloc[first : first + AT_ONCE]
        texts = some["text"].tolist()
        folded = [folding.fold(text) for text in texts]
        docs = pipelines.docs(
            zip((words for words, _ in folded), some["passage_id"].tolist(), strict=True), sentences=False
        )
        also = ruled[first : first + AT_ONCE].tolist()
        for doc, text, (_, places), slow_too in zip(docs, texts, folded, also, strict=True):
            found = matchers.find(doc) + (tokens.find(doc) if slow_too else [])
            if found:
                yield doc._.passage_id, text, list(_placed(found, text, places))


def _placed(found: Iterable[tuple[str, int, int]], text: str, places: Sequence[int] | None) -> Iterator[Hit]:
    for key, first, last in found:
        start, end = (first, last) if places is None else (places[first], places[last - 1] + 1)
        if not key.endswith(_CAPITALS):
            yield start, end, int(key)
        elif sum(letter.isupper() for letter in text[start:end]) > 1:
            yield start, end, int(key.rstrip(_CAPITALS))


def _longest(matches: Iterable[tuple[str, int, int, int]]) -> list[tuple[str, int, int, int]]:
    """Keep the longest of the overlapping matches of each theme; give them as they stand in the text."""
    kept: dict[str, list[tuple[str, int, int, int]]] = {}
    for match in sorted(matches, key=lambda m: (m[1] - m[2], m[1], m[3])):
        theme, start, end, _ = match
        others = kept.setdefault(theme, [])
        if all(end <= other[1] or start >= other[2] for other in others):
            others.append(match)
    return sorted((match for matches in kept.values() for match in matches), key=lambda m: (m[1], m[2], m[0]))
