"""Speakers run on in one paragraph (fixtures of our own words)."""

from __future__ import annotations

import pytest

from workbench.sources import Reading, read

HEAD = """\
Commission on Bells

Panel:

Lord Okafor (Chairman)

Dame Ruth Hale

Witnesses:

Ann Pell - Guild of Ringers

Tom McNab and Mary O'Dell – Tower Trust

"""


def run(words: str, head: str = HEAD) -> Reading:
    return read((head + words).encode(), "s", "oral")


def turns(reading: Reading) -> list[tuple[str, str]]:
    return [(p.speaker, p.text) for p in reading.passages if p.kind != "direction"]


def test_a_label_after_the_end_of_a_sentence_is_another_speaker() -> None:
    words = "THE CHAIRMAN: Good morning. MS PELL: Good morning. THE CHAIRMAN: Who rings?\n\nMS PELL: We do.\n"
    assert turns(run(words)) == [
        ("THE CHAIRMAN", "Good morning."),
        ("MS PELL", "Good morning."),
        ("THE CHAIRMAN", "Who rings?"),
        ("MS PELL", "We do."),
    ]


def test_every_part_has_its_place_in_the_stored_text() -> None:
    found = run("THE CHAIRMAN: Good morning. MS PELL: Good morning. THE CHAIRMAN: Who rings?\n")
    assert all(found.text[p.start : p.end] == p.text for p in found.passages)
    assert len({p.passage_id for p in found.passages}) == 3


@pytest.mark.parametrize(
    "broken", ["It is a -MS PELL: No.", "It is a -- MS PELL: No.", "It is a — MS PELL: No."]
)
def test_words_that_break_off_end_a_turn(broken: str) -> None:
    assert turns(run(f"THE CHAIRMAN: {broken}\n\nMS PELL: We do.\n"))[1] == ("MS PELL", "No.")


@pytest.mark.parametrize(
    "words",
    [
        "I heard the rule of Ann Pell: never ring alone.",
        "There are two rules. Rule one: never ring alone.",
        'The book has it: "Who rings? MS PELL: We do."',
        "The book has it: “Who rings? MS PELL: We do.”",
        "We rang at 10. Then: nothing.",
    ],
)
def test_a_label_in_a_sentence_a_quotation_or_of_nobody_is_part_of_what_is_said(words: str) -> None:
    said = turns(run(f"THE CHAIRMAN: {words}\n\nMS PELL: We do.\n"))
    assert said == [("THE CHAIRMAN", words), ("MS PELL", "We do.")]


def test_somebody_listed_who_never_begins_a_line_is_known_inside_one() -> None:
    said = turns(run("THE CHAIRMAN: Is it cast? MR McNAB: It is. MS O'DELL: And tuned.\n\nMS PELL: Yes.\n"))
    assert [speaker for speaker, _ in said] == ["THE CHAIRMAN", "MR McNAB", "MS O'DELL", "MS PELL"]


def test_labels_in_capitals_that_come_back_are_known_without_a_list() -> None:
    words = "ANN PELL: We ring. TOM ASHE: We pay. ANN PELL: You do not. TOM ASHE: We do.\n"
    assert [speaker for speaker, _ in turns(run(words, ""))] == ["ANN PELL", "TOM ASHE"] * 2


def test_a_question_number_is_not_the_end_of_a_sentence() -> None:
    text = "Q7. Chair: Who pays? Ann Pell: We do.\n\nQ8. Chair: Always?\n\nAnn Pell: Yes.\n"
    found = read(text.encode(), "s", "oral")
    assert [(p.locator, p.speaker) for p in found.passages] == [
        ("Q7", "Chair"),
        ("Q7", "Ann Pell"),
        ("Q8", "Chair"),
        ("Q8", "Ann Pell"),
    ]


def test_the_panel_and_the_witnesses_of_such_a_header_are_known() -> None:
    found = run("THE CHAIRMAN: Good morning. MR McNAB: Good morning. MS O'DELL: Hello.\n\nMS PELL: Hello.\n")
    assert [(a.label, a.capacity, a.organisation) for a in found.appearances] == [
        ("Lord Okafor", "chair", ""),
        ("Dame Ruth Hale", "member", ""),
        ("Ann Pell", "witness", "Guild of Ringers"),
        ("Tom McNab", "witness", ""),
        ("Mary O'Dell", "witness", "Tower Trust"),
    ]
