"""The log of an inquiry's decisions: written to, read, verified, merged with a colleague's, erased from."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import secrets
import sqlite3
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..errors import NotFound, WorkbenchError
from ..model import ACTS, tables
from . import hash_chain, log_disk, mend_log, sqlite_file
from .hash_chain import ERASED, Content, Entry, Fault, Head, Written
from .log_in_memory import Held
from .row_snapshot import Claim

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


class Log:
    """One inquiry's decisions in one file. It is made with the first decision; what is in it is never changed.

    ``shared`` says that the file lies in a network or synchronised folder, where SQLite's faster way of writing
    is not safe; if not given, the folder's name and how it is mounted decide. ``copy`` tells this copy of the
    folder from others; if not given, it is made of the machine, the path and the file, so that a copy of the folder
    carries on in chains of its own, and two copies can always be merged. ``wait`` is in seconds.
    """

    def __init__(
        self,
        path: Path,
        *,
        copy: str = "",
        shared: bool | None = None,
        wait: float = 30.0,
        clock: Callable[[], str] = _now,
    ) -> None:
        self.path, self._copy, self._wait, self._clock = path, copy, wait, clock
        self._held: Held | None = None
        self._shared = log_disk.is_shared(path) if shared is None else shared

    def append(self, coder: str, act: str, about: Claim, *, note: str = "") -> str:
        """Write one decision and return its id once it is safe on the disk.

        ``about`` is the row as it stood and the fields that the person sets (`row_snapshot.claim` gives it). An undo
        is about a row of the table ``decisions``. Raises `WorkbenchError` in words where it was not saved, `NotFound`
        for an undo of nothing.

            >>> log.append("AB", "confirm", Claim("tags", tag_id), note="as the witness says")
        """
        return self.append_all(coder, [(act, about, note)])[0]

    def append_all(self, coder: str, acts: Sequence[tuple[str, Claim, str]]) -> list[str]:
        """Write decisions that belong together (act, what it is about, note): all of them, or none; return their ids.

        Raises as `append` does.
        """
        lines = []
        for act, about, note in acts:
            _check(coder, act, about.table, about.row_id)
            lines.append(
                (act, about.table, about.row_id,
                 _encodable(hash_chain.detail(note, about.changes, about.fields)))
            )  # fmt: skip

        def write(connection: sqlite3.Connection) -> tuple[list[tuple[Entry, Written]], bool]:
            for act, _, row_id, _ in lines:
                if act == "undo":
                    self._check_undo(connection, coder, row_id)
            known = self._held is not None and self._held.mark == log_disk.mark(self.path)
            return self._add(connection, coder, lines), known

        made, known = self._write(write)
        self._take(made, known)
        return [entry.decision_id for entry, _ in made]

    def undo(self, coder: str, decision_id: str, *, note: str = "") -> str:
        """Undo a decision of the same coder; undoing an undo restores what it undid."""
        return self.append(coder, "undo", Claim("decisions", decision_id), note=note)

    def frame(self) -> pd.DataFrame:
        """Return the decisions, one row each, in the order in which they were made; with a warning if any is damaged.

        A decision that is not what was written is left out; `verify` names it.
        """
        held = self.held()
        if held.faults:
            warnings.warn(damage_in_words(self.path, held.faults), stacklevel=2)
        return held.frame

    def held(self) -> Held:
        """Return the log as it stands: read, verified and kept; of what was kept, nothing is hashed again.

        What another program wrote since is read; what it changed is found when the file tells that it was written to.
        `verify` trusts neither.
        """
        mark, held = log_disk.mark(self.path), self._held
        if (
            held
            and held.mark == mark
            and (not mark or held.counted == sqlite_file.counted(self.path, self._wait))
        ):
            return held
        content = self._read()
        if held is None or not held.grow(content):
            held = Held(content, mark, held.hashes if held else hash_chain.Hashes())
        held.counted = (sqlite_file.counted(self.path, self._wait) if mark else None) or (
            0,
            len(content.entries),
        )
        held.mark = mark if mark == log_disk.mark(self.path) else None
        self._held = held
        return held

    def verify(self) -> pd.DataFrame:
        """Return one row per fault of the log: the stream, the number in it, whose it is, and what is wrong.

        All of the file is read and hashed, whatever is known of it.
        """
        return tables.table(Fault, hash_chain.faults(self._read()))

    def _take(self, made: list[tuple[Entry, Written]], known: bool) -> None:
        """Carry on what is kept with decisions just written, where nobody else has written since."""
        held = self._held
        if held is None or not known or not held.take([e for e, _ in made], [w for _, w in made]):
            self._held = None
            return
        held.counted = (held.counted[0] + len(made), held.counted[1] + len(made))
        held.mark = log_disk.mark(self.path)

    def merge(self, other: Path) -> int:
        """Take in the decisions of another copy's log and return how many were new here.

        All or none. Raises `NotFound` where there is no file, and `WorkbenchError` where the other is damaged or
        where one chain goes on in two ways. What was erased in either is erased in both.
        """
        if not other.is_file():
            raise NotFound(f"there is no {other.name}", str(other.parent), "Name the other copy’s log.")
        theirs = sqlite_file.read(other, self._wait)
        found = hash_chain.faults(theirs)
        if found:
            raise WorkbenchError(
                damage_in_words(other, found), str(other.parent), "Mend it first, or ask for another copy."
            )
        self._held = None
        added = self._write(lambda connection: _take_in(connection, theirs))
        if any(entry.table == ERASED for entry in self._read().entries):
            self._wipe()
        return added

    def mend(self) -> Path | None:
        """Write what can be read of a damaged log to a new file in its place; return where the damaged one is kept.

        ``None`` where nothing is wrong with it. What is missing stays named by `verify`; merge a copy of the log
        from before to have it back.
        """
        content = self._read()
        if not hash_chain.faults(content):
            return None
        self._held = None
        seals = {e.decision_id: e.seal for e in content.entries}
        true = [w for w in content.written if seals.get(w.decision_id) == hash_chain.seal(w.salt, w.detail)]
        kept = replace(content, entries=tuple(hash_chain.sound(content.entries)), written=tuple(true))
        return mend_log.mended(self.path, kept)

    def erase(self, ids: Iterable[str], *, coder: str, reason: str = "") -> int:
        """Erase what was written with decisions, for good, and return with how many.

        ``ids`` are those of decisions, or of the rows that they are about. That they were made, by whom and when
        stays, and so does that this was erased, by whom, when and why; the chain still verifies.
        """
        wanted = set(ids)
        _check(coder, "note", ERASED, "-")
        said = _encodable(hash_chain.detail(reason, {}, {}))

        def write(connection: sqlite3.Connection) -> int:
            there = {row[0] for row in connection.execute("SELECT decision_id FROM details")}
            held = [e for e in sqlite_file.entries(connection) if e.decision_id in there]
            about = [e for e in held if e.decision_id in wanted or (e.table != ERASED and e.row_id in wanted)]
            gone = [e.decision_id for e in about]
            self._add(connection, coder, [("note", ERASED, name, said) for name in gone])
            connection.executemany("DELETE FROM details WHERE decision_id = ?", [(name,) for name in gone])
            return len(gone)

        self._held = None
        erased = self._write(write)
        self._wipe()
        return erased

    def _write(self, act: Callable[[sqlite3.Connection], T]) -> T:
        if not self.path.exists():
            sqlite_file.make(self.path)
        return sqlite_file.write(self.path, self._wait, self._shared, act)

    def _read(self) -> Content:
        return sqlite_file.read(self.path, self._wait) if self.path.exists() else Content()

    def _wipe(self) -> None:
        """Leave no trace of erased words in the file's free space."""
        sqlite_file.vacuum(self.path, self._wait)

    def _add(
        self, connection: sqlite3.Connection, coder: str, acts: Iterable[tuple[str, str, str, str]]
    ) -> list[tuple[Entry, Written]]:
        """Write entries at the end of the coder's chain on this copy; return them, each with its words."""
        head = self._head(connection, coder)
        made = []
        for act, table, row_id, detail in acts:
            salt = secrets.token_hex(16)
            entry = Entry(
                head.stream,
                head.n + 1,
                head.digest,
                self._clock(),
                coder,
                table,
                row_id,
                act,
                hash_chain.seal(salt, detail),
            )
            entry = replace(entry, digest=hash_chain.digest(entry))
            sqlite_file.put(connection, entry, (entry.decision_id, salt, detail))
            head = replace(head, n=entry.n, digest=entry.digest)
            made.append((entry, Written(entry.decision_id, salt, detail)))
        if made:
            sqlite_file.count(connection, head)
        return made

    def _head(self, connection: sqlite3.Connection, coder: str) -> Head:
        copy = self._copy or _copy_of(self.path)
        head = sqlite_file.head(connection, coder, copy)
        if head is None:
            return Head(f"s{secrets.token_hex(6)}", coder, copy, 0, "")
        last = sqlite_file.entry(connection, head.stream, head.n)
        if last is None or last.digest != head.digest or last.digest != hash_chain.digest(last):
            raise sqlite_file.damaged(self.path, f"the last decision of {coder} is not what was written")
        return head

    def _check_undo(self, connection: sqlite3.Connection, coder: str, decision_id: str) -> None:
        stream, _, n = decision_id.rpartition("-")
        entry = sqlite_file.entry(connection, stream, int(n)) if n.isdigit() and len(n) < 16 else None
        if entry is None or entry.table == ERASED:
            raise NotFound(
                f"there is no decision “{decision_id}” to undo", self.path.name, "Look at the decisions."
            )
        if entry.coder != coder:
            raise WorkbenchError(
                f"“{decision_id}” is a decision of {entry.coder}, not of {coder}",
                self.path.name,
                "Only who made it can undo it. Decide for yourself: both will be seen.",
            )


