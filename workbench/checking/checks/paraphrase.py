"""Sentences of a draft that say in other words what the evidence cited there denies."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Finding
from ...text.english.patterns_in_tables import in_table
from .. import known_witnesses
from ..draft import Draft
from ..draft_sentences import Claim, sentence_starts
from ..where_said import terms

_DENIES = in_table("checks", "denies a word")
# A sentence that has one of these denies, doubts or limits by itself.
_DENIED = in_table("checks", "turns a sentence")
_SAYS = terms("said. says. told. tell. evidence. witness. stated. argued. explained.")
_ENOUGH = 3  # words in common, that which is denied among them
_SHARE = 0.6  # of the words of the draft's sentence


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each sentence that quotes nothing, denies nothing, and whose source denies its very words."""
    for claim in draft.claims:
        rows = [row for row in claim.citations if row.target_passage_ids]
        if claim.quotations or _DENIED.search(claim.words) or len(rows) != len(claim.citations):
            continue
        targets = dict.fromkeys(t for row in rows for t in row.target_passage_ids)
        if denied := _denied(_about(claim, draft), [draft.texts[t].text for t in targets]):
            passage, (sentence, n) = claim.passage, denied
            yield Finding(
                "", "negation dropped", passage.passage_id, claim.start, claim.end,
                passage.text[claim.start : claim.end], sentence,
                "The sentence says what the evidence cited for it seems to deny.", "look", list(targets)[n],
            )  # fmt: skip


def _about(claim: Claim, draft: Draft) -> frozenset[str]:
    """Return the words of a claim that say what it is about, without who says it."""
    said = _single(claim.words)
    for one in known_witnesses.named(claim.words, draft.people):
        said -= _single(one.text)
    return said - _SAYS


def _denied(wanted: frozenset[str], texts: list[str]) -> tuple[str, int] | None:
    """Return the sentence of the evidence that is likest to a claim, and which text it is of, where it denies it."""
    best: tuple[int, str, int] = (0, "", 0)
    for n, text in enumerate(texts):
        starts = sentence_starts(text)
        for a, b in zip(starts, [*starts[1:], len(text)], strict=True):
            shared = len(wanted & _single(text[a:b]))
            if shared > best[0]:
                best = (shared, text[a:b].strip(), n)
    shared, sentence, n = best
    denies = any(_single(match["word"]) & wanted for match in _DENIES.finditer(sentence))
    return (sentence, n) if denies and shared >= _ENOUGH and shared >= _SHARE * len(wanted) else None


def _single(text: str) -> frozenset[str]:
    return frozenset(term for term in terms(text) if " " not in term)
