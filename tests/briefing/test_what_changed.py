"""What has changed since an earlier page of ours, or a day: nothing is called new that may have been there before."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import workbench as wb
from tests.made import material as small
from tests.made.inquiries import SESSION, made
from tests.made.pages import page
from workbench import model
from workbench.briefing import page_parts, page_record
from workbench.briefing.parts.since_then import Memory
from workbench.briefing.verify import verify
from workbench.errors import WorkbenchError

LATER = [
    replace(
        small.RESPONSES[0],
        response_id="b1",
        recommendation_id="report/r2",
        date="2016-01-10",
        position="accepted",
    ),
    replace(small.RESPONSES[0], response_id="b2", date="2016-02-01", position="rejected", status="suggested"),
]
PAPER = model.Document(
    "SMD0009",
    "written",
    author="Tower Trust",
    evidence_code="SMD0009",
    date="2016-01-02",
    publication="published",
)
PLAY = replace(
    PAPER, document_id="session-2", provenance="illustrative", kind="oral", title="Illustrative session 2"
)
ACT = model.Progress("report/r1", "2016-03-01", "done", "a new law", source="Hansard")


def memory(made: str) -> str:
    record = page_record.read(page_parts.parse(made))
    assert record is not None
    return Memory(record.date, record.audience, dict(record.rows)).words


def words(made: str) -> str:
    return " ".join(html.fromstring(made).text_content().split())


def since(then: str, **rows: list[Any]) -> str:
    return page("changes", small.material(**rows), date="2016-06-01", since=then)


EARLIER = memory(page("inquiry", small.material(), date="2015-06-01"))
MORE: dict[str, list[Any]] = {
    "responses": [*small.RESPONSES, *LATER], "progress": [*small.PROGRESS, ACT],
    "documents": [*small.DOCUMENTS, PAPER, PLAY], "citations": [*small.CITATIONS, replace(
        small.CITATIONS[1], citation_id="report/n36.3", target_document_id="SMD0009", text="SMD 009")],
}  # fmt: skip


def test_what_is_new_since_an_earlier_page_is_named_and_nothing_that_stood_there() -> None:
    said = words(since(EARLIER, **MORE))
    for new in ("New Recommendation [R2]: accepted, as we read it (Government, 10 January 2016)",
                "New 1: done; a new law (1 March 2016)", "New Paragraph 16: written evidence SMD0009",
                "New written evidence SMD0009, 2 January 2016 (Tower Trust)"):  # fmt: skip
        assert new in said
    assert "rejected" not in said and "EMC" not in said and "Preston" not in said
    assert "since 1 June 2015" in said


def test_where_nothing_has_changed_it_says_what_was_compared() -> None:
    said = words(since(EARLIER))
    assert "Nothing of what was compared is new or says something else." in said
    assert (
        "Compared: documents, items of the report, references of the report, replies and what was done"
        in said
    )
    assert "Not compared, so that nothing is said of them: promises." in said


def test_a_reply_that_is_read_otherwise_and_a_row_that_is_gone_are_said() -> None:
    changed = [replace(small.RESPONSES[0], position="rejected"), *small.RESPONSES[2:]]
    said = words(since(EARLIER, responses=changed))
    assert "Changed Recommendation 1: rejected" in said
    assert "Something that the earlier page was made from is no longer there." in said


def test_what_is_illustrative_is_new_in_a_list_of_its_own() -> None:
    tree = html.fromstring(since(EARLIER, **MORE))
    lists = {
        one.getparent().get("aria-labelledby"): words_of(one)
        for one in tree.iter("ul")
        if one.getparent().tag == "section"
    }
    assert "Session 2" in lists["invented"] and "Session 2" not in lists["evidence"]


def words_of(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_with_a_day_alone_only_what_bears_a_later_date_is_new_and_the_rest_is_not_compared() -> None:
    said = words(since("2016-01", **MORE))
    assert "a new law" in said and "accepted" not in said and "SMD0009" not in said.replace("Compared", "")
    assert (
        "Not compared, so that nothing is said of them: items of the report and references of the report"
        in said
    )


def test_a_page_for_another_reader_or_of_another_inquiry_is_refused() -> None:
    inside = memory(page("inquiry", small.material(), date="2015-06-01", audience="committee"))
    with pytest.raises(WorkbenchError, match="made for the committee"):
        since(inside)
    other = [replace(one, document_id=f"x{n}") for n, one in enumerate(small.DOCUMENTS)]
    with pytest.raises(WorkbenchError, match="another inquiry"):
        since(EARLIER, documents=other)


def test_a_page_that_remembers_nothing_is_compared_with_nothing() -> None:
    said = words(since(Memory("2015-06-01", "public").words, **MORE))
    assert "Compared: nothing." in said and "a new law" not in said


def test_its_quotations_are_verified() -> None:
    made = since(EARLIER, **MORE)
    checked = verify(made, small.material().passages, small.material().documents)
    assert len(checked) and checked["ok"].all()


def test_an_earlier_page_or_pdf_is_read_from_its_file_and_the_new_page_names_no_file(tmp_path: Path) -> None:
    inquiry = made(tmp_path / "inquiry", ("session.txt", SESSION))
    for name in ("old.html", "old.pdf", "old.docx"):
        old = inquiry.brief(date="2026-11-01").save(tmp_path / name)
        new = inquiry.brief("changes", since=str(old), date="2026-11-29")
        assert name not in new.html and str(tmp_path) not in new.html
        assert "since 1 November 2026" in words(new.html)
        checked = wb.verify(new.save(tmp_path / "new.html"), inquiry)
        assert checked["ok"].all()


@pytest.mark.parametrize("since_when", ["", "nowhere.html", "yesterday"])
def test_what_is_neither_a_day_nor_a_page_is_refused(since_when: str, tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    with pytest.raises(WorkbenchError):
        inquiry.brief("changes", since=since_when)


def test_a_page_whose_record_was_changed_is_not_relied_on(tmp_path: Path) -> None:
    inquiry = made(tmp_path / "inquiry", ("session.txt", SESSION))
    old = tmp_path / "old.html"
    text = re.sub(r"(&#34;date&#34;: &#34;)2026", r"\g<1>2025", inquiry.brief(date="2026-11-01").html)
    old.write_text(text, encoding="utf-8")
    with pytest.raises(WorkbenchError, match="can be relied on"):
        inquiry.brief("changes", since=str(old))
