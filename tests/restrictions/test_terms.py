"""Which words a restricted term is known by, and which are somebody else's."""

from __future__ import annotations

import pytest

from tests.evaluation import identifiers
from workbench.restrictions.hits_in_bytes import Kept
from workbench.restrictions.restricted_terms import Restriction
from workbench.restrictions.way_out import Clearance

KIND = "restriction order"


def found(term: str, text: str, scope: str = "words", *aliases: str) -> list[str]:
    """The words that are hit in a page that has the text; illustrative, as all names here."""
    kept = Kept(register=(Restriction(term, KIND, aliases, scope),))
    hits = Clearance(lambda: kept).hits(f"<html><body><p>{text}</p></body></html>".encode())
    return [hit.words for hit in hits if hit.kind == KIND]


@pytest.mark.parametrize(
    "text",
    [
        "We met Tobias Ferncliff.",
        "TOBIAS  FERNCLIFF",
        "tobias\n      ferncliff",
        "Tobias\u00a0Ferncliff’s mother",
        "Tobías Ferncliff",
        "Ｔobias Fern\u200bcliff",
        "Tobias Fern&shy;cliff",
        "Tob<b>ias</b> <i>Fern</i>cliff",
        "Tobias Fern-\ncliff",
        "Ferncliff, Tobias",
        "T. Ferncliff",
        "T Ferncliff",
        "Tobias R. Ferncliff",
        "Tobias Rowan Ferncliff",
        "Mr Ferncliff",
        "Master T. Ferncliff",
        "the Ferncliff family",
        "Tobias F.",
        "T.F. went",
        "T. F.",
        "TF went",
        "&#84;obias Ferncliff",
        '<a href="x/tobias%20ferncliff.pdf">his file</a>',
        '<img alt="Tobias Ferncliff">',
        "<!-- Tobias Ferncliff -->",
        "<svg><title>Tobias</title><text><tspan>Tobias</tspan> <tspan>Ferncliff</tspan></text></svg>",
        "<td>Tobias</td><td>Ferncliff</td>",
        "tobias_ferncliff.docx",
        "tobiasferncliff",
    ],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    assert found("Tobias Ferncliff", text)


@pytest.mark.parametrize(
    "text",
    [
        "Amos Ferncliff",
        "Tobias Ferncliffe",
        "Tobiasson Ferncliffs Bank",
        "T.F. Hall wrote",
        "He met Tobias. Ferncliff is a village.",
        "tf is short for transfer",
        "The-TF-2 form",
        "John Ferncliff, Tobias Reed",
        "<td>Tobias</td><td>Reed</td><td>Amos Ferncliff</td>",
    ],
)
def test_another_name_is_not_found(text: str) -> None:
    assert not found("Tobias Ferncliff", text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("14 Larkspur Road", "at 14, Larkspur Rd"),
        ("14 Larkspur Road", "14\n Larkspur\tROAD, Anyton"),
        ("St Hild’s School", "Saint Hilds School"),
        ("St Hild’s School", "St. Hild's school"),
        ("St Hild’s School", "St Hild school"),
        ("Oak & Ash House", "Oak and Ash House"),
        ("Oak and Ash House", "Oak & Ash House"),
        ("Zoë O’Mara-Quill", "Zoe O'Mara‑Quill"),
        ("Zoë O’Mara-Quill", "Z. OMaraQuill"),
        ("Ilse van der Maat", "I. van der Maat"),
        ("INQ 000 441 902", "INQ-000441902"),
        ("999 000 0018", "9990000018"),
        ("9990000018", "999-000-0018"),
        ("D.L.", "DL said"),
        ("DL", "D. L. said"),
        ("Miss Okonjo-Reyes", "Mrs Okonjo Reyes"),
    ],
)
def test_a_term_is_found_in_its_other_spellings(term: str, text: str) -> None:
    assert found(term, text)


def test_an_alias_is_found_as_the_term_is() -> None:
    assert found("Child 4", "He was called Tiggy then", "words", "Tiggy", "T2") == ["Tiggy"]


def test_a_short_name_run_together_is_another_word() -> None:
    assert not found("Wee K", "for a week") and found("Wee K", "Wee K. ran")


def test_what_stands_for_somebody_without_a_name_has_no_initials() -> None:
    assert found("Child 3", "and child 3 ran", "person") == ["child 3"]
    for text in (
        "report/C3",
        "li:nth-child(3)",
        "CB said",
        "Mr B",
        "Three children",
        "<td>child</td><td>3</td>",
    ):
        assert not found("Child 3", text, "person") and not found("Child B", text, "person")


def test_a_surname_by_itself_is_a_person_and_neither_a_place_nor_a_firm() -> None:
    def person(text: str) -> list[str]:
        return found("Tobias Ferncliff", text, "person")

    assert person("Then Ferncliff left.") == ["Ferncliff"]
    assert person("Ferncliff’s school") == ["Ferncliff"]
    assert (
        not person("Ferncliff Homes Ltd")
        and not person("Ferncliff station")
        and not person("Ferncliff & Sons")
    )
    assert not found("Tobias Ferncliff", "Then Ferncliff left."), "of words, only the words"


def test_identifiers_that_others_planted_are_found_and_their_look_alikes_are_not() -> None:
    wrong = [(row.id, row.planted, row.found) for row in identifiers.measured() if not row.right]
    assert not wrong
