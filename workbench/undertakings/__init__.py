"""Undertakings: what witnesses said they would do, by when, and which document shows that they did.

A machine only suggests: whether words are an undertaking, and whether a document fulfils it, a person says.
Start at `suggest_undertakings.py`. How people promise, as tables of patterns: `promise_words.py`; which sentences can
have such words, told from their letters: `possible_promises.py`; why one that has them may be no promise:
`not_a_promise.py`; by when: `due_words.py`. Open, overdue or fulfilled on a day: `undertaking_status.py`.
"""

from .suggest_undertakings import fulfilled, given, suggest
from .undertaking_status import Standing, standing

__all__ = ["Standing", "fulfilled", "given", "standing", "suggest"]
