"""The front of a transcript: title, paper number, date, members present, questions, witness panels."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...text.english.calendar_words import MONTHS
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import pattern_of
from ..formats.paragraph_layout import Paragraph
from .witness_lists import Named, Witness, members, witnesses

_DATE = in_table("sources/transcripts/forms", "a day, a month and a year")
# The order of the United States, and of programs from there: ``June 3, 2014``.
_MONTH_FIRST = in_table("sources/transcripts/forms", "a month, a day and a year")
_PAPER = in_table("sources/transcripts/forms", "a paper’s number")
_TITLE = in_table("transcripts", "oral evidence, its title")
_QUESTIONS = in_table("transcripts", "questions from and to")
_PANEL = in_table("sources/transcripts/forms", "a panel’s number")
_FURNITURE = in_table("transcripts", "furniture of a header")
# Who presides, an hour or a part's name: none is what a session is about.
_NO_TITLE = in_table("sources/transcripts/forms", "no title of a hearing")
_PRESENT = in_table("transcripts", "members present")
# A line that says only what the lines under it list, one each.
_LIST = in_table("transcripts", "a list begins")
_LISTED = in_table("transcripts", "witnesses are listed")
_ALSO_PRESENT = in_table("transcripts", "also present")
# The last sentence of a list of members; a full stop after an initial ends none.
_ATTENDANCE = in_table("transcripts", "in attendance")
_WEEKDAY = in_table("sources/transcripts/forms", "opens with a weekday")
ILLUSTRATIVE = in_table("sources/transcripts/forms", "illustrative")
_WORD_SIGN = in_table("text/signs", "a sign of a word")
_YEAR_LAST = in_table("sources/transcripts/forms", "a year, last")
_ORDERED = in_table("sources/transcripts/forms", "how it was ordered")
_PAPER_LAST = in_table("sources/transcripts/forms", "a paper’s number, last")


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
    attending: list[Witness] = field(default_factory=list)
    panels: dict[int, list[Witness]] = field(default_factory=dict)
    listed: list[Witness] = field(default_factory=list)


def iso_date(text: str) -> str:
    """Return the first date written in ``text`` as ISO (``2014-06-18``), or ``""``; a day that no month has is none."""
    found = [(match[1], match[2], match[3]) for match in _DATE.finditer(text)]
    found += [(match[2], match[1], match[3]) for match in _MONTH_FIRST.finditer(text)]
    for day, named, year in found:
        month = 1 + next(i for i, name in enumerate(MONTHS) if name[:3].lower() == named[:3].lower())
        if 1 <= int(day) <= monthrange(int(year) or 1, month)[1]:
            return f"{year}-{month:02}-{int(day):02}"
    return ""


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
    header.members, header.attending = _present(texts)
    header.title, header.committee = _titles(texts, header)
    header.panels = _panels(texts, labels)
    header.listed = [] if header.panels else _listed(texts, labels)
    return header


def _fields(front: Sequence[Paragraph]) -> list[str]:
    """Return the header's texts, its paragraphs split where one line begins another field."""
    texts: list[str] = []
    listing = False
    for paragraph in front:
        # Lines set one under the other in one size may be several fields, or one that runs on.
        pieces: list[str] = []
        for line in paragraph.lines:
            text = line.text.replace("\t", " ")
            listing = bool(_LIST.match(text)) or (listing and not _opens_field(text))
            opens = (
                listing
                or _opens_field(text)
                or (pieces and _opens_field(pieces[-1]) and _complete(pieces[-1]))
            )
            if pieces and not opens:
                pieces[-1] += " " + text
            else:
                pieces.append(text)
        if texts and pieces and _unfinished(texts[-1]) and not _opens_field(pieces[0]):
            texts[-1] += " " + pieces.pop(0)
        texts += pieces
    return [" ".join(text.split()) for text in texts if _WORD_SIGN.search(text.replace("_", ""))]


def _unfinished(text: str) -> bool:
    """Say whether a list goes on in the next paragraph: at a comma, or where a panel's entry has no full stop yet."""
    text = text.rstrip()
    return text.endswith((";", ",", " and")) or bool(_PANEL.match(text) and not text.endswith("."))


