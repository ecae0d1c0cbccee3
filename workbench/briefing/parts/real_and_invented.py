"""What is real apart from what was written for the project: frames of the one or of the other, and counts of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...evidence_base import by_witness
from ...evidence_base.argued_where import Argued
from ...evidence_base.contested import CONTESTED, OPPOSED, support
from ...model import Link, Reach, Recommendation, arrow_tables, tables
from ...outcomes.progress import Series
from ...witnesses.bodies import Body, hear
from ..citing.citation import date_words
from .each_recommendation import Item
from .who_was_heard import body_name

if TYPE_CHECKING:
    import pandas as pd

    from ..material import Material

ILLUSTRATIVE = "illustrative"
_OF_DOCUMENTS = ("documents", "passages", "appearances", "problems", "responses")
_OF_PASSAGES = ("tags", "links", "citations", "quotations", "term_links", "undertakings")
_SAYING = (
    "timeline", "measures", "local_returns", "inspections", "commitments", "request_findings", "figures",
)  # fmt: skip
"""Tables whose rows say themselves of what provenance they are."""


def real(material: Material) -> Material:
    """Return the material without all that is illustrative."""
    return _only(material, illustrative=False)


def invented(material: Material) -> Material:
    """Return the material with nothing but what is illustrative."""
    return _only(material, illustrative=True)


def is_apart(material: Material) -> bool:
    """Say whether items are real and all that stands under them is illustrative: they then share no table, no line."""
    items, links = material.recommendations["document_id"], material.links["passage_id"]
    documents = material.documents
    made_up = set(documents.loc[documents["provenance"] == ILLUSTRATIVE, "document_id"])
    where = dict(zip(material.passages["passage_id"], material.passages["document_id"], strict=True))
    under = {where[ident] for ident in links if ident in where}
    return bool(under) and under <= made_up and not items.isin(made_up).any()


def _only(material: Material, *, illustrative: bool) -> Material:
    documents = material.documents
    invented_ids = set(documents.loc[documents["provenance"] == ILLUSTRATIVE, "document_id"])
    made: dict[str, pd.DataFrame] = {}
    for name in _OF_DOCUMENTS:
        frame = getattr(material, name)
        made[name] = frame[frame["document_id"].isin(invented_ids) == illustrative]
    held = made["passages"]["passage_id"]
    for name in _OF_PASSAGES:
        frame = getattr(material, name)
        made[name] = frame[arrow_tables.stands_in(frame["passage_id"], held)]
    for name in _SAYING:
        frame = getattr(material, name)
        made[name] = frame[(frame["provenance"] == ILLUSTRATIVE) == illustrative]
    return replace(material, **{name: frame.reset_index(drop=True) for name, frame in made.items()})  # type: ignore[arg-type]


def series_words(one: Series) -> str:
    """Return a measure from its first value to its last as one says it: values, dates, and the change."""
    moved = ""
    if one.per_cent is not None:
        moved = f", {abs(one.per_cent):.0f} per cent {'more' if one.per_cent >= 0 else 'fewer'}"
    elif one.change is not None and one.unit.casefold().startswith(("per cent", "%")):
        moved = f", {one.change:+g} percentage points"
    return (
        f"{one.measure}: from {one.first_value} ({date_words(one.first)}) "
        f"to {one.last_value} after that ({date_words(one.last)}){moved}"
    )


def both_sides(links: Sequence[Link], behind: dict[str, Body]) -> str:
    """Return in words how many bodies are behind an item, and of how many both what agrees and what does not.

    ``10 bodies; 5 on both sides``: numbers that nobody need add up.
    """
    found = support(links, behind)
    agree = set(found.by_bearing["consistent with"])
    differ = {body for bearing in OPPOSED for body in found.by_bearing[bearing]}
    said = [f"{len(found.bodies)} {'body' if len(found.bodies) == 1 else 'bodies'}"]
    if both := len(agree & differ):
        said.append(f"{both} on both sides")
    return "; ".join(said)


def _linked(material: Material) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {item: [] for item in material.recommendations["recommendation_id"]}
    for link in tables.rows(material.links, Link):
        found.setdefault(link.recommendation_id, []).append(link)
    return found


def rests(material: Material, items: Sequence[Item], name: str) -> Iterator[tuple[str, str]]:
    """Yield what is *contested*, *thin* or *uncited* of a material, for the committee: words, and the item's number."""
    if name == "uncited":
        if len(material.citations):
            rows = by_witness.reach(
                material.citations, material.quotations, material.links, material.evidence
            )
            left = [row for row in tables.rows(rows, Reach) if not row.paragraphs]
            if left:
                yield "; ".join(body_name(Body("", row.body)) for row in left), ""
                yield f"{left[0].statement[:1].upper()}{left[0].statement[1:]}.", ""
        return
    behind = hear(material.evidence).behind(material.passages)
    text = Argued.of(material.citations, material.passages)
    listed: list[Recommendation] = tables.rows(material.recommendations, Recommendation)
    for row, item, links in zip(listed, items, _linked(material).values(), strict=False):
        found = support(links, behind, whole=text.cites_a_whole(row))
        is_contested = CONTESTED in found.labels
        if item.kind != "conclusion" and found.labels and is_contested == (name == "contested"):
            yield f"{both_sides(links, behind)}: {'; '.join(found.words)}", item.number


def invented_lines(material: Material, items: Sequence[Item]) -> Iterator[tuple[str, str]]:
    """Yield what there is of illustrative evidence and returns, in words, counted by themselves."""
    only = invented(material)
    if len(only.documents):
        hearing = hear(only.evidence)
        bodies, many = len(hearing.bodies), "" if len(only.documents) == 1 else "s"
        yield (
            f"{len(only.documents)} document{many} written for this project and said by nobody, "
            f"with {bodies} invented witness {'body' if bodies == 1 else 'bodies'}.",
            "",
        )
        behind = hearing.behind(only.passages)
        linked = zip(items, _linked(only).values(), strict=False)
        contested = [
            f"{item.number} {both_sides(links, behind)}"
            for item, links in linked
            if CONTESTED in support(links, behind).labels
        ]
        if contested:
            yield f"{' · '.join(contested)}.", "Contested among them"
    if len(only.local_returns):
        asked = only.local_returns["authority"].nunique()
        yield (
            f"Answers of {asked} invented authorities to {only.local_returns['measure'].nunique()} questions.",
            "",
        )
