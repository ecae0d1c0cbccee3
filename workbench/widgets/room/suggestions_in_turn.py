"""The suggestions that wait for a person, by passage, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...model import Tag, tables
from .at_hand import AtHand

MOST = 400
"""Suggestions that are sent to the page at once; the count is of all."""


def waiting(hand: AtHand, theme: str = "") -> dict[str, Any]:
    """Return the tags that nobody has decided on, of one theme or of all: what a model suggests first, then by passage.

    The strongest of what a model suggests comes first; what a rule suggests stands as it does in the evidence.
    """
    frame = hand.inquiry.tags
    frame = frame[frame["status"] == "suggested"]
    if theme:
        frame = frame[frame["theme"] == theme]
    learned = frame["origin"].str.startswith("model:")
    ordered = [frame[learned].sort_values("score", ascending=False, kind="stable"), frame[~learned]]
    found: list[Tag] = [tag for part in ordered if len(part) for tag in tables.rows(part.head(MOST), Tag)]
    return {"count": len(frame), "tags": _sent(hand, found)}


def listed(hand: AtHand, tag_ids: Sequence[str], theme: str = "") -> dict[str, Any]:
    """Return some tags in the order of their ids; of one theme, or of all."""
    frame = hand.inquiry.tags
    frame = frame[frame["tag_id"].isin(list(tag_ids))]
    if theme:
        frame = frame[frame["theme"] == theme]
    order = {tag_id: n for n, tag_id in enumerate(tag_ids)}
    found: list[Tag] = sorted(tables.rows(frame, Tag), key=lambda tag: order[tag.tag_id])
    return {"count": len(found), "tags": _sent(hand, found)}


def _sent(hand: AtHand, found: Sequence[Tag]) -> list[dict[str, Any]]:
    return [
        {
            "id": tag.tag_id,
            "document": hand.document_of(tag.passage_id),
            "passage": tag.passage_id,
            "theme": tag.theme,
            "label": hand.label(tag.theme),
        }
        for tag in found[:MOST]
    ]
