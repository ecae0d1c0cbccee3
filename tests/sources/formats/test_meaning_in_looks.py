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


LOWERED = '<w:vertAlign w:val="subscript"/>'


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        (run("ran 12") + run("1", RAISED) + run("⁄") + run("2", LOWERED) + run(" hours"), "ran 12½ hours"),
        (run("ran 3") + run("1/4", RAISED) + run(" hours"), "ran 3¼ hours"),
        (run("gave ") + run("5", RAISED) + run("/") + run("12", LOWERED) + run(" of it"), "gave ⁵⁄₁₂ of it"),
        (run("paid £2") + run("3", RAISED) + run("/") + run("4", LOWERED) + run("m"), "paid £2¾m"),
        (run("some ") + run("7", RAISED) + run("⁄8 fell"), "some ⅞ fell"),
    ],
)
def test_raised_figures_before_a_stroke_are_a_fraction_that_nothing_runs_into(
    printed: str, shown: str
) -> None:
    reading = read(word(run("The boats were counted by the harbour master at noon."), printed))
    assert shown in " ".join(p.text for p in reading.passages) and reading.document.note == ""


def test_marks_of_two_notes_with_a_stroke_between_are_no_fraction() -> None:
    assert raised_figures.fraction_at("as it said1/2 then", 10, 13) is None


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (r" EQ \f(2,3) ", "Some ⅔ of us"),
        (r"EQ \f(1;10)", "Some ⅒ of us"),
        (r"EQ \f(7,12)", "Some ⁷⁄₁₂ of us"),
        (r"eq \f(all,most)", "Some all/most of us"),
        (r"EQ 10\s\up6(3)", "Some 10³ of us"),
    ],
)
def test_a_formula_of_an_eq_field_is_read(code: str, shown: str) -> None:
    field = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{END}'
    reading = read(word(run("The boats were counted at noon."), run("Some ") + field + run(" of us left.")))
    assert shown in " ".join(p.text for p in reading.passages) and reading.document.note == ""


def test_a_formula_of_an_eq_field_that_is_not_understood_is_said() -> None:
    field = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\i(0,1,x)</w:instrText></w:r>{END}'
    assert (
        "1 formula of an EQ field not read" in read(word(run("Some ") + field + run(" of us"))).document.note
    )


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ("<msup><mn>10</mn><mn>8</mn></msup>", "is 10⁸ a"),
        (
            "<mrow><mn>4</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup></mrow>",
            "is 4×10⁻³ a",
        ),
        ("<mfrac><mn>3</mn><mn>4</mn></mfrac>", "is ¾ a"),
        (
            "<semantics><mrow><msqrt><mi>x</mi></msqrt></mrow><annotation>\\sqrt x</annotation></semantics>",
            "is √x a",
        ),
        ("<mfrac><mi>lost</mi><mi>placed</mi></mfrac>", "is lost/placed a"),
        ("<msub><mi>v</mi><mn>0</mn></msub>", "is v_0 a"),
    ],
)
def test_a_web_pages_formula_keeps_its_powers_and_strokes(formula: str, shown: str) -> None:
    reading = read(web(f"<p>The rate of the last year is <math>{formula}</math> a day, or so they said.</p>"))
    assert shown in reading.passages[0].text and reading.document.note == ""


def test_a_formula_that_is_never_closed_swallows_nothing() -> None:
    assert "The ferry ran" in said(web("<p>It is <math><mn>5</mn> a day.</p><p>The ferry ran.</p>"))


@pytest.mark.parametrize(
    ("style", "opens", "closes"),
    [
        (".up{vertical-align:super;font-size:60%}", '<span class="up">', "</span>"),
        ("", '<span style="vertical-align: super">', "</span>"),
        ("", '<font style="position:relative;top:-3.0pt">', "</font>"),
        ("sup{position:relative;top:-.5em;vertical-align:baseline}", "<sup>", "</sup>"),
        ("#p{vertical-align: 4pt}", '<b id="p">', "</b>"),
    ],
)
def test_figures_raised_by_a_pages_style_stay_raised(style: str, opens: str, closes: str) -> None:
    page = web(f"<p>They counted 8 × 10{opens}4{closes} at the gate, and 12 fell.</p>", style)
    assert said(page) == "They counted 8 × 10⁴ at the gate, and 12 fell."


