"""How a table's width is shared among its columns, on paper and in Word: by what stands in them, and no word is cut."""

from __future__ import annotations

from .page_flow import Table

LETTERS_ACROSS = 100
"""So many letters of a table's type stand side by side on a sheet."""
_BESIDE = 2  # letters of white space beside a column's longest word


def fullest(table: Table) -> list[int]:
    """Return for each column how many letters its fullest cell has; a cell over several columns counts for none."""
    return [max(map(len, texts), default=0) for texts in _texts(table)]


def shares(table: Table) -> list[float]:
    """Return each column's share: the square root of all its letters, and never under its longest word."""
    roots = [max(4, sum(map(len, texts))) ** 0.5 for texts in _texts(table)]
    words = [
        max((len(word) for text in texts for word in text.split()), default=0) for texts in _texts(table)
    ]
    one_letter = sum(roots) / LETTERS_ACROSS
    return [max(root, (word + _BESIDE) * one_letter) for root, word in zip(roots, words, strict=True)]


def _texts(table: Table) -> list[list[str]]:
    """Return the words of each column's cells."""
    found: list[list[str]] = [[] for _ in range(table.columns)]
    for row in (*table.heads, *table.rows):
        at = 0
        for cell in row:
            if cell.columns == 1 and at < len(found):
                found[at].append("".join(run.text for run in cell.runs))
            at += cell.columns
    return found
