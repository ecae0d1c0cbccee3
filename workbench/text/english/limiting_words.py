"""What limits what is said: conditions, exceptions, what is only so in part, and doubt, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .wordings import Wording, pattern_of, said, table

CONDITION, EXCEPTION, EXTENT, DOUBT = "condition", "exception", "extent", "doubt"
LIMITS = frozenset({CONDITION, EXCEPTION, EXTENT})
"""What makes a plain yes or no a qualified one. Doubt alone says how sure the speaker is, not on what it hangs."""

# A clause ends at a full stop, a semicolon, a dash, or a comma after which somebody does something else.
_END = re.compile(r"[.;:!?](?=\s|$)|\s[–—-]\s|—")
_MAIN = re.compile(
    r",\s+(?=(?:and |but |so |then )?(?:I|we|you|he|she|it|they|there|this|that|the|our|their|its|no|all|each|"
    r"any|[A-Z][\w’'-]+)\b)"
)
# What stands before a limit that is of the sentence before: nothing, or words that take that one up again.
_TAKEN_UP = pattern_of("clauses", "takes up what was said")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_SUBORDINATE = 40
"""Within so many characters of a sentence's start a clause comes first, and a comma ends it."""


@dataclass(frozen=True)
class Limit:
    """A condition or hedge: ``cue`` are the words that begin it, ``words`` the whole clause, both as printed.

    ``means`` is *condition*, *exception*, *extent* (in part, in principle) or *doubt* (perhaps, we hope to);
    ``start`` and ``end`` are half-open offsets of ``words`` into the text.
    """

    start: int
    end: int
    words: str
    cue: str
    means: str


def limits(text: str, rows: Sequence[Wording] = ()) -> list[Limit]:
    """Return what limits a text, one per clause, in order. ``rows`` are a researcher's own wordings beside ours.

    >>> [(one.means, one.words) for one in limits("We accept this subject to the consent of the board.")]
    [('condition', 'subject to the consent of the board')]
    >>> limits("The council provided the figures once a year.")
    []
    """
    plain = text.translate(_PLAIN)
    found: list[Limit] = []
    for one in said(plain, (*rows, *table("conditions"))):
        end = _clause_end(plain, one.start, one.end) if one.means in (CONDITION, EXCEPTION) else one.end
        last = found[-1] if found else None
        if last and one.start < last.end:
            if one.means in (CONDITION, EXCEPTION) and last.means in (CONDITION, EXCEPTION):
                continue  # “if, subject to consent, …” is one clause
            if one.means in (EXTENT, DOUBT):
                continue  # a doubt inside a condition is no further limit of what is said
        found.append(Limit(one.start, end, text[one.start : end], text[one.start : one.end], one.means))
    return found


def first_limit(text: str, rows: Sequence[Wording] = ()) -> Limit | None:
    """Return the first condition, exception or part in a text; doubt is none."""
    return next((one for one in limits(text, rows) if one.means in LIMITS), None)


def of_what_was_said(sentence: str, rows: Sequence[Wording] = ()) -> Limit | None:
    """Return the condition by which a sentence limits the one before it: “That depends on …”, “Only if …”.

    >>> of_what_was_said("This would require the consent of the board.").means
    'condition'
    >>> of_what_was_said("Children are moved if a home closes.") is None
    True
    """
    for one in limits(sentence, rows):
        if one.means in (CONDITION, EXCEPTION) and _TAKEN_UP.match(sentence[: one.start]):
            return one
    return None


def _clause_end(plain: str, start: int, cue_end: int) -> int:
    """Return where the clause that a cue begins comes to its end."""
    end = _END.search(plain, cue_end)
    stop = end.start() if end else len(plain)
    sentence = max((found.end() for found in _END.finditer(plain, 0, start)), default=0)
    comes_first = (start - sentence <= _SUBORDINATE and not plain[sentence:start].strip(" ,“‘\"'()")) or (
        plain[:start].rstrip().endswith(",")
    )
    if comes_first:
        comma = _MAIN.search(plain, cue_end, stop) or re.compile(r",\s").search(plain, cue_end, stop)
        if comma:
            return comma.start()
    return stop
