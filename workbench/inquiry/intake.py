"""Files come into an inquiry: each ends with exactly one status, and nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .. import tables
from ..errors import Unreadable
from ..sources import read, suggested_id
from ..sources.reading import Reading
from .cache import write_whole
from .folder import Folder, sha256

if TYPE_CHECKING:
    import pandas as pd

Paths = Iterable[Path | str] | Path | str

# The most that Parliament takes by its own form is 25 MB.
LARGEST = 25_000_000


@dataclass(frozen=True)
class Received:
    """What became of one file that was given."""

    file: str
    document_id: str
    kind: str
    status: str
    title: str
    date: str
    passages: int
    problems: int
    reason: str
    sha256: str


@dataclass(frozen=True)
class _Given:
    """A file as it was given: its bytes, and what reading it came to."""

    path: Path
    data: bytes | None
    reading: Reading | None
    status: str
    reason: str = ""


def add(folder: Folder, paths: Paths) -> pd.DataFrame:
    """Take files, and the files of folders, into ``sources`` and the manifest.

    Returns the import report: one row per file, in the order given, with the document that it became, its
    status (`model.STATUSES`, or *held already*) and, where something is wrong, the reason and what to do.
    """
    import pandas as pd

    manifest = folder.manifest()
    given = [_given(path) for path in _files(paths)]
    known = {row["sha256"]: row["document_id"] for row in manifest.to_dict("records") if row["sha256"]}
    ids = set(manifest["document_id"])
    rows: list[dict[str, str]] = []
    report: dict[int, Received] = {}
    order = sorted(range(len(given)), key=lambda i: (_date(given[i]), i))
    for index in order:
        one = given[index]
        digest = sha256(one.data) if one.data is not None else ""
        if digest and digest in known:
            report[index] = _received(
                one, known[digest], "held already", digest, f"the same bytes as {known[digest]}"
            )
            continue
        document_id = _free(_id(one), ids)
        ids.add(document_id)
        known[digest] = document_id
        rows.append(_row(folder, one, document_id, digest))
        report[index] = _received(one, document_id, one.status, digest, one.reason)
    if rows:
        new = pd.DataFrame(rows).reindex(columns=manifest.columns, fill_value="")
        folder.write_manifest(pd.concat([manifest, new], ignore_index=True))
    return tables.table(Received, [report[index] for index in range(len(given))])


def _files(paths: Paths) -> list[Path]:
    found: list[Path] = []
    for path in map(Path, [paths] if isinstance(paths, str | Path) else paths):
        if path.is_dir():
            found += sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith("."))
        else:
            found.append(path)
    return found


def _given(path: Path) -> _Given:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            reason = f"{size / 1e6:.0f} MB; the most that is read is {LARGEST / 1e6:.0f} MB. Split it"
            return _Given(path, None, None, "refused", reason)
        data = path.read_bytes()
    except OSError as error:
        what = (
            "there is no such file"
            if isinstance(error, FileNotFoundError)
            else f"it can’t be opened: {error.strerror}"
        )
        return _Given(path, None, None, "failed", f"{what}. Check the name and add it again")
    try:
        reading = read(data)
    except Unreadable as error:
        return _Given(path, data, None, error.status, f"{error.what}. {error.next}".strip())
    status = "partial" if reading.document.note else "ok"
    return _Given(path, data, reading, status if reading.passages else "no-text", reading.document.note)


def _date(given: _Given) -> str:
    return given.reading.document.date if given.reading else ""


def _id(given: _Given) -> str:
    if given.reading:
        return suggested_id(given.reading, given.path.name)
    return re.sub(r"[^a-z0-9]+", "-", given.path.stem.lower()).strip("-") or "document"


def _free(wanted: str, taken: set[str]) -> str:
    """Return the id, or the next free one: ``oral-2014-06-18b`` for a day's second session, else ``report-2``."""
    if wanted not in taken:
        return wanted
    if re.fullmatch(r"oral-\d{4}-\d{2}-\d{2}", wanted):
        letters = (wanted + letter for letter in "bcdefghijklmnopqrstuvwxyz")
        for candidate in letters:
            if candidate not in taken:
                return candidate
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def _row(folder: Folder, given: _Given, document_id: str, digest: str) -> dict[str, str]:
    row = {"document_id": document_id, "sha256": digest, "publication": "published"}
    if given.data is None:
        return row | {"status": given.status, "title": given.path.name, "note": given.reason}
    folder.sources.mkdir(exist_ok=True)
    taken = {path.name.lower() for path in folder.sources.iterdir()}
    name = _file_name(given.path.name, taken)
    write_whole(folder.sources / name, given.data)
    return row | {"source_file": name}


def _file_name(name: str, taken: Sequence[str] | set[str]) -> str:
    """Return a name for the file in ``sources``: its own without what no system or spreadsheet bears."""
    name = re.sub(r"[\x00-\x1f\x7f/\\:*?\"<>|]+", "_", name).lstrip(".=+-@ ") or "source"
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, dot + ending) if dot else (name, "")
    number, candidate = 1, name
    while candidate.lower() in taken:
        number += 1
        candidate = f"{stem}-{number}{ending}"
    return candidate


def _received(given: _Given, document_id: str, status: str, digest: str, reason: str) -> Received:
    document = given.reading.document if given.reading else None
    return Received(
        given.path.name, document_id, document.kind if document else "", status, document.title if document else "",
        document.date if document else "", len(given.reading.passages) if given.reading else 0,
        len(given.reading.problems) if given.reading else 0, reason, digest,
    )  # fmt: skip
