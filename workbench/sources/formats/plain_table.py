"""A plain text that is a table: rows of cells parted by commas, semicolons or tabs, under a row of headings."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from ...text.english.patterns_in_tables import in_table
from .blocks_to_lines import block, page_of
from .encodings import decoded
from .file_signs import Signs
from .lines import Page
from .speech_tables import is_transcript
from .table_file import READ_BY_ROWS

# Rows, with the headings; columns where the sign is one that typists part a number or a name from words by.
FEWEST, COLUMNS, MANY = 3, 2, 3
# Words of a heading: a form's question is one.
LONGEST = 30
_LETTER = in_table("text/signs", "a letter")
# What opens a line of code or mark-up, whose commas part no cells.
_CODE = ("{", "[", "<", "#", "//")


def is_table(signs: Signs) -> bool:
    """Say whether a text is a table and nothing else: as many cells in each row as there are headings.

    Words of prose have a blank after each comma, and cells none. A table of what was said is a transcript.
    """
    if not signs.is_text or signs.start.lstrip().startswith(_CODE):
        return False
    first = signs.start.lstrip("\ufeff\r\n").split("\n", 1)[0]
    return (
        any(sign in first for sign in ",;\t")
        and bool(_rows(decoded(signs.data)[0]))
        and not is_transcript(signs)
    )


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return a table as one page, a line for each row, and remarks: that it is a table …"""
    text, remarks = decoded(data)
    rows = ("\t".join(" ".join(cell.split()) for cell in row).rstrip() for row in _rows(text))
    return (page_of(block(row, "table") for row in rows),), (READ_BY_ROWS, *remarks)


def _rows(text: str) -> list[list[str]]:
    """Return the rows of a text that is a table, those that are empty left out; none of any other."""
    text = text.lstrip("\ufeff\r\n")
    first = text.split("\n", 1)[0]
    sign = max("\t,;", key=first.count)
    least = COLUMNS if sign == "," else MANY
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True):
            if not any(cell.strip() for cell in row):
                continue
            if len(row) < least or (len(row) != len(rows[0]) if rows else not _are_headings(row)):
                return []
            rows.append(row)
    except csv.Error:
        return []
    return rows if len(rows) >= FEWEST and not _is_prose(rows) else []


def _are_headings(cells: Sequence[str]) -> bool:
    named = [cell for cell in cells if cell.strip()]
    words = all(_LETTER.search(cell) and len(cell.split()) <= LONGEST for cell in named)
    return words and len(set(named)) == len(named) >= len(cells) - 1


def _is_prose(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether most cells but the first open with a blank, as what follows a comma in a sentence does."""
    cells = [cell for row in rows for cell in row[1:] if cell]
    return 2 * sum(cell[0] == " " for cell in cells) >= len(cells)
