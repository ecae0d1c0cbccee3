"""Every reference to evidence in a report's notes, and the passages that it points to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .. import names, tables
from ..model import Citation, Mark, Passage
from . import references
from .evidence import Evidence, Speaker
from .references import Reference

if TYPE_CHECKING:
    import pandas as pd


def find(
    passages: pd.DataFrame,
    marks: pd.DataFrame,
    documents: pd.DataFrame,
    appearances: pd.DataFrame,
    hearings: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return every reference to evidence in the notes of every report.

    One row per question and witness of a reference to oral evidence, per code of a reference to written
    evidence, and per target of an *ibid.*: ``start`` to ``end`` are the offsets of the whole reference in
    its note, so that the rows of ``Qq28-29 [Name]`` share them. Columns: those of `model.Citation`.

    A question's target is all that the named witness says under it; where nobody is named, all its answers.
    A name is matched against those who speak under that question only; one slip of the pen is allowed where
    it fits a single one of them, and then ``reason`` says so. ``hearings`` (a report's own table of
    witnesses) joins a question to its session where two sessions held use the same number.
    """
    evidence = Evidence.of(passages, documents, appearances, hearings)
    callers = _callers(marks)
    found: list[Citation] = []
    for report, notes in _notes(passages, documents):
        own = evidence.for_report(report)
        previous: _Note | None = None
        for note in notes:
            previous = _cite(note, callers.get(note.passage_id, ""), previous, own)
            found += previous.citations
    return tables.table(Citation, found)


@dataclass(frozen=True)
class _Note:
    """What one note cited: its rows, those of its last reference, and whether other sources follow that."""

    number: str
    citations: list[Citation]
    last: list[Citation]
    trails_off: bool
    last_reference: Reference | None


def _notes(passages: pd.DataFrame, documents: pd.DataFrame) -> Iterable[tuple[str, list[Passage]]]:
    reports = documents.loc[documents["kind"] == "report", "document_id"]
    for report in reports:
        here = passages[(passages["document_id"] == report) & (passages["kind"] == "note")]
        yield report, tables.rows(here.sort_values("seq", kind="stable"), Passage)


def _callers(marks: pd.DataFrame) -> dict[str, str]:
    callers: dict[str, str] = {}
    for mark in tables.rows(marks, Mark):
        callers.setdefault(mark.note_passage_id, mark.passage_id)
    return callers


def _cite(note: Passage, caller: str, previous: _Note | None, evidence: Evidence) -> _Note:
    read = references.read(note.text, evidence.by_code)
    number = note.locator.removeprefix("n")
    rows: list[Citation] = []
    last, last_reference = (previous.last, previous.last_reference) if previous else ([], None)
    for place, reference in enumerate(read):
        start, end = reference.start, reference.end
        template = Citation("", caller, note.passage_id, number, start, end, note.text[start:end])
        if reference.kind == "same" or reference.after_same:
            between = note.text[read[place - 1].end if place else 0 : start]
            before = previous if place == 0 else None
            stray = "this note" if _other_source(between) else ""
            here = _same(template, reference, _Before(last, last_reference, before, stray), evidence)
        else:
            here = _look_up(template, reference, evidence)
        rows += here
        last, last_reference = here, reference if reference.kind != "same" else last_reference
    if not read:
        last, last_reference = [], None
    numbered = [replace(row, citation_id=f"{note.passage_id}.{n}") for n, row in enumerate(rows, 1)]
    trails_off = bool(read) and _other_source(note.text[read[-1].end :])
    return _Note(number, numbered, last, trails_off, last_reference)


def _other_source(rest: str) -> bool:
    """Say whether a note goes on after its last reference to something that *ibid.* could mean."""
    return len(re.findall(r"\w+", rest)) >= 3


@dataclass(frozen=True)
class _Before:
    """What stands before an *ibid.*: the last reference, its note if another, and what is between."""

    last: list[Citation]
    reference: Reference | None
    note: _Note | None
    stray: str


def _same(template: Citation, reference: Reference, before: _Before, evidence: Evidence) -> list[Citation]:
    """Return what *ibid.* or *As above* stands for: the last reference of its note, or of the one before."""
    last, previous = before.last, before.note
    if not last:
        reason = "the note before it cites no evidence, so nothing held can be meant"
        return [replace(template, status="unresolved", reason=reason)]
    stray = before.stray or (f"note {previous.number}" if previous and previous.trails_off else "")
    if stray:
        reason = f"{stray} names something else after “{last[0].text}”: either may be meant"
        return [replace(template, status="ambiguous", reason=reason)]
    if reference.after_same:
        return _look_up(template, replace(reference, foreign=last[0].status == "elsewhere"), evidence)
    if reference.paragraphs and before.reference and before.reference.code:
        return _look_up(template, replace(before.reference, paragraphs=reference.paragraphs), evidence)
    same = f"the same as “{last[0].text}”" + (f" in note {previous.number}" if previous else "")
    return [
        replace(
            template,
            target_document_id=row.target_document_id,
            target_passage_ids=row.target_passage_ids,
            status=row.status,
            reason="; ".join(filter(None, (same, "" if row.reason.startswith("the same") else row.reason))),
        )
        for row in last
    ]


