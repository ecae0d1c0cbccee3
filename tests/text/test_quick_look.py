"""A quick look at many texts passes over none in which a pattern matches."""

from __future__ import annotations

import re

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.english.wordings import pattern_of, shipped, whole_pattern
from workbench.text.quick_look import may_match

TABLES = ("doubts", "promises", "asking", "conditions", "reported", "bodies", "positions", "quantifiers")


def _may(texts: list[str], pattern: re.Pattern[str]) -> list[bool]:
    return [bool(one) for one in may_match(pa.array(texts, pa.large_string()), pattern)]


@pytest.mark.parametrize("name", TABLES)
def test_each_example_that_a_row_reads_is_seen_by_the_quick_look(name: str) -> None:
    for row in shipped(name):
        pattern = re.compile(whole_pattern(row.pattern), re.IGNORECASE)
        try:
            may = _may([*row.yes], pattern)
        except ValueError:
            continue  # Arrow does not read it: nothing looks with it
        assert [
            text for text, seen in zip(row.yes, may, strict=True) if pattern.search(text) and not seen
        ] == []


@given(st.lists(st.text("lets us know write to ME.’“\nKſé\u00a0\u00ad", max_size=30), max_size=5))
def test_no_text_is_passed_over_whatever_signs_it_has(texts: list[str]) -> None:
    for means in ("for a note", "worth reading"):
        pattern = pattern_of("doubts", means)
        may = _may(texts, pattern)
        assert [
            text for text, seen in zip(texts, may, strict=True) if pattern.search(text) and not seen
        ] == []


def test_a_text_without_any_of_the_words_is_passed_over() -> None:
    assert _may(["It was so.", "I’ll see."], pattern_of("doubts", "worth reading")) == [False, True]
    assert _may(["Let us know.", "He came."], re.compile(r"\blet us know(?! (?:how|why)\b)", re.I)) == [
        True,
        False,
    ]


@pytest.mark.parametrize("pattern", [r"(?<=a)b", r"a(?=b)", r"a$", r"(?x) a", r"(a)\1", r"\Aa", r"a++"])
def test_what_only_python_reads_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="Python"):
        _may(["ab"], re.compile(pattern))
