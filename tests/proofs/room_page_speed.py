"""The room in Chromium over the Horizon transcripts, 5,000 decisions in its log: what a person waits for, in the page.

``python -m tests.proofs.room_page_speed``. From a press until the answer is painted, on the clock: nobody waits in
processor time. So the floor (a bare loop, .30 s where the goals were set) and the load stand beside it, and a run on a
busy machine says little. `room_speed.py` has what the kernel's share of it takes of the processor.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from pathlib import Path
from typing import Any

import psutil

import workbench
from tests import acts_timed, notebooks
from tests.browser import laboratory as lab
from tests.proofs import room_speed

LINES = 'import workbench as wb\nwb.open("../inquiry").room("AB")'
TIMES = 20
COLD = 3_600.0  # seconds in which every table may be made for the first time
TIMED = """async ([act, done, given]) => {
  const does = new Function("given", act), isDone = new Function("given", `return ${done}`);
  const began = performance.now();
  does(given);
  while (!isDone(given)) await new Promise(on => requestAnimationFrame(on));
  await new Promise(on => requestAnimationFrame(() => setTimeout(on)));
  return performance.now() - began;
}"""
RUN = "window.jupyterapp.commands.execute('notebook:run-all-cells')"
THERE = "document.querySelector('.wbr-row[data-bare=\"false\"]')"
OPEN = 'document.querySelector(`.wbr-find [data-document="${given}"]`).click()'
OPENED = (
    "document.querySelector(`.wbr-find [data-document=\"${given}\"]`).getAttribute('aria-current') && "
    + THERE
)
SEARCH = """
document.querySelector('.wbr-said').textContent = '';
document.querySelector('.wbr-hits').textContent = '';
document.querySelector('.wbr-search input').value = given;
document.querySelector('.wbr-search').requestSubmit();
"""
FOUND = (
    "document.querySelector('.wbr-said').textContent && document.querySelector('.wbr-hits').children.length"
)
DECIDE = """
document.querySelector('.wbr-status').textContent = '';
document.querySelector('.wbr-row[aria-current]').dispatchEvent(new KeyboardEvent('keydown', {key: '1', bubbles: true}));
"""
SAVED = "document.querySelector('.wbr-status').textContent.startsWith('Saved')"


def most(taken: list[float]) -> str:
    """Return in how many milliseconds nineteen of twenty were painted, and the middle one."""
    last = statistics.quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]
    return f"{last:.0f} ms (the middle {statistics.median(taken):.0f})"


def prove() -> list[tuple[str, str, str]]:
    if not acts_timed.TRANSCRIPTS.is_file() or not lab.browser():
        return [("the room's page over Horizon", "not here: its transcripts, or Chromium", "told")]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        begun(root)
        return measured(root)


def begun(root: Path) -> None:
    """Make the inquiry with its decisions, and the notebook of its room, in a folder."""
    place = room_speed.held(root)
    workbench.open(place).tags  # noqa: B018 -- kept, so that what is measured is an inquiry opened again
    (root / "notebooks").mkdir()
    notebooks.written(root / "notebooks" / "room.ipynb", LINES)


def measured(root: Path) -> list[tuple[str, str, str]]:
    """Return what the page of the room in a folder takes, act by act."""
    from playwright.sync_api import sync_playwright

    floor, load = acts_timed.floor().clock, os.getloadavg()[0]
    with lab.laboratory(root, root / "settings") as running, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=lab.browser(), args=lab.OPTIONS)
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.set_default_timeout(COLD * 1000)
        notebook = running.open(page, "room.ipynb")
        alone = _memory(page)
        notebook.run_all(COLD)
        page.wait_for_selector(".wbr[data-ready]")
        rows = [
            ("the floor: a bare loop; the load", f"{floor:.2f} s; {load:.1f}", "0.30 s; < 1"),
            *_acts(page),
        ]
        rows.append(_held(page, alone))
        rows[1:1] = _openings(page)
        browser.close()
    ended = f"{acts_timed.floor().clock:.2f} s; {os.getloadavg()[0]:.1f}"
    return [*rows, ("the same at the end", ended, "0.30 s; < 1")]


def _openings(page: Any) -> list[tuple[str, str, str]]:
    whole, inside = [], []
    for _ in range(3):
        page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
        page.wait_for_timeout(4_000)
        page.evaluate("() => window.jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
        page.wait_for_selector(".wbr", state="detached")
        whole.append(page.evaluate(TIMED, [RUN, THERE, ""]))
        page.wait_for_selector(".wbr[data-opened]")
        inside.append(float(page.get_attribute(".wbr", "data-opened")))
        page.wait_for_selector(".wbr[data-ready]")
    return [
        ("the room is open: from running its cell in a new kernel to words that can be read", most(whole), "≤ 3000 ms"),
        ("the same, from the page's first question", most(inside), "≤ 3000 ms"),
    ]  # fmt: skip


def _acts(page: Any) -> list[tuple[str, str, str]]:
    ids = page.evaluate(
        "() => [...document.querySelectorAll('.wbr-find [data-document]')].map(one => one.dataset.document)"
    )
    opened, found, saved = [], [], []
    for ident in ids[3 :: max(1, len(ids) // TIMES)][
        :TIMES
    ]:  # none beside the one before: those were fetched
        opened.append(page.evaluate(TIMED, [OPEN, OPENED, ident]))
        page.wait_for_timeout(2_500)
    for words in room_speed.WORDS * 3:
        found.append(page.evaluate(TIMED, [SEARCH, FOUND, words]))
        page.wait_for_timeout(1_500)
    page.locator(".wbr-row[aria-current]").focus()
    for _ in range(TIMES):
        page.keyboard.press("j")
        page.wait_for_timeout(1_500)
        saved.append(page.evaluate(TIMED, [DECIDE, SAVED, ""]))
        page.wait_for_timeout(2_500)
    return [
        ("another document, pressed to painted", most(opened), "≤ 150 ms"),
        ("a search, to its hits painted", most(found), "≤ 300 ms"),
        ("a decision, from its key to “Saved”", most(saved), "≤ 100 ms"),
    ]


def _memory(page: Any) -> tuple[float, float]:
    """Return megabytes of the page's scripts, and of the process that draws it (what it shares with none)."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    drawing = [one for one in psutil.Process().children(recursive=True) if "--type=renderer" in one.cmdline()]
    return metrics["JSHeapUsedSize"] / 1e6, max(one.memory_full_info().uss for one in drawing) / 1e6


def _held(page: Any, alone: tuple[float, float]) -> tuple[str, str, str]:
    heap, process = _memory(page)
    said = f"{heap:.0f} MB of scripts, {process:.0f} MB of the process (JupyterLab alone: {alone[0]:.0f}, {alone[1]:.0f})"
    return ("the tab's memory at the end", said, "< 150 MB")


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))
