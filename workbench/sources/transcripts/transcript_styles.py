"""House styles of transcripts: how a question's line and a speaker's label look, era by era; one row each.

A style is recognised by counting lines in the text, never by the file it came in. To add one, write its row above
`NAMED` in `STYLES`, with lines that open a question or a label and lines that only look so: they are run as tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .witness_lists import looks_like_name

QUESTION = re.compile(r"^\[?(?:Q|Question)\s?(\d{1,5})[.:]?\]?(?=\s|$)\s*")
# More than seventy characters before a colon are a sentence, not a label.
LABEL = re.compile(r"^([^\W\d_a-z][^:;!?“”\n]{0,70}?)\s*:(?=\s|$)\s*")
_BRACKETED = re.compile(r"^\(([A-Z][\w’'. -]{2,60})\)\s+(?=\S)")
_NUMBERED = re.compile(r"^(\d{1,4})\.\s+(?=\S)")
_ASKED = re.compile(r"^([QA])[.:]\s+(?=\S)")


@dataclass(frozen=True)
class Style:
    """How one era prints a session: the number that opens a question, the labels that name a speaker.

    ``where`` says who prints so, and when; ``differs`` what else a reader of it should know. ``recognise`` says
    whether a transcript's lines are printed so. ``asks`` says whether a question's line names who asks it; where it
    does not, ``inside`` is the pattern of a number or a label at which a turn begins inside a paragraph.
    ``yes`` are lines with the number and the label that they open with, ``no`` lines that open with neither.
    """

    name: str
    where: str
    question: re.Pattern[str]
    labels: tuple[re.Pattern[str], ...]
    recognise: Callable[[Sequence[str]], bool]
    yes: tuple[tuple[str, str, str], ...]
    no: tuple[str, ...]
    differs: str = ""
    asks: bool = True
    inside: re.Pattern[str] | None = None

    def numbered(self, text: str) -> re.Match[str] | None:
        """Return the match of the question number that ``text`` opens with."""
        return self.question.match(text)

    def label(self, text: str) -> re.Match[str] | None:
        """Return the match of the speaker's label that ``text`` opens with; its first group is the label."""
        return next((match for pattern in self.labels if (match := pattern.match(text))), None)

    def opening(self, text: str) -> tuple[str, str]:
        """Return the number and the label that ``text`` opens with, ``""`` for either that is not there.

        >>> NAMED.opening("Q37 Mr Vane: Who pays?")
        ('37', 'Mr Vane')
        """
        number = self.numbered(text)
        label = self.label(text[number.end() :] if number else text)
        return number[1] if number else "", label[1] if label else ""


def style_of(texts: Sequence[str]) -> Style:
    """Return the style in which a transcript's lines are printed: the first row that recognises them."""
    return next(style for style in STYLES if style.recognise(texts))


def _answers_in_brackets(texts: Sequence[str]) -> bool:
    answers = sum(1 for text in texts if (match := _BRACKETED.match(text)) and looks_like_name(match[1]))
    # Two remarks in brackets stand in many a transcript of another style.
    if answers < 3:
        return False
    numbers = [int(match[1]) for text in texts if (match := _NUMBERED.match(text))]
    asked = sum(1 for text in texts if QUESTION.match(text))
    # Questions count on by one; the items of lists begin again and again.
    rising = sum(1 for a, b in pairwise(numbers) if 0 < b - a <= 2)
    return len(numbers) > 2 and rising > 0.3 * len(numbers) and asked < answers


HEARING = Style(
    "hearing",
    "public inquiries and courts, with numbered lines: the Post Office Horizon IT Inquiry",
    QUESTION,
    (_ASKED, LABEL),
    # Its lines are numbered: `public_hearings` looks for that before a style is asked for, and takes the numbers off.
    recognise=lambda _: False,
    yes=(
        ("Q. Is it true?", "", "Q"),
        ("A. Nobody did.", "", "A"),
        ("MS LOWE: May I?", "", "MS LOWE"),
        ("THE WITNESS: Yes.", "", "THE WITNESS"),
    ),
    no=("A stove burned.", "Q.", "a.m. it was dark", "(The witness withdrew)"),
    differs="who Q and A are was said before: whoever questions, and the witness last called; cited by page and line",
)
BRACKETED = Style(
    "bracketed",
    "House of Commons committees until 2003",
    _NUMBERED,
    (_BRACKETED, LABEL),
    recognise=_answers_in_brackets,
    yes=(
        ("517. Minister, could you say who pays?", "517", ""),
        ("(Sir Ian Moss) The parish does.", "", "Sir Ian Moss"),
        ("Chairman: I shall stop you there.", "", "Chairman"),
        ("518. Mr Hale: May I?", "518", "Mr Hale"),
    ),
    no=("517 people came.", "(the parish) pays", "3.5 per cent", "Q517 is not printed so."),
    differs="nobody is named as asking a numbered question; answers may run on in the question’s paragraph",
    asks=False,
    # ``… three years. 131. Is that so? (John Vane) It is.``
    inside=re.compile(r"(?<=[.?!])\s+(?:\d{1,4}\.\s+(?=[A-Z])|\(([A-Z][\w’'. -]{2,60})\)\s+(?=[A-Z]))"),
)
NAMED = Style(
    "named",
    "the Commons since 2003, the Lords, joint committees, and most others",
    QUESTION,
    (LABEL,),
    recognise=lambda _: True,
    yes=(
        ("Q37 Mr Vane: Who pays?", "37", "Mr Vane"),
        ("[Q37] Chair: Who pays?", "37", "Chair"),
        ("Question 37: The Chair: Who pays?", "37", "The Chair"),
        ("Q66            Baroness Hale of Ash: Always?", "66", "Baroness Hale of Ash"),
        ("Ian Moss MP: The parish.", "", "Ian Moss MP"),
        ("Dr Pell:", "", "Dr Pell"),
    ),
    no=("The parish pays.", "517. Who pays?", "Q4FY results", "at 9:30 we met", "“Always: never”, he said."),
)
# The first that recognises a transcript is its style. What is particular stands before `NAMED`, which takes all others.
STYLES = (HEARING, BRACKETED, NAMED)
