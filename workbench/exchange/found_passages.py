"""What a search found, as a list to take away: a CSV file, an Excel workbook, a Word document of quotations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..briefing.printed.page_as_word import of_flow
from ..briefing.printed.page_flow import Block, Box, Flow, Heading, Paragraph, Run
from ..files import output_names
from ..model import MADE_WITH, tables
from ..restrictions import way_out
from ..restrictions.way_out import Clearance
from . import spreadsheet

ENDINGS = (".csv", *output_names.EXCEL, *output_names.WORD)
_WIDTHS = (6, 60, 50, 18, 18, 22, 22, 20)


@dataclass(frozen=True)
class FoundRow:
    """One passage that was found: the words searched for as they stand there, the whole text, and how it is cited."""

    n: int
    text: str
    citation: str
    words: str
    voice: str
    document_id: str
    passage_id: str
    provenance: str


@dataclass(frozen=True)
class FoundList:
    """The rows, what was asked, how many were found of what (``said``), and what every sheet says at its head."""

    rows: Sequence[FoundRow]
    query: str
    said: str
    head: Sequence[str] = ()

    def save(self, path: Path, clearance: Clearance) -> Path:
        """Write the list by the ending of its name, and return its path.

        Raises `WorkbenchError` for another ending, and `way_out.Refused` where something must not leave.
        """
        target = output_names.check(path, *ENDINGS)
        made = {".csv": self._csv, ".xlsx": self._excel, ".docx": self._word}[target.suffix.lower()]
        return way_out.send(target, made(), clearance, "the list")

    def _csv(self) -> bytes:
        return tables.csv_bytes(tables.table(FoundRow, self.rows))

    def _excel(self) -> bytes:
        import pandas as pd

        about = pd.DataFrame({"about": [*self.head, f"Searched for: {self.query}", self.said]})
        found = tables.table(FoundRow, self.rows).astype("str")
        return spreadsheet.workbook(
            [spreadsheet.Sheet("Found", found, _WIDTHS), spreadsheet.Sheet("About", about, (120,))], "Found"
        )

    def _word(self) -> bytes:
        title = f"Found: {self.query}"
        made: list[Block] = [Heading(1, (Run(title),)), _one("", self.said)]
        for row in self.rows:
            quoted = (Run("“"), Run(row.text, frozenset({"quoted"})), Run("”"))
            made.append(Box("quotation", (Paragraph(quoted, "words"), _one("copy", row.citation))))
            made.append(_one("aside", f"Passage: {row.passage_id}"))
        made.append(_one("aside", f"{MADE_WITH}."))
        return of_flow(Flow(title, "en-GB", " · ".join(self.head), False, "", blocks=tuple(made)))


def _one(style: str, text: str) -> Paragraph:
    return Paragraph((Run(text),), style)
