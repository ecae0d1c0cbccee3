"""The letters that were sent: when each is due, what it brought, whom to chase, until when a review can be asked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import LocalReturn, tables
from . import return_statuses, working_days

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Request:
    """One letter to one authority: its questions, its dates, the statuses that the one reply holds, what to do next.

    ``days_over`` are working days after ``due``: of the reply where there is one, of today where there is none.
    """

    authority: str
    asked: str
    due: str
    answered: str
    days_over: int | None
    questions: int
    statuses: tuple[str, ...]
    chased: str
    review: str
    review_by: str
    next: str
    source: str
    provenance: str


def requests(returns: pd.DataFrame, *, today: str) -> pd.DataFrame:
    """Return the letters: one row per authority, day of asking and source, by name and day; columns of `Request`.

    ``today`` is an ISO date: no clock is read. An answer is due in 20 working days (Freedom of Information Act 2000,
    section 10); a review is usually taken within 40 working days of the answer (code of practice under section 45).
    """
    letters: dict[tuple[str, str, str], list[LocalReturn]] = defaultdict(list)
    for row in tables.rows(returns, LocalReturn):
        letters[row.authority, row.asked, row.source].append(row)
    return tables.table(Request, [_request(letters[key], today) for key in sorted(letters)])


def chase(returns: pd.DataFrame, *, today: str) -> pd.DataFrame:
    """Return the letters about which something can be done today: overdue, or refused and still open to a review."""
    made = requests(returns, today=today)
    open_still = made["next"].str.startswith(("chase", "ask for a review", "the review"))
    return made[open_still].reset_index(drop=True)


def _request(rows: list[LocalReturn], today: str) -> Request:
    first = rows[0]
    due = working_days.due(first.asked)
    answered = max(row.answered for row in rows)
    held = tuple(status for status in return_statuses.ANSWERS if any(row.status == status for row in rows))
    chased, review = max(row.chased for row in rows), max(row.review for row in rows)
    over = working_days.between(due, answered or today) if due else None
    refusal = any(row.status in ("refused", "not held", "partial") for row in rows)
    until = working_days.due(answered, working_days.DAYS_TO_ASK_FOR_REVIEW) if refusal and answered else ""
    return Request(
        first.authority, first.asked, due, answered, over if over and over > 0 else 0 if over is not None else None,
        len(rows), held, chased, review, until, _next(due, answered, chased, review, until, today), first.source,
        "illustrative" if any(row.provenance == "illustrative" for row in rows) else first.provenance,
    )  # fmt: skip


def _next(due: str, answered: str, chased: str, review: str, until: str, today: str) -> str:
    """Return what to do next, in words."""
    if review:
        by = working_days.due(review)
        late = bool(by) and by < today
        return (
            f"the review asked for on {review} was due by {by}" if late else f"await the review, due by {by}"
        )
    if not answered:
        if not due:
            return "write down the day of asking: when the reply is due can’t be reckoned"
        if today <= due:
            return f"wait until {due}"
        return f"chase again (chased on {chased})" if chased else "chase"
    if until and today <= until:
        return f"ask for a review by {until}, if it is wanted"
    return ""
