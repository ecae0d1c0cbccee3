"""Evidence that is withdrawn goes: source, text, cache and what was written about it. A tombstone stays."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .. import tables
from ..decisions import Log
from ..errors import BadTable, NotFound, WorkbenchError
from . import own_files, readings, traces
from .folder import MANIFEST, Folder, sha256
from .own_files import Change
from .traces import Words

if TYPE_CHECKING:
    import pandas as pd

TOMBSTONES, BRIEFINGS, LOG, EXPORTED_LOG = (
    "withdrawn.csv",
    "briefings.csv",
    "decisions.sqlite",
    "decisions.csv",
)
_SENT = ("briefing", "date", "recipient", "file", "documents")


@dataclass(frozen=True)
class Tombstone:
    """What stays of a withdrawn document: that it was here, by its hash, and who took it out, when and why."""

    document_id: str
    sha256: str
    date: str
    coder: str
    reason: str
    briefings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trace:
    """One place where a withdrawn document stood, and what became of it.

    ``state`` is *removed*; *left* (the words are another source's too, or only a person can tell: ``next``
    says what to do); or *sent* (a briefing that went out). No word of the evidence is in it.
    """

    place: str
    what: str
    count: int
    state: str
    next: str = ""


def withdraw(folder: Folder, document_id: str, *, coder: str, reason: str, date: str) -> pd.DataFrame:
    """Take a document out of an inquiry for good; return what was removed where, and what is left, one row each.

    Goes: its source (and any copy of it in ``sources/``), every text version, the cache, rows about it in the
    researchers' own tables, its words in their notes, what was written with decisions on it (that they were made
    stays, and the log still verifies), logs put aside as damaged, decisions.csv, and our own pages in the folder
    that quote it. Stays: one row in withdrawn.csv. If it is stopped half-way, withdraw again.

    Raises `NotFound` where there is no such document, and `WorkbenchError` for a missing coder, reason or
    date, a reason that repeats its words, a damaged log, and a file that can't be removed.
    """
    record = _record(folder, document_id)
    _check(coder, reason, date)
    log = Log(folder.path / LOG)
    if not log.verify().empty:
        what = (
            "the decision log is damaged, so what was written in it about the document may not all be found"
        )
        raise WorkbenchError(what, LOG, "Mend it first (verify_log says what is wrong), and withdraw again.")
    words = traces.words_of(folder, document_id, _versions(folder, document_id))
    if words.count_in(reason):
        raise WorkbenchError(
            "the reason repeats words of the evidence", "reason", "It stays: give it in other words."
        )
    sent = list(_sent(folder, words))
    found = [_from_log(log, words, coder, reason), *_from_tables(folder, words)]
    stone = Tombstone(document_id, record["sha256"], date, coder, reason, tuple(name for name, _ in sent))
    _bury(folder, stone)
    found += _files(folder, record)
    found += [*_elsewhere(folder, words), *(trace for _, trace in sent)]
    folder.change_rows(lambda rows: Change(removed=_lines(rows, rows["document_id"] == document_id)))
    return tables.table(Trace, [trace for trace in found if trace.count])


def withdrawn(folder: Folder) -> pd.DataFrame:
    """Return the tombstones, one row per document that was withdrawn: a file with such a hash is not taken again."""
    frame = folder.own_table(TOMBSTONES, tables.columns(Tombstone))
    return frame[tables.columns(Tombstone)].reset_index(drop=True)


def merged(folder: Folder, log: Log, other: Path) -> int:
    """Take another copy's decisions into the log, without what they would bring back of withdrawn documents."""
    count = log.merge(other)
    forget_again(folder, log)
    return count


def forget_again(folder: Folder, log: Log) -> int:
    """Erase what a merged log brought back about withdrawn documents; return of how many decisions."""
    count = 0
    for stone in withdrawn(folder).itertuples():
        words = Words(str(stone.document_id))
        if ids := traces.decided_on(log.frame(), words):
            count += log.erase(ids, coder=str(stone.coder), reason=str(stone.reason))
    return count


