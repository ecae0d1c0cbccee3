"""The paper for oral questions: promises with what came after them, words that are held or reported, own questions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import html

from tests.made import material as small
from tests.made.pages import page
from workbench.briefing.verify import verify
from workbench.model import Commitment, PlannedQuestion, Progress, RequestFinding, tables

PROMISED = [
    Commitment("c1", "reply", "reply/1", "Government", "2015-02", "the Government agrees that skills matter and will consult",
               ("report/r1",), status="confirmed", source="the reply"),
    Commitment("c2", "letter", "", "Government", "2015-04", "As reported: courses for all.", ("report/r1",),
               status="confirmed", deadlines=("2015-06", "2015-12"), source="a letter", consultation="2015-04-01/2015-05-01"),
    Commitment("c3", "letter", "", "Government", "2015-05", "Nobody confirmed this.", ("report/r1",), source="a letter"),
    Commitment("c4", "letter", "", "Government", "2015-05", "Invented promise.", status="confirmed", source="x",
               provenance="illustrative"),
    Commitment("c5", "letter", "", "Ofsted", "2015-05", "A promise of which no more is known.", status="confirmed", source="x"),
]  # fmt: skip
PROMISED[0] = replace(PROMISED[0], text="The Government agrees that skills matter and will consult.")
DONE = [
    Progress("report/r1", "2015-03-01", "begun", "a working group"),
    Progress("report/r1", "2016-03-01", "done", "courses", "40", "courses"),
    Progress("report/r1", "2014-12-01", "begun", "before any promise"),
    Progress("report/r1", "2019-01-01", "done", "after the day of the paper"),
]
FOUND = [RequestFinding("f1", "round", "A charity", "2016-05", "half had no courses", commitment_id="c2")]
ASKED = [
    PlannedQuestion("", "When will the courses begin?", "The minister"),
    PlannedQuestion("", "Why?", "Ofsted"),
]


def paper(audience: str = "committee", **options: Any) -> str:
    rows = {"commitments": PROMISED, "progress": DONE, "request_findings": FOUND, "questions": ASKED}
    frames = {name: tables.table(type(found[0]), found) for name, found in rows.items()}
    return page(
        "oral-questions", replace(small.material(), **frames), date="2016-11-29", audience=audience, **options
    )


def parts(made: str) -> dict[str, str]:
    tree = html.fromstring(made)
    return {one.get("id", ""): " ".join(one.text_content().split()) for one in tree.iter("section")}


def test_each_confirmed_promise_has_what_came_after_it_and_no_suggested_or_invented_one_is_there() -> None:
    made = paper()
    found = parts(made)
    assert "a working group" in found["promise-1"] and "courses: 40" not in found["promise-1"]
    assert (
        "courses: 40 courses" in found["promise-2"]
        and "A charity asked authorities: half had no courses" in found["promise-2"]
    )
    assert "Nothing is recorded." in found["promise-3"] and "Answers: none of these." in found["promise-3"]
    for absent in (
        "Nobody confirmed",
        "Invented promise",
        "before any promise",
        "after the day of the paper",
        "overdue",
    ):
        assert absent not in html.fromstring(made).text_content()


def test_a_deadline_that_was_moved_is_printed_whole_and_that_it_is_past_is_said_only_when_it_is() -> None:
    found = parts(paper())
    assert "Promised by June 2015, then December 2015. That day is past." in found["promise-2"]
    assert "1 April 2015 to 1 May 2015" in found["promise-2"] and "past" not in found["promise-3"]


def test_words_that_are_held_are_quoted_and_what_is_recorded_by_hand_is_called_no_words_to_quote() -> None:
    found = parts(paper())
    assert "no words to quote" in found["promise-2"] and "no words to quote" not in found["promise-1"]


def test_what_the_press_reported_is_quoted_as_reported_and_verified() -> None:
    made = paper()
    checked = verify(made, small.material().passages, small.material().documents)
    assert checked["ok"].all() and {"press-1", "promise-1-words"} <= set(checked["where"])
    tree = html.fromstring(made)
    assert "Reported" in tree.get_element_by_id("press-1-cite").text_content()


def test_the_researchers_own_questions_to_the_minister_stand_first_and_never_for_the_public() -> None:
    said = html.fromstring(paper(minister="the minister")).text_content()
    assert "When will the courses begin?" in said and "Why?" not in said
    shown = html.fromstring(paper("public")).text_content()
    assert "When will the courses begin?" not in shown and "courses for all" in shown
