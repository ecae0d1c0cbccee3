"""The notebooks: each asks one question, in a sentence and then a line, and can be followed by anyone."""

from __future__ import annotations

import ast
import re
import shutil
import statistics
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import workbench
from tests import notebooks
from tests.places import ROOT

NINE = [
    "00-start-here", "01-read-the-sources", "02-who-said-what", "03-themes",
    "04-review", "05-recommendations", "06-replies-and-commitments", "07-what-followed", "08-briefing",
]  # fmt: skip
PATHS = notebooks.paths()
each = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def lines(cell: Any) -> list[str]:
    """The lines of a cell of code that do something: no blank ones, no comments."""
    return [line for line in cell.source.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def words(path: Path) -> str:
    """All that a notebook says in prose."""
    return "\n\n".join(c.source for c in notebooks.read(path).cells if c.cell_type == "markdown")


def test_the_nine_notebooks_are_there_and_no_others() -> None:
    assert [path.stem for path in PATHS] == NINE


@each
def test_a_notebook_begins_with_its_one_question(path: Path) -> None:
    first = notebooks.read(path).cells[0]
    assert first.cell_type == "markdown"
    heading = first.source.splitlines()[0]
    assert heading == "# Start here" if path.stem == NINE[0] else re.fullmatch(r"# .+\?", heading)
    assert len(re.findall(r"(?m)^# ", words(path))) == 1


@each
def test_a_sentence_stands_before_every_line_of_code(path: Path) -> None:
    cells = notebooks.read(path).cells
    bare = [
        after.source for before, after in pairwise(cells) if after.cell_type == before.cell_type == "code"
    ]
    assert bare == []


@each
def test_the_median_cell_has_one_or_two_lines_and_none_has_many(path: Path) -> None:
    counts = [len(lines(cell)) for cell in notebooks.code(notebooks.read(path))]
    assert statistics.median(counts) <= 2
    assert max(counts) <= 5


@each
def test_a_line_of_code_fits_the_page(path: Path) -> None:
    code = [line for cell in notebooks.code(notebooks.read(path)) for line in cell.source.splitlines()]
    assert [line for line in code if len(line) > 100] == []


@each
def test_a_notebook_defines_nothing_and_branches_nowhere(path: Path) -> None:
    written = (
        ast.FunctionDef,
        ast.AsyncFunctionDef,
        ast.ClassDef,
        ast.Lambda,
        ast.If,
        ast.For,
        ast.While,
        ast.Try,
    )
    for cell in notebooks.code(notebooks.read(path)):
        found = [
            type(node).__name__ for node in ast.walk(ast.parse(cell.source)) if isinstance(node, written)
        ]
        assert found == [], f"move it into the package: {cell.source}"


@each
def test_a_notebook_imports_the_door_and_nothing_behind_it(path: Path) -> None:
    statements = [
        ast.unparse(node)
        for cell in notebooks.code(notebooks.read(path))
        for node in ast.walk(ast.parse(cell.source))
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert [one for one in statements if "workbench" in one] == ["import workbench as wb"]
    assert set(statements) <= {"import workbench as wb", "from pathlib import Path"}


@each
def test_no_paragraph_of_a_notebook_stands_twice(path: Path) -> None:
    paragraphs = [one for one in words(path).split("\n\n") if not one.startswith("```")]
    assert len(paragraphs) == len(set(paragraphs))


@each
def test_the_last_cell_of_code_asserts_and_does_nothing_else(path: Path) -> None:
    last = notebooks.code(notebooks.read(path))[-1]
    statements = ast.parse(last.source).body
    assert len(statements) >= 2
    assert all(isinstance(statement, ast.Assert) for statement in statements)


@each
def test_a_notebook_says_what_is_illustrative_and_leads_back_to_the_start(path: Path) -> None:
    said = words(path)
    assert re.search(r"illustrative|real, as reported", said)
    assert path.stem == NINE[0] or "(00-start-here.ipynb)" in said


@each
def test_every_file_that_a_notebook_links_to_exists(path: Path) -> None:
    linked = re.findall(r"\]\((?!https?:|#)([^)#]+)", words(path))
    assert [target for target in linked if not (path.parent / target).exists()] == []


def test_the_start_leads_to_every_other_notebook() -> None:
    linked = set(re.findall(r"\((\d\d-[a-z-]+)\.ipynb\)", words(PATHS[0])))
    assert linked == set(NINE[1:])


@each
def test_a_notebook_asks_for_the_kernel_that_everybody_has(path: Path) -> None:
    assert notebooks.read(path).metadata.kernelspec.name == "python3"


@each
def test_a_notebook_is_saved_as_its_tool_saves_it(path: Path) -> None:
    notebook = notebooks.read(path)
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    assert not any(cell.metadata for cell in notebook.cells)
    numbered = [cell for cell in notebooks.code(notebook) if cell.execution_count is not None]
    assert numbered == [cell for cell in notebooks.code(notebook) if notebooks.MARK in cell.source]


@each
def test_a_kept_output_is_printed_text(path: Path) -> None:
    # A table would be kept twice, as text and as HTML; a printed count is short and says all.
    kept = [cell for cell in notebooks.code(notebooks.read(path)) if notebooks.MARK in cell.source]
    assert kept
    for cell in kept:
        (output,) = cell.outputs
        assert (output.output_type, output.name) == ("stream", "stdout")
        assert re.search(r"\d", output.text)
        assert len(output.text.splitlines()) <= 20


@each
def test_a_notebook_names_no_machines_paths_and_reads_only_beside_itself(path: Path) -> None:
    everything = path.read_text(encoding="utf-8")
    assert not re.search(r"(?<![\w.])/(?:home|root|tmp|work|Users)/", everything)
    assert "://" not in "".join(cell.source for cell in notebooks.code(notebooks.read(path)))


@pytest.fixture
def beside_the_evidence(tmp_path: Path) -> Path:
    """A folder of notebooks with a copy of the evidence beside it."""
    shutil.copytree(ROOT / "evidence", tmp_path / "evidence", ignore=shutil.ignore_patterns(".cache"))
    (tmp_path / "notebooks").mkdir()
    return tmp_path / "notebooks"


def compared(path: Path) -> subprocess.CompletedProcess[str]:
    """What `make test` says of one notebook."""
    options = [
        "-q",
        "-p",
        "no:cacheprovider",
        "--nbval-lax",
        "--nbval-current-env",
        "--nbval-cell-timeout=120",
    ]
    command = [sys.executable, "-m", "pytest", "--rootdir", str(path.parent), *options, str(path)]
    return subprocess.run(command, capture_output=True, text=True, cwd=path.parent, check=False)


def test_a_changed_kept_output_fails_and_the_unchanged_one_passes(beside_the_evidence: Path) -> None:
    as_kept = beside_the_evidence / "as-kept.ipynb"
    changed = beside_the_evidence / "changed.ipynb"
    notebook = notebooks.read(PATHS[0])
    notebooks.save(notebook, as_kept)
    (kept,) = [cell for cell in notebooks.code(notebook) if cell.outputs]
    kept.outputs[0].text = re.sub(
        r"\d+", lambda number: str(int(number[0]) + 1), kept.outputs[0].text, count=1
    )
    notebooks.save(notebook, changed)
    passes, fails = compared(as_kept), compared(changed)
    assert passes.returncode == 0, passes.stdout
    assert fails.returncode == 1
    assert re.search(r"(?m)^1 failed, \d+ passed", fails.stdout.replace("\x1b", "")), fails.stdout


def test_making_the_kept_outputs_again_changes_no_file(beside_the_evidence: Path) -> None:
    copy = beside_the_evidence / PATHS[0].name
    shutil.copy(PATHS[0], copy)
    notebooks.save(notebooks.kept(notebooks.run(copy)), copy)
    assert copy.read_bytes() == PATHS[0].read_bytes()


@pytest.mark.parametrize("stem", ["06-replies-and-commitments", "07-what-followed"])
def test_what_was_replied_and_what_followed_is_asked_of_an_inquiry_that_holds_nothing(
    tmp_path: Path, stem: str
) -> None:
    workbench.create(tmp_path / "evidence" / "missing-from-care", title="Towers")
    (tmp_path / "notebooks").mkdir()
    copy = tmp_path / "notebooks" / f"{stem}.ipynb"
    shutil.copy(ROOT / "notebooks" / copy.name, copy)
    notebooks.run(copy)
