"""A draft report comes in to be checked; its findings go out as a table, a page, and comments in the same Word file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .. import model
from ..errors import NotFound, Unreadable, WorkbenchError
from ..files import output_names
from ..model import Document, Hearing, Mark, Passage, Recommendation, tables
from ..restrictions import way_out
from ..restrictions.way_out import Clearance
from ..sources import renamed
from ..sources.reading import Reading
from ..sources.sandbox.parent import Asked, read_all
from . import cache, folder_bounds, restricting
from .inquiry_settings import Settings, is_date

if TYPE_CHECKING:
    import pandas as pd

    from ..briefing.standalone_html import Briefing
    from ..checking import Draft
    from .made_tables import Holdings

_DOCX = b"PK\x03\x04"


@dataclass(frozen=True, eq=False)
class Checked:
    """What was found in a draft: ``findings`` (`model.Finding`), what could not be checked, and both as a page.

    ``commented`` is the same Word file with a comment at each place, and empty where the draft is no Word file.
    ``caution`` is what a reader must know before all else; the page and the table say it,
    and the ``marking``: for whom it is. ``compared`` says how many sentences were compared with evidence.
    """

    findings: pd.DataFrame
    unchecked: pd.DataFrame
    page: Briefing
    commented: bytes = b""
    caution: str = ""
    clearance: Clearance = field(default_factory=Clearance)
    marking: str = ""
    compared: str = ""

    def save(self, folder: str | Path, name: str) -> list[Path]:
        """Write ``NAME.findings.csv``, ``NAME.findings.html`` and, of a Word file, ``NAME.commented.docx``."""
        folder_bounds.keep_clear(folder)
        place = output_names.folder(folder)
        table = place / f"{name}.findings.csv"
        said = {"caution": self.caution, "marking": self.marking}
        table_of_findings = self.findings.assign(**{name: words for name, words in said.items() if words})
        way_out.send(table, tables.csv_bytes(table_of_findings), self.clearance, "the table")
        written = [table, self.page.save(place / f"{name}.findings.html")]
        if self.commented:
            written.append(place / f"{name}.commented.docx")
            way_out.send(written[-1], self.commented, self.clearance, "the document")
        return written

    def _repr_html_(self) -> str:
        return self.page._repr_html_()


def asked(path: Path, date: str) -> None:
    """Look at what is asked for, before anything is read. Raises `NotFound` and `WorkbenchError`."""
    if not path.is_file():
        raise NotFound(f"there is no draft {path.name}", str(path.parent), "Look at its name.")
    if date and not is_date(date):
        raise WorkbenchError(f"“{date}” is no date", "date", "Write it as 2026-11-21.")


def check(holdings: Holdings, settings: Settings, path: Path, date: str) -> Checked:
    """Return a draft report's findings against the evidence held, with what people settled in earlier drafts.

    The draft is read as any file is, in a process of its own, and is no document of the inquiry. Raises
    `WorkbenchError` where it can't be read.
    """
    from .. import checking
    from ..briefing import paper_marking
    from ..briefing.material import Material
    from ..briefing.pages import checked_draft as pages

    data = folder_bounds.contents(path)
    draft, in_part = _read(data, path.name, holdings)
    caution = " ".join(filter(None, (holdings.caution, in_part)))
    with holdings.own_english():
        found = checking.check(draft)
    findings = checking.settled(found, holdings.standing)
    missing = checking.unchecked(draft)
    cache.keep_frame(holdings.folder.cache, "findings", findings, model.Finding, {})
    leaves = restricting.clearance(holdings).of("draft", "committee", date)
    shown = Material(
        title=f"{settings.title}: draft report", body=settings.body, licence=settings.licence, date=date,
        illustration=settings.illustration, caution=caution, clearance=leaves, passages=draft.printed(findings),
        documents=draft.documents,
    )  # fmt: skip
    compared = checking.compared(draft)
    page = pages.page(findings, missing, shown, compared)
    commented = b""
    if data.startswith(_DOCX) and path.suffix.lower() == ".docx":
        from ..checking.word import word_comments

        commented = word_comments.commented(data, findings, draft.passages, date)
    marking = paper_marking.named(settings.body, draft=True)
    return Checked(findings, missing, page, commented, caution, leaves, marking, compared)


def _read(data: bytes, name: str, held: Holdings) -> tuple[Draft, str]:
    """Return the draft, and how much of it was read, where that is not all."""
    from ..checking import Draft, Held

    result = next(iter(read_all([Asked(data, kind="report")])))
    if isinstance(result, Unreadable):
        raise WorkbenchError(f"the draft can’t be read: {result.what}", name, result.next)
    reading = renamed(result, "draft")
    made = Draft(
        tables.table(Passage, reading.passages),
        tables.table(Mark, reading.marks),
        tables.table(Recommendation, reading.recommendations),
        tables.table(Hearing, reading.hearings),
        Held.of(held),
        listed=tables.table(Document, reading.listed),
    )
    return made, _in_part(reading)


def _in_part(reading: Reading) -> str:
    """Return how much of a draft was read, where that is not all or may not be: what is not read is not checked."""
    note = reading.document.note
    if not note:
        return ""
    whole = sum(entry.characters for entry in reading.ledger)
    missing = sum(entry.unread + entry.lost for entry in reading.ledger)
    if not missing:
        return f"This draft may not have been read as it is printed: {note}."
    # Neither “100 %” of what lacks a line nor “0 %” of what has one.
    share = min(99, max(1, round(100 * (whole - missing) / whole)))
    return f"Read {share} % of this draft; the rest is not checked: {note}."
