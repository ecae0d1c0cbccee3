"""Recommendation by category: numbers, noughts and blanks."""

from __future__ import annotations

import pandas as pd

from tests.made.reaching import EVIDENCE, ITEMS, cites, link
from workbench import model
from workbench.evidence_base.matrix import matrix, wide
from workbench.model import tables


def cells(*links: model.Link) -> pd.DataFrame:
    citations = tables.table(model.Citation, [cites("report/4", "resolved", "oral", "oral/Q1.2")])
    return matrix(ITEMS, tables.table(model.Link, links), citations, EVIDENCE)


def test_nought_says_that_somebody_looked_and_a_missing_number_that_nobody_has() -> None:
    found = wide(cells(link("report/r1", "oral/Q1.2", basis="cited", coder="the report")))
    assert list(found.index) == ["1", "2"] and list(found.columns) == ["charity", "police"]
    assert list(found.loc["1"]) == [1, 0] and found.loc["2"].isna().all()


def test_a_dismissal_is_a_look() -> None:
    found = wide(cells(link("report/c2", "oral/Q1.2", "dismissed")))
    assert list(found.loc["2"]) == [0, 0]


def test_suggested_bodies_stand_apart_and_leave_out_those_that_are_confirmed() -> None:
    links = [link("report/r1", "oral/Q1.2"), link("report/r1", "ABC0001/1", "suggested", "similar", "")]
    found = cells(*links, model.Link("again", "report/r1", "oral/Q1.2", "similar")).set_index(
        ["number", "category"]
    )
    assert found.loc[("1", "charity"), ["bodies", "suggested", "heard"]].tolist() == [1, 1, 2]


def test_an_inquiry_without_items_has_an_empty_matrix() -> None:
    empty = tables.table(model.Recommendation)
    frame = matrix(empty, tables.table(model.Link), tables.table(model.Citation), EVIDENCE)
    assert len(frame) == 0 and list(frame.columns) == tables.columns(model.Cell)
    assert wide(frame).empty
