"""What belongs to an inquiry lies in its folder: what leads out of it, or never ends, is refused before it is read.

A folder may come from a stranger. A link in it that leads out would have other people's files read, written over or
deleted; a pipe or a device would be waited for without end.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from ..errors import WorkbenchError
from ..text.english.patterns_in_tables import in_table

FOLDERS = (".cache", "text", "sources", "recognised", "samples")
_FILES = in_table("inquiry/forms", "a file of an inquiry")
_NO_FILE = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFSOCK: "a socket",
}
_NOT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)


class NotAFile(OSError):
    """A pipe, a device or a socket stands where a file should."""


def check(folder: Path) -> None:
    """Look at every place of an inquiry that is read or written, and open none. The folder itself may be a link.

    A file of ``sources`` is looked at when it is read (`leads_out`, `contents`): one bad source ends no inquiry.
    Raises `WorkbenchError` where one is a link that leads out, a pipe, a device or a socket.
    """
    wrong = list(_wrong(folder, Path(os.path.realpath(folder))))
    if wrong:
        more = f"; and so are {len(wrong) - 1} more" if len(wrong) > 1 else ""
        place, what = min(wrong)
        raise WorkbenchError(
            f"{place.relative_to(folder)} is {what}, and nothing was read{more}",
            str(folder),
            "Put the file or folder itself there, or take it out.",
        )


def within(folder: Path, name: str) -> Path:
    """Return a place of the inquiry. Raises `WorkbenchError` where it leads out of the folder."""
    place = folder / name
    if leads_out(folder, place):
        raise WorkbenchError(
            f"{name} is {_OUT}, and nothing was read", str(folder), "Put the file or folder itself there."
        )
    return place


def keep_clear(output: str | Path) -> None:
    """Raise `WorkbenchError` where a page is to be written into a folder that holds an inquiry's evidence."""
    place = Path(os.path.realpath(output))
    for one in (place, *place.parents):
        if one.name.lower() in FOLDERS and (one.parent / "inquiry.yaml").is_file():
            what = f"{one.name} holds an inquiry’s evidence, or what is made of it: nothing else is written there"
            raise WorkbenchError(what, str(output), "Choose another place.")


def leads_out(folder: Path, place: Path) -> bool:
    """Say whether a place is not where its path says: a link on the way leads out of ``folder``."""
    root = os.path.realpath(folder)
    # One that leads in a circle is left as it stands, and fails when it is opened.
    return not Path(os.path.realpath(place)).is_relative_to(root)


def not_a_file(path: Path) -> str:
    """Return what stands there instead of a file (*a pipe*, *a device*, *a socket*); it is not opened."""
    return _NO_FILE.get(stat.S_IFMT(path.stat().st_mode), "")


def contents(path: Path) -> bytes:
    """Return the bytes of a file, which is never waited for. Raises `NotAFile`, and `OSError` as opening does."""
    if what := not_a_file(path):
        raise NotAFile(errno.EINVAL, f"it is {what}, not a file", str(path))
    # What it is may have changed since: it is opened without waiting, and looked at once more.
    opened = os.open(path, os.O_RDONLY | _NOT_WAITING)
    with os.fdopen(opened, "rb") as file:
        if what := _NO_FILE.get(stat.S_IFMT(os.fstat(opened).st_mode), ""):
            raise NotAFile(errno.EINVAL, f"it is {what}, not a file", str(path))
        return file.read()


_OUT = "a link that leads out of the inquiry’s folder"


def _wrong(folder: Path, root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the places that may not be read, with what each is."""
    for entry in _entries(folder):
        place, known = Path(entry.path), entry.name.lower() in FOLDERS
        if not known and not _FILES.fullmatch(entry.name):
            continue
        if leads_out(root, place):
            yield place, _OUT
        elif what := _odd(entry):
            yield place, what
        elif known and entry.name.lower() != "sources":
            yield from _wrong_below(place, root)


def _wrong_below(folder: Path, root: Path) -> Iterator[tuple[Path, str]]:
    todo = [folder]
    while todo:
        for entry in _entries(todo.pop()):
            if entry.is_symlink():
                if leads_out(root, Path(entry.path)):
                    yield Path(entry.path), _OUT
            elif entry.is_dir():
                todo.append(Path(entry.path))
            elif not entry.is_file() and (what := _odd(entry)):
                yield Path(entry.path), what


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:  # not there, or no folder: whoever reads it says so
        return []


def _odd(entry: os.DirEntry[str]) -> str:
    try:
        return _NO_FILE.get(stat.S_IFMT(entry.stat().st_mode), "")
    except OSError:
        return ""
