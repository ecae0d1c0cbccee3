"""Decisions that are one act of one person: written together, and taken back together."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..model import Decision
from .effective_decisions import ONE_ACT, alive
from .hash_chain import ERASED, said
from .row_snapshot import DISTRESSING, READ, REFER, Claim

_OF_OLD = "together"
"""A reading of before 0.6 names the decisions that were made with it instead."""


@dataclass(frozen=True)
class LastAct:
    """A coder's last act that stands: the ids of its decisions, what it was, and what each of them is about.

    ``table`` and ``changes`` are of the last of them.
    """

    decision_ids: tuple[str, ...] = ()
    act: str = ""
    table: str = ""
    claims: tuple[Mapping[str, Any], ...] = ()
    changes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def passages(self) -> tuple[str, ...]:
        """The passages that it is about."""
        return tuple(dict.fromkeys(str(c["passage_id"]) for c in self.claims if c.get("passage_id")))


def as_one(steps: Sequence[tuple[str, Claim, str]], act: str, **more: Any) -> list[tuple[str, Claim, str]]:
    """Return decisions marked as one act; ``act`` is a word of `model.DONE`, ``more`` what else is said of it."""
    mark = {ONE_ACT: {"id": f"a{secrets.token_hex(6)}", "act": act, **more}}
    return [(one, replace(about, fields={**about.fields, **mark}), note) for one, about, note in steps]


@dataclass(frozen=True)
class InBulk:
    """Decisions that were made in bulk: whose, how many, and how many like them had been read."""

    coder: str
    of: int
    read: int


def in_bulk(decisions: Iterable[Decision]) -> tuple[list[InBulk], frozenset[str]]:
    """Return what was decided in bulk, act by act, and the ids of the decisions that were made so without being read.

    ``decisions`` are those that stand or all of them, as the caller wants it said.
    """
    acts, ids = dict[str, InBulk](), set[str]()
    for one in decisions:
        mark = said(one.act, one.detail)[2].get(ONE_ACT) if ONE_ACT in one.detail else None
        if isinstance(mark, dict) and int(mark.get("of", 0)) > int(mark.get("read", 0)):
            acts[str(mark["id"])] = InBulk(one.coder, int(mark["of"]), int(mark["read"]))
            ids.add(one.decision_id)
    return list(acts.values()), frozenset(ids)


def last_act(decisions: Iterable[Decision], coder: str) -> LastAct:
    """Return the coder's last act that stands, with all of its decisions; an empty one where there is none."""
    done = [
        one
        for one in alive([d for d in decisions if d.coder == coder])
        if one.act != "undo" and one.table != ERASED
    ]
    if not done:
        return LastAct()
    last = done[-1]
    _, changes, claim = said(last.act, last.detail)
    mark = claim.get(ONE_ACT)
    if not isinstance(mark, dict):
        ids = (last.decision_id, *map(str, claim.get(_OF_OLD, ())))
        act = last.table if last.table in (READ, DISTRESSING, REFER) else last.act
        return LastAct(ids, act, last.table, (claim,), changes)
    same = [one for one in done if _act_of(one) == mark["id"]]
    claims = tuple(said(one.act, one.detail)[2] for one in same)
    ids = tuple(one.decision_id for one in same)
    return LastAct(ids, str(mark.get("act", last.act)), last.table, claims, changes)


def _act_of(decision: Decision) -> str:
    if ONE_ACT not in decision.detail:
        return ""
    mark = said(decision.act, decision.detail)[2].get(ONE_ACT)
    return str(mark.get("id", "")) if isinstance(mark, dict) else ""
