"""What stands on one pane about a recommendation, a person or a body: the way of the one, where the other appears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ...briefing.citing import citation
from ...errors import NotFound
from ...model import tables
from ...outcomes.trail_steps import STAGES, Step
from ...text.veil import FOLDED
from .. import trail_view
from .at_hand import AtHand
from .passage_answers import memos

Asked = Mapping[str, Any]
MOST = 60
"""Steps of one stage that are sent, and bodies or documents that are listed; the counts are of all."""


def questions(hand: Callable[[], AtHand]) -> dict[str, Any]:
    """Return who answers which question. ``hand`` gives what the room looks things up in."""
    return {
        "trail": lambda asked: trail(hand(), str(asked["item"])),
        "person": lambda asked: person(hand(), str(asked["person"])),
        "bodies": lambda asked: bodies(hand()),
    }


def trail(hand: AtHand, item_id: str) -> dict[str, Any]:
    """Return the way of an item, stage by stage, what is illustrative after what is real. Raises `NotFound`."""
    if item_id not in hand.items:
        raise NotFound(f"there is no item “{item_id}”", "the room", "Choose one of the list.")
    item = hand.items[item_id]
    ways = []
    for illustrative in (False, True):
        steps: list[Step] = tables.rows(hand.inquiry.trail(item_id, illustrative=illustrative), Step)
        if steps:
            ways.append({"illustrative": illustrative, "stages": _stages(hand, steps)})
    return {"id": item_id, "name": item.number or item_id, "text": item.text, "ways": ways}


def _stages(hand: AtHand, steps: Sequence[Step]) -> list[dict[str, Any]]:
    found = []
    for stage in STAGES:
        own = [step for step in steps if step.stage == stage]
        if own:
            sent = [_step(hand, step) for step in own[:MOST]]
            found.append({"head": trail_view.HEADS[stage], "steps": sent, "count": len(own)})
    return found


def _step(hand: AtHand, step: Step) -> dict[str, str]:
    """Return a step in words. Of a passage with distressing words none is shown: it is read in its place."""
    is_folded = bool(hand.veil().spans.get(step.passage_id))
    known = [step.note, step.status, f"Source: {step.source}" if step.source else "", step.url]
    return {
        "when": citation.date_words(step.date) if step.date else "",
        "what": step.what,
        "mark": citation.MARKS.get(step.provenance, ""),
        "words": FOLDED if is_folded and step.words else step.words,
        "known": " · ".join(filter(None, known)),
        "passage": step.passage_id,
        "document": hand.document_of(step.passage_id) if step.passage_id else "",
    }


def person(hand: AtHand, person_id: str) -> dict[str, Any]:
    """Return where a person or body appears, as what and for whom, what they spoke of, and memos on them."""
    own = [one for one in hand.appearances if one.person_id == person_id]
    if not own:
        raise NotFound(f"there is nobody “{person_id}”", "the room", "Choose one of the list.")
    said = hand.inquiry.passages
    said = said[said["person_id"] == person_id]
    counts = said["document_id"].value_counts().to_dict()
    tags = hand.tags(*said["passage_id"].tolist())
    live = tags[tags["status"] != "dismissed"]
    spoken = live.drop_duplicates(["theme", "status", "passage_id"])
    themes = Counter(zip(spoken["theme"].tolist(), spoken["status"].tolist(), strict=True))
    keys = dict.fromkeys(theme for theme, _ in themes)
    documents = {one.document_id: hand.lookup.document(one.document_id) for one in own}
    return {
        "id": person_id,
        "name": hand.names.get(person_id) or person_id,
        "passages": len(said),
        "as": _distinct(" ".join(filter(None, (one.capacity, one.role))) for one in own),
        "bodies": _distinct(one.organisation for one in own),
        "categories": _distinct(one.category for one in own),
        "documents": [
            {
                "id": ident,
                "title": one.title or ident,
                "date": citation.date_words(one.date) if one.date else "",
                "passages": int(counts.get(ident, 0)),
            }
            for ident, one in sorted(documents.items(), key=lambda row: (row[1].date, row[0]))
        ],
        "themes": [
            {
                "label": hand.label(theme),
                "confirmed": themes[theme, "confirmed"],
                "suggested": themes[theme, "suggested"],
            }
            for theme in keys
        ],
        "memos": memos(hand, person_id),
    }


def bodies(hand: AtHand) -> dict[str, Any]:
    """Return the bodies behind what is held, the one with the most passages first, each with how many and its kind."""
    import numpy as np

    facets = hand.inquiry.search("").facets
    every = np.arange(len(facets.passages))
    counts = [(name, n) for name, n in facets.counts("body", every).items() if name]
    kinds = dict(zip(facets.column("body").astype(str), facets.column("category").astype(str), strict=True))
    counts.sort(key=lambda row: (-row[1], row[0]))
    listed = [{"name": name, "kind": kinds.get(name, ""), "passages": n} for name, n in counts[: 5 * MOST]]
    return {"count": len(counts), "listed": listed}


def _distinct(words: Any) -> list[str]:
    return [one for one in dict.fromkeys(words) if one]
