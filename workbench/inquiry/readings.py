"""The sources of an inquiry, read: from the cache where nothing changed, afresh where something did."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .. import tables
from ..errors import Unreadable
from ..model import DOCUMENT_KINDS, PROVENANCES, PUBLICATIONS, Document, Problem
from . import cache
from .folder import MANIFEST, Folder, sha256

if TYPE_CHECKING:
    import pandas as pd

from ..sources.reading import Reading

READING_CODE = ("sources", "names")
_VOCABULARIES = {"kind": DOCUMENT_KINDS, "provenance": PROVENANCES, "publication": PUBLICATIONS}
_PERSONS_OWN = (
    "kind", "provenance", "title", "date", "author", "evidence_code", "publication", "corrected", "url", "retrieved",
)  # fmt: skip


@dataclass(frozen=True)
class Shelved:
    """One row of the manifest and what came of it: a reading, or none and a document that says why not."""

    document: Document
    reading: Reading | None
    key: str
    problems: tuple[Problem, ...] = ()


def shelve(folder: Folder, manifest: pd.DataFrame, *, fresh: bool = False) -> list[Shelved]:
    """Return one item per row of the manifest, in its order. ``fresh`` reads every source again, past the cache."""
    shelved = list(_shelved(folder, manifest, fresh))
    if not fresh:
        cache.forget_others(folder.cache / "readings", (f"{item.key}.json" for item in shelved))
    return shelved


def _shelved(folder: Folder, manifest: pd.DataFrame, fresh: bool) -> Iterator[Shelved]:
    code = cache.code_key(*READING_CODE)
    for row, given in zip(manifest.index, manifest.to_dict("records"), strict=True):
        record = {str(name): str(value) for name, value in given.items()}
        wrong = tuple(_wrong_words(int(str(row)), record))
        yield _read(folder, record, code, wrong, fresh)


def _wrong_words(row: int, record: dict[str, str]) -> Iterator[Problem]:
    for column, allowed in _VOCABULARIES.items():
        if record[column] and record[column] not in allowed:
            reason = f"{MANIFEST}, row {row}, {column}: “{record[column]}” is none of {', '.join(allowed)}; left out"
            record[column] = ""
            yield Problem(record["document_id"], None, None, "", reason, "error")


def _read(
    folder: Folder, record: dict[str, str], code: str, wrong: tuple[Problem, ...], fresh: bool
) -> Shelved:
    document_id, name = record["document_id"], record["source_file"]
    if not name:
        status = record["status"] if record["status"] in ("refused", "failed", "unsupported") else "not-held"
        document = _with_own(Document(document_id, status=status, note=record["note"]), record)
        return Shelved(document, None, cache.key_of(*record.values()), wrong)
    try:
        data = (folder.sources / name).read_bytes()
    except OSError as error:
        what = (
            "is not there" if isinstance(error, FileNotFoundError) else f"can’t be opened ({error.strerror})"
        )
        return _unread(
            record, "failed", f"sources/{name} {what}. Put it back, or take its row out of {MANIFEST}", wrong
        )
    digest = sha256(data)
    if record["sha256"] and record["sha256"] != digest:
        reason = f"sources/{name} is not the file that was added: its contents have changed. It is read as it is now"
        wrong = (*wrong, Problem(document_id, None, None, "", reason, "error"))
    key = cache.key_of(digest, code, document_id, record["kind"])
    kept = folder.cache / "readings" / f"{key}.json"
    reading = None if fresh else cache.load_reading(kept)
    if reading is None:
        try:
            reading = _read_bytes(data, document_id, record["kind"])
        except Unreadable as error:
            reason = f"sources/{name}: {error.what}. {error.next}".strip()
            return _unread(record | {"sha256": digest}, error.status, reason, wrong)
        if not fresh:
            wrong += tuple(_kept_text(folder, reading))
            cache.save_reading(reading, kept)
    document = _with_own(
        replace(reading.document, source_file=name, sha256=digest, status=_status(reading)), record
    )
    return Shelved(document, reading, cache.key_of(key, *record.values()), (*wrong, *reading.problems))


def _read_bytes(data: bytes, document_id: str, kind: str) -> Reading:
    from ..sources import read

    return read(data, document_id, kind)


def _status(reading: Reading) -> str:
    if not reading.passages:
        return "no-text"
    return "partial" if reading.document.note else "ok"


def _kept_text(folder: Folder, reading: Reading) -> Iterator[Problem]:
    if folder.keep_text(reading.document.document_id, reading.text):
        reason = (
            "its text differs from the version kept before; both are in text/. Check what was decided on it"
        )
        yield Problem(reading.document.document_id, None, None, "", reason)


def _unread(record: dict[str, str], status: str, reason: str, wrong: tuple[Problem, ...]) -> Shelved:
    document = Document(
        record["document_id"],
        source_file=record["source_file"],
        sha256=record["sha256"],
        status=status,
        note=reason,
    )
    problem = Problem(record["document_id"], None, None, "", reason, "error")
    own = _with_own(document, record)
    return Shelved(own, None, cache.key_of(*record.values(), status), (*wrong, problem))


def _with_own(document: Document, record: dict[str, str]) -> Document:
    """Return the document with what a person wrote of it in the manifest, which goes before what was read."""
    own = {name: record[name] for name in _PERSONS_OWN if record[name]}
    note = "; ".join(dict.fromkeys(filter(None, (document.note, record["note"]))))
    return replace(document, note=note, **own)


def fresh_passages(folder: Folder) -> pd.DataFrame:
    """Return the passages of every source, extracted again from its bytes: what a briefing is verified against."""
    from ..model import Passage

    shelved = shelve(folder, folder.manifest(), fresh=True)
    return tables.table(Passage, [p for item in shelved if item.reading for p in item.reading.passages])
