"""A reply as exchanges: items said again, one or several, and the paragraphs that answer them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model import Passage
from ..text.english.patterns_in_tables import in_table
from ..text.english.wordings import pattern_of

_NUMBER = r"\d+(?:\.\d+)?"
_NAMED = in_table("checks", "paragraphs in brackets")


NAMES = in_table("replies", "calls items by number")
"""Words that call items by their numbers: “recommendations 3 and 4”, “calls to action 1 and 2”, “what you say at 4”."""
COUNTS = in_table("replies", "counts items of the report answered")
"""Words that count items of the report: “your second recommendation”."""
_OPENS = 40
"""Characters before which a paragraph counts the item that it answers, and mentions no other in passing."""
_WHOSE = in_table("replies", "whose response")
_HEADS_RESPONSE = in_table("replies", "heads a response")
PLACES = in_table("replies", "names paragraphs of the report")


@dataclass(frozen=True)
class Restated:
    """An item as a reply says it again: its number there (``4.a.ii``), the paragraphs it names, its words."""

    passage_id: str
    number: str
    paragraphs: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Exchange:
    """Items said again in a row, and all that is answered before the next one."""

    items: tuple[Restated, ...]
    replies: tuple[Passage, ...]

    @property
    def passage_id(self) -> str:
        """The first passage of it."""
        return self.items[0].passage_id if self.items else self.replies[0].passage_id if self.replies else ""


def exchanges(passages: Sequence[Passage]) -> list[Exchange]:
    """Return the exchanges of one reply, in order.

    What answers without saying an item again stands in exchanges without items, one for each heading or paragraph
    that names items by number (``Recommendation 3``): so letters answer.
    """
    found: list[Exchange] = []
    items: list[Restated] = []
    replies: list[Passage] = []
    for before, passage in zip((None, *passages), passages, strict=False):
        if passage.kind == "recommendation":
            if replies:
                found.append(Exchange(tuple(items), tuple(replies)))
                items, replies = [], []
            items.append(restated(passage))
        elif _begins(passage, items) or (before and _ends_what_a_heading_names(passage, before, items)):
            if items or replies:
                found.append(Exchange(tuple(items), tuple(replies)))
            items, replies = [], [passage] if passage.kind == "response" else []
        elif passage.kind == "response":
            replies.append(passage)
    if items or replies:
        found.append(Exchange(tuple(items), tuple(replies)))
    return [one if not one.items else _without_lead(one) for one in _together(found)]


def _together(found: Sequence[Exchange]) -> list[Exchange]:
    """Return the exchanges, items that stand under headings of their own with those after them that answer them all.

    “Recommendation 4 …, Recommendation 5 …, The Government notes these recommendations.”
    """
    kept: list[Exchange] = []
    for one in found:
        several = one.replies and one.items and pattern_of("replies", "answers several at once")
        while several and kept and not kept[-1].replies and several.search(one.replies[0].text):
            one = Exchange((*kept.pop().items, *one.items), one.replies)
        kept.append(one)
    return kept


def _begins(passage: Passage, items: Sequence[Restated]) -> bool:
    """Say whether a heading, or where no item was said again a paragraph, names the items that it answers."""
    if passage.kind == "heading":
        # “Lamps and bells (recommendations 1, 4 and 7)”: several under one theme
        theme = not items and NAMES.search(passage.text) and not _HEADS_RESPONSE.match(passage.text)
        return bool(theme or _names(passage.text))
    if passage.kind != "response" or items:
        return False
    counts = COUNTS.search(passage.text) if not _over_items(passage.section.rsplit(" › ", 1)[-1]) else None
    return bool(NAMES.search(passage.text)) or (counts is not None and counts.start() < _OPENS)


def _names(heading: str) -> re.Match[str] | None:
    return NAMES.match(heading) or PLACES.match(heading)


def _ends_what_a_heading_names(heading: Passage, before: Passage, items: Sequence[Restated]) -> bool:
    """Say whether a heading ends what stood under one that names an item, and names none itself.

    It does where it says whose response begins; and where no item was said again, unless it says that the response to
    the item follows.
    """
    if heading.kind != "heading" or not (_WHOSE.match(heading.text) or not items):
        return False
    if not _WHOSE.match(heading.text) and _HEADS_RESPONSE.match(heading.text):
        return False
    over, was = (one.section.split(" › ") for one in (heading, before))
    return any(map(_over_items, was)) and not any(map(_over_items, over))


def _over_items(heading: str) -> bool:
    return bool(NAMES.search(heading) or PLACES.match(heading))


def _without_lead(exchange: Exchange) -> Exchange:
    """Return an exchange without the line that only leads to the items after it: “Patients should receive:”."""
    items = exchange.items
    kept = tuple(one for one, after in pairwise(items) if not _leads(one, after)) + items[-1:]
    return Exchange(kept, exchange.replies)


def _leads(one: Restated, after: Restated) -> bool:
    return not one.number and one.text.rstrip().endswith(":") and bool(after.number)


def restated(passage: Passage) -> Restated:
    """Return what a passage says again; its number is that of its locator (``r8.1``), ``""`` for one without."""
    number = passage.locator[1:] if passage.locator.startswith("r") else ""
    return Restated(passage.passage_id, number, paragraphs_named(passage.text), passage.text)


def paragraphs_named(text: str) -> tuple[str, ...]:
    """Return the paragraphs that an item names at its end, ranges in full: ``(Paragraphs 3–5)`` → 3, 4, 5."""
    text = text.translate(str.maketrans("[]", "()"))
    matches = [m for m in _NAMED.finditer(text) if not text[m.end() :].strip(" .”’\"'")]
    numbers: list[str] = []
    for match in matches:
        for piece in pattern_of("checks", "parts a list").split(match[1]):
            ends = re.findall(_NUMBER, piece)
            numbers += _between(*ends) if len(ends) == 2 else ends
    return tuple(dict.fromkeys(numbers))


def _between(first: str, last: str) -> list[str]:
    chapter, dot, start = first.rpartition(".")
    other, _, end = last.rpartition(".")
    if chapter == other and int(start) < int(end) <= int(start) + 60:
        return [f"{chapter}{dot}{number}" for number in range(int(start), int(end) + 1)]
    return [first, last]
