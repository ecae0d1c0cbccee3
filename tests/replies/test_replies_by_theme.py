"""Letters that answer theme by theme: headings group items by number, and paragraphs say which of them they answer."""

from __future__ import annotations

import pytest

from tests.replies.test_replies_by_heading import paper, rows

SHARED = "The Government shares the Committee’s view that lamps are essential."
ONE, TWO, THREE = (
    "The Government accepts Recommendation 1. A register will be published in May.",
    "The Government does not agree with Recommendation 2.",
    "In respect of Recommendation 3, the Government agrees in principle.",
)
READ = [
    ("r1", "Government", "accepted"),
    ("r2", "Government", "rejected"),
    ("r3", "Government", "in principle"),
]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Theme 1: Light (Recommendations 3 and 1)", "Theme 2: Sound (Recommendation 2)"),
        ("Light: recommendations 1 and 3", "Sound: recommendation 2"),
        ("Recommendations 1 and 3 – Light", "Recommendation 2 – Sound"),
        ("Light", "Sound"),
    ],
)
def test_each_paragraph_answers_the_items_it_names_in_whatever_order(first: str, second: str) -> None:
    reply = paper(
        (first, f"{SHARED}\n{THREE}\n{ONE}"), (second, TWO), title="Government response to the Lamp report"
    )
    assert sorted(rows(reply)) == READ


def test_what_leads_to_the_answers_under_a_theme_answers_none_of_its_items() -> None:
    reply = paper(("Theme 1: Light (Recommendations 1, 2 and 3)", f"{SHARED}\n{ONE}"))
    assert rows(reply) == [("r1", "Government", "accepted")]


def test_what_names_none_answers_all_items_of_its_theme() -> None:
    reply = paper(
        ("Theme 1: Light (Recommendations 1 and 2)", "The Government accepts these recommendations.")
    )
    assert rows(reply) == [("r1", "Government", "accepted"), ("r2", "Government", "accepted")]


@pytest.mark.parametrize("last", ["Conclusion", "Next steps", "Conclusions"])
def test_last_words_under_a_heading_of_their_own_answer_no_item(last: str) -> None:
    reply = paper(
        ("Theme 1: Light (Recommendation 1)", ONE), ("Theme 2: Sound (Recommendation 2)", TWO),
        (last, "In 2021 it accepted the recommendations of the Wharf Panel in full."),
    )  # fmt: skip
    assert rows(reply) == READ[:2]
