"""Identifiers planted in exports, and look-alikes, written blind (`blind/identifiers.csv`): what is found, what is not."""

from __future__ import annotations

import csv
import html
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.model.tables import split_list
from workbench.restrictions.hits_in_bytes import Kept
from workbench.restrictions.restricted_terms import Restriction
from workbench.restrictions.way_out import Clearance

FILE = Path(__file__).parent / "blind" / "identifiers.csv"
_TAGS = {"theme label": "strong", "document title": "cite", "table cell": "td", "heading": "h2", "footnote": "small",
         "link text": "a"}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One row of the blind file; ``found`` is what the gate found in a page with the planted words alone."""

    id: str
    kind: str
    where: str
    planted: str
    hit: bool
    found: tuple[str, ...]

    @property
    def right(self) -> bool:
        return bool(self.found) == self.hit


def rows() -> list[dict[str, str]]:
    """Return the rows of the blind file as text."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def kept(row: dict[str, str]) -> Kept:
    """Return the register of a row: its term, or nothing where hints alone must find it."""
    if row["is_hint_only"] == "yes" or not row["term"]:
        return Kept()
    term = Restriction(row["term"], row["kind"], split_list(row["aliases"]), row["scope"] or "words")
    return Kept(register=(term,))


def measured() -> Iterator[Row]:
    """Yield each row of the blind file with what is found in a page, or the name of one, that has its words."""
    for row in rows():
        planted, tag = row["planted"], _TAGS.get(row["where"], "p")
        in_name = row["where"] == "file name"
        page = f"<html><body><{tag}>{'' if in_name else html.escape(planted)}</{tag}></body></html>"
        name = planted if in_name else "page.html"
        hits = Clearance(lambda row=row: kept(row)).hits(page.encode(), name)  # type: ignore[misc]
        yield Row(
            row["id"], row["kind"], row["where"], planted, row["hit"] == "yes", tuple(h.words for h in hits)
        )


def report() -> list[str]:
    """Return the figures in words: planted that are not found, look-alikes that are, by kind."""
    found = list(measured())
    planted, alike = [r for r in found if r.hit], [r for r in found if not r.hit]
    missed, alarms = [r for r in planted if not r.right], [r for r in alike if not r.right]
    return [
        f"planted identifiers not found: {len(missed)} of {len(planted)} {dict(Counter(r.kind for r in missed))}",
        f"look-alikes found: {len(alarms)} of {len(alike)} {dict(Counter(r.kind for r in alarms))}",
    ]


if __name__ == "__main__":
    print("\n".join(report()))
