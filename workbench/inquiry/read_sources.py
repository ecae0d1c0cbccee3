"""The sources of an inquiry, read: from the cache where nothing changed, in a child process where something did."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import fixes
from ..errors import Unreadable
from ..model import (
    DOCUMENT_KINDS,
    PROVENANCES,
    STATUSES,
    Document,
    Passage,
    Problem,
    arrow_tables,
    publication,
)
from ..model.because import Because
from ..model.problem_reasons import problem
from ..sources import settled
from ..sources.formats import text_recognition
from ..sources.reading import Reading
from ..sources.told import Told
from . import cache, folder_bounds, kept_readings, withdrawal_register
from .folder import MANIFEST, Folder, sha256
from .kept_readings import KeptReading
from .text_versions import Texts
from .withdrawal_register import Tombstone

if TYPE_CHECKING:
    import pandas as pd

RECOGNISED, TEXT, PASSAGES = "recognised", "text", "passages"
_VOCABULARIES = {"kind": DOCUMENT_KINDS, "provenance": PROVENANCES, "status": STATUSES}
_SAFEST = {"kind": "other", "provenance": "illustrative", "status": ""}
"""What a word of these columns counts as that is none of ours: never counted as evidence, never taken for real."""
_PERSONS_OWN = (
    "kind", "provenance", "title", "date", "author", "evidence_code", "paper_number",
    "parliamentary_session", "publication", "ordered", "by", "corrected", "url", "retrieved",
)  # fmt: skip


@dataclass(frozen=True)
class Source:
    """One row of the manifest, its file looked at and not yet read. ``key`` says what reading it depends on.

    ``record`` has what each cell counts as; ``said`` is its publication as it stands in the manifest.
    """

    record: dict[str, str]
    digest: str = ""
    key: str = ""
    missing: Because | None = None
    wrong: tuple[Problem, ...] = ()
    fixes: tuple[fixes.Fix, ...] = ()
    settled: tuple[settled.Settled, ...] = ()
    recognised: bool = False
    said: str = ""

    @property
    def told(self) -> Told:
        """What the researchers settled that the reader knows before it reads."""
        return settled.told_of(self.settled, self.record["document_id"])

    @property
    def held_back(self) -> bool:
        return publication.is_held_back(self.record["publication"])


@dataclass(frozen=True)
class Shelved:
    """A source and what came of it: a reading, or none and a document that says why not."""

    document: Document
    kept: KeptReading | None
    problems: tuple[Problem, ...] = ()

    @property
    def reading(self) -> Reading | None:
        """What was read, row by row: for what looks at one document, or at its stored text."""
        return self.kept.reading() if self.kept else None


@dataclass(frozen=True)
class _Given:
    """What the sources of an inquiry have in common: where they lie, what reads them, what people said of them."""

    sources: Path
    recognised: Path
    code: str
    fixes: list[fixes.Fix]
    settled: list[settled.Settled]


def look(folder: Folder, only: Collection[str] | None = None) -> list[Source]:
    """Return the sources that the manifest names, in its order, each with the digest of its file as it is now.

    With ``only`` ids of documents, the sources of these.
    """
    manifest = folder.manifest()
    manifest = manifest if only is None else manifest[manifest["document_id"].isin(only)]
    fixed, told = given_fixes(folder)[0], given_settled(folder)[0]
    given = _Given(folder.sources, folder.at(RECOGNISED), cache.made_with(), fixed, told)
    asked = withdrawal_register.asked(folder)
    found = [
        _source(int(str(row)), {str(name): str(value) for name, value in record.items()}, given)
        for row, record in zip(manifest.index, manifest.to_dict("records"), strict=True)
    ]
    return [_shut(one, asked.get(one.record["document_id"])) for one in found]


def _shut(source: Source, asked: Tombstone | None) -> Source:
    """Return a source as shut as its own words ask for, whatever the manifest says, until a person settles it."""
    if asked is None:
        return source
    counts = publication.safest(source.record["publication"], asked.publication)
    source.record["publication"] = counts
    because = Because.of("asks for confidence", asked.document_id, counts, said=asked.reason)
    return replace(source, wrong=(*source.wrong, problem(asked.document_id, because)))


def parted(sources: Sequence[Source]) -> tuple[list[Source], list[Source]]:
    """Return the sources that the tables are made from, and those that are held back."""
    shut = [source for source in sources if source.held_back]
    return [source for source in sources if not source.held_back], shut


def given_fixes(folder: Folder) -> tuple[list[fixes.Fix], list[Problem]]:
    """Return the corrections of fixes.csv that can be tried, and the mistakes in the others."""
    return fixes.usable(folder.own_table(fixes.TABLE, fixes.REQUIRED, fixes.OPTIONAL))


def given_settled(folder: Folder) -> tuple[list[settled.Settled], list[Problem]]:
    """Return the rows of settled.csv that can be tried, and the mistakes in the others."""
    return settled.usable(folder.own_table(settled.TABLE, settled.REQUIRED))


def shelve(folder: Folder, sources: Sequence[Source], *, fresh: bool = False) -> list[Shelved]:
    """Return what came of each source. ``fresh`` reads every file again, past the cache, and keeps nothing."""
    place = folder.readings
    results: dict[str, kept_readings.Came] = {}
    for source in sources if not fresh else ():
        if source.key and (kept := kept_readings.load(place, source.key)) is not None:
            results[source.key] = kept
    stale = [source for source in sources if source.key and source.key not in results]
    for source, result in zip(stale, _read(folder, stale), strict=True):
        results[source.key] = kept_readings.came_of(result)
        if not fresh:
            kept_readings.save(place, source.key, results[source.key])
    changed: dict[str, tuple[Problem, ...]] = {}
    if not fresh:
        texts = Texts(folder.at(TEXT))
        changed = {key: tuple(_kept_text(texts, came)) for key, came in results.items()}
        _settled(texts)
    if stale and not fresh:
        cache.forget(place, kept_readings.STAGE, but=(source.key for source in sources))
    return [_shelved(source, results.get(source.key), changed.get(source.key, ())) for source in sources]


def recognised_file(folder: Folder, digest: str) -> Path:
    """Return where the text that was recognised on a source's pages is kept: a PDF, by the source's digest.

    It can't be made again to the letter, so it is no part of the cache.
    """
    return folder.at(RECOGNISED) / _recognised_name(digest)


def _recognised_name(digest: str) -> str:
    return f"{digest}.pdf"


def keep(folder: Folder, results: Iterable[tuple[Mapping[str, str], str, Reading | Unreadable]]) -> None:
    """Keep what came of files that were just read, so that opening the inquiry does not read them again.

    Each is given as its row of the manifest, its digest, and what came of it.
    """
    code, recognised = cache.made_with(), folder.at(RECOGNISED)
    texts = Texts(folder.at(TEXT))
    for row, digest, result in results:
        parts = row["document_id"], row.get("kind", "")
        key = cache.key_of(digest, code, *parts, *_recognised_parts(recognised, digest))
        came = kept_readings.came_of(result)
        tuple(_kept_text(texts, came))
        kept_readings.save(folder.readings, key, came)
    _settled(texts)


def fresh_passages(folder: Folder, wanted: Iterable[str] | None = None) -> pd.DataFrame:
    """Return passages extracted again from the sources' bytes: what a briefing is verified against.

    Of ``wanted``, ids of passages, only the sources are read that they can stand in; all, if not given.
    """
    # An id is the document's id, a slash and the place; no other document has a passage of that id.
    named = {ident[:at] for ident in wanted or () for at, sign in enumerate(ident) if sign == "/"}
    held = parted(look(folder, None if wanted is None else named))[0]
    shelved = shelve(folder, held, fresh=True)
    read = [item.kept.tables[PASSAGES] for item in shelved if item.kept]
    return arrow_tables.frame(arrow_tables.joined(Passage, read), Passage)


def _source(row: int, record: dict[str, str], given: _Given) -> Source:
    said = record["publication"]
    wrong = tuple(_wrong_words(row, record))
    name = record["source_file"]
    if not name:
        return Source(record, wrong=wrong, said=said)
    if folder_bounds.leads_out(given.sources, given.sources / name):
        return Source(record, missing=Because.of("leads out", name), wrong=wrong, said=said)
    try:
        digest = sha256(folder_bounds.contents(given.sources / name))
    except OSError as error:
        gone = isinstance(error, FileNotFoundError)
        shut = Because.of("not opened", name, said=str(error.strerror))
        missing = Because.of("not there", name) if gone else shut
        return Source(record, missing=missing, wrong=wrong, said=said)
    if record["sha256"] and record["sha256"] != digest:
        changed = Because.of("contents changed", name)
        wrong = (*wrong, problem(record["document_id"], changed, severity="error"))
    own = tuple(fix for fix in given.fixes if fix.document_id == record["document_id"])
    told = tuple(row for row in given.settled if row.document_id == record["document_id"])
    parts = [
        record["document_id"],
        record["kind"],
        *([fixes.rows_of(own, record["document_id"])] if own else []),
        *([settled.rows_of(told, record["document_id"])] if told else []),
    ]
    made = _recognised_parts(given.recognised, digest)
    key = cache.key_of(digest, given.code, *parts, *made)
    return Source(record, digest, key, wrong=wrong, fixes=own, settled=told, recognised=bool(made), said=said)


def _recognised_parts(recognised: Path, digest: str) -> list[str]:
    """Return what a reading's key has more where the text of the source was recognised."""
    path = recognised / _recognised_name(digest)
    return [RECOGNISED, sha256(folder_bounds.contents(path))] if path.is_file() else []


