"""Quotations whose marked changes change the sense: an ellipsis over a “not”, words in brackets that deny or count."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...model import Finding, Quotation, tables
from ...text import same_words
from ...text.english.patterns_in_tables import in_table
from .. import number_words
from ..draft import Draft

_MARK = in_table("checks", "a mark of a change")
_LETTER = in_table("checks", "a changed letter")
_WORD = in_table("prose", "a word or number")
_NOT = in_table("checks", "denies", "hardly denies")
# What parts a clause from its neighbours: a “not” beyond one of these denies neither of the words left standing.
_PARTS = in_table("checks", "ends a clause")
_STOP = in_table("prose", "a sentence ends and another begins")
_DENYING = frozenset("un in im il ir dis non non-".split())
_LONGEST = 12  # words of a gap in which a “not” is looked for: a longer one leaves out clauses of its own


@dataclass(frozen=True)
class Change:
    """One marked change: the words put in (none for an ellipsis), those of the evidence in its place, where it stands.

    ``prefix`` says that what is put in stands at the beginning of the word that follows (``[un]safe``).
    """

    put: str
    instead_of: str
    prefix: bool = False


def findings(draft: Draft) -> Iterable[Finding]:
    """Yield a finding for each quotation whose marked change drops or adds a negation, or puts another number."""
    for row in tables.rows(draft.quotations, Quotation):
        target = draft.texts.get(row.target_passage_id)
        if row.match != "marked change" or target is None:
            continue
        place = same_words.compare(row.quote, target.text)
        for change in changes(row.quote, target.text[place.start : place.end]):
            if changed := _what_changed(change):
                yield Finding(
                    "", changed[0], row.passage_id, row.start, row.end, row.quote,
                    target.text[place.start : place.end], changed[1], "look", row.target_passage_id,
                )  # fmt: skip
                break


def changes(quote: str, original: str) -> list[Change]:
    """Return the marked changes of a quotation, each with the words of the evidence that stand in its place.

    Nothing is returned from the first piece on that is not found in its order.
    """
    quote = _LETTER.sub(r"\1", quote)
    made: list[Change] = []
    at, begins, mark, before = 0, 0, None, ""
    for following in [*_MARK.finditer(quote), None]:
        piece = quote[begins : following.start() if following else len(quote)]
        span = _find(piece, original, at)
        if span is None:
            return made
        if mark is not None:
            # A short piece (“is”) may stand there more than once: the last before the next piece is meant.
            while again := _find(before, original[: span[0]], at) if _WORD.search(before) else None:
                at = again[1]
            made.append(Change(mark["put"] or "", original[at : span[0]], mark["glued"] is not None))
        at, mark, before = span[1], following, piece
        begins = following.end() if following else 0
    return made


def _find(piece: str, original: str, at: int) -> tuple[int, int] | None:
    """Return where the words of a piece stand in the evidence from ``at`` on; nothing to find stands at ``at``."""
    words = _WORD.findall(piece)
    if not words:
        return at, at
    match = re.compile(r"[\W_]+".join(map(re.escape, words)), re.I).search(original, at)
    return match.span() if match else None


def _what_changed(change: Change) -> tuple[str, str] | None:
    """Return the kind and the words of what a change does to the sense; ``None`` where it does nothing to it."""
    gap, put = change.instead_of, change.put
    denies = _NOT.search(put) or (change.prefix and put.casefold() in _DENYING)
    if denies:
        return (
            None
            if _NOT.search(gap)
            else ("negation added", f"The brackets add “{put}”, which denies the words.")
        )
    if _bound(gap):
        shown = " ".join(gap.split())
        return "negation dropped", f"The mark stands in the place of “{shown}”, which denies the words."
    given, theirs = _numbers(put), _numbers(gap)
    if given and theirs and given != theirs:
        return (
            "number changed",
            f"The brackets have “{put}” where the evidence has “{' '.join(gap.split())}”.",
        )
    return None


def _bound(gap: str) -> bool:
    """Say whether a “not” that is left out denies the words before or after the gap, and no clause within it."""
    if len(_WORD.findall(gap)) > _LONGEST or _STOP.search(gap):
        return False
    return any(
        not _PARTS.search(gap[: match.start()]) or not _PARTS.search(gap[match.end() :])
        for match in _NOT.finditer(gap)
    )


def _numbers(text: str) -> list[str]:
    return [number_words.value(word) for word in _WORD.findall(text) if number_words.is_number(word)]
