"""House styles of transcripts: how a question's line and a speaker's label look, era by era; one row each.

A style is recognised by counting lines in the text, never by the file it came in. To add one, write its row above
`NAMED` in `STYLES`, with lines that open a question or a label and lines that only look so: they are run as tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...text import speaker_labels
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from .witness_lists import looks_like_name

# A name may stand against the number: ``Q68Ann Reef: Why?``.
QUESTION = in_table("sources/transcripts/forms", "a question’s number")
# More than seventy characters before a colon are a sentence, not a label.
LABEL = in_table("sources/transcripts/forms", "a label with a colon")
# In capitals a label may hold an office and a body, over several lines.
_OFFICIAL_CAPITALS = in_table("sources/transcripts/forms", "a long label in capitals")
_BRACKETED = in_table("sources/transcripts/forms", "a name in brackets, first")
_BREAKS_IN = in_table("sources/transcripts/forms", "a name before a square bracket")
_NUMBERED = in_table("sources/transcripts/forms", "a numbered question")
_ASKS = in_table("sources/transcripts/forms", "asks")
# Of a hearing's numbers: how many have an answer that opens with a name in brackets, at least.
SELDOM = 0.05
_CALLED = in_table("transcripts", "witnesses and their names")
_LISTED = in_table("transcripts", "leads a list of witnesses")
_SWORN, _QUESTIONED = pattern_of("transcripts", "is sworn"), pattern_of("transcripts", "is questioned by")
# Signs of a hearing before its first number; words of a cover that is none, and lines in which it may stand.
_HEARD = (
    pattern_of("transcripts", "examination of witnesses"),
    _CALLED,
    pattern_of("transcripts", "members present"),
)
_REPORTS, _FRONT = pattern_of("papers", "a report of a session"), 60
_ASKED = in_table("sources/transcripts/forms", "Q. or A.")
_LETTER = in_table("sources/transcripts/forms", "Q or A alone")
# A label against its words (``Ann Reef:It is.``) and one that Markdown or a word processor sets bold.
_AGAINST = in_table("sources/transcripts/forms", "a label against its words")
_MARKED = in_table("sources/transcripts/forms", "a label in bold")
_PARAGRAPH = in_table("sources/transcripts/forms", "a label after a paragraph’s number")
_DOTTED = in_table("sources/transcripts/forms", "a label with a full stop")


@dataclass(frozen=True)
class Style:
    """How one era prints a session: the number that opens a question, the labels that name a speaker.

    ``where`` says who prints so, and when; ``differs`` what else a reader of it should know. ``recognise`` says
    whether a transcript's lines are printed so. ``asks`` says whether a question's line names who asks it; where it
    does not, ``inside`` is the pattern of a number or a label at which a turn begins inside a paragraph. ``signs`` are
    those of which a line with a label has one: most lines have none, and no pattern is tried.
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
    signs: str = ":"

    def numbered(self, text: str) -> re.Match[str] | None:
        """Return the match of the question number that ``text`` opens with."""
        return self.question.match(text)

    def label(self, text: str) -> re.Match[str] | None:
        """Return the match of the speaker's label that ``text`` opens with; its first group is the label."""
        for sign in self.signs:
            if sign in text:
                return next((match for pattern in self.labels if (match := pattern.match(text))), None)
        return None

    def may_label(self, text: str) -> bool:
        """Say whether ``text`` has a sign without which there is no label in it."""
        return any(sign in text for sign in self.signs)

    def opening(self, text: str) -> tuple[str, str]:
        """Return the number and the label that ``text`` opens with, ``""`` for either that is not there.

        >>> NAMED.opening("Q37 Mr Vane: Who pays?")
        ('37', 'Mr Vane')
        """
        number = self.numbered(text)
        label = self.label(text[number.end() :] if number else text)
        return number[1] if number else "", label[1] if label else ""


def without_number(text: str, style: Style) -> str:
    """Return ``text`` without the question number that it opens with."""
    return style.question.sub("", text, count=1)


