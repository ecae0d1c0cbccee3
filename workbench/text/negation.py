"""What a tag's words stand under: “there is no evidence of …” is left visible beside the tag."""

from __future__ import annotations

import re

from .english.patterns_in_tables import in_table
from .english.wordings import pattern_of

REACH, SHOWN = 90, 8
"""How many characters before a tag are looked at, and how many words of them are shown at most."""

# Where a clause ends, and with it what a negation reaches.
_END = in_table("clauses", "ends what a no reaches")
_WORDS = in_table("text/signs", "words apart")


def note(text: str, start: int) -> str:
    """Return what to note of a tag at ``start``: the words that negate it, quoted as printed, or ``""``.

    ``in a negated sentence: “there is no evidence of”``. By rule, from what stands before the tag in its clause:
    it says what to look at and decides nothing.
    """
    before = text[max(0, start - REACH) : start]
    if end := list(_END.finditer(before)):
        before = before[end[-1].end() :]
    cues = _cues(before)
    if not cues:
        return ""
    words = list(_WORDS.finditer(before))
    at = next((n for n, word in enumerate(words) if word.end() > cues[-1].start()), len(words) - 1)
    if len(words) - at > SHOWN:
        return ""
    # The two words before it tell whose negation it is: “there is no”, “They do not”.
    first = max(0, at - 2, len(words) - SHOWN)
    return f"in a negated sentence: “{' '.join(before[words[first].start() :].split())}”"


def denies(before: str) -> bool:
    """Say whether the words before a verb, back to where its clause begins, deny it: “does not yet”, “refuses to”."""
    return bool(_cues(before))


def _cues(before: str) -> list[re.Match[str]]:
    """Return where words deny what stands after them; those of *not only* and the like do not."""
    masked = pattern_of("negation", "none").sub(lambda found: " " * len(found.group()), before)
    return list(pattern_of("negation", "negates").finditer(masked))
