"""Points in the evidence that a question might be asked about, each with the words that prompt it.

No question is written by a machine: what was said stands there, verbatim, with why a rule points to it. Questions are
the researcher's own (`planned.py`); Members ask what they choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model import Passage
from ...suggestions.bearing import stance
from ...text.english.limiting_words import CONDITION as ON_CONDITION
from ...text.english.limiting_words import EXCEPTION, limits
from ...text.english.patterns_in_tables import in_table
from . import excerpts
from .disagreements import CONTRARY, IN_PART, Contrast, Side, sides
from .evidence_headings import Head
from .figures_given import Figure
from .panel import Witness

OTHERWISE = "other evidence"
FIGURES = "figures that differ"
UNANSWERED = "no answer given"
CONDITION = "a condition"
QUALIFIED = "a qualification"
SILENT = "a term not spoken of"
UNDERTAKING = "an undertaking"
KINDS = (UNDERTAKING, OTHERWISE, FIGURES, UNANSWERED, CONDITION, QUALIFIED, SILENT)
EACH = {QUALIFIED: 1}  # lines of one kind, at most; two where none is given
MOST = 5  # of one witness; the others are counted
FEWEST = 3
_WITHHELD = in_table("answers", "answers nothing")
_COULD_NOT = in_table("answers", "could not say")


@dataclass(frozen=True)
class Words:
    """What prompts a line: a passage, and where in it the words stand."""

    passage: Passage
    span: tuple[int, int]


@dataclass(frozen=True)
class Line:
    """One point to ask about: of what kind it is, why a rule points to it, and the words that prompt it.

    ``others`` are another witness's words beside the witness's own; ``asked`` says that the question put to the
    witness is needed to read them; ``term`` is a head of the terms of reference in its own words.
    """

    kind: str
    why: str
    own: Words | None = None
    others: Words | None = None
    asked: bool = False
    term: Head | None = None

    @property
    def quotations(self) -> int:
        """How many quotations it prints."""
        return sum(words is not None for words in (self.own, self.others))


@dataclass(frozen=True)
class Undertaken:
    """An undertaking that is open: what was promised, by when, the words, and what perhaps meets it."""

    what: str
    due: str
    words: Words | None
    quote: str = ""
    confirmed: bool = False
    perhaps_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Prompts:
    """All that may prompt a question to one witness.

    ``contrasts`` are what others said otherwise, ``figures`` the witness’s own beside another’s, ``conditions`` words
    of the witness’s that a person confirmed as qualifying an item; ``silent`` the terms of reference on which
    nothing of the witness’s is held, with somebody else’s words on them where there are any.
    """

    witness: Witness
    contrasts: Sequence[Contrast] = ()
    figures: Sequence[tuple[Figure, Figure]] = ()
    undertakings: Sequence[Undertaken] = ()
    conditions: Sequence[Side] = ()
    silent: Sequence[tuple[Head, Words | None]] = ()


def lines(prompts: Prompts, most: int = 2 * MOST) -> tuple[tuple[Line, ...], int]:
    """Return the lines suggested for one witness, and how many more there would be.

    In the order of `KINDS`, at most two of one kind (`EACH`) and `MOST` in all, as long as they print at most
    ``most`` quotations; `FEWEST` however few those are.
    """
    suggested = [
        *(_undertaken(one) for one in prompts.undertakings if one.words),
        *_otherwise(prompts.contrasts),
        *(_figures(*pair) for pair in prompts.figures),
        *_withheld(prompts.witness),
        *_conditions(prompts.witness, prompts.conditions),
        *(_silent(*one) for one in prompts.silent),
    ]
    kept: list[Line] = []
    used: set[tuple[str, int]] = set()
    taken = 0
    for line in suggested:
        place = (line.own.passage.passage_id, line.own.span[0]) if line.own else ("", len(kept))
        few = sum(one.kind == line.kind for one in kept) < EACH.get(line.kind, 2)
        fits = len(kept) < FEWEST or taken + line.quotations <= most
        if few and fits and place not in used and len(kept) < MOST:
            kept.append(line)
            taken += line.quotations
            used.add(place)
    return tuple(kept), len(suggested) - len(kept)


def _undertaken(one: Undertaken) -> Line:
    due = f"; due: {one.due}" if one.due else ""
    read = "" if one.confirmed else "; a rule reads it as one"
    why = f"it is not recorded as met{due}{read}"
    return Line(UNDERTAKING, why, one.words)


def _otherwise(contrasts: Sequence[Contrast]) -> Iterable[Line]:
    """Yield a line for each topic on which others differ, with the words of the first of them."""
    seen: set[str] = set()
    for one in sorted(contrasts, key=lambda c: (c.how != CONTRARY, c.status != "confirmed")):
        topic = one.number or one.topic
        if one.how in (CONTRARY, IN_PART) and topic not in seen:
            seen.add(topic)
            said = "says otherwise" if one.how == CONTRARY else "differs in part"
            why = f"{one.body.name} {said} on {topic}: {one.basis}"
            yield Line(OTHERWISE, why, Words(*_of(one.own)), Words(*_of(one.other)))


def _of(side: Side) -> tuple[Passage, tuple[int, int]]:
    return side.passage, side.span


def _figures(own: Figure, other: Figure) -> Line:
    said = f"“{own.said}” here and “{other.said}” there"
    why = f"{said}: a rule finds words in common; they may count different things"
    return Line(FIGURES, why, Words(own.passage, own.sentence), Words(other.passage, other.sentence))


def _withheld(witness: Witness) -> Iterable[Line]:
    for passage in witness.own:
        if span := says_nothing(passage):
            words = Words(passage, span)
            yield Line(UNANSWERED, "the words say that it is not known", words, asked=True)


def says_nothing(passage: Passage) -> tuple[int, int] | None:
    """Return the first sentence of a passage that says that it gives no answer; nothing where none says so."""
    starts = excerpts.sentence_starts(passage.text)
    for start, end in pairwise((*starts, len(passage.text))):
        if _WITHHELD.match(passage.text, start, end) or _COULD_NOT.search(passage.text, start, end):
            return start, len(passage.text[:end].rstrip())
    return None


def _conditions(witness: Witness, confirmed: Sequence[Side]) -> Iterable[Line]:
    """Yield a line for each qualification that a person confirmed, and each condition that plain words show."""
    seen = set()
    for side in confirmed:
        condition = _on_condition(side)
        kind = CONDITION if condition else QUALIFIED
        why = "a person confirmed that these words qualify an item"
        if side.passage.passage_id not in seen:
            seen.add(side.passage.passage_id)
            yield Line(kind, why, Words(side.passage, side.span))
    for side in (side for passage in witness.own for side in sides(passage)):
        condition = side.bearing == stance.QUALIFIED and _on_condition(side)
        if condition and side.passage.passage_id not in seen:
            seen.add(side.passage.passage_id)
            why = "a rule reads a condition in these words"
            yield Line(CONDITION, why, Words(side.passage, side.span))


def _on_condition(side: Side) -> bool:
    """Say whether the words in which a side is taken have a condition or an exception."""
    said = side.passage.text[slice(*side.span)]
    return any(limit.means in (ON_CONDITION, EXCEPTION) for limit in limits(said))


def _silent(head: Head, others: Words | None) -> Line:
    why = "nothing of this witness’s that is held has been related to this term of reference"
    return Line(SILENT, why, None, others, term=head)
