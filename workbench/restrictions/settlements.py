"""Hits, and how somebody settled them: what holds for the same words in the same place, kind and audience, and no more.

The register of what was settled has no word of what was found: the id is a digest of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import BadTable

if TYPE_CHECKING:
    import pandas as pd

FILE = "restrictions_settled.csv"
LEAVE, MARK, REFUSE = "leave", "mark", "refuse"
ACTS = {
    LEAVE: "it may stand",
    MARK: "its mark is printed in its place",
    REFUSE: "it must not stand, whoever said otherwise before",
}
AROUND = 5  # words before and after, by which a place is known


@dataclass(frozen=True)
class Hit:
    """One place of an export that must be settled before it leaves.

    ``term`` is what was found (a row of the register, or a kind of hint), ``kind`` what protects it, ``place`` where it
    stands in the file, ``words`` what stands there, ``around`` that with the words beside it. ``export`` and
    ``audience`` are whose: what is settled for one is open for another.
    """

    hit_id: str
    term: str
    kind: str
    place: str
    words: str
    around: str
    export: str
    audience: str
    mark: str
    warns_only: bool = False


@dataclass(frozen=True)
class Settlement:
    """One act on one hit: what may be done with it, who said so, why and on what day (ISO)."""

    hit_id: str
    kind: str
    export: str
    audience: str
    place: str
    act: str
    coder: str
    reason: str
    date: str


def hit_id(term: str, words: Sequence[str], around: Sequence[str], where: Sequence[str]) -> str:
    """Return the id of a hit: a digest of the term, its words, those beside it, the export, the audience."""
    said = json.dumps([term, list(words), list(around), list(where)], ensure_ascii=True)
    return f"x{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def standing(settled: pd.DataFrame) -> Mapping[str, str]:
    """Return what was said last of each hit. A row that names nobody, no reason or no such act counts for nothing.

    Raises `BadTable` with every such row.
    """
    mistakes = []
    acts: dict[str, str] = {}
    for row, cells in settled.to_dict("index").items():
        act = str(cells["act"]).strip().casefold()
        missing = [name for name in ("hit_id", "coder", "reason", "date") if not str(cells[name]).strip()]
        mistakes += [
            f"row {row}, {name}: it is empty; a hit is settled by a named person with a reason"
            for name in missing
        ]
        if act not in ACTS:
            mistakes.append(f"row {row}, act: “{cells['act']}” is none of {', '.join(ACTS)}")
        acts[str(cells["hit_id"])] = act
    if mistakes:
        raise BadTable(FILE, mistakes)
    return acts


def listed(hits: Iterable[Hit]) -> list[str]:
    """Return one line for each hit, with how often the same stands there."""
    counts: dict[str, tuple[Hit, int]] = {}
    for hit in hits:
        first, number = counts.get(hit.hit_id, (hit, 0))
        counts[hit.hit_id] = (first, number + 1)
    return [
        f"{key}  {hit.kind}, {hit.place}{f' and {number - 1} more of the same' if number > 1 else ''}: {hit.around}"
        for key, (hit, number) in counts.items()
    ]