def without_label(text: str, style: Style) -> str:
    """Return ``text`` without the question number and the label that it opens with."""
    rest = without_number(text, style)
    label = style.label(rest)
    return rest[label.end() :] if label else rest


def style_of(texts: Sequence[str]) -> Style:
    """Return the style in which a transcript's lines are printed: the first row that recognises them."""
    return next(style for style in STYLES if style.recognise(texts))


def _answers_in_brackets(texts: Sequence[str]) -> bool:
    answers = _names_in_brackets(texts)
    after_numbers = _names_in_brackets([text[m.end() :] for text in texts if (m := _NUMBERED.match(text))])
    # A report's numbered paragraphs may open with a name in brackets, too.
    if after_numbers and _is_heard(texts):
        answers += after_numbers
    numbers = [int(match[1]) for text in texts if (match := _NUMBERED.match(text))]
    asked = sum(1 for text in texts if QUESTION.match(text))
    # Questions count on by one; the items of lists begin again and again.
    rising = sum(1 for a, b in pairwise(numbers) if 0 < b - a <= 2)
    # Two remarks in brackets stand in many a transcript of another style.
    if answers < 3:
        return _only_numbers_open_turns(texts, numbers, answers)
    # Hundreds of numbers and a few names are a list of references.
    if answers < SELDOM * len(numbers) and not _is_heard(texts):
        return False
    return len(numbers) > 2 and rising > 0.3 * len(numbers) and asked < answers


def _names_in_brackets(texts: Sequence[str]) -> int:
    return sum(1 for text in texts if (match := _BRACKETED.match(text)) and looks_like_name(match[1]))


def _only_numbers_open_turns(texts: Sequence[str], numbers: Sequence[int], answers: int) -> bool:
    """Say whether numbers count on through a hearing that has few labels: only the first of its answers may have one.

    A report's paragraphs are numbered so, too: a hearing's front says who is heard, and most of its numbers ask. Where
    witnesses are called in so many words, two numbers are enough, and no answer need have a label.
    """
    called = _is_called(texts)
    by_one = sum(1 for a, b in pairwise(numbers) if b - a == 1)
    if len(numbers) < (2 if called else 5) or by_one < 0.9 * (len(numbers) - 1) or not _is_heard(texts):
        return False
    if not (answers or called) or _asked_under_numbers(texts) <= 0.5 * len(numbers):
        return False
    after = [text[match.end() :] for text in texts if (match := _NUMBERED.match(text))]
    labelled = sum(1 for text in after if LABEL.match(text) or _BRACKETED.match(text))
    first = next(at for at, text in enumerate(texts) if _NUMBERED.match(text))
    others = sum(1 for text in texts[first:] if LABEL.match(text) or QUESTION.match(text))
    return others < len(numbers) or (called and labelled > 0.5 * len(numbers))


def _is_called(texts: Sequence[str]) -> bool:
    """Say whether a line before the first number calls a witness, in a sentence and not in a list."""
    first = next((at for at, text in enumerate(texts) if _NUMBERED.match(text)), 0)
    return any(_CALLED.match(text) and not _LISTED.match(text) for text in texts[:first])


def _are_examined(texts: Sequence[str]) -> bool:
    """Say whether lines open with ``Q.`` and ``A.`` in turn, after somebody is called, sworn or questioned."""
    return _in_turn(_ASKED, texts) > 2 and _is_sworn(texts)


def _are_examined_by_letters(texts: Sequence[str]) -> bool:
    """Say whether lines open with a bare ``Q`` and ``A``, nearly always in turn: a sentence may begin with ``A``."""
    letters = sum(1 for text in texts if _LETTER.match(text))
    turns = _in_turn(_LETTER, texts)
    return turns > 2 and turns >= 0.8 * (letters - 1) and _is_sworn(texts)


