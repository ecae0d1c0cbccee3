"""A page as a PDF: tagged, the same bytes each time, its words as they are, and any change to it found."""

from __future__ import annotations

import csv
import random
from collections import Counter
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as raw
import pytest

from tests.made import material as small
from tests.made.pages import render
from workbench.briefing.printed import as_printed
from workbench.briefing.printed.page_as_pdf import ATTACHED, pdf
from workbench.briefing.printed.page_flow import Box, Heading, Listed, Paragraph, Run, Table, flow
from workbench.briefing.printed.typst_sheet import NOT_DRAWN, may_end, pieces
from workbench.briefing.verify import Check
from workbench.errors import WorkbenchError
from workbench.files import output_names
from workbench.sources.formats.printed_pdf import PrintedPdf, printed_pdf

HOSTILE = Path(__file__).parents[1] / "hostile.csv"


def page(body: str, head: str = "<title>A briefing</title>", classes: str = "") -> str:
    return f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body class="{classes}"><h1>A briefing</h1>{body}</body></html>'


def words_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return " ".join(
        " ".join(document[n].get_textpage().get_text_range() for n in range(len(document))).split()
    )


def tags(data: bytes) -> Counter[str]:
    """Read back how often each tag stands in a PDF, and count pictures with words as *alt*."""
    found: Counter[str] = Counter()

    def text(read: Any, element: Any) -> str:
        size = read(element, None, 0)
        if size <= 2:
            return ""
        room = raw.create_string_buffer(size) if hasattr(raw, "create_string_buffer") else None
        if room is None:
            import ctypes

            room = ctypes.create_string_buffer(size)
        read(element, room, size)
        return room.raw[: size - 2].decode("utf-16-le")

    def walk(element: Any) -> None:
        found[text(raw.FPDF_StructElement_GetType, element)] += 1
        if text(raw.FPDF_StructElement_GetAltText, element):
            found["alt"] += 1
        for n in range(raw.FPDF_StructElement_CountChildren(element)):
            if child := raw.FPDF_StructElement_GetChildAtIndex(element, n):
                walk(child)

    document = pypdfium2.PdfDocument(data)
    for n in range(len(document)):
        tree = raw.FPDF_StructTree_GetForPage(document[n])
        for at in range(raw.FPDF_StructTree_CountChildren(tree)):
            walk(raw.FPDF_StructTree_GetChildAtIndex(tree, at))
        raw.FPDF_StructTree_Close(tree)
    return found


@pytest.fixture(scope="module")
def briefing() -> str:
    return render(small.material(), "2026-11-21")


@pytest.fixture(scope="module")
def printed(briefing: str) -> bytes:
    return pdf(briefing)


def test_the_same_page_gives_the_same_bytes(briefing: str, printed: bytes) -> None:
    assert {pdf(briefing) for _ in range(3)} == {printed}


def test_headings_tables_lists_and_pictures_are_tagged_and_headings_are_bookmarks(
    briefing: str, printed: bytes
) -> None:
    found = tags(printed)
    assert (
        found["H1"] == 1 and found["H2"] >= 4 and found["Table"] >= 2 and found["TH"] >= 4 and found["L"] >= 1
    )
    assert found["Figure"] == found["alt"] > 0
    bookmarks = [one.get_title() for one in pypdfium2.PdfDocument(printed).get_toc()]
    blocks = flow(as_printed_page(briefing)).blocks
    assert [b for b in bookmarks if b == "Who was heard"] and len(bookmarks) >= sum(
        isinstance(b, Heading) for b in blocks
    )


def as_printed_page(html: str) -> Any:
    from workbench.briefing import page_parts

    return page_parts.parse(html)


def test_every_quotation_of_the_page_stands_in_the_pdf(briefing: str, printed: bytes) -> None:
    said = words_of(printed).replace("￾", "")
    quoted = [
        " ".join(q.text_content().replace("🚗", "[U+1F697]").split())
        for q in as_printed_page(briefing).iter("q")
    ]
    assert NOT_DRAWN in said, "a letter that is printed as its number is explained"
    assert len(quoted) > 3 and [one for one in quoted if one not in said] == []


def _differences(data: bytes, html: str) -> list[Check]:
    return as_printed.differences(
        data, html, printed_pdf(data, ATTACHED).sheets, lambda other: printed_pdf(other, ATTACHED).sheets
    )


