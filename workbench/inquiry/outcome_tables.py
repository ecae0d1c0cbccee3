"""What came of a report: the replies that answer it, what was done, what authorities returned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from .. import model, outcomes
from ..errors import WorkbenchError
from ..model import tables
from ..outcomes import Book
from ..replies import match_replies, overdue
from . import cache, held_back
from .cache import Frames
from .folder import Folder, Settings, is_date

if TYPE_CHECKING:
    import pandas as pd

    from .made_tables import Holdings

REPLIED: dict[str, type] = {"responses": model.Response}


def replied(folder: Folder, key: str, held: Frames) -> pd.DataFrame:
    """Return the replies: those of responses.csv, then those that the replies held are read to give.

    That an item is *not answered* is a row only where a reply is held that could have answered it.
    """
    import pandas as pd

    key = cache.key_of(key, cache.code_key())
    written = held["responses"]

    def make() -> Frames:
        read = match_replies.match(
            held["recommendations"], held["passages"], held["documents"], given=written
        )
        if (read["document_id"] == "").all():
            read = read.iloc[:0]
        both = pd.concat([written, read], ignore_index=True)
        return {"responses": tables.conform(both, model.Response)}

    return cache.frames(folder.cache, "replies", key, REPLIED, make)["responses"]


def book(folder: Folder, held: Frames) -> Book:
    """Return the researcher's own tables of measures, returns, inspections and events, checked."""
    found = outcomes.read(folder.path, set(held["recommendations"]["recommendation_id"]))
    return replace(found, events=held_back.without(found.events, folder.held_back()))


def scored(held: Holdings, settings: Settings, today: str) -> pd.DataFrame:
    """Return what authorities answered on each measure, by recommendation, as it stands on ``today``."""
    day, own = _day(today), held.returned
    scores = outcomes.scores(
        own.local_returns,
        own.measures,
        own.authorities,
        today=day,
        illustration=settings.illustration or outcomes.ILLUSTRATION,
    )
    return outcomes.by_recommendation(scores, held.table("recommendations"))


def trail(
    followed: Callable[[], Frames], settings: Settings, recommendation_id: str, today: str
) -> pd.DataFrame:
    """Return the whole way of one item, step by step, each with its source; ``followed`` gives the tables."""
    illustration = settings.illustration or outcomes.ILLUSTRATION
    day = _day(today) if today else ""
    return outcomes.trail(recommendation_id, followed(), today=day, illustration=illustration)


def chased(followed: Callable[[], Frames], settings: Settings, today: str) -> pd.DataFrame:
    """Return when each item's reply was due and what came, as it stands on ``today``; committees only are owed one."""
    day = _day(today)
    frames = followed()
    owed = settings.body in ("select committee", "Lords committee", "joint committee")
    items, replied = frames["recommendations"], frames["responses"]
    return overdue.chase(items, replied, frames["documents"], day, bound=owed)


def is_day(text: str) -> bool:
    """Say whether a text is one day, as ISO writes it."""
    return is_date(text) and len(text) == len("2026-11-21")


def _day(today: str) -> str:
    if not is_day(today):
        raise WorkbenchError(f"“{today}” is no day", "today", "Write it as 2026-11-21: no clock is read.")
    return today
