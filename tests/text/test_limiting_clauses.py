"""A condition or an exception that no wording names is seen from the build of its sentence."""

from __future__ import annotations

import pytest

from workbench.text.english.limiting_words import CONDITION, EXCEPTION, limits


def _read(text: str) -> list[tuple[str, str]]:
    return [(one.means, one.words) for one in limits(text) if one.means in (CONDITION, EXCEPTION)]


@pytest.mark.parametrize(
    ("text", "means", "words"),
    [
        ("We will open the wing the moment Legal sign the lease.", CONDITION, "the moment Legal sign the lease"),
        ("The port will pay as and when the quay is let.", CONDITION, "as and when the quay is let"),
        ("The school will take her whenever her aunt agrees.", CONDITION, "whenever her aunt agrees"),
        ("Should costs exceed it the board will think again.", CONDITION, "Should costs exceed it the board will think again"),
        ("We shall begin on Monday, the harbour master concurring.", CONDITION, "the harbour master concurring"),
        ("Tide and pilots allowing, the ferry will run.", CONDITION, "Tide and pilots allowing"),
        ("The field will be sold, the vicar first consenting.", CONDITION, "the vicar first consenting"),
        ("The clerk will send the full note should Members wish it.", CONDITION, "should Members wish it"),
        ("We accept the report bar its last chapter.", EXCEPTION, "bar its last chapter"),
        ("The union supports the Bill, less Schedule 2.", EXCEPTION, "less Schedule 2"),
        ("The pool will open daily, Sundays excepted.", EXCEPTION, "Sundays excepted"),
        ("The levy will apply to shops but not to stalls.", EXCEPTION, "but not to stalls"),
        ("The Abbey will lend it in return for a seat on the board.", CONDITION, "in return for a seat on the board"),
        ("Nothing will be signed before the ballot closes.", CONDITION, "before the ballot closes"),
        ("The fund will pay tenants who register by June.", CONDITION, "tenants who register by June"),
    ],
)  # fmt: skip
def test_a_clause_is_read_from_its_build(text: str, means: str, words: str) -> None:
    assert _read(text) == [(means, words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "This is not unconditional.",
        "That holds only while the lease runs.",
        "What we can't do is pay for it.",
        "I'd want it in writing from the bursar first.",
    ],
)
def test_a_sentence_of_its_own_says_on_what_the_one_before_it_hangs(sentence: str) -> None:
    assert CONDITION in [means for means, _ in _read(f"The college agrees. {sentence}")]


@pytest.mark.parametrize(
    "text",
    [
        "The boys were there when the van came, and the board accepts it.",
        "Everybody knows when the ferry runs, and we will keep to it.",
        "She asked the moment they arrived, and was answered.",
        "The panel having reported in May, the board accepts all of it.",
        "He agreed that they should all be moved.",
        "The wing did not open until the spring of 2009, and the trust accepts that.",
        "The village lies far apart, and we will serve it.",
        "It cost less than the others, and we will buy it.",
        "We will go to the place where the boats are.",
        "The Act provided that no child be held, and the Government accepts that.",
    ],
)
def test_what_is_past_asked_or_only_placed_is_no_condition(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ward was locked in the absence of the matron.",
        "He stayed until the review was over.",
        "The Department accepts the verdict in the case of Mrs Lowe.",
        "The committee was signed off by the Governor, and we accept its minutes.",
        "We accept this. Never again.",
        "We will not rest until every child is found.",
    ],
)
def test_what_only_tells_how_it_was_and_what_is_meant_for_good_are_no_conditions(text: str) -> None:
    assert _read(text) == []


def test_a_hedge_that_is_a_name_and_a_part_that_is_denied_are_none() -> None:
    assert limits("The Largely Road surgery will see all children.") == []
    assert limits("The Minister did not merely accept it in principle; he accepted it outright.") == []


def test_an_aside_between_dashes_does_not_end_a_condition() -> None:
    assert _read("We will go if – and it is a big if – the road is built.") == [
        (CONDITION, "if – and it is a big if – the road is built")
    ]
