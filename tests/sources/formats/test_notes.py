"""Footnotes: which lines are notes, and what each says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.made.printed import Printed, column, lines, pdf
from workbench.model import Mark, Passage
from workbench.sources import extract, read
from workbench.sources.formats import footnotes, paragraph_layout
from workbench.sources.formats.lines import Line


def note(text: str, number: str, top: float, page: int = 1, size: float = 8.0) -> Line:
    return Line(f"{number} {text}", page, 72, 300, top, size, raised=((0, len(number)),))


BODY = lines(*["A line of the report’s own words, set in the usual type."] * 8)


def split(found: list[Line]) -> tuple[list[Line], list[footnotes.Note]]:
    return footnotes.split(found, paragraph_layout.vocabulary(found))


def test_notes_at_the_foot_of_a_page_leave_the_body() -> None:
    kept, found = split([*BODY, note("Q12 [Mr Alder]", "1", 700), note("BEL0004", "2", 712)])
    assert kept == BODY
    assert [(n.number, n.text, n.page) for n in found] == [("1", "Q12 [Mr Alder]", 1), ("2", "BEL0004", 1)]


def test_a_note_that_runs_over_two_lines_is_one() -> None:
    rest = Line("of the parish", 1, 72, 150, 712, 8.0)
    _, found = split([*BODY, note("The bell fund", "3", 700), rest])
    assert [n.text for n in found] == ["The bell fund of the parish"]


def test_a_note_that_runs_over_the_page_is_mended() -> None:
    over = lines(*["More of the report’s own words in the usual type."] * 6, page=2)
    rest = Line("on the next page", 2, 72, 150, 712, 8.0)
    kept, found = split([*BODY, note("A note that ends", "3", 712), *over, rest])
    assert [n.text for n in found] == ["A note that ends on the next page"]
    assert rest not in kept


def test_a_notes_number_may_stand_on_the_line_where_its_mark_is_raised() -> None:
    body = [*BODY[:-1], Line("as the wardens said.1", 1, 72, 300, 198, 11.0, raised=((20, 21),))]
    plain = Line("1 Q12 [Mr Alder]", 1, 72, 150, 700, 8.0)
    kept, found = split([*body, plain])
    assert [(n.number, n.text) for n in found] == [("1", "Q12 [Mr Alder]")] and plain not in kept


def test_a_small_line_that_begins_with_an_uncalled_number_is_no_note() -> None:
    small = Line("1 parish in ten", 1, 72, 200, 700, 8.0)
    kept, found = split([*BODY, small])
    assert kept[-1].text == "1 parish in ten" and found == []


def test_small_type_without_a_raised_number_is_no_note() -> None:
    small = Line("Source: parish accounts", 1, 72, 200, 700, 8.0)
    kept, found = split([*BODY, small])
    assert small in kept and found == []


def test_a_document_without_notes_loses_nothing() -> None:
    assert split(BODY) == (BODY, [])


def test_notes_are_read_from_a_pdf_with_their_marks() -> None:
    page = [
        *column(
            ["1. The tower is sound, as the", "wardens told us.^1^ We agree."] + ["and so on it goes"] * 6
        ),
        Printed("^1^ Q4 [Ms Rowan]", top=760, size=8),
    ]
    found = list(extract(pdf(page)).lines)
    kept, made = split(found)
    assert [(n.number, n.text) for n in made] == [("1", "Q4 [Ms Rowan]")]
    assert len(kept) == 8


ENDNOTES = """\
The bell is loud.1 It was cast in 1,912 by a firm of four.2

Nobody rings it now,3 and B4 is what the bay is called.

Notes

1. Q12 [Mr Alder]

2. BEL0004

