"""Every reference to evidence in a report's notes, and the passages that it points to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..model import Citation, Evidence, Mark, Passage, tables
from ..model.because import Because
from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import pattern_of
from .citation_reasons import explained, words
from .grammar import parse_references, published
from .grammar.reference import Reference
from .lookup import by_document, by_question
from .lookup.evidence_index import EvidenceIndex

if TYPE_CHECKING:
    import pandas as pd

_WORDS = in_table("text/signs", "words")


def find(evidence: Evidence, marks: pd.DataFrame, hearings: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return every reference to evidence in the notes of every report.

    One row per question and witness of a reference to oral evidence, per code of a reference to written
    evidence, and per target of an *ibid.*: ``start`` to ``end`` are the offsets of the whole reference in
    its note, so that the rows of ``Qq28-29 [Name]`` share them. Columns: those of `model.Citation`.

    A question's target is all that the named witness says under it; where nobody is named, all its answers.
    A name is matched against those who speak under that question only; one slip of the pen is allowed where
    it fits a single one of them, and then ``reason`` says so. ``hearings`` (a report's own table of
    witnesses) joins a question to its session where two sessions held use the same number.
    """
    passages = evidence.passages
    if not (evidence.documents["kind"] == "report").any():
        return tables.table(Citation)
    index = EvidenceIndex.of(evidence, hearings)
    callers = _callers(marks)
    found: list[Citation] = []
    for report, notes in _notes(passages, evidence.documents):
        own = index.for_report(report)
        previous: _Note | None = None
        for paragraph in _paragraphs(report, passages):
            found += _cite_inline(paragraph, own)
        for note, read in _read(notes, own):
            previous = _cite(note, read, callers.get(note.passage_id, ""), previous, own)
            found += previous.citations
    return tables.table(Citation, found)


_DESCRIBED = ("statement", "submission", "transcript")


@dataclass(frozen=True)
class _Note:
    """What one note cited: its rows, those of its last reference, and whether other sources follow that."""

    number: str
    citations: list[Citation]
    last: list[Citation]
    trails_off: bool
    last_reference: Reference | None
    published: str = ""


def _notes(passages: pd.DataFrame, documents: pd.DataFrame) -> Iterable[tuple[str, list[Passage]]]:
    reports = documents.loc[documents["kind"] == "report", "document_id"]
    for report in reports:
        here = passages[(passages["document_id"] == report) & (passages["kind"] == "note")]
        yield report, tables.rows(here.sort_values("seq", kind="stable"), Passage)


def _paragraphs(report: str, passages: pd.DataFrame) -> Iterable[Passage]:
    """Return the paragraphs of a report whose running text may cite: few do, and reading all takes long."""
    here = passages[(passages["document_id"] == report) & (passages["kind"] == "paragraph")]
    here = here[here["text"].str.contains(pattern_of("citations/references", "may cite"))]
    yield from tables.rows(here.sort_values("seq", kind="stable"), Passage)


def _cite_inline(paragraph: Passage, evidence: EvidenceIndex) -> list[Citation]:
    rows: list[Citation] = []
    for reference in parse_references.inline(paragraph.text, evidence.by_code):
        start, end, place = reference.start, reference.end, paragraph.passage_id
        template = Citation("", place, place, "", start, end, paragraph.text[start:end], kind=reference.kind)
        rows += _look_up(template, reference, evidence)
    return [replace(row, citation_id=f"{paragraph.passage_id}.c{n}") for n, row in enumerate(rows, 1)]


def _callers(marks: pd.DataFrame) -> dict[str, str]:
    callers: dict[str, str] = {}
    for mark in tables.rows(marks, Mark):
        callers.setdefault(mark.note_passage_id, mark.passage_id)
    return callers


def _read(notes: Iterable[Passage], evidence: EvidenceIndex) -> list[tuple[Passage, list[Reference]]]:
    """Return the notes with their references; one that gives an id alone has the kind that another describes it by."""
    found = [(note, parse_references.read(note.text, evidence.by_code)) for note in notes]
    kinds = {r.code: r.kind for _, read in found for r in read if r.code and r.kind in _DESCRIBED}
    return [
        (note, [replace(r, kind=kinds.get(r.code, r.kind)) if r.kind == "document" else r for r in read])
        for note, read in found
    ]


