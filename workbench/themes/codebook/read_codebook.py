"""The researchers' codebook: themes and the patterns that suggest them, checked as a whole on reading.

Reading runs no tagger: whether the patterns keep to the examples is asked of `examples.py`, by ``inquiry.problems`` and
``inquiry.tag()``. Only a pattern of kind *token* is shown to spaCy, to learn whether it can match anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import BadTable, NotFound
from ...model import Pattern, Theme, tables
from ...text import token_patterns
from . import codebook_workbook, qdc
from .codebook_rows import Codebook

if TYPE_CHECKING:
    import pandas as pd

THEMES_FILE, PATTERNS_FILE = "codebook.csv", "patterns.csv"
FILES = (THEMES_FILE, "codebook.xlsx", "codebook.qdc")
"""The files that a codebook may stand in; an inquiry has one of them."""

KINDS = ("phrase", "lemma", "token")
REQUIRED = {Theme: ["theme", "label"], Pattern: ["pattern_id", "theme", "kind", "pattern"]}


@dataclass(frozen=True)
class Checked:
    """What of a codebook can be used, and the mistakes that cost a row.

    ``file`` is what to call the file of the themes, and ``rows`` where each theme stands in it.
    """

    book: Codebook
    wrong: list[Mistake]
    file: str
    rows: tuple[int, ...]

    @property
    def mistakes(self) -> list[str]:
        """What is wrong, in words."""
        return [one.words for one in self.wrong]


def read(folder: Path) -> Codebook:
    """Return the codebook of an inquiry folder: ``codebook.csv`` and ``patterns.csv``, an Excel workbook, or a .qdc.

    ``codebook.xlsx`` has the themes on its first sheet and the patterns on a sheet of that name (or in
    ``patterns.csv``); ``codebook.qdc`` (REFI-QDA) has themes only. Cells are text: a theme called ``NA`` and a code
    ``007`` are kept as they stand. A codebook without patterns is one for coding by hand.

    Raises `NotFound` where there is none, and one `BadTable` that lists every mistake with its file, row and column.
    """
    asked(folder)
    found = checked(folder)
    if found.mistakes:
        raise BadTable(str(folder), found.mistakes)
    return found.book


def asked(folder: Path) -> None:
    """Raise `NotFound` where a folder has no codebook."""
    if not any((Path(folder) / name).is_file() for name in FILES):
        header = ",".join(tables.columns(Theme))
        raise NotFound(
            f"there is no {THEMES_FILE}",
            str(folder),
            f"Make one with this first line: {header}; then one row per theme.",
        )


def usable(folder: Path) -> tuple[Codebook, list[str]]:
    """Return what of the codebook can be used, and every mistake in words: a row with a mistake is left out."""
    found = checked(folder)
    return found.book, found.mistakes


def checked(folder: Path) -> Checked:
    """Return what of the codebook can be used, with its mistakes."""
    mistakes: list[Mistake] = []
    sheets = _sheets(Path(folder), mistakes)
    themes, patterns = sheets[Theme].rows, sheets[Pattern].rows
    mistakes += _theme_mistakes(sheets[Theme].file, themes)
    # A file that can't be read at all is one mistake; its patterns' themes are not called unknown as well.
    unread = any(m.file == sheets[Theme].file and not m.row for m in mistakes)
    known = None if unread else set(themes["theme"])
    mistakes += _pattern_mistakes(sheets[Pattern].file, patterns, known, sheets[Theme].file)
    good, ruled = (_good(sheets[row_type], mistakes) for row_type in (Theme, Pattern))
    kept = ruled[ruled["theme"].isin(good["theme"])]
    book = Codebook(tables.conform(good, Theme), tables.conform(kept, Pattern))
    rows = tuple(int(row) for row in good.index)
    return Checked(book, mistakes, sheets[Theme].file, rows)


def themes(folder: Path) -> pd.DataFrame:
    """Return the themes that can be used, whatever is wrong with the patterns: `Checked.book` has the same."""
    mistakes: list[Mistake] = []
    sheet = _sheets(Path(folder), mistakes)[Theme]
    mistakes += _theme_mistakes(sheet.file, sheet.rows)
    return tables.conform(_good(sheet, mistakes), Theme)


def mistakes(book: Codebook) -> list[str]:
    """Return every mistake of a codebook that is not written yet, in words, with the rows that it would have."""
    found = [*_theme_mistakes(THEMES_FILE, _numbered(book.themes))]
    known = set(book.themes["theme"])
    found += _pattern_mistakes(PATTERNS_FILE, _numbered(book.patterns), known, THEMES_FILE)
    return [one.words for one in found]


def _numbered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.set_axis(range(2, len(frame) + 2), axis="index")


def words_of(file: str, row: int, column: str, what: str) -> str:
    """Return a mistake in words, with its place: “codebook.csv, row 2, column label: …”."""
    return f"{file}, {'line' if file.endswith('.qdc') else 'row'} {row}, column {column}: {what}"


@dataclass(frozen=True)
class Mistake:
    """One mistake: its file, its row (0 for the whole file), what to read, and its column."""

    file: str
    row: int
    words: str
    column: str = ""


@dataclass(frozen=True)
class _Sheet:
    """The rows of one table as text, under their numbers in the file, and what to call the file."""

    file: str
    rows: pd.DataFrame


def _good(sheet: _Sheet, mistakes: list[Mistake]) -> pd.DataFrame:
    """Return the rows of a sheet without those that have a mistake."""
    return sheet.rows.drop(index=sorted({m.row for m in mistakes if m.file == sheet.file and m.row}))


def _sheets(folder: Path, mistakes: list[Mistake]) -> dict[type, _Sheet]:
    there = [name for name in FILES if (folder / name).is_file()] or [THEMES_FILE]
    for other in there[1:]:
        words = f"{other}: there is a {there[0]} too, which is used; keep one of them"
        mistakes.append(Mistake(other, 0, words))
    path = folder / there[0]
    found: dict[type, _Sheet] = {}
    if path.suffix == ".xlsx":
        for row_type, sheet in ((Theme, "codebook"), (Pattern, "patterns")):
            name, rows = _opened(path, codebook_workbook.sheet, sheet, mistakes)
            if not name:
                break
            if rows is not None:
                rows = _columns(f"{path.name}, sheet {name}", rows, row_type, mistakes)
                found[row_type] = _Sheet(f"{path.name}, sheet {name}", rows)
    elif path.suffix == ".qdc":
        _, rows = _opened(path, qdc.themes, "", mistakes)
        found[Theme] = _Sheet(path.name, tables.table(Theme) if rows is None else rows)
    else:
        found[Theme] = _Sheet(path.name, _read(path, Theme, mistakes))
    found.setdefault(Theme, _Sheet(path.name, tables.table(Theme)))
    beside = folder / PATTERNS_FILE
    if Pattern in found and beside.is_file():
        words = f"{beside.name}: {path.name} has patterns too, which are used; keep one of them"
        mistakes.append(Mistake(beside.name, 0, words))
    elif Pattern not in found:
        found[Pattern] = _Sheet(beside.name, _read(beside, Pattern, mistakes))
    return found


def _opened(
    path: Path, opened: codebook_workbook.Opener, wanted: str, mistakes: list[Mistake]
) -> tuple[str, pd.DataFrame | None]:
    try:
        return opened(path, wanted)
    except BadTable as error:
        mistakes += [Mistake(path.name, 0, f"{path.name}: {mistake}") for mistake in error.mistakes]
        return "", None


def _columns(file: str, rows: pd.DataFrame, row_type: type, mistakes: list[Mistake]) -> pd.DataFrame:
    missing = [name for name in REQUIRED[row_type] if name not in rows.columns]
    header = ", ".join(map(str, rows.columns))
    mistakes += [
        Mistake(file, 0, f"{file}: column “{name}” is missing; the header is: {header}") for name in missing
    ]
    if missing:
        return tables.table(row_type)
    empty = {name: "" for name in tables.columns(row_type) if name not in rows.columns}
    return rows.assign(**empty)


def _read(path: Path, row_type: type, mistakes: list[Mistake]) -> pd.DataFrame:
    if not path.is_file():
        return tables.table(row_type)
    required = REQUIRED[row_type]
    optional = [name for name in tables.columns(row_type) if name not in required]
    try:
        return tables.read_csv(path, required, optional)
    except BadTable as error:
        mistakes += [Mistake(path.name, 0, f"{path.name}: {mistake}") for mistake in error.mistakes]
        return tables.table(row_type)


def _cells(frame: pd.DataFrame, *names: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    columns = [frame[name].tolist() for name in names]
    for row, values in zip(frame.index.tolist(), zip(*columns, strict=True), strict=True):
        yield int(row), tuple(values)


def mistake(file: str, row: int, column: str, what: str) -> Mistake:
    """Return one mistake in one cell, with its place in words."""
    return Mistake(file, row, words_of(file, row, column, what), column)


def _duplicates(file: str, frame: pd.DataFrame, column: str) -> Iterator[Mistake]:
    first: dict[str, int] = {}
    for row, (value,) in _cells(frame, column):
        if not value:
            yield mistake(file, row, column, "it is empty; give it a short code")
        elif value in first:
            yield mistake(file, row, column, f"“{value}” stands in row {first[value]} already; rename one")
        first.setdefault(value, row)


def _theme_mistakes(file: str, themes: pd.DataFrame) -> Iterable[Mistake]:
    yield from _duplicates(file, themes, "theme")
    parents = {theme: parent for _, (theme, parent) in reversed(list(_cells(themes, "theme", "parent")))}
    for row, (theme, label, parent) in _cells(themes, "theme", "label", "parent"):
        if not label:
            yield mistake(file, row, "label", f"theme “{theme}” has none; write the words to print")
        if parent and parent not in parents:
            what = f"“{parent}” is no theme of this codebook; add it, or correct the spelling"
            yield mistake(file, row, "parent", what)
        elif parent and theme in (line := _ancestors(parent, parents)):
            path = " → ".join([theme, *line[: line.index(theme) + 1]])
            yield mistake(file, row, "parent", f"the themes stand in a circle ({path}); empty one parent")


def _ancestors(theme: str, parents: dict[str, str]) -> list[str]:
    line: list[str] = []
    while theme and theme not in line:
        line.append(theme)
        theme = parents.get(theme, "")
    return line


def _pattern_mistakes(
    file: str, patterns: pd.DataFrame, themes: set[str] | None, named: str
) -> Iterable[Mistake]:
    yield from _duplicates(file, patterns, "pattern_id")
    for row, (theme, kind, pattern) in _cells(patterns, "theme", "kind", "pattern"):
        if themes is not None and theme not in themes:
            what = f"“{theme}” is no theme of {named}; add it there, or correct the spelling"
            yield mistake(file, row, "theme", what)
        if kind not in KINDS:
            yield mistake(file, row, "kind", f"“{kind}” is none of: {', '.join(KINDS)}")
        for what in _wrong_with(kind, pattern):
            yield mistake(file, row, "pattern", what)


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
    return token_patterns.token_mistakes(attributes)
