"""The evidence that is held, laid out for looking up: who speaks under each question, what each code has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from ...model import Appearance, Document, Evidence, Hearing, Passage, tables
from ...text import names
from ..grammar import committee_references
from ..grammar.reference import Place
from ..grammar.transcript_references import inquiry_in

if TYPE_CHECKING:
    import pandas as pd

_SPOKEN = ("question", "answer", "statement")
_PLACE = re.compile(r"p(\d+):(\d+)")


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
    """The evidence held, by question and by code; ``hearings`` are those of the report being read."""

    documents: dict[str, Document]
    by_code: dict[str, Document]
    sessions: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    spoken: dict[tuple[str, int], list[Passage]] = field(default_factory=lambda: defaultdict(list))
    paragraphs: dict[str, list[Passage]] = field(default_factory=lambda: defaultdict(list))
    appearances: dict[tuple[str, str], list[Appearance]] = field(default_factory=lambda: defaultdict(list))
    hearings: list[Hearing] = field(default_factory=list)
    papers: frozenset[str] = frozenset()
    paper: str = ""
    inquiry: str = ""
    printed: dict[str, list[tuple[int, int, Passage]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, evidence: Evidence, hearings: pd.DataFrame | None = None) -> EvidenceIndex:
        passages = evidence.passages
        known: dict[str, Document] = {d.document_id: d for d in tables.rows(evidence.documents, Document)}
        coded = {_normal(d.evidence_code): d for d in known.values() if d.evidence_code}
        held = cls(known, coded)
        held.hearings = tables.rows(hearings, Hearing) if hearings is not None else []
        for one in tables.rows(evidence.appearances, Appearance):
            held.appearances[one.document_id, one.person_id].append(one)
        oral = [d for d, document in known.items() if document.kind == "oral"]
        written = [d.document_id for d in coded.values()]
        written += [d for d, document in known.items() if document.kind in ("written", "statement")]
        wanted = passages[passages["document_id"].isin([*oral, *written])]
        for passage in tables.rows(wanted, Passage):
            held._add(passage, oral=passage.document_id in oral)
        return held

    def _add(self, passage: Passage, oral: bool) -> None:
        number = re.fullmatch(r"Q(\d+)", passage.locator)
        place = _PLACE.fullmatch(passage.locator)
        if place and passage.kind in _SPOKEN:
            self.printed[passage.document_id].append((int(place[1]), int(place[2]), passage))
        if oral and number and passage.kind in _SPOKEN:
            question = int(number[1])
            self.spoken[passage.document_id, question].append(passage)
            if passage.document_id not in self.sessions[question]:
                self.sessions[question].append(passage.document_id)
        elif not oral and passage.kind in ("paragraph", "statement"):
            self.paragraphs[passage.document_id].append(passage)

    def for_report(self, report: str) -> EvidenceIndex:
        """Return the same evidence as one report sees it: its own table of witnesses, its paper number."""
        own = _paper(self.documents[report].paper_number)
        oral = {_paper(d.paper_number) for d in self.documents.values() if d.kind == "oral"}
        hearings = [h for h in self.hearings if h.document_id == report]
        papers = frozenset(filter(None, {own, *oral}))
        inquiry = inquiry_in(self.documents[report].title)
        return replace(self, hearings=hearings, paper=own, papers=papers, inquiry=inquiry)

    def of_date(self, date: str) -> list[str]:
        """Return the sessions held of a date."""
        return [
            d for d, document in self.documents.items() if document.kind == "oral" and document.date == date
        ]

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

    def within(self, document_id: str, places: Collection[Place]) -> list[Passage]:
        """Return what was said on the pages and lines of a hearing: each passage runs to where the next begins."""
        said = self.printed.get(document_id, [])
        found: dict[str, Passage] = {}
        for place in places:
            first, last = (place.page, place.line), (place.last_page, place.last_line)
            for (page, line, passage), after in zip_longest(said, said[1:]):
                reaches = after is None or (after[0], after[1]) > first
                if (page, line) <= last and reaches and (after is not None or page >= place.page):
                    found[passage.passage_id] = passage
        return list(found.values())

    def document_of(self, code: str) -> tuple[Document | None, int]:
        """Return the document with a code or id, and the page that its ending names (``INQ000146592_0002``)."""
        if found := self.by_code.get(_normal(code)):
            return found, 0
        base, _, page = code.rpartition("_")
        return (self.by_code.get(base), int(page)) if base and page.isdigit() else (None, 0)

    def speakers(self, document_id: str, question: int) -> list[Speaker]:
        """Return those who speak under a question, in the order of their first words."""
        said: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.spoken[document_id, question]:
            if passage.speaker:
                said[passage.person_id or f"label {passage.speaker}"].append(passage)
        return [self._speaker(document_id, key, own) for key, own in said.items()]

    def best_fit(self, document_id: str, name: str, other_than: str) -> int:
        """Return how surely a name means anybody else who appears in a session."""
        others = [
            names.fit(name, {one.label, *_slug(person, {one.label})})
            for (document, person), here in self.appearances.items()
            if document == document_id and person and person != other_than
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


def _slug(person_id: str, labels: Collection[str]) -> set[str]:
    """Return the name in an id (``ed-vaizey``), which tells the given name that ``Mr Vaizey`` does not."""
    words = person_id.replace("-", " ").replace("_", " ")
    return (
        {words} if names.parse(words).surname in {names.parse(label).surname for label in labels} else set()
    )


def _normal(code: str) -> str:
    match = re.fullmatch(r"([A-Z0-9]*?[A-Z])\s?(\d{3,4})", code.strip())
    return committee_references.code_of(match[1], match[2]) if match else code.strip()


def _paper(printed: str) -> str:
    match = re.match(r"(HC|HL)\D*?(\d+)", printed.strip())
    return f"{match[1]} {match[2]}" if match else ""
