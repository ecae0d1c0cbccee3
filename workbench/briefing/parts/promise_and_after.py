"""Each promise with what happened after it and the words to quote: for a question to whoever made it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Commitment, Progress, RequestFinding, tables
from ...outcomes.return_statuses import earlier, span
from ..citing.citation import date_words
from ..material import Material
from ..rows_by_id import Lookup
from . import excerpts
from .each_recommendation import Item, Reply
from .page_one_words import Quoted
from .real_and_invented import real
from .what_was_promised import NO_ITEM, days
from .who_was_heard import web_address

PAST = "That day is past."


@dataclass(frozen=True)
class After:
    """One thing that happened after a promise: when, what, and from where it is known."""

    date: str
    words: str
    source: str
    url: str


@dataclass(frozen=True)
class Promise:
    """One promise: its words (``quoted`` where they stand in a held text), what it answers, and what came after it."""

    anchor: str
    by: str
    date: str
    text: str
    quoted: Quoted | None
    answers: str
    due: str
    consultation: str
    outcome: str
    after: tuple[After, ...]
    replies: tuple[Reply, ...]
    source: str
    url: str


def promises(material: Material, lookup: Lookup, items: tuple[Item, ...], as_of: str) -> tuple[Promise, ...]:
    """Return the promises that somebody confirmed, by date, each with what is recorded after it up to ``as_of``."""
    known = real(material)
    ids = material.recommendations["recommendation_id"]
    by_id = dict(zip(ids, items, strict=True))
    rows: list[Commitment] = tables.rows(known.commitments, Commitment)
    confirmed = sorted((one for one in rows if one.status == "confirmed"), key=lambda one: one.date)
    told: set[str] = set()
    made = []
    for n, row in enumerate(confirmed, 1):
        fresh = [by_id[one] for one in row.recommendation_ids if one in by_id and one not in told]
        told |= set(row.recommendation_ids)
        answers = ", ".join(by_id[one].number for one in row.recommendation_ids if one in by_id) or NO_ITEM
        after = sorted(
            (*_acts(row, confirmed, known, as_of), *_found(row, known, as_of)), key=lambda pair: pair[0]
        )
        made.append(
            Promise(
                f"promise-{n}", row.by, date_words(row.date), row.text, _words(row, f"promise-{n}", lookup), answers,
                _due(row, as_of), days(row.consultation), row.outcome, tuple(one for _, one in after),
                tuple(reply for item in fresh for reply in item.replies if reply.excerpt), row.source,
                web_address(row.url),
            )
        )  # fmt: skip
    return tuple(made)


def _due(row: Commitment, as_of: str) -> str:
    """Return by when it was promised; that the last of these days is past, where it is."""
    due = ", then ".join(map(date_words, row.deadlines))
    last = span(row.deadlines[-1]) if row.deadlines else None
    return f"{due}. {PAST}" if last and as_of and earlier(last[1].isoformat(), as_of) else due


def _words(row: Commitment, anchor: str, lookup: Lookup) -> Quoted | None:
    passage = lookup.passages.get(row.passage_id)
    made = excerpts.excerpt(passage, row.text, f"{anchor}-words") if passage else None
    return Quoted(made, lookup.cite([passage])) if made and passage else None


def _acts(
    row: Commitment, every: Sequence[Commitment], known: Material, as_of: str
) -> Iterator[tuple[str, After]]:
    """Yield the acts after a promise: its own, and those about its item that come before the next promise on it."""
    for one in tables.rows(known.progress, Progress):
        mine = one.commitment_id == row.commitment_id or (
            not one.commitment_id and _last_on(one, every) is row
        )
        if mine and not earlier(one.date, row.date) and not (as_of and earlier(as_of, one.date)):
            value = " ".join(filter(None, (one.value, one.unit)))
            said = ": ".join(filter(None, (one.measure, value)))
            words = " — ".join(filter(None, (one.state, said)))
            yield one.date, After(date_words(one.date), words, one.source, web_address(one.url))


def _last_on(act: Progress, every: Sequence[Commitment]) -> Commitment | None:
    """Return the last promise about an act's item that was made by then; they are in the order of their dates."""
    about = [one for one in every if act.recommendation_id in one.recommendation_ids]
    return next((one for one in reversed(about) if not earlier(act.date, one.date)), None)


def _found(row: Commitment, known: Material, as_of: str) -> Iterator[tuple[str, After]]:
    for one in tables.rows(known.request_findings, RequestFinding):
        if one.commitment_id == row.commitment_id and not (as_of and earlier(as_of, one.asked)):
            words = f"{one.asked_by} asked authorities: {one.found}"
            yield one.asked, After(date_words(one.asked), words, one.source, web_address(one.url))
