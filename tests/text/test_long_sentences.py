"""A text whose sentences have no end is read, too, in time that grows with its length: a table, a list, signs alone."""

from __future__ import annotations

import random
import time

import pytest

from workbench.restrictions.identifier_hints import hints
from workbench.text.english.given_figures import given_figures
from workbench.text.english.wordings import LONGEST, sentence_spans

WORDS = "the council said that children were missing from homes in the north and police kept records of it".split()
LENGTH = 24_000
SECONDS = 30
"""What a slow machine takes; with the sentence read as a whole it was hours."""


def _words(of: random.Random, sign: str = " ") -> str:
    return sign.join(of.choice(WORDS) for _ in range(LENGTH // 6))


def _texts() -> dict[str, str]:
    of = random.Random(3)
    half = LENGTH // 2
    return {
        "words": f"{_words(of)} 14 of 20 were found {_words(of)}",
        "cells": f"{_words(of, chr(9))}\t14",
        "clauses": f"{_words(of, ', ')}, 14 homes",
        "blanks": f"He said{' ' * half}that 14 were{' ' * half}found.",
        "marks": f"Name: {'_' * half} Age: {'.' * half} 14 {'-' * half}",
        "one word": f"{'a' * LENGTH} 14 {'b' * LENGTH}",
        "brackets": f"{'(' * half}14{'“' * half}",
        "numbers": f"{_words(of)} "
        + " ".join(f"{of.choice(WORDS)} {of.randint(1, 9999)}" for _ in range(60)),
    }


@pytest.mark.parametrize("name", _texts())
def test_the_figures_of_a_text_without_stops_are_read_in_time(name: str) -> None:
    text, begun = _texts()[name], time.process_time()
    found = given_figures(text)
    assert time.process_time() - begun < SECONDS
    assert all(text[one.start : one.end] == one.quote for one in found)
    assert found or name == "brackets"


def test_what_is_parted_is_all_of_the_text_and_no_word_is_cut() -> None:
    for text in _texts().values():
        spans = sentence_spans(text)
        assert "".join(text[start:end] for start, end in spans) == text
        assert all(end - start <= LONGEST for start, end in spans)
    words = _texts()["words"]
    assert all(
        words[start:end].split()[-1] in (*WORDS, "14", "of", "20", "found")
        for start, end in sentence_spans(words)
    )


def test_a_sentence_of_ordinary_length_is_one() -> None:
    assert sentence_spans(f"{'word ' * 300}. Next one.")[0] == (0, len("word " * 300) + 2)


def test_an_address_is_looked_for_in_time_in_letters_without_a_space() -> None:
    begun = time.process_time()
    text = f"{'a' * LENGTH} {'b-' * LENGTH} a.bell@example.org"
    found = [text[start:end] for _, start, end in hints(text)]
    assert time.process_time() - begun < SECONDS
    assert found == ["a.bell@example.org"]
