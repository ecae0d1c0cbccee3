"""The heads under which evidence is set out: the terms of reference, or themes where there are none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Tag, Term, TermLink, Theme, tables

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Head:
    """One head: a term of reference with its number as printed, or a theme without."""

    key: str
    number: str
    label: str


@dataclass(frozen=True)
class Place:
    """That a passage is about a head: its status, where in its words (or in which), and how much, where known."""

    head: str
    status: str
    start: int = 0
    end: int = 0
    quote: str = ""
    score: float = 0.0

    @property
    def confirmed(self) -> bool:
        """Whether a person confirmed it."""
        return self.status == "confirmed"

    def span(self, text: str) -> tuple[int, int]:
        """Return where in the passage’s text it speaks of the head; its beginning where nobody says where."""
        at = text.find(self.quote) if self.quote else -1
        return (at, at + len(self.quote)) if at >= 0 else (self.start, self.end)


@dataclass(frozen=True)
class Heads:
    """The heads in their order and, by passage_id, what each passage is about.

    ``by`` is *terms* or *themes*; ``topics`` are the labels of each passage’s live
    themes, and of the terms of reference that it is about.
    """

    by: str
    heads: tuple[Head, ...]
    places: Mapping[str, tuple[Place, ...]]
    topics: Mapping[str, tuple[str, ...]]

    def of(self, passage_id: str, head: Head) -> tuple[Place, ...]:
        """Return where a passage speaks of a head, what a person confirmed first."""
        found = [p for p in self.places.get(passage_id, ()) if p.head == head.key]
        return tuple(sorted(found, key=lambda p: (not p.confirmed, -p.score, p.start)))


def heads(
    tags: pd.DataFrame,
    themes: pd.DataFrame,
    terms: pd.DataFrame | None = None,
    term_links: pd.DataFrame | None = None,
    term_themes: pd.DataFrame | None = None,
) -> Heads:
    """Return the heads and what is about them.

    With ``terms`` these are the heads. A passage is about one where ``term_links`` says so (`model.TermLink`), or
    where it has a theme that the term is about (``term_themes``: term_id, theme). Without terms, or where neither says
    anything, the themes are the heads, in the order of their labels. Dismissed rows count for nothing: who dismissed a
    passage for a term has dismissed it for the term’s themes, too.
    """
    live: list[Tag] = [t for t in tables.rows(tags, Tag) if t.status != "dismissed"]
    labels = {t.theme: t.label for t in tables.rows(themes, Theme)}
    on: dict[str, list[str]] = defaultdict(list)
    for tag in live:
        on[tag.passage_id].append(labels.get(tag.theme, tag.theme))
    places = _of_terms(live, term_links, term_themes)
    if terms is not None and len(terms) and places:
        rows: list[Term] = tables.rows(tables.conform(terms, Term), Term)
        numbered = {t.term_id: f"term of reference {t.number}".strip() for t in rows}
        for passage, found in places.items():
            on[passage] += [numbered[p.head] for p in found if p.head in numbered]
        of = {key: tuple(dict.fromkeys(found)) for key, found in on.items()}
        return Heads("terms", tuple(Head(t.term_id, t.number, t.text) for t in rows), places, of)
    said = {key: tuple(dict.fromkeys(found)) for key, found in on.items()}
    own: dict[str, list[Place]] = defaultdict(list)
    for tag in live:
        own[tag.passage_id].append(Place(tag.theme, tag.status, tag.start, tag.end))
    used = {tag.theme for tag in live}
    named = sorted((Head(k, "", labels.get(k, k)) for k in used), key=lambda h: (h.label.casefold(), h.key))
    return Heads("themes", tuple(named), {k: tuple(v) for k, v in own.items()}, said)


def _of_terms(
    live: list[Tag], term_links: pd.DataFrame | None, term_themes: pd.DataFrame | None
) -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = defaultdict(list)
    dismissed = set()
    if term_links is not None and len(term_links):
        spans = {tag.passage_id: (tag.start, tag.end) for tag in reversed(live)}
        for row in tables.rows(tables.conform(term_links, TermLink), TermLink):
            if row.status == "dismissed":
                dismissed.add((row.passage_id, row.term_id))
            else:
                span = spans.get(row.passage_id, (0, 0))
                found[row.passage_id].append(
                    Place(row.term_id, row.status, *span, row.quote, row.score or 0.0)
                )
    if term_themes is not None and len(term_themes):
        about: dict[str, list[str]] = defaultdict(list)
        for term, theme in zip(term_themes["term_id"].tolist(), term_themes["theme"].tolist(), strict=True):
            about[theme].append(term)
        for tag in live:
            found[tag.passage_id] += [
                Place(term, "suggested", tag.start, tag.end)
                for term in about[tag.theme]
                if (tag.passage_id, term) not in dismissed
            ]
    return {key: tuple(places) for key, places in found.items() if places}
