"""A text as its letters and digits alone, with the way back to its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from ...text.english.patterns_in_tables import in_table
from ..formats.encodings import WINDOWS

_WORD = in_table("text/signs", "letters and figures")
# A raised figure is a figure: what the library gives does not say that it is raised.
_FIGURES = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789", strict=True))
_SEVERAL = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# Signs for which most texts are not ASCII: without them a text's words are found at a third of the cost.
_MARKS = "’‘“”–—£…•\xa0\x97"
_LETTERS = bytes(code if code < 128 and chr(code).isalnum() else 32 for code in range(256))
_FRACTIONS = {
    "½": "12", "⅓": "13", "⅔": "23", "¼": "14", "¾": "34", "⅕": "15", "⅖": "25", "⅗": "35", "⅘": "45", "⅙": "16",
    "⅚": "56", "⅐": "17", "⅛": "18", "⅜": "38", "⅝": "58", "⅞": "78", "⅑": "19", "⅒": "110",
}  # fmt: skip
_WINDOWS = {chr(code): letter for code, letter in WINDOWS.items() if letter.isalpha()}
_LIGATURES = str.maketrans({**_FIGURES, **_FRACTIONS, **_SEVERAL, **_WINDOWS})
# To look for one is much quicker than to translate a text that has none, as most.
_LIGATURE = re.compile(f"[{''.join((*_FIGURES, *_FRACTIONS, *_SEVERAL, *_WINDOWS))}]")
_SET_APART = re.compile(f"([{''.join((*_FIGURES, *_FRACTIONS))}⁄]+)")


@dataclass(frozen=True)
class Squeezed:
    """Letters and digits without what stands between them; ``lengths`` are those of the words, in order."""

    text: str
    words: tuple[str, ...]

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends in ``text``."""
        return list(accumulate(map(len, self.words)))


def words_of(text: str) -> list[str]:
    """Return the runs of letters and digits of a text: blanks, hyphens and points part them and are none of it."""
    if not text.isascii():
        text = _without_marks(text)
    if text.isascii():
        return text.encode("ascii").translate(_LETTERS).decode("ascii").split()
    text = unicodedata.normalize("NFC", text.replace("\u00ad", ""))
    return _WORD.findall(text.translate(_LIGATURES) if _LIGATURE.search(text) else text)


def _without_marks(text: str) -> str:
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text


def set_apart(text: str) -> set[int]:
    """Return the places, among a text's letters and digits, about figures that it shows raised, lowered or built.

    The file may have them against the figure before, or apart: as they are shown nobody can join them.
    """
    places: set[int] = set()
    at = 0
    if text.isascii() or _without_marks(text).isascii():
        return places
    for piece in _SET_APART.split(text):
        length = sum(map(len, words_of(piece)))
        if _SET_APART.fullmatch(piece):
            places.update(range(at, at + length + 1))
        at += length
    return places


def squeezed(pieces: Iterable[str]) -> Squeezed:
    """Return the letters and digits of pieces of a text, one after another."""
    words = [word for piece in pieces for word in words_of(piece)]
    return Squeezed("".join(words), tuple(words))