def _look_up(template: Citation, reference: Reference, evidence: Evidence) -> list[Citation]:
    if elsewhere := _elsewhere(reference, evidence):
        return [replace(template, status="elsewhere", reason=elsewhere)]
    if reference.kind == "printed":
        reason = "a page of a printed volume of evidence, which is not held"
        return [replace(template, status="unresolved", reason=reason)]
    if reference.kind == "written":
        return [_written(template, reference, evidence)]
    return [row for q in reference.questions for row in _oral(template, q, reference, evidence)]


def _elsewhere(reference: Reference, evidence: Evidence) -> str:
    """Return why a reference is to the evidence of another inquiry, or nothing where it is to this one's."""
    if not reference.foreign or reference.paper in evidence.papers:
        return ""
    if not reference.paper and reference.date and evidence.of_date(reference.date):
        return ""
    what = ", ".join(filter(None, (reference.paper, reference.date and f"taken on {reference.date}")))
    return f"evidence of another inquiry ({what})" if what else "evidence of another inquiry"


def _written(template: Citation, reference: Reference, evidence: Evidence) -> Citation:
    code = reference.code
    document = evidence.by_code.get(code)
    if document is None:
        near = [c for c in sorted(evidence.by_code) if names.one_slip(c, code)]
        hint = f"; nearest: {', '.join(near)}" if near else ""
        return replace(template, reason=f"{code} is not in the list of written evidence{hint}")
    if document.document_id not in evidence.paragraphs:
        who = f" ({document.author})" if document.author else ""
        reason = f"{code}{who} is listed, but its text is not held"
        return replace(template, target_document_id=document.document_id, status="not held", reason=reason)
    held = evidence.paragraphs[document.document_id]
    wanted = [p for p in held if p.locator in reference.paragraphs]
    missing = [n for n in reference.paragraphs if n not in {p.locator for p in wanted}]
    template = replace(template, target_document_id=document.document_id)
    if missing and not wanted:
        return replace(template, reason=f"{code} is held, but has no paragraph {', '.join(missing)}")
    reason = f"{code} has no paragraph {', '.join(missing)}" if missing else ""
    if not reference.paragraphs:
        reason = "no paragraph is named: the whole submission"
    targets = tuple(p.passage_id for p in (wanted or held))
    return replace(template, target_passage_ids=targets, status="resolved", reason=reason)


def _oral(template: Citation, question: int, reference: Reference, evidence: Evidence) -> list[Citation]:
    sessions, doubt = _sessions(question, reference, evidence)
    if not sessions:
        return [_no_session(template, question, evidence)]
    if not reference.names:
        return [_all_answers(template, question, sessions, doubt, evidence)]
    return [
        _by_witness(template, question, name, sessions, doubt, evidence)
        for name in _named(reference.names, question, sessions, evidence)
    ]


def _sessions(question: int, reference: Reference, evidence: Evidence) -> tuple[list[str], str]:
    """Return the sessions held that a question number may mean, and what speaks against them.

    The reference's own date and paper decide, else the report's table of witnesses.
    """
    held = evidence.with_paper(question, reference.paper)
    if reference.date:
        return [s for s in held if evidence.documents[s].date == reference.date], ""
    dates = {h.date for h in evidence.hearings if h.first <= question <= h.last}
    fitting = [s for s in held if not dates or evidence.documents[s].date in (*dates, "")]
    if fitting or len(held) != 1:
        return fitting, ""
    tabled, date = ", ".join(sorted(dates)), evidence.documents[held[0]].date
    return held, f"the report’s table of witnesses has Q{question} on {tabled}, the session held is of {date}"


def _no_session(template: Citation, question: int, evidence: Evidence) -> Citation:
    dates = [h.date for h in evidence.hearings if h.first <= question <= h.last]
    if dates:
        reason = f"the session of {dates[0]}, which has Q{question}, is not held"
        return replace(template, status="not held", reason=reason)
    numbers = sorted(evidence.sessions)
    extent = f"Q{numbers[0]} to Q{numbers[-1]}" if numbers else "no session"
    return replace(template, reason=f"no session held has Q{question} (held: {extent})")


def _all_answers(
    template: Citation, question: int, sessions: list[str], doubt: str, evidence: Evidence
) -> Citation:
    if len(sessions) > 1 or doubt:
        several = f"Q{question} stands in {len(sessions)} sessions ({', '.join(sessions)})"
        reason = f"{doubt or several}, and no witness is named"
        return replace(template, status="ambiguous", reason=reason)
    under = evidence.spoken[sessions[0], question]
    answers = [p for p in under if p.kind == "answer"] or [p for p in under if p.kind == "statement"]
    template = replace(template, target_document_id=sessions[0])
    if not answers:
        return replace(template, reason=f"nobody answers under Q{question}")
    reason = f"no witness is named: all answers under Q{question}"
    return replace(
        template, target_passage_ids=tuple(p.passage_id for p in answers), status="resolved", reason=reason
    )


