"""The tables of formats: each file is recognised by one row, and what is not read says why and what to do."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from tests.made.packed import docx, odt, p, packed
from tests.made.printed import Printed, pdf
from workbench.errors import Unreadable
from workbench.sources import extract
from workbench.sources.formats.detect import media_type_of
from workbench.sources.formats.file_signs import Signs
from workbench.sources.formats.table_of_formats import FORMATS, NOT_READ, Format, NotRead

EVERY = {row.name: row for row in (*FORMATS, *NOT_READ)}
MAIL = b"From: a@b.example\nTo: c@d.example\nSubject: Bells\nMIME-Version: 1.0\n\nWords.\n"


def sheet() -> bytes:
    """An Excel file of one cell."""
    book, stream = Workbook(), io.BytesIO()
    book.active["A1"] = "Words."
    book.save(stream)
    return stream.getvalue()


SAMPLES = {
    "PDF": pdf([Printed("Words.")]),
    "Word (.docx)": docx(p("Words.")),
    "Excel (.xlsx)": sheet(),
    "OpenDocument text (.odt)": odt("<text:p>Words.</text:p>"),
    "rich text (.rtf)": rb"{\rtf1 Words.}",
    "captions (WebVTT)": b"WEBVTT\n\n00:01.000 --> 00:02.000\nWords.\n",
    "captions (SubRip, .srt)": b"1\n00:00:01,000 --> 00:00:02,000\nWords.\n",
    "a web page (.html)": b"<!DOCTYPE html><p>Words.</p>",
    "evidence of a Canadian committee (XML)": (
        b"<Hansard><Intervention><Affiliation>Ada</Affiliation><Content><ParaText>Words.</ParaText></Content>"
        b"</Intervention></Hansard>"
    ),
    "a debate in Akoma Ntoso (XML)": (
        b"<akomaNtoso><debate><debateBody><speech by='#a'><from>Ada</from><p>Words.</p></speech></debateBody></debate>"
        b"</akomaNtoso>"
    ),
    "an e-mail message (.eml)": MAIL,
    "a transcript as JSON": b'[{"speaker": "Ada", "start": 1, "text": "Words."}, {"start": 2, "text": "No."}]',
    "a transcript as a table (.csv, .tsv)": b"start,end,text\n0:01,0:02,Words.\n0:02,0:03,More.\n",
    "a table as text (.csv, .tsv)": b"name,said\nAda,Words.\nBea,More.\n",
    "plain text": b"Words.",
    "a picture": b"\x89PNG\r\n\x1a\n",
    "a document locked by a password": b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
    "an old Word, Excel or Outlook file": b"\xd0\xcf\x11\xe0" + bytes(600),
    "a PowerPoint file": packed({"[Content_Types].xml": "x", "ppt/slide1.xml": "x"}),
    "an OpenDocument file that is no text (.ods, .odp)": packed(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}
    ),
    "an electronic book": packed({"mimetype": "application/epub+zip"}),
    "a zip archive": packed({"words.txt": "x"}),
    "an archive that is not zip": b"Rar!\x1a\x07",
    "JSON": b'{"results": []}',
    "a mailbox of several e-mails": 2
    * b"From a@b Tue Mar 4 2014\nFrom: a@b\nTo: c@d\nSubject: Bells\nMessage-ID: <1@b>\n\nOil them.\n\n",
    "a WordPerfect document": b"\xffWPC\x00",
    "a PostScript file": b"%!PS-Adobe",
    "XML that declares a document type": b"<!DOCTYPE odd><odd>words</odd>",
    "XML of another kind": b"<?xml version='1.0'?><odd>words</odd>",
    "XML without an element": b"<?xml version='1.0'?>",
}


def test_every_row_has_a_sample_here() -> None:
    assert list(SAMPLES) == list(EVERY)


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "plain text"])
def test_a_sample_is_recognised_by_its_own_row_and_by_no_other(name: str) -> None:
    signs = Signs(SAMPLES[name])
    rows = [row.name for row in (*FORMATS[:-1], *NOT_READ) if row.recognise(signs)]
    assert rows == [name]


def test_plain_text_is_what_no_other_row_recognises() -> None:
    signs = Signs(SAMPLES["plain text"])
    assert [row.name for row in EVERY.values() if row.recognise(signs)] == ["plain text"]
    assert FORMATS[-1].name == "plain text"


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_a_format_that_is_read_gives_its_words_and_says_what_it_loses(row: Format) -> None:
    extraction = extract(SAMPLES[row.name])
    assert extraction.media_type == media_type_of(SAMPLES[row.name]) == row.media_type
    assert any("Words." in line.text for line in extraction.lines)
    assert row.loses and row.wordless[1]


@pytest.mark.parametrize("kind", NOT_READ, ids=lambda kind: kind.name)
def test_a_kind_that_is_not_read_says_why_and_what_to_do(kind: NotRead) -> None:
    with pytest.raises(Unreadable) as error:
        extract(SAMPLES[kind.name])
    assert (error.value.status, error.value.next) == (kind.status, kind.next)
    assert kind.next and "{" not in str(error.value)


def test_the_table_loads_no_reader_that_needs_a_library() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "import sys, workbench.sources.formats.table_of_formats; print(*sys.modules)"],
        check=True, capture_output=True, text=True,
    ).stdout.split()  # fmt: skip
    assert not {"lxml", "pypdfium2", "openpyxl", "email.policy"} & set(said)
