"""References by the id of a document, as public inquiries number what they disclose.

Forms read: ``WITN0643007`` · ``RLIT0002389 p4`` · ``INQ000123456 §12`` · ``[POL00028471, p3]`` ·
``{CLG00000224/3}`` · ``SCGV0000170_071`` · ``TRAN-00012`` · ``WIT.0001.0002.0003`` · ``Exhibit 12`` ·
``Written Statement of Ann Hale para 12 WITN0643007`` · ``Ann Hale Transcript 5 October 2021 p34 INQY1000147`` ·
``Transcript, 06/07/2022, Name [INQ00001057] at [72/5] to [72/9]``.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from . import committee_references, transcript_references
from .reference import Place, Reference, date_in

_ID = in_table("citations/references", "an id of a document")
_BREAK = in_table("citations/references", "ends what describes a document")
_INTRODUCED = in_table("citing", "introduces a list")
_LEAD = in_table("citing", "leads to a document")
_AFTER = in_table("citations/references", "places after an id")
_STATEMENT = in_table("citing", "a statement")
_SUBMISSION = in_table("citing", "a submission")
_WHOSE = in_table("citations/references", "whose document")
_BEFORE_TRANSCRIPT = in_table("citations/references", "whose transcript")
_ENDS_NAME = in_table("citations/references", "ends a name")
_OWN_DATE = in_table("citations/references", "a date that is no end of a range")
_NEAR = 70  # characters before an id in which its pages and paragraphs stand
_AND_ANOTHER = in_table("citations/references", "and another")
_STAYS_OPEN = in_table("citations/references", "a bracket that stays open")
_WORD_SIGN = in_table("text/signs", "a sign of a word")
_AFTER_DATE = in_table("citations/references", "whose hearing, after its date")
_PAGE_RANGE = in_table("citations/references", "a range of pages")
_BRACKETED = in_table("citations/references", "paragraphs in square brackets")


def read(note: str, codes: Collection[str] = ()) -> list[Reference]:
    """Return the references by a document's id in a note, in order, each with the words that describe it."""
    found: list[Reference] = []
    since = 0
    for match in _ID.finditer(note):
        if match.start() < since:
            continue
        reference = _reference(note, _cited_before(note, since, match.start(), codes), match)
        found.append(reference)
        since = reference.end
    return found


def _cited_before(note: str, since: int, at: int, codes: Collection[str]) -> int:
    """Return where a committee's reference before an id ends (``ABC0012 and WITN0643007``), else ``since``."""
    for reference in reversed(committee_references.read(note[since:at], codes)):
        after = note[since + reference.end : at]
        if reference.kind == "written" or _AND_ANOTHER.match(after):
            return since + reference.end
    return since


def _reference(note: str, since: int, match: re.Match[str]) -> Reference:
    start = _start(note, since, match.start())
    words = note[start : match.start()]
    tail = _AFTER.match(note, match.end())
    end = tail.end() if tail else match.end()
    opened = words.rstrip()[-1:]
    closing = {"[": "]", "(": ")", "{": "}"}.get(opened, "")
    if closing and not tail and note[match.end() : match.end() + 1] == closing:
        end += 1
    if note[end - 1] in "])}" and note[start:end].count(note[end - 1]) > note[start:end].count(
        {"]": "[", ")": "(", "}": "{"}[note[end - 1]]
    ):
        end -= 1
    said = words[-_NEAR:] + "\n" + note[match.end() : end]
    kind = _kind(words, match["code"])
    inquiry = transcript_references.inquiry_in(words) if kind in ("transcript", "statement") else ""
    return Reference(
        kind, start, end, names=_whose(words, kind).removesuffix(inquiry).strip(" ,"),
        code=" ".join(match["code"].split()), paragraphs=_paragraphs(said), date=_date(words),
        places=_places(said, tail), foreign=bool(inquiry), inquiry=inquiry,
    )  # fmt: skip


def _start(note: str, since: int, at: int) -> int:
    """Return where the words that describe an id begin: after the last sentence, or the reference before."""
    before = note[since:at]
    breaks = [m.end() for pattern in (_BREAK, _INTRODUCED) for m in pattern.finditer(before)]
    breaks += [opened.end() for opened in _STAYS_OPEN.finditer(before)]
    start = since + max(breaks, default=0)
    lead = _LEAD.match(note, start, at)
    start = lead.end() if lead else start
    return at if start >= at or not _WORD_SIGN.search(note[start:at]) else start


def _kind(words: str, code: str) -> str:
    if code.startswith("Exhibit"):
        return "exhibit"
    if pattern_of("citing", "a transcript or hearing").search(words):
        return "transcript"
    if _SUBMISSION.search(words):
        return "submission"
    return "statement" if _STATEMENT.search(words) else "document"


def _whose(words: str, kind: str) -> str:
    if kind == "document":
        return ""
    named = _BEFORE_TRANSCRIPT.match(words) if kind == "transcript" else None
    named = named or _WHOSE.search(words)
    if not named and kind == "transcript":
        named = _AFTER_DATE.search(words)
    return _ENDS_NAME.sub("", named[1]).strip(" ,") if named else ""


def _date(words: str) -> str:
    """Return the date that the words name; in ``pp27-28 March 2021`` no day is named."""
    return date_in(_PAGE_RANGE.sub("", words))


def _paragraphs(text: str) -> tuple[str, ...]:
    numbers = list(transcript_references.paragraphs(text))
    after = text.rpartition("\n")[2]
    for first, last in _BRACKETED.findall(after):
        numbers += committee_references.paragraph_numbers(f"{first}-{last}" if last else first)
    return tuple(dict.fromkeys(numbers))


def _places(text: str, tail: re.Match[str] | None) -> tuple[Place, ...]:
    found = transcript_references.places(_OWN_DATE.sub(" ", text))
    if tail and tail["page"]:
        found = (*found, *transcript_references.places(f"p{tail['page']}"))
    return found