def test_the_page_stands_in_the_pdf_to_the_letter(briefing: str, printed: bytes) -> None:
    assert printed_pdf(printed, ATTACHED).page == briefing
    assert _differences(printed, briefing) == [as_printed.SAME]


def test_a_pdf_of_others_has_no_page_in_it(tmp_path: Path) -> None:
    assert printed_pdf(b"%PDF-1.7 nothing", ATTACHED) == printed_pdf(b"", ATTACHED) == PrintedPdf()


def test_any_change_to_the_bytes_is_found() -> None:
    html = page("<p>Of 41 homes 12 answered.</p><p>Nobody asked the children.</p>")
    made, chance, missed = pdf(html), random.Random(5), []
    for _ in range(40):
        at = chance.randrange(len(made))
        other = made[:at] + bytes([made[at] ^ (1 << chance.randrange(8))]) + made[at + 1 :]
        rows = _differences(other, html)
        missed += [at] if all(row.ok for row in rows) else []
    assert missed == []


def test_a_page_that_was_changed_and_printed_again_differs_from_its_own_page() -> None:
    one, other = page("<p>Of 41 homes 12 answered.</p>"), page("<p>Of 41 homes 21 answered.</p>")
    (row,) = _differences(pdf(other), one)
    assert not row.ok and "12 answered" in row.reason and "21 answered" in row.quote


def test_no_words_are_run_as_typst() -> None:
    with HOSTILE.open(encoding="utf-8", newline="") as file:
        payloads = sorted({cell for row in csv.reader(file) for cell in row if cell.strip()})[:400]
    payloads += [
        '#panic("ran")',
        '"); panic("ran',
        '\\"#{1+1}',
        "$ 1/0 $",
        "@label <label>",
        "= Heading",
        "`raw`",
        "#import",
    ]
    from html import escape

    said = words_of(pdf(page("".join(f"<p>{escape(one)}</p>" for one in payloads))))
    assert '#panic("ran")' in said and '"); panic("ran' in said and "#{1+1}" in said and "= Heading" in said


@pytest.mark.parametrize("letters", ["中文", "😀🏽", "עברית", "हिन्दी", "한국어", "𝔊"])
def test_letters_that_no_face_has_are_printed_as_their_numbers(letters: str) -> None:
    said = words_of(pdf(page(f"<p>She said {letters} twice.</p>"))).replace(" ", "")
    assert f"[U+{ord(letters[0]):04X}]" in said or letters[0] in said
    assert "twice." in said and "Shesaid" in said


def test_a_level_of_heading_that_is_skipped_is_none_in_the_pdf() -> None:
    blocks = flow(as_printed_page(page("<h4>Deep</h4><p>Words</p><h2>Next</h2><h5>Deeper</h5>"))).blocks
    assert [one.level for one in blocks if isinstance(one, Heading)] == [1, 2, 2, 3]


def test_cells_that_span_keep_their_place_and_what_explains_a_name_is_not_strong() -> None:
    html = page(
        '<table><caption>Counts</caption><thead><tr><th colspan="2">Both</th><th>Third</th></tr></thead><tbody>'
        '<tr><th rowspan="2">Row<span class="definition">what it is</span></th><td>1</td><td>2</td></tr>'
        "<tr><td>3</td><td></td></tr></tbody></table>"
    )
    (table,) = [one for one in flow(as_printed_page(html)).blocks if isinstance(one, Table)]
    assert table.columns == 3 and table.heads[0][0].columns == 2 and table.rows[0][0].rows == 2
    assert table.rows[0][0].runs[0].text == "Row\nwhat it is"
    assert "Counts Both Third Row 1 2 what it is 3" in words_of(pdf(html)) or "Both Third" in words_of(
        pdf(html)
    )


@pytest.mark.parametrize(
    ("classes", "head"),
    [("illustration", "illustrative evidence"), ("members-illustration", "illustrative evidence"), ("", "")],
)
def test_each_sheet_of_illustrative_evidence_says_so(classes: str, head: str) -> None:
    made = pdf(page("".join(f"<p>Paragraph {n} of many.</p>" for n in range(120)), classes=classes))
    document = pypdfium2.PdfDocument(made)
    sheets = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    assert len(sheets) > 1 and all(("illustrative evidence" in sheet) == bool(head) for sheet in sheets)


