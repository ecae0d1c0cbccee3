"""The researchers' own tables are read and written as text, and nothing in a cell is guessed or lost."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import BadTable, NotFound
from workbench.model import Passage, Tag, tables

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\x00"), max_size=12
)


def test_a_table_has_the_models_columns_in_order_and_their_dtypes_even_when_empty() -> None:
    empty, full = tables.table(Passage), tables.table(Passage, [Passage("a/Q1", "a", 1, "question", "Q1")])
    assert list(empty.columns) == tables.columns(Passage) and empty.dtypes.equals(full.dtypes)


def test_rows_come_back_as_they_went_in_with_none_for_a_missing_number() -> None:
    given_rows = [
        Tag("t", "p", "x", 0, 3, "abc", "rule:1"),
        Tag("u", "p", "x", 1, 2, "b", "rule:1", score=0.5),
    ]
    assert tables.rows(tables.table(Tag, given_rows), Tag) == given_rows


def test_a_theme_called_na_and_a_code_007_survive(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("theme,label\nNA,007\n", encoding="utf-8-sig")
    assert tables.read_csv(tmp_path / "t.csv", ["theme"]).to_dict("records") == [
        {"theme": "NA", "label": "007"}
    ]


def test_the_index_is_the_row_in_the_file_past_blank_lines_and_cells_of_several_lines(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text('a,b\n1,"two\nlines"\n\n3,4\n', encoding="utf-8")
    assert list(tables.read_csv(tmp_path / "t.csv", ["a"]).index) == [2, 5]


def test_all_mistakes_of_a_file_come_at_once_each_with_its_row(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a,a\n1,2,3\n4\n", encoding="utf-8")
    with pytest.raises(BadTable) as error:
        tables.read_csv(tmp_path / "t.csv", ["b"])
    said = "\n".join(error.value.mistakes)
    assert (
        "column “b” is missing" in said and "“a” stands twice" in said and "row 2" in said and "row 3" in said
    )


def test_a_file_that_is_not_there_or_not_utf_8_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        tables.read_csv(tmp_path / "none.csv", ["a"])
    (tmp_path / "t.csv").write_bytes("a\ncafé\n".encode("cp1252"))
    with pytest.raises(BadTable, match="UTF-8"):
        tables.read_csv(tmp_path / "t.csv", ["a"])


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5))
def test_what_is_written_is_read_again_to_the_letter(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]]
) -> None:
    kept = [(a.strip(), b.strip()) for a, b in cells if a.strip() or b.strip()]
    path = tmp_path_factory.mktemp("t") / "t.csv"
    path.write_bytes(tables.csv_bytes(pd.DataFrame(kept, columns=["a", "b"], dtype="str")))
    assert [tuple(row) for row in tables.read_csv(path, ["a", "b"]).to_numpy()] == kept
