"""Boxes drawn in a margin: read by themselves, in no sentence of the text; cells of tables are none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.sources.formats.test_pdf_columns import LEFT, RIGHT
from tests.sources.formats.test_pdf_pages import HEIGHT, drawn
from workbench.sources import extract, read

Box = tuple[float, float, float, float]
ASKS = ["Recommendation:", "The Office should", "count lamps by May."]
BESIDE = (430.0, HEIGHT - 205, 120.0, 52.0)


def page(*columns: tuple[float, float, Sequence[str]], frames: Sequence[Box] = (), filled: int = 0) -> Any:
    """Return how to draw columns, each from its left edge and its first line, and frames round some of them."""

    def draw(canvas: Any) -> None:
        canvas.setFillGray(0.9)
        for frame in frames:
            canvas.rect(*frame, stroke=1 - filled, fill=filled)
        canvas.setFillGray(0)
        for left, top, texts in columns:
            for at, text in enumerate(texts):
                canvas.setFont("Helvetica-Bold" if text.endswith(":") else "Helvetica", 9)
                canvas.drawString(left, HEIGHT - top - 14 * at, text)

    return draw


def lines(draw: Any) -> list[str]:
    return [line.text for line in extract(drawn(draw)).lines]


def test_a_box_in_the_margin_of_two_columns_is_read_after_both_and_in_no_line_of_theirs() -> None:
    columns = [(40.0, 100.0, LEFT * 2), (230.0, 104.0, RIGHT * 2), (438.0, 164.0, ASKS)]
    assert lines(page(*columns, frames=[BESIDE])) == [*LEFT * 2, *RIGHT * 2, *ASKS]


def test_a_box_that_is_filled_and_not_framed_too() -> None:
    columns = [(40.0, 100.0, LEFT * 2), (230.0, 100.0, RIGHT * 2), (438.0, 164.0, ASKS)]
    assert lines(page(*columns, frames=[BESIDE], filled=1)) == [*LEFT * 2, *RIGHT * 2, *ASKS]


def test_a_page_number_under_the_margin_makes_its_columns_no_wider() -> None:
    columns = [(40.0, 100.0, LEFT * 3), (230.0, 104.0, RIGHT * 3), (540.0, HEIGHT - 30, ["7"])]
    assert lines(page(*columns, frames=[])) == [*LEFT * 3, *RIGHT * 3, "7"]


def test_cells_of_a_ruled_table_are_no_boxes_and_are_read_row_by_row() -> None:
    left, right = (
        ["Lamps in the north", "Lamps in the south", "Lamps at sea"],
        ["count 12", "count 9", "count 4"],
    )
    rows = [HEIGHT - 106 - 14.0 * at for at in range(3)]
    cells = [(x, y, wide, 14.0) for y in rows for x, wide in ((56.0, 240.0), (296.0, 200.0))]
    assert lines(page((60.0, 100.0, left), (300.0, 100.0, right), frames=cells)) == [
        f"{a}\t{b}" for a, b in zip(left, right, strict=True)
    ]


def test_a_box_inside_a_column_stays_where_it_stands() -> None:
    box = ["They told nobody of", "it and were not asked."]
    columns = [
        (60.0, 100.0, LEFT[:3]),
        (60.0, 150.0, box),
        (60.0, 190.0, LEFT[3:]),
        (310.0, 100.0, RIGHT * 2),
    ]
    read_as = lines(page(*columns, frames=[(56.0, HEIGHT - 170, 200.0, 34.0)]))
    assert [line for line in read_as if line not in RIGHT] == [*LEFT[:3], *box, *LEFT[3:]]


def test_recommendations_in_boxes_beside_the_text_are_items_without_their_label() -> None:
    """In bold, smaller than the text and with a colon, the label is no heading of a chapter."""
    more = ["Recommendation:", "The Guild must mend", "the bells."]
    text = [
        "Report",
        "The lamps of the harbour were lit by hand until the war",
        "and nobody has counted them since it ended.",
    ] * 3
    columns = [(40.0, 100.0, text), (438.0, 164.0, ASKS), (438.0, 234.0, more)]
    frames = [BESIDE, (430.0, HEIGHT - 275, 120.0, 52.0)]

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(40, HEIGHT - 60, "Report of the inquiry into lamps")

    read_as = read(drawn(draw, page(*columns, frames=frames)), kind="report")
    assert [(item.kind, item.text) for item in read_as.recommendations] == [
        ("recommendation", "The Office should count lamps by May."),
        ("recommendation", "The Guild must mend the bells."),
    ]
