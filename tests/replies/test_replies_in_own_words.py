"""What stands under an item's number is the item said again only where its words are; else it is the answer."""

from __future__ import annotations

import pytest

from tests.replies.test_replies_by_heading import BELLS, rows
from workbench.sources import Reading, read

TITLE = "Government response to the Committee’s report: Lamps"
OWN = "Work on the bells and the ropes began in March, and a first list is kept at the Lamp Office’s counter."
MORE = "Towers with two keepers come first, and each keeper should write to us in May."
ACCEPTED = "The Government accepts this recommendation."


def page(*parts: str) -> Reading:
    body = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    return read(f"<html><body><h1>{TITLE}</h1>{body}</body></html>".encode(), "reply", "response")


@pytest.mark.parametrize(
    "under",
    [
        [f"Recommendations 2 and 3: {OWN}"],
        ["Recommendations 2 and 3:", OWN],
        ["Recommendations 2 and 3", OWN],
        ["<h2>Recommendations 2 and 3:</h2>", OWN],
        ["<h2>Recommendations 2 and 3: Bells and ropes</h2>", OWN],
        ["<p><b>Recommendations 2 and 3:</b></p>", OWN],
    ],
)
def test_words_that_only_tell_answer_the_items_whose_numbers_stand_before_them(under: list[str]) -> None:
    reply = page(f"Recommendation 1: {ACCEPTED}", *under, MORE)
    assert rows(reply) == [
        ("r1", "Government", "accepted"), ("r2", "Government", "unclear"), ("r3", "Government", "unclear"),
    ]  # fmt: skip
    assert not [passage for passage in reply.passages if passage.kind == "recommendation"]


def test_a_line_with_numbers_of_its_own_answers_nothing_of_the_heading_before_it() -> None:
    reply = page("<h2>Recommendation 1</h2>", ACCEPTED, "Recommendation 2:", "The Government rejects this.")
    assert rows(reply) == [("r1", "Government", "accepted"), ("r2", "Government", "rejected")]


@pytest.mark.parametrize("first", [BELLS, "The Guild oils the bells of each tower once a year, and says so."])
def test_an_item_said_again_is_told_by_its_words_and_what_follows_answers_it(first: str) -> None:
    reply = page(f"Recommendation 2: {first}", ACCEPTED, "The first bell was oiled in May.")
    assert rows(reply) == [("r2", "Government", "accepted")]


@pytest.mark.parametrize(
    "words",
    [
        "Publish a yearly list of the boats that are kept at the ferry.",
        "The Ferry Office should buy two boats for the lower crossing.",
        "We recommend that boats are painted red.",
    ],
)
def test_what_asks_is_an_item_and_no_answer(words: str) -> None:
    assert rows(page(f"Recommendation 2: {words}", "Two boats were bought in May.")) == []


def test_a_conclusion_only_tells_and_is_no_answer_for_that() -> None:
    assert rows(page("Conclusion 2: There is no boat at the lower crossing.", "It was bought in May.")) == []


def test_letters_after_the_word_are_a_heading_as_numbers_are() -> None:
    reply = page(f"Recommendation 1: {ACCEPTED}", "Recommendations (a) and (b)", OWN)
    assert [p.text for p in reply.passages if p.kind == "heading"][1:] == ["Recommendations (a) and (b)"]
