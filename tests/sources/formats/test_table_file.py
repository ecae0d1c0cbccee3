"""Tables of submissions: one row is one submission, read by the columns named, or guessed and shown."""

from __future__ import annotations

import io

import pytest

from tests.made.packed import packed
from workbench.errors import BadTable, Unreadable
from workbench.sources import read
from workbench.sources.formats.table_file import columns_of, submissions

CSV = (
    "Reference,Name,Date submitted,Your evidence,IP\r\n"
    'ABC0001,Ann Reef,2012-03-01,"First paragraph.\n\nSecond, with a comma.",1.2.3.4\r\n'
    "ABC0002,The Quay Trust,,One line only.,1.2.3.5\r\n"
    "ABC0003,Nobody,,,1.2.3.6\r\n"
)


def _excel(rows: list[list[object]]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_columns_are_guessed_by_their_headings_and_shown() -> None:
    assert columns_of(CSV.encode()) == {
        "code": ("Reference",), "author": ("Name",), "date": ("Date submitted",), "text": ("Your evidence",),
    }  # fmt: skip


def test_each_row_is_a_submission_and_a_row_without_text_is_said() -> None:
    found = submissions(CSV.encode())
    assert [(one.row, one.name) for one in found.rows] == [
        (2, "row-0002-ABC0001.txt"),
        (3, "row-0003-ABC0002.txt"),
    ]
    assert found.refused == ((4, "the row has no text"),) and found.left == ("IP",)
    reading = read(found.rows[0].data, "ABC0001")
    assert (reading.document.evidence_code, reading.document.author, reading.document.kind) == (
        "ABC0001",
        "Ann Reef",
        "written",
    )
    assert [p.text for p in reading.passages] == ["First paragraph.", "Second, with a comma."]


@pytest.mark.parametrize("form", ["cp1252", "utf-8-sig", "utf-16", "semicolon", "excel"])
def test_the_same_table_is_read_from_every_usual_file(form: str) -> None:
    rows = [["Name", "Response"], ["Café Quay", "Nine went, we say."], ["Ann", "None came back – ever."]]
    if form == "excel":
        data = _excel(rows)
    else:
        sign = ";" if form == "semicolon" else ","
        text = "\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
        data = text.encode("utf-8" if form == "semicolon" else form)
    said = [one.data.decode() for one in submissions(data).rows]
    assert said[0] == "Written evidence submitted by Café Quay\n\nNine went, we say.\n" and said[1].endswith(
        "None came back – ever.\n"
    )


def test_several_columns_of_text_become_headed_parts() -> None:
    data = _excel(
        [
            ["Org", "Q1 What happened?", "Q2 What next?"],
            ["Quay", "Nine went.", None],
            ["Reef", "None.", "Count."],
        ]
    )
    found = submissions(data, {"author": "Org", "text": ["Q1 What happened?", "Q2 What next?"]})
    assert found.rows[1].data.decode() == (
        "Written evidence submitted by Reef\n\nQ1 What happened?\n\nNone.\n\nQ2 What next?\n\nCount.\n"
    )
    assert "Q2" not in found.rows[0].data.decode()


def test_without_a_telling_heading_the_column_with_most_words_is_the_text() -> None:
    data = b"a,b\nAnn,These are the words that she sent to us\nBob,And these are the words that he sent in\n"
    assert columns_of(data) == {"text": ("b",)}


def test_every_mistake_in_the_columns_is_told_at_once() -> None:
    with pytest.raises(BadTable) as raised:
        submissions(CSV.encode(), {"text": "Evidence", "writer": "Name"})
    assert "no column “Evidence”" in str(raised.value) and "“writer” is no field" in str(raised.value)
    with pytest.raises(BadTable, match="no column holds"):
        submissions(b"a,b\n1,2\n")


def test_a_broken_or_empty_table_says_so() -> None:
    with pytest.raises(Unreadable, match="no rows"):
        submissions(b"Name,Text\n")
    with pytest.raises(Unreadable, match="broken"):
        submissions(packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<w/>"}))
    with pytest.raises(Unreadable, match="DOCTYPE"):
        submissions(packed({"[Content_Types].xml": "x", "xl/workbook.xml": "<!DOCTYPE w><w/>"}))


def test_an_excel_file_given_as_a_document_is_read_row_by_row() -> None:
    reading = read(_excel([["Area", "Missing"], ["Kent", 41], ["Essex", 7.0]]), "table", "other")
    assert "Kent 41" in reading.text.replace("\t", " ") and reading.document.note.startswith(
        "a table, read row by row"
    )
