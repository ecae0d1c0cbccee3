"""The ledger of figures: each that a rule reads, those that are set side by side, and where a report's come from.

To read the figures of a document takes long, so nothing else is made of them: no page, no status, no other table.
`recipes.py` says what each table reads, and how much of it is made again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..model import FigureRead, FiguresCompared, FigureTraced, Passage, arrow_tables, tables
from .held import Held

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_REPORTS = ("report",)


def figures_read(held: Held) -> Mapping[str, Mapping[str, pa.Table]]:
    """Return the figures that a rule reads from each document."""
    from ..finding import figures_of_passages as ledger

    documents, passages = held.frame("documents"), tables.rows(held["passages"], Passage)
    authors = dict(zip(documents["document_id"], documents["author"], strict=True))
    found: dict[str, list[FigureRead]] = {name: [] for name in held.wanted}
    for row in ledger.read(passages, authors):
        found[row.document_id].append(row)
    return {
        name: {held.name: arrow_tables.of_frame(tables.table(FigureRead, rows), FigureRead)}
        for name, rows in found.items()
    }


def figures_compared(held: Held) -> pd.DataFrame:
    """Return the figures that are to be looked at side by side, and the shares that were worked out."""
    from ..finding.figures_compared import compared

    passages = held.frame("passages")
    texts = dict(zip(passages["passage_id"], passages["text"], strict=True))
    return tables.table(FiguresCompared, compared(tables.rows(held["figures_read"], FigureRead), texts))


def figures_traced(held: Held) -> pd.DataFrame:
    """Return where each figure of the reports that are held may come from."""
    from ..finding.figures_traced import traced

    documents, cited = held.frame("documents"), held.frame("citations")
    reports = set(documents.loc[documents["kind"].isin(_REPORTS), "document_id"])
    targets: dict[str, set[str]] = {}
    for passage_id, some in zip(cited["passage_id"], cited["target_passage_ids"], strict=True):
        targets.setdefault(passage_id, set()).update(some)
    figures = tables.rows(held["figures_read"], FigureRead)
    return tables.table(FigureTraced, traced(figures, reports, targets))
