"""The tracker goes out as a workbook and comes back: what was changed is proposed, what can't be used is listed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made.published import published
from workbench import model
from workbench.errors import Unreadable, WorkbenchError
from workbench.exchange import spreadsheet, tracker
from workbench.model import safe_cells, tables

ITEMS = [
    model.Recommendation(
        "report/r1",
        "1",
        "recommendation",
        "report",
        addressees=("Government", "police"),
        text="Look into it.",
    ),
    model.Recommendation(
        "report/r2", "2", "recommendation", "report", deadline="2013-12", text="=Count(them)"
    ),
]
REPLIES = [
    model.Response(
        "resp-1", "report/r1", "letter", responder="Government", date="2012-07-03", position="in part",
        wording="A group will be set up.", status="confirmed", coder="AB", decided="2012-08-01", note="Not the same.",
    ),
    model.Response("resp-2", "report/r1", "letter", position="noted", status="dismissed"),
]  # fmt: skip
FRAMES = {
    "recommendations": tables.table(model.Recommendation, ITEMS),
    "responses": tables.table(model.Response, REPLIES),
    "progress": tables.table(
        model.Progress,
        [model.Progress("report/r1", "2012-07-03", "in progress", "a group was set up", source="s")],
    ),
    "documents": tables.table(model.Document, [published("report"), published("letter")]),
}
ROWS = tracker.tracked(FRAMES, as_of="2013-01-01")


def edited(change: Callable[[Any], None]) -> tracker.Returned:
    """The tracker after somebody changed cells of its sheet in a spreadsheet program."""
    book = openpyxl.load_workbook(io.BytesIO(tracker.workbook(ROWS, "An inquiry")))
    change(book[tracker.SHEET])
    saved = io.BytesIO()
    book.save(saved)
    return tracker.returned(saved.getvalue(), ROWS, by="AB")


def at(column: str, row: int) -> str:
    return f"{openpyxl.utils.get_column_letter(list(ROWS.columns).index(column) + 1)}{row}"


def test_each_item_has_a_row_for_each_reply_and_one_without_a_reply_has_one() -> None:
    assert ROWS[["number", "our_reading", "read_by", "state"]].to_numpy().tolist() == [
        ["1", "in part", "AB (2012-08-01)", "in progress"],
        ["2", "", "", ""],
    ]
    assert ROWS["next_step"].tolist() == ["", "no reply known: ask for one"]
    assert ROWS["addressee"][0] == "Government; police"


def test_a_tracker_that_nobody_touched_proposes_nothing() -> None:
    back = edited(lambda sheet: None)
    assert back.changes.empty and back.bad.empty


def test_what_was_changed_comes_back_as_decisions_and_rows_to_apply() -> None:
    def change(sheet: Any) -> None:
        sheet[at("our_reading", 2)] = "rejected"
        sheet[at("notes", 2)] = "Read again."
        sheet[at("state", 2)], sheet[at("state_since", 2)] = "done", "2014-01"
        sheet[at("due", 3)] = "2014-06-30"
        sheet[at("next_step", 3)] = "Write to the minister."

    back = edited(change)
    assert back.bad.empty
    assert back.changes[["row", "table", "row_id", "act", "field", "was", "now", "date"]].to_numpy().tolist() == [
        [2, "responses", "resp-1", "confirm", "position", "in part", "rejected", ""],
        [2, "progress", "report/r1", "add", "state", "in progress", "done", "2014-01"],
        [2, "responses", "resp-1", "note", "note", "Not the same.", "Read again.", ""],
        [3, "recommendations", "report/r2", "change", "deadline", "2013-12", "2014-06-30", ""],
        [3, "next steps", "report/r2", "note", "next_step", "no reply known: ask for one",
         "Write to the minister.", ""],
    ]  # fmt: skip
    added = tracker.progress_rows(back.changes, "tracker, AB")
    assert added[["recommendation_id", "date", "state"]].to_numpy().tolist() == [
        ["report/r1", "2014-01", "done"]
    ]


def test_a_date_that_the_spreadsheet_made_a_date_is_read_as_one() -> None:
    import datetime

    def change(sheet: Any) -> None:
        sheet[at("due", 3)] = datetime.datetime(2014, 6, 30)

    assert edited(change).changes["now"].tolist() == ["2014-06-30"]


def test_cells_that_can_not_be_used_are_listed_with_row_and_column() -> None:
    def change(sheet: Any) -> None:
        sheet[at("our_reading", 2)] = "agreed"
        sheet[at("government_word", 2)] = "A group has been set up."
        sheet[at("state", 2)] = "finished"
        sheet[at("our_reading", 3)] = "accepted"
        sheet[at("state", 3)] = "done"
        sheet[at("notes", 2)] = "=1+1"
        sheet[at("text", 3)] = "Count them."
        for n in range(1, len(ROWS.columns) + 1):
            sheet.cell(4, n).value = sheet.cell(2, n).value

    back = edited(change)
    assert back.changes.empty
    assert [(row["row"], row["column"]) for row in back.bad.to_dict("records")] == [
        (2, "government_word"), (2, "our_reading"), (2, "state"), (2, "notes"), (3, "text"), (3, "our_reading"),
        (3, "state_since"), (4, "recommendation_id"),
    ]  # fmt: skip


def test_rows_may_be_sorted_and_taken_out() -> None:
    back = edited(lambda sheet: sheet.delete_rows(2))
    assert back.changes.empty and back.bad.empty


def test_another_workbook_is_refused_in_words() -> None:
    other = spreadsheet.workbook([spreadsheet.Sheet("Other", pd.DataFrame({"a": ["b"]}))])
    with pytest.raises(WorkbenchError, match="has no column number, text"):
        tracker.returned(other, ROWS, by="AB")
    with pytest.raises(Unreadable, match="broken"):
        tracker.returned(b"no workbook", ROWS, by="AB")


RISKY = [
    "=1+1", "+1", "-1+1", "@A1", "\tx", "\rx", "\nx", " =x", "\u00a0=x", "\ufeff=x", '"=x', "'=x", "''=x", "＝x", "＋x",
    "－x", "＠x", "“=x", "\u200b@x", "|cmd", "%x",
]  # fmt: skip


@pytest.mark.parametrize("text", RISKY)
def test_no_cell_begins_as_a_formula_and_the_words_come_back(text: str) -> None:
    cell = safe_cells.neutral(text)
    assert cell.startswith("'") and safe_cells.restored(cell) == text


@pytest.mark.parametrize(
    "text", ["", "ok", "a=b", "-1", "-0.5", "'quoted' words", "£40 🚗", "_x0041_", "\x07", "a\rb", "'"]
)
def test_what_is_harmless_is_kept_and_comes_back_too(text: str) -> None:
    assert not safe_cells.neutral(text).startswith("''")
    assert safe_cells.restored(safe_cells.neutral(text)) == text


@settings(max_examples=300)
@given(
    st.text(
        st.characters(exclude_categories=("Cs",)) | st.sampled_from("=+-@'\"\t\r\n_x0041 \ufeff＝"),
        max_size=12,
    )
)
def test_any_text_comes_back_to_the_letter(text: str) -> None:
    assert safe_cells.restored(safe_cells.neutral(text)) == text


def test_every_cell_of_the_file_is_text_and_comes_back_from_it() -> None:
    words = [
        *RISKY,
        "_x0041_",
        "\x07bell",
        "a\rb",
        "a\r\nb",
        "two\n\nlines",
        " spaces ",
        "007",
        "NA",
        "1e5",
        "🚗 e\u0301",
    ]
    frame = pd.DataFrame({"words": words, "n": [str(n) for n in range(len(words))]})
    data = spreadsheet.workbook([spreadsheet.Sheet("a", frame)])
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert not any(cell.value[0] in "=+-@\t\r\n＝" for row in sheet.iter_rows() for cell in row)
    assert spreadsheet.frames(data)["a"]["words"].tolist() == words


def test_the_same_rows_are_the_same_bytes_and_name_no_day() -> None:
    first, second = (tracker.workbook(ROWS, "An inquiry") for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {member.date_time[0] for member in package.infolist()} == {1980}
        assert b"202" not in package.read("docProps/core.xml").split(b"modified")[-2]


def test_a_text_too_long_for_a_cell_is_cut_with_a_mark_and_is_no_change() -> None:
    long = "word " * 8_000
    frame = pd.DataFrame({"words": [long]})
    (cell,) = spreadsheet.frames(spreadsheet.workbook([spreadsheet.Sheet("a", frame)]))["a"]["words"]
    assert len(cell) == spreadsheet.LONGEST and cell.endswith("[…]") and cell == spreadsheet.shown(long)


def test_numbers_dates_and_percentages_are_read_as_they_are_shown() -> None:
    import datetime

    book = openpyxl.Workbook()
    book.active.append(["n", "day", "share", "formula", "yes"])
    book.active.append([2250, datetime.date(2013, 5, 13), 0.61, "=A2+1", True])
    book.active["C2"].number_format = "0%"
    saved = io.BytesIO()
    book.save(saved)
    (row,) = spreadsheet.frames(saved.getvalue())["Sheet"].to_dict("records")
    assert list(row.values()) == ["2250", "2013-05-13", "61%", "=A2+1", "TRUE"]


def test_a_workbook_that_declares_a_document_type_is_refused() -> None:
    data = spreadsheet.workbook([spreadsheet.Sheet("a", pd.DataFrame({"a": ["b"]}))])
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<worksheet", b"<!DOCTYPE x []><worksheet"))
    with pytest.raises(Unreadable, match="document type"):
        spreadsheet.frames(made.getvalue())
