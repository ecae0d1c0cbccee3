"""Recommendation by category: how many distinct witness bodies of each category stand under each item."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from ..model import Cell, Evidence, Link, Recommendation, tables
from ..witnesses.bodies import hear
from .argued_where import Argued
from .base_in_words import THE_REPORT
from .contested import used

if TYPE_CHECKING:
    import pandas as pd


def matrix(
    recommendations: pd.DataFrame,
    links: pd.DataFrame,
    citations: pd.DataFrame,
    evidence: Evidence,
) -> pd.DataFrame:
    """Return how many distinct witness bodies of each category stand under each item of a report.

    One row per item and category heard, the items in the order given, the categories in that of the alphabet.
    ``bodies`` are those of whom a passage is cited or confirmed for the item. Nought is not blank: 0 says that
    somebody looked (the report's notes were followed, or a person decided on a link of the item) and nobody of
    the category is there; a missing number, that nobody has looked. ``suggested`` are further bodies, of whom
    a machine suggests a passage and nothing is cited or confirmed; ``heard`` are all of the category.
    Columns: those of `model.Cell`.
    """
    hearing = hear(evidence)
    passages = evidence.passages
    linked = passages[passages["passage_id"].isin(set(links["passage_id"]))]
    behind, text = hearing.behind(linked), Argued.of(citations, passages)
    heard = Counter(body.category for body in hearing.bodies)
    claims: dict[str, list[Link]] = defaultdict(list)
    for link in tables.rows(links, Link):
        claims[link.recommendation_id].append(link)
    rows: list[Cell] = []
    for item in tables.rows(recommendations, Recommendation):
        own = claims[item.recommendation_id]
        found = {behind[k.passage_id] for k in used(own) if k.passage_id in behind}
        might = {
            behind[k.passage_id] for k in own if k.status == "suggested" and k.passage_id in behind
        } - found
        known = text.can_be_followed(item) or any(
            k.status != "suggested" and k.coder not in ("", THE_REPORT) for k in own
        )
        rows += [
            Cell(
                item.recommendation_id,
                item.number,
                item.kind,
                category,
                bodies=sum(body.category == category for body in found) if known else None,
                suggested=sum(body.category == category for body in might),
                heard=heard[category],
            )
            for category in sorted(heard, key=str.casefold)
        ]
    return tables.table(Cell, rows)


def wide(cells: pd.DataFrame, what: str = "bodies") -> pd.DataFrame:
    """Return a matrix as it is read: a row per item under its number, a column per category; ``what`` is a column."""
    keys = ["recommendation_id", "number"]
    order = cells[keys].drop_duplicates()
    laid = cells.pivot(index=keys, columns="category", values=what).reindex(order.set_index(keys).index)
    return laid.droplevel("recommendation_id")
