"""Figures as evidence: what each counts, and what is none."""

from __future__ import annotations

import pytest

from workbench.text.english.given_figures import given_figures


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        (
            "In 2012 there were 417 children who ran from homes in Eastmoor.",
            "children who ran from homes in Eastmoor",
        ),
        ("46 per cent of children in homes live outside their authority.", "children in homes"),
        ("Children in care are three times as likely to run away.", "Children in care"),
        ("In 2013 vacancies rose by 12 per cent.", "vacancies"),
        ("She ran away eleven times.", "ran away"),
        ("Legal costs of £88,000 were met by the insurer.", "Legal costs"),
        ("Complaints (North, 2013): 1,204.", "Complaints"),
    ],
)
def test_a_figure_says_what_it_counts_in_words_of_its_sentence(sentence: str, counted: str) -> None:
    assert [one.counted for one in given_figures(sentence)] == [counted]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are two quick points.",
        "That was five years ago.",
        "One thing is plain.",
        "See Q37 and section 47.",
    ],
)
def test_a_way_of_speaking_a_moment_and_a_reference_are_no_figures(sentence: str) -> None:
    assert given_figures(sentence) == []


def test_offsets_are_those_of_the_whole_text_and_a_source_is_named() -> None:
    text = "We met. According to the board, 930 episodes were logged in 2012."
    (one,) = given_figures(text)
    assert (text[one.start : one.end], one.period, one.attributed_to) == ("930", "2012", "the board")
