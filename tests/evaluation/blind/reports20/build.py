"""Write the twelve papers and their key: `python -m tests.evaluation.blind.reports20.build FOLDER [--seed N] [--key FOLDER]`.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from ..reports19 import build as reports19
from ..reports19.build import HEADS
from . import (
    t11_senate,
    t12_canada,
    t13_coroner,
    t14_inspectorate,
    t15_safeguarding,
    t16_scottish,
    t17_assembly,
)
from .kit import Paper

STYLES = (
    t11_senate,
    t12_canada,
    t13_coroner,
    t14_inspectorate,
    t15_safeguarding,
    t16_scottish,
    t17_assembly,
)
LISTED = ("t11", "t12", "t16")  # the papers with a list of evidence


def papers(folder: Path, seed: int = 0) -> list[Paper]:
    """Write all files into a folder; the papers hold the key."""
    return reports19.papers(folder, seed, STYLES)


def item_rows(paper: Paper) -> list[list]:
    """As in the kit; where no paragraph bears a number, the key names none."""
    rows = reports19.item_rows(paper)
    place = HEADS["items"].split().index("paragraphs")
    return [[*row[:place], row[place] if paper.where_printed else "", *row[place + 1 :]] for row in rows]


def list_rows(paper: Paper) -> list[list]:
    """Positions as printed: Canada's briefs have none, nor codes; Australia's position is the submission's number."""
    if not (paper.items and paper.file.startswith(LISTED)):
        return []
    if paper.file.startswith("t12"):
        return [[paper.file, "", name, ""] for name, _ in paper.witnesses]
    if paper.file.startswith("t11"):
        return [[paper.file, n, name, ""] for n, (name, _) in enumerate(paper.witnesses, 1)]
    return [[paper.file, n, *one] for n, one in enumerate(paper.witnesses, 1)]


def key(made: list[Paper], folder: Path) -> None:
    """The five tables, in the order of the papers."""
    reports19.write_key(made, folder, item_rows, list_rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--key", type=Path)
    given = parser.parse_args()
    made = papers(given.folder, given.seed)
    key(made, given.key or given.folder)


if __name__ == "__main__":
    main()
