"""Small counts are withheld so that nobody can work them out: tried by brute force on small tables."""

from __future__ import annotations

import itertools
import random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.outcomes import suppression
from workbench.outcomes.suppression import MARK, TOTAL


def table(*rows: tuple[int | None, ...]) -> pd.DataFrame:
    """A table of counts: rows a, b, c …, columns x, y, z …; None was not answered."""
    columns = list("xyzuvw")[: len(rows[0])]
    return pd.DataFrame(list(rows), columns=columns, index=list("abcdef")[: len(rows)], dtype="Int64")


def determined(counts: pd.DataFrame) -> set[tuple[str, str]]:
    """The withheld counts for which no second value fits what is printed: nothing of the method is used.

    Each withheld cell is tried one below, at and one above its count, all together: a table that fits and differs is
    the proof that a count is open. (Not to find one among these is not yet proof that it is known.)
    """
    hidden = suppression.withheld(counts)
    true = {(r, c): int(n) for r, row in counts.fillna(0).iterrows() for c, n in row.items()}
    free = [cell for cell in true if hidden.loc[cell]]
    lines = [(r, TOTAL) for r in counts.index] + [(TOTAL, c) for c in counts.columns] + [(TOTAL, TOTAL)]

    def sums(cells: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
        made = dict.fromkeys(lines, 0)
        for (row, column), n in cells.items():
            for line in ((row, TOTAL), (TOTAL, column), (TOTAL, TOTAL)):
                made[line] += n
        return made

    printed = {line: n for line, n in sums(true).items() if not hidden.loc[line]}
    first = true | sums(true)
    known = {cell for cell in first if hidden.loc[cell]}
    for values in itertools.product(*(range(max(0, true[cell] - 1), true[cell] + 2) for cell in free)):
        trial = true | dict(zip(free, values, strict=True))
        totals = sums(trial)
        if all(totals[line] == n for line, n in printed.items()):
            known -= {cell for cell in known if (trial | totals)[cell] != first[cell]}
    return known


def test_a_count_from_one_to_four_is_withheld_and_nought_and_five_are_shown() -> None:
    shown = suppression.shown(table((1, 9, 20), (0, 4, 30), (5, 12, 7)))
    assert shown.loc["a", "x"] == MARK and shown.loc["b", "y"] == MARK
    assert shown.loc["b", "x"] == "0" and shown.loc["c", "x"] != "1"


def test_a_small_count_alone_takes_others_with_it_in_its_row_and_its_column() -> None:
    hidden = suppression.withheld(table((3, 9, 20), (8, 14, 30), (5, 12, 7)))
    assert hidden.loc["a", "x"]
    assert hidden.loc["a"].sum() >= 2 and hidden["x"].sum() >= 2
    assert not hidden[TOTAL].any() and not hidden.loc[TOTAL].any(), "cells before totals"


def test_both_kinds_of_withheld_counts_carry_one_mark() -> None:
    shown = suppression.shown(table((3, 9), (8, 14)))
    assert set(shown.loc["a":"b", "x":"y"].to_numpy().ravel()) == {MARK}
    assert shown[TOTAL].tolist() == ["12", "22", "34"]


def test_a_table_without_small_counts_is_shown_whole() -> None:
    shown = suppression.shown(table((2250, 9), (8, 0)))
    assert shown.loc["a"].tolist() == ["2,250", "9", "2,259"]
    assert MARK not in shown.to_numpy()


def test_what_was_not_answered_is_no_count_and_hides_nothing() -> None:
    counts = table((3, None, 9), (8, 14, 11), (7, 6, 20))
    shown = suppression.shown(counts, absent="not held")
    assert shown.loc["a", "y"] == "not held"
    assert shown.loc["a", "z"] == MARK, "the unanswered cell can't cover for the small one"
    assert determined(counts) == set()


def test_a_small_total_is_withheld_too() -> None:
    hidden = suppression.withheld(table((2, 1), (9, 12)))
    assert hidden.loc["a", TOTAL]
    assert determined(table((2, 1), (9, 12))) == set()


def test_a_table_of_one_cell_hides_cell_and_totals() -> None:
    assert suppression.withheld(table((3,))).to_numpy().all()


def test_a_count_below_nought_is_refused() -> None:
    with pytest.raises(ValueError, match="below nought"):
        suppression.withheld(table((-1, 3)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=2))
def test_no_withheld_count_of_two_columns_can_be_worked_out_by_trying_every_value(
    rows: list[tuple[int, int]],
) -> None:
    assert determined(table(*rows)) == set()


def test_no_withheld_count_of_larger_tables_can_be_worked_out_by_trying_every_value() -> None:
    chance, tried = random.Random(6), 0
    while tried < 25:
        counts = table(*[tuple(chance.choice([0, 1, 2, 3, 5, 6]) for _ in range(3)) for _ in range(2)])
        if suppression.withheld(counts).loc["a":"b", "x":"z"].to_numpy().sum() > 6:
            continue  # too many values to try them all
        tried += 1
        assert determined(counts) == set()


def test_withholding_only_the_small_ones_would_be_worked_out_so_that_the_trial_can_fail(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counts = table((3, 9), (8, 14))
    monkeypatch.setattr(suppression, "_is_known", lambda *_: False)
    assert ("a", "x") in determined(counts)


def test_the_order_of_rows_makes_no_difference_to_what_is_withheld_of_a_large_table() -> None:
    chance = random.Random(7)
    counts = pd.DataFrame(
        [[chance.choice([0, 2, 7, 40, 300]) for _ in range(3)] for _ in range(60)],
        columns=list("xyz"), index=[f"Authority {n:03}" for n in range(60)], dtype="Int64",
    )  # fmt: skip
    hidden = suppression.withheld(counts)
    small = (counts > 0) & (counts < suppression.SMALLEST_SHOWN)
    assert hidden.loc[counts.index, counts.columns].to_numpy()[small.to_numpy(dtype=bool)].all()
    again = suppression.withheld(counts.iloc[::-1])
    assert again.loc[hidden.index, hidden.columns].equals(hidden)
