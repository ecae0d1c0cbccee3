"""The facts of the articles that the project began with: each is a row of a table, with its source, and on the page."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import lxml.html
import pytest

import workbench as wb
from tests.places import ROOT
from workbench.inquiry.recipes import FOLLOWED

CASE = ROOT / "evidence" / "missing-from-care"
with (Path(__file__).parent / "founding_facts.csv").open(encoding="utf-8", newline="") as file:
    FACTS = list(csv.DictReader(file))
WITH_PROVENANCE = ("figures", "commitments", "request_findings", "press_quotations", "categories_heard")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> wb.Inquiry:
    place = tmp_path_factory.mktemp("case") / "missing-from-care"
    shutil.copytree(CASE, place, ignore=shutil.ignore_patterns(".cache", "decisions.sqlite*"))
    return wb.open(place, audience="public")


def rows_of(case: wb.Inquiry, table: str) -> list[str]:
    """The rows of a table, each as one line of its cells; of the settings, one line for each key."""
    if table == "settings":
        keys = ("groups", "supported_by", "facts", "interests")
        return [f"{key} " + " | ".join(getattr(case.settings, key)) for key in keys]
    frame = getattr(case, table)
    if table == "recommendations":
        frame = frame.assign(source="")
    return [" | ".join(_cell(cell) for cell in row) for row in frame.to_numpy().tolist()]


def _cell(cell: object) -> str:
    if isinstance(cell, tuple):
        return "; ".join(map(str, cell))
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def test_forty_facts_and_more_are_listed_once_each() -> None:
    assert len(FACTS) >= 40 and len({one["fact"] for one in FACTS}) == len(FACTS)


@pytest.mark.parametrize("one", FACTS, ids=lambda one: str(one["fact"]))
def test_each_fact_is_a_row_of_a_public_table_with_where_it_is_from(
    case: wb.Inquiry, one: dict[str, str]
) -> None:
    wanted = [one["row"], *one["says"].split("; ")]
    found = [row for row in rows_of(case, one["table"]) if all(part in row for part in wanted)]
    assert found, f"{one['table']} has no row with {wanted}"
    assert any(one["source"] in row for row in found), f"no row of {found} names “{one['source']}”"


@pytest.fixture(scope="module")
def blocks(case: wb.Inquiry) -> list[str]:
    """The text of a full public briefing, one for each paragraph, point of a list or row of a table."""
    page = lxml.html.fromstring(case.brief(date="2026-11-29", length="full").html)
    for one in page.iter("style", "script"):
        one.text = ""
    wanted = (one for one in page.iter("p", "li", "tr", "dt", "dd", "section") if "item" not in one.classes)
    return [" ".join(one.text_content().split()) for one in wanted if one.tag != "section"]


def test_every_fact_is_looked_for_on_the_page() -> None:
    assert [one["fact"] for one in FACTS if not one["page"]] == []


@pytest.mark.parametrize("one", FACTS, ids=lambda one: str(one["fact"]))
def test_each_fact_stands_in_one_line_of_the_full_public_page(blocks: list[str], one: dict[str, str]) -> None:
    parts = one["page"].split("; ")
    assert any(all(part in block for part in parts) for block in blocks), f"no line of the page has {parts}"


@pytest.mark.parametrize("length", ["full", "brief", "page"])
def test_no_public_page_names_the_trial_or_says_that_anything_is_due(case: wb.Inquiry, length: str) -> None:
    page = lxml.html.fromstring(case.brief(date="2026-11-29", length=length).html)
    words = " ".join(page.text_content().split())
    assert not [said for said in ("Oxford", "254", "126 times", "trial") if said in words]
    assert "0 to chase" in words or length == "page"
    assert "Overdue" not in words and "because of one" not in words.replace("make it because of one", "")


def test_a_fact_that_is_changed_in_its_table_would_be_missed(case: wb.Inquiry) -> None:
    rows = "\n".join(rows_of(case, "figures"))
    assert "65,520" in rows and "65,521" not in rows


def test_two_of_the_five_proposals_answer_nothing_and_one_only_a_conclusion(case: wb.Inquiry) -> None:
    five = case.commitments[case.commitments["consultation"] == "2013-06-25/2013-09-17"]
    assert sorted(five["recommendation_ids"]) == [(), (), ("report/c3",), ("report/r3",), ("report/r5",)]


def test_what_is_reported_and_what_is_invented_share_no_table_of_what_is_known_at_second_hand(
    case: wb.Inquiry,
) -> None:
    for table in WITH_PROVENANCE:
        assert set(getattr(case, table)["provenance"]) == {"reported"}, table
    assert set(case.local_returns["provenance"]) == {"illustrative"}
    assert {*WITH_PROVENANCE[1:3]} <= set(FOLLOWED)
