"""The parts of a briefing round its recommendations: what it rests on, who was heard, on which themes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from ...model import DOCUMENT_KINDS, Document, Problem, Quotation, Theme, problem_reasons, publication, tables
from ...witnesses.bodies import READABLE, Body, Hearing
from ..citing import citation
from ..material import EVIDENCE_KINDS, Material
from .report_quotes import QuotedWords, quoted_words

if TYPE_CHECKING:
    import pandas as pd

FOLLOWED = {  # what became of a reference in a note, in words
    "resolved": "followed to evidence held",
    "document": "to a document held in which the place can’t be found",
    "not held": "to evidence not held",
    "elsewhere": "to what is no evidence of this inquiry",
    "ambiguous": "that could mean more than one thing",
    "unresolved": "that could not be followed",
}


@dataclass(frozen=True)
class KindRow:
    """How many documents of a kind were received or listed, are published, held, and readable."""

    kind: str
    received: int
    published: int
    held: int
    readable: int


@dataclass(frozen=True)
class DocumentRow:
    """A document as the annex lists it."""

    document_id: str
    title: str
    kind: str
    date: str
    publication: str
    status: str
    mark: str
    url: str


@dataclass(frozen=True)
class Grounds:
    """What a briefing rests on: counts by kind, evidence first, with their sums; the documents.

    ``apart``: all evidence is illustrative and no other document is, so that they share no table.
    """

    evidence: tuple[KindRow, ...]
    evidence_sum: KindRow
    others: tuple[KindRow, ...]
    documents: tuple[DocumentRow, ...]
    illustrative: int
    reported: int
    apart: bool = False

    @property
    def not_held(self) -> int:
        """How many pieces of evidence are listed or received and not held."""
        return self.evidence_sum.received - self.evidence_sum.held

    @property
    def unreadable(self) -> int:
        """How many pieces of evidence are held and gave no text."""
        return self.evidence_sum.held - self.evidence_sum.readable


@dataclass(frozen=True)
class ThemeRow:
    """A theme, how many distinct witness bodies spoke of it, and how many only when asked about it."""

    label: str
    definition: str
    bodies: int
    prompted: int
    categories: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class ThemeTable:
    """The themes in the order of the alphabet; the tags they rest on, by who made them."""

    rows: tuple[ThemeRow, ...]
    heard: int
    suggested: int
    confirmed: int


@dataclass(frozen=True)
class ReasonRow:
    """How often something could not be used, for one reason."""

    reason: str
    severity: str
    number: int


def grounds(material: Material) -> Grounds:
    """Return what was received, published, held and readable, by kind, and each document."""
    documents: list[Document] = tables.rows(material.documents, Document)
    order = {kind: n for n, kind in enumerate(DOCUMENT_KINDS)}
    kinds = sorted({d.kind for d in documents}, key=lambda kind: (order.get(kind, len(order)), kind))
    row = {kind: _kind_row(kind, [d for d in documents if d.kind == kind]) for kind in kinds}
    evidence = [d for d in documents if d.kind in EVIDENCE_KINDS]
    listed = sorted(documents, key=lambda d: (order.get(d.kind, len(order)), d.kind))
    return Grounds(
        evidence=tuple(row[kind] for kind in kinds if kind in EVIDENCE_KINDS),
        evidence_sum=_kind_row("all evidence", evidence),
        others=tuple(row[kind] for kind in kinds if kind not in EVIDENCE_KINDS),
        documents=tuple(_document_row(d) for d in listed),
        illustrative=sum(d.provenance == "illustrative" for d in documents),
        reported=sum(d.provenance == "reported" for d in documents),
        apart={d.provenance == "illustrative" for d in evidence} == {True}
        and not any(d.provenance == "illustrative" for d in documents if d.kind not in EVIDENCE_KINDS),
    )


def _kind_row(kind: str, documents: list[Document]) -> KindRow:
    return KindRow(
        kind,
        len(documents),
        sum(publication.is_public(d.publication) for d in documents),
        sum(d.status != "not-held" for d in documents),
        sum(d.status in READABLE for d in documents),
    )


def _document_row(document: Document) -> DocumentRow:
    author = citation.author(document)
    title = document.title or document.document_id
    return DocumentRow(
        document_id=document.document_id,
        title=f"{title} — {author}" if author and author.casefold() not in title.casefold() else title,
        kind=document.kind,
        date=citation.date_words(document.date),
        publication=document.publication,
        status=document.status.replace("-", " "),
        mark=citation.MARKS.get(document.provenance, ""),
        url=web_address(document.url),
    )


def web_address(url: str) -> str:
    """Return ``url`` where it is a web address that may become a link, else nothing.

    ``javascript:`` and the like are never links: the address comes from a file that anybody may send.
    """
    lowered = url.strip().lower()
    safe = lowered.startswith(("https://", "http://")) and not any(c.isspace() for c in lowered)
    return url.strip() if safe else ""


@dataclass(frozen=True)
class CategoryRow:
    """A category of witnesses, and the names of its distinct witness bodies."""

    category: str
    bodies: tuple[str, ...]


def by_category(hearing: Hearing) -> tuple[CategoryRow, ...]:
    """Return the distinct witness bodies that were heard, by category, in order of the alphabet."""
    kinds = sorted({body.category for body in hearing.bodies}, key=str.casefold)
    return tuple(
        CategoryRow(kind, tuple(body_name(b) for b in hearing.bodies if b.category == kind)) for kind in kinds
    )


def body_name(body: Body) -> str:
    """Return a body's name; the authors of a joint submission are joined by “and”, never by a semicolon."""
    authors = [name.strip() for name in body.name.split(";") if name.strip()]
    return " and ".join(filter(None, (", ".join(authors[:-1]), *authors[-1:])))


