"""What a note names that is no evidence to the inquiry: newspapers, works, debates, papers, web pages.

None of these is a row of ``citations``. They are read so that words quoted from them are not looked for, and missed,
in the evidence of witnesses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text.english.patterns_in_tables import in_table
from .reference import Reference

_LEAD = in_table("citations/references", "leads to a published work")
_FORMS = (
    (
        "web page",
        in_table("citations/references", "a web page"),
    ),
    (
        "debate",
        in_table("citations/references", "a debate"),
    ),
    (
        "earlier work",
        in_table("citations/references", "an earlier work"),
    ),
    (
        "newspaper",
        in_table("citations/references", "an article of a newspaper"),
    ),
    ("newspaper", in_table("citations/references", "an article by its title")),
    (
        "paper",
        in_table("citations/references", "a numbered paper"),
    ),
    (
        "work",
        in_table("citations/references", "a work and its year"),
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
