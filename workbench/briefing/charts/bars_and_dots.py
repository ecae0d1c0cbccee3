"""Charts as numbers: where each bar or dot stands, for a template to draw as inline SVG with its data table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 320  # units of the drawing; the page scales it
ROW = 46
TOP = 22
LETTERS = 42  # a label longer than this is shortened in the drawing; the data table has it whole


@dataclass(frozen=True)
class Bar:
    """One bar: its label, its value, and where label and bar are drawn."""

    label: str
    drawn_label: str
    value: int
    label_y: int
    bar_y: int
    length: int

    @property
    def value_x(self) -> int:
        """Where the value is written: after the bar's end."""
        return self.length + 8


@dataclass(frozen=True)
class Chart:
    """A bar chart of counts, from nought: its words for those who cannot see it, and its bars."""

    ident: str
    title: str
    description: str
    unit: str
    bars: tuple[Bar, ...]
    of: int
    mark: str = ""

    @property
    def width(self) -> int:
        """The width of the drawing."""
        return WIDTH

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return TOP + ROW * len(self.bars) + (16 if self.mark else 0)


def bars(
    ident: str, title: str, unit: str, counts: Sequence[tuple[str, int]], of: int, mark: str = ""
) -> Chart:
    """Return a chart of ``counts`` in the order given: one bar each, from nought, all to one scale.

    ``of`` is how many there are in all (the N of "n of N"); ``mark`` is drawn inside the chart, so that
    it stays with a chart that is copied out of its page.
    """
    longest = max((value for _, value in counts), default=0) or 1
    drawn = tuple(
        Bar(
            label,
            label if len(label) <= LETTERS else label[: LETTERS - 1].rstrip() + "…",
            value,
            TOP + ROW * n,
            TOP + ROW * n + 8,
            round(value / longest * (WIDTH - 74)),
        )
        for n, (label, value) in enumerate(counts)
    )
    said = "; ".join(f"{label}: {value} of {of}" for label, value in counts)
    description = f"Bar chart. Unit: {unit}. {said}." + (f" {mark}" if mark else "")
    return Chart(ident, title, description, unit, drawn, of, mark)


GRID_LEFT = 52  # where the first column of a grid begins, after the rows' labels
GRID_ROW = 30
GRID_LETTERS = 26
RADIUS = 13  # of the largest dot


@dataclass(frozen=True)
class Dot:
    """One cell of a grid: where its dot stands, how large it is, and the number written in it."""

    x: int
    y: int
    radius: float
    value: int


@dataclass(frozen=True)
class Grid:
    """A grid of counts: rows and columns with where their labels stand, and a dot for each number known.

    The area of a dot is in proportion to its number; nought has a number and no dot, what is not known has
    neither.
    """

    ident: str
    title: str
    description: str
    unit: str
    columns: tuple[tuple[int, str], ...]
    rows: tuple[tuple[int, str], ...]
    dots: tuple[Dot, ...]
    top: int
    width: int
    height: int
    mark: str = ""


def grid(
    ident: str,
    title: str,
    unit: str,
    rows: Sequence[tuple[str, Sequence[int | None]]],
    columns: Sequence[str],
    mark: str = "",
) -> Grid:
    """Return a grid of counts, rows and columns in the order given; a missing number is left blank."""
    step = max(32, min(64, 220 // max(1, len(columns))))
    short = [c if len(c) <= GRID_LETTERS else c[: GRID_LETTERS - 1].rstrip() + "…" for c in columns]
    slant = max((round(len(label) * 5.2) for label in short), default=0) + 8  # a label stands at 45 degrees
    xs = [GRID_LEFT + step // 2 + step * n for n in range(len(columns))]
    ys = [slant + 20 + GRID_ROW * n for n in range(len(rows))]
    most = max((value or 0 for _, cells in rows for value in cells), default=0) or 1
    dots = tuple(
        Dot(x, y, round(RADIUS * math.sqrt(value / most), 1), value)
        for (_, cells), y in zip(rows, ys, strict=True)
        for value, x in zip(cells, xs, strict=True)
        if value is not None
    )
    said = "; ".join(f"{label}: {_counts(cells, columns)}" for label, cells in rows)
    description = f"Grid of counts. Unit: {unit}. {said}." + (f" {mark}" if mark else "")
    width = max(WIDTH, GRID_LEFT + step * len(columns) + slant)
    height = slant + 6 + GRID_ROW * len(rows) + (16 if mark else 0)
    return Grid(
        ident, title, description, unit,
        tuple(zip(xs, short, strict=True)), tuple(zip(ys, (label for label, _ in rows), strict=True)),
        dots, slant, width, height, mark,
    )  # fmt: skip


def _counts(cells: Sequence[int | None], columns: Sequence[str]) -> str:
    known = [f"{column} {value}" for column, value in zip(columns, cells, strict=True) if value is not None]
    return ", ".join(known) or "nobody has looked"
