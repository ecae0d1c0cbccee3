"""The timeline as a picture: one lane for each kind of event, its events where their dates put them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...outcomes import return_statuses
from ...outcomes.timeline_events import Moment
from ..citing.citation import date_words

WIDTH = 320  # units of the drawing; the page scales it
LEFT, RIGHT = 8, 312
TOP, LANE = 30, 40
LEAST = 5  # the least that a dot or a bar is wide
_DAYS = 365.25


@dataclass(frozen=True)
class Mark:
    """One event in its lane: a dot where its day is known, a bar where it is a month, a year or goes on."""

    x: int
    width: int
    bar: bool


@dataclass(frozen=True)
class Lane:
    """One kind of event: its label, where the label and the marks stand, and the marks."""

    label: str
    label_y: int
    mark_y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Year:
    """The first of January of a year on the axis."""

    label: str
    x: int


@dataclass(frozen=True)
class TimelineChart:
    """A timeline: its words for those who cannot see it, the years of its axis, and its lanes."""

    ident: str
    title: str
    description: str
    years: tuple[Year, ...]
    lanes: tuple[Lane, ...]
    mark: str = ""

    @property
    def width(self) -> int:
        """The width of the drawing."""
        return WIDTH

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return TOP + LANE * len(self.lanes) + (18 if self.mark else 2)


def draw(ident: str, title: str, moments: Sequence[Moment], mark: str = "") -> TimelineChart:
    """Return a timeline of the moments, from their first year to the end of their last: a lane for each kind.

    ``mark`` is drawn inside the chart, so that it stays with one that is copied out of its page.
    """
    spans = [(one, span) for one in moments if (span := _span(one))]
    first = date(min((span[0].year for _, span in spans), default=2000), 1, 1)
    last = date(max((span[1].year for _, span in spans), default=2000) + 1, 1, 1)
    kinds = [kind for kind in return_statuses.EVENT_KINDS if any(one.kind == kind for one, _ in spans)]
    lanes = [
        Lane(
            f"{kind.capitalize()} ({sum(one.kind == kind for one, _ in spans)})",
            TOP + LANE * n + 14,
            TOP + LANE * n + 22,
            tuple(_mark(*span, first, last) for one, span in spans if one.kind == kind),
        )
        for n, kind in enumerate(kinds)
    ]
    said = "; ".join(f"{date_words(one.date)}, {one.kind}: {one.what}" for one, _ in spans)
    description = f"Timeline of {len(spans)} events. {said}." + (f" {mark}" if mark else "")
    return TimelineChart(ident, title, description, _years(first, last), tuple(lanes), mark)


def _span(one: Moment) -> tuple[date, date] | None:
    start = return_statuses.span(one.date)
    end = return_statuses.span(one.until) if one.until else None
    return (start[0], end[1] if end else start[1]) if start else None


def _x(day: date, first: date, last: date) -> int:
    return LEFT + round((RIGHT - LEFT) * (day - first).days / max((last - first).days, 1))


def _mark(start: date, end: date, first: date, last: date) -> Mark:
    left, right = _x(start, first, last), _x(end, first, last)
    return Mark(left, max(right - left, LEAST), end != start)


def _years(first: date, last: date) -> tuple[Year, ...]:
    """Return the years to write on the axis: as many as can be read beside one another."""
    count = round((last - first).days / _DAYS)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if count / step <= 7)
    years = [year for year in range(first.year, last.year + 1) if not year % step]
    marks = (Year(str(year), _x(date(year, 1, 1), first, last)) for year in years)
    return tuple(one for one in marks if one.x <= RIGHT - 20)
