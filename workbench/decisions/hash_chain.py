"""The chain: every decision is sealed with a hash that holds the one before it, so that no change goes unseen.

Nothing here reads or writes a file. A chain holds ids and salted hashes; what was written with a decision (its
note, its changes, the claim that it was about) is kept beside it with the salt, so that it can be erased for
good and the chain still verifies.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from itertools import pairwise
from operator import attrgetter
from typing import Any

ERASED = "erasures"
"""The table that a chain names where it records that what was written with a decision was erased."""


@dataclass(frozen=True)
class Entry:
    """One decision as its chain holds it. ``seal`` is the salted hash of what was written with it."""

    stream: str
    n: int
    prev: str
    time: str
    coder: str
    table: str
    row_id: str
    act: str
    seal: str
    digest: str = ""

    @property
    def decision_id(self) -> str:
        return f"{self.stream}-{self.n}"


@dataclass(frozen=True)
class Head:
    """How far a stream has come, as the log counts it: the witness of a chain's end."""

    stream: str
    coder: str
    copy: str
    n: int
    digest: str


@dataclass(frozen=True)
class Written:
    """What was written with a decision, and the salt of its seal. Both go when it is erased."""

    decision_id: str
    salt: str
    detail: str


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong with the log: where it is (``n`` is ``None`` for the whole file), and what it is."""

    stream: str
    n: int | None
    decision_id: str
    coder: str
    what: str


@dataclass(frozen=True)
class Content:
    """What a log's file gave: entries in no particular order, and what could not be read, in words."""

    entries: tuple[Entry, ...] = ()
    heads: tuple[Head, ...] = ()
    written: tuple[Written, ...] = ()
    damage: tuple[str, ...] = ()


def seal(salt: str, detail: str) -> str:
    """Return the salted hash of what was written with a decision."""
    return hashlib.sha256(json.dumps([salt, detail]).encode("ascii")).hexdigest()


_SEALED = attrgetter(*(field.name for field in fields(Entry) if field.name != "digest"))


def digest(entry: Entry) -> str:
    """Return the hash of an entry: of all its fields, and so of the entry before it, but of its own hash."""
    return hashlib.sha256(json.dumps(_SEALED(entry)).encode("ascii")).hexdigest()


class Hashes:
    """Hashes of entries and of words, each made once: what was altered since is another entry, and is hashed anew.

    ``made`` counts how many were made.
    """

    def __init__(self) -> None:
        self._digests: dict[Entry, str] = {}
        self._seals: dict[tuple[str, str], str] = {}

    @property
    def made(self) -> int:
        return len(self._digests) + len(self._seals)

    def digest(self, entry: Entry) -> str:
        """Return the hash of an entry (`digest`)."""
        found = self._digests.get(entry)
        if found is None:
            found = self._digests[entry] = digest(entry)
        return found

    def seal(self, words: Written) -> str:
        """Return the salted hash of words (`seal`)."""
        key = (words.salt, words.detail)
        found = self._seals.get(key)
        if found is None:
            found = self._seals[key] = seal(*key)
        return found


def detail(note: str, changes: Mapping[str, Any], claim: Mapping[str, Any]) -> str:
    """Return what is written with a decision as one JSON text; empty where there is nothing."""
    parts = {"note": note, "changes": dict(changes), "claim": dict(claim)}
    said = {name: part for name, part in parts.items() if part}
    return json.dumps(said, ensure_ascii=False, sort_keys=True) if said else ""


def said(act: str, detail: str) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """Return the note, the changes and the claim of a detail. One that is no JSON object is a note."""
    try:
        parts = json.loads(detail) if detail.startswith("{") else None
    except ValueError:
        parts = None
    if not isinstance(parts, dict):
        return detail, {}, {}
    if not set(parts) <= {"note", "changes", "claim"}:  # the fields of a row, as they stand
        return ("", parts, {}) if act == "change" else ("", {}, parts)
    return str(parts.get("note", "")), dict(parts.get("changes", {})), dict(parts.get("claim", {}))


