"""References as a footnote prints them: the styles of the Commons, the Lords, OSCOLA and public inquiries.

Where the forms come from: *Commons* and *Lords* are those of the two Houses’ reports (``Q37 [Name]``, ``Q 37 (Name)``).
*OSCOLA*, 4th edition, has a form for the reports of select committees and none for evidence to them: evidence is cited
as a report is, with the question and the witness where a report has its paragraph. *Inquiry* gives page and line as
transcripts of public hearings number them (``[72/5]``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...errors import WorkbenchError
from ...model import Appearance, Document, Passage
from ...model.values import SPEAKING_DOCUMENTS
from ...text.english.patterns_in_tables import in_table
from . import citation

STYLES = ("workbench", "Commons", "Lords", "OSCOLA", "inquiry")
OF_BODY = {
    "select committee": "Commons",
    "Lords committee": "Lords",
    "joint committee": "Commons",
    "statutory inquiry": "inquiry",
}
_QUESTION = in_table("text/places", "a question’s place")
_LINE = in_table("text/places", "a page and line’s place")
_PARAGRAPH = in_table("text/places", "a numbered place")
_ITEM = in_table("text/places", "an item’s place")
_NOTE = in_table("text/places", "a note’s place")
_SUMMARY = in_table("text/places", "a summary’s place")
_BEFORE = in_table("text/places", "a place before the first question")
_PAPER = in_table("briefing/forms", "a paper of either House")
_DAY = in_table("briefing/forms", "a day in ISO’s order")


@dataclass(frozen=True)
class _Source:
    """What a reference is made of; ``who`` is the speaker’s label, or whose document it is."""

    document: Document
    who: str
    locators: tuple[str, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """The question numbers, as ``37``; empty where the passages stand under none."""
        found = (_QUESTION.fullmatch(one) for one in self.locators)
        return tuple(m[1] + m[2] for m in found if m)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The pages and lines, as ``("72", "5")``."""
        found = (_LINE.fullmatch(one) for one in self.locators)
        return tuple((m[1], m[2]) for m in found if m)

    @property
    def is_speech(self) -> bool:
        """Whether somebody who is named says it in a hearing or a debate."""
        said = self.who not in ("", self.document.author)
        return said and self.document.kind in SPEAKING_DOCUMENTS

    def paragraphs(self, one: str, many: str) -> str:
        """Return the numbered paragraphs, as ``para 4`` or ``paras 4–6``; nothing where they have no numbers."""
        found = [n for n in self.locators if _PARAGRAPH.fullmatch(n)]
        if len(found) != len(self.locators):
            return "; ".join(dict.fromkeys(_elsewhere(n) for n in self.locators if _elsewhere(n)))
        return f"{many if len(found) > 1 else one} {_series(found)}" if found else ""


def style_of(body: str) -> str:
    """Return the style that a kind of body uses; the workbench’s own for one that has none."""
    return OF_BODY.get(body, "workbench")


def asked(style: str) -> None:
    """Raise `WorkbenchError` where there is no such style."""
    if style not in STYLES:
        options = ", ".join(STYLES)
        raise WorkbenchError(f"“{style}” is no style of reference", next=f"Choose one of: {options}.")


def cite_as(
    style: str, passages: Sequence[Passage], document: Document, appearance: Appearance | None = None
) -> str:
    """Return the reference to passages of one document in a style, as one line of plain text.

    ``style`` is one of `STYLES`; ``workbench`` gives `citation.words`. The passages are of one speaker. A name
    that is withheld is not printed. What is not real says so at the end, in every style; so does a transcript that
    is not corrected, evidence that is not yet reported, and text by recognition. A part of the form that is not known
    (a date, a paper’s number) is left out, never made up.

    Raises `WorkbenchError` for another style, or where there are no passages.

    >>> cite_as("Commons", [passage], document)
    'Q37 [Professor Preston]'
    """
    asked(style)
    if not passages:
        raise WorkbenchError("there is no passage to cite", next="Choose one.")
    cite = citation.cite(passages, document, appearance)
    if style == "workbench":
        return citation.words(cite)
    locators = tuple(dict.fromkeys(p.locator for p in passages))
    line = _FORMS[style](_Source(document, cite.who, locators))
    remarked = ", ".join((line, *cite.remarks))
    return f"{remarked} — {cite.mark.lower()}, {cite.mark_words}" if cite.mark else remarked


def copyable(
    passages: Sequence[Passage],
    document: Document,
    appearance: Appearance | None = None,
    *,
    style: str = "workbench",
    quote: str = "",
) -> str:
    """Return what “copy as citation” puts on the clipboard: the reference, after the words where ``quote`` is given.

    Raises `WorkbenchError` where ``quote`` does not stand in the passages, word for word.
    """
    if quote and not any(quote in passage.text for passage in passages):
        where = ", ".join(p.passage_id for p in passages)
        raise WorkbenchError(
            f"“{quote[:60]}” does not stand there", where, "Copy the words from the passage."
        )
    reference = cite_as(style, passages, document, appearance)
    return f"“{quote}” ({reference})" if quote else reference


def _commons(of: _Source) -> str:
    if of.questions:
        many = "q" if len(of.questions) > 1 else ""
        return f"Q{many}{_series(of.questions)}" + (f" [{of.who}]" if of.who else "")
    if of.document.evidence_code:
        return _words(f"{of.who} ({of.document.evidence_code})".strip(), of.paragraphs("para", "paras"))
    return _paper(of)


