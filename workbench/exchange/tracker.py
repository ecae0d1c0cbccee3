"""The tracker: one workbook of recommendations, as committees keep them, that goes out to Excel and comes back.

What was changed in it comes back as changes that are proposed: decisions on replies, rows of progress, and cells of
recommendations.csv. Nothing is applied by reading it, and a cell that can't be used is listed with its row and column.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..files import output_names
from ..model import POSITIONS, Document, Progress, Recommendation, Response, publication, tables
from ..model.safe_cells import restored
from ..outcomes import progress as acts
from ..outcomes import return_statuses
from ..restrictions import way_out
from ..restrictions.way_out import Clearance
from . import spreadsheet, tracked_commitments
from .tracked_commitments import CommitmentRow

if TYPE_CHECKING:
    import pandas as pd

    from ..inquiry import Inquiry

SHEET, NOTES = "Tracker", "About"
_WIDTHS = (8, 60, 24, 12, 12, 24, 48, 14, 20, 14, 14, 30, 40, 14, 4, 4, 4)
_HIDDEN = ("recommendation_id", "response_id", "as_exported")
_KEPT = (
    "addressee", "due", "reply_date", "responder", "our_reading", "read_by", "state", "state_since", "next_step",
    "notes",
)  # fmt: skip
"""Columns whose cells are kept with the row as it went out: what another has changed since is not undone by a copy."""


@dataclass(frozen=True)
class TrackerRow:
    """One item and one reply to it, as the sheet shows them; an item without a reply has one row, too."""

    number: str
    text: str
    addressee: str
    due: str
    reply_date: str
    responder: str
    government_word: str
    our_reading: str
    read_by: str
    state: str
    state_since: str
    next_step: str
    notes: str
    provenance: str
    recommendation_id: str
    response_id: str
    as_exported: str = ""


@dataclass(frozen=True)
class Proposed:
    """One change that somebody made in the sheet: what it was, what it is now, and how it could be applied.

    ``table`` is ``responses`` (a decision: ``act`` on ``row_id`` with ``field`` set to ``now``), ``progress`` (a row
    to add, dated ``date``) or ``recommendations`` (a cell of recommendations.csv).
    """

    row: int
    table: str
    row_id: str
    act: str
    field: str
    was: str
    now: str
    date: str
    by: str


@dataclass(frozen=True)
class BadCell:
    """One cell of the sheet that can't be used, and why."""

    row: int
    column: str
    text: str
    reason: str


@dataclass(frozen=True, eq=False)
class Returned:
    """What came back: the changes that are proposed (`Proposed`), and the cells that can't be used (`BadCell`)."""

    changes: pd.DataFrame
    bad: pd.DataFrame


@dataclass(frozen=True, eq=False)
class Tracker:
    """The tracker of one day: ``rows`` (`TrackerRow`), the inquiry's ``title``, and the ``mark`` that it must carry.

    ``commitments`` (`tracked_commitments.CommitmentRow`) is a sheet of its own, ``invented`` another.

    tracker = inquiry.tracker("2026-11-21")
    tracker.save("tracker.xlsx")            # and, when it comes back: tracker.returned("tracker.xlsx", by="AB")
    """

    rows: pd.DataFrame
    title: str
    mark: str = ""
    clearance: Clearance = field(default_factory=Clearance)
    embargo: str = ""
    commitments: pd.DataFrame = field(default_factory=partial(tables.table, CommitmentRow))
    invented: pd.DataFrame = field(default_factory=partial(tables.table, CommitmentRow))

    def workbook(self) -> bytes:
        """Return the XLSX file; same rows, same bytes."""
        promised = {tracked_commitments.SHEET: self.commitments, tracked_commitments.INVENTED: self.invented}
        return workbook(self.rows, self.title, self.mark, promised)

    def save(self, path: Path | str) -> Path:
        """Write the XLSX file, and return its path; under an embargo its name says until when."""
        return way_out.send(
            output_names.embargoed(path, self.embargo), self.workbook(), self.clearance, "the tracker"
        )

    def returned(self, file: Path | str | bytes, *, by: str) -> Returned:
        """Return what ``by`` (initials) changed in a tracker that came back, as proposals: nothing is applied."""
        if isinstance(file, bytes):
            return returned(file, self.rows, by=by)
        return returned(Path(file).read_bytes(), self.rows, by=by, file=Path(file).name)


