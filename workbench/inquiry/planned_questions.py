"""The researcher's own questions for a session: rows of questions.csv, checked, every mistake at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from ..model import PlannedQuestion, tables
from ..outcomes import check_rows
from ..outcomes.check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "questions.csv"
REQUIRED = ("question",)
OPTIONAL = ("head", "to_whom", "member", "basis", "follow_up")


def check(frame: pd.DataFrame, held: Collection[str]) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a table of questions (columns of `model.PlannedQuestion`), and every mistake.

    ``held`` are the ids of the passages. Mistakes: no question, a basis that is no passage held, a row said twice.
    """
    mistakes = [one for row in check_rows.each(frame, FILE) for one in _wrong(row, held)]
    same = frame.assign(to_whom=frame["to_whom"] if "to_whom" in frame.columns else "")
    mistakes += check_rows.repeated(same, FILE, ("question", "to_whom"))
    mistakes.sort(key=lambda one: one.row)
    return check_rows.good(frame, PlannedQuestion, mistakes), mistakes


def _wrong(row: Row, held: Collection[str]) -> Iterator[Mistake]:
    yield from check_rows.needed(row, "question")
    for ident in tables.split_list(row["basis"]):
        if ident not in held:
            yield row.mistake("basis", f"no passage “{ident}” is held; write its passage_id, as oral-1/Q4")
