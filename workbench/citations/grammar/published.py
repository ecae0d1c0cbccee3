"""What a note names that is no evidence to the inquiry: newspapers, works, debates, papers, web pages.

None of these is a row of ``citations``. They are read so that words quoted from them are not looked for, and missed,
in the evidence of witnesses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...text.english.calendar_words import MONTH
from .reference import DATE, Reference

_YEAR = r"(?:19|20)\d\d[a-z]?"
_MONTH = rf"(?:{MONTH})\s+"
_PRESS_NAME = (
    r"(?:[Tt]he\s+)?(?:[A-Z][\w’'&]+\s+){0,3}(?:Times|Guardian|Telegraph|Mail|Post|Herald|Independent|Observer|Mirror"
    r"|Express|News|Journal|Gazette|Economist|Standard|Echo|Tribune|Sun|Star|Chronicle|Scotsman|Spectator|BBC)"
)
_LEAD = re.compile(r"^(?:(?:See(?: also)?|For example|Cf)\b[:.,]?\s+)+(?=\S)", re.I)
_FORMS = (
    (
        "web page",
        re.compile(r"(?:https?://|www\.)\S+[\w/]|\b(?:[a-z0-9-]+\.)+(?:uk|com|org|net|eu|int)\b(?:/\S*\w)?"),
    ),
    (
        "debate",
        re.compile(r"\b(?:HC|HL|Official Report|Hansard)\b[^;.]*?\bcols?\.?\s?\d+[A-Z]{0,2}(?:[-–]\d+)?"),
    ),
    (
        "earlier work",
        re.compile(
            r"(?:[A-Z“‘][^;.]{2,200}?,?\s+)?\bop\.?\s?cit\b\.?(?:,?\s*(?:pp?|paras?)\.?\s*\d+(?:[.–-]\d+)*)?"
        ),
    ),
    (
        "newspaper",
        re.compile(rf"(?:[“\"‘][^”\"]{{3,200}}?[”\"’],?\s+)?{_PRESS_NAME},?\s+(?:\w+,?\s+)?{DATE}"),
    ),
    ("newspaper", re.compile(rf"[“\"][^”\"]{{3,200}}[”\"],?\s+[^,;.]{{3,60}},\s+{DATE}")),
    (
        "paper",
        re.compile(
            r"\((?:HC|HL)(?:\s+Paper)?\s*(?:\([^)]*\)\s*)?\d+(?:[-–][ivx]+)?\)|\b(?:Cm|Cmd|Cmnd|CP)\s?\d{2,4}\b"
        ),
    ),
    (
        "work",
        re.compile(
            rf"[A-Z“‘\"](?:(?!\.\s+[A-Z]|;)[^()]){{4,300}}?(?:\((?:[^()]*[,\s])?(?:{_MONTH})?{_YEAR}\)|,\s+{_YEAR}(?=[.;]|$))"
        ),
    ),
)


@dataclass(frozen=True)
class Published:
    """One thing named in a note that is no evidence; ``start`` to ``end`` are offsets into the note."""

    kind: str
    start: int
    end: int
    text: str


def read(note: str, references: Sequence[Reference] = ()) -> list[Published]:
    """Return the newspapers, works, debates, papers and web pages that a note names beside its ``references``."""
    taken = [(r.start, r.end) for r in references]
    found: list[Published] = []
    for kind, form in _FORMS:
        for match in form.finditer(note):
            start, end = match.span()
            start += len(match[0]) - len(_LEAD.sub("", match[0]))
            if not any(a < end and start < b for a, b in taken):
                taken.append((start, end))
                found.append(Published(kind, start, end, note[start:end]))
    return sorted(found, key=lambda p: p.start)


def whose(note: str, references: Sequence[Reference] = ()) -> str:
    """Return what a note names that is no evidence, in words (``a newspaper: The Herald, 3 May 2011``), or ``""``."""
    named = read(note, references)
    return "; ".join(f"{'an' if one.kind[0] in 'aeiou' else 'a'} {one.kind}: {one.text}" for one in named)
