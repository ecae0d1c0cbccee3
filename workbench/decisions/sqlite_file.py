"""The file of a log: how it is made, opened, written to so that it lasts, and read."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from ..errors import WorkbenchError
from ..files import rights
from . import log_disk
from .hash_chain import Content, Entry, Head, Written
from .salvage import salvaged, typed

T = TypeVar("T")

VERSION = 1
_APPLICATION = 0x49455744
_PAUSE = 0.004
_GUARDS = ("chain_is_never_updated", "chain_is_never_deleted_from")
_SCHEMA = f"""
PRAGMA application_id = {_APPLICATION};
PRAGMA user_version = {VERSION};
CREATE TABLE chain (
    seq INTEGER PRIMARY KEY, stream TEXT NOT NULL, n INTEGER NOT NULL, prev TEXT NOT NULL, time TEXT NOT NULL,
    coder TEXT NOT NULL, "table" TEXT NOT NULL, row_id TEXT NOT NULL, act TEXT NOT NULL, seal TEXT NOT NULL,
    digest TEXT NOT NULL, UNIQUE (stream, n)
);
CREATE TABLE heads (stream TEXT PRIMARY KEY, coder TEXT NOT NULL, copy TEXT NOT NULL, n INTEGER NOT NULL,
    digest TEXT NOT NULL);
CREATE TABLE details (decision_id TEXT PRIMARY KEY, salt TEXT NOT NULL, detail TEXT NOT NULL);
CREATE TRIGGER {_GUARDS[0]} BEFORE UPDATE ON chain
    BEGIN SELECT RAISE(ABORT, 'decisions are never changed: add another'); END;
CREATE TRIGGER {_GUARDS[1]} BEFORE DELETE ON chain
    BEGIN SELECT RAISE(ABORT, 'decisions are never deleted: undo them'); END;
"""
_CHAIN = 'SELECT stream, n, prev, time, coder, "table", row_id, act, seal, digest FROM chain'
_HEADS = "SELECT stream, coder, copy, n, digest FROM heads"
_DETAILS = "SELECT decision_id, salt, detail FROM details"
_CELLS: dict[type, tuple[type, ...]] = {
    Entry: (str, int, *[str] * 8),
    Head: (str, str, str, int, str),
    Written: (str, str, str),
}
# EXTRA: the folder is synced when a journal is deleted, too; else a cut of the mains brings the journal back, and
# SQLite takes the decision that was acknowledged for one that was never finished.
_SETTINGS = (
    "synchronous = EXTRA", "fullfsync = ON", "secure_delete = ON", "trusted_schema = OFF", "temp_store = MEMORY",
)  # fmt: skip
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class DamagedLog(WorkbenchError):
    """The log's file, or a part of it, can't be read as it was written."""


def make(path: Path) -> None:
    """Make an empty log, whole or not at all; one that is there already, or that another makes meanwhile, stays."""
    part = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.part")
    try:
        rights.new_file(part).close()  # SQLite gives its other files the rights of this one
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
        _put(part, path)
    except (OSError, sqlite3.Error) as error:
        raise unsaved(path, error) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _put(part: Path, path: Path) -> None:
    """Give the file its name, never over another's: a link fails where the name is taken, a renaming would not."""
    try:
        if os.name == "nt":
            os.rename(part, path)
        else:
            os.link(part, path)
    except FileExistsError:
        return
    except OSError:  # a disk without links
        if not path.exists():
            os.replace(part, path)
    log_disk.make_last(path.parent)


@contextmanager
def opened(
    path: Path, wait: float, options: str = "mode=rw", *, alone: bool = False
) -> Iterator[sqlite3.Connection]:
    """Open the file for one act. Between acts it is closed: then all of it is in the one file, fit to be copied.

    ``alone`` keeps other programs out and needs no file beside the log's: a full disk has no room for one.
    """
    place = path.absolute().as_posix()
    place = f"//{place}" if place.startswith("//") else f"/{place.lstrip('/')}"
    connection = sqlite3.connect(
        f"file://{quote(place)}?{options}", uri=True, timeout=wait, isolation_level=None
    )
    try:
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        if alone:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        yield connection
    finally:
        with suppress(sqlite3.Error):
            connection.close()


