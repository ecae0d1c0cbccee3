"""The one run of numbers that goes through a document, apart from the lists inside it."""

from __future__ import annotations

import pytest

from tests.made.printed import lines
from workbench.sources.formats.lines import Line
from workbench.sources.reports import paragraph_numbers


def printed(*rows: tuple[str, float]) -> list[Line]:
    return [Line(text, 1, 72 + indent, 400, 100 + 14 * i, 11.0) for i, (text, indent) in enumerate(rows)]


def run(*rows: tuple[str, float]) -> list[str]:
    return list(paragraph_numbers.run(printed(*rows)).values())


def test_numbers_in_order_are_the_run() -> None:
    assert run(("1. One", 0), ("more", 0), ("2. Two", 0), ("3. Three", 0)) == ["1", "2", "3"]


def test_a_list_inside_a_paragraph_is_not() -> None:
    assert run(("1. One", 0), ("1. oil", 30), ("2. rope", 30), ("2. Two", 0), ("3. Three", 0)) == [
        "1",
        "2",
        "3",
    ]


def test_a_number_that_was_left_out_is_borne_and_a_leap_is_not() -> None:
    assert run(("1. One", 0), ("3. Three", 0), ("4. Four", 0), ("1984. A year", 0)) == ["1", "3", "4"]


def test_a_page_without_a_heading_in_its_margin_goes_on_with_the_numbers_of_the_last() -> None:
    pages = [
        [("A. What we saw", 72.0), ("1. One", 113.0), ("2. Two", 113.0)],
        [("3. Three", 113.0), ("1. oil", 150.0), ("4. Four", 113.0)],
        [("B. What we ask", 72.0), ("5. Five", 113.0), ("6. Six", 113.0)],
    ]
    rows = [
        Line(text, page, left, 400, 100, 11.0) for page, rows in enumerate(pages, 1) for text, left in rows
    ]
    assert list(paragraph_numbers.run(rows).values()) == ["1", "2", "3", "4", "5", "6"]


def test_the_longest_run_from_one_counts() -> None:
    rows = [("1. Contents", 0), ("1. One", 0), ("2. Two", 0), ("3. Three", 0)]
    assert paragraph_numbers.run(printed(*rows)).keys() == {0, 2, 3} or paragraph_numbers.run(
        printed(*rows)
    ).keys() == {
        1,
        2,
        3,
    }


def test_numbers_by_chapter_are_a_run_of_their_own() -> None:
    rows = [
        ("1.1. One", 0),
        ("1.2. Two", 0),
        ("2.1. Three", 0),
        ("2.2. Four", 0),
        ("2.3. Five", 0),
        ("3.1. Six", 0),
    ]
    assert run(*rows) == ["1.1", "1.2", "2.1", "2.2", "2.3", "3.1"]


def test_a_section_number_that_is_quoted_is_not_in_the_run() -> None:
    rows = [("1. One", 0), ("2. Two", 0), ("4.2 of the code says so.", 0), ("3. Three", 0), ("4. Four", 0)]
    assert run(*rows) == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [("21. We have", "21", "We have"), ("9.In 2002", "9", "In 2002"), ("3) Ropes", "3", "Ropes"), ("2.14. We", "2.14", "We"),
     ("2.14 We", "2.14", "We"), ("4.2 million bells", "", "4.2 million bells"), ("We have 3. No", "", "We have 3. No"),
     ("1. “Quoted", "1", "“Quoted"), ("12.5 per cent", "", "12.5 per cent")],
)  # fmt: skip
def test_a_paragraphs_number_and_its_words_are_parted(text: str, number: str, rest: str) -> None:
    assert (paragraph_numbers.number_of(text), paragraph_numbers.without_number(text)) == (number, rest)


def test_margins_may_alternate() -> None:
    left, right = lines("1. One", "more of one"), lines("2. Two", "more of two", page=2)
    moved = [Line(line.text, 2, line.left + 20, line.right + 20, line.baseline, line.size) for line in right]
    assert list(paragraph_numbers.run([*left, *moved]).values()) == ["1", "2"]


