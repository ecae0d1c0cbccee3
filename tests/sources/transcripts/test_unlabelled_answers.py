"""Answers without a label, as committees of the Commons printed them until 2003 (our own words, in that shape)."""

from __future__ import annotations

import pytest

from workbench.model import Appearance, Passage, tables
from workbench.sources import Reading, read
from workbench.sources.transcripts.transcript_styles import BRACKETED, NAMED, style_of
from workbench.witnesses import resolve_labels

MEMBERS = "Members present: Mr David Okafor, in the Chair; Mr Alan Hale; Ms Ada Reef"
ONE = "Witnesses: SIR IAN MOSS, KCB, Chief Ringer, Office of Bells"
TWO = f"{ONE}; MR JOHN VANE, Deputy Ringer, Office of Bells"
# Each question with what stands under it, a paragraph each.
PLAIN = """\
1. Good afternoon. Who pays for a bell?

(Sir Ian Moss) The parish does.

2. How much does it pay?

It paid nine pounds in May.

3. Is that enough?

(Sir Ian Moss) It is not.

4. Who says so?

The ringers say so.

5. What will you do about it?

(Sir Ian Moss) I shall ask for more.
"""


def session(said: str, witnesses: str = ONE, members: str = MEMBERS) -> Reading:
    head = f"Bells Committee\n\nMINUTES OF EVIDENCE\n\nTUESDAY 3 MARCH 1998\n\n{members}\n\n{witnesses}\n\n"
    return read(f"{head}{said}".encode(), "s")


def said(reading: Reading) -> dict[str, tuple[str, str]]:
    """Return the kind and the speaker of each passage by its place."""
    return {p.passage_id.removeprefix("s/"): (p.kind, p.speaker) for p in reading.passages}


def problems(reading: Reading) -> list[str]:
    return [p.reason for p in reading.problems if "nobody is named" in p.reason]


def test_an_answer_without_a_label_is_the_only_witness_s_and_of_their_kind_in_a_turn_of_its_own() -> None:
    found = session(PLAIN)
    assert said(found)["Q2"] == said(found)["Q4"] == ("question", "")
    assert said(found)["Q2.2"] == said(found)["Q4.2"] == ("answer", "Sir Ian Moss")
    assert [p.turn for p in found.passages if p.turn] == list(range(1, 11))
    assert not problems(found)


@pytest.mark.parametrize(
    ("text", "witnesses"),
    [
        (PLAIN, TWO),
        (PLAIN.replace("3. Is that enough?\n\n(Sir Ian Moss)", "3. Is that enough?\n\n(Mr Vane)"), TWO),
        (PLAIN.replace("3. Is that enough?\n\n(Sir Ian Moss)", "3. Is that enough?\n\n(Dr Pell)"), ONE),
    ],
    ids=["two are listed", "two answer", "another answers than is listed"],
)
def test_where_two_may_have_answered_nobody_is_named_and_the_problem_names_the_places(
    text: str, witnesses: str
) -> None:
    found = session(text, witnesses)
    assert said(found)["Q2.2"] == said(found)["Q4.2"] == ("answer", "")
    assert problems(found) == [
        "2 answers have no label, and the text does not say which witness gives them: nobody is named at Q2.2, Q4.2"
    ]


def test_only_the_first_of_several_answers_may_have_a_label() -> None:
    first, rest = PLAIN.split("2. How", 1)
    found = session(f"{first}2. How{rest.replace('(Sir Ian Moss) ', '')}")
    answers = [p for p in found.passages if p.kind in ("answer", "statement")]
    assert [p.speaker for p in answers] == ["Sir Ian Moss"] * 5


