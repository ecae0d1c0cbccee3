"""PDF pages that were not made for reading by machine: turned, marked across, covered, filled in, without letters."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from workbench.errors import Unreadable
from workbench.sources import extract, read
from workbench.sources.formats.lines import Extraction

WIDTH, HEIGHT = 595.0, 842.0
FRONT = "Written evidence submitted by the Ferry Trust (FER0012)"


def drawn(*pages: Callable[[Any], None], size: tuple[float, float] = (WIDTH, HEIGHT)) -> bytes:
    """Return a PDF whose pages these functions draw on reportlab's canvas."""
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=size, invariant=1)
    for page in pages:
        canvas.setFont("Helvetica", 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def written(canvas: Any, *lines: str, left: float = 72, top: float = 90) -> None:
    for at, text in enumerate(lines):
        canvas.drawString(left, HEIGHT - top - 15 * at, text)


def texts(extraction: Extraction) -> list[str]:
    return [line.text for line in extraction.lines if line.text]


def said(data: bytes) -> str:
    return "; ".join(extract(data).remarks)


def words(data: bytes) -> str:
    return " ".join(texts(extract(data)))


def test_a_page_set_along_another_edge_is_read_as_if_it_had_been_turned_back() -> None:
    def turned(quarters: int) -> Callable[[Any], None]:
        def page(canvas: Any) -> None:
            canvas.translate(WIDTH / 2, HEIGHT / 2)
            canvas.rotate(90 * quarters)
            for at, text in enumerate(["Nineteen boats lay in the north.", "Eleven lay in the south."]):
                canvas.drawString(-150, 100 - 15 * at, text)

        return page

    for quarters in (1, 2, 3):
        extraction = extract(drawn(turned(quarters)))
        assert texts(extraction) == ["Nineteen boats lay in the north.", "Eleven lay in the south."]
        assert extraction.pages[0].lines[0].baseline < extraction.pages[0].lines[1].baseline


def test_words_up_the_margin_come_after_the_pages_own() -> None:
    def page(canvas: Any) -> None:
        canvas.saveState()
        canvas.translate(40, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Ferry Trust, river survey")
        canvas.restoreState()
        written(canvas, "The north bank was surveyed in May.", "The south bank was not.")

    assert texts(extract(drawn(page))) == [
        "The north bank was surveyed in May.", "The south bank was not.", "Ferry Trust, river survey",
    ]  # fmt: skip


def test_a_large_mark_across_the_page_is_no_evidence() -> None:
    def page(canvas: Any) -> None:
        canvas.saveState()
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica-Bold", 60)
        canvas.setFillGray(0.8)
        canvas.drawString(0, 0, "DRAFT COPY")
        canvas.restoreState()
        written(canvas, FRONT, "1. The ferry ran to time.", "2. It ran full.")

    reading = read(drawn(page))
    assert [p.text for p in reading.passages] == ["The ferry ran to time.", "It ran full."]


def covered(canvas: Any) -> None:
    written(canvas, "She lived at 12 Weir Lane, Tollness, in May.")
    canvas.setFillGray(0)
    canvas.rect(135, HEIGHT - 94, 118, 14, fill=1, stroke=0)


def white(canvas: Any) -> None:
    canvas.drawString(72, HEIGHT - 90, "She lived at")
    canvas.setFillGray(0.98)
    canvas.drawString(140, HEIGHT - 90, "12 Weir Lane, Tollness")
    canvas.setFillGray(0)
    canvas.drawString(270, HEIGHT - 90, "in May.")


def black_on_black(canvas: Any) -> None:
    canvas.rect(138, HEIGHT - 94, 130, 14, fill=1, stroke=0)
    written(canvas, "She lived at 12 Weir Lane, Tollness")


def transparent(canvas: Any) -> None:
    written(canvas, "She lived at")
    canvas.setFillAlpha(0.02)
    canvas.drawString(140, HEIGHT - 90, "12 Weir Lane, Tollness")


def outside(canvas: Any) -> None:
    written(canvas, "She lived at")
    canvas.drawString(140, HEIGHT + 40, "12 Weir Lane, Tollness")


def cut_away(canvas: Any) -> None:
    written(canvas, "She lived at")
    path = canvas.beginPath()
    path.rect(20, 20, 200, 200)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.drawString(140, HEIGHT - 90, "12 Weir Lane, Tollness")


def tiny(canvas: Any) -> None:
    written(canvas, "She lived at")
    canvas.setFont("Helvetica", 0.5)
    canvas.drawString(140, HEIGHT - 90, "12 Weir Lane, Tollness")


def thick_line(canvas: Any) -> None:
    written(canvas, "She lived at 12 Weir Lane, Tollness, in May.")
    canvas.setLineWidth(14)
    canvas.line(140, HEIGHT - 87, 262, HEIGHT - 87)


@pytest.mark.parametrize(
    "page", [covered, white, black_on_black, transparent, outside, cut_away, tiny, thick_line]
)
def test_words_that_nobody_sees_are_left_out_and_the_page_is_named(page: Callable[[Any], None]) -> None:
    data = drawn(lambda canvas: written(canvas, "The first page is whole."), page)
    assert "Weir" not in words(data) and "Tollness" not in words(data)
    assert "She lived at" in words(data)
    assert "page 2" in said(data) and "left out" in said(data)


def test_what_stands_about_covered_words_makes_no_new_sentence() -> None:
    assert texts(extract(drawn(covered))) == ["She lived at █ in May."]
    assert texts(extract(drawn(white))) == ["She lived at […] in May."]


@pytest.mark.parametrize("others", [0, 1, 300])
def test_words_under_a_redaction_that_was_marked_and_never_applied_are_left_out(others: int) -> None:
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

    def marked(canvas: Any, *box: float) -> None:
        canvas._addAnnotation(
            PDFDictionary({"Type": PDFName("Annot"), "Subtype": PDFName("Redact"), "Rect": PDFArray(box)})
        )

    def page(canvas: Any) -> None:
        written(canvas, "She lived at 12 Weir Lane, Tollness, in May.")
        left, right = (
            72 + canvas.stringWidth(part, "Helvetica", 11)
            for part in ("She lived at ", "She lived at 12 Weir Lane, Tollness,")
        )
        marked(canvas, left, HEIGHT - 95, right, HEIGHT - 78)
        for n in range(others):
            marked(canvas, 72, 40 + n, 90, 40.5 + n)

    data = drawn(lambda canvas: written(canvas, "The first page is whole."), page)
    assert texts(extract(data)) == ["The first page is whole.", "She lived at █ in May."]
    assert "page 2" in said(data) and "left out" in said(data)


@pytest.mark.parametrize("shade", [0.0, 0.6, 0.9])
def test_words_that_are_seen_on_a_ground_of_any_colour_stay(shade: float) -> None:
    def page(canvas: Any) -> None:
        canvas.setFillGray(shade)
        canvas.rect(60, HEIGHT - 100, 400, 30, fill=1, stroke=0)
        canvas.setFillGray(1 if shade < 0.5 else 0)
        written(canvas, "The band across the page says who wrote it.")
        canvas.setFillGray(0)
        canvas.rect(60, HEIGHT - 130, 400, 1, fill=1, stroke=0)
        written(canvas, "A rule hides nothing.", top=126)

    data = drawn(page)
    assert words(data) == "The band across the page says who wrote it. A rule hides nothing."
    assert said(data) == ""


def test_a_scanners_text_is_read_and_said_to_be_one() -> None:
    def page(canvas: Any) -> None:
        canvas.setFillGray(0.7)
        canvas.rect(20, 20, WIDTH - 40, HEIGHT - 40, fill=1, stroke=0)
        canvas.setFillGray(0)
        text = canvas.beginText(72, HEIGHT - 90)
        text.setTextRenderMode(3)
        text.textLine("Nineteen ch1ldren were moved at night.")
        canvas.drawText(text)

    data = drawn(page)
    assert words(data) == "Nineteen ch1ldren were moved at night."
    assert "the words of page 1 are a scanner’s reading" in said(data)


def form(canvas: Any) -> None:
    written(canvas, FRONT, "Should the ferry run on Sundays?", "Why?", "Which bank?")
    fields = canvas.acroForm
    fields.checkbox(name="yes", x=72, y=HEIGHT - 124, size=10, checked=True)
    fields.checkbox(name="no", x=172, y=HEIGHT - 124, size=10, checked=False)
    canvas.drawString(86, HEIGHT - 122, "Yes")
    canvas.drawString(186, HEIGHT - 122, "No")
    fields.textfield(
        name="why", value="Because nobody on the north bank owns a car.", x=72, y=HEIGHT - 200, width=300
    )
    fields.choice(name="bank", value="North", options=["North", "South"], x=72, y=HEIGHT - 260, width=90)


def test_what_was_typed_is_read_where_the_file_no_longer_says_that_it_is_a_form() -> None:
    # As a page that somebody took out of a form: its fields are on it, and the catalogue does not name them.
    taken_out = drawn(form).replace(b"/AcroForm", b"/AcroGone")
    assert "Because nobody on the north bank owns a car." in words(taken_out)
    assert "not read" in said(taken_out)


def test_what_was_typed_ticked_or_chosen_in_a_form_is_read() -> None:
    read_words = words(drawn(form))
    assert "☑ Yes" in read_words and "☐ No" in read_words
    assert "Because nobody on the north bank owns a car." in read_words
    assert "North" in read_words and "South" not in read_words


def test_an_answer_is_a_paragraph_of_its_own_and_no_heading() -> None:
    passages = {p.text: p.kind for p in read(drawn(form)).passages}
    assert passages["Because nobody on the north bank owns a car."] == "paragraph"
    assert passages["North"] == "paragraph"


def test_a_password_typed_into_a_field_is_never_read_and_the_note_says_so() -> None:
    def page(canvas: Any) -> None:
        written(canvas, FRONT, "Your name and the word that was sent to you:")
        fields = canvas.acroForm
        fields.textfield(name="name", value="Ann Pell", x=72, y=HEIGHT - 140, width=200)
        fields.textfield(name="word", value="hunter2", x=72, y=HEIGHT - 180, width=200, fieldFlags="password")

    for data in (drawn(page), drawn(page).replace(b"/AcroForm", b"/AcroGone")):
        reading = read(data)
        kept = " ".join(
            [reading.text, *(p.text for p in reading.passages), *(e.note for e in reading.ledger)]
        )
        assert "Ann Pell" in kept and "hunter2" not in kept + reading.document.note
        assert "1 password field on page 1 not read" in reading.document.note
        assert "in no passage" not in reading.document.note


def test_a_list_box_is_read_with_all_that_it_shows_and_a_menu_with_what_is_chosen() -> None:
    def page(canvas: Any) -> None:
        written(canvas, FRONT, "Which banks do you use? Say all of them in the list below.")
        fields = canvas.acroForm
        banks = [("North bank", "n"), ("South bank", "s"), ("The isle", "i")]
        fields.listbox(
            name="banks", value=["n", "i"], options=banks, x=72, y=HEIGHT - 200, width=90, height=60,
            fieldFlags="multiSelect",
        )  # fmt: skip
        fields.choice(name="first", value="s", options=banks, x=72, y=HEIGHT - 260, width=90)
        many = [f"Pier {number}" for number in range(1, 40)]
        fields.listbox(name="pier", value="Pier 7", options=many, x=72, y=HEIGHT - 360, width=90, height=60)

    reading = read(drawn(page))
    assert [p.text for p in reading.passages][-3:] == [
        "☑ North bank; ☐ South bank; ☑ The isle", "South bank", "Pier 7",
    ]  # fmt: skip
    # What the page shows is counted, and not the signs by which the file keeps it.
    assert not any(entry.lost or entry.added for entry in reading.ledger)


@pytest.mark.parametrize(("state", "ticked"), [("/Yes", True), ("/Off", False)])
def test_a_box_is_ticked_where_the_page_prints_it_ticked_whatever_value_the_file_keeps(
    state: str, ticked: bool
) -> None:
    def page(canvas: Any) -> None:
        written(canvas, "We should like the ferry to run:", "", "on Sundays")
        canvas.acroForm.checkbox(name="sundays", x=58, y=HEIGHT - 121, size=10, checked=True)

    data = drawn(page)
    kept = data.replace(b"/AS /Yes", f"/AS {state}".encode()).replace(b"/V /Yes", b"/V /Ja ")
    assert b"/V /Ja" in kept
    assert f"{'☑' if ticked else '☐'} on Sundays" in words(kept)
    assert f"{'☑' if ticked else '☐'} on Sundays" in words(kept.replace(b"/AcroForm", b"/AcroGone"))


def test_an_answer_follows_the_question_that_stands_beside_its_field() -> None:
    def page(canvas: Any) -> None:
        written(canvas, "Our evidence is in the boxes of this form.")
        for at, (question, answer) in enumerate(
            [("1. Why?", "It is cheaper."), ("2. When?", "In the spring.")]
        ):
            # The words begin at the foot of a high field.
            canvas.drawString(72, HEIGHT - 240 - 100 * at, question)
            canvas.acroForm.textfield(
                name=question, value=answer, x=160, y=HEIGHT - 245 - 100 * at, width=300, height=60,
                fieldFlags="multiline",
            )  # fmt: skip

    assert texts(extract(drawn(page)))[1:] == ["1. Why?", "It is cheaper.", "2. When?", "In the spring."]


def test_the_only_printed_line_of_a_form_or_of_a_page_with_notes_is_read_beside_what_was_typed() -> None:
    def page(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        written(canvas, "Ferry times and fares")
        canvas.acroForm.textfield(name="why", value="Nobody owns a car.", x=72, y=HEIGHT - 200, width=300)

    reading = read(drawn(page))
    assert [p.text for p in reading.passages] == ["Ferry times and fares", "Nobody owns a car."]
    assert reading.document.title == "Ferry times and fares" and not reading.left_out


def test_an_attached_file_is_named_and_not_read() -> None:
    import pypdfium2
    import pypdfium2.raw as raw

    pdf = pypdfium2.PdfDocument(drawn(lambda canvas: written(canvas, "Our evidence is attached.")))
    pdf.new_attachment("annex-b.txt").set_data(b"The ferry sank twice.")
    stream = io.BytesIO()
    pdf.save(stream)
    assert raw.FPDFDoc_GetAttachmentCount(pdf.raw) == 1
    assert "1 attached file not read: annex-b.txt" in said(stream.getvalue())


@pytest.mark.parametrize(
    "printed",
    [
        "The o\ue041ice told the sta\ue041 nothing.",
        "The o\ufb00\ufffdce was shut.",
        "\uf054\uf068\uf065 \uf06f\uf066\uf066",
    ],
)
def test_letters_that_a_file_does_not_name_are_counted_with_their_page(printed: str) -> None:
    from workbench.sources.formats import unnamed_letters
    from workbench.sources.formats.lines import Line, Page

    line = Line(unnamed_letters.named(printed), 3, size=10.0)
    (remark,) = unnamed_letters.remarks([Page(3, WIDTH, HEIGHT, (line,))])
    assert "page 3" in remark and "�" in line.text


@pytest.mark.parametrize(
    ("printed", "strange"),
    [
        ("7KH RIILFH GLG QRW WHOO XV WKDW D FKLOG ZDV PRYHG", True),
        ("Wkh rihlfh glg qrw whoo xv wkdw d fklog zdv pryhg.", True),
        ("The office did not tell us that a child was moved.", False),
        ("Mae’r plant yn cael eu symud yn y nos, ac nid oes neb yn gwybod am hyn.", False),
        ("Anna Jones, Barnardo’s, Cardiff; Peter Moss, Swansea; Ann Lee, Neath; Bob Ray, Barry", False),
    ],
)
def test_words_of_no_language_are_said_to_be_none(printed: str, strange: bool) -> None:
    from workbench.sources.formats import unnamed_letters
    from workbench.sources.formats.lines import Line, Page

    remarks = unnamed_letters.remarks([Page(1, WIDTH, HEIGHT, (Line(printed, 1, size=10.0),))])
    assert bool(remarks) is strange


def test_bullets_of_symbol_fonts_are_bullets() -> None:
    from workbench.sources.formats import unnamed_letters

    assert unnamed_letters.named("\uf0a7 first\t\uf0d8 second") == "• first\t• second"


def test_a_page_of_nothing_but_a_picture_still_has_no_text() -> None:
    with pytest.raises(Unreadable, match="no text layer"):
        extract(drawn(lambda canvas: canvas.rect(20, 20, 500, 700, fill=1)))


@pytest.mark.parametrize(
    "foot",
    ["2017/18 MG11 v3.{n}", "Rev. {n}/2019 HRB", "12:0{n}:09 UTC", "HB-00{n}-A", "Crown 1{n}.03.19"],
)
@pytest.mark.parametrize("at_foot", [True, False])
def test_a_forms_foot_that_differs_by_its_figures_alone_is_no_sentence(foot: str, at_foot: bool) -> None:
    def page(n: int) -> Any:
        def draw(canvas: Any) -> None:
            canvas.drawString(60, 30 if at_foot else HEIGHT - 30, foot.format(n=n))
            whose = ("north", "south", "east", "west")[n - 1]
            texts = [
                f"The {whose} harbour was shut in the storm, and the chain",
                f"of its {whose} gate lay in",
            ]
            written(canvas, *texts, left=60, top=300)

        return draw

    reading = read(drawn(page(1), page(2), page(3), page(4)))
    said = " ".join(p.text for p in reading.passages)
    assert "of its north gate lay in The south harbour" in said
    assert [one.rule for one in reading.left_out if one.text.strip() == foot.format(n=3)] == [
        "running head or foot"
    ]


def test_the_only_note_of_each_page_is_no_foot() -> None:
    def page(n: int) -> Any:
        def draw(canvas: Any) -> None:
            written(canvas, f"The harbour was shut on day {n} of the storm.", left=60)
            canvas.setFont("Helvetica", 8)
            canvas.drawString(60, 40, f"{n} Harbour ledger, f. {n}7")

        return draw

    lines = [line.text for line in extract(drawn(*map(page, (1, 2, 3, 4)))).lines]
    kept = " ".join(p.text for p in read(drawn(*map(page, (1, 2, 3, 4)))).passages)
    assert sum("ledger" in text for text in lines) == 4 and kept.count("ledger") == 4


@pytest.mark.parametrize("strips", [1, 2, 9])
@pytest.mark.parametrize(
    ("stamp", "places"),
    [
        ("Inquiry into ferries Submission 151", [(72, 30)]),
        ("FER 7", [(500, 815)]),
        ("Page", [(72, 40), (300, 820)]),
        ("17", [(30, 400)]),
    ],
)
def test_a_scanned_page_with_words_stamped_on_its_edge_has_no_text(
    stamp: str, places: list[tuple[float, float]], strips: int
) -> None:
    assert "no text on page 2 but a few words" in said(drawn(_letter, _scanned(stamp, places, strips)))
    assert read(drawn(_letter, _scanned(stamp, places, strips)), "s").document.note


def test_a_paper_of_scanned_pages_alone_names_each_of_them() -> None:
    page = _scanned("Submission 152", [(72, 30)], 1)
    assert "no text on page 1, 2 but a few words" in said(drawn(page, page))


@pytest.mark.parametrize(
    ("place", "share"),
    [((150, 400), 1.0), ((72, 30), 0.3)],
    ids=["words in the midst of the picture", "a picture that is a part of the page"],
)
def test_a_page_with_a_picture_and_words_of_its_own_is_no_scanned_page(
    place: tuple[float, float], share: float
) -> None:
    assert said(drawn(_letter, _scanned("The Ferry Trust in 2031", [place], 1, share))) == ""


def _letter(canvas: Any) -> None:
    written(canvas, FRONT, "1. The boats lie idle in the north of the bay.", "2. Nobody comes.")


def _scanned(
    stamp: str, places: list[tuple[float, float]], strips: int, share: float = 1.0
) -> Callable[[Any], None]:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    def page(canvas: Any) -> None:
        grey = ImageReader(Image.new("L", (20, 20), 235))
        high = share * HEIGHT / strips
        for at in range(strips):
            canvas.drawImage(grey, 0, at * high, WIDTH, high)
        for left, top in places:
            canvas.drawString(left, HEIGHT - top, stamp)

    return page


@pytest.mark.parametrize(("printed", "counted"), [
    ("The quesƟon put by the commiƩee was not that of the register.", True),
    ("The town of Łódź was not in the list of the county, and Ōtaki was.", False),
])  # fmt: skip
def test_a_foreign_capital_between_small_letters_is_a_ligature_that_the_file_names_wrongly(
    printed: str, counted: bool
) -> None:
    from workbench.sources.formats import unnamed_letters
    from workbench.sources.formats.lines import Line, Page

    remarks = unnamed_letters.remarks([Page(3, WIDTH, HEIGHT, (Line(printed, 3, size=10.0),))])
    assert [one for one in remarks if "2 letters on page 3" in one] == remarks[: int(counted)]
    assert bool(remarks) is counted


@pytest.mark.parametrize(("top", "is_mark"), [(300, True), (600, False)])
def test_a_large_grey_word_behind_the_lines_is_a_mark_and_one_in_its_own_place_a_title(
    top: float, is_mark: bool
) -> None:
    def stamped(canvas: Any) -> None:
        canvas.setFillGray(0.85)
        canvas.setFont("Helvetica-Bold", 60)
        canvas.drawString(100, HEIGHT - top, "HARBOURS")
        canvas.setFillGray(0)
        canvas.setFont("Times-Roman", 11)
        for at in range(14):
            canvas.drawString(
                72,
                HEIGHT - 220 - 15 * at,
                f"The ferry sailed {at + 20} times in the spring of that year, and nobody counted.",
            )

    found = " ".join(p.text for p in read(drawn(stamped)).passages)
    assert "sailed 33 times" in found and ("HARBOURS" in found) is not is_mark


def test_a_mark_across_the_page_goes_however_often_it_stands_there() -> None:
    def page(canvas: Any) -> None:
        written(canvas, *(f"The boat of {n} was let by the night, and the pier was shut." for n in range(10)))
        for x, y in ((60, 120), (120, 400), (300, 560)):
            canvas.saveState()
            canvas.translate(x, y)
            canvas.rotate(55)
            canvas.setFont("Helvetica", 20)
            canvas.drawString(0, 0, "Downloaded by A. Reef 14/05/2024 08:50")
            canvas.restoreState()

    reading = read(drawn(page))
    assert "Reef" not in " ".join(p.text for p in reading.passages) and not reading.document.note


def test_lines_of_an_answer_are_one_paragraph_unless_an_empty_line_or_an_item_parts_them() -> None:
    from workbench.sources.formats.pdf_forms import paragraphs

    assert paragraphs("A ramp costs £48.\nIt is not\npaid for.") == ["A ramp costs £48. It is not paid for."]
    assert paragraphs("First.\n\nSecond.\n- one\n- two") == ["First.", "Second.", "- one", "- two"]


def test_few_words_that_come_back_say_nothing_of_a_pages_language() -> None:
    few = [f"Left column line {n} right column line {n} upper box" for n in range(1, 6)]
    assert "of no language" not in said(drawn(lambda canvas: written(canvas, *few)))
    strange = [
        "Uif cfmmt pg uif upxfs xfsf pjmfe uxjdf jo ojof zfbst",
        "boe opcpez xspuf epxo xip ibe btlfe gps ju",
    ]
    assert "of no language" in said(drawn(lambda canvas: written(canvas, *strange)))


def test_what_stands_at_the_height_of_a_letters_head_on_a_page_of_text_is_read() -> None:
    def headed(canvas: Any) -> None:
        written(canvas, "Office of Lamps", top=60)
        written(canvas, *(f"The Office counted lamp {number} in the lane." for number in range(1, 20)), top=120)

    def text(canvas: Any) -> None:
        written(canvas, "Response: Reject.", *(f"Lamp {number} is lit by the Guild." for number in range(20)), top=60)

    reading = read(drawn(headed, text, headed), "letter")
    assert any("Response: Reject." in passage.text for passage in reading.passages)
    assert "Office of Lamps" not in " ".join(passage.text for passage in reading.passages[1:])
