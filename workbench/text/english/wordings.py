"""The tables of English wordings, and where their patterns stand in a text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType

from .calendar_words import (
    FEASTS,
    FROM_EASTER,
    MONTH,
    MONTH_BEGINS,
    SEASON,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAY,
)
from .counting_words import MEASURES, ONES, ORDINALS, PARTS, PLURALS, SCALES, SIGNS, TENS
from .needed_strings import may_match

COLUMNS = ("pattern", "means", "why", "yes", "no")
BETWEEN = " | "
"""What stands between two examples in a cell."""
_PART = re.compile(r"\{([a-z][a-z ]*)\}")  # a name in braces, which no count of a regular expression is
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])(?<!\d\.)[”’\"')\]]?\s+(?=[A-Z“‘\"'(])|\n+|\s{200,}")
LONGEST = 2_000
"""Characters of a sentence. What goes on for longer is no sentence, and patterns take ever longer the longer one is."""
_BREAK = re.compile(r"\n\s*")


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_COUNTED = {
    "months": MONTH,
    "months begin": MONTH_BEGINS,
    "short months": "|".join(SHORT_MONTHS),
    "seasons": SEASON,
    "weekdays": WEEKDAY,
    "short weekdays": "|".join(SHORT_WEEKDAYS),
    "feasts": _longest_first((*FEASTS, *FROM_EASTER)).replace("'", "['’]").replace("St ", r"St\.? "),
    "ones": "|".join(ONES[:9]),
    "one to four": "|".join(ONES[:4]),
    "two to ten": "|".join(ONES[1:10]),
    "teens": "|".join(reversed(ONES[9:])),
    "numbers under eighteen": "|".join(reversed(ONES[:17])),
    "numbers under twenty": "|".join(reversed(ONES)),
    "one to nineteen": "|".join(ONES),
    "tens": "|".join(TENS),
    "decades": "|".join(f"{ten[:-1]}ies" for ten in TENS),
    "first to fourth": "|".join(ORDINALS[:4]),
    "first to tenth": "|".join(ORDINALS[:10]),
    "eleventh and on": "|".join(reversed(ORDINALS[10:])),
    "days in words": _longest_first(ORDINALS),
    "names of parts": _longest_first(PARTS),
    "scales": _longest_first(SCALES),
    "signs of parts": "".join(SIGNS),
    "measures": _longest_first((*MEASURES, *PLURALS.values(), *(f"{one}s" for one in MEASURES))),
}
"""Parts that are names of the calendar and words of numbers, without a bracket of their own: ``(?:{months})``."""


@dataclass(frozen=True)
class Wording:
    r"""One row: a regular expression, what it means where it matches, why it is there, and examples.

    ``yes`` are texts in which it must match, ``no`` texts in which it must not. Where the pattern has a group called
    ``said``, the words of that group are meant, not the whole match. ``{months}`` in a pattern is the row of that
    name of the table *parts*: what several patterns share stands there once. A line break in a pattern, with the
    blanks after it, only makes it readable. Before a row of ``(?<!…)`` stand the letters that it needs
    (``\b(?=prov)``): without them each is tried at every letter of a text.
    """

    pattern: str
    means: str
    why: str
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where the pattern matches, whatever the case."""
        if may_match(whole_pattern(self.pattern), text):
            yield from _compiled(self.pattern).finditer(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place where the pattern matches, if there is one."""
        return _compiled(self.pattern).search(text) if may_match(whole_pattern(self.pattern), text) else None


@dataclass(frozen=True)
class Said:
    """Words of a text that a row reads: half-open offsets into the text, the words, and what they mean."""

    start: int
    end: int
    words: str
    means: str


_OWN: ContextVar[Mapping[str, tuple[Wording, ...]]] = ContextVar("own rows", default=MappingProxyType({}))


def table(name: str) -> tuple[Wording, ...]:
    """Return the rows of the table ``name`` in their order: as shipped, or as `extended` where that holds.

    >>> table("conditions")[0].means
    'condition'
    """
    return _OWN.get().get(name) or shipped(name)


@contextmanager
def extended(rows: Mapping[str, tuple[Wording, ...]]) -> Iterator[None]:
    """Put a researcher's own rows above those of each table as long as this holds: where both match, theirs count.

    Who makes a table of an inquiry says so, and its key has the rows (`inquiry/made_tables.py`); nothing else may.
    A pattern that is made of a table once and for all (`pattern_of`) has only what is shipped.
    """
    before = _OWN.set({name: (*own, *shipped(name)) for name, own in rows.items()})
    try:
        yield
    finally:
        _OWN.reset(before)


@cache
def shipped(name: str) -> tuple[Wording, ...]:
    """Return the rows of a table as we ship them: of this folder, or by its path in the package (``sources/marks``)."""
    home = files(__package__.partition(".")[0]) if "/" in name else files(__package__)
    text = home.joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return tuple(_row(row) for row in csv.DictReader(io.StringIO(text, newline="")))


def wording(row: dict[str, str]) -> Wording:
    """Return a row of a table as a value; raises ``re.error`` where the pattern is no regular expression."""
    _compiled(row["pattern"])
    return _row(row)


def _row(row: dict[str, str]) -> Wording:
    return Wording(row["pattern"], row["means"], row["why"], _examples(row["yes"]), _examples(row["no"]))


@cache
def pattern_of(name: str, *means: str) -> re.Pattern[str]:
    """Return the rows of a table that mean one of these (all, where none is named), as one pattern, in their order.

    Upper and lower case are one, but for what a row puts in ``(?-i:…)``. Raises ``KeyError`` where the table has no
    such row.

    >>> pattern_of("conditions", "exception").search("All of it except the last part")[0]
    'except'
    """
    rows = [row.pattern for row in shipped(name) if not means or row.means in means]
    if not rows:
        raise KeyError(f"no row of {name}.csv means {' or '.join(means)}")
    return _compiled("|".join(rows) if len(rows) > 1 else rows[0])


@cache
def part(name: str) -> str:
    """Return the pattern of the row of *parts*, or the words of the calendar or of counting, that have this name.

    Raises ``ValueError`` where not exactly one row has it.
    """
    if name in _COUNTED:
        return _COUNTED[name]
    (found,) = [row.pattern for row in shipped("parts") if row.means == name]
    return whole_pattern(found)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a text are, roughly and fast: half-open offsets, blanks at the end and all.

    “50. The …” may be a number of a paragraph, and ends none. What has no end for `LONGEST` characters is parted there,
    between two words if it can be.
    """
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(text)]
    return [part for start, end in pairwise((0, *ends, len(text))) for part in _parted(text, start, end)]


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        at = max(text.rfind(space, start, start + LONGEST) for space in " \t") + 1 or start + LONGEST
        yield start, at
        start = at
    yield start, end


def said(text: str, rows: Iterable[Wording]) -> list[Said]:
    """Return what the rows read in a text, in order of place; of rows that match the same words the first counts."""
    kept: list[Said] = []
    for row in rows:
        for match in row.matches(text):
            start, end = match.span("said" if match.groupdict().get("said") else 0)
            if all(end <= other.start or start >= other.end for other in kept):
                kept.append(Said(start, end, text[start:end], row.means))
    return sorted(kept, key=lambda one: one.start)


def _examples(cell: str) -> tuple[str, ...]:
    """Return the examples of a cell; one that begins or ends with “…” is cut there, and its blank counts."""
    cut = (one.strip() for one in cell.split(BETWEEN))
    return tuple(one.removeprefix("…").removesuffix("…") for one in cut if one)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(whole_pattern(pattern), re.IGNORECASE)


@cache
def whole_pattern(pattern: str) -> str:
    """Return a pattern on one line, with the rows of *parts* that it names in their place."""
    verbose = pattern.startswith(("(?x", "(?sx"))  # where blanks count for nothing, those of a part still do
    return _PART.sub(
        lambda named: f"(?-x:{part(named[1])})" if verbose else part(named[1]), _BREAK.sub("", pattern)
    )
