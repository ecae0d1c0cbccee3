"""A change of the codebook as the rows that it writes: what it makes of the codebook, and how it is taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...errors import NotFound, WorkbenchError
from ...model import Pattern, Theme, tables
from .codebook_rows import Codebook
from .read_codebook import PATTERNS_FILE, THEMES_FILE

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, str]
KEYS = {THEMES_FILE: "theme", PATTERNS_FILE: "pattern_id"}
"""The column that names a row in each of the files."""
WORDS = ("label", "parent", "definition", "include", "exclude")
"""What of a theme is edited as words."""


@dataclass(frozen=True)
class Edit:
    """One row of a file, as it was (nothing: it was not there) and as it becomes (nothing: it goes).

    Of a row that goes, ``follows`` is the key of the row above it that stays (empty: there is none), so that it comes
    back to where it stood; nothing where that is not known.
    """

    file: str
    key: str
    before: Row | None
    after: Row | None
    follows: str | None = None


@dataclass(frozen=True)
class Change:
    """A change: its rows, what it is in words, the themes whose meaning it touches, and which tags go where."""

    edits: tuple[Edit, ...]
    said: str
    touched: tuple[str, ...]
    themes: Row
    tags: Row


def edited(book: Codebook, theme: str, wanted: Mapping[str, Any]) -> Change:
    """Return the change that gives a theme other words (`WORDS`) and patterns (``patterns``, rows of `Pattern`).

    A pattern without an id is a new one; one that is not named goes. Raises `NotFound` where there is no such theme.
    """
    was = _theme(book, theme)
    words = {name: _text(wanted[name]) for name in WORDS if name in wanted}
    edits = _changed(THEMES_FILE, theme, was, {**was, **words})
    if "patterns" in wanted:
        edits += _patterns(book, theme, wanted["patterns"])
    return Change(tuple(edits), f"edited “{was['label'] or theme}”", (theme,), {}, {})


def merged(book: Codebook, theme: str, into: str) -> Change:
    """Return the change that makes one theme part of another: its patterns, the themes below it and its tags move.

    Raises `WorkbenchError` where a theme would be merged into itself.
    """
    was, other = _theme(book, theme), _theme(book, into)
    if theme == into:
        raise WorkbenchError("a theme can’t be merged into itself", was["label"], "Choose another.")
    edits = [
        edit
        for row in _rows(book.themes)
        if row["parent"] == theme
        for edit in _changed(
            THEMES_FILE, row["theme"], row, {**row, "parent": "" if row["theme"] == into else into}
        )
    ]
    edits += [
        edit
        for row in _rows(book.patterns)
        if row["theme"] == theme
        for edit in _changed(PATTERNS_FILE, row["pattern_id"], row, {**row, "theme": into})
    ]
    edits += _gone(book.themes, THEMES_FILE, [theme])
    said = f"merged “{was['label'] or theme}” into “{other['label'] or into}”"
    return Change(tuple(edits), said, (theme, into), {theme: into}, {})


def split(
    book: Codebook, theme: str, new: Row, pattern_ids: Sequence[str], tags: Iterable[tuple[str, str]]
) -> Change:
    """Return the change that makes a ``new`` theme (its key and label) of some patterns of another.

    ``tags`` are those that were decided on, id and origin: what those patterns found goes with them. Raises
    `WorkbenchError` where no pattern is named, or the new theme is there already.
    """
    was = _theme(book, theme)
    if new["label"].casefold() in {str(one).casefold() for one in book.themes["label"]}:
        raise WorkbenchError(f"there is a theme “{new['label']}” already", "the codebook", "Name it another.")
    own = {row["pattern_id"]: row for row in _rows(book.patterns) if row["theme"] == theme}
    going = [key for key in own if key in set(pattern_ids)]
    if not going:
        raise WorkbenchError("no pattern goes to the new theme", was["label"], "Choose one or more.")
    row = {**dict.fromkeys(tables.columns(Theme), ""), "parent": was["parent"], **new}
    edits = [Edit(THEMES_FILE, new["theme"], None, row)]
    edits += [Edit(PATTERNS_FILE, key, own[key], {**own[key], "theme": new["theme"]}) for key in going]
    origins = {f"rule:{key}" for key in going}
    carried = {ident: new["theme"] for ident, origin in tags if origin in origins}
    said = f"split “{new['label']}” from “{was['label'] or theme}”"
    return Change(tuple(edits), said, (theme, new["theme"]), {}, carried)


def after(book: Codebook, edits: Iterable[Edit]) -> Codebook:
    """Return the codebook as a change would leave it."""
    themes, patterns = _rows(book.themes), _rows(book.patterns)
    for edit in edits:
        rows, key = (themes if edit.file == THEMES_FILE else patterns), KEYS[edit.file]
        at = next((n for n, row in enumerate(rows) if row[key] == edit.key), len(rows))
        rows[at : at + 1] = [] if edit.after is None else [dict(edit.after)]
    return Codebook(_frame(themes, Theme), _frame(patterns, Pattern))


def back(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return what takes a change back."""
    return tuple(Edit(one.file, one.key, one.after, one.before, one.follows) for one in edits)


def _patterns(book: Codebook, theme: str, wanted: Sequence[Mapping[str, Any]]) -> list[Edit]:
    every = {row["pattern_id"]: row for row in _rows(book.patterns)}
    own = [key for key, row in every.items() if row["theme"] == theme]
    taken, kept, edits = set(every), set[str](), list[Edit]()
    for given in wanted:
        row = {name: _text(given.get(name, "")) for name in ("kind", "pattern", "note")}
        key = _text(given.get("pattern_id", ""))
        if key in own:
            kept.add(key)
            edits += _changed(PATTERNS_FILE, key, every[key], {**every[key], **row})
        elif row["pattern"]:
            key = _new_id(theme, taken)
            taken.add(key)
            edits.append(Edit(PATTERNS_FILE, key, None, {"pattern_id": key, "theme": theme, **row}))
    return [*edits, *_gone(book.patterns, PATTERNS_FILE, [key for key in own if key not in kept])]


def _gone(frame: pd.DataFrame, file: str, keys: Sequence[str]) -> list[Edit]:
    """Return what takes rows out of a file, each with where it stood, in the order in which they stood."""
    edits, above, going = list[Edit](), "", set(keys)
    for row in _rows(frame):
        key = row[KEYS[file]]
        if key in going:
            edits.append(Edit(file, key, row, None, above))
        else:
            above = key
    return edits


def _new_id(theme: str, taken: set[str]) -> str:
    n = 1
    while f"{theme}-{n}" in taken:
        n += 1
    return f"{theme}-{n}"


def _changed(file: str, key: str, was: Row, becomes: Row) -> list[Edit]:
    return [] if was == becomes else [Edit(file, key, was, becomes)]


def _theme(book: Codebook, theme: str) -> dict[str, str]:
    for row in _rows(book.themes):
        if row["theme"] == theme:
            return row
    raise NotFound(f"there is no theme “{theme}”", "the codebook", "Choose one of the list.")


def _rows(frame: pd.DataFrame) -> list[dict[str, str]]:
    return [{str(name): str(cell) for name, cell in row.items()} for row in frame.to_dict("records")]


def _frame(rows: Sequence[Row], row_type: type) -> pd.DataFrame:
    return tables.table(row_type, [row_type(**row) for row in rows])


def _text(cell: Any) -> str:
    return " ".join(str(cell).split())
