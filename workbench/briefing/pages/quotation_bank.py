"""The quotation bank: confirmed quotations with their citations, under each recommendation, heading, term or theme."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...errors import WorkbenchError
from ...model import Link, Passage, Recommendation, Tag, Term, TermLink, Theme, tables
from .. import disclosure, standalone_html
from ..citing import citation, house_styles
from ..material import Material
from ..parts import passages_under_item
from ..parts.each_recommendation import KIND_WORDS
from ..parts.passages_under_item import Entry
from ..parts.short_quotes import shelf_of
from ..rows_by_id import Shelf
from .inquiry_briefing import BEARING_WORDS, Briefing

if TYPE_CHECKING:
    import pandas as pd

BY = ("recommendation", "heading", "term", "theme")
NO_HEADING = "No heading"
EMPTY = "No quotation is confirmed here."


@dataclass(frozen=True)
class Kept:
    """One quotation of the bank: the entry as a briefing shows it, and the reference to copy in a style."""

    entry: Entry
    bearing: str
    reference: str
    question_reference: str = ""


@dataclass(frozen=True)
class Group:
    """What is confirmed under one recommendation, heading, term or theme; ``left_out`` counts suggestions."""

    anchor: str
    label: str
    words: str
    kept: tuple[Kept, ...]
    left_out: int


@dataclass(frozen=True)
class Bank:
    """The quotation bank of one inquiry, ready to be printed. ``mark`` is the sentence of illustrative evidence."""

    title: str
    by: str
    style: str
    audience: str
    date: str
    mark: str
    rubric: str
    licence: str
    recipient: str
    groups: tuple[Group, ...]
    documents_left_out: int = 0
    caution: str = ""

    @property
    def confidential(self) -> bool:
        """Whether it is a committee's paper."""
        return self.audience == "committee"

    @property
    def quotations(self) -> int:
        """How many quotations it holds; one under two groups counts twice."""
        return sum(1 for group in self.groups for kept in group.kept if kept.entry.excerpts)

    @property
    def left_out(self) -> int:
        """How many suggestions nobody has confirmed."""
        return sum(group.left_out for group in self.groups)


def asked(by: str = "recommendation", style: str = "") -> None:
    """Raise `WorkbenchError` where a bank can't be grouped so, or there is no such style (empty: the body's own)."""
    if by not in BY:
        raise WorkbenchError(f"a bank can’t be grouped by “{by}”", next=f"Choose one of: {', '.join(BY)}.")
    if style:
        house_styles.asked(style)


def bank(
    material: Material,
    by: str = "recommendation",
    *,
    terms: pd.DataFrame | None = None,
    term_links: pd.DataFrame | None = None,
    style: str = "",
    date: str = "",
    audience: str = "public",
    recipient: str = "",
) -> Bank:
    """Return the confirmed quotations with their citations, grouped ``by`` one of `BY`.

    *recommendation*: the links of each item that a person confirmed or the report itself cites. *heading*: the same,
    under the headings of the report in which the items stand. *term*: the ``term_links`` of each of ``terms``.
    *theme*: the tags of each theme. Only confirmed rows are quoted; suggestions are counted. ``style`` is one of
    `house_styles.STYLES`, or that of the body where none is given.

    Raises `WorkbenchError` for another grouping, style or audience, where there are no terms to group by, and where
    illustrative evidence is held and no sentence marks it.
    """
    chosen = style or house_styles.style_of(material.body)
    asked(by, chosen)
    if by == "term" and (terms is None or terms.empty):
        raise WorkbenchError("there are no terms of reference", "terms.csv", "Write them there, one a row.")
    admitted, left_out = disclosure.admitted(material, audience)
    if admitted.holds_illustrative and not material.illustration:
        raise WorkbenchError(
            "illustrative evidence is held and there is no sentence to mark it",
            "inquiry.yaml, illustration",
            "Add one, such as “Illustration: says nothing about the 2012 inquiry”.",
        )
    told = None if term_links is None else disclosure.notes(term_links, material)
    heads = _HEADS[by](admitted, terms, told)
    return Bank(
        material.title, by, chosen, audience, citation.date_words(date or material.date),
        admitted.illustration if admitted.holds_illustrative else "", material.rubric, material.licence,
        recipient.strip(), _groups(heads, admitted, chosen), left_out.documents, material.caution,
    )  # fmt: skip


def page(of: Bank) -> Briefing:
    """Return a bank as a page that stands alone; `briefing.verify` checks its quotations."""
    view = {"bank": of, "empty": EMPTY}
    rendered = standalone_html.rendered("bank.html.j2", view, "briefing.css", "session.css")
    return Briefing(rendered, f"Quotation bank: {of.title}")


@dataclass(frozen=True)
class _Head:
    """One group before its quotations are made: its label, its words, and the links under it."""

    label: str
    words: str
    links: tuple[Link, ...]


