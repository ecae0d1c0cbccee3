"""Tables ruled on a page: however their rules are drawn, a row is one line, and no cell runs into another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Any

import pytest

from tests.sources.formats.test_pdf_pages import HEIGHT, drawn
from workbench.sources import extract, read

LEFT, TOP, STEP, PAD = 60.0, 100.0, 12.0, 4.0
WIDTHS = (30.0, 170.0, 80.0, 190.0)
Cell = Sequence[str]
HEADS: list[Cell] = [["No."], ["Recommendation"], ["Response"], ["Comment"]]
LAMPS: list[Cell] = [
    ["1"],
    ["That the Guild count the lamps", "of each lane, and publish the", "figures by May."],
    ["Agree"],
    ["The Guild has counted those of", "the north and will publish them", "with the others."],
]
BELLS: list[Cell] = [
    ["2"],
    ["That bells be rung at noon."],
    ["Agree in", "principle"],
    ["It depends on the ringers, who", "have not been asked."],
]
HORNS: list[Cell] = [["3"], ["That horns be kept."], ["Note"], ["They are."]]
ROWS = [HEADS, LAMPS, BELLS, HORNS]
READ = [
    "No.\tRecommendation\tResponse\tComment",
    "1\tThat the Guild count the lamps of each lane, and publish the figures by May.\tAgree\t"
    "The Guild has counted those of the north and will publish them with the others.",
    "2\tThat bells be rung at noon.\tAgree in principle\tIt depends on the ringers, who have not been asked.",
    "3\tThat horns be kept.\tNote\tThey are.",
]
PROSE = "The table says of each recommendation what became of it, as of the first of May."


def table(
    canvas: Any, top: float, rows: Sequence[Sequence[Cell]], how: str, widths: Sequence[float] = WIDTHS
) -> float:
    """Draw a table with rules of one kind, and return where it ends, from the page's top."""
    xs = [LEFT, *(LEFT + wide for wide in accumulate(widths))]
    ys = [top]
    for row in rows:
        ys.append(ys[-1] + STEP * max(map(len, row)) + 2 * PAD)
    canvas.setLineWidth(0.5)
    for number, (row, (high, low)) in enumerate(zip(rows, pairwise(ys), strict=True)):
        for (left, right), cell in zip(pairwise(xs), row, strict=True):
            box = (left, HEIGHT - low, right - left, low - high)
            if how == "cells":
                canvas.rect(*box)
            if how == "grounds" and number % 2 == 0:
                canvas.setFillGray(0.85)
                canvas.rect(*box, stroke=0, fill=1)
                canvas.setFillGray(0)
            for at, text in enumerate(cell):
                canvas.setFont("Helvetica-Bold" if number == 0 else "Helvetica", 9)
                canvas.drawString(left + PAD, HEIGHT - high - PAD - 9 - STEP * at, text)
    path = canvas.beginPath()
    for y in ys if how in ("lines", "one path", "open", "rules") else ():
        path.moveTo(xs[0], HEIGHT - y)
        path.lineTo(xs[-1], HEIGHT - y)
    inner = xs[1:-1] if how == "open" else xs if how in ("lines", "one path") else ()
    for x in inner:
        path.moveTo(x, HEIGHT - ys[0])
        path.lineTo(x, HEIGHT - ys[-1])
    if how == "one path":
        canvas.drawPath(path)
    else:
        canvas.lines(
            [(xs[0], HEIGHT - y, xs[-1], HEIGHT - y) for y in ys] if how in ("lines", "open", "rules") else []
        )
        canvas.lines([(x, HEIGHT - ys[0], x, HEIGHT - ys[-1]) for x in inner])
    return ys[-1]


def page(*rows: Sequence[Cell], how: str = "lines") -> bytes:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(LEFT, HEIGHT - 80, PROSE)
        foot = table(canvas, TOP, rows, how)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(LEFT, HEIGHT - foot - 40, "Nothing else was recommended.")

    return drawn(draw)


def rows_in(data: bytes) -> list[str]:
    return [line.text for line in extract(data).lines if line.role == "table"]


@pytest.mark.parametrize("how", ["lines", "cells", "one path", "open", "rules", "grounds"])
def test_a_row_is_one_line_with_a_tab_between_its_cells_however_it_is_ruled(how: str) -> None:
    # Every other row has a ground: the last one has.
    count = 3 if how == "grounds" else 4
    data = page(*ROWS[:count], how=how)
    assert rows_in(data) == READ[:count]
    assert [line.text for line in extract(data).lines] == [
        PROSE,
        *READ[:count],
        "Nothing else was recommended.",
    ]


