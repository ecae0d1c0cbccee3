"""Items that carry on the words that lead in to them, and items whose numbers stand after them."""

from __future__ import annotations

import pytest

from workbench.model import Recommendation
from workbench.sources import read

FRONT = "Lamps\n\nReport of the Committee\n\n"


def items(part: str) -> tuple[Recommendation, ...]:
    return read((FRONT + part).encode(), "d", "report").recommendations


AUDIT = """\
Recommendations

11 To know what it owns, the Lamp Office should:

a count its lamps by 31 March 2031; and

b publish the number that are out.

Before it buys more, the Bell Agency should:

c write to the Guild.
"""


def test_letters_under_a_lead_in_are_items_and_the_lead_in_says_who_is_asked() -> None:
    found = items(AUDIT)
    assert [one.number for one in found] == ["a", "b", "c"]
    assert [one.text.split()[0] for one in found] == ["count", "publish", "write"]
    assert [one.addressees for one in found] == [
        ("the Lamp Office",),
        ("the Lamp Office",),
        ("the Bell Agency",),
    ]
    assert {one.paragraphs for one in found} == {("11",)} and found[0].deadline == "2031-03-31"


def test_roman_numbers_in_brackets_under_a_lead_in_are_the_items_numbers() -> None:
    found = items(
        "RECOMMENDATIONS\n\nThe following recommendations are made:\n\n"
        "(i) That the Lamp Office should count its lamps.\n\n(ii) That the Bell Agency should ring.\n\n"
        "(iii) That both bodies should write to the Guild.\n\nNote\n\n[1] It was dark.\n"
    )
    assert [one.number for one in found] == ["i", "ii", "iii"]


@pytest.mark.parametrize(
    "part",
    [
        "Recommendations\n\n1. The Lamp Office should:\n\n(a) count its lamps; and\n\n(b) ring.\n\n2. The Guild should write.\n",
        "Recommendations\n\n1. The Guild should write.\n\n2. The Lamp Office should:\n\n(a) count its lamps; and\n\n(b) ring.\n",
    ],
)
def test_letters_within_numbered_items_are_their_parts(part: str) -> None:
    found = items(part)
    assert [one.number for one in found] == ["1", "2"]
    assert any("(b) ring." in one.text for one in found)


def test_a_number_after_an_item_is_its_number_and_none_of_its_words() -> None:
    found = items(
        "Recommendations for Executive Action\n\nWe are making two recommendations:\n\n"
        "The Administrator of the Lamp Agency should count lamps. (Recommendation 1)\n\n"
        "The Secretary of Bells should ring them. (Recommendation 2)\n\nAgency comments\n\n"
        "Recommendation 1: Count lamps.\n"
    )
    assert [(one.number, one.text[-6:]) for one in found] == [("1", "lamps."), ("2", " them.")]


def test_two_bodies_in_one_name_are_asked_apart_where_one_stands_alone_elsewhere() -> None:
    found = items(
        "Recommendations\n\n1. North Line and Tarn Valley Railway should plan together.\n\n"
        "2. Tarn Valley Railway should fit windows.\n"
    )
    assert [one.addressees for one in found] == [
        ("North Line", "Tarn Valley Railway"),
        ("Tarn Valley Railway",),
    ]


def numbered_report(*parts: str) -> tuple[Recommendation, ...]:
    """A report whose paragraphs are numbered through; its last ones stand under the heading of the list."""
    body = "".join(f"{n}. We heard of lamp {n}, and of the bells that rang.\n\n" for n in range(1, 8))
    return items(f"1 Lamps\n\n{body}Recommendations\n\n" + "\n\n".join(parts) + "\n")


SOON = "8. I recommend that, within two months of the date of this report, the Lamp Office:"
LATER = "9. I recommend that, within a year of the date of this report, the Lamp Office:"


def test_letters_that_run_on_through_numbered_paragraphs_are_items_with_each_lead_in_s_time() -> None:
    found = numbered_report(
        SOON, "a) writes to Mrs B;", "b) pays her £400; and", LATER, "c) counts its lamps.",
        "10. In its comments the Lamp Office agreed to do what a) asks.",
    )  # fmt: skip
    assert [(one.number, one.paragraphs, one.addressees, one.deadline) for one in found] == [
        ("a", ("8",), ("the Lamp Office",), "within two months of the date of this report"),
        ("b", ("8",), ("the Lamp Office",), "within two months of the date of this report"),
        ("c", ("9",), ("the Lamp Office",), "within a year of the date of this report"),
    ]
    assert "In its comments" not in found[-1].text


@pytest.mark.parametrize(
    "last", [("9. The Guild should write.",), (LATER, "a) counts its lamps;", "b) lights them.")]
)
def test_letters_that_begin_again_or_stop_under_the_next_item_are_parts(last: tuple[str, ...]) -> None:
    assert "a" not in [
        one.number for one in numbered_report(SOON, "a) writes to Mrs B;", "b) pays her £400.", *last)
    ]


def test_points_of_numbered_items_under_headings_are_no_items_and_may_name_who_is_asked() -> None:
    chapters = "".join(f"6.{n} We heard of lamp {n}, and of the bells that rang.\n\n" for n in range(1, 9))
    found = items(
        f"Chapter 6: Lamps\n\n{chapters}Summary of recommendations\n\nLight\n\n1. I recommend that:\n\n"
        "(a) the Lamp Office count its lamps each year; and\n\n(b) the Guild of Bells publish the count. (paragraph 6.3)\n\n"
        "Sound\n\n2. I recommend that the Guild of Bells ring no later than 1 May 2031. (paragraph 6.7)\n"
    )
    assert [(one.number, one.paragraphs, one.addressees) for one in found] == [
        ("1", ("6.3",), ("the Lamp Office", "the Guild of Bells")), ("2", ("6.7",), ("the Guild of Bells",)),
    ]  # fmt: skip
