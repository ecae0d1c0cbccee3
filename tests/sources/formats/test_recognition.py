"""A PDF of pictures: text recognition where the machine has a tool, its mark wherever it is cited, advice elsewhere."""

from __future__ import annotations

import io
import stat
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import write
from tests.made.printed import column, pdf
from workbench.briefing.citing import citation
from workbench.errors import Unreadable
from workbench.inquiry import Inquiry
from workbench.model import Document, Passage, tables
from workbench.sources.formats import text_recognition

WORDS = "The bells of the tower were oiled twice in nine years."
OTHERS = "Nobody wrote down who had asked for the second oiling."


def pictures(*texts: str) -> bytes:
    """A PDF of one page whose words are a picture."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    printed = pypdfium2.PdfDocument(pdf(column(texts, size=14.0, step=40.0)))
    image = printed[0].render(scale=3).to_pil()
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595.0, 842.0), invariant=1)
    canvas.drawImage(ImageReader(image), 0, 0, 595.0, 842.0)
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def inquiry(tmp_path: Path) -> Inquiry:
    return wb.create(tmp_path / "i", title="Bells")


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    return write(tmp_path, "scan.pdf", pictures(WORDS, OTHERS))


@pytest.fixture
def recognises(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tool that recognises the same words in every file."""
    monkeypatch.setattr(text_recognition, "tool", lambda: "tesseract")
    made = pdf(column([WORDS, OTHERS], size=14.0, step=40.0))
    monkeypatch.setattr(text_recognition, "recognised", lambda data: made)


def test_tesseract_reads_the_words_of_a_picture(inquiry: Inquiry, scan: Path) -> None:
    if text_recognition.tool() != "tesseract":
        pytest.skip("Tesseract and Poppler are not installed")
    report = inquiry.add(scan, recognise=True)
    assert list(report["status"]) == ["partial"]
    assert WORDS in " ".join(inquiry.passages["text"])
    assert set(inquiry.passages["page"]) == {1}


@pytest.mark.usefixtures("recognises")
def test_every_passage_document_and_citation_of_recognised_text_says_so(inquiry: Inquiry, scan: Path) -> None:
    inquiry.add(scan, recognise=True)
    (document,) = tables.rows(inquiry.documents, Document)
    passages = tables.rows(inquiry.passages, Passage)
    assert document.status == "partial" and text_recognition.REMARK in document.note
    assert passages and all(passage.section.startswith(text_recognition.REMARK) for passage in passages)
    for passage in passages:
        assert text_recognition.REMARK in citation.words(citation.cite([passage], document, None))


@pytest.mark.usefixtures("recognises")
def test_what_was_recognised_is_read_again_after_the_cache_is_gone(inquiry: Inquiry, scan: Path) -> None:
    import shutil

    inquiry.add(scan, recognise=True)
    before = inquiry.passages
    kept = (inquiry.folder.sources / "scan.pdf").read_bytes()
    shutil.rmtree(inquiry.folder.cache)
    again = wb.open(inquiry.folder.path)
    assert again.passages.equals(before) and kept == scan.read_bytes()
    assert set(again.documents["status"]) == {"partial"}


@pytest.mark.usefixtures("recognises")
def test_a_scan_that_is_held_already_gets_its_text_when_it_is_added_to_be_recognised(
    inquiry: Inquiry, scan: Path
) -> None:
    assert list(inquiry.add(scan)["status"]) == ["no-text"]
    assert len(inquiry.passages) == 0
    report = inquiry.add(scan, recognise=True)
    assert list(report["status"]) == ["held already"]
    assert text_recognition.REMARK in report["reason"][0]
    assert WORDS in " ".join(inquiry.passages["text"])


@pytest.mark.usefixtures("recognises")
def test_a_withdrawn_scan_leaves_nothing_that_was_recognised(inquiry: Inquiry, scan: Path) -> None:
    inquiry.add(scan, recognise=True)
    (document_id,) = inquiry.documents["document_id"]
    by = {"coder": "AB", "second": "CD", "authority": "order of 20 November 2026"}
    inquiry.withdraw(document_id, "erase", reason="asked by letter", date="2026-11-21", **by)
    assert not list((inquiry.folder.path / "recognised").iterdir())


@pytest.mark.usefixtures("recognises")
def test_a_file_with_text_is_not_recognised(inquiry: Inquiry, tmp_path: Path) -> None:
    inquiry.add(write(tmp_path, "own.pdf", pdf(column(["Please oil the bells."]))), recognise=True)
    assert "Please oil the bells." in set(inquiry.passages["text"])
    assert not (inquiry.folder.path / "recognised").exists()


@pytest.mark.parametrize(("found", "advice"), [("", "install Tesseract"), ("tesseract", "recognise=True")])
def test_without_recognition_the_reason_says_what_to_do(
    found: str, advice: str, inquiry: Inquiry, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_recognition, "tool", lambda: found)
    report = inquiry.add(scan)
    assert list(report["status"]) == ["no-text"]
    assert advice in report["reason"][0]


def test_asking_for_recognition_without_a_tool_says_how_to_install_one(
    inquiry: Inquiry, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_recognition, "tool", lambda: "")
    report = inquiry.add(scan, recognise=True)
    assert list(report["status"]) == ["no-text"]
    assert "apt install tesseract-ocr" in report["reason"][0]


@pytest.mark.parametrize(
    ("script", "words"), [("sleep 60", "took too long"), ("exit 3", "failed (pdftoppm ended with 3)"), ("true", "found no page")]
)  # fmt: skip
def test_a_tool_that_misbehaves_costs_its_file_and_nothing_else(
    script: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pdftoppm", "tesseract"):
        program = write(tmp_path / "bin", name, f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/bin:/usr/bin")
    with pytest.raises(Unreadable, match="text recognition") as told:
        text_recognition.recognised(b"%PDF-1.7", seconds=1.0)
    assert words in told.value.what and told.value.status == "no-text"


def test_an_empty_pdf_gives_no_words_and_says_so(
    inquiry: Inquiry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_recognition, "tool", lambda: "tesseract")
    monkeypatch.setattr(text_recognition, "recognised", lambda data: data)
    report = inquiry.add(write(tmp_path, "blank.pdf", pdf([])), recognise=True)
    assert list(report["status"]) == ["no-text"]
    assert "found no words" in report["reason"][0]
