"""Pictures of the pages that a briefing quotes from, each clipped to its passage: of published PDF files alone.

The words of a picture, all that lies in its clip, are its description: so what must not leave is found there.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Document, Passage, tables
from ...model.source_page import Box, SourcePage
from ...sources.formats.clipped_picture import clipped
from ..citing import citation
from ..material import Material
from .each_recommendation import Item

MOST, LARGEST = 24, 1_500_000  # pictures, and bytes of all: a briefing goes by mail
PDF, OPEN = "application/pdf", "published"
ROOM = 4.0  # points round a passage
_NO_MARK = (
    "They are left out here: a word of the page is printed as its mark, and none can be put into a picture."
)


@dataclass(frozen=True)
class Clip:
    """One passage as it is printed: ``picture`` is the address that holds it, ``words`` all that stands in it.

    ``width`` and ``height`` are what it measures on a screen, in CSS pixels (96 an inch).
    """

    passage_id: str
    page: int
    source: str
    mark: str
    words: str
    picture: str
    width: int
    height: int


@dataclass(frozen=True)
class Pictures:
    """The pictures of a briefing, and what is said of those that are left out."""

    shown: tuple[Clip, ...]
    left_out: tuple[str, ...] = ()


def pictures(material: Material, items: Sequence[Item]) -> Pictures:
    """Return a picture of each passage that stands under an item, in their order, within `MOST` and `LARGEST`."""
    if material.drawn is None:
        return Pictures((), (_NO_MARK,))
    found, size, more = list[Clip](), 0, 0
    for passage, document in _quoted(material, items):
        if more or len(found) == MOST:
            more += 1
            continue
        page = material.drawn(document.document_id, passage.page or 0)
        clip = _clip(page, passage, document) if page else None
        if clip is None:
            continue
        if size + len(clip.picture) > LARGEST:
            more += 1
            continue
        size += len(clip.picture)
        found.append(clip)
    left = f"{more} passages more are not pictured, so that the file can be sent." if more else ""
    none = "No passage that is quoted can be pictured." if not found else ""
    return Pictures(tuple(found), tuple(filter(None, (left, none))))


def _quoted(material: Material, items: Sequence[Item]) -> Iterator[tuple[Passage, Document]]:
    """Yield each passage that is quoted and may be pictured, once: of a PDF file that is published whole, by name."""
    documents: list[Document] = tables.rows(material.documents, Document)
    open_ = {one.document_id: one for one in documents if (one.media_type, one.publication) == (PDF, OPEN)}
    spans = [x.span for item in items for entry in item.entries for x in entry.excerpts]
    wanted = dict.fromkeys(span.passage_id for span in spans if span.document_id in open_)
    held = material.passages[material.passages["passage_id"].isin(wanted)]
    passages = {one.passage_id: one for one in tables.rows(held, Passage)}
    for passage_id in wanted:
        if (passage := passages.get(passage_id)) and passage.page:
            yield passage, open_[passage.document_id]


def _clip(page: SourcePage, passage: Passage, document: Document) -> Clip | None:
    """Return the picture of a passage; nothing where somebody blacked out or hid words anywhere on its page."""
    if not page.picture or any(piece.unseen for piece in page.pieces):
        return None
    boxes = [box for piece in page.pieces if piece.passage_id == passage.passage_id for box in piece.boxes]
    if not boxes:
        return None
    across, down = ROOM / page.width, ROOM / page.height
    sides = list(zip(*boxes, strict=True))
    edge = (min(sides[0]) - across, min(sides[1]) - down, max(sides[2]) + across, max(sides[3]) + down)
    picture = clipped(page.picture, edge)
    if not picture:
        return None
    within = [piece.text for piece in page.pieces if any(_meets(box, edge) for box in piece.boxes)]
    return Clip(
        passage.passage_id,
        page.number,
        citation.source(document),
        citation.MARKS.get(document.provenance, ""),
        " ".join(" ".join(within).split()),
        f"data:image/png;base64,{b64encode(picture).decode('ascii')}",
        round((edge[2] - edge[0]) * page.width * 96 / 72),
        round((edge[3] - edge[1]) * page.height * 96 / 72),
    )


def _meets(box: Box, other: Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
