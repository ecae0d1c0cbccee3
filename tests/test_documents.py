"""What is documented exists, and what is generated is current."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml

import workbench
from workbench import cli

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def commands(page: Path, program: str) -> set[str]:
    """The verbs that a page gives ``program``, in its code blocks and between backticks."""
    text = page.read_text(encoding="utf-8")
    code = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL) + re.findall(r"`([^`\n]+)`", text)
    return {verb for part in code for verb in re.findall(rf"(?m)(?:^|&& |\$ ){program} ([a-z][a-z-]*)", part)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_target_and_command_of_a_page_exists(page: Path) -> None:
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    verbs = {
        command.name or command.callback.__name__
        for command in cli.app.registered_commands
        if command.callback
    }
    assert commands(page, "make") <= targets
    assert commands(page, "workbench") <= verbs


def test_the_readme_gives_the_two_commands() -> None:
    assert {"briefing", "test"} <= commands(ROOT / "README.md", "make")


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    exec(code, names)
    assert names["inquiry"].settings.title == "Children who go missing from care"  # type: ignore[attr-defined]


def test_every_target_that_the_makefile_explains_exists_and_the_other_way_round() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    explained = set(re.findall(r"(?m)^# make ([a-z-]+)", text))
    assert explained == {
        "briefing",
        "test",
        "lab",
        "evaluate",
        "prove",
        "fuzz",
        "benchmark",
        "test-browser",
        "clean",
    }
    assert explained <= set(re.findall(r"(?m)^([a-z-]+):", text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_links_to_exists(page: Path) -> None:
    linked = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in linked if not (page.parent / target).exists()] == []


def test_the_page_of_tables_is_current() -> None:
    spec = importlib.util.spec_from_file_location("make_tables", ROOT / "docs" / "make_tables.py")
    assert spec and spec.loader
    make_tables = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make_tables)
    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf-8") == make_tables.page(), "run: make tables"


def test_the_newest_entry_of_the_changelog_is_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    entries = re.findall(r"(?m)^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert entries[0] == version == workbench.__version__


def test_the_lock_pins_everything_with_hashes_and_names_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    pins = re.split(r"(?m)^(?=[A-Za-z0-9])", lock)[1:]
    assert [
        pin.split()[0] for pin in pins if "==" not in pin.split("\n")[0] or "--hash=sha256:" not in pin
    ] == []
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *settings["dependencies"],
        *(n for extra in settings["optional-dependencies"].values() for n in extra),
    ]
    pinned = {re.sub(r"[-_.]+", "-", pin.split("==")[0]).lower() for pin in pins}
    names = {re.sub(r"[-_.]+", "-", re.split(r"[<>=!~\[]", name)[0]).lower() for name in wanted}
    assert names <= pinned, "run: make lock"


def test_the_conda_environment_installs_the_same_lock() -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    python, installer, inside = environment["dependencies"]
    assert re.fullmatch(r"python=3\.\d+", python)
    assert installer == "pip"
    assert inside == {"pip": ["--require-hashes", "--requirement requirements.lock"]}


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda notebook: notebook.stem)
def test_a_notebook_keeps_the_outputs_that_it_compares_and_no_others(notebook: Path) -> None:
    # A marked cell without its output passes without being compared: nbval says nothing of it.
    cells = [
        cell
        for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        if cell["cell_type"] == "code"
    ]
    marked = [cell for cell in cells if "NBVAL_CHECK_OUTPUT" in "".join(cell["source"])]
    assert marked, "mark a cell with a plain count: # NBVAL_CHECK_OUTPUT"
    for cell in cells:
        assert bool(cell["outputs"]) == (cell in marked), "".join(cell["source"])
        assert not any(output.get("execution_count", 1) is None for output in cell["outputs"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_no_machines_paths(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"(?<![\w.])/(?:home|root|tmp|work|Users)/", text)
