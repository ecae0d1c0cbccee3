"""Several inquiries at once: searched side by side, and what was said before."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made
from workbench.errors import WorkbenchError
from workbench.inquiry.several_inquiries import Inquiries

FIRST = """\
recommendation_id,number,kind,text
first/r1,1,recommendation,Every tower should keep a public register of its bells and ropes.
first/r2,2,recommendation,The training of ringers should be paid for by the dioceses.
"""
SECOND = """\
recommendation_id,number,kind,text
second/r1,1,recommendation,Every tower should by 2016 keep a register of its ropes and bells.
second/r2,2,recommendation,Clocks should be wound each week.
"""
REPLIES = """\
response_id,recommendation_id,document_id,responder,date,position,wording
a1,first/r1,,Government,2015-03-01,accepted,We accept this.
"""
DONE = """\
recommendation_id,date,state,measure,source
first/r1,2015-05-01,in progress,A group was set up,A written statement
"""


@pytest.fixture
def together(tmp_path: Path) -> Inquiries:
    for name, papers, items in (
        ("first", ("session.txt", SESSION), FIRST),
        ("second", ("paper.txt", SUBMISSION), SECOND),
    ):
        one = made(tmp_path / "given" / name, papers)
        one.folder.path.rename(tmp_path / name)
        (tmp_path / name / "recommendations.csv").write_text(items, encoding="utf-8")
    (tmp_path / "first" / "responses.csv").write_text(REPLIES, encoding="utf-8")
    (tmp_path / "first" / "progress.csv").write_text(DONE, encoding="utf-8")
    return wb.open_inquiries([tmp_path / "first", tmp_path / "second"])


def test_a_search_finds_in_each_what_it_holds_and_the_ids_stay_apart(together: Inquiries) -> None:
    found = together.search("budget OR funding")
    assert list(found) == ["first", "second"]
    assert [len(hits) for hits in found.values()] == [1, 1]
    assert not set(found["first"].passage_ids) & set(found["second"].passage_ids)


def test_each_row_of_people_says_whose_inquiry_it_is(together: Inquiries) -> None:
    people = together.people
    assert set(people["inquiry"]) == {"first", "second"}
    assert people.groupby("name")["inquiry"].nunique().max() == 1


def test_a_like_item_of_another_report_stands_beside_with_its_reply_and_what_was_done(
    together: Inquiries,
) -> None:
    (row,) = together.said_before("second").itertuples()
    assert (row.recommendation_id, row.earlier_inquiry, row.earlier_id) == ("second/r1", "first", "first/r1")
    assert (row.position, row.wording) == ("accepted", "We accept this.")
    assert (row.state, row.since) == ("in progress", "2015-05-01")
    assert "2016" in row.differs


@pytest.mark.parametrize("names", [[], ["first", "given/first"]])
def test_no_folder_and_two_of_one_name_are_refused(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        wb.create(tmp_path / name, title="Bells")
    with pytest.raises(WorkbenchError, match=r"no inquiry is named|two of the folders are called first"):
        wb.open_inquiries([tmp_path / name for name in names])


def test_a_name_that_is_none_of_them_is_said_with_those_that_are(together: Inquiries) -> None:
    with pytest.raises(WorkbenchError, match="no inquiry “third”") as raised:
        together.said_before("third")
    assert raised.value.next == "There are: first, second."
