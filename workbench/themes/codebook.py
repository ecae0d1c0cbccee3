"""The researchers' codebook: themes and the patterns that suggest them, checked as a whole on reading."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .. import language, tables
from ..errors import BadTable, NotFound
from ..model import Pattern, Theme

if TYPE_CHECKING:
    import pandas as pd

THEMES_FILE, PATTERNS_FILE = "codebook.csv", "patterns.csv"
KINDS = ("phrase", "lemma", "token")


@dataclass(frozen=True)
class Codebook:
    """The themes (one row per theme) and their patterns (one row per pattern), in the order of the files."""

    themes: pd.DataFrame
    patterns: pd.DataFrame


def read(folder: Path) -> Codebook:
    """Return the codebook of an inquiry folder, from its ``codebook.csv`` and ``patterns.csv``.

    Cells are text: a theme called ``NA`` and a code ``007`` are kept as they stand. A codebook without
    ``patterns.csv`` is one for coding by hand: it has no patterns.

    Raises `NotFound` where there is no ``codebook.csv``, and one `BadTable` that lists every mistake of both
    files with its file, row and column.
    """
    folder = Path(folder)
    if not (folder / THEMES_FILE).is_file():
        header = ",".join(tables.columns(Theme))
        raise NotFound(
            f"there is no {THEMES_FILE}",
            str(folder),
            f"Make one with this first line: {header}; then one row per theme.",
        )
    book, mistakes = usable(folder)
    if mistakes:
        raise BadTable(str(folder), mistakes)
    return book


def usable(folder: Path) -> tuple[Codebook, list[str]]:
    """Return what of the two files can be used, and every mistake in words: a row with a mistake is left out."""
    mistakes: list[_Mistake] = []
    themes = _read(folder / THEMES_FILE, ["theme", "label"], Theme, mistakes)
    patterns = _read(folder / PATTERNS_FILE, ["pattern_id", "theme", "kind", "pattern"], Pattern, mistakes)
    mistakes += _theme_mistakes(themes)
    # A file that can't be read at all is one mistake; its patterns' themes are not called unknown as well.
    known = None if any(m.file == THEMES_FILE and not m.row for m in mistakes) else set(themes["theme"])
    mistakes += _pattern_mistakes(patterns, known)
    good = [
        frame.drop(index=sorted({m.row for m in mistakes if m.file == file and m.row}))
        for file, frame in ((THEMES_FILE, themes), (PATTERNS_FILE, patterns))
    ]
    kept = good[1][good[1]["theme"].isin(good[0]["theme"])]
    return Codebook(tables.conform(good[0], Theme), tables.conform(kept, Pattern)), [
        m.words for m in mistakes
    ]


@dataclass(frozen=True)
class _Mistake:
    """One mistake: its file, its row (0 for the whole file), and what to read."""

    file: str
    row: int
    words: str


def _read(path: Path, required: list[str], row_type: type, mistakes: list[_Mistake]) -> pd.DataFrame:
    if not path.is_file():
        return tables.table(row_type)
    optional = [name for name in tables.columns(row_type) if name not in required]
    try:
        return tables.read_csv(path, required, optional)
    except BadTable as error:
        mistakes += [_Mistake(path.name, 0, f"{path.name}: {mistake}") for mistake in error.mistakes]
        return tables.table(row_type)


def _cells(frame: pd.DataFrame, *names: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    columns = [frame[name].tolist() for name in names]
    for row, values in zip(frame.index.tolist(), zip(*columns, strict=True), strict=True):
        yield int(row), tuple(values)


def _mistake(file: str, row: int, column: str, what: str) -> _Mistake:
    return _Mistake(file, row, f"{file}, row {row}, column {column}: {what}")


def _duplicates(file: str, frame: pd.DataFrame, column: str) -> Iterator[_Mistake]:
    first: dict[str, int] = {}
    for row, (value,) in _cells(frame, column):
        if not value:
            yield _mistake(file, row, column, "it is empty; give it a short code")
        elif value in first:
            yield _mistake(file, row, column, f"“{value}” stands in row {first[value]} already; rename one")
        first.setdefault(value, row)


def _theme_mistakes(themes: pd.DataFrame) -> Iterable[_Mistake]:
    yield from _duplicates(THEMES_FILE, themes, "theme")
    parents = {theme: parent for _, (theme, parent) in reversed(list(_cells(themes, "theme", "parent")))}
    for row, (theme, label, parent) in _cells(themes, "theme", "label", "parent"):
        if not label:
            yield _mistake(THEMES_FILE, row, "label", f"theme “{theme}” has none; write the words to print")
        if parent and parent not in parents:
            what = f"“{parent}” is no theme of this codebook; add it, or correct the spelling"
            yield _mistake(THEMES_FILE, row, "parent", what)
        elif parent and theme in (line := _ancestors(parent, parents)):
            path = " → ".join([theme, *line[: line.index(theme) + 1]])
            yield _mistake(
                THEMES_FILE, row, "parent", f"the themes stand in a circle ({path}); empty one parent"
            )


def _ancestors(theme: str, parents: dict[str, str]) -> list[str]:
    line: list[str] = []
    while theme and theme not in line:
        line.append(theme)
        theme = parents.get(theme, "")
    return line


def _pattern_mistakes(patterns: pd.DataFrame, themes: set[str] | None) -> Iterable[_Mistake]:
    yield from _duplicates(PATTERNS_FILE, patterns, "pattern_id")
    for row, (theme, kind, pattern) in _cells(patterns, "theme", "kind", "pattern"):
        if themes is not None and theme not in themes:
            what = f"“{theme}” is no theme of {THEMES_FILE}; add it there, or correct the spelling"
            yield _mistake(PATTERNS_FILE, row, "theme", what)
        if kind not in KINDS:
            yield _mistake(PATTERNS_FILE, row, "kind", f"“{kind}” is none of: {', '.join(KINDS)}")
        for what in _wrong_with(kind, pattern):
            yield _mistake(PATTERNS_FILE, row, "pattern", what)


def _wrong_with(kind: str, pattern: str) -> list[str]:
    if not pattern:
        return ["it is empty; write the words to look for, or delete the row"]
    if kind != "token":
        worded = any(character.isalnum() for character in pattern)
        return [] if worded else [f"“{pattern}” has no word in it, so it matches nothing"]
    try:
        attributes = json.loads(pattern)
    except json.JSONDecodeError as error:
        return [f'it is not JSON at character {error.pos + 1} ({error.msg}); write [{{"LOWER": "missing"}}]']
    return language.token_mistakes(attributes)