def _wrong_words(row: int, record: dict[str, str]) -> Iterator[Problem]:
    """Put what a cell counts as in its place, and yield a problem for each that is no word of its column."""
    said = record["publication"]
    record["publication"] = publication.counted_as(said)
    if not publication.is_known(said):
        words = publication.PUBLICATIONS
        yield _unknown(record, (row, "publication", said), words, publication.HELD_BACK)
    for column, words in _VOCABULARIES.items():
        said, meant = record[column], publication.recognised(record[column], words)
        record[column] = meant or (_SAFEST[column] if said.strip() else "")
        if said.strip() and not meant:
            yield _unknown(record, (row, column, said), words, _SAFEST[column])


def _unknown(
    record: dict[str, str], cell: tuple[int, str, str], allowed: Iterable[str], counts: str
) -> Problem:
    row, column, said = cell
    because = Because.of("unknown word", MANIFEST, str(row), column, said, tuple(allowed), counts)
    return problem(record["document_id"], because, severity="error", own=True)


def unsettled(folder: Folder) -> tuple[str, ...]:
    """Return a line for each cell of the manifest that says what a document is in no word of ours: nothing goes out.

    ``SOC0012 (sources.csv, row 4, publication: “secret”)``: its publication, its provenance or its kind.
    """
    manifest = folder.manifest()
    columns = {name: words for name, words in _VOCABULARIES.items() if name != "status"}
    return tuple(
        f"{record['document_id']} ({MANIFEST}, row {row}, {name}: “{record[name]}”)"
        for row, record in zip(manifest.index, manifest.to_dict("records"), strict=True)
        for name in ("publication", *columns)
        if not _is_known(name, record[name])
    )


