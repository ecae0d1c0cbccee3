"""Which reply answers which item of a report: by the paragraph that both name, then by the words said again.

Never by an item's number alone: replies number anew (the reply HC 802 to HC 179 of 2016–17 leaves three of fourteen
items out, so that ten of its eleven numbers are other items').
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from ..model import Document, Passage, Recommendation, Response
from ..model.tables import conform, rows, table
from ..model.values import NO_REPLY_KNOWN
from . import cross_references, treasury_minutes, unlabelled_items
from .item_said_again import Match, best_match
from .overdue import WHOLE
from .position_reasons import Because, Reading, columns
from .read_position import Stance, stances
from .reply_exchanges import Exchange, Restated, exchanges
from .responders import (
    bare_name_of,
    has_a_name,
    is_of_the_state,
    responder_over,
    said_over,
    same,
    told_in_passing,
)
from .unanswered import as_known, response_id, unanswered
from .weigh_stances import weighed

if TYPE_CHECKING:
    import pandas as pd

ANSWERING = ("response", "correspondence", "statement", "debate")
"""Kinds of document whose passages of kind ``response`` are replies; in practice *response* alone has them."""


@dataclass(frozen=True)
class _Said:
    """One exchange of one document, its items matched, and what its paragraphs say of a position."""

    document: Document
    exchange: Exchange
    matches: tuple[Match, ...]
    stances: tuple[Stance, ...]


def match(
    recommendations: pd.DataFrame,
    passages: pd.DataFrame,
    documents: pd.DataFrame,
    given: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return what was replied to each item: a frame of `model.Response`, all *suggested*.

    One row per item, reply and responder, in the order of the items, then of the replies' dates; last the replies to
    no item (``recommendation_id`` ``""``). An item without a reply has one row, with no document and a note
    that says how many replies are held: *not answered*, or *no reply known* where one of them is not held or not read
    whole, and of a conclusion, which asks for nothing; ``given`` (a frame of responses that people made) counts as
    answers.

    ``matched_by``: ``paragraph and words``, ``paragraph``, ``words``, or ``reference`` (the reply points to another
    one, or names the item). ``score`` is the share, 0 to 1, of the words said again that stand in the item.
    ``passage_id`` is the paragraph in which ``wording`` stands; where there is none, the first one of the reply.
    ``note`` says what a reader should know: another number, a part of an item, words that differ.
    """
    items: list[Recommendation] = rows(recommendations, Recommendation)
    reports = {item.document_id for item in items}
    held = [d for d in rows(documents, Document) if d.document_id not in reports]
    replies = _in_order(d for d in held if d.kind in ANSWERING)
    names = _names(rows(documents, Document), reports)
    by_document = _passages_of(passages, [d.document_id for d in replies])
    titles = [d.title for d in rows(documents, Document) if d.document_id in reports]
    own = {d.document_id: treasury_minutes.ours(by_document.get(d.document_id, []), titles) for d in replies}
    answered = [one for d in replies for one in _said(d, own[d.document_id], items, names)]
    answered += [
        one
        for d in replies
        for one in _of_a_report_not_held(
            d, treasury_minutes.of_others(by_document.get(d.document_id, []), own[d.document_id]), names
        )
    ]
    found = _responses(answered, items, names)
    place = {item.recommendation_id: index for index, item in enumerate(items)}
    found.sort(key=lambda row: place.get(row.recommendation_id, len(items)))
    silent = unanswered(items, found, given, [d for d in replies if d.document_id in by_document])
    if any(d.kind == "response" and d.status not in WHOLE for d in replies):
        unread = columns([Because("not read whole")])
        silent = [replace(row, position=NO_REPLY_KNOWN, **unread) for row in silent]
    found = sorted([*found, *silent], key=lambda row: place.get(row.recommendation_id, len(items)))
    return table(Response, as_known(found, items, replies))


def _in_order(documents: Iterable[Document]) -> list[Document]:
    """Return replies by date, those without one last: a further reply follows the first."""
    return sorted(documents, key=lambda d: (d.date or "9999", d.document_id))


