"""Which passages a pattern can match at all, seen by their letters before anything is split into words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..text import folding, phrase_forms, pipelines
from ..text.word_forms import RUN, forms, parted

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

Way = tuple[frozenset[str], ...]
"""The words of a pattern as it is written in one way, each as all the forms that it may have."""

MOST_LETTERS = 8_000
# What stands for one character in more than one way (`folding.fold`), and what may stand between two tokens.
_TYPED = {"'": "['’‘ʼ]", "-": "[-‐‑–]"}
_GAP = r"\s*"
# Passages with these are always looked at: a soft hyphen may stand inside a word, a capital with a dot becomes two
# letters, and RE2 knows no white space but ASCII's.
_ALWAYS = "\u00ad\u0130\u00a0\u0085\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_ALWAYS += "\x0b\x1c\x1d\x1e\x1f"


def candidates(texts: pd.Series, ways: Iterable[Way] | None) -> np.ndarray[Any, Any]:
    """Return for each text whether one of ``ways`` stands in it, whatever its case.

    ``None`` for ways means that nothing can be ruled out: every text is a candidate. A text without any can't be
    matched; one with some need not be.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    if ways is None:
        return np.ones(len(texts), dtype=bool)
    alone: set[str] = set()
    inside: set[str] = set()
    for way in ways:
        (inside if _parted_way(way) else alone).add(_rule(way))
    rules = [f"(?:^|[^a-z])(?:{some})(?:$|[^a-z])" for some in _chunks(sorted(alone))]
    rules += _chunks(sorted(inside))
    given = pa.array(texts)
    lower = pc.utf8_lower(given)
    found = pc.match_substring_regex(given, f"[{_ALWAYS}]")
    for rule in rules:
        found = pc.or_(found, pc.match_substring_regex(lower, rule))
    return np.asarray(found.to_numpy(zero_copy_only=False), dtype=bool)


def _chunks(rules: Sequence[str]) -> list[str]:
    """Join rules to as few expressions as RE2 has the memory for: a longer one is twenty times slower."""
    found: list[list[str]] = []
    size = MOST_LETTERS
    for rule in rules:
        if size + len(rule) > MOST_LETTERS:
            found.append([])
            size = 0
        found[-1].append(rule)
        size += len(rule) + 1
    return ["|".join(some) for some in found]


def _rule(way: Way) -> str:
    return _GAP.join(_one_of(sorted(token)) for token in way)


def _one_of(forms: Sequence[str]) -> str:
    written = ["".join(_TYPED.get(c) or re.escape(c) for c in form) for form in forms]
    return written[0] if len(written) == 1 else f"(?:{'|'.join(written)})"


def _parted_way(way: Way) -> bool:
    """Say whether a way may begin or end in the middle of a printed word: “not” stands in “cannot”."""
    starts, ends = parted()
    first = any(run in starts for form in way[0] for run in RUN.findall(form)[:1])
    last = any(run in ends for form in way[-1] for run in RUN.findall(form)[-1:])
    return first or last


def ways(kind: str, pattern: str) -> list[Way] | None:
    """Return sequences of words of which one must stand in a text that the pattern matches; ``None`` if there are none.

    Each word is the set of its forms, in small letters.
    """
    if kind == "token":
        words = _of_tokens(json.loads(pattern))
        return None if words is None else [(frozenset(words),)]
    needs = ("workbench_lemmas",) if kind == "lemma" else ()
    return [
        tuple(
            frozenset(forms(token.lemma_) if kind == "lemma" else {token.lower_})
            for token in pipelines.doc_with(variant, *needs)
            if not token.is_space
        )
        for variant in phrase_forms.variants(pattern)
    ]


def _of_tokens(tokens: Iterable[Mapping[str, Any]]) -> set[str] | None:
    """Of the words that a token rule must have, the one with the longest forms."""
    words: list[set[str]] = []
    for token in tokens:
        if str(token.get("OP", "1")) in ("1", "+") or re.match(r"\{[1-9]", str(token.get("OP", "1"))):
            found = (_of_attribute(str(name).upper(), value) for name, value in token.items())
            words += [word for word in found if word]
    return max(words, key=lambda found: (min(map(len, found)), sorted(found)), default=None)


def _of_attribute(name: str, value: object) -> set[str]:
    given = value.get("IN") if isinstance(value, Mapping) and set(value) == {"IN"} else [value]
    if name not in ("LOWER", "LEMMA", "TEXT", "ORTH") or not isinstance(given, list):
        return set()
    if not all(isinstance(word, str) and word for word in given):
        return set()
    found: set[str] = set()
    for word in given:
        found |= forms(word) if name == "LEMMA" else {folding.fold(word)[0].lower()}
    return found
