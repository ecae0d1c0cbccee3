"""Which authorities there were: a list with kinds and years, given by the researcher, and checked against."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..model import Authority, tables
from . import check_rows, return_statuses
from .check_rows import Mistake, Row

if TYPE_CHECKING:
    import pandas as pd

FILE = "authorities.csv"
REQUIRED = ("name", "kind", "from", "to")


class Roll:
    """A list of authorities by name: which stood in a period, and of what kind they were."""

    def __init__(self, authorities: pd.DataFrame) -> None:
        self._entries: dict[str, list[Authority]] = defaultdict(list)
        for one in tables.rows(authorities, Authority):
            self._entries[_folded(one.name)].append(one)

    def __bool__(self) -> bool:
        """Say whether the list holds anybody."""
        return bool(self._entries)

    def named(self, name: str) -> list[Authority]:
        """Return the entries of this name, whatever their kind and years."""
        return self._entries.get(_folded(name), [])

    def standing(self, kind: str, first: date, last: date) -> list[Authority]:
        """Return the authorities of a kind that stood at some time from ``first`` to ``last``, by name."""
        found = [
            one
            for entries in self._entries.values()
            for one in entries
            if one.kind == kind and stood(one, first, last)
        ]
        return sorted(found, key=lambda one: one.name)

    def wrong(self, name: str, kind: str, period: tuple[date, date] | None) -> str:
        """Return why no authority of this name and kind stood in the period, in words; ``""`` where one did."""
        entries = self.named(name)
        if not entries:
            near = difflib.get_close_matches(
                _folded(name), sorted(self._entries), 1, 0.85 if len(name) > 4 else 1
            )
            hint = f"; the nearest name on it is “{self._entries[near[0]][0].name}”" if near else ""
            return f"“{name}” is not on the list of authorities{hint}. Correct the name, or the list"
        fitting = [one for one in entries if not kind or one.kind == kind]
        if not fitting:
            return f"“{name}” is a {entries[0].kind}, and this was asked of a {kind}"
        if period and not any(stood(one, *period) for one in fitting):
            years = "; ".join(f"from {one.since or 'the start'} to {one.until or 'now'}" for one in fitting)
            return f"“{name}” was not on the list of that period (it is listed {years})"
        return ""


def stood(one: Authority, first: date, last: date) -> bool:
    """Say whether an authority stood at some time from ``first`` to ``last``."""
    since, until = return_statuses.span(one.since), return_statuses.span(one.until)
    return (since is None or since[0] <= last) and (until is None or until[1] >= first)


def check(frame: pd.DataFrame, file: str = FILE) -> tuple[pd.DataFrame, list[Mistake]]:
    """Return the good rows of a list of authorities (columns of `model.Authority`), and every mistake.

    ``frame`` is as `tables.read_csv` gives it, with the columns ``name``, ``kind``, ``from`` and ``to``: ISO dates,
    perhaps partial; an empty one leaves the side open. An authority that was made anew has a row for each time.
    """
    given = frame.rename(columns={"from": "since", "to": "until"})
    mistakes = [one for row in check_rows.each(given, file) for one in _wrong(row)]
    mistakes += check_rows.repeated(given, file, ("name", "kind", "since"))
    return check_rows.good(given, Authority, mistakes), mistakes


def dates(row: Row, names: Sequence[tuple[str, str]]) -> Iterator[Mistake]:
    """Return the mistakes of a pair of dates, given as (column, its name in the file): none is a date, or reversed."""
    for column, name in names:
        if row[column] and not return_statuses.is_date(row[column]):
            yield row.mistake(name, f"“{row[column]}” is no date; write it as 2012-07-03, 2012-07 or 2012")
    (first, first_name), (last, last_name) = names[0], names[-1]
    if return_statuses.earlier(row[last], row[first]):
        what = f"{row[last]} is before {row[first]}, which stands under {first_name}"
        yield row.mistake(last_name, what)


def _wrong(row: Row) -> Iterator[Mistake]:
    yield from check_rows.needed(row, "name", "kind")
    yield from dates(row, (("since", "from"), ("until", "to")))
    yield from check_rows.provenance(row)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
