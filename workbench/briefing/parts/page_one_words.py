"""Short words that are quoted on page one: of an item, and those that the press gave at second hand."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import PressQuotation, tables
from ...witnesses.heard_as_reported import press_quotations
from ..citing.citation import Cite
from ..material import Material
from ..rows_by_id import lookup_of
from .each_recommendation import Item
from .excerpts import Excerpt, Span, carries, count_words
from .real_and_invented import real

AN_ID = 8
"""Words that a passage's id takes the room of: it is one long word, in wide letters, often on a line of its own."""


@dataclass(frozen=True)
class Quoted:
    """Words to quote, with their citation."""

    excerpt: Excerpt
    cite: Cite

    @property
    def words(self) -> int:
        """How many words it has with its citation."""
        cite = self.cite
        line = f"{cite.who} {cite.role} {cite.source} {cite.where} {' '.join(cite.remarks)} {cite.mark}"
        return count_words(f"{self.excerpt.span.text} {line}") + AN_ID


def of_item(item: Item, longest: int) -> Quoted | None:
    """Return the sentence of an item that asks, up to so many words; ``None`` where no held text has it."""
    if item.brief is None or item.cite is None:
        return None
    span = item.brief.span
    rest = span.text.split(None, longest)[longest:]
    end = len(span.text[: len(span.text) - len(rest[0])].rstrip().rstrip(",;:")) if rest else len(span.text)
    cut = Span(
        f"first-{item.anchor}",
        span.passage_id,
        span.document_id,
        span.start,
        span.start + end,
        span.text[:end],
    )
    return Quoted(
        Excerpt(cut, item.brief.cut_before, item.brief.cut_after or end < len(span.text)), item.cite
    )


def as_reported(material: Material, anchor: str = "first-press") -> tuple[Quoted, ...]:
    """Return the words in quotation marks that the press gave at second hand, each to be quoted as reported."""
    known = real(material)
    found = press_quotations(known.documents, known.passages)
    if found.empty:
        return ()
    lookup = lookup_of(known, known.passages[known.passages["passage_id"].isin(set(found["passage_id"]))])
    made = []
    row: PressQuotation
    for n, row in enumerate(tables.rows(found, PressQuotation), 1):
        passage = lookup.passages[row.passage_id]
        if carries(row.quote):
            words = Span(f"{anchor}-{n}", row.passage_id, row.document_id, row.start, row.end, row.quote)
            before, after = passage.text[: row.start].strip(), passage.text[row.end :].strip()
            made.append(Quoted(Excerpt(words, bool(before), bool(after)), lookup.cite([passage])))
    return tuple(made)
