"""Sources that a draft may not quote yet, or not without saying so."""

from __future__ import annotations

from collections.abc import Iterable

from .. import tables
from ..model import Citation, Document, Finding
from .draft import Draft

_UNPUBLISHED = ("received, not reported", "confidential", "individual case")


def found(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each reference to an uncorrected transcript, or to evidence that is not published."""
    documents = {d.document_id: d for d in tables.rows(draft.held.documents, Document)}
    done: set[tuple[str, int]] = set()
    for row in tables.rows(draft.citations, Citation):
        document = documents.get(row.target_document_id)
        place = (row.note_passage_id or row.passage_id, row.start)
        if document is None or place in done:
            continue
        for kind, told in _doubts(document):
            done.add(place)
            yield Finding(
                "", kind, *place, row.end, row.text, explanation=f"{row.text}: {told}", certainty="look"
            )


def _doubts(document: Document) -> Iterable[tuple[str, str]]:
    if "uncorrected" in document.corrected.lower():
        yield (
            "uncorrected source",
            "an uncorrected transcript: witnesses may still correct their words; say so.",
        )
    if document.publication in _UNPUBLISHED:
        yield (
            "unpublished source",
            f"{document.publication}: it must be reported before it is quoted in public.",
        )
    if document.publication == "name withheld":
        yield "restricted source", "the name is withheld: nothing in the sentence may tell who it is."
