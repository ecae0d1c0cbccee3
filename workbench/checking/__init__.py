"""A draft report against the evidence: every reference, quotation and figure looked up, every doubt named."""

from __future__ import annotations

from .draft import Draft, Held
from .run_checks import KINDS, check, settled, unchecked

__all__ = ["KINDS", "Draft", "Held", "check", "settled", "unchecked"]
