"""Themes without a recommendation: which are strong, and what they reach."""

from __future__ import annotations

from typing import Any

from tests.made.reaching import EVIDENCE, ITEMS, THEMES, link, tag
from workbench import model
from workbench.evidence_base.by_theme import coverage
from workbench.model import tables


def covered(tags: list[model.Tag], *links: model.Link, items: Any = ITEMS) -> dict[str, Any]:
    frame = coverage(THEMES, tables.table(model.Tag, tags), items, tables.table(model.Link, links), EVIDENCE)
    return {row.theme: row for row in frame.itertuples()}


DARK = [tag("oral/Q1", "dark"), tag("oral/Q1.2", "dark"), tag("ABC0001/1", "dark", "confirmed")]


def test_a_strong_theme_without_a_recommendation_is_a_gap_and_a_question_is_nobodys_word() -> None:
    row = covered(DARK)["dark"]
    assert (row.bodies, row.heard, row.passages, row.confirmed) == (2, 3, 2, 1)
    assert row.strong and row.gap and row.statement == "no recommendation found"


def test_one_body_alone_is_never_strong() -> None:
    row = covered([tag("oral/Q1.3", "cold")])["cold"]
    assert not row.strong and not row.gap


def test_a_theme_reaches_a_recommendation_by_a_confirmed_passage_and_not_by_a_suggested_one() -> None:
    assert not covered(DARK, link("report/r1", "oral/Q1.2"))["dark"].gap
    assert covered(DARK, link("report/r1", "oral/Q1.2", "suggested"))["dark"].gap
    assert covered(DARK, link("report/r1", "oral/Q1"))["dark"].gap


def test_a_theme_reaches_a_recommendation_by_the_items_own_words_and_it_says_so() -> None:
    row = covered([*DARK, tag("report/r1", "dark")])["dark"]
    assert row.recommendations == ("report/r1",) and not row.gap
    assert row.statement == "the words of 1 recommendation carry it, and none of its passages stands there"


def test_a_conclusion_is_no_recommendation() -> None:
    row = covered(DARK, link("report/c2", "oral/Q1.2"))["dark"]
    assert row.gap and row.conclusions == ("report/c2",)
    assert row.statement == "no recommendation found; reaches 1 conclusion"


def test_a_dismissed_tag_counts_nowhere_and_without_items_there_is_no_gap() -> None:
    assert covered([tag("oral/Q1.2", "dark", "dismissed")])["dark"].bodies == 0
    assert not covered(DARK, items=tables.table(model.Recommendation))["dark"].gap


def test_themes_stand_in_the_order_of_the_alphabet() -> None:
    assert list(covered(DARK)) == ["cold", "dark"]
