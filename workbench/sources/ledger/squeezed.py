"""A text as its letters and digits alone, with the way back to its words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

_WORD = re.compile(r"[^\W_]+")
# A raised figure is a figure: what the library gives does not say that it is raised.
_FIGURES = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789", strict=True))
_SEVERAL = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURES = str.maketrans({**_FIGURES, **_SEVERAL})
# To look for one is much quicker than to translate a text that has none, as most.
_LIGATURE = re.compile(f"[{''.join((*_FIGURES, *_SEVERAL))}]")


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
        text = unicodedata.normalize("NFC", text.replace("\u00ad", ""))
        text = text.translate(_LIGATURES) if _LIGATURE.search(text) else text
    return _WORD.findall(text)


def squeezed(pieces: Iterable[str]) -> Squeezed:
    """Return the letters and digits of pieces of a text, one after another."""
    words = [word for piece in pieces for word in words_of(piece)]
    return Squeezed("".join(words), tuple(words))
