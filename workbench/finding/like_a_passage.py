"""More like a passage: those that share its telling words, the best first.

Which words, and how many, was chosen on 24 committee meetings (QMSum): of the ten likest turns, .27 of what could be of
the same discussion is, where the twelve rarest words of a turn found .14. That is little: a matter goes on in other
words. So what is found says by what it was compared.
"""

from __future__ import annotations

import math
from collections import Counter

from .fts_expression import tokens
from .hits import Hits
from .search_all import SearchAll

TELLING = 25
"""So many of its words are looked for."""
SPREAD = 0.1
"""A word that stands in more of the passages than this tells nothing alone."""
SHORT = 3
"""Words of fewer letters are left out."""


def telling_words(engine: SearchAll, text: str) -> list[str]:
    """Return the words of a text that it has most and other passages, of which some have them, least: these first."""
    of = max(1, len(engine.facets.passages))
    often = Counter(word for word in tokens(text) if len(word) >= SHORT and word.isalpha())
    spread = {word: engine.index.count(f'"{word}"') for word in often}
    shared = [word for word, n in spread.items() if 1 < n <= max(2, SPREAD * of)]
    return sorted(shared, key=lambda word: (-often[word] * math.log(of / spread[word]), word))[:TELLING]


def like(engine: SearchAll, text: str) -> Hits | None:
    """Return the passages that share the telling words of a text; nothing where it has none that others have, too."""
    words = telling_words(engine, text)
    if not words:
        return None
    found = engine.find(" OR ".join(f'"{word}"' for word in words), {}, exact=True)
    found.compared = compared(len(words))
    return found


def compared(words: int) -> str:
    """Return by what passages were compared, as it is said above them; the words are not named: some may be folded."""
    which = (
        "the one of its words that it shares with few others"
        if words == 1
        else (f"{words} of its words, those that it has most and others least")
    )
    return f"Compared by {which}, and not by their sense: one shared word is enough, so read the first."
