"""Where a page, a document or a workbook goes that somebody asks for: its name says what it is."""

from __future__ import annotations

import os
from pathlib import Path

from ..errors import WorkbenchError

PAGE, WORD, EXCEL = (".html", ".htm"), (".docx",), (".xlsx",)


def check(path: str | Path, *endings: str) -> Path:
    """Return the path of a file that can be written under this name; nothing is written or made.

    Raises `WorkbenchError` where its ending is none of ``endings`` (a page under the name of a PDF opens nowhere),
    where a folder has that name, or where its folder can be neither written to nor made.
    """
    target = Path(path)
    if target.suffix.lower() not in endings:
        said = f"the ending {target.suffix}" if target.suffix else "no ending"
        raise WorkbenchError(
            f"this can’t be written as a file with {said}",
            str(target),
            f"End its name in {' or '.join(endings)}; a PDF is made from the page, by the browser’s Print.",
        )
    if target.is_dir():
        raise WorkbenchError("this is a folder, not a file", str(target), "Give the file’s name, too.")
    folder(target.parent)
    return target


def folder(path: str | Path) -> Path:
    """Return a folder that can be written to, or made. Raises `WorkbenchError` where it can be neither."""
    target = Path(path)
    there = next(place for place in (target, *target.absolute().parents) if place.exists())
    why = f"{there} is a file, not a folder" if not there.is_dir() else ""
    if not why and not os.access(there, os.W_OK | os.X_OK):
        why = f"nothing may be written in {there}"
    if why:
        raise WorkbenchError(f"it could not be saved: {why}", str(target), "Choose another place.")
    return target
