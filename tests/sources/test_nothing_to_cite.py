"""A file without a passage is never *ok*: it has no text, and says what became of its words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import write
from tests.made.printed import Printed, pdf
from workbench.errors import Unreadable
from workbench.model import Document
from workbench.sources import read, read_file
from workbench.sources.formats.table_of_formats import FORMATS
from workbench.sources.left_out import Reason, left_out
from workbench.sources.reading import Reading

NUMBERS = [[Printed(f"Page {number}", top=60.0)] for number in (1, 2, 3)]
WORDS = "The bells of the tower were oiled twice in nine years, and nobody wrote down who had asked for it."


def test_a_file_of_nothing_but_page_numbers_has_no_text_and_says_so() -> None:
    reading = read(pdf(*NUMBERS))
    assert (reading.passages, reading.document.status) == ((), "no-text")
    assert "all words of the file were left out (page number: 6)" in reading.document.note


def test_a_file_with_one_sentence_beside_its_page_numbers_is_read() -> None:
    pages = [NUMBERS[0], [Printed(WORDS, top=300.0), *NUMBERS[1]], NUMBERS[2]]
    reading = read(pdf(*pages))
    assert [p.text for p in reading.passages] == [WORDS]
    assert reading.document.status == reading.status


@pytest.mark.parametrize("media_type", [row.media_type for row in FORMATS])
@pytest.mark.parametrize("which", range(len(read_file._READERS)))
def test_whatever_reader_of_whatever_format_leaves_all_out_the_document_is_not_ok(
    media_type: str, which: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    because = Reason("watermark", ("large, or across the page", "of few words"))

    def nothing(*_: object) -> Reading:
        return Reading(Document("source", media_type=media_type), left_out=(left_out(because, "DRAFT COPY"),))

    name = read_file._READERS[which][0]
    fails: Callable[..., Reading | None] = lambda *_: None  # noqa: E731
    readers = [
        (name, nothing) if at == which else (other, fails) for at, (other, _) in enumerate(read_file._READERS)
    ]
    monkeypatch.setattr(read_file, "_READERS", tuple(readers))
    reading = read(WORDS.encode())
    assert reading.document.status == "no-text"
    assert "watermark: 2" in reading.document.note


def test_an_inquiry_shows_the_reason_when_nothing_of_a_file_can_be_cited(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "i", title="Bells")
    report = inquiry.add(write(tmp_path, "numbers.pdf", pdf(*NUMBERS)))
    assert list(report["status"]) == ["no-text"]
    assert "page number: 6" in report["reason"][0]
    assert list(inquiry.documents["status"]) == ["no-text"]
    assert "page number: 6" in inquiry.documents["note"].iloc[0]


def test_nobody_is_sent_to_recognise_text_on_blank_pages(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as blank:
        read(pdf([], []))
    assert (blank.value.status, blank.value.blank) == ("no-text", True)
    inquiry = wb.create(tmp_path / "i", title="Bells")
    report = inquiry.add(write(tmp_path, "blank.pdf", pdf([], [])))
    assert "nothing that is printed was found on any page" in report["reason"][0]
    assert "where its pages are not blank" in report["reason"][0]
    assert "Tesseract" not in report["reason"][0] and "recognise=True" not in report["reason"][0]
