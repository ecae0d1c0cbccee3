"""Every notebook answers of HC 245, an inquiry with a report and three sessions, without an error."""

from __future__ import annotations

import tempfile
from pathlib import Path

import workbench as wb
from tests import notebooks
from tests.places import ROOT

GIVEN = ROOT.parent / "shared" / "data" / "hc245"


def prove() -> list[tuple[str, str, str]]:
    """How many of the notebooks answered of it; where its documents are not here, a row says so."""
    files = sorted(GIVEN.glob("*.pdf"))
    if not files:
        return [("notebooks on HC 245", "not here: its documents", "9 of 9 without an error")]
    failed = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "evidence" / "hc245"
        wb.create(folder, title="Social media data and real time analytics").add(
            files, publication="published"
        )
        for path in notebooks.paths():
            try:
                notebooks.shown(path, folder)
            except Exception as error:  # whatever went wrong, its row says so
                failed.append(f"{path.stem}: {type(error).__name__}: {error}")
    all_ = len(notebooks.paths())
    said = "; ".join([f"{all_ - len(failed)} of {all_} without an error", *failed])
    return [("notebooks on HC 245", said, f"{all_} of {all_} without an error")]
