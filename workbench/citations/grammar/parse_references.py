"""The references to evidence in a note or a paragraph: what is cited, before anything is looked up.

A committee's forms are in `committee_references`, a public inquiry's in `transcript_references` (hearings by date,
page and line) and `document_references` (ids of documents, with the words that describe them).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from ...text.english.patterns_in_tables import in_table
from . import committee_references, document_references, transcript_references
from .committee_references import code_of, prefixes
from .reference import Reference

__all__ = ["Reference", "code_of", "inline", "prefixes", "read"]

_CALLED = in_table("citations/references", "what it calls itself")
_NAMED = in_table("citations/references", "ends with a name")
_BRACKETED = in_table("citations/references", "in brackets")


def read(note: str, codes: Collection[str] = ()) -> list[Reference]:
    """Return the references to evidence in the text of one note, in order; ``codes`` are the listed ones.

    A list of numbers after one Q (``Qq51;36 [Name]``) is one reference and shares its name; each further
    Q begins another, so in ``Q3; Q7 [Name]`` nobody is named at Q3, and all that was answered there is meant.
    """
    documents = document_references.read(note, codes)
    hearings = transcript_references.read(_without(note, documents))
    ours = [*documents, *hearings]
    committee = committee_references.read(_without(note, ours), codes)
    return sorted([*ours, *committee], key=lambda r: r.start)


def inline(paragraph: str, codes: Collection[str] = ()) -> list[Reference]:
    """Return the references to evidence in the running text of a report's paragraph, in order.

    A question, a page and *ibid.* count in brackets only (``(Q37)``, ``[Q 112, Dr Hale]``): in running text “Q3” may
    be a quarter of a year. Codes and ids count wherever they stand.
    """
    brackets = [match.span() for match in _BRACKETED.finditer(paragraph)]
    found = []
    for reference in read(paragraph, codes):
        coded = bool(reference.code) and reference.kind != "oral"
        hearing = reference.kind in ("transcript", "statement")
        if coded or hearing:
            found.append(_tight(paragraph, reference))
        elif reference.kind != "same" and any(a < reference.end <= b for a, b in brackets):
            found.append(reference)
    return found


def _tight(paragraph: str, reference: Reference) -> Reference:
    """Return a reference in running text without the sentence that leads to it: a name, or what it calls itself."""
    words = paragraph[reference.start : reference.end]
    at = words.find(reference.code[:3]) if reference.code else 0
    if reference.kind == "written":
        at = words.find("(")
    if at <= 0:
        return reference
    named = _CALLED.search(words[:at]) or _NAMED.search(words[:at])
    start = named.start() if named else at - (words[at - 1] in "([{" and reference.kind != "written")
    return replace(reference, start=reference.start + start)


def _without(text: str, references: Sequence[Reference]) -> str:
    """Return ``text`` as long as it was, with a semicolon for every character of what is read already."""
    for reference in references:
        text = text[: reference.start] + ";" * (reference.end - reference.start) + text[reference.end :]
    return text
