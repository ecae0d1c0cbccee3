"""Returns that come as a workbook are checked as those of a CSV file are, and name the row of the sheet."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest

from tests.places import ROOT
from workbench import outcomes
from workbench.errors import BadTable
from workbench.exchange.returns_workbook import from_workbook

CASE = ROOT / "evidence" / "missing-from-care"
HEADER = [
    "authority",
    "measure",
    "period",
    "asked",
    "answered",
    "value",
    "unit",
    "status",
    "source",
    "provenance",
]
ASKED, ANSWERED = datetime.date(2016, 5, 9), datetime.date(2016, 5, 23)


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in (HEADER, *rows):
        book.active.append(row)
    for cell in book.active["F"]:
        cell.number_format = "0%" if isinstance(cell.value, float) else cell.number_format
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def row(
    value: object, measure: str = "children-missing", unit: str = "children", status: str = "answered"
) -> list[object]:
    return [
        "Authority 001",
        measure,
        "2015-16",
        ASKED,
        ANSWERED,
        value,
        unit,
        status,
        "a reply",
        "illustrative",
    ]


def test_dates_numbers_and_percentages_of_a_spreadsheet_are_read_as_they_are_shown() -> None:
    book = from_workbook(
        workbook(row(2250), row(0.61, "interviews-offered", "per cent of episodes")), outcomes.read(CASE)
    )
    assert book.mistakes == ()
    assert book.local_returns[["asked", "value"]].to_numpy().tolist() == [
        ["2016-05-09", "2250"],
        ["2016-05-09", "61%"],
    ]
    far = outcomes.distances(book.local_returns, book.measures)
    assert far["number"].tolist() == [2250, 61] and far["distance"][1] == 39


def test_bad_rows_are_listed_with_the_row_of_the_sheet_and_a_formula_is_one() -> None:
    book = from_workbook(
        workbook(
            row(12), row("=2+2", "children-missing-outside"), row(1.2, "interviews-offered", "per cent of episodes")
        ),
        outcomes.read(CASE), "replies.xlsx",
    )  # fmt: skip
    assert len(book.local_returns) == 1
    assert [one.words.split(":")[0] for one in book.mistakes] == [
        "replies.xlsx, row 3, column value",
        "replies.xlsx, row 4, column value",
    ]
    assert "“=2+2” is no number" in book.mistakes[0].what and "120% is over 100" in book.mistakes[1].what


def test_a_sheet_without_a_column_is_refused_in_words() -> None:
    book = openpyxl.Workbook()
    book.active.append(["authority", "value"])
    saved = io.BytesIO()
    book.save(saved)
    with pytest.raises(BadTable, match="column “measure” is missing"):
        from_workbook(saved.getvalue(), outcomes.read(CASE))
