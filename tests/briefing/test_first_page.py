"""Page one: from tables alone, for its moment, on one sheet; what is real and what is invented never together."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

import workbench as wb
from tests.made import material as small
from tests.made.pages import page
from tests.places import ROOT
from workbench import model
from workbench.briefing.parts.first_page import MOMENTS, fitted
from workbench.briefing.parts.first_page_lines import Block, Line
from workbench.errors import WorkbenchError

CASE = ROOT / "evidence" / "missing-from-care"
FIGURES = [
    model.Figure("f1", quote="10,000 a year", value=10000, unit="people", counted="people who fell", attributed_to="the police", clash=("f2",), status="confirmed"),
    model.Figure("f2", quote="930", value=930, unit="falls", counted="falls", attributed_to="the ministry", clash=("f1",), status="confirmed"),
    model.Figure("f3", quote="65,000", value=65000, unit="people", counted="people", attributed_to="the press", clash=("f4",), status="confirmed"),
    model.Figure("f4", quote="65,020", value=65020, unit="people", counted="people", attributed_to="the press", clash=("f3",), status="confirmed"),
]  # fmt: skip


def block(name: str, *, facts: dict[str, Any] | None = None, options: dict[str, Any] | None = None, **rows: Any) -> str:  # fmt: skip
    """The words of a block of page one; nothing where it does not stand there."""
    made = page("inquiry", small.material(facts, **rows), date="2026-11-21", length="page", **(options or {}))
    found = lxml_html.document_fromstring(made).find(f".//section[@id='first-{name}']")
    return "" if found is None else " ".join(found.text_content().split())


def test_what_was_recommended_stands_under_our_reading_of_the_reply() -> None:
    said = block("replied")
    assert "in part 1 […] We recommend that the Government ensures" in said


def test_not_answered_is_said_only_where_a_reply_is_held_and_was_read() -> None:
    row = replace(small.RESPONSES[0], document_id="", passage_id="", wording="", position="not answered", status="confirmed")  # fmt: skip
    assert "no reply known" in block("replied", responses=[row])
    held = next(one for one in small.DOCUMENTS if one.kind == "response")
    assert "not answered" in block("replied", responses=[replace(row, document_id=held.document_id)])


def test_where_a_reply_is_held_and_nobody_has_read_it_no_item_is_said_to_have_none() -> None:
    rows = [replace(one, status="suggested") for one in small.RESPONSES]
    said = block("unknown", responses=rows)
    assert "a reply is held, and nobody has confirmed what it says to which item" in said
    assert "reply" not in block("ask", responses=rows)


def test_without_any_reply_it_is_not_known_and_is_a_question_to_ask() -> None:
    documents = [one for one in small.DOCUMENTS if one.kind != "response"]
    assert "What was replied: no reply is held." in block("unknown", responses=[], documents=documents)
    assert "When will there be a reply?" in block("ask", responses=[], documents=documents)


def test_figures_of_two_units_are_set_side_by_side_and_a_rounding_is_not() -> None:
    said = block("figures", figures=FIGURES)
    assert "10,000 a year: people who fell (the police) — not 930: falls (the ministry)." in said
    assert "65,000" not in said


def test_what_authorities_returned_says_who_asked_them_and_with_what_interest() -> None:
    rows = [
        model.RequestFinding("a", "Ask again", "A charity", "2013", "fewer than half do", authorities=134),
        model.RequestFinding("b", "Ask again", "A charity", "2013", "one in four does", authorities=134),
        model.RequestFinding("c", "Made up", "Nobody", "2013", "all do", provenance="illustrative"),
    ]
    said = block("returned", facts={"interests": ("The charity paid.",)}, request_findings=rows)
    assert "A charity asked 134 authorities: fewer than half do; one in four does." in said
    assert "The charity paid." in said and "all do" not in said


def test_facts_of_the_inquiry_are_printed_with_who_was_heard_and_its_notes_where_a_longer_one_ends() -> None:
    facts = {"facts": ("Four sessions were held.",), "notes": ("The minutes are lost.",)}
    assert "Four sessions were held." in block("heard", facts=facts)
    for length in ("brief", "full"):
        made = page("inquiry", small.material(facts), length=length)
        assert made.count("The minutes are lost.") == 1 and made.count("Four sessions were held.") == 1


def test_an_empty_inquiry_has_a_page_one_that_claims_nothing() -> None:
    made = page("inquiry", small.Material(title="Nothing yet"), length="page")
    assert "Nothing that anybody said or wrote to it is held." in made
    assert "no evidence" not in made.casefold()


def test_page_one_for_drafting_is_the_committees_own() -> None:
    with pytest.raises(WorkbenchError, match="the committee’s own judgement"):
        page("inquiry", small.material(), length="page", moment="drafting")
    made = page("inquiry", small.material(), audience="committee", length="page", moment="drafting")
    assert 'id="first-thin"' in made
    for moment in set(MOMENTS) - {"drafting"}:
        shown = page("inquiry", small.material(), audience="committee", length="page", moment=moment)
        assert not {"first-thin", "first-contested", "first-uncited"} & set(
            re.findall(r'id="([\w-]+)"', shown)
        )


def test_a_moment_that_is_none_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(WorkbenchError, match="“later” is no moment"):
        page("inquiry", small.material(), moment="later")


def test_what_does_not_fit_is_counted_and_recommendations_are_the_last_to_go() -> None:
    found = [
        Block("figures", "Figures", tuple(Line("one two three four five") for _ in range(20))),
        Block("replied", "Recommended", tuple(Line("one two three four five") for _ in range(10))),
    ]
    figures, replied = fitted(found, 80)
    assert (len(figures.lines), figures.more) == (5, 15)
    assert len(replied.lines) == 10


# The founding case, by the same templates


@pytest.fixture(scope="module")
def night_before() -> Any:
    made = wb.open(CASE).brief(length="page", moment="debate", date="2026-11-29").html
    return lxml_html.document_fromstring(made)


def test_page_one_of_the_founding_case_answers_what_a_member_asks_the_night_before(night_before: Any) -> None:
    said = {s.get("id"): " ".join(s.text_content().split()) for s in night_before.iter("section")}
    header = night_before.find(".//header").text_content()
    assert "This is not an official publication" in header and "Position as of 29 November 2026" in header
    assert "Placements of children away from their home authority" in said["first-asked"]
    order = ["Accepted", "[R4]", "In part", "[R1]", "Deferred, then consulting", "[R3]", "No reply known", "[R2]", "[R6]", "[R7]"]  # fmt: skip
    places = [said["first-replied"].casefold().index(words.casefold()) for words in order]
    assert places == sorted(places)
    assert "from 2,250 (March 2012) to 3,680 after that (March 2017), 64 per cent more" in said["first-done"]
    assert "What was replied to [R2], [R6] and [R7]." in said["first-unknown"]
    assert "10,000 a year" in said["first-figures"] and "930" in said["first-figures"]
    assert said["first-ask"].count("?") == 3


def test_real_and_illustrative_share_no_line_and_no_count_of_page_one(night_before: Any) -> None:
    below = night_before.get_element_by_id("invented").text_content()
    above = "".join(s.text_content() for s in night_before.find_class("block"))
    assert "invented witness bodies" in below and "Illustration: says nothing about the 2012 inquiry" in below
    assert not re.search("illustrat|invented|Authority 0", above)
    assert re.search(r"\[R3\] 10 bodies; \d on both sides", below)


def test_no_word_of_the_founding_case_stands_in_what_makes_a_page() -> None:
    settings = wb.open(CASE).settings
    words = {settings.title, *settings.groups, *settings.supported_by, *settings.facts, "Ofsted", "2,250", "3,680", "[R3]"}  # fmt: skip
    words |= {name for name in wb.open(CASE).people["name"] if name}
    made = [p for p in Path(ROOT / "workbench" / "briefing").rglob("*") if p.suffix in (".py", ".j2", ".css")]
    found = [(p.name, word) for p in made for word in words if word in p.read_text(encoding="utf-8")]
    assert found == []
