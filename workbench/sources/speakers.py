"""Speakers' labels: which words before a colon name somebody, and which are part of what is said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..names import SLIP, TITLES, fit
from .witnesses import bare, fits, looks_like_name

QUESTION = re.compile(r"^\[?(?:Q|Question)\s?(\d{1,5})[.:]?\]?(?=\s|$)\s*")
LABEL = re.compile(r"^([^\W\d_a-z][^:;!?“”\n]{0,70}?)\s*:(?=\s|$)\s*")
CHAIR = re.compile(
    r"^(?:the\s+|madam\s+|acting\s+|vice[- ]|deputy\s+)*(?:chair|chairman|chairwoman|chairperson|convener|convenor)$",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"^(?:a |the )?(?:witness(?: [a-z0-9])?|clerk(?: to the committee)?|member(?: [a-z0-9])?|"
    r"several (?:hon\.? )?members|(?:both |all |several )?witnesses|interpreter|(?:q|a|counsel))$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Opening:
    """How a paragraph opens: its question number and speaker, and where its words begin."""

    number: int | None
    speaker: str
    start: int


def opening(text: str, speakers: Speakers) -> Opening:
    """Return the question number and the speaker that ``text`` opens with, as printed."""
    match = QUESTION.match(text)
    after = match.end() if match else 0
    label = LABEL.match(text[after:])
    if label and speakers.is_speaker(label[1]):
        return Opening(int(match[1]) if match else None, label[1], after + label.end())
    return Opening(None, "", 0)


@dataclass(frozen=True)
class Speakers:
    """The labels that name a speaker in one transcript."""

    labels: frozenset[str]

    def is_speaker(self, label: str) -> bool:
        return bare(label) in self.labels


def speakers_of(texts: Iterable[str], names: Sequence[str]) -> Speakers:
    """Return the labels in ``texts`` that name speakers.

    A label is one when it is the chair's, when it fits a name of the header, when a question number stands
    before it, or when it has a name's form and comes back. ``One thing:`` and ``Note:`` are none of these.
    """
    counts: Counter[str] = Counter()
    numbered: set[str] = set()
    for text in texts:
        match = QUESTION.match(text)
        label = LABEL.match(text[match.end() :] if match else text)
        if label:
            counts[label[1]] += 1
            if match:
                numbered.add(label[1])
    known = {label for label in counts if _is_speaker(label, counts[label], label in numbered, names)}
    return Speakers(frozenset(bare(label) for label in known))


def names_somebody(label: str) -> bool:
    """Say whether a label alone has the form of a speaker's: the chair's, a role's, a personal name's."""
    return bool(CHAIR.match(label) or _PLACED.match(label)) or looks_like_name(label)


def _is_speaker(label: str, count: int, numbered: bool, names: Sequence[str]) -> bool:
    if CHAIR.match(label) or _PLACED.match(label):
        return True
    if any(bare(label) == bare(name) or fits(label, name) for name in names):
        return True
    if len(label.split()) > 8:
        return False
    if numbered:
        return True
    titled = label.split()[0].strip(".").lower() in TITLES and label.split()[-1][:1].isupper()
    if titled and (len(label.split()) > 1):
        return True
    if any(fit(label, (name,)) == SLIP for name in names):
        return True
    if not names:
        return looks_like_name(label) or count > 1 or label.isupper()
    return count > 1 and looks_like_name(label)
