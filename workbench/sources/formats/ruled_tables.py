"""Tables that are ruled on a PDF page: strokes that meet make a grid, and words stand in its cells.

A grid is a table where words stand in several rows and columns and across no stroke; a chart, a form's line to write on
and a box round a paragraph are none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...text.english.patterns_in_tables import in_table
from . import ruled_rows
from .pdf_rows import Row, merged, rows_of
from .pdf_strokes import Stroke, Strokes
from .pdf_words import Word

_BULLET = in_table("sources/formats/forms", "a bullet of print")
_HANGING = in_table("sources/formats/forms", "a mark that hangs")
# Points: strokes that are one edge; how near strokes meet; the least height and width of a cell.
ONE_EDGE, MEET, LOW, SMALL = 3.0, 4.0, 7.0, 9.0
# An empty column as narrow as this is a margin.
NARROW = 16.0
# Share of a cell's side that is ruled where it is one; strokes of a page that are looked at, no map's.
RULED, MOST = 0.6, 3_000
# Edges of a page's tables: a chart or a map has more.
MOST_EDGES = 600
# Share of a table's height in which an edge is ruled that goes on through the other rows, too.
OFTEN, WHOLE = 0.4, 0.85
# Rows and columns of a table; its cells with words, as a share; share of its words that may stand across a stroke.
FEWEST, FULL, ACROSS = 2, 0.4, 0.02
# How far a word reaches over a stroke before it stands across it.
OVER = 3.0
# How much the columns of a table may move from page to page, as left and right pages have other margins.
SAME_PLACE = 6.0
# A table of two columns with so many words in a cell is a form or a page's layout: each cell is read by itself.
LONG = 250


@dataclass(frozen=True)
class Table:
    """A ruled table of a page: where its columns' edges stand, its top and foot, and its rows, each a list of cells.

    A cell is the rows of words in it, from the top down; of one that runs over several rows the first has the words.
    """

    edges: tuple[float, ...]
    top: float
    foot: float
    rows: tuple[tuple[tuple[Row, ...], ...], ...]


def tables(words: Sequence[Word], strokes: Strokes, before: Sequence[float] = ()) -> list[Table]:
    """Return the tables of a page, from the top down; nothing that shares its height with other words is one.

    ``before`` are the edges of the table with which the page before ends: a grid with these is the rest of it, if only
    the end of a row.
    """
    if not strokes.level or len(strokes.level) + len(strokes.upright) > MOST:
        return []
    level, upright = _edges(strokes.level), _edges(strokes.upright)
    if len(level) + len(upright) > MOST_EDGES:
        return []
    ruled = [grid for own in _grids(level, upright) if (grid := _Grid.of(*own))]
    spaced = [
        grid
        for rows in ruled_rows.between(level, words)
        if (columns := ruled_rows.columns(rows, words)) and (grid := _Grid.of(rows, columns))
    ]
    whole = [grid for grid in ruled if grid.is_whole()]
    # Where a grid is ruled in part, what stands between its level strokes may be more of the table.
    found: list[Table] = []
    for grid in (*whole, *spaced, *(grid for grid in ruled if grid not in whole)):
        table = _table(grid, words, before)
        found += [table] if table and not _meets(table, found) else []
    found.sort(key=lambda one: -one.top)
    return found if all(a.foot >= b.top - ONE_EDGE for a, b in pairwise(found)) else []


def alike(one: Sequence[float], other: Sequence[float]) -> bool:
    """Say whether two tables have their columns at the same places."""
    return len(one) == len(other) and all(abs(a - b) <= SAME_PLACE for a, b in zip(one, other, strict=True))


def _meets(table: Table, others: Iterable[Table]) -> bool:
    return any(table.foot < other.top and other.foot < table.top for other in others)


def around(words: Sequence[Word], found: Sequence[Table]) -> Iterator[tuple[list[Word], Table | None]]:
    """Yield the words above each table, in their order, and the table; at the end the words under the last one."""
    held = {
        id(word)
        for table in found
        for row in table.rows
        for cell in row
        for line in cell
        for word in line.words
    }
    rest = [word for word in words if id(word) not in held]
    for table in found:
        yield [word for word in rest if word.baseline > table.foot], table
        rest = [word for word in rest if word.baseline <= table.foot]
    yield rest, None


def _edges(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Return strokes, those that go on with one another, or are drawn twice, as one."""
    made: list[Stroke] = []
    level: list[Stroke] = []
    for stroke in [*sorted(strokes, key=lambda one: one.at), Stroke(1e9, 0, 0)]:
        if level and stroke.at - level[0].at > ONE_EDGE:
            made += _joined(level)
            level = []
        level.append(stroke)
    return made


