"""Files written whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import get_ident

from . import rights

Bytes = bytes | memoryview

# As many files as the disk is asked to write out one by one; of more, all that it has to write is written out at once.
FEW = 50
_PART = re.compile(r"\.[0-9a-f]{20}\.[0-9]+\.part")


def write_whole(
    path: Path,
    data: Bytes | Iterable[Bytes],
    *,
    lasting: bool = True,
    still: Callable[[], bool] = lambda: True,
) -> bool:
    """Write a file so that it is there whole or not at all; say whether it was written.

    ``lasting`` waits until the disk has it, so that a power cut takes nothing back: not needed for what can be made
    again. ``still`` is asked at the last moment, when all that is left is to put the file in its place: *no* leaves
    what stands there. It gets the rights of its folder, and is opened to nobody to whom a file in its place was closed.
    Raises `OSError`, and leaves nothing half-written.
    """
    # A name as long as a system bears leaves no room for more letters.
    name = hashlib.sha256(path.name.encode("utf-8", "surrogatepass")).hexdigest()[:20]
    part = path.with_name(f".{name}.{os.getpid()}{get_ident()}.part")
    try:
        with suppress(FileNotFoundError):  # left by a process that had the same number
            os.remove(part)
        with rights.new_file(part, instead_of=path) as file:
            file.writelines([data] if isinstance(data, bytes | memoryview) else data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        if not still():
            return False
        os.replace(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    if lasting:
        last(path.parent)
    return True


def settle(files: Sequence[Path]) -> None:
    """Wait until the disk has files that were written without waiting. Raises `OSError`."""
    if len(files) > FEW and hasattr(os, "sync"):
        os.sync()
        return
    for path in files:
        with path.open("r+b") as file:
            os.fsync(file.fileno())
    for folder in dict.fromkeys(path.parent for path in files):
        last(folder)


def last(folder: Path) -> None:
    """Wait until the disk has the names in a folder, where the system can wait for that (Windows can't)."""
    with suppress(OSError):
        place = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)


def sweep(folder: Path, older: float = 0.0) -> None:
    """Remove what a program that was stopped left half-written in a folder, where it is ``older`` than that (seconds).

    Nothing is removed but names that `write_whole` gives.
    """
    with suppress(OSError):
        for path in [path for path in folder.iterdir() if _PART.fullmatch(path.name)]:
            if time.time() - path.lstat().st_mtime >= older:
                path.unlink(missing_ok=True)


def why(error: OSError | ValueError) -> str:
    """Return why a file could not be written or read, in a researcher's words, with what to do."""
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full; make room, and do it again"
    if isinstance(error, PermissionError):
        return "it is open in another program, or may not be changed; close it there, and do it again"
    if code == errno.ENAMETOOLONG:
        return "its name is longer than the disk takes; give it a shorter one"
    return f"{getattr(error, 'strerror', None) or error}; do it again when that is mended"
