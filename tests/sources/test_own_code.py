"""A paper's own code, title and day: what heads its pages or stands before its words, and nothing that looks like it."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.made.printed import Printed, column, pdf
from workbench.sources import own_code, read


def paper(
    head: str, *, pages: int = 3, title: str = "Written evidence submitted by the Ferry Trust"
) -> bytes:
    bodies = [
        [f"{at}. The ferry ran in month {at} and it was", "full on each of its nine days, as the", f"log of month {at} shows to all."]
        for at in range(1, pages + 1)
    ]  # fmt: skip
    made = [[Printed(head, top=40, size=9, left=400), *column(body, top=140)] for body in bodies]
    made[0].insert(1, Printed(title, top=90, size=14))
    return pdf(*made)


@pytest.mark.parametrize("head", ["FER0012", "(FER0012)", "FER 0012", "Ferry Trust – FER0012"])
def test_a_code_that_heads_every_page_is_the_papers_own(head: str) -> None:
    document = read(paper(head)).document
    assert (document.evidence_code, document.author) == ("FER0012", "the Ferry Trust")


def test_a_submissions_number_is_its_code() -> None:
    assert read(paper("Submission 178")).document.evidence_code == "178"


@pytest.mark.parametrize(
    "text",
    ["15 Quay Street, Melbourne VIC 3000", "Canberra ACT 2600", "under the DPA1998", "the FOIA 2000", "HC 245", "May 2019"],
)  # fmt: skip
def test_an_address_or_a_law_is_no_code(text: str) -> None:
    assert own_code.of_front([text]) == ""
    assert read(paper(text)).document.evidence_code == ""


def test_a_code_opens_a_files_name_or_is_none() -> None:
    assert own_code.of_file_name("FER0012 Ferry Trust.pdf") == "FER0012"
    assert own_code.of_file_name("download (25).pdf") == own_code.of_file_name("ACT2600.pdf") == ""


@pytest.mark.parametrize(
    ("first", "title", "date"),
    [
        ("3 October 2025", "The ferry and the town", "2025-10-03"),
        ("(10.00 am)", "The ferry and the town", ""),
        ("Summary", "The ferry and the town", ""),
        ("Committee Secretary", "The ferry and the town", ""),
        ("Page 1", "The ferry and the town", ""),
    ],
)
def test_no_day_time_or_parts_name_is_a_title(first: str, title: str, date: str) -> None:
    text = f"{first}\n\nThe ferry and the town\n\nThe ferry has run since before the bridge was thought of.\n"
    document = read(text.encode(), kind="written").document
    assert document.title in (title, "") and document.date == date


@pytest.mark.parametrize(
    "head", ["FER0012", "Written evidence: FER0012", "(FER 0012)", "FER0012 – Ferry Trust", "Submission 12"]
)
def test_a_code_in_a_word_documents_header_is_the_papers_own(head: str) -> None:
    stream = io.BytesIO()
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(stream, "w") as package:
        body = "".join(
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("The ferry runs.", "It is full.")
        )
        package.writestr("word/document.xml", f"<w:document {word}><w:body>{body}</w:body></w:document>")
        package.writestr("word/header1.xml", f"<w:hdr {word}><w:p><w:r><w:t>{head}</w:t></w:r></w:p></w:hdr>")
    assert read(stream.getvalue()).document.evidence_code in ("FER0012", "12")
