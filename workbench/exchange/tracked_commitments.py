"""Commitments in the tracker: a sheet of what was promised, whom it answers, by when, and what came after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Commitment, Document, Inspection, Progress, RequestFinding, publication, tables
from ..outcomes import commitments, scorecard

if TYPE_CHECKING:
    import pandas as pd

SHEET = "Commitments"
INVENTED = "Illustrative commitments"
WIDTHS = (60, 24, 12, 16, 24, 24, 40, 30, 40, 40, 40, 40, 14, 14, 14)


@dataclass(frozen=True)
class CommitmentRow:
    """One commitment, as the sheet shows it; it is read there and changed in commitments.csv, or by decisions."""

    words: str
    said_by: str
    said: str
    answers: str
    consultation: str
    promised_by: str
    outcome: str
    adopted_locally_by: str
    done: str
    requests_found: str
    inspected: str
    returned: str
    status: str
    provenance: str
    commitment_id: str


def tracked(frames: Mapping[str, pd.DataFrame], *, as_of: str, illustrative: bool = False) -> pd.DataFrame:
    """Return the commitments, one row each, by date: what is real, or what is illustrative alone; never both.

    ``frames`` are an inquiry's tables by name. Dismissed ones are left out, and those of a document that is
    confidential. ``done`` is what was recorded by the day ``as_of`` (ISO); ``returned`` says how many authorities
    gave a value on a measure of it. Columns of `CommitmentRow`.
    """
    numbers = dict(
        zip(frames["recommendations"]["recommendation_id"], frames["recommendations"]["number"], strict=True)
    )
    documents = tables.rows(frames["documents"], Document)
    shut = {row.document_id for row in documents if not publication.may_see("committee", row.publication)}
    every: list[Commitment] = tables.rows(frames["commitments"], Commitment)
    mine = [
        one
        for one in every
        if one.status != "dismissed"
        and one.document_id not in shut
        and (one.provenance == "illustrative") == illustrative
    ]
    rows = [_row(one, frames, numbers, as_of) for one in sorted(mine, key=lambda one: one.date)]
    return tables.table(CommitmentRow, rows)


def _row(
    one: Commitment, frames: Mapping[str, pd.DataFrame], numbers: Mapping[str, str], as_of: str
) -> CommitmentRow:
    ident = one.commitment_id
    return CommitmentRow(
        one.text, one.by, one.date, "; ".join(numbers.get(item, item) for item in one.recommendation_ids),
        one.consultation, commitments.moved(one) or "; ".join(one.deadlines), one.outcome,
        "; ".join(one.adopted_by), _done(frames["progress"], ident, as_of),
        _joined(
            f"{row.closed or row.asked}: {row.found}"
            for row in tables.rows(_of(frames, "request_findings", ident, one.provenance), RequestFinding)
        ),
        _joined(
            f"{row.date}: {row.body}, {row.aspect}{f': {row.judgement}' if row.judgement else ''}"
            for row in tables.rows(_of(frames, "inspections", ident, one.provenance), Inspection)
        ),
        _returned(frames, ident, one.provenance, as_of), one.status, one.provenance, ident,
    )  # fmt: skip


def _of(frames: Mapping[str, pd.DataFrame], name: str, ident: str, provenance: str) -> pd.DataFrame:
    """Return the rows that name a commitment, and are as real, or as illustrative, as it is."""
    frame = frames[name]
    alike = (frame["provenance"] == "illustrative") == (provenance == "illustrative")
    return frame[alike & (frame["commitment_id"] == ident)]


def _done(progress: pd.DataFrame, ident: str, as_of: str) -> str:
    mine = progress[(progress["commitment_id"] == ident) & (progress["date"] <= as_of)]
    every: list[Progress] = tables.rows(mine.sort_values("date", kind="stable"), Progress)
    return _joined(
        f"{row.date}: {' '.join(filter(None, (row.state, row.measure, row.value, row.unit)))}"
        for row in every
    )


def _returned(frames: Mapping[str, pd.DataFrame], ident: str, provenance: str, as_of: str) -> str:
    asked = frames["measures"][frames["measures"]["commitment_id"] == ident]
    said = frames["local_returns"]
    alike = (said["provenance"] == "illustrative") == (provenance == "illustrative")
    scores = scorecard.scores(said[alike], asked, today=as_of)
    return _joined(f"{row.period}: {row.statement}" for row in tables.rows(scores, scorecard.Score))


def _joined(said: object) -> str:
    return "; ".join(said)  # type: ignore[arg-type]
