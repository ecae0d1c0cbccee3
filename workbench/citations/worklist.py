"""The references that could not be followed, as a list of work for a researcher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Citation, Evidence, Unfollowed, tables
from .grammar import parse_references
from .lookup import nearest_candidates
from .lookup.evidence_index import EvidenceIndex

if TYPE_CHECKING:
    import pandas as pd

TO_DO = ("unresolved", "ambiguous", "not held")


def worklist(
    citations: pd.DataFrame, evidence: Evidence, hearings: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the references that are unresolved, ambiguous or not held, each with the nearest candidates.

    One row per citation that could not be followed, in the order of ``citations``; columns: those of `Unfollowed`
    (``note`` is empty where the reference stands in the running text). ``candidates`` are at most three: codes
    within two slips of the pen, authors of the same name, hearings of the same witness or within a fortnight,
    questions within ten under which the named witness speaks. Evidence of other inquiries is not on the list: there
    is nothing to look for here.
    """
    rows: list[Citation] = tables.rows(citations[citations["status"].isin(TO_DO)], Citation)
    if not rows:
        return tables.table(Unfollowed)
    index = EvidenceIndex.of(evidence, hearings)
    return tables.table(Unfollowed, [_unfollowed(row, index) for row in rows])


def _unfollowed(row: Citation, evidence: EvidenceIndex) -> Unfollowed:
    read = parse_references.read(row.text, evidence.by_code)
    near = nearest_candidates.of(read[0], evidence) if read else ()
    if row.status == "not held" and row.target_document_id:
        near = ()  # what is meant is known; its text is wanted
    return Unfollowed(
        row.citation_id, row.passage_id, row.note, row.kind, row.text, row.status, row.reason, near
    )
