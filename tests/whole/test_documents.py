"""What is documented exists, and what is generated is current."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

import workbench
from tests.places import ROOT
from workbench import cli

PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
]


def commands(page: Path, program: str) -> set[str]:
    """The verbs that a page gives ``program``, in its code blocks and between backticks."""
    text = page.read_text(encoding="utf-8")
    code = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL) + re.findall(r"`([^`\n]+)`", text)
    return {verb for part in code for verb in re.findall(rf"(?m)(?:^|&& |\$ ){program} ([a-z][a-z-]*)", part)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_make_target_and_command_of_a_page_exists(page: Path) -> None:
    (targets,) = re.findall(r"(?m)^COMMANDS := (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"))
    verbs = {
        command.name or command.callback.__name__
        for command in cli.app.registered_commands
        if command.callback
    }
    # They are the commands of start.py: tests/test_set_up.py.
    assert commands(page, "make") | commands(page, r"python3 start\.py") <= set(targets.split())
    assert commands(page, "workbench") <= verbs


def test_the_readme_gives_the_two_commands() -> None:
    for program in ("make", r"python3 start\.py"):
        assert {"briefing", "test"} <= commands(ROOT / "README.md", program)


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    exec(code, names)
    assert names["inquiry"].settings.title == "Children who go missing from care"  # type: ignore[attr-defined]


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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_no_machines_paths(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"(?<![\w.])/(?:home|root|tmp|work|Users)/", text)
