"""Every page, document and sheet of the founding case, made over hash seeds, time zones and locales: the same bytes."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.citations import test_marked_and_same as made
from tests.proofs.__main__ import Row, aligned


def prove() -> list[Row]:
    """One row: how many of them have one SHA-256 in all worlds."""
    with tempfile.TemporaryDirectory() as folder:
        worlds = [made.digests(world, Path(folder)) for world in made.WORLDS]
    same = sum(len(set(one)) == 1 for one in zip(*worlds, strict=True))
    what = f"pages, documents and sheets that are the same bytes in {len(worlds)} worlds"
    return [(what, f"{same} of {len(worlds[0])}", "all")]


if __name__ == "__main__":
    print(aligned(prove()))
