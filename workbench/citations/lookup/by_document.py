"""Codes, ids of documents and hearings, looked up: the document, and its paragraphs, pages or lines."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Citation, Document, Passage
from ...text import names
from ..grammar.reference import Reference
from . import nearest_candidates
from .evidence_index import EvidenceIndex


def written(template: Citation, reference: Reference, evidence: EvidenceIndex) -> Citation:
    """Return what a committee's code points at: the paragraphs named of a submission, or all of it."""
    code = reference.code
    document = evidence.by_code.get(code)
    if document is None:
        return replace(
            template, reason=f"{code} is not in the list of written evidence{_hint(code, evidence)}"
        )
    if document.document_id not in evidence.paragraphs:
        who = f" ({document.author})" if document.author else ""
        reason = f"{code}{who} is listed, but its text is not held"
        return replace(template, target_document_id=document.document_id, status="not held", reason=reason)
    found = _of_document(template, reference, document, 0, evidence)
    return replace(
        found, reason="; ".join(filter(None, (found.reason, _other_name(template.text, document))))
    )


def _other_name(printed: str, document: Document) -> str:
    """Return what to say where the name printed before a code has no word of its submitter's: one of them is wrong.

    Nothing of an abbreviation, which has no words to compare.
    """
    before, bracket, _ = printed.partition("(")
    words, own = (
        set(re.findall(r"[^\W\d_]{3,}", names.fold(text))) - _NO_NAME for text in (before, document.author)
    )
    if (
        not bracket
        or not words
        or not own
        or words & own
        or re.search(r"\b[A-Z]{2,}", before + document.author)
    ):
        return ""
    code = document.evidence_code or document.document_id
    return f"the report names “{before.strip()}”, and {code} is by {document.author}: check which is meant"


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
        return replace(
            template,
            status="not held",
            reason=f"{reference.code} is not held{_hint(reference.code, evidence)}",
        )
    if held.kind == "oral":
        return _lines(template, reference, held, evidence)
    if held.document_id not in evidence.paragraphs:
        reason = f"{reference.code} is listed, but its text is not held"
        return replace(template, target_document_id=held.document_id, status="not held", reason=reason)
    return _of_document(template, reference, held, page, evidence)


def _hint(code: str, evidence: EvidenceIndex) -> str:
    near = nearest_candidates.described(evidence.codes.near(code), evidence)
    return f"; nearest: {', '.join(near)}" if near else ""


def _of_document(
    template: Citation, reference: Reference, held: Document, page: int, evidence: EvidenceIndex
) -> Citation:
    code, paragraphs = reference.code, evidence.paragraphs[held.document_id]
    wanted = evidence.numbered(held.document_id, reference.paragraphs)
    missing = [n for n in reference.paragraphs if n not in {p.locator for p in wanted}]
    template = replace(template, target_document_id=held.document_id)
    if missing and not wanted:
        return replace(template, reason=f"{code} is held, but has no paragraph {', '.join(missing)}")
    reason = f"{code} has no paragraph {', '.join(missing)}" if missing else ""
    if not reference.paragraphs:
        wanted, reason = _on_pages(reference, page, paragraphs)
    targets = tuple(p.passage_id for p in (wanted or paragraphs))
    return replace(template, target_passage_ids=targets, status="resolved", reason=reason)


def _on_pages(reference: Reference, page: int, paragraphs: list[Passage]) -> tuple[list[Passage], str]:
    spans = [(place.page, place.last_page) for place in reference.places] or ([(page, page)] if page else [])
    wanted = [p for p in paragraphs if p.page and any(a <= p.page <= b for a, b in spans)]
    if wanted or not spans:
        return wanted, "" if wanted else "no paragraph is named: the whole submission"
    printed = ", ".join(place.printed for place in reference.places) or f"page {page}"
    return [], f"{printed} was not found: the whole document"


def _statement(template: Citation, reference: Reference, evidence: EvidenceIndex) -> Citation:
    """Return what a statement without an id points at: the one held of its author, or of its author and date."""
    whose = f"the statement of {reference.names}" if reference.names else "a statement of nobody named"
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
        reason = f"{whose} may be any of: {', '.join(d.document_id for d in found)}"
        return replace(template, status="ambiguous", reason=reason)
    if not found or found[0].document_id not in evidence.paragraphs:
        return replace(template, status="not held", reason=f"{whose} is not held")
    code = found[0].evidence_code or found[0].document_id
    return _of_document(template, replace(reference, code=code), found[0], 0, evidence)


def _hearing(template: Citation, reference: Reference, evidence: EvidenceIndex) -> Citation:
    """Return what a date, or a day, points at: the hearing held that day, by the name where there are more."""
    held = [evidence.documents[d] for d in (evidence.of_date(reference.date) if reference.date else [])]
    if reference.day and not reference.date:
        held = evidence.of_day(int(reference.day))
    what = f"the hearing of {reference.date}" if reference.date else f"day {reference.day} of the hearings"
    if not held:
        near = nearest_candidates.hearings(reference, evidence)
        hint = f"; nearest: {', '.join(near)}" if near else ""
        code = f" ({reference.code})" if reference.code else ""
        return replace(template, status="not held", reason=f"{what}{code} is not held{hint}")
    named = [d for d in held if reference.names and evidence.appears(d.document_id, reference.names)]
    if len(held) > 1 and len(named) != 1:
        reason = f"{what} may be any of: {', '.join(d.document_id for d in held)}"
        return replace(template, status="ambiguous", reason=reason)
    return _lines(template, reference, (named or held)[0], evidence)


def _lines(template: Citation, reference: Reference, held: Document, evidence: EvidenceIndex) -> Citation:
    template = replace(template, target_document_id=held.document_id)
    printed = ", ".join(place.printed for place in reference.places)
    said = evidence.within(held.document_id, reference.places)
    doubt = _doubt(reference, held, said, evidence)
    if said:
        targets = tuple(p.passage_id for p in said)
        return replace(template, target_passage_ids=targets, status="resolved", reason=doubt)
    if not reference.places:
        reason = "no page is named: the hearing as a whole"
    elif held.document_id in evidence.printed:
        return replace(template, reason=f"{held.document_id} is held, but has no {printed}")
    else:
        reason = f"{held.document_id} is held without pages and lines, so {printed} can’t be found in it"
    return replace(template, status="resolved", reason="; ".join(filter(None, (reason, doubt))))


def _doubt(reference: Reference, held: Document, said: list[Passage], evidence: EvidenceIndex) -> str:
    """Return what speaks against the hearing found: another date, or somebody else who speaks there."""
    doubts = []
    if reference.date and held.date and reference.date != held.date:
        doubts.append(f"the note says {reference.date}, {held.document_id} is of {held.date}")
    if said and reference.names and not _speaks(reference.names, said, held, evidence):
        there = ", ".join(dict.fromkeys(p.speaker for p in said if p.speaker))
        doubts.append(f"“{reference.names}” does not speak there (there: {there or 'nobody named'})")
    return "; ".join(doubts)


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
