"""What people decided: an append-only log, and how decisions change what was suggested.

Start at `log.py`: written to, read, verified, merged, erased from. Which decisions stand, after undoing:
`effective_decisions.py`; which are one act: `acts_together.py`; how they change a table: `apply_decisions.py`. The
chain that shows any change: `hash_chain.py`; the file on disk: `sqlite_file.py`. After a new version of a source:
`relocate_quotes.py`.
It knows names of tables and ids of rows, never why a row was suggested.
"""

from __future__ import annotations

from .acts_together import ONE_ACT, LastAct, as_one, last_act
from .apply_decisions import Effect, Unplaced, Written, applied, unplaced
from .effective_decisions import Standing, Stood, changed, effective, framed
from .log import Log, damage_in_words
from .row_snapshot import DISTRESSING, IDS, READ, REFER, Claim, asked, claim, fields_of, memo, read, span
from .sqlite_file import DamagedLog

__all__ = [
    "DISTRESSING",
    "IDS",
    "ONE_ACT",
    "READ",
    "REFER",
    "Claim",
    "DamagedLog",
    "Effect",
    "LastAct",
    "Log",
    "Standing",
    "Stood",
    "Unplaced",
    "Written",
    "applied",
    "as_one",
    "asked",
    "changed",
    "claim",
    "damage_in_words",
    "effective",
    "fields_of",
    "framed",
    "last_act",
    "memo",
    "read",
    "span",
    "unplaced",
]
