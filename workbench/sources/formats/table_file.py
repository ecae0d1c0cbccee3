"""Tables of submissions (CSV, Excel): one row is one submission."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...errors import BadTable, Unreadable
from .blocks_to_lines import block, page_of
from .encodings import decoded
from .lines import Page
from .zip_packages import BROKEN, Package

FIELDS = ("code", "author", "title", "date", "text")
MOST_ROWS, MOST_COLUMNS = 100_000, 500
# Whole headings, folded; the words that forms and exports use.
_GUESSES = {
    "code": "code|evidence code|reference|ref|id|submission id|response id|internal reference|number",
    "author": "author|name|submitter|submitted by|organisation|organization|respondent|witness|from|company",
    "title": "title|subject|heading",
    "date": "date|received|submitted|date received|date submitted|timestamp|submission date|created",
    "text": "text|evidence|submission|response|comment|comments|answer|body|statement|your evidence|your submission",
}


@dataclass(frozen=True)
class Submission:
    """One row of a table as a submission: a file of its own, in the form of published written evidence."""

    row: int
    name: str
    data: bytes


@dataclass(frozen=True)
class Submissions:
    """A table's submissions; the columns they were read by; rows that could not be used, with the reason."""

    rows: tuple[Submission, ...]
    columns: dict[str, tuple[str, ...]]
    left: tuple[str, ...]
    refused: tuple[tuple[int, str], ...]


def columns_of(data: bytes) -> dict[str, tuple[str, ...]]:
    """Return which column would be read as what, to be shown before anything is read: field → headings.

    Fields are ``code``, ``author``, ``title``, ``date`` and ``text`` (several columns may be text); a field that no
    heading names is missing. Guessed by whole headings only; where no heading says so, the column with most words
    is the text.
    """
    heads, rows = _table(data)
    return _guessed(heads, rows)


def submissions(data: bytes, columns: Mapping[str, str | Sequence[str]] | None = None) -> Submissions:
    """Return one submission per row of a CSV file or of an Excel file's first sheet.

    ``columns`` says which heading is what (``{"text": ["Question 1", "Question 2"], "author": "Name"}``); what it
    leaves out is guessed as `columns_of` shows. Several text columns become headed parts. A row without text is
    refused. Raises `BadTable` where a column named isn't there or no column holds text.
    """
    heads, rows = _table(data)
    given = {name: (one,) if isinstance(one, str) else tuple(one) for name, one in (columns or {}).items()}
    mistakes = [
        f"“{name}” is no field; there are {', '.join(FIELDS)}" for name in given if name not in FIELDS
    ]
    missing = [head for one in given.values() for head in one if head not in heads]
    mistakes += [f"there is no column “{head}”; there are {', '.join(heads)}" for head in missing]
    chosen = {**{k: v for k, v in _guessed(heads, rows).items() if k not in given}, **given}
    if not mistakes and not chosen.get("text"):
        mistakes = [f"no column holds the submissions’ text; there are {', '.join(heads)}. Name it as “text”"]
    if mistakes:
        raise BadTable("the table of submissions", mistakes)
    read: list[Submission] = []
    refused: list[tuple[int, str]] = []
    for number, row in enumerate(rows, start=2):
        cells = dict(zip(heads, [*row, *[""] * len(heads)], strict=False))
        if not any(cell.strip() for cell in row):
            continue
        if any(cells[head].strip() for head in chosen["text"]):
            read.append(_submission(number, cells, chosen))
        else:
            refused.append((number, "the row has no text"))
    used = {head for one in chosen.values() for head in one}
    return Submissions(tuple(read), chosen, tuple(head for head in heads if head not in used), tuple(refused))


