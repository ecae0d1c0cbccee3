"""One undertaking that a sentence holds, as a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

WHOLE, WILL, CAN = "whole", "will", "can"
"""How words bind: a wording that says all (“leave it with me”), “I will”, and “we can”, which offers."""


@dataclass(frozen=True)
class Promise:
    """Where an undertaking stands in a text: its sentence (``start`` to ``end``), and from where on it says what.

    ``commits`` to ``binds_to`` are the binding words, ``kind`` how they bind; ``inform`` whether the deed answers the
    committee.
    """

    start: int
    end: int
    commits: int
    deed: int
    deed_end: int
    inform: bool
    kind: str
    binds_to: int

    def moved(self, places: Sequence[int]) -> Promise:
        """Return it with offsets into the text as it is stored, where the text was folded to be read."""
        start, commits, deed = (places[n] for n in (self.start, self.commits, self.deed))
        end, deed_end, binds_to = (places[n - 1] + 1 for n in (self.end, self.deed_end, self.binds_to))
        return replace(
            self, start=start, end=end, commits=commits, deed=deed, deed_end=deed_end, binds_to=binds_to
        )
