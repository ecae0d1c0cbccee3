"""The states of the room, each reached from the one before it by the keyboard alone: to be looked at, and photographed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import workbench
from tests import notebooks
from tests.browser import laboratory as lab
from tests.widgets.test_room import asking

CODER, OTHER = "AB", "CD"
CASE = "missing-from-care"
SESSION = "session-1"
THEMES = ("JupyterLab Light", "JupyterLab Dark")
ENDED = "words => document.querySelector('.wbr-status').textContent.includes(words)"


def prepared(root: Path) -> Path:
    """A copy of the founding case in ``root`` where two coders differ on a tag and one leads, with a notebook."""
    folder = root / "evidence" / "room-states"
    without = shutil.ignore_patterns(".cache", "decisions.sqlite*")
    shutil.copytree(lab.ROOT / "evidence" / CASE, folder, ignore=without)
    with (folder / "inquiry.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"\nlead: {CODER}\n")
    inquiry = workbench.open(folder)
    tag = inquiry.tags[inquiry.tags["passage_id"].str.startswith(f"{SESSION}/")].iloc[1]
    asking(folder, CODER)("decide", row=tag["tag_id"], act="confirm")
    asking(folder, OTHER)("decide", row=tag["tag_id"], act="dismiss", note="It is of another place.")
    code = f'import workbench as wb\nwb.open("../evidence/room-states").room(coder="{CODER}")'
    notebooks.written(root / "notebooks" / "room-states.ipynb", code)
    return folder


def empty(root: Path) -> None:
    """An inquiry in ``root`` that holds nothing yet, with a notebook."""
    workbench.create(root / "evidence" / "room-empty", title="Nothing yet")
    code = f'import workbench as wb\nwb.open("../evidence/room-empty").room(coder="{CODER}")'
    notebooks.written(root / "notebooks" / "room-empty.ipynb", code)


def opened(running: lab.Laboratory, page: Any, name: str = "room-states.ipynb") -> None:
    """Open the room, and wait until all of it is there."""
    page.set_viewport_size({"width": 1400, "height": 1000})
    notebook = running.open(page, name)
    page.evaluate(
        "() => { if (!window.jupyterapp.shell.leftCollapsed) window.jupyterapp.shell.collapseLeft(); }"
    )
    notebook.run_all(180)
    page.wait_for_selector(".wbr[data-ready]", timeout=120_000)


def shown(page: Any, theme: str, width: int, pane: str = "decide") -> None:
    """Show the room in a theme and a width; where only one pane fits, this one."""
    page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", theme)
    dark = "false" if theme.endswith("Dark") else "true"
    page.wait_for_function("dark => document.body.dataset.jpThemeLight === dark", arg=dark)
    page.set_viewport_size({"width": width, "height": 1000})
    page.evaluate("pane => { document.querySelector('.wbr').dataset.pane = pane; }", pane)
    page.wait_for_timeout(800)


def wide(page: Any) -> None:
    """Show all panes again, so that what a key does next can be seen."""
    page.set_viewport_size({"width": 1400, "height": 1000})


def said(page: Any, words: str) -> None:
    page.wait_for_function(ENDED, arg=words, timeout=60_000)


def passage(page: Any, words: str) -> None:
    """Go to the passage with these words as a reader does: find in this document, Enter, and on."""
    page.locator(".wbr-row[tabindex='0']").first.focus()
    page.keyboard.press("f")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator(".wbr-row[aria-current]", has_text=words).wait_for(timeout=60_000)
    page.locator(".wbr-row[aria-current]").focus()
    page.wait_for_timeout(400)


def press(page: Any, name: str) -> None:
    """Press a button as the keyboard does."""
    page.locator(".wbr").get_by_role("button", name=name, exact=True).first.focus()
    page.keyboard.press("Enter")


def document(page: Any) -> None:
    page.locator(f".wbr-find [data-document='{SESSION}']").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".wbr-about h3", timeout=60_000)
    passage(page, "isn’t nearer home")


def search(page: Any) -> None:
    page.locator(".wbr-row[tabindex='0']").first.focus()
    page.keyboard.press("/")
    page.keyboard.type("placement* NEAR home")
    page.keyboard.press("Enter")
    page.wait_for_selector(".wbr-hits li", timeout=60_000)


def selection(page: Any) -> None:
    press(page, "Back to the lists")
    page.locator(".wbr-row[tabindex='0']").first.focus()
    page.keyboard.press("s")
    page.keyboard.press("c")
    page.keyboard.type("Near to home")
    page.get_by_text("New theme “Near to home”").wait_for()


def memo(page: Any) -> None:
    page.keyboard.press("Enter")
    said(page, "Saved")
    page.keyboard.press("m")
    page.keyboard.type("Ask what is there that is not nearer home.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    said(page, "Saved: the memo")


def beside(page: Any) -> None:
    page.locator(".wbr-row[tabindex='0']").first.focus()
    page.keyboard.press("b")
    page.wait_for_selector("dialog[open] .wbr-columns")
    page.keyboard.press("Escape")
    passage(page, "breathing space")
    page.keyboard.press("b")
    page.wait_for_function(
        "() => document.querySelectorAll('dialog[open] .wbr-columns section').length === 2"
    )


def folded(page: Any) -> None:
    page.keyboard.press("Escape")
    page.locator(".wbr-row[tabindex='0']").first.focus()
    page.keyboard.press("s")
    page.locator(".wbr-more summary").focus()
    page.keyboard.press("Enter")
    press(page, "Distressing: fold")
    said(page, "Saved: marked as distressing")
    page.wait_for_selector(".wbr-fold-mark")


def review(page: Any) -> None:
    page.locator(".wbr-row[tabindex='0']").first.focus()
    page.keyboard.press("u")
    said(page, "Taken back")
    page.keyboard.press("r")
    page.locator(".wbr-asked", has_text="Is this about").wait_for(timeout=60_000)
    assert page.inner_text(".wbr-status") == ""
    page.wait_for_timeout(800)


def adjudicate(page: Any) -> None:
    page.get_by_label("Asked about").focus()
    page.keyboard.type("what coders")
    page.keyboard.press("Enter")
    page.locator(".wbr-readings").first.wait_for(timeout=60_000)
    page.wait_for_timeout(800)


def read_clean(page: Any) -> None:
    page.get_by_label("Asked about").focus()
    page.keyboard.type("what nobody")
    page.keyboard.press("Enter")
    page.wait_for_timeout(800)
    page.keyboard.press("r")
    press(page, "Read clean")
    page.get_by_text("You read clean").wait_for(timeout=60_000)


def codebook(page: Any) -> None:
    press(page, "Stop reading clean")
    page.get_by_text("You read clean").wait_for(state="hidden")
    press(page, "Codebook")
    page.wait_for_selector(".wbr-patterns > *", timeout=60_000)
    press(page, "Add a pattern")
    page.keyboard.type("nearer home")
    page.wait_for_selector(".wbr-effect mark", timeout=60_000)


def trail(page: Any) -> None:
    press(page, "Codebook")
    page.locator("summary", has_text="Recommendations").first.focus()
    page.keyboard.press("Enter")
    page.locator("details[open] .wbr-row-button", has_text="R3").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".wbr-ways h3", timeout=60_000)
    page.wait_for_timeout(800)


def refused(page: Any) -> None:
    page.locator(".wbr-ways button", has_text="Close").first.focus()
    page.keyboard.press("Enter")
    page.locator(".wbr-row[tabindex='0']").first.focus()
    page.keyboard.press("m")
    page.locator(".wbr-decide textarea").first.fill("")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    said(page, "no words yet")


def keys(page: Any) -> None:
    page.locator(".wbr-row[tabindex='0']").first.focus()
    page.keyboard.press("?")
    page.wait_for_selector("dialog[open]")


def asleep(page: Any) -> None:
    page.keyboard.press("Escape")
    page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_selector(".wbr-alarm:visible", timeout=60_000)


STATES: tuple[tuple[str, str, Callable[[Any], None]], ...] = (
    ("document", "read", document),
    ("search", "find", search),
    ("selection", "decide", selection),
    ("memo", "decide", memo),
    ("beside", "decide", beside),
    ("folded", "read", folded),
    ("review", "decide", review),
    ("adjudicate", "decide", adjudicate),
    ("read-clean", "read", read_clean),
    ("codebook", "decide", codebook),
    ("trail", "decide", trail),
    ("refused", "decide", refused),
    ("keys", "read", keys),
    ("asleep", "read", asleep),
)
"""Each state with the pane that shows it where only one fits, and what brings the room into it."""
