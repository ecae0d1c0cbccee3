"""A Word file of a page comes back: the page is made again, and so is the file; what differs is said.

Somebody may have written in it. Its words of quotations are read back, too, and looked up in the sources.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..briefing import page_parts, page_record, pages, whole_page
from ..briefing.parts.panel import Called
from ..briefing.printed import word_back
from ..briefing.printed.page_as_word import word
from ..briefing.verify import Check
from ..briefing.verify import verify as quotations
from ..errors import WorkbenchError
from ..model import Passage, tables
from . import publishing, restricting, sent_pages
from .read_sources import fresh_passages

if TYPE_CHECKING:
    from ..briefing.page_record import Record
    from ..briefing.printed.word_back import Paper
    from . import Inquiry

WHERE = "the Word file"
SAME = Check(
    WHERE, "", "", True, "the page made again from the same evidence, as a Word file, is the same to the byte"
)


def verified(data: bytes, path: str, inquiry: Inquiry) -> list[Check]:
    """Return one row per quotation of a Word file, and one for each paragraph that is not as it was made.

    Raises `WorkbenchError` where it carries no record of ours.
    """
    paper = word_back.paper(data)
    if paper is None:
        raise WorkbenchError(
            "this Word file is broken, or carries no record of how the workbench made it, so nothing can be compared",
            path,
            "Make it with workbench brief --output briefing.docx.",
        )
    record = page_record.parsed(paper.record)
    rows = list(_quotations(paper, inquiry))
    if record is None:
        fault = Check(WHERE, "", "", False, "its record of how it was made can’t be read")
        return [*rows, fault, *_against_seal(paper)]
    try:
        again = made_again(record, inquiry)
    except WorkbenchError as error:
        return [*rows, *_against_seal(paper, record), whole_page.moved_on(record, None, 0, str(error))]
    now = page_record.read(page_parts.parse(again))
    if now and record.is_whole and (now.tables, now.version) == (record.tables, record.version):
        rows += _sources(again, inquiry)
        rows += whole_page.own_words(page_parts.parse(again))
        rows += _against_again(data, paper, word(again))
    else:
        there = word_back.paper(word(again))
        otherwise = sum(1 for _ in page_parts.differences(paper.parts, there.parts if there else ()))
        rows += [*_against_seal(paper, record), whole_page.moved_on(record, now, otherwise, "")]
    if said := sent_pages.whose(inquiry.folder, record):
        rows.append(Check(WHERE, "", "", True, said))
    return rows


def _quotations(paper: Paper, inquiry: Inquiry) -> Iterator[Check]:
    """Yield a row per quotation: whether its words stand in the source that its footnote names, read again."""
    named = {ident for one in paper.quoted for ident in one.passage_ids}
    fresh: list[Passage] = tables.rows(fresh_passages(inquiry.folder, named), Passage)
    texts = {one.passage_id: one.text for one in fresh if one.passage_id in named}
    for one, wrong in word_back.faults(paper.quoted, texts, restricting.stands_for(inquiry._frames)):
        yield Check(one.place, ", ".join(one.passage_ids), one.words, not wrong, wrong)


def _sources(again: str, inquiry: Inquiry) -> list[Check]:
    """Return a failing row for each quotation of the page made again that the sources, read again, do not have."""
    fresh = fresh_passages(inquiry.folder, _named(again))
    checked = quotations(again, fresh, inquiry.documents, stands_for=restricting.stands_for(inquiry._frames))
    return [one for one in tables.rows(checked, Check) if not one.ok]


def _named(again: str) -> set[str]:
    from ..briefing.verify import passages_named

    return passages_named(again)


def _against_seal(paper: Paper, record: Record | None = None) -> list[Check]:
    found = [
        Check(place, "", "", False, why) for place, why in page_parts.unlike_seal(paper.parts, paper.seal)
    ]
    if record and not record.is_whole:
        found.append(Check(WHERE, "", "", False, "its record of how it was made was changed"))
    return whole_page.listed(found)


def _against_again(data: bytes, paper: Paper, again: bytes) -> list[Check]:
    if data == again:
        return [SAME]
    there = word_back.paper(again)
    found = [
        whole_page.differs(one) for one in page_parts.differences(paper.parts, there.parts if there else ())
    ]
    if (head := word_back.heads(data)) != word_back.heads(again):
        found.append(Check("the head or foot of each sheet", "", head, False, "it is not as it was made"))
    why = (
        "its words are those of its page, its bytes are not: another program saved it, or somebody changed its looks. "
        "What it looks like was not compared; make it again"
    )
    return whole_page.listed(found) or [Check(WHERE, "", "", False, why)]


def made_again(record: Record, inquiry: Inquiry) -> str:
    """Return the page made again as its record says. Raises `WorkbenchError` where it can't be."""
    if record.kind not in pages.KINDS:
        raise WorkbenchError(f"a page of kind “{record.kind}” is made of what is not kept")
    options = {name: _option(value) for name, value in record.options.items()}
    made = publishing.brief(
        inquiry, record.kind, record.date, record.audience, options, embargo=record.embargo
    )
    return made.html


def _option(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(Called(**one) if isinstance(one, dict) else one for one in value)
    return value
