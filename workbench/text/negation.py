"""What a tag's words stand under: “there is no evidence of …” is left visible beside the tag."""

from __future__ import annotations

import re

REACH, SHOWN = 90, 8
"""How many characters before a tag are looked at, and how many words of them are shown at most."""

_CUE = re.compile(
    r"\b(?:no|not|never|nobody|no one|none|nothing|neither|nor|without|cannot|hardly|scarcely|lack(?:s|ed|ing)? of|"
    r"absence of|fail(?:s|ed|ing|ure)? to|rather than|instead of|unable to)\b|n['’]t\b",
    re.IGNORECASE,
)
# Not negations of what follows them.
_NOT_ONE = re.compile(
    r"\b(?:not only|not just|no doubt|not least|no longer ago|why not|if not|whether or not)\b", re.I
)
# Where a clause ends, and with it what a negation reaches.
_END = re.compile(
    r"[.!?;:…]\s|\n|—|\b(?:but|however|although|though|because|until|unless|so that)\b|"
    r",\s(?=(?:and |so |then )?(?:I|we|you|he|she|it|they|there|who|which)\b)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\S+")


def note(text: str, start: int) -> str:
    """Return what to note of a tag at ``start``: the words that negate it, quoted as printed, or ``""``.

    ``in a negated sentence: “there is no evidence of”``. By rule, from what stands before the tag in its clause:
    it says what to look at and decides nothing.
    """
    before = text[max(0, start - REACH) : start]
    if end := list(_END.finditer(before)):
        before = before[end[-1].end() :]
    masked = _NOT_ONE.sub(lambda found: " " * len(found.group()), before)
    cues = list(_CUE.finditer(masked))
    if not cues:
        return ""
    words = list(_WORDS.finditer(before))
    at = next((n for n, word in enumerate(words) if word.end() > cues[-1].start()), len(words) - 1)
    if len(words) - at > SHOWN:
        return ""
    # The two words before it tell whose negation it is: “there is no”, “They do not”.
    first = max(0, at - 2, len(words) - SHOWN)
    return f"in a negated sentence: “{' '.join(before[words[first].start() :].split())}”"
