"""One page of a source, to see what was read of it: `looked_at` for a widget, `page` to show and to save."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..briefing import gate, material
from ..briefing.material import Material
from ..briefing.pages import one_source_page
from ..briefing.pages.one_source_page import Looked
from ..errors import NotFound, Unreadable, WorkbenchError
from ..model import Document, publication
from ..model.problem_reasons import words
from ..model.source_page import SourcePage
from ..sources.reading import Reading
from ..sources.sandbox.parent import Asked, show_page
from . import audiences, folder_bounds, kept_readings, read_sources, restricting, withdrawal_register
from .folder import Folder, sha256
from .kept_readings import KeptReading
from .read_sources import Source

if TYPE_CHECKING:
    import pandas as pd

    from ..briefing.standalone_html import Briefing
    from . import Inquiry

READER = "committee"
"""Who looks at a page where nobody is named: what was received and not reported is looked at most."""


def page(
    inquiry: Inquiry, document_id: str, number: int = 1, audience: str = "", recipient: str = ""
) -> Briefing:
    """Return a page of a source beside what was read of it, as ``audience`` may see it.

    Raises `NotFound` where there is no such document or page, and `WorkbenchError` where the reader may not see it, or
    nothing can be drawn of it.
    """
    reader = audience or inquiry.folder.audience or READER
    material.asked(reader)
    if inquiry.folder.audience:
        audiences.seen_by(inquiry, reader)  # refuses another audience than it was opened for
    documents = _one_document(inquiry, document_id, reader)
    looked = looked_at(audiences.whole(inquiry).folder, document_id, number)
    if documents["sha256"].iloc[0] not in ("", looked.digest):
        looked = _with(
            looked,
            "The file has changed since this inquiry was opened: refresh it, then look at the page again.",
        )
    made = Material(
        title=str(documents["title"].iloc[0] or document_id),
        body=inquiry.settings.body,
        licence=inquiry.settings.licence,
        illustration=inquiry.settings.illustration,
        unsettled=read_sources.unsettled(audiences.whole(inquiry).folder),
        clearance=restricting.clearance(audiences.whole(inquiry)._frames),
        documents=documents,
        passages=_of(inquiry.passages, document_id),
        appearances=_of(inquiry.appearances, document_id),
    )
    try:
        return one_source_page.page(made, looked, reader, recipient)
    except gate.NotMarked:
        return one_source_page.page(made, _without_picture(looked), reader, recipient)


def looked_at(folder: Folder, document_id: str, number: int = 1) -> Looked:
    """Return a page of a source with its picture, and of each stretch of its words the passage and boxes on the page.

    This is for those who work on the inquiry, whatever its publication status. It is drawn in a child process, of the
    bytes that were read, against the reading that is kept. Raises as `page` does.

    >>> looked = looked_at(inquiry.folder, "oral-1", 12)
    >>> looked.page.picture, [(piece.passage_id, piece.boxes) for piece in looked.page.pieces]
    """
    source = _source(folder, document_id)
    data = folder_bounds.contents(read_sources.readable_file(folder, source))
    if not source.recognised and sha256(data) != source.digest:
        raise WorkbenchError(
            "its file is being changed", source.record["source_file"], "Try again when that is done."
        )
    made = show_page(Asked(data, document_id, page=number, reading=_reading(folder, source)))
    if isinstance(made, Unreadable):
        if made.status == "not-held":
            raise NotFound(made.what, document_id, made.next)
        raise WorkbenchError(f"it can’t be shown: {made.what}", document_id, made.next)
    return Looked(made, source.digest, tuple(_remarks(source)))


def drawing(inquiry: Inquiry) -> Callable[[str, int], SourcePage | None]:
    """Return what draws a page of a document, each once; nothing where it can't, or its words were recognised."""
    folder = audiences.whole(inquiry).folder

    @cache
    def drawn(document_id: str, number: int) -> SourcePage | None:
        try:
            looked = looked_at(folder, document_id, number)
        except WorkbenchError:
            return None
        return None if looked.remarks else looked.page

    return drawn


