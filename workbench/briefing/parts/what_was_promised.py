"""What a government or a body said it would do, and the figures that are known: as tables of what is real."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Commitment, Figure, Inspection, Progress, RequestFinding, tables
from ...outcomes import figures_that_clash
from ..citing.citation import date_words
from ..material import Material
from .real_and_invented import real

NO_ITEM = "none of these"


@dataclass(frozen=True)
class Promised:
    """One commitment, in words: ``answers`` are the numbers of the items that it answers, or that it answers none.

    ``adopted_by`` are those who must adopt it locally; ``after`` are what was done, measured, found by requests and
    inspected that names it, each in words with its date and source.
    """

    by: str
    date: str
    text: str
    answers: str
    consultation: str
    outcome: str
    due: str
    source: str
    url: str
    adopted_by: str = ""
    after: tuple[str, ...] = ()


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
    known = real(material)
    rows: list[Commitment] = tables.rows(known.commitments, Commitment)
    return tuple(
        Promised(
            one.by,
            date_words(one.date),
            one.text,
            ", ".join(numbers.get(ident, ident) for ident in one.recommendation_ids) or NO_ITEM,
            days(one.consultation),
            one.outcome,
            ", then ".join(map(date_words, one.deadlines)),
            one.source,
            one.url,
            "; ".join(one.adopted_by),
            tuple(_after(known, one.commitment_id)),
        )
        for one in sorted(rows, key=lambda row: row.date)
        if one.status == "confirmed"
    )


def _after(known: Material, commitment_id: str) -> Iterator[str]:
    """Yield what names a commitment: acts and measures by date, findings of requests, inspections."""
    mine = known.progress[known.progress["commitment_id"] == commitment_id].sort_values("date", kind="stable")
    for act in tables.rows(mine, Progress):
        value = " ".join(filter(None, (act.value, act.unit)))
        yield f"{date_words(act.date)}: {act.measure}{f': {value}' if value else ''} ({act.source})"
    for row in tables.rows(known.request_findings, RequestFinding):
        if row.commitment_id == commitment_id:
            yield f"{_when(row.closed or row.asked)}requests found that {row.found} ({row.source})"
    for seen in tables.rows(known.inspections, Inspection):
        if seen.commitment_id == commitment_id:
            yield f"{_when(seen.date)}inspected, {seen.aspect}: {seen.judgement or _looked_at(seen)} ({seen.source})"


def inspected(material: Material) -> tuple[str, ...]:
    """Return the real thematic inspections in words, each with how many areas and cases it looked at."""
    every: list[Inspection] = tables.rows(real(material).inspections, Inspection)
    return tuple(
        f"{_when(one.date)}{one.aspect}: {_looked_at(one)}; it grades nobody ({one.source})"
        for one in every
        if one.kind == "thematic"
    )


def asked(material: Material) -> dict[str, tuple[str, ...]]:
    """Return what requests found that bears on each item, by the item's number: in words, with date and source."""
    items = material.recommendations
    numbers = dict(zip(items["recommendation_id"], items["number"], strict=True))
    found: dict[str, list[str]] = {}
    for row in tables.rows(real(material).request_findings, RequestFinding):
        whom = f" of {row.authorities} authorities asked" if row.authorities else ""
        words = f"{_when(row.closed or row.asked)}{row.requests}{whom}: {row.found} ({row.source})"
        for ident in row.recommendation_ids:
            found.setdefault(numbers.get(ident, ident), []).append(words)
    return {number: tuple(several) for number, several in found.items()}


def _looked_at(one: Inspection) -> str:
    parts = [(one.areas, "area", "areas"), (one.cases, "case", "cases")]
    said = [f"{n} {single if n == 1 else many}" for n, single, many in parts if n is not None]
    return " and ".join(said) or "how many areas and cases is not known"


def _when(date: str) -> str:
    return f"{date_words(date)}: " if date else ""


def days(consultation: str) -> str:
    """Return from when to when was consulted, in words."""
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
