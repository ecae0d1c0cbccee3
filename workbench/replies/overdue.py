"""When replies are due, and whom to chase for which item."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..model import Document, Recommendation, Response
from ..model.tables import rows, table
from ..model.values import NO_ANSWER, NO_REPLY_KNOWN
from ..text.english.patterns_in_tables import in_table

if TYPE_CHECKING:
    import pandas as pd

MONTHS = 2
"""Within so many months of a report's publication the Government replies, in the Commons and in the Lords."""
OWED_TO = ("select committee", "Lords committee", "joint committee")
"""The bodies to whose reports the Government replies by that convention: not to all-party groups, or to inquiries."""
UNSETTLED = ("consulting", "deferred")
"""Positions that put an answer off: the item stays on the chase list."""
WHOLE = ("", "ok")
"""Statuses of a reply that was read whole: of another it can't be said that it does not answer an item."""
UNCLEAR = ("noted", "unclear")
"""Positions that are a reply, and say neither yes nor no."""
_DAY = in_table("checks", "a whole day")
_MONTH = in_table("checks", "a month or day")


@dataclass(frozen=True)
class Chased:
    """One item and what came of asking for a reply; days are days over the date due, ``<NA>`` where none is known.

    ``state`` is *answered*; *put off* (consulting, deferred) or *replied, unclear* (noted, unclear), where all that is
    held is that; *not answered*, where every reply to the report is held and read whole and none is to this item;
    *awaited* (not due yet); or *no reply known*, as of every conclusion without a reply: it asks for nothing.
    ``answered`` says in words what was replied, by whom and when.
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
    time), for one without how long ago it was due; it says nothing of a reply that bears no full date. Without
    ``bound`` no date is due: the two months bind the Government to committees, not to all-party groups. A conclusion
    asks for nothing, and is never due.
    """
    published = {d.document_id: d.date for d in rows(documents, Document)} if bound else {}
    replies: dict[str, list[Response]] = {}
    for reply in rows(responses, Response):
        if reply.status != "dismissed" and reply.position not in NO_ANSWER:
            replies.setdefault(reply.recommendation_id, []).append(reply)
    items: list[Recommendation] = rows(recommendations, Recommendation)
    answering = _answering(items, replies)
    whole = {d.document_id for d in rows(documents, Document) if d.status in WHOLE}
    found = []
    for item in items:
        day = published.get(item.document_id, "") if item.kind != "conclusion" else ""
        by_whom = answering.get(item.document_id, set())
        asks = item.kind != "conclusion" and bool(by_whom)
        found.append(_chased(item, day, replies, today, asks and by_whom <= whole))
    return table(Chased, found)


def _answering(
    items: Sequence[Recommendation], replies: Mapping[str, Sequence[Response]]
) -> dict[str, set[str]]:
    """Return of each report the documents in which anything of it is answered."""
    found: dict[str, set[str]] = {}
    for item in items:
        for reply in replies.get(item.recommendation_id, ()):
            found.setdefault(item.document_id, set()).add(reply.document_id)
    return found


def _chased(
    item: Recommendation, published: str, replies: dict[str, list[Response]], today: str, replied: bool
) -> Chased:
    by, own = due(published), replies.get(item.recommendation_id, [])
    positions = {reply.position for reply in own}
    if own:
        settled = positions - {*UNSETTLED, *UNCLEAR}
        state = "answered" if settled else "put off" if positions & {*UNSETTLED} else "replied, unclear"
        when = min((reply.date for reply in own if _DAY.match(reply.date)), default="")
    else:
        waiting = by and today[: len(by)] <= by
        state = "awaited" if waiting else "not answered" if replied else NO_REPLY_KNOWN
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
