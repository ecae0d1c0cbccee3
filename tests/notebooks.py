"""The notebooks as files: what they say, which outputs they keep, and how those are made again.

`python -m tests.notebooks` runs every notebook and keeps the outputs of marked cells, and no others.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parent.parent / "notebooks"
MARK = "# NBVAL_CHECK_OUTPUT"
SECONDS = 60


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


def run(path: Path) -> Any:
    """The notebook after a run from a fresh kernel in its own folder. Raises at the first cell that fails."""
    notebook = read(path)
    resources = {"metadata": {"path": str(path.parent)}}
    return NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", resources=resources).execute()


def kept(notebook: Any) -> Any:
    """The notebook with plain outputs in its marked cells, and none elsewhere."""
    for number, cell in enumerate(code(notebook), start=1):
        marked = MARK in cell.source
        cell.metadata.clear()
        # nbval fails an output without a number, and compares nothing where there is no output.
        cell.execution_count = number if marked else None
        cell.outputs = [_plain(output, number) for output in cell.outputs] if marked else []
    for name in set(notebook.metadata) - {"kernelspec", "language_info"}:
        del notebook.metadata[name]
    notebook.metadata.language_info = {"name": "python"}
    return notebook


def save(notebook: Any, path: Path) -> None:
    """Write it as JupyterLab does."""
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")


def _plain(output: Any, number: int) -> Any:
    """An output as text only: the comparison needs no more, and a picture of it would be longer."""
    if output.output_type == "execute_result":
        output.execution_count = number
        output.data = {"text/plain": output.data["text/plain"]}
    return output


if __name__ == "__main__":
    for notebook_path in [Path(name) for name in sys.argv[1:]] or paths():
        save(kept(run(notebook_path)), notebook_path)
        print(f"{notebook_path.name}: run, and its marked outputs kept")
