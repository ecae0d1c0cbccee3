"""The quotation bank: confirmed quotations with their citations, under each recommendation, heading, term or theme."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...errors import WorkbenchError
from ...model import Link, Passage, Recommendation, Tag, Term, TermLink, Theme, tables
from ..citing import citation, house_styles
from ..gate import Shown
from ..material import Material
from ..page_kind import PageKind, option
from ..parts import passages_under_item
from ..parts.each_recommendation import KIND_WORDS
from ..parts.passages_under_item import Entry
from ..rows_by_id import Lookup, lookup_by_id
from .inquiry_briefing import BEARING_WORDS

BY = ("recommendation", "heading", "term", "theme")
NO_HEADING = "No heading"
EMPTY = "Where no quotation is confirmed"


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
    recipient: str
    groups: tuple[Group, ...]
    held_back: str = ""
    in_part: str = ""
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
    def empty(self) -> tuple[Group, ...]:
        """The groups of which nothing is quoted: named together, after those that have something."""
        return tuple(group for group in self.groups if not group.kept)

    @property
    def left_out(self) -> int:
        """How many suggestions nobody has confirmed."""
        return sum(group.left_out for group in self.groups)


@dataclass(frozen=True)
class BankOptions:
    """What a quotation bank is asked with. Raises `WorkbenchError` for another grouping or style.

    >>> BankOptions(by="theme", style="OSCOLA")
    """

    by: str = option("recommendation", "A bank by recommendation, heading, term or theme.")
    style: str = option("", "A bank’s style of reference: Commons, Lords, OSCOLA …")
    recipient: str = option("", "Whose copy it is.")
    copy: str = option("", "The number of the copy.")

    def __post_init__(self) -> None:
        if self.by not in BY:
            raise WorkbenchError(
                f"a bank can’t be grouped by “{self.by}”", next=f"Choose one of: {', '.join(BY)}."
            )
        if self.style:
            house_styles.asked(self.style)


def bank(shown: Shown, options: BankOptions) -> Bank:
    """Return the confirmed quotations with their citations, grouped ``by`` one of `BY`.

    *recommendation*: the links of each item that a person confirmed or the report itself cites. *heading*: the same,
    under the headings of the report in which the items stand. *term*: the passages related to each term of reference.
    *theme*: the tags of each theme. Only confirmed rows are quoted; suggestions are counted. ``style`` is one of
    `house_styles.STYLES`, or that of the body where none is given.

    Raises `WorkbenchError` where there are no terms to group by. Its page is made from it.
    """
    material = shown.material
    if options.by == "term" and material.terms.empty:
        raise WorkbenchError("there are no terms of reference", "terms.csv", "Write them there, one a row.")
    style = options.style or house_styles.style_of(material.body)
    return Bank(
        material.title, options.by, style, shown.audience, citation.date_words(shown.date), shown.mark,
        material.rubric, options.recipient.strip(),
        _groups(_HEADS[options.by](material), material, style), shown.held_back,
        material.in_part, material.caution,
    )  # fmt: skip


def _view(shown: Shown, options: BankOptions) -> Mapping[str, object]:
    return {"bank": bank(shown, options), "empty": EMPTY}


@dataclass(frozen=True)
class _Head:
    """One group before its quotations are made: its label, its words, and the links under it."""

    label: str
    words: str
    links: tuple[Link, ...]


def _by_item(material: Material) -> list[_Head]:
    links = _links_of(material)
    return [
        _Head(f"{KIND_WORDS.get(r.kind, 'Item')} {r.number}", r.text, tuple(links[r.recommendation_id]))
        for r in tables.rows(material.recommendations, Recommendation)
    ]


def _by_heading(material: Material) -> list[_Head]:
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


def _by_term(material: Material) -> list[_Head]:
    found: dict[str, list[Link]] = defaultdict(list)
    for row in tables.rows(material.term_links, TermLink):
        link = Link(row.term_link_id, row.term_id, row.passage_id, "person", quote=row.quote)
        found[row.term_id].append(_decided(link, row))
    terms: list[Term] = tables.rows(material.terms, Term)
    return [_Head(f"Term of reference {t.number}", t.text, tuple(found[t.term_id])) for t in terms]


def _by_theme(material: Material) -> list[_Head]:
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


_HEADS: Mapping[str, Callable[[Material], list[_Head]]] = {
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
    lookup = lookup_by_id(material)
    return tuple(
        Group(f"g{n}", head.label, head.words, _kept(links, lookup, f"g{n}", style), left_out)
        for n, (head, (links, left_out)) in enumerate(zip(heads, used, strict=True), 1)
    )


def _kept(links: Sequence[Link], lookup: Lookup, anchor: str, style: str) -> tuple[Kept, ...]:
    made = []
    groups = passages_under_item.by_bearing(passages_under_item.entries(links, lookup, anchor, {}))
    for entry in (entry for _, entries in groups for entry in entries):
        asked = [lookup.passages[e.span.passage_id] for e in entry.question]
        bearing = "" if entry.bearing == "undecided" else BEARING_WORDS.get(entry.bearing, entry.bearing)
        quoted = [lookup.passages[i] for i in entry.cite.passage_ids]
        made.append(Kept(entry, bearing, _reference(quoted, lookup, style), _reference(asked, lookup, style)))
    return tuple(made)


def _reference(passages: Sequence[Passage], lookup: Lookup, style: str) -> str:
    if not passages:
        return ""
    first = passages[0]
    return house_styles.cite_as(style, passages, lookup.document(first.document_id), lookup.appearance(first))


KIND = PageKind(
    name="bank",
    about="of confirmed quotations",
    options=BankOptions,
    view=_view,
    template="bank.html.j2",
    title="Quotation bank: {}",
    styles=("briefing.css", "session.css"),
    also=("terms", "term_links"),
)
