"""Bytes become lines: what is read, what is refused, and in which words."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.printed import Printed, column, pdf
from tests.places import ROOT
from workbench.errors import Unreadable
from workbench.sources import extract
from workbench.sources.formats import pdf as pdf_reader
from workbench.sources.formats.detect import media_type_of

WORDS = "We asked “how far?” – and paid £40 for the café’s answer.\n"


def texts(data: bytes) -> list[str]:
    return [line.text for line in extract(data).lines if line.text]


def test_a_pdf_is_known_by_its_bytes_and_gives_lines_with_places_and_sizes() -> None:
    extraction = extract(pdf([Printed("Examination of witnesses", top=200, size=14, font="Times-Bold")]))
    (line,) = extraction.lines
    assert extraction.media_type == "application/pdf"
    assert (line.text, line.page, line.left, line.baseline) == ("Examination of witnesses", 1, 72.0, 200.0)
    assert line.bold and not line.italic
    assert extraction.pages[0].width == 595.0


def test_a_raised_number_is_said_to_be_raised_and_the_line_stays_one_line() -> None:
    (line,) = extract(pdf([Printed("as the inspectors found.^12^ They")])).lines
    assert line.text == "as the inspectors found.12 They"
    assert [line.text[a:b] for a, b in line.raised] == ["12"]


def test_a_gap_as_wide_as_a_column_is_a_tab() -> None:
    (line,) = extract(pdf([Printed("Summary"), Printed("3", left=400)])).lines
    assert line.text == "Summary\t3"


def test_lines_come_from_top_to_bottom_whatever_the_order_they_are_drawn_in() -> None:
    assert texts(pdf([Printed("second", top=200), Printed("first", top=100)])) == ["first", "second"]


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        b"\xef\xbb\xbf" + WORDS.encode(),
        WORDS.encode("utf-16"),
        WORDS.encode("cp1252"),
        WORDS.replace("\n", "\r\n").encode(),
        WORDS.replace("\n", "\r").encode(),
        WORDS.encode("utf-16-be"),
        WORDS.encode("mac_roman"),
    ],
    ids=["utf-8", "bom", "utf-16", "windows", "crlf", "cr", "utf-16 without a mark", "macintosh"],
)
def test_the_same_words_are_read_from_every_usual_encoding(data: bytes) -> None:
    assert texts(data) == [WORDS.strip()]


def test_an_encoding_that_had_to_be_guessed_is_said() -> None:
    (remark,) = extract(WORDS.encode("cp1252")).remarks
    assert "not UTF-8: read as Windows" in remark
    assert extract(WORDS.encode()).remarks == ()


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        (b"", "no-text", "empty"),
        (b" \n\t\n", "no-text", "white space"),
        (pdf([]), "no-text", "nothing that is printed"),
        (b"PK\x03\x04rest", "failed", "no whole zip package"),
        (b"\xff\xd8\xff\xe0", "unsupported", "picture"),
        (b"<?xml version='1.0'?><odd>words</odd>", "unsupported", "XML"),
        (b"\x00\x01\x02words", "unsupported", "neither text nor PDF"),
        (b"%PDF-1.4\nrubbish", "failed", "broken"),
        (b"%\xe2\xe3\n1 0 obj\n<</Pages 2 0 R>>\nendobj\nstartxref\n9\n%%EOF", "failed", "broken"),
        (
            b"<!-- Ours -->\n<TEI xmlns='http://www.tei-c.org/ns/1.0'><p>words</p></TEI>",
            "unsupported",
            "<TEI>",
        ),
    ],
)
def test_what_can_not_be_read_says_why_and_what_to_do(data: bytes, status: str, words: str) -> None:
    with pytest.raises(Unreadable) as error:
        extract(data)
    assert error.value.status == status
    assert words in str(error.value) and error.value.next


def test_a_text_about_pages_or_tags_is_text() -> None:
    for words in (
        b"1 0 objections were made at startxref.\n",
        b"<note>Oil the bells.</note> They said so.\n",
    ):
        assert extract(words).media_type == "text/plain"


def locked() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption("secret", ownerPassword="own"))
    canvas.drawString(9, 9, "Please oil the bells.")
    canvas.save()
    return stream.getvalue()


def test_a_locked_pdf_is_refused() -> None:
    with pytest.raises(Unreadable) as error:
        extract(locked())
    assert error.value.status == "refused" and "password" in str(error.value)


def test_what_is_said_of_a_broken_pdf_does_not_hang_on_the_file_before() -> None:
    import pypdfium2.raw as raw

    for _ in range(2):
        with pytest.raises(Unreadable, match="password"):
            extract(locked())
        # pdfium leaves this as it was for some broken files, so that they were called locked after a locked one.
        pdf_reader._forget_the_last_mistake()
        assert raw.FPDF_GetLastError() == raw.FPDF_ERR_FORMAT


@pytest.mark.parametrize("name", ["qpdf/issue-120.pdf", "pdfjs/poppler-395-0-fuzzed.pdf"])
def test_a_broken_pdf_after_a_locked_one_is_broken(name: str) -> None:
    place = ROOT.parent / "shared" / "data" / "hostile" / name
    if not place.is_file():
        pytest.skip(f"{name} is not beside the repository")
    with pytest.raises(Unreadable, match="password"):
        extract(locked())
    with pytest.raises(Unreadable, match="broken"):
        extract(place.read_bytes())


def test_a_pdf_of_too_many_pages_is_refused_unread_and_the_sentence_names_its_pages_and_the_most(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream)
    for _ in range(3):
        canvas.drawString(72, 700, "Words")
        canvas.showPage()
    canvas.save()
    monkeypatch.setattr("workbench.sources.sandbox.limits.MOST_PAGES", 3)
    assert texts(stream.getvalue()) == ["Words"] * 3
    monkeypatch.setattr("workbench.sources.sandbox.limits.MOST_PAGES", 2)
    with pytest.raises(Unreadable) as error:
        extract(stream.getvalue())
    assert (error.value.status, str(error.value)) == (
        "refused",
        "the PDF has 3 pages; the most that are read are 2. Split it, and add the parts.",
    )


def test_a_page_drawn_without_text_among_others_is_said_and_a_blank_one_is_not() -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 700, "Words of the first page.")
    canvas.showPage()
    canvas.rect(72, 300, 300, 400)
    canvas.showPage()
    canvas.showPage()
    canvas.drawString(72, 700, "Words of the fourth.")
    canvas.save()
    assert extract(stream.getvalue()).remarks == ("no text on page 2",)


def test_every_kind_of_space_is_a_plain_one_and_invisible_marks_go() -> None:
    assert texts("Q5\u00a0\u2009The\u200b Chair:\u2003Yes\ufeff".encode()) == ["Q5  The Chair: Yes"]


def outcome(data: bytes) -> str:
    try:
        return "ok" if extract(data).lines else "nothing"
    except Unreadable as error:
        return error.status if str(error) else "unsaid"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    assert outcome(data) in ("ok", "no-text", "unsupported", "refused", "failed")


@given(st.integers(0, 2000), st.integers(0, 255))
def test_a_pdf_with_a_changed_byte_is_read_or_refused_in_words(place: int, byte: int) -> None:
    data = bytearray(pdf(column(["Q1 Chair: Good morning.", "Mr Alder: Good morning."])))
    data[place % len(data)] = byte
    assert outcome(bytes(data)) in ("ok", "no-text", "unsupported", "refused", "failed")


def test_a_media_type_is_told_without_reading_the_file() -> None:
    assert media_type_of(b"junk before\n%PDF-1.7\n") == "application/pdf"
    assert media_type_of(b"Words.") == "text/plain"
