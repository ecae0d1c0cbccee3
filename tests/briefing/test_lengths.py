"""How long a briefing is, in what order it is told, and what is said once instead of at every part."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest
from lxml import html as lxml_html

import workbench as wb
from tests.made import material as small
from tests.made.pages import page
from tests.places import ROOT
from workbench.briefing.parts.said_once import most
from workbench.briefing.printed.page_as_pdf import pdf
from workbench.errors import WorkbenchError


def sections(length: str) -> list[str]:
    made = lxml_html.document_fromstring(page("inquiry", small.material(), date="2026-11-21", length=length))
    return [one.get("id") for one in made.iter("section") if one.get("class") not in ("item", "block")]


def test_a_full_briefing_begins_with_the_recommendations_and_ends_with_how_it_was_made_and_the_documents() -> (
    None
):
    found = sections("full")
    assert found[0] == "brief"
    assert found[-3:] == ["made", "grounds", "annex"]
    assert found.index("items") < found.index("witnesses") < found.index("themes")


def test_a_brief_one_has_no_quotations_of_evidence_and_no_annex() -> None:
    found = sections("brief")
    assert found[0] == "brief" and found[-1] == "grounds"
    assert not {"items", "annex", "themes"} & set(found)


def test_each_quotation_of_a_brief_one_has_its_citation() -> None:
    made = lxml_html.document_fromstring(page("inquiry", small.material(), length="brief"))
    cited = {quotation.get("data-citation") for quotation in made.iter("q")}
    assert cited and all(made.get_element_by_id(one) is not None for one in cited)


def test_a_length_that_is_none_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(WorkbenchError, match="“long” is no length"):
        page("inquiry", small.material(), length="long")


def test_why_most_quotations_stand_where_they_do_is_said_once_and_the_others_say_why() -> None:
    by_hand = [
        replace(small.LINKS[-1], link_id=f"l{n}", recommendation_id="report/r2", passage_id=one.passage_id,
                basis="person", status="confirmed", reasons=(), coder="AB", quote="", note="")
        for n, one in enumerate([p for p in small.PASSAGES if p.kind == "answer" or p.document_id == "session-1"])
    ]  # fmt: skip
    made = page("inquiry", small.material(links=by_hand))
    assert made.count("inked by hand (AB)") == 1
    assert "a passage stands here for this reason: linked by hand (AB)." in made


@pytest.mark.parametrize(
    ("sentences", "said"),
    [
        (["a", "a", "a", "b"], "a"),
        (["a", "a"], ""),
        (["a", "a", "a", "b", "b", "c"], ""),
        ([], ""),
    ],
)
def test_a_sentence_is_said_once_where_it_stands_three_times_and_more_often_than_all_others(
    sentences: list[str], said: str
) -> None:
    assert most(sentences) == said


@pytest.mark.parametrize(("length", "most"), [("page", 1), ("brief", 6), ("full", 20)])
def test_a_pdf_of_the_founding_case_has_as_many_sheets_as_its_length_promises(length: str, most: int) -> None:
    case = wb.open(ROOT / "evidence" / "missing-from-care")
    made = pypdfium2.PdfDocument(pdf(case.brief(length=length, date="2026-11-28").html))
    assert 0 < len(made) <= most
