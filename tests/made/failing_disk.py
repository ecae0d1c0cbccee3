"""A disk that fails: SQLite's own layer over the file system, with the N-th write of a program made to fail.

SQLite reaches files through a table of functions (https://www.sqlite.org/vfs.html). Here that table is SQLite's
own but for writing, cutting, syncing, deleting and sharing memory, which count, and fail at the N-th alone or from
the N-th on. ``python -m tests.made.failing_disk`` tries every N, in a program of its own; exit code 2 where SQLite can't
be reached in this way.
"""

from __future__ import annotations

import ctypes
import functools
import json
import shutil
import sys
import tempfile
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p, cast
from dataclasses import dataclass, field
from itertools import count, product
from pathlib import Path

from workbench.decisions import Claim, Log, hash_chain, sqlite_file
from workbench.decisions import log_disk as full
from workbench.errors import WorkbenchError

FULL, DISK = 13, 10
CODES = {
    "full": {"write": FULL, "truncate": 1546, "sync": 1034, "delete": 2570, "share": 4874},
    "error": {"write": 778, "truncate": 1546, "sync": 1034, "delete": 2570, "share": 5130},
}
"""SQLite's result codes: on a full disk, of which it says so for a write only; and on one that fails."""

XWrite = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
XTruncate = CFUNCTYPE(c_int, c_void_p, c_int64)
XSync = CFUNCTYPE(c_int, c_void_p, c_int)
XShmMap = CFUNCTYPE(c_int, c_void_p, c_int, c_int, c_int, POINTER(c_void_p))
XOpen = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
XDelete = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)


class Methods(Structure):
    """What SQLite does with an open file, in the order of ``sqlite3_io_methods``."""

    _fields_ = (
        ("version", c_int), ("close", c_void_p), ("read", c_void_p), ("write", c_void_p), ("truncate", c_void_p),
        ("sync", c_void_p), ("size", c_void_p), ("lock", c_void_p), ("unlock", c_void_p), ("check", c_void_p),
        ("control", c_void_p), ("sector", c_void_p), ("device", c_void_p), ("shm_map", c_void_p),
        ("shm_lock", c_void_p), ("shm_barrier", c_void_p), ("shm_unmap", c_void_p), ("fetch", c_void_p),
        ("unfetch", c_void_p),
    )  # fmt: skip


class Vfs(Structure):
    """SQLite's way to the file system: the first fields of ``sqlite3_vfs``."""

    _fields_ = (
        ("version", c_int), ("file_size", c_int), ("longest_path", c_int), ("next", c_void_p), ("name", c_char_p),
        ("data", c_void_p), ("open", c_void_p), ("delete", c_void_p),
    )  # fmt: skip


class SqliteDisk:
    """SQLite's way to the disk in this program, for others to stand in: what is opened goes by `methods`."""

    def __init__(self) -> None:
        import _sqlite3

        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = POINTER(Vfs)
        self._vfs = library.sqlite3_vfs_find(None).contents
        self._kept: list[object] = []
        self._made: dict[int, Methods] = {}
        self._open, self._delete = cast(self._vfs.open, XOpen), cast(self._vfs.delete, XDelete)
        self._vfs.open = self.pointer(XOpen(self._opened))
        self._vfs.delete = self.pointer(XDelete(self._deleted))

    def methods(self, own: Methods) -> Methods:
        """Return what is done with an open file, given what SQLite does with it."""
        raise NotImplementedError

    def refused(self, what: str) -> int:
        """Return the code with which an opening or a deletion fails, or 0."""
        return 0

    def opened(self, name: int, file: int, flags: int) -> None:
        """Take note of a file opened."""

    def deleted(self, name: int, sync: int, code: int) -> None:
        """Take note of a file deleted, or not (``code``)."""

    def pointer(self, function: object) -> c_void_p:
        self._kept.append(function)
        return cast(function, c_void_p)  # type: ignore[arg-type]

    def _deleted(self, vfs: int, name: int, sync: int) -> int:
        code = self.refused("delete") or int(self._delete(vfs, name, sync))
        self.deleted(name, sync, code)
        return code

    def _opened(self, vfs: int, name: int, file: int, flags: int, out: int) -> int:
        code = int(self._open(vfs, name, file, flags, out))
        held = cast(file, POINTER(c_void_p))
        if not code and held[0]:
            self.opened(name, file, flags)
            held[0] = ctypes.addressof(self._methods(held[0]))
        return code

    def _methods(self, address: int) -> Methods:
        if address not in self._made:
            self._made[address] = self.methods(Methods.from_address(address))
        return self._made[address]


