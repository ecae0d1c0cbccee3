"""The disk that a log lies on: whether it is shared, whether it is full, and how a name in a folder is made to last."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path

_SYNCHRONISED = (
    "dropbox", "onedrive", "google drive", "googledrive", "my drive", "icloud", "mobile documents", "nextcloud",
    "owncloud", "sharepoint", "box sync", "pcloud", "cloudstorage", "syncthing", "seafile", "megasync", "tresorit",
    "proton drive", "protondrive",
)  # fmt: skip
_MARKS = (".stfolder", ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log")
_NETWORK = ("nfs", "cifs", "smb", "afs", "9p", "fuse.", "davfs", "ncpfs", "vboxsf", "drvfs", "prl_fs")
_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
_ROOM = 65536


def is_shared(path: Path) -> bool:
    """Say whether a file lies in a synchronised or network folder.

    By the names on its path, by what such programs leave in the folders that they keep, and by how it is mounted.
    """
    place = path.absolute()
    names = [part.lower() for part in place.parts]
    if any(word in name for name in names for word in _SYNCHRONISED) or str(place).startswith(("\\\\", "//")):
        return True
    if any((above / mark).exists() for above in place.parents for mark in _MARKS):
        return True
    with suppress(OSError, ValueError):
        mounts = [line.split()[1:3] for line in Path("/proc/self/mounts").read_text("utf-8").splitlines()]
        over = [(len(at), kind) for at, kind in mounts if place.is_relative_to(at.replace("\\040", " "))]
        return max(over)[1].startswith(_NETWORK)
    return False


def make_last(folder: Path) -> None:
    """Make the names in a folder last."""
    if os.name == "nt":
        return
    place = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(place)
    finally:
        os.close(place)


Mark = tuple[tuple[int, ...], ...]


def mark(path: Path) -> Mark:
    """Return what tells that a file, and what SQLite keeps beside it, was written to since: it is then another."""
    found = []
    for one in (path, path.with_name(f"{path.name}-wal")):
        with suppress(OSError):
            held = one.stat()
            if held.st_size:
                found.append((held.st_ino, held.st_size, held.st_mtime_ns))
    return tuple(found)


def is_full(path: Path, error: Exception) -> bool:
    """Say whether an error means that there is no room. SQLite says so of a write only: else it is tried out."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", 0) in _NO_ROOM:
        return True
    return code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) and not has_room(path.parent)


def has_room(folder: Path) -> bool:
    """Say whether a little more can be written in a folder."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(_ROOM))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return error.errno not in _NO_ROOM
    return True
