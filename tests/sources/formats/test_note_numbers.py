"""Numbers of short notes that a page's layout set apart from their words."""

from __future__ import annotations

from workbench.sources.formats import note_numbers
from workbench.sources.formats.lines import Extraction, Line, Page


def page(*lines: Line) -> list[str]:
    body = Line(
        "What the report says of bells, at the length of a line, more than once.", 1, 57, 500, 120, 12.0
    )
    extraction = Extraction("application/pdf", (Page(1, 595, 842, (body, *lines)),))
    return [line.text for line in note_numbers.rejoined(extraction).lines[1:]]


def small(text: str, left: float, baseline: float, column: int = 0, size: float = 8.0) -> Line:
    return Line(text, 1, left, left + 4.0 * len(text), baseline, size, column=column)


def test_numbers_read_as_a_column_of_their_own_stand_before_their_words() -> None:
    notes = (
        small("BEL0004 para 7", 74, 750),
        small("BEL0005", 74, 760),
        small("4", 57, 750, 2),
        small("5", 57, 760, 2),
    )
    assert page(*notes) == ["4 BEL0004 para 7", "5 BEL0005"]


def test_notes_are_in_order_where_some_were_set_whole() -> None:
    notes = (small("9 BEL0009", 57, 770), small("8", 57, 760, 2), small("BEL0008", 74, 760, 3), small("7", 57, 750, 4),
             small("BEL0007", 74, 750))  # fmt: skip
    assert page(*notes) == ["7 BEL0007", "8 BEL0008", "9 BEL0009"]


def test_a_number_without_words_beside_it_stays_what_it_is() -> None:
    assert page(small("BEL0004", 74, 750), small("12", 57, 815)) == ["BEL0004", "12"]
    assert page(small("BEL0004", 174, 750), small("12", 57, 750)) == ["BEL0004", "12"]
    assert page(small("The page", 74, 815, size=12.0), small("12", 57, 815)) == ["The page", "12"]
