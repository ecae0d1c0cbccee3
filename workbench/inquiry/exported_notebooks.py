"""A saved notebook goes out as a page: what its text quotes is looked up in the inquiry, and nothing in it is run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..briefing import gate, material, page_parts, paper_marking
from ..briefing.pages import notebook_page
from ..briefing.parts.notebook_cells import NO_NOTEBOOK
from ..errors import NotFound, WorkbenchError
from ..witnesses.campaigns import RUN, runs_of
from . import audiences, publishing
from .inquiry_settings import is_date

if TYPE_CHECKING:
    from ..briefing.standalone_html import Briefing
    from . import Inquiry

LARGEST = 100_000_000  # bytes of a notebook: its pictures stand in it


def page(
    inquiry: Inquiry, notebook: Path, date: str, audience: str, given: Mapping[str, Any], embargo: str = ""
) -> Briefing:
    """Return a notebook as a page for ``audience``, a committee's if nobody is named; ``given`` as `NotebookOptions`.

    Raises `NotFound` where there is no such file, `WorkbenchError` where it is no notebook, and `BadText` with every
    mistake in its text.
    """
    options = notebook_page.NotebookOptions(_read(notebook), notebook.name, **given)
    reader = audience or notebook_page.KIND.audience
    material.asked(reader)
    if date and not is_date(date):
        raise WorkbenchError(f"“{date}” is no date", "date", "Write it as 2026-11-21.")
    paper_marking.checked(embargo, reader, date)
    held = replace(publishing.material_of(inquiry, date, reader, notebook_page.KIND.also), embargo=embargo)
    with inquiry._frames.own_english():
        made = gate.page(notebook_page.KIND, held, options, date=date, audience=reader)
    if shut := _shut(audiences.whole(inquiry), made.html, reader):
        ident, words = shut
        raise WorkbenchError(
            f"the notebook shows words of {ident}, which the {reader} may not see: “{words} …”",
            notebook.name,
            "Take them out of the text, or clear that cell’s output, and save it; or export it for the committee.",
        )
    return made


def _shut(inquiry: Inquiry, html: str, audience: str) -> tuple[str, str] | None:
    """Return a document that an audience may not see and five words of it that stand in a page; none where none do.

    What a notebook shows was made of all that its writer sees. Words that stand in evidence that is open, too, are no
    fault.
    """
    unseen = inquiry.passages["document_id"].isin(audiences.unseen_by(inquiry.documents, audience))
    if not unseen.any():
        return None
    said = _runs(page_parts.parse(html).text_content())
    shut = inquiry.passages[unseen]
    for ident, text in zip(shut["document_id"], shut["text"], strict=True):
        if found := said.intersection(_runs(text)):
            open_ones = (found.intersection(_runs(one)) for one in inquiry.passages.loc[~unseen, "text"])
            found = found.difference(*open_ones)
            if found:
                return str(ident), min(found)
    return None


def _runs(text: str) -> frozenset[str]:
    return frozenset(run for run in runs_of(text) if run.count(" ") == RUN - 1)


def _read(path: Path) -> Any:
    if not path.is_file():
        raise NotFound(
            f"there is no notebook {path.name}", str(path.parent), "Give the name of an .ipynb file."
        )
    if path.stat().st_size > LARGEST:
        raise WorkbenchError(
            "the notebook is larger than 100 MB",
            str(path),
            "Clear the outputs of its largest cells, and save it.",
        )
    try:
        return json.loads(path.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise WorkbenchError(NO_NOTEBOOK, str(path), "Save it in JupyterLab, and try again.") from None
