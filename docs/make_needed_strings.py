"""Write what the pattern of each row of a table needs a text to hold, so that it need not be read off each time."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from workbench.text.english import needed_strings
from workbench.text.english.wordings import COLUMNS, whole_pattern

PACKAGE = Path(str(files("workbench")))
FILE = PACKAGE / "text" / "english" / needed_strings.FILE


def content() -> str:
    """Return the file as it should be: all rows of all tables of wordings."""
    return needed_strings.written_down([whole_pattern(one) for one in patterns()])


def patterns() -> Iterator[str]:
    """Yield the pattern of each row of each table of wordings of the package."""
    for path in sorted(PACKAGE.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            if tuple(rows.fieldnames or ()) == COLUMNS:
                yield from (row["pattern"] for row in rows)


def write() -> None:
    """Write the file anew."""
    FILE.write_text(content(), encoding="utf-8", newline="\n")
