"""The evidence that is held, laid out for looking up: who speaks under each question, what each code has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ...model import Appearance, Document, Evidence, Hearing, Passage, tables
from ...model.passages_by_id import PassagesById
from ...model.values import EVIDENCE_DOCUMENTS, SPOKEN
from ...text import names
from ...text.english.patterns_in_tables import in_table
from ..grammar import committee_references
from ..grammar.transcript_references import inquiry_in
from . import nearest_candidates
from .document_laid_out import QUESTION, DocumentLaidOut

if TYPE_CHECKING:
    import pandas as pd

_CODE = in_table("citations/references", "a code as listed")
_PAPER = in_table("citations/references", "a paper’s House and number")


@dataclass(frozen=True)
class Speaker:
    """One person under one question: their passages, and all that they are known as."""

    key: str
    label: str
    known_as: frozenset[str]
    organisations: frozenset[str]
    witness: bool
    passage_ids: tuple[str, ...]


@dataclass
class EvidenceIndex:
    """The evidence held, by question and by code; ``hearings`` are those of the report being read.

    Of the passages only those of the documents that are looked up are made rows.
    """

    documents: dict[str, Document]
    by_code: dict[str, Document]
    passages: PassagesById
    sessions: dict[int, list[str]]
    appearances: dict[tuple[str, str], list[Appearance]] = field(default_factory=lambda: defaultdict(list))
    hearings: list[Hearing] = field(default_factory=list)
    papers: frozenset[str] = frozenset()
    paper: str = ""
    inquiry: str = ""
    laid: dict[str, DocumentLaidOut] = field(default_factory=dict)

    @classmethod
    def of(cls, evidence: Evidence, hearings: pd.DataFrame | None = None) -> EvidenceIndex:
        known: dict[str, Document] = {d.document_id: d for d in tables.rows(evidence.documents, Document)}
        coded = {_normal(d.evidence_code): d for d in known.values() if d.evidence_code}
        oral = [d for d, document in known.items() if document.kind == "oral"]
        held = cls(known, coded, PassagesById(evidence.passages), _sessions(evidence.passages, oral))
        held.hearings = tables.rows(hearings, Hearing) if hearings is not None else []
        for one in tables.rows(evidence.appearances, Appearance):
            held.appearances[one.document_id, one.person_id].append(one)
        return held

    def laid_out(self, document_id: str) -> DocumentLaidOut:
        """Return a document's passages, laid out; of what is no evidence nothing."""
        if document_id not in self.laid:
            document = self.documents.get(document_id)
            held = self.passages.of(document_id) if document and self._is_evidence(document) else []
            self.laid[document_id] = DocumentLaidOut(held, document is not None and document.kind == "oral")
        return self.laid[document_id]

    def _is_evidence(self, document: Document) -> bool:
        if document.kind in EVIDENCE_DOCUMENTS:
            return True
        return bool(document.evidence_code) and self.by_code[_normal(document.evidence_code)] is document

    def for_report(self, report: str) -> EvidenceIndex:
        """Return the same evidence as one report sees it: its own table of witnesses, its paper number."""
        own = _paper(self.documents[report].paper_number)
        oral = {_paper(d.paper_number) for d in self.documents.values() if d.kind == "oral"}
        hearings = [h for h in self.hearings if h.document_id == report]
        papers = frozenset(filter(None, {own, *oral}))
        inquiry = inquiry_in(self.documents[report].title)
        return replace(self, hearings=hearings, paper=own, papers=papers, inquiry=inquiry)

    @cached_property
    def codes(self) -> nearest_candidates.Codes:
        """The codes and ids held, to find the one that was perhaps meant."""
        return nearest_candidates.Codes(self.by_code)

    @cached_property
    def numbers(self) -> list[int]:
        """The numbers of the questions held, in order."""
        return sorted(self.sessions)

    def close_to(self, question: int, within: int = 10) -> list[int]:
        """Return the questions held at most so many away from one, the nearest first."""
        around = (question + sign * far for far in range(within + 1) for sign in ((-1, 1) if far else (1,)))
        return [number for number in around if number in self.sessions]

    @cached_property
    def appearing(self) -> dict[str, dict[str, list[Appearance]]]:
        """The appearances in each document, by person."""
        found: dict[str, dict[str, list[Appearance]]] = defaultdict(dict)
        for (document_id, person), here in self.appearances.items():
            found[document_id][person] = here
        return found

    @cached_property
    def _dated(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for document_id, document in self.documents.items():
            if document.kind == "oral":
                found[document.date].append(document_id)
        return found

    def of_date(self, date: str) -> list[str]:
        """Return the sessions held of a date."""
        return self._dated.get(date, [])

    def of_day(self, day: int) -> list[Document]:
        """Return the hearings whose own title says which day of the inquiry it was (``Day 12``)."""
        said = re.compile(rf"\bday {day}\b", re.I)
        return [d for d in self.documents.values() if d.kind == "oral" and said.search(d.title)]

    def with_paper(self, question: int, paper: str) -> list[str]:
        """Return the sessions held that have a question, of one paper where a reference names it."""
        held = self.sessions.get(question, [])
        if not paper:
            return held
        numbered = [s for s in held if _paper(self.documents[s].paper_number) == paper]
        return numbered or (
            [s for s in held if not self.documents[s].paper_number] if paper == self.paper else []
        )

    def appears(self, document_id: str, name: str) -> bool:
        """Say whether somebody who may be of that name appears in a document."""
        return self.best_fit(document_id, name, other_than="") >= names.SURNAME

    def document_of(self, code: str) -> tuple[Document | None, int]:
        """Return the document with a code or id, and the page that its ending names (``INQ000146592_0002``)."""
        if found := self.by_code.get(_normal(code)):
            return found, 0
        base, _, page = code.rpartition("_")
        return (self.by_code.get(base), int(page)) if base and page.isdigit() else (None, 0)

    def speakers(self, document_id: str, question: int) -> list[Speaker]:
        """Return those who speak under a question, in the order of their first words."""
        said: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.laid_out(document_id).questions.get(question, ()):
            if passage.speaker:
                said[passage.person_id or f"label {passage.speaker}"].append(passage)
        return [self._speaker(document_id, key, own) for key, own in said.items()]

    def best_fit(self, document_id: str, name: str, other_than: str) -> int:
        """Return how surely a name means anybody else who appears in a session."""
        others = [
            names.fit(name, {one.label, *_slug(person, {one.label})})
            for person, here in self.appearing.get(document_id, {}).items()
            if person and person != other_than
            for one in here
            if one.label
        ]
        return max(others, default=0)

    def _speaker(self, document_id: str, key: str, own: list[Passage]) -> Speaker:
        here = self.appearances.get((document_id, key), [])
        panels = [a for a in here if a.panel is None or a.panel == own[0].panel] or here
        labels = {p.speaker for p in own} | {a.label for a in panels}
        known_as = labels | _slug(key, labels)
        return Speaker(
            key,
            own[0].speaker,
            frozenset(label for label in known_as if label),
            frozenset(names.fold(a.organisation) for a in panels if a.organisation),
            any(a.capacity == "witness" for a in panels) if panels else own[0].kind == "answer",
            tuple(p.passage_id for p in own),
        )


def _sessions(passages: pd.DataFrame, oral: Collection[str]) -> dict[int, list[str]]:
    """Return which sessions have each question, in their order."""
    spoken = passages["kind"].isin(SPOKEN) & passages["document_id"].isin(oral)
    spoken &= passages["locator"].str.fullmatch(QUESTION.pattern)
    found: dict[int, list[str]] = {}
    pairs = passages.loc[spoken, ["document_id", "locator"]].drop_duplicates()
    for document_id, locator in zip(pairs["document_id"], pairs["locator"], strict=True):
        held = found.setdefault(int(locator.removeprefix("Q")), [])
        if document_id not in held:
            held.append(document_id)
    return found


def _slug(person_id: str, labels: Collection[str]) -> set[str]:
    """Return the name in an id (``ed-vaizey``), which tells the given name that ``Mr Vaizey`` does not."""
    words = person_id.replace("-", " ").replace("_", " ")
    return (
        {words} if names.parse(words).surname in {names.parse(label).surname for label in labels} else set()
    )


def _normal(code: str) -> str:
    match = _CODE.fullmatch(code.strip())
    return committee_references.code_of(match[1], match[2]) if match else code.strip()


def _paper(printed: str) -> str:
    match = _PAPER.match(printed.strip())
    return f"{match[1]} {match[2]}" if match else ""
