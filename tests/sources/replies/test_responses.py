"""Replies to reports become items said again and paragraphs that answer them (fixtures of our own words)."""

from __future__ import annotations

import pytest

from tests.made import replying
from tests.made.printed import Printed, column, pdf
from workbench.errors import Unreadable
from workbench.sources import Reading, read

KINDS = ("recommendation", "response")


def _exchanged(reading: Reading) -> list[tuple[str, str]]:
    return [(p.kind, p.locator) for p in reading.passages if p.kind in KINDS]


def test_an_appended_response_is_told_from_a_report_by_its_own_front() -> None:
    reading = read(replying.reply(), "reply")

    assert reading.document.kind == "response"
    assert reading.document.author == "Government"
    assert reading.document.date == "2030-10-26"
    assert reading.document.title.startswith("Lamps in Lanes: Government Response")


def test_items_said_again_and_replies_come_in_turn() -> None:
    reading = read(replying.reply(), "reply")

    assert _exchanged(reading)[:4] == [
        ("recommendation", "r1"), ("response", "a1"), ("recommendation", "r2"), ("response", "a2"),
    ]  # fmt: skip
    assert sum(p.kind == "recommendation" for p in reading.passages) == 11


@pytest.mark.parametrize("data", [replying.reply(), *(t.encode() for t in replying.OTHERS)])
def test_no_word_of_a_reply_is_lost(data: bytes) -> None:
    reading = read(data, "reply", "response")

    assert reading.text.split() == data.decode().split()
    assert all(reading.text[p.start : p.end] == p.text for p in reading.passages)


def test_a_treasury_minute_has_its_own_paragraph_numbers_off_its_words() -> None:
    reading = read(replying.MINUTE.encode(), "minute")

    assert reading.document.kind == "response"
    assert reading.document.author == "Government"
    assert next(p.text for p in reading.passages if p.kind == "response").startswith("The government agrees")
    assert [p.locator for p in reading.passages if p.kind == "recommendation"] == ["r1", "r1", "r2", "r2"]
    assert not any("Target implementation" in p.text for p in reading.passages if p.kind == "heading")


def test_two_appendices_are_two_responders_under_their_own_headings() -> None:
    reading = read(replying.APPENDICES.encode(), "both")

    sections = [p.section for p in reading.passages if p.kind == "response"]
    assert sections == ["Appendix 1: Government response", "Appendix 2: Oflamp response"]


def test_labels_recommendation_and_response_are_no_part_of_the_words() -> None:
    reading = read(replying.CANADA.encode(), "reply")

    assert [(p.kind, p.text[:14]) for p in reading.passages if p.kind in KINDS] == [
        ("recommendation", "That the Depar"), ("response", "The Government"),
        ("recommendation", "That the Depar"), ("response", "The Government"),
    ]  # fmt: skip


def test_a_letter_says_no_item_again_and_all_its_paragraphs_answer() -> None:
    reading = read(replying.LETTER.encode(), "letter")

    assert reading.document.kind == "response"
    assert reading.document.author == "The Minister for Lanes"
    assert _exchanged(reading) == [("response", f"a{n}") for n in range(1, 5)]
    assert [problem.severity for problem in reading.problems] == ["note"]


@pytest.mark.parametrize(
    "front",
    [
        "Written evidence submitted by the Lamp Trust\n\nResponse to the Committee’s report on lanes.",
        "First Report of Session 2030–31\n\nReport, together with formal minutes\n\nThe Government response to our last report was late.",
        "The Lamp Trust’s response to the call for evidence of the inquiry\n\nLamps are dim.",
        "Terms of reference\n\nThe Committee invites evidence on the Government’s response.",
    ],
)
def test_what_only_mentions_a_response_is_none(front: str) -> None:
    assert read(front.encode()).document.kind != "response"


