"""Transcripts become turns (fixtures of our own words, in the shapes that published ones have)."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.made.printed import lines, pages, plain
from workbench.sources import Reading, kind_of, read
from workbench.sources.transcripts import committee_turns

MODERN = """\
Bells Committee

Oral evidence: The care of bells, HC 860

Monday 13 May 2019

Members present: Ruth Okafor (Chair); Edward Hale; Sir Ian Moss.

Questions 82-84

Witnesses

I: Ann Pell, Director, Guild of Ringers; and Tom Ashe, Chief Executive, Tower Trust.

II: Dr Éva Lacaze, Professor of Metals, University of Casting.

Examination of witnesses

Witnesses: Ann Pell and Tom Ashe.

Q82 Chair: Good morning. Who looks after a bell?

I should say that we are in public.

Ann Pell: The ringers do. There are three rules: oil, rope and patience.

One thing: nobody pays us.

Chair: Thank you.

Tom Ashe: We pay for ropes.

Q83 Edward Hale: And the frame?

Tom Ashe: Not yet.

[Interruption.]

Examination of witness

Witness: Dr Éva Lacaze.

Q84 Chair: What is a bell made of?

Dr Lacaze: Copper and tin.
"""


def reading(text: str) -> Reading:
    return read(text.encode(), "s", "oral")


def turns(found: Reading) -> list[tuple[str, str, str]]:
    return [(p.passage_id.split("/")[1], p.speaker, p.text) for p in found.passages]


def test_questions_answers_and_interjections_are_turns() -> None:
    assert turns(reading(MODERN)) == [
        ("Q82", "Chair", "Good morning. Who looks after a bell?"),
        ("Q82.2", "Chair", "I should say that we are in public."),
        ("Q82.3", "Ann Pell", "The ringers do. There are three rules: oil, rope and patience."),
        ("Q82.4", "Ann Pell", "One thing: nobody pays us."),
        ("Q82.5", "Chair", "Thank you."),
        ("Q82.6", "Tom Ashe", "We pay for ropes."),
        ("Q83", "Edward Hale", "And the frame?"),
        ("Q83.2", "Tom Ashe", "Not yet."),
        ("Q83.3", "", "[Interruption.]"),
        ("Q84", "Chair", "What is a bell made of?"),
        ("Q84.2", "Dr Lacaze", "Copper and tin."),
    ]


def test_offsets_lead_to_the_words_and_turns_count_from_one() -> None:
    found = reading(MODERN)
    assert all(found.text[p.start : p.end] == p.text for p in found.passages)
    assert list(dict.fromkeys(p.turn for p in found.passages)) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_panels_follow_the_examinations() -> None:
    found = reading(MODERN)
    assert Counter(p.panel for p in found.passages) == {1: 9, 2: 2}
    assert [(a.label, a.capacity, a.organisation, a.panel) for a in found.appearances] == [
        ("Ruth Okafor", "chair", "", None),
        ("Edward Hale", "member", "", None),
        ("Sir Ian Moss", "member", "", None),
        ("Ann Pell", "witness", "Guild of Ringers", 1),
        ("Tom Ashe", "witness", "Tower Trust", 1),
        ("Dr Éva Lacaze", "witness", "University of Casting", 2),
    ]


def test_questions_that_the_header_announces_and_the_text_lacks_are_said() -> None:
    found = reading(
        MODERN.replace("Questions 82-84", "Questions 82-90").replace("Q83 ", "Q85 ").replace("Q84 ", "Q86 ")
    )
    reasons = [p.reason for p in found.problems]
    assert "the header announces questions 82–90; the text has 82–86" in reasons
    assert "no question 83, 84 was found" in reasons


def test_a_template_left_in_the_published_text_is_no_evidence() -> None:
    text = MODERN.replace("Not yet.", "Not yet.\n\n– [Add names of witnesses and hyperlink to submissions]")
    found = reading(text)
    assert not any("Add names" in p.text for p in found.passages)
    assert any("placeholder" in p.reason for p in found.problems)


def test_without_any_header_the_evidence_is_read_from_its_first_question() -> None:
    found = reading(MODERN[MODERN.index("Q82") :])
    assert len(turns(found)) == 11
    assert [a.label for a in found.appearances] == ["Dr Éva Lacaze"]


def test_an_examination_may_be_the_first_line() -> None:
    found = reading(MODERN[MODERN.index("Examination") :])
    assert turns(found)[0] == ("Q82", "Chair", "Good morning. Who looks after a bell?")
    assert [a.label for a in found.appearances] == ["Ann Pell", "Tom Ashe", "Dr Éva Lacaze"]


def test_a_header_without_examination_gives_the_panel() -> None:
    text = MODERN.replace("Examination of witnesses\n\nWitnesses: Ann Pell and Tom Ashe.\n\n", "")
    found = reading(text)
    assert [p.panel for p in found.passages][:8] == [1] * 8
    assert {a.label: a.panel for a in found.appearances if a.capacity == "witness"}["Ann Pell"] == 1


def test_people_in_attendance_appear_and_may_speak() -> None:
    text = MODERN.replace(
        "Sir Ian Moss.\n",
        "Sir Ian Moss.\n\nDame Una Reed, Comptroller of Bells, and Lee Ward, Director, Office of Bells, were in attendance.\n",
    ).replace("Tom Ashe: We pay for ropes.", "Dame Una Reed: We audit ropes.")
    found = reading(text)
    assert {a.label: a.capacity for a in found.appearances}["Dame Una Reed"] == "other"
    assert ("Q82.6", "Dame Una Reed", "We audit ropes.") in turns(found)


@pytest.mark.parametrize(
    "number", ["Q82 ", "Q82\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0", "Q82\t", "Q82. ", "Q 82 "]
)
def test_the_space_after_a_number_may_be_of_any_kind(number: str) -> None:
    assert turns(reading(MODERN.replace("Q82 ", number)))[0][:2] == ("Q82", "Chair")


def test_a_joint_committees_labels_with_honours_are_speakers() -> None:
    text = MODERN.replace("Chair:", "The Chair:").replace("Tom Ashe:", "Tom Ashe MP:")
    assert ("Q82.6", "Tom Ashe MP", "We pay for ropes.") in turns(reading(text))


def test_what_all_witnesses_answered_together_is_a_turn_and_no_panel() -> None:
    found = reading(MODERN.replace("Tom Ashe: Not yet.", "Witnesses: Yes."))
    assert ("Q83.2", "Witnesses", "Yes.") in turns(found)
    assert [p.panel for p in found.passages if p.locator == "Q83"] == [1, 1, 1]


def test_a_suspension_is_a_direction_and_nobodys_words() -> None:
    text = MODERN.replace("[Interruption.]", "Sitting suspended for a Division in the House.\n\nOn resuming—")
    found = reading(text)
    assert [(p.kind, p.speaker) for p in found.passages if "uspended" in p.text or "resuming" in p.text] == [
        ("direction", ""), ("direction", ""),
    ]  # fmt: skip


def test_an_uncorrected_transcript_is_read() -> None:
    text = """\