class FailingDisk(SqliteDisk):
    """SQLite's way to the disk in this program, made to fail at a write."""

    def __init__(self) -> None:
        super().__init__()
        self.count, self.fail_at, self.once, self.codes = 0, 0, False, CODES["error"]

    def refused(self, what: str) -> int:
        """Count a write; return the code of its failure, or 0."""
        self.count += 1
        reached = self.count == self.fail_at if self.once else self.count >= self.fail_at > 0
        return self.codes[what] if reached else 0

    def methods(self, own: Methods) -> Methods:
        made = Methods.from_buffer_copy(own)
        write, cut, sync = XWrite(own.write), XTruncate(own.truncate), XSync(own.sync)

        def torn(file: int, data: int, size: int, at: int) -> int:
            code = self.refused("write")
            if code and size > 1:
                write(file, data, size // 2, at)  # half of it got there
            return code or write(file, data, size, at)

        made.write = self.pointer(XWrite(torn))
        made.truncate = self.pointer(XTruncate(lambda f, size: self.refused("truncate") or cut(f, size)))
        made.sync = self.pointer(XSync(lambda f, flags: self.refused("sync") or sync(f, flags)))
        if own.version > 1 and own.shm_map:
            share = XShmMap(own.shm_map)

            def shared(file: int, page: int, size: int, more: int, out: object) -> int:
                return (more and self.refused("share")) or share(file, page, size, more, out)

            made.shm_map = self.pointer(XShmMap(shared))
        return made


@dataclass
class Tried:
    """What came of all the tries: how many, in how many the researcher was told, and all that was wrong."""

    tries: int = 0
    told: int = 0
    saved: int = 0
    doubtful: int = 0
    wrong: list[str] = field(default_factory=list)


def every_write(disk: FailingDisk, folder: Path) -> Tried:
    """Fail at every write of saving a decision: in a new file and in one that holds five, in both ways of writing."""
    tried = Tried()
    for shared in (False, True):
        before = folder / "before.sqlite"
        before.unlink(missing_ok=True)
        log = Log(before, shared=shared, copy="here")
        earlier = [log.append("AB", "confirm", Claim("tags", f"t{n}"), note="words " * 300) for n in range(5)]
        for held, kind, once in product((earlier, []), CODES, (True, False)):
            disk.codes, disk.once = CODES[kind], once
            full.has_room = functools.partial(_has_room, kind)  # type: ignore[assignment]
            for n in count(1):
                path = folder / f"{tried.tries}.sqlite"
                if held:
                    shutil.copy(before, path)
                if not attempt(disk, n, path, shared, held, f"{kind}, write {n}, {shared=}, {once=}", tried):
                    break
    return tried


def attempt(
    disk: FailingDisk, n: int, path: Path, shared: bool, earlier: list[str], case: str, tried: Tried
) -> bool:
    """Save a decision while the N-th write fails, and look at what is there; say whether any write failed."""
    disk.count, disk.fail_at = 0, n
    saved = told = ""
    try:
        saved = Log(path, shared=shared, copy="here", wait=0.2).append(
            "AB", "dismiss", Claim("tags", "t9"), note="more " * 500
        )
    except WorkbenchError as error:
        told = str(error)
        tried.told += 1
    failed = disk.count >= n
    if disk.codes is CODES["full"]:
        tried.wrong += [
            f"{case}: {what}" for what in wrong_while_full(Log(path, shared=shared, wait=0.2), told)
        ]
    disk.fail_at = 0
    content = sqlite_file.read(path, 1) if path.exists() else hash_chain.Content()
    held = [entry.decision_id for entry in content.entries]
    tried.tries += 1
    tried.saved += bool(saved)
    tried.doubtful += "may or may not be saved" in told
    unsaved = "nothing was saved" in told or "was not saved" in told
    if told and not unsaved and "may or may not be saved" not in told:
        tried.wrong.append(f"{case}: told “{told}”")
    if unsaved and len(held) > len(earlier):
        tried.wrong.append(f"{case}: told that it was not saved, and it was")
    if held[: len(earlier)] != earlier or len(held) > len(earlier) + 1 or (saved and saved not in held):
        tried.wrong.append(f"{case}: {len(held)} held of {len(earlier)}, saved {saved or 'nothing'}")
    tried.wrong += [f"{case}: {fault.what}" for fault in hash_chain.faults(content)]
    return failed


def _has_room(kind: str, folder: Path) -> bool:
    return kind != "full"


def wrong_while_full(log: Log, told: str) -> list[str]:
    """Return what is said wrongly of a full disk: that it is something else, or that the log is damaged."""
    wrong = [f"a full disk was told as “{told}”"] if told and "the disk is full" not in told else []
    try:
        return wrong + log.verify()["what"].tolist()
    except WorkbenchError as error:
        return wrong if "the disk is full" in str(error) else [*wrong, str(error)]


def main() -> int:
    try:
        disk = FailingDisk()
    except (AttributeError, OSError, ValueError) as error:
        print(f"SQLite's layer over the file system can't be reached here: {error}")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        tried = every_write(disk, Path(folder))
    print(json.dumps(vars(tried)))
    return 0 if tried.told and not tried.wrong else 1


if __name__ == "__main__":
    sys.exit(main())
