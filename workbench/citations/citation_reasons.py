"""Why a reference points where it does, or nowhere: each fact typed, and the one sentence that is made from it.

A new reason is a word of `model.CITATION_WHYS` and a row of `_SENTENCES`. Nothing reads a fact out of the sentence: it
stands in ``why`` and ``about`` of the citation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..model import Citation
from ..model.because import Because


def explained(citation: Citation, *because: Because | None, **changes: Any) -> Citation:
    """Return a citation with its reasons, typed and in words, and with other fields changed."""
    known = [one for one in because if one]
    return replace(
        citation,
        why=tuple(one.why for one in known),
        about=tuple(fact for one in known for fact in one.about),
        reason="; ".join(map(words, known)),
        **changes,
    )


def added(citation: Citation, because: Because | None) -> Citation:
    """Return a citation with one more reason after those that it has."""
    if because is None:
        return citation
    return replace(
        citation,
        why=(*citation.why, because.why),
        about=(*citation.about, *because.about),
        reason="; ".join(filter(None, (citation.reason, words(because)))),
    )


def question(citation: Citation) -> str:
    """Return the question that a citation's first reason is about (``Q37``), or nothing where it is about none."""
    return citation.about[0] if citation.why and citation.why[0] in _OF_A_QUESTION else ""


def not_speaking(citation: Citation) -> str:
    """Return whom a reference names, as printed, where they say nothing under its question; else nothing."""
    return citation.about[1] if citation.why[:1] == ("does not speak",) else ""


def words(because: Because) -> str:
    """Return the sentence that says a reason."""
    return _SENTENCES[because.why](*because.facts)


IN_PART = "read in part"
"""How much was read of a document in which something is not found, where that is not all."""


def _nearest(near: tuple[str, ...]) -> str:
    return f"; nearest: {', '.join(near)}" if near else ""


def _session_not_held(question: str, date: str) -> str:
    return f"the session of {date}, which has {question}, is not held"


def _no_such_question(question: str, held: tuple[str, ...]) -> str:
    extent = f"{held[0]} to {held[1]}" if held else "no session"
    return f"no session held has {question} (held: {extent})"


def _several_sessions(question: str, sessions: tuple[str, ...]) -> str:
    return f"{question} stands in {len(sessions)} sessions ({', '.join(sessions)}), and no witness is named"


def _another_day(question: str, tabled: tuple[str, ...], held: str) -> str:
    dates = ", ".join(tabled)
    return f"the report’s table of witnesses has {question} on {dates}, the session held is of {held}"


def _another_day_unnamed(question: str, tabled: tuple[str, ...], held: str) -> str:
    return f"{_another_day(question, tabled, held)}, and no witness is named"


def _several_witnesses(question: str, name: str, labels: tuple[str, ...], sessions: tuple[str, ...]) -> str:
    who = ", ".join(f"{label} ({session})" for label, session in zip(labels, sessions, strict=True))
    return f"under {question} “{name}” may be any of: {who}"


def _does_not_speak(question: str, name: str, there: tuple[str, ...], near: tuple[str, ...]) -> str:
    who = ", ".join(there) or "no witness"
    return f"“{name}” does not speak under {question} (there: {who}){_nearest(near)}"


def _slip(question: str, name: str, label: str) -> str:
    return f"“{name}” is one slip from “{label}”, the only such name under {question}"


def _other_title(question: str, name: str, label: str) -> str:
    return f"“{name}” is “{label}” in the transcript, the only such surname under {question}"


def _text_not_held(code: str, author: str) -> str:
    return f"{code}{f' ({author})' if author else ''} is listed, but its text is not held"


def _other_author(code: str, name: str, author: str) -> str:
    return f"the report names “{name}”, and {code} is by {author}: check which is meant"


def _not_listed(code: str, near: tuple[str, ...], looked: str) -> str:
    if looked == "0":
        return f"no list of written evidence is held, in which {code} could be looked up"
    codes = "not the one code" if looked == "1" else f"none of the {looked} codes"
    return f"{code} is {codes} of written evidence listed or held{_nearest(near)}"


def _no_such_paragraph(code: str, missing: tuple[str, ...], read: str = "") -> str:
    has = "has no paragraph" if read != IN_PART else "what was read of it, which is not all, has no paragraph"
    return f"{code} is held, but {has} {', '.join(missing)}"


