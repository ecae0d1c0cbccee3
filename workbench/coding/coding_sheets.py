"""Samples that are read without suggestions: a sheet goes out for each coder, and what comes back is scored.

They stand in ``samples/`` of the inquiry's folder, apart from its tags: ``NAME.csv`` is what was drawn,
``NAME.CODER.csv`` what one coder made of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import BadTable, NotFound, WorkbenchError
from ..files import rights
from ..files.whole_files import write_whole
from ..inquiry import locked_tables
from ..inquiry.publishing import vouched
from ..model import Coding, tables
from ..text.english.patterns_in_tables import in_table
from ..themes.codebook import read_codebook
from . import accuracy, agreement, methods_paragraph, sampling

if TYPE_CHECKING:
    import pandas as pd

    from ..inquiry import Inquiry

FOLDER = "samples"
_NAME = in_table("text/signs", "words, blanks and hyphens")


@dataclass(frozen=True, eq=False)
class Read:
    """A sample and what coders made of it, with what that says of the tags: recall, agreement, the methods in words."""

    sample: pd.DataFrame
    codings: pd.DataFrame
    recall: pd.DataFrame
    agreement: pd.DataFrame
    methods: str


def draw(inquiry: Inquiry, name: str, size: int, coders: tuple[str, ...]) -> list[Path]:
    """Draw ``size`` passages at random, tagged or not, and write an empty sheet for each coder; return the files.

    Nothing that was suggested or decided is on a sheet. Raises `WorkbenchError` where a file is there already: a sheet
    that somebody filled in is never written over.
    """
    whole, *sheets = _place(inquiry, name), *(_place(inquiry, name, coder) for coder in coders)
    if there := next((place for place in (whole, *sheets) if place.exists()), None):
        raise WorkbenchError(f"{there.name} is there already", str(there.parent), "Choose another name.")
    sample = sampling.draw(inquiry.passages, inquiry.documents, size, name)
    sheet = sampling.sheet(sample, inquiry.passages, inquiry.themes["theme"].tolist())
    with locked_tables.held(inquiry.folder.path):
        if there := next((place for place in (whole, *sheets) if place.exists()), None):
            raise WorkbenchError(f"{there.name} is there already", str(there.parent), "Choose another name.")
        for place, frame in ({whole: sample} | dict.fromkeys(sheets, sheet)).items():
            rights.make_folder(place.parent)
            write_whole(place, tables.csv_bytes(frame))
    return [whole, *sheets]


def read(inquiry: Inquiry, name: str) -> Read:
    """Return what the coders' sheets of a sample say. Raises `BadTable` with every mistake of every sheet.

    Raises `DamagedLog` where not all decisions can be read.
    """
    vouched(inquiry)
    import pandas as pd

    place = _place(inquiry, name)
    if not place.is_file():
        raise NotFound(f"there is no sample “{name}”", str(place.parent), "Draw it first: samples.draw(…).")
    sample = tables.read_csv(place, ["sample", "passage_id", "document_id", "how"])
    themes = inquiry.themes["theme"].tolist()
    found, mistakes = [tables.table(Coding)], []
    for sheet in sorted(place.parent.glob(f"{place.stem}.*.csv")):
        rows = tables.read_csv(sheet, ["passage_id", "read"])
        coder = sheet.stem.removeprefix(f"{place.stem}.")
        codings, wrong = sampling.read_sheet(rows, sample, themes, coder, sheet.name)
        found.append(codings)
        mistakes += wrong
    if mistakes:
        raise BadTable(FOLDER, mistakes)
    codings = pd.concat(found, ignore_index=True)
    return _scored(inquiry, sample, codings)


def _scored(inquiry: Inquiry, sample: pd.DataFrame, codings: pd.DataFrame) -> Read:
    recall = accuracy.recall(codings, sample, inquiry.tags, inquiry.themes["theme"].tolist())
    agreed = agreement.measure(codings)
    work = methods_paragraph.Work(
        read_codebook.read(inquiry.folder.path), inquiry.passages, inquiry.tags, inquiry.decisions, sample, codings,
        agreed,
        accuracy.precision(inquiry.tags, inquiry.passages), recall,
    )  # fmt: skip
    return Read(sample, codings, recall, agreed, methods_paragraph.paragraph(work))


def _place(inquiry: Inquiry, name: str, coder: str = "") -> Path:
    from ..files import file_names

    for word in filter(None, (name, coder)):
        if not _NAME.fullmatch(word) or file_names.fit(f"{word}.csv") != f"{word}.csv":
            raise WorkbenchError(
                f"“{word}” can’t be part of a file’s name", FOLDER, "Use letters and digits."
            )
    return inquiry.folder.at(FOLDER) / ".".join(filter(None, (name, coder, "csv")))
