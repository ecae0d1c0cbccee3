"""Run by `make test-browser` only; skipped, with the reason shown, where there is no browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import laboratory as lab

WIDE, NARROW = 1280, 400  # pixels


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """A browser and its kernels take minutes: only when they are asked for by name."""
    return None if any("browser" in argument for argument in config.args) else True


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A browser of the Chromium family, driven by Playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = lab.browser() or lab.missing("no Chromium is installed: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=lab.OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the notebooks with the evidence beside them, without anybody's decisions."""
    root = tmp_path_factory.mktemp("workplace")
    without = shutil.ignore_patterns(".cache", "decisions.sqlite*", ".ipynb_checkpoints")
    for folder in ("notebooks", "evidence"):
        shutil.copytree(lab.ROOT / folder, root / folder, ignore=without)
    return root


@pytest.fixture(scope="session")
def jupyter(workplace: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[lab.Laboratory]:
    """JupyterLab over that copy."""
    with lab.laboratory(workplace, tmp_path_factory.mktemp("settings")) as running:
        yield running


@pytest.fixture
def watch(jupyter: lab.Laboratory) -> lab.Watch:
    return lab.Watch(jupyter.url)


@pytest.fixture(scope="session")
def shared() -> list[Any]:
    """The page that tests share, where there is one."""
    return []


@pytest.fixture
def page(
    chromium: Any,
    jupyter: lab.Laboratory,
    watch: lab.Watch,
    shared: list[Any],
    request: pytest.FixtureRequest,
) -> Iterator[Any]:
    """A wide page that is watched; JupyterLab stays in it for the next test, unless this one fails."""
    if not shared:
        shared.append(chromium.new_page())
    page = watch.on(shared[0])
    page.set_viewport_size({"width": WIDE, "height": 900})
    failed = request.session.testsfailed
    yield page
    page.context.clear_permissions()
    if request.session.testsfailed > failed:
        shared.remove(page)
        page.close()
        return
    jupyter.leave(page)
    watch.off(page)
