"""The notebook that opens the room over an inquiry: one cell, folded, in the inquiry's own folder."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from ..errors import WorkbenchError
from ..files import whole_files
from .folder import Folder
from .inquiry_settings import SETTINGS

NAME = "room.ipynb"
CODE = 'import workbench as wb\n\nwb.open(".").room()'
BEGIN = "import workbench as wb\n\nwb.room()"
SETTINGS_OF_JUPYTERLAB = Path(__file__).parents[1] / "widgets" / "room"
"""Where our settings for JupyterLab lie: it asks no host for news, and no link of a notebook commands it."""
TOLD = "Press **Shift + Enter** to open the room."


def written(path: Path | str, *, begins: bool = False) -> Path:
    """Write the notebook where there is none yet, and return its file. Raises `NotFound` where no inquiry is.

    Where one may be begun (``begins``), the notebook of a folder that has none begins one. What somebody has made of
    it since stays as they left it.
    """
    folder = Folder(Path(path))
    code = BEGIN if begins and not folder.at(SETTINGS).is_file() else CODE
    if code == CODE:
        folder.settings()
    place = folder.at(NAME)
    if not place.is_file():
        whole_files.write_whole(place, f"{json.dumps(_notebook(code), indent=1)}\n".encode("ascii"))
    return place


def opening(notebook: Path, root: Path | str = "") -> list[str]:
    """Return the command that opens a notebook alone, over the whole page; JupyterLab lists the files of ``root``.

    That is the notebook's own folder, if not given. Raises `WorkbenchError` where JupyterLab is not installed, or the
    notebook does not lie in ``root``.
    """
    if importlib.util.find_spec("jupyterlab") is None:
        raise WorkbenchError(
            "JupyterLab is not installed", "lab", "python3 start.py lab installs it, and opens the room."
        )
    above = Path(root or notebook.parent).resolve()
    place = notebook.resolve()
    if not place.is_relative_to(above):
        raise WorkbenchError(
            f"{place.parent} does not lie in {above}", "lab", "Name a folder above the inquiry, or none."
        )
    address = f"/doc/tree/{quote(place.relative_to(above).as_posix())}"
    return [sys.executable, "-m", "jupyterlab", f"--notebook-dir={above}", f"--LabApp.default_url={address}"]


def surroundings(given: Mapping[str, str]) -> dict[str, str]:
    """Return the variables that JupyterLab is opened with: those given, and where our settings for it lie."""
    places = (given.get("JUPYTER_CONFIG_PATH", ""), str(SETTINGS_OF_JUPYTERLAB))
    return {**given, "JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, places))}


def named(words: Sequence[str]) -> tuple[Path | None, list[str]]:
    """Return the folder among the words after ``lab``, and what JupyterLab is handed on; options may stand first."""
    if words and not words[0].startswith("-"):
        return Path(words[0]), list(words[1:])
    if words and not words[-1].startswith("-") and Path(words[-1]).is_dir():
        return Path(words[-1]), list(words[:-1])
    return None, list(words)


def _notebook(code: str) -> dict[str, object]:
    told = {"data": {"text/markdown": TOLD}, "metadata": {}, "output_type": "display_data"}
    cell = {
        "cell_type": "code",
        "execution_count": None,
        "id": "the-room",
        "metadata": {"jupyter": {"source_hidden": True}},
        "outputs": [told],
        "source": code,
    }
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
