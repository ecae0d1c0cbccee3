"""The cells of a CSV file or of an Excel sheet, as they are shown; rows of headings and hidden rows told apart."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...errors import Unreadable
from ...text.english.patterns_in_tables import in_table
from .encodings import decoded
from .word_unseen import SEEN, WHITE, light
from .zip_packages import BROKEN, Package

MOST_ROWS, MOST_COLUMNS = 100_000, 500
# Words of a heading under another.
HEADING = 8
# Rows in which a title may stand; and by how many rows of several cells, among how many, a sheet is a table.
TITLES, TABLE, LOOKED_AT = 8, 2, 40
# What survey services write under their headings; the heading above says more.
_SUBHEADS = frozenset(
    "response|responses|open ended response|open ended responses|other please specify|other|select all that apply|"
    "please specify|comment|comments|value|answer".split("|")
)
_NOUGHTS = in_table("sources/formats/forms", "noughts")
_NO_LETTER = in_table("sources/formats/forms", "a sign about letters of a format")
_SEPARATOR = in_table("sources/formats/forms", "the sign between cells")
_NO_SLUG = in_table("text/signs", "no small letter or figure")
_QUOTED = in_table("sources/formats/forms", "a cell in quotation marks")
_EIGHT_FIGURES = in_table("sources/formats/forms", "a colour in eight figures")
_MIDNIGHT = in_table("sources/formats/forms", "a day at midnight")


@dataclass
class Cells:
    """A table: its headings, its rows by their numbers in the file, and what was left out of it, row by row."""

    heads: list[str]
    rows: list[tuple[int, list[str]]]
    left: list[tuple[int, str]] = field(default_factory=list)


def table(data: bytes) -> Cells:
    """Return a table's headings and rows. Raises `Unreadable` where it has no rows, is broken or is too large."""
    left: list[tuple[int, str]] = []
    rows = list(excel_rows(data, left) if data.startswith(b"PK") else _csv_rows(data))
    # A table may have a title over its headings, and empty rows: one cell where a row below has several.
    titles = next((at for at, row in enumerate(rows[:TITLES]) if _full(row) > 1), 0)
    rows = rows[titles:] if len(rows) > titles + 1 else rows
    while rows and _full(rows[0]) == 0:
        rows.pop(0)
    if len(rows) < 2:
        raise Unreadable("no-text", "the table has no rows under its headings", next="Check the first sheet.")
    heads = _unlike(rows[0][1])
    rows = rows[1:]
    while rows and len(rows) > 1 and _is_of_headings(heads, rows):
        heads = _joined(heads, rows.pop(0)[1])
    return Cells(heads, rows, left)


def _full(row: tuple[int, Sequence[str]]) -> int:
    return sum(1 for cell in row[1] if cell.strip())


def _unlike(cells: Sequence[str]) -> list[str]:
    heads: list[str] = []
    for number, cell in enumerate(cells, start=1):
        head = " ".join(cell.split()) or f"column {number}"
        heads.append(head if head not in heads else f"{head} ({number})")
    return heads


def _is_of_headings(heads: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]) -> bool:
    """Say whether the first row under the headings holds more headings: a survey's, or an export's own names.

    It does where it says a survey's words for an answer, or names every column that has no heading yet, and is empty
    where all the others have something.
    """
    first, others = rows[0][1], [row for _, row in rows[1:40]]
    said = [" ".join(_NO_SLUG.sub(" ", cell.lower()).split()) for cell in first if cell.strip()]
    if any(cell.lstrip().startswith('{"ImportId"') for cell in first):
        return True
    if any(cell.lstrip().startswith('{"ImportId"') for cell in (rows[1][1] if len(rows) > 1 else ())):
        return True
    bare = [at for at, head in enumerate(heads) if head == f"column {at + 1}"]
    under = bool(bare) and all(at < len(first) and 0 < len(first[at].split()) <= HEADING for at in bare)
    full = [at for at in range(len(heads)) if all(at < len(row) and row[at].strip() for row in others)]
    empty = [at for at in full if at >= len(first) or not first[at].strip()]
    return bool(said) and bool(empty) and (under or any(cell in _SUBHEADS for cell in said))


