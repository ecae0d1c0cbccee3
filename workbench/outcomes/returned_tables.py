"""An inquiry's tables of returns, read from its folder or given as frames, and checked against one another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import BadTable
from ..model import Authority, Event, Inspection, LocalReturn, Measure, Problem, tables
from . import authorities, check_rows, inspections, measures, timeline_events
from . import local_returns as returns
from .check_rows import Mistake

if TYPE_CHECKING:
    import pandas as pd

TABLES: dict[str, tuple[str, ...]] = {
    authorities.FILE: authorities.REQUIRED,
    measures.FILE: measures.REQUIRED,
    returns.FILE: returns.REQUIRED,
    inspections.FILE: inspections.REQUIRED,
    timeline_events.FILE: timeline_events.REQUIRED,
}
"""The researcher's own tables that this reads, each with the columns that it must have."""
MISTAKES = "mistakes"
KEPT: dict[str, type] = {
    "authorities": Authority,
    "measures": Measure,
    "local_returns": LocalReturn,
    "inspections": Inspection,
    "events": Event,
    MISTAKES: Mistake,
}
"""The tables of a book, by name, and what one row of each is."""


@dataclass(frozen=True, eq=False)
class Book:
    """The good rows of the tables, and every mistake of the others."""

    authorities: pd.DataFrame
    measures: pd.DataFrame
    local_returns: pd.DataFrame
    inspections: pd.DataFrame
    events: pd.DataFrame
    mistakes: tuple[Mistake, ...] = ()

    @property
    def problems(self) -> pd.DataFrame:
        """The mistakes as rows of the inquiry's problems; the row that one is of is left out of the tables."""
        return tables.table(Problem, [one.problem for one in self.mistakes])

    @property
    def kept(self) -> dict[str, pd.DataFrame]:
        """All of it as tables, mistakes too, by the names of `KEPT`: what `kept_book` makes it of again."""
        return self.frames | {MISTAKES: tables.table(Mistake, self.mistakes)}

    @property
    def frames(self) -> dict[str, pd.DataFrame]:
        """The tables by name, as `timeline_events.timeline` and `trail_steps.trail` take them."""
        return {
            "authorities": self.authorities,
            "measures": self.measures,
            "local_returns": self.local_returns,
            "inspections": self.inspections,
            "events": self.events,
        }


def kept_book(frames: Mapping[str, pd.DataFrame]) -> Book:
    """Return a book again from its tables, as `Book.kept` gives them."""
    good = {name: frames[name] for name in KEPT if name != MISTAKES}
    return Book(**good, mistakes=tuple(tables.rows(frames[MISTAKES], Mistake)))


def read(
    folder: Path | str,
    recommendations: Collection[str] | None = None,
    commitments: Collection[str] | None = None,
) -> Book:
    """Return the tables of an inquiry's folder: those of `TABLES` that it has, checked; the others are empty.

    ``recommendations`` and ``commitments`` are the ids of these, where measures are to be checked against them. A file
    that can't be read at all is one mistake, and its table is empty. Nothing is raised for what stands in the files.
    """
    given: dict[str, pd.DataFrame] = {}
    unread: list[Mistake] = []
    for name, required in TABLES.items():
        path = Path(folder) / name
        if not path.is_file():
            continue
        try:
            given[name] = tables.read_csv(path, required)
        except BadTable as error:
            unread += [Mistake(name, 0, "", mistake) for mistake in error.mistakes]
    return checked(given, recommendations, commitments, unread)


def checked(
    given: Mapping[str, pd.DataFrame],
    recommendations: Collection[str] | None = None,
    commitments: Collection[str] | None = None,
    unread: Collection[Mistake] = (),
) -> Book:
    """Return the tables of text (by file name, as `tables.read_csv` gives them) as checked tables of the model."""
    import pandas as pd

    def table(name: str) -> pd.DataFrame:
        if name in given:
            return given[name]
        return pd.DataFrame({column: pd.Series(dtype="str") for column in TABLES[name]})

    who, wrong_who = authorities.check(table(authorities.FILE))
    what, wrong_what = measures.check(table(measures.FILE), recommendations)
    said, wrong_said = returns.check(table(returns.FILE), what, who)
    seen, wrong_seen = inspections.check(table(inspections.FILE))
    done, wrong_done = timeline_events.check(table(timeline_events.FILE))
    wrong: list[Mistake] = [*wrong_who, *wrong_what, *wrong_said, *wrong_seen, *wrong_done]
    if commitments is not None:
        wrong += _unpromised(given, set(commitments))
    return Book(who, what, said, seen, done, (*unread, *wrong))


def _unpromised(given: Mapping[str, pd.DataFrame], commitments: set[str]) -> Iterator[Mistake]:
    """Say which rows name a commitment that there isn't; the row itself is used, without being under any."""
    for name in (measures.FILE, inspections.FILE):
        for row in check_rows.each(given[name], name) if name in given else ():
            if row["commitment_id"] and row["commitment_id"] not in commitments:
                yield row.mistake("commitment_id", f"“{row['commitment_id']}” is no commitment")
