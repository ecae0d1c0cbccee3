"""Quotations in a draft whose words are not those of the evidence they cite."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from ...citations import quotations
from ...model import Citation, Finding, Quotation, tables
from ...text import same_words
from ...text.english.patterns_in_tables import in_table
from ...text.same_words import Change
from .. import number_words
from ..draft import Draft

_NEGATIONS = in_table("checks", "denies")
_PERHAPS_ELSEWHERE = {"not held", "another source", "another inquiry", "ambiguous", "unresolved"}
_CHANGE = in_table("prose", "a change or a gap")
_WORD = in_table("prose", "a word, number or time")
_ENOUGH = 3  # words: one or two in quotation marks are a name for something, or a term


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each quotation that is held and is not verbatim, and says what differs."""
    citations = {row.citation_id: row for row in tables.rows(draft.citations, Citation)}
    for row in tables.rows(draft.quotations, Quotation):
        cited = citations.get(row.citation_id)
        if row.match == "loose" and cited is not None:
            yield from _altered(row, cited, draft)
        elif row.match == "not found" and cited is not None and cited.status == "resolved":
            yield from _absent(row, cited, draft)


def _altered(row: Quotation, cited: Citation, draft: Draft) -> Iterable[Finding]:
    original = _original(row, draft)
    found, _ = quotations.in_targets(row.quote, cited, draft.texts)
    if found.changes and original and _CHANGE.search(row.quote) is None:
        yield from _differing(row, original, same_words.changes(row.quote, original))
    else:
        yield from _differing(row, original, found.changes, row.difference)


def _differing(
    row: Quotation, original: str, changes: tuple[Change, ...], difference: str = ""
) -> Iterable[Finding]:
    """Yield the finding that a quotation has other words than the evidence, unless only numbers are written so.

    ``difference`` says the changes, and what differs beside words; if not given, they are all.
    """
    kept = [
        one for one in changes if not (one.ours and one.theirs and number_words.same(one.ours, one.theirs))
    ]
    if len(kept) < len(changes) or not difference:
        difference = same_words.in_words(kept)
    if not difference:
        return
    kind, what, certainty = _what(kept)
    if kind == "words altered" and _bare(row.quote) == _bare(original):
        what, certainty = "Not verbatim (spaces, hyphens, capitals or stops only):", "look"
    yield Finding(
        "", kind, row.passage_id, row.start, row.end, row.quote, right=original,
        explanation=f"{what} {difference}.", certainty=certainty, target_passage_id=row.target_passage_id,
    )  # fmt: skip


def _bare(text: str) -> str:
    """Return a text's letters and figures alone."""
    return re.sub(r"[\W_]", "", text).casefold()


def _what(changes: list[Change]) -> tuple[str, str, str]:
    if not changes:
        return "words altered", "Not verbatim:", "look"
    left_out = " ".join(one.theirs for one in changes if not one.ours)
    added = " ".join(one.ours for one in changes if not one.theirs)
    pairs = [one for one in changes if one.ours and one.theirs]
    ours, theirs = " ".join(one.ours for one in pairs), " ".join(one.theirs for one in pairs)
    dropped = _NEGATIONS.search(f"{left_out} {theirs}")
    put_in = _NEGATIONS.search(f"{added} {ours}")
    if dropped and not put_in:
        return "negation dropped", "The quotation leaves out a negation:", "wrong"
    if put_in and not dropped:
        return "negation added", "The quotation has a negation that the evidence has not:", "wrong"
    alone = [
        word
        for word in f"{left_out} {added}".split()
        if number_words.is_number(word) and word.lower() != "one"
    ]
    if alone or all(any(map(number_words.is_number, side.split())) for side in (ours, theirs)):
        return "number changed", "A number differs:", "wrong"
    if left_out and not added and not pairs:
        return "words left out", "Words are left out and nothing marks it:", "wrong"
    return "words altered", "The words are not those of the evidence:", "wrong"


def _original(row: Quotation, draft: Draft) -> str:
    """Return the words of the evidence that the quotation stands for."""
    target = draft.texts.get(row.target_passage_id)
    if target is None:
        return ""
    likeness = same_words.compare(row.quote, target.text)
    if likeness.match != "loose" or _CHANGE.search(row.quote):
        return target.text[likeness.start : likeness.end]
    return target.text[likeness.start : _end(row.quote, target.text, likeness.start, likeness.end)]


def _end(quote: str, text: str, start: int, end: int) -> int:
    """Return where the words end that a quotation stands for, as they begin at ``start`` and may end at ``end``.

    A last word that was changed stands for the one in its place, and not for none, nor for its like further on.
    """
    ours, theirs = _words(quote), [start + m.end() for m in _WORD.finditer(text[start:])]
    if len(theirs) < len(ours):
        return end
    level = theirs[len(ours) - 1]
    here, there = _changes(ours, _words(text[start:end])), _changes(ours, _words(text[start:level]))
    cut = len(_words(text[start:end])) < len(ours) and here[1] == "delete"
    return level if there[0] < here[0] or (cut and there[0] == here[0]) else end


def _words(text: str) -> list[str]:
    return [match[0].casefold() for match in _WORD.finditer(text)]


def _changes(ours: list[str], theirs: list[str]) -> tuple[int, str]:
    """Return how many words differ, and what happens to the last ones."""
    changes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    count = sum(max(b - a, d - c) for kind, a, b, c, d in changes if kind != "equal")
    return count, changes[-1][0] if changes else ""


def _likest(quote: str, text: str) -> tuple[int, int] | None:
    """Return the run of as many words as a quotation has that it is likest to: at most three in ten differ."""
    ours, places = _words(quote), list(_WORD.finditer(text))
    theirs = [place[0].casefold() for place in places]
    found: tuple[int, int] | None = None
    least = 0.3 * len(ours) + 1e-9
    for first in range(len(theirs) - len(ours) + 1):
        window = theirs[first : first + len(ours)]
        same = sum(a == b for a, b in zip(ours, window, strict=True))
        if len(ours) - same <= least:
            found, least = (places[first].start(), places[first + len(ours) - 1].end()), len(ours) - same - 1
    return found


def _absent(row: Quotation, cited: Citation, draft: Draft) -> Iterable[Finding]:
    """Yield a finding where the words stand nowhere in what is cited, unless they may be those of another source."""
    if len(row.quote.split()) < _ENOUGH or _PERHAPS_ELSEWHERE & set(row.why):
        return
    if draft.places.standing([row.quote]):
        return  # said elsewhere in the oral evidence: a finding about the reference says where
    for target in (draft.texts[t] for t in cited.target_passage_ids):
        if span := _likest(row.quote, target.text):
            loose = replace(row, match="loose", target_passage_id=target.passage_id)
            original = target.text[slice(*span)]
            yield from _differing(loose, original, same_words.changes(row.quote, original))
            return
    kind = "quotation elsewhere" if row.elsewhere else "quotation not found"
    yield Finding(
        "", kind, row.passage_id, row.start, row.end, row.quote, row.elsewhere,
        f"The words are {row.difference}.", target_passage_id=row.elsewhere,
    )  # fmt: skip
