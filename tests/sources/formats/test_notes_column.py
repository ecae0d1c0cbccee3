"""A narrow column of notes beside a text is read apart from it; a table's short answers stay in their rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from tests.sources.formats.test_pdf_columns import paragraphs
from tests.sources.formats.test_pdf_pages import HEIGHT, drawn
from workbench.sources import extract

MINUTES = [
    "The Clerk reported that the survey of the northern boundary had been received and",
    "that the surveyor had found the stone at the corner moved by some four feet, as",
    "nobody could tell by whom.",
    "Members said that a plot now cost a parishioner as much as it had cost an outsider",
    "in the year in which the charge was fixed, and that the difference was to be taken",
    "away altogether from May on.",
]  # fmt: skip
ACTIONS = {0: "Clerk to write", 1: "to surveyor by", 2: "17 May", 4: "Treasurer"}

REQUESTS = [
    "The Office should publish each of its surveys of the northern boundary within the", "month in which it was made.",
    "A register of graves should be kept in two places, of which one is the record office,", "so that it lasts.",
    "The charge for a child should be taken away altogether, as it has been in each of the", "parishes to the north.",
    "The Office should tell the sexton of every burial that a family from elsewhere asks", "for, before the day.",
]  # fmt: skip


def page(texts: Sequence[str], beside: dict[int, str], *, right: float = 450.0, spaced: int = 3) -> Any:
    """Return how to draw lines, with others to the right of some; a larger space follows each ``spaced``."""

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 9.5)
        for at, text in enumerate(texts):
            down = HEIGHT - 100 - 13 * at - 10 * (at // spaced)
            canvas.drawString(72, down, text)
            if at in beside:
                canvas.drawString(right, down, beside[at])

    return draw


def lines(draw: Any) -> list[str]:
    return [line.text for line in extract(drawn(draw)).lines]


def test_an_action_beside_a_minute_comes_after_it_and_in_no_sentence_of_it() -> None:
    actions = list(ACTIONS.values())
    assert lines(page(MINUTES, ACTIONS)) == [*MINUTES[:3], *actions[:3], *MINUTES[3:], actions[3]]
    assert paragraphs(drawn(page(MINUTES, ACTIONS))) == [
        " ".join(MINUTES[:3]), "Clerk to write to surveyor by 17 May", " ".join(MINUTES[3:]), "Treasurer",
    ]  # fmt: skip


@pytest.mark.parametrize("more", [{}, {1: "in full"}])
def test_what_became_of_a_request_stands_straight_after_it(more: dict[int, str]) -> None:
    answers = {0: "Accepted", 2: "Accepted", 4: "Not accepted", 6: "Accepted in part", **more}
    asked = [" ".join(REQUESTS[at : at + 2]) for at in range(0, 8, 2)]
    said = [" ".join(filter(None, (answers[at], answers.get(at + 1)))) for at in range(0, 8, 2)]
    found = paragraphs(drawn(page(REQUESTS, answers, spaced=2)))
    assert found == [one for pair in zip(asked, said, strict=True) for one in pair]


def test_notes_beside_a_text_whose_paragraphs_no_space_parts_cut_no_sentence() -> None:
    found = lines(page(MINUTES, {0: "Clerk", 3: "Treasurer", 5: "Sexton"}, spaced=100))
    assert found == [*MINUTES[:3], "Clerk", *MINUTES[3:], "Treasurer", "Sexton"]


def test_answers_beside_the_questions_of_a_list_are_read_row_by_row() -> None:
    asked = [f"Was the boundary of the {where} ground surveyed then?"
             for where in ("northern", "southern", "eastern", "western", "upper", "lower")]  # fmt: skip
    answers = {0: "Yes it was", 1: "No record", 3: "Not known", 5: "Yes it was"}
    assert lines(page(asked, answers)) == [
        f"{text}\t{answers[at]}" if at in answers else text for at, text in enumerate(asked)
    ]


def test_figures_beside_the_items_of_an_account_are_read_row_by_row() -> None:
    figures = {0: "1,204", 1: "88", 3: "910", 4: "64"}
    assert lines(page(MINUTES, figures)) == [
        f"{text}\t{figures[at]}" if at in figures else text for at, text in enumerate(MINUTES)
    ]


def test_an_answer_on_every_line_is_no_note() -> None:
    answers = dict(enumerate(["for the", "against it", "for the", "against it", "for the", "against it"]))
    found = lines(page(MINUTES, answers, spaced=100))
    assert found == [f"{text}\t{answers[at]}" for at, text in enumerate(MINUTES)]


def test_a_box_of_prose_without_room_between_its_lines_stands_after_the_text() -> None:
    box = [
        "A gate was once",
        "kept here by a",
        "warden, who had",
        "his house by it",
        "and was paid by",
        "the parish.",
    ]
    assert lines(page(MINUTES, dict(enumerate(box)))) == [*MINUTES, *box]
