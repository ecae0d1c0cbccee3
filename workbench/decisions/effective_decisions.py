"""What stands of many decisions: their order, which are undone, and what each coder has decided on each row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..model import Decision, tables
from .hash_chain import ERASED, said

if TYPE_CHECKING:
    import pandas as pd

STATUS = {"confirm": "confirmed", "add": "confirmed", "dismiss": "dismissed"}
"""What an act makes of a row's status; a change and a note leave it as it is."""


ONE_ACT = "one_act"
"""The field of a claim that says which act a decision is part of: ``id``, ``act`` and, in bulk, ``of`` and ``read``."""
ADJUDICATE = "adjudicate"
"""The act of a lead who settles what coders differ on: it holds over what others decide, before it or later."""


@dataclass(frozen=True)
class Standing:
    """What one coder has decided on one row: everything that they have not undone, the later over the earlier.

    ``status`` is confirmed, dismissed or, after a change or a note only, empty; ``decision_id`` and ``decided``
    (a time) are of the act that settled it, or of the last where none did. ``changes`` and ``claim`` are JSON
    objects, ``changed`` is when a field was last set. ``latest`` marks the coder whose status holds for the row,
    ``disputed`` all coders of a row on which they differ.
    """

    table: str
    row_id: str
    coder: str
    status: str = ""
    decided: str = ""
    decision_id: str = ""
    note: str = ""
    changes: str = "{}"
    changed: str = ""
    claim: str = "{}"
    added: bool = False
    latest: bool = False
    disputed: bool = False


def in_order(decisions: pd.DataFrame) -> pd.DataFrame:
    """Return the decisions in the order in which they were made.

    By time; within a stream always by number, also where the clock was set back between two decisions.
    """
    cells = list(zip(decisions["stream"], decisions["n"], decisions["time"], strict=True))
    reached: dict[str, str] = {}
    moments = {}
    for stream, n, time in sorted(cells):
        reached[stream] = moments[stream, n] = max(reached.get(stream, ""), time)
    order = sorted(range(len(cells)), key=lambda at: (moments[cells[at][:2]], *cells[at][:2]))
    return decisions.iloc[order].reset_index(drop=True)


def effective(decisions: pd.DataFrame) -> pd.DataFrame:
    """Return what stands: one row per coder and row decided on (`Standing`), by the last act on each.

    Each coder's own decisions stand beside the others', so that disagreement is seen; over coders, the later
    status holds (``latest``). An undo counts only against a decision of the same coder.
    """
    return framed(standings(tables.rows(in_order(decisions), Decision)))


def framed(found: list[Standing]) -> pd.DataFrame:
    """Return what stands as a table, one row per coder and row decided on."""
    import pandas as pd

    frame = tables.table(Standing, found)
    flags = {
        name: pd.array([getattr(s, name) for s in found], dtype="bool")
        for name in ("added", "latest", "disputed")
    }
    return frame.assign(**flags)


def standings(decisions: Iterable[Decision]) -> list[Standing]:
    """Return what stands of decisions in their order; of one row, in the order of each coder's last act."""
    return Stood(decisions).all()


Row = tuple[str, str]
"""A row that is decided on: its table and its id."""


class Stood:
    """What stands of decisions, kept up as more are made: ``rows`` has it by table and row, in the order settled.

    Nobody writes into ``rows``: what stands of a row is a new list when it changes, and the same one while it does not.
    """

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self.rows: dict[str, dict[str, list[Standing]]] = {}
        self._decided: dict[Row, list[tuple[int, Decision]]] = {}
        self._about: dict[str, Row] = {}
        self._dangling: set[str] = set()
        self._settled: dict[Row, int] = {}
        self._last: dict[str, int] = {}
        self._number = 0
        decisions = list(decisions)
        self._about = _about(decisions)
        for decision in decisions:
            self._keep(decision)
        for row in self._decided:
            self._settle(row)
        for table in self.rows:
            self._sort(table)

    def take(self, decision: Decision) -> bool:
        """Take a decision made after all others; or say that it was not taken, where it needs the others to be read."""
        if decision.decision_id in self._about or decision.decision_id in self._dangling:
            return False
        self._about |= _about([decision], self._about)
        self._keep(decision)
        row = self._row(decision)
        if row and row[0] != ERASED:
            held = self.rows.setdefault(row[0], {})
            was, latest = self._settled.get(row), self._last.get(row[0], -1)
            self._settle(row)
            now = self._settled.get(row)
            if was is not None and now is not None and now > latest:
                held[row[1]] = held.pop(row[1])
            elif was != now and now is not None and now <= latest:
                self._sort(row[0])
        return True

    def all(self) -> list[Standing]:
        """Return what stands, of all tables in the order settled."""
        held = (
            (self._settled[t, row_id], found) for t in self.rows for row_id, found in self.rows[t].items()
        )
        return [standing for _, found in sorted(held, key=lambda one: one[0]) for standing in found]

    def _row(self, decision: Decision) -> Row | None:
        if decision.act == "undo":
            return self._about.get(decision.decision_id)
        return decision.table, decision.row_id

    def _keep(self, decision: Decision) -> None:
        row = self._row(decision)
        if row is None:
            self._dangling.add(decision.row_id)
        elif row[0] != ERASED:
            self._decided.setdefault(row, []).append((self._number, decision))
        self._number += 1

    def _settle(self, row: Row) -> None:
        held = self.rows.setdefault(row[0], {})
        found, number = _settled(self._decided[row])
        if found:
            held[row[1]] = found
            self._settled[row] = number
            self._last[row[0]] = max(number, self._last.get(row[0], -1))
        else:
            held.pop(row[1], None)
            self._settled.pop(row, None)

    def _sort(self, table: str) -> None:
        held = self.rows[table]
        self.rows[table] = {name: held[name] for name in sorted(held, key=lambda n: self._settled[table, n])}


