"""What limits what is said: conditions, exceptions, what is only so in part, and doubt, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from . import limiting_clauses, limiting_sentences
from .patterns_in_tables import in_table
from .wordings import Said, Wording, said, sentence_spans, table

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
_IN_SENTENCE = in_table("clauses", "inside a sentence")
_NOT_ONLY = in_table("clauses", "not only")
_HELPERS = in_table("clauses", "helpers before a hedge")
_HELPING = 40
"""Within so many characters before a hedge its helpers stand: “we [would not be] inclined to”."""
_ASKS = in_table("clauses", "asks what follows")
_BARE_SUBJECT = in_table("clauses", "a subject alone")
_ASIDE = in_table("clauses", "an aside between dashes")
_TAKEN_UP = in_table("clauses", "takes up what was said")
_MAY_DESCRIBE = in_table("clauses", "may only describe what was")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_SUBORDINATE = 40
"""Within so many characters of a sentence's start a clause comes first, and a comma ends it."""


@dataclass(frozen=True)
class Limit:
    """A condition or hedge: ``cue`` are the words that say so, ``words`` the whole clause, both as printed.

    ``means`` is *condition*, *exception*, *extent* (in part, in principle) or *doubt* (perhaps, we hope to);
    ``start`` and ``end`` are half-open offsets of ``words`` into the text.
    A condition begins with its cue; a hedge may have helpers before it (“we [would be] inclined to”).
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
        if _is_none(plain, one):
            continue
        if one.means in (CONDITION, EXCEPTION):
            start, end = one.start, _clause_end(plain, one.start, one.end)
        else:
            helpers = _HELPERS.search(plain, max(0, one.start - _HELPING), one.start)
            start, end = helpers.start() if helpers else one.start, one.end
        last = found[-1] if found else None
        if last and one.start < last.end:
            if one.means in (CONDITION, EXCEPTION) and last.means in (CONDITION, EXCEPTION):
                continue  # “if, subject to consent, …” is one clause
            if one.means in (EXTENT, DOUBT):
                continue  # a doubt inside a condition is no further limit of what is said
        found.append(Limit(start, end, text[start:end], text[one.start : one.end], one.means))
    found = _with_whole_sentences(text, plain, found)
    return sorted((*found, *_by_their_build(text, plain, found)), key=lambda one: (one.start, one.end))


def _with_whole_sentences(text: str, plain: str, found: Sequence[Limit]) -> list[Limit]:
    """Return the limits, with a sentence that limits the one before it whole, in place of what stands in it."""
    kept = [*found]
    for start, end, means in limiting_sentences.limiting(plain):
        means = CONDITION if means == limiting_sentences.DEMAND else means
        weaker = (EXTENT, DOUBT) if means in (EXTENT, DOUBT) else (CONDITION, EXCEPTION, EXTENT, DOUBT)
        kept = [one for one in kept if not (start <= one.start < end and one.means in weaker)]
        kept.append(Limit(start, end, text[start:end], text[start:end], means))
    return kept


def _by_their_build(text: str, plain: str, found: Sequence[Limit]) -> Iterator[Limit]:
    """Yield a limit, at most one, for each sentence in which no wording says a condition or an exception."""
    said_so = [one for one in found if one.means in (CONDITION, EXCEPTION)]
    for start, stop in sentence_spans(plain):
        if any(one.start < stop and start < one.end for one in said_so):
            continue
        for means, several in (
            (CONDITION, limiting_clauses.conditions(plain, start, stop, partial(_clause_end, plain))),
            (EXCEPTION, limiting_clauses.exceptions(plain, start, stop)),
            (EXTENT, limiting_clauses.parts(plain, start, stop)),
        ):
            if first := min(several, default=None):
                begins, cue, ends = first
                yield Limit(begins, ends, text[begins:ends], text[begins:cue], means)
                break


def _is_none(plain: str, one: Said) -> bool:
    """Say whether a wording only looks like a limit: a hedge that is a name, or what an Act *provided that*."""
    before = plain[: one.start]
    if one.means in (EXTENT, DOUBT):
        named = one.words[:1].isupper() and not one.words.startswith("I ") and _IN_SENTENCE.search(before)
        return bool(named or _NOT_ONLY.search(before))
    if _MAY_DESCRIBE.fullmatch(one.words):
        return any(
            limiting_clauses.only_tells(plain[s:e]) for s, e in sentence_spans(plain) if s <= one.start < e
        )
    if one.words.casefold() == "if":
        return _ASKS.search(before) is not None
    return one.words[:6].casefold() == "provid" and _BARE_SUBJECT.search(before) is not None


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
    if (means := limiting_sentences.means_of(sentence.translate(_PLAIN))) in (CONDITION, EXCEPTION):
        return Limit(0, len(sentence), sentence, sentence, means)
    for one in limits(sentence, rows):
        if one.means in (CONDITION, EXCEPTION) and _TAKEN_UP.match(sentence[: one.start]):
            return one
    return None


def _clause_end(plain: str, start: int, cue_end: int) -> int:
    """Return where the clause that a cue begins comes to its end."""
    if aside := _ASIDE.match(plain, cue_end):  # “if – and it is a big if – the road is built”
        cue_end = aside.end()
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
