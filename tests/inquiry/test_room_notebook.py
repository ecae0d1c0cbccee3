"""The notebook of the room: one folded cell, made once, and opened over the whole page."""

from __future__ import annotations

import json
import os
from pathlib import Path

import nbformat
import pytest

import workbench as wb
from workbench.errors import NotFound, WorkbenchError
from workbench.inquiry import room_notebook


def test_the_notebook_has_one_folded_cell_that_opens_the_room_of_its_own_folder(tmp_path: Path) -> None:
    wb.create(tmp_path / "bells", title="Bells")
    place = room_notebook.written(tmp_path / "bells")
    made = nbformat.read(place, as_version=4)
    nbformat.validate(made)
    (cell,) = made.cells
    assert cell.metadata.jupyter.source_hidden and 'open(".").room()' in cell.source
    place.write_text("what a researcher made of it", encoding="utf-8")
    assert room_notebook.written(tmp_path / "bells").read_text("utf-8") == "what a researcher made of it"


def test_it_is_opened_by_its_address_below_the_folder_that_is_listed(tmp_path: Path) -> None:
    wb.create(tmp_path / "a b", title="Bells")
    place = room_notebook.written(tmp_path / "a b")
    assert room_notebook.opening(place)[-1] == "--LabApp.default_url=/doc/tree/room.ipynb"
    assert room_notebook.opening(place, tmp_path)[-1] == "--LabApp.default_url=/doc/tree/a%20b/room.ipynb"
    with pytest.raises(WorkbenchError, match="does not lie in"):
        room_notebook.opening(place, tmp_path / "elsewhere")


def test_where_there_is_no_inquiry_no_notebook_is_written(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        room_notebook.written(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_where_one_may_be_begun_the_notebook_begins_it_and_of_an_inquiry_opens_it(tmp_path: Path) -> None:
    wb.create(tmp_path / "bells", title="Bells")
    for folder, code in ((tmp_path, "wb.room()"), (tmp_path / "bells", 'wb.open(".").room()')):
        (cell,) = nbformat.read(room_notebook.written(folder, begins=True), as_version=4).cells
        assert cell.source.endswith(code) and cell.metadata.jupyter.source_hidden


def test_options_may_stand_before_the_folder_or_alone(tmp_path: Path) -> None:
    folder = str(tmp_path)
    assert room_notebook.named([folder, "--no-browser"]) == (tmp_path, ["--no-browser"])
    assert room_notebook.named(["--no-browser", folder]) == (tmp_path, ["--no-browser"])
    assert room_notebook.named(["--no-browser", "--port", "9000"]) == (
        None,
        ["--no-browser", "--port", "9000"],
    )
    assert room_notebook.named([]) == (None, [])


def test_jupyterlab_gets_our_settings_after_those_that_are_there_and_asks_no_host_for_news() -> None:
    there = room_notebook.surroundings({"JUPYTER_CONFIG_PATH": "mine", "PATH": "bin"})
    mine, ours = there["JUPYTER_CONFIG_PATH"].split(os.pathsep)
    assert (mine, there["PATH"]) == ("mine", "bin")
    said = json.loads((Path(ours) / "labconfig" / "default_setting_overrides.json").read_text("utf-8"))
    assert said["@jupyterlab/apputils-extension:notification"] == {
        "checkForUpdates": False,
        "fetchNews": "false",
    }
