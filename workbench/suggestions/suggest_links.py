"""Suggested links: which passages of evidence may bear on a recommendation, and why, in words.

A suggestion is a place to look, never evidence of anything: it has status *suggested* and bearing
*undecided* until a person decides, and a briefing only says how many were left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from ..evidence_base import link_reasons
from ..evidence_base.by_item import link_id
from ..model import Evidence, Link, Passage, Recommendation, tables
from ..model.because import Because
from ..text import same_words
from ..text.english.patterns_in_tables import in_table
from ..text.stems import stem, words
from .ranking import campaign_copies, witness_names
from .ranking.rank_passages import RARE, Index, Query, Ranked, Ranking, best, calibrated
from .ranking.ranked_units import Unit, Units, of_witnesses
from .ranking.shared_phrases import Echo

if TYPE_CHECKING:
    import pandas as pd

    from .ranking.bm25 import Floats
    from .ranking.ranked_units import Bools
    from .ranking.stemmed_texts import Ints

THEMES = 0.3  # what all of an item's themes together count for, where the best words count 1
LOOKED_AT = 20  # units, for each suggestion asked for, that are looked at one by one
LEAST_SHARE = 0.1  # of what an item is about: with less in common nothing is suggested by words
LEAST_ASKED = 0.2  # and where only the question has any
_OWN_PARAGRAPH = in_table("prose", "its own paragraphs")
_PRINTED = in_table("prose", "a word")
_QUOTED_WORDS, _QUOTED_STRENGTH = 3, 0.5  # “good” in quotation marks is nobody’s words in particular
_RUN_WORDS = 8


def suggest(
    recommendations: pd.DataFrame,
    evidence: Evidence,
    *,
    tags: pd.DataFrame | None = None,
    known: Collection[str] = (),
    per_item: int = 10,
    units: Units | None = None,
) -> pd.DataFrame:
    """Return suggested links: at most ``per_item`` by words, and half as many by themes, for each item.

    One row per recommendation (or conclusion) and passage, best first within each item; columns those of
    `model.Link`. ``basis`` is the strongest of *quoted* (words that the report quotes stand in the passage),
    *similar* (words in common, the named witness) and *theme* (two shared themes, or one rare one: those
    never reach a briefing by themselves); ``reasons`` has all. ``score`` is from 0 to 1: how likely a report
    would cite the passage (`rank_passages.calibrated`). Of an answer in several passages the nearest is suggested.

    What is compared: the item's words and its paragraphs, and at less weight its discussion, with each answer
    (its question at less weight) and each paragraph of a submission. Ranked are oral, written and statement
    documents only (`values.EVIDENCE_DOCUMENTS`); a member's question is never suggested, nor an engagement note.
    Notes play no part. ``known`` are ids of links that stand already (cited, or made by a person): they
    are not suggested again. ``tags`` may hold themes of an item under its ``recommendation_id``. What letters of
    one campaign have nearly word for word is suggested once, and a reason says in how many more it stands. ``units``
    are those of the evidence, where they were made before.
    """
    if not len(recommendations) or not len(evidence.passages):
        return tables.table(Link)
    items: list[Recommendation] = tables.rows(recommendations, Recommendation)
    copies = campaign_copies.once(of_witnesses(evidence) if units is None else units, evidence)
    found = copies.units
    report = _Report.of(evidence.passages, items)
    queries = [report.query(item) for item in items]
    register = witness_names.Register.of(witness_names.witnesses(evidence.appearances, evidence.people))
    index = Index.of(found, register, queries)
    themes = _Themes.of(tags, items, found)
    claims = frozenset(known)
    rows: list[Link] = []
    for item, query in zip(items, queries, strict=True):
        rows += _suggested(item, index.ranking(query), themes, _Known(claims, copies), per_item)
    return tables.table(Link, rows)


@dataclass(frozen=True)
class _Known:
    """Links that stand already, and paragraphs that many letters have."""

    claims: Collection[str]
    copies: campaign_copies.Copies

    def has(self, recommendation_id: str, passage_id: str, unit: Unit) -> bool:
        """Say whether an item is linked to a passage already, or to a copy of it in another letter."""
        alike = (passage_id, *self.copies.of.get(unit.unit_id, ()))
        return any(link_id(recommendation_id, one) in self.claims for one in alike)


@dataclass
class _Report:
    """The numbered paragraphs of reports, by document and locator, and their headings."""

    paragraphs: Mapping[tuple[str, str], list[Passage]]
    headings: Mapping[str, str]

    @classmethod
    def of(cls, passages: pd.DataFrame, items: Sequence[Recommendation]) -> _Report:
        own = {item.document_id for item in items}
        here = passages[passages["document_id"].isin(own) & (passages["kind"] == "paragraph")]
        paragraphs: dict[tuple[str, str], list[Passage]] = defaultdict(list)
        for row in tables.rows(here, Passage):
            paragraphs[row.document_id, row.locator].append(row)
        ids = {item.passage_id for item in items}
        held = passages[passages["passage_id"].isin(ids)]
        return cls(paragraphs, dict(zip(held["passage_id"], held["section"], strict=True)))

    def query(self, item: Recommendation) -> Query:
        """Return an item's words with its paragraphs; its discussion and headings stand around them."""
        text = _OWN_PARAGRAPH.sub("", item.text)
        own = self._words(item, item.paragraphs)
        whole = (own or text) if not own or _same(text, own) else f"{text}\n{own}"
        rest = [number for number in item.discussion if number not in item.paragraphs]
        around = [*self._headings(item), self._words(item, rest)]
        return Query(whole, "\n".join(part for part in around if part))

    def _words(self, item: Recommendation, numbers: Iterable[str]) -> str:
        said = [p.text for n in numbers for p in self.paragraphs.get((item.document_id, n), [])]
        return "\n".join(said)

    def _headings(self, item: Recommendation) -> list[str]:
        said = [p.section for n in item.paragraphs for p in self.paragraphs.get((item.document_id, n), [])]
        said.append(self.headings.get(item.passage_id, ""))
        parts = [re.sub(r"^\d+\s+", "", part) for section in said for part in section.split(" › ")]
        return list(dict.fromkeys(part for part in parts if part))


