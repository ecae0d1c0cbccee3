"""Items of coroners, inspectorates, reviews and committees abroad (fixtures of our own words, in published shapes)."""

from __future__ import annotations

import pytest

from workbench.model import Recommendation
from workbench.sources import read
from workbench.sources.reports.addressees import addressees
from workbench.sources.reports.item_lists import kind_of


def items(text: str) -> tuple[Recommendation, ...]:
    return read(text.encode(), "report", "report").recommendations


def test_an_inspectorates_areas_and_causes_of_concern_are_items_with_or_without_a_number() -> None:
    found = items(
        "# Lampton Fire Service\n\nInspectorate of Lamps\n\n## Prevention\n\nThe service met 40 people.\n\n"
        "#### Area for improvement AFI1\n\nThe service should count its lamps.\n\n"
        "#### Cause of concern\n\nThe service does not know how many of its lamps burn.\n\n"
        "#### Recommendation R1\n\nBy 28 February 2031, the service should light its lamps.\n\nIt was dark in May."
    )
    assert [(one.number, one.kind, one.text[:24]) for one in found] == [
        ("AFI1", "recommendation", "The service should count"),
        ("", "conclusion", "The service does not kno"),
        ("R1", "recommendation", "By 28 February 2031, the"),
    ]


FOUND = "Finding 1: Nobody looked up\n\nEach watch knew a part of it.\n\n"
ASKED = "Recommendation 1\n\nThe Watch should keep a list.\n\n"


def test_findings_are_items_beside_labelled_recommendations_and_never_alone() -> None:
    found = items(
        f"Review\n\n{FOUND}{ASKED}Finding 2: It was dark\n\nThe lamps were out.\n\nRecommendation 2\n\nThe Watch should light lamps."
    )
    assert [(one.number, one.kind) for one in found] == [
        ("1", "conclusion"), ("1", "recommendation"), ("2", "conclusion"), ("2", "recommendation"),
    ]  # fmt: skip
    assert len({one.recommendation_id for one in found}) == 4
    alone = items(
        f"Review\n\n{FOUND}Finding 2: It was dark\n\nThe lamps were out.\n\nRecommendations\n\n"
        "• The Watch should keep a list.\n\n• The Watch should light lamps."
    )
    assert [one.text for one in alone] == ["The Watch should keep a list.", "The Watch should light lamps."]


def test_a_coroners_numbered_concerns_are_conclusions_and_what_stands_around_them_is_no_item() -> None:
    found = items(
        "# REGULATION 28 REPORT TO PREVENT FUTURE DEATHS\n\n## CORONER’S CONCERNS\n\nThe evidence revealed matters "
        "giving rise to concern.\n\n(1) The lane was not lit.\n\n(2) Nobody counted the lamps.\n\n"
        "## ACTION SHOULD BE TAKEN\n\nIn my opinion action should be taken."
    )
    assert [(one.number, one.kind, one.text) for one in found] == [
        ("1", "conclusion", "The lane was not lit."),
        ("2", "conclusion", "Nobody counted the lamps."),
    ]


NUMBERED = "\n\n".join(
    f"1.{n} The board met in the year {2000 + n}, and again a year later." for n in range(1, 8)
)
SAID = "The Committee recommends that the Lamp Office publish a yearly count of its lamps."


def test_an_item_gathered_without_a_number_stands_in_the_one_paragraph_that_says_it() -> None:
    (one,) = items(f"# Summary of recommendations\n\n{SAID}\n\n# Introduction\n\n{NUMBERED}\n\n1.8 {SAID}")
    assert one.paragraphs == ("1.8",)
    (one,) = items(
        f"# Summary of recommendations\n\n{SAID}\n\n# Introduction\n\n{NUMBERED}\n\n1.8 {SAID}\n\n1.9 {SAID}"
    )
    assert one.paragraphs == ()


def test_a_line_under_the_label_that_names_the_paragraph_is_no_title() -> None:
    first, second = items(
        "# List of recommendations\n\n### Recommendation 1\n\nparagraph 3.5\n\nThat the Lamp Office count lamps.\n\n"
        "### Recommendation 2\n\nparagraph 3.6\n\nThat the Lamp Office light them."
    )
    assert (first.paragraphs, first.title, first.text) == (("3.5",), "", "That the Lamp Office count lamps.")
    assert (second.paragraphs, second.text) == (("3.6",), "That the Lamp Office light them.")


