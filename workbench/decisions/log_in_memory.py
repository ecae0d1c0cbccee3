"""What was read of a log and verified, kept in memory and carried on, so that nothing is read or hashed twice."""

from __future__ import annotations

from ..model import Decision, tables
from . import hash_chain
from .effective_decisions import Stood, in_order
from .hash_chain import Content, Entry, Hashes, Written
from .log_disk import Mark


class Held:
    """A log as it was read: its decisions, in order (``frame``), what stands of them, and its faults.

    ``mark`` and ``counted`` tell the file as it was then: where either differs, it is read again. ``hashes`` are those
    made while it was verified.
    """

    def __init__(self, content: Content, mark: Mark, hashes: Hashes) -> None:
        self.mark: Mark | None = mark
        self.hashes = hashes
        self.faults = hash_chain.faults(content, hashes)
        self.frame = in_order(tables.table(Decision, decisions(content, hashes)))
        self.stood = Stood(tables.rows(self.frame, Decision))
        self.counted = (0, len(content.entries))
        self._entries = set(content.entries)
        self._written = {w.decision_id: w for w in content.written}
        self._reached: dict[str, tuple[int, str]] = {}
        self._end = ("", "", 0)
        self._find_end()

    def take(self, entries: list[Entry], written: list[Written]) -> bool:
        """Take entries made after all others, with their words; or say that they are not such, and nothing is kept."""
        words = {w.decision_id: w for w in written}
        made = decisions(Content(tuple(entries), (), tuple(written)), self.hashes)
        if self.faults or len(made) != len(entries):
            return False
        made.sort(key=lambda d: (d.time, d.stream, d.n))
        if not all(self._is_later(decision) and self.stood.take(decision) for decision in made):
            return False
        self._entries |= set(entries)
        self._written |= words
        if made:
            import pandas as pd

            self.frame = pd.concat([self.frame, tables.table(Decision, made)], ignore_index=True)
        return True

    def grow(self, content: Content) -> bool:
        """Take what a file holds more than before, all else being as it was; or say that it is not so."""
        written = {w.decision_id: w for w in content.written}
        new = [entry for entry in content.entries if entry not in self._entries]
        same = len(content.entries) - len(new) == len(self._entries)
        if not same or any(written.get(name) != words for name, words in self._written.items()):
            return False
        if hash_chain.faults(content, self.hashes):
            return False
        return self.take(new, [words for name, words in written.items() if name not in self._written])

    def _find_end(self) -> None:
        for stream, n, time in sorted(zip(*(self.frame[c] for c in ("stream", "n", "time")), strict=True)):
            self._reached[stream] = (n, max(time, self._reached.get(stream, (0, ""))[1]))
        for stream, (n, time) in self._reached.items():
            self._end = max(self._end, (time, stream, n))

    def _is_later(self, decision: Decision) -> bool:
        n, time = self._reached.get(decision.stream, (0, ""))
        end = (max(time, decision.time), decision.stream, decision.n)
        if decision.n <= n or end <= self._end:
            return False
        self._reached[decision.stream] = (decision.n, end[0])
        self._end = end
        return True


def decisions(content: Content, hashes: Hashes) -> list[Decision]:
    """Return the decisions of a log that are what was written, with their words where those are."""
    words = {w.decision_id: w for w in content.written}
    rows = []
    for e in hash_chain.sound(content.entries, hashes):
        written = words.get(e.decision_id)
        true = written is not None and hashes.seal(written) == e.seal
        detail = written.detail if written is not None and true else ""
        rows.append(Decision(e.decision_id, e.stream, e.n, e.time, e.coder, e.table, e.row_id, e.act, detail))
    return rows
