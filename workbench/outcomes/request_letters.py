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


@dataclass(frozen=True)
class Step:
    """What to do next with a letter: the act, the day until which, the day since which something was asked."""

    act: str
    by: str = ""
    since: str = ""


def requests(returns: pd.DataFrame, *, today: str) -> pd.DataFrame:
    """Return the letters: one row per authority, day of asking and source, by name and day; columns of `Request`.

    ``today`` is an ISO date: no clock is read. An answer is due in 20 working days (Freedom of Information Act 2000,
    section 10); a review is usually taken within 40 working days of the answer (code of practice under section 45).
    """
    return tables.table(Request, [one for one, _ in _letters(returns, today)])


def chase(returns: pd.DataFrame, *, today: str) -> pd.DataFrame:
    """Return the letters about which something can be done today: overdue, or refused and still open to a review.

    A letter of a round that is closed is chased no more.
    """
    wanted = ("chase", "chase again", "ask for a review", "review overdue")
    return tables.table(Request, [one for one, step in _letters(returns, today) if step.act in wanted])


def to_chase(returns: pd.DataFrame, *, today: str) -> int:
    """Return how many letters are overdue today and without a reply."""
    return sum(step.act in ("chase", "chase again") for _, step in _letters(returns, today))


def _letters(returns: pd.DataFrame, today: str) -> list[tuple[Request, Step]]:
    letters: dict[tuple[str, str, str], list[LocalReturn]] = defaultdict(list)
    for row in tables.rows(returns, LocalReturn):
        letters[row.authority, row.asked, row.source].append(row)
    return [_request(letters[key], today) for key in sorted(letters)]


def _request(rows: list[LocalReturn], today: str) -> tuple[Request, Step]:
    first = rows[0]
    due = working_days.due(first.asked)
    answered = max(row.answered for row in rows)
    held = tuple(status for status in return_statuses.ANSWERS if any(row.status == status for row in rows))
    chased, review = max(row.chased for row in rows), max(row.review for row in rows)
    over = working_days.between(due, answered or today) if due else None
    refusal = any(row.status in ("refused", "not held", "partial") for row in rows)
    until = working_days.due(answered, working_days.DAYS_TO_ASK_FOR_REVIEW) if refusal and answered else ""
    closed = max(row.closed for row in rows)
    step = (
        Step("closed", since=closed)
        if closed and not return_statuses.earlier(today, closed)
        else _next(due, answered, chased, review, until, today)
    )
    return Request(
        first.authority, first.asked, due, answered, over if over and over > 0 else 0 if over is not None else None,
        len(rows), held, chased, review, until, in_words(step), first.source,
        "illustrative" if any(row.provenance == "illustrative" for row in rows) else first.provenance,
    ), step  # fmt: skip


def _next(due: str, answered: str, chased: str, review: str, until: str, today: str) -> Step:
    if review:
        by = working_days.due(review)
        return Step("review overdue" if by and by < today else "await the review", by, review)
    if not answered:
        if not due:
            return Step("write down the day")
        if today <= due:
            return Step("wait", due)
        return Step("chase again" if chased else "chase", since=chased)
    return Step("ask for a review", until) if until and today <= until else Step("nothing")


def in_words(step: Step) -> str:
    """Return what to do next with a letter, as it is said; nothing where there is nothing to do."""
    return {
        "nothing": "",
        "closed": "",
        "write down the day": "write down the day of asking: when the reply is due can’t be reckoned",
        "wait": f"wait until {step.by}",
        "chase": "chase",
        "chase again": f"chase again (chased on {step.since})",
        "ask for a review": f"ask for a review by {step.by}, if it is wanted",
        "await the review": f"await the review, due by {step.by}",
        "review overdue": f"the review asked for on {step.since} was due by {step.by}",
    }[step.act]