def test_items_set_in_from_the_margin_are_told_from_replies_by_their_place() -> None:
    reading = read(pdf(_PAGE), "reply")

    assert [(p.kind, p.locator, p.text[:12], p.text[-8:]) for p in reading.passages if p.kind in KINDS] == [
        ("recommendation", "r8.1", "We agree wit", "town is."),
        ("response", "a1", "The Governme", "f lanes."),
        ("recommendation", "r8.2", "Wardens shou", "dispute."),
        ("response", "a2", "Boots are bo", "so well."),
    ]


_PAGE = [
    Printed("Government Response to the Lamps Committee’s Report on Lanes", top=60, size=20),
    *column(
        ["8.1. We agree with those who say that lamps are dim, and that the", "darkest lanes are where the oldest of the town is."],
        top=120, left=90,
    ),
    *column(
        ["The Government agrees with the Committee’s conclusion, and thanks it", "for the care that it has taken over its account of lanes."],
        top=170,
    ),
    *column(
        ["8.2. Wardens should be given boots that last, and the Department", "should pay for them at once and without delay or dispute."],
        top=220, left=90,
    ),
    *column(
        ["Boots are bought by the districts, and the Department has no plans to", "change an arrangement that has served the lanes so well."],
        top=270,
    ),
]  # fmt: skip


def test_a_reply_without_a_text_layer_is_no_text() -> None:
    with pytest.raises(Unreadable) as caught:
        read(pdf([]), "scan", "response")

    assert caught.value.status == "no-text"


TOPICS = """\
Lamp response to the dark winter: Government Response

First Special Report of Session 2029–30

The Committee published its Report, Lamp response to the dark winter, on 4 May 2030. The Government’s response was
received on 1 July 2030 and is appended to this report.

Appendix: Government Response

1. Lamps in narrow lanes

Recommendation: The Government should publish, before each winter, how many lamps stand in narrow lanes.

Response:

We publish the number each October.

2. Local lamp networks

Recommendation: Councils should mend a lamp within three nights of being asked by somebody who lives beside it.

Response:

We will write to councils.
"""


def test_numbered_topics_over_items_are_headings_and_no_items() -> None:
    reading = read(TOPICS.encode(), "reply")

    assert _exchanged(reading) == [
        ("recommendation", "i1"), ("response", "a1"), ("recommendation", "i2"), ("response", "a2"),
    ]  # fmt: skip
    headings = [p.text for p in reading.passages if p.kind == "heading"]
    assert {"Lamps in narrow lanes", "Local lamp networks"} <= {text.lstrip("12. ") for text in headings}


def test_a_response_in_the_title_of_the_report_is_not_who_replies() -> None:
    assert read(TOPICS.encode(), "reply").document.author == "Government"


@pytest.mark.parametrize(
    ("front", "responder"),
    [
        (
            "Lamps in lanes: Government and Oflamp Responses to the Committee’s Sixth Report of Session 2030–31",
            "Government and Oflamp",
        ),
        ("Lanes at night: Government response to the Lamps and Lanes Committee", "Government"),
        ("Responses to the Report of the Canal Inquiry by the Lamp Office and the Guild", ""),
        (
            "Minister for Lanes\n\nDepartment for Lanes, 1 Wick Yard\n\nDear Chair,\n\nThank you for your report.\n\n"
            "Calls to action 1 and 2: we agree.\n\nYours ever,\n\nANN WICK",
            "Minister for Lanes",
        ),
        (
            "Lampton Care NHS Trust\n\nMs Ann Flame, Coroner\n\nDear Ms Flame,\n\nI write in response to your report.\n\n"
            "Concern 1: we agree.\n\nYours sincerely,\n\nBen Wick\n\nChief Executive",
            "Lampton Care NHS Trust",
        ),
        (
            "Lamps Committee\n\nDear Chair,\n\nI write in response to your Committee’s report.\n\n"
            "Recommendation 1: we agree.\n\nYours sincerely,\n\nBen Wick\n\nHead of Lamps\n\n3",
            "Ben Wick, Head of Lamps",
        ),
        (
            "Lord Wick\n\nParliamentary Secretary, Department for Lanes\n\nDear Lady Flame,\n\n"
            "I am replying on behalf of the Department to your Committee’s report.\n\nYours ever,\n\nWICK",
            "Department for Lanes",
        ),
    ],
)
def test_covers_and_letters_of_many_forms_say_that_they_reply_and_who(front: str, responder: str) -> None:
    document = read(front.encode(), "reply").document

    assert (document.kind, document.author) == ("response", responder)


