"""The tables of English wordings, and where their patterns stand in a text."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

COLUMNS = ("pattern", "means", "why", "yes", "no")
BETWEEN = " | "
"""What stands between two examples in a cell."""


@dataclass(frozen=True)
class Wording:
    """One row: a regular expression, what it means where it matches, why it is there, and examples.

    ``yes`` are texts in which it must match, ``no`` texts in which it must not. Where the pattern has a group called
    ``said``, the words of that group are meant, not the whole match.
    """

    pattern: str
    means: str
    why: str
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where the pattern matches, whatever the case."""
        yield from _compiled(self.pattern).finditer(text)


@dataclass(frozen=True)
class Said:
    """Words of a text that a row reads: half-open offsets into the text, the words, and what they mean."""

    start: int
    end: int
    words: str
    means: str


@cache
def table(name: str) -> tuple[Wording, ...]:
    """Return the rows of the table ``name`` in their order, as shipped.

    >>> table("conditions")[0].means
    'condition'
    """
    text = files(__package__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(wording(row) for row in rows)


def wording(row: dict[str, str]) -> Wording:
    """Return a row of a table as a value; raises ``re.error`` where the pattern is no regular expression."""
    _compiled(row["pattern"])
    return Wording(row["pattern"], row["means"], row["why"], _examples(row["yes"]), _examples(row["no"]))


def said(text: str, rows: Iterable[Wording]) -> list[Said]:
    """Return what the rows read in a text, in order of place; of rows that match the same words the first counts."""
    kept: list[Said] = []
    for row in rows:
        for match in row.matches(text):
            group = "said" if "said" in match.re.groupindex else 0
            start, end = match.span(group)
            if all(end <= other.start or start >= other.end for other in kept):
                kept.append(Said(start, end, text[start:end], row.means))
    return sorted(kept, key=lambda one: one.start)


def _examples(cell: str) -> tuple[str, ...]:
    return tuple(one for part in cell.split(BETWEEN) if (one := part.strip()))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
