"""How far apart the lines of a paragraph stand in each size of type, in single to triple spacing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from .lines import Line

# Points by which one size differs; sizes of type from line to line up to double spacing, and in triple.
SAME_SIZE, DOUBLE, TRIPLE = 0.3, 2.8, 3.7
# Lines that show triple spacing, and how far each is filled; the share of steps that are common.
LEAST, FILLED, COMMON = 3, 0.75, 0.12


def leading_of(lines: Sequence[Line]) -> dict[float, float]:
    """Return, for each size of type, the points from line to line within a paragraph; none where nothing shows it."""
    steps: dict[float, Counter[float]] = defaultdict(Counter)
    wide: dict[float, Counter[float]] = defaultdict(Counter)
    longest: dict[float, float] = defaultdict(float)
    for line in lines:
        longest[line.size] = max(longest[line.size], line.right - line.left)
    for a, b in pairwise(lines):
        step = b.baseline - a.baseline
        if (a.page, a.column) != (b.page, b.column) or abs(a.size - b.size) >= SAME_SIZE:
            continue
        if 0.8 * b.size < step < DOUBLE * b.size:
            steps[b.size][round(step * 2) / 2] += 1
        elif DOUBLE * b.size <= step <= TRIPLE * b.size and _goes_on(a, b, longest[b.size]):
            wide[b.size][round(step * 2) / 2] += 1
    for size, counter in wide.items():
        if counter.total() >= max(LEAST, steps[size].total()):
            steps[size] = counter
    # The usual step is the smallest of those that are common, not the commonest: one-line paragraphs abound.
    return {
        size: min(step for step, count in counter.items() if count >= COMMON * counter.total())
        for size, counter in steps.items()
        if counter
    }


def _goes_on(before: Line, line: Line, longest: float) -> bool:
    """Say whether a full line goes on in small letters in the next: as far apart stand titles, and a form's choices."""
    return line.text[:1].islower() and before.right - before.left >= FILLED * longest
