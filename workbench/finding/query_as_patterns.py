"""A query as patterns of a theme: what of it a codebook can say, and what it can't, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from .fts_expression import tokens
from .query_language import Joined, Near, Node, Phrase

_CUT = {
    "AND": "“… AND …”: a pattern is words beside each other; the words are not looked for apart",
    "NOT": "“… NOT …”: a pattern leaves nothing out",
    "NEAR": "“… NEAR …”: a pattern is words beside each other",
}


@dataclass(frozen=True)
class AsPatterns:
    """The patterns of a query, each a kind (`read_codebook.KINDS`) and its words; and what of it is none.

    ``shown`` has the patterns as they were typed.
    """

    patterns: tuple[tuple[str, str], ...]
    left_out: tuple[str, ...]
    shown: tuple[str, ...] = ()


def as_patterns(node: Node | None) -> AsPatterns:
    """Return the alternatives of a query (joined by OR) as patterns; one of another form is left out, and said."""
    found = list(_parts(node))
    phrases = {_pattern(part): part for part in reversed(found) if isinstance(part, Phrase)}
    left = [part for part in found if isinstance(part, str)]
    shown = [f"{part.text}{'*' if part.prefix else ''}" for part in phrases.values()]
    return AsPatterns(tuple(phrases)[::-1], tuple(dict.fromkeys(left)), tuple(shown[::-1]))


def _parts(node: Node | None) -> Iterator[Phrase | str]:
    if isinstance(node, Phrase):
        yield node
    elif isinstance(node, Near):
        yield _CUT["NEAR"]
    elif isinstance(node, Joined) and node.operator == "OR":
        yield from _parts(node.left)
        yield from _parts(node.right)
    elif isinstance(node, Joined):
        yield _CUT[node.operator]


def _pattern(phrase: Phrase) -> tuple[str, str]:
    if not phrase.prefix:
        return "phrase", " ".join(phrase.text.split())
    *before, last = tokens(phrase.text)
    beginning = {"LOWER": {"REGEX": f"^{last}"}}
    return "token", json.dumps([*({"LOWER": word} for word in before), beginning], ensure_ascii=False)
