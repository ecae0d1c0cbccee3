"""The words of a PDF, page by page: pdfium's own text of each page, and what stands in its forms and comments."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..formats import misnamed_letters, pdf_forms
from ..formats.unnamed_letters import by_adobe
from .file_parts import Part

# A link, the window of another comment, and a file, which is named among those that are not read.
_NO_COMMENTS = (2, 16, 17)


def parts_of(data: bytes) -> list[Part]:
    """Return the words of each page, as the library gives them, and those of its fields and comments."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    pdf.init_forms()
    try:
        parts = [part for index in range(len(pdf)) for part in _page(pdf, index)]
    finally:
        pdf.close()
    tables = misnamed_letters.tables_of([part.text for part in parts])
    return [replace(part, text=tables.shown(part.text)) for part in parts] if tables else parts


def _page(pdf: Any, index: int) -> Iterator[Part]:
    import pypdfium2

    try:
        page = pdf[index]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        yield Part("", index + 1)
        return
    yield from of_page(page, text, index + 1)
    text.close()
    page.close()


def of_page(page: Any, text: Any, number: int) -> Iterator[Part]:
    """Yield the words of an open page, and those of its fields and comments; ``text`` is the library's own of it."""
    # pdfium marks a hyphen at a line's end by a code that is no character.
    said = text.get_text_range(errors="replace").replace("\ufffe", "-").replace("\x02", "-")
    yield Part(by_adobe(said), number)
    yield from (Part(said, number, "a field or comment") for said, _ in notes(page))


def notes(page: Any) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Yield what was typed into each field and written in each comment of a page, and its box: left, bottom, …"""
    import pypdfium2.raw as raw

    edges = raw.FS_RECTF()
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind == raw.FPDF_ANNOT_WIDGET:
            said = pdf_forms.field_words(raw, page.formenv.raw if page.formenv else None, annotation)
        else:
            said = "" if kind in _NO_COMMENTS else pdf_forms.string_of(raw, annotation, "Contents")
        if said:
            raw.FPDFAnnot_GetRect(annotation, ctypes.byref(edges))
            yield said, (edges.left, edges.bottom, edges.right, edges.top)
        raw.FPDFPage_CloseAnnot(annotation)
