"""What is ranked: an answer with the question that it answers, or a paragraph of a submission."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pandas as pd

    from ...model import Evidence

EVIDENCE = ("oral", "written", "statement")
"""Kinds of documents whose passages are ranked. An engagement note with children is never scored (it may be
read, and linked by hand); press reports, guidance and the report itself are no evidence that was given."""

_NUMBERED = re.compile(r"Q\d+")
_NOT_WITNESSES = ("member", "chair", "counsel")
_EVIDENCE_KINDS = ("answer", "statement", "paragraph")


@dataclass(frozen=True)
class Unit:
    """What one witness says under one question, or one paragraph that a submitter writes.

    ``passages`` are its citable passages; ``question`` is what a member asked (of a paragraph: the heading
    that it stands under), which counts for the answer and is never linked itself.
    """

    unit_id: str
    person_id: str
    speaker: str
    text: str
    question: str = ""
    passages: tuple[str, ...] = ()
    texts: tuple[str, ...] = field(default=(), repr=False)


def of_witnesses(evidence: Evidence, documents: Collection[str] | None = None) -> list[Unit]:
    """Return the units of all evidence that is ranked (`EVIDENCE`), or of those of these ``documents`` that are.

    Members, the chair and counsel are no witnesses: what they say counts as the question.
    """
    kinds = evidence.documents
    ranked = set(kinds.loc[kinds["kind"].isin(EVIDENCE), "document_id"])
    ranked &= ranked if documents is None else set(documents)
    came = evidence.appearances
    asking = came[came["capacity"].isin(_NOT_WITNESSES)]
    people = zip(asking["document_id"].tolist(), asking["person_id"].tolist(), strict=True)
    return units(evidence.passages, ranked, {f"{document} {person}" for document, person in people})


def units(
    passages: pd.DataFrame, documents: Collection[str], not_witnesses: Collection[str] = ()
) -> list[Unit]:
    """Return one unit per (document, question number, witness), per unnumbered turn, and per written paragraph.

    ``documents`` are the ids of those whose passages are ranked. ``not_witnesses`` are ids of people whose
    words are no evidence (members, the chair, counsel): what they say counts as the question. Their ids are
    ``document_id person_id``, because people change sides over the years. Order: as given.
    """
    here = passages[passages["document_id"].isin(set(documents))]
    here = here.assign(turn=here["turn"].fillna(0).astype(int))
    found: dict[tuple[str, str, str], list[_Said]] = {}
    asked: dict[tuple[str, str], list[str]] = {}
    latest: dict[str, tuple[int, list[str]]] = {}  # of each document: the turn that last asked, and its words
    put: dict[tuple[str, str, str], list[str]] = {}
    for row in map(_Said._make, zip(*(here[name].tolist() for name in _Said._fields), strict=True)):
        where = _place(row)
        if row.kind == "question" or f"{row.document_id} {row.person_id}" in not_witnesses:
            asked.setdefault((row.document_id, where), []).append(row.text)
            turn = row.turn or 0
            if row.document_id not in latest or latest[row.document_id][0] != turn:
                latest[row.document_id] = turn, []
            latest[row.document_id][1].append(row.text)
        elif row.kind in _EVIDENCE_KINDS and row.text.strip():
            key = row.document_id, where, row.person_id or row.speaker
            found.setdefault(key, []).append(row)
            if key not in put and where not in ("", row.locator) and row.document_id in latest:
                put[key] = latest[row.document_id][1]
    return [_unit(key, said, asked.get(key[:2]) or put.get(key, [])) for key, said in found.items()]


class _Said(NamedTuple):
    """What is needed of a passage; 200,000 of them are made, so not a whole `model.Passage`."""

    passage_id: str
    document_id: str
    kind: str
    locator: str
    turn: int
    speaker: str
    person_id: str
    section: str
    text: str


def _place(row: _Said) -> str:
    """Return what holds a question and its answers together: the number, else the turn; a paragraph is alone."""
    if _NUMBERED.fullmatch(row.locator):
        return row.locator
    return f"turn {row.turn}" if row.turn and row.speaker else row.passage_id


def _unit(key: tuple[str, str, str], said: list[_Said], asked: Iterable[str]) -> Unit:
    first = said[0]
    question = " ".join(asked) or (first.section.rsplit(" › ", 1)[-1] if first.kind == "paragraph" else "")
    return Unit(
        f"{key[0]}/{key[1].removeprefix(key[0] + '/')} {first.speaker}".strip(),
        first.person_id,
        first.speaker,
        " ".join(p.text for p in said),
        question,
        tuple(p.passage_id for p in said),
        tuple(p.text for p in said),
    )
