"""Write the fourteen papers and their key: ``python -m tests.evaluation.blind.reports22.build FOLDER [KEY_FOLDER]``.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ..reports19 import build as reports19
from ..reports19.kit import Paper

NAMES = (
    "w1_commons_2024",
    "w2_commons_2014",
    "w3_lords",
    "w4_holyrood",
    "w5_oireachtas",
    "w6_senate",
    "w7_inquiry",
    "w8_all_party",
)
STYLES = tuple(
    import_module(f".{name}", __package__)
    for name in NAMES
    if (Path(__file__).parent / f"{name}.py").exists()
)
LISTED = {"w1-patient-transport.pdf": "both", "w3-record-offices.pdf": "code", "w5-raised-bogs.pdf": "place"}


def papers(folder: Path, seed: int = 0) -> list[Paper]:
    """Write all files into a folder; the papers hold the key."""
    return reports19.papers(folder, seed, STYLES)


def list_rows(p: Paper) -> list[list]:
    how = LISTED.get(p.file, "")
    rows = [[p.file, n, name, code] for n, (name, code) in enumerate(p.witnesses, 1)] if how else []
    return [[row[0], "", *row[2:]] for row in rows if row[3]] if how == "code" else rows


def key(made: list[Paper], folder: Path) -> None:
    """The five tables, in the order of the papers."""
    reports19.write_key(made, folder, reports19.item_rows, list_rows)


def write(folder: Path) -> list[Paper]:
    """The papers alone; their key stands beside this module."""
    return papers(Path(folder))


if __name__ == "__main__":
    import sys

    target = Path(sys.argv[1])
    key(papers(target), Path(sys.argv[2]) if len(sys.argv) > 2 else target)