UNCORRECTED TRANSCRIPT OF ORAL EVIDENCE
To be published as HC 182-xiii

House of COMMONS

MINUTES OF EVIDENCE

TAKEN BEFORE

BELLS COMMITTEE

The care of bells

Wednesday 20 March 2013

Ann Pell

Evidence heard in Public

Questions 884 - 885

USE OF THE TRANSCRIPT

1. This is an uncorrected transcript of evidence taken in public and reported to the House.

2. Any public use of this transcript should make clear that it is not yet an approved record.

Oral Evidence

Taken before the Bells Committee

on Wednesday 20 March 2013

Members present:

Ruth Okafor (Chair)

Edward Hale

________________

Examination of Witness

Witness: Ms Ann Pell MP, Minister for Bells, gave evidence.

Q884 Chair: Minister, welcome.

Ms Pell: Thank you.

Q885 Chair: Is it loud?

Ms Pell: Very.
"""
    found = reading(text)
    assert [t[:2] for t in turns(found)] == [
        ("Q884", "Chair"),
        ("Q884.2", "Ms Pell"),
        ("Q885", "Chair"),
        ("Q885.2", "Ms Pell"),
    ]
    assert found.document.corrected == "uncorrected" and found.document.date == "2013-03-20"
    assert [(a.label, a.capacity, a.role) for a in found.appearances] == [
        ("Ruth Okafor", "chair", ""), ("Edward Hale", "member", ""), ("Ms Ann Pell MP", "witness", "Minister for Bells"),
    ]  # fmt: skip
    assert found.problems == ()


def test_a_lords_transcript_is_read_and_its_bare_names_are_the_panel() -> None:
    text = """\
