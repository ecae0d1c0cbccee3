"""Write the twelve papers and their key: ``python -m tests.evaluation.blind.reports21.build FOLDER [KEY_FOLDER]``.

Illustrative, written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

import csv
from pathlib import Path

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
HEADS = {
    "reports": "file style format title date body number items_total notes_total doc_kind answers responder responder_also form",
    "items": "item_id file number kind kind_printed paragraphs paragraphs_printed title text addressees addressees_also deadline_words deadline_date deadline_also",
    "notes": "file number text paragraph chapter",
    "evidence_list": "file position name code",
    "replies": "reply report item_ids item_numbers responder position also_acceptable first_8_words",
}


def papers(folder: Path, seed: int = 0) -> list[Paper]:
    """Write all files into a folder; the papers that are returned hold the key."""
    folder.mkdir(parents=True, exist_ok=True)
    for style in STYLES:
        for thing in vars(style).values():
            if isinstance(thing, Paper):
                thing.items, thing.notes, thing.replies = [], [], []
    return [paper for style in STYLES for paper in style.build(folder, seed)]


def report_row(p: Paper) -> list:
    kind = p.file.rsplit(".", 1)[1] if "." in p.file else "html folder"
    counts = [len(p.items), len(p.notes)]
    return [
        p.file,
        p.style,
        kind,
        p.title,
        p.date,
        p.body,
        p.number,
        *counts,
        p.kind,
        p.answers,
        p.responder,
        p.responder_also,
        p.form,
    ]


def item_rows(p: Paper) -> list[list]:
    yes = {True: "yes", False: "no"}
    return [
        [i.item_id, p.file, i.number, i.kind, yes[i.printed], "; ".join(i.paragraphs), yes[p.where_printed and bool(i.paragraphs)],
         i.title, i.whole, "; ".join(i.to), i.to_also, i.due, i.date, i.also]
        for i in p.items
    ]  # fmt: skip


def list_rows(p: Paper) -> list[list]:
    if p.file not in LISTED:
        return []
    if LISTED[p.file] == "code":
        return [[p.file, "", name, code] for name, code in p.witnesses]
    return [[p.file, n, name, ""] for n, (name, _code) in enumerate(p.witnesses, 1)]


def key(made: list[Paper], folder: Path) -> None:
    """The five tables, in the order of the papers."""
    rows = {
        "reports": [report_row(p) for p in made],
        "items": [row for p in made for row in item_rows(p)],
        "notes": [[p.file, *note] for p in made for note in p.notes],
        "evidence_list": [row for p in made for row in list_rows(p)],
        "replies": [list(row) for p in made for row in p.replies],
    }
    for name, head in HEADS.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(head.split())
            writer.writerows(rows[name])


if __name__ == "__main__":
    import sys

    target = Path(sys.argv[1])
    key(papers(target), Path(sys.argv[2]) if len(sys.argv) > 2 else target)
