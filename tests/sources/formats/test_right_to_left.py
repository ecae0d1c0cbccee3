"""Lines in which words are written from right to left are read in their order."""

from __future__ import annotations

import pytest

from workbench.sources.formats.pdf_rows import Row, line
from workbench.sources.formats.pdf_words import Word
from workbench.sources.formats.right_to_left import in_reading_order


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("The bells ring.", "The bells ring."),
        ("עולם שלום", "שלום עולם"),
        ("بالعالم مرحبا", "مرحبا بالعالم"),
        ("12 הפעמונים את ספרנו", "ספרנו את הפעמונים 12"),
        ("הפעמון את Tower Trust ספר", "ספר Tower Trust את הפעמון"),
        ("They call it עולם שלום in print.", "They call it שלום עולם in print."),
        ("Café 12 naïve", "Café 12 naïve"),
    ],
)
def test_words_from_right_to_left_are_read_from_the_right(shown: str, read: str) -> None:
    assert " ".join(in_reading_order(shown.split(), str)) == read


def test_a_printed_line_keeps_its_place_and_its_spaces() -> None:
    words = [
        Word(text, 100.0 + 50 * at, 140.0 + 50 * at, 700.0, 11.0, False, False, spaced=True)
        for at, text in enumerate(["בערב", "מצלצל", "הפעמון"])
    ]
    made = line(Row(700.0, 11.0, words), 1, 842.0)
    assert made.text == "הפעמון מצלצל בערב"
    assert (made.left, made.right) == (100.0, 240.0)
