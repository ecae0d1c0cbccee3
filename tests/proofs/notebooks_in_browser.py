"""Each notebook in Chromium with a real kernel, over inquiries of every kind: it runs to its end, without an error."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import workbench as wb
from tests import notebooks
from tests.browser import laboratory as lab
from tests.places import ROOT
from tests.whole.test_notebooks_shown import captions, nothing, one_session

GIVEN = ROOT.parent / "shared" / "data" / "hc245"
SECONDS = 300.0


def hc245(folder: Path) -> None:
    """HC 245: a report, three sessions and their papers."""
    title = "Social media data and real time analytics"
    wb.create(folder, title=title).add(sorted(GIVEN.glob("*.pdf")), publication="published")


def founding(folder: Path) -> None:
    """The founding case, without anybody's decisions."""
    without = shutil.ignore_patterns(".cache", "decisions.sqlite*")
    shutil.copytree(ROOT / "evidence" / notebooks.CASE, folder, ignore=without)


def prove() -> list[tuple[str, str, str]]:
    """How many of the notebooks showed no error, for each kind of inquiry."""
    from playwright.sync_api import sync_playwright

    if not lab.browser():
        return [("notebooks in Chromium", "not here: Chromium", "9 of 9 without an error")]
    kinds = [founding, nothing, captions, one_session, *([hc245] if list(GIVEN.glob("*.pdf")) else [])]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        shutil.copytree(notebooks.FOLDER, root / "notebooks")
        with lab.laboratory(root, root / "settings") as running, sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=lab.browser(), args=lab.OPTIONS)
            return [_on(kind, running, browser) for kind in kinds]


def _on(kind: Callable[[Path], None], running: lab.Laboratory, browser: Any) -> tuple[str, str, str]:
    from playwright.sync_api import TimeoutError

    name, root, failed = kind.__name__, running.root, []
    kind(root / "evidence" / name)
    for path in notebooks.paths():
        place = root / "notebooks" / f"{name}-{path.name}"
        notebooks.save(notebooks.elsewhere(path, f"../evidence/{name}"), place)
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        opened = running.open(page, place.name)
        try:
            opened.run_all(SECONDS)
        except TimeoutError as slow:
            failed.append(f"{path.stem}: {str(slow).splitlines()[0]}")
        failed += [f"{path.stem}: {error}" for error in opened.errors()]
        page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")
        page.close()
    all_ = len(notebooks.paths())
    said = "; ".join(
        [f"{all_ - len({one.split(':')[0] for one in failed})} of {all_} without an error", *failed]
    )
    return (f"notebooks in Chromium: {name}", said, f"{all_} of {all_} without an error")
