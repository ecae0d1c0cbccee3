"""Recommendations of a draft that no reference to evidence leads to."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Citation, Finding, Recommendation, tables
from ..draft import Draft


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each recommendation whose paragraphs, and those that lead to it, cite nothing."""
    locators = {p.passage_id: p.locator for p in draft.own}
    citing = {locators.get(row.passage_id, "") for row in tables.rows(draft.citations, Citation)}
    for item in tables.rows(draft.recommendations, Recommendation):
        named = dict.fromkeys((*item.discussion, *item.paragraphs))
        if item.kind == "conclusion" or not named or citing & set(named):
            continue
        passage = draft.texts[item.passage_id]
        numbers = ", ".join(named)
        explanation = (
            f"Recommendation {item.number}: no citation found in the paragraphs that lead to it ({numbers})."
        )
        yield Finding(
            "", "no citation", item.passage_id, 0, len(passage.text), passage.text, "", explanation, "look"
        )
