"""Words of a PDF page become its lines: way by way, column by column, and a ruled table cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from . import label_column, page_marks, pdf_columns, pdf_unseen, ruled_tables, table_lines
from .lines import Line
from .pdf_rows import Row, line, merged, rows_of
from .pdf_words import SLANTED, Sheet, Word
from .ruled_tables import Table
from .table_lines import PageTable

# Stands where words are left out that nobody sees, between words that are seen.
GAP = "[…]"


def lines_of(
    ways: dict[int, list[Word]], main: int, page: tuple[Sheet, int], told: tuple[int, Sequence[Table]]
) -> tuple[list[Line], list[PageTable]]:
    """Return the lines of each way in which words run on a page, the one of most words first, and its tables' lines.

    ``page`` is the page and its number; ``told`` in how many columns somebody says it is set, 0 where nobody does, and
    the tables among the words of its ``main`` way. Marks across the page stand last.
    """
    sheet, number = page
    columns, tables = told
    lines: list[Line] = []
    placed: list[PageTable] = []
    sizes = [word.size for word in ways[main]] or [10.0]
    for way in sorted(ways, key=lambda way: (way == SLANTED, way != main, way)):
        height = sheet.size(way)[1]
        made: list[Line] = []
        behind = page_marks.behind(ways[way], median(sizes))
        marks = set(map(id, behind))
        seen = [word for word in ways[way] if id(word) not in marks]
        for words, table in ruled_tables.around(seen, tables if way == main else ()):
            made += _printed(words, (sheet.size(way)[0], height), number, columns)
            if table:
                placed.append(table_lines.of_table(table, number, height))
                made += placed[-1].lines()
        if way == SLANTED and page_marks.are_marks(made, median(sizes)):
            made = [
                Line(text, number, size=size, role="watermark") for text, size in page_marks.as_drawn(seen)
            ]
        lines += made
        lines += [Line(word.text, number, size=word.size, role="watermark") for word in behind]
    return lines, placed


def _printed(words: Sequence[Word], size: tuple[float, float], number: int, columns: int) -> Iterator[Line]:
    width, height = size
    for part in pdf_columns.parts(rows_of(words), width, columns):
        for row in label_column.with_whole_labels(merged(part.rows)):
            if _has_words(row):
                one = line(row, number, height, part.column)
                yield replace(one, role=part.role) if part.role else one


def _has_words(row: Row) -> bool:
    """Say whether anything on a row is seen; a gap at its end is none, as nothing shows it.

    A gap in the run of letters that is seen before it stays: the sentence goes on there.
    """
    while row.words and row.words[-1].text == GAP and not _goes_on(row):
        row.words.pop()
    while row.words and row.words[0].text == GAP:
        row.words.pop(0)
    return any(word.text not in (GAP, *pdf_unseen.SIGNS.values()) for word in row.words)


def _goes_on(row: Row) -> bool:
    return len(row.words) > 1 and row.words[-1].owner == row.words[-2].owner
