"""Why words count as an undertaking, and on what it hangs: each fact typed, and the one sentence made from them.

A new reason is a word of `model.UNDERTAKING_WHYS` and a row of `_SENTENCES`. Nothing reads a fact out of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypedDict

from ..text.english.limiting_words import CONDITION, EXCEPTION, limits
from ..text.english.patterns_in_tables import in_table
from .promise import CAN, WHOLE, Promise

_POLITE = in_table("doubts", "a polite if")


class Ground(NamedTuple):
    """One of `model.UNDERTAKING_WHYS`, and the words, as printed, that it is about."""

    why: str
    about: str


class Reasons(TypedDict):
    """The columns of `model.Undertaking` that say why it is one: typed, what each is about, in words; its condition."""

    why: tuple[str, ...]
    about: tuple[str, ...]
    reason: str
    condition: str


def reasons(text: str, promise: Promise | None, quote: str, *, asked: str, due_words: str) -> Reasons:
    """Return why ``quote`` counts as an undertaking; ``text`` is its passage, ``asked`` the request that it answers.

    ``promise`` is nothing where a plain yes binds. What is only polite (“if that would help”) is no condition.
    """
    known = [_binding(text, promise, quote)]
    known += [Ground("was asked", asked)] if asked else []
    known += [Ground("says by when", due_words)] if due_words else []
    condition = _condition(quote)
    known += [Ground("on a condition", condition)] if condition else []
    return Reasons(
        why=tuple(one.why for one in known),
        about=tuple(one.about for one in known),
        reason=sentence(known),
        condition=condition,
    )


def sentence(known: Iterable[Ground]) -> str:
    """Return reasons in words, in their order.

    >>> sentence([Ground("binds", "I will"), Ground("says by when", "by June")])
    '“I will” binds who speaks; “by June” says by when'
    """
    return "; ".join(_SENTENCES[one.why].format(one.about) for one in known)


def _binding(text: str, promise: Promise | None, quote: str) -> Ground:
    if promise is None:
        return Ground("says yes", quote.strip())
    if promise.kind == WHOLE:
        return Ground("says as much", text[promise.commits : promise.deed_end].strip())
    why = "offers" if promise.kind == CAN else "binds"
    return Ground(why, text[promise.commits : promise.binds_to].strip(" ,"))


def _condition(quote: str) -> str:
    for one in limits(quote):
        if one.means in (CONDITION, EXCEPTION) and not _POLITE.match(one.words):
            return one.words
    return ""


_SENTENCES = {
    "binds": "“{}” binds who speaks",
    "offers": "“{}” offers it",
    "says as much": "“{}” says as much",
    "says yes": "“{}” says yes to what was asked",
    "was asked": "“{}” asked for it",
    "says by when": "“{}” says by when",
    "on a condition": "“{}” makes it conditional",
}
