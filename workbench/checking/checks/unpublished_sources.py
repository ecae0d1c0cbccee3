"""Sources that a draft may not quote yet, or not without saying so."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Citation, Document, Finding, publication, tables
from ...model.values import ASKS
from .. import known_witnesses
from ..draft import Draft


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each reference to an uncorrected transcript, or to evidence that is not published.

    And for each place that names somebody who gave evidence under a withheld name, and under no other.
    """
    documents = {d.document_id: d for d in tables.rows(draft.held.documents, Document)}
    done: set[tuple[str, int]] = set()
    for row in tables.rows(draft.citations, Citation):
        document = documents.get(row.target_document_id)
        place = (row.note_passage_id or row.passage_id, row.start)
        if document is None or place in done:
            continue
        for kind, explanation in _doubts(document):
            done.add(place)
            yield Finding(
                "",
                kind,
                *place,
                row.end,
                row.text,
                explanation=f"{row.text}: {explanation}",
                certainty="look",
            )
    yield from _naming(draft)


def withheld(draft: Draft) -> frozenset[str]:
    """Return the ids of those who appear in evidence of a withheld name alone; members who ask there are not meant."""
    documents = draft.held.documents
    unnamed = documents["publication"].map(publication.is_name_withheld).astype(bool)
    hidden = set(documents.loc[unnamed, "document_id"])
    came = draft.held.appearances
    asks = set(came.loc[came["capacity"].isin(ASKS), "person_id"])
    return frozenset(key for key, one in draft.people.items() if one.documents <= hidden and key not in asks)


def _naming(draft: Draft) -> Iterable[Finding]:
    hidden = withheld(draft)
    people = {key: one for key, one in draft.people.items() if key in hidden}
    for passage in draft.own if people else ():
        for one in known_witnesses.named(passage.text, people):
            explanation = (
                "This person gave evidence under a withheld name: nothing in the report may tell who it is."
            )
            yield Finding(
                "", "restricted source", passage.passage_id, one.start, one.end, one.text, explanation=explanation,
                certainty="look",
            )  # fmt: skip


def _doubts(document: Document) -> Iterable[tuple[str, str]]:
    if document.is_uncorrected:
        yield (
            "uncorrected source",
            "an uncorrected transcript: witnesses may still correct their words; say so.",
        )
    if not publication.is_public(document.publication):
        yield (
            "unpublished source",
            f"{document.publication}: it must be reported before it is quoted in public."
            if document.publication != publication.NO_LONGER
            else "no longer published: it may not be quoted in public.",
        )
    if publication.is_name_withheld(document.publication):
        yield "restricted source", "the name is withheld: nothing in the sentence may tell who it is."
