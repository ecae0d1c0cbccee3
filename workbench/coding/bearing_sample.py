"""A blind sample: pairs of item and passage, to be read without seeing what was suggested.

Who fills it in sees the item, the question, and the passage; not whether the pair is cited, suggested or drawn
at random, no score, and no suggested bearing. `bearing_scores.score` holds the suggestions against it afterwards.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..evidence_base.by_item import link_id
from ..model import Evidence, Recommendation, tables
from ..suggestions.ranking.ranked_units import Unit, of_witnesses

if TYPE_CHECKING:
    import pandas as pd

STRATA = ("cited", "suggested", "unlinked")


@dataclass(frozen=True)
class Pair:
    """One row of the sheet. ``bearing``, ``quote``, ``coder`` and ``note`` are for who reads it to fill in."""

    link_id: str
    recommendation_id: str
    number: str
    item: str
    passage_id: str
    speaker: str
    question: str
    passage: str
    bearing: str = ""
    quote: str = ""
    coder: str = ""
    note: str = ""


def draw(
    links: pd.DataFrame, recommendations: pd.DataFrame, evidence: Evidence, *, size: int, seed: int
) -> pd.DataFrame:
    """Return ``size`` pairs of an item and a passage to be read blind, in no order that tells anything.

    One row per pair; columns those of `Pair`. A third each are links that the report or a person made, links that
    are only suggested, and pairs that nothing links; where one of these has too few, all of its pairs are taken
    and the others make up the number. Only what a witness said is drawn: never a question, heading, note, or engagement
    note. ``question`` is what the passage answers (of a paragraph: its heading). The same ``seed`` gives the same
    sheet. Raises `WorkbenchError` where ``size`` is under one.
    """
    if size < 1:
        raise WorkbenchError(
            f"a sample of {size} pairs can’t be drawn", "blind sample", "Ask for one or more."
        )
    said = _said(evidence)
    items: dict[str, Recommendation] = {
        item.recommendation_id: item for item in tables.rows(recommendations, Recommendation)
    }
    chance = random.Random(seed)
    strata = _linked(links, items, said)
    linked = {pair for pairs in strata.values() for pair in pairs} | set(
        zip(links["recommendation_id"], links["passage_id"], strict=True)
    )
    # As many as could be asked for, not all of 20 × 190,000.
    strata["unlinked"] = _unlinked(sorted(items), sorted(said), linked, size, chance)
    drawn: list[tuple[str, str]] = []
    for stratum, count in _shares(strata, size).items():
        drawn += chance.sample(strata[stratum], count)
    chance.shuffle(drawn)
    return tables.table(Pair, [_pair(items[item], passage, *said[passage]) for item, passage in drawn])


def stratum(basis: str, status: str) -> str:
    """Return which third of a sample a link belongs to: a person’s or the report’s own, or only suggested."""
    return "cited" if basis in ("cited", "person") or status == "confirmed" else "suggested"


def _said(evidence: Evidence) -> Mapping[str, tuple[Unit, int]]:
    return {passage: (unit, n) for unit in of_witnesses(evidence) for n, passage in enumerate(unit.passages)}


def _linked(
    links: pd.DataFrame, items: Mapping[str, Recommendation], said: Mapping[str, tuple[Unit, int]]
) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {name: [] for name in STRATA}
    live = links[links["status"] != "dismissed"]
    columns = ("recommendation_id", "passage_id", "basis", "status")
    for item, passage, basis, status in zip(*(live[name] for name in columns), strict=True):
        if item in items and passage in said:
            found[stratum(basis, status)].append((item, passage))
    return {name: sorted(set(pairs)) for name, pairs in found.items()}


def _unlinked(
    items: Sequence[str],
    passages: Sequence[str],
    linked: set[tuple[str, str]],
    size: int,
    chance: random.Random,
) -> list[tuple[str, str]]:
    whole = len(items) * len(passages)
    several = min(whole, size + len(linked))
    places = chance.sample(range(whole), several)
    pairs = [(items[n % len(items)], passages[n // len(items)]) for n in places]
    return [pair for pair in pairs if pair not in linked][:size]


def _shares(strata: Mapping[str, Sequence[object]], size: int) -> dict[str, int]:
    """Return how many of each stratum make up ``size``: as equal as they can be, the first ones larger."""
    left = {name: len(pairs) for name, pairs in strata.items()}
    shares = dict.fromkeys(strata, 0)
    for _ in range(min(size, sum(left.values()))):
        name = min((n for n in strata if left[n]), key=lambda n: shares[n])
        shares[name] += 1
        left[name] -= 1
    return shares


def _pair(item: Recommendation, passage: str, unit: Unit, at: int) -> Pair:
    claim = link_id(item.recommendation_id, passage)
    return Pair(
        claim, item.recommendation_id, item.number, item.text, passage, unit.speaker, unit.question, unit.texts[at]
    )  # fmt: skip
