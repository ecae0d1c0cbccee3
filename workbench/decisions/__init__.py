"""What people decided: an append-only log, and what the decisions in it make of the suggestions."""

from __future__ import annotations

from .claims import IDS, Claim, claim, fields_of
from .effect import applied, unplaced
from .log import Log
from .standing import changed, effective
from .store import DamagedLog

__all__ = [
    "IDS",
    "Claim",
    "DamagedLog",
    "Log",
    "applied",
    "changed",
    "claim",
    "effective",
    "fields_of",
    "unplaced",
]
