"""One submission is erased from a folder full of what was made of it: nothing of ours keeps a run of five words.

Counted by a reader of its own, not by the one that is measured: zips are unpacked, tags taken out, pages read.
"""

from __future__ import annotations

import html
import io
import re
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

import workbench as wb
from tests.made.inquiries import SESSION, write
from tests.made.packed import docx, odt, p, packed, r
from tests.made.printed import column, pdf
from tests.made.word_drafts import call, notes, paragraph, run, word
from workbench.coding import coding_sheets
from workbench.exchange import spreadsheet, tracker
from workbench.inquiry import Inquiry
from workbench.model import MADE_WITH
from workbench.witnesses.campaigns import runs_of

SUBMISSION = """\
Written evidence submitted by Tower Trust (BEL0001)

1. We pay for our ropes out of a small budget that the parish would rather spend on its roof, and our funding is late.

2. Training of ringers takes two years, and the man who taught us fell from the ladder in March before he had finished.

3. The record of every peal is kept in a ledger whose pages the damp has glued together since the gutter gave way.

4. Nobody inspects a belfry unless a stay breaks; ours broke on a practice night and a boy hung from the sally until a
neighbour cut the rope above his hands with the verger’s bread knife.

5. If funding came once in five years and without a form of forty pages, three towers in this valley would ring again.
"""
OTHER = """\
Written evidence submitted by Bell Foundry (BEL0002)

1. Tin is dear, and our training of founders costs more than the bells that they cast. Funding is short.
"""
TOLD = "the man who taught us fell from the ladder in March before he had finished"
DATE = "2026-11-22"
BY = {
    "coder": "AB", "reason": "they wrote to ask for it", "date": "2026-11-21", "second": "Carol Dunn",
    "authority": "Committee’s order, Formal Minutes of 20 November 2026",
}  # fmt: skip


@dataclass(frozen=True)
class Made:
    """The inquiry, the files in it that the workbench wrote, and those of others: with the words, shut, and clean."""

    inquiry: Inquiry
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    shut: tuple[str, ...]
    clean: tuple[str, ...]


def made(place: Path) -> Made:
    """Make an inquiry, everything that can be made of it, and files of colleagues that repeat its words."""
    inquiry = wb.create(place / "bells", title="Bells")
    given = (("o.txt", SESSION), ("a.txt", SUBMISSION), ("b.txt", OTHER))
    inquiry.add([write(place / "given", name, text) for name, text in given])
    folder = inquiry.folder.path
    (folder / "terms.csv").write_text("term_id,number,text\nt1,1,How the training of ringers is paid for\n")
    (folder / "recommendations.csv").write_text(
        "recommendation_id,number,kind,text\nR1,[R1],recommendation,Fund the training of ringers.\n"
    )
    quoted = pd.DataFrame(
        {"recommendation_id": "R1", "passage_id": row.passage_id, "bearing": "undecided", "quote": row.text, "coder": "AB"}
        for row in inquiry.passages[inquiry.passages["kind"] == "paragraph"].itertuples()
    )  # fmt: skip
    quoted.to_csv(folder / "links.csv", index=False)
    inquiry = wb.open(folder)
    for tag_id in inquiry.tags["tag_id"]:
        inquiry.decide(tag_id, "confirm", coder="AB", note=TOLD)
    inquiry.decisions.to_csv(folder / "decisions.csv", index=False)
    ours = ["decisions.csv", *_ours(inquiry)]
    files = _theirs()
    for name, data in (files | _shut() | _clean()).items():
        write(folder, name, data)
    return Made(inquiry, tuple(ours), tuple(files), tuple(_shut()), tuple(_clean()))


