"""What lies in ``sources`` and what the manifest names: the files that no row names."""

from __future__ import annotations

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from .folder import is_inside, sha256


def files(sources: Path) -> dict[str, int]:
    """Return the files in ``sources`` by their names there, each with its size; hidden ones and links are none."""
    found: dict[str, int] = {}
    for place, folders, names in os.walk(sources):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and not path.is_symlink() and path.is_file():
                found[path.relative_to(sources).as_posix()] = path.stat().st_size
    return found


class Unnamed:
    """The files in ``sources`` that no row of the manifest names, to be found by what they hold."""

    def __init__(self, sources: Path, found: dict[str, int], named: Collection[str]) -> None:
        self.sources = sources
        self._of_size: dict[int, list[str]] = {}
        self._by_digest: dict[str, str] = {}
        for name, size in found.items():
            if name not in named and _can_be_named(name):
                self._of_size.setdefault(size, []).append(name)

    def adopt(self, size: int, digest: str) -> str:
        """Return the name of a file with these contents, which is then named; ``""`` where there is none."""
        for name in self._of_size.pop(size, ()):
            with suppress(OSError):  # one that can't be read is nobody's copy
                self._by_digest.setdefault(sha256((self.sources / name).read_bytes()), name)
        return self._by_digest.pop(digest, "")


def _can_be_named(name: str) -> bool:
    """Say whether a row could name a file so that it is found again: not with what a table or a system changes."""
    return is_inside(name) and name == name.strip() and name.isprintable()


def unnamed(sources: Path, named: Collection[str]) -> list[str]:
    """Return the files in ``sources`` that no row names: put there by hand, or left by an `add` that was stopped."""
    return [name.encode("utf-8", "replace").decode() for name in files(sources) if name not in named]