def _joined(strokes: Sequence[Stroke]) -> Iterator[Stroke]:
    first, *others = sorted(strokes, key=lambda one: one.start)
    at, start, end = first.at, first.start, first.end
    for stroke in others:
        if stroke.start <= end + MEET:
            end = max(end, stroke.end)
        else:
            yield Stroke(at, start, end)
            at, start, end = stroke.at, stroke.start, stroke.end
    yield Stroke(at, start, end)


def _grids(level: Sequence[Stroke], upright: Sequence[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Yield the strokes that meet one another, grid by grid."""
    part = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while part[at] != at:
            part[at] = part[part[at]]
            at = part[at]
        return at

    for i, one in enumerate(level):
        for j, other in enumerate(upright, start=len(level)):
            if (
                one.start - MEET <= other.at <= one.end + MEET
                and other.start - MEET <= one.at <= other.end + MEET
            ):
                part[root(i)] = root(j)
    grids: dict[int, tuple[list[Stroke], list[Stroke]]] = defaultdict(lambda: ([], []))
    for i, one in enumerate(level):
        grids[root(i)][0].append(one)
    for j, other in enumerate(upright, start=len(level)):
        grids[root(j)][1].append(other)
    yield from (grids[at] for at in sorted(grids) if grids[at][0] and grids[at][1])


@dataclass(frozen=True)
class _Grid:
    """The edges of a grid's columns, from the left, and of its rows, from the foot, and its strokes."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    level: tuple[Stroke, ...]
    upright: tuple[Stroke, ...]

    @classmethod
    def of(cls, level: Sequence[Stroke], upright: Sequence[Stroke]) -> _Grid | None:
        """Return the grid of strokes; its outermost edges need none, as tables are often open at their sides."""
        xs = _places(
            [*(one.at for one in upright), *(end for one in level for end in (one.start, one.end))], SMALL
        )
        ys = _places(
            [*(one.at for one in level), *(end for one in upright for end in (one.start, one.end))], LOW
        )
        if len(xs) <= FEWEST or len(ys) < FEWEST:
            return None
        return cls(xs, ys, tuple(level), tuple(upright))

    def is_whole(self) -> bool:
        """Say whether all its columns are parted by strokes from top to foot."""
        high = self.ys[-1] - self.ys[0]
        return all(_ruled(self.upright, at, self.ys[0], self.ys[-1]) >= WHOLE * high for at in self.xs[1:-1])

    def parted_right(self, row: int, column: int, words: Sequence[Word]) -> bool:
        """Say whether a cell is parted from the one to its right: by a stroke, or by the space between a row's words.

        Where every other row has a ground of its own, the rows between have no strokes.
        """
        edge = self.xs[column + 1]
        if _covers(self.upright, edge, self.ys[row], self.ys[row + 1]):
            return True
        often = _ruled(self.upright, edge, self.ys[0], self.ys[-1]) >= OFTEN * (self.ys[-1] - self.ys[0])
        return often and ruled_rows.runs_down(words, edge)

    def parted_below(self, row: int, column: int) -> bool:
        """Say whether a cell is parted by a stroke from the one under it."""
        return _covers(self.level, self.ys[row], self.xs[column], self.xs[column + 1])

    def wholes(self, words: Iterable[Word]) -> dict[tuple[int, int], tuple[int, int]]:
        """Return of each of the grid's fields the cell that it is part of, by that cell's topmost, leftmost field."""
        held: dict[int, list[Word]] = defaultdict(list)
        for word in words:
            held[bisect_right(self.ys, _middle(word)[1]) - 1].append(word)
        rows, columns = len(self.ys) - 1, len(self.xs) - 1
        whole = {(row, column): (row, column) for row in range(rows) for column in range(columns)}

        def root(at: tuple[int, int]) -> tuple[int, int]:
            while whole[at] != at:
                at = whole[at]
            return at

        def join(one: tuple[int, int], other: tuple[int, int]) -> None:
            first, second = sorted((root(one), root(other)), key=lambda at: (-at[0], at[1]))
            whole[second] = first

        for row in range(rows):
            for column in range(columns):
                if column + 1 < columns and not self.parted_right(row, column, held[row]):
                    join((row, column), (row, column + 1))
                if row and not self.parted_below(row, column):
                    join((row, column), (row - 1, column))
        return {at: root(at) for at in whole}


def _places(values: Iterable[float], least: float) -> tuple[float, ...]:
    """Return places, those as one that are nearer to each other than cells are wide."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] >= least:
            found.append(value)
    return tuple(found)


def _covers(strokes: Iterable[Stroke], at: float, start: float, end: float) -> bool:
    return _ruled(strokes, at, start, end) >= RULED * (end - start)


def _ruled(strokes: Iterable[Stroke], at: float, start: float, end: float) -> float:
    """Return how much is ruled at a place between a start and an end."""
    return sum(
        max(0.0, min(one.end, end) - max(one.start, start))
        for one in strokes
        if abs(one.at - at) <= SMALL / 2
    )


def _table(grid: _Grid, words: Sequence[Word], before: Sequence[float]) -> Table | None:
    """Return the table that a grid is, ``None`` where it is none, or needs none to be read."""
    top, foot = grid.ys[-1], grid.ys[0]
    own = [word for word in words if foot < _middle(word)[1] < top]
    inside = [word for word in own if grid.xs[0] < _middle(word)[0] < grid.xs[-1]]
    if len(inside) < len(own) or not inside:
        return None
    wholes = grid.wholes(inside)
    cells: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in inside:
        x, y = _middle(word)
        cells[wholes[bisect_right(grid.ys, y) - 1, bisect_right(grid.xs, x) - 1]].append(word)
    if _across(grid, wholes, inside) > ACROSS * len(inside):
        return None
    lines = {at: tuple(merged(rows_of(found))) for at, found in cells.items()}
    columns = [column for column in range(len(grid.xs) - 1) if _is_column(grid, wholes, column, lines)]
    rows = [
        tuple(lines.get((row, column), ()) for column in columns) for row in reversed(range(len(grid.ys) - 1))
    ]
    rows = [row for row in rows if any(row)]
    edges = (*(grid.xs[column] for column in columns), grid.xs[-1])
    return Table(edges, top, foot, tuple(rows)) if alike(edges, before) or _is_table(rows) else None


def _is_column(
    grid: _Grid,
    wholes: dict[tuple[int, int], tuple[int, int]],
    column: int,
    lines: dict[tuple[int, int], tuple[Row, ...]],
) -> bool:
    """Say whether a column has cells of its own, be they empty: not one that only the ends of strokes make."""
    own = [at for at, whole in wholes.items() if at == whole and at[1] == column]
    wide = grid.xs[column + 1] - grid.xs[column]
    return bool(own) and (wide > NARROW or any(at in lines for at in own))


def _middle(word: Word) -> tuple[float, float]:
    return (word.left + word.right) / 2, word.baseline + 0.3 * word.size


def _across(grid: _Grid, wholes: dict[tuple[int, int], tuple[int, int]], words: Iterable[Word]) -> int:
    """Return how many words stand across a stroke between two cells."""
    count = 0
    for word in words:
        row = bisect_right(grid.ys, _middle(word)[1]) - 1
        first = bisect_right(grid.xs, word.left + OVER) - 1
        last = bisect_right(grid.xs, word.right - OVER) - 1
        ends = (max(0, min(at, len(grid.xs) - 2)) for at in (first, last))
        count += len({wholes[row, at] for at in ends}) > 1
    return count


def _is_table(rows: Sequence[tuple[tuple[Row, ...], ...]]) -> bool:
    """Say whether rows are those of a table: most cells have words, and several rows have more than one of these."""
    if len(rows) < FEWEST or len(rows[0]) < FEWEST:
        return False
    beside = [row for row in rows if sum(map(bool, row)) > 1]
    full = sum(bool(cell) for row in rows for cell in row)
    if len(beside) < FEWEST or full < FULL * len(rows) * len(rows[0]):
        return False
    words = [sum(len(line.words) for line in cell) for row in beside for cell in row]
    if len(rows[0]) > FEWEST:
        return True
    marks = all(not row[0] or _is_mark(row[0]) for row in rows)
    return max(words) <= LONG and not marks


def _is_mark(cell: Sequence[Row]) -> bool:
    """Say whether a cell holds but the sign or number of a list's item, whose words hang beside it."""
    text = " ".join(word.text for word in cell[0].words)
    return len(cell) == 1 and bool(_BULLET.match(f"{text} ") or _HANGING.fullmatch(text))
