"""Notes whose numbers are printed like any other: small type at the foot and a running number are signs enough."""

from __future__ import annotations

from dataclasses import replace

from workbench.sources.formats import footnotes, unraised_notes
from workbench.sources.formats.lines import Line


def page(number: int, body: list[str], foot: list[str]) -> list[Line]:
    rows = [Line(text, number, 85, 510, 120 + 14 * n, 12.0) for n, text in enumerate(body)]
    return rows + [Line(text, number, 85, 300, 690 + 11 * n, 7.5) for n, text in enumerate(foot)]


def marked(*pages: list[Line]) -> list[tuple[str, str]]:
    lines = unraised_notes.raised([line for one in pages for line in one], 12.0)
    return [(line.text[a:b], line.text[max(0, a - 5) : a]) for line in lines for a, b in line.raised]


def test_marks_are_found_on_their_notes_page_and_figures_are_none() -> None:
    first = page(
        1,
        ["Bells of less than 5mm.1 They rang 2 times", "in 2015.2 It cost £1.3 million (Moss)3 and"],
        ["1 Q21", "2 Tower (BEL0020)", "3 Q4"],
    )
    second = page(
        2, ["per year.4 The other 5 were lost", "“at noon”.5"], ["4 As above", "of the tower", "5 Q7"]
    )
    assert marked(first, second) == [
        ("1", " 5mm."), ("2", "2015."), ("3", "Moss)"), ("1", ""), ("2", ""), ("3", ""),
        ("4", "year."), ("5", "oon”."), ("4", ""), ("5", ""),
    ]  # fmt: skip


def test_a_note_whose_mark_is_not_found_does_not_lose_the_next() -> None:
    assert marked(page(1, ["Bells.1 Ropes and wax.3 Oil."], ["1 Q21", "2 Q3", "3 Q4"]))[:2] == [
        ("1", "ells."),
        ("3", " wax."),
    ]


def test_small_figures_of_a_table_are_no_notes() -> None:
    table = page(1, ["Bells by tower"], ["1 14", "2 18", "7 The tower"])
    assert marked(table) == []


def test_notes_stand_at_the_foot_of_each_column() -> None:
    columns = [
        page(1, ["Bells ring.1 Ropes", "are old.2"], ["1 Q21", "2 Tower (BEL0020)"]),
        page(1, ["Oil is cheap.3 Wax", "is not.4"], ["3 Q4", "4 Q5"]),
    ]
    lines = [replace(line, column=at) for at, one in enumerate(columns, start=1) for line in one]

    body, found = footnotes.split(lines, frozenset())

    assert [(note.number, note.text) for note in found] == [
        ("1", "Q21"), ("2", "Tower (BEL0020)"), ("3", "Q4"), ("4", "Q5"),
    ]  # fmt: skip
    assert [line.text for line in body] == [
        "Bells ring.1 Ropes",
        "are old.2",
        "Oil is cheap.3 Wax",
        "is not.4",
    ]
