"""The night before: a draft goes through the door as a Word file, and what was settled stays settled in the next."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

import workbench as wb
from tests.made import inquiries
from tests.made.word_drafts import call, notes, paragraph, run, word
from workbench import cli
from workbench.errors import WorkbenchError
from workbench.inquiry import Inquiry

QUOTED = "Our funding is small, and the bells are very loud"


@pytest.fixture
def inquiry(tmp_path: Path) -> Inquiry:
    return inquiries.made(tmp_path, ("session.txt", inquiries.SESSION))


def draft(place: Path, quote: str, before: str = "") -> Path:
    """Write a draft report of one paragraph with a real footnote; ``before`` is a paragraph more, ahead of it."""
    first = paragraph(run(before)) if before else ""
    number = 2 if before else 1
    said = paragraph(run(f"{number}. Ann Pell told us: “{quote}”.") + call("1") + run(" We agree with her."))
    more = paragraph(run(f"{number + 1}. Ringers deserve better towers than they have."))
    place.write_bytes(word(first + said + more, footnotes=notes({"1": "Q1 [Ann Pell]"})))
    return place


def test_a_right_draft_has_no_finding(inquiry: Inquiry, tmp_path: Path) -> None:
    assert inquiry.check(draft(tmp_path / "draft.docx", QUOTED)).findings.empty


def test_a_changed_word_is_found_with_the_right_one_and_commented_in_the_same_file(
    inquiry: Inquiry, tmp_path: Path
) -> None:
    place = draft(tmp_path / "draft.docx", QUOTED.replace("small", "large"))
    checked = inquiry.check(place, date="2026-11-22")
    (finding,) = checked.findings.itertuples()
    assert "large" in finding.quote and "small" in finding.right
    with zipfile.ZipFile(place) as old, zipfile.ZipFile(checked.save(tmp_path / "out", "draft")[-1]) as new:
        assert "small" in new.read("word/comments.xml").decode()
        assert old.read("word/footnotes.xml") == new.read("word/footnotes.xml")


def test_what_was_settled_stays_settled_when_the_next_draft_comes(inquiry: Inquiry, tmp_path: Path) -> None:
    wrong = QUOTED.replace("small", "large")
    finding = inquiry.check(draft(tmp_path / "draft.docx", wrong)).findings.iloc[0]
    inquiry.decide(finding.finding_id, "dismiss", coder="AB", note="as she corrected it")
    assert inquiry.findings.iloc[0]["status"] == "dismissed"
    again = wb.open(inquiry.folder.path).check(
        draft(tmp_path / "next.docx", wrong, before="1. A bell is cast and not born, as everybody knows.")
    )
    (settled,) = again.findings.itertuples()
    assert (settled.finding_id, settled.status, settled.coder) == (finding.finding_id, "dismissed", "AB")
    assert wb.open(inquiry.folder.path).problems["reason"].str.contains("has no place").sum() == 0


def test_a_draft_is_no_document_of_the_inquiry(inquiry: Inquiry, tmp_path: Path) -> None:
    before = list(inquiry.documents["document_id"])
    inquiry.check(draft(tmp_path / "draft.docx", QUOTED))
    assert list(wb.open(inquiry.folder.path).documents["document_id"]) == before


def test_a_draft_that_is_not_there_or_can_not_be_read_is_said(inquiry: Inquiry, tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"no draft none\.docx"):
        inquiry.check(tmp_path / "none.docx")
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(WorkbenchError, match="can’t be read"):
        inquiry.check(broken)


def test_the_command_lists_what_it_finds_and_where_it_wrote_it(
    inquiry: Inquiry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = draft(tmp_path / "draft.docx", QUOTED.replace("loud", "soft"))
    with pytest.raises(SystemExit) as stopped:
        cli.main(["check", str(place), str(inquiry.folder.path), "--output", str(tmp_path / "out")])
    said = capsys.readouterr().out
    assert stopped.value.code == 0 and "1 finding open" in said and "draft.commented.docx" in said


def test_other_kinds_of_briefing_take_their_own_options_and_no_others(inquiry: Inquiry) -> None:
    with pytest.raises(WorkbenchError, match="needs its witnesses"):
        inquiry.brief("session")
    with pytest.raises(WorkbenchError, match="takes no witnesses"):
        inquiry.brief("inquiry", witnesses=["Ann Pell"])
    page = inquiry.brief("session", witnesses=["Ann Pell"], recipient="Ruth Okafor").html
    assert "Committee paper, confidential" in page and "Ruth Okafor" in page
