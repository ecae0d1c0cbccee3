"""Identifiers planted in every export, in each way that its bytes can carry words: how many would have left.

The planted words and their look-alikes were written blind (``tests/evaluation/blind/identifiers.csv``). Each is put into
an export of the founding case as text, over tags, as an attribute, a comment, a property and a name.
"""

from __future__ import annotations

import io
import re
import tempfile
import time
import zipfile
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import workbench as wb
from tests.evaluation import identifiers
from tests.made.packed import docx
from tests.places import ROOT
from workbench.briefing.printed.page_as_word import word
from workbench.model import tables
from workbench.restrictions import hits_in_bytes
from workbench.restrictions.hits_in_bytes import Export, Kept

DAY = "2026-11-21"
MARKED = re.compile(r"zq(\d+)zq")
FASTEST, MOST = 2.0, 5
Rows = list[dict[str, str]]


def exports() -> Iterator[tuple[str, bytes]]:
    """The exports of the founding case, by the names of their files."""
    inquiry = wb.open(ROOT / "evidence" / "missing-from-care")
    witness = str(inquiry.appearances.query("capacity == 'witness'")["label"].iloc[0])
    for kind, options in (
        ("inquiry", {}),
        ("evidence", {}),
        ("session", {"witnesses": [witness]}),
        ("bank", {}),
    ):
        yield f"{kind}.html", inquiry.brief(kind, date=DAY, audience="public", **options).html.encode()
    yield "bank.docx", word(inquiry.brief("bank", date=DAY, audience="public").html)
    yield "tracker.xlsx", inquiry.tracker(DAY).workbook()
    with tempfile.TemporaryDirectory() as place:
        draft = Path(place) / "draft.docx"
        draft.write_bytes(docx("<w:p><w:r><w:t>1. We were told “nothing at all” (Q1).</w:t></w:r></w:p>"))
        checked = inquiry.check(draft, date=DAY)
        yield "findings.html", checked.page.html.encode()
        yield "findings.csv", tables.csv_bytes(checked.findings)
        yield "commented.docx", checked.commented


def cells(rows: Rows) -> list[str]:
    """The planted words, each after a mark by which its place is known again."""
    return [f"zq{n}zq. {row['planted']}" for n, row in enumerate(rows)]


def halves(cell: str) -> tuple[str, str]:
    at = (cell.index(" ") + len(cell)) // 2
    return cell[:at], cell[at:]


HTML: Mapping[str, Callable[[str], str]] = {
    "text": lambda cell: f"<p>{escape(cell)}</p>",
    "over tags": lambda cell: "<p>{}<b>{}</b></p>".format(*map(escape, halves(cell))),
    "entities": lambda cell: f"<td>{''.join(f'&#{ord(c)};' for c in cell)}</td>",
    "attribute": lambda cell: f"<i title={quoteattr(cell)}></i>",
    "comment": lambda cell: f"<!-- {cell.replace('--', '- -')} -->",
    "svg": lambda cell: f"<svg><text>{escape(cell)}</text></svg>",
}
WORD: Mapping[str, tuple[str, str, Callable[[str], str]]] = {
    "text": ("word/document.xml", "</w:body>", lambda cell: f"<w:p><w:r><w:t>{escape(cell)}</w:t></w:r></w:p>"),
    "over runs": ("word/document.xml", "</w:body>",
                  lambda cell: "<w:p><w:r><w:t>{}</w:t></w:r><w:r><w:t>{}</w:t></w:r></w:p>".format(*map(escape, halves(cell)))),
    "property": ("docProps/custom.xml", "", lambda cell: f"<property><lpwstr>{escape(cell)}</lpwstr></property>"),
    "attribute": ("word/comments.xml", "", lambda cell: f"<w:comment w:author={quoteattr(cell)}/>"),
}  # fmt: skip
EXCEL: Mapping[str, tuple[str, str, Callable[[str], str]]] = {
    "cell": ("xl/sharedStrings.xml", "</sst>", lambda cell: f"<si><t>{escape(cell)}</t></si>"),
    "rich cell": ("xl/sharedStrings.xml", "</sst>",
                  lambda cell: "<si><r><t>{}</t></r><r><t>{}</t></r></si>".format(*map(escape, halves(cell)))),
    "property": ("docProps/custom.xml", "", lambda cell: f"<property><lpwstr>{escape(cell)}</lpwstr></property>"),
}  # fmt: skip


