"""What SQLite's full-text index is asked: a query with each word in all the forms in which it is looked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import islice, product

from ..text.english.patterns_in_tables import in_table
from .query_language import Near, Node, Phrase
from .word_spellings import Known, Words, forms, written_together

MOST = 200
"""Ways in which one phrase, or phrases near each other, are looked for; beyond, only as they were typed."""
_RUN = in_table("prose", "letters and figures")


def tokens(text: str) -> Words:
    """Return the words of a text as the index has them: in small letters, without accents."""
    apart = unicodedata.normalize("NFD", text)
    return tuple(_RUN.findall("".join(c for c in apart if not unicodedata.combining(c)).lower()))


def ways(phrase: Phrase, known: Known | None) -> list[Words]:
    """Return the ways in which a phrase is looked for, the one typed first; without ``known`` that one alone."""
    words = tokens(phrase.text)
    if known is None:
        return [words]
    # What is only the beginning of a word is looked for as it is.
    last = [[words[-1:]]] if phrase.prefix else [forms(words[-1], known)]
    parts = [*(forms(word, known) for word in words[:-1]), *last]
    found = [tuple(word for part in way for word in part) for way in islice(product(*parts), MOST + 1)]
    if len(found) > MOST:
        found = [words]
    for place, together in written_together(words, known):
        if not (phrase.prefix and place == len(words) - 2):
            found.append((*words[:place], together, *words[place + 2 :]))
    return list(dict.fromkeys(found))


def expression(node: Node, known: Known | None) -> str:
    """Return a query as FTS5 reads it."""
    if isinstance(node, Phrase):
        return _any(_quoted(way, node.prefix) for way in ways(node, known))
    if isinstance(node, Near):
        given = [[_quoted(way, one.prefix) for way in ways(one, known)] for one in node.phrases]
        found = list(islice(product(*given), MOST + 1))
        if len(found) > MOST:
            found = [tuple(way[0] for way in given)]
        return _any(f"NEAR({' '.join(way)}, {node.apart})" for way in found)
    left, right = expression(node.left, known), expression(node.right, known)
    return f"({left} {node.operator} {right})"


def words_pattern(node: Node | None, known: Known | None) -> re.Pattern[str] | None:
    """Return a pattern of the words of a query in all their forms, to mark them in a text; nothing for no words."""
    shown = sorted(
        {written for one in _phrases(node) for written in _written(one, known)}, key=len, reverse=True
    )
    return re.compile("|".join(shown), re.IGNORECASE) if shown else None


def _phrases(node: Node | None) -> Iterable[Phrase]:
    from .query_language import phrases_of

    return phrases_of(node)


def _written(phrase: Phrase, known: Known | None) -> Iterable[str]:
    for way in ways(phrase, known):
        end = r"\w*" if phrase.prefix else r"(?!\w)"
        yield r"(?<!\w)" + r"[\W_]+".join(map(_accented, way)) + end


def _accented(word: str) -> str:
    """Return a pattern of a word that may bear accents in the text."""
    return "".join(f"[{c}{_ACCENTS[c]}]" if c in _ACCENTS else re.escape(c) for c in word)


_ACCENTS = {
    "a": "àáâãäåā", "c": "çćč", "e": "èéêëēę", "g": "ğ", "i": "ìíîïī", "l": "ľ", "n": "ñńň", "o": "òóôõöō",
    "r": "řŕ", "s": "śšş", "t": "ťţ", "u": "ùúûüū", "y": "ýÿ", "z": "źžż",
}  # fmt: skip


def _quoted(words: Words, prefix: bool) -> str:
    return f'"{" ".join(words)}"' + (" *" if prefix else "")


def _any(parts: Iterable[str]) -> str:
    found = list(parts)
    return found[0] if len(found) == 1 else f"({' OR '.join(found)})"