def _paragraphs_missing(code: str, missing: tuple[str, ...], read: str = "") -> str:
    has = " has" if read != IN_PART else ": what was read of it, which is not all, has"
    return f"{code}{has} no paragraph {', '.join(missing)}"


def _page_not_found(code: str, printed: tuple[str, ...]) -> str:
    return f"{', '.join(printed)} was not found: the whole document"


def _statement_of(name: str) -> str:
    return f"the statement of {name}" if name else "a statement of nobody named"


def _several_statements(name: str, documents: tuple[str, ...]) -> str:
    return f"{_statement_of(name)} may be any of: {', '.join(documents)}"


def _hearing_of(date: str, day: str) -> str:
    return f"the hearing of {date}" if date else f"day {day} of the hearings"


def _hearing_not_held(date: str, day: str, code: str, near: tuple[str, ...]) -> str:
    return f"{_hearing_of(date, day)}{f' ({code})' if code else ''} is not held{_nearest(near)}"


def _several_hearings(date: str, day: str, documents: tuple[str, ...]) -> str:
    return f"{_hearing_of(date, day)} may be any of: {', '.join(documents)}"


def _without_pages(document_id: str, printed: tuple[str, ...]) -> str:
    return f"{document_id} is held without pages and lines, so {', '.join(printed)} can’t be found in it"


def _does_not_speak_there(name: str, there: tuple[str, ...]) -> str:
    return f"“{name}” does not speak there (there: {', '.join(there) or 'nobody named'})"


def _something_between(text: str, note: str) -> str:
    stray = f"note {note}" if note else "this note"
    return f"{stray} names something else after “{text}”: either may be meant"


def _same(text: str, note: str) -> str:
    return f"the same as “{text}”" + (f" in note {note}" if note else "")


def _another_inquiry(inquiry: str, paper: str, date: str) -> str:
    what = f"the {inquiry}" if inquiry else ", ".join(filter(None, (paper, date and f"taken on {date}")))
    return f"evidence of another inquiry ({what})" if what else "evidence of another inquiry"


_OF_A_QUESTION = frozenset({
    "session not held", "no such question", "several sessions", "another day", "another day, nobody named",
    "nobody answers", "all answers", "several witnesses", "does not speak", "one slip", "organisation", "other title",
})  # fmt: skip
_SENTENCES: dict[str, Callable[..., str]] = {
    "session not held": _session_not_held,
    "no such question": _no_such_question,
    "several sessions": _several_sessions,
    "another day": _another_day,
    "another day, nobody named": _another_day_unnamed,
    "nobody answers": lambda question: f"nobody answers under {question}",
    "all answers": lambda question: f"no witness is named: all answers under {question}",
    "several witnesses": _several_witnesses,
    "does not speak": _does_not_speak,
    "one slip": _slip,
    "organisation": lambda question, name, label: f"“{name}” is the organisation of {label}",
    "other title": _other_title,
    "not listed": _not_listed,
    "text not held": _text_not_held,
    "other author": _other_author,
    "not held": lambda code, near: f"{code} is not held{_nearest(near)}",
    "no such paragraph": _no_such_paragraph,
    "paragraphs missing": _paragraphs_missing,
    "whole document": lambda: "no paragraph is named: the whole submission",
    "page not found": _page_not_found,
    "several statements": _several_statements,
    "statement not held": lambda name: f"{_statement_of(name)} is not held",
    "hearing not held": _hearing_not_held,
    "several hearings": _several_hearings,
    "whole hearing": lambda: "no page is named: the hearing as a whole",
    "no such place": lambda document_id, printed: f"{document_id} is held, but has no {', '.join(printed)}",
    "without pages": _without_pages,
    "other date": lambda date, document_id, held: f"the note says {date}, {document_id} is of {held}",
    "does not speak there": _does_not_speak_there,
    "nothing before": lambda: "the note before it cites no evidence, so nothing held can be meant",
    "no evidence before": lambda note, work: f"note {note} names “{work}”, which is no evidence to the inquiry",
    "something between": _something_between,
    "same": _same,
    "another inquiry": _another_inquiry,
    "printed volume": lambda: "a page of a printed volume of evidence, which is not held",
}  # fmt: skip
