"""Each recommendation as a briefing shows it: its words, its evidence, the reply, what was done after."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ...evidence_base import base_in_words
from ...evidence_base.contested import OPPOSED, against
from ...model import (
    Citation,
    Document,
    EvidenceBase,
    Link,
    Passage,
    Progress,
    Quotation,
    Recommendation,
    Response,
    tables,
)
from ...model.values import NO_ANSWER, NO_REPLY_KNOWN
from ...text.english.patterns_in_tables import in_table
from ...witnesses.bodies import Hearing
from ..citing.citation import Cite, date_words, source
from ..material import Material
from ..rows_by_id import Lookup
from . import excerpts, passages_under_item, report_quotes
from .excerpts import Excerpt
from .passages_under_item import Entry
from .report_quotes import Elsewhere, ReportQuotes, Unfollowed
from .who_was_heard import web_address

if TYPE_CHECKING:
    import pandas as pd

KIND_WORDS = {"recommendation": "Recommendation", "conclusion": "Conclusion", "both": "Recommendation"}
BRIEF = 40  # words of an item in the table of recommendations, where no sentence of it asks
LONGEST = 90  # words: an asking sentence longer than this is cut there, at a comma or the like
# “(Paragraph 21)”, “(Recommendation, Paragraph 31)”, as an item closes
_PLACE = in_table("briefing/forms", "where an item stands")
_DATE = in_table("briefing/forms", "a year, month or day, as kept")
UNCONFIRMED = "a reply that nobody has confirmed"
NO_STATEMENT = "The evidence base of this item has not been worked out"
_ASKS = (  # how a report asks for something, the plainest way first
    in_table("briefing/forms", "asks in so many words"),
    in_table("briefing/forms", "asks by should or must"),
)
_WORDS = in_table("text/signs", "words apart")


@dataclass(frozen=True)
class Reply:
    """An answer to an item: the position as somebody read it, and the words it was read from."""

    anchor: str
    position: str
    responder: str
    date: str
    document: str
    url: str
    excerpt: Excerpt | None
    cite: Cite | None
    recorded: str
    read_by: str
    note: str


@dataclass(frozen=True)
class Step:
    """What was done or counted, dated; ``before`` says that it was before the report."""

    date: str
    words: str
    source: str
    url: str
    note: str
    before: bool = False


@dataclass(frozen=True)
class Item:
    """One numbered item of a report with all that a briefing says of it."""

    anchor: str
    number: str
    heading: str
    kind: str
    text: str
    excerpt: Excerpt | None
    brief: Excerpt | None
    cite: Cite | None
    addressees: tuple[str, ...]
    deadline: str
    statement: str
    why: str = ""
    against: str = ""
    source: str = ""
    source_url: str = ""
    entries: tuple[Entry, ...] = ()
    same_as: tuple[str, str] | None = None
    quotes: ReportQuotes = field(default_factory=ReportQuotes)
    not_held: tuple[Elsewhere, ...] = ()
    unfollowed: tuple[Unfollowed, ...] = ()
    replies: tuple[Reply, ...] = ()
    steps: tuple[Step, ...] = ()
    ground: str = ""
    is_linked: bool = False
    links_left_out: int = 0
    links_astray: tuple[str, ...] = ()
    replies_left_out: int = 0

    @property
    def groups(self) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """The entries by bearing."""
        return passages_under_item.by_bearing(self.entries)

    @property
    def text_brief(self) -> str:
        """The item in short, for the table, where no held text gives its words."""
        start, end = _in_short(self.text)
        before, after = self.text[:start].strip(), _left_out(self.text[end:])
        return ("[…] " if before else "") + self.text[start:end] + (" […]" if after else "")

    @property
    def untraced(self) -> str:
        """Why no citation of it can be followed, in words; nothing where one can."""
        return base_in_words.untraced(self.why)

    @property
    def positions(self) -> str:
        """The positions of the replies with their dates, in order."""
        said = (f"{r.position} ({r.date})" if r.date else r.position for r in self.replies)
        return "; ".join(dict.fromkeys(said)) or (UNCONFIRMED if self.replies_left_out else NO_REPLY_KNOWN)


def items(
    material: Material, lookup: Lookup, hearing: Hearing, *, drafting: bool = True, whole: bool = True
) -> tuple[Item, ...]:
    """Return the items of the report in their order, each with its evidence, replies and progress.

    Where two items rest on the same passages, the later names the earlier instead of repeating them.
    Who looked for the contrary is said to those who are ``drafting``. ``whole`` is false where evidence is left out
    that the reader may not see.
    """
    rows = _Rows(material)
    made: list[Item] = []
    for n, row in enumerate(tables.rows(material.recommendations, Recommendation), 1):
        item = _item(row, f"item-{n}", rows, lookup)
        against = _against(rows.links.get(row.recommendation_id, ()), whole) if drafting else ""
        ground = _ground(item, lookup, hearing)
        item = replace(item, ground=ground, is_linked=bool(item.entries), against=against)
        made.append(_told_once(item, made))
    return tuple(made)


def untraced(made: Iterable[Item]) -> str:
    """Return the reason why no citation can be followed, where it is that of more than one item."""
    reasons = [item.untraced for item in made if item.untraced]
    return next((reason for reason, times in Counter(reasons).items() if times > 1), "")


def _against(links: Sequence[Link], whole: bool) -> str:
    """Return who looked for what qualifies an item or is contrary to it, where none is among its quotations."""
    if any(link.bearing in OPPOSED for link in passages_under_item.shown(links)[0]):
        return ""
    return against(links, shown=whole)


def _ground(item: Item, lookup: Lookup, hearing: Hearing) -> str:
    """Return how many distinct passages are linked to an item, and of how many distinct witness bodies."""
    ids = {i for e in item.entries for i in (*e.cite.passage_ids, *e.more)}
    if not ids:
        return "nothing linked"
    passages = [lookup.passages[i] for i in sorted(ids)]
    heard = {hearing.of(p.document_id, p.person_id, p.kind) for p in passages} - {None}
    linked = f"{len(ids)} passage{'s' if len(ids) > 1 else ''}"
    return f"{linked}, {len(heard) or 'no'} witness {'body' if len(heard) < 2 else 'bodies'}"


class _Rows:
    """The rows of a material by the item that they are about."""

    def __init__(self, material: Material) -> None:
        self.links = _by_item(material.links, Link)
        self.responses = _by_item(material.responses, Response)
        self.progress = _by_item(material.progress, Progress)
        self.base = _by_item(material.evidence_base, EvidenceBase)
        self.sources = _sources(material.recommendations)
        self.citations: list[Citation] = tables.rows(material.citations, Citation)
        self.quotations: list[Quotation] = tables.rows(material.quotations, Quotation)


def _sources(recommendations: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Return what each item was taken from (words, document_id), where the table says so."""
    if "source" not in recommendations.columns:
        return {}
    ids = recommendations["recommendation_id"]
    named = "source_document_id" in recommendations.columns
    documents = recommendations["source_document_id"] if named else [""] * len(ids)
    return {i: (words, d) for i, words, d in zip(ids, recommendations["source"], documents, strict=True)}


