"""questions.csv: the researcher's own questions; every row that can't be used is reported, all at once."""

from __future__ import annotations

from pathlib import Path

import workbench as wb
from tests.made.inquiries import SESSION, made
from workbench.inquiry import audiences


def asking(folder: Path, rows: str) -> wb.Inquiry:
    inquiry = made(folder, ("session.txt", SESSION))
    head = "head,question,to_whom,member,basis,follow_up\n"
    (inquiry.folder.path / "questions.csv").write_text(head + rows, encoding="utf-8")
    return wb.open(inquiry.folder.path)


def test_questions_are_read_with_whom_they_are_put_to_and_what_they_rest_on(tmp_path: Path) -> None:
    ident = made(tmp_path / "first", ("session.txt", SESSION)).passages["passage_id"].iloc[0]
    inquiry = asking(
        tmp_path / "second", f"Ropes,How many?,Ann Pell,Ruth Okafor,{ident},By when?\n,And who pays?,,,,\n"
    )
    (first, second) = inquiry.questions.to_dict("records")
    assert first == {
        "head": "Ropes", "question": "How many?", "to_whom": "Ann Pell", "member": "Ruth Okafor", "basis": (ident,),
        "follow_up": "By when?",
    }  # fmt: skip
    assert second["to_whom"] == "" and second["basis"] == ()
    assert inquiry.problems.empty


def test_every_bad_row_is_reported_at_once_and_the_good_ones_are_used(tmp_path: Path) -> None:
    inquiry = asking(
        tmp_path,
        "a,,Ann Pell,,,\nb,Who pays?,,,nowhere/Q1; neither/Q2,\nc,Who rings?,,,,\nd,Who rings?,,,,again\n,Why?,,,,\n",
    )
    assert list(inquiry.questions["question"]) == ["Why?"]
    reasons = list(inquiry.problems["reason"])
    assert [one.split(":")[0] for one in reasons] == [
        "questions.csv, row 2, column question", "questions.csv, row 3, column basis", "questions.csv, row 3, column basis",
        "questions.csv, row 4, column question", "questions.csv, row 5, column question",
    ]  # fmt: skip
    assert "no passage “nowhere/Q1” is held" in reasons[1]


def test_an_inquiry_without_the_file_has_no_questions(tmp_path: Path) -> None:
    assert made(tmp_path, ("session.txt", SESSION)).questions.empty


def test_no_question_is_in_what_the_public_may_see(tmp_path: Path) -> None:
    inquiry = asking(tmp_path, "Ropes,How many?,Ann Pell,Ruth Okafor,,\n")
    assert audiences.opened_for(inquiry, "public").questions.empty
    assert len(audiences.opened_for(inquiry, "committee").questions) == 1
