"""Which runs of a reading stand in another order than in the file."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .align import Run


def out_of_order(runs: Sequence[Run]) -> list[Run]:
    """Return the runs, given as they are read, that stand in the file before what was read before them.

    As few letters as may be: the heaviest run of runs in the file's order stays.
    """
    if all(before.printed <= after.printed for before, after in pairwise(runs)):
        return []  # as nearly all readings
    places = {at: rank for rank, at in enumerate(sorted(run.printed for run in runs))}
    best: list[tuple[int, int]] = [(0, -1)] * (len(places) + 1)
    before: list[int] = []
    for index, run in enumerate(runs):
        rank = places[run.printed] + 1
        weight, last = (0, -1)
        at = rank - 1
        while at > 0:
            weight, last = max((weight, last), best[at])
            at &= at - 1
        before.append(last)
        at = rank
        while at < len(best):
            best[at] = max(best[at], (weight + run.length, index))
            at += at & -at
    kept, at = set(), len(best) - 1
    top = (0, -1)
    while at > 0:
        top = max(top, best[at])
        at &= at - 1
    last = top[1]
    while last >= 0:
        kept.add(last)
        last = before[last]
    return [run for index, run in enumerate(runs) if index not in kept]
