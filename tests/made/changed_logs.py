"""Logs of many decisions, and every single one of them changed behind the log's back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench.decisions import Log, hash_chain, sqlite_file


def filled(path: Path, many: int, coder: str = "AB", **words: Any) -> list[str]:
    """Write a log of many decisions in one go, as `Log.append` would one by one; return their ids."""
    log = Log(path, copy="here")
    acts = [
        (
            "confirm",
            "tags",
            f"t{n}",
            hash_chain.detail(f"a note on number {n}", {}, {"quote": f"the words of {n}"}),
        )
        for n in range(1, many + 1)
    ]
    made = log._write(lambda connection: log._add(connection, coder, acts))
    return [entry.decision_id for entry, _ in made]


def unnamed(path: Path) -> list[tuple[Any, ...]]:
    """Change each decision of a log in turn in four ways; return each change that is not found, or names another."""
    whole = sqlite_file.read(path, 1)
    assert hash_chain.faults(whole) == []
    entries = list(whole.entries)
    found_amiss = []
    for at, entry in enumerate(entries):
        edited = replace(entry, act="dismiss")
        resealed = replace(edited, digest=hash_chain.digest(edited))
        other = entries[at - 1]
        swapped = [replace(entry, n=other.n), replace(other, n=entry.n)]
        for name, changed_to in (
            ("edited", [edited]),
            ("sealed again", [resealed]),
            ("deleted", []),
            ("moved", swapped),
        ):
            gone = {entry, other} if name == "moved" else {entry}
            kept = [one for one in entries if one not in gone]
            found = hash_chain.faults(replace(whole, entries=(*kept, *changed_to)))
            if entry.n not in {fault.n for fault in found} or len({fault.n for fault in found}) > len(gone):
                found_amiss.append((name, entry.n, found[:3]))
    return found_amiss
