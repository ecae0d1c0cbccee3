"""Plain text becomes lines, one for each that is there; what Markdown says of titles, links and the paper is heeded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..left_out import LeftOut, Reason, left_out
from .encodings import decoded
from .lines import Front, Line, Page, tidy

# So many lines as headings show that a text is Markdown: one may be anything.
FEWEST = 2
_HEADING = re.compile(r"(#{1,6})\s+(\S.*?)(?:\s+#+)?\s*")
_LINK = re.compile(
    r"\[([^\[\]\n]{1,300})\]\(\s*<?(?:https?:|mailto:)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s+\"[^\"\n]*\")?\s*\)"
)
_FRONT = re.compile(r"\A---[ \t]*\n((?:[A-Za-z_][\w -]{0,40}:.*\n|[ \t]+\S.*\n|- .*\n)+)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^([A-Za-z_][\w -]*?)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE)
_BEFORE = Reason("cover and imprint", ("between lines of ---, before the text", "names and their values"))


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return a text's lines as one page, and a remark where its encoding had to be guessed. Nothing is raised.

    Lines as Markdown's headings are headings; of a link its words are read, as of a web page's.
    """
    text, remarks = decoded(data)
    text = _parted(text)[1]
    lines = lines_of(without_links(text))
    titled = [_HEADING.fullmatch(line.text) for line in lines]
    if sum(1 for match in titled if match) >= FEWEST:
        lines = tuple(
            Line(match[2], 0, role=f"heading {len(match[1])}") if match else line
            for line, match in zip(lines, titled, strict=True)
        )
    return (Page(0, 0.0, 0.0, lines),), remarks


def front_of(data: bytes) -> Front:
    """Return what the names and values before a text in Markdown say of it: its title, who wrote it, its day."""
    said = {name.lower(): value for name, value in _FIELD.findall(_parted(decoded(data)[0])[0])}
    day = next((said[name] for name in ("date", "published", "published_at") if name in said), "")
    return Front(
        said.get("title", ""), said.get("author", said.get("authors", "")),
        day if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", day) else "",
    )  # fmt: skip


def left_out_of(data: bytes) -> Iterator[LeftOut]:
    """Yield the names and values before a text in Markdown."""
    yield from (left_out(_BEFORE, line) for line in _parted(decoded(data)[0])[0].split("\n") if line.strip())


def without_links(text: str) -> str:
    """Return a text with the words of Markdown's links, and not where they lead.

    >>> without_links("See [our report](https://lamps.example/2) (page 3).")
    'See our report (page 3).'
    """
    return _LINK.sub(r"\1", text) if "](" in text else text


def _parted(text: str) -> tuple[str, str]:
    """Return the names and values before a text in Markdown, and the text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    match = _FRONT.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a text, whatever ends them; a form feed is an empty line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    return tuple(Line(tidy(raw).strip(), 0) for raw in text.replace("\t", " ").split("\n"))
