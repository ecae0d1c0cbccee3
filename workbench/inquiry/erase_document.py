"""A document is erased: source, text, cache, what was written about it, and what the workbench made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..decisions import Log
from ..errors import BadTable, WorkbenchError
from ..model import tables
from ..text.english.patterns_in_tables import in_table
from . import (
    cache,
    folder_bounds,
    locked_tables,
    read_sources,
    search_inside_files,
    traces_of_document,
    withdrawal_register,
)
from .folder import MANIFEST, Folder, sha256
from .locked_tables import Change
from .traces_of_document import Words

if TYPE_CHECKING:
    import pandas as pd

BRIEFINGS, LOG, EXPORTED_LOG = "briefings.csv", "decisions.sqlite", "decisions.csv"
_SENT = ("briefing", "date", "recipient", "file", "documents")
# The names of what a program that was stopped left half-written, and of logs put aside as damaged.
_PART = in_table("inquiry/forms", "half a file")
_DAMAGED = in_table("inquiry/forms", "a log that was put aside")


@dataclass(frozen=True)
class Trace:
    """One place where a withdrawn document stood, and what became of it.

    ``state`` is *changed*; *removed*; *left* (the words are another source's too, or only a person can tell: ``next``
    says what to do); *not looked into* (``what`` says why); *sent* (a briefing that went out); or *looked through*,
    of the row that says how much was. No word of the evidence is in it.
    """

    place: str
    what: str
    count: int
    state: str
    next: str = ""


def erased(
    folder: Folder, record: dict[str, str], words: Words, stone: withdrawal_register.Tombstone
) -> list[Trace]:
    """Take a document out of a folder for good, and return what became of each place; the manifest's row goes last.

    If it is stopped half-way, what is left can be erased again.
    """
    log = Log(folder.path / LOG)
    if not log.verify().empty:
        what = (
            "the decision log is damaged, so what was written in it about the document may not all be found"
        )
        raise WorkbenchError(what, LOG, "Mend it first (verify_log says what is wrong), and withdraw again.")
    briefings = list(sent(folder, words))
    found = [_from_log(log, words, stone.coder, stone.reason), *_from_tables(folder, words)]
    # The tombstone comes before the document goes, so that one that was stopped half-way keeps its hash.
    withdrawal_register.enter(folder, stone)
    found += _files(folder, record)
    found += [*_elsewhere(folder, words), *(trace for _, trace in briefings)]

    def without(rows: pd.DataFrame) -> Change:
        return Change(
            removed=[int(str(row)) for row in rows.index[rows["document_id"] == record["document_id"]]]
        )

    folder.change_rows(without)
    return found


def _from_log(log: Log, words: Words, coder: str, reason: str) -> Trace:
    ids = traces_of_document.decided_on(log.frame(), words)
    count = log.erase(ids, coder=coder, reason=reason) if ids else 0
    return Trace(LOG, "what was written with decisions: notes, quotations, claims", count, "removed")


def _from_tables(folder: Folder, words: Words) -> Iterator[Trace]:
    for name, frame in traces_of_document.own_tables(
        folder, (MANIFEST, withdrawal_register.FILE, BRIEFINGS, EXPORTED_LOG)
    ):
        if isinstance(frame, BadTable):
            yield Trace(name, "a table with mistakes", 1, "left", "Mend it, and look for the document in it.")
            continue
        done = traces_of_document.cleared(frame, words)
        if done.removed or done.emptied:
            done = _cleared(folder.path / name, words)
        rows = ", ".join(map(str, done.removed))
        yield Trace(name, f"rows about it (they were rows {rows})", len(done.removed), "removed")
        yield Trace(name, f"its words in {_cells(done.emptied)}", len(done.emptied), "removed")
        ask = "These rows name people or repeat words of it: change them where they should not stay."
        yield Trace(name, f"{_cells(done.left)} (rows as they were numbered)", len(done.left), "left", ask)


def _cleared(place: Path, words: Words) -> traces_of_document.Cleared:
    """Take a document out of a table as it stands now; return what was taken out."""
    done: list[traces_of_document.Cleared] = []

    def wanted(frame: pd.DataFrame) -> Change:
        done.append(traces_of_document.cleared(frame, words))
        return Change(cells=dict.fromkeys(done[-1].emptied, ""), removed=done[-1].removed)

    locked_tables.change(place, wanted)
    return done[-1]


def _cells(cells: Iterable[tuple[int, str]]) -> str:
    return "; ".join(f"row {row}, {column}" for row, column in cells)


def _files(folder: Folder, record: dict[str, str]) -> Iterator[Trace]:
    """Remove the document's files, the source last."""
    yield Trace(".cache", "files that can be made again", cache.clear(folder.cache), "removed")
    parts = [path for name in (".", "sources", "text") for path in _ours(folder.at(name), _PART)]
    yield Trace(".", "files that were left half-written", _remove(parts), "removed")
    aside = [folder.path / EXPORTED_LOG, *_ours(folder.path, _DAMAGED)]
    yield Trace(".", "decisions.csv, and logs put aside as damaged", _remove(aside), "removed")
    yield Trace("text", "text versions", _remove(folder.versions(record["document_id"])), "removed")
    copies = [
        path for path in sorted(folder.sources.rglob("*"))
        if path.is_file() and not folder_bounds.leads_out(folder.sources, path)
        and record["sha256"] and sha256(folder_bounds.contents(path)) == record["sha256"]
    ] if folder.sources.is_dir() else []  # fmt: skip
    named = [folder.sources / record["source_file"]] if record["source_file"] else []
    made = [read_sources.recognised_file(folder, record["sha256"])] if record["sha256"] else []
    yield Trace(read_sources.RECOGNISED, "text that was recognised on its pages", _remove(made), "removed")
    count = _remove(dict.fromkeys([*copies, *named]))
    yield Trace("sources", "source file and copies of it", count, "removed")