def _is_known(column: str, said: str) -> bool:
    if column == "publication":
        return publication.is_known(said)
    return not said.strip() or bool(publication.recognised(said, _VOCABULARIES[column]))


def _read(folder: Folder, sources: Sequence[Source]) -> Iterator[Reading | Unreadable]:
    if not sources:
        return
    from ..sources.sandbox.parent import Asked, read_all

    files = ((readable_file(folder, source), source) for source in sources)
    results = read_all(
        Asked(folder_bounds.contents(path), one.record["document_id"], one.record["kind"], one.told)
        for path, one in files
    )
    for source, result in zip(sources, results, strict=True):
        if isinstance(result, Reading):
            result = text_recognition.marked(result) if source.recognised else result
            result = fixes.corrected(settled.made(result, source.settled), source.fixes)
        yield result


def readable_file(folder: Folder, source: Source) -> Path:
    """Return the file that a source is read from: its own, or that with the text recognised on its pages."""
    if source.recognised:
        return recognised_file(folder, source.digest)
    return folder.sources / source.record["source_file"]


def _shelved(source: Source, result: kept_readings.Came | None, changed: tuple[Problem, ...]) -> Shelved:
    record, name = source.record, source.record["source_file"]
    wrong = (*source.wrong, *changed)
    if result is None and not source.missing:
        status = record["status"] if record["status"] in ("refused", "failed", "unsupported") else "not-held"
        return Shelved(
            _with_own(Document(record["document_id"], status=status, note=record["note"]), record),
            None,
            wrong,
        )
    if not isinstance(result, KeptReading):
        status = result.status if result else "failed"
        unread = source.missing or Because.of("not there", name)
        if result:
            unread = Because.of("not read", name, status, said=f"{result.what}. {result.next}".strip())
        told = problem(record["document_id"], unread, severity="error", own=not result)
        document = Document(
            record["document_id"], source_file=name, sha256=source.digest, status=status, note=told.reason
        )
        return Shelved(_with_own(document, record), None, (*wrong, told))
    document = replace(
        result.document, source_file=name, sha256=source.digest, status=_status(result, source)
    )
    return Shelved(_with_own(document, record), result, (*wrong, *result.rows("problems")))


def _status(reading: KeptReading, source: Source) -> str:
    """Return a reading's status: *partial* where something was left out, until a person looked and wrote *ok*.

    What she looked at is the file that was added: for another one she has to look again.
    """
    if not reading.tables[PASSAGES].num_rows:
        return "no-text"
    looked = source.record["status"] == "ok" and source.record["sha256"] in ("", source.digest)
    return "partial" if reading.document.note and not looked else "ok"


def _settled(texts: Texts) -> None:
    # A text that the disk loses is made again from its source.
    with suppress(OSError):
        texts.settle()


def _kept_text(texts: Texts, came: kept_readings.Came) -> Iterator[Problem]:
    """Keep a source's text as a version in ``text/``, and say where another version of it is there."""
    if not isinstance(came, KeptReading):
        return
    document_id = came.document.document_id
    try:
        texts.keep(document_id, came.text, came.digest)
    except OSError as error:
        yield problem(document_id, Because.of("text not kept", said=str(error.strerror)))
        return
    if texts.has_other(document_id, came.digest):
        yield problem(document_id, Because.of("text changed"))


def _with_own(document: Document, record: dict[str, str]) -> Document:
    """Return the document with what a person wrote of it in the manifest, which goes before what was read."""
    own: dict[str, Any] = {name: record[name] for name in _PERSONS_OWN if record[name]}
    note = "; ".join(dict.fromkeys(filter(None, (document.note, record["note"]))))
    return replace(document, note=note, **own)
