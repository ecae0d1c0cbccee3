"""The door: open an inquiry's folder, add to it, and ask it for frames and briefings."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from . import holdings, intake, publishing
from .folder import Folder, Settings, make

if TYPE_CHECKING:
    import pandas as pd

    from ..briefing.page import Briefing

TABLES = (*holdings.EVIDENCE, *holdings.CITED, "themes", "patterns", "tags", "links")


class Inquiry:
    """One inquiry on disk. Its tables are DataFrames with the columns of `workbench.model`; they are made when
    they are first asked for, kept in the folder's cache, and made again when what they came from has changed.
    """

    documents: pd.DataFrame
    passages: pd.DataFrame
    marks: pd.DataFrame
    people: pd.DataFrame
    appearances: pd.DataFrame
    hearings: pd.DataFrame
    terms: pd.DataFrame
    recommendations: pd.DataFrame
    responses: pd.DataFrame
    progress: pd.DataFrame
    citations: pd.DataFrame
    quotations: pd.DataFrame
    themes: pd.DataFrame
    patterns: pd.DataFrame
    tags: pd.DataFrame
    links: pd.DataFrame
    problems: pd.DataFrame

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.settings: Settings = folder.settings()

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise AttributeError(f"an inquiry has no “{name}”; its tables are {', '.join(TABLES)}")
        return self._frames.table(name)

    def __repr__(self) -> str:
        return f"Inquiry(“{self.settings.title}”, {str(self.folder.path)!r})"

    def add(self, paths: intake.Paths) -> pd.DataFrame:
        """Take files into the inquiry; return the import report, one row per file, with its status."""
        report = intake.add(self.folder, paths)
        self.refresh()
        return report

    def refresh(self) -> None:
        """Forget what was read from the folder, so that it is looked at again."""
        self.__dict__.pop("_frames", None)

    def tag(self) -> pd.DataFrame:
        """Return the tags that the codebook suggests. Raises `BadTable` with all of the codebook's mistakes."""
        holdings.themed(self.folder)
        return self.tags

    def link(self) -> pd.DataFrame:
        """Return the links between passages and recommendations: cited by the report, or made by a person."""
        return self.links

    def evidence_base(self) -> pd.DataFrame:
        """Return what stands under each recommendation: cited, confirmed, suggested; from whom; what is not held."""
        return holdings.base(self._frames.all())

    def crosstab(self, what: str = "theme", *, by: str = "category") -> pd.DataFrame:
        """Return themes against categories, witnesses or sessions, counted in distinct witness bodies."""
        return self._frames.crosstab(what, by)

    def brief(self, kind: str = "inquiry", *, date: str = "", audience: str = "public") -> Briefing:
        """Return a briefing: one page that stands alone. ``date`` (ISO) is printed as given; no clock is read."""
        return publishing.brief(self, kind, date, audience)

    @cached_property
    def _frames(self) -> holdings.Holdings:
        return holdings.Holdings(self.folder)


def create(path: Path | str, *, title: str, body: str = "select committee") -> Inquiry:
    """Make an empty inquiry with a starter codebook. Raises `WorkbenchError` where there is one already."""
    return Inquiry(make(Path(path), {"title": title, "body": body}))


def open(path: Path | str) -> Inquiry:
    """Open an inquiry's folder. Raises `NotFound` where there is none."""
    return Inquiry(Folder(Path(path)))


def verify(page: Path | str, inquiry: Inquiry) -> pd.DataFrame:
    """Check every quotation of a page against text extracted again from ``sources/``: one row each, with ``ok``."""
    return publishing.verify(Path(page), inquiry)
