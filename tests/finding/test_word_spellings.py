"""In which other forms a word is looked for: those that stand in the evidence, and none that means another thing."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from workbench.finding.word_spellings import TABLE, forms, written_together


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("placement", "placements"), ("placements", "placement"), ("agency", "agencies"), ("agencies", "agency"),
        ("child", "children"), ("children", "child"), ("analysis", "analyses"), ("crises", "crisis"),
        ("address", "addresses"), ("boxes", "box"), ("criterion", "criteria"), ("women", "woman"),
        ("organise", "organize"), ("organisation", "organizations"), ("recognizing", "recognising"),
        ("behaviour", "behaviors"), ("center", "centres"), ("paediatrician", "pediatricians"), ("enquiry", "inquiries"),
        ("labelled", "labeled"), ("programmes", "program"), ("judgment", "judgement"), ("analysed", "analyzed"),
    ],
)  # fmt: skip
def test_a_word_is_found_in_another_form_that_stands_in_the_evidence(word: str, other: str) -> None:
    assert (other,) in forms(word, {word, other}.__contains__)
    assert forms(word, {word}.__contains__) == [(word,)]


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("four", "for"), ("hour", "hor"), ("prise", "prize"), ("bus", "bu"), ("process", "proces"), ("his", "hi"),
        ("is", "i"), ("gas", "ga"), ("basis", "basi"), ("police", "polic"), ("missing", "miss"),
    ],
)  # fmt: skip
def test_a_word_is_not_taken_for_another(word: str, other: str) -> None:
    assert forms(word, {word, other}.__contains__) == [(word,)]


@pytest.mark.parametrize(
    ("word", "apart"),
    [
        ("cooperation", ("co", "operation")),
        ("caseworker", ("case", "worker")),
        ("reoffending", ("re", "offending")),
    ],
)
def test_a_word_in_one_is_found_in_two_and_the_other_way_about(word: str, apart: tuple[str, str]) -> None:
    known = {word, *apart}.__contains__
    assert apart in forms(word, known)
    assert list(written_together(apart, known)) == [(0, word)]


def test_a_therapist_is_not_looked_for_in_two_words() -> None:
    assert forms("therapist", {"therapist", "the", "rapist"}.__contains__) == [("therapist",)]


def test_each_row_of_the_table_gives_another_spelling_and_stands_once() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert not [pair for pair, n in Counter((r["british"], r["american"]) for r in rows).items() if n > 1]
    for row in rows:
        both = {row["british"], row["american"]}
        assert (row["american"],) in forms(row["british"], both.__contains__)
        assert (row["british"],) in forms(row["american"], both.__contains__)
        assert row["why"]
