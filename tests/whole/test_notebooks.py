"""The notebooks: each asks one question, in a sentence and then a line, and can be followed by anyone."""

from __future__ import annotations

import ast
import re
import shutil
import statistics
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jupyter_server.services.contents.largefilemanager import LargeFileManager
from nbformat.v4 import new_output
from traitlets.config import PyFileConfigLoader

from tests import notebooks

NINE = [
    "00-start-here", "01-read-the-sources", "02-find-the-words", "03-themes",
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
    assert set(statements) == {"import workbench as wb"}


@each
def test_no_paragraph_of_a_notebook_stands_twice(path: Path) -> None:
    paragraphs = [one for one in words(path).split("\n\n") if not one.startswith("```")]
    assert len(paragraphs) == len(set(paragraphs))


@each
def test_no_check_of_ours_and_no_joining_of_tables_stands_in_a_readers_way(path: Path) -> None:
    for cell in notebooks.code(notebooks.read(path)):
        assert not any(isinstance(node, ast.Assert) for node in ast.walk(ast.parse(cell.source))), cell.source
        assert "#" not in cell.source and ".merge(" not in cell.source, cell.source


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
def test_a_notebook_is_saved_as_its_tool_saves_it_and_keeps_nothing_that_was_shown(path: Path) -> None:
    notebook = notebooks.read(path)
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    assert not any(cell.metadata for cell in notebook.cells)
    assert not any(cell.outputs or cell.execution_count for cell in notebooks.code(notebook))


def test_running_a_notebook_and_saving_it_leaves_its_file_as_it_was(tmp_path: Path) -> None:
    shutil.copytree(notebooks.FOLDER / "jupyter", tmp_path / "notebooks" / "jupyter")
    settings = PyFileConfigLoader(
        "jupyter_server_config.py", str(tmp_path / "notebooks" / "jupyter")
    ).load_config()
    saver = LargeFileManager(root_dir=str(tmp_path), config=settings)
    for path in PATHS:
        here = tmp_path / "notebooks" / path.name
        shutil.copy(path, here)
        ran = notebooks.read(here)
        ran.metadata.language_info.version = "3.12"
        for cell in notebooks.code(ran):
            cell.execution_count, cell.outputs = 7, [new_output("stream", text="233 passages")]
            cell.metadata.execution = {"iopub.status.busy": "2026-11-29"}
        model = {"type": "notebook", "format": "json", "content": ran}
        saver.save(model, f"notebooks/{path.name}")
        assert here.read_bytes() == path.read_bytes()
        own = {"type": "notebook", "format": "json", "content": notebooks.read(path)}
        notebooks.code(own["content"])[0].outputs = [new_output("stream", text="233 passages")]
        saver.save(own, path.name)
        assert "233 passages" in (tmp_path / path.name).read_text(encoding="utf-8")


def test_a_word_that_a_reader_changes_is_kept(tmp_path: Path) -> None:
    shutil.copytree(notebooks.FOLDER / "jupyter", tmp_path / "notebooks" / "jupyter")
    settings = PyFileConfigLoader(
        "jupyter_server_config.py", str(tmp_path / "notebooks" / "jupyter")
    ).load_config()
    changed = notebooks.read(PATHS[0])
    notebooks.code(changed)[1].source = 'inquiry = wb.open("../evidence/social-care")'
    saver = LargeFileManager(root_dir=str(tmp_path), config=settings)
    saver.save({"type": "notebook", "format": "json", "content": changed}, f"notebooks/{PATHS[0].name}")
    assert "social-care" in (tmp_path / "notebooks" / PATHS[0].name).read_text(encoding="utf-8")


@each
def test_a_notebook_names_no_machines_paths_and_reads_only_beside_itself(path: Path) -> None:
    everything = path.read_text(encoding="utf-8")
    assert not re.search(r"(?<![\w.])/(?:home|root|tmp|work|Users)/", everything)
    assert "://" not in "".join(cell.source for cell in notebooks.code(notebooks.read(path)))
