"""One page of a source beside what was read of it: passages outlined, the rest shaded by rule, lost words in red.

It is no briefing, and not one of `KINDS`: what it shows is a page of the evidence, and not what stands in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...model import RULES, Document, LedgerEntry, SourcePage, tables
from .. import gate
from ..gate import Shown
from ..material import Material
from ..page_kind import PageKind
from ..parts import outlined_page, page_blocks
from ..standalone_html import Briefing

_ILLUSTRATION = "Illustration: written for this project and said by nobody"


@dataclass(frozen=True, eq=False)
class Looked:
    """A page that somebody looks at, and what they must know of it first, a sentence each.

    ``digest`` is the SHA-256 of the document's file, from which the page may have been recognised.
    """

    page: SourcePage
    digest: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class OnePage:
    """What is shown, and whose copy it is."""

    looked: Looked
    recipient: str = ""


@dataclass(frozen=True)
class Count:
    """One line of a page's account: letters and digits, and where they went."""

    name: str
    characters: int
    style: str = ""


def page(material: Material, looked: Looked, audience: str, recipient: str = "") -> Briefing:
    """Return one page of a source, ready to be saved or shown in a notebook.

    ``material`` has the document, its passages and those who spoke in it. Raises as `gate.page` does;
    `gate.NotMarked` where a word of the page is to be printed as its mark, and the page has a picture.
    """
    return gate.page(KIND, material, OnePage(looked, recipient), audience=audience)


def _view(shown: Shown, given: OnePage) -> Mapping[str, Any]:
    page = given.looked.page
    material = shown.material
    (document,) = tables.rows(material.documents, Document)
    blocks = page_blocks.blocks(
        page, material.passages, material.appearances, words_of_lost=shown.confidential
    )
    used = {block.pattern for block in blocks} | {
        said.style.rpartition(" ")[2] for block in blocks for said in block.said
    }
    return {
        "document": document,
        "page": page,
        "blocks": blocks,
        "drawing": outlined_page.outlined(page, blocks),
        "rules": [(page_blocks.pattern(rule), rule) for rule in RULES if page_blocks.pattern(rule) in used],
        "counts": _counts(page.entry),
        "missing": page.entry.unread + page.entry.lost,
        "amiss": page.amiss if shown.confidential else (),
        "remarks": given.looked.remarks,
        "digest": given.looked.digest,
        "illustrated": document.provenance == "illustrative",
    }


def _counts(entry: LedgerEntry) -> tuple[Count, ...]:
    left = [one.rpartition(": ") for one in entry.left_out]
    return (
        Count("In the file", entry.characters),
        Count("In passages", entry.in_passages, "passage"),
        Count("In labels, numbers and marks of notes", entry.marks, "label"),
        *(Count(f"Left out: {rule}", int(count), page_blocks.pattern(rule)) for rule, _, count in left),
        Count("Unread: in no passage", entry.unread, "unread"),
        Count("Lost: nowhere in what was read", entry.lost, "lost"),
        Count("Added: in passages and not in the file", entry.added),
        Count("Moved: in another order than in the file", entry.moved),
    )


KIND = PageKind(
    name="source page",
    about="one page of a source, and what was read of it",
    options=OnePage,
    view=_view,
    template="source_page.html.j2",
    title="{}",
    styles=("source_page.css",),
    audience="committee",
    unmarked=_ILLUSTRATION,
    pictured=True,
)
