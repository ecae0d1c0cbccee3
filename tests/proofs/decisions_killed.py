"""Programs killed while they save decisions, a thousand times each way: what was acknowledged is there."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from tests.made import crash_decisions
from tests.proofs.__main__ import aligned

TIMES = 1000


def prove(times: int = TIMES) -> list[tuple[str, str, str]]:
    """One row per way of saving: what was killed, and how many acknowledged decisions were missing."""
    ways = {
        "decisions saved one by one": partial(crash_decisions.kill, times),
        "decisions made through an inquiry": partial(crash_decisions.kill, times, by_the_door=True),
        "eight coders at once, two of them killed": crash_decisions.together,
    }
    rows = []
    for what, run in ways.items():
        with tempfile.TemporaryDirectory() as folder:
            rows.append((what, str(run(Path(folder))), "0 missing, 0 other faults"))
    return rows


if __name__ == "__main__":
    print(aligned(prove()))
