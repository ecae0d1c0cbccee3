"""What a text must hold for a pattern to match in it: strings that are quick to look for, before it is compiled.

They are read off the pattern itself. Of the rows of our own tables they are written down (`needed_strings.json`, made
by ``make tables``), for reading them off takes as long as compiling half the pattern; they stand under the pattern's
own digest, so a row that has changed since is read off anew. Python's parser of regular expressions is not public:
where a version has none, no strings are known and every pattern is tried.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from typing import Any

FILE = "needed_strings.json"
# Letters that Python takes for i, s and k whatever the case, and that are folded to others.
_TAKEN_FOR_OTHERS = re.compile("[ıİſ\u212a]")
# Of what a way needs so many sets are looked for: further ones tell little.
_RAREST = 2
Strings = frozenset[str]
Way = tuple[Strings, ...]
"""What one alternative of a pattern needs: of each of these sets one string, the rarest set first."""


def may_match(pattern: str, text: str) -> bool:
    """Say whether a pattern (on one line) can match in a text, whatever the case: where it can't, it needn't be tried.

    >>> may_match("we will .{0,9}(?:hope|wish)", "We will see."), may_match("we will|hope", "We will see.")
    (False, True)
    """
    plain = folded(text)
    return plain is None or any(
        all(any(string in plain for string in strings) for strings in way) for way in needed(pattern)
    )


@lru_cache(maxsize=16)
def folded(text: str) -> str | None:
    """Return a text without its case, to look for what patterns need; nothing where it has letters taken for others."""
    return None if _TAKEN_FOR_OTHERS.search(text) else text.casefold()


@cache
def needed(pattern: str) -> tuple[Way, ...]:
    """Return the ways in which a pattern can match: a text that holds what none of them needs is not matched."""
    written = _written().get(_digest(pattern))
    return read_off(pattern) if written is None else _ways(written)


def read_off(pattern: str) -> tuple[Way, ...]:
    """Return the ways in which a pattern can match, read off the pattern.

    >>> [[sorted(one) for one in way] for way in read_off("we will .{0,9}(?:hope|wish) it|pray")]
    [[['we will '], ['hope', 'wish']], [['pray']]]
    """
    try:
        parse = import_module("re._parser").parse
    except ImportError:
        return ((),)
    parts = list(parse(pattern, re.IGNORECASE))
    while len(parts) == 1 and str(parts[0][0]) == "SUBPATTERN":
        parts = list(parts[0][1][-1])
    one_of = len(parts) == 1 and str(parts[0][0]) == "BRANCH"
    return tuple(
        tuple(sorted(_of_all(way), key=_rarity)[:_RAREST]) for way in (parts[0][1][1] if one_of else [parts])
    )


def written_down(patterns: Sequence[str]) -> str:
    """Return what ``make tables`` writes of the patterns of all tables: a line for each, in the order of digests."""
    lines = {
        _digest(one): json.dumps([["|".join(sorted(strings)) for strings in way] for way in read_off(one)])
        for one in patterns
    }
    return "{\n" + ",\n".join(f'"{digest}": {lines[digest]}' for digest in sorted(lines)) + "\n}\n"


def _ways(written: Sequence[Sequence[str]]) -> tuple[Way, ...]:
    return tuple(tuple(frozenset(strings.split("|")) for strings in way) for way in written)


@cache
def _written() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = json.loads(
        files(__package__).joinpath(FILE).read_text(encoding="utf-8")
    )
    return found


def _digest(pattern: str) -> str:
    return hashlib.blake2b(pattern.encode("utf-8"), digest_size=6).hexdigest()


def _rarity(strings: Strings) -> tuple[int, int, list[str]]:
    """Say how rare strings are, as far as their length and number tell."""
    return -min(map(len, strings)), len(strings), sorted(strings)


def _of_all(parts: Any) -> list[Strings]:
    """Return the sets of strings that parts which follow each other need."""
    found: list[Strings] = []
    letters = ""
    for kind, value in (*parts, ("", None)):
        if str(kind) == "LITERAL" and chr(value).isascii():
            letters += chr(value).lower()
            continue
        found += [frozenset({letters})] if letters else []
        letters = ""
        found += _of_one(str(kind), value)
    return found


def _of_one(kind: str, value: Any) -> list[Strings]:
    if kind == "BRANCH":
        ways = [_of_all(way) for way in value[1]]
        return [frozenset[str]().union(*(min(way, key=_rarity) for way in ways))] if all(ways) else []
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        return _of_all(value[2]) if value[0] else []
    return _of_all(value[-1]) if kind == "SUBPATTERN" or (kind == "ASSERT" and value[0] > 0) else []
