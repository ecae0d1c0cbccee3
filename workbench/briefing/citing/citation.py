"""How one passage is cited: who said it, in what, when, where, and whether it is real."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Appearance, Document, Passage, publication
from ...text.english.calendar_words import MONTHS
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of

MARKS = {"illustrative": "Illustrative", "reported": "Reported"}
MARK_WORDS = {"illustrative": "written for this project", "reported": "second-hand"}
RECOGNISED = "text by recognition (OCR)"
_NUMBERED = in_table("text/places", "a numbered place")
_ILLUSTRATIVE = in_table("briefing/forms", "what an illustration calls itself")
_DATE = in_table("briefing/forms", "a year, perhaps with month and day")


@dataclass(frozen=True)
class Cite:
    """The parts of a citation line. ``who`` is the speaker's label exactly as the source prints it."""

    who: str
    role: str
    source: str
    where: str
    passage_ids: tuple[str, ...]
    provenance: str = "real"
    remarks: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """The mark of provenance, as a word; nothing for a real source."""
        return MARKS.get(self.provenance, "")

    @property
    def mark_words(self) -> str:
        """What the mark of provenance means, in words."""
        return MARK_WORDS.get(self.provenance, "")


def date_words(date: str) -> str:
    """Return an ISO date, perhaps partial, as it is said: ``2014-06-18`` → ``18 June 2014``.

    What is not an ISO date comes back as it is.
    """
    found = _DATE.fullmatch(date)
    if not found or (found[2] and not 1 <= int(found[2]) <= 12):
        return date
    year, month, day = found.groups()
    said = (str(int(day)) if day else "", MONTHS[int(month) - 1] if month else "", year)
    return " ".join(word for word in said if word)


def is_numbered(passage: Passage) -> bool:
    """Say whether a passage is a numbered paragraph."""
    return _NUMBERED.fullmatch(passage.locator) is not None


def where(passage: Passage) -> str:
    """Return the place of a passage in its document, in words: ``Q37``, ``paragraph 21``, ``note 36``."""
    locator = passage.locator
    if is_numbered(passage):
        return f"paragraph {locator}"
    forms = (
        ("a question’s place", "{0}"),
        ("an item’s place", "item {1} of the conclusions and recommendations"),
        ("a note’s place", "note {1}"),
        ("a summary’s place", "summary, paragraph {1}"),
        ("a place before the first question", "before the first question, {1}"),
        ("a page and line’s place", "page {1}, line {2}"),
        ("an unnumbered place", "unnumbered paragraph {1}"),
        ("a heading’s place", "heading {1}"),
    )
    for means, form in forms:
        found = pattern_of("text/places", means).fullmatch(locator)
        if found:
            return form.format(found[0], *found.groups())
    return locator


def source(document: Document) -> str:
    """Return what a passage stands in, in words: ``oral evidence, 18 June 2014``.

    A session without a date is named by its title up to the colon (``Session 1``), so an illustrative one
    is never given as evidence of a day. A report or reply is named by its title and paper number.
    """
    date = date_words(document.date)
    title = document.title or document.document_id
    if document.kind == "oral" and date and document.provenance != "illustrative":
        return _joined("oral evidence", date)
    if document.kind == "written":
        return _joined(f"written evidence {document.evidence_code}".strip(), date)
    if document.provenance == "illustrative":
        short = _ILLUSTRATIVE.sub("", title.split(":")[0].strip())
        return short[:1].upper() + short[1:]
    return _joined(title, document.paper_number, date)


def cite(passages: Sequence[Passage], document: Document, appearance: Appearance | None) -> Cite:
    """Return how passages of one turn or place are cited together; the first gives the words.

    Where the passage has no speaker (written evidence) it is the document's author; a withheld name
    is never printed.
    """
    first = passages[0]
    role = (appearance.organisation or appearance.role) if appearance else ""
    who = first.speaker or author(document)
    remarks = []
    if document.is_uncorrected:
        remarks.append("uncorrected transcript")
    if document.recognised:
        remarks.append(RECOGNISED)
    if standing := publication.beside(document.publication):
        remarks.append(standing)
    return Cite(
        who=who,
        role="" if role == who or not first.speaker else role,
        source=source(document),
        where=where(first),
        passage_ids=tuple(p.passage_id for p in passages),
        provenance=document.provenance,
        remarks=tuple(remarks),
    )


def author(document: Document) -> str:
    """Return whose document it is as a page may print it: a withheld name stays withheld."""
    return "Name withheld" if publication.is_name_withheld(document.publication) else document.author


def words(cite: Cite) -> str:
    """Return a citation as one line of plain text, to paste into a draft.

    ``Professor Preston, University of East London, oral evidence, 18 June 2014, Q37``
    ``Harbour master (illustrative), Session 1, Q4 — illustrative, written for this project``
    """
    mark = cite.mark.lower()
    named = cite.who if mark or cite.who not in cite.source else ""
    who = f"{named} ({mark})" if mark and named else named
    line = _joined(who, cite.role, cite.source, cite.where, *cite.remarks)
    return f"{line} — {mark}, {cite.mark_words}" if mark else line


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
