"""The evidence that is held, laid out for looking up: who speaks under each question, what each code has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .. import names, tables
from ..model import Appearance, Document, Hearing, Passage
from . import references

if TYPE_CHECKING:
    import pandas as pd

_SPOKEN = ("question", "answer", "statement")


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
class Evidence:
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

    @classmethod
    def of(
        cls,
        passages: pd.DataFrame,
        documents: pd.DataFrame,
        appearances: pd.DataFrame,
        hearings: pd.DataFrame | None,
    ) -> Evidence:
        known: dict[str, Document] = {d.document_id: d for d in tables.rows(documents, Document)}
        coded = {_normal(d.evidence_code): d for d in known.values() if d.evidence_code}
        held = cls(known, coded)
        held.hearings = tables.rows(hearings, Hearing) if hearings is not None else []
        for one in tables.rows(appearances, Appearance):
            held.appearances[one.document_id, one.person_id].append(one)
        oral = [d for d, document in known.items() if document.kind == "oral"]
        written = [d.document_id for d in coded.values()]
        wanted = passages[passages["document_id"].isin([*oral, *written])]
        for passage in tables.rows(wanted, Passage):
            held._add(passage, oral=passage.document_id in oral)
        return held

    def _add(self, passage: Passage, oral: bool) -> None:
        number = re.fullmatch(r"Q(\d+)", passage.locator)
        if oral and number and passage.kind in _SPOKEN:
            question = int(number[1])
            self.spoken[passage.document_id, question].append(passage)
            if passage.document_id not in self.sessions[question]:
                self.sessions[question].append(passage.document_id)
        elif not oral and passage.kind in ("paragraph", "statement"):
            self.paragraphs[passage.document_id].append(passage)

    def for_report(self, report: str) -> Evidence:
        """Return the same evidence as one report sees it: its own table of witnesses, its paper number."""
        own = _paper(self.documents[report].paper_number)
        oral = {_paper(d.paper_number) for d in self.documents.values() if d.kind == "oral"}
        hearings = [h for h in self.hearings if h.document_id == report]
        return replace(self, hearings=hearings, paper=own, papers=frozenset(filter(None, {own, *oral})))

    def of_date(self, date: str) -> list[str]:
        """Return the sessions held of a date."""
        return [
            d for d, document in self.documents.items() if document.kind == "oral" and document.date == date
        ]

    def with_paper(self, question: int, paper: str) -> list[str]:
        """Return the sessions held that have a question, of one paper where a reference names it."""
        held = self.sessions.get(question, [])
        if not paper:
            return held
        numbered = [s for s in held if _paper(self.documents[s].paper_number) == paper]
        return numbered or (
            [s for s in held if not self.documents[s].paper_number] if paper == self.paper else []
        )

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
    return references.code_of(match[1], match[2]) if match else code.strip()


def _paper(printed: str) -> str:
    match = re.match(r"(HC|HL)\D*?(\d+)", printed.strip())
    return f"{match[1]} {match[2]}" if match else ""
