"""Charts as numbers: where each bar stands, for a template to draw as inline SVG with its data table."""

from __future__ import annotations

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
