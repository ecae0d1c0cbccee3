"""Every notebook in JupyterLab, as a researcher opens it: it runs, shows its widgets, and asks no other host."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import workbench
from tests import notebooks
from tests.browser import laboratory as lab
from tests.browser.conftest import NARROW, WIDE
from tests.whole.test_notebooks_shown import captions

NAMES = [path.name for path in notebooks.paths()]
WIDGETS = {
    "02-find-the-words.ipynb": 1,
    "04-review.ipynb": 2,
    "05-recommendations.ipynb": 1,
    "06-replies-and-commitments.ipynb": 1,
    "07-what-followed.ipynb": 1,
}
PACES = 150  # about twenty seconds of a quiet machine


@dataclass(frozen=True)
class Ran:
    """A notebook after a run in JupyterLab: what is in it, and what the page did meanwhile."""

    errors: list[str]
    outputs: list[dict[str, Any]]
    paces: float
    pictures: tuple[int, ...]
    fired: list[str]
    asked: list[str]
    decided: int


@pytest.fixture(scope="module")
def known() -> dict[str, Ran]:
    """The notebooks that were run."""
    return {}


@pytest.fixture
def ran(
    known: dict[str, Ran], jupyter: lab.Laboratory, page: Any, watch: lab.Watch, workplace: Path
) -> Callable[[str], Ran]:
    """Run a notebook, once for all that is asked of it."""

    def run(name: str) -> Ran:
        if name not in known:
            before = decisions(workplace)
            notebook = jupyter.open(page, name)
            notebook.run_all(400)  # seconds on the clock of a busy machine: what it may take is counted below
            paces = jupyter.processor_time() / pace()
            pictures = tuple(notebook.picture(name[:2], width).stat().st_size for width in (WIDE, NARROW))
            outputs = [output.get("data", {}) for output in page.evaluate(lab.OUTPUTS)]
            left = decisions(workplace) - before
            known[name] = Ran(notebook.errors(), outputs, paces, pictures, watch.fired, watch.asked, left)
        return known[name]

    return run


def pace() -> float:
    """The seconds of processor time that a sum takes just now: on a busy machine these are longer, too."""
    began = time.process_time()
    sum(n * n for n in range(2_000_000))
    return time.process_time() - began


def decisions(workplace: Path) -> int:
    """How many acts the log of the founding case holds."""
    return len(workbench.open(workplace / "evidence" / "missing-from-care").decisions)


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_runs_from_a_fresh_kernel_without_error_and_in_time(
    name: str, ran: Callable[[str], Ran]
) -> None:
    assert ran(name).errors == []
    assert 0 < ran(name).paces < PACES
    assert all(size > 20_000 for size in ran(name).pictures)
    assert (ran(name).fired, ran(name).asked) == ([], [])


def test_all_notebooks_one_after_another_show_no_error_of_an_inquiry_of_captions_alone(
    jupyter: lab.Laboratory, page: Any, workplace: Path, watch: lab.Watch
) -> None:
    """On one page, for want of time.

    `tests/proofs/notebooks_in_browser.py` opens each, on a fresh inquiry and on HC 245 too; a fresh one without a
    browser: `tests/whole/test_notebooks_shown.py`.
    """
    name = "all-captions"
    captions(workplace / "evidence" / name)
    notebooks.save(notebooks.all_in_one(f"../evidence/{name}"), workplace / "notebooks" / f"{name}.ipynb")
    notebook = jupyter.open(page, f"{name}.ipynb")
    notebook.run_all(400)
    assert notebook.errors() == []
    assert notebook.picture(name, WIDE).stat().st_size > 20_000
    assert (watch.fired, watch.asked) == ([], [])


@pytest.mark.parametrize("name", sorted(WIDGETS))
def test_a_widget_is_shown_and_its_saved_form_can_be_read_without_a_kernel(
    name: str, ran: Callable[[str], Ran]
) -> None:
    saved = [
        before["text/html"]
        for before, after in pairwise(ran(name).outputs)
        if "application/vnd.jupyter.widget-view+json" in after
    ]
    assert len(saved) == WIDGETS[name]
    for page_of_it in saved:
        assert "llustrative" in "".join(page_of_it)
        assert "<script" not in "".join(page_of_it)


@pytest.mark.parametrize("name", NAMES)
def test_no_notebook_leaves_a_decision_behind(name: str, ran: Callable[[str], Ran]) -> None:
    assert ran(name).decided == 0


def test_the_first_notebook_leads_to_the_others(jupyter: lab.Laboratory, page: Any) -> None:
    notebook = jupyter.open(page, NAMES[0])
    page.locator("a", has_text="08 Briefing").click()
    page.wait_for_function("() => window.jupyterapp.shell.currentWidget?.title.label === '08-briefing.ipynb'")
    assert notebook.errors() == []


def test_jupyterlab_follows_no_command_in_a_notebook_from_elsewhere_and_asks_for_no_news(
    jupyter: lab.Laboratory, page: Any
) -> None:
    jupyter.open(page, NAMES[0])
    apputils = "@jupyterlab/apputils-extension"
    fetched = "name => window.jupyterapp.serviceManager.settings.fetch(name).then(s => s.schema.properties)"
    sanitizer = page.evaluate(fetched, f"{apputils}:sanitizer")
    assert sanitizer["allowCommandLinker"]["default"] is False
    news = page.evaluate(fetched, f"{apputils}:notification")
    assert (news["fetchNews"]["default"], news["checkForUpdates"]["default"]) == ("false", False)
