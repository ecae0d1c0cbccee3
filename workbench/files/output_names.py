"""Where a page, a document or a workbook goes that somebody asks for: its name says what it is, and nothing is lost."""

from __future__ import annotations

import os
from pathlib import Path

from ..errors import WorkbenchError
from . import whole_files

PAGE, PDF, WORD, EXCEL = (".html", ".htm"), (".pdf",), (".docx",), (".xlsx",)
PRINTED = (*PAGE, *PDF, *WORD)
"""What a briefing can be saved as."""


def check(path: str | Path, *endings: str) -> Path:
    """Return the path of a file that can be written under this name; nothing is written or made.

    Raises `WorkbenchError` where its ending is none of ``endings`` (a page under the name of a workbook opens nowhere),
    where a folder has that name, or where its folder can be neither written to nor made.
    """
    target = Path(path)
    if target.suffix.lower() not in endings:
        said = f"the ending {target.suffix}" if target.suffix else "no ending"
        raise WorkbenchError(
            f"this can’t be written as a file with {said}",
            str(target),
            f"End its name in {' or '.join(endings)}.",
        )
    leads_to = Path(os.path.realpath(target))
    if leads_to.suffix.lower() not in endings:
        raise WorkbenchError(
            f"this is a link to {leads_to.name}, which would be written over",
            str(target),
            "Choose another name.",
        )
    if target.is_dir():
        raise WorkbenchError("this is a folder, not a file", str(target), "Give the file’s name, too.")
    if target.exists() and not target.is_file():
        raise WorkbenchError("this is a pipe or a device, not a file", str(target), "Choose another name.")
    folder(leads_to.parent)
    return target


def embargoed(path: str | Path, embargo: str) -> Path:
    """Return the path of what is under an embargo (``2026-12-02 00:01``): its name says until when.

    >>> embargoed("briefing.html", "2026-12-02 00:01").name
    'briefing-embargoed-until-2026-12-02-0001.html'
    """
    target, until = Path(path), embargo.strip().replace(" ", "-").replace("T", "-").replace(":", "")
    return target.with_name(f"{target.stem}-embargoed-until-{until}{target.suffix}") if until else target


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


def write(path: Path, data: bytes, what: str) -> Path:
    """Write a file that somebody asked for, whole or not at all (its folder is made), and return its path.

    Raises `WorkbenchError` where the disk refuses it: what stood under that name is as it was.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        whole_files.write_whole(Path(os.path.realpath(path)), data)
    except OSError as error:
        why = error.strerror or "the disk refused it"
        raise WorkbenchError(
            f"{what} could not be saved: {why}", str(path), "Choose another place."
        ) from None
    return path
