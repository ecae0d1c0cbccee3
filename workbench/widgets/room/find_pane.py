"""The pane to find in: what is held, by document, theme, person and recommendation, and the search box."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...finding.hits import Hits
from ...model.values import DOCUMENT_KINDS
from ..readable_evidence import MARK_WORDS
from .at_hand import AtHand

HITS = 60
"""Passages of a search that are sent to the page at once; the count beside them is of all."""
NARROWED_BY = ("voice", "document_kind", "session", "person", "category")
MOST_VALUES = 60
"""Values of a facet that are offered, those with the most passages first where there are more."""


def overview(hand: AtHand) -> dict[str, Any]:
    """Return what stands first in the room, and takes no time: the documents by kind and date, the codebook's themes.

    The themes have no counts yet: those need every tag, and come with `lists`.
    """
    return {
        "title": str(getattr(getattr(hand.inquiry, "settings", None), "title", "")),
        "documents": documents(hand),
        "themes": [_theme(hand, key) for key in hand.themes],
    }


def lists(hand: AtHand) -> dict[str, Any]:
    """Return what else can be opened: themes with counts, people and bodies, recommendations."""
    return {
        "themes": themes(hand),
        "people": people(hand),
        "items": [
            {"id": item.recommendation_id, "number": item.number, "text": item.text}
            for item in hand.items.values()
        ],
    }


def documents(hand: AtHand) -> list[dict[str, Any]]:
    """Return the documents by kind, then by date, each with its status and how many passages were read of it."""
    held = hand.inquiry.passages["document_id"].value_counts().to_dict()
    order = {kind: n for n, kind in enumerate(DOCUMENT_KINDS)}
    return [
        {
            "id": one.document_id,
            "kind": one.kind,
            "date": one.date,
            "title": one.title or one.author or one.document_id,
            "code": one.evidence_code,
            "status": one.status,
            "provenance": one.provenance,
            "passages": int(held.get(one.document_id, 0)),
        }
        for one in sorted(
            hand.documents, key=lambda d: (order.get(d.kind, len(order)), d.date, d.document_id)
        )
    ]


def themes(hand: AtHand) -> list[dict[str, Any]]:
    """Return the themes in the codebook's order, with how many passages are confirmed and suggested under each.

    A passage that is confirmed under a theme counts as confirmed alone. A theme that people coded with and the
    codebook does not have stands at the end.
    """
    tags = hand.inquiry.tags
    live = tags[tags["status"] != "dismissed"]
    confirmed = live[live["status"] == "confirmed"].groupby("theme")["passage_id"].nunique().to_dict()
    anyhow = live.groupby("theme")["passage_id"].nunique().to_dict()
    keys = [*hand.themes, *(one for one in confirmed if one not in hand.themes)]
    return [
        {
            **_theme(hand, key),
            "confirmed": int(confirmed.get(key, 0)),
            "suggested": int(anyhow.get(key, 0)) - int(confirmed.get(key, 0)),
        }
        for key in keys
    ]


def people(hand: AtHand) -> list[dict[str, Any]]:
    """Return the people and bodies by name, with the capacities in which they appeared and in how many documents."""
    found: dict[str, dict[str, Any]] = {}
    for one in hand.appearances:
        if not one.person_id:
            continue
        row = found.setdefault(one.person_id, {"id": one.person_id, "as": set(), "in": set()})
        row["as"].add(one.capacity)
        row["in"].add(one.document_id)
    rows = [
        {
            "id": ident,
            "name": hand.names.get(ident) or ident,
            "as": ", ".join(sorted(row["as"])),
            "documents": len(row["in"]),
        }
        for ident, row in found.items()
    ]
    return sorted(rows, key=lambda row: str(row["name"]).casefold())


def search(hand: AtHand, query: str, only: Mapping[str, str]) -> dict[str, Any]:
    """Return the first passages that fit, and how many do of what (`Inquiry.search`)."""
    return found_of(_found(hand, query, only))


def facets(hand: AtHand, query: str, only: Mapping[str, str], *, themes: bool = True) -> dict[str, Any]:
    """Return what that which was found can be narrowed by: each value, what it is called, and of how many passages.

    What is counted is what would be found if one chose it. ``of`` is how many values there are, of which `MOST_VALUES`
    are sent. By theme (confirmed or suggested, with the themes below it) only where ``themes`` may be seen.
    """
    found = _found(hand, query, only)
    titles = {one.document_id: one.title or one.document_id for one in hand.documents}
    names = {"session": titles, "person": hand.names}
    made = {
        name: _values(found.facets.counts(name, found.places), names.get(name, {})) for name in NARROWED_BY
    }
    if themes:
        labels = {key: hand.label(key) for key in hand.themes}
        made["theme"] = _values(found.facets.counts_of_claim("theme", found.places), labels)
    return made


def _values(counts: Mapping[str, int], names: Mapping[str, str]) -> dict[str, Any]:
    rows = [(value, names.get(value) or value, n) for value, n in counts.items() if n and value]
    if len(rows) > MOST_VALUES:
        rows.sort(key=lambda row: -row[2])
    return {"of": len(rows), "values": rows[:MOST_VALUES]}


def _found(hand: AtHand, query: str, only: Mapping[str, str]) -> Hits:
    found: Hits = hand.inquiry.search(query, only={name: value for name, value in only.items() if value})
    return found


def found_of(found: Hits) -> dict[str, Any]:
    """Return what a search found, as the page shows it."""
    return {
        "said": found.said,
        "count": len(found),
        "hits": [
            {
                "id": hit.passage_id,
                "document": hit.document_id,
                "before": hit.before,
                "words": hit.words,
                "after": hit.after,
                "citation": hit.citation,
            }
            for hit in found.hits(HITS)
        ],
    }


def ready(hand: AtHand, step: int) -> bool:
    """Make one part of what a search needs, before anybody searches; return whether there is another.

    The page asks for them one after another while nothing else is asked, so that none of them keeps anybody waiting.
    """
    facets = hand.inquiry.search("").facets
    if step:
        facets.column(NARROWED_BY[step - 1])
    return step < len(NARROWED_BY)


def notice(hand: AtHand) -> str:
    """Return what must be said of counts over documents that are not real; nothing where all of them are."""
    marks = [one.provenance for one in hand.documents]
    kinds = [f"{marks.count(mark):,} {words}" for mark, words in MARK_WORDS.items() if mark in marks]
    return f"Of {len(marks):,} documents, {', and '.join(kinds)}." if kinds else ""


def _theme(hand: AtHand, key: str) -> dict[str, Any]:
    return {
        "key": key,
        "label": hand.label(key),
        "depth": _depth(hand, key),
        "definition": hand.themes[key].definition if key in hand.themes else "",
    }


def _depth(hand: AtHand, theme: str) -> int:
    seen = {theme}
    known = hand.themes.get(theme)
    while known and known.parent in hand.themes and known.parent not in seen:
        seen.add(known.parent)
        known = hand.themes[known.parent]
    return len(seen) - 1
