"""What kind an item is by its words: whom a sentence asks, and whose words it only reports."""

from __future__ import annotations

import pytest

from workbench.sources.reports.item_lists import kind_of, recommends, sentences_of


@pytest.mark.parametrize(
    "text",
    [
        "Guidance of the Department says that a lamp should be replaced. Guidance of the Agency says that it should be mended. 14 lamps were out.",
        "Keepers told us that the Government must act.",
    ],
)
def test_what_others_say_that_somebody_should_do_is_no_recommendation(text: str) -> None:
    assert kind_of(text) == "conclusion"


@pytest.mark.parametrize(
    "text",
    [
        "40 per cent of lamps should be replaced by March 2031.",
        "Keepers said that lamps are out, and we agree that the Department should act.",
        "We say that the Government must act.",
    ],
)
def test_what_a_report_asks_for_itself_is_one(text: str) -> None:
    assert recommends(text)


def test_a_sentence_may_begin_with_a_figure_and_a_number_after_a_short_word_begins_none() -> None:
    assert sentences_of("It should be mended. 14 lamps were out.") == [
        "It should be mended.",
        "14 lamps were out.",
    ]
    assert sentences_of("It stands in para. 14 lamps and all.") == ["It stands in para. 14 lamps and all."]