def _joined(heads: Sequence[str], row: Sequence[str]) -> list[str]:
    """Return headings with those of the row below; a column without one has that of the column before it."""
    made, before = [], ""
    for number, head in enumerate(heads):
        below = " ".join(row[number].split()) if number < len(row) else ""
        bare = head.startswith("column ") and head.removeprefix("column ").isdecimal()
        before = before if bare else head
        known = " ".join(_NO_SLUG.sub(" ", below.lower()).split()) in _SUBHEADS
        new = f"{before}: {below}" if bare and below and not below.startswith("{") else head
        made.append(head if not bare or (known and not before) else new)
    return made


def _csv_rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    text, _ = decoded(data)
    if given := _SEPARATOR.match(text):
        text, sign = text[given.end() :], given[1]
    else:
        sign = _sign(text[:20_000].split("\n", 1)[0])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    try:
        for number, row in enumerate(reader, start=2 if given else 1):
            yield number, [cell.replace("_x000D_", "") for cell in row]
    except csv.Error as error:
        where = f"line {reader.line_num}"
        raise Unreadable(
            "failed", f"the table can’t be read: {error}", where, "Save it again as CSV."
        ) from None


def _sign(first: str) -> str:
    """Return the sign that parts cells, by the line of headings: what stands there outside quotation marks."""
    bare = _QUOTED.sub("", first)
    counts = {sign: bare.count(sign) for sign in ",;\t|"}
    return max(counts, key=lambda sign: counts[sign])


@dataclass
class _Sheet:
    """What a sheet's own XML says beside its cells: hidden rows, and cells that were made one."""

    hidden_rows: set[int]
    merged: list[tuple[int, int, int, int]]


_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*\bref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']""")


def excel_rows(data: bytes, left: list[tuple[int, str]] | None = None) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of an Excel file's first visible sheet that is a table, with their numbers, a cell as it is shown.

    A cell that was made one with those below it stands in each of their rows. Hidden rows, and cells that nobody sees
    or that are struck out, are left out and named in ``left``; so are other sheets.
    """
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    left = [] if left is None else left
    package = Package(data)
    _check(package)
    try:
        book = load_workbook(
            io.BytesIO(data), read_only=True, data_only=True, keep_links=False, rich_text=True
        )
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
        chosen = next(filter(_is_table, shown), shown[0])
        for other in book.worksheets:
            if other is not chosen and other.max_row:
                how = "" if other.sheet_state == "visible" else " (hidden)"
                left.append((0, f"the sheet “{other.title}”{how} is not read, only “{chosen.title}”"))
        sheet = _sheet(package, getattr(chosen, "_worksheet_path", ""))
        yield from _filled(_shown_rows(chosen, sheet, left), sheet)
    except (*BROKEN, KeyError, TypeError, AttributeError, AssertionError, SyntaxError) as error:
        reason = "the Excel file is broken"
        raise Unreadable(
            "failed", reason, type(error).__name__, "Save it again in Excel, or as CSV."
        ) from None


def _is_table(sheet: Any) -> bool:
    """Say whether a sheet has rows of several cells: a cover, or a page of notes to the reader, has none."""
    rows = sheet.iter_rows(max_row=LOOKED_AT, max_col=MOST_COLUMNS, values_only=True)
    return sum(sum(value not in (None, "") for value in row) > 1 for row in rows) >= TABLE


def _shown_rows(sheet: Any, own: _Sheet, left: list[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number > MOST_ROWS:
            raise Unreadable("refused", f"the sheet has over {MOST_ROWS:,} rows", next="Split it.")
        cells = []
        for cell in row[:MOST_COLUMNS]:
            shown = as_shown(cell)
            if shown and (why := _why_unseen(cell)):
                left.append((number, f"cell {cell.coordinate} {why}, and is left out"))
                shown = ""
            cells.append(shown)
        if number in own.hidden_rows:
            if any(cells):
                left.append((number, "the row is hidden in Excel, and is left out"))
            cells = []
        yield number, cells


def _why_unseen(cell: Any) -> str:
    """Return why nobody sees a cell's words, or takes them as said; ``""`` where they stand plainly."""
    font, fill = getattr(cell, "font", None), getattr(cell, "fill", None)
    if font is not None and font.strike:
        return "is struck out"
    ink = _colour(getattr(font, "color", None), 0.0)
    painted = getattr(fill, "fill_type", None) == "solid"
    ground = _colour(getattr(fill, "fgColor", None), None) if painted else WHITE
    if ink is not None and ground is not None and abs(ink - ground) < SEEN:
        return "can’t be seen"
    return "is hidden by its number format" if getattr(cell, "number_format", "") == ";;;" else ""


