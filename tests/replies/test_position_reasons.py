"""What decided how a reply is read stands typed beside the position, and so does what else its words allow."""

from __future__ import annotations

import pytest

from tests.made import replying
from workbench.model import POSITION_WHYS, Document, Passage, Recommendation, Response, tables
from workbench.replies import match_replies
from workbench.replies.position_reasons import Because, Reading, columns
from workbench.replies.read_position import stances
from workbench.replies.weigh_stances import weighed
from workbench.sources import read as read_source


def read(text: str, kind: str = "recommendation", asked: str = "") -> Reading:
    return weighed(stances([("", text)]), kind, asked)


@pytest.mark.parametrize(
    ("text", "position", "because"),
    [
        (
            "The Office accepts this recommendation.",
            "accepted",
            [("the item", "accepts this recommendation")],
        ),
        (
            "We accept this recommendation, subject to the consent of the harbour board.",
            "in principle",
            [
                ("the item", "accept this recommendation"),
                ("on a condition", "subject to the consent of the harbour board"),
            ],
        ),
        (
            "We accept this recommendation, save for its last sentence.",
            "in part",
            [("the item", "accept this recommendation"), ("but for a part", "save for its last sentence")],
        ),
        ("Lanterns are old, and so are harbours.", "unclear", [("no words", "")]),
    ],
)
def test_what_decided_is_the_words_as_printed(
    text: str, position: str, because: list[tuple[str, str]]
) -> None:
    found = read(text)

    assert (found.position, list(found.because)) == (position, [Because(*one) for one in because])
    assert all(about in text for _, about in because)


def test_a_condition_in_a_sentence_of_its_own_decides_as_well() -> None:
    found = read("We accept this recommendation. That depends on the consent of the board.")

    assert found.position == "in principle"
    assert [one.why for one in found.because] == ["the item", "on a condition"]


def test_a_yes_and_a_no_both_stand_among_the_reasons() -> None:
    found = read("We accept this recommendation. We do not believe that a new law is needed.")

    assert found.position == "in part"
    assert [one.why for one in found.because] == ["the item", "says no as well"]
    assert found.because[1].about in "We do not believe that a new law is needed."


def test_words_that_allow_two_readings_name_the_other() -> None:
    so = "We agree that lanterns are vital."
    far = (
        "We accept this recommendation, and the harbour office will write to parents and to each of the eleven "
        "wardens of the coast if a lantern goes missing again."
    )

    assert (read(so, "").position, read(so, "").otherwise) == ("in principle", "accepted")
    assert (read(so).otherwise, read(so, "conclusion").otherwise) == ("", "")
    assert (read(far).position, read(far).otherwise) == ("accepted", "in principle")
    assert read("We accept this recommendation.").otherwise == ""


def test_each_reason_is_a_word_of_the_closed_list_and_has_a_sentence() -> None:
    for why in POSITION_WHYS:
        made = columns([Because(why, "these words")])

        assert made["why"] == (why,) and made["about"] == ("these words",)
        assert made["reason"] and "{" not in made["reason"]


def test_every_row_of_a_match_says_why_in_type_and_in_words() -> None:
    report, reply = read_source(replying.report(), "report"), read_source(replying.reply(), "reply")
    found = match_replies.match(
        tables.table(Recommendation, report.recommendations),
        tables.table(Passage, reply.passages),
        tables.table(Document, [report.document, reply.document]),
    )
    rows = tables.rows(found, Response)

    assert all(row.why and len(row.why) == len(row.about) and row.reason for row in rows)
    assert {row.why for row in rows if row.position == "no reply known"} == {("not found",)}
    assert all(
        about in row.wording for row in rows for why, about in zip(row.why, row.about, strict=True)
        if why in ("the item", "its aim") and "says no as well" not in row.why
    )  # fmt: skip
