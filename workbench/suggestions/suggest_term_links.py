"""Suggested term links: which passages of evidence bear on a head of the terms of reference, and why, in words.

A suggestion is a place to look: it has status *suggested* until a named person decides.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..evidence_base import link_reasons
from ..model import Evidence, Term, TermLink, tables
from ..model.because import Because
from ..text.english.patterns_in_tables import in_table
from ..text.stems import COMMON_STEMS, stem, stems, words
from .ranking import bm25
from .ranking.ranked_units import Unit, Units, of_witnesses

if TYPE_CHECKING:
    import pandas as pd

    from .ranking.bm25 import Floats
    from .ranking.stemmed_texts import Ints

BASES = ("heading", "words", "theme", "person")
PER_TERM, PER_WITNESS = 40, 3  # links by words and themes: so many can be looked through, and of no one most
QUESTION = 0.4  # what a word of the question counts for, beside one of the answer
LEAST = 0.15  # of what a term is about: a passage with less of it in common is not suggested by words
TELLING = 2  # words of the term that are not widespread, which a passage must share, or a pair of them
SPREAD = 0.25  # a word that stands in more of the passages than this tells nothing alone
RARE = 0.25  # a theme is rare that at most so many of the passages have
LEAST_WORDS = 3  # that say something: a question of a term with fewer is not looked for alone
COPIED = 0.6  # a heading is a term's where so much of its words are the term's
_NUMBERED = in_table("checks", "a term by number")
_QUESTION = in_table("prose", "a sentence, roughly")
_BARE = re.compile(r"[^\w]")


def term_link_id(term_id: str, passage_id: str) -> str:
    """Return the id of the claim that a passage bears on a term, whoever makes it."""
    return hashlib.sha256(f"{passage_id}\n{term_id}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def suggest(
    terms: pd.DataFrame,
    evidence: Evidence,
    *,
    tags: pd.DataFrame | None = None,
    term_themes: pd.DataFrame | None = None,
    known: Collection[str] = (),
    units: Units | None = None,
) -> pd.DataFrame:
    """Return suggested term links: at most `PER_TERM` for each head, `PER_WITNESS` of one witness in one document.

    One row per term and passage, best first within each term; columns those of `model.TermLink`. ``basis`` is the
    strongest of *heading* (a submission’s heading is the term, or names its number), *words* (in common with the
    answer, and at less weight with its question) and *theme* (two shared themes, or one rare one); ``reasons`` has
    all. ``score`` is from 0 to 1: the share of what the term is about that the passage has. ``term_themes`` says which
    themes each term is about (columns term_id, theme: `themes.counting.bearing_on`), ``tags`` which passages have.
    What stands under a heading is suggested whole, beyond both numbers. ``known`` are ids of links that stand
    already. Ranked are oral, written and statement documents only; members’ questions never. ``units`` are those of the
    evidence, where they were made before.
    """
    if not len(terms) or not len(evidence.passages):
        return tables.table(TermLink)
    heads: list[Term] = tables.rows(terms, Term)
    found = of_witnesses(evidence) if units is None else units
    room = _Room.of(heads, found, tags, frozenset(known))
    about = _by_term(term_themes)
    links: list[TermLink] = []
    for n, term in enumerate(heads):
        links += _of_term(term, str(n + 1), about.get(term.term_id, frozenset()), room)
    return tables.table(TermLink, links)


@dataclass(frozen=True)
class _Room:
    """What all terms are looked for in."""

    units: Units
    index: bm25.Postings
    headings: tuple[list[str], Ints]
    themes: Mapping[str, frozenset[str]]
    having: Mapping[str, Ints]
    known: frozenset[str]

    @classmethod
    def of(
        cls,
        heads: Sequence[Term],
        units: Units,
        tags: pd.DataFrame | None,
        known: frozenset[str],
    ) -> _Room:
        index = bm25.count(units.said, QUESTION, [term.text for term in heads])
        if tags is None:
            return cls(units, index, _headings(units), {}, {}, known)
        live = tags[tags["status"] != "dismissed"]
        themes: dict[str, set[str]] = defaultdict(set)
        for ident, theme in zip(live["passage_id"].tolist(), live["theme"].tolist(), strict=True):
            themes[ident].add(theme)
        of_passage = {ident: frozenset(these) for ident, these in themes.items()}
        return cls(units, index, _headings(units), of_passage, units.by_theme(live), known)

    def spread(self, theme: str) -> float:
        """Return the share of units that have a theme."""
        return len(self.having.get(theme, ())) / max(len(self.units), 1)


def _headings(units: Units) -> tuple[list[str], Ints]:
    """Return the headings over written paragraphs, once each, and of each unit which it stands under (``""``: none)."""
    import numpy as np

    kinds, kind = units.first_of("kind")
    sections, section = units.first_of("section")
    written = np.array([one == "paragraph" for one in kinds], dtype=bool)[kind]
    headings = [*(one.rsplit(" › ", 1)[-1] for one in sections), ""]
    return headings, np.where(written, section, len(sections))


@dataclass(frozen=True)
class _Bearing:
    """A unit that bears on a term, and what shows it; ``about`` is the share of the term that it has."""

    unit: Unit
    heading: str
    words: tuple[str, ...]
    themes: tuple[str, ...]
    about: float

    @property
    def basis(self) -> str:
        return "heading" if self.heading else "words" if self.words else "theme"

    @property
    def reasons(self) -> link_reasons.Reasons:
        said = (
            ("heading", (self.heading,) if self.heading else ()),
            ("words of the term", self.words),
            ("themes of the term", self.themes),
        )
        return link_reasons.of(Because(why, facts) for why, facts in said if facts)


def _of_term(term: Term, place: str, themes: frozenset[str], room: _Room) -> list[TermLink]:
    query = bm25.tally((term.text, 1.0))
    about = _about(term, room.index)
    headings = {n for n, one in enumerate(room.headings[0]) if one and _is_heading_of(one, term, place)}
    found = [
        _bearing(term, n, headings, themes, float(about[n]), room)
        for n in _worth_looking(about, headings, themes, room)
    ]
    ranked = sorted(
        (f for f in found if f),
        key=lambda f: (not f.heading, not f.words, -len(f.themes), -f.about, f.unit.unit_id),
    )
    made: list[TermLink] = []
    taken: dict[str, int] = defaultdict(int)
    for one in ranked:
        witness = f"{one.unit.passages[0].rsplit('/', 1)[0]} {one.unit.person_id or one.unit.speaker}"
        if not one.heading and (len(made) >= PER_TERM or taken[witness] >= PER_WITNESS):
            continue
        taken[witness] += 1
        passage = _nearest(one, query, room)
        ident = term_link_id(term.term_id, passage)
        if ident not in room.known:
            made.append(TermLink(ident, term.term_id, passage, one.basis, round(one.about, 3), **one.reasons))
    return made


def _about(term: Term, index: bm25.Postings) -> Floats:
    """Return of each unit the share of a term that it has: of the whole, or of its question that fits best."""
    import numpy as np

    asked = [part for part in _QUESTION.findall(term.text) if len(_content(part)) >= LEAST_WORDS]
    best = np.zeros(index.size)
    for part in dict.fromkeys([term.text, *asked]):
        query = bm25.tally((part, 1.0))
        worth = (
            index.rarity.get(t, 0.0) * w for t, w in query.items() if " " not in t and t not in COMMON_STEMS
        )
        whole = max(sum(worth), 1e-9) * (bm25.K1 + 1)
        best = np.maximum(best, np.minimum(index.scores(query) / whole, 1.0))
    return best


def _worth_looking(
    about: Floats, headings: Collection[int], themes: Collection[str], room: _Room
) -> list[int]:
    """Return the units that have enough words of a term, stand under a heading of it, or have one of its themes."""
    import numpy as np

    looked_at = (about >= LEAST) | np.isin(room.headings[1], sorted(headings))
    for theme in themes:
        looked_at[room.having.get(theme, [])] = True
    found: list[int] = np.flatnonzero(looked_at).tolist()
    return found


def _bearing(
    term: Term, n: int, headings: Collection[int], ours: frozenset[str], about: float, room: _Room
) -> _Bearing | None:
    unit, (names, which) = room.units[n], room.headings
    named = names[which[n]] if which[n] in headings else ""
    shared = _shared(term, unit, room) if about >= LEAST else ()
    theirs = frozenset(t for p in unit.passages for t in room.themes.get(p, ()))
    both = tuple(sorted(ours & theirs))
    enough = len(both) > 1 or any(room.spread(theme) <= RARE for theme in both)
    if not (named or shared or enough):
        return None
    return _Bearing(unit, named, shared, both if enough else (), about)


def _shared(term: Term, unit: Unit, room: _Room) -> tuple[str, ...]:
    """Return the words of a term, as printed there, that a unit’s own text has; nothing where they are too few.

    Enough are `TELLING` words that are not widespread, or two neighbours of the term that are neighbours here.
    """
    own = bm25.terms(unit.text)
    single = set(own)
    printed = {stem(word): word for word in reversed(words(term.text)) if stem(word) not in COMMON_STEMS}
    shared = [s for s in dict.fromkeys(stems(term.text)) if s in printed and s in single]
    telling = [s for s in shared if room.index.shares.get(s, 1.0) <= SPREAD]
    pairs = [
        t for t in bm25.terms(term.text) if " " in t and t in single and not set(t.split()) & COMMON_STEMS
    ]
    if len(telling) < TELLING and not (pairs and telling):
        return ()
    return tuple(printed[s] for s in shared)


def _is_heading_of(heading: str, term: Term, place: str) -> bool:
    """Whether a heading copies a term, or names its number (“Question 3”, “ToR 2: …”)."""
    numbered = _NUMBERED.match(heading)
    if numbered and numbered["number"].lower() in (_BARE.sub("", term.number).lower(), place):
        return True
    ours, theirs = _content(term.text), _content(heading)
    both = ours & theirs
    return (len(both) >= 3 and len(both) >= COPIED * len(theirs)) or (
        len(both) == len(theirs) == len(ours) > 1
    )


def _content(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - COMMON_STEMS


def _nearest(one: _Bearing, query: Mapping[str, float], room: _Room) -> str:
    """Return the passage of a unit that shows most: of themes where only these do, else of words."""
    weight = {t: room.index.rarity.get(t, 0.0) * w for t, w in query.items() if t not in COMMON_STEMS}
    themes = frozenset(one.themes) if one.basis == "theme" else frozenset()
    values = [
        (len(themes & room.themes.get(passage, frozenset())), _sum(bm25.terms(text), weight))
        for passage, text in zip(one.unit.passages, one.unit.texts, strict=True)
    ]
    return one.unit.passages[max(range(len(values)), key=lambda n: (values[n], -n))]


def _sum(found: Iterable[str], weight: Mapping[str, float]) -> float:
    return sum(weight.get(term, 0.0) for term in set(found))


def _by_term(term_themes: pd.DataFrame | None) -> Mapping[str, frozenset[str]]:
    if term_themes is None:
        return {}
    found: dict[str, set[str]] = defaultdict(set)
    for term, theme in zip(term_themes["term_id"].tolist(), term_themes["theme"].tolist(), strict=True):
        found[term].add(theme)
    return {term: frozenset(themes) for term, themes in found.items()}
