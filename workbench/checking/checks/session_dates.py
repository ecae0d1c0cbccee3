"""Dates that a draft gives for a session, and the day on which the witness spoke."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...citations.grammar.reference import DATE, date_in
from ...model import Citation, Document, Finding, tables
from ...text.english.calendar_words import MONTHS, WEEKDAY
from ...text.english.wordings import pattern_of
from .. import known_witnesses
from ..draft import Draft
from ..draft_sentences import Claim

_BESIDE = re.compile(
    rf"\b(?:told|said|evidence|session|appeared|hearing|spoke|stated|explained|argued)\b[^.;“”]{{0,60}}?\b(?:on|of)\s+"
    rf"(?:(?:{WEEKDAY}),?\s+)?(?P<date>{DATE})|^[^“”.;]{{0,30}}\b[Oo]n\s+(?P<first>{DATE}),"
)
_BEFORE = re.compile(rf"(?P<date>{DATE})(?:[,\s]+(?:HC|HL)\s?\d+)?[\s,(]*$")
_AFTER = re.compile(rf"^[\s,(]*(?:on\s+)?(?P<date>{DATE})")


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each day given for a session, in a sentence or a note, that isn't the witness's."""
    days = {d.document_id: d.date for d in tables.rows(draft.held.documents, Document) if d.kind == "oral"}
    for claim in draft.claims:
        rows = [row for row in claim.citations if row.kind == "oral"]
        done: set[int] = set()
        for row in rows:
            if row.note and row.start not in done:
                done.add(row.start)
                yield from _in_note(row, draft, days)
        if rows:
            yield from _in_sentence(claim, rows, draft, days)


def _in_note(row: Citation, draft: Draft, days: dict[str, str]) -> Iterable[Finding]:
    text = draft.texts[row.note_passage_id].text
    within = re.search(DATE, text[row.start : row.end])
    after, before = _AFTER.match(text[row.end :]), _BEFORE.search(text[: row.start])
    if within:
        start, said = row.start + within.start(), within[0]
    elif after and not pattern_of("checks", "says when it was looked at").search(
        text[row.end : row.end + 15]
    ):
        start, said = row.end + after.start("date"), after["date"]
    elif before:
        start, said = before.start("date"), before["date"]
    else:
        return
    spoke = {days[d] for d in _sessions(row, draft) if days.get(d)}
    if len(spoke) == 1 and date_in(said) not in spoke:
        yield _finding(row.note_passage_id, start, said, spoke.pop(), row.text)


def _sessions(row: Citation, draft: Draft) -> set[str]:
    """Return the sessions in which whom a reference names speaks under its question."""
    if row.status == "resolved":
        return {row.target_document_id} - {""}
    people = {one.person_id for one in known_witnesses.named(row.text, draft.people)}
    match = pattern_of("checks", "a question").search(row.text)
    under = draft.places.under(f"Q{match[1]}") if match else []
    return {place.document_id for place in under if place.person_id in people}


def _in_sentence(claim: Claim, rows: list[Citation], draft: Draft, days: dict[str, str]) -> Iterable[Finding]:
    text = claim.passage.text
    match = _BESIDE.search(text[claim.sentence : claim.end])
    if match is None:
        return
    name = "date" if match["date"] else "first"
    spoke = {days[d] for row in rows for d in _sessions(row, draft) if days.get(d)}
    if len(spoke) == 1 and date_in(match[name]) not in spoke:
        start = claim.sentence + match.start(name)
        yield _finding(claim.passage.passage_id, start, match[name], spoke.pop(), rows[0].text)


def _finding(passage_id: str, start: int, said: str, day: str, where: str) -> Finding:
    year, month, date = day.split("-")
    right = f"{int(date)} {MONTHS[int(month) - 1]} {year}"
    explanation = f"The draft has {said}; {where} was said on {right}."
    return Finding("", "wrong date", passage_id, start, start + len(said), said, right, explanation)
