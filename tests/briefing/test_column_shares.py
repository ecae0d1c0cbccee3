"""On paper and in Word no word of a table is wider than its column, however full the other columns are."""

from __future__ import annotations

import pytest

from workbench.briefing.printed.column_shares import LETTERS_ACROSS, fullest, shares
from workbench.briefing.printed.page_flow import Cell, Run, Table


def cell(words: str, columns: int = 1) -> Cell:
    return Cell((Run(words),), columns=columns)


def table(*rows: tuple[Cell, ...]) -> Table:
    return Table(caption=(), heads=(), rows=rows)


@pytest.mark.parametrize("full", ["short", "many words " * 90])
def test_the_longest_word_of_each_column_fits_beside_a_column_of_many_words(full: str) -> None:
    made = table((cell("a promise of some words"), cell("Government"), cell("none of these"), cell(full)))

    shared = shares(made)
    across = [LETTERS_ACROSS * one / sum(shared) for one in shared]
    words = [
        max(map(len, text.split()))
        for text in ("a promise of some words", "Government", "none of these", full)
    ]
    assert all(wide >= word for wide, word in zip(across, words, strict=True))


def test_a_cell_over_several_columns_makes_none_of_them_wider() -> None:
    made = table((cell("a head over both " * 9, columns=2),), (cell("one"), cell("two")))

    assert fullest(made) == [3, 3]
    assert shares(made)[0] == shares(made)[1]
