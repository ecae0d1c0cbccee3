"""The file of a log: how it is made, opened, written to so that it lasts, and read."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from ..errors import WorkbenchError
from .chain import Content, Entry, Head, Written
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
_SYNCHRONISED = (
    "dropbox", "onedrive", "google drive", "googledrive", "my drive", "icloud", "mobile documents", "nextcloud",
    "owncloud", "sharepoint", "box sync", "pcloud", "cloudstorage",
)  # fmt: skip
_SETTINGS = (
    "synchronous = FULL", "fullfsync = ON", "secure_delete = ON", "trusted_schema = OFF", "temp_store = MEMORY",
)  # fmt: skip
_NETWORK = ("nfs", "cifs", "smb", "afs", "9p", "fuse.", "davfs", "ncpfs", "vboxsf", "drvfs", "prl_fs")


class DamagedLog(WorkbenchError):
    """The log's file, or a part of it, can't be read as it was written."""


def is_shared(path: Path) -> bool:
    """Say whether a file lies in a synchronised or network folder, by the names on its path and how it is mounted."""
    place = path.absolute()
    names = [part.lower() for part in place.parts]
    if any(word in name for name in names for word in _SYNCHRONISED) or str(place).startswith(("\\\\", "//")):
        return True
    with suppress(OSError, ValueError):
        mounts = [line.split()[1:3] for line in Path("/proc/self/mounts").read_text("utf-8").splitlines()]
        over = [(len(at), kind) for at, kind in mounts if place.is_relative_to(at.replace("\\040", " "))]
        return max(over)[1].startswith(_NETWORK)
    return False


def make(path: Path) -> None:
    """Make an empty log, whole or not at all; one that is there already, or that another makes meanwhile, stays."""
    part = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}.part")
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = FULL")
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
    if os.name != "nt":
        place = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)


@contextmanager
def opened(path: Path, wait: float, options: str = "mode=rw") -> Iterator[sqlite3.Connection]:
    """Open the file for one act. Between acts it is closed: then all of it is in the one file, fit to be copied."""
    place = path.absolute().as_posix()
    place = f"//{place}" if place.startswith("//") else f"/{place.lstrip('/')}"
    connection = sqlite3.connect(
        f"file://{quote(place)}?{options}", uri=True, timeout=wait, isolation_level=None
    )
    try:
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
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
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path, "it can’t be read to its end")
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", 0) in (27, 28, 122):
        what, next = "the disk is full", "Make room on it, and decide again."
    elif code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        what, next = "it can’t be written to", "Look at who may write to the folder, and decide again."
    else:
        what = "the disk reports an error"
        next = "Look at the disk, and make a copy of the folder elsewhere; then decide again."
    if doubtful:
        what, next = f"{what}, and it may not last", f"Look whether it is there. {next}"
    said = (
        f"the decision may or may not be saved in {path.name}"
        if doubtful
        else f"the decision was not saved in {path.name}"
    )
    return WorkbenchError(f"{said}: {what}", str(path.parent), next)


def read(path: Path, wait: float) -> Content:
    """Return what the file holds, all that can be read of it. Damage is told in ``damage``, never raised."""
    options = "mode=rw" if os.access(path.parent, os.W_OK) else "immutable=1"
    until = time.monotonic() + wait
    while True:
        try:
            with opened(path, wait, options) as connection:
                known(path, connection)
                connection.execute("BEGIN")
                return _content(connection)
        except DamagedLog:
            return _salvaged(path)
        except sqlite3.Error as error:
            if not _is_busy(error):
                return _salvaged(path)
            if time.monotonic() > until:
                raise WorkbenchError(
                    f"another program keeps {path.name} to itself",
                    str(path.parent),
                    "Close it, and try again.",
                ) from None
        time.sleep(_PAUSE)


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


def mended(path: Path, content: Content) -> Path:
    """Put a new file with what could be read in the place of a damaged one, and return where that is kept."""
    aside = path.with_name(f"{path.stem}.damaged-{secrets.token_hex(4)}{path.suffix}")
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    wal = path.with_name(f"{path.name}-wal")
    try:
        shutil.copy2(path, aside)
        make(part)
        with closing(sqlite3.connect(part, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("BEGIN IMMEDIATE")
            fill(connection, content)
            connection.execute("COMMIT")
        if wal.exists():  # left there, SQLite would write it over the new file
            wal.replace(aside.with_name(f"{aside.name}-wal"))
        os.replace(part, path)
    except (OSError, sqlite3.Error) as error:
        raise unsaved(path, error) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return aside


def fill(connection: sqlite3.Connection, content: Content) -> None:
    """Write entries, words and counts as they were read; no chain is carried on in the new file."""
    words = {w.decision_id: (w.decision_id, w.salt, w.detail) for w in content.written}
    for entry in content.entries:
        put(connection, entry, words.get(entry.decision_id))
    for head in content.heads:
        count(connection, replace(head, copy=""))
