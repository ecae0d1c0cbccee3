"""A generated inquiry with eight commitments, two rounds of requests and a moved deadline: every table as it was meant."""

from __future__ import annotations

import io
from pathlib import Path

import lxml.html
import openpyxl
import pytest

import workbench as wb
from workbench.model import tables
from workbench.outcomes import commitments

FILES = {
    "sources": "document_id,kind,provenance,title,date,publication\n"
    "report,report,real,Care of towers,2031-01,published\nplan,other,real,The plan,2031-06-02,published\n",
    "recommendations": "recommendation_id,number,kind,document_id,addressees,text\n"
    "report/1,1,recommendation,report,Government,Keep a record of each tower.\n"
    "report/2,2,recommendation,report,Government,Train those who ring.\n"
    "report/3,3,conclusion,report,,Bells are loud.\n",
    "commitments": "commitment_id,document_id,by,date,text,recommendation_ids,consultation,deadlines,adopted_by,source\n"
    + "".join(
        f"k{n},plan,Government,2031-06-02,Step {n} will be taken.,{items},{consulted},{days},{who},\n"
        for n, items, consulted, days, who in (
            (1, "report/1", "2031-06-02/2031-09-01", "2032-01; 2032-07", "parishes"),
            (2, "report/2", "2031-06-02/2031-09-01", "2032-01", "parishes; dioceses"),
            (3, "report/3", "", "", ""),
            (4, "", "2031-06-02", "", "parishes"),
            (5, "", "", "", ""),
            (6, "report/1; report/2", "", "2031-12-31", ""),
            (7, "", "", "2032", ""),
            (8, "report/2", "", "", ""),
        )
    ),
    "progress": "recommendation_id,date,state,measure,value,unit,source,commitment_id\n"
    "report/1,2031-02,,towers without a record,400,towers,a survey,k1\n"
    "report/1,2032-07-20,done,the rule on records in force,,,the gazette,k1\n"
    "report/1,2033-03,,towers without a record,120,towers,a survey,k1\n"
    ",2031-11,in progress,a working group met,,,its minutes,k5\n",
    "request_findings": "finding_id,requests,asked_by,asked,authorities,answered,found,value,unit,denominator,closed,"
    "recommendation_ids,commitment_id,source\n"
    "q1,first round,A charity,2031-02,150,140,half keep a record,70,parishes,140,2031-05,report/1,k1,its report\n"
    "q2,second round,A charity,2033-02,150,90,eighty keep a record,80,parishes,90,2033-06,report/1,k1,its report\n",
    "authorities": "name,kind,from,to,provenance\nNorth parish,parish,,,real\nSouth parish,parish,,,real\n",
    "measures": "measure,asks,recommendation_id,guidance,from,to,unit,kind,lowest,highest,commitment_id\n"
    "record,Is there a record?,report/1,rule of 2032,2032-07,,yes or no,yes-no,,,k1\n",
    "local_returns": "authority,measure,period,asked,answered,value,unit,status,source,closed\n"
    "North parish,record,2032-33,2033-04-03,2033-04-20,yes,yes or no,answered,letter 1,2033-12-31\n"
    "South parish,record,2032-33,2033-04-03,,,yes or no,no reply,letter 2,2033-12-31\n",
    "inspections": "body,framework,date,aspect,judgement,source,kind,areas,cases,inspector,commitment_id\n"
    "South parish,first framework,2033-01,records,adequate,a visit,,,,Inspectorate,k1\n"
    "6 parishes,a review of towers,2032-11,records,,its report,thematic,6,40,Inspectorate,k1\n",
}  # fmt: skip


@pytest.fixture
def second(tmp_path: Path) -> wb.Inquiry:
    place = wb.create(tmp_path / "towers", title="Towers", body="all-party group").folder.path
    for name, text in FILES.items():
        (place / f"{name}.csv").write_text(text, encoding="utf-8")
    return wb.open(place)


def test_every_table_of_it_is_right_and_nothing_is_guessed(second: wb.Inquiry) -> None:
    assert second.problems["reason"].tolist() == []
    promised = tables.rows(second.commitments, wb.model.Commitment)
    assert len(promised) == 8
    assert [one.commitment_id for one in promised if not one.recommendation_ids] == ["k4", "k5", "k7"]
    assert [one.commitment_id for one in promised if commitments.moved(one)] == ["k1"]
    assert {one.outcome for one in promised} == {""}, "what came of it is not said, and not made up"
    assert second.request_findings.groupby("requests")["answered"].max().to_dict() == {
        "first round": 140, "second round": 90,
    }  # fmt: skip


def test_the_trail_of_a_commitment_says_when_and_never_because(second: wb.Inquiry) -> None:
    steps = second.trail("k1", today="2033-07-01")
    assert steps["stage"].tolist() == [
        "recommendation", "commitment", "act", "measured", "measured", "requests", "requests", "inspection",
        "inspection", "local returns",
    ]  # fmt: skip
    assert "promised by 2032-01; moved to 2032-07" in steps["what"][1]
    assert steps.query("stage == 'measured'")["status"].tolist() == [
        "before it was said", "after the last act recorded (2032-07-20)",
    ]  # fmt: skip
    assert "because" not in " ".join(steps["what"] + steps["words"] + steps["status"])
    assert second.trail("k5")["what"].iloc[0] == "it answers no item of the report that is known"


