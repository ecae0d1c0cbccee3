"""Items that stand in a table under the heading of a list: a row each, its number in the first cell."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.english.patterns_in_tables import in_table
from ..formats.paragraph_layout import Paragraph
from .item_columns import Columns, cell, columns
from .labelled_items import Item

_NUMBER = in_table("sources/reports/forms", "a number of an item in a table")  # R1, Rec. 1, 1.


def rows_of_tables(paragraphs: Sequence[Paragraph], segments: Sequence[tuple[int, int]]) -> list[Item]:
    """Return an item for each row whose first cell is the next number, from 1; fewer than two make no list.

    The words of an item stand under the heading that says so, else in its row's longest cell: what it costs stands in
    others. For whom it is and by when, other cells say where their headings do.
    """
    found: list[Item] = []
    heads = Columns()
    for start, end in segments:
        for index in range(start, end):
            cells = paragraphs[index].lines[0].text.split("\t")
            number = _NUMBER.fullmatch(cells[0].strip())
            if not _is_row(paragraphs[index]):
                continue
            if not number:
                heads = columns(cells) or heads
            elif int(number[1]) == len(found) + 1 and (item := _item(paragraphs[index], index, cells, heads)):
                found.append(item)
    return found if len(found) > 1 else []


def _item(paragraph: Paragraph, index: int, cells: Sequence[str], heads: Columns) -> Item | None:
    """Return the item of a row, ``None`` where it has no words."""
    words = cell(cells, heads.words) or max((one.strip() for one in cells[1:]), key=len, default="")
    at = paragraph.text.find(words, len(cells[0].strip()))
    if not words or at < 0:
        return None
    tail = len(paragraph.text) - at - len(words)
    who, when = cell(cells, heads.who), cell(cells, heads.when)
    return Item(cells[0].strip().rstrip(".):"), (index,), at, tail=tail, who=who, when=when)


def _is_row(paragraph: Paragraph) -> bool:
    return len(paragraph.lines) == 1 and paragraph.lines[0].role == "table"
