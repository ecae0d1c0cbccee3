"""Twenty thousand small files are added in a minute, and twice as many take twice as long.

A row's figure is the time on the clock, with the processor's time of the program and its readers beside it.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

MANY, MOST_SECONDS, MOST_RATIO = 20_000, 60.0, 2.3
_ADD = """
import json, resource, sys, time
import workbench as wb
inquiry = wb.create(sys.argv[2], title="Many")
begun = time.monotonic()
report = inquiry.add(sys.argv[1])
took = time.monotonic() - begun
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps([took, sum(one.ru_utime + one.ru_stime for one in used), int((report["status"] == "ok").sum())]))
"""


def prove() -> list[tuple[str, str, str]]:
    """Return the rows: how long many files take, and how that grows."""
    with tempfile.TemporaryDirectory() as place:
        half, whole = (added(Path(place) / str(count), count) for count in (MANY // 2, MANY))
    return [
        (f"files kept of {MANY:,}", f"{whole[2]:,}", f"{MANY:,}"),
        (
            f"seconds to add {MANY:,} files",
            f"{whole[0]:.0f} ({whole[1]:.0f} of CPU)",
            f"≤ {MOST_SECONDS:.0f}",
        ),
        ("CPU against half as many files", f"{whole[1] / half[1]:.2f} ×", f"≤ {MOST_RATIO}"),
    ]


def added(place: Path, count: int) -> tuple[float, float, int]:
    """Add so many small files in a program of its own; return the seconds, those of CPU, and how many were kept."""
    given = place / "given"
    given.mkdir(parents=True)
    for number in range(count):
        (given / f"note-{number}.txt").write_text(
            f"Note {number}: the bell of tower {number} is loud.", "utf-8"
        )
    program = [sys.executable, "-c", _ADD, str(given), str(place / "inquiry")]
    took, used, kept = json.loads(subprocess.run(program, check=True, capture_output=True).stdout)
    return took, used, kept


if __name__ == "__main__":
    for row in prove():
        print(*row, sep=" | ")
