"""What happened, in the order of time: launch, sessions, report, letters, guidance, inspections, debates, acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Document, Event, Inspection, Progress, Response, tables
from . import check_rows, return_statuses
from .authorities import dates
from .check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "events.csv"
REQUIRED = ("date", "kind", "what")
EVENT_OF = {
    "oral": "session", "written": "evidence", "engagement note": "session", "report": "report",
    "response": "reply", "correspondence": "letter", "statement": "statement", "guidance": "guidance",
    "debate": "debate", "written question": "debate", "inspection": "inspection", "statistics": "statistics",
    "FOI reply": "returns",
}  # fmt: skip
"""What a document of a kind stands for in a timeline; other kinds (press, other, terms) stand in none by themselves."""


@dataclass(frozen=True)
class Moment:
    """One thing that happened, with where it is known from."""

    date: str
    until: str
    kind: str
    what: str
    document_id: str
    recommendation_ids: tuple[str, ...]
    source: str
    url: str
    note: str
    provenance: str


def timeline(frames: Mapping[str, pd.DataFrame], *, illustrative: bool = False) -> pd.DataFrame:
    """Return what happened, in the order of time: one row per event; columns of `Moment`.

    ``frames`` are an inquiry's tables by name, each where it is held: ``documents``, ``responses``, ``progress``,
    ``inspections``, ``events``. What has no date is in no timeline. Written evidence is one row per date. A document
    that an event names is that event’s; the replies of one document are one row, and name the items they answer.
    Judgements of inspections are one row per framework. A date that is less than whole (``2012-06``) stands before the
    whole ones in it. What is illustrative is left out where anything is real, unless it is asked for: beside real
    events it would be taken for one.
    """
    events = tables.rows(frames["events"], Event) if "events" in frames else []
    documents = {row.document_id: row for row in tables.rows(frames["documents"], Document)}
    replies = tables.rows(frames["responses"], Response) if "responses" in frames else []
    answers = _answered(replies)
    known = {event.document_id for event in events} - {""}
    made = [_of_event(event, answers) for event in events]
    made += _of_documents((row for key, row in documents.items() if key not in known), answers)
    made += _of_replies(replies, documents, known)
    if "progress" in frames:
        made += _of_acts(tables.rows(frames["progress"], Progress))
    if "inspections" in frames:
        seen = tables.rows(frames["inspections"], Inspection)
        made += _of_inspections(row for row in seen if row.document_id not in documents)
    if not illustrative and any(one.provenance != "illustrative" for one in made):
        made = [one for one in made if one.provenance != "illustrative"]
    order = {kind: n for n, kind in enumerate(return_statuses.EVENT_KINDS)}
    made.sort(key=lambda one: (one.date, order.get(one.kind, 99), one.what))
    return tables.table(Moment, made)


def check(frame: pd.DataFrame, file: str = FILE) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of events (columns of `model.Event`), and every mistake."""
    mistakes = [one for row in check_rows.each(frame, file) for one in _wrong(row)]
    mistakes += check_rows.repeated(frame, file, ("date", "kind", "what"))
    return check_rows.good(frame, Event, mistakes), mistakes


def _answered(replies: Iterable[Response]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in replies:
        if row.document_id and row.recommendation_id and row.status != "dismissed":
            found[row.document_id] = tuple(
                dict.fromkeys((*found.get(row.document_id, ()), row.recommendation_id))
            )
    return found


def _of_event(event: Event, answers: Mapping[str, tuple[str, ...]]) -> Moment:
    items = tuple(dict.fromkeys((*event.recommendation_ids, *answers.get(event.document_id, ()))))
    return Moment(
        event.date, event.until, event.kind, event.what, event.document_id, items, event.source, event.url,
        event.note, event.provenance,
    )  # fmt: skip


def _of_documents(held: Iterable[Document], answers: Mapping[str, tuple[str, ...]]) -> Iterator[Moment]:
    written: dict[tuple[str, str], int] = {}
    for row in held:
        kind = EVENT_OF.get(row.kind, "")
        if not kind or not return_statuses.is_date(row.date):
            continue
        if kind == "evidence":
            written[row.date, row.provenance] = written.get((row.date, row.provenance), 0) + 1
            continue
        items = answers.get(row.document_id, ())
        yield Moment(
            row.date, "", kind, row.title or row.document_id, row.document_id, items, row.author, row.url, row.note,
            row.provenance,
        )  # fmt: skip
    for (date, provenance), count in written.items():
        what = f"{count} piece{'s' if count > 1 else ''} of written evidence"
        yield Moment(date, "", "evidence", what, "", (), "", "", "", provenance)


def _of_replies(
    replies: Iterable[Response], documents: Mapping[str, Document], known: set[str]
) -> Iterator[Moment]:
    """Return the replies whose document no other event names: of a kind that stands in no timeline by itself."""
    found: dict[tuple[str, str, str], list[Response]] = {}
    for row in replies:
        document = documents.get(row.document_id)
        shown = document is not None and document.kind in EVENT_OF and return_statuses.is_date(document.date)
        if (
            row.recommendation_id
            and return_statuses.is_date(row.date)
            and not shown
            and row.document_id not in known
        ):
            found.setdefault((row.document_id, row.date, row.responder), []).append(row)
    for (document_id, date, responder), given in found.items():
        document = documents.get(document_id)
        items = tuple(dict.fromkeys(row.recommendation_id for row in given))
        yield Moment(
            date, "", "reply", f"{responder or 'A reply'}: {document.title if document else 'a reply'}", document_id,
            items, document.author if document else responder, document.url if document else "", "",
            document.provenance if document else "real",
        )  # fmt: skip


def _of_acts(progress: Iterable[Progress]) -> Iterator[Moment]:
    for row in progress:
        if row.state and return_statuses.is_date(row.date):
            items = (row.recommendation_id,) if row.recommendation_id else ()
            yield Moment(
                row.date, "", "act", row.measure, "", items, row.source, row.url, row.note, "real"
            )  # fmt: skip


def _of_inspections(inspections: Iterable[Inspection]) -> Iterator[Moment]:
    """Return one row per framework, from its first judgement to its last: single ones would drown the rest."""
    found: dict[tuple[str, str], list[Inspection]] = {}
    for row in inspections:
        found.setdefault((row.framework, row.provenance), []).append(row)
    for (framework, provenance), given in found.items():
        days = sorted(row.date for row in given)
        what = f"{len(given)} judgement{'s' if len(given) > 1 else ''} under “{framework}”"
        if all(row.kind == "thematic" for row in given):
            what = f"Thematic inspection: {'; '.join(dict.fromkeys(row.aspect for row in given))}"
        until = days[-1] if days[-1] != days[0] else ""
        yield Moment(
            days[0],
            until,
            "inspection",
            what,
            given[0].document_id,
            (),
            given[0].source,
            given[0].url,
            "",
            provenance,
        )


def _wrong(row: Row) -> Iterator[Mistake]:
    yield from check_rows.needed(row, "date", "what")
    yield from dates(row, (("date", "date"), ("until", "until")))
    yield from check_rows.one_of(row, "kind", return_statuses.EVENT_KINDS)
    yield from check_rows.provenance(row)
    if not row["source"] and not row["document_id"]:
        yield row.mistake("source", "say where this is known from, here or under document_id")
