"""One reading of numbers and one of dates."""

from __future__ import annotations

import subprocess
import sys

import pytest

from workbench.text.english.date_forms import forms
from workbench.text.english.dates import dates
from workbench.text.english.numbers import numbers
from workbench.text.english.worded_numbers import value
from workbench.text.english.wordings import pattern_of, shipped


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
        ("It costs £5,200 per child per week.", 5200, 5200, "GBP/child/week"),
        ("The rate was £240/hr.", 240, 240, "GBP/hour"),
        ("They get £26 p.h. at weekends.", 26, 26, "GBP/hour"),
        ("The retainer is £18,000 p.a. plus VAT.", 18000, 18000, "GBP/year"),
        ("Add 0.4 of a percentage point.", 0.4, 0.4, "percentage points"),
        ("Fees are £20–30,000 there.", 20000, 30000, "GBP"),
        ("It took an hour and ten minutes.", 70, 70, "minutes"),
        ("He is six feet two inches tall.", 74, 74, "inches"),
        ("She paid nine pounds and ten pence.", 9.1, 9.1, "GBP"),
        ("He served three decades there.", 30, 30, "years"),
        ("The wall is 2.4 m high.", 2.4, 2.4, "metres"),
        ("He weighed eleven stone then.", 11, 11, "stone"),
        ("A couple of wardens came.", 2, 2, "count"),
        ("Waits rose 2.5x as fast.", 2.5, 2.5, "ratio"),
        ("He was searched twice that night.", 2, 2, "count"),
        ("It rose by one point two degrees.", 1.2, 1.2, "degrees"),
        ("Ten to twelve girls slept there.", 10, 12, "count"),
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
        "The third sector and a third party agreed.", "In 2011-12 it closed.", "Net zero and zero tolerance are dear.",
        "We met at the Nine Larches home, for Seven Valleys Care.", "He came at ten to nine and left at half past two.",
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
        ("next spring", ""), ("within six months", ""), ("stamped 14SEP2009", "2009-09-14"),
        ("in log 20090914", "2009-09-14"), ("at 2009-09-14T08:15:00Z", "2009-09-14"), ("on 14.ix.1986", "1986-09-14"),
        ("on the fourteenth of June, nineteen eighty-six", "1986-06-14"), ("in the nineteen-sixties", "1960/1969"),
        ("on the first day of March two thousand and twelve", "2012-03-01"), ("of the ’70s", "1970/1979"),
        ("yours of the 9th inst. is here", ""), ("by the turn of the year", ""), ("in MCMXCIX", "1999"),
    ],
)  # fmt: skip
def test_a_date_is_read_as_far_as_its_words_go(text: str, iso: str) -> None:
    assert [one.iso for one in dates(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "version 3.7.12",
        "the Children Act 1989",
        "we surveyed 2012 people",
        "He may march on.",
        "31/13/2012",
        "part iv.3",
        "20093114",
        "MMC Ltd",
        "It was first of many.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("They met on the third Friday in June 2014.", "2014-06-20"),
        ("It fell due on the last day of February 2016.", "2016-02-29"),
        ("Date of form: 05 09 2011.", "2011-09-05"),
        ("Between 10 p.m. on 8 and 4 a.m. on 9 May 2013 it burned.", "2013-05-08/2013-05-09"),
        ("From '78 to '83 nobody wrote.", "1978/1983"),
        ("He was clerk 2004–7.", "2004/2007"),
        ("It was nineteen sixty-four, a cold year.", "1964"),
        ("Due by the end of Q1 2015-16.", "2015-06"),
        ("Between May '90 and the following March it was let.", "1990-05/1991-03"),
        ("We will report on the twenty-second.", ""),
        ("I have your note of Monday.", ""),
        ("In two thousand and seven I was there.", "2007"),
    ],
)
def test_a_day_is_reckoned_where_the_words_alone_give_it(text: str, iso: str) -> None:
    assert [one.iso for one in dates(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "Paragraphs 2003 to 2009 are closed.",
        "Question 5.11.12 was withdrawn.",
        "Her collar number is 1987.",
        "It is reported as UKSC 2014.",
        "A sum of 1998 pounds was paid.",
        "We agreed on the second.",
    ],
)
def test_what_is_numbered_like_a_year_or_day_is_no_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Given this fourth day of March, One thousand nine hundred and twelve.", "1912-03-04"),
        ("Dated 20th May, two thousand and eleven.", "2011-05-20"),
        ("See agenda_20180412.pdf for the list.", "2018-04-12"),
        ("The file scan_05-11-2017.pdf is lost.", "2017-11-05"),
        ("The fair was on St Bartholomew’s Day 1855.", "1855-08-24"),
        ("On Advent Sunday 2012 it snowed.", "2012-12-02"),
        ("He left in Sept. ’41.", "1941-09"),
        ("Deposited 17th Augt 1832.", "1832-08-17"),
        ("It was opened on 17 July, in the year 1968.", "1968-07-17"),
        ("It ran from 9 May to the end of June 2002.", "2002-05-09/2002-06-30"),
        ("It burned in the closing days of 1871.", "1871-12"),
        ("The 2011 census found more.", "2011"),
        ("In 1215 it was sealed.", "1215"),
        ("She has waited since the start of the year.", ""),
    ],
)
def test_a_date_is_read_however_it_is_written(text: str, iso: str) -> None:
    assert [one.iso for one in dates(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "He lives off Easter Road.", "Up to 15 may attend.", "Ring 020 7946 1998.", "She has 2020 vision.",
        "There were 1987 of them.", "The serial number is 19870412.", "He sat in Summer Hall.",
    ],
)  # fmt: skip
def test_a_name_or_a_number_with_a_month_or_a_year_in_it_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_patterns_are_made_when_they_are_first_used_and_not_on_import() -> None:
    code = (
        "from workbench.text.english import dates, numbers, reckoned_dates, wordings\n"
        "before = wordings._compiled.cache_info().currsize\n"
        "numbers.numbers('Ten homes closed on 3 July 2012.')\n"
        "print(before, wordings._compiled.cache_info().currsize > 50)"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert made.stdout.split() == ["0", "True"]


def test_forms_that_are_left_out_where_no_digit_or_no_month_stands_would_find_no_date_there() -> None:
    texts = [text for row in shipped("date_forms") for text in (*row.yes, *row.no)]
    a_month = pattern_of("near_dates", "a month")
    hidden = [
        (form.row.means, text)
        for form in forms()
        for text in texts
        if (form.has_digit and not any(map(str.isdecimal, text)))
        or (form.has_month and not a_month.search(text))
        if any(form.row.matches(text))
    ]

    assert sum(form.has_digit for form in forms()) > 30 and sum(form.has_month for form in forms()) > 10
    assert hidden == []
