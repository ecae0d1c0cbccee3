"""A warning where decisions were too quick and too agreeable to have been read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from ..decisions import ONE_ACT
from ..model import Decision, tables

if TYPE_CHECKING:
    import pandas as pd

AGREEABLE, QUICK, PAUSE, FEWEST = 0.95, 3.0, 300.0, 20
"""Over what share confirmed, and under how many seconds each, is too quick; a longer gap than ``PAUSE`` seconds
begins another sitting; a sitting of fewer than ``FEWEST`` decisions is not judged."""

COLUMNS = {
    "coder": "str",
    "began": "str",
    "decisions": "Int64",
    "confirmed": "Int64",
    "seconds": "Float64",
    "warning": "str",
}


def sittings(decisions: pd.DataFrame) -> pd.DataFrame:
    """Return one row per sitting in which somebody decided on suggestions: who, when, how many, how fast.

    ``seconds`` is the median time from one decision to the next; ``warning`` is empty unless over 95 % were
    confirmed at under three seconds each. Decisions made together (select all) count one by one, at nought
    seconds; those that the log has as one act are said as that, and are not among them. Only confirming and
    dismissing count. Nothing is done with it: it is for the coder to read.
    """
    import pandas as pd

    rows: list[Decision] = tables.rows(decisions[decisions["act"].isin(("confirm", "dismiss"))], Decision)
    rows = [row for row in rows if ONE_ACT not in row.detail]
    by_coder: dict[str, list[tuple[datetime, bool]]] = defaultdict(list)
    for row in rows:
        try:
            by_coder[row.coder].append((datetime.fromisoformat(row.time), row.act == "confirm"))
        except ValueError:
            continue  # a damaged line of the log: the log's own check reports it
    found = []
    for coder in sorted(by_coder):
        for sitting in _sittings(sorted(by_coder[coder])):
            gaps = [(b[0] - a[0]).total_seconds() for a, b in pairwise(sitting)]
            confirmed, seconds = sum(yes for _, yes in sitting), round(median(gaps), 1) if gaps else None
            words = _warning(coder, len(sitting), confirmed, seconds)
            found.append((coder, sitting[0][0].isoformat(), len(sitting), confirmed, seconds, words))
    return pd.DataFrame(found, columns=list(COLUMNS)).astype(COLUMNS)


def warnings(decisions: pd.DataFrame) -> list[str]:
    """Return the warnings of `sittings`, one line each."""
    return [words for words in sittings(decisions)["warning"].tolist() if words]


def _sittings(made: list[tuple[datetime, bool]]) -> Iterator[list[tuple[datetime, bool]]]:
    sitting: list[tuple[datetime, bool]] = []
    for decision in made:
        if sitting and (decision[0] - sitting[-1][0]).total_seconds() > PAUSE:
            yield sitting
            sitting = []
        sitting.append(decision)
    if sitting:
        yield sitting


def _warning(coder: str, decisions: int, confirmed: int, seconds: float | None) -> str:
    if decisions < FEWEST or seconds is None or seconds >= QUICK or confirmed <= AGREEABLE * decisions:
        return ""
    return (
        f"{coder} confirmed {confirmed} of {decisions} suggestions in one sitting, one every {seconds:g} seconds: "
        "too quick and too agreeable to have been read. Read a sample of them again before anything rests on them"
    )
