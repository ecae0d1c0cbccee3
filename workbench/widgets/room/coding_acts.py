"""What an act of coding writes down: a theme for words, another theme, other words, two tags for one, all like one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...errors import WorkbenchError
from ...model import Pattern, Tag, Theme, tables
from .at_hand import AtHand

Step = tuple[str, str, str, Mapping[str, Any]]
"""A decision that is one of several: the row's id, the act, the note, and the fields to set."""
MOST_WORDS = 12
"""Words that all the like of can be looked for: a longer stretch is found nowhere else, or was copied."""


@dataclass(frozen=True)
class Found:
    """Words of a passage: where they stand in its text (code points), and what they are."""

    passage_id: str
    start: int
    end: int
    quote: str


def place(hand: AtHand, passage_id: str, where: tuple[int, int], quote: str) -> Found:
    """Return words of a passage. Raises `WorkbenchError` where they are not those that stand there, or are none."""
    start, end = where
    if not quote.strip() or start < 0 or hand.passage(passage_id).text[start:end] != quote:
        what = (
            "the words that were chosen are not those of the passage"
            if quote.strip()
            else "no words are chosen"
        )
        raise WorkbenchError(what, passage_id, "Choose them again. Nothing was saved.")
    return Found(passage_id, start, end, quote)


def coded(hand: AtHand, words: Found, theme: str) -> list[Step]:
    """Return what codes words with a theme: a suggestion of just that is confirmed, else a tag is added."""
    from ...themes.tag_passages import tag_id

    row_id = tag_id(words.passage_id, theme, words.start, words.end)
    tags = hand.tags(words.passage_id)
    if (tags["tag_id"] == row_id).any():
        return [(row_id, "confirm", "", {})]
    claim = {"passage_id": words.passage_id, "theme": theme, "start": words.start, "end": words.end}
    return [(row_id, "add", "", {"table": "tags", **claim, "quote": words.quote})]


def retagged(hand: AtHand, tag: Tag, theme: str) -> list[Step]:
    """Return what gives a tag another theme: it is dismissed, and its words are coded with the other."""
    if theme not in hand.themes:
        raise WorkbenchError(f"there is no theme “{theme}”", "the room", "Choose one of the codebook.")
    if theme == tag.theme:
        return []
    return [*_gone(tag), *coded(hand, _words(tag), theme)]


def spanned(hand: AtHand, tag: Tag, words: Found) -> list[Step]:
    """Return what makes a tag longer or shorter. Raises `WorkbenchError` where it would share no word with itself."""
    if (words.start, words.end) == (tag.start, tag.end):
        return []
    if words.start >= tag.end or tag.start >= words.end:
        what = "the words that are chosen share none with those of the tag"
        raise WorkbenchError(what, tag.passage_id, "Choose more, or fewer, of its words. Nothing was saved.")
    return [*_gone(tag), *coded(hand, words, tag.theme)]


def parted(hand: AtHand, tag: Tag, at: int) -> list[Step]:
    """Return what makes two tags of one, without the space between. Raises `WorkbenchError` where one has no words."""
    first, second = tag.quote[: max(0, at - tag.start)], tag.quote[max(0, at - tag.start) :]
    if not first.strip() or not second.strip():
        what = "a tag is split within its words"
        raise WorkbenchError(what, tag.passage_id, "Choose where the second part begins. Nothing was saved.")
    left, right = first.rstrip(), second.lstrip()
    halves = (
        Found(tag.passage_id, tag.start, tag.start + len(left), left),
        Found(tag.passage_id, tag.end - len(right), tag.end, right),
    )
    return [*_gone(tag), *(step for half in halves for step in coded(hand, half, tag.theme))]


def all_like(hand: AtHand, quote: str, theme: str) -> list[Found]:
    """Return where else the same words stand, in their other spellings too, and nobody decided on them for the theme.

    In the order of the evidence. Raises `WorkbenchError` for words that can't be looked for.
    """
    from ...themes import tag_passages
    from ...themes.codebook.codebook_rows import Codebook

    words = " ".join(quote.split())
    if not any(letter.isalnum() for letter in words) or len(words.split()) > MOST_WORDS:
        what = f"all like these can be looked for of one to {MOST_WORDS} words"
        raise WorkbenchError(what, "the room", "Choose fewer of them. Nothing was saved.")
    rule = Pattern("all-like", theme, "phrase", words)
    book = Codebook(tables.table(Theme), tables.table(Pattern, [rule]))
    found: list[Tag] = tables.rows(tag_passages.tag(hand.inquiry.passages, book), Tag)
    frame = hand.inquiry.tags
    decided = frame[(frame["theme"] == theme) & (frame["status"] != "suggested")]
    taken: dict[str, list[tuple[int, int]]] = {}
    for passage_id, start, end in zip(decided["passage_id"], decided["start"], decided["end"], strict=True):
        taken.setdefault(str(passage_id), []).append((int(start), int(end)))
    free = (
        one
        for one in found
        if not any(start < one.end and one.start < end for start, end in taken.get(one.passage_id, ()))
    )
    return [_words(one) for one in free]


def _gone(tag: Tag) -> list[Step]:
    return [] if tag.status == "dismissed" else [(tag.tag_id, "dismiss", "", {})]


def _words(tag: Tag) -> Found:
    return Found(tag.passage_id, int(tag.start), int(tag.end), tag.quote)