def test_without_rules_no_table_is_seen() -> None:
    assert rows_in(page(*ROWS, how="none")) == []


def test_a_cell_that_runs_over_rows_is_read_in_the_first_of_them() -> None:
    def draw(canvas: Any) -> None:
        foot = table(canvas, TOP, [HEADS, LAMPS, [[""], [""], ["Note"], ["The Guild asks more."]]], "none")
        ys = [TOP, TOP + 20, TOP + 20 + 44, foot]
        xs = [LEFT, *(LEFT + wide for wide in accumulate(WIDTHS))]
        canvas.lines([(x, HEIGHT - TOP, x, HEIGHT - foot) for x in xs])
        canvas.lines([(xs[0], HEIGHT - y, xs[-1], HEIGHT - y) for y in (ys[0], ys[1], ys[3])])
        canvas.line(xs[2], HEIGHT - ys[2], xs[-1], HEIGHT - ys[2])

    assert rows_in(drawn(draw)) == [READ[0], READ[1], "\t\tNote\tThe Guild asks more."]


def on_two_pages(first: Sequence[Sequence[Cell]], second: Sequence[Sequence[Cell]]) -> bytes:
    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(LEFT, HEIGHT - 80, PROSE)
        table(canvas, TOP, first, "lines")
        canvas.drawString(300, 30, "4")

    def after(canvas: Any) -> None:
        canvas.drawString(300, 30, "5")
        foot = table(canvas, 60, second, "lines")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(LEFT, HEIGHT - foot - 40, "Nothing else was recommended.")

    return drawn(draw, after)


def two_pages(first: Sequence[Sequence[Cell]], second: Sequence[Sequence[Cell]]) -> list[str]:
    return rows_in(on_two_pages(first, second))


CUT: list[Cell] = [
    ["1"],
    ["That the Guild count the lamps", "of each lane, and publish the"],
    ["Agree"],
    LAMPS[3][:1],
]
REST: list[Cell] = [[""], ["figures by May."], [""], LAMPS[3][1:]]


def test_a_row_that_a_page_breaks_is_one_row_its_cells_joined_each_with_its_own() -> None:
    assert two_pages([HEADS, CUT], [REST, BELLS, HORNS]) == READ
    # Where nothing but the row's rest stands on the next page, too.
    assert two_pages([HEADS, CUT], [REST]) == READ[:2]


def test_headings_that_are_printed_again_stand_between_no_halves_of_a_row() -> None:
    assert two_pages([HEADS, CUT], [HEADS, REST, BELLS, HORNS]) == [*READ[:2], READ[0], *READ[2:]]


def test_a_row_that_begins_on_the_next_page_is_a_row_of_its_own() -> None:
    assert two_pages([HEADS, LAMPS], [BELLS, HORNS]) == READ
    same: list[Cell] = [[""], ["That lamps be lit."], ["Note"], ["They are."]]
    # Its first cell is empty, as another's is: nothing says that it goes on.
    assert two_pages([HEADS, same, LAMPS], [same, HORNS])[3] == "\tThat lamps be lit.\tNote\tThey are."


@pytest.mark.parametrize("how", ["lines", "rules"])
def test_two_tables_of_a_page_are_two_whatever_stands_between_them(how: str) -> None:
    plan: list[Sequence[Cell]] = [
        [["Agency"], ["Action"]],
        [["Lamp Office"], ["Lamps to be counted each", "May, and in June."]],
        [["Bell Office"], ["Rota to be kept for one", "year by the ringers."]],
    ]

    def draw(canvas: Any) -> None:
        foot = table(canvas, TOP, ROWS, how)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(LEFT, HEIGHT - foot - 18, "Actions already closed")
        table(canvas, foot + 26, plan, how, (270.0, 200.0))

    assert rows_in(drawn(draw)) == [
        *READ,
        "Agency\tAction",
        "Lamp Office\tLamps to be counted each May, and in June.",
        "Bell Office\tRota to be kept for one year by the ringers.",
    ]


def test_a_word_or_date_that_a_narrow_cell_breaks_is_whole_where_the_document_shows_it() -> None:
    rows: list[Sequence[Cell]] = [
        [["Ref"], ["Recomm", "endation"], ["Due"]],
        [["1"], ["Lamps in", "the lane"], ["31/12/20", "26"]],
        [["2"], ["Done", ". As the", "recommendation says"], ["May"]],
        [["3"], ["The recommendation went", "to the lane"], ["in", "to town"]],
    ]

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(
            LEFT, HEIGHT - 80, "A recommendation may look into what stands in no table, or to the lane."
        )
        table(canvas, TOP, rows, "lines", (60.0, 160.0, 90.0))

    assert rows_in(drawn(draw)) == [
        "Ref\tRecommendation\tDue",
        "1\tLamps in the lane\t31/12/2026",
        "2\tDone. As the recommendation says\tMay",
        "3\tThe recommendation went to the lane\tin to town",
    ]


