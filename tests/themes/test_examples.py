"""A codebook's examples are run when problems or tags are asked for; a codebook may stand in CSV, Excel or a .qdc."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import BadTable
from workbench.themes.codebook import examples, read_codebook, starter

THEMES = "theme,label,parent,definition,include,exclude\n"
PATTERNS = "pattern_id,theme,kind,pattern,note\n"
QDC = """<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="A tool">
 <Codes>
  <Code guid="1" name="School" isCodable="false">
   <Description>At   school.</Description>
   <Code guid="2" name="Transport" isCodable="true"/>
  </Code>
  <Code guid="3" name="Hospital" isCodable="true"><Code guid="4" name="Transport" isCodable="true"/></Code>
  <Code guid="5" name="NA" isCodable="true"/>
 </Codes>
 <Sets><Set guid="6" name="All"><MemberCode guid="5"/></Set></Sets>
</CodeBook>
"""


def write(folder: Path, themes: str, patterns: str) -> Path:
    (folder / "codebook.csv").write_text(THEMES + themes, encoding="utf-8-sig")
    (folder / "patterns.csv").write_text(PATTERNS + patterns, encoding="utf-8-sig")
    return folder


def mistakes(folder: Path) -> list[str]:
    with pytest.raises(BadTable) as caught:
        examples.proved(folder)
    return list(caught.value.mistakes)


def test_an_example_that_its_theme_misses_and_one_that_it_should_leave_are_told_with_row_and_column(
    tmp_path: Path,
) -> None:
    write(
        tmp_path,
        "cost,Cost,,,It costs a lot. | Who pays?,Count the cost of it.\ndata,Data,,,We keep records.,\n",
        "p1,cost,lemma,cost,\np2,data,lemma,record,\n",
    )
    assert mistakes(tmp_path) == [
        "codebook.csv, row 2, column include: no pattern of “cost” finds “Who pays?”; add a pattern, or start the "
        "example with “by hand:”",
        "codebook.csv, row 2, column exclude: a pattern of “cost” finds “cost” in “Count the cost of it.”; narrow the "
        "pattern, or start the example with “by hand:”",
    ]


def test_failed_examples_and_every_other_mistake_are_told_at_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        "NA,Not applicable,,,Not applicable here.,\ncost,Cost,csot,,,\nNA,Again,,,,\ndata,Data,,,Nothing kept.,\n",
        "p1,NA,phrase,not applicable,\np2,data,token,[{],\np3,data,lemma,record,\n",
    )
    assert [mistake.split(":")[0] for mistake in mistakes(tmp_path)] == [
        "codebook.csv, row 4, column theme",
        "codebook.csv, row 3, column parent",
        "patterns.csv, row 3, column pattern",
        "codebook.csv, row 5, column include",
    ]


def test_a_failed_example_costs_neither_its_theme_nor_its_patterns(tmp_path: Path) -> None:
    found = read_codebook.checked(write(tmp_path, "cost,Cost,,,Who pays?,\n", "p1,cost,lemma,cost,\n"))
    assert len(examples.wrong(found)) == 1 and found.mistakes == []
    assert found.book.themes["theme"].tolist() == ["cost"] and len(found.book.patterns) == 1


def test_an_example_for_readers_is_not_run_nor_are_those_of_a_theme_coded_by_hand(tmp_path: Path) -> None:
    write(
        tmp_path,
        "cost,Cost,,,by hand: Who pays? | It costs a lot.,\nhope,Hope,,,She would not give up.,\n",
        "p1,cost,lemma,cost,\n",
    )
    found = examples.run(read_codebook.read(tmp_path))
    assert found["example"].tolist() == ["It costs a lot."] and found["quote"].tolist() == ["costs"]


def test_a_theme_without_patterns_of_its_own_is_spoken_for_by_those_under_it(tmp_path: Path) -> None:
    write(tmp_path, "money,Money,,,It costs a lot. | We pay.,\ncost,Cost,money,,,\n", "p1,cost,lemma,cost,\n")
    assert [m.split("; ")[0] for m in mistakes(tmp_path)] == [
        "codebook.csv, row 2, column include: no pattern of “money” finds “We pay.”"
    ]


def workbook(path: Path, **sheets: list[list[object]]) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)


def test_a_codebook_may_be_an_excel_workbook_and_its_cells_stay_text(tmp_path: Path) -> None:
    workbook(
        tmp_path / "codebook.xlsx",
        Themes=[
            ["theme", "label", "parent"],
            ["NA", "Not applicable", None],
            [7, "Seven", "NA"],
            [None, None, None],
        ],
        patterns=[["pattern_id", "theme", "kind", "pattern"], [1, 7, "phrase", "seven"]],
    )
    book = read_codebook.read(tmp_path)
    assert book.themes["theme"].tolist() == ["NA", "7"] and book.themes["parent"].tolist() == ["", "NA"]
    assert book.patterns["pattern_id"].tolist() == ["1"] and book.patterns["theme"].tolist() == ["7"]


def test_mistakes_in_a_workbook_name_the_sheet_the_row_and_the_column(tmp_path: Path) -> None:
    workbook(
        tmp_path / "codebook.xlsx",
        codebook=[["theme", "label", "parent"], ["a", "A", "b"], [None, None, None], ["a", "", None]],
        patterns=[["pattern_id", "theme", "pattern"], ["p1", "a", "x"]],
    )
    assert [mistake.split(": ")[0] for mistake in mistakes(tmp_path)] == [
        "codebook.xlsx, sheet patterns",
        "codebook.xlsx, sheet codebook, row 4, column theme",
        "codebook.xlsx, sheet codebook, row 2, column parent",
        "codebook.xlsx, sheet codebook, row 4, column label",
    ]


def test_a_file_that_is_no_workbook_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "codebook.xlsx").write_bytes(b"theme,label\n")
    assert mistakes(tmp_path) == [
        "codebook.xlsx: it is no Excel workbook that can be read; save it again as .xlsx",
    ]


def test_a_qdc_gives_themes_with_their_hierarchy_and_names_that_stand_twice_say_where(tmp_path: Path) -> None:
    (tmp_path / "codebook.qdc").write_text(QDC, encoding="utf-8")
    themes = read_codebook.read(tmp_path).themes
    assert list(zip(themes["theme"], themes["label"], themes["parent"], strict=True)) == [
        ("School", "School", ""),
        ("School / Transport", "Transport", "School"),
        ("Hospital", "Hospital", ""),
        ("Hospital / Transport", "Transport", "Hospital"),
        ("NA", "NA", ""),
    ]
    assert themes["definition"][0] == "At school."


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (QDC.replace("<CodeBook", "<!DOCTYPE x>\n<CodeBook", 1), "declares a document type"),
        (QDC.replace("</Codes>", "", 1), "not well-formed"),
        ("<Project/>", "its root is “Project”"),
    ],
)
def test_a_qdc_that_can_not_be_used_is_told_in_words(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "codebook.qdc").write_text(content, encoding="utf-8")
    (mistake,) = mistakes(tmp_path)
    assert mistake.startswith("codebook.qdc: ") and told in mistake


def test_a_qdc_whose_code_stands_twice_in_one_place_is_told_with_its_line(tmp_path: Path) -> None:
    twice = '<Code guid="5" name="NA" isCodable="true"/>'
    (tmp_path / "codebook.qdc").write_text(QDC.replace(twice, twice + "\n" + twice), encoding="utf-8")
    assert mistakes(tmp_path) == [
        "codebook.qdc, line 10, column theme: “NA” stands in row 9 already; rename one"
    ]


def test_of_two_codebooks_the_first_is_used_and_that_is_said(tmp_path: Path) -> None:
    write(tmp_path, "cost,Cost,,,,\n", "")
    (tmp_path / "codebook.qdc").write_text(QDC, encoding="utf-8")
    found = read_codebook.checked(tmp_path)
    assert found.book.themes["theme"].tolist() == ["cost"]
    assert found.mistakes == ["codebook.qdc: there is a codebook.csv too, which is used; keep one of them"]


def test_the_starter_codebook_passes_its_own_examples_and_every_theme_has_some(tmp_path: Path) -> None:
    for name, text in starter.texts().items():
        (tmp_path / name).write_text(text, encoding="utf-8-sig")
    book = read_codebook.read(tmp_path)
    found = examples.run(book)
    assert set(found.loc[found["column"] == "include", "theme"]) == set(book.themes["theme"])
    assert set(book.patterns["theme"]) == set(book.themes["theme"])
