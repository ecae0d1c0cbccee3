"""Plain text becomes lines, one for each that is there."""

from __future__ import annotations

from .encodings import decoded
from .lines import Line, Page, tidy


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return a text's lines as one page, and a remark where its encoding had to be guessed. Nothing is raised."""
    text, remarks = decoded(data)
    return (Page(0, 0.0, 0.0, lines_of(text)),), remarks


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a text, whatever ends them; a form feed is an empty line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return tuple(Line(tidy(raw).strip(), 0) for raw in text.replace("\t", " ").split("\n"))