def write(path: Path, wait: float, shared: bool, act: Callable[[sqlite3.Connection], T]) -> T:
    """Do an act in one transaction and return what it gives once it will last; or raise, with nothing done.

    SQLite waits for another writer, but not for one that opens, closes or recovers the file: those are tried again.
    """
    until = time.monotonic() + wait
    while True:
        last = 0
        try:
            with opened(path, wait) as connection:
                known(path, connection)
                _journalled(connection, "delete" if shared else "wal")
                connection.execute("BEGIN IMMEDIATE")
                given = act(connection)
                last = connection.execute("SELECT max(seq) FROM chain").fetchone()[0]
                connection.execute("COMMIT")
                return given
        except sqlite3.Error as error:
            if not _is_busy(error):
                raise unsaved(path, error, doubtful=bool(last) and _may_hold(path, last)) from None
            if time.monotonic() > until:
                raise WorkbenchError(
                    f"another program has kept {path.name} to itself for {wait:.0f} seconds; nothing was saved",
                    str(path.parent),
                    "Close other programs that have it open, and try again.",
                ) from None
        time.sleep(_PAUSE * (1 + secrets.randbelow(4)))


def _journalled(connection: sqlite3.Connection, mode: str) -> None:
    """Set how the file is written to, where it is not so already: that takes the whole file for a moment."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != mode:
        connection.execute(f"PRAGMA journal_mode = {mode}")


def _may_hold(path: Path, last: int) -> bool:
    """Say whether a decision may be in the file although the disk failed while it was made to last."""
    try:
        with opened(path, 1) as connection:
            return bool(
                connection.execute("SELECT count(*) FROM chain WHERE seq >= ?", (last,)).fetchone()[0]
            )
    except sqlite3.Error:
        return True


def known(path: Path, connection: sqlite3.Connection) -> None:
    """Check that a file is a log of ours. Raises `DamagedLog`, or `WorkbenchError` for a later version's."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != _APPLICATION:
        raise damaged(path, "it is empty, or no log of decisions")
    if version > VERSION:
        raise WorkbenchError(
            f"{path.name} was written by a later version of the workbench",
            str(path.parent),
            "Update the workbench.",
        )


def damaged(path: Path, what: str) -> DamagedLog:
    """Return the error of a log that can't be trusted to be written to."""
    return DamagedLog(
        f"{path.name} is damaged: {what}; nothing was saved",
        str(path.parent),
        "verify_log() shows what is wrong. Put back a copy from before; or ask for verify_log(mend=True): what "
        "can be read is kept, and the damaged file beside it.",
    )


def unsaved(path: Path, error: Exception, *, doubtful: bool = False) -> WorkbenchError:
    """Return in words why nothing was saved or, where it is ``doubtful``, that it may have been."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BROKEN:
        return damaged(path, "it can’t be read to its end")
    saved = f"the decision was not saved in {path.name}"
    if log_disk.is_full(path, error):
        what, next = "the disk is full", "Free some space, and decide again."
        saved = f"nothing was saved in {path.name}"
    elif code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        what, next = "it can’t be written to", "Look at who may write to the folder, and decide again."
    else:
        what = "the disk reports an error"
        next = "Look at the disk, and make a copy of the folder elsewhere; then decide again."
    if doubtful:
        saved = f"the decision may or may not be saved in {path.name}, and may not last"
        next = f"Look whether it is there. {next}"
    return WorkbenchError(f"{what}: {saved}", str(path.parent), next)


def read(path: Path, wait: float) -> Content:
    """Return what the file holds, all that can be read of it. Damage is listed in ``damage``, never raised.

    Raises `WorkbenchError` where another program keeps the file to itself, or a full disk keeps it from being read.
    """
    if os.access(path.parent, os.W_OK):
        return _read(path, wait, "mode=rw")
    beside = [path.with_name(f"{path.name}{end}") for end in ("-wal", "-journal")]
    if not any(one.exists() and one.stat().st_size for one in beside):
        return _read(path, wait, "immutable=1")
    with tempfile.TemporaryDirectory() as made:  # what stands beside the file is a part of it
        for one in (path, *beside):
            if one.exists():
                shutil.copyfile(one, Path(made, one.name))
        return _read(Path(made, path.name), wait, "mode=rw")


def _read(path: Path, wait: float, options: str) -> Content:
    until, alone = time.monotonic() + wait, False
    while True:
        try:
            with opened(path, wait, options, alone=alone) as connection:
                known(path, connection)
                connection.execute("BEGIN")
                return _content(connection)
        except DamagedLog:
            return _salvaged(path)
        except sqlite3.Error as error:
            if not _is_busy(error):
                if error.sqlite_errorcode & 0xFF in _BROKEN or alone:
                    return _past(path, error)
                alone = True
                continue
            if time.monotonic() > until:
                raise WorkbenchError(
                    f"another program keeps {path.name} to itself",
                    str(path.parent),
                    "Close it, and try again.",
                ) from None
        time.sleep(_PAUSE)


def _past(path: Path, error: sqlite3.Error) -> Content:
    """Return what can be read past an error; a full disk is no damage."""
    if log_disk.is_full(path, error):
        raise WorkbenchError(
            f"the disk is full: {path.name} can’t be read",
            str(path.parent),
            "Free some space, and try again.",
        ) from None
    return _salvaged(path)


def _content(connection: sqlite3.Connection) -> Content:
    held = {
        Entry: connection.execute(_CHAIN),
        Head: connection.execute(_HEADS),
        Written: connection.execute(_DETAILS),
    }
    rows: dict[type, list[Any]] = {kind: [] for kind in held}
    damage = list(_unguarded(connection))
    for kind, cells in _CELLS.items():
        given = held[kind].fetchall()
        rows[kind] = [kind(*row) for row in given if typed(row, cells)]
        if len(rows[kind]) < len(given):
            damage.append(f"{len(given) - len(rows[kind])} records can’t be read")
    return Content(tuple(rows[Entry]), tuple(rows[Head]), tuple(rows[Written]), tuple(damage))


def _salvaged(path: Path) -> Content:
    """Return what can be read of a file that SQLite can't read to its end."""
    wal = path.with_name(f"{path.name}-wal")
    try:
        content = salvaged(path.read_bytes(), wal.read_bytes() if wal.exists() else b"")
    except OSError as error:
        return Content(damage=(f"the file can’t be read ({error.strerror})",))
    if not content.entries:
        return replace(
            content, damage=("the file is empty, or no log of decisions: nothing in it can be read",)
        )
    what = f"the file is damaged; {len(content.entries)} decisions in it could be read past the damage"
    return replace(content, damage=(what,))


