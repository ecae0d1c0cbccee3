"""Replies that say nothing again: headings name the item, its paragraph or its title; tables; several governments."""

from __future__ import annotations

import pytest

from tests.made.printed import Printed, pdf
from workbench.model import Document, Passage, Recommendation, Response, tables
from workbench.replies import match_replies
from workbench.sources import Reading, read

LAMPS = "The Lamp Office should keep a register of every lamp in the lanes of the town."
BELLS = "The Guild should oil the bells of each tower once a year, and say so."
ROPES = "Keepers should count the ropes of the north tower before the winter begins."
REPORT = read(
    (
        "Lamps\n\nReport of the Committee\n\n1 Lamps\n\n"
        + "".join(
            f"{n}. We heard of lamp {n}, and of the bells that were rung for it.\n\n" for n in range(1, 8)
        )
        + f"Conclusions and recommendations\n\n1. {LAMPS} (Paragraph 3)\n\n2. {BELLS} (Paragraph 4)\n\n3. {ROPES} (Paragraph 6)"
    ).encode(),
    "report",
    "report",
)


def rows(reply: Reading) -> list[tuple[str, str, str]]:
    found = match_replies.match(
        tables.table(Recommendation, REPORT.recommendations),
        tables.table(Passage, reply.passages),
        tables.table(Document, [REPORT.document, reply.document]),
    )
    return [
        (row.recommendation_id.removeprefix("report/"), row.responder, row.position)
        for row in tables.rows(found, Response)
        if row.document_id and row.recommendation_id
    ]


def paper(
    *parts: tuple[str, str], title: str = "Government response to the Committee’s report: Lamps"
) -> Reading:
    """A printed reply: parts are a heading and a line under it; a heading may be empty."""
    printed = [Printed(title, top=80, size=16, font="Helvetica-Bold")]
    top = 120.0
    for heading, text in parts:
        if heading:
            size = 15 if heading.startswith("Response") else 13
            printed.append(Printed(heading, top=top, size=size, font="Helvetica-Bold"))
            top += 26
        for line in filter(None, text.split("\n")):
            printed.append(Printed(line, top=top))
            top += 26
    return read(pdf(printed), "reply", "response")


def test_a_heading_that_names_the_paragraph_of_an_item_says_which_is_answered() -> None:
    reply = paper(
        ("Recommendation at paragraph 3", "The Government accepts this recommendation."),
        ("Paragraphs 4 and 6", "The Government does not accept these recommendations."),
        ("Paragraph 7", "The Government welcomes this."),
    )
    assert rows(reply) == [
        ("r1", "Government", "accepted"), ("r2", "Government", "rejected"), ("r3", "Government", "rejected"),
    ]  # fmt: skip


FOUR = (
    ("Response of the Lampton Government", "We met keepers in May, who recommended boats."),
    (
        "Recommendation 1: A register of lamps",
        f"{LAMPS}\nThe Lampton Government accepts this recommendation.",
    ),
    ("Response of the Bellton Government", "Of three recommendations one is for others."),
    ("Recommendation 1: A register of lamps", "The Bellton Government already keeps a register of lamps."),
    ("Recommendation 2: Oil for the bells", "The Bellton Government does not accept this recommendation."),
)


def test_governments_in_one_paper_each_answer_what_stands_under_their_own_heading() -> None:
    assert rows(paper(*FOUR, title="Responses of the two governments to the Lamp report")) == [
        ("r1", "Lampton Government", "accepted"), ("r1", "Bellton Government", "already doing"),
        ("r2", "Bellton Government", "rejected"),
    ]  # fmt: skip


def test_a_number_over_a_title_that_has_none_of_the_items_words_matches_nothing() -> None:
    reply = paper(
        ("Recommendation 1: A register of lamps", "The Government accepts this recommendation."),
        ("Recommendation 2: Uniforms for postmen", "The Government rejects this recommendation."),
    )
    assert rows(reply) == [("r1", "Government", "accepted")]


LETTER = (
    "<p>Lamp Minister</p><p>Dear Convener,</p><p>I thank the Committee for its report.</p><p>Yours sincerely,</p>"
    "<p>ANN POE</p><p>Annex</p><table><tr><th>Recommendation</th><th>Lamp Ministry response</th></tr>"
    f"<tr><td>1. {LAMPS}</td><td>The Ministry accepts this recommendation.</td></tr>"
    f"<tr><td>3. {ROPES}</td><td>The company has told us that it accepts the recommendation.</td></tr></table>"
)


def test_a_letter_that_answers_in_a_table_after_its_signature_is_a_reply_and_its_rows_are_read() -> None:
    reply = read(f"<html><body>{LETTER}</body></html>".encode(), "reply")
    assert reply.document.kind == "response"
    assert [(item, position) for item, _, position in rows(reply)] == [("r1", "accepted"), ("r3", "unclear")]


@pytest.mark.parametrize("head", ["Recommendation</th><th>Date", "Lamp</th><th>Response"])
def test_a_letter_with_another_table_is_no_reply(head: str) -> None:
    changed = LETTER.replace("Recommendation</th><th>Lamp Ministry response", head)
    assert read(f"<html><body>{changed}</body></html>".encode(), "reply").document.kind != "response"