def long(count: int, *between: str) -> list[Line]:
    rows = [text for n in range(1, count + 1) for text in (f"{n}. Bell number {n}.", *between)]
    return [Line(text, 1 + i // 40, 72, 400, 100 + 14 * (i % 40), 11.0) for i, text in enumerate(rows)]


@pytest.mark.parametrize("count", [998, 999, 1000, 1001, 1234, 2100])
def test_a_run_goes_on_past_999(count: int) -> None:
    assert list(paragraph_numbers.run(long(count)).values()) == [str(n) for n in range(1, count + 1)]


@pytest.mark.parametrize("year", ["1984. A year", "2019. The Committee", "1001. A night"])
def test_a_year_that_opens_a_line_is_no_number_however_long_the_run(year: str) -> None:
    assert list(paragraph_numbers.run(long(300, year)).values()) == [str(n) for n in range(1, 301)]
    assert paragraph_numbers.number_of(year) == ""


def test_a_long_number_and_its_words_are_parted() -> None:
    assert paragraph_numbers.without_number("1003. We recommend") == "We recommend"


@pytest.mark.parametrize(
    ("first", "last"), [("9.1", "9.12"), ("2.1", "2.9"), ("14.1", "14.20"), ("57", "66"), ("2", "11")]
)
def test_a_chapter_or_a_volume_by_itself_is_numbered_from_where_it_begins(first: str, last: str) -> None:
    chapter, _, number = first.rpartition(".")
    numbers = range(int(number), int(last.rpartition(".")[2]) + 1)
    printed = [f"{chapter}.{n}" if chapter else str(n) for n in numbers]
    rows = [row for n in printed for row in ((f"{n}. The board met again.", 0.0), ("It did nothing.", 36.0))]
    assert run(*rows) == printed


def test_a_few_numbers_that_do_not_begin_at_one_are_none() -> None:
    assert run(("12. May was wet", 0), ("13. June was not", 0), ("and so on", 0)) == []


@pytest.mark.parametrize("first", ["9.1", "2.1", "14.1"])
def test_a_volume_may_begin_at_a_later_chapter(first: str) -> None:
    chapter = int(first.split(".")[0])
    rows = [(f"{chapter}.{n}. We heard of bells.", 0.0) for n in range(1, 7)]
    rows += [(f"{chapter + 1}.{n}. We heard of ropes.", 0.0) for n in range(1, 4)]
    found = run(("1. oil", 30), ("2. rope", 30), *rows)
    assert found[0] == first and found[-1] == f"{chapter + 1}.3" and len(found) == 9


@pytest.mark.parametrize("first", [2, 45, 118])
def test_a_chapter_sent_alone_may_begin_after_one(first: int) -> None:
    rows = [(f"{n}. We heard of bells.", 0.0) for n in range(first, first + 8)]
    assert run(("1. oil", 30), ("2. rope", 30), *rows) == [str(n) for n in range(first, first + 8)]


def test_a_few_numbers_after_one_are_a_list_and_no_chapter() -> None:
    rows = [(f"{n}. We heard", 0.0) for n in (1, 2, 3, 4)]
    assert run(*rows, ("12. oil", 30), ("13. rope", 30), ("14. wax", 30)) == ["1", "2", "3", "4"]


@pytest.mark.parametrize(("at", "points"), [(1, 3), (2, 3), (2, 5), (4, 9), (6, 8), (3, 1)])
def test_a_list_set_as_the_paragraphs_are_is_part_of_the_paragraph_in_which_it_stands(
    at: int, points: int
) -> None:
    rows = [(f"{n}. We heard keeper {n}.", 0.0) for n in range(1, 10)]
    rows[at:at] = [(f"{n}. oil the lamp {n};", 0.0) for n in range(1, points + 1)]
    found = paragraph_numbers.run(printed(*rows))
    assert list(found.values()) == [str(n) for n in range(1, 10)]
    assert all(rows[index][0].endswith("keeper " + number + ".") for index, number in found.items())


def test_two_lists_in_one_paragraph_are_both_left_in_it() -> None:
    items = [f"{n}. oil it" for n in (1, 2, 3)]
    rows = ["1. One", "2. Two", *items, "Or:", *items, "3. Three", "4. Four"]
    assert paragraph_numbers.run(printed(*((row, 0.0) for row in rows))).keys() == {0, 1, 9, 10}
