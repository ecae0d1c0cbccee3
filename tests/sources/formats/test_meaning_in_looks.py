"""Marks that carry meaning (raised, struck, ticked, unseen) are not flattened into plain words."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from tests.made.printed import Printed, pdf
from tests.sources.formats.test_pdf_pages import drawn, written
from workbench.sources import extract, read
from workbench.sources.formats import raised_figures, word_fields

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def word(*paragraphs: str) -> bytes:
    """Return a Word document of these paragraphs' runs."""
    body = "".join(f"<w:p>{one}</w:p>" for one in paragraphs)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{WORD}" xmlns:m="{MATH}"><w:body>{body}</w:body></w:document>',
        )
    return stream.getvalue()


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def web(body: str, style: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><style>{style}</style></head><body>{body}</body></html>".encode()


def rich(body: str) -> bytes:
    return ("{\\rtf1\\ansi " + body + "\\par}").encode()


def said(data: bytes) -> str:
    return " ".join(passage.text for passage in read(data).passages)


RAISED = '<w:vertAlign w:val="superscript"/>'
POWERS = {
    "Word": word(run("It cost 5 x 10") + run("6", RAISED) + run(" pounds, and 3 m") + run("2", RAISED) + run(" of glass.")),
    "Word, lifted": word(
        run("It cost 5 x 10") + run("6", '<w:position w:val="8"/>') + run(" pounds, and 3 m") + run("2", RAISED) + run(" of glass.")
    ),
    "HTML": web("<p>It cost 5 x 10<sup>6</sup> pounds, and 3 m<sup>2</sup> of glass.</p>"),
    "RTF": rich("It cost 5 x 10{\\super 6} pounds, and 3 m{\\up6 2} of glass."),
    "PDF": pdf([Printed("It cost 5 x 10^6^ pounds, and 3 m^2^ of glass.")]),
}  # fmt: skip


@pytest.mark.parametrize("name", POWERS)
def test_a_power_stays_a_power(name: str) -> None:
    assert said(POWERS[name]) == "It cost 5 x 10⁶ pounds, and 3 m² of glass."


@pytest.mark.parametrize(
    ("before", "figures", "expected", "power"),
    [
        ("5 x 10", "6", 6, True),
        ("about 10", "3", 1, True),
        ("in 2012", "6", 6, False),
        ("of 1,412", "3", 9, True),
        ("found.", "6", 9, False),
        ("3 km", "2", 7, True),
        ("as we found", "2", 2, False),
    ],
)
def test_a_note_s_number_after_a_figure_is_a_mark_only_in_its_turn(
    before: str, figures: str, expected: int, power: bool
) -> None:
    assert raised_figures.is_power(before, figures, expected) is power


def test_an_ordinal_s_ending_is_no_power() -> None:
    assert raised_figures.shown("st") == "st" and raised_figures.shown("21st") == "21st"
    assert said(web("<p>We met on the 21<sup>st</sup> of May.</p>")) == "We met on the 21st of May."


STRUCK = {
    "Word": word(run("We saw ") + run("eleven", "<w:strike/>") + run(" nineteen homes.")),
    "Word, twice": word(run("We saw ") + run("eleven", "<w:dstrike/>") + run(" nineteen homes.")),
    "HTML": web("<p>We saw <del>eleven</del><ins>nineteen</ins> homes.</p>"),
    "HTML by style": web('<p>We saw <span class="gone">eleven</span>nineteen homes.</p>', ".gone{text-decoration:line-through}"),
    "RTF": rich("We saw {\\strike eleven} nineteen homes."),
}  # fmt: skip


@pytest.mark.parametrize("name", STRUCK)
def test_struck_words_are_not_said_and_counted(name: str) -> None:
    assert " ".join(said(STRUCK[name]).split()) == "We saw nineteen homes."
    assert "struck-out text left out: 1 word" in "; ".join(extract(STRUCK[name]).remarks)


def test_a_line_through_printed_words_strikes_them_and_one_below_does_not() -> None:
    def page(canvas: Any) -> None:
        written(canvas, "We saw eleven", "and nineteen homes.")
        canvas.line(110, 842 - 87, 146, 842 - 87)
        canvas.line(92, 842 - 107, 140, 842 - 107)

    extraction = extract(drawn(page))
    assert [line.text for line in extraction.lines] == ["We saw", "and nineteen homes."]
    assert "struck-out text on page 1: 1 word left out" in "; ".join(extraction.remarks)


def test_a_fraction_of_a_formula_keeps_its_stroke() -> None:
    piece = "<m:oMath><m:f><m:num><m:r><m:t>missing</m:t></m:r></m:num><m:den><m:r><m:t>placed</m:t></m:r></m:den></m:f><m:r><m:t>=0.3</m:t></m:r></m:oMath>"
    assert said(word(run("The share is ") + piece)) == "The share is missing/placed=0.3"


@pytest.mark.parametrize(
    ("font", "code", "printed"),
    [("Wingdings", 0xF0FE, "☑"), ("Wingdings", 0xF0A8, "☐"), ("Wingdings 2", 0xF052, "☑"), ("Wingdings", 0xF04A, "")],
)  # fmt: skip
def test_signs_of_symbol_fonts_that_answer_are_told_apart(font: str, code: int, printed: str) -> None:
    assert word_fields.sign(font, code) == printed


def test_what_was_chosen_in_an_old_form_is_read() -> None:
    def box(state: str) -> str:
        return (
            f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
            + END
        )

    entries = "".join(f'<w:listEntry w:val="{one}"/>' for one in ("never", "sometimes", "always"))
    chosen = (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="2"/>{entries}</w:ddList></w:ffData></w:fldChar></w:r>'
        + END
    )
    data = word(
        box('<w:default w:val="0"/><w:checked/>') + run(" Keep"),
        box('<w:default w:val="1"/><w:checked w:val="0"/>') + run(" End"),
        run("How often? ") + chosen,
    )
    assert [line.text for line in extract(data).lines if line.text] == [
        "☑ Keep",
        "☐ End",
        "How often? always",
    ]


def test_a_saved_web_form_says_what_was_answered() -> None:
    page = web(
        "<p>Why?</p><textarea>Nobody rang us</textarea><input value='Tollness'><input type=hidden value=token>"
        "<p><input type=checkbox checked> Yes <input type=radio> No</p>"
        "<select><option>Never<option selected>Often<option>Always</select>"
    )
    passages = {passage.text: passage.kind for passage in read(page).passages}
    assert passages == dict.fromkeys(
        ["Why?", "Nobody rang us", "Tollness", "☑ Yes ☐ No", "Often"], "paragraph"
    )


UNSEEN = {
    "Word, white": word(run("She lived at ") + run("12 Weir Lane", '<w:color w:val="FFFFFF"/>') + run(" in May.")),
    "Word, black marker": word(run("She lived at ") + run("12 Weir Lane", '<w:highlight w:val="black"/>') + run(" in May.")),
    "Word, black ground": word(
        run("She lived at ") + run("12 Weir Lane", '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>') + run(" in May.")
    ),
    "Word, one point": word(run("She lived at ") + run("12 Weir Lane", '<w:sz w:val="2"/>') + run(" in May.")),
    "HTML, by class": web('<p>She lived at <span class="b">12 Weir Lane</span> in May.</p>', ".b{background:#000;color:black}"),
    "HTML, white": web('<p>She lived at <font color="white">12 Weir Lane</font> in May.</p>'),
    "HTML, size 0": web('<p>She lived at <span style="font-size:0">12 Weir Lane</span> in May.</p>'),
    "HTML, away": web('<p>She lived at <span style="position:absolute;left:-9999px">12 Weir Lane</span> in May.</p>'),
}  # fmt: skip


@pytest.mark.parametrize("name", UNSEEN)
def test_words_in_the_colour_of_their_ground_are_left_out_and_counted(name: str) -> None:
    assert " ".join(said(UNSEEN[name]).split()) == "She lived at […] in May."
    assert "can’t be seen on the page left out: 3 words" in "; ".join(extract(UNSEEN[name]).remarks)


def test_white_words_on_a_dark_ground_and_a_yellow_marker_hide_nothing() -> None:
    dark = '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'
    assert (
        said(word(run("All is seen", dark) + run(" here", '<w:highlight w:val="yellow"/>') + run(".")))
        == "All is seen here."
    )
    page = web('<div style="background:#123"><p style="color:#fff">All is seen here.</p></div>')
    assert said(page) == "All is seen here."


def test_what_a_page_says_to_a_browser_without_scripts_is_no_evidence() -> None:
    assert (
        said(web("<noscript>Enable JavaScript.</noscript><p>We saw nineteen homes.</p>"))
        == "We saw nineteen homes."
    )
