"""No key typed in our controls is a command of JupyterLab, and a control whose kernel is gone says how to wake it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser import laboratory as lab

CONTROLS = {
    "02-find-the-words.ipynb": ["inquiry.explorer("],
    "04-review.ipynb": ['inquiry.review(coder="AB")', 'table="links"'],
    "05-recommendations.ipynb": ["inquiry.board("],
    "06-replies-and-commitments.ipynb": ['table="responses"'],
    "07-what-followed.ipynb": ["inquiry.trail_view("],
}
# Commands of the notebook's command mode, and forty letters and shortcuts that it could take.
KEYS = [
    *"ddmyrabczxvoluijkhfgsqwetpn", "Shift+D", "Shift+M", "Shift+J", "Shift+K", "Shift+L", "Shift+O", "Shift+V",
    "0", "0", "1", "2", "6", "Delete", "Backspace", "Control+Shift+Minus", "Control+b", "Control+Shift+c",
]  # fmt: skip
CELLS = """() => window.jupyterapp.shell.currentWidget.content.widgets
  .map(c => [c.model.type, c.model.sharedModel.getSource(), c.model.executionCount ?? 0])"""
FOCUSABLE = "button:not([disabled]), select, input, textarea, summary"
FOCUSED = """([index, all]) => {
  const found = [...document.querySelectorAll('.workbench-live')].flatMap(w => [...w.querySelectorAll(all)])
    .filter(e => e.offsetParent);
  if (index >= found.length) return null;
  found[index].focus();
  return document.activeElement === found[index] ? found[index].tagName : "";
}"""


@pytest.mark.parametrize("name", sorted(CONTROLS))
def test_forty_letters_and_shortcuts_in_each_control_leave_every_cell_as_it_is(
    name: str, jupyter: lab.Laboratory, page: Any
) -> None:
    notebook = jupyter.open(page, name)
    notebook.run_all()
    for words in CONTROLS[name]:
        cell = notebook.cell(words)
        cell.locator(".workbench-live[data-lm-suppress-shortcuts]").wait_for()
    before = page.evaluate(CELLS)
    typed = 0
    for number in range(40):
        tag = page.evaluate(FOCUSED, [number, FOCUSABLE])
        if tag is None:
            break
        for key in (*KEYS, "Escape") if tag else ():
            page.keyboard.press(key)
        typed += bool(tag)
        assert page.evaluate(CELLS) == before, f"{tag} {number}"
    assert typed


@pytest.mark.parametrize("end", ["restarted", "killed"])
def test_after_its_kernel_is_gone_each_control_says_that_it_is_asleep_and_how_to_wake_it(
    end: str, jupyter: lab.Laboratory, page: Any
) -> None:
    notebook = jupyter.open(page, "04-review.ipynb")
    notebook.run_all()
    control = notebook.cell('inquiry.review(coder="AB")').locator(".workbench-live")
    control.locator("button", has_text="Dismiss").wait_for()
    assert not control.locator(".workbench-asleep").is_visible()
    if end == "killed":
        jupyter.kill_kernels()
    else:
        page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    control.locator(".workbench-asleep", has_text="Run the cell again (Shift+Enter)").wait_for(timeout=30_000)


def test_running_a_notebook_and_saving_it_leaves_its_file_as_it_was(
    jupyter: lab.Laboratory, page: Any
) -> None:
    place = jupyter.root / "notebooks" / "03-themes.ipynb"
    before = place.read_bytes()
    jupyter.open(page, place.name).run_all()
    page.evaluate("() => window.jupyterapp.shell.currentWidget.context.save()")
    page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty", timeout=30_000)
    assert place.read_bytes() == before
