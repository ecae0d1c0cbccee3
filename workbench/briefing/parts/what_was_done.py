"""What came of the report as a part of a briefing: acts, deadlines, measures, what authorities answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...model import tables
from ...outcomes import due_dates, inspections, request_letters, scorecard
from ...outcomes import progress as acts
from ..citing.citation import date_words
from .real_and_invented import series_words

if TYPE_CHECKING:
    import pandas as pd

    from ..material import Material


@dataclass(frozen=True)
class ItemRow:
    """Where one item stands on the day: in words, with what it was due by."""

    number: str
    state: str
    since: str
    act: str
    source: str
    deadline: str
    overdue: bool


@dataclass(frozen=True)
class MeasureRow:
    """One measure, first and last, with its sources."""

    number: str
    words: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class ScoreRow:
    """One measure asked of authorities in one period: how many said what."""

    asks: str
    number: str
    period: str
    guidance: str
    asked: int
    with_value: int
    not_held: int
    refused: int
    no_reply: int
    statement: str
    mark: str


@dataclass(frozen=True)
class Progressed:
    """What came of the report by a day; ``mark`` is printed with what authorities answered, where it is invented."""

    as_of: str
    items: tuple[ItemRow, ...]
    nothing: tuple[str, ...]
    measures: tuple[MeasureRow, ...]
    scores: tuple[ScoreRow, ...]
    changes: tuple[str, ...]
    letters: int
    chase: int
    regraded: tuple[str, ...]
    mark: str = ""
    overdue: int = field(default=0)

    @property
    def standing(self) -> dict[str, ItemRow]:
        """Where each item stands, by its number; an item of which nothing is recorded is not among them."""
        return {row.number: row for row in self.items}


def came_of_it(material: Material, date: str) -> Progressed | None:
    """Return what was done by the briefing’s day: nothing without a day, as no clock is read, or where none is held."""
    held = len(material.progress) + len(material.local_returns) + len(material.inspections)
    if not held or len(date) != len("2026-11-21"):
        return None
    reports = dict(zip(material.documents["document_id"], material.documents["date"], strict=True))
    returned = {
        name: getattr(material, name) for name in ("authorities", "measures", "local_returns", "inspections")
    }
    return progressed(
        material.recommendations, material.progress, returned, as_of=date,
        published=reports, illustration=material.illustration,
    )  # fmt: skip


def progressed(
    recommendations: pd.DataFrame,
    progress: pd.DataFrame,
    returned: Mapping[str, pd.DataFrame],
    *,
    as_of: str,
    published: str | Mapping[str, str] = "",
    illustration: str = scorecard.ILLUSTRATION,
) -> Progressed:
    """Return the part: where each item stands on the day ``as_of``, what was measured, what authorities answered.

    ``returned`` are the frames of `returned_tables.Book.frames`. ``as_of`` and ``published`` (the report's day, or
    that of each report) are ISO dates: no clock is read. Items without any act are named together, in ``nothing``.
    """
    numbers = dict(zip(recommendations["recommendation_id"], recommendations["number"], strict=True))
    where = tables.rows(acts.standing(progress, recommendations, as_of=as_of), acts.Standing)
    due = due_dates.deadlines(recommendations, progress, as_of=as_of, published=published)
    by_item = {row.recommendation_id: row for row in tables.rows(due, due_dates.Deadline)}
    asked, said = returned["measures"], returned["local_returns"]
    scored = scorecard.scores(said, asked, returned["authorities"], today=as_of, illustration=illustration)
    scores = tables.rows(scored, scorecard.Score)
    moved = tables.rows(scorecard.changes(said, asked, illustration=illustration), scorecard.Change)
    seen = tables.rows(inspections.regraded(returned["inspections"]), inspections.Regraded)
    invented = any(row.provenance == "illustrative" for row in (*scores, *moved, *seen))
    return Progressed(
        date_words(as_of),
        tuple(_item(row, by_item.get(row.recommendation_id)) for row in where if _told(row, by_item)),
        tuple(row.number for row in where if not _told(row, by_item)),
        tuple(_measures(acts.series(progress, as_of=as_of), numbers)),
        tuple(_score(row, numbers) for row in scores),
        tuple(f"{row.measure}: {row.statement}" for row in moved if row.both),
        len(request_letters.requests(said, today=as_of)),
        request_letters.to_chase(said, today=as_of),
        tuple(_grades(seen)),
        illustration if invented else "",
        sum(row.standing == "overdue" for row in by_item.values()),
    )


def _told(row: acts.Standing, due: Mapping[str, due_dates.Deadline]) -> bool:
    return bool(row.state) or row.recommendation_id in due


def _item(row: acts.Standing, due: due_dates.Deadline | None) -> ItemRow:
    return ItemRow(
        row.number, acts.in_words(row.state, date_words(row.last)), date_words(row.since), row.act, row.source,
        due.statement if due else "", bool(due and due.standing == "overdue"),
    )  # fmt: skip


def _measures(series: pd.DataFrame, numbers: Mapping[str, str]) -> list[MeasureRow]:
    found = tables.rows(series, acts.Series)
    return [
        MeasureRow(numbers.get(row.recommendation_id, row.recommendation_id), series_words(row), row.sources)
        for row in found
    ]


def _score(row: scorecard.Score, numbers: Mapping[str, str]) -> ScoreRow:
    return ScoreRow(
        row.asks, numbers.get(row.recommendation_id, ""), row.period, row.guidance, row.asked, row.with_value,
        row.not_held, row.refused, row.no_reply, row.statement, row.title if row.provenance == "illustrative" else "",
    )  # fmt: skip


def _grades(seen: Sequence[inspections.Regraded]) -> list[str]:
    """Return the judgements of one framework in words, and how many pairs of two frameworks are not compared."""
    said = [f"{row.body}, {row.aspect}: {row.statement}" for row in seen if row.compared]
    apart = sum(not row.compared for row in seen)
    if apart:
        pairs = "pair of judgements was" if apart == 1 else "pairs of judgements were"
        said.append(
            f"{apart} {pairs} made under two frameworks and {'is' if apart == 1 else 'are'} not compared"
        )
    return said
