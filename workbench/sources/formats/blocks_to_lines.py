"""Blocks of a document that has no pages: paragraphs, headings, rows of tables and notes become lines.

Word, web and rich-text files say what a paragraph is and not where it is printed. Each becomes one `Line` with a
role, and an empty line stands between two, so that the readers of printed pages read them unchanged.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from .lines import Line, Page, tidy

# What stands in one printed line though the file may break it.
_UNBROKEN = ("heading", "table", "note")


@dataclass(frozen=True)
class Run:
    """Words set in one way; ``raised`` are those printed small and above the line."""

    text: str
    raised: bool = False
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Block:
    """One paragraph, heading (``heading 1`` … ``heading 9``), list item, table row or note; ``\\n`` breaks a line."""

    runs: tuple[Run, ...]
    role: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def block(text: str, role: str = "") -> Block:
    """Return a block of plain words."""
    return Block((Run(text),), role)


def note(number: str, runs: Sequence[Run]) -> Block:
    """Return a note: its number raised, then its words."""
    said = [run for at, run in enumerate(runs) if any(r.text.strip() for r in runs[: at + 1])]
    first = [replace(run, text=run.text.lstrip()) for run in said[:1]]
    return Block((Run(number, raised=True), Run(" "), *first, *said[1:]), "note")


def page_of(blocks: Iterable[Block]) -> Page:
    """Return the blocks as one page, numbered 0: a line each, more where a block breaks, an empty one between."""
    lines: list[Line] = []
    for one in blocks:
        found = [line for line in map(_line, _broken(one), _roles(one)) if line.text]
        if found and lines:
            lines.append(Line("", 0))
        lines += found
    return Page(0, 0.0, 0.0, tuple(lines))


def _roles(one: Block) -> list[str]:
    return [one.role] * (one.text.count("\n") + 1)


def _broken(one: Block) -> list[list[Run]]:
    """Return the runs of each line of a block."""
    lines: list[list[Run]] = [[]]
    unbroken = one.role.startswith(_UNBROKEN)
    for run in one.runs:
        first, *others = (run.text.replace("\n", " ") if unbroken else run.text).split("\n")
        lines[-1].append(_with(run, first))
        lines += [[_with(run, text)] for text in others]
    return lines


def _with(run: Run, text: str) -> Run:
    return Run(text, run.raised, run.bold, run.italic)


def _line(runs: Sequence[Run], role: str) -> Line:
    text, spans = "", []
    for raised, group in groupby(runs, key=lambda run: run.raised):
        piece = tidy("".join(run.text for run in group))
        if not piece.isprintable():
            piece = "".join(c for c in piece if c == "\t" or unicodedata.category(c) != "Cc")
        start = len(text)
        # A row whose first cells are empty begins with tabs.
        text += piece if text else piece.lstrip(" " if role == "table" else None)
        if raised and text[start:].strip():
            spans.append((start + len(text[start:]) - len(text[start:].lstrip()), len(text.rstrip())))
    said = [run for run in runs if run.text.strip()]
    bold = bool(said) and all(run.bold for run in said)
    return Line(
        text.rstrip(),
        0,
        bold=bold,
        italic=bool(said) and all(run.italic for run in said),
        raised=tuple(spans),
        role=role,
        faces=_faces(said, text) if any(run.bold for run in said) else (),
    )


def _faces(said: Sequence[Run], text: str) -> tuple[tuple[int, int, bool, bool], ...]:
    """Return where a line is bold, and italic, if not all of it is alike; nothing where its words were changed."""
    if len({(run.bold, run.italic) for run in said}) < 2:
        return ()
    found: list[tuple[int, int, bool, bool]] = []
    at = 0
    for run in said:
        words = tidy(run.text).strip()
        start = text.find(words, at)
        if start < 0:
            return ()
        at = start + len(words)
        found.append((start, at, run.bold, run.italic))
    return tuple(found)


def with_raised_notes(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those as notes that begin with a raised number which an earlier block calls."""
    called: set[str] = set()
    found: list[Block] = []
    for one in blocks:
        said = [run for run in one.runs if run.text.strip()]
        first = said[0].text.strip(" []()") if said and said[0].raised else ""
        if first.isdecimal() and first in called and not one.role:
            one = Block(one.runs, "note")
        called.update(run.text.strip(" []()") for run in said[1 if first else 0 :] if run.raised)
        found.append(one)
    return found
