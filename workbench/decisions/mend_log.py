"""A damaged log is mended: what can be read goes into a new file, and the damaged one is kept."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from . import log_disk, sqlite_file
from .hash_chain import Content


def mended(path: Path, content: Content) -> Path:
    """Put a new file with what could be read in the place of a damaged one, and return where that is kept."""
    aside = path.with_name(f"{path.stem}.damaged-{secrets.token_hex(4)}{path.suffix}")
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        _keep(path, aside)
        sqlite_file.make(part)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("BEGIN IMMEDIATE")
            fill(connection, content)
            connection.execute("COMMIT")
        for end in ("-wal", "-journal"):  # left there, SQLite would write it over the new file
            beside = path.with_name(f"{path.name}{end}")
            if beside.exists():
                beside.replace(aside.with_name(f"{aside.name}{end}"))
        os.replace(part, path)
        log_disk.make_last(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise sqlite_file.unsaved(path, error) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return aside


def _keep(path: Path, aside: Path) -> None:
    """Copy a file so that the copy lasts before the file itself is touched."""
    shutil.copy2(path, aside)
    with aside.open("rb+") as file:
        os.fsync(file.fileno())
    log_disk.make_last(aside.parent)


def fill(connection: sqlite3.Connection, content: Content) -> None:
    """Write entries, words and counts as they were read; no chain is carried on in the new file."""
    words = {w.decision_id: (w.decision_id, w.salt, w.detail) for w in content.written}
    for entry in content.entries:
        sqlite_file.put(connection, entry, words.get(entry.decision_id))
    for head in content.heads:
        sqlite_file.count(connection, replace(head, copy=""))
