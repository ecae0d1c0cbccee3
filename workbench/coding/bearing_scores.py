"""Suggested bearings held against a blind sample that people have read: precision, recall, agreement."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import BadTable
from ..evidence_base.by_item import link_id
from ..model import BEARINGS, tables
from .bearing_sample import STRATA, stratum

if TYPE_CHECKING:
    import pandas as pd

UNDECIDED = "undecided"
SHOWN = tuple(bearing for bearing in BEARINGS if bearing not in ("background", UNDECIDED))
_NEEDED = ("link_id", "recommendation_id", "passage_id", "bearing", "coder")
_Z = 1.959964  # 95 in 100


@dataclass(frozen=True)
class SampleScore:
    """How suggestions of one bearing stand to what people read, among one part of a blind sample.

    ``read`` pairs were read; ``found`` of them have the bearing by the people, ``suggested`` by the machine,
    ``right`` by both. Shares are from 0 to 1 with their 95% interval (Wilson); ``<NA>`` where too few were read.
    ``prevalence`` is the share of read pairs that have the bearing.
    """

    among: str
    bearing: str
    read: int
    found: int
    suggested: int
    right: int
    precision: float | None
    precision_low: float | None
    precision_high: float | None
    recall: float | None
    recall_low: float | None
    recall_high: float | None
    prevalence: float | None
    note: str = ""


@dataclass(frozen=True)
class Agreement:
    """How far two coders agree on the pairs that both read: share alike, and Cohen’s kappa."""

    coders: tuple[str, ...]
    read: int
    alike: int
    share: float | None
    kappa: float | None


def score(sheet: pd.DataFrame, bearings: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Return precision and recall of suggested bearings on a filled sheet (`bearing_sample.draw`).

    One row per part of the sample (*cited*, *suggested*, *unlinked*, and *all links*, the first two together as
    they were read) and bearing; columns those of `SampleScore`. Pairs left empty were not read. A pair that two
    coders read differently is left out here; `agreement` counts it. Only links can have a suggested bearing: what
    is found among *unlinked* pairs was missed before bearing was looked at, and where none of those was read,
    the note says that recall over all the evidence is unknown. Raises `BadTable` with every mistake of the sheet.
    """
    sheet = _checked(sheet)
    read = _agreed(sheet)
    said = dict(zip(bearings["link_id"], bearings["bearing"], strict=True))
    parts = _parts(links)
    groups: dict[str, list[tuple[str, str]]] = {name: [] for name in (*STRATA, "all links")}
    for claim, bearing in read.items():
        part = parts.get(claim, "unlinked")
        pair = (bearing, said.get(claim, UNDECIDED))
        groups[part].append(pair)
        if part != "unlinked":
            groups["all links"].append(pair)
    notes = _notes(groups["unlinked"])
    rows = [
        _scored(among, bearing, pairs, notes if among == "all links" else "")
        for among, pairs in groups.items()
        for bearing in SHOWN
    ]
    return tables.table(SampleScore, rows)


def agreement(sheet: pd.DataFrame) -> pd.DataFrame:
    """Return how far each two coders agree: one row per two who read the same pairs; columns of `Agreement`.

    Raises `BadTable` with every mistake of the sheet.
    """
    sheet = _checked(sheet)
    by_coder: dict[str, dict[str, str]] = defaultdict(dict)
    for claim, bearing, coder in _filled(sheet):
        by_coder[coder][claim] = bearing
    coders = sorted(by_coder)
    rows = [_agreement(one, other, by_coder) for n, one in enumerate(coders) for other in coders[n + 1 :]]
    return tables.table(Agreement, [row for row in rows if row.read])


def interval(right: int, of: int) -> tuple[float | None, float | None]:
    """Return the 95% interval of a share (Wilson 1927), or nothing of none.

    >>> interval(9, 10)
    (0.596, 0.982)
    """
    if not of:
        return None, None
    share, z2 = right / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z / (1 + z2 / of) * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    return round(max(0.0, middle - half), 3), round(min(1.0, middle + half), 3)


