"""What stands of many decisions: their order, which are undone, and what each coder has decided on each row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .. import tables
from ..model import Decision
from .chain import ERASED, said

if TYPE_CHECKING:
    import pandas as pd

STATUS = {"confirm": "confirmed", "add": "confirmed", "dismiss": "dismissed"}
"""What an act makes of a row's status; a change and a note leave it as it is."""


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
    import pandas as pd

    found = standings(tables.rows(in_order(decisions), Decision))
    frame = tables.table(Standing, found)
    flags = {
        name: pd.array([getattr(s, name) for s in found], dtype="bool")
        for name in ("added", "latest", "disputed")
    }
    return frame.assign(**flags)


def standings(decisions: Iterable[Decision]) -> list[Standing]:
    """Return what stands of decisions in their order; of one row, in the order of each coder's last act."""
    stand: dict[tuple[str, str, str], Standing] = {}
    decisions = list(decisions)
    for d in alive(decisions):
        if d.act == "undo" or d.table == ERASED:
            continue
        key = (d.table, d.row_id, d.coder)
        standing = _with(stand.get(key) or Standing(*key), d)
        if d.act in STATUS:  # put back at the end: the order is that in which coders last settled the status
            stand.pop(key, None)
        stand[key] = standing
    rows: dict[tuple[str, str], list[Standing]] = {}
    for standing in stand.values():
        rows.setdefault((standing.table, standing.row_id), []).append(standing)
    return [standing for row in rows.values() for standing in _compared(row)]


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
    for s in row:
        yield replace(s, latest=bool(decided) and s is decided[-1], disputed=disputed)


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
