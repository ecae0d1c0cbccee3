"""One reading of numbers and one of dates."""

from __future__ import annotations

import pytest

from workbench.text.english.dates import dates
from workbench.text.english.numbers import numbers
from workbench.text.english.worded_numbers import value


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It cost £2.5B in all.", 2.5e9, 2.5e9, "GBP"),
        ("They are paid £15.40 an hour.", 15.4, 15.4, "GBP/hour"),
        ("There are twice as many girls.", 2, 2, "ratio"),
        ("Calls rose five-fold.", 5, 5, "ratio"),
        ("One sixth of homes are near.", 0.1667, 0.1667, "fraction"),
        ("Some 10–15 children went missing.", 10, 15, "count"),
        ("After a two-year delay it opened.", 2, 2, "years"),
        ("Three in ten children said so.", 0.3, 0.3, "fraction"),
        ("Just under 5,000 children are in homes.", 5000, 5000, "count"),
        ("It fell by half a million.", 500_000, 500_000, "count"),
        ("A third to a half of them ran away.", 0.3333, 0.5, "fraction"),
        ("Aged between 14 and 16, they were alone.", 14, 16, "years"),
        ("Fees are £2–3 million.", 2e6, 3e6, "GBP"),
        ("Growth was −3.5% then.", -3.5, -3.5, "percent"),
        ("The rate is 46 per 10,000 there.", 46, 46, "per 10000"),
        ("They took $1million.", 1e6, 1e6, "USD"),
        ("She says that one in ten homes is full.", 0.1, 0.1, "fraction"),
    ],
)
def test_a_figure_has_its_value_and_unit(text: str, low: float, high: float, unit: str) -> None:
    assert [(one.low, one.high, one.unit) for one in numbers(text)] == [(low, high, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "See Q12 and paragraph 14 of HC 245.", "Section 47 of the Children Act 1989 applies.",
        "They met on 3 July 2012 at 9.30 am.", "It was on Channel 4, on the M25, in SW1A 0AA.",
        "Ring 01632 960123 or the 101 line.", "One of the homes spoke, and no one listened.",
        "The third sector and a third party agreed.", "In 2011-12 it closed.",
    ],
)  # fmt: skip
def test_what_is_only_numbered_is_no_figure(text: str) -> None:
    assert numbers(text) == []


def test_a_change_from_one_figure_to_another_is_two_figures() -> None:
    assert [one.low for one in numbers("It rose from 2,250 to 3,680.")] == [2250, 3680]


def test_numbers_in_words_come_to_what_they_say() -> None:
    said = (
        "two hundred and fifty thousand",
        "one and a half million",
        "a dozen",
        "2½",
        "three point five million",
    )

    assert [value(words) for words in said] == [250_000, 1_500_000, 12, 2.5, 3_500_000]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on the 3rd of July, 2012", "2012-07-03"), ("on 3/7/12", "2012-07-03"), ("on July 3, 2012", "2012-07-03"),
        ("in the summer of 2013", "2013-06/2013-08"), ("in 2011-12", "2011-04/2012-03"), ("in June 2012", "2012-06"),
        ("from 3 to 5 May 2013", "2013-05-03/2013-05-05"), ("on 12 June", "--06-12"), ("in the 1990s", "1990/1999"),
        ("on the twenty-third of October 2012", "2012-10-23"), ("on Good Friday 2013", "2013-03-29"),
        ("next spring", ""), ("within six months", ""),
    ],
)  # fmt: skip
def test_a_date_is_read_as_far_as_its_words_go(text: str, iso: str) -> None:
    assert [one.iso for one in dates(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    ["version 3.7.12", "the Children Act 1989", "we surveyed 2012 people", "He may march on.", "31/13/2012"],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []
