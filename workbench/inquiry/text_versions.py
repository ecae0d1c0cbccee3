"""The text versions of an inquiry's documents, in ``text/``: each is kept, and none is written over."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

from ..files import file_names, rights, whole_files

# Seconds after which a file that is only half-written is nobody's any more.
LEFT = 3600.0
_VERSION = re.compile(r"(.+)\.[0-9a-f]{12}\.txt")


class Texts:
    """The versions that are there, listed once however many are added."""

    def __init__(self, place: Path) -> None:
        self.place = place
        whole_files.sweep(place, LEFT)
        there = os.listdir(place) if place.is_dir() else []
        self._files = set(there)
        self._names = {found[1] for name in there if (found := _VERSION.fullmatch(name))}
        self._new: list[Path] = []

    def keep(self, document_id: str, text: str) -> bool:
        """Keep a document's stored text as a version of its own; say whether it differs from the versions before."""
        data = text.encode("utf-8", "surrogatepass")
        digest = hashlib.sha256(data).hexdigest()
        names = {file_names.of_id(document_id), file_names.former_of_id(document_id)}
        if any(f"{name}.{digest[:12]}.txt" in self._files for name in names):
            return False
        file = file_names.version(document_id, digest)
        rights.make_folder(self.place)
        whole_files.write_whole(self.place / file, data, lasting=False)
        known = not self._names.isdisjoint(names)
        self._files.add(file)
        self._names.add(file_names.of_id(document_id))
        self._new.append(self.place / file)
        return known

    def settle(self) -> None:
        """Wait until the disk has what was kept."""
        whole_files.settle(self._new)
        self._new = []
