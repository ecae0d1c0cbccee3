"""Whom the heading over an item names: “Recommendations for chief constables”, “Letter to the Secretary of State”."""

from __future__ import annotations

from collections.abc import Iterable

from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from .addressees import names

_SAYS_WHO = in_table("asking", "a heading says who")
_SEVERAL = in_table("asking", "parts bodies in a heading")


def named_above(headings: Iterable[str]) -> tuple[str, ...]:
    """Return whom the first of an item's headings that says so names, in its words; the nearest heading comes first.

    A heading that only names a subject says nobody: “Recommendations on training”, “For reform”.
    """
    for heading in headings:
        if not (says := _SAYS_WHO.match(" ".join(heading.split()))):
            continue
        who = next(one for one in says.groups() if one)
        found = [name for piece in _SEVERAL.split(who) for name in _of(piece)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _of(piece: str) -> list[str]:
    """Return the names of one piece; an office before a comma and its body are one name."""
    office = pattern_of("asking", "an office of a body").match(piece)
    return [office[0]] if office and names(office[1]) else names(piece)
