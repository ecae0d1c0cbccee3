"""Token patterns of a codebook: what they may ask of a word, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .bare_english import english
from .lemmas import lemma

TOKEN_ATTRIBUTES = frozenset(
    "ORTH TEXT LOWER LEMMA NORM SHAPE PREFIX SUFFIX LENGTH IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_UPPER "
    "IS_TITLE IS_PUNCT IS_SPACE IS_STOP IS_QUOTE IS_BRACKET IS_CURRENCY LIKE_NUM LIKE_URL LIKE_EMAIL SPACY "
    "OP".split()
)
"""What a token pattern may ask of a word: what the light pipeline knows (no parts of speech, no names)."""


def token_mistakes(attributes: object) -> list[str]:
    """Return what is wrong with a token pattern: not spaCy's form, or words that it can never match."""
    if (
        not isinstance(attributes, list)
        or not attributes
        or not all(isinstance(a, Mapping) for a in attributes)
    ):
        return ['a token pattern is a list of {…}, one for each word, such as [{"LOWER": "missing"}]']
    names = sorted(
        {str(name) for token in attributes for name in token if str(name).upper() not in TOKEN_ATTRIBUTES}
    )
    if names:
        return [
            f"“{name}” is not known to the tagging pipeline; use LOWER, LEMMA, TEXT or OP" for name in names
        ]
    if all(token.get("OP") in ("*", "?") or not set(token) - {"OP"} for token in attributes):
        return ["it names no word, so it would match everything"]
    words = english().vocab
    from spacy.errors import MatchPatternError
    from spacy.matcher import Matcher

    try:
        Matcher(words, validate=True).add("pattern", [attributes])
    except (MatchPatternError, ValueError) as error:
        return [" ".join(str(error).split())]
    return [mistake for token in attributes for mistake in _impossible(token)]


def _impossible(token: Mapping[str, Any]) -> list[str]:
    wanted = [(name.upper(), value) for name, value in token.items() if isinstance(value, str)]
    wanted += [
        (name.upper(), value)
        for name, values in token.items()
        if isinstance(values, Mapping)
        for value in values.get("IN", [])
        if isinstance(value, str)
    ]
    return [found for name, value in wanted if (found := _never(name, value))]


def _never(name: str, value: str) -> str:
    if name not in ("LOWER", "LEMMA", "TEXT", "ORTH"):
        return ""
    words = [token.text for token in english().make_doc(value)]
    if len(words) != 1:
        pieces = f"{len(words)} tokens ({' · '.join(words)})"
        return f"{name} “{value}” can never match: it is {pieces}; give each its own {{…}}"
    if name == "LOWER" and value != value.lower():
        return f"LOWER “{value}” can never match: write it in small letters"
    if name == "LEMMA" and lemma(value) != value:
        return f"LEMMA “{value}” can never match: its lemma is “{lemma(value)}”"
    return ""
