"""A material's rows, each to be found by its id: what the parts of a briefing look things up in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..evidence_base.base_in_words import CitedIn
from ..evidence_base.by_item import cited_places
from ..model import Appearance, Document, Link, Passage, Recommendation, tables
from ..model.passages_by_id import PassagesById
from .citing import citation
from .citing.citation import Cite
from .material import Material

if TYPE_CHECKING:
    import pandas as pd

NOT_LISTED = "not listed"


@dataclass(frozen=True)
class Lookup:
    """Documents, the passages that a briefing may quote, and who appears where, by their ids."""

    documents: Mapping[str, Document]
    passages: PassagesById
    appearances: Mapping[str, tuple[Appearance, ...]]
    place: Mapping[str, int]
    cited: Mapping[tuple[str, str], Sequence[CitedIn]] = field(default_factory=dict)

    def document(self, document_id: str) -> Document:
        """Return the document; one that is in no list comes back as *not held*."""
        unlisted = Document(document_id, status="not-held", note=NOT_LISTED)
        return self.documents.get(document_id, unlisted)

    def in_document(self, document_id: str) -> list[Passage]:
        """Return the passages of a document, as they stand in it; none of one that is not held."""
        return sorted(self.passages.of(document_id), key=lambda p: p.seq)

    def appearance(self, passage: Passage) -> Appearance | None:
        """Return the witness's appearance behind a passage; a member's or chair's is not printed."""
        found = [a for a in self.appearances.get(passage.document_id, ()) if a.capacity == "witness"]
        same = [a for a in found if passage.person_id and a.person_id == passage.person_id]
        same = same or [a for a in found if not passage.person_id and a.label == passage.speaker]
        here = [a for a in same if a.panel == passage.panel]
        return next(iter(here or same), None)

    def cite(self, passages: Iterable[Passage]) -> Cite:
        """Return how passages of one place are cited."""
        together = tuple(passages)
        return citation.cite(together, self.document(together[0].document_id), self.appearance(together[0]))

    def cited_in(self, link: Link) -> Sequence[CitedIn]:
        """Return where the report cites a link's passage for its item."""
        return self.cited.get((link.recommendation_id, link.passage_id), ())

    def order(self, passage: Passage) -> tuple[int, int]:
        """Return a key that sorts passages by document and then as they stand in it."""
        return self.place.get(passage.document_id, len(self.place)), passage.seq

    def of_item(self, item: Recommendation, numbers: Iterable[str]) -> frozenset[str]:
        """Return the ids of the passages of an item's report that stand in these numbered paragraphs."""
        wanted = set(numbers)
        report = self.passages.of(item.document_id)
        return frozenset(p.passage_id for p in report if p.locator in wanted)


def lookup_by_id(material: Material) -> Lookup:
    """Return a `Lookup` of all that a material holds; only documents that are looked into are read row by row."""
    return lookup_of(material, material.passages)


def lookup_of(material: Material, passages: pd.DataFrame) -> Lookup:
    """Return a `Lookup` of these passages, with every document and appearance of the material."""
    appearances: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in tables.rows(material.appearances, Appearance):
        appearances[appearance.document_id].append(appearance)
    documents: list[Document] = tables.rows(material.documents, Document)
    return Lookup(
        documents={d.document_id: d for d in documents},
        passages=PassagesById(passages),
        appearances={key: tuple(found) for key, found in appearances.items()},
        place={d.document_id: n for n, d in enumerate(documents)},
        cited=cited_places(material.recommendations, material.citations, material.passages),
    )
