"""What a sentence says is done to what: verbs of accepting, refusing, doing and weighing *with the object they take*.

The verbs are rows of the table *verbs*, what they are said to be (to come, done, asked, unreal) rows of *modality*,
what denies them rows of *negation*, what their object is rows of *objects*. To ask whether a reply accepts an item,
look for a deed that means ``accept`` or ``carry out``, whose ``of_what`` is ``item``, that is neither ``denied`` nor
unreal, and whose ``who`` is not ``another``::

    any(one.accepts_the_item for one in deeds(sentence))

“The CPS supports proposals for law reform” has a deed, too: its ``of_what`` is ``thing``, its ``who`` ``another``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .. import negation
from .limiting_words import CONDITION, EXCEPTION, Limit, limits
from .wordings import part, pattern_of, said, table

ACCEPT, REFUSE, CARRY_OUT, ACT = "accept", "refuse", "carry out", "act"
WEIGH, CONSULT, NOTE = "weigh", "consult", "note"
ITEM, AIM, THAT, TO_DO, THING, NOTHING = "item", "aim", "that", "to do", "thing", "nothing"
_NEAR = 100
"""Within so many characters after a verb a condition is of its deed."""
_BESIDE = 60
"""So many characters before a verb may say of how much it is said: “the first part of it is accepted”."""
_PLAIN = str.maketrans("‘’‛`´“”–—", "'''''\"\"--")


@dataclass(frozen=True)
class Deed:
    """One verb: half-open offsets of it into the sentence, what it means, and its object as printed.

    ``means`` is *accept*, *refuse*, *carry out*, *act* (publishes, funds …), *weigh*, *consult* or *note*.
    ``of_what`` is what the object is: *item* (this recommendation, it, recommendations 3 and 4), *aim* (the principle
    of it), *that* (a clause), *to do* (another deed), *thing*, or *nothing* where none is named. ``tense`` is *now*,
    *done*, *to come*, *asked* (should), *hoped* or *unreal* (would, may); ``who`` is *we* (who reply), *another*, or
    nothing where no subject is named; ``how_much`` of the object it is done to: *whole*, *part*, *none*, or nothing
    where no word says so; ``condition`` what limits it, if anything does.
    """

    start: int
    end: int
    verb: str
    means: str
    object: str
    of_what: str
    denied: bool
    tense: str
    who: str
    how_much: str = ""
    condition: Limit | None = None

    @property
    def accepts_the_item(self) -> bool:
        """Whether this alone accepts what was recommended, be it on a condition."""
        real = self.tense in ("now", "done") or (self.tense == "to come" and self.means == CARRY_OUT)
        return (
            self.means in (ACCEPT, CARRY_OUT)
            and self.of_what == ITEM
            and real
            and not self.denied
            and self.who != "another"
        )

    @property
    def refuses_the_item(self) -> bool:
        """Whether this alone refuses what was recommended: rejects it, or does not accept it."""
        if self.of_what != ITEM or self.who == "another" or self.tense in ("asked", "hoped"):
            return False
        if self.tense == "unreal" and not self.denied:  # “would reject it”; “could not agree” is a refusal
            return False
        return (self.means == REFUSE) != (self.denied and self.means in (ACCEPT, REFUSE, CARRY_OUT))


def deeds(sentence: str) -> list[Deed]:
    """Return what a sentence says is done, in order of its verbs.

    >>> [(one.verb, one.object, one.of_what) for one in deeds("The Office adopted the Strategy in full.")]
    [('adopted', 'the Strategy in full', 'thing')]
    >>> deeds("We agreed to provide £28.3 million.")[0].of_what
    'to do'
    """
    plain = sentence.translate(_PLAIN)
    return [_deed(sentence, plain, one.start, one.end, one.means) for one in said(plain, table("verbs"))]


def _deed(sentence: str, plain: str, start: int, end: int, means: str) -> Deed:
    clause, stop = _clause(plain, start, end)
    before = plain[clause:start]
    passive = _PASSIVE.search(before)
    subject = _SUBJECT_ENDS.split(before, maxsplit=1)[0]
    where = (
        (clause + len(subject) - len(subject.lstrip()), clause + len(subject.rstrip()))
        if passive
        else (end, stop)
    )
    printed = sentence[slice(*where)].strip(" ,")
    by = _BY.search(plain, end, stop) if passive else None
    return Deed(
        start,
        end,
        sentence[start:end],
        means,
        printed,
        of_what(printed),
        negation.denies(before[len(subject) :] if passive else before),
        _tense(before, plain[start:end]),
        _who(by["who"] if by else "" if passive else subject),
        _how_much(f"{before[-_BESIDE:]} {plain[end:stop]}"),
        _condition(plain, end),
    )


def of_what(words_printed: str) -> str:
    """Return what an object is: *item*, *aim*, *that*, *to do*, *thing* or *nothing*.

    >>> of_what("all of the Committee’s recommendations"), of_what("proposals for law reform")
    ('item', 'thing')
    """
    plain = _ADVERBS.sub("", words_printed.translate(_PLAIN)).strip(" ,.\"'")
    if not plain or plain.startswith("by "):  # “(accepted in full by the Office)”
        return NOTHING
    for means, pattern in _OBJECTS:
        if pattern.match(plain):
            return means
    return THING


def _clause(plain: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause of a verb begins and its object ends."""
    begins = max((one.end() for one in _ENDS.finditer(plain, 0, start)), default=0)
    ends = _ENDS.search(plain, end)
    return begins, ends.start() if ends else len(plain)


def _tense(before: str, verb: str) -> str:
    near = before[-_NEAR:]
    found = said(near, table("modality"))
    if found:
        unreal = [one.means for one in found if one.means in ("unreal", "hoped", "asked")]
        return unreal[-1] if unreal else found[-1].means
    return "done" if verb.split()[0].endswith("ed") or verb.startswith("took") else "now"


def _who(subject: str) -> str:
    if not pattern_of("negation", "negates").sub("", subject).strip():
        return ""
    if pattern_of("quantifiers", "several").search(subject):  # “most respondents to the Department’s survey”
        return "another"
    return "we" if _WE.search(subject) else "another"


def _how_much(words_around: str) -> str:
    """Return of how much a deed is said: the part outweighs the whole (“all but one”, “accepts most in full”)."""
    said_of = {one.means for one in said(words_around, table("quantifiers"))}
    return next((means for means in ("none", "part", "whole") if means in said_of), "")


def _condition(plain: str, end: int) -> Limit | None:
    for one in limits(plain):
        if one.means in (CONDITION, EXCEPTION) and (one.start < end or one.start - end <= _NEAR):
            return one
    return None


_ENDS = re.compile(part("clause end"), re.I)
_WE = re.compile(part("we who reply"), re.I)
_ADVERBS = re.compile(rf"^{part('aside')}\s*{part('adverbs')}", re.I)
_PASSIVE = re.compile(rf"\b(?:{part('is')}|be|being)\s+{part('adverbs')}(?:not\s+)?{part('adverbs')}$", re.I)
_BY = re.compile(r"\bby (?P<who>[^.,;]+)", re.I)
# A subject ends at its verb's first helper: “the Office | has not yet”, “we | do not”.
_SUBJECT_ENDS = re.compile(rf"\s*\b(?:{part('helper')})\b|\s+(?:fully|also|therefore|never|neither)\b", re.I)
_OBJECTS = tuple((means, pattern_of("objects", means)) for means in (THAT, TO_DO, AIM, ITEM))
