"""Rows that are not tried on a text do not match in it: what they need is read off their patterns."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from docs import make_needed_strings
from tests.proofs.asks_for_confidence import BLIND
from workbench.sources.asks_for_confidence import ROWS
from workbench.text.english import wordings
from workbench.text.english.needed_strings import may_match, needed, read_off
from workbench.text.english.needed_words import rows_in
from workbench.text.english.wordings import Wording, shipped, whole_pattern

TABLES = sorted(
    path.name[:-4] for path in files("workbench.text.english").iterdir() if path.name[-4:] == ".csv"
)


def _missed(texts: list[str], rows: tuple[Wording, ...]) -> Iterator[tuple[str, str]]:
    """Yield the texts in which a row matches that was not to be tried on them."""
    patterns = [whole_pattern(row.pattern) for row in rows]
    bare = [(row, one, re.compile(one, re.IGNORECASE)) for row, one in zip(rows, patterns, strict=True)]
    for text, tried in zip(texts, rows_in(texts, rows), strict=True):
        for row, pattern, tries in bare:
            if tries.search(text) and not (row in tried and may_match(pattern, text)):
                yield row.pattern, text


@pytest.mark.parametrize("table", TABLES)
def test_each_row_of_every_table_is_tried_on_each_text_in_which_it_matches(table: str) -> None:
    rows = shipped(table)
    examples = [text for row in rows for text in (*row.yes, *row.no)]
    assert list(_missed([*examples, *map(str.upper, examples)], rows)) == []


def test_each_row_of_confidence_is_tried_on_each_line_of_the_blind_papers_in_which_it_matches() -> None:
    with BLIND.open(encoding="utf-8", newline="") as file:
        papers = [row["file_text"] for row in csv.DictReader(file)]
    lines = [" ".join(block.split()) for paper in papers for block in (*paper.split("\n"), paper)]
    assert list(_missed(lines, ROWS)) == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("secret", "a ſecret"),
        ("kept", "\u212aept"),
        ("(?:in )?private|alone", "ALONE"),
        ("(?<=not )named", "not named"),
        ("(?=.*please)keep", "keep it, please"),
        ("(?!no)(?:x|)y+z{0,2}", "y"),
        (r"(\w)\1", "aa"),
        ("’s", "it’s"),
        ("colou?r[sz]", "colors"),
    ],
)
def test_a_row_is_tried_where_what_it_needs_is_spelt_otherwise_or_not_needed(pattern: str, text: str) -> None:
    assert list(_missed([text, "none"], (Wording(pattern, "", "", (), ()),))) == []


def test_of_rows_of_confidence_hardly_any_is_tried_on_words_of_other_things() -> None:
    rows = [row for row in ROWS if row.means.startswith("words: ")]
    texts = ["The pump was mended twice in a winter.", "Harbour dues rose to £40 a berth."]
    assert all(needed(whole_pattern(row.pattern)) for row in rows)
    assert sum(map(len, rows_in(texts, rows))) <= 2


def test_what_rows_need_is_written_down_as_it_is_read_off_their_patterns() -> None:
    assert make_needed_strings.FILE.read_text(encoding="utf-8") == make_needed_strings.content(), (
        "run: make tables"
    )
    for pattern in map(whole_pattern, make_needed_strings.patterns()):
        texts = ["".join(min(strings) for strings in way) for way in read_off(pattern)]
        assert all(may_match(pattern, text) for text in texts)


def test_a_pattern_that_is_written_down_nowhere_is_read_off() -> None:
    pattern = "a wording of nobody’s|(?:an?other) of somebody"
    assert needed(pattern) == read_off(pattern)
    assert not may_match(pattern, "Of somebody else.") and may_match(pattern, "ANOTHER OF SOMEBODY’S")


def test_a_row_that_cannot_match_is_not_compiled() -> None:
    row = Wording("(?P<said>nobody ever) wrote [^.]{0,40}? this wording", "", "", (), ())
    before = wordings._compiled.cache_info().currsize
    assert list(row.matches("Somebody wrote.")) == [] and row.search("Somebody wrote.") is None
    assert wordings._compiled.cache_info().currsize == before
