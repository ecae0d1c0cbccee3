"""Lines and small PDF files for tests of the readers: each line says where and how it is printed."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.sources.formats.lines import Extraction, Line, Page

WIDTH, HEIGHT = 595.0, 842.0


@dataclass(frozen=True)
class Printed:
    """One line of a page: its words, its place from the left and the top, its type; ``^12^`` is raised."""

    text: str
    left: float = 72.0
    top: float = 100.0
    size: float = 11.0
    font: str = "Times-Roman"


def pdf(*pages: Sequence[Printed]) -> bytes:
    """Return a PDF of these pages."""
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT), invariant=1)
    for page in pages:
        for line in page:
            _draw(canvas, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _draw(canvas: object, line: Printed) -> None:
    text = canvas.beginText(line.left, HEIGHT - line.top)  # type: ignore[attr-defined]
    for index, piece in enumerate(line.text.split("^")):
        raised = index % 2 == 1
        text.setFont(line.font, line.size * (0.6 if raised else 1))
        text.setRise(line.size * 0.38 if raised else 0)
        text.textOut(piece)
    canvas.drawText(text)  # type: ignore[attr-defined]


def column(texts: Sequence[str], top: float = 100.0, step: float = 14.0, **how: object) -> list[Printed]:
    """Return lines set one under the other."""
    return [Printed(text, top=top + step * i, **how) for i, text in enumerate(texts)]  # type: ignore[arg-type]


def lines(*texts: str, page: int = 1, size: float = 11.0, top: float = 100.0, **how: object) -> list[Line]:
    """Return printed lines without a PDF: ``""`` leaves a line's room."""
    return [
        Line(text, page, 72.0, 72.0 + 5.5 * len(text), top + 14.0 * i, size, **how)  # type: ignore[arg-type]
        for i, text in enumerate(texts)
        if text
    ]


def pages(*each: Sequence[Line]) -> Extraction:
    """Return pages of lines as if they had been read from a PDF."""
    return Extraction(
        "application/pdf", tuple(Page(i + 1, WIDTH, HEIGHT, tuple(p)) for i, p in enumerate(each))
    )


def plain(text: str) -> Extraction:
    """Return a plain text as it is read from a file."""
    from workbench.sources import extract

    return extract(text.encode())
