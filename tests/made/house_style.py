"""A second house style, as real PDFs with their truth: three evidence sessions and a report citing them.

The parsers were written with one inquiry at hand. This one keeps them honest: an invented committee, other
margins, type, running heads, number forms and note marks, and the awkward things that published documents
do. `build` writes the files and says exactly what they hold. The same call gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.made.house_style_press import FIRST_STYLE, STYLES, Style

COMMITTEE = "Rivers and Coasts Committee"
INQUIRY = "Flood warnings in small towns"
PAPER = "HC 871"


@dataclass(frozen=True)
class Turn:
    """What one speaker says; ``person`` is empty where the label fits two people and must not be guessed."""

    session: str
    q: int
    speaker: str
    person: str
    panel: int
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.paragraphs)


@dataclass(frozen=True)
class Witness:
    """A witness as the header gives them: role + ", " + organisation are the header's words."""

    session: str
    panel: int
    name: str
    label: str
    role: str
    organisation: str


@dataclass(frozen=True)
class Session:
    """One evidence session and all that its file says."""

    date: str
    day: str
    panels: int
    chair: str
    members: tuple[tuple[str, str], ...]
    witnesses: tuple[Witness, ...]
    turns: tuple[Turn, ...]
    directions: tuple[str, ...]
    submissions: tuple[tuple[str, str], ...]
    file: Path | None = None

    @property
    def numbers(self) -> tuple[int, int]:
        return min(t.q for t in self.turns), max(t.q for t in self.turns)


@dataclass(frozen=True)
class Target:
    """Evidence that a note cites: a speaker's words under one question. No speaker: all answers there."""

    session: str
    q: int
    speaker: str = ""


@dataclass(frozen=True)
class Note:
    """A footnote: its words, and what it cites (``elsewhere`` counts references to other inquiries)."""

    number: int
    paragraph: int
    text: str
    oral: tuple[Target, ...] = ()
    written: tuple[str, ...] = ()
    elsewhere: int = 0


@dataclass(frozen=True)
class ReportParagraph:
    """A numbered paragraph: its blocks joined by spaces, and where its notes are called: (offset, note)."""

    number: int
    chapter: str
    text: str
    calls: tuple[tuple[int, int], ...]

    @property
    def notes(self) -> tuple[int, ...]:
        return tuple(note for _, note in self.calls)

    @property
    def marked(self) -> str:
        """The words with the notes' numbers where their marks stand."""
        text = self.text
        for offset, note in reversed(self.calls):
            text = f"{text[:offset]}{note}{text[offset:]}"
        return text


@dataclass(frozen=True)
class Quote:
    """Words in quotation marks (or set off) before a note, and how they stand in what it cites."""

    paragraph: int
    note: int
    words: str
    match: str


@dataclass(frozen=True)
class Item:
    """One item of the conclusions and recommendations; ``text`` without number, with ``(Paragraph N)``."""

    number: int
    text: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """The report and all that its file says."""

    paragraphs: tuple[ReportParagraph, ...]
    notes: tuple[Note, ...]
    quotes: tuple[Quote, ...]
    items: tuple[Item, ...]
    submissions: tuple[tuple[str, str], ...]
    summary: tuple[str, ...]
    headings: tuple[str, ...]
    file: Path | None = None


@dataclass(frozen=True)
class Truth:
    """Everything that the files of one build hold; ``facts`` counts the awkward things that came about."""

    style: Style
    sessions: tuple[Session, ...]
    report: Report
    files: tuple[Path, ...]
    facts: dict[str, int]

    @property
    def turns(self) -> tuple[Turn, ...]:
        return tuple(turn for session in self.sessions for turn in session.turns)

    @property
    def witnesses(self) -> tuple[Witness, ...]:
        return tuple(witness for session in self.sessions for witness in session.witnesses)


def build(folder: Path, style: Style | int = FIRST_STYLE) -> Truth:
    """Write three transcripts and a report into ``folder`` and return what they hold.

    ``style`` is a `Style`, or the number of one of `STYLES`.
    """
    from dataclasses import replace

    from tests.made import house_style_oral, house_style_report

    style = STYLES[style] if isinstance(style, int) else style
    folder.mkdir(parents=True, exist_ok=True)
    facts: dict[str, int] = {}
    sessions = []
    for session in house_style_oral.sessions(style):
        path = folder / f"Oral evidence {session.date}.pdf"
        _add(facts, house_style_oral.print_session(session, path, style))
        sessions.append(replace(session, file=path))
    report = house_style_report.report(style)
    path = folder / "Report.pdf"
    _add(facts, house_style_report.print_report(report, sessions, path, style))
    files = (*(session.file for session in sessions if session.file), path)
    return Truth(style, tuple(sessions), replace(report, file=path), files, facts)


def _add(total: dict[str, int], more: dict[str, int]) -> None:
    for name, count in more.items():
        total[name] = total.get(name, 0) + count


def text_of(session: Session, style: Style = FIRST_STYLE) -> str:
    """Return the same transcript as plain text: a paragraph a line, blank lines between."""
    from tests.made.house_style_oral import plain_text

    return plain_text(session, style)


def speaker_words(session: Session) -> str:
    """Return the turns as ``Speaker: words``, one a line, with no header, number or panel."""
    return "".join(f"{turn.speaker}: {turn.text}\n" for turn in session.turns)
