"""What limits what is said: conditions, exceptions, parts and doubts, wherever they stand in a sentence."""

from __future__ import annotations

import pytest

from workbench.text.english.limiting_words import first_limit, limits, of_what_was_said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We accept this subject to the consent of the board.", "subject to the consent of the board"),
        ("Subject to the consent of the board, we accept this.", "Subject to the consent of the board"),
        ("The Trust will join, assuming that fees stay as they are.", "assuming that fees stay as they are"),
        ("Once the order is made the council will write.", "Once the order is made the council will write"),
        ("We agree except where a court orders otherwise.", "except where a court orders otherwise"),
        ("We would back it provided it is paid for.", "provided it is paid for"),
        ("If funds allow, we will begin in May; nothing else is needed.", "If funds allow"),
        ("Nothing can start until the review is complete.", "until the review is complete"),
        ("Should the tribunal agree, the names will be printed.", "Should the tribunal agree"),
        ("We will legislate when parliamentary time allows.", "when parliamentary time allows"),
    ],
)
def test_a_condition_is_read_with_its_whole_clause(text: str, words: str) -> None:
    limit = first_limit(text)

    assert limit is not None and limit.words == words
    assert text[limit.start : limit.end] == limit.words


@pytest.mark.parametrize(
    "text",
    [
        "Each home is seen once a year.",
        "The council provided £3 million.",
        "They asked if she was safe.",
        "Some wait as long as three weeks.",
        "Homes are subject to inspection.",
        "She showed us where he lives.",
        "The home was open until 2011.",
        "It met in May and the might of the water was plain.",
    ],
)
def test_words_that_only_look_like_a_condition_are_none(text: str) -> None:
    assert limits(text) == []


@pytest.mark.parametrize(
    ("sentence", "limited"),
    [
        ("That depends on the settlement.", True),
        ("But only if the police agree.", True),
        ("This would require primary legislation.", True),
        ("Children are moved if a home closes.", False),
        ("The Department will write to parents.", False),
    ],
)
def test_the_next_sentence_may_limit_what_was_said(sentence: str, limited: bool) -> None:
    assert (of_what_was_said(sentence) is not None) is limited
