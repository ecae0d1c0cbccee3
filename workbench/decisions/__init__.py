"""What people decided: an append-only log, and what the decisions in it make of the suggestions."""

from __future__ import annotations

from .claims import IDS, Claim, asked, claim, fields_of
from .effect import Effect, Unplaced, Written, applied, unplaced
from .log import Log, told
from .standing import Standing, Stood, changed, effective, framed
from .store import DamagedLog

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
