"""Numbers of short notes that a page's layout set apart from their words."""

from __future__ import annotations

from tests.made.printed import Printed, column, pdf
from workbench.sources import read
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


def opened(*below: Line) -> list[str]:
    """Return what opens a note among these lines under a body."""
    body = [
        Line("What the report says of bells, at a line’s length.5", 1, 57, 500, 120, 12.0, raised=((50, 51),))
    ]
    found = note_numbers.alone_raised([*body, *below], 12.0)
    return [line.text for line in found[1:] if line.raised and line.raised[0][0] == 0]


def first(text: str = "4 BEL0004") -> Line:
    return Line(text, 1, 57, 100, 700, 10.0, raised=((0, 1),))


def test_a_number_that_stands_alone_among_notes_is_a_notes_whose_words_are_blacked_out() -> None:
    rest = Line("of which nothing is shown", 1, 57, 300, 712, 10.0)
    assert opened(first(), small("5", 57, 710), rest, first("6 BEL0006")) == ["4 BEL0004", "5", "6 BEL0006"]
    alone = [small(str(n), 57, 700 + 2 * n) for n in (5, 6, 7)]
    assert opened(first(), *alone) == ["4 BEL0004", "5", "6", "7"]


def test_the_last_number_of_a_page_is_a_notes_only_where_it_is_called_or_follows_such_a_number() -> None:
    called, paged = small("5", 57, 710), small("6", 300, 815)
    assert opened(first(), called) == ["4 BEL0004", "5"]
    assert opened(first("5 BEL0005"), paged) == ["5 BEL0005"]
    assert opened(first(), small("8", 57, 710), paged) == ["4 BEL0004"]
    assert opened(small("4", 57, 700), small("5", 57, 710)) == []


def test_notes_without_words_are_notes_of_a_pdf_and_no_other_notes_words_go_astray() -> None:
    texts = ["The fund was spent.^1^ A bell was bought,^2^ and", "sold.^3^ Nobody said^4^ to whom it went."]
    body = column(texts * 9)
    notes = [
        Printed("^1^BEL0001, paragraph 7", top=690, size=9),
        Printed("2", left=76, top=702, size=6),
        Printed("; see the ledger of the parish for more.", left=160, top=702, size=9),
        Printed("3", left=76, top=714, size=6),
        Printed("^4^BEL0004, paragraph 2", top=726, size=9),
    ]
    found = [(p.locator, p.text) for p in read(pdf([*body, *notes]), "d").passages if p.kind == "note"]
    assert [number for number, _ in found] == ["n1", "n2", "n3", "n4"]
    assert dict(found)["n1"] == "BEL0001, paragraph 7" and dict(found)["n3"] == ""
    assert dict(found)["n2"].endswith("see the ledger of the parish for more.")
