"""Papers are named for what they are, a draft says for whom it is, and nothing is public before its embargo."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.made import material as small
from tests.made.inquiries import SUBMISSION, write
from workbench.briefing import gate, paper_marking
from workbench.briefing.pages import KINDS
from workbench.briefing.pages.session_brief import SessionOptions
from workbench.errors import WorkbenchError
from workbench.files import output_names
from workbench.inquiry import Inquiry


def page(
    body: str, kind: str = "inquiry", options: Any = None, report: str = "published", **asked: str
) -> str:
    """A page of the small inquiry, for a body, with its report of this publication."""
    documents = [replace(d, publication=report) if d.document_id == "report" else d for d in small.DOCUMENTS]
    embargo = asked.pop("embargo", "")
    held = replace(small.material(documents=documents), body=body, embargo=embargo)
    return gate.page(KINDS[kind], held, options, **asked).html


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("select committee", "Committee paper, confidential"),
        ("Lords committee", "Committee paper, confidential"),
        ("joint committee", "Committee paper, confidential"),
        ("all-party group", "Group paper, not privileged"),
        ("statutory inquiry", "Inquiry: confidential"),
        ("other", "Working paper, confidential"),
        ("", "Working paper, confidential"),
    ],
)
def test_a_bodys_own_page_is_named_for_the_body_on_the_screen_and_on_each_printed_sheet(
    body: str, named: str
) -> None:
    html = page(body, audience="committee")
    assert f'<p class="banner" role="note">{named}</p>' in html
    assert f'@top-center {{ content: "{named}"' in html
    if body != "select committee":
        assert "Committee paper" not in html.replace(named, "")
    assert named not in page(body) and "{marking}" not in page(body)


def test_what_is_made_from_an_unpublished_report_is_a_draft_and_says_whose_copy_it_is() -> None:
    options = KINDS["inquiry"].options(recipient="Ann Bell", copy="3 of 11")
    html = page("select committee", options=options, report="received, not reported", audience="committee")
    assert "Draft: confidential to the Committee, copy 3 of 11, for Ann Bell</p>" in html
    assert "Draft" not in page("select committee", options=options, audience="committee")
    assert paper_marking.named("all-party group", draft=True) == "Draft: confidential to the Group"
    assert paper_marking.named("statutory inquiry", draft=True) == "Draft: confidential to the Inquiry"


def test_a_recipient_can_not_write_into_the_style_sheet() -> None:
    options = KINDS["inquiry"].options(recipient='"; } body { display: none } @page { content: "')
    html = page("select committee", options=options, report="confidential", audience="committee")
    style = html[html.index("<style>") : html.index("</style>")]
    assert "display: none } @page" not in style and '<p class="banner"' in html


def test_a_session_brief_has_a_number_and_a_recipient() -> None:
    options = SessionOptions(witnesses=("Kevin Macnish",), recipient="Ann Bell", copy="2")
    assert (options.recipient, options.copy) == ("Ann Bell", "2")


@pytest.mark.parametrize("date", ["", "2026-12", "2026-12-01", "2025-12-31"])
def test_nothing_is_made_for_the_public_before_its_embargo_or_without_a_date(date: str) -> None:
    with pytest.raises(WorkbenchError, match="Embargoed until 00:01 on 2 December 2026") as stopped:
        page("select committee", embargo="2026-12-02 00:01", date=date)
    assert "--date 2026-12-02 or later" in str(stopped.value) and "\n" not in str(stopped.value)
    assert "Embargoed" in page(
        "select committee", embargo="2026-12-02 00:01", date=date, audience="committee"
    )


@pytest.mark.parametrize("date", ["2026-12-02", "2026-12-03", "2027-01-01"])
def test_a_public_page_of_its_day_is_made_and_marked_on_each_sheet(date: str) -> None:
    html = page("select committee", embargo="2026-12-02 00:01", date=date)
    words = "Embargoed until 00:01 on 2 December 2026"
    sheets = re.findall(r"^@page (?:sheet-)?(?:confidential|both) \{.*?\} \}$", html, re.M | re.S)
    assert len(sheets) == 4 and all(sheet.count(words) == 1 for sheet in sheets)
    assert html.count(words) == 1 + len(sheets)
    assert "Committee paper" not in html


@pytest.mark.parametrize(
    "when", ["tomorrow", "2026-13-01", "2026-12-02 25:00", "02/12/2026", "2026-12-02 00:01; x"]
)
def test_an_embargo_that_is_no_time_is_said(when: str) -> None:
    with pytest.raises(WorkbenchError, match=r"is no day and time of an embargo.*2026-12-02 00:01"):
        paper_marking.embargoed(when)


def bells(tmp_path: Path, body: str = "all-party group") -> Inquiry:
    inquiry = wb.create(tmp_path / "bells", title="Bells", body=body)
    inquiry.add(write(tmp_path, "given.txt", SUBMISSION), publication="published")
    return inquiry


def test_every_export_has_the_embargo_in_its_name_and_in_its_words(tmp_path: Path) -> None:
    inquiry, embargo = bells(tmp_path), "2026-12-02 00:01"
    day = {"date": "2026-12-02", "embargo": embargo}
    saved = inquiry.brief("inquiry", **day).save(tmp_path / "out" / "page.html")
    assert saved.name == "page-embargoed-until-2026-12-02-0001.html"
    assert "Embargoed until 00:01 on 2 December 2026" in saved.read_text(encoding="utf-8")
    bank = inquiry.brief("bank", by="theme", **day)
    saved = bank.save(tmp_path / "out" / "bank.docx")
    assert saved.name == "bank-embargoed-until-2026-12-02-0001.docx"
    with zipfile.ZipFile(saved) as package:
        assert b"Embargoed until 00:01 on 2 December 2026" in package.read("word/header1.xml")
    tracker = inquiry.tracker("2026-12-02", audience="committee", embargo=embargo)
    assert tracker.save(tmp_path / "out" / "t.xlsx").name == "t-embargoed-until-2026-12-02-0001.xlsx"
    assert tracker.mark.startswith("Group paper, not privileged. Embargoed until")
    for early in (
        lambda: inquiry.tracker("2026-12-01", embargo=embargo),
        lambda: inquiry.brief("bank", by="theme", embargo=embargo),
        lambda: inquiry.brief("evidence", date="2026-12-01", embargo=embargo),
    ):
        with pytest.raises(WorkbenchError, match="Embargoed until"):
            early()


def test_without_an_embargo_a_name_stays_as_it_is() -> None:
    assert output_names.embargoed("briefing.html", "") == Path("briefing.html")
    assert output_names.embargoed("a/b.html", "2026-12-02").name == "b-embargoed-until-2026-12-02.html"
