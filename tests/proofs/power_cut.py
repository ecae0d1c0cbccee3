"""The mains are cut while decisions are saved: whatever was acknowledged must be in the log that is left.

All that a program does to its files is recorded where SQLite hands it to the system: writes, cuts, syncs, deletions
(its table of functions, https://www.sqlite.org/vfs.html), and links and folders' syncs of our own. Then the mains are
cut at a random moment and the disk made as it may have been left: what was synced is there; of what was not, every
sector of 512 bytes, every cut and every name made or deleted is there or not at random, each for itself. A name lasts
when its folder is synced, not when the file is. ``python -m tests.proofs.power_cut [CUTS]``; exit code 1 where
anything was lost, 2 where SQLite can't be reached in this way.
"""

from __future__ import annotations

import os
import random
import stat
import sys
import tempfile
from ctypes import CFUNCTYPE, c_int, c_int64, c_void_p, string_at
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.made.failing_disk import Methods, SqliteDisk, XSync, XTruncate
from workbench.decisions import Claim, Log, sqlite_file

CUTS = 1500
DECISIONS = 60
SECTOR = 512
MADE_WITH_FOLDER = 0x800 | 0x80000
"""A journal or a log of writes (``SQLITE_OPEN_MAIN_JOURNAL``, ``_WAL``): made anew, its first sync is its folder's, too.

So does ``unixSync`` in SQLite's os_unix.c; the table of functions does not show it.
"""
XWriteBytes = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)

Event = tuple[Any, ...]


