"""What a report quotes and cites in an item's paragraphs, and what of it could not be followed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ...model import Citation, Quotation
from ..citing.citation import Cite, author
from ..rows_by_id import Lookup
from . import excerpts
from .excerpts import Excerpt
from .passages_under_item import Leads

MATCH_WORDS = {
    "verbatim": "word for word",
    "case": "word for word, but for a capital",
    "marked change": "with a change that the report marks",
    "loose": "not word for word",
    "not found": "not found in what the report cites",
}
STANDING = {
    "verbatim": "word for word",
    "case": "but for capitals",
    "marked change": "with changes that the report marks",
}
_NOT_EVIDENCE = {"no note", "no evidence cited"}  # quotation marks, and no evidence claimed for them


@dataclass(frozen=True)
class ReportQuote:
    """Words that the report quotes, where they stand in evidence, and how they match."""

    anchor: str
    excerpt: Excerpt
    cite: Cite
    match: str
    difference: str
    target: Cite | None


@dataclass(frozen=True)
class ReportQuotes:
    """The quotations of an item's paragraphs.

    ``not_held`` counts those that cite only what is not held; ``unfit`` those that cannot be shown, because
    their words do not stand where the table of quotations says.
    """

    shown: tuple[ReportQuote, ...] = ()
    not_held: int = 0
    unfit: int = 0


@dataclass(frozen=True)
class QuotedWords:
    """How many words in quotation marks a report has, by what became of looking for them.

    ``stand`` are those in evidence held, by how they match; ``nearly`` those that stand there but for some
    words; ``missing`` those looked for in what the report cites and not found. The rest could not be looked
    for: they cite evidence that is ``not_held``, a reference that nobody could follow (``unfollowed``), or
    no evidence at all (``uncited``).
    """

    stand: tuple[tuple[str, int], ...] = ()
    nearly: int = 0
    missing: int = 0
    not_held: int = 0
    unfollowed: int = 0
    uncited: int = 0

    @property
    def standing(self) -> int:
        """How many stand in evidence held, in every way together."""
        return sum(number for _, number in self.stand)

    @property
    def every(self) -> int:
        """How many there are."""
        return self.standing + self.nearly + self.missing + self.not_held + self.unfollowed + self.uncited


@dataclass(frozen=True)
class Elsewhere:
    """A submission that the report cites and that is not held, with the places that cite it."""

    code: str
    submitter: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Unfollowed:
    """A reference that could not be followed, and why."""

    reference: str
    place: str
    reason: str


def leads(quotations: Iterable[Quotation], within: frozenset[str]) -> Leads:
    """Return what the paragraphs ``within`` quote of each passage, by the passage's id."""
    found: dict[str, list[str]] = defaultdict(list)
    for quotation in quotations:
        if quotation.passage_id in within and quotation.target_passage_id:
            found[quotation.target_passage_id].append(quotation.quote)
    return found


def quoted_words(quotations: Iterable[Quotation]) -> QuotedWords:
    """Return how many words in quotation marks there are, by what became of looking for them."""
    found = Counter(_fate(quotation) for quotation in quotations)
    return QuotedWords(
        tuple((words, found[match]) for match, words in STANDING.items() if found[match]),
        *(found[fate] for fate in ("loose", "missing", "not held", "unfollowed", "uncited")),
    )


def _fate(quotation: Quotation) -> str:
    if quotation.match != "not found":
        return quotation.match
    if _claims_nothing(quotation):
        return "uncited"
    if "not there" in quotation.why:
        return "missing"
    return "not held" if "not held" in quotation.why else "unfollowed"


def report_quotes(
    quotations: Iterable[Quotation], within: frozenset[str], lookup: Lookup, anchor: str
) -> ReportQuotes:
    """Return the words that the paragraphs ``within`` quote from evidence, as they stand in the report."""
    here = [q for q in quotations if q.passage_id in within and not _claims_nothing(q)]
    searched = [q for q in here if q.why[:1] != ("not held",)]
    searched.sort(key=lambda q: (lookup.order(lookup.passages[q.passage_id]), q.start))
    made = [_report_quote(q, lookup, f"{anchor}-w{n}") for n, q in enumerate(searched, 1)]
    fit = tuple(quote for quote in made if quote is not None)
    return ReportQuotes(fit, len(here) - len(searched), len(made) - len(fit))


def _claims_nothing(quotation: Quotation) -> bool:
    return bool(_NOT_EVIDENCE & set(quotation.why))


def _report_quote(quotation: Quotation, lookup: Lookup, anchor: str) -> ReportQuote | None:
    passage = lookup.passages[quotation.passage_id]
    words = passage.text[quotation.start : quotation.end]
    if words != quotation.quote or not excerpts.carries(words):
        return None
    span = excerpts.Span(
        anchor, passage.passage_id, passage.document_id, quotation.start, quotation.end, words
    )
    target = lookup.passages.get(quotation.target_passage_id)
    return ReportQuote(
        anchor,
        Excerpt(span),
        lookup.cite([passage]),
        MATCH_WORDS.get(quotation.match, quotation.match),
        quotation.difference,
        lookup.cite([target]) if target else None,
    )


def not_held(citations: Iterable[Citation], within: frozenset[str], lookup: Lookup) -> tuple[Elsewhere, ...]:
    """Return the submissions cited in the paragraphs ``within`` that are not held, by code."""
    places: dict[str, list[str]] = defaultdict(list)
    for citation in citations:
        if citation.passage_id in within and citation.status == "not held":
            places[citation.target_document_id or citation.text].append(_place(citation, lookup))
    return tuple(
        Elsewhere(code, author(lookup.document(code)), tuple(dict.fromkeys(found)))
        for code, found in sorted(places.items())
    )


def unfollowed(
    citations: Iterable[Citation], within: frozenset[str], lookup: Lookup
) -> tuple[Unfollowed, ...]:
    """Return the references in the paragraphs ``within`` that are ambiguous or unresolved."""
    return tuple(
        Unfollowed(c.text, _place(c, lookup), c.reason or c.status)
        for c in citations
        if c.passage_id in within and c.status in ("ambiguous", "unresolved")
    )


def _place(citation: Citation, lookup: Lookup) -> str:
    passage = lookup.passages.get(citation.passage_id)
    paragraph = f"paragraph {passage.locator}, " if passage else ""
    return f"{paragraph}note {citation.note}" if citation.note else f"{paragraph}in the text"
