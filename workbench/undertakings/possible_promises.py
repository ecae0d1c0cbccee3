"""Which texts can hold an undertaking at all, told from their letters before anything is split into words.

The rules are made of the tables in `promise_words.py`: nothing that these find is passed over, and little else is
kept. A text is a passage, or one sentence of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from ..text import folding
from ..text.quick_look import OTHER_SIGNS, fits
from ..text.word_forms import RUN, forms, parted
from . import promise_words
from .promise_words import ways_of

if TYPE_CHECKING:
    import numpy as np

    Mask = np.ndarray[Any, Any]

MOST_LETTERS = 4_000  # of one expression: RE2 has the memory for it and stays linear
# What may stand between binding words and a further deed: `find_promises` asks for more.
_AND = r"(?:and|,)\s+(?:(?:then|also|to)\s+)*"
_GOES_ON = r"[^;:.]*"


@dataclass(frozen=True)
class _Rules:
    """Expressions for what an undertaking is made of; of each tuple, one must fit.

    ``near`` are the quickest: binding words by their last, then the first word of a deed. ``joined`` have the whole
    deed, ``bound`` the whole of the binding words. ``next`` and ``chained`` are a further deed, after “and”, by its
    first word and whole; ``binds`` the binding words before it. ``whole`` are promise and deed in one.
    """

    near: tuple[str, ...]
    joined: tuple[str, ...]
    bound: tuple[str, ...]
    next: tuple[str, ...]
    chained: tuple[str, ...]
    binds: tuple[str, ...]
    whole: tuple[str, ...]


def may_promise(texts: Sequence[str]) -> list[bool]:
    """Return for each text, folded or not, whether words of an undertaking can stand in it, one after another.

    Where they can't, `find_promises` finds nothing; where they can, it need not find anything.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    rules = _rules()
    given = pa.array(texts, pa.large_string())
    if odd := fits(given, OTHER_SIGNS).nonzero()[0].tolist():
        folded = {n: folding.fold(texts[n])[0] for n in odd}
        given = pa.array([folded.get(n, text) for n, text in enumerate(texts)], pa.large_string())
    low = pc.utf8_lower(given)
    direct = _narrowed(low, rules.near, rules.joined, rules.bound)
    further = _narrowed(low, rules.next, rules.chained, rules.binds)
    return [bool(one) for one in direct | further | _fitting(low, rules.whole)]


def _narrowed(texts: Any, *steps: Iterable[str]) -> Mask:
    """Return which texts fit a rule of every step; each step looks only at what the one before left."""
    import numpy as np

    left = np.arange(len(texts))
    for rules in steps:
        left = left[_fitting(texts.take(left), rules)]
    found = np.zeros(len(texts), dtype=bool)
    found[left] = True
    return found


def _fitting(texts: Any, rules: Iterable[str]) -> Mask:
    import numpy as np

    found = np.zeros(len(texts), dtype=bool)
    for rule in rules if len(texts) else ():
        found |= fits(texts, rule)
    return found


@cache
def _rules() -> _Rules:
    commits = promise_words.rows_of("will", "can")
    deeds = promise_words.rows_of("inform", "write", "deed")
    last = _opening({form for row in commits for form in _first_forms(_fixed(row)[-1])})
    after = rf"{last}\s*{_word('~')}"
    bound = [_opening(_first_forms(row.split()[0])) + r"\s*" + _row(row.split()[1:]) for row in commits]
    return _Rules(
        near=(after + _first(deeds),),
        joined=tuple(after + some for some in _chunks(_row(row.split()) for row in deeds)),
        bound=tuple(some + _first(deeds) for some in _chunks(bound)),
        next=(_AND + _first(promise_words.rows_of("inform")),),
        chained=tuple(
            _AND + some for some in _chunks(_row(row.split()) for row in promise_words.rows_of("inform"))
        ),
        binds=tuple(
            some + _GOES_ON + _AND + _first(promise_words.rows_of("inform")) for some in _chunks(bound)
        ),
        whole=tuple(_chunks(_row(row.split()) for row in promise_words.rows_of("whole"))),
    )


def _chunks(rules: Iterable[str]) -> list[str]:
    chunks: list[list[str]] = [[]]
    for rule in dict.fromkeys(rules):
        if chunks[-1] and sum(map(len, chunks[-1])) + len(rule) > MOST_LETTERS:
            chunks.append([])
        chunks[-1].append(rule)
    return [_one_of(chunk) for chunk in chunks]


def _fixed(row: str) -> list[str]:
    return [word for word in row.split() if word != "~" and word[0] != "*"]


def _first(rows: Iterable[str]) -> str:
    return _one_of(_escaped({form for row in rows for form in _first_forms(row.split()[0])}))


def _row(words: Sequence[str]) -> str:
    return "".join(_word(word) for word in words)


def _word(word: str) -> str:
    """Return the expression of one word of a row. Between two words may be a space, or nothing: “I’ll” is two."""
    if word == "~":
        return rf"(?:{_one_of(_escaped(promise_words.FILLERS))}\s*)*"
    if re.fullmatch(r"\*\d+", word):
        return "(?s:.*)"  # more than so many words: a counted repetition is slow
    ways = ("".join(_one_of(_escaped(_letters(token))) + r"\s*" for token in way) for way in ways_of(word))
    return _one_of(dict.fromkeys(ways))


def _first_forms(word: str) -> set[str]:
    """Return all the letters that one word of a row may have; where it is two (“the committee”), of the first."""
    return {form for way in ways_of(word) for form in _letters(way[0])}


def _letters(token: Mapping[str, Any]) -> set[str]:
    """Return all the letters that a token of a pattern may have."""
    by_lemma = {form for base in token.get("LEMMA", {"IN": ()})["IN"] for form in forms(base)}
    return by_lemma | set(token.get("LOWER", {"IN": ()})["IN"])


def _escaped(several: Iterable[str]) -> list[str]:
    """Return words as expressions, which also fit what has not been folded."""
    return [re.escape(word).replace("'", "['’‘]").replace(r"\-", "[-–]") for word in sorted(several)]


def _opening(several: set[str]) -> str:
    """Return the expression of words at the start of a rule: no letter stands before them, but in “cannot”."""
    starts, _ = parted()
    inside = {word for word in several if not word[0].isalpha() or RUN.findall(word)[0] in starts}
    alone = several - inside
    rules = [rf"(?:^|[^a-z]){_one_of(_escaped(alone))}"] if alone else []
    return _one_of([*rules, *_escaped(inside)])


def _one_of(rules: Iterable[str]) -> str:
    return f"(?:{'|'.join(rules)})"