def _submission(number: int, cells: Mapping[str, str], chosen: Mapping[str, Sequence[str]]) -> Submission:
    def value(field: str) -> str:
        return " ".join(" ".join(cells[head] for head in chosen.get(field, ())).split())

    code, author, title, date = (value(field) for field in ("code", "author", "title", "date"))
    parts = [f"({code})"] if code else []
    parts.append(
        f"Written evidence submitted by {author}" if author else title or f"Submission, row {number}"
    )
    parts += [title] if author and title else []
    parts += [f"Date: {date}"] if date else []
    texts = [
        (head, cells[head].replace("\r\n", "\n").strip()) for head in chosen["text"] if cells[head].strip()
    ]
    for head, text in texts:
        parts += [head, text] if len(chosen["text"]) > 1 else [text]
    slug = re.sub(r"[^A-Za-z0-9]+", "-", code or author or title)[:60].strip("-")
    name = f"row-{number:04}{'-' + slug if slug else ''}.txt"
    return Submission(number, name, ("\n\n".join(parts) + "\n").encode())


def _guessed(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for field in FIELDS:
        words = _GUESSES[field].split("|")
        named = [
            h for h in heads if _folded(h) in words and h not in [x for one in found.values() for x in one]
        ]
        named.sort(key=lambda h: (words.index(_folded(h)), heads.index(h)))
        if named:
            found[field] = (named[0],)
    if "text" not in found:
        taken = {head for one in found.values() for head in one}
        lengths = {
            head: sum(len(row[at].split()) for row in rows if at < len(row))
            for at, head in enumerate(heads)
            if head not in taken
        }
        longest = max(lengths, key=lambda head: lengths[head], default="")
        if longest and lengths[longest] >= 5 * max(len(rows), 1):
            found["text"] = (longest,)
    return found


def _folded(head: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", head.lower()).split())


def _table(data: bytes) -> tuple[list[str], list[list[str]]]:
    rows = list(_excel_rows(data) if data.startswith(b"PK") else _csv_rows(data))
    while rows and not any(cell.strip() for cell in rows[0]):
        rows.pop(0)
    if len(rows) < 2:
        raise Unreadable("no-text", "the table has no rows under its headings", next="Check the first sheet.")
    heads: list[str] = []
    for number, cell in enumerate(rows[0], start=1):
        head = " ".join(cell.split()) or f"column {number}"
        heads.append(head if head not in heads else f"{head} ({number})")
    return heads, rows[1:]


def _csv_rows(data: bytes) -> Iterator[list[str]]:
    text, _ = decoded(data)
    sample = text[:20_000]
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(sample.split("\n", 1)[0] + "\n", delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=dialect.delimiter)
    try:
        yield from reader
    except csv.Error as error:
        where = f"line {reader.line_num}"
        raise Unreadable(
            "failed", f"the table can’t be read: {error}", where, "Save it again as CSV."
        ) from None


def _excel_rows(data: bytes) -> Iterator[list[str]]:
    """Yield the rows of the first sheet, a cell's text as Excel would print it without its number format."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    _check(Package(data))
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        for number, row in enumerate(book.worksheets[0].iter_rows(values_only=True)):
            if number > MOST_ROWS:
                raise Unreadable("refused", f"the sheet has over {MOST_ROWS:,} rows", next="Split it.")
            yield [_cell(value) for value in row[:MOST_COLUMNS]]
    except (*BROKEN, KeyError, TypeError, AttributeError, AssertionError, SyntaxError) as error:
        reason = "the Excel file is broken"
        raise Unreadable(
            "failed", reason, type(error).__name__, "Save it again in Excel, or as CSV."
        ) from None


def _check(package: Package) -> None:
    """Refuse a workbook that expands beyond the limits or declares document types; its reader checks neither."""
    for name in sorted(package.names):
        if name.endswith((".xml", ".rels")):
            part = package.read(name)
            if any("<!DOCTYPE".encode(code) in part for code in ("ascii", "utf-16-le", "utf-16-be")):
                raise Unreadable(
                    "refused", f"{name} declares a document type (DOCTYPE)", next="Save it again as CSV."
                )


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    text = str(value)
    return text.removesuffix(" 00:00:00") if re.fullmatch(r"\d{4}-\d\d-\d\d 00:00:00", text) else text


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return an Excel file's first sheet as one page, a line for each row, and the remark that it is a table."""
    rows = ("\t".join(" ".join(cell.split()) for cell in row).rstrip() for row in _excel_rows(data))
    remark = "a table, read row by row; where each row is a submission, add it as a table of submissions"
    return (page_of(block(row, "table") for row in rows),), (remark,)