def test_a_letter_that_thanks_for_a_report_and_names_no_item_is_no_reply() -> None:
    text = "Dear Chair,\n\nThank you for your report, which I read on the train.\n\nYours ever,\n\nAnn Wick"

    assert read(text.encode()).document.kind != "response"


def test_an_items_bullets_and_its_paragraph_in_square_brackets_belong_to_it() -> None:
    text = (
        "Government response to the Committee’s report\n\nRecommendation 1\n\n"
        "The Office should light the lanes, in particular:\n\n• those by the canal; and\n\n• those by the school.\n\n"
        "Response\n\nThe Government accepts this recommendation."
    )
    bullets = read(text.encode(), "reply").passages
    said = [p.text for p in bullets if p.kind == "recommendation"]

    assert "by the school" in said[-1]
    assert [p.text for p in bullets if p.kind == "response"] == [
        "The Government accepts this recommendation."
    ]


TABLE = """<html><body><h1>Government responses to the report of the Lamp Commission</h1>
<p>30 June 2031</p><p>“Accept” means that a government will act.</p>
<table><tr><th>Recommendation</th><th>Commonwealth</th><th>New Marlow</th></tr>
<tr><td>5.1 A register of lamps</td><td>Accept. It will begin in May.</td><td>Not applicable</td></tr>
<tr><td>5.2 Notice of dark</td><td>Note. This is for the states.</td><td>Not accept.</td></tr></table>
<p>Responses to other volumes came earlier.</p></body></html>"""


def test_a_table_with_a_column_for_each_government_has_a_reply_of_each() -> None:
    reading = read(TABLE.encode(), "reply", "response")

    assert _exchanged(reading) == [
        ("recommendation", "r5.1"), ("response", "a1"), ("recommendation", "r5.2"), ("response", "a2"), ("response", "a3"),
    ]  # fmt: skip
    said = [(p.section.rpartition(" › ")[2], p.text) for p in reading.passages if p.kind == "response"]
    assert said == [
        ("Response of Commonwealth", "Accept. It will begin in May."),
        ("Response of Commonwealth", "Note. This is for the states."),
        ("Response of New Marlow", "Not accept."),
    ]
    assert {p.text for p in reading.passages if p.kind == "paragraph"} >= {
        "Not applicable", "Responses to other volumes came earlier.",
    }  # fmt: skip


def test_a_table_with_other_columns_is_read_as_rows() -> None:
    other = TABLE.replace("<th>Commonwealth</th><th>New Marlow</th>", "<th>Response</th><th>Target date</th>")
    reading = read(other.encode(), "reply", "response")

    assert not any(p.kind == "recommendation" for p in reading.passages)


def test_items_named_by_a_letter_or_a_roman_number_are_said_again() -> None:
    text = (
        "Response to determination [2031] FAI 4\n\nRecommendation (i) – Alarm on the gauge\n\nThe Trust accepts this.\n\n"
        "Recommendation (iv) – The light at the north breakwater\n\nThe Trust does not accept this.\n\n"
        "1. Recommendation b: publish the number that are out\n\nThe Trust agrees.\n"
    )
    reading = read(text.encode(), "reply")

    assert reading.document.kind == "response"
    assert [p.locator for p in reading.passages if p.kind == "recommendation"] == ["ri", "riv", "rb"]
