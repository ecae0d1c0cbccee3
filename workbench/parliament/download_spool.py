"""Documents that have come but are not yet in the inquiry: each is there whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..files import rights
from ..text.english.patterns_in_tables import in_table

_OURS = in_table("parliament/forms", "a file that was fetched")


@dataclass(frozen=True)
class Spool:
    """A folder of what has come so far, so that a fetch that was stopped goes on where it stopped.

    Two files for each document: its bytes, and then a note that names their SHA-256. Without a note, or with
    other bytes than it names, the document has not come.
    """

    path: Path

    def keep(self, key: str, data: bytes | None, told: dict[str, Any]) -> None:
        """Keep a document's bytes (``None`` if there is no file to have) and what the service says of it, as JSON."""
        rights.make_folder(self.path)
        if data is not None:
            self._write(self._data(key), data)
        digest = hashlib.sha256(data).hexdigest() if data is not None else ""
        note = {"key": key, "sha256": digest, "told": told}
        self._write(self._note(key), json.dumps(note, ensure_ascii=False, sort_keys=True).encode())

    def kept(self, key: str) -> tuple[bytes | None, dict[str, Any]] | None:
        """Return a document that has come whole and what the service says of it, or ``None``."""
        try:
            note = json.loads(self._note(key).read_bytes())
            if note["key"] != key or not isinstance(note["told"], dict):
                return None
            data = self._data(key).read_bytes() if note["sha256"] else None
        except (OSError, ValueError, KeyError, TypeError):
            return None
        if data is not None and hashlib.sha256(data).hexdigest() != note["sha256"]:
            return None
        return data, note["told"]

    def clear(self) -> None:
        """Forget everything: it is in the inquiry."""
        # Only what has a name of ours goes, whatever else somebody put there.
        with suppress(OSError):
            for path in self.path.iterdir():
                if _OURS.fullmatch(path.name):
                    path.unlink(missing_ok=True)
            self.path.rmdir()

    def _data(self, key: str) -> Path:
        return self.path / f"{_name(key)}.document"

    def _note(self, key: str) -> Path:
        return self.path / f"{_name(key)}.json"

    def _write(self, path: Path, data: bytes) -> None:
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        with rights.new_file(part) as file:
            file.write(data)
        os.replace(part, path)


def _name(key: str) -> str:
    # a key comes from a service, and is never a path
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:20]
