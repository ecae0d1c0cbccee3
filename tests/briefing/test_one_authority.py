"""The paper on one authority: what is real and what is invented never share a table, and small counts are withheld."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from tests.made import material as small
from tests.made.pages import page
from workbench.errors import WorkbenchError
from workbench.model import Authority, Inspection, LocalReturn, Measure, Response, tables

RETURNS = [
    LocalReturn("Bell County", "m", "2014-15", "2015-05-11", "2015-06-01", "41", "children", "answered", "reply of 1 June"),
    LocalReturn("Bell County", "m", "2015-16", "2016-05-11", "", "", "children", "refused", "no letter"),
    LocalReturn("Rope District", "m", "2014-15", "2015-05-11", "2015-06-01", "3", "children", "answered", "reply"),
    LocalReturn("Tower Borough", "m", "2014-15", "2015-05-11", "2015-06-01", "22", "children", "answered", "reply"),
]  # fmt: skip
ASKED = [
    Measure("m", "Children missing", "report/r1", "guidance of 2014", "2014-01", "", "children", "count")
]
JUDGED = [
    Inspection("Bell County", "framework of 2013", "2016-10", "leadership", "good", "the inspectorate’s page")
]
NAMED = [
    Authority("Bell County", "council"),
    Authority("Rope District", "council"),
    Authority("Quiet Isle", "council"),
]


def material(provenance: str = "real", **more: list[Any]) -> Any:
    rows = {"local_returns": RETURNS, "measures": ASKED, "inspections": JUDGED, "authorities": NAMED} | more
    made = {name: [replace(one, provenance=provenance) for one in found] for name, found in rows.items()}
    frames = {name: tables.table(type(found[0]), found) for name, found in made.items()}
    return replace(small.material(responses=[
        Response("a", "report/r1", "reply", "reply/1", "Bell County", "2015-02", "accepted", "will consult", "", None,
                 "confirmed", "AB")
    ]), **frames)  # fmt: skip


def paper(name: str, made: Any = None) -> Any:
    return html.fromstring(page("authority", made or material(), date="2016-12-01", authority=name))


def text(tree: Any) -> str:
    return " ".join(tree.text_content().split())


def test_the_paper_has_the_duty_the_return_the_letters_the_inspection_and_the_reply() -> None:
    said = text(paper("bell county"))
    for words in ("Children missing · 1", "January 2014", "guidance of 2014", "41 children", "refused", "11 May 2015",
                  "leadership", "good", "framework of 2013", "To Recommendation 1, as we read it: accepted"):  # fmt: skip
        assert words in said


def test_no_other_authority_and_no_count_that_gives_a_small_one_away_is_on_it() -> None:
    said = text(paper("Rope District"))
    assert "[c]" in said and "3 children" not in said
    assert "Bell County" not in said and "Tower Borough" not in said


def test_an_authority_of_which_nothing_is_recorded_has_no_duty_guessed() -> None:
    said = text(paper("Quiet Isle"))
    assert "nothing else is recorded of it" in said and "guidance" not in said


def test_what_is_invented_stands_under_its_mark_and_in_no_table_with_what_is_real() -> None:
    real, invented = material(), material("illustrative")
    both = replace(real, local_returns=tables.table(LocalReturn, [
        *RETURNS, replace(RETURNS[0], measure="n", period="2020-21", value="77", provenance="illustrative")
    ]), measures=tables.table(Measure, [*ASKED, replace(ASKED[0], measure="n", asks="Invented", provenance="illustrative")]))  # fmt: skip
    tree = paper("Bell County", both)
    assert "77 children" in text(tree) and "41 children" in text(tree)
    for table in tree.iter("table"):
        assert not ("41 children" in text(table) and "77" in text(table))
    alone = paper("Bell County", invented)
    assert {one.get("class") for one in alone.iter("div")} & {"real"} == set()
    assert "Illustration: says nothing about a real inquiry" in text(alone) and "Return, invented" in text(
        alone
    )


def test_a_name_that_no_authority_has_is_refused_with_the_nearest() -> None:
    with pytest.raises(WorkbenchError, match="no authority is called") as error:
        paper("Bell Conty")
    assert error.value.next == "Did you mean Bell County?"
