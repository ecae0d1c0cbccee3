"""Question numbers in a draft's own sentences: that no session held has, or where whoever is named says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from ...model import Citation, Finding, Passage, tables
from ...text import names
from ...text.english.patterns_in_tables import in_table
from .. import known_witnesses
from ..draft import Draft
from ..draft_sentences import Claim, sentence_starts
from . import attribution, references

REFERENCE = in_table("checks", "a question by its number")
_NUMBERS = in_table("prose", "a number in figures")
_QUARTER = in_table("citing", "a quarter of a year")
# Numbered questions of something else than a hearing, and another committee's hearing.
_OTHERS = in_table("citing", "questions of something else")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Prof|Sir|Dame|Lord|Lady|Baroness|Rev)\.?\s(?:[A-Z][\w’'-]+\s){0,2}?"
    rf"(?P<surname>[A-Z][\w’'-]+)(?=\s(?:(?:also|later|then|further|has|had)\s)*(?:{'|'.join(attribution.VERBS)})\b)"
)
_NO_PROSE = ("note", "heading")


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each question number of the running text that isn't held, or not the named witness's.

    “At Q412 Mr Hale said”, “in answer to Question 412” and “(Q412)” are alike. A number that no session held has is
    *wrong* where a table of witnesses lists every session, else worth a look: it may be that of one not added.
    """
    inside: dict[str, list[Citation]] = {}
    for row in tables.rows(draft.citations, Citation):
        if not row.note:
            inside.setdefault(row.passage_id, []).append(row)
    for passage in draft.own:
        if passage.kind not in _NO_PROSE:
            yield from _in(passage, draft, inside.get(passage.passage_id, []))


def cited(draft: Draft) -> Iterable[tuple[Claim, str, tuple[str, ...]]]:
    """Yield each sentence that names questions held, in no brackets: with the reference, and the passages under it."""
    claimed = {(claim.passage.passage_id, claim.sentence) for claim in draft.claims}
    for passage in draft.own:
        begins = sentence_starts(passage.text) if passage.kind not in _NO_PROSE else []
        for start, end in pairwise((*begins, len(passage.text))):
            found = list(REFERENCE.finditer(passage.text, start, end))
            if len(found) != 1 or (passage.passage_id, start) in claimed:
                continue
            if _OTHERS.search(passage.text, start, end) or _QUARTER.match(passage.text[found[0].end() :]):
                continue
            places = [p for n in _NUMBERS.findall(found[0][0]) for p in draft.places.under(f"Q{n}")]
            if places:
                ids = tuple(ident for place in places for ident in place.passage_ids)
                yield Claim(passage, start, start, end, (), ()), found[0][0], ids


def _in(passage: Passage, draft: Draft, cited: list[Citation]) -> Iterable[Finding]:
    text, begins = passage.text, sentence_starts(passage.text)
    for match in REFERENCE.finditer(text):
        start = max(at for at in begins if at <= match.start())
        end = min((at for at in begins if at > match.start()), default=len(text))
        if _QUARTER.match(text[match.end() :]) or _OTHERS.search(text, start, end):
            continue
        looked_up = [row for row in cited if row.start < match.end() and match.start() < row.end]
        numbers = [int(n) for n in _NUMBERS.findall(match[0])]
        missing = [n for n in numbers if not draft.places.under(f"Q{n}")]
        if missing:
            if not any(_found_elsewhere(row, draft) for row in looked_up):
                yield _not_held(passage, match, missing, draft)
        elif not looked_up or len({t for row in looked_up for t in _people(row, draft)}) > 1:
            yield from _not_theirs(passage, match, numbers, (start, end), draft)


def _found_elsewhere(row: Citation, draft: Draft) -> bool:
    """Say whether a reference in brackets resolves, or is one that `references.findings` speaks of."""
    apart = row.status in ("resolved", "ambiguous", "elsewhere")
    return apart or (row.status == "unresolved" and not references.uncheckable(row, draft))


def _people(row: Citation, draft: Draft) -> set[str]:
    return {draft.texts[t].person_id for t in row.target_passage_ids if t in draft.texts}


def _not_held(passage: Passage, match: re.Match[str], missing: list[int], draft: Draft) -> Finding:
    named = ", ".join(f"Q{n}" for n in missing)
    listed = len(draft.hearings) or len(draft.held.hearings)
    explanation = f"No session held has {named}."
    if not listed:
        explanation += " It may be that of a session which has not been added."
    certainty = "wrong" if listed else "look"
    return Finding(
        "", "question not found", passage.passage_id, *match.span(), match[0], "", explanation, certainty
    )


def _not_theirs(
    passage: Passage, match: re.Match[str], numbers: list[int], sentence: tuple[int, int], draft: Draft
) -> Iterable[Finding]:
    """Yield a finding where the sentence gives its words to one person, who says nothing under these questions."""
    said = passage.text[sentence[0] : sentence[1]]
    if len(REFERENCE.findall(said)) != 1:
        return
    places = [place for n in numbers for place in draft.places.under(f"Q{n}")]
    sayers = [
        one for one in known_witnesses.named(said, draft.people) if attribution.SAYS.match(said[one.end :])
    ]
    people = {one.person_id for one in sayers}
    titled = {found["surname"] for found in _TITLED.finditer(said)}
    if people:
        if len(people) > 1 or any(place.person_id in people for place in places):
            return
        who = sayers[0].text
    elif len(titled) == 1:
        (surname,) = titled
        if any(names.fold(surname) in names.fold(place.label) for place in places):
            return
        who = next(_TITLED.finditer(said))[0]
    else:
        return
    there = ", ".join(dict.fromkeys(place.label for place in places))
    explanation = f"{who} says nothing under {', '.join(f'Q{n}' for n in numbers)}; there speak {there}."
    yield Finding(
        "", "wrong witness", passage.passage_id, *match.span(), match[0], there, explanation, "wrong",
        places[0].passage_ids[0],
    )  # fmt: skip