def _record(folder: Folder, document_id: str) -> dict[str, str]:
    manifest = folder.manifest()
    rows = manifest[manifest["document_id"] == document_id].to_dict("records")
    gone = withdrawn(folder)
    stones = gone[gone["document_id"] == document_id]
    if rows:
        record = {str(name): str(value) for name, value in rows[0].items()}
        if not record["source_file"] and stones.empty and not list(_versions(folder, document_id)):
            what = f"nothing of {document_id} is held: rows that people typed about it are theirs to take out"
            raise WorkbenchError(what, MANIFEST, "Take out its row, and theirs, in a spreadsheet.")
        path = folder.sources / record["source_file"]
        if record["source_file"] and path.is_file():
            record["sha256"] = sha256(path.read_bytes())
        return record
    for stone in stones.itertuples():
        raise NotFound(f"{document_id} was withdrawn on {stone.date} by {stone.coder}", TOMBSTONES)
    raise NotFound(f"there is no document “{document_id}”", MANIFEST, "Take the id from the table documents.")


def _check(coder: str, reason: str, date: str) -> None:
    for name, value in (("coder", coder), ("reason", reason)):
        if not value.strip():
            raise WorkbenchError(f"a withdrawal needs its {name}", name, "It stays in withdrawn.csv.")
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", date):
        raise WorkbenchError(f"“{date}” is no date", "date", "Write it as 2026-11-21.")


def _versions(folder: Folder, document_id: str) -> Iterator[Path]:
    name = re.sub(r"[^\w.-]+", "_", document_id)
    for path in sorted((folder.path / "text").glob("*.txt")):
        if re.fullmatch(re.escape(name) + r"\.[0-9a-f]{12}\.txt", path.name):
            yield path


def _from_log(log: Log, words: Words, coder: str, reason: str) -> Trace:
    ids = traces.decided_on(log.frame(), words)
    count = log.erase(ids, coder=coder, reason=reason) if ids else 0
    return Trace(LOG, "what was written with decisions: notes, quotations, claims", count, "removed")


def _from_tables(folder: Folder, words: Words) -> Iterator[Trace]:
    for name, frame in traces.own_tables(folder, (MANIFEST, TOMBSTONES, BRIEFINGS, EXPORTED_LOG)):
        if isinstance(frame, BadTable):
            yield Trace(name, "a table with mistakes", 1, "left", "Mend it, and look for the document in it.")
            continue
        done = traces.cleared(frame, words)
        if done.removed or done.emptied:
            done = _cleared(folder.path / name, words)
        rows = ", ".join(map(str, done.removed))
        yield Trace(name, f"rows about it (they were rows {rows})", len(done.removed), "removed")
        yield Trace(name, f"its words in {_cells(done.emptied)}", len(done.emptied), "removed")
        ask = "These rows name people or repeat words of it: change them where they should not stay."
        yield Trace(name, f"{_cells(done.left)} (rows as they were numbered)", len(done.left), "left", ask)


def _cleared(place: Path, words: Words) -> traces.Cleared:
    """Take a document out of a table as it stands now; return what was taken out."""
    done: list[traces.Cleared] = []

    def wanted(frame: pd.DataFrame) -> Change:
        done.append(traces.cleared(frame, words))
        return Change(cells=dict.fromkeys(done[-1].emptied, ""), removed=done[-1].removed)

    own_files.change(place, wanted)
    return done[-1]


def _lines(rows: pd.DataFrame, which: pd.Series[bool]) -> list[int]:
    return [int(str(row)) for row in rows.index[which]]


def _cells(cells: Iterable[tuple[int, str]]) -> str:
    return "; ".join(f"row {row}, {column}" for row, column in cells)


