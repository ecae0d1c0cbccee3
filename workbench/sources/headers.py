"""The front of a transcript: title, paper number, date, members present, questions, witness panels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .layout import Paragraph
from .witnesses import Named, Witness, members, witnesses

MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({'|'.join(MONTHS)}),?\s+(\d{{4}})\b", re.IGNORECASE)
_PAPER = re.compile(r"\bH[CL]\s+(?:Paper\s+)?\d{1,4}(?:-[ivxlIVXL]+)?\b")
_TITLE = re.compile(
    r"^(?:(?:un)?corrected\s+)?(?:oral evidence|transcript of oral evidence)\s*[:–—-]\s*(.+)$", re.IGNORECASE
)
_QUESTIONS = re.compile(r"\bQuestions?\s*(?:Numbers?\s*)?(\d+)\s*(?:[-–—]|to)\s*(\d+)", re.IGNORECASE)
_PANEL = re.compile(r"^([IVX]+)\s*[:.]\s+(?=\S)")
_FURNITURE = re.compile(
    r"^(?:watch the meeting|listen to the meeting|use of the transcript|ordered by|written evidence from|[–•-] )",
    re.IGNORECASE,
)
ILLUSTRATIVE = re.compile(r"^illustrative\b.*\bwritten for this project\b", re.IGNORECASE)


@dataclass
class Header:
    """What a transcript says of itself before the first question."""

    title: str = ""
    committee: str = ""
    date: str = ""
    paper_number: str = ""
    corrected: str = ""
    illustrative: bool = False
    questions: tuple[int, int] | None = None
    members: list[Named] = field(default_factory=list)
    panels: dict[int, list[Witness]] = field(default_factory=dict)


def iso_date(text: str) -> str:
    """Return the first date written in ``text`` as ISO (``2014-06-18``), or ``""``."""
    match = _DATE.search(text)
    return f"{match[3]}-{MONTHS.index(match[2].capitalize()) + 1:02}-{int(match[1]):02}" if match else ""


def paper_number(text: str) -> str:
    """Return the first paper number in ``text`` (``HC 245``), or ``""``."""
    match = _PAPER.search(text)
    return " ".join(match[0].split()) if match else ""


def read_header(front: Sequence[Paragraph], labels: Sequence[str]) -> Header:
    """Return what the paragraphs before the first question say. ``labels`` are the speakers that follow."""
    header = Header()
    texts = _fields(front)
    everything = "\n".join(texts)
    header.illustrative = bool(texts and ILLUSTRATIVE.match(texts[0]))
    header.date = "" if header.illustrative else _session_date(texts)
    header.paper_number = paper_number(everything)
    header.corrected = _corrected(everything)
    match = _QUESTIONS.search(everything)
    header.questions = (int(match[1]), int(match[2])) if match else None
    header.title, header.committee = _titles(texts, header)
    header.members = _members(texts)
    header.panels = _panels(texts, labels)
    return header


def _fields(front: Sequence[Paragraph]) -> list[str]:
    """Return the header's texts, its paragraphs split where one line begins another field."""
    texts: list[str] = []
    for paragraph in front:
        # Lines set one under the other in one size may be several fields, or one that runs on.
        pieces: list[str] = []
        for line in paragraph.lines:
            text = line.text.replace("\t", " ")
            opens = _opens_field(text) or (pieces and _opens_field(pieces[-1]) and _complete(pieces[-1]))
            if pieces and not opens:
                pieces[-1] += " " + text
            else:
                pieces.append(text)
        if (
            texts
            and pieces
            and texts[-1].rstrip().endswith((";", ",", " and"))
            and not _opens_field(pieces[0])
        ):
            texts[-1] += " " + pieces.pop(0)
        texts += pieces
    return [" ".join(text.split()) for text in texts if text.strip()]


def _opens_field(text: str) -> bool:
    return bool(
        _TITLE.match(text)
        or _FURNITURE.match(text)
        or _QUESTIONS.match(text)
        or _PANEL.match(text)
        or re.match(r"^(?:members? present|witness(?:es)?\b|session \d|evidence heard)", text, re.IGNORECASE)
        or re.match(r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", text, re.IGNORECASE)
        or _DATE.fullmatch(text.strip())
    )


def _complete(text: str) -> bool:
    """Say whether a field of fixed form is all there: a date, a question range."""
    text = text.strip()
    return bool(re.search(r"\b\d{4}\.?$", text) and _DATE.search(text)) or bool(_QUESTIONS.fullmatch(text))


def _session_date(texts: Sequence[str]) -> str:
    for text in texts:
        if not re.match(r"ordered\b|published\b", text, re.IGNORECASE) and iso_date(text):
            return iso_date(text)
    return ""


def _corrected(text: str) -> str:
    match = re.search(r"\b(un)?corrected\b(?:\s+(?:transcript|oral))", text, re.IGNORECASE)
    return "" if match is None else ("uncorrected" if match[1] else "corrected")


def _titles(texts: Sequence[str], header: Header) -> tuple[str, str]:
    for index, text in enumerate(texts):
        if match := _TITLE.match(text):
            title = re.sub(r",?\s*\bH[CL]\s+[\d–-].*$", "", match[1]).strip(" ,")
            return title, _committee(texts[:index])
    if header.illustrative:
        titles = [t for t in texts[1:4] if not _opens_field(t) or t.lower().startswith("session")]
        return ": ".join(titles[:1] + [t for t in titles[1:] if t.lower().startswith("session")]), ""
    for text in texts:
        if not _opens_field(text) and not _PAPER.fullmatch(text) and len(text.split()) > 1:
            return text, _committee(texts)
    return "", _committee(texts)


def _committee(texts: Sequence[str]) -> str:
    named = [
        t for t in texts if re.search(r"\b(?:Committee|Commission|Inquiry|Group|Panel)\b", t) and len(t) < 120
    ]
    return named[0] if named else ""


def _members(texts: Sequence[str]) -> list[Named]:
    found: list[Named] = []
    for index, text in enumerate(texts):
        if match := re.match(r"members? present\s*:?\s*(.*)$", text, re.IGNORECASE):
            names = [match[1]] if match[1] else []
            for following in texts[index + 1 :]:
                if match[1] or _opens_field(following) or len(following) > 60 or following.startswith("Q"):
                    break
                names.append(following)
            found += members("; ".join(names))
        elif re.match(r"also present\s*:", text, re.IGNORECASE):
            found += members(text.split(":", 1)[1])
    return found


def _panels(texts: Sequence[str], labels: Sequence[str]) -> dict[int, list[Witness]]:
    panels: dict[int, list[Witness]] = {}
    for text in texts:
        if match := _PANEL.match(text):
            panels[_roman(match[1])] = witnesses(text[match.end() :], labels)
    return {number: found for number, found in sorted(panels.items()) if found}


def _roman(numeral: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in numeral]
    return sum(-v if v < max(values[i + 1 :], default=0) else v for i, v in enumerate(values))