def _same(text: str, paragraph: str) -> bool:
    return " ".join(words(text)) in " ".join(words(paragraph))


@dataclass
class _Themes:
    """The units (by number) that have each theme, and the themes of the items, under their ids."""

    having: Mapping[str, Ints] = field(default_factory=dict)
    of_item: Mapping[str, set[str]] = field(default_factory=dict)
    size: int = 0

    @classmethod
    def of(cls, tags: pd.DataFrame | None, items: Sequence[Recommendation], units: Units) -> _Themes:
        if tags is None or not len(tags):
            return cls(size=len(units))
        live = tags[tags["status"] != "dismissed"]
        ids = {ident for item in items for ident in (item.recommendation_id, item.passage_id)}
        own: dict[str, set[str]] = defaultdict(set)
        here = live[live["passage_id"].isin(ids)]
        for ident, theme in zip(here["passage_id"], here["theme"], strict=True):
            own[ident].add(theme)
        return cls(units.by_theme(live), own, len(units))

    def own(self, item: Recommendation) -> set[str]:
        """Return the themes of an item: not of its discussion, which wanders."""
        ids = (item.recommendation_id, item.passage_id)
        return set().union(*(self.of_item.get(ident, ()) for ident in ids))

    def rarity(self, theme: str) -> float:
        """Return the share of units that do not have a theme."""
        return 1 - len(self.having.get(theme, ())) / max(self.size, 1)

    def reason(self, shared: Collection[str]) -> Because | None:
        """Return the reason that shared themes are, or nothing where they are too few and too common."""
        rare = [t for t in sorted(shared) if len(self.having.get(t, ())) <= max(RARE * self.size, 3)]
        if len(shared) >= 2:
            return Because("themes", tuple(sorted(shared)))
        return Because("rare theme", (rare[0],)) if rare else None


@dataclass
class _Alike:
    """The themes that each unit has of those of one item, and how much of them that is, the rarer for more."""

    themes: list[str]
    has: Bools
    weights: Floats

    @classmethod
    def of(cls, own: Collection[str], themes: _Themes) -> _Alike:
        import numpy as np

        having = {theme: themes.having[theme] for theme in sorted(own) if len(themes.having.get(theme, ()))}
        whole = sum(themes.rarity(theme) for theme in sorted(own)) or 1.0  # all units may have them all
        has = np.zeros((len(having), themes.size), dtype=bool)
        weights = np.zeros(themes.size)
        for row, (theme, units) in enumerate(having.items()):
            has[row, units] = True
            weights[units] += themes.rarity(theme) / whole
        return cls(list(having), has, weights)

    @property
    def units(self) -> Ints:
        """The units that have any of them."""
        import numpy as np

        found: Ints = np.flatnonzero(self.has.any(axis=0))
        return found

    def shared(self, n: int) -> list[str]:
        """Return those that one unit has."""
        return [theme for theme, has in zip(self.themes, self.has[:, n].tolist(), strict=True) if has]