def sound(entries: Iterable[Entry], hashes: Hashes | None = None) -> list[Entry]:
    """Return the entries that are what they were when they were written, by their own hash, each once."""
    hashes = hashes or Hashes()
    return sorted({e for e in entries if e.digest == hashes.digest(e)}, key=lambda e: (e.stream, e.n))


def faults(content: Content, hashes: Hashes | None = None) -> list[Fault]:
    """Return all that is wrong with a log, by stream and number; none where it is whole.

    Found: an entry that was altered, left out, or put elsewhere; the end of a chain cut off (against the log's
    own count, its ``heads``); words altered or taken away without a record of it. Not found: a chain written
    anew from some point to its end with the count and the details to match; a colleague's copy shows that.
    What ``hashes`` has made before is not made again.
    """
    hashes = hashes or Hashes()
    streams: dict[str, list[Entry]] = {}
    for entry in content.entries:
        streams.setdefault(entry.stream, []).append(entry)
    heads = {head.stream: head for head in content.heads}
    found = [Fault("", None, "", "", what) for what in content.damage]
    for stream in sorted(set(streams) | set(heads)):
        found += _stream_faults(stream, streams.get(stream, []), heads.get(stream), hashes)
    found += _written_faults(content, hashes)
    return sorted(dict.fromkeys(found), key=lambda f: (f.stream, f.n or 0, f.what))


def _stream_faults(stream: str, entries: list[Entry], head: Head | None, hashes: Hashes) -> list[Fault]:
    entries = sorted(entries, key=lambda e: e.n)
    coder = head.coder if head else entries[0].coder
    found = _altered(entries, hashes)
    last = max(entries[-1].n if entries else 0, head.n if head else 0)
    held = {entry.n for entry in entries}
    found |= {n: "it is missing" for n in range(1, last + 1) if n not in held}
    if head is None:
        what = "the log's own count of this chain is missing, so its end can't be vouched for"
        found.setdefault(last, what)
    elif head.n < last or (
        head.n in held and head.digest not in {e.digest for e in entries if e.n == head.n}
    ):
        found.setdefault(head.n, "it is not the one that the log counted as the last: it was replaced")
    return [Fault(stream, n, f"{stream}-{n}", coder, what) for n, what in sorted(found.items())]


def _altered(entries: list[Entry], hashes: Hashes) -> dict[int, str]:
    """Return what is wrong with entries as they follow one another, by their numbers: altered, doubled or replaced.

    The order matters: an entry that is not itself what was written says nothing of the one before it.
    """
    found: dict[int, str] = {}
    for entry in entries:
        if entry.digest != hashes.digest(entry):
            found[entry.n] = "it is not what was written: it was altered or damaged"
    if entries and entries[0].n == 1 and entries[0].prev and 1 not in found:
        found[1] = "it is the first of its chain and names one before it: it was altered or put here"
    for before, after in pairwise(entries):
        if after.n == before.n:
            found.setdefault(after.n, "there are two of this number")
        elif after.n == before.n + 1 and after.prev != before.digest and after.n not in found:
            # The later one is whole, and holds the hash of what stood before it: that one is not it.
            found.setdefault(before.n, "it is not the one that the next was written after: it was replaced")
    return found


def _written_faults(content: Content, hashes: Hashes) -> list[Fault]:
    written = {w.decision_id: w for w in content.written}
    erased = {e.row_id for e in content.entries if e.table == ERASED}
    known = {e.decision_id for e in content.entries}
    found = []
    for entry in content.entries:
        words = written.get(entry.decision_id)
        if words is None and entry.decision_id not in erased:
            what = "what was written with it is missing, and nobody recorded that it was erased"
        elif words is not None and hashes.seal(words) != entry.seal:
            what = "what was written with it is not what was sealed: it was altered or damaged"
        else:
            continue
        found.append(Fault(entry.stream, entry.n, entry.decision_id, entry.coder, what))
    for decision_id in sorted(set(written) - known):
        stream, _, n = decision_id.rpartition("-")
        what = "it is missing, though what was written with it is there"
        found.append(Fault(stream, int(n) if n.isdigit() else None, decision_id, "", what))
    return found
