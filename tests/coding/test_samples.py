"""Samples for coders: a sheet without suggestions goes out, and what comes back says recall and agreement."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.places import ROOT
from workbench.coding import coding_sheets
from workbench.errors import BadTable, WorkbenchError
from workbench.inquiry import Inquiry
from workbench.model import tables

CASE = ROOT / "evidence" / "missing-from-care"


@pytest.fixture
def case(tmp_path: Path) -> Inquiry:
    place = tmp_path / "case"
    shutil.copytree(CASE, place, ignore=shutil.ignore_patterns(".cache", "decisions.sqlite*"))
    return wb.open(place)


def fill(place: Path, told: dict[str, str]) -> None:
    """Mark every row of a sheet as read, and give some passages a theme."""
    sheet = tables.read_csv(place, ["passage_id"])
    sheet["read"] = "yes"
    for passage_id, theme in told.items():
        sheet.loc[sheet["passage_id"] == passage_id, theme] = "yes"
    place.write_bytes(tables.csv_bytes(sheet))


def test_a_sheet_holds_passages_and_empty_columns_and_nothing_that_was_suggested(case: Inquiry) -> None:
    drawn, sheet = coding_sheets.draw(case, "first", 40, ("AB",))
    rows = pd.read_csv(sheet, dtype=str, keep_default_na=False)
    assert len(rows) == len(pd.read_csv(drawn)) == 40
    assert (rows[case.themes["theme"].tolist()] == "").all(axis=None)
    untagged = set(rows["passage_id"]) - set(case.tags["passage_id"])
    assert untagged


def test_recall_comes_from_what_was_read_and_is_unknown_before(case: Inquiry) -> None:
    _, sheet = coding_sheets.draw(case, "first", 40, ("AB",))
    assert set(coding_sheets.read(case, "first").recall["statement"].str.contains("recall unknown")) == {True}
    first = pd.read_csv(sheet, dtype=str)["passage_id"]
    tagged = case.tags[case.tags["passage_id"].isin(first)].iloc[0]
    fill(sheet, {tagged["passage_id"]: tagged["theme"]})
    recall = coding_sheets.read(case, "first").recall.set_index("theme")
    assert not recall.loc[tagged["theme"], "statement"].startswith("recall unknown")
    assert "40" in coding_sheets.read(case, "first").methods


def test_two_coders_are_compared(case: Inquiry) -> None:
    _, one, other = coding_sheets.draw(case, "first", 30, ("AB", "CD"))
    ids = pd.read_csv(one, dtype=str)["passage_id"].tolist()
    fill(one, {ids[0]: "records", ids[1]: "records"})
    fill(other, {ids[0]: "records"})
    agreed = coding_sheets.read(case, "first").agreement.set_index("theme")
    assert agreed.loc["records", "coders"] == 2


def test_all_mistakes_of_all_sheets_are_told_at_once(case: Inquiry) -> None:
    _, one, other = coding_sheets.draw(case, "first", 5, ("AB", "CD"))
    for sheet in (one, other):
        rows = tables.read_csv(sheet, ["passage_id"])
        rows.loc[rows.index[0], "read"] = "perhaps"
        sheet.write_bytes(tables.csv_bytes(rows))
    with pytest.raises(BadTable) as caught:
        coding_sheets.read(case, "first")
    assert "first.AB.csv, row 2" in str(caught.value) and "first.CD.csv, row 2" in str(caught.value)


def test_a_filled_sheet_is_never_written_over_and_a_name_stays_in_the_folder(case: Inquiry) -> None:
    coding_sheets.draw(case, "first", 5, ("AB",))
    with pytest.raises(WorkbenchError, match="there already"):
        coding_sheets.draw(case, "first", 5, ("AB",))
    with pytest.raises(WorkbenchError, match="file’s name"):
        coding_sheets.draw(case, "../out", 5, ("AB",))