def _suggested(
    item: Recommendation, ranking: Ranking, themes: _Themes, known: _Known, per_item: int
) -> list[Link]:
    alike = _Alike.of(themes.own(item), themes)
    scores = ranking.scores + THEMES * alike.weights
    rows: list[Link] = []
    by_theme: list[Link] = []
    nearest = best(scores, per_item * LOOKED_AT)
    further = alike.units[best(scores[alike.units])].tolist()
    for n in dict.fromkeys([*nearest, *further]):
        shared = alike.shared(n)
        reason = themes.reason(shared) if shared else None
        if not reason and len(rows) >= per_item:
            continue
        one = ranking.one(n)
        if len(rows) < per_item and _worth(one, ranking, bool(reason)):
            rows += _link(item, one, ranking, reason, known)
        elif reason and len(by_theme) < per_item // 2 and not _worth(one, ranking, True):
            by_theme += _link(item, one, ranking, reason, known, basis="theme")
        if len(rows) >= per_item and len(by_theme) >= (per_item // 2 if further else 0):
            break
    return rows + by_theme


def _worth(one: Ranked, ranking: Ranking, alike: bool) -> bool:
    """Say whether enough speaks for a unit: a quotation; or a word of the answer with the speaker's name, with
    another of which one is rare, or with two more (of the answer or its question; a shared theme counts as
    one). All together they must be a tenth of what the item is about. Of an answer that has none of the words
    (“I would, with both hands”) the question must have a fifth."""
    if _quotes(one.echo):
        return True
    said = len(one.rare) + len(one.common)
    if not said:
        return ranking.share(one.asked) >= LEAST_ASKED
    if ranking.share((*one.rare, *one.common, *one.asked)) < LEAST_SHARE:
        return False
    rare = bool(one.rare) or any(ranking.index.is_rare(stem(word)) for word in one.asked)
    together = said + len(one.asked) + alike
    return one.by in ("name", "office") or together >= (2 if rare else 3)


def _quotes(echo: Echo | None) -> bool:
    if echo is None:
        return False
    least = _QUOTED_WORDS if echo.marked else _RUN_WORDS
    return len(echo.words) >= least and echo.strength >= _QUOTED_STRENGTH


def _link(
    item: Recommendation,
    one: Ranked,
    ranking: Ranking,
    by_theme: Because | None,
    known: _Known,
    basis: str = "",
) -> list[Link]:
    """Return the link to the nearest passage of a unit: none where it is known already."""
    at = _nearest(one, ranking)
    passage_id = one.unit.passages[at]
    if known.has(item.recommendation_id, passage_id, one.unit):
        return []
    claim = link_id(item.recommendation_id, passage_id)
    quote = ""
    if one.echo and _quotes(one.echo):
        place = same_words.compare(one.echo.printed, one.unit.texts[at])
        quote = one.unit.texts[at][place.start : place.end] if place.rank <= 1 else ""
    reasons = [*_reasons(one, _printed(item.text, *one.unit.texts)), by_theme, known.copies.reason(one.unit)]
    basis = basis or ("quoted" if _quotes(one.echo) else "similar")
    score = round(calibrated(one.score), 4)
    return [
        Link(claim, item.recommendation_id, passage_id, basis, score, quote=quote, **link_reasons.of(reasons))
    ]


def _nearest(one: Ranked, ranking: Ranking) -> int:
    """Return which passage of a unit has the quoted words, else the rarest words in common."""
    rarity = ranking.index.postings.rarity
    wanted = {stem(w) for w in (*one.rare, *one.common)}

    def nearness(n: int) -> tuple[bool, float, int]:
        said = words(one.unit.texts[n])
        echoed = one.echo is not None and f" {' '.join(one.echo.words)} " in f" {' '.join(said)} "
        return echoed, sum(rarity.get(s, 0.0) for s in {stem(w) for w in said} & wanted), -n

    return max(range(len(one.unit.passages)), key=nearness)


def _printed(*texts: str) -> dict[str, str]:
    """Return each word as it is compared with the form in which the texts print it: *childrens* is “children’s”."""
    found: dict[str, str] = {}
    for word in _PRINTED.findall(" ".join(texts).lower()):
        found.setdefault(_compared(word), word)
    return found


@cache
def _compared(word: str) -> str:
    return "".join(words(word))


_NAMES = {"name": "names the witness", "body": "names the body", "office": "names the office"}


def _reasons(one: Ranked, printed: Mapping[str, str]) -> Iterator[Because]:
    def as_printed(several: Sequence[str]) -> tuple[str, ...]:
        return tuple(printed.get(word, word) for word in several)

    if one.echo and _quotes(one.echo):
        many = () if one.echo.marked else (str(len(one.echo.words)),)
        yield Because("quotes" if one.echo.marked else "words in a row", (one.echo.printed, *many))
    if one.named:
        yield Because(_NAMES[one.by], (one.named,))
    if one.rare:
        yield Because("rare words", as_printed(one.rare))
    if one.common:
        yield Because("other words" if one.rare else "words", as_printed(one.common))
    if one.asked:
        yield Because("words of the question", as_printed(one.asked))
