"""Words that a draft's own sentence gives to one witness, and its note to another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from .. import known_witnesses
from ..draft import Draft
from ..draft_sentences import Claim
from ..known_witnesses import Named

VERBS = (
    "told said stated explained argued added considered suggested agreed noted warned described thought believed "
    "highlighted stressed emphasised acknowledged commented reported concluded pointed observed remarked identified "
    "speculated reflected labelled recommended called indicated expressed questioned insisted claimed confirmed "
    "recognised felt wrote proposed estimated predicted admitted conceded echoed cautioned maintained asserted"
).split()
_APPOSITION = r"(?:\s*,[^“”;:]{1,160}?,|\s*\([^()]{1,80}\)|\s+of\s+(?:the\s+)?[A-Z][^,“”;:]{1,80}?,?)?"
SAYS = re.compile(
    rf"^(?:[’']s\s+(?:view|opinion|evidence)\b|{_APPOSITION}\s+(?:(?:also|later|then|further|however|similarly|has|had)\s+)*"
    rf"(?:{'|'.join(VERBS)})\b)"
)
_ACCORDING = in_table("checks", "whose words come next")
_AFTER = re.compile(rf"^\s*[”’\"',.]*\s*(?:according to|(?:{'|'.join(VERBS)}))\s+$")


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each claim whose sentence names one witness while the words it quotes are another's."""
    for claim in draft.claims:
        for quotation in claim.quotations:
            target = draft.texts.get(quotation.target_passage_id)
            if target is None or quotation.match == "not found" or not target.person_id:
                continue
            by = sayers(claim, draft, quotation.start, quotation.end)
            if not by or any(one.person_id == target.person_id for one in by):
                continue
            one = by[-1]
            explanation = (
                f"The sentence gives the words to {one.text}; under {target.locator} they are said by "
                f"{target.speaker}."
            )
            yield Finding(
                "", "attributed to another", claim.passage.passage_id, one.start, one.end, one.text,
                target.speaker, explanation, "wrong", target.passage_id,
            )  # fmt: skip
            break
        else:
            yield from _by_note(claim, draft)


def _by_note(claim: Claim, draft: Draft) -> Iterable[Finding]:
    """Yield a finding where nothing is quoted and the sentence names one witness, its note another."""
    rows = claim.citations
    if claim.quotations or any(row.kind != "oral" or row.status != "resolved" for row in rows):
        return
    cited = {draft.texts[t].person_id: draft.texts[t].speaker for row in rows for t in row.target_passage_ids}
    by = sayers(claim, draft)
    if len(cited) != 1 or not by or any(one.person_id in cited for one in by):
        return
    speaker, one = next(iter(cited.values())), by[-1]
    explanation = f"The sentence gives it to {one.text}; {rows[0].text} is what {speaker} says."
    yield Finding(
        "", "attributed to another", claim.passage.passage_id, one.start, one.end, one.text, speaker, explanation,
        "wrong", rows[0].target_passage_ids[0],
    )  # fmt: skip


def sayers(claim: Claim, draft: Draft, start: int = -1, end: int = -1) -> list[Named]:
    """Return the witnesses to whom a claim's sentence gives what it says (or what it quotes from ``start``)."""
    text = claim.passage.text
    stop = claim.end if start < 0 else start
    found: list[Named] = []
    for one in _names(claim, draft):
        if one.start >= stop:
            continue
        after = _unquoted(text[one.end : stop])
        if SAYS.match(after) or _ACCORDING.search(text[claim.sentence : one.start]):
            found.append(one)
    if not found and end >= 0:
        found = [
            one
            for one in _names(claim, draft, beyond=120)
            if one.start > end and _AFTER.match(text[end : one.start])
        ]
    return found


def _names(claim: Claim, draft: Draft, beyond: int = 0) -> list[Named]:
    text = claim.passage.text[claim.sentence : claim.end + beyond]
    at = claim.sentence
    return [
        Named(at + one.start, at + one.end, one.text, one.person_id, one.fit)
        for one in known_witnesses.named(text, draft.people)
        if draft.people[one.person_id].witness
    ]


def _unquoted(text: str) -> str:
    return pattern_of("prose", "a curly quotation").sub("", text)
