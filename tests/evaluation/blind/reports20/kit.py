"""The kit of `reports19`, with the narrative of this set, and the first words of an answer over its paragraphs.

Illustrative: every person, place, body, code and number is invented. Written blind on 2026-11-30 for issue 19.
"""

from __future__ import annotations

from ..reports19 import kit as reports19
from ..reports19.kit import (  # noqa: F401 what the styles take from here
    A,
    Block,
    C,
    Item,
    Paper,
    Para,
    R,
    items_of,
    long_date,
    notes_of,
    number_items,
    register,
    reply_to,
)
from .filler import padding


class Setter(reports19.Setter):
    """As in the kit, with the narrative of this set."""

    def narrative(self, text: str) -> str:
        """`~` becomes narrative."""
        return padding(self, text)


def answer(
    paper: Paper, items: list[Item], words: list[str], position: str, also: str = "", responder: str = ""
) -> None:
    """Put one answer into the key; a decision of one word is followed by the comment's."""
    reports19.answer(paper, items, [" ".join(words)], position, also, responder)