def _names(documents: Sequence[Document], reports: set[str]) -> tuple[str, ...]:
    own = [d for d in documents if d.document_id in reports]
    return tuple(name for d in own for name in (d.title, d.author) if name)


def _passages_of(passages: pd.DataFrame, wanted: Sequence[str]) -> dict[str, list[Passage]]:
    kept = passages[passages["document_id"].isin(wanted)].sort_values(["document_id", "seq"], kind="stable")
    found: dict[str, list[Passage]] = {}
    for passage in rows(conform(kept, Passage), Passage):
        found.setdefault(passage.document_id, []).append(passage)
    return found


def items_answered(
    recommendations: pd.DataFrame, passages: pd.DataFrame, documents: pd.DataFrame
) -> dict[str, tuple[str, ...]]:
    """Return, by the id of each paragraph of a reply, the items that the answer in which it stands is matched to."""
    items: list[Recommendation] = rows(recommendations, Recommendation)
    reports = {item.document_id for item in items}
    every = rows(documents, Document)
    replies = [d.document_id for d in every if d.kind in ANSWERING and d.document_id not in reports]
    return {
        paragraph.passage_id: tuple(
            dict.fromkeys(m.recommendation_id for m in matches if m.recommendation_id)
        )
        for held in _passages_of(passages, replies).values()
        for exchange, matches in _matched(held, items, _names(every, reports))
        for paragraph in exchange.replies
    }


def _said(
    document: Document, passages: Sequence[Passage], items: Sequence[Recommendation], names: Sequence[str]
) -> list[_Said]:
    return [
        _Said(document, exchange, matches, _stances(exchange, names))
        for exchange, matches in _matched(passages, items, names)
    ]


def _of_a_report_not_held(
    document: Document, passages: Sequence[Passage], names: Sequence[str]
) -> list[_Said]:
    """Return the answers of a reply to another report than those held, as answers to no item."""
    found = (one for one in exchanges(passages) if one.items and one.replies)
    last = (Exchange(one.items[-1:], one.replies) for one in found)
    note = "it answers an item of a report that is not held"
    return [
        _Said(document, one, (Match("", "", None, note, one.items[0].passage_id),), _stances(one, names))
        for one in last
    ]


def _matched(
    passages: Sequence[Passage], items: Sequence[Recommendation], names: Sequence[str]
) -> list[tuple[Exchange, tuple[Match, ...]]]:
    found = []
    read = unlabelled_items.rows_of_a_table(exchanges(unlabelled_items.with_items(passages, items)), items)
    together = [unlabelled_items.one_by_one(exchange, items) for exchange in read]
    restated = [best_match(one, items) for exchange in together for one in exchange.items]
    # A reply that numbers anew means its own numbers, and says nothing of the report's.
    anew = any(match.anew for match in restated)
    answers = [passage for passage in passages if passage.kind == "response"]
    for exchange in together:
        matches = tuple(best_match(one, items) for one in exchange.items)
        if not exchange.items and not anew:
            matches = cross_references.named_items(exchange.replies, items, names, answers)
        found.append((exchange, matches))
    return found


def _stances(exchange: Exchange, names: Sequence[str]) -> tuple[Stance, ...]:
    """Return what an exchange says of a position, each responder's own part read from its own start."""
    found: list[Stance] = []
    for _, group in groupby(exchange.replies, key=responder_over):
        found += stances([(p.passage_id, _answer(p, exchange)) for p in group], names)
    return tuple(found)


def _answer(passage: Passage, exchange: Exchange) -> str:
    """Return the words of a paragraph that answer: in a table's row, those after the item said again."""
    own = next((one.text for one in exchange.items if one.passage_id == passage.passage_id), passage.text)
    return passage.text if own == passage.text else passage.text.removeprefix(own)


