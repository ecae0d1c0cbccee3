"""Codes, ids of documents and hearings, looked up: the document, and its paragraphs, pages or lines."""

from __future__ import annotations

from dataclasses import replace

from ...model import Citation, Document, Passage
from ...model.because import Because
from ...text import names
from ...text.english.patterns_in_tables import in_table
from ..citation_reasons import IN_PART, added, explained
from ..grammar.reference import Reference
from . import nearest_candidates
from .evidence_index import EvidenceIndex

_LONG_WORDS = in_table("text/signs", "letters of three or more")
_CAPITALS = in_table("text/signs", "capitals")


def written(template: Citation, reference: Reference, evidence: EvidenceIndex) -> Citation:
    """Return what a committee's code points at: the paragraphs named of a submission, or all of it."""
    code = reference.code
    document = evidence.by_code.get(code)
    if document is None:
        return explained(
            template, Because.of("not listed", code, _near(code, evidence), str(len(evidence.by_code)))
        )
    if not evidence.laid_out(document.document_id).paragraphs:
        listed = Because.of("text not held", code, document.author)
        return explained(template, listed, target_document_id=document.document_id, status="not held")
    found = _of_document(template, reference, document, 0, evidence)
    return added(found, _other_name(template.text, document))


def _other_name(printed: str, document: Document) -> Because | None:
    """Return what to say where the name printed before a code has no word of its submitter's: one of them is wrong.

    Nothing of an abbreviation, which has no words to compare.
    """
    before, bracket, _ = printed.partition("(")
    words, own = (set(_LONG_WORDS.findall(names.fold(text))) - _NO_NAME for text in (before, document.author))
    if not bracket or not words or not own or words & own or _CAPITALS.search(before + document.author):
        return None
    code = document.evidence_code or document.document_id
    return Because.of("other author", code, before.strip(), document.author)


_NO_NAME = frozenset(
    "the and for see written evidence submitted supplementary submission from also letter".split()
)


def document(template: Citation, reference: Reference, evidence: EvidenceIndex) -> Citation:
    """Return what an id points at: the paragraphs or pages of a document held, or the lines of a hearing."""
    if not reference.code and reference.kind == "statement":
        return _statement(template, reference, evidence)
    held, page = evidence.document_of(reference.code)
    if held is None and reference.kind == "transcript":
        return _hearing(template, reference, evidence)
    if held is None:
        missing = Because.of("not held", reference.code, _near(reference.code, evidence))
        return explained(template, missing, status="not held")
    if held.kind == "oral":
        return _lines(template, reference, held, evidence)
    if not evidence.laid_out(held.document_id).paragraphs:
        listed = Because.of("text not held", reference.code, "")
        return explained(template, listed, target_document_id=held.document_id, status="not held")
    return _of_document(template, reference, held, page, evidence)


def _near(code: str, evidence: EvidenceIndex) -> tuple[str, ...]:
    return nearest_candidates.described(evidence.codes.near(code), evidence)


def _of_document(
    template: Citation, reference: Reference, held: Document, page: int, evidence: EvidenceIndex
) -> Citation:
    code, paragraphs = reference.code, evidence.laid_out(held.document_id).paragraphs
    wanted = evidence.laid_out(held.document_id).numbered(reference.paragraphs)
    missing = tuple(n for n in reference.paragraphs if n not in {p.locator for p in wanted})
    template = replace(template, target_document_id=held.document_id)
    read = IN_PART if held.status == "partial" else ""
    if missing and not wanted:
        return explained(template, Because.of("no such paragraph", code, missing, read))
    because = Because.of("paragraphs missing", code, missing, read) if missing else None
    if not reference.paragraphs:
        wanted, because = _on_pages(reference, page, paragraphs)
    targets = tuple(p.passage_id for p in (wanted or paragraphs))
    return explained(template, because, target_passage_ids=targets, status="resolved")


