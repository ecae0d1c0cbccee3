"""A file becomes a document and its passages."""

from __future__ import annotations

import re

from . import papers, reports, transcripts
from .extract import Extraction, extract
from .headers import ILLUSTRATIVE
from .reading import Reading, renamed
from .speakers import LABEL, QUESTION

__all__ = ["Reading", "extract", "kind_of", "read", "renamed", "suggested_id"]

_ORAL_TITLE = re.compile(
    r"^(?:(?:un)?corrected )?(?:transcript of )?oral evidence\b\s*(?::|$)|^examination of witness",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\bReports? of Session \d{4}|^Report, together with|^(?:\w+ )?(?:Special )?Report from the\b",
    re.IGNORECASE,
)
_ITEMS = re.compile(r"^conclusions and recommendations$", re.IGNORECASE)


def read(data: bytes, document_id: str = "source", kind: str = "") -> Reading:
    """Return what a source holds: its document, stored text, passages and what else its kind has.

    ``kind`` (one of `model.DOCUMENT_KINDS`) is told from the words where it isn't given.
    Raises `errors.Unreadable` with the status that the document gets where there is no text to read.
    """
    extraction = extract(data)
    kind = kind or kind_of(extraction)
    if kind == "oral":
        return transcripts.read(extraction, document_id)
    if kind == "report":
        return reports.read(extraction, document_id)
    return papers.read(extraction, document_id, kind)


def kind_of(extraction: Extraction) -> str:
    """Return what kind of document this is, by its words."""
    texts = [line.text for line in extraction.lines if line.text]
    asked = sum(1 for text in texts if (m := QUESTION.match(text)) and LABEL.match(text[m.end() :]))
    front = texts[:60]
    if asked >= 3 or any(_ORAL_TITLE.match(text) for text in front[:12]):
        return "oral"
    if any(_REPORT.search(text) for text in front) or any(_ITEMS.match(text) for text in texts):
        return "report"
    if any(papers.is_submission(text) for text in front[:8]):
        return "written"
    if ILLUSTRATIVE.match(front[0]) and "engagement note" in front[0].lower():
        return "engagement note"
    if any("terms of reference" in text.lower() for text in front[:8]):
        return "terms"
    labelled = sum(1 for text in texts if LABEL.match(text))
    return "oral" if labelled >= 4 and labelled > 0.3 * len(texts) else "other"


def suggested_id(reading: Reading, name: str) -> str:
    """Return the id that a new document gets where nobody chose one: readable, and printed in briefings."""
    document = reading.document
    if document.kind == "oral" and document.date:
        return f"oral-{document.date}"
    if document.kind == "written" and document.evidence_code:
        return document.evidence_code
    if document.kind in ("report", "terms"):
        return document.kind
    stem = name.rsplit(".", 1)[0]
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "document"
