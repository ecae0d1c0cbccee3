"""Documents from Parliament come into an inquiry: asked for, kept as they come, and taken in like any file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from ..errors import Unreadable
from ..model import Appearance, tables
from ..parliament import NotAnswered, Service, Spool, inquiry_listing
from ..parliament.api_records import Record
from ..parliament.inquiry_listing import Fetched
from . import intake
from .files_as_given import Received
from .folder import Folder

if TYPE_CHECKING:
    import pandas as pd

Watch = Callable[[list[Record]], Iterable[Record]]

# After so many documents in a row without an answer the service is left alone.
MOST_FAILURES = 3
# Bytes of documents that are taken in at one time.
AT_ONCE = 50_000_000


@dataclass(frozen=True)
class _Failed:
    """A document that did not come, and why."""

    record: Record
    reason: str


def fetch(
    folder: Folder, wanted: str, *, retrieved: str, service: Service | None = None, watch: Watch = iter
) -> pd.DataFrame:
    """Take in what Parliament publishes of an inquiry: sessions, submissions, reports, replies.

    ``wanted`` is the inquiry's number, or words of its title; ``retrieved`` the day's date, which the manifest keeps.
    Returns the import report, one row per document that the API lists: those that the inquiry holds already are not
    asked for again, and those that did not come are *failed* with the reason and no row of the manifest, so that the
    next fetch asks for them. Stopped at any moment, it goes on from there when it is called again. ``watch`` is
    given the records to ask for, and yields them (a progress bar).

    Raises `errors.NotFound` where there is no such inquiry, and `WorkbenchError` with the choice where several are
    meant. The rules are the API's: see `inquiry_listing`.
    """
    service = service or Service()
    spool = Spool(folder.cache / "fetched")
    business = inquiry_listing.chosen(service.json, wanted)
    listed = inquiry_listing.listing(service.json, business)
    held = {url: row for url, row in zip(*_held(folder), strict=True) if url}
    new = [record for record in listed.records if record.fields.get("url") not in held]
    rows: list[Received] = []
    for batch in _batches(_ask(service, spool, watch(new))):
        came = [_dated(one, retrieved) for one in batch if isinstance(one, Fetched)]
        rows += tables.rows(intake.take(folder, came), Received)
        rows += [_not_come(one) for one in batch if isinstance(one, _Failed)]
    rows += [_known(record, held) for record in listed.records if record not in new]
    rows += map(_short, listed.problems)
    if not any(row.status == "failed" for row in rows):
        spool.clear()
    return tables.table(Received, rows)


def _ask(service: Service, spool: Spool, records: Iterable[Record]) -> Iterator[Fetched | _Failed]:
    """Yield what came, in the order of the list, and what did not; what came before is not asked for again."""
    silent = 0
    for record in records:
        kept = spool.kept(record.key)
        one = _unpacked(*kept) if kept else None
        if one is None and silent >= MOST_FAILURES:
            yield _Failed(record, "not asked for: the service had stopped answering. Fetch again later")
            continue
        try:
            if one is None:
                one = inquiry_listing.received(service.json, record)
                spool.keep(record.key, one.data, _packed(one))
                silent = 0
            yield one
        except Unreadable as error:
            yield _Failed(record, f"{error.what}. {error.next}")
        except NotAnswered as error:
            silent += 1
            yield _Failed(record, str(error))


def _batches(results: Iterable[Fetched | _Failed]) -> Iterator[list[Fetched | _Failed]]:
    """Yield the results some at a time, so that no more than about `AT_ONCE` bytes of them are held in memory."""
    batch: list[Fetched | _Failed] = []
    size = 0
    for one in results:
        batch.append(one)
        size += len(one.data or b"") if isinstance(one, Fetched) else 0
        if size >= AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _packed(one: Fetched) -> dict[str, Any]:
    return {"name": one.name, "fields": one.fields, "appearances": [asdict(row) for row in one.appearances]}


def _unpacked(data: bytes | None, packed: dict[str, Any]) -> Fetched | None:
    try:
        appearances = tuple(Appearance(**one) for one in packed["appearances"])
        return Fetched(str(packed["name"]), data, dict(packed["fields"]), appearances)
    except (KeyError, TypeError, ValueError):
        return None


def _held(folder: Folder) -> tuple[list[str], list[dict[str, Any]]]:
    manifest = folder.manifest()
    return list(manifest["url"]), [
        {str(name): value for name, value in row.items()} for row in manifest.to_dict("records")
    ]


def _dated(one: Fetched, retrieved: str) -> Fetched:
    return replace(one, fields=one.fields | {"retrieved": retrieved})


def _known(record: Record, held: dict[str, dict[str, Any]]) -> Received:
    row = held[record.fields["url"]]
    return Received(
        str(row["source_file"]), str(row["document_id"]), record.fields["kind"], "held already",
        str(row["title"] or record.fields.get("title", "")), record.fields.get("date", ""), 0, 0,
        f"fetched before, from {record.fields['url']}", str(row["sha256"]),
    )  # fmt: skip


def _not_come(one: _Failed) -> Received:
    fields = one.record.fields
    title = fields.get("title") or fields.get("author", "")
    return Received(
        one.record.key, "", fields["kind"], "failed", title, fields.get("date", ""), 0, 0, one.reason, ""
    )


def _short(problem: str) -> Received:
    return Received("", "", "", "failed", "", "", 0, 0, f"{problem}. Fetch again later", "")
