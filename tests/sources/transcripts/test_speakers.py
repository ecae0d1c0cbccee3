"""Speakers' labels: which words before a colon name somebody."""

from __future__ import annotations

import pytest

from workbench.sources.transcripts.speakers import CHAIR, Opening, opening, speakers_of
from workbench.sources.transcripts.transcript_styles import QUESTION

NAMES = ["Ruth Okafor", "Dr Éva Lacaze", "Professor Jan van der Berg", "Edward Hale MP", "Ms Harriet Vane"]


def names_speaker(label: str, *, names: list[str] = NAMES, more: str = "") -> bool:
    return speakers_of([f"{label}: Some words.", more], names).is_speaker(label)


@pytest.mark.parametrize(
    "label",
    ["Chair", "The Chair", "Chairman", "Madam Chair", "Acting Chair", "Ruth Okafor", "Dr Lacaze", "Mr Hale", "Edward Hale MP",
     "Professor van der Berg", "Ms Vane", "Mr Nobody Known", "Lord Unlisted", "A Witness", "Several hon. Members"],
)  # fmt: skip
def test_these_name_a_speaker(label: str) -> None:
    assert names_speaker(label)


@pytest.mark.parametrize(
    "label",
    ["One thing", "Note", "Source", "First", "There are three reasons", "The answer is", "We asked ourselves", "In short"],
)  # fmt: skip
def test_these_do_not(label: str) -> None:
    assert not names_speaker(label)


def test_a_name_outside_the_header_is_a_speaker_when_it_comes_back() -> None:
    assert not names_speaker("Robin Ashe")
    assert names_speaker("Robin Ashe", more="Robin Ashe: And again.")


def test_a_question_number_before_it_makes_a_label() -> None:
    assert speakers_of(["Q7 Robin Ashe: Why?"], NAMES).is_speaker("Robin Ashe")


def test_a_header_misspelt_by_one_slip_still_names_its_speaker() -> None:
    assert names_speaker("Dr Lacase")


def test_an_apostrophe_straight_or_curly_is_the_same() -> None:
    assert names_speaker("Sheila O'Dea", names=["Sheila O’Dea"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q12 Chair: Why?", Opening(12, "Chair", 11)),
        ("Q 12 Chair: Why?", Opening(12, "Chair", 12)),
        ("Q12. Chair: Why?", Opening(12, "Chair", 12)),
        ("Q12            Chair:  Why?", Opening(12, "Chair", 23)),
        ("Question 12 Chair: Why?", Opening(12, "Chair", 19)),
        ("[Q12] Chair: Why?", Opening(12, "Chair", 13)),
        ("Q12\u00a0Chair : Why?".replace("\u00a0", " "), Opening(12, "Chair", 12)),
        ("Chair: Why?", Opening(None, "Chair", 7)),
        ("One thing: no.", Opening(None, "", 0)),
        ("Q12 was not answered.", Opening(None, "", 0)),
    ],
)
def test_a_paragraph_opens_with_a_number_and_a_label(text: str, expected: Opening) -> None:
    assert opening(text, speakers_of(["Chair: One thing."], NAMES)) == expected


def test_a_question_number_needs_a_space_after_it() -> None:
    assert QUESTION.match("Q7 Chair") and not QUESTION.match("Q7b") and not QUESTION.match("Quorum")


def test_a_chair_is_known_under_all_her_titles() -> None:
    assert all(
        CHAIR.match(label) for label in ("Chair", "The Chairman", "Convener", "Vice-Chair", "Deputy Chair")
    )
    assert not CHAIR.match("Chair of the Trust")