def _by_item(frame: pd.DataFrame, row_type: type) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for row in tables.rows(frame, row_type):
        found[row.recommendation_id].append(row)
    return found


def _item(row: Recommendation, anchor: str, rows: _Rows, lookup: Lookup) -> Item:
    within = lookup.of_item(row, (*row.paragraphs, *row.discussion))
    used, left_out = passages_under_item.shown(rows.links.get(row.recommendation_id, ()))
    confirmed, replies_left_out = _confirmed(rows.responses.get(row.recommendation_id, []))
    base = rows.base.get(row.recommendation_id)
    taken_from, source_id = rows.sources.get(row.recommendation_id, ("", ""))
    return replace(
        _words(row, anchor, lookup),
        statement=base[0].statement if base and base[0].statement else NO_STATEMENT,
        why=base[0].why if base else "",
        entries=passages_under_item.entries(
            used, lookup, anchor, report_quotes.leads(rows.quotations, within)
        ),
        quotes=report_quotes.report_quotes(rows.quotations, within, lookup, anchor),
        not_held=report_quotes.not_held(rows.citations, within, lookup),
        unfollowed=report_quotes.unfollowed(rows.citations, within, lookup),
        replies=tuple(
            _reply(r, lookup, f"{anchor}-reply{n}", asks=row.kind != "conclusion")
            for n, r in enumerate(confirmed, 1)
        ),
        steps=_steps(rows.progress.get(row.recommendation_id, []), lookup.document(row.document_id).date),
        links_left_out=left_out,
        links_astray=tuple(link.passage_id for link in used if link.passage_id not in lookup.passages),
        replies_left_out=replies_left_out,
        source=taken_from,
        source_url=web_address(lookup.document(source_id).url),
    )


def _words(row: Recommendation, anchor: str, lookup: Lookup) -> Item:
    passage = lookup.passages.get(row.passage_id)
    whole = None
    if passage and row.text in passage.text and excerpts.carries(row.text):
        at = passage.text.index(row.text)
        span = excerpts.Span(
            f"{anchor}-text", passage.passage_id, passage.document_id, at, at + len(row.text), row.text
        )
        whole = Excerpt(span)
    return Item(
        anchor=anchor,
        number=row.number,
        heading=f"{KIND_WORDS.get(row.kind, 'Item')} {row.number}",
        kind=row.kind,
        text=row.text,
        excerpt=whole,
        brief=_brief(passage, whole, anchor) if passage and whole else None,
        cite=lookup.cite([passage]) if passage else None,
        addressees=row.addressees,
        deadline=date_words(row.deadline),
        statement=NO_STATEMENT,
    )


def _brief(passage: Passage, whole: Excerpt, anchor: str) -> Excerpt:
    """Return what stands in the table: the sentence that asks for something, else the first sentences."""
    start, end = _in_short(whole.span.text)
    base = whole.span.start
    span = excerpts.Span(
        f"{anchor}-brief",
        passage.passage_id,
        passage.document_id,
        base + start,
        base + end,
        whole.span.text[start:end],
    )
    return Excerpt(span, bool(whole.span.text[:start].strip()), _left_out(whole.span.text[end:]))


