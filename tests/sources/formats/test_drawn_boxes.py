"""Boxes that a form draws, and the ticks typed over them: each belongs to the choice beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from tests.sources.formats.test_pdf_pages import HEIGHT, drawn, texts
from workbench.sources import extract

CHOICES = ["a licensee", "a resident", "other"]


def form(mark: str, face: str, chosen: Sequence[int], *, moved: float = 0.0, empty: str = "") -> Any:
    """Return how to draw choices, each after a box (or a letter that is one), with marks over some of them."""

    def draw(canvas: Any) -> None:
        for at, choice in enumerate(CHOICES):
            down = HEIGHT - 100 - 24 * at
            if empty:
                canvas.setFont("ZapfDingbats", 10)
                canvas.drawString(72, down, empty)
            else:
                canvas.rect(72, down - 1, 10, 10)
            if at in chosen:
                canvas.setFont(face, 10)
                canvas.drawString(73 + moved, down + moved, mark)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(92, down, choice)

    return draw


@pytest.mark.parametrize(("mark", "face"), [("✔", "ZapfDingbats"), ("✘", "ZapfDingbats"), ("●", "ZapfDingbats"),
                                            ("■", "ZapfDingbats"), ("X", "Helvetica"), ("x", "Courier")])  # fmt: skip
@pytest.mark.parametrize("moved", [0.0, 2.0])
def test_a_mark_typed_over_a_box_ticks_the_choice_beside_it(mark: str, face: str, moved: float) -> None:
    found = texts(extract(drawn(form(mark, face, [1], moved=moved))))
    assert found == ["☐ a licensee", "☑ a resident", "☐ other"]


def test_a_mark_typed_over_a_box_that_is_a_letter_ticks_it() -> None:
    found = texts(extract(drawn(form("✔", "ZapfDingbats", [0, 2], empty="❏"))))
    assert found == ["☑ a licensee", "❏ a resident", "☑ other"]


def test_squares_on_a_page_that_nobody_marked_are_no_choices() -> None:
    assert texts(extract(drawn(form("", "Helvetica", [])))) == CHOICES


def test_a_figure_in_a_box_is_no_tick() -> None:
    assert texts(extract(drawn(form("4", "Helvetica", [1])))) == ["a licensee", "4 a resident", "other"]


def test_a_mark_beside_the_boxes_stays_where_it_is() -> None:
    def draw(canvas: Any) -> None:
        form("", "Helvetica", [])(canvas)
        canvas.drawString(300, HEIGHT - 124, "x")

    assert texts(extract(drawn(draw)))[1] == "a resident\tx"


def test_marks_in_the_cells_of_a_grid_are_read_as_they_are_printed() -> None:
    def draw(canvas: Any) -> None:
        for at, choice in enumerate(CHOICES):
            down = HEIGHT - 100 - 14 * at
            canvas.drawString(72, down, choice)
            for column in range(2):
                canvas.rect(200 + 14 * column, down - 3, 14, 14)
            canvas.drawString(204 + 14 * (at % 2), down, "x")

    assert texts(extract(drawn(draw))) == [f"{choice}\tx" for choice in CHOICES]
