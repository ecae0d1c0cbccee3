"""Oral evidence in the layouts of six eras (fixtures of our own words, in the shapes that published ones have)."""

from __future__ import annotations

import pytest

from workbench.model import Appearance, Passage, problem_reasons, tables
from workbench.sources import Reading, read
from workbench.sources.transcripts import question_range
from workbench.sources.transcripts.transcript_styles import BRACKETED, NAMED, STYLES, Style, style_of
from workbench.witnesses import resolve_labels

BEFORE_2003 = """\
Bells Committee

Members present: Mr David Okafor, in the Chair; Mr Alan Hale; Ms Ada Moss

Examination of Witnesses (Questions 517 - 521)

517. Minister, could you tell us who pays for a bell?

(Sir Ian Moss) The parish does. There are three rules:

1. oil,

2. rope.

518. Always?

(Sir Ian Moss) Not in Lent. (Dr Pell) Nor in August. 519. Who then? (Sir Ian Moss) The ringers.

Chairman: I shall stop you there. Mr Hale: May I? Ms Moss: And I?

We are grateful for the frankness of these replies.

520. Is it rung?

(Dr Pell) On Sundays, and when the wind

is in the east.

2   Note by witness: It was rung in May. Back

(The Committee suspended for a division in the House)

521. And on Mondays?

(Dr Pell) Never.
"""

FROM_2003 = """\
Select Committee on Bells Minutes of Evidence

Examination of Witnesses (Question Numbers 40-42)

SIR IAN MOSS and DR ADA PELL

WEDNESDAY 9 FEBRUARY 2005

  Q40  Mr Hale: Who pays?

  Sir Ian Moss: The parish.

  Q41 Chairman: Always?

  Dr Pell: Not in Lent.

Witnesses: Not in Advent.

  Q42 Chairman: Thank you.
"""

UNCORRECTED = """\
UNCORRECTED TRANSCRIPT OF ORAL EVIDENCE

To be published as HC 182-xiii

HOUSE OF COMMONS

ORAL EVIDENCE

TAKEN BEFORE THE

BELLS COMMITTEE

THE CARE OF BELLS

WEDNESDAY 20 MARCH 2013

SIR IAN MOSS MP

Evidence heard in Public

Questions 884 - 886

USE OF THE TRANSCRIPT

1. This is an uncorrected transcript of evidence taken in public and reported to the House.

2. Any public use of the contents should make clear that neither witnesses nor Members have had the chance to correct it.

Oral Evidence

Taken before the Bells Committee

on Wednesday 20 March 2013

Members present:

Ruth Okafor (Chair)

Edward Hale

Dr Ada Pell

________________

Examination of Witness

Witness: Sir Ian Moss MP, Minister for Bells, gave evidence.

Q884 Chair: Who pays?

Sir Ian Moss: The parish.

Q885 Edward Hale: Always?

Sir Ian Moss: Not in Lent.

Q886 Dr Pell: And in Advent?

Sir Ian Moss: Then, yes.
"""

JOINT = """\
HOUSE OF LORDS

HOUSE OF COMMONS

MINUTES OF EVIDENCE

TAKEN BEFORE

THE JOINT COMMITTEE ON BELLS

WEDNESDAY 4 MARCH 2015

Members present:

Lord Okafor (The Chair)

Baroness Hale of Ash

Edward Vane MP

________________

Examination of Witnesses

Ian Moss MP, Minister for Bells, and Dr Ada Pell, Director, Guild of Ringers, gave evidence.

Q62 The Chair: Who pays?

Ian Moss MP: The parish.

Q63 Baroness Hale of Ash: Always?

Dr Ada Pell: Not in Lent.

Q64 Edward Vane: And in Advent?

Ian Moss MP: Then, yes.
"""

LORDS = """\
15

Select Committee on Bells

Corrected oral evidence: The care of bells

Tuesday 8 November 2022

4.05 pm

Watch the meeting

Members present: Lord Okafor (The Chair); Baroness Hale; Lord Vane.

Evidence Session No. 5   Heard in Public   Questions 66 - 67

Witnesses

I: Ada Pell, Director, Guild of Ringers; Ian Moss, Chief Executive, Tower Trust.

USE OF THE TRANSCRIPT

This is an corrected transcript of evidence taken in public and webcast on www.parliamentlive.tv.

Examination of witnesses

Ada Pell and Ian Moss.

Q66            The Chair: Who pays?

Ada Pell: The parish.

Q67            Baroness Hale: Always?

Ian Moss: Not in Lent.
"""