def test_a_body_named_by_the_end_of_its_name_has_its_whole_name_where_only_one_has_it() -> None:
    labelled = "Recommendation 1\n\nThe Lampton Care Board should count lamps.\n\nRecommendation 2\n\nThe Care Board should light lamps."
    assert {one.addressees for one in items(labelled)} <= {
        ("The Lampton Care Board",),
        ("Lampton Care Board",),
    }
    two = f"{labelled}\n\nRecommendation 3\n\nThe Belford Care Board should light lamps."
    assert ("The Care Board",) in {one.addressees for one in items(two)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("That the Lamp Office double its grant and tie it to the price of oil.", ("the Lamp Office",)),
        (
            "That the Government of Lampland and the governments of the provinces agree on a list.",
            ("the Government of Lampland", "the governments of the provinces"),
        ),
        ("We recommend that employers of night workers provide a room.", ("employers of night workers",)),
        (
            "We recommend that state and territory governments count lamps.",
            ("state and territory governments",),
        ),
    ],
)
def test_the_subject_of_a_bare_verb_is_the_whole_name(text: str, names: tuple[str, ...]) -> None:
    assert addressees(text, asked=True) == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Committee is concerned that keepers must fill in two forms.", "conclusion"),
        ("The Committee is concerned that it is dark and recommends lamps.", "recommendation"),
        ("Payments have failed. It calls on the Lamp Office to pay.", "both"),
    ],
)
def test_what_a_committee_is_concerned_about_is_no_request(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_who_dissents_numbers_anew_and_an_items_paragraph_may_stand_before_its_words() -> None:
    found = items(
        "# The Senate\n\nLamps and Bells References Committee\n\n## List of recommendations\n\n### Recommendation 1\n\n"
        "2.5 The committee recommends that the Lamp Office light the lanes.\n\n### Recommendation 2\n\n"
        "3.1 The committee recommends that the Guild oil the bells.\n\n## Chapter 2\n\n2.1 It was dark.\n\n2.2 It "
        "was late.\n\n2.3 It rained.\n\n2.4 It blew.\n\n2.5 The committee recommends that the Lamp Office light the lanes."
        "\n\n## Chapter 3\n\n3.1 The committee recommends that the Guild oil the bells.\n\n3.2 It was cold.\n\n## Dissenting report by Senator Poe\n\n"
        "### Recommendation 1\n\n1.2 Senator Poe recommends that the Guild of Ringers count the ropes.\n\n1.3 Ropes are dear."
    )
    assert [(one.number, one.paragraphs, one.text[-16:], one.addressees) for one in found] == [
        ("1", ("2.5",), "light the lanes.", ("the Lamp Office",)),
        ("2", ("3.1",), "d oil the bells.", ("the Guild",)),
        ("1", ("1.2",), "count the ropes.", ("the Guild of Ringers",)),
    ]


def test_a_short_name_that_a_report_defines_once_is_given_in_full() -> None:
    text = (
        "# Lamps\n\nThe Lamp and Bell Office (the Office) and the Tower Trust (“the Trust”) were asked. The Rope Trust (the "
        "Trust) was not.\n\nRecommendation 1\n\nThe Office should keep a list.\n\nRecommendation 2\n\nThe Trust should light it."
    )
    assert [one.addressees for one in items(text)] == [("Lamp and Bell Office",), ("The Trust",)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We recommend that the Department for Lamps, Bells and Museums should list them.", ("the Department for Lamps, Bells and Museums",)),
        ("The Committee requests an update from the Minister for Lamps on it.", ("the Minister for Lamps",)),
        ("We recommend that NHS Lampton:\n(a) publish a list; (b) light it.", ("NHS Lampton",)),
        ("The Committee recommends that Bord Lampa na hÉireann and the Lamp Office appoint a keeper.", ("Bord Lampa na hÉireann", "the Lamp Office")),
        ("The Committee requests lamps for the lanes.", ()),
    ],
)  # fmt: skip
def test_whom_a_list_of_names_or_a_request_asks(text: str, names: tuple[str, ...]) -> None:
    assert addressees(text) == names


def test_what_an_items_own_words_say_of_the_time_goes_before_what_leads_in_to_it() -> None:
    found = items(
        "# Lamps\n\n## Recommendations\n\nBefore it lets the next round of contracts, the Lamp Office should:\n\n"
        "a count the lamps of the lanes;\n\nb print a list of them no later than December 2031; and\n\nc oil the bells."
    )
    assert [one.deadline for one in found][1:2] == ["2031-12"]


def test_a_reviews_actions_are_items_by_their_labels_and_as_numbered_paragraphs_under_their_heading() -> None:
    found = items(
        "# Review of the Lamp Ward\n\n## 3 Learning\n\n3.1 The ward must learn, we were told.\n\n"
        "## Local actions for learning: Lamps\n\n5.1 The Trust must count its lamps.\n\n"
        "5.2 The Trust must light them.\n\n## Local actions for learning: Bells\n\n"
        "5.3 30 bells must be hung by the end of March 2031.\n\n## Immediate and essential action 1: Oil\n\n"
        "Every ward must keep oil.\n\n## Immediate and essential action 2: Wicks\n\nWicks must be trimmed."
    )
    assert [(one.number, one.kind, one.text) for one in found] == [
        ("5.1", "recommendation", "The Trust must count its lamps."),
        ("5.2", "recommendation", "The Trust must light them."),
        ("5.3", "recommendation", "30 bells must be hung by the end of March 2031."),
        ("1", "recommendation", "Every ward must keep oil."),
        ("2", "recommendation", "Wicks must be trimmed."),
    ]


def test_what_actions_were_taken_and_learning_in_prose_are_no_items() -> None:
    assert not items(
        "# Review\n\n## 4 Actions taken\n\n4.1 The Trust must count its lamps, it said.\n\n"
        "## 5 Learning\n\n5.1 An essential action was missed."
    )


AGENCIES = """Lamp Review: Overview Report

Recommendations

Lamp Office

Recommendation 1: The Lamp Office should count its lamps.

Recommendation 2: The Lamp Office should light them.

Bell Guild

Recommendation 1: That the Guild oil the bells of each tower.

Lampton Homes

Recommendation 1: Lampton Homes should hang a lamp on each stair.

Recommendation 2: Lampton Homes should ask who wants one.
"""


def test_numbers_that_begin_anew_beneath_each_agencys_heading_are_items_of_their_own() -> None:
    found = read(AGENCIES.encode(), "r", "report").recommendations
    assert [item.number for item in found] == ["1", "2", "1", "1", "2"]
    assert len({item.recommendation_id for item in found}) == 5


def test_a_list_that_says_its_items_again_beneath_another_heading_has_each_once() -> None:
    again = AGENCIES.split("Bell Guild")[0] + "In short\n\nRecommendation 1: The Lamp Office should count its lamps.\n"
    found = read(again.encode(), "r", "report").recommendations
    assert [item.number for item in found] == ["1", "2"]