def _colour(colour: Any, otherwise: float | None) -> float | None:
    """Return how light a colour is; ``None`` where only the workbook's theme knows."""
    if colour is None:
        return otherwise
    if colour.type == "rgb" and isinstance(colour.rgb, str) and _EIGHT_FIGURES.fullmatch(colour.rgb):
        return light(colour.rgb[2:])
    if colour.type == "theme":
        return {0: WHITE, 1: 0.0}.get(colour.theme) if not colour.tint else None
    return {8: 0.0, 9: WHITE, 64: 0.0, 65: WHITE}.get(colour.indexed) if colour.type == "indexed" else None


def as_shown(cell: Any) -> str:
    """Return a cell's text as Excel shows it: numbers with their leading noughts, days without a time.

    Struck-out pieces of a cell are left out, raised figures stay raised.
    """
    value = cell.value
    if isinstance(value, list):
        return "".join(_piece(one) for one in value)
    shown = plain(value)
    noughts = _NOUGHTS.fullmatch(getattr(cell, "number_format", "") or "")
    if not noughts or not shown.isdigit():
        return shown
    before, after = (_NO_LETTER.sub("", noughts[name]) for name in ("before", "after"))
    return f"{before}{shown.zfill(len(noughts['noughts']))}{after}"


def _piece(piece: Any) -> str:
    from . import raised_figures

    font = getattr(piece, "font", None)
    if font is None:
        return str(piece)
    if font.strike:
        return ""
    text = str(piece.text)
    return raised_figures.shown(text) if font.vertAlign == "superscript" else text


def plain(value: object) -> str:
    """Return a value as text: whole numbers without a point, a day without a time of midnight."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    text = str(value).replace("_x000D_", "")
    return text.removesuffix(" 00:00:00") if _MIDNIGHT.fullmatch(text) else text


def _sheet(package: Package, path: str) -> _Sheet:
    name = path.lstrip("/")
    xml = package.read(name) if name in package.names else b""
    hidden = set()
    for at, match in enumerate(_ROW.finditer(xml), start=1):
        number = re.search(rb"""\br=["'](\d+)""", match[1])
        if re.search(rb"""\bhidden=["'](?:1|true)""", match[1]):
            hidden.add(int(number[1]) if number else at)
    merged = [(_column(one[1]), int(one[2]), _column(one[3]), int(one[4])) for one in _MERGED.finditer(xml)]
    return _Sheet(hidden, merged)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number - 1


def _filled(rows: Iterator[tuple[int, list[str]]], sheet: _Sheet) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows, what stands in a cell that was made one with those below it in each of their rows."""
    values: dict[tuple[int, int], str] = {}
    for number, cells in rows:
        for left, top, right, bottom in sheet.merged:
            if bottom <= top or not top <= number <= bottom or not cells:
                continue
            for at in range(left, min(right, left) + 1):
                if number == top and at < len(cells):
                    values[left, top] = cells[at]
                elif number > top:
                    cells += [""] * (at + 1 - len(cells))
                    cells[at] = cells[at] or values.get((left, top), "")
        yield number, cells


def _check(package: Package) -> None:
    """Refuse a workbook that expands beyond the limits or declares document types; its reader checks neither."""
    for name in sorted(package.names):
        if name.endswith((".xml", ".rels")):
            part = package.read(name)
            if any("<!DOCTYPE".encode(code) in part for code in ("ascii", "utf-16-le", "utf-16-be")):
                raise Unreadable(
                    "refused", f"{name} declares a document type (DOCTYPE)", next="Save it again as CSV."
                )
