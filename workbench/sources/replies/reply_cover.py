"""The front of a reply to a report: that it is one, who replies, and on which day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model import Document
from ..formats.lines import Extraction
from ..other_papers import is_submission
from ..reports import report_cover
from ..transcripts.transcript_header import iso_date

# Who replies, within one line: ``The Scottish Government’s``, ``Ofqual``, ``Department for Transport and Ofrail``.
_WHO = r"(?P<who>[\w’'‘&-]+(?:,? [\w’'‘&-]+){0,8}?)(?:’s|'s|s’)?"
_SORT = r"(?:formal|joint|further|initial|first|final|interim|full|written|official|detailed)"
_TARGET = r"(?:report|recommendations?|findings|inquiry|review)\b"
_NOT_TARGET = re.compile(
    r"\b(?:call for (?:written )?evidence|consultation|terms of reference|questionnaire|questions|petition|"
    r"freedom of information|request for)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"(?:^|\n|[:–—-] |\bthe )(?:the )?{_WHO}[ \n]+(?:{_SORT} )?(?:response|reply)[ \n]+to\b[^.]{{0,160}}?\b{_TARGET}",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:response|reply)[ \n]+(?:of|from|by)[ \n]+(?:the )?(?P<who>[^.\n,]{3,60}?)[ \n]+to\b"
    rf"[^.]{{0,160}}?\b{_TARGET}",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"^treasury minutes?\b|\b(?:response|reply)\b[^.]{0,60}\b(?:was|were|has been|have been) received\b|"
    r"\b(?:this (?:letter|memorandum|command paper|document)|i am writing|i write)\b[^.]{0,120}"
    r"\b(?:respon(?:se|ds?|ding)|repl(?:y|ies|ying)) to\b[^.]{0,160}\breport\b|"
    r"^(?:the )?(?:formal )?(?:response|reply) to\b[^.]{0,160}\breport\b",
    re.IGNORECASE,
)
_RECEIVED = re.compile(r"\breceived on\s+(?:\w+,?\s+)?(\d{1,2}\s+\w+\s+\d{4})")
_DAY_ALONE = re.compile(
    r"^(?:dated?:?\s*|published:?\s*(?:on\s*)?)?(?:[a-z]+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?[a-z]+,?\s+\d{4}$",
    re.IGNORECASE,
)
SALUTATION = re.compile(
    r"^(?:dear\b|yours (?:sincerely|faithfully|ever|truly)|with (?:best|kind) (?:wishes|regards))",
    re.IGNORECASE,
)


def is_response(texts: Sequence[str]) -> bool:
    """Say whether a document's front, its first lines, calls itself a reply to a report."""
    front = [text.strip() for text in texts[:30] if text.strip()]
    if not front or any(is_submission(text) for text in front[:8]):
        return False
    if any(re.search(r"\btogether with formal minutes\b", text, re.IGNORECASE) for text in front):
        return False
    joined = "\n".join(front)
    if any(_OTHERS.search(text) for text in (*front[:12], " ".join(front)[:1500])):
        return True
    for pattern in (_TITLE, _FROM):
        for match in pattern.finditer(joined[:600]):
            if match.start() < 300 and not _NOT_TARGET.search(match[0]):
                return True
    return False


def document(document_id: str, extraction: Extraction) -> Document:
    """Return what a reply says of itself; ``author`` is who replies, ``date`` the day on which it did."""
    lines = [line for page in extraction.pages[:4] for line in page.lines if line.text.strip()][:120]
    front = [line.text.strip() for line in lines]
    first = report_cover.document(document_id, extraction)
    received = _RECEIVED.search(" ".join(front)[:4000])
    alone = next((text for text in front if _DAY_ALONE.match(text) and iso_date(text)), "")
    title = first.title if any(line.size for line in lines) else _title(front)
    return replace(
        first, kind="response", title=title, author=responder(front),
        date=iso_date(received[1] if received else alone),
    )  # fmt: skip


def _title(front: Sequence[str]) -> str:
    """Return the line that says what this is; the first, where none does."""
    said = (text for text in front[:12] if re.search(r"\b(?:response|reply)\b.* to\b", text, re.IGNORECASE))
    return next(said, front[0] if front else "")[:300]


def responder(front: Sequence[str]) -> str:
    """Return who replies, as a document's first lines say (“Government Response to …” → Government), or who signs."""
    joined = "\n".join(front[:40])[:1500]
    for pattern in (_TITLE, _FROM):
        match = pattern.search(joined)
        if match and not _NOT_TARGET.search(match[0]) and not re.search(r"\bin$", match["who"]):
            who = re.sub(
                r"^(?:the|uk)\s+(?=government)", "", " ".join(match["who"].split()), flags=re.IGNORECASE
            )
            who = re.sub(r"(?:’s|'s|(?<=s)’)$", "", who)
            return who[:1].upper() + who[1:]
    signed = [
        i for i, text in enumerate(front) if SALUTATION.match(text) and not text.lower().startswith("dear")
    ]
    if signed:
        return ", ".join(front[signed[-1] + 1 :][:3])
    return "Government" if re.search(r"\bgovernment\b|treasury minute", joined, re.IGNORECASE) else ""