def _files(folder: Folder, record: dict[str, str]) -> Iterator[Trace]:
    """Remove the document's files, the source last."""
    cache = sum(path.is_file() for path in folder.cache.rglob("*")) if folder.cache.is_dir() else 0
    yield Trace(".cache", "files that can be made again", _remove([folder.cache]) and cache, "removed")
    parts = [path for place in (".", "sources", "text") for path in (folder.path / place).glob(".*.part")]
    yield Trace(".", "files that were left half-written", _remove(parts), "removed")
    aside = [folder.path / EXPORTED_LOG, *folder.path.glob("decisions.damaged-*")]
    yield Trace(".", "decisions.csv, and logs put aside as damaged", _remove(aside), "removed")
    yield Trace("text", "text versions", _remove(_versions(folder, record["document_id"])), "removed")
    copies = [
        path for path in sorted(folder.sources.rglob("*"))
        if path.is_file() and record["sha256"] and sha256(path.read_bytes()) == record["sha256"]
    ] if folder.sources.is_dir() else []  # fmt: skip
    named = [folder.sources / record["source_file"]] if record["source_file"] else []
    made = [readings.recognised_file(folder, record["sha256"])] if record["sha256"] else []
    yield Trace(readings.RECOGNISED, "text that was recognised on its pages", _remove(made), "removed")
    count = _remove(dict.fromkeys([*copies, *named]))
    yield Trace("sources", "source file and copies of it", count, "removed")


def _remove(paths: Iterable[Path]) -> int:
    """Remove files and folders that are there; return how many were. Raises `WorkbenchError` where one stays."""
    count = 0
    for path in paths:
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path.exists() or path.is_symlink():
                path.unlink()
            else:
                continue
        except OSError as error:
            next_step = "Close the program that has it open, and withdraw the document again."
            raise WorkbenchError(
                f"{path.name} can’t be removed ({error.strerror})", str(path.parent), next_step
            ) from None
        count += 1
    return count


def _elsewhere(folder: Folder, words: Words) -> Iterator[Trace]:
    """Remove our own pages that quote the document, and name every other file in which its words stand."""
    apart = (MANIFEST, TOMBSTONES, BRIEFINGS)
    for path, count, text in traces.standing(folder, words):
        place = path.relative_to(folder.path).as_posix()
        if place in apart or place.startswith("text/"):  # what stands in text/ stands in its source
            continue
        if path.suffix == ".html" and "<title>Briefing: " in text:
            yield Trace(place, "a briefing that quotes it", _remove([path]), "removed")
        elif place.startswith("sources/"):
            ask = "It repeats these words itself. Withdraw it, too, if they should not stay."
            yield Trace(place, "runs of five words that another source has, too", count, "left", ask)
        elif path.suffix != ".csv" or path.parent != folder.path:
            ask = "Take them out, or remove the file."
            yield Trace(place, "runs of five words of it", count, "left", ask)


def _sent(folder: Folder, words: Words) -> Iterator[tuple[str, Trace]]:
    """Yield the briefings of briefings.csv that quote a document, or may: whoever has one should be told."""
    frame = folder.own_table(BRIEFINGS, (), _SENT)
    for row, given in zip(frame.index, frame.to_dict("records"), strict=True):
        name = given["briefing"] or given["file"] or f"row {row}"
        page = folder.path / given["file"]
        quoted = tables.split_list(given["documents"])
        known = bool(quoted)
        if not known and given["file"] and page.is_file():
            known, text = True, page.read_text(encoding="utf-8", errors="replace")
            quoted = (words.document_id,) if words.count_in(text) or f"{words.document_id}/" in text else ()
        if known and words.document_id not in quoted:
            continue
        to, on = (
            f" {word} {given[key]}" if given[key] else ""
            for word, key in (("to", "recipient"), ("on", "date"))
        )
        what = f"{'a' if known else 'perhaps a'} briefing that quotes it, sent{to}{on}"
        yield name, Trace(f"{BRIEFINGS}, row {row}", what, 1, "sent", "Tell whoever has it.")


def _bury(folder: Folder, stone: Tombstone) -> None:
    """Write the tombstone, before the document goes: one that was stopped half-way keeps the hash it had."""

    def wanted(rows: pd.DataFrame) -> Change:
        same = rows["document_id"] == stone.document_id
        digest = stone.sha256
        if not digest and same.any():
            digest = str(rows.loc[same, "sha256"].iloc[-1])
        briefings = tables.LIST_SEPARATOR.join(stone.briefings)
        new = {name: str(value) for name, value in vars(stone).items()}
        new |= {"sha256": digest, "briefings": briefings}
        return Change([new], removed=_lines(rows, same & (rows["sha256"] == digest)))

    own_files.change(folder.path / TOMBSTONES, wanted, tables.columns(Tombstone))