def _cite(
    note: Passage, read: list[Reference], caller: str, previous: _Note | None, evidence: EvidenceIndex
) -> _Note:
    number = note.locator.removeprefix("n")
    rows: list[Citation] = []
    last, last_reference = (previous.last, previous.last_reference) if previous else ([], None)
    for place, reference in enumerate(read):
        start, end = reference.start, reference.end
        template = Citation(
            "", caller, note.passage_id, number, start, end, note.text[start:end], kind=reference.kind
        )
        if reference.kind == "same" or reference.after_same:
            between = note.text[read[place - 1].end if place else 0 : start]
            before = previous if place == 0 else None
            here = _same(
                template, reference, _Before(last, last_reference, before, _other_source(between)), evidence
            )
        else:
            here = _look_up(template, reference, evidence)
        rows += here
        last, last_reference = here, reference if reference.kind != "same" else last_reference
    if not read:
        last, last_reference = [], None
    numbered = [replace(row, citation_id=f"{note.passage_id}.{n}") for n, row in enumerate(rows, 1)]
    trails_off = bool(read) and _other_source(note.text[read[-1].end :])
    works = published.read(note.text, read)
    return _Note(number, numbered, last, trails_off, last_reference, works[-1].text if works else "")


def _other_source(rest: str) -> bool:
    """Say whether a note goes on after its last reference to something that *ibid.* could mean."""
    return len(_WORDS.findall(rest)) >= 3


@dataclass(frozen=True)
class _Before:
    """What stands before an *ibid.*: the last reference, its note if another, whether something is between."""

    last: list[Citation]
    reference: Reference | None
    note: _Note | None
    stray: bool


def _same(
    template: Citation, reference: Reference, before: _Before, evidence: EvidenceIndex
) -> list[Citation]:
    """Return what *ibid.* or *As above* stands for: the last reference of its note, or of the one before."""
    last, previous = before.last, before.note
    if not last:
        because = Because.of("nothing before")
        if previous and previous.published:
            because = Because.of("no evidence before", previous.number, previous.published)
        return [explained(template, because, status="unresolved")]
    if before.stray or (previous and previous.trails_off):
        note = previous.number if previous and not before.stray else ""
        between = Because.of("something between", last[0].text, note)
        return [explained(template, between, status="ambiguous")]
    if reference.after_same:
        return _look_up(template, replace(reference, foreign=last[0].status == "elsewhere"), evidence)
    if reference.paragraphs and before.reference and before.reference.code:
        return _look_up(template, replace(before.reference, paragraphs=reference.paragraphs), evidence)
    same = Because.of("same", last[0].text, previous.number if previous else "")
    return [_as(row, template, same) for row in last]


def _as(row: Citation, template: Citation, same: Because) -> Citation:
    """Return what an *ibid.* points at, as the reference ``row`` does; of a chain of them it names the one before."""
    whole = not row.why or row.why[0] == "same"
    return replace(
        template,
        target_document_id=row.target_document_id,
        target_passage_ids=row.target_passage_ids,
        status=row.status,
        why=(same.why, *(() if whole else row.why)),
        about=(*same.about, *(() if whole else row.about)),
        reason=words(same) if whole else f"{words(same)}; {row.reason}",
    )


def _look_up(template: Citation, reference: Reference, evidence: EvidenceIndex) -> list[Citation]:
    if elsewhere := _elsewhere(reference, evidence):
        return [explained(template, elsewhere, status="elsewhere")]
    if reference.kind == "printed":
        return [explained(template, Because.of("printed volume"), status="unresolved")]
    if reference.kind == "exhibit":
        return [explained(template, Because.of("not held", reference.code, ()), status="not held")]
    if reference.kind == "written":
        return [by_document.written(template, reference, evidence)]
    if reference.kind != "oral":
        return [by_document.document(template, reference, evidence)]
    return [row for q in reference.questions for row in by_question.look_up(template, q, reference, evidence)]


def _elsewhere(reference: Reference, evidence: EvidenceIndex) -> Because | None:
    """Return why a reference is to the evidence of another inquiry, or nothing where it is to this one's."""
    if not reference.foreign or reference.paper in evidence.papers:
        return None
    if reference.inquiry:
        own = evidence.inquiry
        ours = bool(own) and (reference.inquiry.endswith(own) or own.endswith(reference.inquiry))
        held = bool(reference.code) and evidence.document_of(reference.code)[0] is not None
        return None if ours or held else Because.of("another inquiry", reference.inquiry, "", "")
    if not reference.paper and reference.date and evidence.of_date(reference.date):
        return None
    return Because.of("another inquiry", "", reference.paper, reference.date)
