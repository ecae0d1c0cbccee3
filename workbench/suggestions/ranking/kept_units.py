"""Units as they are kept, document by document: where their passages stand, and their words as numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ...model import arrow_tables
from ...model.values import ASKS, EVIDENCE_DOCUMENTS, OWN_WORDS
from .stemmed_texts import StemNumbers

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from ...model import Evidence

_NUMBERED = re.compile(r"Q\d+")


@dataclass(frozen=True)
class KeptUnit:
    """A unit: the places of its ``passages``, and of those ``asked`` before it, among the passages of its document.

    ``words`` and ``asked_words`` are the places of their stems among those of `KeptStems`.
    """

    document_id: str
    unit_id: str
    passages: tuple[int, ...]
    words: tuple[int, ...]
    asked: tuple[int, ...]
    asked_words: tuple[int, ...]


@dataclass(frozen=True)
class KeptStems:
    """The stems of the words of one document, each once."""

    document_id: str
    stems: tuple[str, ...]


KEPT: Mapping[str, type] = {"units": KeptUnit, "stems": KeptStems}


def kept_of(evidence: Evidence) -> dict[str, dict[str, pa.Table]]:
    """Return the units of each document that is ranked: the tables of `KEPT`.

    One unit per question number and witness, per unnumbered turn, and per written paragraph, in the order of their
    first words. Members, the chair and counsel are no witnesses: what they say counts as the question. Who they are
    is said of a document, because people change sides over the years.
    """
    kinds, came = evidence.documents, evidence.appearances
    ranked = kinds.loc[kinds["kind"].isin(EVIDENCE_DOCUMENTS), "document_id"]
    asking = came[came["capacity"].isin(ASKS)]
    others: dict[str, set[str]] = defaultdict(set)
    for document, person in zip(asking["document_id"].tolist(), asking["person_id"].tolist(), strict=True):
        others[document].add(person)
    here = evidence.passages[evidence.passages["document_id"].isin(ranked)]
    several = here.groupby("document_id", sort=False)
    return {
        str(document): _of_document(str(document), rows, others[str(document)]) for document, rows in several
    }


def _of_document(document: str, passages: pd.DataFrame, others: Collection[str]) -> dict[str, pa.Table]:
    found: dict[tuple[str, str], list[_Said]] = {}
    asked: dict[str, list[_Said]] = {}
    latest: tuple[int, list[_Said]] = (0, [])  # the turn that last asked, and its words
    put: dict[tuple[str, str], list[_Said]] = {}
    for row in _said(passages):
        where = _place(row)
        if row.kind == "question" or row.person_id in others:
            asked.setdefault(where, []).append(row)
            if latest[0] != row.turn or not latest[1]:
                latest = row.turn, []
            latest[1].append(row)
        elif row.kind in OWN_WORDS and row.text.strip():
            key = where, row.person_id or row.speaker
            found.setdefault(key, []).append(row)
            if key not in put and where not in ("", row.locator) and latest[1]:
                put[key] = latest[1]
    numbers = StemNumbers()
    units = [
        _unit(document, key[0], said, asked.get(key[0]) or put.get(key, []), numbers)
        for key, said in found.items()
    ]
    stems = [(document, numbers.stems)] if units else []
    return {"units": arrow_tables.of_cells(KeptUnit, units), "stems": arrow_tables.of_cells(KeptStems, stems)}


def _said(passages: pd.DataFrame) -> Iterable[_Said]:
    turns = passages["turn"].fillna(0).astype(int).tolist()
    columns = (passages[name].tolist() for name in _Said._fields[2:])
    return map(_Said._make, zip(range(len(passages)), turns, *columns, strict=True))


def _unit(
    document: str, where: str, said: list[_Said], asked: list[_Said], numbers: StemNumbers
) -> tuple[object, ...]:
    """Return the cells of a `KeptUnit`."""
    first = said[0]
    ident = f"{document}/{where.removeprefix(document + '/')} {first.speaker}".strip()
    beside = question(" ".join(row.text for row in asked), first.kind, first.section)
    words = numbers.of(" ".join(row.text for row in said))
    return document, ident, [row.at for row in said], words, [row.at for row in asked], numbers.of(beside)


def question(asked: str, kind: str, section: str) -> str:
    """Return what counts as the question of a unit: what was asked, else of a paragraph the heading over it."""
    return asked or (section.rsplit(" › ", 1)[-1] if kind == "paragraph" else "")


class _Said(NamedTuple):
    """What is needed of a passage; 200,000 of them are made, so not a whole `model.Passage`."""

    at: int
    turn: int
    passage_id: str
    kind: str
    locator: str
    speaker: str
    person_id: str
    section: str
    text: str


def _place(row: _Said) -> str:
    """Return what holds a question and its answers together: the number, else the turn; a paragraph is alone."""
    if _NUMBERED.fullmatch(row.locator):
        return row.locator
    return f"turn {row.turn}" if row.turn and row.speaker else row.passage_id
