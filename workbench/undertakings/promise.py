"""One undertaking that a sentence holds, as a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Promise:
    """Where an undertaking stands in a text: its sentence (``start`` to ``end``), and from where on it says what.

    ``commits`` is where the binding words begin; ``inform`` whether the deed answers the committee.
    """

    start: int
    end: int
    commits: int
    deed: int
    deed_end: int
    inform: bool

    def moved(self, places: Sequence[int]) -> Promise:
        """Return it with offsets into the text as it is stored, where the text was folded to be read."""
        start, commits, deed = (places[n] for n in (self.start, self.commits, self.deed))
        end, deed_end = (places[n - 1] + 1 for n in (self.end, self.deed_end))
        return replace(self, start=start, end=end, commits=commits, deed=deed, deed_end=deed_end)