_OURS = {"our_reading": "position", "notes": "note"}
_ITEMS = {"addressee": "addressees", "due": "deadline"}
_TOLD = {
    "number": "the number of an item is the report’s",
    "text": "the words of an item are the report’s",
    "reply_date": "the date of a reply is the document’s; correct it in responses.csv",
    "responder": "who replied is the document’s; correct it in responses.csv",
    "government_word": "the Government’s own words are never changed here",
    "read_by": "who read a reply is written when the change is applied",
    "state_since": "it is the date of the act; write the new act’s date here together with a new state",
    "provenance": "where it comes from is the document’s",
    "response_id": "it names the row; leave it as it was",
}


def tracked(frames: Mapping[str, pd.DataFrame], *, as_of: str) -> pd.DataFrame:
    """Return the tracker: one row per item and reply, in the order of the items; columns of `TrackerRow`.

    ``frames`` are an inquiry's tables by name: ``recommendations``, ``responses``, ``progress``, ``documents``. The
    state is that of the day ``as_of`` (ISO: no clock is read). Dismissed replies are left out, and so are replies in
    a document that is confidential or an individual case. ``next_step`` is ours to fill: it says what is wanting, and
    is kept nowhere else. ``provenance`` is that of the item and the reply together, and says what is not yet reported.
    """
    where = acts.standing(frames["progress"], frames["recommendations"], as_of=as_of)
    standing = {row.recommendation_id: row for row in tables.rows(where, acts.Standing)}
    held = {row.document_id: row for row in tables.rows(frames["documents"], Document)}
    shut = {key for key, row in held.items() if not publication.may_see("committee", row.publication)}
    replies = [
        row
        for row in tables.rows(frames["responses"], Response)
        if row.status != "dismissed" and row.document_id not in shut
    ]
    made = []
    for item in tables.rows(frames["recommendations"], Recommendation):
        mine = [row for row in replies if row.recommendation_id == item.recommendation_id]
        for reply in sorted(mine, key=lambda row: row.date) or [None]:
            mark = _mark(held.get(item.document_id), held.get(reply.document_id) if reply else None)
            row = _row(item, reply, standing[item.recommendation_id], mark)
            cells = {name: getattr(row, name) for name in _KEPT}
            made.append(replace(row, as_exported=json.dumps(cells, ensure_ascii=False, sort_keys=True)))
    return tables.table(TrackerRow, made)


def applied(inquiry: Inquiry, changes: pd.DataFrame) -> pd.DataFrame:
    """Decide on the replies as somebody read them in the sheet; return the changes left to make by hand.

    Who writes a reading down has read the reply: it is confirmed in their name. An undo takes it back.
    """
    for row in tables.rows(changes[changes["table"] == "responses"], Proposed):
        if row.field == "note":
            inquiry.decide(row.row_id, "note", coder=row.by, note=row.now)
        else:
            inquiry.decide(row.row_id, row.act, coder=row.by, **{row.field: row.now})
    return changes[changes["table"] != "responses"].reset_index(drop=True)


