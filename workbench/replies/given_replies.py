"""Replies that people wrote down themselves, in responses.csv: bad rows listed, good rows kept, nothing guessed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from ..model import Response
from ..outcomes import check_rows, return_statuses
from ..outcomes.check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "responses.csv"


def check(
    frame: pd.DataFrame, known: Collection[str], positions: Sequence[str], file: str = FILE
) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of replies (columns of `model.Response`), and every mistake.

    ``frame`` is as `tables.read_csv` gives it; ``known`` are the ids of the items held, ``positions`` the words that a
    position can be. Mistakes: no id, or one that stands twice; an item that no report held has (none is right: a reply
    to the report as a whole); a date that can't be read; another position; a score that is no number from 0 to 1.
    """
    mistakes = [one for row in check_rows.each(frame, file) for one in _wrong(row, known, positions)]
    mistakes += check_rows.repeated(frame, file, ("response_id",))
    mistakes.sort(key=lambda one: one.row)
    return check_rows.good(frame, Response, mistakes), mistakes


def _wrong(row: Row, known: Collection[str], positions: Sequence[str]) -> Iterator[Mistake]:
    yield from check_rows.needed(row, "response_id")
    if row["recommendation_id"] and row["recommendation_id"] not in known:
        yield row.mistake("recommendation_id", f"“{row['recommendation_id']}” is no item of a report held")
    if row["date"] and not return_statuses.is_date(row["date"]):
        yield row.mistake("date", f"“{row['date']}” is no date; write it as 2012-07-03, 2012-07 or 2012")
    yield from check_rows.one_of(row, "position", ("", *positions))
    score = return_statuses.number(row["score"])
    if row["score"] and (score is None or not 0 <= score <= 1):
        yield row.mistake("score", f"“{row['score']}” is no number from 0 to 1")