def turns(reading: Reading) -> list[tuple[str, str]]:
    """The locator and speaker of every turn, in order."""
    found = {
        p.turn: (p.locator, p.speaker)
        for p in reversed(reading.passages)
        if p.kind not in ("direction", "note")
    }
    return [found[turn] for turn in sorted(turn for turn in found if turn)]


def who(reading: Reading) -> list[tuple[str, str]]:
    found = resolve_labels.resolve(
        tables.table(Passage, reading.passages), tables.table(Appearance, reading.appearances), None
    )
    return [(r.kind, r.person_id) for r in found.passages.itertuples()]


@pytest.fixture(scope="module")
def old() -> Reading:
    return read(BEFORE_2003.encode(), "s")


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_the_examples_of_a_style_open_as_its_row_says(style: Style) -> None:
    assert {line: style.opening(line) for line, *_ in style.yes} == {
        line: (number, label) for line, number, label in style.yes
    }
    assert {line: style.opening(line) for line in style.no} == dict.fromkeys(style.no, ("", ""))
    assert style.where and len(style.yes) >= 3 <= len(style.no)


def test_the_last_style_takes_every_transcript() -> None:
    assert STYLES[-1] is NAMED and NAMED.recognise([])


def test_a_style_is_known_by_counting_lines_of_the_text() -> None:
    assert style_of(BEFORE_2003.splitlines()) is BRACKETED
    assert all(style_of(text.splitlines()) is NAMED for text in (FROM_2003, UNCORRECTED, JOINT, LORDS))


def test_two_bracketed_remarks_do_not_make_an_old_transcript() -> None:
    assert style_of(["1. Ring.", "(Ada Pell) Why?", "2. Stop.", "(Ada Pell) When?", "3. Go."]) is NAMED


def test_before_2003_nobody_is_named_as_asking_and_brackets_name_who_answers(old: Reading) -> None:
    assert old.document.kind == "oral"
    assert turns(old)[:4] == [("Q517", ""), ("Q517", "Sir Ian Moss"), ("Q518", ""), ("Q518", "Sir Ian Moss")]
    first = next(p for p in old.passages if p.turn == 1)
    assert first.kind == "question" and first.text.startswith("Minister, could you")


def test_a_numbered_list_in_an_answer_is_no_question(old: Reading) -> None:
    listed = [p for p in old.passages if p.text.endswith(("oil,", "rope."))]
    assert [(p.locator, p.speaker, p.turn) for p in listed] == [("Q517", "Sir Ian Moss", 2)] * 2


def test_questions_and_answers_run_on_in_one_paragraph_are_parted(old: Reading) -> None:
    assert turns(old)[4:7] == [("Q518", "Dr Pell"), ("Q519", ""), ("Q519", "Sir Ian Moss")]


def test_members_run_on_after_an_answer_are_parted_by_their_labels(old: Reading) -> None:
    assert turns(old)[7:10] == [("Q519", "Chairman"), ("Q519", "Mr Hale"), ("Q519", "Ms Moss")]


def test_words_after_an_answer_that_nobody_is_named_as_saying_are_nobodys_and_said_once() -> None:
    text = BEFORE_2003.replace("Chairman: I shall stop you there. Mr Hale: May I? Ms Moss: And I?\n\n", "")
    found = read(text.encode(), "s")
    (said,) = [p for p in found.passages if "frankness" in p.text]
    assert said.speaker == ""
    (problem,) = [p for p in found.problems if "nobody is named" in p.reason]
    assert problem.text == said.text


def test_an_answer_that_a_page_breaks_goes_on(old: Reading) -> None:
    (rest,) = [p for p in old.passages if p.text == "is in the east."]
    assert rest.speaker == "Dr Pell" and rest.turn == next(
        p.turn for p in old.passages if "On Sundays" in p.text
    )


