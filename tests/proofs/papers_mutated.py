"""A thousand changed pages, Word files and PDFs of one briefing: `verify` finds each; those nobody changed are passed.

The page made again, the sources read again and the PDF printed again are the same each time, and are made once.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from unittest import mock

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made
from tests.made.spoilt_pages import spoilt
from tests.made.spoilt_papers import spoilt_bytes, spoilt_word
from workbench.briefing.printed import as_printed, page_as_pdf
from workbench.errors import WorkbenchError
from workbench.inquiry import Inquiry, read_sources, verification, verified_papers

DATE = "2026-11-22"
MANY = 1000
ITEMS = "recommendation_id,number,kind,document_id,text\nreport/r1,1,recommendation,report,Buy oil.\n"
LINKS = (
    "recommendation_id,passage_id,bearing,quote,coder,decided,note\n"
    "report/r1,oral-2015-01-14/Q1.2,consistent with,the bells are very loud,AB,2026-11-21,\n"
    "report/r1,BEL0001/1,qualifies,We pay for ropes out of a small budget.,AB,2026-11-21,\n"
)


def inquiry_in(place: Path) -> Inquiry:
    """An inquiry with an item, an answer and a submission under it."""
    inquiry = made(place, ("session.txt", SESSION), ("paper.txt", SUBMISSION))
    for name, text in {"recommendations": ITEMS, "links": LINKS}.items():
        (inquiry.folder.path / f"{name}.csv").write_text(text, encoding="utf-8")
    return wb.open(inquiry.folder.path)


def mutated(place: Path, inquiry: Inquiry, many: int) -> Iterator[tuple[str, str, bool]]:
    """Yield for each changed file its sort, what was changed, and whether that was found; then for each unchanged."""
    page = inquiry.brief("inquiry", date=DATE)
    files = {name: page.save(place / name).read_bytes() for name in ("page.html", "page.docx", "page.pdf")}
    with _made_once():
        for n in range(many):
            name = list(files)[n % 3]
            data, seed = files[name], n // 3
            if name == "page.html":
                what, text = spoilt(data.decode(), seed)
                other = text.encode()
            elif name == "page.docx" and seed % 4:
                what, other = spoilt_word(data, seed)
            else:
                what, other = spoilt_bytes(data, seed)
            yield name, what, _is_found(place, name, other, inquiry)
        for name, data in files.items():
            yield name, "nothing", _is_found(place, name, data, inquiry)


def _is_found(place: Path, name: str, data: bytes, inquiry: Inquiry) -> bool:
    path = place / f"changed{Path(name).suffix}"
    path.write_bytes(data)
    try:
        return not wb.verify(path, inquiry)["ok"].all()
    except WorkbenchError:
        return True


def _made_once() -> ExitStack:
    kept: dict[str, str] = {}

    def again(record: object, inquiry: Inquiry) -> str:
        key = repr(record)
        if key not in kept:
            kept[key] = page_again(record, inquiry)  # type: ignore[arg-type]
        return kept[key]

    @cache
    def passages(folder: object, ids: frozenset[str]) -> object:
        return read(folder, set(ids))  # type: ignore[arg-type]

    page_again, read = verified_papers.made_again, read_sources.fresh_passages
    stack = ExitStack()
    stack.enter_context(mock.patch.object(verified_papers, "made_again", again))
    for module in (verification, verified_papers):
        stack.enter_context(
            mock.patch.object(module, "fresh_passages", lambda folder, ids: passages(folder, frozenset(ids)))
        )
    stack.enter_context(mock.patch.object(as_printed, "pdf", cache(page_as_pdf.pdf)))
    return stack


def prove(many: int = MANY) -> list[tuple[str, str, str]]:
    """Return the rows of the table: by sort of file, how many changes were found, and alarms on what nobody changed."""
    with tempfile.TemporaryDirectory() as name:
        rows = list(mutated(Path(name), inquiry_in(Path(name)), many))
    made_of = []
    for sort in ("page.html", "page.docx", "page.pdf"):
        mine = [(what, found) for kind, what, found in rows if kind == sort and what != "nothing"]
        missed = sorted({what for what, found in mine if not found})
        said = f"{sum(found for _, found in mine)} of {len(mine)}" + (
            f", not: {'; '.join(missed)}" if missed else ""
        )
        made_of.append((f"{sort.partition('.')[2]}: changes found", said, f"{len(mine)} of {len(mine)}"))
    alarms = sum(found for _, what, found in rows if what == "nothing")
    return [*made_of, ("alarms on 3 files that nobody changed", str(alarms), "0")]


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))
