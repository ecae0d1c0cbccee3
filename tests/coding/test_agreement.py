"""Agreement as published: the worked examples of the papers that define each measure, and what has no value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.coding import agreement
from workbench.coding.agreement import cohen_kappa, krippendorff_alpha, pabak
from workbench.model import Coding, Passage, tables


def crossed(table: list[list[int]]) -> tuple[list[int], list[int]]:
    """The labels of two coders behind a table of counts."""
    cells = [(i, j) for i, row in enumerate(table) for j, count in enumerate(row) for _ in range(count)]
    return [i for i, _ in cells], [j for _, j in cells]


def units(*coders: str) -> list[list[str | None]]:
    """One list of labels per unit, from one line per coder; a full stop is a label that is missing."""
    lines = [[None if label == "." else label for label in line.split()] for line in coders]
    return [list(unit) for unit in zip(*lines, strict=True)]


def test_kappa_is_that_of_cohen_1960() -> None:
    # Cohen 1960: 200 units, three categories, 70 % agreed on, 41 % by chance.
    assert round(cohen_kappa(*crossed([[88, 14, 18], [10, 40, 10], [2, 6, 12]])) or 0, 4) == 0.4915


@pytest.mark.parametrize(("table", "kappa"), [([[40, 9], [6, 45]], 0.6995), ([[80, 10], [5, 5]], 0.3182)])
def test_kappa_and_pabak_show_the_paradox_of_prevalence(table: list[list[int]], kappa: float) -> None:
    # Feinstein and Cicchetti, J. Clin. Epidemiol. 43 (1990), 543-549: both tables agree on 85 %.
    first, second = crossed(table)
    assert round(cohen_kappa(first, second) or 0, 4) == kappa
    assert round(pabak(first, second) or 0, 4) == 0.7


@pytest.mark.parametrize(
    ("given", "alpha"),
    [
        (units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.0952),
        (units("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.6920),
        (
            units(
                "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .",
            ),
            0.7434,
        ),
    ],
)  # fmt: skip
def test_alpha_is_that_of_krippendorff_2011(given: list[list[str | None]], alpha: float) -> None:
    # Krippendorff 2011, sections A (binary), B (nominal) and C (four observers, missing data): 0.095, 0.692, 0.743.
    assert round(krippendorff_alpha(given) or 0, 4) == alpha


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=2, max_size=40))
def test_kappa_equals_that_of_scikit_learn(labels: list[tuple[int, int]]) -> None:
    import math
    import warnings

    from sklearn.metrics import cohen_kappa_score

    first, second = [a for a, _ in labels], [b for _, b in labels]
    ours = cohen_kappa(first, second)
    if ours is not None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = cohen_kappa_score(first, second)
        assert math.isclose(ours, theirs, abs_tol=1e-9)


def test_what_everybody_gave_one_label_has_no_kappa_and_no_alpha() -> None:
    assert cohen_kappa([0, 0, 0], [0, 0, 0]) is None
    assert krippendorff_alpha([["no", "no"], ["no", "no"]]) is None
    assert krippendorff_alpha([["yes", None], [None, "no"]]) is None
    assert pabak([0, 0, 0], [0, 0, 0]) == 1


def coded(theme: str, **said: str) -> list[Coding]:
    """Codings: by coder, a line of y, n or . for each of the passages s1/1, s1/2, s2/1, …"""
    places = [(f"s{1 + n // 2}", f"s{1 + n // 2}/{1 + n % 2}") for n in range(10)]
    return [
        Coding("one", passage, document, theme, coder, "yes" if letter == "y" else "no")
        for coder, line in said.items()
        for (document, passage), letter in zip(places, line, strict=False)
        if letter != "."
    ]


def test_each_theme_has_its_measures_its_prevalence_and_intervals_over_sessions() -> None:
    rows = coded("cost", AB="ynynyn", CD="ynynnn") + coded("data", AB="nnnnnn", CD="nnnnnn")
    found = agreement.measure(tables.table(Coding, rows)).set_index("theme")
    cost = found.loc["cost"]
    assert (cost["units"], cost["sessions"], cost["agreed"], cost["coders"]) == (6, 3, 5, 2)
    assert cost["prevalence"] == round(5 / 12, 6)
    assert round(cost["kappa"], 4) == 0.6667 and round(cost["pabak"], 4) == 0.6667
    assert cost["kappa_low"] <= cost["kappa"] <= cost["kappa_high"]
    assert cost["alpha_low"] <= cost["alpha"] <= cost["alpha_high"]
    assert found.loc["data", ["kappa", "alpha", "alpha_low"]].isna().all()


def test_three_coders_with_gaps_have_an_alpha_and_no_kappa() -> None:
    rows = coded("cost", AB="ynyn", CD="yny.", EF="y.nn")
    found = agreement.measure(tables.table(Coding, rows)).iloc[0]
    assert found["coders"] == 3 and found["units"] == 4
    assert found[["kappa", "pabak"]].isna().all()
    expected = krippendorff_alpha([["y", "y", "y"], ["n", "n"], ["y", "y", "n"], ["n", "n"]])
    assert found["alpha"] == pytest.approx(expected)


def test_under_three_sessions_no_interval_is_given() -> None:
    found = agreement.measure(tables.table(Coding, coded("cost", AB="ynyn", CD="ynnn"))).iloc[0]
    assert found["sessions"] == 2
    assert found[["kappa_low", "kappa_high", "alpha_low", "alpha_high"]].isna().all()


def test_the_same_codings_give_the_same_intervals_in_whatever_order() -> None:
    rows = coded("cost", AB="ynynynyynn", CD="ynynnnyyny")
    first = agreement.measure(tables.table(Coding, rows))
    assert first.equals(agreement.measure(tables.table(Coding, rows[::-1])))


def test_a_passage_that_one_coder_alone_has_read_is_no_unit() -> None:
    found = agreement.measure(tables.table(Coding, coded("cost", AB="yy", CD="y."))).iloc[0]
    assert found["units"] == 1


def test_disagreements_stand_side_by_side_with_the_passage_before() -> None:
    said = tables.table(
        Passage,
        [
            Passage("s1/1", "s1", 1, "question", "1", speaker="Chair", text="What does it cost?"),
            Passage("s1/2", "s1", 2, "answer", "2", speaker="Ann", text="Too much."),
        ],
    )
    found = agreement.disagreements(tables.table(Coding, coded("cost", AB="yy", CD="yn")), said)
    assert found.to_dict("records") == [
        {
            "theme": "cost", "passage_id": "s1/2", "coded_by": "AB", "not_coded_by": "CD", "speaker": "Ann",
            "before": "What does it cost?", "text": "Too much.",
        }
    ]  # fmt: skip
