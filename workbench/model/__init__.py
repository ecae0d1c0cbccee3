"""The words of the workbench as frozen dataclasses: one class is one row of one table.

Many rows are a DataFrame with exactly these fields as columns, in this order (`tables.py`). Missing text is ``""``, a
missing number ``None`` here and ``<NA>`` in a frame; lists are tuples; dates ISO strings, perhaps partial. Offsets
are 0-based, half-open, in Unicode code points: a passage's into its document's stored text, others into their
passage's. Rows: `evidence.py` (what is held), `report.py`, `claims.py` (tags, links), `under_items.py`, `outcomes.py`,
`as_reported.py` (known at second hand), `figures_read.py`, `planned_question.py`, `problems_and_findings.py`. The
tables of what was said travel as one value: `held_evidence.py`. The closed sets of values, such as the positions of a
reply: `values.py`; who may see what: `publication.py`. A new table begins here.
"""

from __future__ import annotations

from .as_reported import CategoryHeard, Commitment, Figure, PressQuotation, RequestFinding
from .claims import (
    Bearing,
    Coding,
    Decision,
    Link,
    Memo,
    OtherReading,
    Pattern,
    Sought,
    Tag,
    TermLink,
    Theme,
    Undertaking,
)
from .evidence import Appearance, Document, Hearing, Mark, Passage, Person, Term
from .figures_read import FigureRead, FiguresCompared, FigureTraced
from .held_evidence import Evidence
from .ledger_entry import RULES, LedgerEntry, Rule
from .outcomes import Authority, AuthorityRecord, Event, Inspection, LocalReturn, Measure, Progress, Response
from .planned_question import PlannedQuestion
from .problems_and_findings import Finding, Problem
from .publication import HELD_BACK, PUBLICATIONS
from .report import Citation, Quotation, Recommendation, Relation, Unfollowed
from .source_page import Piece, SourcePage
from .under_items import Cell, Coverage, EvidenceBase, Heard, Reach, Reached
from .values import (
    ACTS,
    BASES,
    BEARING_WHYS,
    BEARINGS,
    CAPACITIES,
    CITATION_WHYS,
    DOCUMENT_KINDS,
    DONE,
    EVIDENCE_BASE_WHYS,
    KINDS_FROM,
    LINK_WHYS,
    MADE_WITH,
    PASSAGE_KINDS,
    POSITION_WHYS,
    POSITIONS,
    PROBLEM_WHYS,
    PROVENANCES,
    QUOTATION_WHYS,
    RELATIONS,
    STARTER,
    STATUSES,
    UNDERTAKING_WHYS,
)

__all__ = [
    "ACTS",
    "BASES",
    "BEARINGS",
    "BEARING_WHYS",
    "CAPACITIES",
    "CITATION_WHYS",
    "DOCUMENT_KINDS",
    "DONE",
    "EVIDENCE_BASE_WHYS",
    "HELD_BACK",
    "KINDS_FROM",
    "LINK_WHYS",
    "MADE_WITH",
    "PASSAGE_KINDS",
    "POSITIONS",
    "POSITION_WHYS",
    "PROBLEM_WHYS",
    "PROVENANCES",
    "PUBLICATIONS",
    "QUOTATION_WHYS",
    "RELATIONS",
    "RULES",
    "STARTER",
    "STATUSES",
    "UNDERTAKING_WHYS",
    "Appearance",
    "Authority",
    "AuthorityRecord",
    "Bearing",
    "CategoryHeard",
    "Cell",
    "Citation",
    "Coding",
    "Commitment",
    "Coverage",
    "Decision",
    "Document",
    "Event",
    "Evidence",
    "EvidenceBase",
    "Figure",
    "FigureRead",
    "FigureTraced",
    "FiguresCompared",
    "Finding",
    "Heard",
    "Hearing",
    "Inspection",
    "LedgerEntry",
    "Link",
    "LocalReturn",
    "Mark",
    "Measure",
    "Memo",
    "OtherReading",
    "Passage",
    "Pattern",
    "Person",
    "Piece",
    "PlannedQuestion",
    "PressQuotation",
    "Problem",
    "Progress",
    "Quotation",
    "Reach",
    "Reached",
    "Recommendation",
    "Relation",
    "RequestFinding",
    "Response",
    "Rule",
    "Sought",
    "SourcePage",
    "Tag",
    "Term",
    "TermLink",
    "Theme",
    "Undertaking",
    "Unfollowed",
]
