"""Memos: what those who work on an inquiry write about a row, durable as decisions are, and on no page."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, made
from workbench.errors import NotFound, WorkbenchError

HEARD = "oral-2015-01-14"


@pytest.fixture
def inquiry(tmp_path: Path) -> wb.Inquiry:
    return made(tmp_path, ("session.txt", SESSION))


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("documents", "document_id"),
        ("passages", "passage_id"),
        ("people", "person_id"),
        ("themes", "theme"),
        ("tags", "tag_id"),
    ],
)
def test_a_memo_is_written_about_a_row_of_any_table_and_is_there_when_the_inquiry_is_opened_again(
    inquiry: wb.Inquiry, table: str, column: str
) -> None:
    row_id = str(getattr(inquiry, table)[column].iloc[-1])
    inquiry.decide(row_id, "memo", coder="AB", note="Ask her again.")
    for opened in (inquiry, wb.open(inquiry.folder.path)):
        (memo,) = opened.memos.to_dict("records")
        assert (memo["about_table"], memo["about_id"], memo["text"], memo["coder"]) == (
            table,
            row_id,
            "Ask her again.",
            "AB",
        )
        assert memo["public"] is False and memo["time"]


def test_two_people_write_about_one_row_and_one_takes_hers_back_and_changes_another(
    inquiry: wb.Inquiry,
) -> None:
    for coder, words in (("AB", "First."), ("CD", "Second."), ("AB", "Third.")):
        inquiry.decide(f"{HEARD}/Q1", "memo", coder=coder, note=words)
    first, _, third = inquiry.memos["memo_id"]
    inquiry.decide(first, "dismiss", coder="AB")
    inquiry.decide(third, "change", coder="AB", text="Third, in other words.")
    assert list(inquiry.memos["text"]) == ["Second.", "Third, in other words."]
    inquiry.decide(first, "undo", coder="AB")
    assert list(inquiry.memos["text"]) == ["First.", "Second.", "Third, in other words."]


def test_a_memo_says_which_words_of_a_passage_it_is_about(inquiry: wb.Inquiry) -> None:
    inquiry.decide(f"{HEARD}/Q1", "memo", coder="AB", note="Loud?", start=0, end=4)
    assert inquiry.memos[["start", "end"]].to_numpy().tolist() == [[0, 4]]


@pytest.mark.parametrize(
    ("row_id", "options", "told"),
    [
        (f"{HEARD}/Q1", {"note": " "}, "needs its words"),
        (f"{HEARD}/Q99", {"note": "x"}, "no row has the id"),
        (f"{HEARD}/Q1", {"note": "x", "colour": "red"}, "no field colour"),
        (f"{HEARD}/Q1", {"note": "x", "start": 3}, "are no place"),
        (f"{HEARD}/Q1", {"note": "x", "start": 0, "end": 100_000}, "are no place"),
        (HEARD, {"note": "x", "start": 0, "end": 2}, "are no place"),
    ],
)
def test_a_memo_that_can_not_be_is_refused_in_words(
    inquiry: wb.Inquiry, row_id: str, options: dict[str, str], told: str
) -> None:
    with pytest.raises((WorkbenchError, NotFound)) as error:
        inquiry.decide(row_id, "memo", coder="AB", **options)  # type: ignore[arg-type]
    assert told in str(error.value) and inquiry.memos.empty


def test_what_a_memo_says_can_be_erased_and_the_log_still_verifies(inquiry: wb.Inquiry) -> None:
    decision = inquiry.decide(f"{HEARD}/Q1", "memo", coder="AB", note="A secret of hers.")
    inquiry._frames.log.erase([decision], coder="AB", reason="She asked.")
    opened = wb.open(inquiry.folder.path)
    assert opened.memos.empty and opened.verify_log().empty
    assert b"A secret of hers." not in (inquiry.folder.path / "decisions.sqlite").read_bytes()


def test_memos_about_evidence_that_is_held_back_go_with_it_and_come_back(inquiry: wb.Inquiry) -> None:
    tag = str(inquiry.tags["tag_id"].iloc[0])
    for row_id in (HEARD, f"{HEARD}/Q1", tag):
        inquiry.decide(row_id, "memo", coder="AB", note="Of this hearing.")
    inquiry.withdraw(HEARD, coder="AB", reason="Asked to.", date="2026-11-28")
    assert inquiry.memos.empty
    inquiry.withdraw(HEARD, "restore", coder="AB", reason="Agreed.", date="2026-11-29")
    assert len(inquiry.memos) == 3


def test_no_page_has_a_memo(inquiry: wb.Inquiry) -> None:
    inquiry.decide(f"{HEARD}/Q1", "memo", coder="AB", note="Quite unbelievable.", public=True)
    for audience in ("public", "committee"):
        assert "Quite unbelievable" not in inquiry.brief(audience=audience).html
    assert wb.open(inquiry.folder.path, audience="public").memos.empty
