"""The tables of English wordings: their own examples are the tests."""

from __future__ import annotations

import pytest

from workbench.text.english.wordings import Wording, said, table

ROWS = [
    (name, number, row) for name in ("conditions", "not_figures") for number, row in enumerate(table(name), 1)
]
NAMES = [f"{name} {number}" for name, number, _ in ROWS]


@pytest.mark.parametrize(("name", "number", "row"), ROWS, ids=NAMES)
def test_a_row_reads_its_yes_examples_and_none_of_its_no_examples(
    name: str, number: int, row: Wording
) -> None:
    assert [text for text in row.yes if not any(True for _ in row.matches(text))] == []
    assert [text for text in row.no if any(True for _ in row.matches(text))] == []


@pytest.mark.parametrize(("name", "number", "row"), ROWS, ids=NAMES)
def test_a_row_has_two_examples_of_each_sort_and_says_why_it_is_there(
    name: str, number: int, row: Wording
) -> None:
    assert len(row.yes) >= 2 and len(row.no) >= 2
    assert row.why and row.means


@pytest.mark.parametrize(("name", "number", "row"), ROWS, ids=NAMES)
def test_without_a_row_one_of_its_examples_would_be_read_otherwise(
    name: str, number: int, row: Wording
) -> None:
    rows = table(name)
    others = [one for one in rows if one is not row]
    assert any(said(text, rows) != said(text, others) for text in row.yes)
