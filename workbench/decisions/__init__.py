"""What people decided: an append-only log, and what the decisions in it make of the suggestions."""

from __future__ import annotations

from .apply_decisions import Effect, Unplaced, Written, applied, unplaced
from .effective_decisions import Standing, Stood, changed, effective, framed
from .log import Log, told
from .row_snapshot import IDS, Claim, asked, claim, fields_of
from .sqlite_file import DamagedLog

__all__ = [
    "IDS",
    "Claim",
    "DamagedLog",
    "Effect",
    "Log",
    "Standing",
    "Stood",
    "Unplaced",
    "Written",
    "applied",
    "asked",
    "changed",
    "claim",
    "effective",
    "fields_of",
    "framed",
    "told",
    "unplaced",
]
