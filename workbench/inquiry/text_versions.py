"""The text versions of an inquiry's documents, in ``text/``: each is kept, and none is written over."""

from __future__ import annotations

import os
from pathlib import Path

from ..files import file_names, rights, whole_files
from ..text.english.patterns_in_tables import in_table

# Seconds after which a file that is only half-written is nobody's any more.
LEFT = 3600.0
_VERSION = in_table("inquiry/forms", "an earlier text of a document")


class Texts:
    """The versions that are there, listed once however many are added."""

    def __init__(self, place: Path) -> None:
        self.place = place
        whole_files.sweep(place, LEFT)
        there = os.listdir(place) if place.is_dir() else []
        self._digests: dict[str, set[str]] = {}
        for found in filter(None, map(_VERSION.fullmatch, there)):
            self._digests.setdefault(found[1], set()).add(found[2])
        self._new: list[Path] = []

    def keep(self, document_id: str, text: bytes | memoryview, digest: str) -> None:
        """Keep a document's stored text, in UTF-8, as a version of its own. Raises `OSError`."""
        if digest[:12] in self._known(document_id):
            return
        file = self.place / file_names.version(document_id, digest)
        rights.make_folder(self.place)
        whole_files.write_whole(file, text, lasting=False)
        self._digests.setdefault(file_names.of_id(document_id), set()).add(digest[:12])
        self._new.append(file)

    def has_other(self, document_id: str, digest: str) -> bool:
        """Say whether there is a version of a document's text beside this one."""
        return bool(self._known(document_id) - {digest[:12]})

    def _known(self, document_id: str) -> set[str]:
        names = {file_names.of_id(document_id), file_names.former_of_id(document_id)}
        return set().union(*(self._digests.get(name, ()) for name in names))

    def settle(self) -> None:
        """Wait until the disk has what was kept."""
        whole_files.settle(self._new)
        self._new = []
