"""The same quotation used twice in one draft."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Finding, Passage, Quotation, tables
from ...text import same_words
from ..draft import Draft

_ENOUGH = 5  # words: a short phrase may well be taken up again


def _expected(first: Passage, second: Passage) -> bool:
    """Say whether a draft may well take up the words: in one paragraph, or in its summary and its text."""
    summary = {passage.section.partition(" › ")[0].casefold() == "summary" for passage in (first, second)}
    return first.locator == second.locator or len(summary) > 1


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each quotation whose words the draft has quoted before."""
    first: dict[str, Quotation] = {}
    for row in tables.rows(draft.quotations, Quotation):
        key = same_words.fold(row.quote).casefold().strip(" .,;:")
        if len(key.split()) < _ENOUGH:
            continue
        before = first.get(key) or next((q for k, q in first.items() if f" {key} " in f" {k} "), None)
        if before and not _expected(draft.texts[before.passage_id], draft.texts[row.passage_id]):
            place = draft.texts[before.passage_id].locator
            explanation = f"The same words are quoted in paragraph {place} already."
            yield Finding(
                "", "quotation used twice", row.passage_id, row.start, row.end, row.quote,
                f"paragraph {place}", explanation, "look",
            )  # fmt: skip
        first.setdefault(key, row)