def _in_turn(letter: re.Pattern[str], texts: Sequence[str]) -> int:
    asked = [match[1] for text in texts if (match := letter.match(text))]
    return sum(1 for a, b in pairwise(asked) if a != b)


def _is_sworn(texts: Sequence[str]) -> bool:
    return any(sign.match(text) for text in texts for sign in (_SWORN, _QUESTIONED, _CALLED))


def _is_heard(texts: Sequence[str]) -> bool:
    """Say whether the lines before the first number name witnesses or their examination, and no report."""
    first = next((at for at, text in enumerate(texts) if _NUMBERED.match(text)), 0)
    front = texts[:first]
    heard = any(sign.match(text) for text in front for sign in _HEARD)
    return heard and not any(_REPORTS.search(text) for text in texts[:_FRONT])


def _asked_under_numbers(texts: Sequence[str]) -> int:
    """Return how many numbers have a line that ends in a question mark before the next number."""
    asked, open_number = 0, False
    for text in texts:
        open_number = open_number or bool(_NUMBERED.match(text))
        if open_number and _ASKS.search(text):
            asked, open_number = asked + 1, False
    return asked


def _labels_end_in_stops(texts: Sequence[str]) -> bool:
    labels = [match[1] for text in texts if (match := _DOTTED.match(text))]
    if len(labels) <= max(3, len(set(labels))):
        return False
    return len(labels) > sum(1 for text in texts if LABEL.match(text))


def _paragraphs_are_numbered(texts: Sequence[str]) -> bool:
    return sum(1 for text in texts if _PARAGRAPH.match(text)) > 2


def _labels_are_marked(texts: Sequence[str]) -> bool:
    labels = [match[1] for text in texts if (match := _MARKED.match(text)) and speaker_labels.read(match[1])]
    return len(labels) > 2 and len(labels) > len(set(labels))


