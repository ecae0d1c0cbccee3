"""The door: an inquiry is made, opened and asked; a researcher's mistakes are said, and the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made
from tests.places import ROOT
from workbench.errors import BadTable, NotFound, WorkbenchError
from workbench.inquiry import TABLES
from workbench.inquiry.inquiry_settings import KEYS


@pytest.fixture
def inquiry(tmp_path: Path) -> wb.Inquiry:
    return made(tmp_path, ("session.txt", SESSION), ("three.txt", SUBMISSION))


def rewrite(inquiry: wb.Inquiry, name: str, text: str) -> wb.Inquiry:
    (inquiry.folder.path / name).write_text(text, encoding="utf-8")
    return wb.open(inquiry.folder.path)


def reasons(inquiry: wb.Inquiry) -> str:
    return "\n".join(inquiry.problems["reason"])


def test_an_empty_inquiry_has_every_table_and_a_briefing(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "new", title="Bells")
    for name in TABLES:
        assert len(getattr(inquiry, name)) == 0 or name in ("themes", "patterns")
    assert "Bells" in inquiry.brief(date="2026-11-21").html


def test_an_inquiry_is_not_made_twice_nor_opened_where_there_is_none(tmp_path: Path) -> None:
    wb.create(tmp_path / "new", title="Bells")
    with pytest.raises(WorkbenchError, match="already"):
        wb.create(tmp_path / "new", title="Bells")
    with pytest.raises(NotFound, match="workbench create"):
        wb.open(tmp_path / "none")


@pytest.mark.parametrize("title", ["", "   "])
def test_an_inquiry_needs_a_title(tmp_path: Path, title: str) -> None:
    with pytest.raises(WorkbenchError, match="needs a title"):
        wb.create(tmp_path / "new", title=title)


def test_a_table_that_is_none_is_said_with_those_that_are(inquiry: wb.Inquiry) -> None:
    with pytest.raises(AttributeError, match="its tables are documents"):
        _ = inquiry.wallpaper


@pytest.mark.parametrize("text", ["title: [", "just words", "", "title:\n", "- a\n- b\n", "body: other\n"])
def test_settings_that_can_not_be_read_are_said(inquiry: wb.Inquiry, text: str) -> None:
    with pytest.raises(WorkbenchError, match=r"inquiry\.yaml"):
        rewrite(inquiry, "inquiry.yaml", text)


def test_a_codebook_with_an_unknown_theme_is_said_and_the_rest_tags(inquiry: wb.Inquiry) -> None:
    place = inquiry.folder.path / "patterns.csv"
    opened = rewrite(
        inquiry, "patterns.csv", place.read_text(encoding="utf-8-sig") + "x-1,exotic,phrase,ropes,\n"
    )
    row = len(place.read_text(encoding="utf-8-sig").splitlines())
    assert f"patterns.csv, row {row}, column theme: “exotic” is no theme" in reasons(opened)
    assert len(opened.passages) == 6 and len(opened.tags) > 0
    with pytest.raises(BadTable, match="exotic"):
        opened.tag()


def test_a_codebook_with_a_duplicate_code_is_said_and_the_rest_tags(inquiry: wb.Inquiry) -> None:
    place = inquiry.folder.path / "codebook.csv"
    opened = rewrite(inquiry, "codebook.csv", place.read_text(encoding="utf-8-sig") + "data,Data again,,,,\n")
    assert "“data” stands in row 5 already" in reasons(opened)
    assert len(opened.tags) > 0


def test_a_codebook_that_is_gone_is_said_and_the_evidence_is_there(inquiry: wb.Inquiry) -> None:
    (inquiry.folder.path / "codebook.csv").unlink()
    opened = wb.open(inquiry.folder.path)
    assert "codebook.csv" in reasons(opened) and len(opened.passages) == 6 and len(opened.tags) == 0


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("recommendations.csv", "links"),
        ("links.csv", "links"),
        ("people.csv", "passages"),
        ("responses.csv", "responses"),
        ("progress.csv", "progress"),
        ("terms.csv", "campaigns"),
    ],
)
def test_a_table_without_its_columns_is_one_clear_error_of_what_reads_it(
    inquiry: wb.Inquiry, name: str, table: str
) -> None:
    opened = rewrite(inquiry, name, "colour,size\nred,1\n")
    for asked in (table, "problems"):
        with pytest.raises(BadTable) as error:
            _ = getattr(opened, asked)
        assert name in str(error.value)
    assert len(opened.documents)


def test_links_by_hand_with_mistakes_are_left_out_and_said_row_by_row(inquiry: wb.Inquiry) -> None:
    rewrite(inquiry, "recommendations.csv", "recommendation_id,number,text\nreport/r1,1,Buy oil.\n")
    opened = rewrite(
        inquiry,
        "links.csv",
        "recommendation_id,passage_id,bearing,quote,coder\n"
        "report/r1,oral-2015-01-14/Q1.2,consistent with,very loud,AB\n"
        "report/r9,oral-2015-01-14/Q1.2,consistent with,very loud,AB\n"
        "report/r1,oral-2015-01-14/Q77,consistent with,very loud,AB\n"
        "report/r1,oral-2015-01-14/Q1.2,supports,not said,\n",
    )
    assert len(opened.links.query("basis == 'person'")) == 1
    said = reasons(opened)
    for words in (
        "row 3, recommendation_id",
        "row 4, passage_id",
        "row 5, quote",
        "row 5, bearing",
        "row 5, coder",
    ):
        assert words in said


def test_people_csv_without_an_id_is_said(inquiry: wb.Inquiry) -> None:
    opened = rewrite(
        inquiry,
        "people.csv",
        "person_id,name,aliases,category,note\n,Ann Pell,,,\nann,Ann Pell,,,\nann,Anne Pell,,,\n",
    )
    try:
        said = reasons(opened)
    except BadTable as error:
        said = str(error)
    assert "people.csv" in said and "row 2" in said


def test_a_table_saved_by_excel_in_windows_letters_is_said(inquiry: wb.Inquiry) -> None:
    (inquiry.folder.path / "people.csv").write_bytes("person_id,name\neva,Éva Lacaze\n".encode("cp1252"))
    with pytest.raises(BadTable, match="UTF-8"):
        _ = wb.open(inquiry.folder.path).people


def test_offsets_lead_to_the_words_in_the_stored_text(inquiry: wb.Inquiry) -> None:
    _ = inquiry.passages
    texts = {
        p.name.split(".")[0]: p.read_text(encoding="utf-8") for p in (inquiry.folder.path / "text").iterdir()
    }
    for row in inquiry.passages.itertuples():
        assert texts[row.document_id][row.start : row.end] == row.text


def test_what_is_counted_must_be_countable(inquiry: wb.Inquiry) -> None:
    with pytest.raises(WorkbenchError, match="can’t be counted"):
        inquiry.crosstab("weather")
    with pytest.raises((WorkbenchError, ValueError)):
        inquiry.crosstab("theme", by="weather")


def test_a_key_that_there_is_not_and_a_date_that_is_none_are_said_and_the_rest_is_used(
    inquiry: wb.Inquiry,
) -> None:
    text = "title: Bells\nbody: other\nlaunchd: 2012-03\nlaunched: 18/06/2014\nreported: 2012-13-01\n"
    opened = rewrite(inquiry, "inquiry.yaml", text)
    said = list(opened.problems["reason"])
    assert [reason.partition(";")[0] for reason in said] == [
        "inquiry.yaml: there is no key “launchd”",
        "inquiry.yaml, launched: “18/06/2014” is no date",
        "inquiry.yaml, reported: “2012-13-01” is no date",
    ]
    assert "the keys are title, body, launched, reported" in said[0]
    assert opened.settings.title == "Bells" and opened.settings.body == "other"


@pytest.mark.parametrize("date", ["2012-06-18", "2012-06", "2012"])
def test_a_date_may_be_partial(inquiry: wb.Inquiry, date: str) -> None:
    opened = rewrite(inquiry, "inquiry.yaml", f"title: Bells\nlaunched: {date}\n")
    assert opened.problems.empty


def test_a_link_decided_on_a_day_that_is_none_is_said_and_used_without_it(inquiry: wb.Inquiry) -> None:
    rewrite(inquiry, "recommendations.csv", "recommendation_id,number,text\nreport/r1,1,Buy oil.\n")
    opened = rewrite(
        inquiry,
        "links.csv",
        "recommendation_id,passage_id,bearing,quote,coder,decided\n"
        "report/r1,oral-2015-01-14/Q1.2,consistent with,very loud,AB,21/11/2026\n"
        "report/r1,BEL0001/1,consistent with,ropes,AB,2026-11-21\n",
    )
    assert list(opened.links.query("basis == 'person'")["decided"]) == ["", "2026-11-21"]
    (said,) = opened.problems["reason"]
    assert said.startswith("links.csv, row 2, decided: “21/11/2026” is no date")


def test_a_table_saved_with_semicolons_is_said(inquiry: wb.Inquiry) -> None:
    place = inquiry.folder.path / "codebook.csv"
    opened = rewrite(inquiry, "codebook.csv", place.read_text(encoding="utf-8-sig").replace(",", ";"))
    with pytest.raises(BadTable, match="saved with semicolons; save it as CSV with commas"):
        opened.tag()


def test_each_theme_of_the_starter_codebook_says_that_it_is_one(inquiry: wb.Inquiry) -> None:
    assert len(inquiry.themes) == 8
    assert inquiry.themes["definition"].str.startswith("Starter theme: ").all()
    assert inquiry.brief(audience="committee").html.count("Starter theme: ") == 8
    assert "Starter theme: " not in inquiry.brief(audience="public").html


def test_an_inquiry_that_is_not_there_is_told_with_those_that_are_near(
    inquiry: wb.Inquiry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wb.create(tmp_path / "evidence" / "towers", title="Towers")
    with pytest.raises(NotFound) as error:
        wb.open(tmp_path / "tower")
    assert f"There is {Path('evidence', 'towers')}, {tmp_path / 'inquiry'}." in str(error.value)


def test_every_key_of_inquiry_yaml_is_documented() -> None:
    page = (ROOT / "docs" / "inquiry-folder.md").read_text(encoding="utf-8")
    part = page.partition("## inquiry.yaml")[2].partition("## The tables")[0]
    assert [key for key in KEYS if f"`{key}`" not in part] == []