def _responses(
    answered: Sequence[_Said], items: Sequence[Recommendation], names: Sequence[str]
) -> list[Response]:
    by_id = {item.recommendation_id: item for item in items}
    found: list[Response] = []
    for one in answered:
        others = [other for other in answered if other.document == one.document]
        if not one.exchange.items and not one.matches:
            found += _to_no_item(one)
        for index, match in enumerate(one.matches):
            restated = one.exchange.items[index] if one.exchange.items else None
            found += _to_item(one, match, restated, by_id, others, names)
        found += _also_answered(one, others, items)
    return _distinct(found)


def _to_item(
    one: _Said,
    match: Match,
    restated: Restated | None,
    by_id: dict[str, Recommendation],
    others: Sequence[_Said],
    names: Sequence[str],
) -> list[Response]:
    """Return one row per responder for an item said again: what the reply to it says for each."""
    item = by_id.get(match.recommendation_id)
    asks = (item.kind, item.text) if item else ("", "")
    source, pointed = one, ""
    if not one.stances or not any(s.rank <= 2 for s in one.stances):
        target = cross_references.reply_referred_to(one.exchange, [other.exchange for other in others])
        if target is not None:
            source = next(other for other in others if other.exchange is target[0])
            pointed = f"the reply points to that to item {target[1]}"
    found = []
    for responder, mine in _by_responder(source, one, restated):
        said = _about(mine, source, restated)
        if restated is None and match.matched_by == "reference":
            said = cross_references.said_of(
                said, match.restated_id.removeprefix("#"), one.exchange.replies, names, tuple(by_id.values())
            )
        read = weighed(said, *asks)
        first = next((p for p in one.exchange.replies if responder_over(p) == responder), None)
        first = first or (one.exchange.replies[0] if one.exchange.replies else None)
        where = _where(mine, read.wording) or (first.passage_id if first else "")
        read, silent = _or_silent(read, one.exchange.replies)
        note = "; ".join(filter(None, (match.note, pointed, silent)))
        found.append(_response(one, match, responder, read, where, note))
    return found


def _where(stances: Sequence[Stance], wording: str) -> str:
    """Return the passage in which a sentence stands, ``""`` for no sentence."""
    return next((s.passage_id for s in stances if wording and s.sentence == wording), "")


def _or_silent(read: Reading, replies: Sequence[Passage]) -> tuple[Reading, str]:
    """Return a reading, and a note: *not answered* where nothing follows the item, or others are said to answer."""
    if not replies:
        why = Because("nothing follows")
        return Reading(
            "not answered", read.wording, (why,)
        ), "said again, and nothing follows that answers it"
    if not read.wording and (for_others := cross_references.left_to_others(replies)):
        why = Because("left to others", for_others)
        return Reading("not answered", for_others, (why,)), "the reply says that it is for others to answer"
    return read, ""


def _response(
    one: _Said, match: Match, responder: str, read: Reading, passage_id: str, note: str
) -> Response:
    restated = match.restated_id or one.exchange.passage_id
    return Response(
        response_id(match.recommendation_id, restated, passage_id, responder),
        match.recommendation_id, one.document.document_id, passage_id, responder, one.document.date,
        read.position, read.wording, match.matched_by, match.score, note=note,
        **columns(read.because), otherwise=read.otherwise,
    )  # fmt: skip


def _by_responder(source: _Said, one: _Said, restated: Restated | None) -> list[tuple[str, list[Stance]]]:
    """Return the responders and what each says, in the order in which they come.

    Who is named in a sentence that takes a position speaks for themselves; else those under whose heading it stands;
    else whose document it is. A responder with a heading of their own and no position still has a row.
    """
    under = {p.passage_id: responder_over(p) for p in source.exchange.replies}
    own = [stance for stance in source.stances if not _is_anothers(stance, source, under)]
    found: dict[str, list[Stance]] = {}

    def add(name: str, stance: Stance | None) -> None:
        known = next((other for other in found if same(other, name)), name)
        found.setdefault(known, []).extend([stance] if stance else [])

    for stance in own:
        named = tuple(filter(has_a_name, stance.responders)) if stance.rank == 1 else ()
        for name in named or (under.get(stance.passage_id, ""),):
            add(name or source.document.author, stance)
    for passage in one.exchange.replies:
        name = responder_over(passage)
        if name and not any(s.rank == 1 and any(map(has_a_name, s.responders)) for s in own):
            add(name, None)
    if not found:
        found[one.document.author] = []
    named_outright = {n for s in own if s.rank == 1 for n in s.responders if has_a_name(n)}
    if named_outright and not any(s.rank == 1 and not s.responders and under.get(s.passage_id) for s in own):
        # A general statement says who answers; what stands under headings after it is how, not what.
        found = {n: s for n, s in found.items() if any(same(n, name) for name in named_outright)} or found
    return list(found.items())


