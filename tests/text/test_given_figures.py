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
        ("The vacancy rate for midwives stands at 12 per cent.", "vacancy rate for midwives"),
        ("We spent £4 million on agency staff.", "agency staff"),
        ("Threats: 80% of leaders report concerns.", "leaders"),
        ("The backlog, which had been 800, is gone.", "backlog"),
        ("There are twice as many inspectors as there were.", "inspectors"),
        ("There has been a five-fold increase in online grooming.", "online grooming"),
        ("It costs £240 a night to put somebody up.", "put somebody up"),
        ("More than half of those homes closed.", "homes"),
        ("You have 15% who never reply, and we worry.", "who never reply"),
        ("“Our budget—all of it—is £4 million,” he said.", "budget"),
    ],
)
def test_a_figure_says_what_it_counts_in_words_of_its_sentence(sentence: str, counted: str) -> None:
    assert [one.counted for one in given_figures(sentence)] == [counted]


@pytest.mark.parametrize("sentence", ["They rose to 40 per cent.", "It was 12.", "We think it may be 90."])
def test_what_a_figure_counts_is_unknown_where_the_sentence_only_points_to_it(sentence: str) -> None:
    assert [one.counted for one in given_figures(sentence)] == [""]


def test_a_part_and_its_whole_are_two_figures_of_the_same_thing() -> None:
    found = given_figures("Inspectors saw 58 of the 140 homes and closed 12.")
    assert [(one.value, one.unit, one.counted) for one in found] == [
        (58.0, "count", "homes"),
        (140.0, "count", "homes"),
        (12.0, "count", "homes"),
    ]


def test_four_of_them_are_of_what_was_counted_before_and_of_nothing_where_there_are_two() -> None:
    (_, one) = given_figures("There were eleven caseworkers; there are four now.")
    (*_, other) = given_figures("Eleven caseworkers met twelve girls; there are four now.")
    assert (one.counted, other.counted) == ("caseworkers", "")


def test_an_age_without_its_years_is_an_age() -> None:
    found = given_figures("Children under 12 were kept apart. The mean age was 13.4.")
    assert [(one.value, one.unit) for one in found] == [(12.0, "years"), (13.4, "years")]


def test_a_label_may_say_of_how_many() -> None:
    (one,) = given_figures("Assaults per 1,000 prisoners: 284.")
    assert (one.value, one.unit) == (284.0, "per 1000")


@pytest.mark.parametrize(
    "sentence",
    [
        "There are two quick points.",
        "That was five years ago.",
        "One thing is plain.",
        "See Q37 and section 47.",
        "I see no difference between the two.",
        "Point two is cost.",
        "We do not use only one source.",
        "4 Informed consent and terms",
    ],
)
def test_a_way_of_speaking_a_moment_and_a_reference_are_no_figures(sentence: str) -> None:
    assert given_figures(sentence) == []


def test_offsets_are_those_of_the_whole_text_and_a_source_is_named() -> None:
    text = "We met. According to the board, 930 episodes were logged in 2012."
    (one,) = given_figures(text)
    assert (text[one.start : one.end], one.period, one.attributed_to) == ("930", "2012", "the board")
