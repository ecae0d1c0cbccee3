"""Quotations cut out of a sentence that takes back, limits or denies what they say."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Finding, Quotation, tables
from ...text import same_words
from ...text.english.limiting_words import CONDITION, EXCEPTION, limits
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from ..draft import Draft

# a “but” limits where what follows it does: “but only …”, “but that is not …”
_AFTER = in_table("reported", "limits a quotation after it")
_DENIED = in_table("reported", "denied before a quotation")
_IF = in_table("reported", "an if before a quotation")
_CARRIED = {
    "limit": pattern_of("reported", "carries a limit"),
    "denial": pattern_of("reported", "carries a denial"),
}
_REACH = 200
"""So many characters after a quotation are read for the words that limit it."""
_SENTENCE_ENDS = in_table("prose", "a sentence ends and another begins")
_CLOSED = in_table("prose", "ends with a stop")
_ONLY_BETWEEN = in_table("checks", "only joins")
_STANDS = ("verbatim", "case", "marked change")
_ENOUGH = 4  # words: fewer are a term that is taken up, no statement that could be limited


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each quotation whose own sentence goes on, or begins, with a condition or a denial.

    Nothing is said where the draft's sentence, or the one after it, has a word that carries the condition.
    """
    for row in tables.rows(draft.quotations, Quotation):
        target = draft.texts.get(row.target_passage_id)
        if row.match not in _STANDS or target is None or same_words.words(row.quote) < _ENOUGH:
            continue
        place = same_words.compare(row.quote, target.text)
        text = draft.texts[row.passage_id].text
        for clause, sort in _clauses(target.text, place.start, place.end):
            if _carried(text, row, sort, clause):
                continue
            right = target.text[_sentence(target.text, place.start, place.end)].strip()
            explanation = (
                f"The sentence in the evidence has “{clause.strip()}”, which the quotation leaves out."
            )
            yield Finding(
                "", "condition cut off", row.passage_id, row.start, row.end, row.quote, right, explanation, "look",
                row.target_passage_id,
            )  # fmt: skip
            break


def _carried(text: str, row: Quotation, sort: str, clause: str) -> bool:
    """Say whether the draft's own words around a quotation carry its condition."""
    begins = max(
        (m.end() for m in _SENTENCE_ENDS.finditer(text[: row.start])),
        default=0,
    )
    after = text[row.end : row.end + 120]
    if " ".join(clause.split())[:20].casefold() in " ".join(after.split()).casefold():
        return True
    stop = pattern_of("prose", "the stop of a sentence").search(text[row.end :])
    ends = row.end + (stop.end() if stop else len(text))
    following = pattern_of("reported", "goes on about it").match(text[ends:])
    around = text[begins : row.start] + " " + text[row.end : ends] + " " + (following[0] if following else "")
    return _CARRIED[sort].search(around) is not None


def _clauses(text: str, start: int, end: int) -> Iterable[tuple[str, str]]:
    """Yield the words that limit or deny what stands from ``start`` to ``end``, and which of the two they do."""
    if not _CLOSED.search(text[start:end].rstrip()) and (after := _after(text[end:])):
        yield after, "limit"
    before = text[_sentence(text, start, end).start : start].rstrip(" “\"'‘")
    if denied := _DENIED.search(before):
        yield denied["clause"], "denial"
    if limited := _IF.search(before):
        yield limited["clause"], "limit"


def _after(text: str) -> str:
    """Return the words right after a quotation that limit it, to the end of their sentence."""
    if after := _AFTER.match(text):
        return after["clause"]
    for limit in limits(text[:_REACH]):
        if limit.means in (CONDITION, EXCEPTION):
            return limit.words if _ONLY_BETWEEN.match(text[: limit.start]) else ""
    return ""


def _sentence(text: str, start: int, end: int) -> slice:
    """Return the sentence (or sentences) that a quotation stands in."""
    begins = max(
        (m.end() for m in _SENTENCE_ENDS.finditer(text[:start])),
        default=0,
    )
    ends = pattern_of("prose", "a stop or the end").search(text[end:])
    closed = _CLOSED.search(text[start:end].rstrip())
    return slice(begins, end if closed or not ends else end + ends.end())
