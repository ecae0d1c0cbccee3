"""Two and three columns, boxes beside the text and tables of prose: no sentence is mixed with another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from tests.sources.formats.test_pdf_pages import HEIGHT, drawn, written
from workbench.sources import extract, read

LEFT = [
    "1. The ferry has run from the north bank", "since before the bridge was thought of.", "It carried nine hundred a week in May",
    "and as many as that again in the summer.", "2. Nobody asked the people who use it", "before the timetable was cut in half by",
]  # fmt: skip
RIGHT = [
    "a company that none of us had heard of.", "3. The council says that the figures it", "was given were those of another ferry.",
    "It has not said which, or who gave them.", "4. We ask that the figures be published", "and that somebody be named for them all.",
]  # fmt: skip


def paragraphs(data: bytes) -> list[str]:
    return [passage.text for passage in read(data).passages if passage.kind == "paragraph"]


def page(*columns: tuple[float, Sequence[str]], step: float = 15, size: float = 10) -> Any:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, HEIGHT - 60, "Written evidence submitted by the Ferry Trust (FER0012)")
        canvas.setFont("Helvetica", size)
        # Line by line across the page, as some programs write it.
        for at in range(max(len(texts) for _, texts in columns)):
            for left, texts in columns:
                if at < len(texts) and texts[at]:
                    canvas.drawString(left, HEIGHT - 100 - step * at, texts[at])

    return draw


def test_two_columns_are_read_one_after_the_other_and_a_paragraph_goes_on_in_the_next() -> None:
    said = paragraphs(drawn(page((60, LEFT), (310, RIGHT))))
    assert [text.split(".")[0][:40] for text in said] == [
        "The ferry has run from the north bank si", "Nobody asked the people who use it befor", "The council says that the figures it was", "We ask that the figures be published and",
    ]  # fmt: skip
    assert said[1] == (
        "Nobody asked the people who use it before the timetable was cut in half by a company that none of us had heard of."
    )


def test_three_columns_too() -> None:
    short = [["one ferry ran in all of May", "and it was full on that day", "on both of its ways across"], ["two were sunk in mid June", "by a storm from the north", "as much as by our neglect"], ["three are being built now", "at the yard, all of steel", "and they are larger by far"]]  # fmt: skip
    data = drawn(page((50, short[0]), (220, short[1]), (390, short[2])))
    text = " ".join(line.text for line in extract(data).lines[1:])
    assert text == " ".join(" ".join(lines) for lines in short)


def test_text_of_one_column_is_never_parted_where_its_spaces_stand_one_under_the_other() -> None:
    lines = ["aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm"] * 8
    extraction = extract(drawn(page((60, lines))))
    assert [line.text for line in extraction.lines[1:]] == lines


@pytest.mark.parametrize(
    "right",
    [
        ["Page", "1", "4", "9", "12", "20"],
        ["Yes", "No", "Yes", "Yes", "No", "No"],
        ["£1,200", "£95", "£4", "£7", "£19", "£5"],
    ],
)
def test_a_table_of_figures_or_short_answers_is_read_row_by_row(right: list[str]) -> None:
    extraction = extract(drawn(page((60, LEFT), (400, right))))
    assert [line.text for line in extraction.lines[1:]] == [
        f"{a}\t{b}" for a, b in zip(LEFT, right, strict=True)
    ]


def test_a_box_beside_the_text_stands_after_it_and_in_no_sentence_of_it() -> None:
    text = ["1. The ferry has run from the north bank since before the", "bridge was thought of, and it carried nine hundred people", "a week in May and as many as that again in the summer,", "most of them to the hospital."]  # fmt: skip
    box = ["“Nobody told us", "that the ferry had", "been cut in half.”"]
    said = paragraphs(drawn(page((60, text), (400, box))))
    assert said[0] == " ".join(text)
    assert "Nobody told us" not in said[0]


def test_a_table_whose_cells_are_prose_is_read_cell_by_cell() -> None:
    left = ["The first question was", "about the fares charged", "", "The second one was put", "to us about the timetable", "", "The third was whether the", "ferry should be run at all"]  # fmt: skip
    right = ["Fares are dear and nobody", "is told of them before", "", "It changes every month and", "it is printed in no place", "", "It should and it must be,", "since there is no bridge"]  # fmt: skip
    text = " ".join(line.text for line in extract(drawn(page((60, left), (310, right)))).lines)
    assert "about the fares charged Fares are dear and nobody is told of them before The second one" in text


def test_words_across_the_page_part_what_stands_above_from_what_stands_below() -> None:
    def draw(canvas: Any) -> None:
        page((60, LEFT[:4]), (310, RIGHT[1:5]))(canvas)
        written(canvas, "What follows is the view of the trust alone, and it was agreed by all its members in May.", left=60, top=190)  # fmt: skip

    lines = [line.text for line in extract(drawn(draw)).lines]
    assert lines[1:] == [*LEFT[:4], *RIGHT[1:5], "What follows is the view of the trust alone, and it was agreed by all its members in May."]  # fmt: skip
