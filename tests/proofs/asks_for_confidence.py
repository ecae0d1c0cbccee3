"""Of papers that ask for confidence none leaves; of published ones hardly any is shut by its words alone.

The blind papers (`tests/evaluation/blind/confidence.csv`) were written before the rules; the published ones are the
real documents of ``shared/data/corpus``, where they are there.
"""

from __future__ import annotations

import csv
from pathlib import Path

from tests.places import ROOT, TESTS
from workbench import sources
from workbench.errors import Unreadable
from workbench.model import publication

BLIND = TESTS / "evaluation" / "blind" / "confidence.csv"
CORPUS = ROOT.parent / "shared" / "data" / "corpus"
LARGEST = 6_000_000  # bytes of a file that is read here


def status_of(data: bytes) -> str:
    """The status of a paper that somebody said is published."""
    return publication.safest("published", *(one.status for one in sources.read(data).asks))


def blind() -> tuple[list[str], list[str]]:
    """The ids of blind papers that leave and must not, and of published ones that are shut."""
    with BLIND.open(encoding="utf-8", newline="") as file:
        found = {row["id"]: status_of(row["file_text"].encode()) for row in csv.DictReader(file)}
    open_ = [key for key, status in found.items() if status == "published"]
    return [key for key in open_ if key[0] == "k"], [
        key for key in found if key[0] == "p" and key not in open_
    ]


def _published(place: Path) -> tuple[int, int]:
    """How many documents are read there, and how many of them are shut."""
    read = shut = 0
    for path in sorted(
        p for p in place.rglob("*") if p.suffix in (".pdf", ".txt", ".html", ".docx", ".md", ".vtt")
    ):
        try:
            if path.name == "README.md" or path.stat().st_size > LARGEST:
                continue
            shut += status_of(path.read_bytes()) != "published"
            read += 1
        except Unreadable:
            continue
    return read, shut


def prove() -> list[tuple[str, str, str]]:
    """Rows of what, measured and goal."""
    leave, held = blind()
    rows = [
        ("blind papers of 50 that ask for confidence and leave", str(len(leave)), "0"),
        ("blind papers of 50 that are published and are shut by their words", str(len(held)), "<= 1"),
    ]
    if CORPUS.is_dir():
        read, shut = _published(CORPUS)
        rows.append(
            (
                f"real published documents of {read} that are shut by their words",
                str(shut),
                f"<= {read // 50}",
            )
        )
    return rows


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))