@pytest.mark.parametrize(
    "style", ["vertical-align:top", "vertical-align:baseline", "position:relative;left:3pt", "top:-3pt"]
)
def test_other_styles_raise_nothing(style: str) -> None:
    assert (
        said(web(f'<p>They counted 8 × 10<span style="{style}">4</span> boats.</p>'))
        == "They counted 8 × 104 boats."
    )


def control(words: str, look: str = "", mark: str = "<w:showingPlcHdr/>") -> str:
    return f"<w:sdt><w:sdtPr>{mark}</w:sdtPr><w:sdtContent>{run(words, look)}</w:sdtContent></w:sdt>"


PLACEHOLDER = '<w:rStyle w:val="PlaceholderText"/>'


@pytest.mark.parametrize(
    ("words", "look"),
    [
        ("Click or tap here to enter text.", ""),
        ("Click here to enter text.", PLACEHOLDER),
        ("Choose an item.", ""),
        ("Click or tap to enter a date.", ""),
        ("[Say what happened]", PLACEHOLDER),
        ("Type the name of your landlord", PLACEHOLDER),
    ],
)
def test_a_form_fields_prompt_is_no_answer(words: str, look: str) -> None:
    reading = read(
        word(run("What happened in the harbour that night?"), control(words, look), run("It was late."))
    )
    assert (
        words not in reading.text
        and "1 form field left unfilled; its prompt is left out" in reading.document.note
    )
    assert "no passage" not in reading.document.note


@pytest.mark.parametrize(
    ("words", "look", "mark"),
    [
        ("The lift was out for weeks.", "", "<w:showingPlcHdr/>"),
        ("Click or tap here to enter text.", "", ""),
        ("Nobody came.", PLACEHOLDER, ""),
        (
            "Choose an item of evidence that we may quote, and quote it whole, as it was said.",
            "",
            '<w:showingPlcHdr w:val="0"/>',
        ),
        ("Eleven weeks", "", "<w:showingPlcHdr/>"),
    ],
)
def test_an_answer_is_read_whatever_one_sign_alone_says(words: str, look: str, mark: str) -> None:
    assert words in said(word(run("What happened?"), control(words, look, mark)))


@pytest.mark.parametrize(
    ("notes", "text", "shown"),
    [
        (("3",), "we had lost 1,204^3^ tonnes", "we had lost 1,204 tonnes"),
        (("7", "8"), "in the year 2019^7^ and later^8^ still", "in the year 2019 and later still"),
        (("2",), "some 40^2^ of them", "some 40 of them"),
        (("5",), "put 4 x 10^7^ cells there", "put 4 x 10⁷ cells there"),
        (("5",), "damages of £10^5^ in all", "damages of £10⁵ in all"),
    ],
)
def test_a_raised_figure_after_a_figure_calls_the_next_note_that_there_is(
    notes: tuple[str, ...], text: str, shown: str
) -> None:
    foot = [
        Printed(f"^{n}^ The harbour’s ledger, page {n}.", top=780 + 12 * at, size=8)
        for at, n in enumerate(notes)
    ]
    body = [
        Printed("1. The harbour was closed for a season by the storm.", top=100),
        Printed(f"2. By May {text}.", top=120),
    ]
    assert any(shown in p.text for p in read(pdf([*body, *foot])).passages)


@pytest.mark.parametrize(
    "word", ["conÞrmed", "inßuence", "of®ce", "e€ect", "Þgures, ®rms and Þles,", "de¯ned"]
)
def test_a_letter_that_stands_for_another_inside_a_word_is_said(word: str) -> None:
    page = [
        Printed("We were told by the council that it was for the best of the town,"),
        Printed(f"and the {word} was not what they had said.", top=114),
    ]
    assert "that the file does not name, or names wrongly" in read(pdf(page)).document.note


@pytest.mark.parametrize("word", ["Straße", "Þingvellir", "£5", "café", "Weiß", "¶ 12"])
def test_a_name_from_elsewhere_is_no_wrong_letter(word: str) -> None:
    page = [
        Printed("We were told by the council that it was for the best of the town,"),
        Printed(f"and at {word} it was not what they had said.", top=114),
    ]
    assert read(pdf(page)).document.note == ""
