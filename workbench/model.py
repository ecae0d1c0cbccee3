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
RELATIONS = ("part", "repeats")
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
class Relation:
    """A nested part of a recommendation, or the earlier recommendation that it repeats.

    ``number`` is as printed (``4(a)(ii)``; of what is repeated, where it is named). ``start`` to ``end`` are
    offsets into the recommendation's text.
    """

    relation_id: str
    recommendation_id: str
    relation: str
    number: str = ""
    other: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    status: str = "suggested"
    note: str = ""


@dataclass(frozen=True)
class Citation:
    """One reference to evidence in a report; ``start`` to ``end`` are offsets into its note.

    One in the running text has no ``note``, and ``note_passage_id`` is its paragraph's. ``kind``: oral, written,
    printed, same, transcript, statement, submission, exhibit or document.
    """

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
    kind: str = ""


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
class Coding:
    """What one coder said of one theme on one passage of a sample: ``coded`` is *yes* or *no*.

    A passage that the coder has not read has no row. Codings of a sample are kept apart from tags.
    """

    sample: str
    passage_id: str
    document_id: str
    theme: str
    coder: str
    coded: str = "no"


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
class Bearing:
    """What a link's passage shows of its bearing on the item, suggested with the sentence that shows it.

    ``start`` to ``end`` are offsets into the passage's text, ``quote`` is the whole sentence (or two) that stands
    there, and ``shows`` the words in it that show the bearing.
    """

    link_id: str
    recommendation_id: str
    passage_id: str
    bearing: str
    start: int
    end: int
    quote: str
    shows: str
    reason: str
    status: str = "suggested"


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
class Authority:
    """One entry of a list of authorities: its kind, and from when to when it stood (``until`` empty: it stands)."""

    name: str
    kind: str
    since: str = ""
    until: str = ""
    provenance: str = "real"
    note: str = ""


@dataclass(frozen=True)
class Measure:
    """What authorities are asked, under which edition of the guidance.

    ``lowest`` and ``highest`` are the least and the most that an answer can be; ``target`` is the level that is
    asked for, and ``better`` which side of it is better (``higher``, ``lower``, or nothing where none is). ``part_of``
    is the measure of which this one counts a part.
    """

    measure: str
    asks: str
    recommendation_id: str
    guidance: str
    since: str
    until: str
    unit: str
    kind: str
    lowest: float | None = None
    highest: float | None = None
    target: float | None = None
    better: str = ""
    part_of: str = ""
    asked_of: str = ""
    provenance: str = "real"
    note: str = ""


@dataclass(frozen=True)
class LocalReturn:
    """One authority's answer on one measure for one period; ``asked`` and ``answered`` are dates.

    Rows of one letter share ``source``. ``chased`` is when it was chased, ``review`` when a review was asked for.
    """

    authority: str
    measure: str
    period: str
    asked: str
    answered: str
    value: str
    unit: str
    status: str
    source: str = ""
    note: str = ""
    chased: str = ""
    review: str = ""
    provenance: str = "real"


@dataclass(frozen=True)
class Inspection:
    """One judgement of an inspection, under the framework that it was made under."""

    body: str
    framework: str
    date: str
    aspect: str
    judgement: str
    source: str = ""
    url: str = ""
    note: str = ""
    provenance: str = "real"


@dataclass(frozen=True)
class Event:
    """Something that happened, dated, which no document, reply or act in the other tables says."""

    date: str
    kind: str
    what: str
    until: str = ""
    document_id: str = ""
    recommendation_ids: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    note: str = ""
    provenance: str = "real"


@dataclass(frozen=True)
class EvidenceBase:
    """What stands under one item of a report: counts are of distinct passages and witness bodies.

    ``consistent``, ``qualifying``, ``contrary`` and ``background`` count witness bodies with a passage of that
    bearing, as a person confirmed it; ``undecided`` the other bodies. ``grounds`` are labels such as *contested*,
    ``grounds_words`` says them in words, and ``against`` what was found that qualifies the item or is contrary
    to it, or who looked.
    """

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
    consistent: int = 0
    qualifying: int = 0
    contrary: int = 0
    background: int = 0
    undecided: int = 0
    grounds: tuple[str, ...] = ()
    grounds_words: str = ""
    against: str = ""


