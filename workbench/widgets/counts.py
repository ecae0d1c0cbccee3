"""What stands under each recommendation, counted: passages by category of witness and by who vouches for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import BEARINGS, Link, tables
from ..witnesses.bodies import NO_CATEGORY
from .readable_evidence import Collection

if TYPE_CHECKING:
    import pandas as pd

VOUCHED = ("cited", "confirmed", "suggested")
UNCOUNTED = "not counted (notes of meetings, press)"


@dataclass(frozen=True)
class Ground:
    """One category under a recommendation: distinct passages by who vouches for them, and distinct bodies."""

    category: str
    cited: int
    confirmed: int
    suggested: int
    bodies: int


def vouched(link: Link) -> str:
    """Return who vouches for a link: the report *cited*, a person *confirmed*, or it is only *suggested*."""
    if link.status == "confirmed":
        return "cited" if link.basis == "cited" and link.coder in ("", "the report") else "confirmed"
    return "dismissed" if link.status == "dismissed" else "suggested"


def counted_as(link: Link) -> tuple[str, ...]:
    """Return under which of `VOUCHED` a link counts: one that the report cites and a person confirmed under both."""
    how = vouched(link)
    return ("cited", how) if how == "confirmed" and link.basis == "cited" else (how,)


def links_of(links: pd.DataFrame, recommendation_id: str) -> list[Link]:
    """Return the links of one item that nobody dismissed."""
    rows: list[Link] = tables.rows(links[links["recommendation_id"] == recommendation_id], Link)
    return [link for link in rows if link.status != "dismissed"]


def grounds(collection: Collection, links: Sequence[Link]) -> list[Ground]:
    """Return one row per category of witness, by name; bodies are those of passages cited or confirmed."""
    passages: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    bodies: dict[str, set[str]] = defaultdict(set)
    for link in links:
        body = collection.behind.get(link.passage_id)
        category = body.category if body else UNCOUNTED
        for how in counted_as(link):
            passages[category][how].add(link.passage_id)
        if body and vouched(link) != "suggested":
            bodies[category].add(body.key)
    names = sorted(passages, key=lambda n: (n == UNCOUNTED, n == NO_CATEGORY, n.casefold()))
    return [_ground(name, passages[name], bodies[name]) for name in names]


def _ground(category: str, passages: Mapping[str, set[str]], bodies: set[str]) -> Ground:
    cited, confirmed, suggested = (len(passages[how]) for how in VOUCHED)
    return Ground(category, cited, confirmed, suggested, len(bodies))


def in_order(collection: Collection, links: Sequence[Link]) -> list[Link]:
    """Return links as they are read: what is cited or confirmed first, by bearing, then as the evidence stands."""
    bearings = {bearing: n for n, bearing in enumerate(BEARINGS)}
    return sorted(
        links,
        key=lambda link: (
            vouched(link) == "suggested",
            bearings.get(link.bearing, len(bearings)),
            collection.place.get(link.passage_id, len(collection.place)),
        ),
    )
