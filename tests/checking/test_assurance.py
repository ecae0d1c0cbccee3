"""A check of a draft gives no false assurance: questions in prose, figures by unit, and what its page says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checking.test_checking import Written, draft, findings, one, page_of
from workbench.checking import check, figures_with_units
from workbench.model import Finding, Hearing, tables


@pytest.mark.parametrize(
    "said",
    [
        "At Q412 Mr Hannay said that the register was sound.",
        "In answer to Question 412, we were told that the register was sound.",
        "The register was said to be sound (Q412).",
        "We asked about the register at Qq 411 and 412.",
    ],
)
def test_a_question_that_no_session_has_is_found_however_it_is_written(said: str) -> None:
    (found,) = tables.rows(check(draft(Written([said], {}))), Finding)
    assert (found.kind, found.certainty) == ("question not found", "look")
    assert "Q412" in found.explanation


def test_where_every_session_is_listed_such_a_question_is_wrong() -> None:
    made = draft(Written(["In answer to Question 412, we were told that the register was sound."], {}))
    table = tables.table(Hearing, [Hearing("draft", "2026-01-14", 1, 1, 3, text="Dr Hale, Harbour Trust")])
    (found,) = tables.rows(check(replace(made, hearings=table)), Finding)
    assert (found.kind, found.certainty) == ("question not found", "wrong")


@pytest.mark.parametrize(
    "said",
    [
        "At Q2 Dr Hale said that she would not ban them.",
        "In answer to Question 2, Tom Vickers told us about the station sergeant.",
        "The fall began in Q3 2025 and went on in Q4 of 2025.",
        "Most of those who answered question 14 of the consultation agreed.",
        "The guidance has a section of Q&A, of 412 pages.",
        "At Q2 the Chair asked about placements.",
        "At Q1 and Q2 we heard of placements.",
        "In answer to Questions 2 and 3 we heard of the police.",
    ],
)
def test_a_question_that_is_held_or_is_none_of_a_hearing_is_no_fault(said: str) -> None:
    assert tables.rows(check(draft(Written([said], {}))), Finding) == []


@pytest.mark.parametrize(
    ("said", "speaks"),
    [
        ("At Q3 Dr Hale said that the desk took calls.", "Tom Vickers"),
        ("In answer to Question 1, Tom Vickers told us of the beds.", "Dr Hale"),
        ("At Q3 Mr Hannay said that the desk took calls.", "Tom Vickers"),
    ],
)
def test_a_question_under_which_the_named_speaker_says_nothing_is_found(said: str, speaks: str) -> None:
    (found,) = tables.rows(check(draft(Written([said], {}))), Finding)
    assert found.kind == "wrong witness"
    assert speaks in found.right


@pytest.mark.parametrize(
    "said",
    [
        "She told us that 47% of homes stand in one town.[^1]",
        "She told us that it cost £47 in one town.[^1]",
        "She told us that a quarter of the homes stand in one town.[^1]",
        "She told us that two thirds of the homes stand in one town.[^1]",
        "She told us that more than half the homes stand in one town.[^1]",
        "She told us that one in ten homes stands in one town.[^1]",
    ],
)
def test_the_same_number_of_another_unit_is_another_figure(said: str) -> None:
    found = one(said, "Q1 [Dr Hale]")
    assert (found.kind, found.certainty) == ("figure not found", "look")


def test_a_figure_in_a_sentence_that_names_its_question_in_prose_is_looked_up_there() -> None:
    said = [
        "At Q1 Dr Hale said that 31% of homes stand in one town.",
        "At Q1 Dr Hale said that 47 homes stand there.",
    ]
    (found,) = tables.rows(check(draft(Written(said, {}))), Finding)
    assert (found.kind, found.quote, found.passage_id) == ("figure not found", "31%", "draft/1")


def test_a_reference_in_brackets_after_the_stop_is_that_of_the_sentence_before() -> None:
    made = draft(Written(["We heard of the coast. Some 31% of homes stand in one town. (Q1)"], {}))
    (found,) = tables.rows(check(made), Finding)
    assert (found.kind, found.quote) == ("figure not found", "31%")


def test_a_figure_that_stands_elsewhere_in_the_evidence_is_worth_a_look_and_its_place_is_named() -> None:
    found = one("He said that 47 calls were taken.[^1]", "Q3 [Tom Vickers]")
    assert (found.kind, found.certainty) == ("figure not found", "look")
    assert "not in what the note cites" in found.explanation
    assert "it stands in oral-2026-01-14, Q1 (Dr Hale)" in found.explanation


def test_a_third_party_the_last_quarter_and_half_an_hour_are_no_figures() -> None:
    said = "A third party spoke for half an hour of beds and houses in the last quarter, on 3 May and in section 9.[^1]"
    assert [f for f in findings(said, "Q1 [Dr Hale]") if f.kind == "figure not found"] == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("25%", "a quarter of"),
        ("two-thirds of them", "67 per cent"),
        ("£2.5 million", "£2,500,000"),
        ("40 per cent", "40 to 50%"),
        ("30 per cent", "30 to 50 per cent"),
        ("10%", "one in ten"),
        ("1.5bn", "1.5 billion"),
        ("11", "eleven"),
        ("10,000 pounds", "£10,000"),
        ("one sixth of", "16.7%"),
        ("£2.5B", "£2.5 billion"),
        ("2,000–3,000", "between 2,000 and 3,000"),
        ("3 in 20", "15 per cent"),
        ("12 weeks", "a 12-week wait"),
        ("5-fold", "a fivefold rise"),
    ],
)
def test_a_figure_is_the_same_however_it_is_written(ours: str, theirs: str) -> None:
    (mine,) = figures_with_units.amounts(ours)
    assert any(mine.same(other) for other in figures_with_units.amounts(theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("31%", "31 October"), ("31%", "section 31"), ("31", "31%"), ("£31", "31 firms"), ("31 million", "31"), ("a third of", "3"),
     ("£3 million", "€3 million"), ("12 weeks", "12 months"), ("10–15", "10 to 20"), ("three times as many", "a third of")],
)  # fmt: skip
def test_a_number_of_another_unit_is_not_the_same(ours: str, theirs: str) -> None:
    (mine,) = figures_with_units.amounts(ours)
    assert not any(mine.same(other) for other in figures_with_units.amounts(theirs))


def test_the_page_of_a_draft_without_findings_says_what_was_and_was_not_compared() -> None:
    made = draft(Written(["Nothing here refers to any evidence."], {}))
    page = page_of(check(made), made)
    assert "Nothing was found that the evidence held does not bear out" not in page
    assert "Every reference was compared" not in page
    assert "Not compared: sentences that refer to none" in page


def test_the_page_says_how_a_finding_is_settled_and_that_the_evidence_says_otherwise_only_where_it_does() -> (
    None
):
    made = draft(
        Written(
            ["Dr Hale told us that “no child was ever asked about any of it”.[^1]"], {"1": "Q1 [Dr Hale]"}
        )
    )
    page = page_of(check(made), made)
    assert '<span class="from">the evidence says otherwise</span>' not in page
    assert '<span class="from">not in the evidence held</span>' in page
    assert "0 places where the evidence says otherwise, 1 where it has no such thing" in page
    assert 'inquiry.decide("' in page and '"dismiss", coder="AB", note="why")' in page


def test_the_style_of_a_reference_and_spaces_or_hyphens_alone_are_only_worth_a_look() -> None:
    assert one("Tom Vickers told us about the police.[^1]", "Qq3;2 [Tom Vickers]").certainty == "look"
    spaced = one("Dr Hale told us that “the beds are where the hous es are cheap”.[^1]", "Q1 [Dr Hale]")
    assert (spaced.kind, spaced.certainty) == ("words altered", "look")
    assert spaced.explanation.startswith("Not verbatim")