def _check(coder: str, act: str, table: str, row_id: str) -> None:
    named = {"coder": coder, "table": table, "row_id": row_id}
    for name, value in named.items():
        if not value.strip() or not value.isprintable():
            raise WorkbenchError(
                f"a decision needs its {name}; this one is “{value.strip()}”".encode(
                    "utf-8", "replace"
                ).decode(),
                name,
                'Give your initials, such as coder="AB".' if name == "coder" else "Give the row’s id.",
            )
    if act not in ACTS:
        raise WorkbenchError(f"there is no act “{act}”", "act", f"Choose one of: {', '.join(ACTS)}.")


def _encodable(detail: str) -> str:
    try:
        detail.encode("utf-8")
    except UnicodeEncodeError as error:
        broken = f"U+{ord(detail[error.start]):04X}"
        raise WorkbenchError(
            f"what is written with the decision holds half a character ({broken}); nothing was saved",
            "note",
            "Type the word again.",
        ) from None
    return detail


def _copy_of(path: Path) -> str:
    known = [platform.node(), str(path.resolve()), os.stat(path).st_ino]
    return hashlib.sha256(json.dumps(known).encode("ascii")).hexdigest()[:16]


def damage_in_words(path: Path, found: list[Fault]) -> str:
    """Return in one sentence what is wrong with a log."""
    named = [f for f in found if f.n is not None]
    whole = "; ".join(f.what for f in found if f.n is None)
    first = f"{len(named)} decisions are not as they were written, the first of them {named[0].decision_id} " \
            f"({named[0].coder or 'nobody named'}): {named[0].what}" if named else ""  # fmt: skip
    return f"{path.name} is damaged: " + "; ".join(filter(None, (first, whole))) + ". See verify_log()"