def test_no_reply_is_due_to_a_group_and_a_closed_round_is_left_alone(second: wb.Inquiry) -> None:
    chased = second.chase("2033-07-01")
    assert set(chased["due"]) == {""} and set(chased["state"]) == {"no reply known"}
    assert len(second.chase("2033-07-01", whom="authorities")) == 1
    assert len(second.chase("2034-01-01", whom="authorities")) == 0


def test_its_bad_rows_are_said_all_at_once_each_with_its_file_and_row(second: wb.Inquiry) -> None:
    wrong = {
        "commitments.csv": "k9,plan,,someday,,report/9,never,soon,,\n",
        "progress.csv": ",2031-11,in progress,something,,,its minutes,k99\n",
        "request_findings.csv": "q3,third round,A charity,2033,100,120,many,5,,3,,report/8,,a paper\n",
        "inspections.csv": "a body,a framework,2033,records,good,a visit,thematic,six,,Inspectorate,\n",
        "measures.csv": "other,Asked?,report/1,rule,2032-07,,yes or no,yes-no,,,k77\n",
    }
    for name, row in wrong.items():
        place = second.folder.path / name
        place.write_text(place.read_text(encoding="utf-8") + row, encoding="utf-8")
    said = wb.open(second.folder.path).problems["reason"].tolist()
    for name in wrong:
        assert any(one.startswith(f"{name}, row ") for one in said), name
    assert sum(one.startswith("commitments.csv, row 10") for one in said) == 6
    assert len(wb.open(second.folder.path).commitments) == 8


def test_what_is_known_of_one_authority_is_its_duty_its_return_and_its_inspection(second: wb.Inquiry) -> None:
    mine = second.authority_records.query("authority == 'South parish'")
    assert mine["kind"].tolist() == ["duty", "return", "inspection"]
    assert mine["status"].tolist() == ["", "no reply", ""] and mine["said"].tolist() == ["", "", "adequate"]
    assert mine["guidance"].tolist() == ["rule of 2032", "rule of 2032", "first framework"]
    assert "6 parishes" not in set(second.authority_records["authority"])


def lines(inquiry: wb.Inquiry, length: str = "full") -> list[str]:
    """The text of a public briefing, one for each paragraph, point of a list or row of a table."""
    page = lxml.html.fromstring(inquiry.brief(date="2034-01-01", length=length).html)
    return [" ".join(one.text_content().split()) for one in page.iter("p", "li", "tr", "h2")]


def test_its_page_has_each_commitment_on_a_row_with_what_it_answers_who_adopts_it_and_what_followed(
    second: wb.Inquiry,
) -> None:
    rows = {n: next(row for row in lines(second) if f"Step {n} will be taken." in row) for n in range(1, 9)}
    assert "Promised by January 2032, then July 2032." in rows[1]
    assert "Consultation: 2 June 2031 to 1 September 2031." in rows[1]
    assert "To be adopted locally by: parishes; dioceses." in rows[2]
    assert [n for n, row in rows.items() if "none of these" in row] == [4, 5, 7]
    assert all("Not known." in row for row in rows.values())
    for said in (
        "20 July 2032: the rule on records in force",
        "120 towers",
        "half keep a record",
        "6 areas and 40 cases",
    ):
        assert said in rows[1] and not any(said in row for n, row in rows.items() if n != 1)


def test_its_page_one_prints_no_commitment_and_no_page_says_that_anything_is_due_or_answered(
    second: wb.Inquiry,
) -> None:
    for length in ("full", "brief", "page"):
        words = " ".join(lines(second, length))
        assert (
            "Overdue" not in words
            and ("not known" if length == "page" else "no reply known") in words.lower()
        )


def test_its_board_shows_what_answers_an_item_what_answers_none_and_what_followed(second: wb.Inquiry) -> None:
    board = second.board("report/1")
    shown = lxml.html.fromstring(f"<div>{board.static()}</div>").text_content()
    answers, _, none = shown.partition("Promised, and answering none of these")
    assert "Promised in answer to it" in answers and "Step 1 will be taken." in answers
    assert "promised by 2032-01; moved to 2032-07" in answers and "adopted locally by parishes" in answers
    assert [n for n in range(1, 9) if f"Step {n} will" in none] == [4, 5, 7]
    board.choose("k1")
    one = lxml.html.fromstring(f"<div>{board.static()}</div>").text_content()
    assert "Answers report/1." in one and "20 July 2032" in one and "half keep a record" in one


def test_its_tracker_has_a_sheet_of_commitments_with_what_hangs_on_each(second: wb.Inquiry) -> None:
    rows = second.tracker("2034-01-01").commitments.set_index("commitment_id")
    assert list(rows.index) == [f"k{n}" for n in range(1, 9)]
    assert rows.loc["k1", "answers"] == "1" and rows.loc["k4", "answers"] == ""
    assert rows.loc["k1", "promised_by"] == "promised by 2032-01; moved to 2032-07"
    assert (
        "eighty keep a record" in rows.loc["k1", "requests_found"]
        and "adequate" in rows.loc["k1", "inspected"]
    )
    assert (
        rows.loc["k5", "done"] == "2031-11: in progress a working group met" and rows.loc["k3", "done"] == ""
    )
    sheets = openpyxl.load_workbook(io.BytesIO(second.tracker("2034-01-01").workbook())).sheetnames
    assert "Commitments" in sheets and "Illustrative commitments" not in sheets
