"""A page comes back: every quotation is compared with the sources, and the page with the page made again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..briefing import page_parts, page_record, whole_page
from ..briefing.printed import as_printed, word_back
from ..briefing.verify import Check, passages_named
from ..briefing.verify import verify as quotations
from ..errors import NotFound, WorkbenchError
from ..model import publication, tables
from ..model.problem_reasons import words
from . import restricting, saved_pages, sent_pages
from .read_sources import fresh_passages

if TYPE_CHECKING:
    import pandas as pd

    from ..briefing.page_record import Record
    from . import Inquiry
    from .shelf_of_sources import Shelf


_COMMITTEE_PAGE = "confidential"
"""The class of the body of a page that was made for the committee."""


def verify(page: Path | str, inquiry: Inquiry) -> pd.DataFrame:
    """Check a page: every quotation against text extracted again from ``sources/``, and all else as it was made.

    One row per quotation, and one for each part that is not as it was made (`Check`); a row that is ok and has a
    ``reason`` says what was not compared. Quotations are checked against the sources' own bytes. Where nothing has
    changed since, the page is made again with the kind, reader, options and day that it carries, and each difference is
    a row; else each part is compared with the seal that the page was made with, and a row says what was not compared. A
    quotation fails, too, where its document may no longer be shown to the page's reader, or was corrected since.
    Of a PDF the page that stands in it is checked, and the PDF with that page printed again. Of a Word file, which
    holds no page, the page is made again and printed again (`verified_papers.verified`).
    """
    path = Path(page)
    if not path.is_file():
        raise NotFound(f"there is no page {path.name}", str(path.parent), "Make one with workbench brief.")
    if word_back.is_word(data := path.read_bytes()):
        from . import verified_papers

        return tables.table(Check, verified_papers.verified(data, str(path), inquiry)).astype({"ok": "bool"})
    printed = saved_pages.printed(path)
    html = saved_pages.page_of(path, printed)
    parsed = page_parts.parse(html)
    record = page_record.read(parsed)
    fresh = fresh_passages(inquiry.folder, passages_named(html))
    stands_for = restricting.stands_for(inquiry._frames)
    checked = quotations(html, fresh, inquiry.documents, stands_for=stands_for)
    rows = list(
        whole_page.with_faults(
            tables.rows(checked, Check), _since(parsed, record, inquiry), _documents(parsed)
        )
    )
    rows += whole_page.own_words(parsed)
    rows += _whole(parsed, record, inquiry) if record else whole_page.without_record(parsed)
    if printed:
        rows += as_printed.differences(
            path.read_bytes(), html, printed.sheets, lambda data: saved_pages.read_pdf(data, path).sheets
        )
    if record and (said := sent_pages.whose(inquiry.folder, record)):
        rows.append(Check("the page", "", "", True, said))
    return tables.table(Check, rows).astype({"ok": "bool"})


def _whole(page: Any, record: Record, inquiry: Inquiry) -> list[Check]:
    """Return what is wrong with a page but for its quotations, and what was not compared."""
    from . import verified_papers  # all that makes pages: a page without a record needs none of it

    try:
        again = verified_papers.made_again(record, inquiry)
    except WorkbenchError as error:
        return [*whole_page.against_seal(page, record), whole_page.moved_on(record, None, 0, str(error))]
    now = page_record.read(page_parts.parse(again))
    if now and record.is_whole and (now.tables, now.version) == (record.tables, record.version):
        return whole_page.against_again(page, record, again) or [whole_page.SAME]
    otherwise = whole_page.parts_otherwise(page, again)
    return [*whole_page.against_seal(page, record), whole_page.moved_on(record, now, otherwise, "")]


def _documents(page: Any) -> dict[str, str]:
    return {q.get("data-passage", ""): q.get("data-document", "") for q in page.iter("q")}


def _since(page: Any, record: Record | None, inquiry: Inquiry) -> dict[str, str]:
    """Return what became of the documents that a page quotes, by id, where the page may not be used for it."""
    committee = any(_COMMITTEE_PAGE in body.get("class", "").split() for body in page.iter("body"))
    reader = record.audience if record else "committee" if committee else "public"
    quoted = set(_documents(page).values())
    held = inquiry.documents[inquiry.documents["document_id"].isin(quoted)]
    now = page_record.of_documents(held)
    wrong = {}
    for ident, status in zip(held["document_id"], held["publication"], strict=True):
        if not publication.may_see(reader, status):
            wrong[ident] = f"its document is “{status}” now, which this page’s reader may not see"
        elif record and record.documents.get(ident, now[ident]) != now[ident]:
            wrong[ident] = "its document was corrected after the page was made"
    return wrong


def is_recorded(path: Path) -> bool:
    """Say whether a page carries the record of how it was made, or says that it does."""
    return word_back.is_word(path.read_bytes()) or page_record.NAME in saved_pages.page_of(
        path, saved_pages.printed(path)
    )


def missing_files(inquiry: Inquiry) -> list[str]:
    """Return one line for each source file that the manifest named, as it was opened, and that can’t be read again."""
    shelf: Shelf = inquiry._frames["sources"]
    return [words(source.missing) for source in (*shelf.sources, *shelf.held_back) if source.missing]


def is_of_another(checked: pd.DataFrame, inquiry: Inquiry) -> bool:
    """Say whether a verified page names passages and the inquiry holds none of them: it was made of another one."""
    named = set(checked["passage_id"]) - {""}
    if (checked["ok"] & (checked["passage_id"] != "")).any():
        return False  # and not every passage is opened to know it
    return bool(named) and named.isdisjoint(inquiry.passages["passage_id"])
