"""Tables that are ruled between their rows alone: their columns are where white space runs down through all of them.

Prose between rules has no such space, and lines of a column begin at one place. Where a space between two rules holds
several rows, as in tables of figures, nothing shows where each ends: these are none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from .pdf_rows import merged, rows_of
from .pdf_strokes import Stroke
from .pdf_words import Word

# Rules of a table; points by which their ends differ; how wide the space between columns is, by the size of type.
FEWEST, ALIKE, SPACE = 4, 4.0, 0.45
# Share of a column's lines that begin at one place; lines of a table; words of a cell, as a page's columns have more.
FLUSH, LINES, LONGEST = 0.7, 6, 150
# Words of a line in a column of figures or names.
SHORT = 2
# Share of the rows that have words in several columns.
BESIDE = 0.6


def between(level: Sequence[Stroke], words: Sequence[Word]) -> Iterator[list[Stroke]]:
    """Yield the rules, or edges of grounds, that stand over one another and are as long, from the foot up.

    A space whose words run on in one column ends a table, as a heading does: what stands under it may be another.
    """
    alike: dict[tuple[int, int], list[Stroke]] = defaultdict(list)
    for one in level:
        place = next(
            (at for at in alike if abs(at[0] - one.start) <= ALIKE and abs(at[1] - one.end) <= ALIKE),
            (round(one.start), round(one.end)),
        )
        alike[place].append(one)
    for rules in alike.values():
        rules.sort(key=lambda one: one.at)
        made: list[Stroke] = []
        for one in rules:
            if made and _is_of_one_run(made[-1], one, words):
                if len(made) >= FEWEST:
                    yield made
                made = []
            made.append(one)
        if len(made) >= FEWEST:
            yield made


def _is_of_one_run(low: Stroke, high: Stroke, words: Sequence[Word]) -> bool:
    """Say whether the words of each line between two rules are as near as in prose."""
    own = [
        word for word in words if low.at < word.baseline < high.at and low.start - 1 <= word.left < low.end
    ]
    return bool(own) and all(
        after.left - before.right < SPACE * row.size
        for row in merged(rows_of(own))
        for before, after in pairwise(row.words)
    )


def columns(rules: Sequence[Stroke], words: Sequence[Word]) -> list[Stroke]:
    """Return the edges between the columns of what stands between rules; nothing where it is no table."""
    foot, top, left, right = rules[0].at, rules[-1].at, rules[0].start, rules[0].end
    own = [
        word
        for word in words
        if foot < word.baseline < top and left - 1 <= word.left and word.right <= right + 1
    ]
    if not own:
        return []
    size = Counter(word.size for word in own).most_common(1)[0][0]
    edges = _spaces(own, SPACE * size)
    if not edges or not _are_rows(rules, own, [left, *edges, right]):
        return []
    return [Stroke(at, foot, top) for at in (left, *edges, right)]


def _spaces(words: Sequence[Word], least: float) -> list[float]:
    """Return where white space runs down between words: the place where those to its right begin."""
    edges: list[float] = []
    reach = 1e9
    for word in sorted(words, key=lambda one: one.left):
        if word.left - reach >= least:
            edges.append(word.left - 1)
        reach = max(word.right, reach) if reach < 1e9 else word.right
    return edges


def runs_down(words: Iterable[Word], edge: float) -> bool:
    """Say whether white space, wider than between words, runs down between words at an edge."""
    lines: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        lines[round(word.baseline / 2)].append(word)
    for line in lines.values():
        before = max((word.right for word in line if word.left < edge), default=-1e9)
        after = min((word.left for word in line if word.left >= edge), default=1e9)
        if before > edge + 1 or after - before < SPACE * line[0].size:
            return False
    return True


def _are_rows(rules: Sequence[Stroke], words: Sequence[Word], edges: Sequence[float]) -> bool:
    """Say whether each space between rules is one row of a table, and columns begin at one place."""
    lines = starts = beside = count = 0
    cells: list[list[list[int]]] = []
    for low, high in pairwise(one.at for one in rules):
        row: list[list[int]] = []
        for left, right in pairwise(edges):
            own = merged(rows_of(w for w in words if low < w.baseline < high and left <= w.left < right))
            place = Counter(round(line.left) for line in own).most_common(1)[0][1] if own else 0
            lines, starts = lines + len(own), starts + place
            row.append([len(line.words) for line in own])
        cells.append(row)
        beside += sum(map(bool, row)) > 1
        count += any(row)
    if lines < LINES or starts < FLUSH * lines or beside < BESIDE * count:
        return False
    return not any(map(_holds_several, cells)) and max(sum(cell) for row in cells for cell in row) <= LONGEST


def _holds_several(row: Sequence[Sequence[int]]) -> bool:
    """Say whether several rows may stand between two rules: short entries under one another, in two columns."""
    short = [cell for cell in row if len(cell) > 1 and max(cell) <= SHORT]
    return len(short) > 1
