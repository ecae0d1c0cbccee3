"""More like a passage: those that share its telling words, the best first."""

from __future__ import annotations

from .fts_expression import tokens
from .hits import Hits
from .search_all import SearchAll

TELLING = 12
"""So many of its words are looked for."""
SPREAD = 0.05
"""A word that stands in more of the passages than this tells nothing alone."""
SHORT = 4
"""Words of fewer letters are left out."""


def telling_words(engine: SearchAll, text: str) -> list[str]:
    """Return the words of a text that other passages have, too, and few of them: the rarest first."""
    of = max(1, len(engine.facets.passages))
    counts = {
        word: engine.index.count(f'"{word}"')
        for word in dict.fromkeys(tokens(text))
        if len(word) >= SHORT and word.isalpha()
    }
    shared = [word for word, n in counts.items() if 1 < n <= max(2, SPREAD * of)]
    return sorted(shared, key=lambda word: (counts[word], word))[:TELLING]


def like(engine: SearchAll, text: str) -> Hits | None:
    """Return the passages that share the telling words of a text; nothing where it has none that others have, too."""
    words = telling_words(engine, text)
    return engine.find(" OR ".join(f'"{word}"' for word in words), {}, exact=True) if words else None
