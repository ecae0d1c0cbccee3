"""Items that stand in a table under the heading of a list: a row each, its number in the first cell."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.english.patterns_in_tables import in_table
from ..formats.paragraph_layout import Paragraph
from .labelled_items import Item

_NUMBER = in_table("sources/reports/forms", "a number of an item in a table")  # R1, Rec. 1, 1.


def rows_of_tables(paragraphs: Sequence[Paragraph], segments: Sequence[tuple[int, int]]) -> list[Item]:
    """Return an item for each row whose first cell is the next number, from 1; fewer than two make no list.

    The words of an item are those of its row's longest cell: what it costs, or who leads on it, stands in others.
    """
    found: list[Item] = []
    for start, end in segments:
        for index in range(start, end):
            cells = [cell.strip() for cell in paragraphs[index].lines[0].text.split("\t")]
            number = _NUMBER.fullmatch(cells[0])
            if not _is_row(paragraphs[index]) or not number or int(number[1]) != len(found) + 1:
                continue
            words = max(cells[1:], key=len, default="")
            at = paragraphs[index].text.find(words, len(cells[0]))
            if words and at >= 0:
                tail = len(paragraphs[index].text) - at - len(words)
                found.append(Item(cells[0].rstrip(".):"), (index,), at, tail=tail))
    return found if len(found) > 1 else []


def _is_row(paragraph: Paragraph) -> bool:
    return len(paragraph.lines) == 1 and paragraph.lines[0].role == "table"
