"""A draft report against the evidence: every reference, quotation, name and figure is looked up.

It knows the draft and the evidence held, as frames; what is not held it does not call wrong, but lists as unchecked.
Which checks run, and in which order: `run_checks.py`. A check is one file of `checks/` and one row of
`run_checks.CHECKS`. What a draft is: `draft.py`. Findings as comments in the draft's own Word file: `word/`.
"""

from __future__ import annotations

from .draft import Draft, Held
from .run_checks import KINDS, check, settled, unchecked
from .what_was_compared import compared

__all__ = ["KINDS", "Draft", "Held", "check", "compared", "settled", "unchecked"]
