"""Why a passage is linked to an item or to a head of the terms: each fact typed, and the one sentence made from it.

A new reason is a word of `model.LINK_WHYS` and a row of `_SENTENCES`. Nothing reads a fact out of the sentence: it
stands in ``why`` of the link, and in the same place of ``about`` what it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypedDict

from ..model.because import Because
from .base_in_words import CitedIn, places_in_words

MOST_WORDS = 6  # are listed in a sentence; all of them stand in `about`


class Reasons(TypedDict):
    """The columns of a link that say why it is one: typed, what each is about, and in words."""

    why: tuple[str, ...]
    about: tuple[str, ...]
    reasons: tuple[str, ...]


def of(because: Iterable[Because | None]) -> Reasons:
    """Return reasons as columns of `model.Link` and `model.TermLink`: three tuples of one length."""
    known = [one for one in because if one]
    return Reasons(
        why=tuple(one.why for one in known),
        about=tuple(", ".join(one.about) for one in known),
        reasons=tuple(map(words, known)),
    )


def of_place(place: CitedIn) -> Because:
    """Return as a reason that a report cites the passage there."""
    if place.how == "itself":
        return Because("cited in itself", (place.kind, place.note))
    where = {"own": "cited in its own paragraph", "leading": "cited in what leads to it"}
    return Because(where[place.how], (place.paragraph, place.note))


def words(because: Because) -> str:
    """Return the sentence that says a reason."""
    return _SENTENCES[because.why](*because.facts)


def _short(quote: str, most: int = 12) -> str:
    several = quote.split()
    return quote if len(several) <= most else " ".join([*several[:most], "…"])


def _listed(several: tuple[str, ...]) -> str:
    return ", ".join(several[:MOST_WORDS]) + (" …" if len(several) > MOST_WORDS else "")


def _cited(how: str, paragraph: str, note: str, kind: str = "") -> str:
    return places_in_words([CitedIn(how, paragraph, note, kind)])


def _rare(*several: str) -> str:
    many = len(several)
    return f"{many} rare {'word' if many == 1 else 'words'} in common: {_listed(several)}"


def _copies(many: str) -> str:
    return f"nearly the same stands in {many} other submission{'' if many == '1' else 's'}"


# Each takes what the reason is about, in its order.
_SENTENCES: dict[str, Callable[..., str]] = {
    "cited in its own paragraph": lambda paragraph, note: _cited("own", paragraph, note),
    "cited in what leads to it": lambda paragraph, note: _cited("leading", paragraph, note),
    "cited in itself": lambda kind, note: _cited("itself", "", note, kind),
    "quotes": lambda quote: f"quotes its words: “{_short(quote)}”",
    "words in a row": lambda quote, many: f"has {many} words in a row in common: “{_short(quote)}”",
    "names the witness": lambda name: f"names the witness: {name}",
    "names the body": lambda name: f"names the witness’s body: {name}",
    "names the office": lambda name: f"names the witness by office: {name}",
    "rare words": _rare,
    "other words": lambda *several: f"other words in common: {_listed(several)}",
    "words": lambda *several: f"words in common: {_listed(several)}",
    "words of the question": lambda *several: f"in the question before it: {_listed(several)}",
    "themes": lambda *themes: f"{len(themes)} themes in common: {', '.join(themes)}",
    "rare theme": lambda theme: f"a rare theme in common: {theme}",
    "copies": _copies,
    "heading": lambda heading: f"stands under “{heading}”",
    "words of the term": lambda *several: f"words in common with the term: {', '.join(several[:8])}",
    "themes of the term": lambda *themes: f"themes in common with the term: {', '.join(themes)}",
    "by hand": lambda coder: f"linked by hand by {coder}",
}