def _unguarded(connection: sqlite3.Connection) -> Iterator[str]:
    guards = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    if not guards.issuperset(_GUARDS):
        yield "the guards that keep decisions from being changed have been taken out of the file"


def _is_busy(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def put(connection: sqlite3.Connection, entry: Entry, words: tuple[str, str, str] | None) -> None:
    """Write an entry and what was written with it."""
    cells = (entry.stream, entry.n, entry.prev, entry.time, entry.coder, entry.table, entry.row_id, entry.act)
    connection.execute(
        'INSERT INTO chain (stream, n, prev, time, coder, "table", row_id, act, seal, digest) '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*cells, entry.seal, entry.digest),
    )
    if words is not None:
        write_down(connection, [words])


def write_down(connection: sqlite3.Connection, words: Iterable[tuple[str, str, str]]) -> None:
    """Write what was written with decisions, where it is not there already."""
    connection.executemany(
        "INSERT OR IGNORE INTO details (decision_id, salt, detail) VALUES (?, ?, ?)", words
    )


def count(connection: sqlite3.Connection, head: Head) -> None:
    """Write how far a stream has come."""
    connection.execute(
        "INSERT INTO heads (stream, coder, copy, n, digest) VALUES (?, ?, ?, ?, ?) ON CONFLICT (stream) "
        "DO UPDATE SET copy = excluded.copy, n = excluded.n, digest = excluded.digest",
        (head.stream, head.coder, head.copy, head.n, head.digest),
    )


def head(connection: sqlite3.Connection, coder: str, copy: str) -> Head | None:
    """Return how far a coder's stream on a copy has come, if there is one."""
    row = connection.execute(
        f"{_HEADS} WHERE coder = ? AND copy = ? ORDER BY stream", (coder, copy)
    ).fetchone()
    return Head(*row) if row else None


def entry(connection: sqlite3.Connection, stream: str, n: int) -> Entry | None:
    """Return one entry of a chain, if there is one."""
    row = connection.execute(f"{_CHAIN} WHERE stream = ? AND n = ?", (stream, n)).fetchone()
    return Entry(*row) if row else None


def entries(connection: sqlite3.Connection) -> list[Entry]:
    """Return all entries."""
    return [Entry(*row) for row in connection.execute(_CHAIN)]


def heads(connection: sqlite3.Connection) -> list[Head]:
    """Return how far every stream has come."""
    return [Head(*row) for row in connection.execute(_HEADS)]


def counted(path: Path, wait: float) -> tuple[int, int] | None:
    """Return the number of the last entry, and how many there are; ``None`` where that can’t be read."""
    try:
        with opened(path, wait) as connection:
            row = connection.execute("SELECT ifnull(max(seq), 0), count(*) FROM chain").fetchone()
            return int(row[0]), int(row[1])
    except sqlite3.Error:
        return None


def vacuum(path: Path, wait: float) -> None:
    """Write the file anew without its free space. Raises `WorkbenchError` where that can't be done."""
    try:
        with opened(path, wait) as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise WorkbenchError(
            f"what was erased may still stand in the free space of {path.name}: {error}",
            str(path.parent),
            "Close other programs that have it open, and erase again.",
        ) from None
