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


CLAUSES = [
    ("12.—(1) A local authority must see that a child is visited within seven", "Duty to visit."),
    ("days of the first night, by a person who has met the child before.", ""),
    ("(2) The person may not be employed by the home or by any other body", "Who may visit,"),
    ("that has a share in it, or have been so employed in three years.", "and who may not."),
    ("13. The visitor must write down what the child says in its own words", "Records."),
    ("and the authority must keep what was written until it is of age.", ""),
]


@pytest.mark.parametrize(
    ("left", "right", "size"), [(60, 470, 8), (150, 60, 7), (60, 480, 7.5), (60, 465, 8.5), (170, 60, 8)]
)
def test_notes_in_the_margin_stand_beside_the_clauses_and_inside_none(
    left: float, right: float, size: float
) -> None:
    def draw(canvas: Any) -> None:
        for at, (text, note) in enumerate(CLAUSES):
            for words, place, type_size in sorted(
                [(text, left, 11), (note, right, size)], key=lambda one: one[1]
            ):
                canvas.setFont("Times-Roman", type_size)
                canvas.drawString(place, HEIGHT - 100 - 15 * at, words)

    said = " ".join(paragraphs(drawn(draw)))
    assert (
        "visited within seven days of the first night" in said
        and "any other body that has a share in it" in said
    )
    assert "Who may visit, and who may not." in said and "Records." in said


def test_numbers_of_notes_that_hang_before_them_are_no_column() -> None:
    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 11)
        for at, text in enumerate([*LEFT, *RIGHT]):
            canvas.drawString(60, HEIGHT - 100 - 15 * at, text)
        canvas.setFont("Times-Roman", 8)
        for at in range(5):
            canvas.drawString(42, 110 - 10 * at, str(at + 4))
            canvas.drawString(60, 110 - 10 * at, f"The harbour’s ledger for the year, page {at} and after")

    lines = [line.text for line in extract(drawn(draw)).lines]
    assert [text for text in lines if "ledger" in text] == [
        f"{at + 4} The harbour’s ledger for the year, page {at} and after" for at in range(5)
    ]


LABELS = [
    ("Mr Okonjo, for the", "Council:"),
    ("Ms Vane, counsel for", "the Bereaved Families:"),
    ("Professor Pell, of the", "University of Ash:"),
    ("Dr Ruth Lowe, for the", "Harbour Board:"),
    ("The Right Reverend", "Ian Moss:"),
]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("long", [True, False])
def test_a_name_that_breaks_in_its_column_is_whole_before_the_words_beside_it(
    label: tuple[str, str], long: bool
) -> None:
    rows = [
        ("Sir Alan Dace:", "Good morning. You were on the coach?"),
        ("Mrs Ivers:", "I was. There were two of us."),
    ] * 3
    more = "before today, have you, not to anybody?" if long else ""
    rows += [
        (label[0], "You have never said that in all the days on which we sat here"),
        (label[1], more),
        ("Mrs Ivers:", "Nobody asked me."),
    ]

    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 10.5)
        for at, (name, words) in enumerate(rows):
            canvas.drawString(60, HEIGHT - 100 - 14 * at, name)
            canvas.drawString(200, HEIGHT - 100 - 14 * at, words)

    turns = [(p.speaker, p.text) for p in read(drawn(draw), kind="oral").passages]
    assert turns[-2:] == [
        (
            " ".join(label)[:-1],
            f"You have never said that in all the days on which we sat here {more}".strip(),
        ),
        ("Mrs Ivers", "Nobody asked me."),
    ]


@pytest.mark.parametrize("marks", [("7.", "8."), ("(a)", "(b)"), ("2.14", "2.15"), ("•", "•"), ("", "9.")])
def test_a_number_that_hangs_before_the_right_columns_lines_is_read_with_them(marks: tuple[str, str]) -> None:
    hanging = [marks[0], "", "", marks[1], "", ""]
    text = [line.text for line in extract(drawn(page((60, LEFT), (310, hanging), (335, RIGHT)))).lines[1:]]

    assert text[: len(LEFT)] == LEFT
    assert text[len(LEFT) :] == [f"{mark} {line}".strip() for mark, line in zip(hanging, RIGHT, strict=True)]


def test_a_forms_question_over_two_lines_is_whole_before_the_answer_beside_it() -> None:
    form = [
        ("Who are you?", "A lock keeper, retired, of the upper"),
        ("", "canal."),
        ("What would you", "I would put back the keepers at the top"),
        ("change, and why?", "and the bottom of each flight."),
        ("At what cost?", "Eleven wages for five months."),
        ("Anything else?", "The water is low."),
    ]

    def draw(canvas: Any) -> None:
        for at, (question, answer) in enumerate(form):
            canvas.drawString(60, HEIGHT - 100 - 15 * at, question)
            canvas.drawString(200, HEIGHT - 100 - 15 * at, answer)

    assert [line.text.replace("\t", "|") for line in extract(drawn(draw)).lines] == [
        "Who are you?|A lock keeper, retired, of the upper",
        "canal.",
        "What would you change, and why?|I would put back the keepers at the top",
        "and the bottom of each flight.",
        "At what cost?|Eleven wages for five months.",
        "Anything else?|The water is low.",
    ]


def test_columns_whose_paragraphs_stand_level_are_columns_where_their_numbers_run_down_them() -> None:
    left = ["1. Eleven of the bridges are shut, and", "seven were shut by the shire.", "", "2. Barley is driven to the east now,", "where the queue is long in August.", "", "3. Some of our members sell by guess,", "and the buyer guesses lower."]  # fmt: skip
    right = ["4. A bridge is inspected in alternate", "years, or so the officers say.", "", "5. We offered to pay for the new plate", "ourselves and nobody answered us.", "", "6. Nobody asked the drivers about it,", "and there are forty of them here."]  # fmt: skip
    said = paragraphs(drawn(page((60, left), (310, right))))
    assert [text[:12] for text in said] == ["Eleven of th", "Barley is dr", "Some of our ", "A bridge is ", "We offered t", "Nobody asked"]  # fmt: skip


def test_a_table_of_names_and_remarks_is_read_row_by_row() -> None:
    rows = [("Harle Lane", "none", "hand", "Keeper aged 71"), ("Priory Stile", "none", "hand", "Locked since March"), ("Dun Moss", "yes", "power", "Floods to 30 inches")]  # fmt: skip

    def draw(canvas: Any) -> None:
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                canvas.drawString(60 + 125 * place, HEIGHT - 100 - 22 * at, cell)

    assert [line.text.split("\t") for line in extract(drawn(draw)).lines] == [list(row) for row in rows]


def test_a_list_of_contents_keeps_each_page_behind_its_title_though_some_titles_ask() -> None:
    titles = ["Who we are", "What is at stake?", "The keepers", "The locks", "How is it paid for?", "The upper canal",
              "The lower canal", "Wages", "What would we change?", "The water", "The cost", "Thanks"]  # fmt: skip

    def draw(canvas: Any) -> None:
        for at, title in enumerate(titles):
            canvas.drawString(60, HEIGHT - 100 - 15 * at, title)
            canvas.drawString(500, HEIGHT - 100 - 15 * at, str(at + 10))

    lines = [line.text.replace("\t", "|") for line in extract(drawn(draw)).lines]
    assert lines == [f"{title}|{at + 10}" for at, title in enumerate(titles)]