def workbook(
    rows: pd.DataFrame,
    title: str,
    mark: str = "",
    promised: Mapping[str, pd.DataFrame] = MappingProxyType({}),
) -> bytes:
    """Return the tracker as an XLSX file with a sheet about it; same rows, same bytes.

    ``promised`` are sheets of commitments by name (`tracked_commitments`), of which those without a row are left out;
    ``mark`` is the sentence to print where anything in it is illustrative; each row has its provenance, too.
    """
    import pandas as pd

    said = [
        title,
        *([mark] if mark else []),
        "One row for each reply to an item; an item without a reply has one row.",
        "These columns can be changed, and come back: addressee, due, our_reading, state, next_step, notes. A new "
        "state needs the date of what was done under state_since.",
        f"our_reading is one of: {', '.join(POSITIONS)}.",
        f"state is one of: {', '.join(return_statuses.STATES)}. Empty: no act is recorded.",
        "An apostrophe at the beginning of a cell keeps a spreadsheet from taking it for a formula.",
    ]
    about = pd.DataFrame({"About this workbook": said}, dtype="str")
    return spreadsheet.workbook(
        [
            spreadsheet.Sheet(SHEET, rows, _WIDTHS, _HIDDEN),
            *(
                spreadsheet.Sheet(name, frame, tracked_commitments.WIDTHS)
                for name, frame in promised.items()
                if len(frame)
            ),
            spreadsheet.Sheet(NOTES, about, (110,)),
        ],
        title,
    )


def returned(data: bytes, rows: pd.DataFrame, *, by: str, file: str = "the tracker") -> Returned:
    """Return what was changed in a tracker, against ``rows``, the tracker as it stands now (`tracked`).

    ``by`` is who changed it. Rows are found by their ids, so that they may be sorted and filtered; a row that was
    deleted changes nothing. Bad cells: a reading or a state that is none, a date that is none, a new state without
    its date, words that are not ours to change, a row of an item that is not known, a formula. Raises
    `WorkbenchError` where the sheet or a column is missing, `errors.Unreadable` where it is no workbook.
    """
    sheet = spreadsheet.by_name(spreadsheet.frames(data, file), SHEET, file)
    missing = [name for name in tables.columns(TrackerRow) if name not in sheet.columns]
    if missing:
        raise WorkbenchError(
            f"the sheet has no column {', '.join(missing)}", file, "Take the header of a new tracker."
        )
    now = {(row.recommendation_id, row.response_id): row for row in tables.rows(rows, TrackerRow)}
    changes: list[Proposed] = []
    bad: list[BadCell] = []
    seen: set[tuple[str, str]] = set()
    for n, cells in zip(sheet.index.tolist(), sheet.to_dict("records"), strict=True):
        given = {str(name): str(cell) for name, cell in cells.items()}
        key = given["recommendation_id"], given["response_id"]
        if key not in now or key in seen:
            why = "the row stands twice" if key in seen else "no item and reply of this inquiry has these ids"
            bad.append(BadCell(int(n), "recommendation_id", key[0], why))
            continue
        seen.add(key)
        for one in _differences(int(n), given, now[key], by):
            (bad if isinstance(one, BadCell) else changes).append(one)  # type: ignore[arg-type]
    once = {(one.table, one.row_id, one.field, one.now, one.date): one for one in reversed(changes)}
    return Returned(tables.table(Proposed, reversed(once.values())), tables.table(BadCell, bad))


def progress_rows(changes: pd.DataFrame, source: str) -> pd.DataFrame:
    """Return the proposed states as rows to add to progress.csv: columns of `model.Progress`.

    ``source`` says where it is known from: the tracker, and who wrote it in.
    """
    mine = changes[changes["table"] == "progress"]
    made = [
        Progress(row.row_id, row.date, row.now, measure=f"state set to {row.now}", source=source)
        for row in tables.rows(mine, Proposed)
    ]
    return tables.table(Progress, made)


def _row(item: Recommendation, reply: Response | None, where: acts.Standing, mark: str) -> TrackerRow:
    return TrackerRow(
        item.number, item.text, "; ".join(item.addressees), item.deadline, reply.date if reply else "",
        reply.responder if reply else "", reply.wording if reply else "", reply.position if reply else "",
        _reader(reply), where.state, where.since, "" if reply else "no reply known: ask for one",
        reply.note if reply else "", mark, item.recommendation_id, reply.response_id if reply else "",
    )  # fmt: skip


