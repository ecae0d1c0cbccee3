"""Every kind of page as HTML, Word and PDF, exported ten times over hash seeds, time zones and locales: one SHA-256."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.citations import test_marked_and_same as made
from tests.made import every_kind
from tests.proofs.__main__ import Row, aligned

TIMES = 10


def prove(times: int = TIMES) -> list[Row]:
    """One row: how many of them have one SHA-256 in all exports."""
    every = (*every_kind.OF_THE_CASE, "letter")
    with tempfile.TemporaryDirectory() as folder:
        worlds = [made.digests(made.WORLDS[n % len(made.WORLDS)], Path(folder), every) for n in range(times)]
    same = sum(len(set(one)) == 1 for one in zip(*worlds, strict=True))
    what = (
        f"{len(every)} pages of every kind as HTML, Word and PDF, and sheets: one SHA-256 in {times} exports"
    )
    return [(what, f"{same} of {len(worlds[0])}", "all")]


if __name__ == "__main__":
    print(aligned(prove()))
