"""Where a matter was talked over: spans of turns, with who took part and how they open."""

from __future__ import annotations

import pytest

import workbench as wb
from tests.places import ROOT
from workbench.finding.discussions import Talk, Turn
from workbench.inquiry import Inquiry

SAID = (
    ("Chair", "Welcome. We begin with the towers."),
    ("Ann Pell", "Each tower has its own key."),
    ("Chair", "Now to bells. How often are the bells cast again?"),
    ("Tom Moss", "Every hundred years or so."),
    ("Chair", "And who pays?"),
    ("Tom Moss", "The parish does, out of its own funds."),
    ("Chair", "Let us turn to ropes. Who makes them?"),
    ("Ann Pell", "Two firms, both in the north."),
    ("Chair", "Are the ropes inspected?"),
    ("Ann Pell", "Ropes are looked at each winter."),
)


def talk(*hearings: tuple[tuple[str, str], ...]) -> Talk:
    turns = [
        Turn(f"day-{day}", speaker, text, (f"day-{day}/{n}", f"day-{day}/{n}"))
        for day, said in enumerate(hearings or (SAID,), 1)
        for n, (speaker, text) in enumerate(said)
    ]
    return Talk(turns)


def test_a_discussion_goes_on_over_answers_that_do_not_name_its_subject() -> None:
    other = (("Chair", "Next, the accounts."), ("Mr Vane", "They are in order.")) * 15
    (found, *_) = talk((*other, *SAID[2:6], *other)).found("the casting of bells")
    assert found.first_passage_id == "day-1/30" and 2 <= found.turns <= 5
    assert found.people[:2] == ("Chair", "Tom Moss")
    assert found.opening == "Now to bells."


@pytest.mark.parametrize(
    "question", ["ropes", "What was said about ropes?", "Summarize the discussion about ropes.", "ROPES"]
)
def test_words_that_only_ask_for_a_discussion_change_nothing(question: str) -> None:
    assert talk().discussed(question) == talk().discussed("ropes")


def test_who_is_named_in_the_question_speaks_in_the_span() -> None:
    both = (*SAID[:1], ("Ann Pell", "Bells ring."), *SAID[:1] * 12, ("Tom Moss", "Bells ring."), *SAID[:1])
    for name, place in (("Ann Pell", 1), ("Tom Moss", 14)):
        (found, *_) = talk(both).discussed(f"What did {name} think about bells?")
        assert found.first <= place <= found.last


def test_no_discussion_goes_over_the_end_of_a_hearing() -> None:
    found = talk(SAID, SAID[6:]).found("ropes inspected")
    assert {one.document_id for one in found} == {"day-1", "day-2"}
    for one in found:
        assert one.first_passage_id.split("/")[0] == one.last_passage_id.split("/")[0]


@pytest.mark.parametrize("question", ["", "?", "of the", "clocks", "summarize the discussion"])
def test_what_nobody_said_has_no_discussion(question: str) -> None:
    assert talk().discussed(question) == []


def test_where_nobody_speaks_there_is_none() -> None:
    assert Talk([]).discussed("bells") == []


@pytest.fixture(scope="module")
def founding() -> Inquiry:
    return wb.open(ROOT / "evidence" / "missing-from-care")


def test_a_search_says_where_it_was_talked_over_within_what_it_is_narrowed_to(founding: Inquiry) -> None:
    whole = founding.search("who pays for the return interview").discussions()
    assert len(whole) and set(whole["document_id"]) <= {"session-1", "session-2", "session-3", "session-4"}
    one = founding.search("return interview", only={"session": "session-2"}).discussions()
    assert set(one["document_id"]) == {"session-2"}
    texts = dict(zip(founding.passages["passage_id"], founding.passages["text"], strict=True))
    for row in one.itertuples():
        assert row.opening.removesuffix(" …") in texts[row.first_passage_id]


def test_nothing_that_was_only_written_is_a_discussion(founding: Inquiry) -> None:
    assert len(founding.search("letter campaign", only={"voice": "submissions"}).discussions()) == 0
