"""What came of a report: the replies that answer it, what was done, what authorities returned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from .. import model, outcomes
from ..errors import WorkbenchError
from ..model import Evidence, tables
from ..outcomes import Book
from ..witnesses import heard_as_reported
from . import held_back
from .cache import Frames
from .held import Held
from .inquiry_settings import Settings, is_date

if TYPE_CHECKING:
    import pandas as pd

    from .made_tables import Holdings

SCORED_BY = ("recommendation", "distance", "change", "series", "inspection")
CHASED = ("responders", "authorities")


def replied(held: Held) -> pd.DataFrame:
    """Return the replies: those of responses.csv, then those that the replies held are read to give.

    That an item is *not answered* is a row only where a reply is held that could have answered it.
    """
    import pandas as pd

    from ..replies import match_replies

    written = held["given responses"][0]
    read = match_replies.match(held["recommendations"], held["passages"], held["documents"], given=written)
    if (read["document_id"] == "").all():
        read = read.iloc[:0]
    return tables.conform(pd.concat([written, read], ignore_index=True), model.Response)


def read_commitments(held: Held) -> pd.DataFrame:
    """Return what the replies, letters and statements held are read to say will be done."""
    from ..replies import commitments_of_replies

    given = held["given commitments"][0]
    return commitments_of_replies.suggest(held["recommendations"], held["passages"], held["documents"], given)


def commitments(held: Held) -> pd.DataFrame:
    """Return the commitments: those of commitments.csv, then those that are read."""
    import pandas as pd

    both = [held["given commitments"][0], held["read commitments"]]
    return tables.conform(pd.concat(both, ignore_index=True), model.Commitment)


def press_quotations(held: Held) -> pd.DataFrame:
    return heard_as_reported.press_quotations(held["documents"], held["passages"])


def categories_heard(held: Held) -> pd.DataFrame:
    settings: Settings = held["settings"]
    names = [category.name for category in settings.categories]
    return heard_as_reported.categories_heard(names, Evidence.of(held), settings.categories_source)


def checked_returns(held: Held) -> Frames:
    """Return the researcher's own tables of measures, returns, inspections and events, checked, and their mistakes."""
    promised = {*held["given commitments"][0]["commitment_id"], *held["read commitments"]["commitment_id"]}
    known = set(held["recommendations"]["recommendation_id"])
    return outcomes.read(held["returned files"], known, promised).kept


def book(held: Held) -> Book:
    """Return these tables as a book, without what is held back."""
    found = outcomes.kept_book(held["checked returns"])
    events = held_back.without(found.events, held["sources"].hidden).reset_index(drop=True)
    return replace(found, events=events)


def returned(name: str) -> Callable[[Held], pd.DataFrame]:
    """Return the recipe of one of these tables."""
    return lambda held: held["returns"].frames[name]


def authority_records(held: Held) -> pd.DataFrame:
    return outcomes.records({name: held[name] for name in held.reads})


def timeline(held: Held) -> pd.DataFrame:
    return outcomes.timeline({name: held[name] for name in held.reads})


def scored(held: Holdings, settings: Settings, today: str, by: str) -> pd.DataFrame:
    """Return what authorities answered on each measure, by one of `SCORED_BY`; ``today`` is for recommendations."""
    day = _day(today) if by == "recommendation" else ""  # before anything is read
    own = held["returns"]
    if by == "distance":
        return outcomes.distances(own.local_returns, own.measures)
    if by == "change":
        return outcomes.changes(own.local_returns, own.measures, illustration=_marked(settings))
    if by == "series":
        return outcomes.series(held.table("progress"))
    if by == "inspection":
        return outcomes.regraded(own.inspections)
    if by != "recommendation":
        choices = f"Choose one of: {', '.join(SCORED_BY)}."
        raise WorkbenchError(f"the scorecard can’t be shown by “{by}”", "by", choices)
    scores = outcomes.scores(
        own.local_returns,
        own.measures,
        own.authorities,
        today=day,
        illustration=_marked(settings),
    )
    return outcomes.by_recommendation(scores, held.table("recommendations"))


def printed(held: Holdings, settings: Settings, measure: str, period: str) -> pd.DataFrame:
    """Return the counts of a measure in a period, fit to be printed: small ones withheld (`outcomes.suppression`)."""
    own = held["returns"]
    return outcomes.printed(own.local_returns, own.measures, measure, period, illustration=_marked(settings))


def state_on(held: Holdings, day: str) -> pd.DataFrame:
    """Return where each item of the report stood on a day."""
    return outcomes.standing(held.table("progress"), held.table("recommendations"), as_of=_day(day))


def trail(
    followed: Callable[[], Frames], settings: Settings, row_id: str, today: str, illustrative: bool = False
) -> pd.DataFrame:
    """Return the whole way of one item or one commitment, step by step; ``followed`` gives the tables."""
    day = _day(today) if today else ""
    mark = _marked(settings)
    return outcomes.trail(row_id, followed(), today=day, illustration=mark, illustrative=illustrative)


def chased(followed: Callable[[], Frames], settings: Settings, today: str, whom: str) -> pd.DataFrame:
    """Return when each item's reply was due and what came, as it stands on ``today``; committees only are owed one.

    With ``whom`` *authorities*, the letters to authorities about which something can be done on that day.
    """
    if whom not in CHASED:
        raise WorkbenchError(f"“{whom}” can’t be chased", "whom", f"Choose one of: {', '.join(CHASED)}.")
    from ..replies import overdue

    day = _day(today)
    frames = followed()
    if whom == "authorities":
        return outcomes.chase(frames["local_returns"], today=day)
    owed = settings.body in overdue.OWED_TO
    items, replied = frames["recommendations"], frames["responses"]
    return overdue.chase(items, replied, frames["documents"], day, bound=owed)


def is_day(text: str) -> bool:
    """Say whether a text is one day, as ISO writes it."""
    return is_date(text) and len(text) == len("2026-11-21")


def _marked(settings: Settings) -> str:
    """Return the sentence that something counted over illustrative answers carries."""
    return settings.illustration or outcomes.ILLUSTRATION


def _day(today: str) -> str:
    if not is_day(today):
        raise WorkbenchError(f"“{today}” is no day", "today", "Write it as 2026-11-21: no clock is read.")
    return today
