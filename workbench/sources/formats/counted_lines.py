"""Numbers of lines in a text that was once pages: every tenth or fifth line of a page had its number beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..left_out import Reason
from .lines import Line

REASON = Reason(
    "line number", ("a number alone on its line, in even steps", "as many lines apart, page after page")
)
# Of so many lines each has its number; how far a number may stand from its place, as a share of these.
STEPS, ASTRAY = (5, 10), 0.4
# Pages that show the rhythm, and the share of all that must.
FEWEST, MOST = 2, 0.75


def counted(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that are the number of a line and nothing else; none where fewer than two pages show it."""
    for step in STEPS:
        runs = _runs(lines, step)
        shown = [run for run in runs if len(run) > 1 and _in_step(run, step)]
        whole = [run for run in runs if len(run) > 1]
        if len(shown) >= FEWEST and len(shown) >= MOST * len(whole):
            # A page that ends early has its first number alone.
            return [lines[at] for run in runs if run in shown or _is_short(run, runs, step) for at, _ in run]
    return []


def _runs(lines: Sequence[Line], step: int) -> list[list[tuple[int, int]]]:
    """Return the numbers of each page, with their places: they begin again at the step."""
    runs: list[list[tuple[int, int]]] = []
    for at, line in enumerate(lines):
        if not (line.text.isascii() and line.text.isdigit() and len(line.text) < 3):
            continue
        value = int(line.text)
        if value == step:
            runs.append([(at, value)])
        elif runs and value == runs[-1][-1][1] + step:
            runs[-1].append((at, value))
    return runs


def _in_step(run: Sequence[tuple[int, int]], step: int) -> bool:
    """Say whether as many lines stand between numbers as they say, the number's own among them."""
    return all(abs(b - a - 1 - step) <= ASTRAY * step for (a, _), (b, _) in pairwise(run))


def _is_short(run: Sequence[tuple[int, int]], runs: Sequence[Sequence[tuple[int, int]]], step: int) -> bool:
    """Say whether a number alone is a page's: no other number stands within the lines that it counts."""
    others = [at for other in runs if other is not run for at, _ in other]
    return len(run) == 1 and all(abs(at - run[0][0]) > step for at in others)
