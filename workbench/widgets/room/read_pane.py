"""The pane to read in: a whole document as it was published, sent to the page a piece at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from ...briefing.citing import citation
from ...errors import NotFound
from ...model import Passage, Tag, tables
from .at_hand import AtHand

MOST = 200
"""Passages that are sent at once."""
BLOCK = 60
"""Passages that come with a document."""
UNREAD = 20
"""Things that could not be read of a document that are said of it."""
FOUND = 2_000
"""Places of words in a document that are sent; the count is of all."""


def document(
    hand: AtHand, document_id: str, passage_id: str = "", *, block: int = BLOCK, bare: bool = False
) -> dict[str, Any]:
    """Return what a document is, and the place and length of each of its passages: enough to lay it out.

    With it come its ``rows`` from ``first`` on, which is where a block of so many rows begins: those of the passage
    that is named, or its beginning. Raises `NotFound` where there is none of that id.
    """
    if document_id not in hand.lookup.documents:
        raise NotFound(f"there is no document “{document_id}”", "the room", "Choose one of the list.")
    about, passages = hand.lookup.documents[document_id], hand.document(document_id)
    after = len(document_id) + 1
    first = hand.number(document_id, passage_id) // block * block if passage_id else 0
    return {
        "id": document_id,
        "title": about.title or about.author or document_id,
        "kind": about.kind,
        "date": citation.date_words(about.date) if about.date else "",
        "status": about.status,
        "publication": about.publication,
        "mark": citation.MARKS.get(about.provenance, ""),
        "note": about.note,
        "places": [ident[after:] for ident in passages["passage_id"].tolist()],
        "lengths": list(map(len, passages["text"].tolist())),
        "first": first,
        "rows": rows(hand, document_id, first, first + block, bare=bare),
    }


def unread(hand: AtHand, document_id: str) -> list[str]:
    """Return what could not be read or used of a document, in words: it is looked for in every table."""
    return hand.unread(document_id)[:UNREAD]


def rows(
    hand: AtHand, document_id: str, first: int, last: int, *, bare: bool = False
) -> list[dict[str, Any]]:
    """Return the passages from ``first`` up to ``last`` (from 0, at most `MOST`), each with its themes and links.

    ``bare``: the words alone, as they stand on the first screen before any theme is asked for.
    """
    first = max(0, first)
    wanted = hand.stretch(document_id, first - 1, min(last, first + MOST))
    before = wanted.pop(0) if first and wanted else None
    ids = [one.passage_id for one in wanted]
    tags = {} if bare else _tags(tables.rows(hand.tags(*ids), Tag))
    links, notes = {} if bare else _linked(hand, document_id), _notes(hand, document_id)
    shown = []
    for one in wanted:
        made = _row(hand, one, before, tags.get(one.passage_id, ()), links.get(one.passage_id, 0))
        shown.append(made | {"notes": notes.get(one.passage_id, [])})
        before = one
    return shown


def row(hand: AtHand, passage_id: str) -> dict[str, Any]:
    """Return one passage as `rows` does, as it stands now."""
    document_id = hand.document_of(passage_id)
    at = hand.number(document_id, passage_id)
    *before, passage = hand.stretch(document_id, at - 1, at + 1)
    tags = _tags(tables.rows(hand.tags(passage_id), Tag))
    links = hand.inquiry.links
    linked = int(((links["passage_id"] == passage_id) & (links["status"] != "dismissed")).sum())
    made = _row(hand, passage, before[0] if before else None, tags.get(passage_id, ()), linked)
    return made | {"notes": _notes(hand, passage.document_id).get(passage_id, [])}


def find(hand: AtHand, document_id: str, words: str) -> dict[str, Any]:
    """Return where words stand in a document, whatever their case: the number of the passage, and the place in it."""
    wanted = words.casefold()
    places: list[tuple[int, int, int]] = []
    count = 0
    for n, text in enumerate(hand.document(document_id)["text"].tolist()):
        for start, end in _places(text, wanted):
            count += 1
            if len(places) < FOUND:
                places.append((n, start, end))
    return {"words": words, "count": count, "places": places}


def tagged(tag: Tag, hand: AtHand) -> dict[str, Any]:
    """Return a tag as the page marks it."""
    return {
        "id": tag.tag_id,
        "theme": tag.theme,
        "label": hand.label(tag.theme),
        "start": tag.start,
        "end": tag.end,
        "status": tag.status,
        "coder": tag.coder,
        "origin": tag.origin,
    }


def _places(text: str, wanted: str) -> Iterable[tuple[int, int]]:
    """Yield where words stand in a text. Folding may lengthen a text (ß): then only the letters as they are count."""
    folded = text.casefold()
    if len(folded) != len(text):
        folded = text
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted)
        at = folded.find(wanted, at + len(wanted))


def _tags(found: Iterable[Tag]) -> dict[str, list[Tag]]:
    tags: dict[str, list[Tag]] = defaultdict(list)
    for tag in found:
        if tag.status != "dismissed":
            tags[tag.passage_id].append(tag)
    return tags


def _notes(hand: AtHand, document_id: str) -> dict[str, list[tuple[int, str]]]:
    """Return where marks of notes stand in the passages of a document: they are no part of their text."""
    frame = hand.inquiry.marks
    here = frame[frame["passage_id"].str.startswith(f"{document_id}/")]
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for passage_id, start, note in zip(here["passage_id"], here["start"], here["note"], strict=True):
        found[str(passage_id)].append((int(start), str(note)))
    return found


def _linked(hand: AtHand, document_id: str) -> dict[str, int]:
    links = hand.inquiry.links
    live = links[(links["status"] != "dismissed") & links["passage_id"].str.startswith(f"{document_id}/")]
    counts: dict[str, int] = live["passage_id"].value_counts().to_dict()
    return counts


def _row(
    hand: AtHand, passage: Passage, before: Passage | None, tags: Sequence[Tag], links: int
) -> dict[str, Any]:
    new_turn = before is None or (before.turn, before.speaker) != (passage.turn, passage.speaker)
    new_panel = passage.panel is not None and (before is None or before.panel != passage.panel)
    return {
        "id": passage.passage_id,
        "kind": passage.kind,
        "locator": passage.locator if before is None or before.locator != passage.locator else "",
        "speaker": passage.speaker if new_turn else "",
        "section": passage.section if before is None or before.section != passage.section else "",
        "panel": int(passage.panel) if new_panel and passage.panel is not None else None,
        "page": int(passage.page) if passage.page is not None else None,
        "text": passage.text,
        "tags": [tagged(tag, hand) for tag in sorted(tags, key=lambda t: (t.start, -t.end, t.theme))],
        "links": int(links),
    }
