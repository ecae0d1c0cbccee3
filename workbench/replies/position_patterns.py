"""The words in which replies accept, refuse and put off: the table *positions*, the most telling row first.

A row's ``means`` is the position and of what it is one: *accepted: the item*, *deferred: promised*. The order matters:
of rows that match the same words the first counts, so that “does not accept the criticism” and “accepts in part” come
before “does not accept” and “accepts”. A new row goes above all that would match its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..text.english.wordings import Wording, table

_RANKS = {"the item": 1, "its aim": 2, "promised": 3, "done": 4, "courtesy": 5}


@dataclass(frozen=True)
class Rule:
    """Words that take a position. ``of_what``: *the item*, *its aim*, what is *promised* or *done*, or *courtesy*.

    ``rank`` is the place of that among these, from 1; ``order`` is the row's place in the table, from 0.
    """

    position: str
    of_what: str
    rank: int
    row: Wording
    order: int

    def matches(self, sentence: str) -> Iterator[re.Match[str]]:
        """Yield where the words stand in a sentence (`whose_words.folded`)."""
        return self.row.matches(sentence)


def _rule(order: int, row: Wording) -> Rule:
    position, of_what = row.means.split(": ")
    return Rule(position, of_what, _RANKS[of_what], row, order)


def rules() -> tuple[Rule, ...]:
    """Return the rules in their order; of rows that match the same words the first counts."""
    return _of_rows(table("positions"))


@lru_cache(maxsize=4)
def _of_rows(rows: tuple[Wording, ...]) -> tuple[Rule, ...]:
    return tuple(_rule(order, row) for order, row in enumerate(rows))
