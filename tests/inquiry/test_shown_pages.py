"""A researcher sees for herself what was read of a page; what its reader may not see is refused in a line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made, write
from tests.made.printed import column, pdf
from workbench import cli
from workbench.errors import NotFound, WorkbenchError
from workbench.inquiry import shown_pages
from workbench.restrictions.way_out import Refused

PAPER = column(
    ["Written evidence submitted by Tower Trust (BEL0002)", "", "1. Ropes are dear, and bells are loud."]
)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> wb.Inquiry:
    """An inquiry that nobody changes."""
    files = ("session.txt", SESSION), ("three.txt", SUBMISSION), ("paper.pdf", pdf(PAPER))
    return made(tmp_path_factory.mktemp("shown"), *files, ("photo.png", b"\x89PNG\r\n\x1a\nnothing"))


@pytest.fixture
def inquiry(first: wb.Inquiry, tmp_path: Path) -> wb.Inquiry:
    """A copy of it."""
    return wb.open(shutil.copytree(first.folder.path, tmp_path / "inquiry"))


def test_a_page_of_a_pdf_is_its_picture_with_each_passage_outlined_and_named(first: wb.Inquiry) -> None:
    html = first.page("BEL0002").html
    assert '<image href="data:image/png;base64,' in html
    tags = re.findall(r'<g class="tag passage"><rect [^>]*/><text [^>]*>([^<]*)', html)
    assert tags == [
        one.rpartition("/")[2] for one in first.passages.query("document_id == 'BEL0002'")["passage_id"]
    ]
    assert "Ropes are dear, and bells are loud." in html


def test_a_text_without_pages_is_shown_in_its_order_with_locators_and_speakers(first: wb.Inquiry) -> None:
    html = first.page("oral-2015-01-14").html
    assert "<image" not in html and "Part 1 of 1" in html
    said = re.findall(
        r'<h3>(Q[\d.]+) <span class="who" dir="auto">([^<]+)</span> <span class="about">([^<]+)<', html
    )
    assert said == [
        ("Q1", "Chair", "question, chair"),
        ("Q1.2", "Ann Pell", "answer, witness"),
        ("Q2", "Edward Hale", "question, member"),
        ("Q2.2", "Ann Pell", "answer, witness"),
    ]


def test_a_page_runs_and_asks_for_nothing_and_words_of_the_file_are_words(tmp_path: Path) -> None:
    hostile = "1. Rope\x0c\x1b\ufffe <script>alert(1)</script> <img src=x onerror=alert(1)> “]]></svg>\n"
    html = made(tmp_path, ("a.txt", hostile)).page("a").html
    assert "\x1b" not in html and "<script" not in html and "<img" not in html and "&lt;script&gt;" in html
    assert "content=\"default-src 'none'; style-src &#39;sha256-" in html or "default-src 'none'" in html
    assert " style=" not in html


@pytest.mark.parametrize(
    ("document", "number", "said"),
    [
        ("BEL0009", 1, "there is no document “BEL0009”. Near it: BEL0002, BEL0001"),
        ("BEL0002", 2, "there is no page 2 (BEL0002). It has one."),
        ("oral-2015-01-14", 0, "there is no page 0 (oral-2015-01-14). It has one."),
    ],
)
def test_a_document_or_page_that_is_not_there_is_refused_in_a_line(
    first: wb.Inquiry, document: str, number: int, said: str
) -> None:
    with pytest.raises(NotFound) as error:
        first.page(document, number)
    assert str(error.value).startswith(said) and "\n" not in str(error.value)


def test_what_is_held_back_or_erased_is_on_no_page_and_why_is_said(inquiry: wb.Inquiry) -> None:
    inquiry.withdraw("BEL0001", coder="AB", reason="asked", date="2026-11-28")
    with pytest.raises(WorkbenchError, match="it is held back, and is on no page until it is restored"):
        inquiry.page("BEL0001")
    inquiry.withdraw(
        "BEL0001",
        "erase",
        coder="AB",
        reason="asked",
        date="2026-11-28",
        second="Carol Dunn",
        authority="Order of 20 November 2026",
    )
    with pytest.raises(NotFound, match="it was erased"):
        inquiry.page("BEL0001")


def test_for_whoever_an_inquiry_was_opened_what_they_may_not_see_was_never_there(inquiry: wb.Inquiry) -> None:
    _said(inquiry, "BEL0001", "confidential")
    opened = wb.open(inquiry.folder.path, audience="public")
    with pytest.raises(NotFound, match="there is no document “BEL0001”"):
        opened.page("BEL0001")
    assert opened.page("BEL0002").html


@pytest.mark.parametrize(
    ("status", "audience", "said"),
    [
        ("received, not reported", "public", "which the public may not see"),
        ("received, not reported", "committee", ""),
        ("confidential", "committee", "which the committee may not see"),
        ("name withheld", "public", "the name of who gave it is withheld"),
        ("name withheld", "committee", "the name of who gave it is withheld"),
        ("published", "public", ""),
    ],
)
def test_a_reader_sees_the_pages_that_any_page_may_quote_to_them(
    inquiry: wb.Inquiry, status: str, audience: str, said: str
) -> None:
    _said(inquiry, "BEL0001", status)
    inquiry = wb.open(inquiry.folder.path)
    if said:
        with pytest.raises(WorkbenchError, match=said):
            inquiry.page("BEL0001", audience=audience)
    else:
        assert "small budget" in inquiry.page("BEL0001", audience=audience).html


def test_a_file_that_changed_is_shown_as_it_is_and_the_page_says_so(inquiry: wb.Inquiry) -> None:
    assert len(inquiry.passages)
    (inquiry.folder.sources / "three.txt").write_text(SUBMISSION.replace("small", "large"), encoding="utf-8")
    html = inquiry.page("BEL0001").html
    assert "This is not the file that was added" in html and "large budget" in html
    assert "The file has changed since this inquiry was opened" in html
    inquiry.refresh()
    html = inquiry.page("BEL0001").html
    assert "This is not the file that was added" in html
    assert "The file has changed since this inquiry was opened" not in html


def test_a_file_that_is_gone_is_refused_with_its_name(inquiry: wb.Inquiry) -> None:
    (inquiry.folder.sources / "paper.pdf").unlink()
    with pytest.raises(NotFound, match=r"sources/paper.pdf is not there"):
        inquiry.page("BEL0002")


def test_pages_that_are_pictures_alone_are_drawn_and_have_no_word(tmp_path: Path) -> None:
    html = made(tmp_path, ("blank.pdf", pdf([]))).page("blank").html
    assert "<image" in html and "No letter or digit stands on this page." in html


def test_a_file_of_a_kind_that_is_not_read_is_refused_with_its_reason(first: wb.Inquiry) -> None:
    with pytest.raises(WorkbenchError, match=r"nothing was read of it: .*this is a picture"):
        first.page("photo")


def test_what_is_illustrative_says_so_on_its_page(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("a.txt", "Illustrative: written for this project.\n\n1. Bells are loud.\n"))
    assert "Illustration" in inquiry.page("a").html


REGISTER = "term,aliases,scope,kind,order,from,until,varied_by,applies_to,mark,note\nTower Trust,,,restriction order,RO1,,,,,[T],\n"


def test_a_restricted_name_on_a_page_stops_it_from_being_saved(inquiry: wb.Inquiry, tmp_path: Path) -> None:
    (inquiry.folder.path / "restrictions.csv").write_text(REGISTER, encoding="utf-8")
    with pytest.raises(Refused, match="nobody has settled"):
        wb.open(inquiry.folder.path).page("BEL0002").save(tmp_path / "page.html")
    assert not (tmp_path / "page.html").exists()


def test_a_name_that_is_printed_as_its_mark_is_in_no_picture(inquiry: wb.Inquiry, tmp_path: Path) -> None:
    (inquiry.folder.path / "restrictions.csv").write_text(REGISTER, encoding="utf-8")
    inquiry = wb.open(inquiry.folder.path)
    before = inquiry.page("BEL0002")
    assert "<image" in before.html
    with pytest.raises(Refused) as stopped:
        before.save(tmp_path / "page.html")
    for hit in stopped.value.hits:
        inquiry.decide(hit.hit_id, "mark", coder="Ada Bell", note="by the order", date="2026-11-28")
    with pytest.raises(WorkbenchError, match="none can be put into a picture"):
        before.save(tmp_path / "page.html")
    page = inquiry.page("BEL0002")
    assert "<image" not in page.html and "The picture is left out" in page.html
    assert "Tower Trust" not in page.save(tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_same_page_is_the_same_bytes_and_verifies(inquiry: wb.Inquiry, tmp_path: Path) -> None:
    page = inquiry.page("BEL0002")
    assert page.html == wb.open(inquiry.folder.path).page("BEL0002").html
    assert wb.verify(page.save(tmp_path / "page.html"), inquiry)["ok"].all()


def test_a_widget_is_handed_the_picture_and_boxes_of_each_passage(first: wb.Inquiry) -> None:
    looked = shown_pages.looked_at(first.folder, "BEL0002", 1)
    boxes = {one.passage_id: one.boxes for one in looked.page.pieces if one.what == "passage"}
    assert set(boxes) == set(first.passages.query("document_id == 'BEL0002'")["passage_id"])
    assert all(0 <= edge <= 1 for found in boxes.values() for box in found for edge in box)
    assert (
        looked.page.picture.startswith(b"\x89PNG")
        and looked.digest == first.documents.set_index("document_id")["sha256"]["BEL0002"]
    )


def test_looking_at_a_page_keeps_what_was_read_of_others(inquiry: wb.Inquiry) -> None:
    assert len(inquiry.passages)
    kept = sorted(path.name for path in inquiry.folder.readings.rglob("*"))
    inquiry.page("BEL0002")
    assert sorted(path.name for path in inquiry.folder.readings.rglob("*")) == kept


def test_the_verb_writes_the_page_where_it_is_told_and_who_was_sent_it(
    inquiry: wb.Inquiry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "seen.html"
    given = ["show", str(inquiry.folder.path), "BEL0002", "1", "--out", str(page)]
    with pytest.raises(SystemExit) as stopped:
        cli.main([*given, "--audience", "public", "--for", "Ruth Okafor", "--date", "2026-11-28"])
    assert not stopped.value.code and "<image" in page.read_text(encoding="utf-8")
    assert "Ruth Okafor" in (inquiry.folder.path / "briefings.csv").read_text(encoding="utf-8-sig")
    with pytest.raises(SystemExit) as stopped:
        cli.main(["show", str(inquiry.folder.path), "BEL0009"])
    assert stopped.value.code == 1
    assert capsys.readouterr().err.count("\n") == 1


def _said(inquiry: wb.Inquiry, document: str, status: str) -> None:
    """Write what a document is into the manifest."""
    manifest = inquiry.folder.path / "sources.csv"
    lines = manifest.read_text(encoding="utf-8-sig").splitlines()
    quoted = f'"{status}"' if "," in status else status
    changed = [
        line.replace(",published,", f",{quoted},")
        if line.startswith(document) or f",{document}," in line
        else line
        for line in lines
    ]
    assert changed != lines or status == "published"
    write(manifest.parent, "sources.csv", "\n".join(changed) + "\n")
