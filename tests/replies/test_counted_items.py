"""Letters that count items: read where counting all and counting those of a kind lead to one item, else to none."""

from __future__ import annotations

import pytest

from tests.replies.test_replies_by_heading import rows
from tests.replies.test_replies_in_own_words import page
from workbench.model import Recommendation
from workbench.replies.counted_items import counted

ACCEPTS = "The Government accepts your first recommendation. A register will be published in May."


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("On your second recommendation, the Government does not agree.", "r2"),
        ("The Government rejects the Committee’s second recommendation.", "r2"),
        ("As to the second recommendation of your report, the Government does not agree.", "r2"),
    ],
)
def test_an_item_that_a_letter_counts_is_answered_there(words: str, item: str) -> None:
    assert rows(page(ACCEPTS, words)) == [("r1", "Government", "accepted"), (item, "Government", "rejected")]


def test_several_are_counted_together() -> None:
    reply = page("Your first and second recommendations are not accepted.", "We shall write again in May.")
    assert rows(reply) == [("r1", "Government", "rejected"), ("r2", "Government", "rejected")]


def test_under_a_heading_with_a_number_another_item_that_is_counted_is_only_mentioned() -> None:
    reply = page(
        "<h2>Recommendation 2</h2>", "The Government rejects this.", "Your first recommendation helped us."
    )
    assert rows(reply) == [("r2", "Government", "rejected")]


@pytest.mark.parametrize(
    "words",
    [
        "The second recommendation was, in our view, for others.",
        "Your predecessor’s second recommendation was rejected by the Government.",
        "The Harbour Committee’s second recommendation was rejected by the Government.",
        "The Government rejects your seventh recommendation.",
        # the third item states: it is the first conclusion, and no third recommendation
        "The Government rejects your third recommendation.",
        "The Government rejects your first conclusion.",
    ],
)
def test_what_may_be_another_item_is_none(words: str) -> None:
    assert rows(page(ACCEPTS, "<h2>Other matters</h2>", words)) == [("r1", "Government", "accepted")]


KINDS = ("conclusion", "recommendation", "recommendation", "conclusion")


def of(text: str, known_by: str) -> list[str]:
    items = [
        Recommendation(f"report/r{n}", str(n), kind, "report", kind_from=known_by)
        for n, kind in enumerate(KINDS, 1)
    ]
    return [number for _, numbers in counted(text, items) for number in numbers]


@pytest.mark.parametrize(
    ("text", "printed", "by_words"),
    [
        ("your first conclusion", ["1"], ["1"]),
        ("your first recommendation", ["2"], []),
        ("your second recommendation", [], []),  # item 2, or the second of the recommendations
        ("your second conclusion", ["4"], []),
        ("your first and second conclusions", ["1", "4"], []),
    ],
)
def test_counting_those_of_a_kind_and_counting_all_must_lead_to_one_item(
    text: str, printed: list[str], by_words: list[str]
) -> None:
    assert (of(text, "printed"), of(text, "words")) == (printed, by_words)
