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
