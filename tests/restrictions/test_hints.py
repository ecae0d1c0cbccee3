"""Private details that are found without any register, and what looks like them."""

from __future__ import annotations

import pytest

from workbench.restrictions.identifier_hints import HINTS, Hint, hints


def found(text: str) -> set[str]:
    return {text[start:end] for _, start, end in hints(text)}


def named(text: str) -> list[str]:
    return [hint.name for hint, _, _ in hints(text)]


@pytest.mark.parametrize("hint", HINTS, ids=lambda hint: hint.name)
def test_each_hint_finds_its_own_example_and_not_the_other(hint: Hint) -> None:
    assert hint.name in named(hint.yes) and hint.name not in named(hint.no)
    assert hint.why


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leeds LS99 1ZZ", "postcode"),
        ("ls99\n1zz", "postcode"),
        ("file_LS991ZZ.pdf", "postcode"),
        ("call 07700 900 123", "telephone number"),
        ("call +44 (0)7700 900123", "telephone number"),
        ("(0161) 496-0000", "telephone number"),
        ("t.ferncliff@example.com", "e-mail address"),
        ("t.ferncliff [at] example [dot] com", "e-mail address"),
        ("t.ferncliff@\nexample.com", "e-mail address"),
        ("NHS no. 999-000-0018", "NHS number"),
        ("qq123456c", "National Insurance number"),
        ("QQ 12 34 56 C", "National Insurance number"),
        ("D.O.B. 3/3/09", "date of birth"),
        ("dob 03-03-2009", "date of birth"),
        ("was born in Leeds on the 3rd of March, 2009", "date of birth"),
        ("3 March 2009 is given as her date of birth", "date of birth"),
        ("date of birth: 2009-03-03", "date of birth"),
    ],
)
def test_a_private_detail_is_found_as_people_write_it(text: str, name: str) -> None:
    assert name in named(text)


def test_each_of_many_numbers_close_together_is_found() -> None:
    numbers = [f"+44 (0)1632 960{n:03}" for n in range(100)]
    assert [
        text
        for text in numbers
        if text not in found(" ".join(f"Line {n}. {one}" for n, one in enumerate(numbers)))
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        "HC 245, Session 2014-15",
        "Q37 SMD0002 LAC 2013-14",
        "in 0 1 0 0 2 0 0 1 of the cells",
        "children born after 1 September 2012",
        "born in 1948",
        "£1,234,567,890",
        "#b4c2ba",
        "10.1016/j.2014.0123456789",
        "House of Commons, London SW1A 0AA, 020 7219 3000, evidence@parliament.uk",
        "sha256-0E12ABcdEF0E12ABcdEF0E12ABcdEF0E12ABcdEF01632960001=",
        "ISBN 978 0 11 000000 1",
        "999 000 0017",
    ],
)
def test_what_only_looks_like_a_private_detail_is_not_found(text: str) -> None:
    assert named(text) == []
