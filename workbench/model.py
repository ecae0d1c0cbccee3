"""The words of the workbench as frozen dataclasses: one class is one row of one table.

Many rows are a DataFrame with exactly these fields as columns, in this order (`tables.table`).
Missing text is ``""``, a missing number ``None`` here and ``<NA>`` in a frame; lists are tuples;
dates are ISO strings, perhaps partial (``2012-06``). Offsets are 0-based, half-open, in Unicode
code points: a passage's into its document's stored text, all others into the text of the passage
that they stand in.
"""

from __future__ import annotations

from dataclasses import dataclass

DOCUMENT_KINDS = (
    "oral", "written", "report", "response", "terms", "correspondence", "engagement note",
    "guidance", "statement", "debate", "written question", "inspection", "statistics",
    "FOI reply", "press", "other",
)  # fmt: skip
PROVENANCES = ("real", "illustrative", "reported")
PUBLICATIONS = (
    "published", "published in part", "name withheld", "received, not reported",
    "confidential", "individual case",
)  # fmt: skip
STATUSES = ("ok", "partial", "no-text", "unsupported", "refused", "failed", "not-held")
PASSAGE_KINDS = (
    "question", "answer", "statement", "paragraph", "heading", "recommendation", "response",
    "note", "direction", "table", "reference",
)  # fmt: skip
CAPACITIES = ("chair", "member", "witness", "counsel", "submitter", "other")
BEARINGS = ("consistent with", "qualifies", "contrary to", "background", "undecided")
ACTS = ("confirm", "dismiss", "add", "change", "note", "undo")
BASES = ("cited", "quoted", "similar", "theme", "person")


@dataclass(frozen=True)
class Document:
    """One source: a file that we hold, or an entry of a list of evidence that we do not."""

    document_id: str
    kind: str = "other"
    provenance: str = "real"
    title: str = ""
    date: str = ""
    author: str = ""
    evidence_code: str = ""
    paper_number: str = ""
    parliamentary_session: str = ""
    publication: str = "published"
    corrected: str = ""
    source_file: str = ""
    sha256: str = ""
    media_type: str = ""
    url: str = ""
    retrieved: str = ""
    status: str = "ok"
    note: str = ""


@dataclass(frozen=True)
class Passage:
    """One citable unit; ``text`` equals the document's stored text from ``start`` to ``end``."""

    passage_id: str
    document_id: str
    seq: int
    kind: str
    locator: str
    turn: int | None = None
    speaker: str = ""
    person_id: str = ""
    section: str = ""
    panel: int | None = None
    page: int | None = None
    start: int = 0
    end: int = 0
    text: str = ""


@dataclass(frozen=True)
class Mark:
    """A footnote's mark: where note ``note`` is called in a passage (its text holds no mark)."""

    passage_id: str
    start: int
    note: str
    note_passage_id: str


@dataclass(frozen=True)
class Hearing:
    """One panel of a report's own table of witnesses: the date and the questions they answered."""

    document_id: str
    date: str
    panel: int
    first: int
    last: int
    text: str


@dataclass(frozen=True)
class Person:
    """One person or body, however often and under whatever label they appear."""

    person_id: str
    name: str
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Appearance:
    """A person in a document, in a capacity. ``label`` is what the document prints for them."""

    document_id: str
    person_id: str
    label: str
    capacity: str
    role: str = ""
    organisation: str = ""
    category: str = ""
    panel: int | None = None
    interest: str = ""
    note: str = ""


@dataclass(frozen=True)
class Term:
    """One head of the terms of reference."""

    term_id: str
    number: str
    text: str


@dataclass(frozen=True)
class Recommendation:
    """One numbered item of a report: a recommendation, a conclusion, or both.

    ``paragraphs`` and ``discussion`` are paragraph numbers of ``document_id`` as printed: those the
    item names, and those of its chapter since the item before, which lead to it.
    """

    recommendation_id: str
    number: str
    kind: str
    document_id: str
    passage_id: str = ""
    paragraphs: tuple[str, ...] = ()
    discussion: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    deadline: str = ""
    text: str = ""


@dataclass(frozen=True)
class Citation:
    """One reference to evidence in a report; ``start`` to ``end`` are offsets into its note."""

    citation_id: str
    passage_id: str
    note_passage_id: str
    note: str
    start: int
    end: int
    text: str
    target_document_id: str = ""
    target_passage_ids: tuple[str, ...] = ()
    status: str = "unresolved"
    reason: str = ""


@dataclass(frozen=True)
class Quotation:
    """Words in quotation marks (or a set-off quotation) in a report, and where they stand in evidence."""

    quotation_id: str
    passage_id: str
    start: int
    end: int
    quote: str
    citation_id: str = ""
    target_passage_id: str = ""
    match: str = "not found"
    difference: str = ""


@dataclass(frozen=True)
class Theme:
    """A topic of the codebook."""

    theme: str
    label: str
    parent: str = ""
    definition: str = ""
    include: str = ""
    exclude: str = ""


@dataclass(frozen=True)
class Pattern:
    """Words that suggest a theme: a phrase (as written), a lemma phrase, or token attributes."""

    pattern_id: str
    theme: str
    kind: str
    pattern: str
    note: str = ""


@dataclass(frozen=True)
class Tag:
    """A claim that a span is about a theme, and who makes it."""

    tag_id: str
    passage_id: str
    theme: str
    start: int
    end: int
    quote: str
    origin: str
    score: float | None = None
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""


@dataclass(frozen=True)
class Link:
    """A claim that a passage bears on a recommendation; ``reasons`` in words, all of them."""

    link_id: str
    recommendation_id: str
    passage_id: str
    basis: str
    score: float | None = None
    reasons: tuple[str, ...] = ()
    bearing: str = "undecided"
    quote: str = ""
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""


@dataclass(frozen=True)
class Response:
    """What was said in reply to an item of a report."""

    response_id: str
    recommendation_id: str
    document_id: str
    passage_id: str = ""
    responder: str = ""
    date: str = ""
    position: str = ""
    wording: str = ""
    matched_by: str = ""
    score: float | None = None
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""


@dataclass(frozen=True)
class Progress:
    """What was done about an item of a report, dated."""

    recommendation_id: str
    date: str
    state: str
    measure: str = ""
    value: str = ""
    unit: str = ""
    area: str = ""
    source: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class EvidenceBase:
    """What stands under one item of a report: counts are of distinct passages and witness bodies."""

    recommendation_id: str
    number: str
    kind: str
    paragraphs: tuple[str, ...]
    discussion: tuple[str, ...]
    shares_with: tuple[str, ...]
    notes: int
    cited: int
    confirmed: int
    suggested: int
    bodies: tuple[str, ...]
    categories: tuple[str, ...]
    not_held: int
    unresolved: int
    statement: str


@dataclass(frozen=True)
class Decision:
    """One act of a person, as the log keeps it; ``detail`` is what was written with it, erasable apart.

    ``stream`` is one coder's chain on one copy of the inquiry, ``n`` counts in it from 1.
    """

    decision_id: str
    stream: str
    n: int
    time: str
    coder: str
    table: str
    row_id: str
    act: str
    detail: str = ""


@dataclass(frozen=True)
class Problem:
    """Something that could not be used, where it stands, and why."""

    document_id: str
    page: int | None
    start: int | None
    text: str
    reason: str
    severity: str = "warning"
