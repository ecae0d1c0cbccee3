"""A committee's question numbers, looked up: the session, the witness, and what they say there."""

from __future__ import annotations

from dataclasses import replace

from ...model import Citation
from ...model.because import Because
from ...text import names
from ...text.english.patterns_in_tables import in_table
from ..citation_reasons import explained
from ..grammar.reference import Reference
from .evidence_index import EvidenceIndex, Speaker

_AND_ANOTHER = in_table("citations/references", "and another name")


def look_up(
    template: Citation, question: int, reference: Reference, evidence: EvidenceIndex
) -> list[Citation]:
    """Return one row per witness whose words under a question are meant, or one that says why nobody's are."""
    sessions, doubt = _sessions(question, reference, evidence)
    if not sessions:
        return [_no_session(template, question, evidence)]
    if not reference.names:
        return [_all_answers(template, question, sessions, doubt, evidence)]
    return [
        _by_witness(template, question, name, sessions, doubt, evidence)
        for name in _named(reference.names, question, sessions, evidence)
    ]


def _sessions(
    question: int, reference: Reference, evidence: EvidenceIndex
) -> tuple[list[str], Because | None]:
    """Return the sessions held that a question number may mean, and what speaks against them.

    The reference's own date and paper decide, else the report's table of witnesses.
    """
    held = evidence.with_paper(question, reference.paper)
    if reference.date:
        return [s for s in held if evidence.documents[s].date == reference.date], None
    dates = {h.date for h in evidence.hearings if h.first <= question <= h.last}
    fitting = [s for s in held if not dates or evidence.documents[s].date in (*dates, "")]
    if fitting or len(held) != 1:
        return fitting, None
    date = evidence.documents[held[0]].date
    return held, Because.of("another day", f"Q{question}", tuple(sorted(dates)), date)


def _no_session(template: Citation, question: int, evidence: EvidenceIndex) -> Citation:
    dates = [h.date for h in evidence.hearings if h.first <= question <= h.last]
    if dates:
        return explained(
            template, Because.of("session not held", f"Q{question}", dates[0]), status="not held"
        )
    numbers = evidence.numbers
    extent = (f"Q{numbers[0]}", f"Q{numbers[-1]}") if numbers else ()
    return explained(template, Because.of("no such question", f"Q{question}", extent))


def _all_answers(
    template: Citation, question: int, sessions: list[str], doubt: Because | None, evidence: EvidenceIndex
) -> Citation:
    number = f"Q{question}"
    if doubt:
        return explained(template, replace(doubt, why="another day, nobody named"), status="ambiguous")
    if len(sessions) > 1:
        several = Because.of("several sessions", number, tuple(sessions))
        return explained(template, several, status="ambiguous")
    under = evidence.laid_out(sessions[0]).questions.get(question, ())
    answers = [p for p in under if p.kind == "answer"] or [p for p in under if p.kind == "statement"]
    template = replace(template, target_document_id=sessions[0])
    if not answers:
        return explained(template, Because.of("nobody answers", number))
    targets = tuple(p.passage_id for p in answers)
    every = Because.of("all answers", number)
    return explained(template, every, target_passage_ids=targets, status="resolved")


def _named(printed: str, question: int, sessions: list[str], evidence: EvidenceIndex) -> list[str]:
    """Return the people that a bracket names: one, or several where its parts fit people who speak there.

    A part that fits nobody is dropped only where it is the organisation of somebody that another part names
    (``[Ann Hale, Harbour Trust]``).
    """
    speakers = [s for session in sessions for s in evidence.speakers(session, question)]
    if any(_fit(printed, s) == names.EXACT or names.fold(printed) in s.organisations for s in speakers):
        return [printed]
    parts = [part.strip() for part in _AND_ANOTHER.split(printed) if part.strip()]
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


def _fit_here(name: str, session: str, speaker: Speaker, evidence: EvidenceIndex) -> int:
    """Return how surely a name means a speaker: 0 where it fits somebody else of the same session better.

    So ``Dr Hale``, who says nothing under a question, is not taken for a member called Helen Hale, who does.
    """
    fit = _fit(name, speaker)
    return fit if fit >= evidence.best_fit(session, name, other_than=speaker.key) else 0


def _by_witness(
    template: Citation,
    question: int,
    name: str,
    sessions: list[str],
    doubt: Because | None,
    evidence: EvidenceIndex,
) -> Citation:
    speakers = [(session, s) for session in sessions for s in evidence.speakers(session, question)]
    fits = [(_fit_here(name, session, speaker, evidence), session, speaker) for session, speaker in speakers]
    best = max((fit for fit, _, _ in fits), default=0)
    found = [(session, speaker) for fit, session, speaker in fits if fit == best and fit]
    template = replace(template, target_document_id=sessions[0] if len(sessions) == 1 else "")
    if not found:
        return explained(template, _nobody(name, question, speakers, evidence))
    if len(found) > 1:
        labels, where = (
            tuple(speaker.label for _, speaker in found),
            tuple(session for session, _ in found),
        )
        several = Because.of("several witnesses", f"Q{question}", name, labels, where)
        return explained(template, several, status="ambiguous")
    session, speaker = found[0]
    return explained(
        template,
        _why(name, question, best, speaker),
        doubt,
        target_document_id=session,
        target_passage_ids=speaker.passage_ids,
        status="resolved",
    )


def _why(name: str, question: int, fit: int, speaker: Speaker) -> Because | None:
    said = (f"Q{question}", name, speaker.label)
    if fit == names.SLIP:
        return Because.of("one slip", *said)
    if fit < names.TITLED and names.fold(name) in speaker.organisations:
        return Because.of("organisation", *said)
    ours, theirs = names.parse(name).titles, names.parse(speaker.label).titles
    if fit == names.SURNAME and ours and theirs:
        return Because.of("other title", *said)
    return None


def _nobody(
    name: str, question: int, speakers: list[tuple[str, Speaker]], evidence: EvidenceIndex
) -> Because:
    there = tuple(dict.fromkeys(s.label for _, s in speakers if s.witness))
    near = tuple(f"Q{q}" for q in _nearest(name, question, evidence))
    return Because.of("does not speak", f"Q{question}", name, there, near)


def _nearest(name: str, question: int, evidence: EvidenceIndex) -> list[int]:
    """Return the two nearest questions under which somebody of that name speaks, within ten."""
    return [q for q in evidence.close_to(question) if _speaks(name, q, evidence)][:2]


def _speaks(name: str, question: int, evidence: EvidenceIndex) -> bool:
    return any(
        _fit_here(name, session, speaker, evidence) >= names.TITLED
        for session in evidence.sessions.get(question, ())
        for speaker in evidence.speakers(session, question)
    )
