"""By when a recommendation asks for something: a date as ISO, other words as printed, never a forecast (our own words)."""

from __future__ import annotations

import pytest

from workbench.sources.reports.deadlines import deadline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Guild should publish its rules by 10 October 2025.", "2025-10-10"),
        ("By October 2025, the Guild should publish its rules.", "2025-10"),
        ("We recommend that the Government do so no later than 1 May 2031.", "2031-05-01"),
        ("The Diocese should decide by midnight 27 November 2025.", "2025-11-27"),
        ("We recommend that by 2013 the Government publish a plan.", "2013"),
        ("Before the end of 2027 there should be an audit.", "2027"),
        ("The Government should report within six months.", "within six months"),
        ("Within the next 12 months, the Government should respond.", "Within the next 12 months"),
        ("We recommend that a Bill be brought in before the end of this Parliament.", "before the end of this Parliament"),
        ("The Department should do so by the end of March.", "by the end of March"),
        ("The Government should set this out by spring 2032.", "by spring 2032"),
        ("Ministers should act as soon as possible and report by June 2030.", "2030-06"),
        ("The regulator must act as soon as practicable.", "as soon as practicable"),
        ("The Home Office should publish it by the end of the financial year.", "by the end of the financial year"),
    ],
)  # fmt: skip
def test_a_deadline_is_a_date_or_the_words_printed(text: str, expected: str) -> None:
    assert deadline(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "By 2020 demand will have risen.",
        "The Government should act, because by 2020 demand will have risen.",
        "We recommend that the Government plan for a time when by 2040 half of all bells are silent.",
        "The Department should explain its promise to cut costs by 2030.",
        "The Government said that it would report by May 2030.",
        "The Guild published its rules by May 2020.",
        "The Government should pay those who were treated before 1991.",
        "The Department should review the 2014 rules.",
        "Schools should teach this in the first two years.",
    ],
)
def test_what_is_no_deadline_is_none(text: str) -> None:
    assert deadline(text) == ""


def test_of_several_deadlines_the_first_counts() -> None:
    assert deadline("The Guild should report by May 2030 and again by May 2031.") == "2030-05"


def test_in_a_list_of_recommendations_every_sentence_asks() -> None:
    assert deadline("That a register be opened by May 2030.", asked=True) == "2030-05"
    assert deadline("A register is open by May 2030.") == ""


def test_a_time_between_commas_is_a_deadline_where_a_list_says_that_somebody_do_something() -> None:
    said = "That the Guild simplify, within 12 months, the forms which ringers are required to file."
    assert deadline(said, asked=True) == "within 12 months"
    assert deadline(said) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Guild should, within six months of this report, test every rope.", "within six months of this report"),
        ("The Guild should, within a year of the publication of this report, say that a rope is safe.",
         "within a year of the publication of this report"),
        ("The Guild should set out its plans in its response to this Report.", "in its response to this Report"),
        ("Ringers must be told, no later than 1 April 2031, whether they are paid.", "2031-04-01"),
        ("We ask the Guild to advise, by Christmas 2031, on what could be rung.", "2031-12-25"),
        ("The Guild should agree a list before the next ringing season.", "before the next ringing season"),
        ("The Guild should report to us by the first anniversary of this report.", "by the first anniversary of this report"),
        ("The Guild should, in the course of 2031, look at five towers.", "2031"),
        ("We recommend that the Guild publish its plan without further delay.", "without further delay"),
        ("The Guild should state a date, typically within two months.", ""),
    ],
)  # fmt: skip
def test_a_time_is_read_as_a_date_or_in_the_words_that_say_from_when_it_counts(
    text: str, expected: str
) -> None:
    assert deadline(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Guild should mend ropes before the clocks go back in October 2031.", "before the clocks go back in October 2031"),
        ("The Guild should report once the ropes review is over.", "once the ropes review is over"),
        ("An adviser should be named as soon as one can be appointed.", "as soon as one can be appointed"),
        ("The Guild should bring its plan to the Panel’s September meeting.", "to the Panel’s September meeting"),
        ("The Guild should test ten ropes during 2031–32.", "during 2031–32"),
        ("We look to the Minister to report back to us by the end of the Session.", "by the end of the Session"),
        ("The Guild should answer every complaint within five working days.", ""),
        ("The Guild should reply to each caller within 24 hours.", ""),
        ("The Guild should answer this within five working days of publication of this report.", "within five working days of publication"),
    ],
)  # fmt: skip
def test_an_event_is_a_deadline_and_how_quickly_each_time_is_none(text: str, words: str) -> None:
    found = deadline(text)

    assert found.startswith(words) if words else found == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Within 20 months the Guild should have one list of ropes.", "Within 20 months"),
        ("By the end of May 2032 the Guild should have the ropes ready.", "2032-05"),
        ("By autumn 2032 the Board should have tested the ropes.", "By autumn 2032"),
        ("By autumn 2029 the Board should have tested the ropes.", ""),
        ("From October 2032, each tower should keep a log.", "2032-10"),
        ("The Guild should publish its figures from May 2020.", ""),
        ("We ask for a further progress report in May 2032.", "2032-05"),
        ("That a list be brought to the meeting on 3 March 2032.", "2032-03-03"),
        ("The rule should be reviewed two years after it comes into force.", "two years after it comes into force"),
        ("That the rota be reviewed after two months' operation.", "after two months' operation"),
        ("Timescale: six weeks. Owner: the captain.", "six weeks"),
        ("With immediate effect, towers should stop ringing.", "With immediate effect"),
        ("The rule that was due in 2029 should be made now.", "now"),
        ("It should now publish the list.", ""),
        ("We ask the Guild to reply in advance of the autumn debate.", "in advance of the autumn debate"),
        ("Your reply is due 40 days from today.", "due 40 days from today"),
        ("The Guild should report within two years of the scheme’s launch.", "within two years of the scheme’s launch"),
        ("The board should cut its costs in the medium term.", "in the medium term"),
        ("Ropes should be tested at each visit.", ""),
    ],
)  # fmt: skip
def test_a_deadline_of_a_report_of_1_february_2031_is_yet_to_come(text: str, expected: str) -> None:
    assert deadline(text, asked=True, published="2031-02-01") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Guild should oil it before the opening of the 2031 ringing season.", "before the opening of the 2031 ringing season"),
        ("Keepers should be told before they close a tower.", ""),
        ("The Guild should draw up a forecast of its costs, and publish it by 1 July 2031.", "2031-07-01"),
        ("I recommend that the Guild, within a year of the publication of this volume: (a) oil it.", "within a year of the publication of this volume"),
    ],
)  # fmt: skip
def test_seasons_and_volumes_end_a_time_and_one_of_many_does_not(text: str, expected: str) -> None:
    assert deadline(text) == expected
