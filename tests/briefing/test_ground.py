"""The parts of a briefing on what recommendations rest on, strong themes without one, and who is not cited."""

from __future__ import annotations

from typing import Any

from lxml import html as lxml_html

from tests.made import material as small
from tests.made.pages import render
from workbench import model
from workbench.briefing.charts import bars_and_dots


def part(ident: str, **rows: list[Any]) -> str:
    page = lxml_html.document_fromstring(render(small.material(**rows), "2026-11-21", audience="committee"))
    return " ".join(page.get_element_by_id(ident).text_content().split())


def test_each_item_has_its_bodies_the_label_of_its_ground_and_who_looked() -> None:
    words = part("rests")
    assert "Recommendation [R2]3Contested: 1 witness body consistent with it" in words
    assert "1 suggested link is left out: nobody has confirmed it." in words
    assert "Nobody has looked yet" in words


def test_the_table_is_marked_where_illustrative_evidence_is_counted() -> None:
    assert "The ground of each item Illustration: says nothing about a real inquiry" in part("rests")
    assert "order of the alphabet Illustration: says nothing about a real inquiry" in part("reach")


def test_nought_and_blank_are_told_apart_in_words() -> None:
    assert "0 and blank are not the same" in part("rests")


def test_an_items_quotations_say_who_looked_for_what_is_contrary() -> None:
    assert "Qualifying it or contrary to it: nobody has looked yet." in part("item-1")
    assert "Qualifying it or contrary to it:" not in part("item-2")


def test_a_strong_theme_without_a_recommendation_is_listed_and_its_tags_are_said_to_be_suggested() -> None:
    tags = [model.Tag("a", "oral-2014-06-18/Q38.2", "data", 0, 2, "We", "rule:1"), model.Tag("b", "SMD0001/3", "data", 0, 2, "Co", "rule:1")]  # fmt: skip
    links = [
        small.link("report/r1", "oral-2014-06-18/Q37.2", "cited", status="confirmed", coder="the report")
    ]
    words = part("gaps", tags=tags, links=links)
    assert "1 strong theme of 1 without a recommendation" in words and "Data2 of 4 heard2none" in words
    assert "nobody has confirmed them: read before you rely on it" in words


def test_whose_evidence_the_report_does_not_cite_is_named_by_category() -> None:
    words = part("reach")
    assert "Kevin Macnish" in words and "Not to be cited says nothing of what it was worth" in words


def test_without_citations_it_says_that_no_report_with_them_is_held() -> None:
    assert "No report with citations is held" in part("reach", citations=[])


def test_a_grid_draws_a_number_for_nought_and_nothing_for_what_is_not_known() -> None:
    drawn = bars_and_dots.grid("g", "T", "bodies", [("1", (4, 0)), ("2", (None, 1))], ("a", "b"))
    assert [(dot.value, dot.radius) for dot in drawn.dots] == [(4, 13.0), (0, 0.0), (1, 6.5)]
    assert drawn.description == "Grid of counts. Unit: bodies. 1: a 4, b 0; 2: b 1."
