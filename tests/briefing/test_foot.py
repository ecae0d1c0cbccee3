"""What ends every page: the licence that the inquiry names, how the page can be read, and what it does with data."""

from __future__ import annotations

import re

import pytest
from lxml import html

import workbench as wb
from tests.made import every_kind
from tests.made import material as small
from tests.made.pages import page
from tests.places import ROOT
from workbench.briefing.pages import KINDS


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    case = wb.open(ROOT / "evidence" / "missing-from-care")
    made = {name: one.html for name, one in every_kind.of_the_case(case)} | {
        "chase": every_kind.letter().html
    }
    return made | {"source": case.page("session-1").html}


def foot(text: str) -> str:
    tree = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    return " ".join(tree.find(".//footer").text_content().split())


def test_every_kind_of_page_is_among_those_looked_at() -> None:
    assert {kind for kind, _ in every_kind.OF_THE_CASE.values()} | {"chase"} == set(KINDS)


def test_every_page_ends_with_licence_accessibility_and_privacy(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        said = foot(text)
        assert "WCAG 2.2, level AA" in said and "o script" in said, name
        assert "open parliament licence" in said.lower() or name == "chase", name


def test_what_the_foot_says_of_a_page_is_true_of_it(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        assert not re.search(r"<(script|iframe|form|link|object|embed)\b", text), name
        assert not re.search(r"""(src|srcset|poster|action)=["'](?!data:)""", text), name
        assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text, name


def test_where_the_inquiry_names_no_licence_none_is_invented() -> None:
    said = foot(page("inquiry", small.material(facts={"licence": ""})))
    assert "names none; ask whoever published each source" in said
    assert "Open" not in said


@pytest.mark.parametrize("audience", ["public", "committee"])
def test_a_committees_page_says_that_what_is_not_published_is_under_no_open_licence(audience: str) -> None:
    said = foot(page("inquiry", small.material(), audience=audience))
    assert ("What is not published is under no open licence." in said) == (audience == "committee")
