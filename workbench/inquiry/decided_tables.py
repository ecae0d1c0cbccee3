"""What people decided, and what could not be used of all that an inquiry holds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .. import decisions
from ..decisions.hash_chain import ERASED
from ..model import Decision, Memo, Problem, tables
from ..model.because import Because
from ..model.problem_reasons import problem
from ..replies import reply_readings
from ..text.english import own_wordings
from ..text.veil import Veil
from . import evidence_tables, held_back
from .held import Held

if TYPE_CHECKING:
    import pandas as pd


def shown(held: Held) -> pd.DataFrame:
    """Return the decisions that anybody may count or export: no referral, which is between its coder and the lead."""
    frame = held.frame("decisions seen")
    referrals = frame.loc[frame["table"] == decisions.REFER, "decision_id"]
    if referrals.empty:
        return frame
    theirs = (frame["table"] == decisions.REFER) | frame["row_id"].isin(referrals)
    return frame[~theirs].reset_index(drop=True)


def seen(held: Held) -> pd.DataFrame:
    """Return the decisions, but for those about evidence that is held back, which the log keeps."""
    frame: pd.DataFrame = held["log"].frame()
    hidden = held["sources"].hidden
    return held_back.shown(held["sources"].folder, frame) if hidden else frame


def stood(held: Held) -> decisions.Stood:
    """Return what stands of all decisions; for the public, without what was decided in bulk, which nobody read."""
    if held["sources"].folder.audience == "public":
        made: list[Decision] = tables.rows(held["decisions seen"], Decision)
        unread = decisions.in_bulk(made)[1]
        return decisions.Stood(one for one in made if one.decision_id not in unread)
    if held["sources"].hidden:  # the log keeps what is about evidence that is held back; no table does
        return decisions.Stood(tables.rows(held["decisions seen"], Decision))
    found: decisions.Stood = held["log"].held().stood
    return found


def bulk_in_words(made: Iterable[decisions.InBulk]) -> str:
    """Return in one sentence what was decided in bulk; nothing where nothing was."""
    acts = [f"in bulk: {one.of:,}, {one.read:,} read ({one.coder})" for one in made]
    what = "Some tags were decided without being read, after a sample of them was"
    return f"{what}: {'; '.join(acts)}. No public page counts these." if acts else ""


def readings(held: Held) -> pd.DataFrame:
    """Return who reads each reply as what: the rule, and each person."""
    return reply_readings.readings(held["suggested responses"], _standing_in(held["stood"], "responses"))


def memos(held: Held) -> pd.DataFrame:
    """Return what people wrote about rows, in the order in which they wrote it; what was dismissed is gone."""
    found: decisions.Stood = held["stood"]
    rows = [row for standing in found.rows.get("memos", {}).values() if (row := _memo(standing))]
    return tables.table(Memo, sorted(rows, key=lambda row: (row.time, row.memo_id)))


def veil(held: Held) -> Veil:
    """Return which words are folded where they are shown: those that somebody marked as distressing."""
    if not (held["decisions seen"]["table"] == decisions.DISTRESSING).any():
        return Veil()  # what stands of thousands of decisions need not be known for the first screen then
    found: decisions.Stood = held["stood"]
    spans: dict[str, list[tuple[int, int, str]]] = {}
    for standing in found.rows.get(decisions.DISTRESSING, {}).values():
        for claim in (json.loads(one.claim) for one in standing):
            span = int(claim.get("start", 0)), int(claim.get("end", 0)), str(claim.get("quote", ""))
            spans.setdefault(str(claim.get("passage_id", "")), []).append(span)
    return Veil(spans)


def _memo(standing: list[decisions.Standing]) -> Memo | None:
    written = next((one for one in standing if one.added), None)
    claim = json.loads(written.claim) if written else {}
    if (
        written is None
        or "about_id" not in claim
        or any(s.latest and s.status == "dismissed" for s in standing)
    ):
        return None  # what was written may be erased
    changed = {name: value for one in standing for name, value in json.loads(one.changes).items()}
    row = {"text": written.note, **claim, **changed}
    fields = {name: row[name] for name in tables.columns(Memo) if name in row}
    return Memo(**{"memo_id": written.row_id, "coder": written.coder, "time": written.decided, **fields})


def findings(held: Held) -> pd.DataFrame:
    """Return the findings of the draft that was checked last, as far as people have settled them."""
    found = held.frame("last draft")
    if held["sources"].hidden:
        found = held_back.findings(held["sources"].folder, found)
    if not len(found):
        return found
    from ..checking import settled

    return settled(found, _standing_in(held["stood"], "findings"))


def problems(held: Held) -> pd.DataFrame:
    """Return what could not be used, of sources and tables first, of decisions last."""
    import pandas as pd

    faults = [Because.of("log at fault", one.decision_id, said=one.what) for one in held["log"].held().faults]
    unnamed = [problem("", Because.of("in no row"), name, severity="error") for name in held["unnamed files"]]
    parts: list[pd.DataFrame] = [
        evidence_tables.problems(held),
        held["usable codebook"]["mistakes"],
        held["failing examples"],
        tables.table(Problem, [_own_mistake(one) for one in held[own_wordings.FILE].wrong]),
        held["links by hand"][1],
        held["returns"].problems,
        tables.table(Problem, unnamed),
        _unplaced(held),
        tables.table(Problem, [problem("", fault, severity="error") for fault in faults]),
    ]
    return pd.concat(parts, ignore_index=True)


def _own_mistake(one: own_wordings.Mistake) -> Problem:
    because = Because.of("row left out", own_wordings.FILE, str(one.row or ""), one.column, said=one.words)
    return problem("", because, severity="error", own=True)


def _unplaced(held: Held) -> pd.DataFrame:
    """Return the decisions on rows that are no longer there, as problems: nothing decided is lost quietly."""
    taken = held["decisions"]
    erased = set(taken.loc[taken["table"] == ERASED, "row_id"])
    left = [one for one in held["unplaced"] if one.decision_id not in erased]
    whys = [
        Because.of("decision without a place", row.decision_id, row.coder, said=row.reason) for row in left
    ]
    return tables.table(Problem, [problem("", because) for because in whys])


def _standing_in(found: decisions.Stood, table: str) -> pd.DataFrame:
    rows: dict[str, list[Any]] = found.rows.get(table, {})
    return decisions.framed([standing for row in rows.values() for standing in row])
