"""Words that a report has from the evidence: what it puts in quotation marks, and long runs in common."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...text.english.patterns_in_tables import in_table
from ...text.stems import stem, words

RUN = 6
"""So many words in a row are a sign that the one has them from the other, marked or not."""

_MARKED = re.compile(r"“([^“”]+)”|(?<![^\s(\[])\"([^\"]+)\"")
_CHANGE = in_table("prose", "a change or a gap")


@dataclass(frozen=True)
class Echo:
    """Words of a text that stand in evidence to the letter; ``marked``: in quotation marks.

    ``strength`` is 0 to 1: how surely words so rare, and so many, are no accident.
    """

    words: tuple[str, ...]
    printed: str
    marked: bool
    strength: float


def marked(text: str, rarity: Mapping[str, float], enough: float) -> list[Echo]:
    """Return what ``text`` puts in double quotation marks, parted where it marks a change (``[…]``, ``…``).

    ``rarity`` is the weight of each stem, ``enough`` the sum of them that is past doubt.
    """
    found: dict[tuple[str, ...], Echo] = {}
    for match in _MARKED.finditer(text):
        for part in _CHANGE.split(match[1] or match[2]):
            these = tuple(words(part))
            if these:
                printed = part.strip(" ,.;:")
                found.setdefault(these, Echo(these, printed, True, _strength(these, rarity, enough)))
    return sorted(found.values(), key=lambda echo: (-echo.strength, -len(echo.words), echo.words))


def _strength(these: Sequence[str], rarity: Mapping[str, float], enough: float) -> float:
    return min(1.0, sum(rarity.get(stem(word), 0.0) for word in these) / enough)


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Return every run of `RUN` words of ``text``."""
    these = words(text)
    return frozenset(zip(*(these[n:] for n in range(RUN)), strict=False))


def heard(
    said: Sequence[str],
    quotations: Sequence[Echo],
    shared: frozenset[tuple[str, ...]],
    rarity: Mapping[str, float],
    enough: float,
) -> Echo | None:
    """Return the strongest echo in the words of one passage: a quotation, else the longest run in common."""
    line = f" {' '.join(said)} "
    quoted = next((echo for echo in quotations if f" {' '.join(echo.words)} " in line), None)
    longest: tuple[str, ...] = ()
    run: list[str] = []
    for at, words_ in enumerate(zip(*(said[n:] for n in range(RUN)), strict=False)):
        if words_ in shared:
            run = [*run, words_[-1]] if run and said[at : at + RUN - 1] == run[1 - RUN :] else list(words_)
            longest = max(longest, tuple(run), key=len)
        else:
            run = []
    if longest and (quoted is None or len(quoted.words) < len(longest)):
        strength = _strength(longest, rarity, enough)
        if quoted is None or strength > quoted.strength:
            return Echo(longest, " ".join(longest), False, strength)
    return quoted
