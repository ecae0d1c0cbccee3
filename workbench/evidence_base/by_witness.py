"""Whose evidence reached a report: who was heard, what of it is cited and quoted, and who is not cited."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..model import Appearance, Citation, Document, Evidence, Link, Passage, Quotation, Reach, Reached, tables
from ..text import names
from ..text.english.patterns_in_tables import in_table
from ..witnesses.bodies import COUNTED_KINDS, READABLE, Body, Hearing, hear
from .base_in_words import by_person, count

if TYPE_CHECKING:
    import pandas as pd

NO_REPORT = "no report with citations is held"
NOT_CITED, NOT_WHOLE = (
    "not cited in the report",
    "not cited in what was read of the report, which is not all of it",
)
_LOST = ("unresolved", "ambiguous")  # a reference that could be to anybody
_WORDS = in_table("text/signs", "words")


@dataclass
class Tally:
    """What is counted of one witness body."""

    sessions: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    cited: set[str] = field(default_factory=set)
    paragraphs: set[tuple[str, str]] = field(default_factory=set)
    quoted: set[str] = field(default_factory=set)
    linked: set[str] = field(default_factory=set)


def reach(
    citations: pd.DataFrame,
    quotations: pd.DataFrame,
    links: pd.DataFrame,
    evidence: Evidence,
) -> pd.DataFrame:
    """Return for each witness body how it was heard, and what of its evidence the report cites.

    One row per distinct witness body (`bodies.hear`), by category and then by name: this is no ranking. Those
    whose evidence is listed and not held are rows, too: the report may cite what we do not hold. Where no
    report with citations is held, ``cited``, ``paragraphs`` and ``quoted`` are missing, not nought. Nobody is
    called *not cited* without the number of references that could not be followed. Columns: those of
    `model.Reach`.
    """
    cited: list[Citation] = tables.rows(citations, Citation)
    hearing, tallies = tallied(cited, evidence)
    named = {*quotations["target_passage_id"], *links["passage_id"]}
    behind = hearing.behind(evidence.passages, named)
    for quotation in tables.rows(quotations, Quotation):
        if quotation.match != "not found" and quotation.target_passage_id in behind:
            tallies[behind[quotation.target_passage_id]].quoted.add(quotation.quotation_id)
    for link in by_person(tables.rows(links, Link)):
        if link.passage_id in behind:
            tallies[behind[link.passage_id]].linked.add(link.passage_id)
    otherwise = _if_not_cited(cited, is_in_part(citations, evidence.documents))
    rows = [_row(body, tally, otherwise) for body, tally in tallies.items()]
    return tables.table(Reach, sorted(rows, key=lambda r: (r.category.casefold(), r.body.casefold())))


def tallied(citations: Sequence[Citation], evidence: Evidence) -> tuple[Hearing, dict[Body, Tally]]:
    """Return who was heard, those of whom nothing can be read among them, and where each spoke, wrote and is cited."""
    hearing = hear(replace(evidence, documents=_as_if_read(evidence.documents)))
    tallies = {body: Tally() for body in hearing.bodies}
    _heard(tallies, hearing, tables.rows(evidence.documents, Document))
    _cited(tallies, hearing, citations, evidence)
    return hearing, tallies


def by_category(reached: pd.DataFrame) -> pd.DataFrame:
    """Return `reach` rolled up: how many distinct bodies of each category were heard, cited, and not cited.

    One row per category, in order of the alphabet. ``bodies`` are all, ``heard`` those of whom something can
    be read; ``cited`` and ``not_cited`` add up to ``bodies``. Columns: those of `model.Reached`.
    """
    groups: dict[str, list[Reach]] = defaultdict(list)
    for row in tables.rows(reached, Reach):
        groups[row.category].append(row)
    return tables.table(Reached, [_sum(name, groups[name]) for name in sorted(groups, key=str.casefold)])


def _as_if_read(documents: pd.DataFrame) -> pd.DataFrame:
    """Return the documents with the evidence that is listed or unreadable among them, so that its authors are named."""
    evidence = documents["kind"].isin(COUNTED_KINDS)
    return documents.assign(status=documents["status"].mask(evidence, "ok"))


def _heard(tallies: dict[Body, Tally], hearing: Hearing, documents: Iterable[Document]) -> None:
    known = {d.document_id: d for d in documents}
    for (document_id, _), body in hearing.gave.items():
        tally, document = tallies[body], known[document_id]
        readable = tally.sessions if document.kind == "oral" else tally.documents
        (readable if document.status in READABLE else tally.unread).add(document_id)


def _cited(
    tallies: dict[Body, Tally], hearing: Hearing, citations: Sequence[Citation], evidence: Evidence
) -> None:
    passages = evidence.passages
    wanted = {c.passage_id for c in citations} | {t for c in citations for t in c.target_passage_ids}
    held: list[Passage] = tables.rows(passages[passages["passage_id"].isin(wanted)], Passage)
    known = {p.passage_id: p for p in held}
    labels = _labels(evidence)
    for citation in citations:
        if citation.status not in ("resolved", "document", "not held"):
            continue
        targets = [known[t] for t in citation.target_passage_ids if t in known]
        found = [(hearing.of(p.document_id, p.person_id, p.kind), p.passage_id) for p in targets]
        found += [(body, "") for body in _as_a_whole(citation, hearing, labels)]
        place = known.get(citation.passage_id)
        paragraph = (place.document_id, place.locator) if place else (citation.passage_id, "")
        for body, passage_id in found:
            if body:
                tallies[body].paragraphs.add(paragraph)
                tallies[body].cited |= {passage_id} - {""}


def _labels(evidence: Evidence) -> dict[str, dict[str, set[str]]]:
    """Return what each person is called in each document."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in tables.rows(evidence.appearances, Appearance):
        found[one.document_id][one.person_id].add(one.label)
    return found


