"""Commitments on the board: under the item that each answers, and those that answer none, each with what followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ..briefing.citing import citation
from ..model import Commitment, tables
from ..outcomes import commitments
from ..outcomes.trail_steps import Step
from .escaping import Markup, element, together
from .folded_words import FoldedWords

_FOLLOWED = ("act", "measured", "requests", "inspection")
"""Steps of a commitment's trail that came after it; returns of single authorities stand in the trail."""


def held(inquiry: Any) -> dict[str, Commitment]:
    """Return the commitments that somebody confirmed, by their ids; none where an inquiry has no such table."""
    frame = getattr(inquiry, "commitments", None)
    every: list[Commitment] = [] if frame is None else tables.rows(frame, Commitment)
    folded = FoldedWords(inquiry)
    confirmed = (one for one in every if one.status == "confirmed")
    return {one.commitment_id: replace(one, text=folded.words(one.text)) for one in confirmed}


def answering(every: Sequence[Commitment], recommendation_id: str) -> Markup:
    """Return what was promised in answer to an item, in one list; nothing where nothing is known."""
    return _listed(
        "Promised in answer to it", [one for one in every if recommendation_id in one.recommendation_ids]
    )


def of_none(every: Sequence[Commitment]) -> Markup:
    """Return what was promised and answers no item that is known."""
    return _listed(
        "Promised, and answering none of these", [one for one in every if not one.recommendation_ids]
    )


def one(inquiry: Any, commitment: Commitment) -> Markup:
    """Return one commitment: its words, who must adopt it locally, and what came after it, each with its date."""
    steps: list[Step] = tables.rows(inquiry.trail(commitment.commitment_id), Step)
    after = [step for step in steps if step.stage in _FOLLOWED and (step.source or step.words)]
    folded = FoldedWords(inquiry)
    items = ", ".join(commitment.recommendation_ids) or "no item that is known"
    return together(
        element("h3", f"Commitment {commitment.commitment_id} ", _mark(commitment)),
        element("p", commitment.text, class_="item"),
        element("p", f"Answers {items}. {_said(commitment)}", class_="aside"),
        element("h4", "After it, which does not say because of it") if after else "",
        element("ul", *(element("li", folded.words(_after(step))) for step in after)) if after else "",
    )


def _listed(head: str, mine: Sequence[Commitment]) -> Markup:
    if not mine:
        return together()
    lines = [
        element("li", f"{row.text} ", _mark(row), element("div", _said(row), class_="aside")) for row in mine
    ]
    return element("section", element("h4", head), element("ul", *lines), aria_label=head)


def _mark(row: Commitment) -> Markup | str:
    words = citation.MARKS.get(row.provenance, "")
    return element("span", words, class_=row.provenance) if words else ""


def _said(row: Commitment) -> str:
    first, last = commitments.consulted(row.consultation)
    parts = [f"{row.by or 'who said it is not known'}, {citation.date_words(row.date) or 'undated'}"]
    if first:
        until = f" to {citation.date_words(last)}" if last else ""
        parts.append(f"consultation: {citation.date_words(first)}{until}")
    parts += [moved] if (moved := commitments.moved(row)) else [f"promised by {day}" for day in row.deadlines]
    parts.append(f"outcome: {row.outcome}" if row.outcome else "outcome not known")
    parts += [f"to be adopted locally by {', '.join(row.adopted_by)}"] if row.adopted_by else []
    return "; ".join(part.rstrip(".") for part in parts) + "."


def _after(step: Step) -> str:
    when = citation.date_words(step.date) or "undated"
    return f"{when}: {step.what}{f': {step.words}' if step.words else ''} ({step.source or step.document_id})"