def _named(printed: str, question: int, sessions: list[str], evidence: Evidence) -> list[str]:
    """Return the people that a bracket names: one, or several where its parts fit people who speak there.

    A part that fits nobody is dropped only where it is the organisation of somebody that another part names
    (``[Ann Hale, Harbour Trust]``).
    """
    speakers = [s for session in sessions for s in evidence.speakers(session, question)]
    if any(_fit(printed, s) == names.EXACT or names.fold(printed) in s.organisations for s in speakers):
        return [printed]
    parts = [part.strip() for part in re.split(r"\s*(?:,\s*and\b|\band\b|[,;&])\s*", printed) if part.strip()]
    fitting = {part: [s for s in speakers if _fit(part, s)] for part in parts}
    if len(parts) == 1 or not any(fitting.values()):
        return [printed]
    bodies = {o for found in fitting.values() for s in found for o in s.organisations}
    kept = [
        part
        for part, found in fitting.items()
        if found or not any(names.fold(part) in body for body in bodies)
    ]
    unlike = [part for part in kept if fitting[part] and names.fold(part) not in bodies]
    return [p for p in kept if p in unlike or not fitting[p]] or kept


def _fit(name: str, speaker: Speaker) -> int:
    if names.fold(name) in speaker.organisations:
        return names.SURNAME
    return names.fit(name, speaker.known_as)


def _fit_here(name: str, session: str, speaker: Speaker, evidence: Evidence) -> int:
    """Return how surely a name means a speaker: 0 where it fits somebody else of the same session better.

    So ``Dr Hale``, who says nothing under a question, is not taken for a member called Helen Hale, who does.
    """
    fit = _fit(name, speaker)
    return fit if fit >= evidence.best_fit(session, name, other_than=speaker.key) else 0


def _by_witness(
    template: Citation, question: int, name: str, sessions: list[str], doubt: str, evidence: Evidence
) -> Citation:
    speakers = [(session, s) for session in sessions for s in evidence.speakers(session, question)]
    fits = [(_fit_here(name, session, speaker, evidence), session, speaker) for session, speaker in speakers]
    best = max((fit for fit, _, _ in fits), default=0)
    found = [(session, speaker) for fit, session, speaker in fits if fit == best and fit]
    template = replace(template, target_document_id=sessions[0] if len(sessions) == 1 else "")
    if not found:
        return replace(template, reason=_nobody(name, question, speakers, evidence))
    if len(found) > 1:
        who = ", ".join(f"{speaker.label} ({session})" for session, speaker in found)
        reason = f"under Q{question} “{name}” may be any of: {who}"
        return replace(template, status="ambiguous", reason=reason)
    session, speaker = found[0]
    return replace(
        template,
        target_document_id=session,
        target_passage_ids=speaker.passage_ids,
        status="resolved",
        reason="; ".join(filter(None, (_why(name, question, best, speaker), doubt))),
    )


def _why(name: str, question: int, fit: int, speaker: Speaker) -> str:
    if fit == names.SLIP:
        return f"“{name}” is one slip from “{speaker.label}”, the only such name under Q{question}"
    if fit < names.TITLED and names.fold(name) in speaker.organisations:
        return f"“{name}” is the organisation of {speaker.label}"
    ours, theirs = names.parse(name).titles, names.parse(speaker.label).titles
    if fit == names.SURNAME and ours and theirs:
        return f"“{name}” is “{speaker.label}” in the transcript, the only such surname under Q{question}"
    return ""


def _nobody(name: str, question: int, speakers: list[tuple[str, Speaker]], evidence: Evidence) -> str:
    there = ", ".join(dict.fromkeys(s.label for _, s in speakers if s.witness)) or "no witness"
    reason = f"“{name}” does not speak under Q{question} (there: {there})"
    near = _nearest(name, question, evidence)
    return f"{reason}; nearest: {', '.join(f'Q{q}' for q in near)}" if near else reason


def _nearest(name: str, question: int, evidence: Evidence) -> list[int]:
    """Return the two nearest questions under which somebody of that name speaks, within ten."""
    close = sorted(evidence.sessions, key=lambda q: (abs(q - question), q))
    near = [q for q in close if abs(q - question) <= 10]
    return [q for q in near if _speaks(name, q, evidence)][:2]


def _speaks(name: str, question: int, evidence: Evidence) -> bool:
    return any(
        _fit_here(name, session, speaker, evidence) >= names.TITLED
        for session in evidence.sessions[question]
        for speaker in evidence.speakers(session, question)
    )
