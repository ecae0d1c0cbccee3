"""All that an inquiry gives, by name: tables, answers, pages, exports, and what the command line says.

As little as can be is named here: the tables come from the door, the questions from the methods of an inquiry.
"""

from __future__ import annotations

import contextlib
import inspect
import io
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import workbench as wb
from tests.made.packed import packed
from workbench.cli import main
from workbench.coding import coding_sheets
from workbench.inquiry import TABLES

DAY = "2026-11-21"
WORDS = 16  # of a passage that the draft quotes
ITEMS = 6  # whose trail is followed, and passages that the draft quotes
CHOICES: dict[str, tuple[dict[str, Any], ...]] = {
    "evidence_base": tuple({"by": by} for by in ("recommendation", "theme", "witness", "category", "matrix")),
    "crosstab": (
        *({"what": "theme", "by": by} for by in ("category", "witness", "session", "term")),
        {"what": "themes together"},
    ),
    "chase": ({"today": DAY},),
    "scorecard": ({"today": DAY},),
}
"""The questions that are asked of an inquiry with more than its name, and with what."""
ELSEWHERE = {
    "add": "by the case",
    "brief": "as pages",
    "check": "as exports",
    "fetch": "needs the service of Parliament",
    "decide": "by the case, whose log is kept with its times",
    "merge": "changes the log",
    "withdraw": "changes the folder",
    "refresh": "gives nothing",
    "tag": "as a table",
    "respond": "as a table",
    "learn": "last, where enough is decided",
    "trail": "by item",
    "said": "by item",
    "tracker": "as exports",
    "heat_map": "a picture of crosstab",
    "codebook": "tries changes; gives no table by itself",
    "printed": "needs a measure and a period",
    "state_on": "in the tracker",
    "search": "as its table, and as what is said of it",
    "page": "looked at in tests/inquiry/test_shown_pages.py: a picture",
    **dict.fromkeys(
        ("readable", "explorer", "review", "board", "trail_view", "room"), "clicked in a notebook"
    ),
}
"""The methods of an inquiry that are not asked, and why, or where they are."""
PAGES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("inquiry", {}),
    *(("inquiry", {"length": length}) for length in ("page", "brief")),
    ("evidence", {}),
    ("session", {"witnesses": 3}),
    *(("bank", {"by": by}) for by in ("recommendation", "heading", "term", "theme")),
)
AUDIENCES = ("public", "committee")


def outputs(inquiry: wb.Inquiry, *, decided: bool = False) -> Iterator[tuple[str, Any]]:
    """Yield each thing that an inquiry gives: its name, and a frame, text or bytes.

    A mistake in words is a thing, too: it is what the researcher gets. ``decided`` asks for what is learned as well,
    which the tags then have; it comes last.
    """
    warnings.simplefilter("ignore")
    for name in TABLES:
        yield f"table {name}", _got(getattr, inquiry, name)
    yield from _answers(inquiry)
    for kind, given in PAGES:
        how = {**given, "witnesses": _witnesses(inquiry)} if "witnesses" in given else given
        for audience in AUDIENCES:
            named = " ".join(["page", kind, *(str(value) for value in given.values()), audience])
            page = _got(inquiry.brief, kind, date=DAY, audience=audience, **how)
            yield named, getattr(page, "html", page)
    yield from _exports(inquiry)
    yield "status", _said(inquiry, "status", str(inquiry.folder.path))
    if decided:
        yield "learn", _got(inquiry.learn)
        yield "table tags, learned", _got(getattr, inquiry, "tags")


def questions() -> list[str]:
    """Return the methods of an inquiry that a case asks by itself: all but those of `ELSEWHERE`."""
    methods = inspect.getmembers(wb.Inquiry, inspect.isfunction)
    return [name for name, _ in methods if not name.startswith("_") and name not in ELSEWHERE]


def _answers(inquiry: wb.Inquiry) -> Iterator[tuple[str, Any]]:
    for name in questions():
        for given in CHOICES.get(name, ({},)):
            asked = " ".join([name, *(str(value) for value in given.values())])
            yield asked, _got(getattr(inquiry, name), **given)
    yield "search evidence", _got(lambda: inquiry.search("evidence").table)
    yield "search evidence, said", _got(lambda: inquiry.search("evidence").said)
    for session in inquiry.documents.query("kind == 'oral'")["document_id"].head(1):
        yield "crosstab questions", _got(inquiry.crosstab, "questions", by=str(session))
    for place, item in enumerate(inquiry.recommendations["recommendation_id"].head(ITEMS), 1):
        yield f"trail of item {place}", _got(inquiry.trail, str(item), today=DAY)
        yield f"said of item {place}", _got(inquiry.said, str(item))


