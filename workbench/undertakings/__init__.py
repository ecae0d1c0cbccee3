"""Undertakings: what witnesses said they would do, by when, and which document shows that they did.

`suggest` finds them in evidence; `standing` says which are open, overdue or fulfilled on a day. A machine only
suggests: whether words are an undertaking, and whether a document fulfils it, a person says.
"""

from .suggest_undertakings import suggest
from .undertaking_status import Standing, standing

__all__ = ["Standing", "standing", "suggest"]