def _by_item(material: Material, terms: object = None, term_links: object = None) -> list[_Head]:
    links = _links_of(material)
    return [
        _Head(f"{KIND_WORDS.get(r.kind, 'Item')} {r.number}", r.text, tuple(links[r.recommendation_id]))
        for r in tables.rows(material.recommendations, Recommendation)
    ]


def _by_heading(material: Material, terms: object = None, term_links: object = None) -> list[_Head]:
    """Return the headings of the report in their order, each with the links of its items, each passage once."""
    links = _links_of(material)
    places = zip(material.passages["passage_id"].tolist(), material.passages["section"].tolist(), strict=True)
    sections = dict(places)
    found: dict[str, dict[str, Link]] = {}
    for item in tables.rows(material.recommendations, Recommendation):
        under = found.setdefault(sections.get(item.passage_id, "") or NO_HEADING, {})
        for link in links[item.recommendation_id]:
            known = under.get(link.passage_id + link.quote)
            if known is None or (known.status != "confirmed" and link.status == "confirmed"):
                under[link.passage_id + link.quote] = link
    return [_Head(label, "", tuple(under.values())) for label, under in found.items()]


def _by_term(material: Material, terms: pd.DataFrame | None, term_links: pd.DataFrame | None) -> list[_Head]:
    found: dict[str, list[Link]] = defaultdict(list)
    given = () if term_links is None else tables.rows(tables.conform(term_links, TermLink), TermLink)
    for row in given:
        link = Link(row.term_link_id, row.term_id, row.passage_id, "person", quote=row.quote)
        found[row.term_id].append(_decided(link, row))
    rows: list[Term] = [] if terms is None else tables.rows(tables.conform(terms, Term), Term)
    return [_Head(f"Term of reference {t.number}", t.text, tuple(found[t.term_id])) for t in rows]


def _by_theme(material: Material, terms: object = None, term_links: object = None) -> list[_Head]:
    """Return the themes in the order of their labels; of a passage tagged with one twice, the first tag."""
    found: dict[str, dict[str, Link]] = defaultdict(dict)
    for tag in sorted(tables.rows(material.tags, Tag), key=lambda t: (t.status != "confirmed", t.start)):
        link = Link(tag.tag_id, tag.theme, tag.passage_id, "person")
        found[tag.theme].setdefault(tag.passage_id, _decided(link, tag))
    themes: list[Theme] = sorted(
        tables.rows(material.themes, Theme), key=lambda t: (t.label.casefold(), t.theme)
    )
    return [_Head(t.label, t.definition, tuple(found[t.theme].values())) for t in themes]


def _decided(link: Link, row: Tag | TermLink) -> Link:
    return replace(link, status=row.status, coder=row.coder, decided=row.decided, note=row.note)


_HEADS: Mapping[str, Callable[..., list[_Head]]] = {
    "recommendation": _by_item,
    "heading": _by_heading,
    "term": _by_term,
    "theme": _by_theme,
}


def _links_of(material: Material) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for link in tables.rows(material.links, Link):
        found[link.recommendation_id].append(link)
    return found


def _groups(heads: Sequence[_Head], material: Material, style: str) -> tuple[Group, ...]:
    used = [passages_under_item.shown(head.links) for head in heads]
    shelf = _shelf(material, (link.passage_id for links, _ in used for link in links))
    return tuple(
        Group(f"g{n}", head.label, head.words, _kept(links, shelf, f"g{n}", style), left_out)
        for n, (head, (links, left_out)) in enumerate(zip(heads, used, strict=True), 1)
    )


def _shelf(material: Material, passage_ids: Iterable[str]) -> Shelf:
    """Return a shelf of the documents that these passages stand in."""
    frame = material.passages
    documents = set(frame.loc[frame["passage_id"].isin(set(passage_ids)), "document_id"])
    rows: list[Passage] = tables.rows(frame[frame["document_id"].isin(documents)], Passage)
    return shelf_of(material, rows)


def _kept(links: Sequence[Link], shelf: Shelf, anchor: str, style: str) -> tuple[Kept, ...]:
    made = []
    groups = passages_under_item.by_bearing(passages_under_item.entries(links, shelf, anchor, {}))
    for entry in (entry for _, entries in groups for entry in entries):
        asked = [shelf.passages[e.span.passage_id] for e in entry.question]
        bearing = "" if entry.bearing == "undecided" else BEARING_WORDS.get(entry.bearing, entry.bearing)
        quoted = [shelf.passages[i] for i in entry.cite.passage_ids]
        made.append(Kept(entry, bearing, _reference(quoted, shelf, style), _reference(asked, shelf, style)))
    return tuple(made)


def _reference(passages: Sequence[Passage], shelf: Shelf, style: str) -> str:
    if not passages:
        return ""
    first = passages[0]
    return house_styles.cite_as(style, passages, shelf.document(first.document_id), shelf.appearance(first))
