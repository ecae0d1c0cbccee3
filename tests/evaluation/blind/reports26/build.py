"""Write the fourteen papers and their key: ``python -m tests.evaluation.blind.reports26.build FOLDER [KEY_FOLDER]``.

Illustrative, written blind on 2026-12-01 for issue 19.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ..reports19 import build as reports19
from ..reports19.kit import Paper

NAMES = (
    "v1_commons_html",
    "v2_washington",
    "v3_audit_scotland",
    "v4_reviewer",
    "v5_luxembourg",
    "v6_health_scrutiny",
    "v7_interim",
)
STYLES = tuple(
    import_module(f".{name}", __package__)
    for name in NAMES
    if (Path(__file__).parent / f"{name}.py").exists()
)
LISTED = {
    "v1-public-toilets.html": "both",
    "v4-powers-of-bailiffs.pdf": "names",
}


def papers(folder: Path, seed: int = 0) -> list[Paper]:
    """Write all files into a folder; the papers hold the key."""
    return reports19.papers(folder, seed, STYLES)


def write(folder: Path) -> None:
    """Write the papers alone."""
    papers(folder)


def list_rows(p: Paper) -> list[list]:
    """A position where the list prints one."""
    how = LISTED.get(p.file, "")
    return [[p.file, n if how == "both" else "", *one] for n, one in enumerate(p.witnesses, 1)] if how else []


def key(made: list[Paper], folder: Path) -> None:
    """The five tables, in the order of the papers."""
    reports19.write_key(made, folder, reports19.item_rows, list_rows)


if __name__ == "__main__":
    import sys

    target = Path(sys.argv[1])
    key(papers(target), Path(sys.argv[2]) if len(sys.argv) > 2 else target)
