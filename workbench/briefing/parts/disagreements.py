"""What others said that contradicts a witness's line, goes with it, or differs from it in part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...model import Link, Passage, Recommendation, tables
from ...model.values import OWN_WORDS
from ...suggestions.bearing import stance
from ...suggestions.bearing.what_it_asks import content
from ...text.english.patterns_in_tables import in_table
from ...witnesses.bodies import COUNTED_KINDS, Body, Hearing
from ..material import Material
from ..rows_by_id import Lookup
from . import excerpts
from .corrections import DECIDED, Corrections
from .evidence_headings import Heads
from .panel import Witness

CONTRARY, IN_PART, SUPPORTS = "contradicts", "differs in part", "supports"
COMMON_WORDS = 3  # stems that two sentences must share, for a rule to set them side by side
_SIDES = {stance.FOR: "for it", stance.AGAINST: "against it", stance.QUALIFIED: "on a condition, or in part"}
_LONG_WORDS = in_table("text/signs", "letters of three or more")


@dataclass(frozen=True)
class Side:
    """Words that take a side: their passage, and where in it they stand."""

    passage: Passage
    span: tuple[int, int]
    bearing: str


@dataclass(frozen=True)
class Contrast:
    """A witness's words and those of another body: how they stand to each other, and who says so.

    ``number`` and ``topic`` say on what (an item of the report, or themes); ``status`` is *confirmed* where a
    person decided both bearings, else *suggested*.
    """

    how: str
    own: Side
    other: Side
    body: Body
    number: str
    topic: str
    basis: str
    status: str


def contrasts(
    witness: Witness,
    material: Material,
    hearing: Hearing,
    lookup: Lookup,
    heads: Heads,
    corrections: Corrections,
) -> tuple[Contrast, ...]:
    """Return the contrasts of one witness: what contradicts first, confirmed before suggested.

    *Confirmed*: a person linked both passages to one item and decided their bearings. *Suggested*: both are about
    one theme, share words, and each takes a side in plain words (`stance.read`). One per passage of another body.
    Engagement notes and press reports are never set against a witness. Words that a person noted as corrected are
    not compared where the correction is not to be found; where it is, its bearing says how the two stand.
    """
    found = [*_confirmed(witness, material, hearing, lookup), *_suggested(witness, hearing, lookup, heads)]
    found = [_standing(one, corrections) for one in found if not _taken_back(one, corrections)]
    kept: dict[tuple[str, str], Contrast] = {}
    for one in found:  # what a person decided stands before what a rule reads in the same words
        kept.setdefault((one.body.key, one.other.passage.passage_id), one)
    order = {CONTRARY: 0, IN_PART: 1, SUPPORTS: 2}
    return tuple(sorted(kept.values(), key=lambda c: (order[c.how], c.status != "confirmed")))


def _taken_back(one: Contrast, corrections: Corrections) -> bool:
    return any(corrections.taken_back(side.passage) for side in (one.own, one.other))


def _standing(one: Contrast, corrections: Corrections) -> Contrast:
    """Return a contrast as it stands after what either side said later on the same; the words stay the earlier ones."""
    later = [corrections.after(side.passage) for side in (one.own, one.other)]
    if not any(later):
        return one
    own, other = (
        (words.bearing if words else "") or side.bearing
        for words, side in zip(later, (one.own, one.other), strict=True)
    )
    return replace(one, how=_how(own, other), basis=f"{one.basis}; later words stand beside the earlier ones")


def _how(own: str, other: str) -> str:
    if stance.QUALIFIED in (own, other):  # two conditions may be two different ones
        return IN_PART
    return SUPPORTS if own == other else CONTRARY


def _confirmed(witness: Witness, material: Material, hearing: Hearing, lookup: Lookup) -> Iterator[Contrast]:
    items = {r.recommendation_id: r for r in tables.rows(material.recommendations, Recommendation)}
    own = {p.passage_id for p in witness.own}
    of_item: dict[str, list[Link]] = defaultdict(list)
    for link in tables.rows(material.links, Link):
        if link.status == "confirmed" and link.bearing in DECIDED and link.passage_id in lookup.passages:
            of_item[link.recommendation_id].append(link)
    for key, links in of_item.items():
        mine = [link for link in links if link.passage_id in own]
        others = [link for link in links if link.passage_id not in own]
        item = items.get(key)
        if not mine or item is None:
            continue
        main = _main(mine, others)
        for link in others:
            body = _counted(lookup.passages[link.passage_id], hearing, lookup)
            if body is None or body.key in witness.bodies:
                continue
            who = " and ".join(sorted({main.coder, link.coder} - {""})) or "a coder not named"
            yield Contrast(
                _how(main.bearing, link.bearing), _side(main, lookup), _side(link, lookup), body,
                item.number, item.text, f"bearings confirmed by {who}", "confirmed",
            )  # fmt: skip


def _main(mine: Sequence[Link], others: Sequence[Link]) -> Link:
    """Return the link of the witness’s own that most of the others oppose, so that one line of theirs is compared."""
    return max(mine, key=lambda own: sum(_how(own.bearing, link.bearing) == CONTRARY for link in others))


def _side(link: Link, lookup: Lookup) -> Side:
    passage = lookup.passages[link.passage_id]
    at = max(0, passage.text.find(link.quote)) if link.quote else 0
    return Side(passage, (at, at + len(link.quote)), link.bearing)


def _counted(passage: Passage, hearing: Hearing, lookup: Lookup) -> Body | None:
    if lookup.document(passage.document_id).kind not in COUNTED_KINDS or passage.kind not in OWN_WORDS:
        return None
    return hearing.of(passage.document_id, passage.person_id, passage.kind)


def _suggested(witness: Witness, hearing: Hearing, lookup: Lookup, heads: Heads) -> Iterator[Contrast]:
    own = [(side, _stems(side)) for passage in witness.own for side in sides(passage)]
    themes = {theme for side, _ in own for theme in heads.topics.get(side.passage.passage_id, ())}
    if not themes:
        return
    stems = frozenset[str]().union(*(found for _, found in own))
    for passage in lookup.passages.values():
        shared = themes & set(heads.topics.get(passage.passage_id, ()))
        body = _counted(passage, hearing, lookup) if shared else None
        if body is None or body.key in witness.bodies:
            continue
        if len(content(passage.text) & stems) < COMMON_WORDS:
            continue
        for other in sides(passage):
            best = _best(own, other, heads)
            if best:
                yield _of_pair(best[0], other, body, best[1], best[2])


def _best(
    own: Iterable[tuple[Side, frozenset[str]]], other: Side, heads: Heads
) -> tuple[Side, list[str], frozenset[str]] | None:
    """Return the side of the witness that shares a theme and most words with another's, if it shares enough."""
    about, words = set(heads.topics.get(other.passage.passage_id, ())), _stems(other)
    found = []
    for side, stems in own:
        themes = sorted(about & set(heads.topics.get(side.passage.passage_id, ())))
        if themes and len(stems & words) >= COMMON_WORDS:
            found.append((side, themes, stems & words))
    return max(found, key=lambda one: len(one[2]), default=None)