def test_a_note_under_the_page_and_a_division_are_nobodys_words(old: Reading) -> None:
    assert [(p.kind, p.locator, p.speaker) for p in old.passages if p.kind in ("note", "direction")] == [
        ("note", "n2", ""),
        ("direction", "Q520", ""),
    ]


def test_every_question_of_the_heading_is_found_before_2003(old: Reading) -> None:
    assert not [p for p in old.problems if "question" in p.reason]


def test_from_2003_a_number_a_run_of_spaces_and_a_name_open_a_question() -> None:
    found = read(FROM_2003.encode(), "s")
    assert turns(found) == [
        ("Q40", "Mr Hale"),
        ("Q40", "Sir Ian Moss"),
        ("Q41", "Chairman"),
        ("Q41", "Dr Pell"),
        ("Q41", "Witnesses"),
        ("Q42", "Chairman"),
    ]


def test_an_uncorrected_transcript_lists_one_member_a_line_and_says_that_it_is_uncorrected() -> None:
    found = read(UNCORRECTED.encode(), "s")
    assert found.document.corrected == "uncorrected" and found.document.date == "2013-03-20"
    assert found.document.paper_number == "HC 182-xiii"
    assert [(a.label, a.capacity) for a in found.appearances] == [
        ("Ruth Okafor", "chair"),
        ("Edward Hale", "member"),
        ("Dr Ada Pell", "member"),
        ("Sir Ian Moss MP", "witness"),
    ]
    assert turns(found)[0] == ("Q884", "Chair") and len(turns(found)) == 6
    assert {kind for kind, _ in who(found)} == {"question", "answer"}


def test_a_joint_committees_witnesses_have_no_word_before_them_and_labels_keep_mp() -> None:
    found = read(JOINT.encode(), "s")
    assert ("Q62", "Ian Moss MP") in turns(found) and len(turns(found)) == 6
    said = who(found)
    assert said.count(("answer", "ian-moss")) == 2 and ("answer", "ada-pell") in said
    assert [kind for kind, _ in said] == ["question", "answer"] * 3


def test_a_lords_transcript_takes_its_status_from_the_title_and_its_chair_from_the_list() -> None:
    found = read(LORDS.encode(), "s")
    assert found.document.corrected == "corrected" and found.document.title == "The care of bells"
    assert found.document.date == "2022-11-08"
    assert turns(found) == [
        ("Q66", "The Chair"),
        ("Q66", "Ada Pell"),
        ("Q67", "Baroness Hale"),
        ("Q67", "Ian Moss"),
    ]
    assert [kind for kind, _ in who(found)] == ["question", "answer"] * 2


@pytest.mark.parametrize("text", [BEFORE_2003, FROM_2003, UNCORRECTED, JOINT, LORDS])
def test_no_word_of_any_era_is_lost_and_every_offset_holds(text: str) -> None:
    found = read(text.encode(), "s")
    assert sorted(found.text.split()) == sorted(text.split())
    assert all(found.text[p.start : p.end] == p.text for p in found.passages)


def test_a_list_of_references_with_a_few_names_in_brackets_is_no_hearing() -> None:
    papers = [
        f"{n}. Vane J, Moss A. On the weight of bells. Journal of Ringing 20{n % 90 + 10}."
        for n in range(1, 200)
    ]
    found = [
        "(Bethesda Group) Bells of the north.",
        "(Tower Trust) Bells of the south.",
        "(Ringers Guild) Ropes.",
    ]
    assert style_of([*papers[:90], *found, *papers[90:]]) is NAMED
    assert style_of([*papers[:9], *found, *papers[9:20]]) is BRACKETED


def test_many_questions_that_are_not_found_are_said_as_ranges_and_a_count() -> None:
    asked = [Passage(f"a/Q{n}", "a", n, "question", f"Q{n}") for n in (1, 2, 5, 9)]
    (gone,) = question_range.gaps(asked, None)
    assert gone.about == ("3", "4", "6", "7", "8")
    assert problem_reasons.words(gone) == "no question 3, 4, 6–8 was found"
    scattered = [Passage(f"a/Q{n}", "a", n, "question", f"Q{n}") for n in range(1, 100, 4)]
    said = problem_reasons.words(next(question_range.gaps(scattered, None)))
    assert said.startswith("no question 2–4, 6–8, ")
    assert said.endswith(" or of 36 more numbers was found")
