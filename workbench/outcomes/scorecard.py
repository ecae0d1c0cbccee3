"""The scorecard: for each measure, who answered, who can't say, who has not replied, and how far from the measure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import LocalReturn, Measure, tables
from . import return_statuses, working_days
from .authorities import Roll
from .suppression import SMALLEST_SHOWN

if TYPE_CHECKING:
    import pandas as pd

ILLUSTRATION = "Illustration: says nothing about a real inquiry"


@dataclass(frozen=True)
class Score:
    """One measure in one period, over all authorities that were asked. Counts are of authorities.

    ``asked`` = ``answered`` + ``late`` + ``partial`` + ``not_held`` + ``refused`` + ``no_reply``; ``overdue`` are
    those of ``no_reply`` whose time had run out by the day given; ``late_by_date`` are all replies, whatever they say,
    that came after they were due. ``with_value`` gave a value, be it a small count only, and ``met`` of them reach
    the level asked for; ``not_asked`` stood on the list and were not asked.
    """

    measure: str
    asks: str
    recommendation_id: str
    guidance: str
    period: str
    unit: str
    asked: int
    answered: int
    partial: int
    late: int
    not_held: int
    refused: int
    no_reply: int
    overdue: int
    late_by_date: int
    not_asked: int | None
    with_value: int
    met: int | None
    median_distance: float | None
    title: str
    statement: str
    provenance: str


@dataclass(frozen=True)
class Distance:
    """How far one authority's answer is from the level that is asked for, in the measure's unit; nought is there.

    ``distance`` is missing, and ``reason`` says why, where there is no value or no level. There is no rank.
    """

    authority: str
    measure: str
    period: str
    value: str
    unit: str
    number: float | None
    target: float | None
    distance: float | None
    reason: str
    status: str
    source: str
    provenance: str


@dataclass(frozen=True)
class Change:
    """One measure from one period to the next, over those authorities only that gave a value in both.

    ``earlier`` and ``later`` are sums, given for counts only (rates are not added), and not where one is
    under 5. ``one_only`` answered in one of the two periods and are left out.
    """

    measure: str
    unit: str
    first: str
    second: str
    both: int
    rose: int
    fell: int
    same: int
    earlier: float | None
    later: float | None
    one_only: int
    title: str
    statement: str
    provenance: str


def scores(
    returns: pd.DataFrame,
    measures: pd.DataFrame,
    authorities: pd.DataFrame | None = None,
    *,
    today: str,
    illustration: str = ILLUSTRATION,
) -> pd.DataFrame:
    """Return the scorecard: one row per measure and period, in the order of the measures; columns of `Score`.

    ``today`` (ISO) is the day by which a reply is overdue: no clock is read. With the list of ``authorities``,
    ``not_asked`` counts those of the measure's kind that stood in the period and were not asked. The title of a row
    that holds an illustrative answer is ``illustration``.
    """
    roll = Roll(authorities) if authorities is not None and not authorities.empty else None
    far = {(d.authority, d.measure, d.period): d for d in _distances(returns, measures)}
    made = []
    for one in tables.rows(measures, Measure):
        for rows in _by_period(returns, one.measure).values():
            gaps = [far[row.authority, row.measure, row.period].distance for row in rows]
            known = [gap for gap in gaps if gap is not None]
            made.append(_score(one, rows, known, roll, today, illustration))
    return tables.table(Score, made)


def distances(returns: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """Return how far each answer is from its measure: one row per return, in the order given; columns of `Distance`."""
    return tables.table(Distance, _distances(returns, measures))


def changes(
    returns: pd.DataFrame, measures: pd.DataFrame, *, illustration: str = ILLUSTRATION
) -> pd.DataFrame:
    """Return what changed from each period to the next: one row per measure and pair; columns of `Change`.

    Only authorities that gave a value in both periods are compared, so that no change is one of who answered.
    """
    made = []
    for one in tables.rows(measures, Measure):
        if one.kind not in ("count", "rate"):
            continue
        periods = _by_period(returns, one.measure)
        order = sorted(periods, key=lambda text: return_statuses.period(text) or ())
        for first, second in pairwise(order):
            made.append(_change(one, (first, periods[first]), (second, periods[second]), illustration))
    return tables.table(Change, made)


def by_recommendation(scorecard: pd.DataFrame, recommendations: pd.DataFrame) -> pd.DataFrame:
    """Return the scorecard with ``number`` of the recommendation before it, and a row for each item without measures.

    An item that nobody was asked about has ``measure`` empty and says so in ``statement``.
    """
    numbers = recommendations[["recommendation_id", "number"]]
    joined = numbers.merge(scorecard, on="recommendation_id", how="left")
    bare = joined["measure"].isna()
    joined.loc[bare, "statement"] = "No measure is asked about this item in what we hold."
    for name, dtype in tables.dtypes(Score).items():
        if dtype == "str":
            joined[name] = joined[name].fillna("")
    return joined


def title(provenances: Iterable[str], otherwise: str, illustration: str = ILLUSTRATION) -> str:
    """Return what to print over something computed: ``illustration`` where any of it is illustrative."""
    return illustration if "illustrative" in set(provenances) else otherwise


def _by_period(returns: pd.DataFrame, measure: str) -> dict[str, list[LocalReturn]]:
    found: dict[str, list[LocalReturn]] = defaultdict(list)
    for row in tables.rows(returns[returns["measure"] == measure], LocalReturn):
        found[row.period].append(row)
    return {period: found[period] for period in sorted(found)}


def _score(
    one: Measure,
    rows: Sequence[LocalReturn],
    gaps: Sequence[float],
    roll: Roll | None,
    today: str,
    illustration: str,
) -> Score:
    """Return the row of a measure and of the one period of ``rows``; ``gaps`` are the distances that are known."""
    period = rows[0].period
    count = {status: sum(row.status == status for row in rows) for status in return_statuses.ANSWERS}
    dues = [(row, working_days.due(row.asked)) for row in rows]
    overdue = sum(
        row.status == "no reply" and not row.closed and bool(due) and due < today for row, due in dues
    )
    late = sum(bool(due) and return_statuses.earlier(due, row.answered) for row, due in dues)
    with_value = sum(bool(row.value) and row.status in return_statuses.WITH_VALUE for row in rows)
    met = sum(gap == 0 for gap in gaps) if one.target is not None else None
    span = return_statuses.period(period)
    others = roll.standing(one.asked_of, *span) if roll and span and one.asked_of else None
    names = {row.authority.casefold() for row in rows}
    missing = sum(a.name.casefold() not in names for a in others) if others is not None else None
    kinds = {row.provenance for row in rows} | {one.provenance}
    return Score(
        one.measure, one.asks, one.recommendation_id, one.guidance, period, one.unit, len(rows),
        count["answered"], count["partial"], count["late"], count["not held"], count["refused"],
        count["no reply"], overdue, late, missing, with_value, met, _median(gaps),
        title(kinds, f"{one.asks}, {period}", illustration), _statement(one, rows, with_value, met, overdue),
        "illustrative" if "illustrative" in kinds else "reported" if "reported" in kinds else "real",
    )  # fmt: skip


def _statement(
    one: Measure, rows: Sequence[LocalReturn], with_value: int, met: int | None, overdue: int
) -> str:
    small = sum(return_statuses.small_count(row.value) for row in rows)
    said = [
        f"{len(rows)} asked",
        f"{with_value} gave a value" + (f" ({small} a small count only)" if small else ""),
    ]
    if met is not None and with_value:
        reach = f"are at {one.target:g} {one.unit} or {'more' if one.better == 'higher' else 'less'}"
        if one.kind == "yes-no":
            reach = f"said {'yes' if one.better == 'higher' else 'no'}"
        said.append(f"{met} of those {with_value} {reach}")
    count = {status: sum(row.status == status for row in rows) for status in return_statuses.ANSWERS}
    if count["not held"]:
        said.append(f"{count['not held']} said that it is not held")
    if count["refused"]:
        said.append(f"{count['refused']} refused")
    if count["no reply"]:
        said.append(f"no reply from {count['no reply']} ({overdue} overdue)")
    return "; ".join(said) + "."


def _distances(returns: pd.DataFrame, measures: pd.DataFrame) -> list[Distance]:
    known = {one.measure: one for one in tables.rows(measures, Measure)}
    return [_distance(row, known.get(row.measure)) for row in tables.rows(returns, LocalReturn)]


def _distance(row: LocalReturn, one: Measure | None) -> Distance:
    number = return_statuses.number(row.value) if row.status in return_statuses.WITH_VALUE else None
    if one is not None and one.kind == "yes-no" and row.value in ("yes", "no"):
        number = float(row.value == "yes")
    target = one.target if one else None
    distance, reason = None, ""
    if row.status not in return_statuses.WITH_VALUE:
        reason = {"not held": "it is not held", "refused": "it was refused"}.get(row.status, "no reply")
    elif number is None:
        small = return_statuses.small_count(row.value)
        reason = "given as a small count only" if small else "no number was given"
    elif one is None or target is None:
        reason = "the guidance sets no level"
    else:
        short = target - number if one.better == "higher" else number - target
        distance = round(max(short, 0.0), 6)
    return Distance(
        row.authority, row.measure, row.period, row.value, row.unit, number, target, distance, reason,
        row.status, row.source, row.provenance,
    )  # fmt: skip


def _change(
    one: Measure,
    first: tuple[str, Sequence[LocalReturn]],
    second: tuple[str, Sequence[LocalReturn]],
    illustration: str,
) -> Change:
    values = [
        {r.authority.casefold(): n for r in rows if (n := _number(r)) is not None}
        for _, rows in (first, second)
    ]
    both = sorted(set(values[0]) & set(values[1]))
    pairs = [(values[0][name], values[1][name]) for name in both]
    rose, fell = sum(b > a for a, b in pairs), sum(b < a for a, b in pairs)
    summed = one.kind == "count" and bool(pairs)
    sums = [sum(pair[side] for pair in pairs) if summed else None for side in (0, 1)]
    if any(one_sum is not None and 0 < one_sum < SMALLEST_SHOWN for one_sum in sums):
        sums = [None, None]
    kinds = {row.provenance for _, rows in (first, second) for row in rows} | {one.provenance}
    apart = len(set(values[0]) ^ set(values[1]))
    statement = (
        f"Of {len(both)} authorities that gave a value for {first[0]} and for {second[0]}, {rose} gave a higher one "
        f"for {second[0]}, {fell} a lower one and {len(both) - rose - fell} the same; {apart} gave one for one of the "
        "two only and are left out."
    )
    return Change(
        one.measure, one.unit, first[0], second[0], len(both), rose, fell, len(both) - rose - fell,
        sums[0], sums[1], apart,
        title(kinds, f"{one.asks}: {first[0]} and {second[0]}", illustration), statement,
        "illustrative" if "illustrative" in kinds else "real",
    )  # fmt: skip


def _number(row: LocalReturn) -> float | None:
    return return_statuses.number(row.value) if row.status in return_statuses.WITH_VALUE else None


def _median(values: Sequence[float | None]) -> float | None:
    import statistics

    found = [value for value in values if value is not None]
    return round(statistics.median(found), 6) if found else None
