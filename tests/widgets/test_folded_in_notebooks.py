"""Words marked as distressing are folded in every widget and table of a notebook, and can be read where one presses."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

import workbench as wb
from tests.widgets.test_room import asking, bells, kept, loud, place
from workbench.text.veil import FOLDED, Veil
from workbench.widgets import passage_view, readable_tables
from workbench.widgets.folded_words import FoldedWords

__all__ = ["bells", "kept"]

HIDDEN = "“very loud” in every"


@pytest.fixture
def inquiry(bells: Path) -> wb.Inquiry:
    """The bells: words about them coded, linked to an item, and some of them marked as distressing."""
    ask = asking(bells)
    row = loud(ask)
    ask("code", **place(row, "are “very loud” in every tower"), new="Noise")
    ask("mark distressing", **place(row, HIDDEN))
    return wb.open(bells)


def text_of(inquiry: wb.Inquiry) -> str:
    return str(next(text for text in inquiry.passages["text"] if HIDDEN in text))


def without_unfolding(html: str) -> str:
    """What is read of a widget before anybody presses."""
    return re.sub(rf"<details><summary>{passage_view.UNFOLD}</summary>.*?</details>", "", html, flags=re.S)


@pytest.mark.parametrize(
    "made",
    [
        lambda inquiry: inquiry.explorer(),
        lambda inquiry: inquiry.explorer(theme="noise"),
        lambda inquiry: inquiry.explorer(words="bells"),
        lambda inquiry: inquiry.explorer(words="loud"),
        lambda inquiry: inquiry.explorer(words="tower", theme="noise"),
    ],
)
def test_the_explorer_folds_them_and_shows_them_to_who_presses(
    inquiry: wb.Inquiry, made: Callable[[wb.Inquiry], Any]
) -> None:
    widget = made(inquiry)
    shown = widget.reading.value
    assert FOLDED in shown and HIDDEN in shown, "it is there for one who presses"
    assert "loud" not in without_unfolding(shown).replace("How loud", "")
    saved = "".join(widget.saved().values())
    assert FOLDED in saved and "very loud" not in saved


def test_the_review_queue_folds_them_in_the_claim_and_in_the_words_around_it(inquiry: wb.Inquiry) -> None:
    widget = inquiry.review("CD")
    widget.which.value = "decided"
    widget.part.value = "noise"
    shown = widget.reading.value
    assert FOLDED in shown and HIDDEN in shown
    assert "very loud" not in without_unfolding(shown)
    assert FOLDED in widget.plain() and "very loud" not in "".join(widget.saved().values())


def test_a_neighbour_folds_them_too(inquiry: wb.Inquiry) -> None:
    widget = inquiry.explorer(words="Who keeps")
    widget.elsewhere.value = "members’ questions"
    assert FOLDED in widget.reading.value and "very loud" not in without_unfolding(widget.reading.value)


@pytest.mark.parametrize(
    "columns",
    [["passage_id", "text"], ["text"], ["speaker", "text"]],
)
def test_a_table_of_a_notebook_folds_them_whether_or_not_it_names_the_passage(
    inquiry: wb.Inquiry, columns: list[str]
) -> None:
    html = readable_tables.html(inquiry.passages[columns], folded=FoldedWords(inquiry))
    assert FOLDED in html and "very loud" not in html
    assert "Who keeps a record?" in html, "the others are as they were"


def test_a_table_folds_a_quotation_that_only_begins_in_them_and_one_with_a_gap(inquiry: wb.Inquiry) -> None:
    ident = str(inquiry.passages["passage_id"][inquiry.passages["text"] == text_of(inquiry)].iloc[0])
    quotes = [
        "in every tower that we keep",
        "every",
        "The bells […] loud” in every tower …",
        "We keep one record",
    ]
    cells = FoldedWords(inquiry).cells(pd.DataFrame({"passage_id": ident, "quote": quotes}))
    assert [row[1] for row in cells] == [
        f"{FOLDED} tower that we keep",
        FOLDED,
        f"The bells […] {FOLDED} tower …",
        "We keep one record",
    ]
    elsewhere = FoldedWords(inquiry).cells(
        pd.DataFrame({"theme": ["every"], "words": [("every", quotes[0])]})
    )
    assert elsewhere == [["every", ["every", f"{FOLDED} tower that we keep"]]], (
        "one word may come from anywhere"
    )


def test_what_is_undone_is_shown_again_in_the_same_widget(inquiry: wb.Inquiry, bells: Path) -> None:
    folded = FoldedWords(inquiry)
    assert FOLDED in folded.words(text_of(inquiry))
    asking(bells)("undo")
    assert FoldedWords(wb.open(bells)).words(text_of(inquiry)) == text_of(inquiry)


def test_an_inquiry_that_is_only_frames_has_nothing_folded() -> None:
    assert FoldedWords(SimpleNamespace()).words("Any words at all.") == "Any words at all."


def test_folded_words_are_said_once_and_marked_where_what_was_found_reaches_into_them() -> None:
    made = passage_view.marked("The bells are very loud at night.", [(4, 18), (20, 23), (27, 32)], [[14, 23]])
    assert made == f"The <mark>bells are </mark><mark>{FOLDED}</mark> at <mark>night</mark>."
    assert passage_view.marked("Old bells", [(4, 9)], [[0, 3]]) == f"{FOLDED} <mark>bells</mark>"


def test_words_cut_out_of_a_passage_are_folded_at_each_place_where_they_may_stand() -> None:
    text = "Yes. He said no. Yes."
    veil = Veil({"a": [(17, 21, "Yes.")]})
    assert veil.quoted("a", text, "Yes.") == FOLDED, "which of the two is not known"
    assert veil.quoted("a", text, "He said no.") == "He said no."
    assert veil.quoted("a", text, "Yes.", 3) == "Yes." and veil.quoted("b", text, "Yes.") == "Yes."