def _of_pair(own: Side, other: Side, body: Body, themes: Sequence[str], words: frozenset[str]) -> Contrast:
    printed = [w for w in _LONG_WORDS.findall(other.passage.text[slice(*other.span)]) if content(w) & words]
    common = ", ".join(dict.fromkeys(w.lower() for w in printed[:5]))
    basis = (
        f"a rule reads this witness as {_SIDES[own.bearing]} and the other as {_SIDES[other.bearing]}; "
        f"words in common: {common}; nobody has confirmed it"
    )
    how = _how(own.bearing, other.bearing)
    return Contrast(how, own, other, body, "", ", ".join(themes), basis, "suggested")


def conditions(witness: Witness, material: Material, lookup: Lookup) -> tuple[Side, ...]:
    """Return a witness’s own words that qualify an item, as a person confirmed it."""
    own = {p.passage_id for p in witness.own}
    links: list[Link] = tables.rows(material.links[material.links["passage_id"].isin(own)], Link)
    decided = (link for link in links if link.status == "confirmed" and link.bearing == stance.QUALIFIED)
    return tuple(_side(link, lookup) for link in decided)


def sides(passage: Passage) -> tuple[Side, ...]:
    """Return the sentences of a passage that take a side in plain words."""
    starts = excerpts.sentence_starts(passage.text)
    found = []
    for start, end in pairwise((*starts, len(passage.text))):
        said = stance.read(passage.text[start:end].strip())
        if said and not said.weak:
            found.append(Side(passage, (start, len(passage.text[:end].rstrip())), said.bearing))
    return tuple(found)


def _stems(side: Side) -> frozenset[str]:
    return content(side.passage.text[slice(*side.span)])


def spoke(heads: Heads, lookup: Lookup, hearing: Hearing, but: frozenset[str]) -> Mapping[str, set[str]]:
    """Return, by head, the keys of the witness bodies whose words are about it, without those ``but``."""
    found: dict[str, set[str]] = defaultdict(set)
    for passage_id, places in heads.places.items():
        passage = lookup.passages.get(passage_id)
        body = _counted(passage, hearing, lookup) if passage else None
        if body and body.key not in but:
            for place in places:
                found[place.head].add(body.key)
    return found
