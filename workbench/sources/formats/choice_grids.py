"""Tables in which people tick: a mark under a heading is shown with the heading, for alone it says nothing.

``The swings are safe. | | X`` under ``Agree | Neither | Disagree`` is ``The swings are safe.`` and ``X Neither``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from ...text.english.patterns_in_tables import in_table
from .blocks_to_lines import Block, Run

_MARK = in_table("sources/formats/forms", "a mark in a table")
_EMPTY = in_table("sources/formats/forms", "no mark in a table")
# Columns of choices, words of a heading over one.
FEWEST, LONGEST = 2, 8
Cells = list[list[Run]]


def with_headings(blocks: Iterable[Block]) -> list[Block]:
    """Return blocks, each mark in a table of choices with the heading of its column."""
    made: list[Block] = []
    for is_table, group in groupby(blocks, key=lambda one: one.role == "table"):
        rows = list(group)
        made += _headed(rows) if is_table and len(rows) > 1 else rows
    return made


def _headed(rows: Sequence[Block]) -> list[Block]:
    cells = [_cells(row) for row in rows]
    heads = [_text(cell) for cell in cells[0]]
    marked = [row for row in cells[1:] if any(map(_is_mark, row[1:]))]
    if not marked or not _are_headings(heads[1:]) or not all(_is_choice(row, heads) for row in cells[1:]):
        return list(rows)
    return [
        rows[0],
        *(replace(row, runs=tuple(_said(own, heads))) for row, own in zip(rows[1:], cells[1:], strict=True)),
    ]


def _cells(row: Block) -> Cells:
    cells: Cells = [[]]
    for run in row.runs:
        first, *others = run.text.split("\t")
        cells[-1].append(replace(run, text=first))
        cells += [[replace(run, text=text)] for text in others]
    return cells


def _text(cell: Sequence[Run]) -> str:
    return " ".join("".join(run.text for run in cell).split())


def _is_mark(cell: Sequence[Run]) -> bool:
    return bool(_MARK.fullmatch(_text(cell)))


def _are_headings(heads: Sequence[str]) -> bool:
    return len(heads) >= FEWEST and all(
        head and len(head.split()) <= LONGEST and not _MARK.fullmatch(head) for head in heads
    )


def _is_choice(row: Cells, heads: Sequence[str]) -> bool:
    """Say whether a row is what is asked and then marks or nothing; a row may be a heading over others."""
    return len(row) <= len(heads) and all(
        _is_mark(cell) or not _text(cell) or bool(_EMPTY.fullmatch(_text(cell))) for cell in row[1:]
    )


def _said(cells: Cells, heads: Sequence[str]) -> Iterable[Run]:
    for number, cell in enumerate(cells):
        yield from [Run("\t")] if number else []
        yield from cell
        yield from [Run(f" {heads[number]}")] if number and _is_mark(cell) else []
