"""The forms in which a word is looked for: one and many, British and American, in one word, in two or with a hyphen.

Every form but the one that was typed must stand in the evidence: `forms` is told which words do.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

TABLE = Path(__file__).parent / "spellings.csv"
Known = Callable[[str], bool]
Words = tuple[str, ...]
_IRREGULAR = (
    ("child", "children"), ("man", "men"), ("woman", "women"), ("person", "people"), ("foot", "feet"),
    ("tooth", "teeth"), ("wife", "wives"), ("life", "lives"), ("half", "halves"), ("knife", "knives"),
    ("self", "selves"), ("leaf", "leaves"), ("shelf", "shelves"), ("thief", "thieves"), ("criterion", "criteria"),
    ("phenomenon", "phenomena"), ("medium", "media"), ("index", "indices"), ("appendix", "appendices"),
    ("curriculum", "curricula"), ("memorandum", "memoranda"), ("referendum", "referenda"), ("datum", "data"),
    ("formula", "formulae"),
)  # fmt: skip
# “organise” and “organize”; three letters before it, or “prise” and “prize” would be one word.
_ISE = re.compile(r"(?P<stem>\w{3,}?)i(?P<s>[sz])(?P<end>e|es|ed|er|ers|ing|ation|ations|ational|able)$")
# What is written in front of a word with a hyphen, in one word, or by itself.
_FRONT = frozenset(
    "anti co counter cross de e ex extra hyper inter intra mal micro mid mini mis multi neo non off on out over para "
    "part post pre pro pseudo quasi re self semi sub super trans ultra un under up well".split()
)
_HALF = 4
"""Letters that either half of a word in one must have: with three, “therapist” would be looked for as “the rapist”."""


def forms(word: str, known: Known) -> list[Words]:
    """Return the forms of a word, each as the words it is written in: ``("cooperation",)``, ``("co", "operation")``.

    ``word`` is one token in small letters without accents, and stands first. ``known`` says whether a word stands in
    what is searched.
    """
    single = {one for spelling in (word, *_other_side(word)) for one in (spelling, *_one_and_many(spelling))}
    found = [word, *sorted(one for one in single if one != word and known(one))]
    apart = (pair for one in found for pair in _in_two(one) if all(map(known, pair)))
    return [*((one,) for one in found), *dict.fromkeys(apart)]


def written_together(words: Words, known: Known) -> Iterator[tuple[int, str]]:
    """Yield each place in a phrase where two words may be written in one, with that word: “co operation”."""
    for place, pair in enumerate(pairwise(words)):
        together = "".join(pair)
        if (pair[0] in _FRONT or min(map(len, pair)) >= _HALF) and known(together):
            yield place, together


def _one_and_many(word: str) -> Iterator[str]:
    yield from _irregular().get(word, ())
    if len(word) < 3:
        return
    yield word + "s"
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        yield word + "es"
    if re.search(r"[^aeiou]y$", word):
        yield word[:-1] + "ies"
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y"
    if re.search(r"(?:s|x|z|ch|sh|o)es$", word):
        yield word[:-2]
    if word.endswith("sis"):
        yield word[:-2] + "es"
    if word.endswith("ses"):
        yield word[:-2] + "is"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        yield word[:-1]


def _other_side(word: str) -> Iterator[str]:
    if ise := _ISE.match(word):
        other = "z" if ise["s"] == "s" else "s"
        yield f"{ise['stem']}i{other}{ise['end']}"
    for british, american in spellings():
        for one, other in ((british, american), (american, british)):
            if word.startswith(one):
                yield other + word[len(one) :]


def _in_two(word: str) -> Iterator[Words]:
    for at in range(1, len(word) - 2):
        front, rest = word[:at], word[at:]
        if (front in _FRONT and len(rest) >= 3) or min(len(front), len(rest)) >= _HALF:
            yield front, rest


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {one: (other,) for pair in _IRREGULAR for one, other in (pair, pair[::-1])}


@cache
def spellings() -> tuple[tuple[str, str], ...]:
    """Return the rows of the table: how a word begins on either side of the Atlantic."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple((row["british"], row["american"]) for row in csv.DictReader(file))


def every(words: Iterable[str], known: Known) -> list[list[Words]]:
    """Return the forms of each word of a phrase."""
    return [forms(word, known) for word in words]
