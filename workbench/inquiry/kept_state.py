"""An inquiry's state in words, as it was last made: said again where nothing at all has changed since.

The state counts every table, and to count them they are opened, with the libraries that hold them. Where each file of
the folder is as it was, the package and the day too, so is the state; then nothing is opened.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

from ..briefing import material
from . import cache, folder_bounds
from .folder import Folder

_STAGE, _LINES = "state", "lines"
_MADE = ".cache"
_COUNTED = f"{_MADE}/learned.kept"
"""What was learned from decisions is counted among the tags, and is the only thing kept that can’t be made again."""
_MOVES = "-shm"  # SQLite's own memory, which changes as a log is read


def words(path: Path, audience: str, make: Callable[[], list[str]]) -> list[str]:
    """Return the lines that ``make`` gives, or gave when all that they are made from was as it is now.

    Raises `WorkbenchError` for another audience, where something of the folder leads out of it, and what ``make`` does.
    """
    if audience:
        material.asked(audience)  # before a place is named by it
    folder = Folder(path, audience)
    key = _key(folder)
    kept = cache.load(folder.cache, _STAGE) if key else None
    if kept is not None and kept.about.get("key") == key:
        return bytes(kept.parts[_LINES]).decode().split("\n")
    lines = [part for line in make() for part in line.split("\n")]
    # What changed while it was read, or was made of what others were writing, is not kept.
    if key and key == _key(folder):
        cache.save(folder.cache, _STAGE, {"key": key}, {_LINES: "\n".join(lines).encode("utf-8", "replace")})
    return lines


def _key(folder: Folder) -> str:
    """Return a key of all that a state is made from; none where something there is no file that can be read."""
    try:
        there = _lying(folder)
    except OSError:
        return ""
    today = datetime.date.today().isoformat()
    return cache.key_of(cache.made_with(), sys.version, str(folder.path), folder.audience, today, there)


def _lying(folder: Folder) -> str:
    """Return the digest of every file's name and bytes but those of the cache. Raises `OSError` for a link, too."""
    digest = hashlib.sha256()
    for place, folders, names in os.walk(folder.path, onerror=_raised):
        folders.sort()
        if Path(place) == folder.path and _MADE in folders:
            folders.remove(_MADE)
        for name in sorted(names):
            if not name.endswith(_MOVES):
                _add(digest, folder.path, Path(place, name))
        for name in folders:
            if Path(place, name).is_symlink():
                raise OSError(f"{name} is a link, and what lies behind it is not looked through")
    learned = folder.path / _COUNTED
    if learned.is_file():
        _add(digest, folder.path, learned)
    return digest.hexdigest()


def _add(digest: hashlib._Hash, folder: Path, path: Path) -> None:
    data = folder_bounds.contents(path)
    name = path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape")
    digest.update(b"%d %d\n" % (len(name), len(data)) + name)
    digest.update(data)


def _raised(error: OSError) -> None:
    raise error