def _ours(inquiry: Inquiry) -> list[str]:
    folder, pages = inquiry.folder.path, inquiry.folder.path / "pages"
    for kind in ("inquiry", "evidence", "bank"):
        inquiry.brief(kind, date=DATE, audience="committee").save(pages / f"{kind}.html")
    inquiry.brief("session", witnesses=["Tower Trust"], date=DATE).save(pages / "session.html")
    for by in ("recommendation", "theme"):
        bank = inquiry.brief("bank", by=by, date=DATE, audience="committee")
        bank.save(pages / f"bank by {by}.docx")
    rows = inquiry.tracker(DATE).rows
    rows["notes"] = TOLD
    write(folder, "tracker.xlsx", tracker.workbook(rows, "Bells"))
    sheet = [spreadsheet.Sheet("Passages", inquiry.passages[["passage_id", "text"]])]
    write(folder, "passages.xlsx", spreadsheet.workbook(sheet, "Bells"))
    wrong = run(f"1. Tower Trust told us that “{TOLD.replace('ladder', 'steps')}”.") + call("1")
    cited = notes({"1": "Tower Trust (BEL0001) para 2"})
    outside = write(folder.parent, "draft.docx", word(paragraph(wrong), footnotes=cited))
    inquiry.check(outside, date=DATE).save(folder / "checks", "draft")
    coding_sheets.draw(inquiry, "first", 8, ("AB",))
    names = ("pages/inquiry.html", "pages/bank.html", "pages/bank by theme.docx", "passages.xlsx")
    parts = {Path(name).name: (folder / name).read_bytes() for name in names}
    write(folder, "sent/pages.zip", packed(parts))
    write(folder, "sent/all.zip", packed({"inner.zip": packed(parts), ".DS_Store": b"\x00\x01"}))
    write(folder, "old/bank.docx", _unmarked((folder / "pages" / "bank by theme.docx").read_bytes()))
    write(folder, "old/passages.xlsx", _unmarked((folder / "passages.xlsx").read_bytes()))
    return [
        path.relative_to(folder).as_posix()
        for place in ("pages", "sent", "old", "checks", "samples", "tracker.xlsx", "passages.xlsx")
        for path in ([folder / place] if (folder / place).is_file() else sorted((folder / place).iterdir()))
    ]


OLD_PARTS = (
    "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml",
    "word/header1.xml", "word/footer1.xml",
)  # fmt: skip


def _unmarked(data: bytes) -> bytes:
    """A package as it was written before such files were marked: a Word file named its maker at the foot of each sheet."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(stream, "w") as package:
        word = "word/document.xml" in given.namelist()
        for name in OLD_PARTS if word else given.namelist():
            part = given.read(name)
            if name == "word/footer1.xml":
                part = part.replace(
                    b"</w:ftr>", f"<w:p><w:r><w:t>{MADE_WITH}</w:t></w:r></w:p></w:ftr>".encode()
                )
            package.writestr(name, part)
    return stream.getvalue()


def _saved_again(data: bytes) -> bytes:
    """A workbook of ours that somebody worked on: another program wrote its parts, its own time among them."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return packed({name: part.replace(b"1980-01-01T00", b"2026-11-01T09") for name, part in parts.items()})


