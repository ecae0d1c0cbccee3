"""A report's cover: its title, committee, date, paper number and session."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Document
from ...text.english.patterns_in_tables import in_table
from ..formats.lines import Extraction, Line
from ..transcripts.transcript_header import ILLUSTRATIVE, iso_date, paper_number

_INQUIRIES_ACT = in_table("papers", "reports under the Inquiries Act")
_REPORT_TITLE = in_table("papers", "the title of a report")
_BODY = in_table("papers", "a body that inquires")
_REPLY = in_table("papers", "no report: a reply")
_SESSION = in_table("sources/reports/forms", "the session on a cover")
_LETTER = in_table("text/signs", "a letter")
_ABOUT = in_table("papers", "no title of a report")
_PAGE_OF_TEXT = 8  # so many long lines make no cover
_NUMBERED = in_table("sources/reports/forms", "a numbered part of a form")
_DAY_ALONE = in_table("sources/paper_forms", "a day or month alone")
_COMMITTEE = in_table("sources/reports/forms", "the word Committee")


def is_inquiry_report(texts: Sequence[str]) -> bool:
    """Say whether the first lines of a document are the front of a public inquiry's, a review's or a group's report.

    It is presented under the Inquiries Act 2005 (sections 25 and 26 are on publishing reports), or calls itself
    a report and names such a body; a reply to it says so in its title.
    """
    front = [" ".join(text.split()) for text in texts[:60]]
    if any(_REPLY.search(text) for text in front[:12]):
        return False
    if _INQUIRIES_ACT.search(" ".join(front)):
        return True
    cover = front[:15]
    named = any(_REPORT_TITLE.search(text) and len(text) < 160 for text in cover)
    return named and any(_BODY.search(text) and len(text) < 160 for text in cover)


def document(document_id: str, extraction: Extraction) -> Document:
    """Return what a report says of itself: title, date, committee, paper number, session, provenance."""
    cover = [line for page in extraction.pages[:2] for line in page.lines]
    front = "\n".join(line.text for line in cover)
    everything = " ".join(front.split())
    session = _SESSION.search(everything)
    illustrative = bool(ILLUSTRATIVE.match(front.strip()))
    return Document(
        document_id,
        kind="report",
        provenance="illustrative" if illustrative else "real",
        title=_title(cover),
        date=_date(cover),
        author=_committee(cover),
        paper_number=paper_number(everything),
        parliamentary_session=session[1] if session else "",
        media_type=extraction.media_type,
        note="; ".join(extraction.remarks),
    )


def _date(cover: Sequence[Line]) -> str:
    """Return the day of publication, else of printing, else the first that stands in no sentence.

    A day inside a sentence is one that the report speaks of: by when something is to be done, when a hearing was.
    """
    everything = " ".join(" ".join(line.text for line in cover).split())
    for said in (r"published on", r"published", r"printed"):
        if match := re.search(rf"{said}\s+(\d{{1,2}} \w+ \d{{4}})", everything, re.IGNORECASE):
            return iso_date(match[1])
    if any(line.size for line in cover):
        first = [line for line in cover if line.page == cover[0].page]
        if sum(_in_a_paragraph(line) for line in first) > _PAGE_OF_TEXT:
            first = []  # no cover, but a letter or a form that begins at once
        alone = (line.text.strip() for line in cover if _DAY_ALONE.fullmatch(line.text.strip()))
        said = iso_date(" ".join(" ".join(line.text for line in first).split()))
        return said or next(filter(None, map(iso_date, alone)), "")
    lines = [line.text.strip() for line in cover if line.text.strip()]
    front = lines[: next((n for n, text in enumerate(lines) if text.endswith((".", ";", ":"))), len(lines))]
    return next((day for text in front if len(text) < 80 and (day := iso_date(text))), "")


def _in_a_paragraph(line: Line) -> bool:
    """Say whether a line of a cover is as long as those of a paragraph, and no line about the paper."""
    return len(line.text) > 70 and not _ABOUT.search(line.text)


# What stands on a cover before or after the title: the House, the body, the number and the session of the report.
_NO_TITLE = in_table("papers", "no title of a report")


def _title(cover: Sequence[Line]) -> str:
    """Return the words in the largest type of the cover; where all type is alike, its first heading or line."""
    page = cover[0].page if cover else 0
    lines = [line for line in cover if line.page == page and _LETTER.search(line.text)]
    if not lines:
        return ""
    if not any(line.size for line in lines):
        heads = [line.text for line in lines if line.role == "heading 1"]
        texts = [" ".join(text.split()) for text in [*heads, *(line.text for line in lines)]]
        return next((text for text in texts if not _NO_TITLE.match(text)), texts[0])[:300]
    # A form's parts may be set larger than its title: “1 CORONER”, “2 CORONER’S LEGAL POWERS”.
    parts = [line for line in lines if _NUMBERED.match(line.text)]
    if len(parts) > 2 and len(parts) < len(lines):
        lines = [line for line in lines if line.bold and line not in parts] or lines
        return lines[0].text
    largest = max(line.size for line in lines)
    return " ".join(" ".join(line.text for line in lines if line.size > largest - 0.6).split())[:300]


def _committee(cover: Sequence[Line]) -> str:
    for index, line in enumerate(cover):
        if _COMMITTEE.search(line.text) and len(line.text) < 90:
            before = cover[index - 1] if index else None
            same = before is not None and abs(before.size - line.size) < 0.6 and before.page == line.page
            return (
                f"{before.text} {line.text}"
                if before is not None and same and line.text.strip() == "Committee"
                else line.text
            )
    return ""
