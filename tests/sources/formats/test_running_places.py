"""Heads and feet that change on each page are known by their place, and marks by the page that shows what they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.made.printed import lines, pages
from workbench.sources.formats.lines import Line
from workbench.sources.formats.running_heads import parted

FEET = ["Scanned by the porter, Monday early", "In a fair copy of the Tuesday after", "Over"]


def _page(number: int, *own: Line) -> list[Line]:
    return [*lines("The bells were rung, and nobody heard.", top=300, page=number), *own]


def _small(text: str, number: int, top: float, *, left: float = 72.0, size: float = 7.0) -> Line:
    return Line(text, number, left, left + 4.0 * len(text), top, size)


def _kept(*each: list[Line]) -> list[str]:
    return [line.text for line in parted(pages(*each))[0] if "bells" not in line.text]


@pytest.mark.parametrize(
    ("top", "size", "goes"), [(810, 7, True), (700, 7, False), (810, 12, False)], ids=["", "inside", "large"]
)
def test_small_type_at_one_place_of_every_pages_foot_goes_whatever_it_says(
    top: float, size: float, goes: bool
) -> None:
    each = [_page(n, _small(foot, n, top, size=size)) for n, foot in enumerate(FEET, 1)]
    assert _kept(*each) == ([] if goes else FEET)


def test_small_type_at_the_foot_of_one_page_of_two_stays_and_so_does_one_that_moves() -> None:
    assert _kept(_page(1, _small(FEET[0], 1, 810)), _page(2)) == FEET[:1]
    moved = [_page(n, _small(foot, n, 790 + 9 * n)) for n, foot in enumerate(FEET[:2], 1)]
    assert _kept(*moved) == FEET[:2]


@pytest.mark.parametrize(
    "note", ["4 See the ringers’ book.", "* As they told us", "Nobody heard the bells of that town."]
)
def test_what_may_be_a_note_at_every_pages_foot_stays(note: str) -> None:
    notes = [note, note.replace("ringers’", "sexton’s").replace("told", "tell").replace("town", "city")]
    each = [_page(n, _small(text, n, 810)) for n, text in enumerate(notes, 1)]
    assert [line.text for line in parted(pages(*each))[0]][1::2] == notes


def test_figures_between_the_stars_of_a_bar_code_are_no_note() -> None:
    each = [_page(n, _small(f"*9 77{n} 0{7 * n}*", n, 810, left=500)) for n in (1, 2)]
    assert _kept(*each) == []


def test_the_senders_name_over_the_first_page_stays_where_the_others_have_another_head() -> None:
    heads = ["THE GUILD OF RINGERS", "The Guild, of Bell Yard, Ashby", "The Guild, of Bell Yard, Bury"]
    assert _kept(*(_page(n, _small(head, n, 40)) for n, head in enumerate(heads, 1))) == heads[:1]


def test_a_head_over_the_first_page_goes_where_its_number_counts_on_over_the_others() -> None:
    heads = ["The mill and its owner 12", "13 What was promised", "What was done 14"]
    assert _kept(*(_page(n, _small(head, n, 40)) for n, head in enumerate(heads, 1))) == []


def test_a_mark_that_stands_on_words_of_one_page_is_a_mark_on_a_page_where_it_stands_alone() -> None:
    mark = Line("DRAFT", 1, size=60.0, role="watermark")
    alone = Line("DRAFT", 2, 100.0, 400.0, 500.0, 60.0)
    assert _kept(_page(1, mark), _page(2, alone)) == []
    assert _kept(_page(1, mark), _page(2, replace(alone, size=14.0))) == ["DRAFT"]


@pytest.mark.parametrize(
    ("text", "left", "top", "goes"),
    [("-", 30, 420, True), ("•", 30, 420, False), ("-", 100, 420, False), ("-", 30, 304, False), ("Q", 30, 420, False)],
    ids=["", "bullet", "within", "beside words", "letter"],
)  # fmt: skip
def test_a_fold_mark_outside_the_words_margins_is_no_paragraph(
    text: str, left: float, top: float, goes: bool
) -> None:
    assert _kept(_page(1, _small(text, 1, top, left=left))) == ([] if goes else [text])


def test_what_stands_below_the_numbers_of_pages_goes_and_what_stands_below_a_figure_stays() -> None:
    feet = ["Evidence of the Guild", "Poe & Moss, solicitors"]
    each = [
        _page(n, Line(f"– {n} –", n, 290.0, 310.0, 796.0, 8.0), _small(foot, n, 808, size=8))
        for n, foot in enumerate(feet, 1)
    ]
    assert _kept(*each) == []
    counts = [
        _page(n, Line(str(40 + 7 * n), n, 290.0, 310.0, 780.0 + n, 12.0), _small(foot, n, 808, size=12))
        for n, foot in enumerate(feet, 1)
    ]
    assert all(foot in _kept(*counts) for foot in feet)
