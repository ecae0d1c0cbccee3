"""Where asked, a full briefing shows the pages that it quotes from: clipped, described, of published PDF files alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import html

import workbench as wb
from tests.made.inquiries import SESSION, made
from tests.made.printed import column, pdf
from workbench.briefing.printed.page_as_pdf import pdf as printed
from workbench.inquiry import Inquiry
from workbench.restrictions.way_out import Refused
from workbench.sources.formats.clipped_picture import clipped, png

WORDS = [
    "Written evidence submitted by Tower Trust (BEL0001)",
    "1. Ropes are dear, and the bells are very loud.",
]
ITEMS = "recommendation_id,number,kind,document_id,text\nreport/r1,1,recommendation,report,Buy oil.\n"
LINKS = "recommendation_id,passage_id,bearing,quote,coder,decided,note\nreport/r1,{},consistent with,,AB,2026-11-21,\n"


@pytest.fixture
def bells(tmp_path: Path) -> Inquiry:
    inquiry = made(tmp_path / "bells", ("session.txt", SESSION), ("paper.pdf", pdf(column(WORDS))))
    said = inquiry.passages.query("document_id == 'BEL0001'")["passage_id"].iloc[-1]
    (inquiry.folder.path / "recommendations.csv").write_text(ITEMS, encoding="utf-8")
    (inquiry.folder.path / "links.csv").write_text(LINKS.format(said), encoding="utf-8")
    return wb.open(inquiry.folder.path)


def pictures(inquiry: Inquiry, **how: Any) -> list[Any]:
    page = inquiry.brief(date="2026-11-28", **({"pictures": True} | how)).html
    return list(html.document_fromstring(page).iter("img"))


def test_a_picture_says_what_stands_in_it_and_is_named_by_its_passage(bells: Inquiry) -> None:
    (one,) = pictures(bells)
    assert "Ropes are dear, and the bells are very loud." in one.get("alt")
    assert one.get("src").startswith("data:image/png;base64,")
    assert "BEL0001/p1" in one.getparent().text_content()


@pytest.mark.parametrize("how", [{"pictures": False}, {"length": "brief"}, {"length": "page"}])
def test_there_is_none_where_nobody_asked_or_the_briefing_is_not_full(bells: Inquiry, how: Any) -> None:
    assert pictures(bells, **how) == []


def test_the_page_with_pictures_is_the_same_each_time_and_is_verified_as_pdf_too(
    bells: Inquiry, tmp_path: Path
) -> None:
    page = bells.brief(date="2026-11-28", pictures=True)
    again = wb.open(bells.folder.path).brief(date="2026-11-28", pictures=True)
    assert again.html == page.html and printed(page.html) == printed(again.html)
    for ending in ("html", "pdf", "docx"):
        assert wb.verify(page.save(tmp_path / f"page.{ending}"), bells)["ok"].all()


@pytest.mark.parametrize(
    "status", ["received, not reported", "published in part", "name withheld", "confidential"]
)
def test_what_is_not_published_whole_and_by_name_is_never_pictured(bells: Inquiry, status: str) -> None:
    place = bells.folder.path / "sources.csv"
    rows = place.read_text(encoding="utf-8-sig").splitlines()
    changed = [line.replace(",published", f',"{status}"') if "paper.pdf" in line else line for line in rows]
    assert changed != rows
    place.write_text("\n".join(changed) + "\n", encoding="utf-8")
    bells = wb.open(bells.folder.path)
    assert pictures(bells) == [] and pictures(bells, audience="committee") == []


def test_a_word_that_must_not_leave_keeps_a_page_with_its_picture_from_being_written(
    bells: Inquiry, tmp_path: Path
) -> None:
    (bells.folder.path / "restrictions.csv").write_text(
        "term,kind\nvery loud,lifelong anonymity\n", encoding="utf-8"
    )
    page = wb.open(bells.folder.path).brief(date="2026-11-28", pictures=True)
    with pytest.raises(Refused):
        page.save(tmp_path / "page.html")


@pytest.mark.parametrize("colour", [0, 2])
def test_a_clip_has_the_points_that_lie_in_its_box(colour: int) -> None:
    parts = 3 if colour else 1
    whole = png(4, 4, colour, bytes(n // parts for n in range(16 * parts)))
    part = clipped(whole, (0.25, 0.5, 0.75, 1.0))
    assert part == png(2, 2, colour, bytes(n for n in (9, 10, 13, 14) for _ in range(parts)))


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a" + b"\0" * 60])
def test_of_what_is_no_picture_of_ours_nothing_is_clipped(data: bytes) -> None:
    assert clipped(data, (0.0, 0.0, 1.0, 1.0)) == b""
