"""Tags by rule: where the words of a codebook's patterns stand in the evidence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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


Rules = tuple[tuple[str, str], ...]
"""The patterns of one theme in their order: of each its id, and a key of how it is applied."""


@dataclass(frozen=True)
class Tagged:
    """Tags, and what each was made from: the rules of each theme, and a key of the words of each document."""

    tags: pd.DataFrame
    themes: Mapping[str, Rules]
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

    New documents (a key of each one's words in ``documents``) are searched for all themes; in the others, a theme whose
    rules changed is looked for only where a pattern that came or went has something to find. The result is what `tag`
    gives on the whole, row for row.
    """
    import numpy as np
    import pandas as pd

    themes = keys(codebook, meanings)
    if before is None:
        return Tagged(tag(passages, codebook, meanings), themes, dict(documents))
    same = {name for name, key in documents.items() if before.documents.get(name) == key}
    settled = passages["document_id"].isin(same)
    changed = {name: rules for name, rules in themes.items() if before.themes.get(name) != rules}
    there = passages[settled] if changed else passages.iloc[:0]  # a copy of all, which nothing else needs
    anew, in_part = _parted(before.themes, changed)
    touched = _touched(there, codebook, meanings, before, {name: changed[name] for name in in_part})
    new = []
    if not settled.all():
        new.append(tag(passages[~settled], codebook, meanings))
    if anew:
        new.append(tag(there, codebook, meanings, themes=anew))
    if touched:
        new.append(tag(there[there["passage_id"].isin(touched)], codebook, meanings, themes=in_part))
    old = before.tags
    both = pd.concat([old, *new], ignore_index=True) if new else old
    place = arrow_tables.places(both["passage_id"], passages["passage_id"])
    stays = np.append(settled, False)[place] & both["theme"].isin(set(themes) - anew).to_numpy()
    if touched:
        stays &= ~(both["theme"].isin(in_part) & both["passage_id"].isin(touched)).to_numpy()
    stays[len(old) :] = True
    return Tagged(_in_order(both[stays], place[stays]), themes, dict(documents))


def _parted(before: Mapping[str, Rules], changed: Mapping[str, Rules]) -> tuple[set[str], set[str]]:
    """Return the changed themes to look for everywhere, and those of which some patterns came or went.

    The order of a theme's patterns decides between two matches that are as long, so one that was put into another order
    is looked for everywhere.
    """
    in_part = set()
    for theme, rules in changed.items():
        was = before.get(theme, ())
        stayed = [rule for rule in rules if rule in was]
        if stayed and stayed == [rule for rule in was if rule in rules]:
            in_part.add(theme)
    return set(changed) - in_part, in_part


def _touched(
    passages: pd.DataFrame,
    codebook: Codebook,
    meanings: Mapping[str, str] | None,
    before: Tagged,
    changed: Mapping[str, Rules],
) -> set[str]:
    """Return the passages in which a pattern that came finds something, or one that went had found what was kept.

    Elsewhere the longest matches of the theme are what they were: one that was not kept for a longer one has kept none
    out.
    """
    gone = {(theme, f"rule:{ident}") for theme, rules in changed.items()
            for ident, key in before.themes[theme] if (ident, key) not in rules}  # fmt: skip
    came = {(theme, ident) for theme, rules in changed.items()
            for ident, key in rules if (ident, key) not in before.themes[theme]}  # fmt: skip
    had = before.tags[before.tags["theme"].isin(changed)]
    found = {
        passage
        for passage, *rule in zip(had["passage_id"], had["theme"], had["origin"], strict=True)
        if tuple(rule) in gone
    }
    if came:
        patterns = codebook.patterns
        pairs = zip(patterns["theme"], patterns["pattern_id"], strict=True)
        only = replace(codebook, patterns=patterns[[pair in came for pair in pairs]])
        found.update(tag(passages, only, meanings)["passage_id"])
    return found


def _in_order(tags: pd.DataFrame, place: npt.NDArray[np.int64]) -> pd.DataFrame:
    """Return tags in the order of their passages; ``place`` is where each one’s passage stands."""
    import numpy as np
    import pandas as pd

    themes, _ = pd.factorize(tags["theme"], sort=True)
    order = np.lexsort((themes, tags["end"].to_numpy(int), tags["start"].to_numpy(int), place))
    return tags.take(order).reset_index(drop=True)


def keys(codebook: Codebook, meanings: Mapping[str, str] | None = None) -> dict[str, Rules]:
    """Return each theme's rules, as they are applied: what its tags depend on beside the evidence.

    Themes without a pattern have none. The order of a theme's patterns counts; labels and definitions do not.
    """
    patterns = codebook.patterns
    written: dict[int, list[tuple[bool, str, str]]] = {}
    for key, kind, words in _rules(patterns, meanings or {}):
        written.setdefault(int(key.rstrip(_CAPITALS)), []).append((key.endswith(_CAPITALS), kind, words))
    found: dict[str, list[tuple[str, str]]] = {theme: [] for theme in codebook.themes["theme"].tolist()}
    for row, (theme, ident) in enumerate(zip(patterns["theme"], patterns["pattern_id"], strict=True)):
        digest = hashlib.sha256(json.dumps(written.get(row, [])).encode("utf-8")).hexdigest()[:20]
        found.setdefault(theme, []).append((ident, digest))
    return {theme: tuple(rules) for theme, rules in found.items()}


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
