"""Replies that name an item by its paragraph, by a letter, or in a table's row with others."""

from __future__ import annotations

import pytest

from tests.replies import test_replies_by_heading as by_heading
from tests.replies.test_replies_by_heading import BELLS, LAMPS, ROPES, paper, rows
from workbench.sources import Reading, read

LETTERED = (
    "<p>Lampton Guild of Bells</p><p>10 April 2031</p><p>Dear Ms Poe</p><p>I write further to your report of May.</p>{}"
    "<p>I would be glad to meet you.</p><p>Yours sincerely</p><p>Ian Moss</p><p>Chief Executive</p><p>Cc: Lamp Trust</p>"
)


def html(body: str) -> Reading:
    return read(f"<html><body>{body}</body></html>".encode(), "reply")


def test_a_line_that_names_a_paragraph_says_what_is_answered_under_it() -> None:
    reply = paper(
        ("", "Recommendation, paragraph 3: “The Lamp Office should keep…”"), ("", "The Government accepts this."),
        ("", "Conclusions, paragraphs 4 and 6:"), ("", "The Government does not accept this."),
    )  # fmt: skip
    assert rows(reply) == [
        ("r1", "Government", "accepted"), ("r2", "Government", "rejected"), ("r3", "Government", "rejected"),
    ]  # fmt: skip


TABLE = (
    "<h1>Cabinet response to the recommendations of the Lamp Committee</h1><h2>2. Recommendation</h2>"
    "<p>2.1 Cabinet is recommended to agree the response in the table below.</p>"
    "<table><tr><th>Recommendation</th><th>Decision (Accepted / Rejected)</th><th>Comment</th></tr>"
    f"<tr><td>1. {LAMPS}<br/>2. {BELLS}</td><td>Accepted</td><td>A list will be made, and oil bought.</td></tr>"
    f"<tr><td>3. {ROPES}</td><td>Rejected</td><td>It costs too much; the Keepers’ Union accepts it.</td></tr></table>"
)


def test_a_row_may_answer_several_items_and_what_is_recommended_to_the_cabinet_is_none() -> None:
    assert [(item, position) for item, _, position in rows(html(TABLE))] == [
        ("r1", "accepted"), ("r2", "accepted"), ("r3", "rejected"),
    ]  # fmt: skip


KEEP = "The Committee recommends that the Lamp Office keep a register of lamps in every lane of the town"
ALIKE = (f"{KEEP}, with the hours at which each is lit.", f"{KEEP} until 2035.")


@pytest.mark.parametrize(("numbers", "answered"), [("1 2", ["r1", "r2"]), ("", [])])
def test_items_alike_are_each_answered_by_a_row_that_opens_with_their_numbers(
    monkeypatch: pytest.MonkeyPatch, numbers: str, answered: list[str]
) -> None:
    report = (
        f"Lamps\n\nReport of the Committee\n\nRecommendations\n\n1. {ALIKE[0]}\n\n2. {ALIKE[1]}\n\n3. {ROPES}"
    )
    monkeypatch.setattr(by_heading, "REPORT", read(report.encode(), "report", "report"))
    found = rows(
        html(
            "<h1>Government response to the Committee’s report: Lamps</h1>"
            "<table><tr><th>No.</th><th>Recommendation</th><th>Response</th><th>Comment</th></tr>"
            f"<tr><td>{numbers}</td><td>{ALIKE[0]} {ALIKE[1]}</td><td>Note</td><td>Both wait for May.</td></tr>"
            f"<tr><td>3</td><td>{ROPES}</td><td>Support</td><td>The Guild counts them.</td></tr></table>"
        )
    )
    assert [item for item, _, _ in found if item in ("r1", "r2")] == answered
    assert ("r3", "accepted") in [(item, position) for item, _, position in found]


@pytest.mark.parametrize(
    "thanks", ["Thank you for the Committee’s report.", "I write further to your report."]
)
def test_a_letter_with_a_bold_line_over_each_answer_is_a_reply_in_whatever_order(thanks: str) -> None:
    lines = (
        f"<p>{thanks}</p><p><b>Recommendations 2 and 1 – Oil and registers</b></p><p>I accept both of these recommendations.</p>"
        "<p><b>Recommendation 3 – Counting the ropes</b></p><p>I do not accept this recommendation.</p>"
    )
    reply = html(LETTERED.format(lines))
    assert reply.document.kind == "response"
    assert [(item, position) for item, _, position in rows(reply)] == [
        ("r1", "accepted"), ("r2", "accepted"), ("r3", "rejected"),
    ]  # fmt: skip


def test_another_review_s_recommendation_in_an_introduction_is_none_of_ours() -> None:
    lines = (
        "<p>We accepted all nine recommendations of the Treacher Review of 2021. Recommendation 2, on oil, is still under way.</p>"
        "<p><b>Recommendation 1</b></p><p>I accept this recommendation.</p>"
    )
    assert [item for item, _, _ in rows(html(LETTERED.format(lines)))] == ["r1"]