def _opens_field(text: str) -> bool:
    return bool(
        _TITLE.match(text)
        or _FURNITURE.match(text)
        or _QUESTIONS.match(text)
        or _PANEL.match(text)
        or pattern_of("transcripts", "a line of the header").match(text)
        or _ALSO_PRESENT.match(text)
        or _WEEKDAY.match(text)
        or _DATE.fullmatch(text.strip())
    )


def _complete(text: str) -> bool:
    """Say whether a field of fixed form is all there: a date, a question range."""
    text = text.strip()
    return bool(_YEAR_LAST.search(text) and _DATE.search(text)) or bool(_QUESTIONS.fullmatch(text))


def _session_date(texts: Sequence[str]) -> str:
    """Return the day of a session: a date that stands by itself, or opens or ends its line, in no sentence."""
    for text in texts:
        if not _ORDERED.match(text) and _is_field(text):
            return iso_date(text)
    return ""


def _is_field(text: str) -> bool:
    match = _DATE.search(text) or _MONTH_FIRST.search(text)
    if match is None or not iso_date(text):
        return False
    before, after = text[: match.start()].split(), text[match.end() :].strip(" .")
    return not after or not before or not text.rstrip().endswith((".", "?", "!"))


def _corrected(text: str) -> str:
    match = pattern_of("transcripts", "corrected or not").search(text)
    return "" if match is None else ("uncorrected" if match[1] else "corrected")


def _titles(texts: Sequence[str], header: Header) -> tuple[str, str]:
    for index, text in enumerate(texts):
        if match := _TITLE.match(text):
            title = _PAPER_LAST.sub("", match[1]).strip(" ,")
            return title, _committee(texts[:index])
    if header.illustrative:
        titles = [t for t in texts[1:4] if not _opens_field(t) or t.lower().startswith("session")]
        return ": ".join(titles[:1] + [t for t in titles[1:] if t.lower().startswith("session")]), ""
    committee = _committee(texts)
    names = {member.name for member in header.members}
    for text in texts:
        if (
            not _opens_field(text)
            and not _NO_TITLE.search(text)
            and text not in names
            and not _PAPER.fullmatch(text)
            and len(text.split()) > 1
            and text != committee
        ):
            return text, committee
    return "", committee


def _committee(texts: Sequence[str]) -> str:
    named = [
        t
        for t in texts
        if pattern_of("transcripts", "names of committees").search(t) and len(t) < 120 and not _opens_field(t)
    ]
    return named[0] if named else ""


def _present(texts: Sequence[str]) -> tuple[list[Named], list[Witness]]:
    """Return the members present, and those who sit with them: clerks, auditors, specialist advisers."""
    found: list[Named] = []
    attending: list[Witness] = []
    for index, text in enumerate(texts):
        if match := _PRESENT.match(text):
            names = [match[1]] if match[1] else []
            for following in texts[index + 1 :]:
                if match[1] or _opens_field(following) or len(following) > 60 or following.startswith("Q"):
                    break
                names.append(following)
            listed, others, rest = _parted_at_others("; ".join(names))
            found += members(listed)
            found += [Named(other.name) for other in members(others)]
            attending += witnesses(rest)
        elif match := _ALSO_PRESENT.match(text):
            found += [Named(other.name) for other in members(text[match.end() :])]
        elif text.rstrip(" .").endswith("in attendance") and found:
            attending += witnesses(text)
    return found, attending


def _parted_at_others(text: str) -> tuple[str, str, str]:
    """Part a list of members from the other committees' members and from those in attendance that run on after it."""
    listed, others, rest = text, "", ""
    if match := pattern_of("transcripts", "also present, inside a line").search(text):
        listed, others = text[: match.start()], text[match.end() :]
    if match := _ATTENDANCE.search(others or listed):
        before, rest = match.string[: match.start()], match[1]
        listed, others = (listed, before) if others else (before, "")
    return listed, others, rest


def _listed(texts: Sequence[str], labels: Sequence[str]) -> list[Witness]:
    """Return the witnesses listed one under the other, without panels, after a line that says only that."""
    start = next((index for index, text in enumerate(texts) if _LISTED.match(text)), len(texts))
    found: list[Witness] = []
    for text in texts[start + 1 :]:
        if _opens_field(text) or len(text) > 160:
            break
        found += witnesses(text, labels)
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
