"""A text that is a table is read row by row, as one of Excel is; words with commas, tabs and colons are none."""

from __future__ import annotations

import pytest

from workbench.sources import read
from workbench.sources.formats import plain_table
from workbench.sources.formats.file_signs import Signs

BOATS = "place,boats,moved\nNorth bank,19,2014-06-18\nSouth bank,11,2014-06-19\n"
ROWS = ["place boats moved", "North bank 19 2014-06-18", "South bank 11 2014-06-19"]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_table_gives_a_passage_for_each_row_and_says_that_it_is_one(sign: str, ends: str) -> None:
    reading = read(("\ufeff" + BOATS.replace(",", sign).replace("\n", ends)).encode())
    assert [p.text for p in reading.passages] == ROWS
    assert reading.document.note.startswith("a table, read row by row")
    assert not any(entry.lost or entry.added for entry in reading.ledger)


def test_a_cell_between_quotation_marks_holds_commas_and_line_ends() -> None:
    text = 'place,"why, and since when"\nNorth bank,"It is cheaper,\nsince May."\nSouth bank,"Nobody said ""why""."\n'
    reading = read(text.encode())
    assert [p.text for p in reading.passages] == [
        "place why, and since when", "North bank It is cheaper, since May.", 'South bank Nobody said "why".',
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        # Sentences and verse; what somebody types before a tab; lines of one number; rows of no equal length.
        "Nineteen boats, all of them old, lay there.\nEleven boats, most of them new, went on.\nThree, it is said, sank.\n",
        "Nineteen boats,\nEleven more,\nNone of them,\nlay there.\n",
        "1.\tThe ferry ran late.\n2.\tNobody said why.\n3.\tWe asked twice.\n",
        "Chair:\tGood morning.\nMs Vane:\tGood morning.\nChair:\tWhy was it late?\n",
        "19,000\n11,000\n12,500\n",
        "place,boats\nNorth bank,19\nSouth bank,11,new\n",
        "place,boats\nNorth bank,19\n",
        '{"a": 1,"b": 2}\n{"a": 3,"b": 4}\n{"a": 5,"b": 6}\n',
        "00:01,Chair,Good morning.\n00:02,Ms Vane,Good morning.\n00:03,Chair,Why was it late?\n",
    ],
)  # fmt: skip
def test_words_that_commas_and_tabs_part_are_no_table(text: str) -> None:
    assert not plain_table.is_table(Signs(text.encode()))
    assert plain_table.is_table(Signs(BOATS.encode()))


def test_a_table_of_what_was_said_stays_a_transcript() -> None:
    text = "start,speaker,text\n0:01,Chair,Good morning.\n0:02,Ms Vane,Good morning.\n0:03,Chair,Why was it late?\n"
    assert {p.speaker for p in read(text.encode()).passages} == {"Chair", "Ms Vane"}