class RecordingDisk(SqliteDisk):
    """SQLite's way to the disk, and Python's to names in folders, with everything that is done written down."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[Event] = []
        self.names: dict[str, int] = {}
        self._handles: dict[int, int] = {}
        self._unmade: set[int] = set()
        self._files = 0
        for name in ("link", "replace", "rename", "unlink", "fsync"):
            setattr(os, name, self._watched(name, getattr(os, name)))

    def begin(self) -> None:
        """Forget what was recorded, and all files."""
        self.events, self.names = [], {}

    def opened(self, name: int, file: int, flags: int) -> None:
        if not name:
            self._handles.pop(file, None)
            return
        path = os.fsdecode(string_at(name))
        new = path not in self.names
        if new:
            self._named(path, self._new())
        self._handles[file] = self.names[path]
        self._unmade.discard(file)
        if new and flags & MADE_WITH_FOLDER:
            self._unmade.add(file)

    def deleted(self, name: int, sync: int, code: int) -> None:
        path = os.fsdecode(string_at(name))
        if not code and self.names.pop(path, None) is not None:
            self.events.append(("unname", path))
        if not code and sync:
            self.events.append(("folder",))

    def methods(self, own: Methods) -> Methods:
        made = Methods.from_buffer_copy(own)
        write, cut, sync = XWriteBytes(own.write), XTruncate(own.truncate), XSync(own.sync)

        def written(file: int, data: int, size: int, at: int) -> int:
            self._note(file, "write", at, string_at(data, size))
            return int(write(file, data, size, at))

        def cut_off(file: int, size: int) -> int:
            self._note(file, "cut", size)
            return int(cut(file, size))

        def synced(file: int, flags: int) -> int:
            self._note(file, "sync")
            if file in self._unmade:
                self._unmade.discard(file)
                self.events.append(("folder",))
            return int(sync(file, flags))

        made.write = self.pointer(XWriteBytes(written))
        made.truncate = self.pointer(XTruncate(cut_off))
        made.sync = self.pointer(XSync(synced))
        return made

    def _note(self, file: int, what: str, *more: Any) -> None:
        if file in self._handles:
            self.events.append((what, self._handles[file], *more))

    def _new(self) -> int:
        self._files += 1
        return self._files

    def _named(self, path: str, file: int) -> None:
        self.names[path] = file
        self.events.append(("name", path, file))

    def _watched(self, name: str, given: Any) -> Any:
        def call(*args: Any, **options: Any) -> Any:
            made = given(*args, **options)
            if name == "fsync":
                if stat.S_ISDIR(os.fstat(args[0]).st_mode):
                    self.events.append(("folder",))
                return made
            was = os.path.abspath(args[0])
            if was in self.names and name != "unlink":
                self._named(os.path.abspath(args[1]), self.names[was])
            if was in self.names and name != "link":
                del self.names[was]
                self.events.append(("unname", was))
            return made

        return call


@dataclass
class Left:
    """What the disk holds: files as they last, and what was done to them since they were synced."""

    files: dict[int, bytearray] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    undone: dict[int, list[Event]] = field(default_factory=dict)
    unnamed: list[Event] = field(default_factory=list)

    def take(self, event: Event) -> None:
        what = event[0]
        if what in ("write", "cut"):
            self.undone.setdefault(event[1], []).append(event)
        elif what == "sync":
            for one in self.undone.pop(event[1], []):
                self._do(one)
        elif what in ("name", "unname"):
            self.unnamed.append(event)
        elif what == "folder":
            for one in self.unnamed:
                self._name(one)
            self.unnamed = []

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """Cut the mains: return the files by name, with each thing that was not synced there or not."""
        share = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        for one in (event for events in self.undone.values() for event in events):
            for part in _sectors(one):
                if chance.random() < share:
                    self._do(part)
        share = chance.choice((0.0, 0.5, 1.0))
        for one in self.unnamed:
            if chance.random() < share:
                self._name(one)
        return {name: bytes(self.files.get(file, b"")) for name, file in self.names.items()}

    def _do(self, event: Event) -> None:
        held = self.files.setdefault(event[1], bytearray())
        if event[0] == "cut":
            del held[event[2] :]
            return
        at, data = event[2:]
        held.extend(bytes(max(0, at + len(data) - len(held))))
        held[at : at + len(data)] = data

    def _name(self, event: Event) -> None:
        if event[0] == "name":
            self.names[event[1]] = event[2]
        else:
            self.names.pop(event[1], None)


def _sectors(event: Event) -> list[Event]:
    if event[0] != "write":
        return [event]
    _, file, at, data = event
    ends = [*range(SECTOR - at % SECTOR, len(data), SECTOR), len(data)]
    return [("write", file, at + a, data[a:b]) for a, b in zip([0, *ends], ends, strict=False) if a < b]


@dataclass
class Tried:
    """What came of the cuts: how many, how many acknowledged decisions were looked for, and what was wrong."""

    cuts: int = 0
    looked_for: int = 0
    with_loss: int = 0
    damaged: list[str] = field(default_factory=list)


def recorded(disk: RecordingDisk, folder: Path, shared: bool) -> list[Event]:
    """Save decisions one after another, and return all that was done to the disk, with what was acknowledged when."""
    disk.begin()
    path = folder / "decisions.sqlite"
    log = Log(path, shared=shared, copy="here")
    for n in range(DECISIONS):
        made = log.append("AB", "confirm", Claim("tags", f"t{n}"), note="words " * (n * 97 % 1900))
        disk.events.append(("said", made))
    return disk.events


def cut(events: list[Event], cuts: int, folder: Path, chance: random.Random) -> Tried:
    """Cut the mains so often, each at a random moment, and look for what had been acknowledged."""
    tried = Tried()
    for number in range(cuts):
        at = chance.randrange(len(events) + 1)
        left, said = Left(), []
        for event in events[:at]:
            if event[0] == "said":
                said.append(event[1])
            else:
                left.take(event)
        place = folder / f"cut-{number}"
        place.mkdir()
        for name, data in left.cut(chance).items():
            (place / Path(name).name).write_bytes(data)
        _look(place / "decisions.sqlite", said, tried, more=number % 10 == 0)
    return tried


def _look(path: Path, said: list[str], tried: Tried, *, more: bool) -> None:
    tried.cuts += 1
    tried.looked_for += len(said)
    log = Log(path, shared=True, copy="here", wait=1)
    tried.with_loss += not set(said) <= set(log.frame()["decision_id"])
    tried.damaged += log.verify()["what"].tolist()
    if more and path.exists():
        tried.damaged += (
            [] if log.append("CD", "note", Claim("tags", "t0"), note="goes on") else ["takes no more"]
        )


def measured(disk: RecordingDisk, cuts: int, shared: bool, synchronous: str = "") -> Tried:
    """Record in one way of writing and cut; ``synchronous`` is SQLite's setting in the place of our own."""
    kept = sqlite_file._SETTINGS
    if synchronous:
        sqlite_file._SETTINGS = (f"synchronous = {synchronous}", *kept[1:])
    try:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made).resolve()
            events = list(recorded(disk, folder, shared))
            sqlite_file._SETTINGS = kept
            return cut(events, cuts, folder, random.Random(f"{cuts} {shared} {synchronous}"))
    finally:
        sqlite_file._SETTINGS = kept


def prove(cuts: int = CUTS) -> list[tuple[str, str, str]]:
    try:
        disk = RecordingDisk()
    except (AttributeError, OSError, ValueError) as error:
        return [("power cuts", f"could not be run: SQLite can’t be reached ({error})", "0 with a loss")]
    rows = []
    for name, shared in (("shared folder, journal mode DELETE", True), ("local disk, WAL", False)):
        tried = measured(disk, cuts, shared)
        rows += [
            (f"{name}: power cuts with an acknowledged decision lost", _of(tried.with_loss, tried), f"0 of {cuts}"),
            (f"{name}: faults in the logs left", _of(len(tried.damaged), tried), f"0 of {cuts}"),
        ]  # fmt: skip
    control = measured(disk, min(cuts, 100), True, "FULL")
    rows.append(("control, synchronous=FULL in a shared folder", _of(control.with_loss, control), "not 0"))
    return rows


def _of(number: int, tried: Tried) -> str:
    return f"{number} of {tried.cuts} ({tried.looked_for:,} decisions looked for)"


def main() -> int:
    rows = prove(int(sys.argv[1]) if len(sys.argv) > 1 else CUTS)
    for row in rows:
        print(" | ".join(row))
    if "could not be run" in rows[0][1]:
        return 2
    *ours, control = (measured.partition(" ")[0] != "0" for _, measured, _ in rows)
    return int(any(ours) or not control)


if __name__ == "__main__":
    sys.exit(main())
