"""A sentence that limits the one before it: “There is one catch.”, “It must be voluntary.”, “No promises, though.”

Alone such a sentence says little. After one that binds somebody (“We accept it.”) it says on what that hangs, what is
left out, or how sure the speaker is. The wordings stand in `limiting_sentences.csv`, each from the head of its
sentence; words like *but* and *however* may stand before.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from . import limiting_clauses
from .patterns_in_tables import in_table
from .wordings import sentence_spans, table

DEMAND = "a further demand"
"""What somebody else must do: it stands beside a yes, but whether the yes hangs on it is not said."""
_LEADS_IN = in_table("clauses", "leads into a sentence")
_ASIDE = in_table("clauses", "an aside in a sentence")


def means_of(sentence: str) -> str:
    """Return what a sentence does to the one before it: *condition*, *exception*, *doubt*, a demand, or nothing.

    >>> means_of("However, there is one catch.")
    'condition'
    >>> means_of("The lamps were lit.")
    ''
    """
    if sentence.rstrip(" ”’\"')").endswith("?"):
        return ""
    lead = _LEADS_IN.match(sentence)
    rest = sentence[lead.end() :] if lead else sentence.lstrip(" (“‘\"'–—-")
    ways = dict.fromkeys((rest, _ASIDE.sub("", rest)))
    return next((row.means for way in ways for row in table("limiting_sentences") if row.search(way)), "")


def limiting(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the sentences of a text that limit what is bound before them: where each is, and what it means."""
    bound = False
    for (start, stop), (after, end) in pairwise(sentence_spans(text)):
        bound = bound or limiting_clauses.binds(text[start:stop])
        sentence = text[after:end].rstrip()
        means = means_of(sentence) if bound else ""
        if means:
            yield after, after + len(sentence), means
        bound = bool(means)
