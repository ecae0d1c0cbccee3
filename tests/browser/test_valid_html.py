"""Pages are HTML as its standard has it. All kinds at all lengths: `tests/proofs/pages_valid.py`."""

from __future__ import annotations

from pathlib import Path

import workbench
from tests.browser import laboratory as lab
from tests.browser import valid_html
from tests.made import every_kind


def test_the_briefing_at_its_three_lengths_and_the_letter_have_no_error_of_html(
    workplace: Path, tmp_path: Path
) -> None:
    if not valid_html.is_here():
        lab.missing("the checker of HTML, or Java, is not installed: see .ci/run")
    inquiry = workbench.open(workplace / "evidence" / "missing-from-care")
    pages = dict(every_kind.of_the_case(inquiry, "page", "brief", "inquiry")) | {
        "letter": every_kind.letter()
    }
    places = [page.save(tmp_path / f"{name}.html") for name, page in pages.items()]
    assert valid_html.errors(places) == []


def test_the_checker_finds_what_is_wrong_with_a_page(tmp_path: Path) -> None:
    if not valid_html.is_here():
        lab.missing("the checker of HTML, or Java, is not installed: see .ci/run")
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!DOCTYPE html><p id=a><p id=a><table><td role=cell><ul><p></ul>", encoding="utf-8")
    assert len(valid_html.errors([wrong])) >= 4