Select Committee on Bells

Corrected oral evidence: The care of bells

Tuesday 4 March 2021

4.05 pm

Members present: Lord Okafor (The Chair); Baroness Hale; The Earl of Moss.

Evidence Session No. 5   Heard in Public   Questions 66 - 67

Witnesses

I: Ann Pell, Director, Guild of Ringers; Tom Ashe, Chief Executive, Tower Trust.

USE OF THE TRANSCRIPT

This is an corrected transcript of evidence taken in public.

15

Examination of witnesses

Ann Pell and Tom Ashe.

Q66            The Chair: Good afternoon.

Ann Pell: Good afternoon.

Q67            Baroness Hale: Who pays?

Tom Ashe: The parish.

The Earl of Moss: Which one?
"""
    found = reading(text)
    assert [(i, s) for i, s, _ in turns(found)] == [
        ("Q66", "The Chair"), ("Q66.2", "Ann Pell"), ("Q67", "Baroness Hale"), ("Q67.2", "Tom Ashe"), ("Q67.3", "The Earl of Moss"),
    ]  # fmt: skip
    assert [a.label for a in found.appearances if a.capacity == "witness"] == ["Ann Pell", "Tom Ashe"]
    assert {p.panel for p in found.passages} == {1}


def test_speaker_and_words_alone_are_read_without_numbers() -> None:
    text = "".join(f"MR PELL: Line {n} of what I said.\nTHE CHAIRMAN: And then?\n" for n in range(4))
    found = read(text.encode(), "s")
    assert found.document.kind == "oral"
    assert [(p.locator, p.speaker) for p in found.passages][:3] == [
        ("o1", "MR PELL"),
        ("o2", "THE CHAIRMAN"),
        ("o3", "MR PELL"),
    ]


def test_a_witnesss_footnote_in_a_transcript_is_a_note_of_its_own() -> None:
    body = [
        *lines(
            "Q1 Chair: How many bells?",
            "Ann Pell: Eight of them.",
            *["Ann Pell: And more words in the usual type."] * 6,
        ),
        *lines("1 The witness later said nine.", top=780, size=8.0, raised=((0, 1),)),
    ]
    body[1] = type(body[1])("Ann Pell: Eight of them.1", 1, 72, 300, 114, 11.0, raised=((24, 25),))
    found = committee_turns.read(pages(body), "s")
    assert [(p.locator, p.text) for p in found.passages if p.kind == "note"] == [
        ("n1", "The witness later said nine.")
    ]
    assert next(p.text for p in found.passages if p.speaker == "Ann Pell") == "Eight of them."
    assert [(m.passage_id, m.note) for m in found.marks] == [("s/Q1.2", "1")]


def test_words_after_a_new_panel_and_before_anybody_is_named_are_said() -> None:
    text = MODERN.replace(
        "Q84 Chair:",
        "Q84 Chair: Welcome.\n\nExamination of witness\n\nWitness: Dr Éva Lacaze.\n\nWords that nobody owns.\n\nQ85 Chair:",
    )
    found = reading(text)
    assert [p.text for p in found.problems if "before anybody" in p.reason] == ["Words that nobody owns."]
    assert "Words that nobody owns." in found.text


def test_people_who_speak_at_length_in_turn_are_a_transcript() -> None:
    speech = "".join(f"A paragraph of a long speech, the {n}th of many.\n\n" for n in range(20))
    text = "".join(f"Sir Wilf Pell: Go on.\n\nMr Ashe: I shall.\n\n{speech}" for _ in range(3))
    assert kind_of(plain(text)) == "oral"


def test_headings_with_colons_that_come_back_are_no_speakers() -> None:
    part = (
        "Key Points: bells are loud.\n\n"
        + "A paragraph of a paper about bells and ropes.\n\n" * 12
        + "Next Steps: oil.\n\n"
    )
    assert kind_of(plain("A paper about bells\n\n" + part * 3)) == "other"


def test_a_transcript_is_known_by_its_words() -> None:
    assert kind_of(plain(MODERN)) == "oral"
    assert kind_of(plain(MODERN[MODERN.index("Q82") :])) == "oral"
