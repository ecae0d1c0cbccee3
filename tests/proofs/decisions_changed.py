"""Each of a thousand decisions edited, sealed again, deleted or moved behind the log's back: found, and named."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.made.changed_logs import filled, unnamed
from tests.proofs.__main__ import Row, aligned

MANY = 1000


def prove() -> list[Row]:
    """One row: how many of four changes of each decision were not found, or laid at another's door."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.sqlite"
        filled(path, MANY)
        amiss = unnamed(path)
    return [(f"changes of {MANY} decisions that are not named", f"{len(amiss)} of {4 * MANY}", "0")]


if __name__ == "__main__":
    print(aligned(prove()))
