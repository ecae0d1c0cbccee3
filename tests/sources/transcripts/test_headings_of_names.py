"""Names that stand alone between turns are a heading over the evidence of those people, and nobody said them."""

from __future__ import annotations

import pytest

from workbench.sources import Reading, read


def hearing(between: str) -> Reading:
    text = (
        "Oral evidence: Ferries, HC 1\n\nTHE CHAIRMAN: Good afternoon. Why do boats lie idle?\n\n"
        "ANN LIND: Nobody paid for them.\n\nTHE CHAIRMAN: Thank you, that was helpful.\n\n"
        f"{between}\n\nTOM ASHE: Good afternoon. I run the quay.\n\nTHE CHAIRMAN: And the lamps?\n\n"
        "TOM ASHE: They are out.\n\nMARY POOLE: They are all out.\n\nTHE CHAIRMAN: Thank you.\n"
    )
    return read(text.encode(), "h", "oral")


def said_by(reading: Reading, words: str) -> list[tuple[str, str]]:
    return [(one.kind, one.speaker) for one in reading.passages if words in one.text]


@pytest.mark.parametrize(
    "names",
    [
        "Tom Ashe",
        "Tom Ashe and Mary Poole",
        "Tom Ashe & Mary Poole",
        "Mr Tom Ashe, Mary Poole and John Reef",
        "John Reef and Tom Ashe",
    ],
)
def test_names_of_those_who_speak_next_stand_in_nobodys_mouth(names: str) -> None:
    assert said_by(hearing(names), names) == [("heading", "")]


@pytest.mark.parametrize(
    "words",
    [
        "Tom Ashe and Mary Poole.",
        "Tom Ashe and the boats",
        "The Quay and the North Shore",
        "I have seen Tom Ashe and Mary Poole",
    ],
)
def test_words_that_are_not_names_alone_stay_with_who_said_them(words: str) -> None:
    assert said_by(hearing(words), words) == [("statement", "THE CHAIRMAN")]
