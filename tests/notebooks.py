"""The notebooks as files, and what they show of any inquiry: run from the top, as by a reader who changes `wb.open`."""

from __future__ import annotations

import contextlib
import html
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parent.parent / "notebooks"
CASE = "missing-from-care"
OPENED = f"../evidence/{CASE}"
"""What each notebook opens; a reader writes another folder in its place."""
SECONDS = 60


@dataclass(frozen=True)
class Shown:
    """What one cell shows: its ``id``, the words of all that appears under it, and what these words are made of."""

    id: str
    words: str
    outputs: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Ran:
    """A notebook that was run: what each cell of code shows, and the ``names`` that it made."""

    cells: tuple[Shown, ...]
    names: Mapping[str, Any]

    def cell(self, ident: str) -> Shown:
        """Return what one cell shows."""
        (found,) = [cell for cell in self.cells if cell.id == ident]
        return found


def paths() -> list[Path]:
    """The notebooks, in the order of their numbers."""
    return sorted(FOLDER.glob("*.ipynb"))


def read(path: Path) -> Any:
    """One notebook. Raises where the file is not a valid notebook."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return notebook


def code(notebook: Any) -> list[Any]:
    """Its cells of code."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def all_in_one(opened: str) -> Any:
    """The cells of all notebooks as one, in their order, that opens another inquiry: one kernel runs them all."""
    whole = read(paths()[0])
    whole.cells = [cell for path in paths() for cell in read(path).cells]
    for n, cell in enumerate(whole.cells):
        cell.id = f"cell-{n}"
        cell.source = cell.source.replace(OPENED, opened)
    return whole


def elsewhere(path: Path, opened: str) -> Any:
    """One notebook, as a reader changes it to open another inquiry."""
    notebook = read(path)
    for cell in code(notebook):
        cell.source = cell.source.replace(OPENED, opened)
    return notebook


def run(path: Path) -> Any:
    """The notebook after a run from a fresh kernel in its own folder. Raises at the first cell that fails."""
    notebook = read(path)
    resources = {"metadata": {"path": str(path.parent)}}
    return NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", resources=resources).execute()


def shown(path: Path, inquiry: Path) -> Ran:
    """What a notebook shows of ``inquiry``, cell by cell, in this process. Raises the error of the first that fails.

    The notebook is run beside the folder that holds the inquiry's own, as in the repository: what it writes goes there.
    """
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    beside = inquiry.parent.parent / "notebooks"
    beside.mkdir(exist_ok=True)
    for file in path.parent.glob("*.txt"):
        shutil.copy(file, beside)
    InteractiveShell.clear_instance()
    shell: Any = InteractiveShell.instance()
    cells = []
    try:
        with contextlib.chdir(beside):
            for cell in code(read(path)):
                source = cell.source.replace(OPENED, inquiry.resolve().as_posix())
                given: list[Any] = []
                shell.display_trap.hook = (
                    given.append
                )  # the value of a cell's last line, None where it has none
                with capture_output() as caught:
                    shell.run_cell(source).raise_error()
                    values = [
                        shell.display_formatter.format(value)[0] for value in given if value is not None
                    ]
                outputs = (*(output.data for output in caught.outputs), *filter(None, values))
                words = "\n".join([caught.stdout, *(_words(output) for output in outputs)])
                cells.append(Shown(cell.id, words, outputs))
        return Ran(tuple(cells), dict(shell.user_ns))
    finally:
        InteractiveShell.clear_instance()


def written(path: Path, *cells: str) -> Path:
    """Write a notebook of these cells of code, for the kernel that is installed, and return its path."""
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    save(made, path)
    return path


def save(notebook: Any, path: Path) -> None:
    """Write it as JupyterLab does."""
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")


def _words(output: Mapping[str, Any]) -> str:
    """The words that a reader sees of an output: of its page, where it is one, a frame's inner page among them."""
    page = str(output.get("text/html") or html.escape(str(output.get("text/plain", ""))))
    for frame in re.findall(r'srcdoc="([^"]*)"', page):
        page += html.unescape(frame)
    page = re.sub(r"(?s)<(style|script)\b.*?</\1>", " ", page)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())