def themes(material: Material, hearing: Hearing) -> ThemeTable:
    """Return one row per theme of the codebook: distinct witness bodies that spoke of it.

    Counted over what witnesses said and wrote: members' questions, reports and engagement notes are left
    out. A body counts as prompted where it spoke of the theme only in answer to a question about it.
    """
    tags = material.tags[material.tags["status"] != "dismissed"]
    places = _places_of(material.passages, set(tags["passage_id"]))
    columns = (tags[name].tolist() for name in ("passage_id", "theme", "status"))
    live = [(places[ident], *row) for ident, *row in zip(*columns, strict=True) if ident in places]
    asked = {(theme, at.document_id, at.locator) for at, theme, _ in live if at.kind == "question"}
    spoken: dict[str, dict[Body, bool]] = defaultdict(dict)
    counted = confirmed = 0
    for at, theme, status in live:
        body = hearing.of(at.document_id, at.person_id, at.kind)
        if body is None:
            continue
        counted += 1
        confirmed += status == "confirmed"
        prompted = (theme, at.document_id, at.locator) in asked
        spoken[theme][body] = spoken[theme].get(body, True) and prompted
    rows = tuple(_theme_row(label, theme, spoken[theme.theme]) for label, theme in _labelled(material))
    return ThemeTable(rows, len(hearing.bodies), counted - confirmed, confirmed)


class _Place(NamedTuple):
    """Who says a passage, and where; tags stand in many thousands, so not a whole `model.Passage`."""

    document_id: str
    person_id: str
    kind: str
    locator: str


def _places_of(passages: pd.DataFrame, ids: set[str]) -> dict[str, _Place]:
    columns = (passages[name].tolist() for name in ("passage_id", *_Place._fields))
    return {ident: _Place(*cells) for ident, *cells in zip(*columns, strict=True) if ident in ids}


def _theme_row(label: str, theme: Theme, bodies: dict[Body, bool]) -> ThemeRow:
    categories = _count(body.category for body in bodies)
    return ThemeRow(label, theme.definition, len(bodies), sum(bodies.values()), categories)


def _labelled(material: Material) -> list[tuple[str, Theme]]:
    rows: list[Theme] = tables.rows(material.themes, Theme)
    by_id = {theme.theme: theme for theme in rows}
    labelled = [(_full_label(theme, by_id), theme) for theme in rows]
    return sorted(labelled, key=lambda pair: (pair[0].casefold(), pair[1].theme))


def _full_label(theme: Theme, by_id: dict[str, Theme]) -> str:
    labels, seen = [theme.label or theme.theme], {theme.theme}
    while theme.parent in by_id and theme.parent not in seen:
        theme = by_id[theme.parent]
        seen.add(theme.theme)
        labels.insert(0, theme.label or theme.theme)
    return " › ".join(labels)


@dataclass(frozen=True)
class Method:
    """What the work counted to, for the section on how the page was made."""

    passages: int
    people: int
    citations: tuple[tuple[str, int], ...]
    quoted: QuotedWords
    passages_quoted: int
    links_left_out: int
    replies_left_out: int


def method(material: Material, passages_quoted: int, links_left_out: int, replies_left_out: int) -> Method:
    """Return the counts of a briefing: passages, people, references by what became of them, quoted words."""
    return Method(
        passages=len(material.passages),
        people=len(material.people),
        citations=_followed(material.citations["status"]),
        quoted=quoted_words(tables.rows(material.quotations, Quotation)),
        passages_quoted=passages_quoted,
        links_left_out=links_left_out,
        replies_left_out=replies_left_out,
    )


def _followed(statuses: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts = dict(_count(statuses))
    known = [(words, counts.pop(status)) for status, words in FOLLOWED.items() if status in counts]
    return (*known, *counts.items())


def problems(material: Material) -> tuple[ReasonRow, ...]:
    """Return what could not be used, counted by reason, in the order of `model.PROBLEM_WHYS`."""
    by_reason = problem_reasons.counted(tables.rows(material.problems, Problem))
    return tuple(ReasonRow(rows[0].reason, rows[0].severity, len(rows)) for rows in by_reason)


def _count(items: Iterable[Any]) -> tuple[tuple[Any, int], ...]:
    counts: dict[Any, int] = defaultdict(int)
    for item in items:
        counts[item] += 1
    return tuple(sorted(counts.items(), key=lambda pair: str(pair[0]).casefold()))
