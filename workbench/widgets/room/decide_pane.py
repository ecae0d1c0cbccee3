"""The pane to decide in: the passage that is chosen, who speaks, how it is cited, and all that is claimed of it."""

from __future__ import annotations

from typing import Any

from ...briefing.citing import citation, house_styles
from ...model import Link, Memo, Passage, Tag, tables
from .. import review_queue, shown_names
from .at_hand import AtHand
from .read_pane import tagged


def passage(hand: AtHand, passage_id: str, coder: str) -> dict[str, Any]:
    """Return all that is known of one passage, in words. Raises `NotFound` where it is not held."""
    one = hand.passage(passage_id)
    about = hand.lookup.document(one.document_id)
    tags: list[Tag] = tables.rows(hand.tags(passage_id), Tag)
    return {
        "id": passage_id,
        "who": hand.lookup.cite([one]).who,
        "when": citation.date_words(about.date) if about.date else "",
        "where": citation.where(one),
        "document": about.title or about.document_id,
        "cite": cited(hand, one),
        "tags": [_claimed(hand, tag, coder) for tag in tags],
        "links": _links(hand, passage_id),
        "memos": _memos(hand, passage_id),
    }


def cited(hand: AtHand, one: Passage, quote: str = "") -> dict[str, str]:
    """Return the citation in the style of the inquiry's body, and the same after the words of the passage."""
    given = ([one], hand.lookup.document(one.document_id), hand.lookup.appearance(one))
    return {
        "plain": house_styles.cite_as(hand.style, *given),
        "quoted": house_styles.copyable(*given, style=hand.style, quote=quote or one.text),
    }


def _claimed(hand: AtHand, tag: Tag, coder: str) -> dict[str, Any]:
    by = review_queue.suggested_by(tag, hand.inquiry.patterns)
    who = {"confirmed": "Confirmed", "dismissed": "Dismissed"}.get(tag.status, "")
    when = f", {citation.date_words(tag.decided)}" if tag.decided else ""
    decided = f"{who} by {tag.coder or 'nobody named'}{when}."
    return {
        **tagged(tag, hand),
        "quote": tag.quote,
        "shown": hand.shown(tag.passage_id, int(tag.start), int(tag.end)),
        "why": decided if who else by,
        "mine": bool(coder) and tag.coder == coder,
        "note": tag.note,
    }


def _links(hand: AtHand, passage_id: str) -> list[dict[str, Any]]:
    frame = hand.inquiry.links
    found: list[Link] = tables.rows(frame[frame["passage_id"] == passage_id], Link)
    return [
        {
            "id": link.link_id,
            "item": link.recommendation_id,
            "number": hand.items[link.recommendation_id].number
            if link.recommendation_id in hand.items
            else link.recommendation_id,
            "text": hand.items[link.recommendation_id].text if link.recommendation_id in hand.items else "",
            "status": link.status,
            "said": shown_names.claim(link),
        }
        for link in found
    ]


def _memos(hand: AtHand, passage_id: str) -> list[dict[str, Any]]:
    frame = hand.inquiry.memos
    found: list[Memo] = tables.rows(frame[frame["about_id"] == passage_id], Memo)
    return [
        {
            "id": one.memo_id,
            "coder": one.coder,
            "time": one.time[:10],
            "text": one.text,
            "start": one.start,
            "end": one.end,
        }
        for one in found
    ]
