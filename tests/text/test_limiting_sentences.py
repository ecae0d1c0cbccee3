"""A sentence after a yes may say on what the yes hangs, what it leaves out, or how sure the speaker is."""

from __future__ import annotations

import pytest

from workbench.replies.read_position import stances
from workbench.text.english.limiting_words import limits

CONDITIONS = [
    "There's one catch: the lease must be in our name.",
    "It must, however, be voluntary.",
    "That depends, mind you, on the vote.",
    "We'd need to see the costings first.",
    "It's up to the landlord.",
    "Our one stipulation is that nobody is dismissed.",
    "Not before Easter, though.",
    "The trustees have the last word.",
    "A deposit is required.",
    "Then and only then.",
    "The offer lapses if the grant falls.",
]
EXCEPTIONS = [
    "Medical notes are excluded.",
    "Scotland is a different matter.",
    "We do not support it for under-tens.",
    "We would not, however, support it for under-tens.",
]
DOUBTS = ["No promises, though.", "I could be wrong.", "Or so they say.", "That's the plan, anyway."]
NEITHER = [
    "It must never happen again.",
    "There is no excuse.",
    "It should never have happened.",
    "The law already requires it.",
    "It has written to every council.",
    "There are no strings.",
]


@pytest.mark.parametrize("sentence", CONDITIONS + EXCEPTIONS)
def test_a_sentence_that_limits_the_yes_before_it_is_read_whole(sentence: str) -> None:
    found = limits(f"Yes, we agree. {sentence}")

    assert [(one.words, one.means) for one in found] == [
        (sentence, "exception" if sentence in EXCEPTIONS else "condition")
    ]


@pytest.mark.parametrize("sentence", DOUBTS)
def test_a_sentence_may_take_the_certainty_back(sentence: str) -> None:
    assert (sentence, "doubt") in [(one.words, one.means) for one in limits(f"We agree. {sentence}")]


@pytest.mark.parametrize("sentence", NEITHER)
def test_what_only_goes_on_after_a_yes_limits_nothing(sentence: str) -> None:
    assert limits(f"We accept this. {sentence}") == []


@pytest.mark.parametrize(
    "sentence", ["There is one catch.", "It must be voluntary.", "Medical notes are excluded."]
)
def test_without_a_yes_before_it_the_same_sentence_limits_nothing(sentence: str) -> None:
    assert not [one for one in limits(f"The lamps were lit. {sentence}") if one.words == sentence]


@pytest.mark.parametrize("sentence", [one for one in CONDITIONS + EXCEPTIONS if "offer" not in one])
def test_no_acceptance_is_plain_where_the_next_sentence_limits_it(sentence: str) -> None:
    (first, *_) = stances([("p1", f"The Government accepts this recommendation. {sentence}")])

    assert first.position in ("in principle", "in part")
