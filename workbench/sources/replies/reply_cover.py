"""The front of a reply to a report: that it is one, who replies, and on which day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ...model import Document
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from ..formats.lines import Extraction
from ..other_papers import is_submission
from ..reports import asking_words, report_cover
from ..transcripts.transcript_header import iso_date
from . import plan_columns, restated

_NOT_TARGET = in_table("replies", "answers something else")
_TITLE = in_table("replies", "a reply by its title")
_FROM = in_table("replies", "a response from")
_PLAN = in_table("replies", "an action plan")
_CALLED_PLAN = in_table("replies", "calls itself a plan")
_OTHERS = in_table("replies", "a reply by other words")
_RECEIVED = in_table("sources/replies/forms", "the day of receipt")
_DAY_ALONE = in_table("replies", "a day alone")
# What stands before the colon is the report's title, and may have a “response” of its own: “Police response to …”.
_OF_GOVERNMENT = in_table("sources/replies/forms", "a title with whose response")
_BODY = in_table("bodies", "a body that replies")
SALUTATION = in_table("replies", "a greeting")
_WITH_MINUTES = in_table("sources/replies/forms", "with formal minutes")
_COPIED = in_table("replies", "copied to")
_LETTER = in_table("text/signs", "a letter")
_AN_OFFICE = in_table("replies", "an office, no body")
_TABLE = in_table("replies", "heads a table of replies")
_READER = in_table("replies", "whom a reply is written to")
_BY_WORDS = in_table("replies", "calls items by words")
_SAYS_REPLY = in_table("replies", "says that it replies")
_REFERS = in_table("replies", "refers to a report and replies")
_SENDER = in_table("sources/replies/forms", "the sender of an e-mail")
_HEADER = in_table("sources/replies/forms", "another header of an e-mail")
_NO_WHO = in_table("sources/replies/forms", "a place or a year")
_POSSESSIVE = in_table("sources/replies/forms", "the possessive of a body")


# Lines of a plan's cover.
_COVER = 8


def is_response(texts: Sequence[str]) -> bool:
    """Say whether a document's front, its first lines, calls itself a reply to a report."""
    front = [text.strip() for text in texts[:30] if text.strip()]
    if not front or any(is_submission(text) for text in front[:8]):
        return False
    if any(_WITH_MINUTES.search(text) for text in front):
        return False
    joined = "\n".join(front)
    if _is_letter(front, texts) or _is_plan(front, texts) or _refers_and_answers(front, texts):
        return True
    if any(_OTHERS.search(text) for text in (*front[:12], " ".join(front)[:1500])):
        return True
    for pattern in (_TITLE, _FROM, _PLAN):
        for match in pattern.finditer(joined[:600]):
            if match.start() < 300 and not _NOT_TARGET.search(match[0]):
                return True
    return False


def _is_letter(front: Sequence[str], texts: Sequence[str]) -> bool:
    """Say whether this is a letter about your report that calls its items by their numbers, or answers in a table."""
    greeted = any(SALUTATION.match(text) and text.lower().startswith("dear") for text in front)
    if greeted and any(_TABLE.match(text) for text in texts[:200]):
        return True
    if not greeted or not any(pattern_of("replies", "your report").search(text) for text in front):
        return False
    if any(pattern_of("replies", "calls items by number").search(text) for text in texts[:200]):
        return True
    called = list(_BY_WORDS.finditer(" ".join(texts[:200])))
    return len(called) > 1 and bool(_SAYS_REPLY.search(" ".join(front)))


def _refers_and_answers(front: Sequence[str], texts: Sequence[str]) -> bool:
    """Say whether this refers to a report, says that it replies, and says items of it again."""
    if not _REFERS.search(" ".join(front)):
        return False
    labels = ((restated.label_of(text), restated.recommends(text)) for text in texts)
    return sum(label is not None and (label.named or asks) for label, asks in labels) > 1


def _is_plan(front: Sequence[str], texts: Sequence[str]) -> bool:
    """Say whether this calls itself a plan, and has a table of recommendations and of who does what about them."""
    return _title_of_plan(front) >= 0 and any(map(plan_columns.plan, texts))


def _title_of_plan(front: Sequence[str]) -> int:
    """Return which of a document's first lines calls it a plan, -1 for none."""
    return next((at for at, text in enumerate(front[:_COVER]) if _CALLED_PLAN.match(text)), -1)


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


def _of_letterhead(front: Sequence[str]) -> str:
    """Return the body that a letter's head names before its greeting: whoever signs it signs for that body."""
    head = list(takewhile(lambda text: not SALUTATION.match(text), front))
    return (_whole_body(head[0]) if head else "") or next(filter(None, map(_body_in, head)), "")


def _of_sender(front: Sequence[str]) -> str:
    """Return the body that an e-mail's first header names as its sender: “From: Private Office, Lamp Office”."""
    sender = _SENDER.match(front[0]) if front else None
    if sender is None or not any(map(_HEADER.match, front[1:4])):
        return ""
    return _body_in(sender["who"])


def _whole_body(text: str) -> str:
    """Return the line that a letter opens with where it is the name of a body, and not of whom it is written to."""
    named = asking_words.NAME.match(text) and asking_words.HEAD.search(text) and " " in text
    return text if named and not _READER.search(text) else ""


def _body_in(text: str) -> str:
    """Return the first body that a text names by a word for what it is; names in capitals are people's in a letter."""
    found = (match[0].strip(" ,") for match in _BODY.finditer(text))
    return next((name for name in found if " " in name and not _AN_OFFICE.search(name)), "")


def _title(front: Sequence[str]) -> str:
    """Return the line that says what this is; the first, where none does."""
    said = (text for text in front[:12] if pattern_of("replies", "a response to").search(text))
    return next(said, front[0] if front else "")[:300]


def responder(front: Sequence[str]) -> str:
    """Return who replies, as a document's first lines say (“Government Response to …” → Government), or who signs."""
    joined = "\n".join(front[:40])[:1500]
    if _OF_GOVERNMENT.search(" ".join(joined.split())):
        return "Government"
    for pattern in (_TITLE, _FROM, _PLAN):
        match = pattern.search(joined)
        if match and not _NOT_TARGET.search(match[0]) and not _NO_WHO.search(match["who"]):
            who = pattern_of("replies", "the government before").sub("", " ".join(match["who"].split()))
            who = _POSSESSIVE.sub("", who)
            return who[:1].upper() + who[1:]
    over = front[: max(_title_of_plan(front), 0)]
    if published := next(filter(None, map(_whole_body, over)), ""):
        return published  # a board names itself over the title of its plan
    if sender := _of_sender(front):
        return sender
    signed = [
        i for i, text in enumerate(front) if SALUTATION.match(text) and not text.lower().startswith("dear")
    ]
    if signed:
        if (body := _of_letterhead(front)) and not _body_in(" ".join(front[signed[-1] + 1 :][:3])):
            return body
        signature = takewhile(lambda text: not _COPIED.match(text), front[signed[-1] + 1 :][:3])
        return ", ".join(text for text in signature if _LETTER.search(text))
    return "Government" if pattern_of("replies", "of a government").search(joined) else ""