def test_a_name_in_brackets_before_a_question_asks_it_and_plain_words_answer() -> None:
    text = "\n\n".join(
        f"{n}. ({who}) {asks}\n\n{answers}"
        for n, who, asks, answers in (
            (11, "Mr Hale", "Who pays?", "The parish does."),
            (12, "Mr Hale", "How much?", "Nine pounds."),
            (13, "Ms Reef", "Is it enough?", "It is not."),
            (14, "Ms Reef", "Who says so?", "The ringers do."),
        )
    )
    found = session(text)
    assert said(found) == {
        f"Q{n}{at}": row
        for n, who in ((11, "Mr Hale"), (12, "Mr Hale"), (13, "Ms Reef"), (14, "Ms Reef"))
        for at, row in (("", ("question", who)), (".2", ("answer", "SIR IAN MOSS")))
    }


def test_a_witness_named_after_a_number_answers() -> None:
    found = session(
        "1. (Sir Ian Moss) Thank you. I am glad to be here.\n\n" + PLAIN.replace("1. Good", "2. Good")
    )
    assert said(found)["Q1"] == ("answer", "Sir Ian Moss")


def test_a_question_whose_asker_is_printed_is_theirs_and_the_plain_answer_is_not() -> None:
    found = session(PLAIN.replace("2. How", "2. Mr Hale: How"))
    assert said(found)["Q2"] == ("question", "Mr Hale") and said(found)["Q2.2"] == ("answer", "Sir Ian Moss")


def test_a_member_s_name_over_questions_asks_them_until_another_is_named() -> None:
    text = PLAIN.replace("2. How", "Ms Reef\n\n2. How").replace("5. What", "Chairman: Order.\n\n5. What")
    found = session(text)
    assert said(found)["Q1"] == ("question", "")
    assert [said(found)[f"Q{n}"][1] for n in (2, 3, 4)] == ["Ms Reef"] * 3
    assert said(found)["Q5"] == ("question", "")
    assert [p.kind for p in found.passages if p.text == "Ms Reef"] == ["heading"]


def test_a_name_that_is_no_listed_member_s_asks_nothing_and_ends_what_another_asks() -> None:
    text = PLAIN.replace("2. How", "Ms Reef\n\n2. How").replace("4. Who", "Mr Quill\n\n4. Who")
    found = session(text)
    assert [said(found)[f"Q{n}"][1] for n in (2, 3, 4, 5)] == ["Ms Reef", "Ms Reef", "", ""]


def test_a_question_of_two_paragraphs_with_a_labelled_answer_stays_a_question() -> None:
    found = session(PLAIN.replace("3. Is that enough?", "3. Is that enough?\n\nI ask you plainly."))
    assert said(found)["Q3.2"] == ("question", "")


def test_the_answer_begins_after_the_last_paragraph_that_asks() -> None:
    found = session(PLAIN.replace("It paid nine", "And who counts it?\n\nIt paid nine"))
    assert said(found)["Q2.2"] == ("question", "") and said(found)["Q2.3"] == ("answer", "Sir Ian Moss")


def test_words_after_a_question_without_a_question_mark_are_an_answer_of_nobody_s() -> None:
    found = session(PLAIN.replace("2. How much does it pay?", "2. The sum, please."))
    assert said(found)["Q2.2"] == ("answer", "")
    assert problems(found) == [
        "a paragraph without a label may be an answer, or go on with the question: nobody is named at Q2.2"
    ]


def test_what_follows_an_answer_without_a_label_is_nobody_s() -> None:
    found = session(PLAIN.replace("The ringers say so.", "The ringers say so.\n\nI am grateful for that."))
    assert said(found)["Q4.2"] == ("answer", "Sir Ian Moss") and said(found)["Q4.3"] == ("statement", "")
    assert len(problems(found)) == 1 and problems(found)[0].endswith("nobody is named at Q4.3")


def test_closing_thanks_of_two_paragraphs_are_no_answer() -> None:
    found = session(f"{PLAIN}\n6. Thank you very much.\n\nWe shall write to you.\n")
    assert said(found)["Q6"] == said(found)["Q6.2"] == ("question", "")


