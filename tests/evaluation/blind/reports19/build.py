"""Write the thirty papers and their key: `python -m tests.evaluation.blind.reports19.build FOLDER [--seed N] [--key FOLDER]`.

Illustrative, written blind on 2026-11-29 for issue 19.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from . import style01, style02, style03, style04, style05, style06, style07, style08, style09, style10
from .kit import Paper

STYLES = (style01, style02, style03, style04, style05, style06, style07, style08, style09, style10)
Rows = Callable[[Paper], list[list]]
HEADS = {
    "reports": "file style format title date body number items_total notes_total doc_kind answers responder responder_also form",
    "items": "item_id file number kind kind_printed paragraphs paragraphs_printed title text addressees addressees_also deadline_words deadline_date deadline_also",
    "notes": "file number text paragraph chapter",
    "evidence_list": "file position name code",
    "replies": "reply report item_ids item_numbers responder position also_acceptable first_8_words",
}


def papers(folder: Path, seed: int = 0, styles: Sequence[Any] = STYLES) -> list[Paper]:
    """Write all files into a folder; the papers hold the key."""
    folder.mkdir(parents=True, exist_ok=True)
    for style in styles:
        for thing in vars(style).values():
            if isinstance(thing, Paper):
                thing.items, thing.notes, thing.replies = [], [], []
    return [paper for style in styles for paper in style.build(folder, seed)]


def report_row(paper: Paper) -> list:
    kind = paper.file.rsplit(".", 1)[1] if "." in paper.file else "html folder"
    return [
        paper.file,
        paper.style,
        kind,
        paper.title,
        paper.date,
        paper.body,
        paper.number,
        len(paper.items),
        len(paper.notes),
        paper.kind,
        paper.answers,
        paper.responder,
        paper.responder_also,
        paper.form,
    ]


def item_rows(paper: Paper) -> list[list]:
    yes = {True: "yes", False: "no"}
    return [
        [
            item.item_id,
            paper.file,
            item.number,
            item.kind,
            yes[item.printed],
            "; ".join(item.paragraphs),
            yes[paper.where_printed and bool(item.paragraphs)],
            item.title,
            item.whole,
            "; ".join(item.to),
            item.to_also,
            item.due,
            item.date,
            item.also,
        ]
        for item in paper.items
    ]


def key(all_papers: list[Paper], folder: Path) -> None:
    """The five tables, in the order of the papers."""
    listed = ("s06", "s07", "s05")  # nothing is listed at the end of these
    write_key(all_papers, folder, item_rows, lambda one: list_rows(one) if has_list(one, listed) else [])


def write_key(all_papers: list[Paper], folder: Path, items: Rows, lists: Rows) -> None:
    """Write the five tables of any set; ``items`` and ``lists`` give a paper's rows of these two."""
    rows = {
        "reports": [report_row(paper) for paper in all_papers],
        "items": [row for paper in all_papers for row in items(paper)],
        "notes": [[paper.file, *note] for paper in all_papers for note in paper.notes],
        "evidence_list": [row for paper in all_papers for row in lists(paper)],
        "replies": [list(row) for paper in all_papers for row in paper.replies],
    }
    for name, head in HEADS.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(head.split())
            writer.writerows(rows[name])


def has_list(paper: Paper, without: tuple[str, ...]) -> bool:
    return bool(paper.items) and not paper.file.startswith((*without, "s08"))


def list_rows(paper: Paper) -> list[list]:
    """Positions as printed: none in the Lords' lists; in the older Commons' the list of web evidence begins again."""
    if paper.file.startswith(("s02", "s03")):
        return [
            [paper.file, "", *one]
            for one in (sorted(paper.witnesses) if paper.file.startswith("s03") else paper.witnesses)
        ]
    groups = [[w for w in paper.witnesses if " w" not in w[1]], [w for w in paper.witnesses if " w" in w[1]]]
    return [[paper.file, n, name, code] for group in groups for n, (name, code) in enumerate(group, 1)]


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
