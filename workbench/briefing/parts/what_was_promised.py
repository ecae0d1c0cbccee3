"""What a government or a body said it would do, and the figures that are known: as tables of what is real."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Commitment, Figure, tables
from ...outcomes import figures_that_clash
from ..citing.citation import date_words
from ..material import Material
from .real_and_invented import real

NO_ITEM = "none of these"


@dataclass(frozen=True)
class Promised:
    """One commitment, in words: ``answers`` are the numbers of the items that it answers, or that it answers none."""

    by: str
    date: str
    text: str
    answers: str
    consultation: str
    outcome: str
    due: str
    source: str
    url: str


@dataclass(frozen=True)
class Known:
    """One figure as it was given: what it counts, of what, when, according to whom; ``clash`` is what it is not."""

    quote: str
    counted: str
    when: str
    source: str
    clash: str


def promised(material: Material) -> tuple[Promised, ...]:
    """Return the commitments that somebody confirmed, in the order of their dates; what is suggested is left out."""
    items = material.recommendations
    numbers = dict(zip(items["recommendation_id"], items["number"], strict=True))
    rows: list[Commitment] = tables.rows(real(material).commitments, Commitment)
    return tuple(
        Promised(
            one.by,
            date_words(one.date),
            one.text,
            ", ".join(numbers.get(ident, ident) for ident in one.recommendation_ids) or NO_ITEM,
            _days(one.consultation),
            one.outcome,
            ", then ".join(map(date_words, one.deadlines)),
            one.source,
            one.url,
        )
        for one in sorted(rows, key=lambda row: row.date)
        if one.status == "confirmed"
    )


def _days(consultation: str) -> str:
    first, _, last = consultation.partition("/")
    return f"{date_words(first)} to {date_words(last)}" if last else date_words(first) if first else ""


def known(material: Material) -> tuple[Known, ...]:
    """Return the figures that somebody confirmed, in the order they are held in, each with those that it is not."""
    rows: list[Figure] = tables.rows(figures_that_clash.confirmed(real(material).figures), Figure)
    said = {one.figure_id: one.quote for one in rows}
    return tuple(
        Known(
            one.quote,
            f"{one.counted}, {one.base}" if one.base else one.counted,
            date_words(one.period)
            if one.period[:4].isdigit() and len(one.period) <= len("2012-06-18")
            else one.period,
            one.attributed_to or one.source,
            "; ".join(said[other] for other in one.clash if other in said),
        )
        for one in rows
    )
