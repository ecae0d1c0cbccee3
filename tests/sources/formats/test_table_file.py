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
    assert said == [
        "Row 2 of a table of submissions\nSubmitted by: Café Quay\n\nNine went, we say.\n",
        "Row 3 of a table of submissions\nSubmitted by: Ann\n\nNone came back – ever.\n",
    ]


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
        "Row 3 of a table of submissions\nSubmitted by: Reef\n\n## Q1 What happened?\n\nNone.\n\n"
        "## Q2 What next?\n\nCount.\n"
    )
    passages = read(found.rows[1].data).passages
    assert [(p.kind, p.section, p.text) for p in passages] == [
        ("heading", "Q1 What happened?", "Q1 What happened?"), ("paragraph", "Q1 What happened?", "None."),
        ("heading", "Q2 What next?", "Q2 What next?"), ("paragraph", "Q2 What next?", "Count."),
    ]  # fmt: skip
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


@pytest.mark.parametrize(
    "answer",
    ["Children go missing from care", "BUDGET CUTS", "No", "1. Chair: yes", "42", "(ABC0012)", "Date: May"],
)
def test_an_answer_is_a_paragraph_whatever_it_looks_like(answer: str) -> None:
    (row,) = submissions(f'Name,Your answer\nAnn Lee,"{answer}"\n'.encode()).rows
    reading = read(row.data)
    assert [(p.kind, p.text) for p in reading.passages] == [("paragraph", answer)]
    assert (reading.document.title, reading.document.author) == (
        "Written evidence submitted by Ann Lee",
        "Ann Lee",
    )


@pytest.mark.parametrize("answer", ["N/A", "n/a", "NA", "None", "-", "–", "no answer"])
def test_who_says_that_there_is_no_answer_has_not_answered(answer: str) -> None:
    found = submissions(f"Name,Your answer\nAnn,{answer}\nBo,None of us was told.\n".encode())
    assert [one.row for one in found.rows] == [3]
    assert found.refused == ((2, f"no answer: “{answer}”"),)


def test_the_code_and_the_date_are_those_of_the_columns_that_were_named() -> None:
    data = b"Code,Received,Name,Your answer\n0012,31/05/2014,Ann,Too far\n0013,03/06/2014,Bo,Too late\n"
    documents = [read(one.data).document for one in submissions(data).rows]
    assert [(one.evidence_code, one.date) for one in documents] == [
        ("0012", "2014-05-31"),
        ("0013", "2014-06-03"),
    ]


def test_a_day_that_can_be_read_in_two_ways_is_none_and_said() -> None:
    (row,) = submissions(b"Received,Name,Your answer\n03/06/2014,Ann,Too far\n").rows
    reading = read(row.data)
    assert reading.document.date == "" and reading.document.note == ""
    assert [one.reason for one in reading.problems] == [
        "row 2: the date “03/06/2014” can be read in two ways; write it in sources.csv"
    ]


@pytest.mark.parametrize(
    "heads",
    [
        "Respondent ID,Name,Why?\n,Open-Ended Response,Open-Ended Response\n",
        'Q0,Q1,Q2\nId,Your name,Why?\n"{""ImportId"":""_id""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\n',
        "sep=,\nID,Name,Why?\n",
        "Answers to our survey,,\nID,Name,Why?\n",
    ],
)  # fmt: skip
def test_rows_over_the_answers_are_no_submissions(heads: str) -> None:
    data = f"{heads}001,Ann Lee,Too far\n002,Bo Nash,Too late\n003,Cy Orr,Too dear\n".encode()
    columns = {"text": "Q2", "author": "Q1"} if heads.startswith("Q0") else {"text": "Why?", "author": "Name"}
    found = submissions(data, columns)
    assert [read(one.data).document.author for one in found.rows] == ["Ann Lee", "Bo Nash", "Cy Orr"]


def test_mark_up_of_a_rich_text_box_is_read_and_a_sign_of_less_than_is_kept() -> None:
    data = (
        b'Name,Why\nAnn,"<p>It&rsquo;s too far &amp; late.</p><p>Nobody rang.</p>"\nBo,"fewer than <5 came"\n'
    )
    said = [[p.text for p in read(one.data).passages] for one in submissions(data, {"text": "Why"}).rows]
    assert said == [["It’s too far & late.", "Nobody rang."], ["fewer than <5 came"]]


