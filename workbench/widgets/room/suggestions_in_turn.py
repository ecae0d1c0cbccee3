"""The suggestions that wait for a person, by passage, in the order in which they are read."""

from __future__ import annotations

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
    return {
        "count": len(frame),
        "tags": [
            {
                "id": tag.tag_id,
                "document": hand.document_of(tag.passage_id),
                "passage": tag.passage_id,
                "theme": tag.theme,
                "label": hand.label(tag.theme),
            }
            for tag in found[:MOST]
        ],
    }