def _one_document(inquiry: Inquiry, document_id: str, reader: str) -> pd.DataFrame:
    """Return the row of a document. Raises `NotFound` for none, and `WorkbenchError` where it is not to be seen."""
    documents = inquiry.documents
    row = documents[documents["document_id"] == document_id].reset_index(drop=True)
    if row.empty:
        if not inquiry.folder.audience:
            _source(inquiry.folder, document_id)  # says whether it was held back or erased
        raise _no_such(document_id, list(documents["document_id"]))
    status = str(row["publication"].iloc[0])
    if not publication.may_see(reader, status):
        raise WorkbenchError(
            f"it is “{status}”, which the {reader} may not see",
            document_id,
            "Look at the file itself, in sources/." if reader == READER else f"Ask for it as the {READER}.",
        )
    if publication.is_name_withheld(status):
        raise WorkbenchError(
            "the name of who gave it is withheld, and can’t be taken out of its own pages",
            document_id,
            "Look at the file itself, in sources/.",
        )
    return row


def _source(folder: Folder, document_id: str) -> Source:
    """Return a document's source, whose file is there. Raises `NotFound`, or `WorkbenchError` where it is held back."""
    found = read_sources.look(folder, [document_id]) if document_id else []
    if not found:
        if document_id in set(withdrawal_register.erased(folder)["document_id"]):
            raise NotFound("it was erased", document_id, "withdrawn.csv says by whose order.")
        raise _no_such(document_id, list(folder.manifest()["document_id"]))
    (source,) = found
    if source.held_back:
        raise WorkbenchError(
            "it is held back, and is on no page until it is restored",
            document_id,
            "See workbench withdraw --help.",
        )
    if source.missing:
        raise NotFound(words(source.missing), document_id)
    if not source.digest:
        raise NotFound("no file of it is held", document_id, "Add the file, then look again.")
    return source


def _no_such(document_id: str, known: list[str]) -> NotFound:
    near = difflib.get_close_matches(document_id, known, 3, 0.4)
    following = f"Near it: {', '.join(near)}." if near else "The table documents lists all of them."
    return NotFound(f"there is no document “{document_id}”", next=following)


def _reading(folder: Folder, source: Source) -> Reading:
    """Return what was read of a source, from what is kept; of pictures of pages, a reading without a word."""
    came = kept_readings.load(folder.readings, source.key)
    if came is None:
        (shelved,) = read_sources.shelve(folder, [source], fresh=True)
        came = shelved.kept or Unreadable(shelved.document.status, shelved.document.note)
    if isinstance(came, KeptReading):
        return came.reading()
    if came.status == "no-text":
        return Reading(Document(source.record["document_id"]))
    raise WorkbenchError(f"nothing was read of it: {came.what}", source.record["document_id"], came.next)


def _remarks(source: Source) -> list[str]:
    said = []
    if source.record["sha256"] and source.record["sha256"] != source.digest:
        said.append(
            "This is not the file that was added: its contents have changed. It was read as it is now."
        )
    if source.recognised:
        said.append("These words were recognised on pictures of pages: compare them with the picture.")
    if source.fixes:
        said.append(
            "fixes.csv corrects words of this document: where the file has others, they show as lost."
        )
    if source.settled:
        said.append("settled.csv says who speaks in parts of this document.")
    return said


def _without_picture(looked: Looked) -> Looked:
    bare = replace(looked.page, picture=b"")
    return _with(
        replace(looked, page=bare),
        "The picture is left out: a word of the page is printed as its mark, and none can be put into a picture.",
    )


def _with(looked: Looked, remark: str) -> Looked:
    return replace(looked, remarks=(*looked.remarks, remark))


def _of(frame: pd.DataFrame, document_id: str) -> pd.DataFrame:
    return frame[frame["document_id"] == document_id].reset_index(drop=True)
