"""House styles of transcripts: how a question's line and a speaker's label look, era by era.

A style is known by counting lines in the text, never by the file it came in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .witness_lists import looks_like_name

QUESTION = re.compile(r"^\[?(?:Q|Question)\s?(\d{1,5})[.:]?\]?(?=\s|$)\s*")
LABEL = re.compile(r"^([^\W\d_a-z][^:;!?“”\n]{0,70}?)\s*:(?=\s|$)\s*")
_BRACKETED = re.compile(r"^\(([A-Z][\w’'. -]{2,60})\)\s+(?=\S)")
_NUMBERED = re.compile(r"^(\d{1,4})\.\s+(?=\S)")


@dataclass(frozen=True)
class Style:
    """How one era prints a session: the number that opens a question, the labels that name a speaker.

    ``asks`` says whether a question's line names who asks it; before 2003 it did not.
    """

    name: str
    question: re.Pattern[str]
    labels: tuple[re.Pattern[str], ...]
    asks: bool = True

    def numbered(self, text: str) -> re.Match[str] | None:
        """Return the match of the question number that ``text`` opens with."""
        return self.question.match(text)

    def label(self, text: str) -> re.Match[str] | None:
        """Return the match of the speaker's label that ``text`` opens with; its first group is the label."""
        return next((match for pattern in self.labels if (match := pattern.match(text))), None)


# ``Q37 Mr Vane: …`` and ``Mr Vane: …``, the Commons since 2003, the Lords, joint committees, most others.
NAMED = Style("named", QUESTION, (LABEL,))
# ``517.  Minister, could …`` and ``(John Vane) …``, the Commons until 2003: nobody is named as asking.
BRACKETED = Style("bracketed", _NUMBERED, (_BRACKETED, LABEL), asks=False)


def style_of(texts: Sequence[str]) -> Style:
    """Return the style in which a transcript's lines are printed."""
    answers = sum(1 for text in texts if (match := _BRACKETED.match(text)) and looks_like_name(match[1]))
    if answers < 3:
        return NAMED
    numbers = [int(match[1]) for text in texts if (match := _NUMBERED.match(text))]
    asked = sum(1 for text in texts if QUESTION.match(text))
    # Questions count on by one; the items of lists begin again and again.
    rising = sum(1 for a, b in pairwise(numbers) if 0 < b - a <= 2)
    return BRACKETED if len(numbers) > 2 and rising > 0.3 * len(numbers) and asked < answers else NAMED
