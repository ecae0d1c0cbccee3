"""Where a report cites one submitter's evidence, which items follow from there, and what is said where it does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...evidence_base.argued_where import Argued
from ...model import Appearance, Citation, Document, Passage, Quotation, Recommendation, tables
from ...model.values import OWN_WORDS
from ...text import names
from ...text.english.patterns_in_tables import in_table
from ...witnesses.bodies import READABLE
from ..citing.citation import Cite, source, where
from ..material import Material
from ..rows_by_id import Lookup
from .excerpts import Excerpt, Span, carries, count_words
from .whose_evidence import Submitter

FOLLOWED = ("resolved", "document", "not held")
"""A reference whose evidence is known, if only as a whole document, or as one that is not held."""
CONSIDERED = "All evidence that was accepted was considered, whether the report cites it or not."
NOT_READ = "The text of the report is not held here, so it can’t be said where it cites evidence."
IN_PART = "No reference to it was found in what was read of the report, which is not all of it."
LOST = "No reference to it was found in the report; some of its references could not be followed."
NOT_CITED = "The report, as it was published, does not refer to it."
AS_A_WHOLE = "as a whole"
FEWEST = 4
"""Words of a quotation that is shown: fewer are found in a paragraph without being anybody's own."""
_WORDS = in_table("text/signs", "words")


@dataclass(frozen=True)
class Place:
    """One place of a report that cites the submitter: the paragraph, its notes, and what of theirs is cited.

    ``quotes`` are words of theirs that the report quotes there, as the report prints them.
    """

    report: str
    paragraph: str
    notes: tuple[str, ...]
    cites: tuple[str, ...]
    quotes: tuple[tuple[Excerpt, Cite], ...] = ()


@dataclass(frozen=True)
class Cited:
    """Where a report cites one submitter: its places in order, and of each item, by id, the places that lead to it."""

    places: tuple[Place, ...]
    items: dict[str, tuple[str, ...]]


def cited(whose: Submitter, material: Material, lookup: Lookup) -> Cited:
    """Return where the reports cite a submitter's evidence; a citation known only to its document counts."""
    found: dict[str, list[tuple[Citation, tuple[str, ...]]]] = defaultdict(list)
    surnames = _surnames(material)
    for row in tables.rows(material.citations, Citation):
        if row.status in FOLLOWED and (what := tuple(_theirs(row, whose, lookup, surnames))):
            found[row.passage_id or row.note_passage_id].append((row, what))
    held = {key: lookup.passages[key] for key in found if key in lookup.passages}
    quoted = _quoted(whose, material, lookup)
    together: dict[tuple[str, str], list[str]] = defaultdict(list)  # a paragraph may be several passages
    for key in sorted(held, key=lambda key: lookup.order(held[key])):
        together[held[key].document_id, held[key].locator].append(key)
    places = {
        at: _place(
            held[keys[0]],
            [row for key in keys for row in found[key]],
            [words for key in keys for words in quoted.get(key, ())],
            lookup,
        )
        for at, keys in together.items()
    }
    return Cited(tuple(places.values()), _items(material, {at: one.paragraph for at, one in places.items()}))


def _surnames(material: Material) -> dict[str, dict[str, str]]:
    """Return of each hearing its witnesses' surnames, by person_id."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for one in tables.rows(material.appearances, Appearance):
        if one.capacity == "witness":
            found[one.document_id][one.person_id] = names.parse(one.label).surname
    return found


def _theirs(
    row: Citation, whose: Submitter, lookup: Lookup, surnames: dict[str, dict[str, str]]
) -> Iterator[str]:
    """Yield what of a submitter's a reference cites, in words; nothing where it cites somebody else's."""
    targets = [lookup.passages[one] for one in row.target_passage_ids if one in lookup.passages]
    document = row.target_document_id
    if document in whose.documents or any(one.document_id in whose.documents for one in targets):
        said = [one for one in targets if one.document_id in whose.documents]
        name = source(lookup.document(document or said[0].document_id))
        whole = f"{name}, {AS_A_WHOLE}" if row.status == "document" else name
        yield from (f"{name}, {where(one)}" for one in said) if said else [whole]
        return
    spoken = [
        one for one in targets if one.kind in OWN_WORDS and (one.document_id, one.person_id) in whose.spoke
    ]
    yield from (f"{source(lookup.document(one.document_id))}, {where(one)}" for one in spoken)
    if not targets and row.status == "document" and document in whose.sessions:
        words = set(_WORDS.findall(names.fold(row.text)))
        meant = {person for person, surname in surnames[document].items() if surname and surname in words}
        if not meant or any((document, person) in whose.spoke for person in meant):
            yield f"{source(lookup.document(document))}, {AS_A_WHOLE}"


def _place(
    paragraph: Passage,
    rows: Sequence[tuple[Citation, tuple[str, ...]]],
    quotes: Sequence[tuple[Excerpt, Cite]],
    lookup: Lookup,
) -> Place:
    notes = dict.fromkeys(f"note {row.note}" for row, _ in rows if row.note)
    cites = dict.fromkeys(one for _, what in rows for one in what)
    return Place(
        source(lookup.document(paragraph.document_id)),
        where(paragraph),
        tuple(notes),
        tuple(cites),
        tuple(quotes),
    )


def _quoted(whose: Submitter, material: Material, lookup: Lookup) -> dict[str, list[tuple[Excerpt, Cite]]]:
    """Return of each paragraph the words in it that are a submitter's, as the report quotes them."""
    found: dict[str, list[tuple[Excerpt, Cite]]] = defaultdict(list)
    for n, row in enumerate(tables.rows(material.quotations, Quotation), 1):
        target, here = lookup.passages.get(row.target_passage_id), lookup.passages.get(row.passage_id)
        if target is None or here is None or row.match == "not found" or not _said_by(target, whose):
            continue
        words = here.text[row.start : row.end]
        if carries(words) and count_words(words) >= FEWEST:
            span = Span(f"quoted-{n}", here.passage_id, here.document_id, row.start, row.end, words)
            found[row.passage_id].append((Excerpt(span), lookup.cite([here])))
    return found


def _said_by(target: Passage, whose: Submitter) -> bool:
    return target.document_id in whose.documents or (target.document_id, target.person_id) in whose.spoke


def _items(material: Material, places: dict[tuple[str, str], str]) -> dict[str, tuple[str, ...]]:
    argued = Argued.of(material.citations, material.passages)
    rows: list[Recommendation] = tables.rows(material.recommendations, Recommendation)
    led = {
        row.recommendation_id: tuple(dict.fromkeys(places[at] for at in argued.places(row) if at in places))
        for row in rows
    }
    return {ident: found for ident, found in led.items() if found}


def reports(material: Material) -> tuple[Document, ...]:
    """Return the reports that are published: those that are held, and those whose items are known from elsewhere."""
    rows: list[Document] = tables.rows(material.documents, Document)
    return tuple(row for row in rows if row.kind == "report")


def silent(material: Material) -> str:
    """Return what can be said of somebody in whose evidence no reference ends: no more than was read of the report."""
    held = reports(material)
    if not any(row.status in READABLE for row in held):
        return NOT_READ
    if any(row.status != "ok" for row in held):
        return IN_PART
    lost = ~material.citations["status"].isin([*FOLLOWED, "elsewhere"])
    return LOST if lost.any() else NOT_CITED