def _theirs() -> dict[str, bytes]:
    """Files of colleagues that have words of the submission, or its id, each in another hiding place."""
    cut = TOLD.replace("ladder", "lad</w:t></w:r><w:r><w:t>der")
    noted = docx(p("A draft."), comments=f'<w:comment w:id="1" w:author="EF">{p(TOLD)}</w:comment>')
    deep = packed({"a/b/c.docx": noted, "clean.txt": b"nothing of it"})
    book = spreadsheet.workbook([spreadsheet.Sheet("S", pd.DataFrame({"note": [TOLD]}))])
    return {
        "colleague/paper.docx": docx(p(TOLD)),
        "colleague/split.docx": docx(p(f"<w:r><w:t>{cut}</w:t></w:r>")),
        "colleague/hidden.docx": docx(f"<w:p>{r(TOLD, '<w:vanish/>')}</w:p>"),
        "colleague/comment.docx": noted,
        "colleague/footnote.docx": docx(p("See the note."), footnotes=f'<w:footnote w:id="2">{p(TOLD)}</w:footnote>'),
        "colleague/properties.docx": packed(
            {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>", "docProps/core.xml": f"<c><d>{TOLD}</d></c>"}
        ),
        "colleague/embedded.docx": packed(
            {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>", "word/embeddings/a.docx": docx(p(TOLD))}
        ),
        "colleague/saved again.xlsx": _saved_again(book),
        "colleague/slides.pptx": packed(
            {"[Content_Types].xml": "<Types/>", "ppt/slides/slide1.xml": f"<p:sld><a:p><a:t>{TOLD}</a:t></a:p></p:sld>"}
        ),
        "colleague/paper.pdf": pdf(column(["We were told that the man who taught us", "fell from the ladder in March."])),
        "colleague/paper.odt": odt(f"<text:p>{TOLD}</text:p>"),
        "colleague/paper.rtf": b"{\\rtf1\\ansi " + TOLD.encode() + b"\\par}",
        "colleague/wide.txt": TOLD.encode("utf-16"),
        "colleague/notes.md": TOLD.encode(),
        "colleague/page.html": f"<html><title>Ours</title><p>the man <b>who</b> taught us f<i>ell</i> from the lad&shy;der</p> {TOLD}".encode(),
        "colleague/names it.txt": b"Ask about BEL0001 next week.",
        "colleague/mixed.zip": packed({"deep.zip": deep, "note.txt": b"nothing"}),
    }  # fmt: skip


def _shut() -> dict[str, bytes]:
    """Files that nobody can look into here: each has to be named as such."""
    nested = packed({"note.txt": TOLD})
    for n in range(6):
        nested = packed({f"{n}.zip": nested})
    return {
        "shut/old.doc": b"\xd0\xcf\x11\xe0" + bytes(600),
        "shut/packed.7z": b"7z\xbc\xaf\x27\x1c" + bytes(60),
        "shut/scan.png": b"\x89PNG\r\n\x1a\n" + bytes(60),
        "shut/scan.pdf": pdf([]),
        "shut/broken.docx": docx(p(TOLD))[:-40],
        "shut/deep.zip": nested,
        "shut/letter.eml": b"From: a\nContent-Transfer-Encoding: base64\n\nSGVsbG8=",
        "shut/data.bin": bytes(range(256)) * 4,
    }


def _clean() -> dict[str, bytes]:
    return {
        "clean/paper.docx": docx(p("Tin is dear this year.")),
        "clean/paper.pdf": pdf(column(["Tin is dear this year."])),
        "clean/all.zip": packed({"a.txt": b"Tin is dear.", "b.docx": docx(p("Tin."))}),
    }


def words_in(name: str, data: bytes) -> Iterator[str]:
    """Yield the texts of a file, by a reader that is not the one that is measured."""
    if data.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                for member in package.namelist():
                    yield from words_in(member, package.read(member))
        except zipfile.BadZipFile:
            return
    elif data.startswith(b"%PDF"):
        import pypdfium2

        document = pypdfium2.PdfDocument(data)
        yield " ".join(document[n].get_textpage().get_text_range() for n in range(len(document)))
    else:
        for text in (data.decode("utf-8", "replace"), data.decode("utf-16", "replace")):
            yield html.unescape(text)
            yield html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"</w:p>|</text:p>|</a:p>", " ", text)))


def left(folder: Path, runs: set[str]) -> dict[str, int]:
    """Return how many different runs stand in each file of a folder that has any."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            said = {run for text in words_in(path.name, path.read_bytes()) for run in runs_of(text)}
            if count := len(said & runs):
                found[path.relative_to(folder).as_posix()] = count
    return found


def measured(place: Path) -> tuple[Made, dict[str, int], dict[str, int], pd.DataFrame]:
    """Erase the submission; return what was made, what stood where before, what stands where now, and the report."""
    made_of = made(place)
    folder = made_of.inquiry.folder.path
    runs = {run for run in runs_of(SUBMISSION) if run.count(" ") == 4}
    before = left(folder, runs)
    report = made_of.inquiry.withdraw("BEL0001", "erase", **BY)
    return made_of, before, left(folder, runs), report


def prove() -> list[tuple[str, str, str]]:
    """Return the rows of the table: what, the measured value, the goal."""
    with tempfile.TemporaryDirectory() as place:
        found, before, after, report = measured(Path(place))
        folder = found.inquiry.folder.path
        runs = len({run for run in runs_of(SUBMISSION) if run.count(" ") == 4})
        named = set(report.loc[report["state"] == "left", "place"])
        shut = set(report.loc[report["state"] == "not looked into", "place"])
        inside = [name for name in after if name not in found.theirs and name not in found.shut]
        return [
            ("files of ours that had runs of five words", str(len(set(found.ours) & set(before))), ">= 15"),
            (f"runs of five words, of {runs}, left in what is ours", str(sum(after[n] for n in inside)), "0"),
            ("files of others with its words or id that are named", f"{len(named & set(found.theirs))} of {len(found.theirs)}",
             f"{len(found.theirs)} of {len(found.theirs)}"),
            ("files of others that are still there", str(sum((folder / n).is_file() for n in found.theirs)), str(len(found.theirs))),
            ("files that can’t be looked into that are named", f"{len(shut & set(found.shut))} of {len(found.shut)}",
             f"{len(found.shut)} of {len(found.shut)}"),
            ("clean files that are named", str(len((named | shut) & set(found.clean))), "0"),
            ("faults of the log afterwards", str(len(wb.open(folder).verify_log())), "0"),
        ]  # fmt: skip


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))
