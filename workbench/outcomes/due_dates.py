"""By when something was to be done, and what is overdue on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..model import Recommendation, tables
from ..text.english.dates import dates
from ..text.english.reckoned_dates import last_day, reckoned
from ..text.english.wordings import pattern_of
from . import progress as acts
from . import return_statuses

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Deadline:
    """What was asked for by a day.

    ``standing`` is done in time · done late · overdue · past its day · not yet due · no date. *Overdue* is what is
    known to have been open after its day; *past its day* is all of which nothing is recorded since.
    """

    recommendation_id: str
    number: str
    deadline: str
    due: str
    state: str
    done: str
    standing: str
    days_over: int | None
    statement: str


def deadlines(
    recommendations: pd.DataFrame,
    progress: pd.DataFrame,
    *,
    as_of: str,
    published: str | Mapping[str, str] = "",
) -> pd.DataFrame:
    """Return the items with a deadline and where each stands on a day: one row per item; columns of `Deadline`.

    ``as_of`` and ``published`` (the day of the report, or of each report by its document, from which “within six
    months” is reckoned) are ISO dates. A partial deadline runs to its last day. ``days_over`` are calendar days. What
    was *superseded* or *dropped* is overdue no more, and says so. A conclusion asks for nothing, and is never late.
    """
    standing: list[acts.Standing] = tables.rows(
        acts.standing(progress, recommendations, as_of=as_of), acts.Standing
    )
    where = {row.recommendation_id: row for row in standing}
    items: list[Recommendation] = tables.rows(recommendations, Recommendation)
    of = published if isinstance(published, Mapping) else {row.document_id: published for row in items}
    made = [
        _deadline(row, where[row.recommendation_id], as_of, of.get(row.document_id, ""))
        for row in items
        if row.deadline and row.kind != "conclusion"
    ]
    return tables.table(Deadline, made)


def due(deadline: str, published: str = "") -> str:
    """Return the last day of a deadline: of an ISO date, perhaps partial, or of words, reckoned from ``published``.

    “Within six months”, “by the end of March”, “before the end of the year” are the next after the report. ``""``
    where the words give none (the end of a Parliament, working days, a time that runs from something else), or no whole
    date of publication is known. A length of time alone (“3 months”) is one within which.
    """
    if span := return_statuses.span(deadline):
        return span[1].isoformat()
    within = f"within {deadline}"
    for words in (deadline, within):
        for one in dates(words):
            elsewhere = pattern_of("asking", "reckoned from something else").match(words, one.end)
            bare = words == deadline or one.words == within
            if bare and not elsewhere and (when := reckoned(one, published)):
                return last_day(when)
    return ""


def _deadline(row: Recommendation, where: acts.Standing, as_of: str, published: str) -> Deadline:
    item, number, given = row.recommendation_id, row.number, row.deadline
    last, state, since = due(given, published), where.state, where.since
    if not last:
        return Deadline(
            item, number, given, "", state, "", "no date", None, f"“{given}” gives no day to reckon by"
        )
    if state == "done":
        late = return_statuses.earlier(last, since)
        words = f"done ({since}), {'after' if late else 'by'} {last}"
        return Deadline(
            item, number, given, last, state, since, "done late" if late else "done in time", None, words
        )
    if state in ("superseded", "dropped"):
        return Deadline(
            item, number, given, last, state, "", state, None, f"{state} ({since}); it was due by {last}"
        )
    today = return_statuses.span(as_of)
    over = (today[0] - date.fromisoformat(last)).days if today else 0
    if over <= 0:
        return Deadline(item, number, given, last, state, "", "not yet due", None, f"due by {last}")
    days = f"{over} day{'s' if over > 1 else ''}"
    if state and return_statuses.earlier(last, where.last):
        words = f"due by {last}; {days} over on {as_of}; {state} ({where.last})"
        return Deadline(item, number, given, last, state, "", "overdue", over, words)
    known = acts.in_words(state, where.last)
    return Deadline(
        item,
        number,
        given,
        last,
        state,
        "",
        "past its day",
        over,
        f"due by {last}, {days} before {as_of}; {known}",
    )
