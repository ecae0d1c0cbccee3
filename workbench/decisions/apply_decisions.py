"""What decisions make of the suggestions: statuses, changed fields and added rows written onto a table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..model import Decision, tables
from .effective_decisions import Standing, Stood, in_order
from .hash_chain import ERASED
from .moved_themes import Move, carried, moves
from .relocate_quotes import Shelf
from .row_snapshot import IDS, stands
from .rows_with_decisions import Cell, Sheet

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Unplaced:
    """One coder's decision that holds for no row now, and why: nothing is lost, it only has no place."""

    table: str
    row_id: str
    coder: str
    status: str
    decided: str
    decision_id: str
    passage_id: str
    quote: str
    note: str
    reason: str


def applied(
    frame: pd.DataFrame, decisions: pd.DataFrame, table: str, passages: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return a table of suggestions with what people decided written onto it.

    Status, coder, the day decided, note and changed fields; over coders the later status holds, and a note by
    another coder is shown with whose it is. A dismissed tag's words stay dismissed under a new tag of the theme
    that overlaps them, unless a person decided on that one itself. Rows that a person added (dismissed since, or
    not), or confirmed and that nothing suggests now, stand at the end. With ``passages``, words that no longer stand
    where they did are looked for in their passage and in the others of the document (`relocate_quotes`), and placed if
    they are there once.
    """
    return Effect(frame, table, passages).of(_stood(decisions)).frame


def unplaced(decisions: pd.DataFrame, frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the decisions that hold for no row of ``frames`` (tables by name, with ``passages``), one row each.

    What was erased from the log was taken out on purpose, and is not among them.
    """
    erased = set(decisions.loc[decisions["table"] == ERASED, "row_id"])
    stood, found = _stood(decisions), list[Unplaced]()
    for table in IDS:
        if table in frames:
            found += Effect(frames[table], table, frames.get("passages")).of(stood).lost
    return tables.table(Unplaced, [one for one in found if one.decision_id not in erased])


@dataclass(frozen=True, eq=False)
class Written:
    """A table with decisions written onto it, and those that hold for no row of it."""

    frame: pd.DataFrame
    lost: list[Unplaced]


class Effect:
    """What decisions make of one table of suggestions, kept up: what stands as before is not written again.

    Decisions act on each other only within a cell of the table (`Sheet.cells`), so that all of a cell is written again.
    """

    def __init__(self, given: pd.DataFrame, table: str, passages: pd.DataFrame | None) -> None:
        self.given, self.table = given, table
        self._sheet = Sheet(given, table)
        self._shelf = Shelf(passages) if passages is not None else None
        self._seen: dict[str, list[Standing]] = {}
        self._claims: dict[str, tuple[dict[str, Any], dict[str, Any] | None]] = {}
        self._cells: dict[str, tuple[Cell, ...]] = {}
        self._members: dict[Cell, set[str]] = {}
        self._moved: dict[str, list[Unplaced]] = {}
        self._left: dict[str, list[Unplaced]] = {}
        self._written = Written(given, [])
        self._moves: tuple[Move, ...] = ()
        self._carried: dict[str, tuple[list[Standing], list[Standing]]] = {}

    def of(self, stood: Stood) -> Written:
        """Return the table with what stands written onto it."""
        decided = self._where_it_is_now(stood)
        changed = [row_id for row_id, standing in decided.items() if self._seen.get(row_id) is not standing]
        gone = [row_id for row_id in self._seen if row_id not in decided]
        if not changed and not gone:
            return self._written
        cells = {cell for row_id in (*changed, *gone) for cell in self._cells.get(row_id, ())}
        for row_id in gone:
            self._forget(row_id)
        self._place({row_id: decided[row_id] for row_id in changed})
        cells.update(cell for row_id in changed for cell in self._cells[row_id])
        self._write(decided, self._reached(cells), {*changed, *gone})
        self._seen = dict(decided)
        lost = [
            one for held in (self._moved, self._left) for row_id in decided for one in held.get(row_id, ())
        ]
        self._written = Written(self._sheet.frame(list(decided)) if decided else self.given, lost)
        return self._written

    def _where_it_is_now(self, stood: Stood) -> Mapping[str, list[Standing]]:
        """Return what stands of each row, under the theme that its own is now: the same lists while nothing moves."""
        decided = stood.rows.get(self.table, {})
        made = moves(stood) if self.table == "tags" else ()
        if made != self._moves:
            self._carried, self._moves = {}, made
        if not made:
            return decided
        for row_id, standing in decided.items():
            if row_id not in self._carried or self._carried[row_id][0] is not standing:
                self._carried[row_id] = (standing, carried(standing, made))
        return {row_id: self._carried[row_id][1] for row_id in decided}

    def _forget(self, row_id: str) -> None:
        for cell in self._cells.pop(row_id, ()):
            self._members[cell].discard(row_id)
        self._claims.pop(row_id, None)

    def _place(self, changed: Mapping[str, list[Standing]]) -> None:
        """Look where the words stand now that were decided on."""
        claims = {row_id: _claim(standing) for row_id, standing in changed.items()}
        if self._shelf:
            self._shelf.fetch(claims.values())
        for row_id, was in claims.items():
            self._forget(row_id)
            now = self._shelf.now(was) if self._shelf else was
            self._claims[row_id] = (was, now)
            self._cells[row_id] = self._sheet.cells(row_id, now)
            for cell in self._cells[row_id]:
                self._members.setdefault(cell, set()).add(row_id)

    def _reached(self, cells: set[Cell]) -> set[Cell]:
        """Return cells with those that a row of theirs stands in, too: its words are at one, its id at the other."""
        reached, more = set(cells), list(cells)
        while more:
            for row_id in self._members.get(more.pop(), ()):
                new = [cell for cell in self._cells[row_id] if cell not in reached]
                reached.update(new)
                more += new
        return reached

    def _write(self, decided: Mapping[str, list[Standing]], cells: set[Cell], changed: set[str]) -> None:
        again = changed.union(*(self._members.get(cell, ()) for cell in cells))
        for cell in cells:
            self._sheet.clear(cell)
        for row_id in again:
            self._sheet.remove(row_id)
            self._moved.pop(row_id, None)
            self._left.pop(row_id, None)
        sheet, rows = self._sheet, {row_id: decided[row_id] for row_id in decided if row_id in again}
        claims, elsewhere = dict[str, dict[str, Any]](), []
        for row_id, standing in rows.items():
            (was, now), place = self._claims[row_id], sheet.places.get(row_id)
            if now is None:
                reason = "its words no longer stand in its passage, nor in one other"
                self._moved[row_id] = _lost(standing, was, reason)
                continue
            claims[row_id] = now
            if place is None or now is not was or sheet.has_other_words(place, was):
                elsewhere.append(row_id)
            else:
                sheet.write(place, standing)
        for row_id in elsewhere:
            reason = _elsewhere(sheet, rows[row_id], claims[row_id], self._shelf)
            if reason:
                self._left[row_id] = _lost(rows[row_id], claims[row_id], reason)
        for row_id, claim in claims.items():
            if _status(rows[row_id]) == "dismissed":
                sheet.write_free(sheet.overlapping(claim), rows[row_id])


def _stood(decisions: pd.DataFrame) -> Stood:
    return Stood(tables.rows(in_order(decisions), Decision))


def _claim(standing: list[Standing]) -> dict[str, Any]:
    """Return the row that decisions are about, as the last who wrote it down saw it."""
    claims: list[dict[str, Any]] = [json.loads(s.claim) for s in standing if s.claim != "{}"]
    return claims[-1] if claims else {}


def _status(standing: Iterable[Standing]) -> str:
    return next((s.status for s in standing if s.latest), "")


def _elsewhere(sheet: Sheet, standing: list[Standing], claim: dict[str, Any], shelf: Shelf | None) -> str:
    """Place decisions whose row is not there, on the same words or as a row of its own; or return why not."""
    if not claim:
        return "its row is gone, and what was written with it was erased or is missing"
    status, same = _status(standing), sheet.same_words(claim)
    if len(same) == 1:
        return (
            ""
            if sheet.write_free(same, standing)
            else "somebody decided otherwise on the tag that has its words now"
        )
    if status == "dismissed" and any(sheet.can_be_dismissed(place) for place in sheet.overlapping(claim)):
        return ""  # it holds for those: see `_placed`
    if status != "confirmed" and not (status and any(one.added for one in standing)):
        return "nothing suggests its row now"
    found = _found(claim, shelf.texts if shelf else None)
    if found is None:
        return "its words no longer stand in its passage, or stand there more than once"
    sheet.add(standing[0].row_id, found, standing)
    return ""


def _found(claim: dict[str, Any], texts: Mapping[str, str] | None) -> dict[str, Any] | None:
    """Return the claim with the offsets at which its quotation stands now; ``None`` where it has no one place."""
    passage_id, quote = claim.get("passage_id", ""), claim.get("quote", "")
    if texts is None or not passage_id:
        return claim
    text = texts.get(passage_id)
    if text is None:
        return None
    if not quote or stands(text, claim):
        return claim
    if text.count(quote) != 1:
        return None
    start = text.index(quote)
    return claim | {"start": start, "end": start + len(quote)}


def _lost(standing: Iterable[Standing], claim: Mapping[str, Any], reason: str) -> list[Unplaced]:
    where, quote = str(claim.get("passage_id", "")), str(claim.get("quote", ""))
    return [
        Unplaced(s.table, s.row_id, s.coder, s.status, s.decided, s.decision_id, where, quote, s.note, reason)
        for s in standing
    ]
