"""Words set between two columns whose lines run on beside them: a quotation that was pulled out of the text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from .pdf_rows import Row

# Of the left column's width, what is left of such words at least: a line that is too long begins with its column.
INSIDE, SPACE = 0.5, 1.35

Rows = Sequence[Row]


def stand_between(across: Rows, sides: tuple[tuple[Rows, Rows], tuple[Rows, Rows]]) -> bool:
    """Say whether words across a gutter take no room in the columns, as a heading does.

    ``sides`` are the left column's rows above and below these words, and the right one's.
    """
    left = sides[0][0]
    if not across or not left:
        return False
    edge, wide = min(row.left for row in left), max(row.right for row in left) - min(row.left for row in left)
    return min(row.left for row in across) >= edge + INSIDE * wide and any(
        _runs_on(above, below) for above, below in sides if above and below
    )


def _runs_on(above: Rows, below: Rows) -> bool:
    heights = sorted((row.baseline for row in above), reverse=True)
    steps = [a - b for a, b in pairwise(heights)]
    return bool(steps) and 0 < heights[-1] - max(row.baseline for row in below) <= SPACE * median(steps)
