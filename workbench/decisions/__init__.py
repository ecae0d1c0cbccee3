"""What people decided: an append-only log, and how decisions change what was suggested.

Start at `log.py`: written to, read, verified, merged, erased from. Which decisions stand, after undoing:
`effective_decisions.py`; which are one act: `acts_together.py`; which are about a theme that is another now:
`moved_themes.py`; how they change a table: `apply_decisions.py`. The chain that shows any change: `hash_chain.py`; the
file on disk: `sqlite_file.py`. After a new version of a source: `relocate_quotes.py`.
It knows names of tables and ids of rows, never why a row was suggested.
"""

from __future__ import annotations

from .acts_together import InBulk, LastAct, as_one, in_bulk, last_act
from .apply_decisions import Effect, Unplaced, Written, applied, unplaced
from .effective_decisions import (
    ONE_ACT,
    Standing,
    Stood,
    alive,
    changed,
    effective,
    framed,
    is_adjudicated,
)
from .log import Log, damage_in_words
from .moved_themes import CODEBOOK, Move, carried, moves
from .row_snapshot import (
    DISTRESSING,
    IDS,
    READ,
    REFER,
    STOPS,
    Claim,
    asked,
    claim,
    fields_of,
    memo,
    read,
    span,
)
from .sqlite_file import DamagedLog

__all__ = [
    "CODEBOOK",
    "DISTRESSING",
    "IDS",
    "ONE_ACT",
    "READ",
    "REFER",
    "STOPS",
    "Claim",
    "DamagedLog",
    "Effect",
    "InBulk",
    "LastAct",
    "Log",
    "Move",
    "Standing",
    "Stood",
    "Unplaced",
    "Written",
    "alive",
    "applied",
    "as_one",
    "asked",
    "carried",
    "changed",
    "claim",
    "damage_in_words",
    "effective",
    "fields_of",
    "framed",
    "in_bulk",
    "is_adjudicated",
    "last_act",
    "memo",
    "moves",
    "read",
    "span",
    "unplaced",
]
