"""A mark in a table of choices is shown with the heading of its column; any other table stays as it is."""

from __future__ import annotations

import pytest

from workbench.sources import read
from workbench.sources.formats.blocks_to_lines import block
from workbench.sources.formats.choice_grids import with_headings

HEADS = ["Statement", "Agree", "Neither", "Disagree"]


def shown(*rows: list[str]) -> list[str]:
    return [one.text for one in with_headings([block("\t".join(row), "table") for row in rows])]


@pytest.mark.parametrize("mark", ["X", "x", "✓", "☒"])
def test_a_mark_is_shown_with_the_heading_over_it(mark: str) -> None:
    rows = [["The swings are safe.", "", mark, ""], ["The slide is not.", "", "", mark]]
    assert shown(HEADS, *rows)[1:] == [
        f"The swings are safe.\t\t{mark} Neither\t",
        f"The slide is not.\t\t\t{mark} Disagree",
    ]


def test_empty_boxes_and_headings_over_some_rows_stay() -> None:
    rows = [["Play"], ["The swings are safe.", "☐", "☒", "☐"]]
    assert shown(HEADS, *rows)[1:] == ["Play", "The swings are safe.\t☐\t☒ Neither\t☐"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Size", "Code", "Price"], ["Large", "X", "£4"], ["Small", "Y", "£3"]],
        [["Year", "2019", "2020"], ["Boats", "12", "x"]],
        [["Name", "", ""], ["Ann Reef", "X", ""]],
    ],
    ids=["a code", "figures", "no headings"],
)
def test_a_table_that_is_no_grid_of_choices_stays(rows: list[list[str]]) -> None:
    assert shown(*rows) == ["\t".join(row) for row in rows]


def test_the_heading_said_once_more_is_no_word_that_the_file_does_not_have() -> None:
    rows = "".join(
        f"<tr><td>{one}</td><td></td><td>X</td></tr>"
        for one in ("The swings in the park are safe.", "The slide is.")
    )
    page = (
        "<html><body><h1>Play</h1><p>We put an X in each row, as the form asks.</p><table><tr><th>Statement</th>"
        f"<th>Agree entirely</th><th>Disagree entirely</th></tr>{rows}</table></body></html>"
    )
    reading = read(page.encode())
    assert "The swings in the park are safe.  X Disagree entirely" in [p.text for p in reading.passages]
    assert not reading.document.note
