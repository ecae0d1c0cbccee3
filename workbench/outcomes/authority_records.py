"""What is known of each authority, in one list: its duties, what it returned, how inspections judged it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..model import AuthorityRecord, Inspection, LocalReturn, Measure, tables
from . import return_statuses

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("duty", "return", "inspection")


def records(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return what is known of each authority: one row per duty, return and judgement; columns of `AuthorityRecord`.

    By authority, in each by kind and date. ``frames`` are ``measures``, ``local_returns`` and ``inspections``. A duty
    is known of an authority that was asked: nobody else’s is guessed. A thematic inspection judges no authority.
    """
    asked = {row.measure: row for row in tables.rows(frames["measures"], Measure)}
    made = [*_returned(frames["local_returns"], asked), *_inspected(frames["inspections"])]
    order = {kind: n for n, kind in enumerate(KINDS)}
    made.sort(key=lambda row: (row.authority, order[row.kind], row.date, row.about))
    return tables.table(AuthorityRecord, made)


def _returned(returns: pd.DataFrame, asked: Mapping[str, Measure]) -> Iterator[AuthorityRecord]:
    seen: set[tuple[str, str]] = set()
    for row in tables.rows(returns, LocalReturn):
        one = asked.get(row.measure)
        if one is None:
            continue
        under = (one.guidance, one.recommendation_id, one.commitment_id)
        if (row.authority, row.measure) not in seen:
            seen.add((row.authority, row.measure))
            yield AuthorityRecord(
                row.authority, "duty", one.since, one.asks, "", "", *under, one.guidance, one.note, one.provenance
            )  # fmt: skip
        value = f"{row.value} {row.unit}" if row.value else ""
        span = return_statuses.period(row.period)
        yield AuthorityRecord(
            row.authority, "return", span[1].isoformat() if span else "", f"{one.asks}, {row.period}", value,
            row.status, *under, row.source, row.note, row.provenance,
        )  # fmt: skip


def _inspected(inspections: pd.DataFrame) -> Iterator[AuthorityRecord]:
    for row in tables.rows(inspections, Inspection):
        if row.kind != "thematic":
            yield AuthorityRecord(
                row.body, "inspection", row.date, row.aspect, row.judgement, "", row.framework, "", row.commitment_id,
                row.source, row.note, row.provenance,
            )  # fmt: skip