def _sheet(change: object) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in (
        ["ID", "Name", "Answer"],
        [12, "Ann", "Too far"],
        [13, "Bo", "Too late"],
        [14, "Cy", "Too dear"],
    ):
        sheet.append(row)
    change(sheet)  # type: ignore[operator]
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_what_a_sheet_hides_or_strikes_is_left_out_and_said() -> None:
    from openpyxl.styles import Font, PatternFill

    def change(sheet: object) -> None:
        sheet.row_dimensions[2].hidden = True  # type: ignore[attr-defined]
        sheet["C3"].fill = PatternFill("solid", fgColor="FF000000")  # type: ignore[index]
        sheet["C3"].font = Font(color="FF000000")  # type: ignore[index]
        sheet["C4"].font = Font(strike=True)  # type: ignore[index]
        sheet.parent.create_sheet("Workings").append(["Erin Sholto"])  # type: ignore[attr-defined]

    found = submissions(_sheet(change), {"text": "Answer"})
    assert not found.rows
    said = "; ".join(f"{row}: {why}" for row, why in found.refused)
    assert (
        "2: the row is hidden" in said and "cell C3 can’t be seen" in said and "cell C4 is struck out" in said
    )
    assert "the sheet “Workings” is not read" in said and "Erin" not in said


def test_numbers_keep_their_leading_noughts_and_merged_cells_their_rows() -> None:
    def change(sheet: object) -> None:
        for row in (2, 3, 4):
            sheet.cell(row, 1).number_format = "0000"  # type: ignore[attr-defined]
        sheet["B3"] = None  # type: ignore[index]
        sheet.merge_cells("B2:B3")  # type: ignore[attr-defined]

    found = submissions(_sheet(change), {"text": "Answer"})
    documents = [read(one.data).document for one in found.rows]
    assert [(one.evidence_code, one.author) for one in documents] == [
        ("0012", "Ann"),
        ("0013", "Ann"),
        ("0014", "Cy"),
    ]


def test_a_short_answer_under_a_question_is_no_heading_in_a_plain_text_either() -> None:
    said = "Written evidence submitted by the Ferry Trust (FER0012)\n\nWhat is wrong?\n\nNo lift\n\nNo staff after noon\n\nIt is dear, too.\n\nOther matters\n\nWe have none.\n"
    kinds = {p.text: p.kind for p in read(said.encode()).passages}
    assert (
        kinds["No lift"] == kinds["No staff after noon"] == "paragraph"
        and kinds["Other matters"] == "heading"
    )


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        ('"WC/"0000', 12, "WC/0012"),
        ("000-000", 12, "12"),
        ("\\R\\-000", 7, "R-007"),
        ('00" bis"', 3, "03 bis"),
        ("0.00", 4, "4"),
    ],
)
def test_letters_that_a_number_format_puts_about_a_number_are_shown(
    form: str, value: int, shown: str
) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (["Ref", "Name", "Your evidence"], [value, "Ann Reef", "It is late."]):
        book.active.append(row)
    book.active["A2"].number_format = form
    buffer = io.BytesIO()
    book.save(buffer)
    assert f"{shown}\n" in f"{submissions(buffer.getvalue()).rows[0].data.decode()}\n"


def test_a_second_row_of_headings_names_each_column_that_has_none_yet() -> None:
    heads = "No,Who are you?,,What should change?,Rate it,\n,Name,Body,,Speed,Care\n"
    rows = "1,Ann Reef,Ferry Trust,The boat.,2,5\n2,Tom Quay,,The pier is short.,1,4\n"
    assert [
        one.row for one in submissions((heads + rows).encode(), {"text": "What should change?"}).rows
    ] == [3, 4]
    # A row that lacks what one of these columns should be called is somebody's.
    others = heads.replace("Name,Body,,Speed,Care", "Bob Hale,,The pier.,3,") + rows
    assert submissions(others.encode(), {"text": "What should change?"}).rows[0].row == 2


def test_a_title_over_the_headings_may_have_empty_rows_or_another_title_under_it() -> None:
    for over in (["Replies to the call"], ["Replies to the call", "", "exported in May", ""]):
        table = "\n".join([*over, CSV.replace("\r", "")])
        assert [one.name for one in submissions(table.encode()).rows][:1] == [
            f"row-{len(over) + 2:04}-ABC0001.txt"
        ]


def test_a_sheet_that_is_no_table_gives_way_to_the_first_that_is_and_is_named() -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "Read me"
    book.active.append(["The register is on the second sheet."])
    sheet = book.create_sheet("Register")
    for row in (["Ref", "Name", "Your evidence"], ["A1", "Ann Reef", "It is late."]):
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    found = submissions(buffer.getvalue())
    assert [one.row for one in found.rows] == [2]
    assert any("Read me" in reason for _, reason in found.refused)