HEARING = Style(
    "hearing",
    "public inquiries and courts, with numbered lines: the Post Office Horizon IT Inquiry",
    QUESTION,
    (_ASKED, LABEL, _OFFICIAL_CAPITALS),
    # Where its lines are numbered, `public_hearings` sees that before a style is asked for, and takes the numbers off.
    recognise=_are_examined,
    yes=(
        ("Q. Is it true?", "", "Q"),
        ("A. Nobody did.", "", "A"),
        ("MS LOWE: May I?", "", "MS LOWE"),
        ("THE WITNESS: Yes.", "", "THE WITNESS"),
        (
            "MS. ANN REEF, SECOND VICE PRESIDENT OF RESEARCH, ASSOCIATED BUILDERS OF NORTH VALE: I did.",
            "",
            "MS. ANN REEF, SECOND VICE PRESIDENT OF RESEARCH, ASSOCIATED BUILDERS OF NORTH VALE",
        ),
    ),
    no=("A stove burned.", "Q.", "a.m. it was dark", "(The witness withdrew)"),
    differs="who Q and A are was said before: whoever questions, and the witness last called; cited by page and line",
    signs=":.",
)
LETTERED = replace(
    HEARING,
    name="hearing by letters",
    where="tribunals and courts whose typists set Q and A apart by a tab",
    labels=(_LETTER, LABEL, _OFFICIAL_CAPITALS),
    recognise=_are_examined_by_letters,
    yes=(
        ("Q Is it true?", "", "Q"),
        ("A Nobody did.", "", "A"),
        ("MS LOWE: May I?", "", "MS LOWE"),
    ),
    no=("A stove burned.", "Q", "(The witness withdrew)"),
    differs="as those of a hearing; the letters have no stop",
    signs="QA:",
)
BRACKETED = Style(
    "bracketed",
    "House of Commons committees until 2003",
    _NUMBERED,
    (_BRACKETED, LABEL, _BREAKS_IN),
    recognise=_answers_in_brackets,
    yes=(
        ("517. Minister, could you say who pays?", "517", ""),
        ("(Sir Ian Moss) The parish does.", "", "Sir Ian Moss"),
        ("Chairman: I shall stop you there.", "", "Chairman"),
        ("518. Mr Hale: May I?", "518", "Mr Hale"),
        ("519. (Sir Ian Moss) The parish does.", "519", "Sir Ian Moss"),
        ("520. (Chairman): Who pays?", "520", "Chairman"),
        ("Chairman] I shall stop you there.", "", "Chairman"),
    ),
    no=("517 people came.", "(the parish) pays", "3.5 per cent", "Q517 is not printed so."),
    differs="nobody is named as asking a numbered question; answers may run on in its paragraph, or have no label",
    asks=False,
    # ``… three years. 131. Is that so? (John Vane) It is.``
    inside=in_table("sources/transcripts/forms", "a new turn within a paragraph"),
    signs=":)]",
)
DOTTED = Style(
    "dotted",
    "committees of the United States Congress, and other American hearings",
    QUESTION,
    (_DOTTED,),
    recognise=_labels_end_in_stops,
    yes=(
        ("Mr. Moss. Thank you.", "", "Mr. Moss"),
        ("The CHAIRWOMAN. Good morning.", "", "The CHAIRWOMAN"),
        ("Senator O'DELL of Ohio. Why?", "", "Senator O'DELL of Ohio"),
        ("Sheriff BOONE. Nine.", "", "Sheriff BOONE"),
    ),
    no=(
        "Dr. Pell will say more.",
        "Mr. Moss--Doctor, excuse me.",
        "STATEMENT OF IAN MOSS",
        "The parish pays.",
    ),
    differs="a label ends in a full stop; nobody’s question has a number",
    signs=".",
)
PARAGRAPHS = Style(
    "numbered paragraphs",
    "the Senedd’s committees until 2017",
    QUESTION,
    (_PARAGRAPH, LABEL),
    recognise=_paragraphs_are_numbered,
    yes=(
        ("[12] Ann Reef: Good morning.", "", "Ann Reef"),
        ("[3] Siân ap Gwilym: Diolch.", "", "Siân ap Gwilym"),
        ("Ann Reef: Good morning.", "", "Ann Reef"),
    ),
    no=("[12] it was late", "[laughter]", "[12]"),
    differs="each speech has a number, whoever speaks; it is no question’s",
)
MARKED = Style(
    "marked",
    "transcripts typed in Markdown or reStructuredText, or saved from them",
    QUESTION,
    (_MARKED, LABEL),
    recognise=_labels_are_marked,
    yes=(
        ("**Ann Reef:** It is.", "", "Ann Reef"),
        ("**Ann Reef**: It is.", "", "Ann Reef"),
        ("__Ann Reef:__ It is.", "", "Ann Reef"),
    ),
    no=("**Note** this.", "*(10.30 am)*", "**It was late**"),
)
NAMED = Style(
    "named",
    "the Commons since 2003, the Lords, joint committees, and most others",
    QUESTION,
    (LABEL, _AGAINST),
    recognise=lambda _: True,
    yes=(
        ("Q37 Mr Vane: Who pays?", "37", "Mr Vane"),
        ("[Q37] Chair: Who pays?", "37", "Chair"),
        ("Question 37: The Chair: Who pays?", "37", "The Chair"),
        ("Q66            Baroness Hale of Ash: Always?", "66", "Baroness Hale of Ash"),
        ("Ian Moss MP: The parish.", "", "Ian Moss MP"),
        ("Dr Pell:", "", "Dr Pell"),
        ("Q68Ann Reef: Who pays?", "68", "Ann Reef"),
        ("Ann Reef:The parish.", "", "Ann Reef"),
    ),
    no=("The parish pays.", "517. Who pays?", "Q4FY results", "at 9:30 we met", "“Always: never”, he said."),
)
# The first that recognises a transcript is its style. What is particular stands before `NAMED`, which takes all others.
STYLES = (HEARING, LETTERED, BRACKETED, DOTTED, PARAGRAPHS, MARKED, NAMED)