def _in_short(text: str) -> tuple[int, int]:
    """Return where the sentence that asks for something stands in ``text``; else the first ones.

    Sentences are whole; only one of more than `LONGEST` words is cut.
    """
    starts = excerpts.sentence_starts(text)
    if not starts:
        return 0, len(text)
    sentences = [(a, len(text[:b].rstrip())) for a, b in pairwise((*starts, len(text)))]
    said = [s for s in sentences if not _PLACE.fullmatch(text[s[0] : s[1]])]
    asking = [s for asks in _ASKS for s in said if asks.search(text[s[0] : s[1]])]
    if asking:
        start, end = asking[0]
    else:
        start, end = sentences[0]
        fit = [b for a, b in sentences if not _PLACE.fullmatch(text[a:b])]
        end = max([end, *(b for b in fit if excerpts.count_words(text[start:b]) <= BRIEF)])
    words = list(_WORDS.finditer(text[start:end]))
    if len(words) <= LONGEST:
        return start, end
    pauses = [word.end() for word in words[:LONGEST] if word[0][-1] in ",;:—"]
    return start, start + (pauses[-1] if pauses else words[LONGEST - 1].end())


def _left_out(rest: str) -> bool:
    """Whether words follow, other than the paragraph that an item names at its close."""
    return bool(rest.strip()) and not _PLACE.fullmatch(rest.strip())


def _told_once(item: Item, before: Sequence[Item]) -> Item:
    if not item.entries:
        return item
    for other in before:
        if other.same_as is None and _told(other) == _told(item):
            return replace(item, entries=(), quotes=ReportQuotes(), same_as=(other.anchor, other.heading))
    return item


def _told(item: Item) -> tuple[object, ...]:
    made = tuple(
        (e.cite.passage_ids, e.more, tuple(x.span.text for x in e.excerpts), e.bearing) for e in item.entries
    )
    return made, tuple((q.excerpt.span.passage_id, q.excerpt.span.start) for q in item.quotes.shown)


def _confirmed(responses: list[Response]) -> tuple[list[Response], int]:
    live = [r for r in responses if r.status != "dismissed"]
    confirmed = sorted((r for r in live if r.status == "confirmed"), key=lambda r: (r.date, r.response_id))
    return confirmed, sum(r.status != "confirmed" and r.position not in NO_ANSWER for r in live)


def _reply(row: Response, lookup: Lookup, anchor: str, *, asks: bool = True) -> Reply:
    document = lookup.document(row.document_id)
    passage = lookup.passages.get(row.passage_id)
    excerpt = excerpts.excerpt(passage, row.wording, f"{anchor}-a1") if passage else None
    who, when = row.coder, date_words(row.decided)
    return Reply(
        anchor=anchor,
        position=_position(row, document, asks),
        responder=row.responder,
        date=date_words(row.date),
        document=source(document) if row.document_id else "",
        url=web_address(document.url),
        excerpt=excerpt,
        cite=lookup.cite([passage]) if passage and excerpt else None,
        recorded="" if excerpt else row.wording,
        read_by=", ".join(w for w in (who, when) if w),
        note=row.note,
    )


def _position(row: Response, document: Document, asks: bool) -> str:
    """Return the position as printed: *not answered* only of what asks for something, by a reply read whole."""
    if row.position == "not answered" and not (asks and document.status == "ok"):
        return NO_REPLY_KNOWN
    return row.position or "no position read"


def _steps(rows: list[Progress], reported: str) -> tuple[Step, ...]:
    ordered = sorted(rows, key=lambda p: (not p.date, p.date, p.measure))
    return tuple(
        Step(
            date_words(p.date),
            _step_words(p),
            p.source,
            web_address(p.url),
            p.note,
            _before(p.date, reported),
        )
        for p in ordered
    )


def _before(date: str, reported: str) -> bool:
    """Whether an ISO date, perhaps partial, is certainly before another: ``2012-03`` is before ``2012-06``."""
    known = min(len(date), len(reported))
    return all(_DATE.fullmatch(d) for d in (date, reported)) and date[:known] < reported[:known]


def _step_words(row: Progress) -> str:
    value = " ".join(w for w in (row.value, row.unit) if w)
    measure = ": ".join(w for w in (row.measure, value) if w)
    words = " — ".join(w for w in (row.state, measure) if w)
    return f"{words} ({row.area})" if row.area else words


def unplaced_replies(material: Material, lookup: Lookup) -> tuple[Reply, ...]:
    """Return confirmed replies that answer no item: they are shown so that nobody reads them as an answer."""
    rows = [r for r in tables.rows(material.responses, Response) if not r.recommendation_id]
    confirmed, _ = _confirmed(rows)
    return tuple(_reply(r, lookup, f"unplaced-{n}") for n, r in enumerate(confirmed, 1))