def _on_pages(
    reference: Reference, page: int, paragraphs: list[Passage]
) -> tuple[list[Passage], Because | None]:
    spans = [(place.page, place.last_page) for place in reference.places] or ([(page, page)] if page else [])
    wanted = [p for p in paragraphs if p.page and any(a <= p.page <= b for a, b in spans)]
    if wanted or not spans:
        return wanted, None if wanted else Because.of("whole document")
    printed = tuple(place.printed for place in reference.places) or (f"page {page}",)
    return [], Because.of("page not found", reference.code, printed)


def _statement(template: Citation, reference: Reference, evidence: EvidenceIndex) -> Citation:
    """Return what a statement without an id points at: the one held of its author, or of its author and date."""
    by = [
        d
        for d in evidence.documents.values()
        if d.kind in ("written", "statement")
        and d.author
        and names.fit(reference.names, {d.author}) >= names.TITLED
    ]
    dated = [d for d in by if reference.date and d.date == reference.date]
    found = dated or by
    if len(found) > 1:
        several = Because.of("several statements", reference.names, tuple(d.document_id for d in found))
        return explained(template, several, status="ambiguous")
    if not found or not evidence.laid_out(found[0].document_id).paragraphs:
        return explained(template, Because.of("statement not held", reference.names), status="not held")
    code = found[0].evidence_code or found[0].document_id
    return _of_document(template, replace(reference, code=code), found[0], 0, evidence)


def _hearing(template: Citation, reference: Reference, evidence: EvidenceIndex) -> Citation:
    """Return what a date, or a day, points at: the hearing held that day, by the name where there are more."""
    held = [evidence.documents[d] for d in (evidence.of_date(reference.date) if reference.date else [])]
    if reference.day and not reference.date:
        held = evidence.of_day(int(reference.day))
    when = (reference.date, "" if reference.date else str(reference.day))
    if not held:
        near = nearest_candidates.hearings(reference, evidence)
        missing = Because.of("hearing not held", *when, reference.code, near)
        return explained(template, missing, status="not held")
    named = [d for d in held if reference.names and evidence.appears(d.document_id, reference.names)]
    if len(held) > 1 and len(named) != 1:
        several = Because.of("several hearings", *when, tuple(d.document_id for d in held))
        return explained(template, several, status="ambiguous")
    return _lines(template, reference, (named or held)[0], evidence)


def _lines(template: Citation, reference: Reference, held: Document, evidence: EvidenceIndex) -> Citation:
    template = replace(template, target_document_id=held.document_id)
    printed = tuple(place.printed for place in reference.places)
    said = evidence.laid_out(held.document_id).within(reference.places)
    doubt = _doubt(reference, held, said, evidence)
    if said:
        targets = tuple(p.passage_id for p in said)
        return explained(template, *doubt, target_passage_ids=targets, status="resolved")
    if not reference.places:
        because = Because.of("whole hearing")
    elif evidence.laid_out(held.document_id).printed:
        return explained(template, Because.of("no such place", held.document_id, printed))
    else:
        because = Because.of("without pages", held.document_id, printed)
    return explained(template, because, *doubt, status="document")


def _doubt(
    reference: Reference, held: Document, said: list[Passage], evidence: EvidenceIndex
) -> list[Because]:
    """Return what speaks against the hearing found: another date, or somebody else who speaks there."""
    doubts = []
    if reference.date and held.date and reference.date != held.date:
        doubts.append(Because.of("other date", reference.date, held.document_id, held.date))
    if said and reference.names and not _speaks(reference.names, said, held, evidence):
        there = tuple(dict.fromkeys(p.speaker for p in said if p.speaker))
        doubts.append(Because.of("does not speak there", reference.names, there))
    return doubts


def _speaks(name: str, said: list[Passage], held: Document, evidence: EvidenceIndex) -> bool:
    people = {p.person_id for p in said if p.person_id}
    labels = {p.speaker for p in said if p.speaker}
    labels |= {
        one.label
        for person, here in evidence.appearing.get(held.document_id, {}).items()
        if person in people
        for one in here
    }
    return any(names.fit(name, {label}) for label in labels)
