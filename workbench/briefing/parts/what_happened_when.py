"""The timeline as a part of a briefing: the picture, and the table of the same events with their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import tables
from ...outcomes.timeline_events import Moment
from ..charts.timeline_chart import TimelineChart, draw
from ..citing.citation import date_words
from .who_was_heard import web_address

if TYPE_CHECKING:
    import pandas as pd

TITLE = "What happened, and when"


@dataclass(frozen=True)
class EventRow:
    """One event as the table shows it."""

    when: str
    kind: str
    what: str
    items: tuple[str, ...]
    source: str
    url: str
    note: str
    mark: str


@dataclass(frozen=True)
class Timeline:
    """The picture and the rows of it, in the order of time."""

    chart: TimelineChart
    rows: tuple[EventRow, ...]
    mark: str


def timeline(moments: pd.DataFrame, numbers: Mapping[str, str], illustration: str = "") -> Timeline:
    """Return the part: ``moments`` are `timeline_events.timeline`'s rows, ``numbers`` the items' numbers by their ids.

    ``illustration`` is printed with picture and table where any event is illustrative.
    """
    held = tables.rows(moments, Moment)
    mark = illustration if any(one.provenance == "illustrative" for one in held) else ""
    return Timeline(draw("timeline", TITLE, held, mark), tuple(_row(one, numbers) for one in held), mark)


def _row(one: Moment, numbers: Mapping[str, str]) -> EventRow:
    when = date_words(one.date) + (f" to {date_words(one.until)}" if one.until else "")
    items = tuple(numbers.get(item, item) for item in one.recommendation_ids)
    mark = "" if one.provenance == "real" else one.provenance.capitalize()
    source = one.source or one.document_id
    return EventRow(when, one.kind, one.what, items, source, web_address(one.url), one.note, mark)