def _ours(place: Path, names: re.Pattern[str]) -> list[Path]:
    """Return the files of a folder that bear a name as we give it; somebody’s own file is not ours to remove."""
    return sorted(path for path in place.glob("*") if names.fullmatch(path.name) and path.is_file())


def _remove(paths: Iterable[Path]) -> int:
    """Remove files that are there, never what a link leads to; return how many.

    Raises `WorkbenchError` where one stays.
    """
    count = 0
    for path in paths:
        try:
            if path.exists() or path.is_symlink():
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
    """Remove what the workbench made that has the document's words or id, and name every other file that has them."""
    looked = 0
    for one in search_inside_files.look(folder, words, apart(folder)):
        looked += 1
        place = one.path.relative_to(folder.path).as_posix()
        if one.ours and (one.runs or one.named) and not place.startswith("sources/"):
            yield Trace(place, "made by the workbench, and has words of it", _remove([one.path]), "removed")
            continue
        yield from _left(
            place, one, words, own_table=one.path.parent == folder.path and one.path.suffix == ".csv"
        )
        yield unread(place, one)
    yield from through(folder, looked)


def _left(place: str, one: search_inside_files.Looked, words: Words, *, own_table: bool) -> Iterator[Trace]:
    where = f", in {', '.join(one.members)}" if one.members else ""
    if one.runs and place.startswith("sources/"):
        ask = "It repeats these words itself. Withdraw it, too, if they should not stay."
        yield Trace(
            place, f"runs of five words that another source has, too{where}", len(one.runs), "left", ask
        )
    elif one.runs and not own_table:
        ask = "Take them out, or remove the file."
        yield Trace(
            place, f"runs of five words of it, of {len(words.runs)}{where}", len(one.runs), "left", ask
        )
    elif one.named and not one.runs:
        yield Trace(place, f"its id{where}", 1, "left", "Take it out where it should not stay.")


def unread(place: str, one: search_inside_files.Looked) -> Trace:
    """Return what of a file could not be looked into: it may have the words, and nobody knows."""
    first = "; ".join(one.unread[:3]) + (f"; and {len(one.unread) - 3} more" if len(one.unread) > 3 else "")
    return Trace(place, first, int(bool(one.unread)), "not looked into", "Open it, and look for yourself.")


def apart(folder: Folder) -> list[Path]:
    """Return what is not looked through, because it is dealt with by itself: the log, the cache, other texts."""
    names = (MANIFEST, withdrawal_register.FILE, BRIEFINGS, LOG, f"{LOG}-wal", f"{LOG}-shm", f"{LOG}-journal")
    return [folder.cache, folder.path / "text", *(folder.path / name for name in names)]


def through(folder: Folder, looked: int) -> Iterator[Trace]:
    """Yield how much was looked through, and what lies beyond: history, and copies elsewhere."""
    yield Trace(".", "files of the folder, and all that is packed in them", looked, "looked through")
    if (folder.path / ".git").exists():
        ask = "Only who rewrites the history takes it out of there."
        yield Trace(".git", "versions that git keeps", 1, "not looked into", ask)


def sent(folder: Folder, words: Words) -> Iterator[tuple[str, Trace]]:
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