def test_a_table_on_a_page_that_is_turned_is_read_as_it_is_seen() -> None:
    def draw(canvas: Any) -> None:
        canvas.setPageSize((HEIGHT, HEIGHT))
        canvas.translate(HEIGHT, 0)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(LEFT, HEIGHT - 80, PROSE)
        table(canvas, TOP, ROWS, "lines")

    assert rows_in(drawn(draw)) == READ


@pytest.mark.parametrize(
    ("what", "rows", "widths"),
    [
        ("a box round prose", [[["The Guild counts its lamps in May,", "and says so in June."]]], (400.0,)),
        ("a list", [[["•"], ["Lamps are lit."]], [["•"], ["Bells are rung."]]], (20.0, 300.0)),
        (
            "numbers before paragraphs",
            [[["1."], ["Lamps are lit."]], [["2."], ["Bells are rung."]]],
            (20.0, 300.0),
        ),
        ("one row", [[["Lamps"], ["lit"]]], (100.0, 100.0)),
        (
            "a page's layout",
            [[["Lamps"], ["lit"]], [["Bells"], ["the words of a long answer"] * 60]],
            (90.0, 300.0),
        ),
        (
            "a chart",
            [[["Lamps"], [""], [""], [""]], [[""], [""], ["9"], [""]], [[""], ["4"], [""], [""]]],
            WIDTHS,
        ),
    ],
)
def test_what_is_no_table_is_read_as_its_lines_stand(
    what: str, rows: Sequence[Sequence[Cell]], widths: Sequence[float]
) -> None:
    def draw(canvas: Any) -> None:
        table(canvas, TOP - 40, rows, "cells", widths)

    assert rows_in(drawn(draw)) == [], what


def test_tables_of_figures_with_several_rows_between_two_rules_are_left_as_they_stand() -> None:
    figures: list[Cell] = [["North", "South", "East"], ["12", "9", "4"], ["3", "2", "1"], ["5", "6", "7"]]
    heads: list[Cell] = [["Lane"], ["2022"], ["2023"], ["2024"]]
    data = page(heads, figures, figures, figures, how="rules")
    assert rows_in(data) == []
    assert "North 12\t3\t5" in [line.text for line in extract(data).lines]


def test_words_beside_a_grid_or_across_its_strokes_make_it_no_table() -> None:
    def beside(canvas: Any) -> None:
        table(canvas, TOP, ROWS, "lines", (30.0, 150.0, 60.0, 150.0))
        canvas.setFont("Helvetica", 9)
        canvas.drawString(520, HEIGHT - TOP - 40, "Beside it.")

    assert rows_in(drawn(beside)) == []
    assert rows_in(page(*[[[" ".join(cell) * 3] for cell in row] for row in ROWS])) == []


def test_every_word_of_a_table_is_accounted_for_and_each_row_is_a_paragraph() -> None:
    reading = read(page(*ROWS), "lamps")
    assert [p.text for p in reading.passages if p.text.startswith(("1 ", "2 ", "3 "))] == [
        one.replace("\t", " ") for one in READ[1:]
    ]
    assert reading.document.note == ""


def test_a_row_that_a_page_breaks_is_whole_though_the_file_has_its_pieces_page_by_page() -> None:
    words = [f"lamp {number} of the lane, counted by the Guild" for number in range(40)]
    cut: list[Cell] = [["1"], words[:10], ["Agree"], [one.replace("lamp", "bell") for one in words[:12]]]
    rest: list[Cell] = [[""], words[10:20], [""], [one.replace("lamp", "bell") for one in words[12:20]]]
    wide = (30.0, 210.0, 50.0, 210.0)

    def first(canvas: Any) -> None:
        table(canvas, TOP, [HEADS, cut], "lines", wide)

    def second(canvas: Any) -> None:
        table(canvas, 60, [rest, HORNS], "lines", wide)

    reading = read(drawn(first, second), "lamps")
    row = next(p.text for p in reading.passages if p.text.startswith("1 "))
    assert " ".join(words[:20]) in row
    assert reading.status == "ok", reading.document.note
