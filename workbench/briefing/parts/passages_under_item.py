"""The evidence under one recommendation as a briefing quotes it: one turn is one entry, on whose word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...evidence_base.base_in_words import places_in_words
from ...model import BEARINGS, Link, Passage
from ..citing.citation import Cite
from ..rows_by_id import Lookup
from . import excerpts
from .excerpts import Excerpt

UNCARRIED = "Not quoted: the words chosen do not stand there, or hold a character no web page can carry."
UNASKED = "Not quoted: a short answer is never quoted without its question, and the question is not held."

Leads = Mapping[str, Sequence[str]]  # what the report quotes of a passage, by passage_id


@dataclass(frozen=True)
class Entry:
    """Words of one turn or place, cited once; a short answer has its question.

    ``basis`` says on whose word it stands here; ``more`` which passages of the same turn are linked too and
    not quoted; ``unquoted`` why nothing is quoted, where nothing is.
    """

    anchor: str
    excerpts: tuple[Excerpt, ...]
    cite: Cite
    bearing: str
    basis: str
    note: str = ""
    more: tuple[str, ...] = ()
    question: tuple[Excerpt, ...] = ()
    question_cite: Cite | None = None
    unquoted: str = ""


@dataclass(frozen=True)
class Linked:
    """A link with its passage."""

    link: Link
    passage: Passage


def shown(links: Iterable[Link]) -> tuple[list[Link], int]:
    """Return the links that a briefing uses, and how many it leaves out.

    Used: what a person confirmed, and what the report itself cites. A machine's suggestion is left out;
    a dismissed one is not counted either.
    """
    live = [link for link in links if link.status != "dismissed"]
    used = [link for link in live if link.status == "confirmed" or link.basis == "cited"]
    return used, len(live) - len(used)


def entries(links: Iterable[Link], lookup: Lookup, anchor: str, leads: Leads) -> tuple[Entry, ...]:
    """Return the entries of an item's links, as they stand in the documents; one turn is one entry."""
    held = [Linked(x, lookup.passages[x.passage_id]) for x in links if x.passage_id in lookup.passages]
    held.sort(key=lambda x: (lookup.order(x.passage), x.link.quote))
    turns: dict[tuple[object, ...], list[Linked]] = defaultdict(list)
    for linked in held:
        link, passage = linked.link, linked.passage
        alone = passage.passage_id if passage.turn is None else ""
        by = "the report" if link.basis == "cited" else link.coder
        key = (passage.document_id, passage.turn, passage.locator, alone, link.bearing, by)
        turns[key].append(linked)
    return tuple(_entry(turn, lookup, f"{anchor}-e{n}", leads) for n, turn in enumerate(turns.values(), 1))


def by_bearing(found: tuple[Entry, ...]) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return entries grouped by bearing, in the order of `model.BEARINGS`; an empty group is left out."""
    kinds = [*BEARINGS, *sorted({e.bearing for e in found} - set(BEARINGS))]
    groups = ((kind, tuple(e for e in found if e.bearing == kind)) for kind in kinds)
    return tuple(group for group in groups if group[1])


def _entry(turn: list[Linked], lookup: Lookup, anchor: str, leads: Leads) -> Entry:
    kept = _within_measure(turn, leads)
    made = [_excerpt(x, f"{anchor}-a{n}", leads) for n, x in enumerate(kept, 1)]
    entry = Entry(
        anchor=anchor,
        excerpts=_gaps_marked(kept, [e for e in made if e is not None]),
        cite=lookup.cite(dict.fromkeys(x.passage for x in kept)),
        bearing=turn[0].link.bearing,
        basis=_basis([x.link for x in turn], lookup),
        note=" ".join(dict.fromkeys(x.link.note for x in turn if x.link.note)),
        more=tuple(dict.fromkeys(x.passage.passage_id for x in turn if x not in kept)),
    )
    if None in made:
        return replace(entry, excerpts=(), unquoted=UNCARRIED)
    said = sum(excerpts.count_words(e.span.text) for e in entry.excerpts)
    answers = kept[0].passage.kind == "answer" or lookup.document(kept[0].passage.document_id).kind == "oral"
    return with_question(entry, kept[0].passage, lookup) if answers and said < excerpts.SHORT else entry


def _within_measure(turn: list[Linked], leads: Leads) -> list[Linked]:
    """Return what of a turn is quoted: words that a person chose; else `excerpts.WHOLE` words in all.

    Of a long answer the passages that the report quotes come before the others.
    """
    first = sorted(turn, key=lambda x: (not x.link.quote, x.passage.passage_id not in leads))
    kept: list[Linked] = []
    room = excerpts.WHOLE
    for linked in first:
        length = min(excerpts.count_words(linked.passage.text), excerpts.WHOLE)
        if linked.link.quote or not kept or length <= room:
            kept.append(linked)
            room -= length
    return [linked for linked in turn if linked in kept]


def _excerpt(linked: Linked, ident: str, leads: Leads) -> Excerpt | None:
    near = leads.get(linked.passage.passage_id, ())
    return excerpts.excerpt(linked.passage, linked.link.quote, ident, near)


def _gaps_marked(kept: list[Linked], made: list[Excerpt]) -> tuple[Excerpt, ...]:
    """Return the excerpts, the mark of an omission after each whose next passage is not the next quoted."""
    if len(kept) != len(made):
        return tuple(made)
    follows = [b.passage.seq - a.passage.seq > 1 for a, b in pairwise(kept)]
    gaps = [*follows, False]
    return tuple(replace(e, cut_after=e.cut_after or gap) for e, gap in zip(made, gaps, strict=True))


def with_question(entry: Entry, answer: Passage, lookup: Lookup) -> Entry:
    """Return an entry with the question of its answer; without its words where that is not held (``unquoted``)."""
    asked = excerpts.question_of(answer, lookup.in_document(answer.document_id))
    made = [excerpts.last_words(p, f"{entry.anchor}-q{n}") for n, p in enumerate(asked, 1)]
    words = tuple(e for e in made if e is not None)
    if not words or len(words) < len(made):
        return replace(entry, excerpts=(), unquoted=UNASKED)
    return replace(entry, question=words, question_cite=lookup.cite(asked))


def _basis(links: list[Link], lookup: Lookup) -> str:
    reasons = list(dict.fromkeys(reason for link in links for reason in link.reasons if reason))
    first = links[0]
    if first.basis == "cited":
        places = [place for link in links for place in lookup.cited_in(link)]
        return _sentence(places_in_words(places) or "; ".join(reasons) or "cited in the report")
    who = f" ({first.coder})" if first.coder else ""
    if first.basis == "person":
        return f"Linked by hand{who}"
    return _sentence(f"{'; '.join(reasons) or first.basis}; confirmed by a person{who}")


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