def _take_in(connection: sqlite3.Connection, theirs: Content) -> int:
    """Write what another log has and this one lacks. Raises `WorkbenchError` where a chain goes on in two ways."""
    mine = {(e.stream, e.n): e.digest for e in sqlite_file.entries(connection)}
    for entry in theirs.entries:
        if mine.get((entry.stream, entry.n), entry.digest) != entry.digest:
            raise WorkbenchError(
                f"the two logs have different decisions as number {entry.n} of {entry.coder}’s chain {entry.stream}",
                "merge",
                "One of them was put back from an older copy and written to since. Nothing was merged: keep both "
                "files, and make the decisions of the one again in the other.",
            )
    new = sorted((e for e in theirs.entries if (e.stream, e.n) not in mine), key=lambda e: (e.stream, e.n))
    for entry in new:
        sqlite_file.put(connection, entry, None)
    sqlite_file.write_down(connection, ((w.decision_id, w.salt, w.detail) for w in theirs.written))
    here = {head.stream: head for head in sqlite_file.heads(connection)}
    for head in theirs.heads:
        # A chain that comes from elsewhere is never carried on here: its copy is named nothing.
        if head.stream not in here or here[head.stream].n < head.n:
            sqlite_file.count(
                connection, replace(head, copy=here[head.stream].copy if head.stream in here else "")
            )
    erased = [(e.row_id,) for e in sqlite_file.entries(connection) if e.table == ERASED]
    connection.executemany("DELETE FROM details WHERE decision_id = ?", erased)
    return len(new)
