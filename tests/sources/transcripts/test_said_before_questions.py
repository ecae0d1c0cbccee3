"""What is said before the first numbered question is read with who says it; a header's names are not."""

from __future__ import annotations

import pytest

from workbench.sources import Reading, read

HEADER = (
    "Lamps Committee\n\nOral evidence: Lamps in lanes, HC 12\n\nTuesday 4 March 2031\n\n"
    "Members present: Ann Poe (Chair); Bo Dee; Cy Fay.\n\nQuestions 1 - 3\n\nWitnesses\n\n"
    "I: Dot Gray, Keeper, Lampton Guild; Ed Hill, Director, Bell Office.\n\n"
)
CALLED = "Examination of witnesses\n\nWitnesses: Dot Gray and Ed Hill.\n\n"
OPENING = (
    "Chair: Welcome to this session. We have two witnesses before us.\n\n"
    "Dot Gray: Good morning. The keeper of the north tower sends his regards.\n\n"
)
ASKED = (
    "Q1 Bo Dee: How many lamps are there?\n\nDot Gray: There are ninety lamps in the lanes.\n\n"
    "Q2 Cy Fay: And bells?\n\nEd Hill: Nine, and each has been counted.\n\n"
    "Q3 Chair: Is that all?\n\nDot Gray: It is.\n"
)


def said(text: str) -> list[tuple[str, str]]:
    reading: Reading = read(text.encode(), "session", "oral")
    return [(one.speaker, one.text) for one in reading.passages if one.speaker]


@pytest.mark.parametrize(
    "before", [HEADER + CALLED, HEADER, "Chair: Ann Poe MP (Lampton)\n\n" + HEADER + CALLED]
)
def test_an_opening_of_the_session_is_read_with_its_speakers(before: str) -> None:
    assert said(before + OPENING + ASKED) == [
        ("Chair", "Welcome to this session. We have two witnesses before us."),
        ("Dot Gray", "Good morning. The keeper of the north tower sends his regards."),
        *said(HEADER + CALLED + ASKED),
    ]


@pytest.mark.parametrize(
    "line",
    ["Chair: Ann Poe MP (Lampton, Lamp Party)", "Dot Gray: Keeper, Lampton Guild", "Clerk: We sat at nine."],
)
def test_a_header_s_list_and_who_never_speaks_later_begin_nothing(line: str) -> None:
    assert said(f"{line}\n\n{HEADER}{CALLED}{ASKED}") == said(HEADER + CALLED + ASKED)


def test_the_numbers_of_the_questions_stay_theirs() -> None:
    reading = read((HEADER + CALLED + OPENING + ASKED).encode(), "session", "oral")
    assert [one.locator for one in reading.passages if one.kind == "question"] == ["Q1", "Q2", "Q3"]
    assert [one.locator for one in reading.passages if one.kind == "statement"][:2] == ["o1", "o2"]