def _checked(sheet: pd.DataFrame) -> pd.DataFrame:
    """Return a sheet as text, empty cells too; raise `BadTable` with what can’t be read, row by row and column."""
    missing = [f"column “{name}” is missing" for name in _NEEDED if name not in sheet.columns]
    if missing:
        raise BadTable("blind sample", missing)
    sheet = sheet.astype("object").fillna("").astype("str")
    mistakes: list[str] = []
    seen: set[tuple[str, str]] = set()
    for row, given in zip(sheet.index, sheet.to_dict("records"), strict=True):
        claim, coder, bearing = given["link_id"], given["coder"].strip(), given["bearing"].strip()
        if claim != link_id(given["recommendation_id"], given["passage_id"]):
            mistakes.append(f"row {row}, link_id: “{claim}” is not that of the pair; leave the ids as drawn")
        if bearing and bearing not in BEARINGS:
            mistakes.append(f"row {row}, bearing: “{bearing}” is none of {', '.join(BEARINGS)}")
        if bearing and not coder:
            mistakes.append(f"row {row}, coder: nobody is named; say who read it")
        if bearing and (claim, coder) in seen:
            mistakes.append(f"row {row}, coder: “{coder}” read this pair in a row before; keep one")
        quote = given.get("quote", "").strip()
        if quote and "passage" in given and quote not in given["passage"]:
            mistakes.append(f"row {row}, quote: “{quote[:60]}” does not stand in the passage")
        if bearing:
            seen.add((claim, coder))
    if mistakes:
        raise BadTable("blind sample", mistakes)
    return sheet


def _filled(sheet: pd.DataFrame) -> Iterable[tuple[str, str, str]]:
    columns = (sheet[name].tolist() for name in ("link_id", "bearing", "coder"))
    for claim, bearing, coder in zip(*columns, strict=True):
        if bearing.strip():
            yield claim, bearing.strip(), coder.strip()


def _agreed(sheet: pd.DataFrame) -> Mapping[str, str]:
    """Return the bearing of each pair that was read, where its readers agree."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim, bearing, _ in _filled(sheet):
        found[claim].add(bearing)
    return {claim: next(iter(several)) for claim, several in found.items() if len(several) == 1}


def _parts(links: pd.DataFrame) -> Mapping[str, str]:
    columns = (links[name].tolist() for name in ("link_id", "basis", "status"))
    return {claim: stratum(basis, status) for claim, basis, status in zip(*columns, strict=True)}


def _notes(unlinked: Collection[tuple[str, str]]) -> str:
    if not unlinked:
        return "recall over all the evidence is unknown: no unlinked pair was read"
    missed = sum(bearing in SHOWN for bearing, _ in unlinked)
    _, high = interval(missed, len(unlinked))
    return (
        f"of {len(unlinked)} unlinked pairs read, {missed} have a bearing (up to {high} of all): "
        "recall over all the evidence is lower than among links by that"
    )


def _scored(among: str, bearing: str, pairs: Sequence[tuple[str, str]], note: str) -> SampleScore:
    found = sum(read == bearing for read, _ in pairs)
    suggested = sum(said == bearing for _, said in pairs)
    right = sum(read == said == bearing for read, said in pairs)
    return SampleScore(
        among, bearing, len(pairs), found, suggested, right,
        _share(right, suggested), *interval(right, suggested),
        _share(right, found), *interval(right, found),
        _share(found, len(pairs)), note,
    )  # fmt: skip


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _agreement(one: str, other: str, by_coder: Mapping[str, Mapping[str, str]]) -> Agreement:
    both = sorted(set(by_coder[one]) & set(by_coder[other]))
    pairs = [(by_coder[one][claim], by_coder[other][claim]) for claim in both]
    alike = sum(a == b for a, b in pairs)
    share = _share(alike, len(pairs))
    return Agreement((one, other), len(pairs), alike, share, _kappa(pairs))


def _kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Return Cohen’s kappa (1960): agreement beyond what their use of each bearing would give by chance."""
    if not pairs:
        return None
    n = len(pairs)
    ours, theirs = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(ours[bearing] * theirs[bearing] for bearing in ours) / (n * n)
    if chance == 1:
        return None
    return round((sum(a == b for a, b in pairs) / n - chance) / (1 - chance), 3)