def planted(name: str, data: bytes, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """The export with all the words planted in it, once for each way."""
    if name.endswith(".html"):
        for way, wrap in HTML.items():
            yield way, data.replace(b"</body>", "".join(map(wrap, cells(rows))).encode() + b"</body>")
    elif name.endswith(".csv"):
        yield (
            "cell",
            data + "".join('"{}"\n'.format(cell.replace('"', '""')) for cell in cells(rows)).encode(),
        )
    else:
        for way, (member, before, wrap) in (WORD if name.endswith(".docx") else EXCEL).items():
            yield way, with_member(data, member, before, "".join(map(wrap, cells(rows))))
        yield "zipped", in_zip(rows)


def with_member(data: bytes, name: str, before: str, words: str) -> bytes:
    """A package with words in one of its members, before an end tag, or in a member that is new."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            part = old.read(member).decode("utf-8", "surrogateescape")
            if member == name:
                at = part.rindex(before or "</")
                part = part[:at] + words + part[at:]
            new.writestr(member, part.encode("utf-8", "surrogateescape"))
        if name not in old.namelist():
            new.writestr(name, f"<all>{words}</all>")
    return made.getvalue()


def in_zip(rows: Rows) -> bytes:
    """A bundle with a text file for each row, as REFI-QDA has them."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        for n, cell in enumerate(cells(rows)):
            new.writestr(f"sources/{n}.txt", cell)
    return made.getvalue()


def register(rows: Rows) -> Kept:
    """One register with the terms of all rows that have one."""
    return Kept(register=tuple(row for one in rows for row in identifiers.kept(one).register))


def found(data: bytes, kept: Kept, own: Callable[[int, str], bool]) -> set[int]:
    """The numbers of the rows whose words are hit in an export, by a term that ``own`` says is theirs."""
    numbers: set[int] = set()
    marks: dict[int, list[re.Match[str]]] = {}
    for place in hits_in_bytes.places(data, "", kept, Export()):
        stretch = place.stretch
        if id(stretch) not in marks:
            marks[id(stretch)] = list(MARKED.finditer(stretch.text))
        here = marks[id(stretch)]
        at = bisect_right([m.start() for m in here], place.start) - 1
        if at >= 0 and own(number := int(here[at][1]), place.hit.term):
            numbers.add(number)
    return numbers


def named(rows: Rows) -> int:
    """How many of the planted words would have left in the name of a file."""
    return sum(
        not hits_in_bytes.places(b"", f"{row['planted']}.html", identifiers.kept(row), Export())
        for row in rows
    )


def prove() -> list[tuple[str, str, str]]:
    every = identifiers.rows()
    rows, alike = ([row for row in every if row["hit"] == answer] for answer in ("yes", "no"))
    kept, others = register(rows), register(alike)
    made, made_rows = list(exports()), []
    for name, data in made:
        left = {
            way: len(rows) - len(found(changed, kept, lambda n, term: True))
            for way, changed in planted(name, data, rows)
        }
        hit = {
            way: len(found(changed, others, lambda n, term: term == (alike[n]["term"] or term)))
            for way, changed in planted(name, data, alike)
        }
        ways = ", ".join(left)
        made_rows.append(
            (
                f"{name}: planted words that leave, of {len(rows)} in each of: {ways}",
                str(sum(left.values())),
                "0",
            )
        )
        made_rows.append(
            (f"{name}: look-alikes found, of {len(alike)}, the most in one way", str(max(hit.values())), "0")
        )
    made_rows.append(
        (f"planted words that leave in the name of a file, of {len(rows)}", str(named(rows)), "0")
    )
    body = made[0][1].partition(b"<body")[2].partition(b">")[2]
    large = ("ten times inquiry.html", made[0][1].replace(b"</body>", body * 9))
    for name, data in (*made, large):
        began = time.process_time()
        hits = hits_in_bytes.places(data, name, kept, Export())
        seconds = time.process_time() - began
        made_rows.append(
            (f"{name}: hits in the clean export with {len(kept.register)} terms", str(len(hits)), f"≤ {MOST}")
        )
        made_rows.append(
            (f"{name}: seconds to look through {len(data) / 1e6:.1f} MB", f"{seconds:.2f}", f"≤ {FASTEST}")
        )
    return made_rows