def _as_a_whole(citation: Citation, hearing: Hearing, labels: dict[str, dict[str, set[str]]]) -> list[Body]:
    """Return whose a document cited as a whole is: of a hearing, whoever the reference names, or its one witness.

    A hearing that is not held, or gave no text, is cited no less.
    """
    document = citation.target_document_id
    if body := hearing.of(document):
        return [body]
    gave = {person: body for (where, person), body in hearing.gave.items() if where == document}
    if citation.status == "resolved" or not gave:
        return []
    words = set(_WORDS.findall(names.fold(citation.text)))
    named = {
        body
        for person, body in gave.items()
        if any(names.parse(label).surname in words for label in labels[document][person])
    }
    return list(named or (set(gave.values()) if len(set(gave.values())) == 1 else ()))


def is_in_part(citations: pd.DataFrame, documents: pd.DataFrame) -> bool:
    """Whether a report whose references these are was not read whole."""
    citing = {passage_id.split("/", 1)[0] for passage_id in citations["passage_id"]}
    return bool((documents["document_id"].isin(citing) & (documents["status"] == "partial")).any())


def _if_not_cited(citations: Sequence[Citation], in_part: bool) -> str:
    """Return what is said of whoever is not cited: among how many references, of a report that was read whole or not.

    ``""`` where there is no reference.
    """
    if not citations:
        return ""
    said = f"{NOT_WHOLE if in_part else NOT_CITED}, of {count(len(citations), 'reference')}"
    lost = sum(citation.status in _LOST for citation in citations)
    return f"{said}; {count(lost, 'reference')} could not be followed" if lost else said


def _row(body: Body, tally: Tally, otherwise: str) -> Reach:
    report = bool(otherwise)
    return Reach(
        body.category,
        body.name,
        sessions=len(tally.sessions),
        documents=len(tally.documents),
        unread=len(tally.unread),
        cited=len(tally.cited) if report else None,
        paragraphs=len(tally.paragraphs) if report else None,
        quoted=len(tally.quoted) if report else None,
        linked=len(tally.linked),
        statement=_statement(tally, otherwise) if report else NO_REPORT,
    )


def _statement(tally: Tally, otherwise: str) -> str:
    if not tally.paragraphs:
        return otherwise
    said = [f"cited in {count(len(tally.paragraphs), 'paragraph')}"]
    said += [f"quoted {count(len(tally.quoted), 'time')}"] if tally.quoted else []
    said += ["its evidence is not held or not readable"] if not tally.sessions | tally.documents else []
    return "; ".join(said)


def _sum(category: str, rows: Sequence[Reach]) -> Reached:
    report = all(row.paragraphs is not None for row in rows)
    is_cited = Counter(bool(row.paragraphs) for row in rows)
    return Reached(
        category,
        bodies=len(rows),
        heard=sum(bool(row.sessions or row.documents) for row in rows),
        cited=is_cited[True] if report else None,
        not_cited=is_cited[False] if report else None,
        quoted=sum(bool(row.quoted) for row in rows) if report else None,
        linked=sum(bool(row.linked) for row in rows),
    )
