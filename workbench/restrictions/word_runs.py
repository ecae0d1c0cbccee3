"""The words of a text as they are compared, each with its place: whole words, whatever is done to how they look.

A word is folded by itself (case, accents, full-width and joined letters, soft hyphens), so that its place in the text
is known without a map of every character. ``Ada’s`` is two words, *ada* and *s*; so is ``Ash-Grove``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from ..text.english.patterns_in_tables import in_table

# What stands within a word and is not seen: soft hyphens, blanks of no width, accents written by themselves.
_UNSEEN = "\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufeff\u0300-\u036f"
WORD = re.compile(rf"[^\W_]+(?:[{_UNSEEN}]+[^\W_]*)*")
_NOT_SEEN = re.compile(f"[{_UNSEEN}]")
_JOINED = in_table("restrictions/identifiers", "joins two words")
_LONGEST_GAP = 6  # marks between two words of one term; blanks are not counted
_PARTED = in_table("restrictions/identifiers", "parts two runs of words")
_FULL_STOP = in_table("restrictions/identifiers", "a full stop and a blank")
_ABBREVIATED = 3  # letters: a full stop after so few ends no sentence (*St.*, *Rd.*, *Mrs.*, an initial)
# The same word, written short and long.
_SHORT = {
    "saint": "st", "street": "st", "road": "rd", "avenue": "ave", "av": "ave", "lane": "ln", "close": "cl",
    "crescent": "cres", "drive": "dr", "doctor": "dr", "gardens": "gdns", "square": "sq", "terrace": "terr",
    "professor": "prof", "reverend": "rev", "revd": "rev", "councillor": "cllr", "apartment": "apt",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Words:
    """A text's words: as compared, and where each begins and ends in the text (code points, half-open)."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> Words:
        found = list(WORD.finditer(text))
        return cls(
            text, [fold(m.group()) for m in found], [m.start() for m in found], [m.end() for m in found]
        )

    def raw(self, at: int) -> str:
        """Return a word as it stands in the text."""
        return self.text[self.starts[at] : self.ends[at]]

    def gap(self, at: int) -> str:
        """Return what stands between a word and the next."""
        return self.text[self.ends[at] : self.starts[at + 1]] if at + 1 < len(self.words) else ""

    def joins(self, at: int) -> bool:
        """Say whether a word and the next may be one: a hyphen or an apostrophe between, also at the end of a line."""
        return at + 1 < len(self.words) and bool(_JOINED.fullmatch(self.gap(at)))

    def follows(self, at: int) -> bool:
        """Say whether the next word may go on with a term: no end of a sentence, and no other part, lies between."""
        gap = self.gap(at)
        if not gap or gap == " ":
            return bool(gap)
        if "\u2029" in gap and self.words[at + 1].isdigit():
            return False
        if len("".join(gap.split())) > _LONGEST_GAP or _PARTED.search(gap) or gap in ("(", ")", "#"):
            return False
        return not _FULL_STOP.search(gap) or len(self.words[at]) <= _ABBREVIATED


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return one word as it is compared: ``Ｊosé`` is *jose*, ``Street`` is *st*."""
    if word.isascii():
        lower = word.lower()
        return _SHORT.get(lower, lower)
    bare = unicodedata.normalize("NFKD", _NOT_SEEN.sub("", word))
    plain = "".join(c for c in bare if not unicodedata.combining(c)).casefold().translate(_LETTERS)
    return _SHORT.get(plain, plain)


# Letters that carry their mark within them, so that no decomposition takes it off.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
