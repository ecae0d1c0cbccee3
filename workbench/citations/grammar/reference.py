"""One reference to evidence as a report prints it, its kinds, and the dates in it."""

from __future__ import annotations

from dataclasses import dataclass

from ...text.english.calendar_words import month_number
from ...text.english.patterns_in_tables import in_table
from ...text.english.wordings import part

DATE = part("day in a note")
_DAY_FIRST = in_table("citations/references", "day, month, year")
_MONTH_FIRST = in_table("citations/references", "month, day, year")
_FIGURES = in_table("citations/references", "a date in figures")

LAST_LINE = 999  # a place that names a page alone goes to its end


@dataclass(frozen=True)
class Place:
    """From a page and line to a page and line; line 0 to `LAST_LINE` where only pages are named."""

    page: int
    line: int
    last_page: int
    last_line: int

    @property
    def printed(self) -> str:
        """The place in words (``page 72, lines 5 to 9``)."""
        if self.line == 0:
            return (
                f"page {self.page}" if self.page == self.last_page else f"pages {self.page}–{self.last_page}"
            )
        if (self.page, self.line) == (self.last_page, self.last_line):
            return f"page {self.page}, line {self.line}"
        if self.page == self.last_page:
            return f"page {self.page}, lines {self.line}–{self.last_line}"
        return f"page {self.page}, line {self.line} to page {self.last_page}, line {self.last_line}"


@dataclass(frozen=True)
class Reference:
    """One reference in a note; ``start`` to ``end`` are offsets into the note's text.

    ``kind``: oral (a committee's question), written (a submission by its code), printed (a page of a printed
    volume), same (ibid.), transcript (a hearing by date or day, page and line), statement (of a witness),
    submission (of a participant), exhibit, or document (any other by its id). ``paper``, ``date``, ``day`` and
    ``inquiry`` are those that the reference itself names; ``foreign`` says that it speaks of evidence taken
    elsewhere.
    """

    kind: str
    start: int
    end: int
    questions: tuple[int, ...] = ()
    names: str = ""
    code: str = ""
    paragraphs: tuple[str, ...] = ()
    paper: str = ""
    date: str = ""
    foreign: bool = False
    after_same: bool = False
    places: tuple[Place, ...] = ()
    day: str = ""
    inquiry: str = ""


def date_in(text: str) -> str:
    """Return the first date named in ``text`` as ISO, else ``""``; ``06/07/2022`` is 6 July, as Britain writes it."""
    found: list[tuple[int, str]] = []
    if match := _DAY_FIRST.search(text):
        found.append((match.start(), _iso(match[3], month_number(match[2]), match[1])))
    if match := _MONTH_FIRST.search(text):
        found.append((match.start(), _iso(match[3], month_number(match[1]), match[2])))
    if (match := _FIGURES.search(text)) and 1 <= int(match[2]) <= 12:
        found.append((match.start(), _iso(match[3], int(match[2]), match[1])))
    return min(found, default=(0, ""))[1]


def _iso(year: str, month: int, day: str) -> str:
    return f"{year}-{month:02d}-{int(day):02d}"