@dataclass(frozen=True)
class Coverage:
    """A theme, the distinct witness bodies that spoke of it, and the items of a report that it reaches.

    ``recommendations`` and ``conclusions`` are ids; ``strong`` and ``gap`` are ``True`` or ``False``.
    """

    theme: str
    label: str
    bodies: int
    heard: int
    passages: int
    confirmed: int
    recommendations: tuple[str, ...] = ()
    conclusions: tuple[str, ...] = ()
    strong: bool = False
    gap: bool = False
    statement: str = ""


@dataclass(frozen=True)
class Reach:
    """One witness body, or a category of them: how it was heard, and what of it a report cites.

    ``sessions`` and ``documents`` count what was said and written and can be read, ``unread`` what is listed and
    not held, or held and not readable; ``cited`` counts its passages that the report cites, ``paragraphs`` the
    report's paragraphs that cite it, ``quoted`` the quotations found in its words, ``linked`` its passages that
    a person linked to an item.
    """

    category: str
    body: str
    sessions: int
    documents: int
    unread: int
    cited: int | None
    paragraphs: int | None
    quoted: int | None
    linked: int
    statement: str = ""


@dataclass(frozen=True)
class Reached:
    """A category of witnesses: how many distinct bodies of it were heard, and how many a report cites."""

    category: str
    bodies: int
    heard: int
    cited: int | None
    not_cited: int | None
    quoted: int | None
    linked: int


@dataclass(frozen=True)
class Cell:
    """One item of a report and one category of witnesses, counted in distinct witness bodies.

    ``bodies`` are those cited or confirmed for the item, missing where nobody has looked; ``suggested`` are
    those of whom a machine suggests a passage, and none is cited or confirmed.
    """

    recommendation_id: str
    number: str
    kind: str
    category: str
    bodies: int | None
    suggested: int
    heard: int


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
class Finding:
    """Something in a draft that the evidence does not bear out; ``finding_id`` hashes the words, not where they stand.

    ``start`` to ``end`` are offsets of ``quote`` into the draft's passage; ``right`` is what the evidence has.
    ``certainty`` is *wrong* where the evidence says otherwise, *look* where only a reader can tell.
    """

    finding_id: str
    kind: str
    passage_id: str
    start: int
    end: int
    quote: str
    right: str = ""
    explanation: str = ""
    certainty: str = "wrong"
    target_passage_id: str = ""
    status: str = "open"
    coder: str = ""
    decided: str = ""
    note: str = ""


@dataclass(frozen=True)
class Undertaking:
    """Something a witness said they would do: ``quote`` is the sentence, ``what`` the words of it that say what.

    ``on_behalf`` is the body that the witness spoke for, ``asked`` the passage that asked for it (nothing where it
    was offered). ``due`` is an ISO date, perhaps partial, of the last day or month that ``due_words`` allow.
    ``perhaps_by`` are documents that a machine takes to fulfil it, ``fulfilled_by`` the one that a person named.
    """

    undertaking_id: str
    passage_id: str
    start: int
    end: int
    quote: str
    person_id: str = ""
    speaker: str = ""
    on_behalf: str = ""
    what: str = ""
    to_whom: str = ""
    due: str = ""
    due_words: str = ""
    asked: str = ""
    perhaps_by: tuple[str, ...] = ()
    fulfilled_by: str = ""
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""


@dataclass(frozen=True)
class TermLink:
    """A claim that a passage bears on a head of the terms of reference; ``reasons`` in words, all of them.

    ``basis`` is the strongest of *heading*, *words*, *theme* and *person*.
    """

    term_link_id: str
    term_id: str
    passage_id: str
    basis: str
    score: float | None = None
    reasons: tuple[str, ...] = ()
    quote: str = ""
    status: str = "suggested"
    coder: str = ""
    decided: str = ""
    note: str = ""


@dataclass(frozen=True)
class Problem:
    """Something that could not be used, where it stands, and why."""

    document_id: str
    page: int | None
    start: int | None
    text: str
    reason: str
    severity: str = "warning"
