"""Citations: what a note cites, and the passages it points at."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.citations import citation_reasons, find_citations
from workbench.citations.grammar import parse_references
from workbench.model import Appearance, Citation, Document, Evidence, Hearing, Mark, Passage, tables
from workbench.text import names

DAY, OTHER_DAY = "oral-2015-03-04", "oral-2015-03-18"
LISTED = ("ABC0004", "ABC0012", "ABC0023", "16P0029")

TURNS = [
    (DAY, "Q1", 1, "Chair", "chair-1", "question", "What did the river do?"),
    (DAY, "Q1.2", 1, "Dr Hale", "ann-hale", "answer", "It rose for two days."),
    (DAY, "Q1.3", 1, "Mr Vane", "edward-vane", "answer", "It did."),
    (DAY, "Q1.4", 1, "Dr Hale", "ann-hale", "answer", "And then it fell."),
    (DAY, "Q2", 1, "Chair", "chair-1", "question", "Who was told?"),
    (DAY, "Q2.2", 1, "Sureyya Osman", "sureyya-osman", "answer", "Nobody was."),
    (DAY, "Q3", 1, "Helen Hale", "helen-hale", "question", "Was that right?"),
    (DAY, "Q3.2", 1, "Mr Vane", "edward-vane", "answer", "No."),
    (OTHER_DAY, "Q4", 2, "Chair", "chair-1", "question", "And the warnings?"),
    (OTHER_DAY, "Q4.2", 2, "Professor van der Berg", "van-der-berg", "answer", "They were late."),
    (OTHER_DAY, "Q4.3", 2, "Mr Hale", "tom-hale", "answer", "Some were."),
    (OTHER_DAY, "Q4.4", 2, "Helen Hale", "helen-hale", "question", "Some?"),
]
ORGANISATIONS = {"ann-hale": "Harbour Trust", "edward-vane": "Department for Rivers, Ports and Coasts"}


def spoken() -> list[Passage]:
    return [
        Passage(f"{d}/{place}", d, seq, kind, place.split(".")[0], seq, who, person, "", panel, text=text)
        for seq, (d, place, panel, who, person, kind, text) in enumerate(TURNS)
    ]


def appearances() -> pd.DataFrame:
    rows = {}
    for document, _, panel, who, person, kind, _ in TURNS:
        capacity = "chair" if who == "Chair" else "witness" if kind == "answer" else "member"
        organisation = ORGANISATIONS.get(person, "")
        rows[document, person] = Appearance(
            document, person, who, capacity, organisation=organisation, panel=panel
        )
    return tables.table(Appearance, rows.values())


def documents(held: tuple[str, ...] = ()) -> pd.DataFrame:
    oral = [Document(DAY, "oral", date="2015-03-04", paper_number="HC 871")]
    oral.append(Document(OTHER_DAY, "oral", date="2015-03-18", paper_number="HC 871"))
    written = [
        Document(c, "written", author=f"Body {c}", evidence_code=c, status="ok" if c in held else "not-held")
        for c in LISTED
    ]
    return tables.table(Document, [*oral, *written, Document("report", "report", paper_number="HC 871")])


def find(
    *notes: str,
    held: tuple[Passage, ...] = (),
    hearings: tuple[Hearing, ...] = (),
    turns: list[Passage] | None = None,
) -> list[Citation]:
    """Return what the given notes cite; note 1 is called in report/1, note 2 in report/2, and so on."""
    rows = [*(spoken() if turns is None else turns), *held]
    marks = []
    for n, text in enumerate(notes, 1):
        rows.append(Passage(f"report/{n}", "report", 2 * n, "paragraph", str(n), text="Words."))
        rows.append(Passage(f"report/n{n}", "report", 2 * n + 1, "note", f"n{n}", text=text))
        marks.append(Mark(f"report/{n}", 6, str(n), f"report/n{n}"))
    frame = find_citations.find(
        Evidence(
            passages=tables.table(Passage, rows),
            appearances=appearances(),
            documents=documents(tuple(p.document_id for p in held)),
        ),
        tables.table(Mark, marks),
        tables.table(Hearing, hearings),
    )
    for row in frame.itertuples():
        assert notes[int(row.note) - 1][row.start : row.end] == row.text
    return tables.rows(frame, Citation)


def targets(row: Citation) -> str:
    return " ".join(t.removeprefix("oral-2015-03-") for t in row.target_passage_ids)


def test_a_question_and_a_witness_give_all_that_the_witness_says_there() -> None:
    (row,) = find("Q1 [Dr Hale]")
    assert (row.status, row.target_document_id) == ("resolved", DAY)
    assert targets(row) == "04/Q1.2 04/Q1.4"


def test_a_citation_says_which_paragraph_calls_its_note() -> None:
    first, second = find("Q1 [Dr Hale]", "Q3 [Mr Vane]")
    assert (first.passage_id, first.note_passage_id, first.note) == ("report/1", "report/n1", "1")
    assert (second.passage_id, second.citation_id) == ("report/2", "report/n2.1")


def test_a_question_without_a_name_gives_all_its_answers_and_says_so() -> None:
    (row,) = find("See Q1.")
    assert targets(row) == "04/Q1.2 04/Q1.3 04/Q1.4"
    assert row.reason == "no witness is named: all answers under Q1"


def test_a_range_gives_one_row_for_each_question_with_the_words_of_the_whole_reference() -> None:
    rows = find("Qq1-3 [Mr Vane]; Q4")
    assert [row.text for row in rows] == ["Qq1-3 [Mr Vane]"] * 3 + ["Q4"]
    assert [row.status for row in rows] == ["resolved", "unresolved", "resolved", "resolved"]
    assert [row.citation_id for row in rows] == [f"report/n1.{n}" for n in (1, 2, 3, 4)]


def test_an_unnamed_question_before_a_named_one_borrows_no_name() -> None:
    first, second = find("Q3; Q1 [Dr Hale]")
    assert targets(first) == "04/Q3.2" and "no witness is named" in first.reason
    assert targets(second) == "04/Q1.2 04/Q1.4"


@pytest.mark.parametrize(
    ("note", "person"),
    [
        ("Q1 [Edward Vane MP]", "04/Q1.3"),
        ("Q1 [Mr Ed Vane]", "04/Q1.3"),
        ("Q4 [Professor Van der Berg]", "18/Q4.2"),
        ("Q4 [van der Berg]", "18/Q4.2"),
        ("Q1 [Harbour Trust]", "04/Q1.2 04/Q1.4"),
        ("Q1 [Dr Hale, Harbour Trust]", "04/Q1.2 04/Q1.4"),
        ("Q3 [Helen Hale]", "04/Q3"),
        ("Q4 [Mr Hale]", "18/Q4.3"),
        ("Q1\n[Dr\nHale]", "04/Q1.2 04/Q1.4"),
    ],
)
def test_a_name_is_matched_in_each_form_that_reports_print(note: str, person: str) -> None:
    (row,) = find(note)
    assert (row.status, targets(row)) == ("resolved", person)


def test_two_witnesses_in_one_bracket_are_two_citations() -> None:
    rows = find("Q1 [Dr Hale and Mr Vane]")
    assert [targets(row) for row in rows] == ["04/Q1.2 04/Q1.4", "04/Q1.3"]


def test_one_slip_from_the_only_matching_witness_is_resolved_with_the_reason() -> None:
    (row,) = find("Q2 [Surreya Osman]")
    assert (row.status, targets(row)) == ("resolved", "04/Q2.2")
    assert row.reason == "“Surreya Osman” is one slip from “Sureyya Osman”, the only such name under Q2"


def test_a_name_that_fits_two_speakers_is_ambiguous_and_points_nowhere() -> None:
    (row,) = find("Q4 [Hale]")
    assert (row.status, row.target_passage_ids) == ("ambiguous", ())
    assert "Mr Hale" in row.reason and "Helen Hale" in row.reason


def test_a_witness_who_does_not_speak_there_is_unresolved_with_the_nearest_question() -> None:
    (row,) = find("Q2 [Dr Hale]")
    assert (row.status, row.target_passage_ids) == ("unresolved", ())
    assert row.reason == "“Dr Hale” does not speak under Q2 (there: Sureyya Osman); nearest: Q1"


def test_a_witness_under_another_title_is_resolved_with_the_reason() -> None:
    (row,) = find("Q1 [Professor Vane]")
    assert (row.status, targets(row)) == ("resolved", "04/Q1.3")
    assert row.reason == "“Professor Vane” is “Mr Vane” in the transcript, the only such surname under Q1"


def test_a_silent_witness_is_not_taken_for_a_member_of_the_same_surname_who_speaks() -> None:
    (row,) = find("Q3 [Dr Hale]")
    assert (row.status, row.target_passage_ids) == ("unresolved", ())


def test_another_given_name_is_another_person() -> None:
    (row,) = find("Q1 [John Vane]")
    assert row.status == "unresolved"


def test_a_question_that_no_session_has_is_unresolved() -> None:
    (row,) = find("Q300 [Dr Hale]")
    assert (row.status, row.reason) == ("unresolved", "no session held has Q300 (held: Q1 to Q4)")


def test_a_question_of_a_session_that_is_not_held_is_not_held() -> None:
    (row,) = find("Q300", hearings=(Hearing("report", "2015-04-01", 1, 290, 310, "A witness"),))
    assert (row.status, row.reason) == ("not held", "the session of 2015-04-01, which has Q300, is not held")


def test_the_reports_own_table_of_witnesses_chooses_between_sessions_with_the_same_number() -> None:
    again = Passage(
        f"{OTHER_DAY}/Q1.2", OTHER_DAY, 99, "answer", "Q1", 1, "Dr Hale", "ann-hale", "", 1, text="No."
    )
    both = [*spoken(), again]
    assert find("Q1 [Dr Hale]", turns=both)[0].status == "ambiguous"
    (row,) = find("Q1 [Dr Hale]", turns=both, hearings=(Hearing("report", "2015-03-18", 1, 1, 9, ""),))
    assert (row.status, targets(row)) == ("resolved", "18/Q1.2")


def test_evidence_of_another_inquiry_is_never_resolved_into_this_one() -> None:
    rows = find(
        "Oral evidence taken on 6 May 2014, HC 900, Q1",
        "Oral evidence taken before the Ports Committee on 6 May 2014, HC (2013–14) 900-ii, Qq1-2, Q3 [Mr Vane]",
        "Ibid., Q2",
        "Q1, HC 900-i",
    )
    assert [row.status for row in rows] == ["elsewhere"] * 5
    assert all(not row.target_passage_ids and not row.target_document_id for row in rows)
    assert rows[0].text == "Oral evidence taken on 6 May 2014, HC 900, Q1"


def test_our_own_evidence_cited_by_date_and_paper_is_resolved() -> None:
    (row,) = find("Oral evidence taken on 18 March 2015, HC 871, Q4 [Mr Hale]")
    assert (row.status, targets(row)) == ("resolved", "18/Q4.3")


@pytest.mark.parametrize(
    ("note", "code", "words"),
    [
        ("ABC 004 [para 2].", "ABC0004", "ABC 004 [para 2]"),
        ("ABC0012, para 4", "ABC0012", "ABC0012, para 4"),
        ("See also Harbour Trust (ABC0012), paras 4–6.", "ABC0012", "Harbour Trust (ABC0012), paras 4–6"),
        ("16P0029", "16P0029", "16P0029"),
        ("Body ( ABC 0023 )", "ABC0023", "Body ( ABC 0023 )"),
    ],
)
def test_a_listed_submission_whose_text_is_not_held_is_not_held(note: str, code: str, words: str) -> None:
    (row,) = find(note)
    assert (row.status, row.target_document_id, row.text) == ("not held", code, words)


def test_a_run_of_questions_and_submissions_is_read_one_by_one() -> None:
    rows = find("Q1, Q2; Q3, Harbour Trust (ABC0012), ABC 004 [paras 1.3 & 1.6]; see also: ABC0023")
    assert [row.text for row in rows] == [
        "Q1", "Q2", "Q3", "Harbour Trust (ABC0012)", "ABC 004 [paras 1.3 & 1.6]", "ABC0023",
    ]  # fmt: skip


def test_paragraphs_of_a_submission_that_is_held_are_the_targets() -> None:
    held = tuple(
        Passage(f"ABC0012/{n}", "ABC0012", n, "paragraph", str(n), text=f"Point {n}.") for n in range(1, 8)
    )
    range_, whole, missing = find("ABC 012 [paras 4–6]", "ABC0012", "ABC0012, para 40", held=held)
    assert range_.target_passage_ids == ("ABC0012/4", "ABC0012/5", "ABC0012/6")
    assert (
        len(whole.target_passage_ids) == 7 and whole.reason == "no paragraph is named: the whole submission"
    )
    assert (missing.status, missing.reason) == ("unresolved", "ABC0012 is held, but has no paragraph 40")


def test_a_code_that_is_not_listed_is_unresolved_with_the_nearest() -> None:
    (row,) = find("ABC 0024")
    assert row.status == "unresolved"
    assert (
        row.reason
        == "ABC0024 is none of the 4 codes of written evidence listed or held; nearest: ABC0004 (Body ABC0004), "
        "ABC0023 (Body ABC0023)"
    )


def test_what_is_not_found_in_a_submission_that_was_read_in_part_may_stand_in_what_was_not() -> None:
    held = (Passage("ABC0012/1", "ABC0012", 1, "paragraph", "1", text="Point 1."),)
    for status, said in (("ok", "has"), ("partial", "what was read of it, which is not all, has")):
        known = documents(("ABC0012",)).assign(status=status)
        rows = tables.table(
            Passage,
            [
                *held,
                Passage("report/1", "report", 2, "paragraph", "1", text="Words."),
                Passage("report/n1", "report", 3, "note", "n1", text="ABC0012, para 40"),
            ],
        )
        marks = tables.table(Mark, [Mark("report/1", 6, "1", "report/n1")])
        evidence = Evidence(passages=rows, appearances=appearances(), documents=known)
        (row,) = tables.rows(find_citations.find(evidence, marks, tables.table(Hearing, ())), Citation)
        assert row.reason == f"ABC0012 is held, but {said} no paragraph 40"
        assert (citation_reasons.IN_PART in row.about) == (status == "partial")


def test_ibid_and_as_above_stand_for_the_last_reference_before_them() -> None:
    rows = find("Q3; Q1 [Dr Hale]", "ibid.", "As above", "ABC 004 [para 2]", "Ibid., para 9")
    assert [targets(row) for row in rows[2:4]] == ["04/Q1.2 04/Q1.4"] * 2
    assert rows[2].reason == "the same as “Q1 [Dr Hale]” in note 1"
    assert (rows[5].status, rows[5].target_document_id) == ("not held", "ABC0004")


@pytest.mark.parametrize(
    ("before", "status"),
    [
        ("Department for Rivers, Warnings, 2014", "unresolved"),
        ("Q1 [Dr Hale]. The Tide Gazette, ‘It rose’, 5 March 2015", "ambiguous"),
    ],
)
def test_ibid_is_not_resolved_where_something_else_may_be_meant(before: str, status: str) -> None:
    row = find(before, "Ibid.")[-1]
    assert (row.status, row.target_passage_ids) == (status, ())


@pytest.mark.parametrize(
    "note",
    [
        "SO No.152", "HC 322, para 59", "Directive (EC) 95/46", "BIS/13/1250", "COM(2012) 11", "COM(2012) 0011",
        "Growth in Q4 2013", "Q1 of 2014", "Q&A 5", "(Docket No. 140514424-4424-01)", "Letter to ABC 2014",
        "https://example.org/ABC0012/", "Cm 9668", "SI 2014/0123", "Accessed 24 October 2014",
    ],
)  # fmt: skip
def test_what_only_looks_like_evidence_is_not_cited(note: str) -> None:
    assert find(note) == []


def test_a_date_after_a_question_is_no_further_question() -> None:
    (row,) = find("Q1, 24 October 2014")
    assert row.text == "Q1"


def test_only_the_notes_of_reports_are_read() -> None:
    note = Passage("ABC0012/n1", "ABC0012", 1, "note", "n1", text="Q1")
    assert find(held=(note,)) == []


def test_a_page_of_a_printed_volume_is_listed_as_unresolved() -> None:
    assert [(r.text, r.status) for r in find("Ev 23; Ev w12")] == [
        ("Ev 23", "unresolved"),
        ("Ev w12", "unresolved"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("surreya", "sureyya", True), ("elliott", "elliot", True), ("prestno", "preston", True),
        ("shadbelt", "shadbolt", True), ("wood", "ward", False), ("lee", "lea", False), ("hale", "hale", False),
        ("macnish", "mcauley", False),
    ],
)  # fmt: skip
def test_a_slip_is_one_letter_and_never_makes_two_short_names_one(one: str, other: str, slip: bool) -> None:
    assert names.one_slip(one, other) is slip


def test_particles_belong_to_the_surname() -> None:
    assert names.parse("Professor Liesbet van Zoonen").surname == "vanzoonen"
    assert names.parse("Dr d’Aquin").surname == names.parse("Dr Mathieu d'Aquin").surname == "daquin"


def test_abbreviated_ranges_are_completed() -> None:
    assert parse_references.read("Qq128–9")[0].questions == (128, 129)
    assert parse_references.read("Qq 3, 5 and 7 [Dr Hale]")[0].questions == (3, 5, 7)
