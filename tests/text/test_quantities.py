"""A quantity is read by its whole form, or not at all."""

from __future__ import annotations

import pytest

from workbench.text.english import numbers as module
from workbench.text.english.numbers import numbers
from workbench.text.english.wordings import shipped


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Last year 358 boats were lost.", 358, 358, "count"),
        ("One ewe in seven was lame.", 0.1429, 0.1429, "fraction"),
        ("About three lambs in every ten died.", 0.3, 0.3, "fraction"),
        ("The ratio of nurses to beds was one to six.", 0.1667, 0.1667, "ratio"),
        ("Turnout rose by two points.", 2, 2, "percentage points"),
        ("The rate was cut by 50 basis points.", 0.5, 0.5, "percentage points"),
        ("Boys of eight or nine worked there.", 8, 9, "years"),
        ("The film ran for 2 hrs 5 mins.", 125, 125, "minutes"),
        ("He stood 6ft 3in.", 75, 75, "inches"),
        ("She weighed 8st 6lb.", 118, 118, "pounds weight"),
        ("The toll was £3 15s. then.", 3.75, 3.75, "GBP"),
        ("Forty guineas were paid.", 42, 42, "GBP"),
        ("A shortfall of £(18)k is shown.", -18_000, -18_000, "GBP"),
        ("Result: (£2.2m).", -2_200_000, -2_200_000, "GBP"),
        ("It moved by a quarter of one per cent.", 0.25, 0.25, "percent"),
        ("Found: 3 x ladders.", 3, 3, "count"),
        ("Four to five hundred people sang.", 400, 500, "count"),
        ("Between six and eight thousand bricks fell.", 6000, 8000, "count"),
        ("Three gross of pencils came.", 432, 432, "count"),
        ("He rang five times that night.", 5, 5, "count"),
        ("It is 112 per 100,000 residents.", 112, 112, "per 100000"),
        ("The kid was aged five weeks.", 5, 5, "weeks"),
        ("She is 82 and lives alone.", 82, 82, "years"),
        ("The eldest of the drovers was fifteen.", 15, 15, "years"),
        ("John Platt, 34, told the court so.", 34, 34, "years"),
        ("A man in his fifties was seen.", 50, 59, "years"),
        ("The 45-to-54 age group was the largest.", 45, 54, "years"),
        ("It is three times last year's bill.", 3, 3, "ratio"),
        ("There was a doubling of complaints.", 2, 2, "ratio"),
        ("Rams outnumber ewes five to one.", 5, 5, "ratio"),
        ("There is one tap between thirty.", 0.0333, 0.0333, "ratio"),
        ("Prices rose three-and-a-half times.", 3.5, 3.5, "ratio"),
        ("They are paid at time and a quarter.", 1.25, 1.25, "ratio"),
        ("It cost 12 shillings.", 0.6, 0.6, "GBP"),
        ("It cost two and sixpence.", 0.125, 0.125, "GBP"),
        ("It was sold for £1-10-0.", 1.5, 1.5, "GBP"),
        ("He paid ten pounds fifty.", 10.5, 10.5, "GBP"),
        ("Candles were 4p a stick.", 0.04, 0.04, "GBP/stick"),
        ("It stood at £(2,300).", -2300, -2300, "GBP"),
        ("He stood five foot eleven.", 71, 71, "inches"),
        ("The lamb weighed nine pounds.", 9, 9, "pounds weight"),
        ("It took an hour and three quarters.", 1.75, 1.75, "hours"),
        ("It stood empty for half a century.", 50, 50, "years"),
        ("They put in fifty hours a week.", 50, 50, "hours/week"),
        ("The tractor does 9 miles to the gallon.", 9, 9, "miles/gallon"),
        ("There were six-and-thirty of them.", 36, 36, "count"),
        ("One barn in four needs a roof.", 0.25, 0.25, "fraction"),
        ("It needs 1,500 sq ft of hay.", 1500, 1500, "square feet"),
    ],
)
def test_value_and_unit_are_those_of_the_whole_form(text: str, low: float, high: float, unit: str) -> None:
    assert [(one.low, one.high, one.unit) for one in numbers(text)] == [(low, high, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "The 6.45 to Marl was late.",
        "The Nine O'Clock News ran it.",
        "I have said so a hundred times.",
        "The version is 3.1.",
        "It is at folio 88.",
        "She lives at 12 Crane Street.",
        "A Band 7 nurse came.",
        "They left on the 3rd of the month.",
        "Constable 4471 gave evidence.",
        "They flew a Boeing 747 home.",
        "It was pulled by a Perkins 4108.",
        "Ring extension 204.",
        "Her PIN was 4921.",
        "The 8.15 was cancelled.",
        "They play in League Two.",
        "The shepherd was on cloud nine.",
        "COM(2016) 77 was withdrawn.",
    ],
)
def test_what_only_looks_like_a_quantity_is_none(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Three homes in two towns closed.", [3, 2]),  # no part of a whole
        ("Costs rose four points of view aside.", [4]),  # nothing says that it is a share
        ("The fund (£2m) is spent.", [2_000_000]),  # brackets within a sentence are an aside
        ("She ran 900 to 2 thousand errands.", [900, 2000]),  # no scale for both
        ("It was carried by 20 to 31.", [20, 31]),  # a vote is no range
        ("She is ten minutes late.", [10]),  # minutes, and no age
        ("They returned two years after a child was lost.", [2]),  # years, and for no child
    ],
)
def test_a_form_that_does_not_fit_is_refused(text: str, values: list[float]) -> None:
    assert [n for one in numbers(text) for n in dict.fromkeys((one.low, one.high))] == values


def test_rows_that_are_left_out_where_no_digit_stands_would_hide_no_figure_there() -> None:
    rows = shipped("not_figures")
    left_out = [row for row in rows if row not in module._worded(rows)]
    named = ("not_figures", "quantities", "conditions", "promises", "figures")
    texts = [text for name in named for row in shipped(name) for text in (*row.yes, *row.no)]
    worded = [text for text in texts if not any(letter.isdigit() for letter in text)]

    assert left_out and len(worded) > 100
    hidden = [
        (row.means, text)
        for row in left_out
        for text in worded
        for match in row.matches(text)
        if any(one.start < match.end() and match.start() < one.end for one in numbers(text))
    ]
    assert hidden == []