def _exports(inquiry: wb.Inquiry) -> Iterator[tuple[str, Any]]:
    folder = str(inquiry.folder.path)
    with tempfile.TemporaryDirectory() as place:
        bank, tracker, draft = (Path(place) / name for name in ("bank.docx", "tracker.xlsx", "draft.docx"))
        refused = _said(
            inquiry, "brief", folder, "--kind", "bank", "--output", str(bank), "--date", DAY, said=False
        )
        yield "bank.docx", bank.read_bytes() if bank.exists() else refused
        refused = _said(inquiry, "respond", folder, "--date", DAY, "--tracker", str(tracker), said=False)
        yield "tracker.xlsx", _cells(tracker) if tracker.exists() else refused
        draft.write_bytes(_draft(inquiry))
        yield from checks(inquiry, draft)
        sheets = _got(coding_sheets.draw, inquiry, "same", 20, ("AB",))
        for sheet in [] if isinstance(sheets, str) else sheets:
            yield f"sample {sheet.name}", sheet.read_bytes()


def checks(inquiry: wb.Inquiry, draft: Path, named: str = "draft") -> Iterator[tuple[str, Any]]:
    """Yield what is found in a draft report: the findings, what can't be checked, the page, and the Word comments."""
    checked = _got(inquiry.check, draft, date=DAY)
    if isinstance(checked, str):
        yield f"check of {named}", checked
        return
    yield f"check of {named}, findings", checked.findings
    yield f"check of {named}, unchecked", checked.unchecked
    yield f"check of {named}, page", checked.page.html
    if checked.commented:
        yield f"check of {named}, commented", checked.commented


def _got(ask: Callable[..., Any], *given: Any, **how: Any) -> Any:
    """Return what is asked for; or, where there is a mistake, what is said of it."""
    try:
        return ask(*given, **how)
    except wb.WorkbenchError as error:
        return f"refused: {error}"
    except Exception as error:
        return f"fails: {error}"


def _said(inquiry: wb.Inquiry, *arguments: str, said: bool = True) -> str:
    """Return what the command line prints, with the folder named the same everywhere; ``said`` of its output, too.

    Steps print how long they took, so what such a verb says is left out.
    """
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), contextlib.suppress(SystemExit):
        main(arguments)
    return (out.getvalue() * said + err.getvalue()).replace(str(inquiry.folder.path), "INQUIRY")


def _witnesses(inquiry: wb.Inquiry) -> list[str]:
    heard = inquiry.appearances.query("capacity == 'witness'")
    return [str(label) for label in heard["label"].drop_duplicates().head(3)]


def _cells(book: Path) -> str:
    """Return every cell of a workbook, a line each: the file itself holds the time at which it was written."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    sheets = load_workbook(book)
    lines = (
        f"{sheet.title} {cell.coordinate} {cell.value!s} {cell.hyperlink.target if cell.hyperlink else ''}"
        for sheet in sheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    )
    return "\n".join(lines)


def _draft(inquiry: wb.Inquiry) -> bytes:
    """Return a draft report as a Word file: it quotes the first answers, every other one with a word changed."""
    answers = inquiry.passages[inquiry.passages["kind"].isin(["answer", "paragraph"])]
    rows = [row for row in answers.itertuples() if len(str(row.text).split()) > WORDS][: 2 * ITEMS]
    paragraphs = []
    for number, row in enumerate(rows, 1):
        words = str(row.text).split()[:WORDS]
        words[5] = "seldom" if number % 2 else words[5]
        cited = (
            f"{row.locator} [{row.speaker}]" if row.kind == "answer" else f"{row.document_id}, {row.locator}"
        )
        paragraphs.append(
            f"{number}. We were told: “{' '.join(words)}” ({cited}). All 3 of 17 bodies agreed."
        )
    kept = ("".join(c if c.isprintable() else " " for c in words) for words in paragraphs)
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>' for words in kept)
    main_part = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    package, office = (
        f"http://schemas.openxmlformats.org/{name}/2006" for name in ("package", "officeDocument")
    )
    return packed(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
            f'ContentType="{kind}"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{main_part}"><w:body>{body}<w:sectPr/></w:body></w:document>',
        }
    )