3. Letter from the Guild
"""


def text_lines(text: str) -> list[Line]:
    return [Line(line, 0) for line in text.split("\n")]


def test_pages_to_which_dots_lead_are_no_marks_of_references_at_the_end() -> None:
    text = (
        "A paper on lamps\n\n1. Lamps now ..........1\n\n2. Lamps to come ..........2\n\nReferences..........3\n\n"
        "Nobody has counted the lamps, and nobody will before the summer.\n\n"
        "References\n\n1. Lamp Trust (2023), Counting lamps.\n\n2. Bell Guild (2024), Lamps of old.\n"
    )
    found = read(text.encode(), "paper", "written")
    assert found.marks == () and "Lamps now ..........1" in [one.text for one in found.passages]


def test_figures_that_stick_to_a_word_are_marks_where_endnotes_carry_their_numbers() -> None:
    kept, found = split(text_lines(ENDNOTES))
    assert [(n.number, n.text) for n in found] == [
        ("1", "Q12 [Mr Alder]"),
        ("2", "BEL0004"),
        ("3", "Letter from the Guild"),
    ]
    (first, second) = paragraph_layout.paragraphs(
        kept, frozenset(), starts=lambda line: False, notes=frozenset("123")
    )[:2]
    assert first.text == "The bell is loud. It was cast in 1,912 by a firm of four."
    assert [number for _, number in first.marks] == ["1", "2"]
    assert second.text == "Nobody rings it now, and B4 is what the bay is called."


@pytest.mark.parametrize("heading", ["References", "Notes and references", "References and notes:"])
def test_notes_at_the_end_may_be_headed_as_references(heading: str) -> None:
    kept, found = split(text_lines(ENDNOTES.replace("Notes", heading)))
    assert [n.number for n in found] == ["1", "2", "3"]
    assert not any("BEL0004" in line.text for line in kept)


def test_a_box_beside_notes_at_the_end_is_none_and_they_go_on_after_its_page() -> None:
    def printed(text: str, top: float, page: int = 1, column: int = 1, **how: bool) -> Line:
        left = 72.0 if column == 1 else 400.0
        return Line(text, page, left, left + 100, top, 9.0, column=column, **how)

    text = [
        Line(
            "The bell is loud.1 It is old.2 Nobody rings it.3 It is cracked.4", 1, 72, 300, 50, 9.0, column=1
        )
    ]
    notes = [printed("Notes", 80, bold=True), printed("1. Q12 [Mr Alder]", 95), printed("2. BEL0004", 110)]
    box = [printed("Recommendation:", 60, column=2, bold=True), printed("Mend the bell.", 75, column=2)]
    after = [
        printed("and BEL0005", 60, page=2),
        printed("3. A letter", 75, page=2),
        printed("4. Q13", 90, page=2),
    ]
    kept, found = split([*text, *notes, *box, *after])
    assert [n.text for n in found] == ["Q12 [Mr Alder]", "BEL0004 and BEL0005", "A letter", "Q13"]
    assert [line.text for line in kept[1:]] == ["Notes", "Recommendation:", "Mend the bell."]


def test_a_list_called_notes_that_nothing_calls_stays_text() -> None:
    rows = text_lines("Bells are loud.\n\nNotes\n\n1. Bring earplugs.\n\n2. Mind the rope.")
    assert split(rows) == (rows, [])


def test_a_mark_is_joined_to_the_note_of_its_own_chapter() -> None:
    def passage(ident: str, kind: str, locator: str, page: int | None) -> Passage:
        return Passage(ident, "d", 1, kind, locator, page=page)

    passages = [
        passage("d/p1", "paragraph", "p1", 1), passage("d/p2", "paragraph", "p2", 9),
        passage("d/n1", "note", "n1", 1), passage("d/n1.2", "note", "n1", 9),
    ]  # fmt: skip
    marks = [Mark("d/p1", 3, "1", "d/n1"), Mark("d/p2", 3, "1", "d/n1")]
    assert [m.note_passage_id for m in footnotes.joined_to_runs(marks, passages)] == ["d/n1", "d/n1.2"]
    unpaged = [replace(p, page=None) for p in passages]
    again = [Mark("d/p1", 3, "1", "d/n1"), Mark("d/p1", 9, "2", "d/n2"), Mark("d/p2", 3, "1", "d/n1")]
    assert [m.note_passage_id for m in footnotes.joined_to_runs(again, unpaged)] == ["d/n1", "d/n2", "d/n1.2"]


def test_notes_from_1000_on_keep_their_numbers() -> None:
    body = [*BODY[:-1], Line("as the wardens said.1003", 1, 72, 300, 198, 11.0, raised=((20, 24),))]
    plain = Line("1003 Q12 [Mr Alder]", 1, 72, 150, 700, 8.0)
    year = Line("2019 was a loud year", 1, 72, 150, 712, 8.0)
    kept, found = split([*body, plain, year])
    assert [n.number for n in found] == ["1003"] and plain not in kept
    _, found = split([*BODY, note("One", "1000", 700), note("Two", "1001", 712)])
    assert [(n.number, n.text) for n in found] == [("1000", "One"), ("1001", "Two")]


@pytest.mark.parametrize(("size", "end"), [(7.5, "."), (8.0, ","), (9.0, "”"), (6.5, ")"), (8.5, "")])
def test_notes_that_nothing_raises_are_known_by_small_type_and_numbers_that_run_on(
    size: float, end: str
) -> None:
    def page(n: int) -> list[Printed]:
        first, second = 2 * n - 1, 2 * n
        said = [
            f"The bells of tower {n} were cast by a founder of the town{end}{first} They were hung in the spring"
        ]
        return [
            *column([*said, f"by two men and a boy.{second} They have not been rung."], top=100),
            *column(
                [f"{first} BEL00{n}4, paragraph {n + 20}", f"{second} Q{n + 30}", "and the ledger"],
                top=740,
                size=size,
                step=10,
            ),
        ]

    reading = read(pdf(*map(page, range(1, 6))))
    notes = [p for p in reading.passages if p.kind == "note"]
    assert [p.locator for p in notes] == [f"n{n}" for n in range(1, 11)] and notes[
        3
    ].text == "Q32 and the ledger"
    assert [mark.note for mark in reading.marks] == [str(n) for n in range(1, 11)]
    assert "town" + end + " They were hung" in " ".join(p.text for p in reading.passages)


def test_contents_in_small_type_are_no_notes() -> None:
    contents = column([f"{n} A chapter on bells\t{n}0" for n in range(1, 7)], top=700, size=8, step=10)
    reading = read(
        pdf(
            [*column(["The bells of the town."], top=100), *contents],
            column(["They were cast here."], top=100),
        )
    )
    assert not any(p.kind == "note" for p in reading.passages)


@pytest.mark.parametrize("number", ["1", "12", "160"])
def test_notes_as_in_markdown_are_notes(number: str) -> None:
    text = f"1. The bells were cast here.”[^{number}] They were hung.\n\n[^{number}]: Ledger, page 3,\nand page 4.\n\n2. They rang."
    reading = read(text.encode())
    (found,) = [p for p in reading.passages if p.kind == "note"]
    assert (found.locator, " ".join(found.text.split())) == (f"n{number}", "Ledger, page 3, and page 4.")
    assert "cast here.” They were hung." in reading.text and [mark.note for mark in reading.marks] == [number]