def _is_anothers(stance: Stance, source: _Said, under: dict[str, str]) -> bool:
    """Say whether a sentence tells of somebody else's position: of nobody who answers here.

    Under “Response of the Guild” that is whoever else is named; in a reply of the Guild also “the Council”. In any
    reply it is who is told of in passing: “a matter for the Guild, which has accepted it”.
    """
    here = [source.document.author, *filter(None, under.values())]
    if stance.rank != 1 or not stance.responders:
        return False
    if named := tuple(filter(has_a_name, stance.responders)):
        said = {p.passage_id: said_over(p) for p in source.exchange.replies}
        ours = any(same(n, h) for n in named for h in here) or any(map(is_of_the_state, named))
        beside = not ours and all(told_in_passing(name, stance.sentence) for name in named)
        return beside or (bool(said.get(stance.passage_id)) and not any(same(n, h) for n in named for h in here))
    return not any(
        is_of_the_state(name) or bare_name_of(one, name) for name in here for one in stance.responders
    )


def _about(stances: Sequence[Stance], source: _Said, restated: Restated | None) -> list[Stance]:
    """Return the stances that are about one of several items answered together; all where none is about it alone."""
    items = source.exchange.items
    if restated is None or len(items) < 2 or restated not in items:
        return list(stances)
    return cross_references.about(stances, restated, items)


def _to_no_item(one: _Said) -> list[Response]:
    """Return one row for a reply that names no item: it stays, and belongs to none."""
    read = weighed(one.stances)
    where = _where(one.stances, read.wording) or one.exchange.passage_id
    under = next((name for p in one.exchange.replies if (name := responder_over(p))), one.document.author)
    empty = Match(
        "", "", None, "a reply to the report as a whole, or to something else: it says no item again"
    )
    return [_response(one, empty, under, read, where, empty.note)]


def _also_answered(one: _Said, others: Sequence[_Said], items: Sequence[Recommendation]) -> list[Response]:
    """Return rows for items that a reply says it answers as well: “this reply also covers recommendation 5”."""
    found = []
    for number, passage in cross_references.also_covered(one.exchange.replies):
        match = _numbered(number, others, items)
        if match is None or any(match.recommendation_id == m.recommendation_id for m in one.matches):
            continue
        read = weighed(one.stances)
        note = f"the reply says that it answers item {number} as well"
        where = _where(one.stances, read.wording) or passage.passage_id
        found.append(_response(one, match, one.document.author, read, where, note))
    return found


def _numbered(number: str, others: Sequence[_Said], items: Sequence[Recommendation]) -> Match | None:
    """Return the item that a reply calls by a number: its own number where it says items again, else the report's."""
    restated = [(r, m) for o in others for r, m in zip(o.exchange.items, o.matches, strict=False)]
    for own, match in restated:
        if own.number == number and match.recommendation_id:
            return replace(match, matched_by="reference")
    if any(match.anew for _, match in restated):
        return None
    found = [item for item in items if item.number == number]
    return Match(found[0].recommendation_id, "reference", None) if len(found) == 1 else None


def _distinct(found: Sequence[Response]) -> list[Response]:
    """Return the rows, of those that say the same of one item only the first: a conclusion, and what it leads to."""
    kept: dict[tuple[str, ...], Response] = {}
    for row in found:
        said = (row.passage_id, row.responder, row.position, row.wording, row.note)
        kept.setdefault((row.recommendation_id or row.response_id, *said), row)
    return list(kept.values())