def _mark(*documents: Document | None) -> str:
    """Return where a row is from: the least of its two documents, and whether the committee has yet to report one."""
    held = [document for document in documents if document]
    provenances = {document.provenance for document in held}
    least = next((one for one in ("illustrative", "reported") if one in provenances), "real")
    said = [words for document in held if (words := publication.beside(document.publication))]
    return ", ".join([least, *(words.lower() for words in dict.fromkeys(said))])


def _reader(reply: Response | None) -> str:
    if reply is None:
        return ""
    return (
        f"{reply.coder} ({reply.decided})" if reply.coder else f"suggested by {reply.matched_by or 'a rule'}"
    )


def _differences(n: int, given: Mapping[str, str], was: TrackerRow, by: str) -> Iterator[Proposed | BadCell]:
    exported = _exported(given["as_exported"])
    for name in tables.columns(TrackerRow)[:-1]:
        before, cell = str(getattr(was, name)), given[name]
        went_out = exported.get(name, before)
        # What the sheet was given is the measure, not what the row says: a cut or an escape is no change.
        if cell.strip() in (spreadsheet.shown(before).strip(), spreadsheet.shown(went_out).strip()):
            continue
        if went_out != before:
            now = f"it reads “{before}” now" if before else "it is empty now"
            yield BadCell(n, name, cell, f"somebody changed it after this copy was made: {now}; not taken")
        elif cell.startswith("="):
            yield BadCell(n, name, cell, "it holds a formula; write what it gives")
        elif name in _TOLD:
            if name != "state_since" or given["state"].strip() == was.state:
                yield BadCell(n, name, cell, _TOLD[name])
        elif name == "state":
            yield _state(n, given, was, by)
        elif name in _ITEMS:
            yield _item(n, name, cell, was, by)
        elif name == "next_step":
            yield Proposed(n, "next steps", was.recommendation_id, "note", name, before, cell, "", by)
        else:
            yield _reading(n, name, cell, was, by)


def _exported(cell: str) -> dict[str, str]:
    """Return the cells of a row as they went out; none where the hidden column was lost."""
    try:
        cells = json.loads(restored(cell))
    except ValueError:
        return {}
    return {str(name): str(value) for name, value in cells.items()} if isinstance(cells, dict) else {}


def _state(n: int, given: Mapping[str, str], was: TrackerRow, by: str) -> Proposed | BadCell:
    state, since = given["state"].strip(), given["state_since"].strip()
    if state not in return_statuses.STATES:
        return BadCell(n, "state", state, f"it is none of: {', '.join(return_statuses.STATES)}")
    if not return_statuses.is_date(since) or since == was.state_since:
        why = "a new state needs the date of what was done, such as 2014-01-31 or 2014-01"
        return BadCell(n, "state_since", since, why)
    return Proposed(n, "progress", was.recommendation_id, "add", "state", was.state, state, since, by)


def _item(n: int, name: str, cell: str, was: TrackerRow, by: str) -> Proposed | BadCell:
    if name == "due" and cell and return_statuses.span(cell) is None and cell[:1].isdigit():
        return BadCell(n, name, cell, "it is no date; write it as 2014-01-31, 2014-01 or in words")
    before = str(getattr(was, name))
    return Proposed(n, "recommendations", was.recommendation_id, "change", _ITEMS[name], before, cell, "", by)


def _reading(n: int, name: str, cell: str, was: TrackerRow, by: str) -> Proposed | BadCell:
    if not was.response_id:
        return BadCell(n, name, cell, "there is no reply on this row; add it to responses.csv first")
    if name == "our_reading" and cell not in POSITIONS:
        return BadCell(n, name, cell, f"it is none of: {', '.join(POSITIONS)}")
    before = str(getattr(was, name))
    act = "confirm" if name == "our_reading" else "note"
    return Proposed(n, "responses", was.response_id, act, _OURS[name], before, cell, "", by)
