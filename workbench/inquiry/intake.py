"""Files come into an inquiry: each ends with exactly one status, and nothing is lost."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import tables
from ..errors import Unreadable, WorkbenchError
from ..model import PUBLICATIONS, Appearance
from ..sources import archive, recognition, renamed, suggested_id, table_file
from ..sources.committees_api import Fetched
from ..sources.readers import Asked, read_all
from ..sources.reading import Reading
from . import readings, withdrawal
from .folder import Folder, sha256
from .whole import write_whole

if TYPE_CHECKING:
    import pandas as pd

Paths = Iterable[Path | str] | Path | str
# Shows how far a list of steps is: gets them with what is done, and gives them back one by one.
Watch = Callable[[Sequence[Any], str], Iterable[Any]]

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
    """A file as it was given: its bytes (none where it can't be opened), and what reading it came to.

    ``fields`` and ``appearances`` are what its publisher says of it, where it was fetched. ``recognised`` is a PDF with
    the text that was recognised on its pages, where it had none of its own; ``failure`` says why there is none.
    """

    path: Path
    data: bytes | None
    result: Reading | Unreadable
    fields: dict[str, str] = field(default_factory=dict)
    appearances: tuple[Appearance, ...] = ()
    recognised: bytes = b""
    failure: Unreadable | None = None

    @property
    def reading(self) -> Reading | None:
        return self.result if isinstance(self.result, Reading) else None

    @property
    def status(self) -> str:
        if isinstance(self.result, Unreadable):
            return self.result.status
        if not self.result.passages:
            return "no-text"
        return "partial" if self.result.document.note else "ok"

    @property
    def is_pictures(self) -> bool:
        """Whether it is a PDF without a text layer: text may be recognised on its pages."""
        return self.status == "no-text" and b"%PDF-" in (self.data or b"")[:1024]

    @property
    def reason(self) -> str:
        if isinstance(self.result, Unreadable):
            said = self.failure or self.result
            # What this machine can do is no part of what is kept of the file.
            next_step = recognition.advice() if self.is_pictures and not self.failure else said.next
            return f"{said.what}. {next_step}".strip()
        return self.result.document.note


def _unwatched(steps: Sequence[Any], _: str) -> Iterable[Any]:
    return steps


def add(
    folder: Folder,
    paths: Paths,
    columns: Mapping[str, Any] | None = None,
    *,
    publication: str = "published",
    recognise: bool = False,
    watch: Watch = _unwatched,
) -> pd.DataFrame:
    """Take files, and the files of folders, into ``sources`` and the manifest.

    Returns the import report: one row per file, in the order given, with the document that it became, its
    status (`model.STATUSES`, or *held already*) and, where something is wrong, the reason and what to do.

    ``publication`` (one of `model.PUBLICATIONS`) goes into the manifest, and with it into every briefing. With
    ``recognise`` a PDF without text is given to text recognition (OCR), where a tool for it is installed; what it gives
    is kept in ``recognised/``, and marked wherever it is cited. Raises `WorkbenchError` for another word.
    """
    if publication not in PUBLICATIONS:
        raise WorkbenchError(
            f"“{publication}” is no publication status",
            "publication",
            f"Choose one of: {', '.join(PUBLICATIONS)}.",
        )
    given = _given(_files(paths), columns, watch)
    if recognise:
        given = [_recognised(one) for one in watch(given, "Recognising")]
    return _take_in(folder, given, publication, watch)


def take(folder: Folder, fetched: Sequence[Fetched]) -> pd.DataFrame:
    """Take documents with what their publisher says of them; the import report, as `add` gives it.

    The publisher's dates, kinds and codes go into the manifest, and its witnesses into appearances.csv: both go before
    what the text says. A document without bytes is a row *not-held*; one that is held already gets what was not known.
    """
    asked = [Asked(one.data, kind=one.fields.get("kind", "")) for one in fetched if one.data is not None]
    results = read_all(asked)
    none = Unreadable("not-held", "there is no file of it")
    given = []
    for one in fetched:
        path = Path(one.name or one.fields.get("title", "document"))
        result = next(results) if one.data is not None else none
        given.append(_Given(path, one.data, result, one.fields, one.appearances))
    return _take_in(folder, given)


def _recognised(given: _Given) -> _Given:
    """Return a PDF without text with what was recognised on its pages, or the reason why nothing was."""
    if not given.is_pictures or given.data is None:
        return given
    try:
        made = recognition.recognised(given.data)
    except Unreadable as error:
        return replace(given, failure=error)
    result = next(iter(read_all([Asked(made)])))
    if not isinstance(result, Reading) or not result.passages:
        what = "the PDF has no text layer, and text recognition (OCR) found no words"
        return replace(given, failure=Unreadable("no-text", what, next="Look at its pages."))
    return replace(given, result=recognition.marked(result), recognised=made)


def _keep_recognised(folder: Folder, given: _Given, digest: str) -> bool:
    """Keep what was recognised on a source's pages, unless that was done before; say whether it was kept now."""
    place = readings.recognised_file(folder, digest)
    if not given.recognised or place.is_file():
        return False
    place.parent.mkdir(exist_ok=True)
    write_whole(place, given.recognised)
    return True


def _take_in(
    folder: Folder, given: list[_Given], publication: str = "published", watch: Watch = _unwatched
) -> pd.DataFrame:
    import pandas as pd

    manifest = folder.manifest()
    known = {row["sha256"]: row["document_id"] for row in manifest.to_dict("records") if row["sha256"]}
    ids = set(manifest["document_id"])
    rows: list[dict[str, str]] = []
    appeared: list[Appearance] = []
    report: dict[int, Received] = {}
    gone = set(withdrawal.withdrawn(folder)["sha256"])
    order = sorted(range(len(given)), key=lambda i: _place(given[i]))
    for index in watch(order, "Keeping"):
        one = given[index]
        digest = sha256(one.data) if one.data is not None else ""
        if one.data is None and one.status == "failed":
            # Nothing was given but a name: a document by it would be counted as held.
            report[index] = _received(one, "", "failed", "", one.reason)
            continue
        if digest and digest in gone:
            report[index] = _received(
                one, "", "refused", digest, "it was withdrawn; withdrawn.csv says by whom and why"
            )
            continue
        if digest and digest in known:
            manifest = _told(manifest, known[digest], one.fields)
            appeared += [replace(row, document_id=known[digest]) for row in one.appearances]
            said = f"the same bytes as {known[digest]}"
            if _keep_recognised(folder, one, digest):
                said += f", which now has {recognition.REMARK}"
            report[index] = _received(one, known[digest], "held already", digest, said)
            continue
        document_id = _free(_id(one), ids)
        ids.add(document_id)
        known[digest] = document_id
        rows.append(_row(folder, one, document_id, digest, publication))
        _keep_recognised(folder, one, digest)
        appeared += [replace(row, document_id=document_id) for row in one.appearances]
        if one.data is not None:
            readings.keep(folder, document_id, digest, _as(one.result, document_id))
        report[index] = _received(one, document_id, one.status, digest, one.reason)
    folder.keep_appearances(appeared)
    if rows or any(one.fields for one in given):
        new = pd.DataFrame(rows).reindex(columns=manifest.columns, fill_value="")
        folder.write_manifest(pd.concat([manifest, new], ignore_index=True))
    return tables.table(Received, [report[index] for index in range(len(given))])


def _told(manifest: pd.DataFrame, document_id: str, fields: dict[str, str]) -> pd.DataFrame:
    """Return the manifest with what a publisher says of a document written where its row says nothing."""
    told = manifest.copy()
    rows = told["document_id"] == document_id
    for name in fields.keys() & set(told.columns):
        told.loc[rows & (told[name] == ""), name] = fields[name]
    return told


def _as(result: Reading | Unreadable, document_id: str) -> Reading | Unreadable:
    return renamed(result, document_id) if isinstance(result, Reading) else result


def _files(paths: Paths) -> list[Path]:
    found: list[Path] = []
    for path in map(Path, [paths] if isinstance(paths, str | Path) else paths):
        if path.is_dir():
            found += sorted(p for p in path.rglob("*") if p.is_file() and not p.name.startswith("."))
        else:
            found.append(path)
    return found


def _given(paths: Sequence[Path], columns: Mapping[str, Any] | None, watch: Watch) -> list[_Given]:
    """Return the files with what reading them came to; each is read in a child process.

    The files of a zip archive and, where ``columns`` are named, the rows of a table are files of their own.
    """
    opened = [piece for path in paths for piece in _opened(path, columns)]
    results = read_all(Asked(data) for _, data in opened if isinstance(data, bytes))
    return [
        _Given(path, data, next(results)) if isinstance(data, bytes) else _Given(path, None, data)
        for path, data in watch(opened, "Reading")
    ]


def _opened(path: Path, columns: Mapping[str, Any] | None) -> list[tuple[Path, bytes | Unreadable]]:
    data = _bytes(path)
    if not isinstance(data, bytes):
        return [(path, data)]
    try:
        if archive.is_archive(data):
            return [
                (
                    path / member.name,
                    Unreadable("refused", member.reason) if member.data is None else member.data,
                )
                for member in archive.members(data)
            ]
        if columns is not None:
            table = table_file.submissions(data, columns)
            rows = [(path.with_name(one.name), one.data) for one in table.found]
            return [
                *rows,
                *((path / f"row {row}", Unreadable("refused", why)) for row, why in table.refused),
            ]
    except Unreadable as error:
        return [(path, error)]
    return [(path, data)]


def _bytes(path: Path) -> bytes | Unreadable:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            what = f"{size / 1e6:.0f} MB; the most that is read is {LARGEST / 1e6:.0f} MB"
            return Unreadable("refused", what, next="Split it.")
        return path.read_bytes()
    except FileNotFoundError:
        return Unreadable("failed", "there is no such file", next="Check the name and add it again.")
    except OSError as error:
        return Unreadable("failed", f"it can’t be opened: {error.strerror}", next="Add it again when it can.")


def _place(given: _Given) -> tuple[str, int, str, str]:
    """Return what orders files, however they were named: the date, the first question, then name and contents."""
    date = given.fields.get("date") or (given.reading.document.date if given.reading else "")
    numbers = [p.locator[1:] for p in given.reading.passages if p.kind == "question"] if given.reading else []
    question = next((int(number) for number in numbers if number.isdigit()), 0)
    return date, question, given.path.name, sha256(given.data or b"")


def _id(given: _Given) -> str:
    if given.reading:
        said = {
            name: given.fields[name] for name in ("kind", "date", "evidence_code") if name in given.fields
        }
        document = replace(given.reading.document, **said)
        return suggested_id(replace(given.reading, document=document), given.path.name)
    if given.fields.get("evidence_code"):
        return given.fields["evidence_code"]
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


def _row(folder: Folder, given: _Given, document_id: str, digest: str, publication: str) -> dict[str, str]:
    row = {"document_id": document_id, "sha256": digest, "publication": publication}
    if given.data is None:
        row |= {"status": given.status, "title": _shown(given.path), "note": given.reason}
        return row | given.fields
    folder.sources.mkdir(exist_ok=True)
    taken = {name.lower() for name in os.listdir(folder.sources)}
    name = _file_name(given.path.name, taken)
    write_whole(folder.sources / name, given.data)
    return row | given.fields | {"source_file": name}


def _file_name(name: str, taken: Sequence[str] | set[str]) -> str:
    """Return a name for the file in ``sources``: its own without what no system or spreadsheet bears."""
    name = re.sub(r"[\x00-\x1f\x7f/\\:*?\"<>|\ud800-\udfff]+", "_", name).lstrip(".=+-@ ") or "source"
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, dot + ending) if dot else (name, "")
    number, candidate = 1, name
    while candidate.lower() in taken:
        number += 1
        candidate = f"{stem}-{number}{ending}"
    return candidate


def _shown(path: Path) -> str:
    """Return a file's name fit to print: bytes that are no Unicode as question marks."""
    return path.name.encode("utf-8", "replace").decode()


def _received(given: _Given, document_id: str, status: str, digest: str, reason: str) -> Received:
    document = given.reading.document if given.reading else None
    kind, title, date = (
        given.fields.get(name) or (getattr(document, name) if document else "")
        for name in ("kind", "title", "date")
    )
    return Received(
        _shown(given.path), document_id, kind, status, title, date, len(given.reading.passages) if given.reading else 0,
        len(given.reading.problems) if given.reading else 0, reason, digest,
    )  # fmt: skip
