"""A briefing is made and verified against the sources' own bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made
from workbench.errors import NotFound, WorkbenchError
from workbench.inquiry.verification import is_of_another, missing_files

ITEMS = "recommendation_id,number,kind,document_id,text\nreport/r1,1,recommendation,report,Buy oil.\n"
LINKS = (
    "recommendation_id,passage_id,bearing,quote,coder,decided,note\n"
    "report/r1,oral-2015-01-14/Q1.2,consistent with,the bells are very loud,AB,2026-11-21,\n"
    "report/r1,BEL0001/1,qualifies,We pay for ropes out of a small budget.,AB,2026-11-21,\n"
)


@pytest.fixture
def inquiry(tmp_path: Path) -> wb.Inquiry:
    inquiry = made(tmp_path, ("session.txt", SESSION), ("three.txt", SUBMISSION))
    (inquiry.folder.path / "recommendations.csv").write_text(ITEMS, encoding="utf-8")
    (inquiry.folder.path / "links.csv").write_text(LINKS, encoding="utf-8")
    return wb.open(inquiry.folder.path)


def page(inquiry: wb.Inquiry, tmp_path: Path) -> Path:
    place = tmp_path / "briefing.html"
    inquiry.brief(date="2026-11-21").save(place)
    return place


def test_every_quotation_of_a_briefing_is_found_in_the_sources(inquiry: wb.Inquiry, tmp_path: Path) -> None:
    found = wb.verify(page(inquiry, tmp_path), inquiry)
    assert len(found) >= 2 and found["ok"].all()


def test_one_changed_character_in_a_source_fails_and_names_the_quotation(
    inquiry: wb.Inquiry, tmp_path: Path
) -> None:
    place = page(inquiry, tmp_path)
    source = inquiry.folder.sources / "session.txt"
    source.write_text(SESSION.replace("very loud", "very lond"), encoding="utf-8")
    found = wb.verify(place, wb.open(inquiry.folder.path))
    failed = found[~found["ok"]]
    assert len(failed) >= 1 and set(failed["passage_id"]) == {"oral-2015-01-14/Q1.2"}
    assert found[found["passage_id"] == "BEL0001/1"]["ok"].all()


def test_one_changed_character_in_the_page_fails(inquiry: wb.Inquiry, tmp_path: Path) -> None:
    place = page(inquiry, tmp_path)
    place.write_text(place.read_text(encoding="utf-8").replace("very loud", "very Ioud"), encoding="utf-8")
    assert not wb.verify(place, inquiry)["ok"].all()


def test_a_source_that_is_gone_fails_its_quotations_and_no_others(
    inquiry: wb.Inquiry, tmp_path: Path
) -> None:
    place = page(inquiry, tmp_path)
    (inquiry.folder.sources / "three.txt").unlink()
    found = wb.verify(place, wb.open(inquiry.folder.path))
    assert set(found[~found["ok"]]["passage_id"]) == {"BEL0001/1"}


def test_the_same_inquiry_gives_the_same_bytes(inquiry: wb.Inquiry, tmp_path: Path) -> None:
    first = page(inquiry, tmp_path).read_bytes()
    assert page(wb.open(inquiry.folder.path), tmp_path).read_bytes() == first


def test_a_kind_or_a_date_that_is_none_is_said(inquiry: wb.Inquiry) -> None:
    with pytest.raises(WorkbenchError, match="no briefing of kind"):
        inquiry.brief("poster")
    with pytest.raises(WorkbenchError, match="is no date"):
        inquiry.brief(date="yesterday")
    with pytest.raises(WorkbenchError, match="is no date"):
        inquiry.brief(date="2026-13-45")


def test_a_page_that_is_not_there_is_said(inquiry: wb.Inquiry, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no page"):
        wb.verify(tmp_path / "none.html", inquiry)


def test_source_files_that_are_missing_are_named_and_a_page_of_another_inquiry_is_known(
    inquiry: wb.Inquiry, tmp_path: Path
) -> None:
    place = page(inquiry, tmp_path)
    assert missing_files(inquiry) == []
    assert not is_of_another(wb.verify(place, inquiry), inquiry)
    other = wb.create(tmp_path / "other", title="Other")
    assert is_of_another(wb.verify(place, other), other)
    (inquiry.folder.sources / "three.txt").unlink()
    (said,) = missing_files(wb.open(inquiry.folder.path))
    assert said.startswith("sources/three.txt is not there")
