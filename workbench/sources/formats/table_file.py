"""Tables of submissions (CSV, Excel): one row is one submission."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from ...errors import BadTable
from ...text.english.patterns_in_tables import in_table
from .. import table_row
from ..days import Days
from . import table_cells
from .blocks_to_lines import block, page_of
from .lines import Page

FIELDS = ("code", "author", "title", "date", "text")
# Cells by which somebody says that she gives no answer. "None." with its stop may be a figure.
_NO_ANSWER = frozenset(
    [
        "",
        "-",
        "--",
        "–",
        "—",
        ".",
        "?",
        "n/a",
        "n.a.",
        "n/a.",
        "n.a",
        "na",
        "none",
        "nil",
        "null",
        "no answer",
        "no comment",
        "no comments",
        "not applicable",
        "no response",
    ]
)
_MARKUP = in_table("sources/formats/forms", "markup in a cell")
_REFERENCE = in_table("sources/formats/forms", "a sign by number or name")
# Whole headings, folded; the words that forms and exports use.
_GUESSES = {
    "code": "code|evidence code|reference|ref|id|submission id|response id|internal reference|number",
    "author": "author|name|submitter|submitted by|organisation|organization|respondent|witness|from|company",
    "title": "title|subject|heading",
    "date": "date|received|submitted|date received|date submitted|timestamp|submission date|created",
    "text": "text|evidence|submission|response|comment|comments|answer|body|statement|your evidence|"
    "your submission|your answer|your response|your comments|your views",
}
_NO_ID = in_table("text/signs", "no letter or figure of ASCII")
_NO_SLUG = in_table("text/signs", "no small letter or figure")

READ_BY_ROWS = "a table, read row by row; where each row is a submission, add it as a table of submissions"
"""What is said of a table that is read as one document."""


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
    found = table_cells.table(data)
    return _guessed(found.heads, [row for _, row in found.rows])


def submissions(data: bytes, columns: Mapping[str, str | Sequence[str]] | None = None) -> Submissions:
    """Return one submission per row of a CSV file or of an Excel file's first sheet.

    ``columns`` says which heading is what (``{"text": ["Question 1", "Question 2"], "author": "Name"}``); what it
    leaves out is guessed as `columns_of` shows. Several text columns become headed parts. A row without text is
    refused. Raises `BadTable` where a column named isn't there or no column holds text.
    """
    found = table_cells.table(data)
    heads, rows = found.heads, [row for _, row in found.rows]
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
    days = Days.of(
        [
            cell
            for row in rows
            for head, cell in zip(heads, row, strict=False)
            if head in chosen.get("date", ())
        ]
    )
    unseen: dict[int, list[str]] = defaultdict(list)
    for number, why in found.left:
        unseen[number].append(why)
    read: list[Submission] = []
    refused: list[tuple[int, str]] = []
    for number, row in found.rows:
        cells = dict(zip(heads, [*row, *[""] * len(heads)], strict=False))
        if not any(cell.strip() for cell in row):
            refused += [(number, why) for why in unseen[number]]
        elif made := _submission(number, cells, chosen, days, unseen[number]):
            read.append(made)
        else:
            said = "; ".join(f"“{cells[head].strip()}”" for head in chosen["text"] if cells[head].strip())
            whys = [f"no answer: {said}" if said else "the row has no text", *unseen[number]]
            refused.append((number, "; ".join(whys)))
    refused += [(0, why) for why in unseen[0]]
    used = {head for one in chosen.values() for head in one}
    return Submissions(tuple(read), chosen, tuple(head for head in heads if head not in used), tuple(refused))


def _submission(
    number: int,
    cells: Mapping[str, str],
    chosen: Mapping[str, Sequence[str]],
    days: Days,
    unread: Sequence[str],
) -> Submission | None:
    def value(field: str) -> str:
        return " ".join(" ".join(_plain(cells[head]) for head in chosen.get(field, ())).split())

    code, author, title = (value(field) for field in ("code", "author", "title"))
    date, doubt = days.iso(value("date"))
    answers = [(head, _plain(cells[head])) for head in chosen["text"] if cells[head].strip()]
    none = [f"no answer: {head} (“{text}”)" for head, text in answers if is_no_answer(text)]
    answers = [(head, text) for head, text in answers if not is_no_answer(text)]
    if not answers:
        return None
    several = len(chosen["text"]) > 1
    said = table_row.Written(
        number, code, author, title, date, (*filter(None, [doubt]), *none), tuple(unread),
        tuple((head if several else "", text) for head, text in answers),
    )  # fmt: skip
    slug = _NO_ID.sub("-", code or author or title)[:60].strip("-")
    return Submission(number, f"row-{number:04}{'-' + slug if slug else ''}.txt", said.file().encode())


def is_no_answer(text: str) -> bool:
    """Say whether a cell says that there is no answer: ``N/A``, ``None``, a dash.

    >>> is_no_answer("n/a"), is_no_answer("None of us was told.")
    (True, False)
    """
    return " ".join(text.lower().split()) in _NO_ANSWER


def _plain(text: str) -> str:
    """Return a cell's words: a rich-text box leaves mark-up, and some exports write signs as a web page does."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if _MARKUP.search(text):
        from . import html

        (page,), _ = html.pages_of(f"<meta charset=utf-8>{text}".encode())
        return "\n".join(line.text for line in page.lines).strip()
    return unescape(text) if _REFERENCE.search(text) else text


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
    return " ".join(_NO_SLUG.sub(" ", head.lower()).split())


def pages_of(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return an Excel file's first visible sheet as one page, a line for each row, and remarks: that it is a table …"""
    left: list[tuple[int, str]] = []
    cells = [row for _, row in table_cells.excel_rows(data, left)]
    rows = ("\t".join(" ".join(cell.split()) for cell in row).rstrip() for row in cells)
    said = [f"row {row}: {why}" if row else why for row, why in left[:20]]
    return (page_of(block(row, "table") for row in rows),), (READ_BY_ROWS, *said)
