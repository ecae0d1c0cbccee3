"""What a reference that could not be followed may have meant: the nearest codes, hearings and questions held."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from ...text import names
from ...text.english.patterns_in_tables import in_table
from ..grammar.reference import Reference

if TYPE_CHECKING:
    from .evidence_index import EvidenceIndex

MOST = 3
_LONG = 9  # characters of an id in which two slips may have been made
_DAYS = 14
_ISO_DAY = in_table("text/signs", "a day as written by ISO")


def distance(one: str, other: str) -> int:
    """Return how many letters must be changed, added, left out or swapped with the next to make one of the other."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[-1] + 1, rows[-1][j] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


class Codes:
    """Codes and ids held, found by what is left of them without a letter or two.

    One slip apart (a letter changed, added, left out or swapped) means alike when each loses at most one letter; so a
    slip is looked up, and not every code compared.
    """

    def __init__(self, held: Collection[str]) -> None:
        self._without: dict[str, list[str]] = defaultdict(list)
        for code in held:
            for left in _shortened(code, 2 if len(code) >= _LONG - 2 else 1):
                self._without[left].append(code)

    def near(self, code: str) -> list[str]:
        """Return the codes one slip from ``code`` (two in a long id, if none is nearer), and at most three."""
        farthest = 2 if len(code) >= _LONG else 1
        alike = {other for left in _shortened(code, farthest) for other in self._without.get(left, ())}
        near = [(distance(code, other), other) for other in alike]
        least = min((far for far, _ in near), default=farthest + 1)
        return [other for far, other in sorted(near) if far == least <= farthest][:MOST]


def _shortened(code: str, most: int) -> set[str]:
    """Return what is left of a code without up to ``most`` of its letters."""
    found = {code}
    for _ in range(most):
        found |= {left[:n] + left[n + 1 :] for left in found for n in range(len(left))}
    return found


def described(codes_: Iterable[str], evidence: EvidenceIndex) -> tuple[str, ...]:
    """Return codes with whose they are: ``SMD0024 (EMC)``."""
    found = []
    for code in codes_:
        document = evidence.by_code[code]
        who = document.author or document.title
        found.append(f"{code} ({who})" if who else code)
    return tuple(found)


def hearings(reference: Reference, evidence: EvidenceIndex) -> tuple[str, ...]:
    """Return the hearings within a fortnight of a reference's date, the nearest first, with who speaks there."""
    if not reference.date:
        return ()
    there = date.fromisoformat(reference.date)
    near = []
    for document_id, document in evidence.documents.items():
        if document.kind == "oral" and _ISO_DAY.fullmatch(document.date):
            days = abs((date.fromisoformat(document.date) - there).days)
            same = bool(reference.names) and evidence.appears(document_id, reference.names)
            near += [(not same, days, document_id)] if days <= _DAYS or same else []
    return tuple(document_id for _, _, document_id in sorted(near)[:MOST])


def of(reference: Reference, evidence: EvidenceIndex) -> tuple[str, ...]:
    """Return what is held and nearest to a reference: codes, authors, hearings or questions; at most three."""
    if reference.kind == "oral":
        return _questions(reference, evidence)
    found = described(evidence.codes.near(reference.code), evidence) if reference.code else ()
    if reference.kind == "transcript":
        found += hearings(reference, evidence)
    elif reference.names and not found:
        found += authors(reference.names, evidence)
    return tuple(dict.fromkeys(found))[:MOST]


def authors(name: str, evidence: EvidenceIndex) -> tuple[str, ...]:
    """Return the submissions and statements held whose author has the same surname or body, as code and author."""
    wanted = names.fold(name)
    found = [
        f"{d.evidence_code or d.document_id} ({d.author})"
        for d in evidence.documents.values()
        if d.author and d.kind != "report"
        and (names.fold(d.author) == wanted or (names.fit(name, {d.author}) >= names.SURNAME))
    ]  # fmt: skip
    return tuple(sorted(found)[:MOST])


def _questions(reference: Reference, evidence: EvidenceIndex) -> tuple[str, ...]:
    held = evidence.numbers
    if not held or not reference.questions:
        return ()
    question = reference.questions[0]
    if reference.names:
        close = evidence.close_to(question)
        speaking = [
            f"Q{q} {s.label}"
            for q in close
            for session in evidence.sessions[q]
            for s in evidence.speakers(session, q)
            if names.fit(reference.names, s.known_as) >= names.SLIP
        ]
        if speaking:
            return tuple(dict.fromkeys(speaking))[:MOST]
    if question in evidence.sessions:
        return tuple(f"Q{question} in {session}" for session in evidence.sessions[question])[:MOST]
    at = bisect_left(held, question)
    near = min(held[max(at - 1, 0) : at + 1], key=lambda q: (abs(q - question), q))
    return tuple(f"Q{near} in {session}" for session in evidence.sessions[near])[:MOST]
