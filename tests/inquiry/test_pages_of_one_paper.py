"""A report saved from the web as a file for each chapter is one report: its kind, its items, its list of evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import write
from workbench.inquiry import Inquiry

NAMES = ("index", "chapter-1", "chapter-2", "recommendations", "submissions")
MENU = "<nav>" + "".join(f'<a href="{name}.html">{name}</a>' for name in NAMES) + "</nav>"
FIRST = "<h3>Recommendation 5.1 A register</h3><p>The Lamp Office should keep a register of lamps and of towers.</p>"
SECOND = "<h3>Recommendation 5.2 The towers</h3><p>The Guild of Bells should oil the bells of each tower once a year.</p>"
THIRD = "<h3>Recommendation 5.3 The stairs</h3><p>The Lamp Office should light the stairs of towers before anybody climbs.</p>"
QUOTED = "<h3>Recommendation 5.3</h3><p>That the Crown should pay for the ropes of every tower. (Board of Bells, 1931)</p>"
PAGES = {
    "index": "<h1>Royal Commission into Lamps</h1><p>Final report</p><h2>Volume 5: Towers</h2>",
    "chapter-1": f"<h2>1. Lamps</h2><p>1.1 We heard of lamps that were out for a year.</p>{FIRST}",
    "chapter-2": f"<h2>2. Bells</h2><p>2.1 We heard of bells.</p>{QUOTED}{SECOND}",
    "recommendations": f"<h1>Recommendations</h1>{FIRST}{SECOND}{THIRD}",
    "submissions": "<h1>Appendix: Submissions</h1><p>Submissions were received from:</p><ol><li>Lamp Trust</li>"
    "<li>4 Rivers Guild</li><li>Guild of Ringers</li></ol>",
}


def inquiry_of(
    folder: Path, *, menu: str = MENU, title: str = "Royal Commission into Lamps: Volume 5"
) -> Inquiry:
    pages = folder / "pages"
    pages.mkdir()
    for name, body in PAGES.items():
        head = f"<!DOCTYPE html><html><head><title>{name} – {title.format(name)}</title></head>"
        write(pages, f"{name}.html", f"{head}<body>{menu}{body}</body></html>")
    inquiry = wb.create(folder / "i", title="Lamps")
    inquiry.add(pages)
    return inquiry


def kinds(inquiry: Inquiry) -> dict[str, str]:
    held = inquiry.documents[inquiry.documents["status"] != "not-held"]
    return {
        name.removesuffix(".html"): kind for name, kind in zip(held["source_file"], held["kind"], strict=True)
    }


def test_pages_that_are_linked_and_bear_one_title_are_of_one_kind_and_their_rows_say_so(
    tmp_path: Path,
) -> None:
    inquiry = inquiry_of(tmp_path)
    assert kinds(inquiry) == dict.fromkeys(NAMES, "report")
    notes = dict(zip(inquiry.documents["source_file"], inquiry.documents["note"], strict=True))
    assert "taken for a report" in notes["submissions.html"]
    assert "taken for a report" not in notes["recommendations.html"]
    assert kinds(wb.open(tmp_path / "i")) == kinds(inquiry)


@pytest.mark.parametrize("change", [{"menu": ""}, {"title": "{0}"}])
def test_a_page_that_no_other_is_linked_with_or_that_bears_another_title_is_what_it_shows(
    tmp_path: Path, change: dict[str, str]
) -> None:
    assert kinds(inquiry_of(tmp_path, **change))["submissions"] == "other"


def test_an_item_of_a_chapter_and_of_the_list_of_all_is_one_item_and_a_quoted_one_is_none(
    tmp_path: Path,
) -> None:
    inquiry = inquiry_of(tmp_path)
    items = inquiry.recommendations
    assert list(items["number"]) == ["5.1", "5.2", "5.3"]
    assert items["text"].str.contains("stairs").sum() == 1
    assert not items["text"].str.contains("Crown").any()
    said = inquiry.problems.query("why == 'items said again'")["about"]
    assert [count for count, _ in said] == ["2"]


def test_a_page_that_is_a_list_of_evidence_alone_is_read_and_shows_who_is_not_held(tmp_path: Path) -> None:
    documents = inquiry_of(tmp_path).documents
    assert list(documents.query("status == 'not-held'")["author"]) == [
        "Lamp Trust",
        "4 Rivers Guild",
        "Guild of Ringers",
    ]
