"""Words set between two columns are read after both; a heading across them, and a line too long, stay in place."""

from __future__ import annotations

from typing import Any

from tests.sources.formats.test_pdf_columns import LEFT, RIGHT, paragraphs
from tests.sources.formats.test_pdf_pages import HEIGHT, drawn
from workbench.sources import extract

QUOTED = ["They were mine", "and I burned", "every one of them."]
BELOW = ["Nobody in the north had asked for", "a lamp, and nobody in the south", "had been told of one."]


def page(*pieces: tuple[float, float, list[str]]) -> Any:
    """Return how to draw pieces, each from its left edge and its first line."""

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        for left, top, texts in pieces:
            for at, text in enumerate(texts):
                canvas.drawString(left, HEIGHT - top - 14 * at, text)

    return draw


def lines(draw: Any) -> list[str]:
    return [line.text for line in extract(drawn(draw)).lines]


def test_words_between_two_columns_stand_in_no_sentence_of_either() -> None:
    left, right = ([text.lstrip("1234. ") for text in side * 2] for side in (LEFT, RIGHT))
    beside = [(330, 100, right[:1]), (375, 114, right[1:5]), (330, 170, right[5:])]
    draw = page((50, 100, left), *beside, (285, 121, QUOTED))
    assert lines(draw) == [*left, *right, *QUOTED]
    assert paragraphs(drawn(draw))[-1] == " ".join(QUOTED)


def test_a_heading_across_two_columns_parts_what_stands_above_from_what_stands_below() -> None:
    pieces = (50.0, 100.0, LEFT), (330.0, 100.0, RIGHT), (50.0, 200.0, BELOW), (330.0, 200.0, RIGHT)
    draw = page(*pieces, (235, 175, ["What became of every lamp"]))
    assert lines(draw) == [*LEFT, *RIGHT, "What became of every lamp", *BELOW, *RIGHT]
