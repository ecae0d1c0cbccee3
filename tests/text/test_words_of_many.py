"""The words of many texts at once are those that each text has alone."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from workbench.text.stems import words
from workbench.text.words_of_many import words_of_many


def _each(texts: list[str]) -> list[list[str]]:
    found, counts = words_of_many(pa.array(texts, pa.large_string()))
    several = iter(found.to_pylist())
    return [[next(several) for _ in range(count)] for count in counts.tolist()]


def test_words_end_with_their_text_and_an_apostrophe_ends_none() -> None:
    texts = ["The Children’s Home: 9% re-offended.", "", "un", "done’", "’", "naïve CAFÉ"]
    assert _each(texts) == [words(text) for text in texts]
    assert _each(texts)[2:4] == [["un"], ["done"]]
    assert _each([]) == []


def test_every_character_that_there_is_parts_words_or_does_not_as_in_a_text_alone() -> None:
    signs = [chr(n) for n in range(0x3000) if not 0xD800 <= n < 0xE000]
    texts = [f"a{sign}b" for sign in signs]
    assert _each(texts) == [words(text) for text in texts]


@given(st.lists(st.text("aB é É’'\u00ad\n-–KİŸß9😀\u0307", max_size=12), max_size=6))
def test_any_texts_have_the_words_that_each_has_alone(texts: list[str]) -> None:
    assert _each(texts) == [words(text) for text in texts]


def test_some_of_many_texts_have_their_own_words_only() -> None:
    some = pa.array(["not mine", "this one", "nor this"], pa.large_string())[1:2]
    assert words_of_many(some)[0].to_pylist() == ["this", "one"]
