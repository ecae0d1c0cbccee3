"""Every notebook in JupyterLab, as a researcher opens it: it runs, shows its widgets, and asks no other host."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import workbench
from tests import notebooks
from tests.browser import laboratory as lab
from tests.browser.conftest import NARROW, WIDE
from tests.whole.test_notebooks_shown import captions, nothing

NAMES = [path.name for path in notebooks.paths()]
WIDGETS = {
    "02-find-the-words.ipynb": 1,
    "04-review.ipynb": 2,
    "05-recommendations.ipynb": 1,
    "06-replies-and-commitments.ipynb": 1,
    "07-what-followed.ipynb": 1,
}
SECONDS = 20


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_runs_from_a_fresh_kernel_without_error_and_in_time(
    name: str, jupyter: lab.Laboratory, page: Any, watch: lab.Watch
) -> None:
    notebook = jupyter.open(page, name)
    seconds = notebook.run_all()
    assert notebook.errors() == []
    assert seconds < SECONDS
    for width in (WIDE, NARROW):
        assert notebook.picture(name[:2], width).stat().st_size > 20_000
    assert (watch.fired, watch.asked) == ([], [])


@pytest.mark.parametrize("make", [nothing, captions], ids=lambda make: str(make.__name__))
def test_all_notebooks_one_after_another_show_no_error_of_a_fresh_inquiry_nor_of_one_of_captions_alone(
    make: Callable[[Path], None], jupyter: lab.Laboratory, page: Any, workplace: Path, watch: lab.Watch
) -> None:
    """On one page, for want of time; `tests/proofs/notebooks_in_browser.py` opens each, on HC 245 too."""
    name = f"all-{make.__name__}"
    make(workplace / "evidence" / name)
    notebooks.save(notebooks.all_in_one(f"../evidence/{name}"), workplace / "notebooks" / f"{name}.ipynb")
    notebook = jupyter.open(page, f"{name}.ipynb")
    notebook.run_all(400)
    assert notebook.errors() == []
    assert notebook.picture(name, WIDE).stat().st_size > 20_000
    assert (watch.fired, watch.asked) == ([], [])


@pytest.mark.parametrize("name", sorted(WIDGETS))
def test_a_widget_is_shown_and_its_saved_form_can_be_read_without_a_kernel(
    name: str, jupyter: lab.Laboratory, page: Any
) -> None:
    notebook = jupyter.open(page, name)
    notebook.run_all()
    outputs = [output.get("data", {}) for output in page.evaluate(lab.OUTPUTS)]
    saved = [
        before["text/html"]
        for before, after in pairwise(outputs)
        if "application/vnd.jupyter.widget-view+json" in after
    ]
    assert len(saved) == WIDGETS[name]
    for page_of_it in saved:
        assert "llustrative" in "".join(page_of_it)
        assert "<script" not in "".join(page_of_it)


def test_no_notebook_leaves_a_decision_behind(jupyter: lab.Laboratory, page: Any, workplace: Path) -> None:
    folder = workplace / "evidence" / "missing-from-care"
    before = list(workbench.open(folder).decisions["decision_id"])
    jupyter.open(page, "04-review.ipynb").run_all()
    assert list(workbench.open(folder).decisions["decision_id"]) == before


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