def test_the_witness_of_an_unlabelled_answer_is_resolved_and_the_nameless_stay_answers() -> None:
    for witnesses, person in ((ONE, True), (TWO, False)):
        found = session(PLAIN, witnesses)
        rows = resolve_labels.resolve(
            tables.table(Passage, found.passages), tables.table(Appearance, found.appearances), None
        ).passages
        (row,) = [r for r in rows.itertuples() if r.passage_id == "s/Q2.2"]
        assert row.kind == "answer" and bool(row.person_id) is person


def test_one_label_in_brackets_and_numbers_that_count_on_are_the_old_style_and_a_list_is_not() -> None:
    old = [
        "Witnesses: ADA PELL, Chief Ringer",
        "1. Who pays?",
        "(Ada Pell) We do.",
        "2. Why?",
        "So.",
        "3. When?",
        "Now.",
        "4. Who?",
        "I.",
        "5. No?",
        "No.",
    ]
    assert style_of(old) is BRACKETED
    assert style_of([*old, *(f"Ms Vane: No {n}." for n in "abcde")]) is NAMED
    assert style_of(["1. oil", "2. rope", "(Ada Pell) Yes.", "1. tar", "2. wax", "1. tin"]) is NAMED


@pytest.mark.parametrize(
    "front",
    [
        (),
        ("Witnesses: ADA PELL, Chief Ringer", "Third Report of Session 1997-98"),
        ("Members present: Mr David Okafor, in the Chair", "Report, together with minutes"),
    ],
    ids=["no hearing is named", "a report's cover", "a report with minutes"],
)
def test_numbered_questions_of_a_paper_that_is_no_hearing_are_not_the_old_style(
    front: tuple[str, ...],
) -> None:
    said = [text for n in range(1, 9) for text in (f"{n}. Who pays for bell {n}?", "The parish pays.")]
    assert style_of([*front, *said, "(Ada Pell) We do."]) is NAMED


def test_numbered_paragraphs_that_ask_nothing_are_no_questions_though_witnesses_are_listed() -> None:
    said = [f"{n}. The parish paid for bell {n}." for n in range(1, 9)]
    assert style_of(["Witnesses: ADA PELL, Chief Ringer", *said, "(Ada Pell) We do."]) is NAMED


# Paragraphs of a report and answers of a hearing may both open with a number and a name in brackets.
NAMED_AFTER_NUMBERS = [
    f"{n}. ({who}) The parish paid for bell {n}."
    for n, who in enumerate(("Ann Poe", "Tom Moss", "Ada Pell", "Ann Poe", "Ian Vane", "Tom Moss"), 1)
]


@pytest.mark.parametrize(
    "front",
    [
        ("The bells of the parish", "What each ringer told us follows."),
        ("Bells Committee", "Third Report of Session 1997-98", "Witnesses: ANN POE, Chief Ringer"),
        ("Members present: Mr David Okafor, in the Chair", "Report, together with minutes"),
    ],
    ids=["no hearing is named", "a report's cover that lists witnesses", "a report with minutes"],
)
@pytest.mark.parametrize(
    "after", [(), ("(Ann Poe) I agree.", "(Tom Moss) So do I.")], ids=["alone", "two remarks"]
)
def test_a_report_whose_numbered_paragraphs_open_with_a_name_in_brackets_is_no_hearing(
    front: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert style_of([*front, *NAMED_AFTER_NUMBERS, *after]) is NAMED


@pytest.mark.parametrize(
    "front",
    [
        "Witnesses: ANN POE, Chief Ringer",
        "Examination of Witnesses",
        "Members present: Mr David Okafor, in the Chair",
    ],
)
def test_a_hearing_whose_numbers_are_followed_by_a_name_in_brackets_is_of_the_old_style(front: str) -> None:
    assert style_of([front, *NAMED_AFTER_NUMBERS]) is BRACKETED


def test_labels_on_lines_of_their_own_are_the_old_style_whatever_stands_in_front() -> None:
    said = [text for n in range(1, 5) for text in (f"{n}. Who pays for bell {n}?", "(Ann Poe) The parish.")]
    assert style_of(said) is BRACKETED
