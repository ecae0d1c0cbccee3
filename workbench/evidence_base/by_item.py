"""What stands under each recommendation: the evidence that its paragraphs cite, and whose it is."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..model import Evidence, EvidenceBase, Link, Recommendation, tables
from ..witnesses.bodies import Body, hear
from . import link_reasons
from .argued_where import Argued
from .base_in_words import (
    THE_REPORT,
    CitedIn,
    by_person,
    cited_in,
    ranges,
    shared,
    statement,
    why,
)
from .contested import Support, against, support

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["THE_REPORT", "cited", "evidence_base", "link_id", "ranges"]


def link_id(recommendation_id: str, passage_id: str) -> str:
    """Return the id of the claim that a passage bears on a recommendation, whoever makes it."""
    claim = f"{passage_id}\n{recommendation_id}"
    return hashlib.sha256(claim.encode()).hexdigest()[:16]


def cited(recommendations: pd.DataFrame, citations: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Return the links that the report itself makes: the passages cited where a recommendation is argued.

    One row per recommendation and passage, basis *cited*; ``reasons`` names every paragraph and note that
    cites the passage, and whether the paragraph is the recommendation's own or leads to it (its discussion).
    ``coder`` is ``the report`` and ``status`` *confirmed*: the report's claim is shown as what it is, and is
    nobody's suggestion. Columns: those of `model.Link`.
    """
    if not len(recommendations) or not len(citations):
        return tables.table(Link)
    rows = [
        Link(
            link_id(item, target), item, target, "cited",
            status="confirmed", coder=THE_REPORT,
            **link_reasons.of(map(link_reasons.of_place, places)),
        )
        for (item, target), places in cited_places(recommendations, citations, passages).items()
    ]  # fmt: skip
    return tables.table(Link, rows)


def cited_places(
    recommendations: pd.DataFrame, citations: pd.DataFrame, passages: pd.DataFrame
) -> dict[tuple[str, str], tuple[CitedIn, ...]]:
    """Return where the report cites each passage for each item, by (recommendation_id, passage_id)."""
    text = Argued.of(citations, passages)
    found: dict[tuple[str, str], dict[CitedIn, None]] = defaultdict(dict)
    for item in tables.rows(recommendations, Recommendation):
        for citation in text.cited_for(item):
            for target in citation.target_passage_ids if citation.status == "resolved" else ():
                found[item.recommendation_id, target][cited_in(item, citation, text)] = None
    return {claim: tuple(places) for claim, places in found.items()}


def evidence_base(
    recommendations: pd.DataFrame,
    links: pd.DataFrame,
    citations: pd.DataFrame,
    marks: pd.DataFrame,
    evidence: Evidence,
) -> pd.DataFrame:
    """Return what stands under each item of a report, and how well supported it is.

    One row per recommendation or conclusion, in the order given. ``notes`` are those called in its own
    paragraphs and its discussion; ``cited``, ``confirmed`` and ``suggested`` count distinct passages (cited
    by the report, confirmed by a person, suggested by a machine); ``bodies`` are the witness bodies behind
    what is cited or confirmed, each once (`bodies.hear` says who is one). ``not_held`` and ``unresolved``
    count references (ambiguous ones with the unresolved). ``statement`` says it in words. ``consistent``,
    ``qualifying``, ``contrary``, ``background`` and ``undecided`` count bodies by the bearing that a person
    confirmed; ``grounds`` are the labels of `contested.Support`, ``grounds_words`` says them, and ``against`` is
    what qualifies the item or is contrary to it, or who looked for that. Columns: those of `model.EvidenceBase`.
    """
    if not len(recommendations):
        return tables.table(EvidenceBase)
    documents = evidence.documents
    text = Argued.of(citations, evidence.passages, marks)
    text.in_part = frozenset(documents.loc[documents["status"] == "partial", "document_id"])
    named = {
        *links["passage_id"],
        *(target for targets in citations["target_passage_ids"] for target in targets),
    }
    behind = hear(evidence).behind(evidence.passages, named)
    claims: dict[str, list[Link]] = defaultdict(list)
    for link in tables.rows(links, Link):
        claims[link.recommendation_id].append(link)
    items: list[Recommendation] = tables.rows(recommendations, Recommendation)
    beside = _by_discussion(items)
    rows = [_row(item, beside(item), claims[item.recommendation_id], text, behind) for item in items]
    return tables.table(EvidenceBase, rows)


def _by_discussion(items: Sequence[Recommendation]) -> Callable[[Recommendation], list[Recommendation]]:
    """Return what gives the items, in order, whose discussion has a paragraph of another’s."""
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        for paragraph in item.discussion:
            having[item.document_id, paragraph].append(n)

    def beside(item: Recommendation) -> list[Recommendation]:
        return [items[n] for n in sorted({n for p in item.discussion for n in having[item.document_id, p]})]

    return beside


def _row(
    item: Recommendation,
    items: Sequence[Recommendation],
    claims: list[Link],
    text: Argued,
    behind: Mapping[str, Body],
) -> EvidenceBase:
    references = text.cited_for(item)
    targets = dict.fromkeys(t for c in references if c.status == "resolved" for t in c.target_passage_ids)
    confirmed = {k.passage_id for k in by_person(claims)}
    dismissed = {k.passage_id for k in claims if k.status == "dismissed"}
    found = support(
        claims, behind, [t for t in targets if t not in dismissed], whole=text.cites_a_whole(item)
    )
    shares = [other for other in items if other is not item and shared(item, other)]
    base = EvidenceBase(
        item.recommendation_id,
        item.number,
        item.kind,
        item.paragraphs,
        item.discussion,
        shares_with=tuple(o.recommendation_id for o in shares),
        notes=len(text.notes_for(item)),
        cited=len(targets),
        confirmed=len(confirmed),
        suggested=len({k.passage_id for k in claims if k.status == "suggested"}),
        bodies=tuple(body.name for body in found.bodies),
        categories=found.categories,
        not_held=sum(c.status == "not held" for c in references),
        unresolved=sum(c.status in ("unresolved", "ambiguous") for c in references),
        statement="",
        grounds=found.labels,
        grounds_words="; ".join(found.words),
        against=against(claims),
        **_bearings(found),
    )
    base = replace(base, why=why(base, item, text))
    return replace(base, statement=statement(base, item, shares, claims, references, text))


def _bearings(found: Support) -> dict[str, Any]:
    """Return the columns that count bodies by bearing."""
    named = {
        "consistent": "consistent with",
        "qualifying": "qualifies",
        "contrary": "contrary to",
        "background": "background",
        "undecided": "undecided",
    }
    return {column: len(found.by_bearing[bearing]) for column, bearing in named.items()}