def _about(decisions: list[Decision], known: Mapping[str, Row] | None = None) -> dict[str, Row]:
    """Return the row that each decision is about; an undo is about the row of what it undoes."""
    found: dict[str, Row] = {}
    before = known or {}
    targets = {d.decision_id: d.row_id for d in decisions if d.act == "undo"}
    for d in decisions:
        if d.act != "undo":
            found[d.decision_id] = (d.table, d.row_id)
    for name in targets:
        way, at = [], name
        while at in targets and at not in found and at not in way:
            way.append(at)
            at = targets[at]
        row = found.get(at) or before.get(at)
        if row:
            found |= dict.fromkeys(way, row)
    return found


def _settled(decided: list[tuple[int, Decision]]) -> tuple[list[Standing], int]:
    """Return what stands of the decisions on one row, and the number of the decision that settled it.

    That is the order of the coders, too: each by their last act that settled the status, or else their first.
    """
    live = {d.decision_id for d in alive([d for _, d in decided])}
    stand: dict[str, tuple[int, Standing]] = {}
    for number, d in decided:
        if d.act == "undo" or d.decision_id not in live:
            continue
        at, standing = stand.get(d.coder) or (number, Standing(d.table, d.row_id, d.coder))
        if d.act in STATUS:
            stand.pop(d.coder, None)
            at = number
        stand[d.coder] = (at, _with(standing, d))
    ordered = sorted(stand.values(), key=lambda one: one[0])
    return list(_compared([s for _, s in ordered])), (ordered[0][0] if ordered else -1)


def _with(standing: Standing, decision: Decision) -> Standing:
    note, changes, claim = said(decision.act, decision.detail)
    settled = decision.act in STATUS or not standing.status
    return replace(
        standing,
        status=STATUS.get(decision.act, standing.status),
        added=standing.added or decision.act == "add",
        decided=decision.time if settled else standing.decided,
        decision_id=decision.decision_id if settled else standing.decision_id,
        note=note or standing.note,
        changes=_json(json.loads(standing.changes) | changes) if changes else standing.changes,
        changed=decision.time if changes else standing.changed,
        claim=_json(claim) if claim else standing.claim,
    )


def _compared(row: list[Standing]) -> Iterator[Standing]:
    decided = [s for s in row if s.status]
    disputed = len({s.status for s in decided}) > 1
    settled = [s for s in decided if is_adjudicated(s)] if disputed else []
    holds = (settled or decided)[-1:]
    for s in row:
        yield replace(s, latest=any(s is one for one in holds), disputed=disputed)


def is_adjudicated(standing: Standing) -> bool:
    """Say whether a decision settles what coders differ on, as their lead's."""
    mark = json.loads(standing.claim).get(ONE_ACT) if ADJUDICATE in standing.claim else None
    return isinstance(mark, dict) and mark.get("act") == ADJUDICATE


def _json(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)


def alive(decisions: list[Decision]) -> list[Decision]:
    """Return the decisions that are not undone, in their order; an undo that is itself undone undoes nothing."""
    coders = {d.decision_id: d.coder for d in decisions}
    undos: dict[str, list[str]] = {}
    for d in decisions:
        if d.act == "undo" and coders.get(d.row_id) == d.coder:
            undos.setdefault(d.row_id, []).append(d.decision_id)
    live: dict[str, bool] = {}
    for d in decisions:
        pending = [d.decision_id]
        while pending:
            name = pending[-1]
            ahead = [undo for undo in undos.get(name, ()) if undo not in live and undo not in pending]
            if ahead:
                pending += ahead
            else:
                live[name] = not any(live.get(undo, False) for undo in undos.get(name, ()))
                pending.pop()
    return [d for d in decisions if live[d.decision_id]]


@dataclass(frozen=True)
class Act:
    """One decision as a sentence has it: who did what, to which row, when, and whether it still stands."""

    time: str
    coder: str
    act: str
    table: str
    row_id: str
    where: str
    quote: str
    changed: str
    note: str
    stands: str
    decision_id: str


def changed(decisions: pd.DataFrame) -> pd.DataFrame:
    """Return who changed what, one row per decision in the order made, in columns that can be read.

    ``where`` is the passage, ``changed`` the fields set (``bearing: qualifies``), ``stands`` yes, or *undone*.
    """
    given = tables.rows(in_order(decisions), Decision)
    live = {d.decision_id for d in alive(given)}
    rows = []
    for d in given:
        note, changes, claim = said(d.act, d.detail)
        where, quote = str(claim.get("passage_id", "")), str(claim.get("quote", ""))
        fields = "; ".join(f"{name}: {value}" for name, value in changes.items())
        stands = "yes" if d.decision_id in live else "undone"
        rows.append(
            Act(d.time, d.coder, d.act, d.table, d.row_id, where, quote, fields, note, stands, d.decision_id)
        )
    return tables.table(Act, rows)
