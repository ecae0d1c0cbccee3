"""A decision made by a press of a button: saved, undone, and there after the kernel is killed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import workbench
from tests.browser import laboratory as lab

NOTEBOOK = "04-review.ipynb"
QUEUE = 'inquiry.review(coder="AB")'


def decisions(workplace: Path) -> list[tuple[str, str]]:
    """What the log holds, read by another process than the notebook's: who did what."""
    log = workbench.open(workplace / "evidence" / "missing-from-care").decisions
    return list(zip(log["coder"], log["act"], strict=True))


def left(cell: Any) -> int:
    """How many suggestions the queue says are left to decide on."""
    said = cell.locator(".workbench-live").get_by_text("to decide on").first.inner_text()
    return int(re.search(r"([\d,]+) suggestions? to decide on", said)[1].replace(",", ""))


def press(cell: Any, words: str, answer: str) -> str:
    """Press a button of the queue, and return what it then says: something that holds ``answer``."""
    cell.locator(".workbench-live").get_by_role("button", name=words, exact=True).click()
    said = cell.locator(".workbench-live").locator("p.saved, p.left, p.failed", has_text=answer)
    said.wait_for(timeout=15_000)
    return str(said.inner_text())


def test_a_suggestion_is_confirmed_undone_and_is_there_after_the_kernel_is_killed(
    jupyter: lab.Laboratory, page: Any, workplace: Path, watch: lab.Watch
) -> None:
    notebook = jupyter.open(page, NOTEBOOK)
    notebook.run_all()
    before = len(decisions(workplace))
    queue = notebook.cell(QUEUE)
    waiting = left(queue)

    assert press(queue, "Confirm", "confirmed").startswith("Saved")
    assert decisions(workplace)[before:] == [("AB", "confirm")]
    assert left(queue) == waiting - 1

    assert press(queue, "Undo", "taken back").startswith("Saved")
    assert decisions(workplace)[before:] == [("AB", "confirm"), ("AB", "undo")]
    assert left(queue) == waiting

    press(queue, "Confirm", "confirmed")
    queue.get_by_role("textbox", name="Note").fill("not about this")
    press(queue, "Dismiss", "dismissed")
    assert jupyter.kill_kernels() >= 1
    assert [act for _, act in decisions(workplace)[before:]] == ["confirm", "undo", "confirm", "dismiss"]

    again = jupyter.open(page, NOTEBOOK)
    again.run_all()
    assert again.errors() == []
    decided = again.cell("who_changed_what").locator(".jp-OutputArea").inner_text()
    assert decided.count("AB") >= 4
    assert "not about this" in decided
    assert left(again.cell(QUEUE)) == waiting - 2
    inquiry = workbench.open(workplace / "evidence" / "missing-from-care")
    assert set(inquiry.tags["status"]) == {"suggested", "confirmed", "dismissed"}
    assert inquiry.verify_log().empty
    assert watch.fired == []


def test_the_queue_can_be_worked_with_the_keyboard_alone(
    jupyter: lab.Laboratory, page: Any, workplace: Path
) -> None:
    notebook = jupyter.open(page, NOTEBOOK)
    notebook.run_all()
    before = len(decisions(workplace))
    queue = notebook.cell(QUEUE)
    queue.get_by_role("combobox").nth(1).focus()
    for name in ("Confirm", "Dismiss", "Undecided"):
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.innerText") == name
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    queue.locator("p.saved").wait_for(timeout=15_000)
    assert [act for _, act in decisions(workplace)[before:]] == ["dismiss"]
    page.keyboard.press("Space")
    queue.locator("p.saved").nth(0).wait_for()
    page.wait_for_timeout(1000)
    assert [act for _, act in decisions(workplace)[before:]] == ["dismiss", "dismiss"]


def row_of(workplace: Path, table: str, ident: str) -> dict[str, str]:
    """A row of the inquiry as another process than the notebook's reads it."""
    frame = getattr(workbench.open(workplace / "evidence" / "missing-from-care"), table)
    found = frame[frame[frame.columns[0]] == ident].to_dict("records")
    return {str(name): str(value) for name, value in found[0].items()}


def test_one_press_confirms_a_link_with_the_bearing_and_the_sentence_that_are_suggested(
    jupyter: lab.Laboratory, page: Any, workplace: Path, watch: lab.Watch
) -> None:
    [shown, *_] = workbench.open(workplace / "evidence" / "missing-from-care").bearings.to_dict("records")
    notebook = jupyter.open(page, NOTEBOOK)
    notebook.run_all()
    queue = notebook.cell('table="links"')
    queue.get_by_role("combobox").first.select_option("links whose bearing a sentence shows")
    words = queue.locator(".workbench-live .shown").first
    words.wait_for(timeout=15_000)
    assert f"Suggested: {shown['bearing']}. “{shown['quote'][:40]}" in words.inner_text()
    assert press(queue, f"Confirm as “{shown['bearing']}”", "confirmed").startswith("Saved")
    link = row_of(workplace, "links", shown["link_id"])
    assert (link["status"], link["bearing"], link["quote"]) == (
        "confirmed",
        shown["bearing"],
        shown["quote"],
    )
    press(queue, "Undo", "taken back")
    assert row_of(workplace, "links", shown["link_id"])["status"] == "suggested"
    assert watch.fired == []


def test_a_reply_is_read_otherwise_and_both_readings_stand_side_by_side(
    jupyter: lab.Laboratory, page: Any, workplace: Path
) -> None:
    notebook = jupyter.open(page, "06-replies-and-commitments.ipynb")
    notebook.run_all()
    queue = notebook.cell('table="responses"')
    queue.get_by_role("combobox").first.select_option("what somebody has decided")
    queue.locator(".workbench-live table").first.wait_for(timeout=15_000)
    position = queue.get_by_role("combobox").nth(2)
    assert position.input_value() == "noted"
    position.select_option("unclear")
    assert press(queue, "Confirm as “unclear”", "confirmed").startswith(
        "Saved: confirmed, position “unclear”"
    )
    readings = workbench.open(workplace / "evidence" / "missing-from-care").readings
    first = readings[readings["response_id"] == readings["response_id"].iloc[0]]
    assert first["position"].tolist() == ["noted", "unclear"]
    press(queue, "Undo", "taken back")
    table = queue.locator(".workbench-live table").first.inner_text()
    assert "the workbench’s authors" in table and "AB" not in table
