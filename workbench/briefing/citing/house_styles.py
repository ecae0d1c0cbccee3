"""References as a footnote prints them: the styles of the Commons, the Lords, OSCOLA and public inquiries.

Where the forms come from: *Commons* and *Lords* are those of the two Houses’ reports (``Q37 [Name]``, ``Q 37 (Name)``).
*OSCOLA*, 4th edition, has a form for the reports of select committees and none for evidence to them: evidence is cited
as a report is, with the question and the witness where a report has its paragraph. *Inquiry* gives page and line as
transcripts of public hearings number them (``[72/5]``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...errors import WorkbenchError
from ...model import Appearance, Document, Passage
from . import citation

STYLES = ("workbench", "Commons", "Lords", "OSCOLA", "inquiry")
OF_BODY = {
    "select committee": "Commons",
    "Lords committee": "Lords",
    "joint committee": "Commons",
    "statutory inquiry": "inquiry",
}
_QUESTION = re.compile(r"Q(\d+)(\w*)")
_LINE = re.compile(r"p(\d+):(\d+)")
_PARAGRAPH = re.compile(r"\d[\d.]*\w*")
_ITEM = re.compile(r"r(.+)")
_NOTE = re.compile(r"n(\d+\w*)")


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
    return _paper(of)


def _oscola(of: _Source) -> str:
    document = of.document
    house, number = _paper_number(document.paper_number)
    session = document.parliamentary_session
    paper = _joined(_words(house, session), number) if house else _joined(number, session)
    inside = f"({paper})" if paper else f"({citation.date_words(document.date)})" if document.date else ""
    if document.kind == "written":
        named = _joined(of.who, _words("Written evidence", document.evidence_code))
        return _words(named, inside, of.paragraphs("para", "paras"))
    title = document.title or document.document_id
    named = _joined(document.author, f"Oral evidence: {title}" if document.kind == "oral" else title)
    if not of.questions:
        return _words(named, inside, of.paragraphs("para", "paras"))
    many = "q" if len(of.questions) > 1 else ""
    return _words(named, inside, f"Q{many}{_series(of.questions)}", f"({of.who})" if of.who else "")


def _inquiry(of: _Source) -> str:
    document = of.document
    if of.lines:
        first, last = ("/".join(place) for place in (of.lines[0], of.lines[-1]))
        place = f"[{first}]" + (f" to [{last}]" if last != first else "")
        if document.evidence_code:
            return f"[{document.evidence_code}] at {place}"  # it names one document, of one day
        return f"{_joined('Transcript', _slashed(document.date), of.who)} at {place}"
    place = of.paragraphs("para", "paras") or _commons_question(of)
    if document.evidence_code:
        return _words(_joined(of.who, f"[{document.evidence_code}]"), f"at {place}" if place else "")
    named = document.title or document.document_id
    return _words(
        _joined(of.who, named, _slashed(document.date)) if document.kind == "oral" else named, f"at {place}"
    )


_FORMS: dict[str, Callable[[_Source], str]] = {
    "Commons": _commons,
    "Lords": _lords,
    "OSCOLA": _oscola,
    "inquiry": _inquiry,
}


def _commons_question(of: _Source) -> str:
    return f"Q{_series(of.questions)}" if of.questions else ""


def _paper(of: _Source) -> str:
    """Return a reference to what is neither a question nor a submission with a code: a report, a reply, a letter."""
    document = of.document
    author = of.who if document.kind in ("oral", "written", "correspondence") else document.author
    title = document.title or document.document_id
    named = title if author and author in title else _joined(author, title)
    date = "" if document.paper_number else citation.date_words(document.date)
    session = f"({document.parliamentary_session})" if document.parliamentary_session else ""
    return _joined(named, _words(document.paper_number, session), date, of.paragraphs("para", "paras"))


def _elsewhere(locator: str) -> str:
    """Return a place that is no numbered paragraph, as a footnote says it; nothing for one without a number."""
    if found := _ITEM.fullmatch(locator):
        return f"item {found[1]}"
    if found := _NOTE.fullmatch(locator):
        return f"note {found[1]}"
    return ""


def _paper_number(printed: str) -> tuple[str, str]:
    """Return the House and the number of a paper: ``HC 245`` is ``("HC", "245")``."""
    found = re.fullmatch(r"(HC|HL(?: Paper)?)\s+(.+)", printed.strip())
    return (found[1].removesuffix(" Paper"), found[2]) if found else ("", printed.strip())


def _series(numbers: Sequence[str]) -> str:
    """Return numbers as a reference has them: ``37``, ``37–39`` for a run, ``37, 41`` for others."""
    if len(numbers) > 1 and all(n.isdigit() for n in numbers):
        whole = [int(n) for n in numbers]
        if whole == list(range(whole[0], whole[0] + len(whole))):
            return f"{whole[0]}–{whole[-1]}"
    return ", ".join(numbers)


def _slashed(date: str) -> str:
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", date)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else citation.date_words(date)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _words(*parts: str) -> str:
    return " ".join(part for part in parts if part)
