"""The rights of what we make: those of the folder that it is put into, so that what is private stays private.

A folder for its owner alone (0700) gets files for its owner alone (0600); in one that a group writes to, the group may
write to every new file, too. Windows has no such rights, and nothing is set there.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

PRIVATE = 0o700
_SHARED = stat.S_IWGRP | stat.S_ISGID
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def new_file(path: Path, *, instead_of: Path | None = None) -> BinaryIO:
    """Open a file that is not there yet, to be written, with the rights of its folder. Raises `OSError`.

    One that is to go ``instead_of`` another is opened to nobody to whom that one was closed.
    """
    folder = _rights(path.parent)
    rights = folder & 0o666
    with suppress(OSError):
        rights &= _rights(instead_of) if instead_of else rights
    opened = os.open(path, _NEW, rights)
    # In a folder such as /tmp everybody may write, and nobody to the files of others.
    if os.name == "posix" and folder & _SHARED and not folder & stat.S_ISVTX:
        with suppress(OSError):  # a disk without rights
            os.fchmod(opened, rights)
    return os.fdopen(opened, "wb")


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, each with the rights of the folder that it is put into. Raises `OSError`."""
    if path.is_dir():
        return
    make_folder(path.parent)
    rights = _rights(path.parent)
    with suppress(FileExistsError):
        path.mkdir(mode=rights & 0o777)
        if os.name == "posix" and rights & _SHARED:
            with suppress(OSError):
                path.chmod(rights)


def make_private(path: Path) -> None:
    """Make a folder for its owner alone. One that holds files already, or that a group shares, keeps its rights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.mkdir(mode=PRIVATE)
    except FileExistsError:
        if any(path.iterdir()) or _rights(path) & _SHARED:
            return
    if os.name == "posix":
        with suppress(OSError):  # somebody else’s, or a disk without rights: `others` tells
            path.chmod(PRIVATE)


def others(path: Path) -> list[str]:
    """Return who but its owner may go into a folder, a sentence each; none where nobody may, or nobody can tell."""
    if os.name != "posix":
        return []
    rights, above = _rights(path), [_rights(place) for place in path.resolve().parents]
    found = []
    if rights & stat.S_IWGRP:
        found.append(f"Its group, {_group(path)}, may read it and write to it; new files get the same rights")
    elif rights & stat.S_IRGRP and not rights & stat.S_IROTH:
        found.append(f"Its group, {_group(path)}, may read it")
    if rights & stat.S_IROTH and all(one & stat.S_IXOTH for one in above):
        found.append("Everybody with an account on this machine may read it")
    return found


def _rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _group(path: Path) -> str:
    with suppress(OSError, KeyError, NotImplementedError):
        return f"“{path.group()}”"
    return f"number {path.stat().st_gid}"
