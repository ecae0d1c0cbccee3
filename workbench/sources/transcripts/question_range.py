"""Questions' numbers against what a transcript promises: its header's range, and a run without gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Passage
from ...model.because import Because


def gaps(passages: Iterable[Passage], announced: tuple[int, int] | None) -> Iterator[Because]:
    """Yield what is amiss with the questions' numbers: another range than ``announced``, numbers left out."""
    asked = (p for p in passages if p.kind == "question" and p.locator.startswith("Q"))
    firsts = list(dict.fromkeys(int(p.locator[1:]) for p in asked))
    if not firsts:
        return
    if announced and (firsts[0], firsts[-1]) != announced:
        both = (f"{first}–{last}" for first, last in (announced, (firsts[0], firsts[-1])))
        yield Because.of("other questions announced", *both)
    missing = sorted(set(range(min(firsts), max(firsts) + 1)) - set(firsts))
    if missing:
        yield Because.of("questions missing", tuple(map(str, missing)))