def test_what_is_a_few_lines_too_long_for_its_one_sheet_is_set_smaller_and_what_is_far_too_long_is_not() -> (
    None
):
    def set_in(lines: int) -> tuple[int, float]:
        made = pypdfium2.PdfDocument(
            pdf(page("".join(f"<p>Paragraph {n} of many.</p>" for n in range(lines)), classes="page"))
        )
        first = next(made[0].get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_TEXT,)))
        assert isinstance(first, pypdfium2.PdfTextObj)
        return len(made), first.get_font_size()

    (few, usual), (more, smaller), (many, as_usual) = map(set_in, (40, 70, 120))
    assert (few, more) == (1, 1) and many > 1
    assert usual == as_usual and 0.9 * usual < smaller < usual


def test_a_page_is_saved_under_the_name_of_a_pdf_and_of_nothing_else(tmp_path: Path) -> None:
    from workbench.briefing.standalone_html import Briefing

    made = Briefing(page("<p>Words.</p>"), "A briefing").save(tmp_path / "briefing.pdf")
    assert made.read_bytes()[:5] == b"%PDF-"
    with pytest.raises(WorkbenchError, match=r"\.html or \.htm or \.pdf"):
        Briefing(page("<p>Words.</p>")).save(tmp_path / "briefing.odt")
    assert output_names.PDF == (".pdf",)


def test_page_one_stands_on_one_sheet_in_two_columns_and_what_is_illustrative_below_a_rule() -> None:
    lines = "".join(
        f"<li><strong>[R{n}]</strong> Something should be done about a matter of some length.</li>"
        for n in range(24)
    )
    block = f'<section class="block"><h2>Recommended</h2><ul><li class="group">accepted</li>{lines}</ul></section>'
    below = '<section id="invented"><h2>Illustration</h2><ul><li>18 documents.</li></ul></section>'
    html = page(f'<div class="firstpage">{block}{block}</div>{below}', classes="page illustration")
    (columns, invented) = (one for one in flow(as_printed_page(html)).blocks if isinstance(one, Box))
    assert (columns.style, invented.style) == ("firstpage", "invented")
    assert sum(isinstance(one, Heading) for one in columns.blocks) == 2
    made = pypdfium2.PdfDocument(pdf(html))
    assert len(made) == 1 and "Accepted" in words_of(pdf(html))


@pytest.mark.parametrize("many", range(1, 12))
def test_the_pieces_of_columns_lose_nothing_and_no_heading_or_group_ends_the_first(many: int) -> None:
    items = tuple((Paragraph((Run(f"line {n} " * 9),), "group" if n % 4 == 0 else ""),) for n in range(many))
    blocks = (Heading(2, (Run("One"),)), Listed(items), Heading(2, (Run("Two"),)), Listed(items))
    parted = pieces(blocks)
    assert [item for one in parted if isinstance(one, Listed) for item in one.items] == [*items, *items]
    assert len(parted) == 2 * many + 2 == max(may_end(parted))
    for end in set(may_end(parted)) - {len(parted)}:
        last = parted[end - 1]
        assert isinstance(last, Listed)
        (item,) = last.items
        assert item[0] != items[0][0], "the label of a group"


def test_the_columns_of_page_one_are_as_high_as_each_other_whatever_stands_in_them() -> None:
    # By letters alone the short lines of the first block seem low: they are many, and each is a line of its own.
    short = "".join(f"<li><strong>[R{n}]</strong> Yes.</li>" for n in range(30))
    long = f"<li>{'Something should be done about a matter of some length. ' * 3}</li>" * 10
    block = '<section class="block"><h2>{}</h2><ul>{}</ul></section>'
    html = page(
        f'<div class="firstpage">{block.format("One", short)}{block.format("Two", long)}</div><p>After it.</p>',
        classes="page",
    )
    sheet = pypdfium2.PdfDocument(pdf(html))[0]
    text = sheet.get_textpage()
    boxes = [text.get_rect(n) for n in range(text.count_rects())]
    after = text.search("After it.").get_next()
    assert after is not None
    middle, foot = sheet.get_width() / 2, text.get_charbox(after[0])[3]
    low = [min(y for x, y, *_ in boxes if (x < middle) == left and y > foot) for left in (True, False)]
    assert abs(low[0] - low[1]) < 30, "no more than a piece of three lines"
