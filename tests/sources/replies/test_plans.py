"""A plan that answers a report in a table: its rows give the item, what is done, and beside it who keeps the plan."""

from __future__ import annotations

import pytest

from workbench.sources import Reading, read

HEAD = "Ref|Recommendation (short)|Action|Owner|Due|RAG|Position"
ROWS = (
    "1.1|Oil for ropes|Ropes to be oiled in spring.|Head ringer|30/04/2031|GREEN|Complete.",
    "2.1|A list of ropes|Not agreed. Nobody reads lists.|n/a|n/a|GREY|Closed.",
    "2.2||The old list to be burnt.|Head ringer|31/05/2031|RED|Not lit.",
)  # fmt: skip


def plan(
    head: str = HEAD, rows: tuple[str, ...] = ROWS, title: str = "Bell Review: action plan", more: str = ""
) -> Reading:
    cells = "".join(f"<tr><td>{'</td><td>'.join(row.split('|'))}</td></tr>" for row in (head, *rows))
    return read(
        f"<html><body><p>Lampton Bells Board</p><h1>{title}</h1><p>The Board accepts the recommendations.</p>"
        f"<table>{cells}</table>{more}</body></html>".encode(),
        "plan",
    )


def said(reading: Reading, *kinds: str) -> list[tuple[str, str]]:
    return [(one.locator, one.text) for one in reading.passages if one.kind in kinds]


def test_a_plan_is_a_reply_of_the_board_over_its_title() -> None:
    document = plan().document
    assert (document.kind, document.author) == ("response", "Lampton Bells Board")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Ref|Theme|Action|Owner|Due|RAG|Position", "Bell Review: action plan"),
        (HEAD, "Bell Review: ropes"),
        (HEAD, "Contents of the action plan"),
    ],
)
def test_another_table_or_title_makes_no_reply(head: str, title: str) -> None:
    assert plan(head, title=title).document.kind != "response"


def test_a_row_is_an_item_and_what_answers_it_and_its_other_cells_stand_beside() -> None:
    reading = plan()
    assert said(reading, "recommendation", "response") == [
        ("r1.1", "Oil for ropes"), ("a1", "Ropes to be oiled in spring."), ("a2", "Complete."),
        ("r2.1", "A list of ropes"), ("a3", "Not agreed. Nobody reads lists."), ("a4", "Closed."),
        ("a5", "The old list to be burnt."), ("a6", "Not lit."),
    ]  # fmt: skip
    assert "Head ringer" in [text for _, text in said(reading, "paragraph")]


def test_a_row_of_another_number_without_an_item_s_words_answers_nothing() -> None:
    rows = (ROWS[0], "3.1||Lamps to be lit.|Head ringer|31/05/2031|RED|Not lit.")
    assert said(plan(rows=rows), "response") == [("a1", "Ropes to be oiled in spring."), ("a2", "Complete.")]


def test_what_follows_a_plan_answers_none_of_its_rows() -> None:
    more = "<h2>Earlier reviews</h2><table><tr><td>Ref</td><td>Review</td><td>Action</td></tr><tr><td>L3</td><td>Lamps</td><td>Agreed.</td></tr></table><p>Approved for the Board.</p>"
    assert said(plan(more=more), "response") == said(plan(), "response")


@pytest.mark.parametrize(
    ("head", "row", "read_as"),
    [
        ("Ref|Recommendation|Owner|Date|Status", "1|Oil for ropes|Ringers|May|Accepted", ["Accepted"]),
        ("Rec|Recommendation summary|What we will do|Who|By when", "R1|Oil for ropes|We will oil them.|Ringers|May", ["We will oil them."]),
        ("Recommendation|Action|Response|Owner|Due", "1. Oil for ropes|Oil bought.|Agreed.|Ringers|May", ["Oil bought.", "Agreed."]),
    ],
)  # fmt: skip
def test_the_columns_of_a_plan_may_be_others(head: str, row: str, read_as: list[str]) -> None:
    reading = plan(head, (row,))
    assert said(reading, "recommendation") == [("r1", "Oil for ropes")]
    assert [text for _, text in said(reading, "response")] == read_as


def test_a_row_whose_first_cell_is_empty_goes_on_with_the_item_before() -> None:
    rows = ("1. Oil for ropes|Ropes to be oiled.|Ringers|May", "|A list to be printed.|Ringers|June")
    reading = plan("Recommendation|Action|Owner|Due", rows)
    assert said(reading, "recommendation", "response") == [
        ("r1", "Oil for ropes"), ("a1", "Ropes to be oiled."), ("a2", "A list to be printed."),
    ]  # fmt: skip
