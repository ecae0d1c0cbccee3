"""The chase letter: recommendations alone, and only those to which a reply is overdue by a convention that binds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from tests.made import material as small
from tests.made.pages import page
from workbench import model
from workbench.briefing.parts import owed_replies
from workbench.briefing.verify import verify
from workbench.errors import WorkbenchError
from workbench.replies import overdue

WITHOUT_REPLY = [one for one in small.DOCUMENTS if one.kind != "response"]
LATE = "2015-09-01"


def letter(
    date: str = LATE, *, body: str = "select committee", asked: dict[str, str] | None = None, **rows: Any
) -> str:
    given = {"documents": WITHOUT_REPLY, "responses": []} | rows
    return page("chase", small.material(facts={"body": body}, **given), date=date, **(asked or {}))


def words(made: str) -> tuple[str, str]:
    """The letter, and what stands beneath it for the clerk."""
    tree = html.fromstring(made)
    parts = [" ".join(one.text_content().split()) for one in tree.iter("section")]
    return parts[0], parts[1]


def test_the_letter_asks_for_the_recommendations_in_their_own_words_and_for_no_conclusion() -> None:
    said, beneath = words(letter(asked={"chair": "Ruth Okafor MP"}))
    assert "a reply was due by 28 January 2015" in said and "Ruth Okafor MP, chair of the committee" in said
    assert "We recommend that the Government ensures" in said and "Distance should be shortened" in said
    assert "Nobody counted" not in said + beneath


@pytest.mark.parametrize("body", ["all-party group", "statutory inquiry", "other", ""])
def test_nothing_is_overdue_where_no_convention_binds_anybody_to_reply(body: str) -> None:
    with pytest.raises(WorkbenchError, match="no convention binds"):
        letter(body=body)


@pytest.mark.parametrize("body", overdue.OWED_TO)
def test_each_kind_of_committee_is_owed_a_reply(body: str) -> None:
    assert "due by 28 January 2015" in words(letter(body=body))[0]


@pytest.mark.parametrize("date", ["2014-12-24", "2015-01-28"])
def test_before_the_two_months_are_over_there_is_no_letter(date: str) -> None:
    with pytest.raises(WorkbenchError, match="nothing is overdue") as error:
        letter(date)
    assert "a reply is due by 28 January 2015" in error.value.next


@pytest.mark.parametrize("date", ["", "2015-09", "2015"])
def test_a_letter_needs_its_day(date: str) -> None:
    with pytest.raises(WorkbenchError, match="hangs on the day"):
        letter(date)


def reply(position: str, status: str = "confirmed", item: str = "report/r1") -> model.Response:
    return model.Response(
        "a", item, "reply", "", "Government", "2015-02", position, "", "person", None, status, "AB"
    )


@pytest.mark.parametrize(
    ("position", "status", "why"),
    [
        ("accepted", "confirmed", owed_replies.ANSWERED),
        ("rejected", "suggested", owed_replies.ANSWERED),
        ("consulting", "confirmed", owed_replies.PUT_OFF),
        ("deferred", "confirmed", owed_replies.PUT_OFF),
        ("noted", "confirmed", owed_replies.UNCLEAR),
    ],
)
def test_a_recommendation_with_any_reply_is_left_out_and_the_clerk_is_told_why(
    position: str, status: str, why: str
) -> None:
    said, beneath = words(letter(responses=[reply(position, status)]))
    assert "data science skills" not in said and "Distance should be shortened" in said
    assert f"Recommendation 1: {why}." in beneath


@pytest.mark.parametrize("status", ["partial", "no-text", "not-held", "failed"])
def test_while_a_reply_is_not_read_whole_nobody_is_told_that_there_is_none(status: str) -> None:
    documents = [replace(one, status=status) if one.kind == "response" else one for one in small.DOCUMENTS]
    with pytest.raises(WorkbenchError, match="nothing is overdue") as error:
        letter(documents=documents)
    assert owed_replies.UNREAD in error.value.next


def test_while_nobody_has_said_what_a_reply_answers_nobody_is_told_that_there_is_none() -> None:
    for responses in ([], [reply("accepted", "suggested")]):
        with pytest.raises(WorkbenchError, match="nothing is overdue"):
            letter(documents=small.DOCUMENTS, responses=responses)


def test_what_a_reply_that_was_read_whole_does_not_answer_is_asked_for() -> None:
    said, _ = words(letter(documents=small.DOCUMENTS, responses=[reply("accepted")]))
    assert "Distance should be shortened" in said and "data science" not in said


def test_what_is_addressed_to_others_alone_is_left_out() -> None:
    said, _ = words(letter(asked={"addressee": "Ofsted"}))
    assert "To Ofsted" in said and "data science" not in said and "Distance should be shortened" in said


def test_the_letter_is_the_committees_and_its_quotations_are_verified() -> None:
    made = letter()
    assert "Committee paper, confidential" in made
    checked = verify(made, small.material().passages, small.material().documents)
    assert len(checked) == 1 and checked["ok"].all()
    with pytest.raises(WorkbenchError, match="no audience"):
        page("chase", small.material(), date=LATE, audience="public")