def _lords(of: _Source) -> str:
    if of.questions:
        many = "Q" if len(of.questions) > 1 else ""
        return f"Q{many} {_series(of.questions)}" + (f" ({of.who})" if of.who else "")
    if of.document.evidence_code:
        written = f"written evidence from {of.who or 'an author not recorded'} ({of.document.evidence_code})"
        return _joined(written, of.paragraphs("para", "paras"))
    number, session = of.document.paper_number, of.document.parliamentary_session
    paper = _joined(f"Session {session}" if session else "", number)
    return _paper(of, f"({paper})") if number.startswith("HL") else _paper(of)


def _oscola(of: _Source) -> str:
    document = of.document
    paper = _oscola_paper(document)
    inside = f"({paper})" if paper else f"({citation.date_words(document.date)})" if document.date else ""
    if document.kind == "written":
        named = _joined(of.who, _words("Written evidence", document.evidence_code))
        return _words(named, inside, of.paragraphs("para", "paras"))
    title = _title(document)
    named = _named(document.author, f"Oral evidence: {title}" if document.kind == "oral" else title)
    many = "q" if len(of.questions) > 1 else ""
    place = f"Q{many}{_series(of.questions)}" if of.questions else _page_and_line(of, "{}/{}", "–")
    place = place or of.paragraphs("para", "paras")
    return _words(named, inside, place, f"({of.who})" if of.is_speech else "")


def _oscola_paper(document: Document) -> str:
    """Return the paper as OSCOLA has it: ``HC 2014–15, 245``; of two Houses, ``2010–12, HL 239, HC 1626``."""
    papers = [one.replace("HL Paper", "HL") for one in document.paper_number.split(", ") if one]
    if len(papers) > 1:
        return _joined(document.parliamentary_session, *papers)
    house, number = _paper_number(document.paper_number)
    session = document.parliamentary_session
    return _joined(_words(house, session), number) if house else _joined(number, session)


def _inquiry(of: _Source) -> str:
    document = of.document
    if lines := _page_and_line(of, "[{}/{}]", " to "):
        place = lines
    else:
        place = f"Q{_series(of.questions)}" if of.questions else of.paragraphs("para", "paras")
    at = f"at {place}" if place else ""
    if document.evidence_code:  # it names one document, of one day
        named = f"[{document.evidence_code}]" if of.lines else _joined(of.who, f"[{document.evidence_code}]")
        return _words(named, at)
    if document.kind == "oral":
        return _words(_joined("Transcript", _slashed(document.date), of.who), at)
    named = _named(document.author, _title(document))
    if document.paper_number:
        return _words(named, f"({document.paper_number})", at)
    return _words(_joined(named, _slashed(document.date)), at)


_FORMS: dict[str, Callable[[_Source], str]] = {
    "Commons": _commons,
    "Lords": _lords,
    "OSCOLA": _oscola,
    "inquiry": _inquiry,
}


def _page_and_line(of: _Source, form: str, between: str) -> str:
    """Return the first and the last of the lines, by page; nothing where the pages have no numbered lines."""
    shown = dict.fromkeys(form.format(*place) for place in (of.lines[:1] + of.lines[-1:]))
    return between.join(shown)


def _paper(of: _Source, paper: str = "") -> str:
    """Return a reference to what is neither a question nor a submission with a code: a report, a reply, a letter."""
    document = of.document
    session = f"({document.parliamentary_session})" if document.parliamentary_session else ""
    own = document.kind in ("written", "correspondence")
    named = _named(of.who if own else document.author, _title(document, spoken=True))
    date = "" if document.paper_number else citation.date_words(document.date)
    paper = paper or _words(document.paper_number, session)
    named = _words(named, paper) if paper.startswith("(") else _joined(named, paper)
    before = "before Q1" if any(_BEFORE.fullmatch(one) for one in of.locators) else ""
    place = before or of.paragraphs("para", "paras") or _page_and_line(of, "page {}, line {}", " to ")
    return _words(_joined(named, date, place), f"[{of.who}]" if of.is_speech else "")


def _title(document: Document, *, spoken: bool = False) -> str:
    """Return a title without what stands before and after it on a transcript, unless ``spoken`` wants it said."""
    title = document.title or document.document_id
    title = title.removesuffix(f", {document.paper_number}") if document.paper_number else title
    return title if spoken else title.removeprefix("Oral evidence: ")


def _named(author: str, title: str) -> str:
    """Return a paper by its author and title; by its title alone where that names the author."""
    return title if author and author in title else _joined(author, title)


def _elsewhere(locator: str) -> str:
    """Return a place that is no numbered paragraph, as a footnote says it; nothing for one without a number."""
    if found := _ITEM.fullmatch(locator):
        return f"item {found[1]}"
    if found := _NOTE.fullmatch(locator):
        return f"note {found[1]}"
    if found := _SUMMARY.fullmatch(locator):
        return f"summary, para {found[1]}"
    return ""


def _paper_number(printed: str) -> tuple[str, str]:
    """Return the House and the number of a paper: ``HC 245`` is ``("HC", "245")``."""
    found = _PAPER.fullmatch(printed.strip())
    return (found[1].removesuffix(" Paper"), found[2]) if found else ("", printed.strip())


def _series(numbers: Sequence[str]) -> str:
    """Return numbers as a reference has them: ``37``, ``37–39`` for a run, ``37, 41`` for others."""
    if len(numbers) > 1 and all(n.isdigit() for n in numbers):
        whole = [int(n) for n in numbers]
        if whole == list(range(whole[0], whole[0] + len(whole))):
            return f"{whole[0]}–{whole[-1]}"
    return ", ".join(numbers)


def _slashed(date: str) -> str:
    found = _DAY.fullmatch(date)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else citation.date_words(date)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _words(*parts: str) -> str:
    return " ".join(part for part in parts if part)
