"""Suggested bearings: what a linked passage says for, against or on condition of an item, and the sentence that
shows it.

Undecided is the rule: most passages say nothing that words alone can show, and have no row. A suggestion is only
ever one: a named person decides what a passage's bearing is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..model import Appearance, Bearing, Evidence, Recommendation, tables
from ..model.values import GIVE_EVIDENCE
from ..text.english.limiting_words import of_what_was_said
from .bearing import stance, yes_or_no
from .bearing.stance import Stance
from .bearing.what_it_asks import Asks, content
from .bearing_reasons import Because
from .ranking.ranked_units import Unit, Units, of_witnesses

if TYPE_CHECKING:
    import pandas as pd

# Words in common with what the item asks, those that are not widespread counted twice.
LEAST = 4  # in a sentence that takes a side, or a question that proposes
SHOULD, TELLING = 5, 2  # in one that only says what should be, and how many of them are not widespread
PUT = 6  # in a question that puts something to the witness as so
SPREAD_OVER = 2_000  # units, evenly spaced, in which it is counted which words are widespread


def suggest(
    links: pd.DataFrame, recommendations: pd.DataFrame, evidence: Evidence, units: Units | None = None
) -> pd.DataFrame:
    """Return the bearings that the words of linked passages show: one row per link that has such a sentence.

    Columns are those of `model.Bearing`, order that of ``links``; dismissed links are left out. A sentence shows
    a bearing where the witness takes a side in the first person, or says what should be (`stance`), on what the
    item asks (`what_it_asks`); or answers yes or no to a question that proposes it (`yes_or_no`). With a condition it
    *qualifies*. Where sentences of one passage say both, nothing is suggested. What is not evidence that a
    witness gave has no row: questions, members’ and counsel’s words, headings, notes, references, tables, the
    report itself, and engagement notes, which are read by people only. ``units`` are those of the evidence, where they
    were made before.
    """
    looked = LookedAt.of(links, recommendations, evidence, units)
    return tables.table(Bearing, looked.rows(looked.links))


@dataclass(frozen=True, eq=False)
class LookedAt:
    """Links that are looked at, by their ids, each with its item and its passage; and what is looked at for them."""

    links: Mapping[str, tuple[str, str]]
    items: Mapping[str, Recommendation]
    said: _Said

    @classmethod
    def of(
        cls, links: pd.DataFrame, recommendations: pd.DataFrame, evidence: Evidence, units: Units | None
    ) -> LookedAt:
        """Return the links that nobody dismissed, to be looked at."""
        live = links[links["status"] != "dismissed"]
        pairs = zip(live["recommendation_id"].tolist(), live["passage_id"].tolist(), strict=True)
        items = {item.recommendation_id: item for item in tables.rows(recommendations, Recommendation)}
        if not len(live):
            return cls({}, items, _Said({}, {}, {}, 0, {}))
        said = _Said.of(live, evidence, of_witnesses(evidence) if units is None else units)
        return cls(dict(zip(live["link_id"].tolist(), pairs, strict=True)), items, said)

    def depends_on(self) -> dict[str, str]:
        """Return all that the bearing of each link depends on, the package and its English apart, as one text each."""
        asks = Asks({}, {}, self.said.spread, self.said.many)
        items = {name: f"{item!r} {asks.told_by(item.text)}" for name, item in self.items.items()}
        return {
            link_id: f"{items.get(item, item)} {self.said.of_one(passage)}"
            for link_id, (item, passage) in self.links.items()
        }

    def rows(self, wanted: Iterable[str]) -> list[Bearing]:
        """Return the bearings that some of the links show, in that order."""
        asks = Asks.of(self.items.values(), self.said.spread, self.said.many)
        found = []
        for link_id in wanted:
            item, passage = self.links[link_id]
            shown = self.said.shown(passage, item, asks) if passage in self.said.of_passage else None
            if shown:
                found.append(shown.row(link_id, item, passage))
        return found


@dataclass(frozen=True)
class _Shown:
    """A sentence (or two) of a passage that shows a bearing on one item."""

    bearing: str
    start: int
    end: int
    quote: str
    shows: str
    because: Because
    weak: bool = False

    def row(self, link_id: str, item: str, passage: str) -> Bearing:
        return Bearing(
            link_id, item, passage, self.bearing, self.start, self.end, self.quote, self.shows,
            **self.because.columns,
        )  # fmt: skip


@dataclass
class _Said:
    """The units that hold linked passages, with their sentences."""

    of_passage: Mapping[str, tuple[Unit, int]]
    names: Mapping[str, Collection[str]]
    spread: Mapping[str, int]
    many: int
    _sentences: dict[str, list[tuple[int, int]]]

    @classmethod
    def of(cls, links: pd.DataFrame, evidence: Evidence, units: Units) -> _Said:
        import numpy as np

        linked = set(links["passage_id"])
        passages, came = evidence.passages, evidence.appearances
        here = set(passages.loc[passages["passage_id"].isin(linked), "document_id"])
        rows: list[Appearance] = tables.rows(came[came["document_id"].isin(here)], Appearance)
        held = np.unique(units.of_passages(links["passage_id"]))
        some = [units[n] for n in held.tolist() if n >= 0]
        of_passage = {p: (unit, n) for unit in some for n, p in enumerate(unit.passages)}
        names: dict[str, set[str]] = defaultdict(set)
        for r in rows:
            if r.capacity in GIVE_EVIDENCE:
                names[r.person_id] |= {name for name in (r.organisation, r.label) if name}
        whole = units.in_documents(here)
        texts = units.only(whole[:: len(whole) // SPREAD_OVER + 1]).said.own
        return cls(of_passage, names, texts.spread(), len(texts.lengths), {})

    def of_one(self, passage: str) -> str:
        """Return what is said in a passage, and before it, and by whom: all that is read of it, as one text."""
        if passage not in self.of_passage:
            return repr(passage)
        unit, at = self.of_passage[passage]
        names = sorted(self.names.get(unit.person_id, ()))
        return repr((passage, unit.texts[at], "" if at else unit.question, names))

    def shown(self, passage: str, item: str, asks: Asks) -> _Shown | None:
        """Return the one bearing that a passage shows, or nothing where it shows none, or more than one."""
        unit, at = self.of_passage[passage]
        here = _Text(unit.texts[at], self._spans(unit.texts[at], passage), "" if at else unit.question)
        names = self.names.get(unit.person_id, ())
        found = [one for n in range(len(here.spans)) if (one := _sentence(here, n, names, item, asks))]
        answered = _answered(here, item, asks)
        strong = [one for one in ([answered] if answered else []) + found if not one.weak] or found
        bearings = {one.bearing for one in strong} - {stance.QUALIFIED}
        if not strong or len(bearings) > 1:
            return None
        qualified = [one for one in strong if one.bearing == stance.QUALIFIED]
        return (qualified or strong)[0]

    def _spans(self, text: str, passage: str) -> list[tuple[int, int]]:
        from ..text import pipelines

        if passage not in self._sentences:
            self._sentences[passage] = pipelines.sentences(text)
        return self._sentences[passage]


@dataclass(frozen=True)
class _Text:
    """A passage with its sentences; ``question`` is what its first sentence answers."""

    text: str
    spans: list[tuple[int, int]]
    question: str

    def sentence(self, n: int) -> str:
        return self.text[slice(*self.spans[n])] if n < len(self.spans) else ""


def _sentence(here: _Text, n: int, names: Collection[str], item: str, asks: Asks) -> _Shown | None:
    """Return what the ``n``-th sentence shows, where it is about the item: in its own words, or (“We would support
    that”) in those of the sentence or the question before it."""
    said = stance.read(here.sentence(n), names)
    if said is None or (said.undoes and not stance.undoes(asks.text(item))):
        return None
    shared, first, question = asks.shared(item, said.about, plainly=True), n, ""
    near = asks.head(item, said.of_what)
    agrees = "agree" in here.sentence(n)[said.start : said.end].lower()  # with whom, nobody knows
    if not content(said.about) and not agrees:
        first = max(0, n - 1)
        question = "" if n else yes_or_no.proposal(here.question)
        shared = asks.shared(item, here.sentence(first) if n else question, plainly=True)
    enough = shared.enough(SHOULD, TELLING) if said.weak else shared.enough(LEAST)
    if not near and not enough:
        return None
    return _with_the_next(here, first, n, said, Because("", shared.words, question=question))


def _with_the_next(here: _Text, first: int, n: int, said: Stance, why: Because) -> _Shown | None:
    """Return what a sentence shows, together with the next where that takes it back (“But only …”)."""
    start, end = here.spans[first][0], here.spans[n][1]
    shows = here.sentence(n)[said.start : said.end]
    bearing, condition = said.bearing, said.condition
    after = here.sentence(n + 1)
    if not condition and yes_or_no.takes_back(after):
        if said.weak:
            return None
        bearing, condition, end = stance.QUALIFIED, after.split()[0].strip(",").lower(), here.spans[n + 1][1]
    elif not condition and not said.weak and (limit := of_what_was_said(after)):
        bearing, condition, end = stance.QUALIFIED, limit.cue, here.spans[n + 1][1]
    because = replace(why, shows=shows, condition=condition)
    return _Shown(bearing, start, end, here.text[start:end], shows, because, said.weak)


def _answered(here: _Text, item: str, asks: Asks) -> _Shown | None:
    """Return what the opening of an answer shows where the question before it proposes what the item asks, or puts
    to the witness what the item says."""
    if not here.spans or not here.question:
        return None
    first, second = here.sentence(0), here.sentence(1)
    opens, question = yes_or_no.opening(first, second), yes_or_no.proposal(here.question)
    shared = asks.shared(item, question, plainly=True)
    if not opens or not shared.enough(LEAST):
        opens, question = yes_or_no.agreeing(first, second), yes_or_no.put(here.question)
        shared = asks.anywhere(item, question)
        if not opens or not shared.enough(PUT):
            return None
    condition = stance.conditioned(first[opens.end :])
    bearing = stance.QUALIFIED if condition else opens.bearing
    because = Because(opens.shows, shared.words, condition, question, answers=True)
    start, end = here.spans[0]
    return _Shown(bearing, start, end, first, opens.shows, because)
