"""Write the twelve papers and their key: ``python -m tests.evaluation.blind.reports21.build FOLDER [KEY_FOLDER]``.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from pathlib import Path

from ..reports19 import build as reports19
from ..reports19.kit import Paper
from . import (
    u21_senedd,
    u22_audit_us,
    u23_audit_uk,
    u24_fatal_accident,
    u25_rail_accident,
    u26_royal_commission,
    u27_law_commission,
)

STYLES = (
    u21_senedd,
    u23_audit_uk,
    u24_fatal_accident,
    u25_rail_accident,
    u26_royal_commission,
    u22_audit_us,
    u27_law_commission,
)
LISTED = {"u21-night-buses.pdf": "code", "u26-royal-commission-volume-5": "place"}


def papers(folder: Path, seed: int = 0) -> list[Paper]:
    """Write all files into a folder; the papers hold the key."""
    return reports19.papers(folder, seed, STYLES)


def list_rows(p: Paper) -> list[list]:
    if p.file not in LISTED:
        return []
    if LISTED[p.file] == "code":
        return [[p.file, "", name, code] for name, code in p.witnesses]
    return [[p.file, n, name, ""] for n, (name, _code) in enumerate(p.witnesses, 1)]


def key(made: list[Paper], folder: Path) -> None:
    """The five tables, in the order of the papers."""
    reports19.write_key(made, folder, reports19.item_rows, list_rows)


if __name__ == "__main__":
    import sys

    target = Path(sys.argv[1])
    key(papers(target), Path(sys.argv[2]) if len(sys.argv) > 2 else target)
