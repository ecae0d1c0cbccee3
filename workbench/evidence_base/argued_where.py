"""Where a report argues each of its items: the paragraphs that count for it, their notes, and what these cite."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..model import Citation, Mark, Recommendation, tables

if TYPE_CHECKING:
    import pandas as pd


@dataclass
class Argued:
    """The paragraphs of reports, with the notes called in them and what these cite; ``in_part`` were not read whole.

    Of the reports ``held`` paragraphs were read; of those ``read`` something, if only the list of what it recommends.
    """

    locators: dict[str, tuple[str, str]]
    held: frozenset[str]
    read: frozenset[str] = frozenset()
    in_part: frozenset[str] = frozenset()
    citations: dict[tuple[str, str], list[Citation]] = field(default_factory=lambda: defaultdict(list))
    notes: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, citations: pd.DataFrame, passages: pd.DataFrame, marks: pd.DataFrame | None = None) -> Argued:
        rows: list[Citation] = tables.rows(citations, Citation)
        called: list[Mark] = tables.rows(marks, Mark) if marks is not None else []
        ids = {c.passage_id for c in rows} | {m.passage_id for m in called}
        known = passages[passages["passage_id"].isin(ids)]
        places = zip(known["passage_id"], known["document_id"], known["locator"], strict=True)
        held = passages.loc[passages["kind"] == "paragraph", "document_id"]
        text = cls(
            {p: (d, locator) for p, d, locator in places}, frozenset(held), frozenset(passages["document_id"])
        )
        for citation in rows:
            if citation.passage_id in text.locators:
                text.citations[text.locators[citation.passage_id]].append(citation)
        for mark in called:
            if mark.passage_id in text.locators:
                text.notes[text.locators[mark.passage_id]].append(mark.note_passage_id)
        return text

    def places(self, item: Recommendation) -> list[tuple[str, str]]:
        """Return the places whose notes count for an item: its discussion, its own paragraphs, itself."""
        own = item.passage_id.removeprefix(f"{item.document_id}/")
        locators = dict.fromkeys([*item.discussion, *item.paragraphs, *([own] if own else [])])
        return [(item.document_id, locator) for locator in locators]

    def cited_for(self, item: Recommendation) -> list[Citation]:
        """Return the references that count for an item, in the order of the report."""
        return [citation for place in self.places(item) for citation in self.citations.get(place, [])]

    def notes_for(self, item: Recommendation) -> list[str]:
        """Return the notes called where an item is argued, each once."""
        return list(dict.fromkeys(n for place in self.places(item) for n in self.notes.get(place, [])))

    def cites_a_whole(self, item: Recommendation) -> bool:
        """Whether a reference that counts for an item leads to a document, and not to the place in it."""
        return any(citation.status == "document" for citation in self.cited_for(item))

    def can_be_followed(self, item: Recommendation) -> bool:
        """Whether the report's text is held, and names or has paragraphs for the item to look for notes in."""
        return item.document_id in self.held and bool(item.paragraphs or item.discussion)
