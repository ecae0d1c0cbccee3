"""When replies are due, and whom to chase for which item."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..model import Document, Recommendation, Response
from ..tables import rows, table

if TYPE_CHECKING:
    import pandas as pd

MONTHS = 2
"""Within so many months of a report's publication the Government replies, in the Commons and in the Lords."""
HOLDING = ("consulting", "deferred", "noted", "unclear")
"""Positions that are a reply and no answer: the item stays on the chase list."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?$")


@dataclass(frozen=True)
class Chased:
    """One item and what came of asking for a reply; days are days over the date due, ``<NA>`` where none is known.

    ``state`` is *answered*, *holding reply* (consulting, deferred, noted, unclear), *overdue*, *awaited* (not due
    yet) or *no due date*. ``answered`` says in words what was replied, by whom and when.
    """

    recommendation_id: str
    number: str
    due: str
    state: str
    days_over: int | None
    answered: str
    note: str


def due(published: str) -> str:
    """Return the day by which a reply to a report is due, two months after it; a month, where only that is known.

    31 December gives 28 February (29 in a leap year). Erskine May, paragraph 38.54.

    >>> due("2016-08-24"), due("2012-06")
    ('2016-10-24', '2012-08')
    """
    if not _MONTH.match(published):
        return ""
    year, month = divmod(int(published[5:7]) - 1 + MONTHS, 12)
    year, month = int(published[:4]) + year, month + 1
    last = calendar.monthrange(year, month)[1]
    day = f"-{min(int(published[8:]), last):02d}" if _DAY.match(published) else ""
    return f"{year}-{month:02d}{day}"


def chase(
    recommendations: pd.DataFrame,
    responses: pd.DataFrame,
    documents: pd.DataFrame,
    today: str,
    *,
    bound: bool = True,
) -> pd.DataFrame:
    """Return the chase list: one row per item in the report's order (`Chased`), as of ``today`` (an ISO date).

    Dismissed responses count for nothing. ``days_over`` is for an answered item how late the first reply came (0: in
    time), for one without how long it is overdue; it says nothing of a reply that bears no full date. Without
    ``bound`` no date is due: the two months bind the Government to committees, not to all-party groups.
    """
    published = {d.document_id: d.date for d in rows(documents, Document)} if bound else {}
    replies: dict[str, list[Response]] = {}
    for reply in rows(responses, Response):
        if reply.status != "dismissed" and reply.position != "not answered":
            replies.setdefault(reply.recommendation_id, []).append(reply)
    items = rows(recommendations, Recommendation)
    return table(Chased, [_chased(i, published.get(i.document_id, ""), replies, today) for i in items])


def _chased(item: Recommendation, published: str, replies: dict[str, list[Response]], today: str) -> Chased:
    by, own = due(published), replies.get(item.recommendation_id, [])
    settled = [reply for reply in own if reply.position not in HOLDING]
    if own:
        state = "answered" if settled else "holding reply"
        when = min((reply.date for reply in own if _DAY.match(reply.date)), default="")
    else:
        state = "no due date" if not by else "overdue" if today[: len(by)] > by else "awaited"
        when = today
    over = _days(by, when)
    suggested = sum(reply.status == "suggested" for reply in own)
    note = f"{suggested} of {len(own)} read by the machine only" if suggested else ""
    return Chased(item.recommendation_id, item.number, by, state, over, _said(own), note)


def _days(by: str, when: str) -> int | None:
    if not _DAY.match(by) or not _DAY.match(when):
        return None
    return max(0, (date.fromisoformat(when) - date.fromisoformat(by)).days)


def _said(replies: Sequence[Response]) -> str:
    """Return in words what was replied: “accepted (Government, 2016-11-14); rejected (Ofqual)”."""
    words = [
        f"{reply.position} ({', '.join(filter(None, (reply.responder, reply.date)))})".replace(" ()", "")
        for reply in replies
    ]
    return "; ".join(dict.fromkeys(words))
