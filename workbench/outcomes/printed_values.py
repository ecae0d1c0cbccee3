"""Counts of authorities as they may be printed: small ones withheld, a part together with its whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import LocalReturn, Measure, tables
from . import return_statuses, scorecard, suppression

if TYPE_CHECKING:
    import pandas as pd

REST = "the rest"


@dataclass(frozen=True)
class Printed:
    """One authority's count as it may be printed: a number, the mark of a withheld one, or what was said instead."""

    authority: str
    period: str
    value: str
    whole: str
    title: str
    provenance: str


def printed(
    returns: pd.DataFrame,
    measures: pd.DataFrame,
    measure: str,
    period: str,
    *,
    illustration: str = scorecard.ILLUSTRATION,
) -> pd.DataFrame:
    """Return the counts of a measure in a period with their total, fit to be printed: columns of `Printed`.

    One row per authority, by name, and one for the total of those that gave a number. Where the measure is a part
    of another, ``whole`` is the count of that one, and part, rest and whole are protected together. Where no number
    was given, ``value`` says what was (*not held*, *fewer than 5*). The rule is that of `suppression`; what the
    rates of another measure let on is not looked at. Raises `NotFound` for another measure, and `ValueError` for
    one that is no count.
    """
    one = Measure(**dict(tables.one(measures, "measure", measure)))
    if one.kind != "count":
        raise ValueError(f"“{measure}” is no count")
    mine = _of(returns, measure, period)
    whole = {row.authority: row for row in _of(returns, one.part_of, period)} if one.part_of else {}
    counts = _counts(mine, whole)
    text = suppression.shown(counts)
    kinds = {row.provenance for row in mine} | {one.provenance}
    title = scorecard.title(kinds, f"{one.asks}, {period}", illustration)
    provenance = "illustrative" if "illustrative" in kinds else "real"
    made = [
        Printed(
            row.authority,
            period,
            str(text.loc[row.authority, "part"]) or row.value or row.status,
            _whole(text, counts, row.authority, whole),
            title,
            provenance,
        )
        for row in sorted(mine, key=lambda row: row.authority)
    ]
    last = str(text.loc[suppression.TOTAL, "part"]), ""
    return tables.table(Printed, [*made, Printed(suppression.TOTAL, period, *last, title, provenance)])


def _of(returns: pd.DataFrame, measure: str, period: str) -> list[LocalReturn]:
    wanted = (returns["measure"] == measure) & (returns["period"] == period)
    return list(tables.rows(returns[wanted], LocalReturn))


def _counts(mine: Sequence[LocalReturn], whole: dict[str, LocalReturn]) -> pd.DataFrame:
    """Return part and rest of each authority that gave both, and the part alone of one that gave no whole."""
    import pandas as pd

    part = {row.authority: _number(row) for row in mine}
    rest = {}
    for name, count in part.items():
        of = _number(whole[name]) if name in whole else None
        rest[name] = of - count if of is not None and count is not None else None
    columns = {"part": part} | ({REST: rest} if whole else {})
    names = [row.authority for row in mine]
    series = {title: [values[name] for name in names] for title, values in columns.items()}
    return pd.DataFrame(series, index=names, dtype="Int64")


def _number(row: LocalReturn) -> int | None:
    value = return_statuses.number(row.value) if row.status in return_statuses.WITH_VALUE else None
    return None if value is None else int(value)


def _whole(text: pd.DataFrame, counts: pd.DataFrame, name: str, whole: dict[str, LocalReturn]) -> str:
    """Return the whole as it may be printed: protected with its part, or by the rule for a count that stands alone."""
    if name not in whole:
        return ""
    if counts[REST].notna()[name]:
        return str(text.loc[name, suppression.TOTAL])
    alone = _number(whole[name])
    if alone is None:
        return whole[name].value or whole[name].status
    return suppression.MARK if 0 < alone < suppression.SMALLEST_SHOWN else f"{alone:,}"
