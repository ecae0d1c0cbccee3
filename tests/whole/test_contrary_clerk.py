"""What a contrary clerk tried: words and shapes in which a wrong answer was read once, and is read right now."""

from __future__ import annotations

import pytest

from tests.made.published import published
from workbench import model
from workbench.model import tables
from workbench.model.values import NO_ANSWER
from workbench.replies import match_replies
from workbench.replies.weigh_stances import suggest
from workbench.sources import Reading, read
from workbench.sources.reports.addressees import addressees
from workbench.sources.reports.deadlines import deadline
from workbench.suggestions.bearing import stance

REPORT = """House of Lords

Select Committee on Tides

The turning tide

Ordered to be printed 2 May 2030 and published 8 May 2030

HL Paper 17

1. The map is old.

2. Nobody pays for it.

3. The map is out of date, and boats run aground.

Summary of conclusions and recommendations

1. The map is out of date, and boats run aground every week. (Paragraph 1)

2. The Government should, by the end of 2031, publish a new map. The Agency should keep it. We recommend that the
Minister lay it before the House. (Paragraph 2)

3. Unless a map is published by 2032, Parliament should consider a law on maps. (Paragraph 2)

4. The Treasury promised a report on harbours by March 2028, and it should keep its promise. (Paragraph 3)
"""


def _report(text: str, kind: str = "report") -> Reading:
    return read(text.encode(), "report", kind)


def _answers(reply: str, report: str = REPORT) -> list[tuple[str, str, str]]:
    """Return item, position and sentence of every reading of a reply, but for what is not answered."""
    one, other = _report(report), read(reply.encode(), "reply", "response")
    found = match_replies.match(
        tables.table(model.Recommendation, one.recommendations),
        tables.table(model.Passage, [*one.passages, *other.passages]),
        tables.table(model.Document, [one.document, other.document]),
    )
    kept = found[~found["position"].isin(NO_ANSWER)]
    return list(zip(kept["recommendation_id"], kept["position"], kept["wording"], strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "The Government is not in a position to accept this recommendation at this time.",
        "The Committee will be disappointed that we do not feel able to accept this recommendation.",
        "The Government can’t accept this recommendation.",
        "The Government won’t accept this recommendation.",
        "The Government hasn’t accepted this recommendation.",
        "Ministers have not accepted this recommendation.",
        "We would not want to accept this recommendation.",
        "The Government has never accepted this recommendation and does not do so now.",
        "The Government can accept neither of these recommendations.",
        "Rather than accept this recommendation, the Government will publish guidance by June 2030.",
        "Far from accepting this recommendation, the Government thinks it harmful.",
        "The Government declines this recommendation.",
        "We refuse to accept this recommendation.",
        "The Government will not be taking this recommendation forward.",
        "The Department has concluded that this recommendation should not be taken forward.",
        "It would be wrong to accept this recommendation while the review is under way.",
        "The Government considers that implementing this recommendation would be disproportionate.",
        "The Government sees no need to legislate.",
        "Status: Not accepted",
        "Government response: Rejected.",
        "Not supported",
        "Declined.",
    ],
)  # fmt: skip
def test_a_refusal_is_never_read_as_acceptance(text: str) -> None:
    assert suggest(text, "recommendation") == ("rejected", text)


@pytest.mark.parametrize(
    "text",
    [
        "Accepting this recommendation would be costly.",
        "The Government would only accept this recommendation if parishes agreed to pay.",
        "The previous Government accepted this recommendation in 2009.",
        "The Government neither accepts nor rejects this recommendation.",
        "We do not disagree with this recommendation.",
        "There is no reason why the Government would not accept this recommendation.",
    ],
)
def test_what_neither_accepts_nor_refuses_is_left_to_a_person(text: str) -> None:
    assert suggest(text, "recommendation") == ("unclear", "")


@pytest.mark.parametrize(
    "text",
    [
        "The Government is not persuaded of the case for this recommendation, though it accepts the finding.",
        "The Scottish Government accepts this recommendation. The UK Government does not.",
        "Accept, with modification.",
    ],
)
def test_acceptance_with_a_refusal_beside_it_is_in_part(text: str) -> None:
    assert suggest(text, "recommendation")[0] == "in part"


@pytest.mark.parametrize(
    "after",
    [
        "Officers should not accept gifts or proposals from lamp makers.",
        "Parishes could not agree to the proposals of 2019, so we will fund them.",
        "Parishes will not be adopting the proposal themselves.",
        "It would be wrong to implement this before the spring.",
        "It sees no reason to delay.",
    ],
)
def test_what_others_would_not_do_takes_nothing_from_an_acceptance(after: str) -> None:
    text = f"The Government accepts this recommendation. {after}"

    assert suggest(text, "recommendation") == ("accepted", "The Government accepts this recommendation.")


def test_each_sentence_of_a_letter_answers_the_items_that_it_names_and_no_other_reports() -> None:
    letter = """Dear Lord Wade,

I am writing in response to your report, The turning tide.

I cannot accept recommendation 3. Recommendation 4 of the Ebb Review, on the other hand, we accepted in 2019.

On the fourth, we agree.

You also asked about recommendation 2 of your earlier report on ebb. We accept it.

Yours sincerely,

The Minister for Tides
"""
    named = [one for one in _answers(letter) if one[0]]

    assert named == [("report/r3", "rejected", "I cannot accept recommendation 3.")]


def test_two_items_said_again_in_one_paragraph_are_each_answered_by_their_own_sentence() -> None:
    reply = """Government Response to the Report of the Select Committee on Tides

Recommendations 3 and 4: Unless a map is published by 2032, Parliament should consider a law on maps. The Treasury promised a report on harbours by March 2028, and it should keep its promise.

The Government accepts recommendation 4. It does not accept recommendation 3.
"""

    assert _answers(reply) == [
        ("report/r3", "rejected", "It does not accept recommendation 3."),
        ("report/r4", "accepted", "The Government accepts recommendation 4."),
    ]


def test_a_row_of_a_table_that_says_a_part_of_an_item_again_answers_it() -> None:
    rows = (
        ("2. The Government should, by the end of 2031, publish a new map. The Agency should keep it.",
         "A map is being drawn.", "Accepted"),
        ("3. Unless a map is published by 2032, Parliament should consider a law on maps.",
         "The present law is enough.", "Not accepted"),
    )  # fmt: skip
    cells = "".join(
        f"<tr><td>{said}</td><td>{answer}</td><td>{status}</td></tr>" for said, answer, status in rows
    )
    page = (
        "<html><body><h1>Government response to the Tides Committee report The turning tide</h1>"
        f"<table>{cells}</table></body></html>"
    )

    assert _answers(page) == [
        ("report/r2", "accepted", "Accepted"), ("report/r3", "rejected", "Not accepted"),
    ]  # fmt: skip


def test_a_report_is_of_the_day_on_which_it_was_published_and_not_of_one_in_its_sentences() -> None:
    assert _report(REPORT).document.date == "2030-05-08"
    text = (
        "The Signal Inquiry\n\nRecommendations\n\n1. The Company shall pay by 10 October 2030.\n\n"
        "2. The Department shall publish its scheme."
    )
    assert _report(text).document.date == ""


def test_a_report_without_type_is_called_by_its_first_line_that_is_no_committee() -> None:
    assert _report(REPORT).document.title == "The turning tide"


def test_headings_that_say_recommendation_make_items_of_what_stands_under_them() -> None:
    reading = _report(
        "Night crossings\n\n1 Pilots\n\n1. Pilots told us that ministers should resign.\n\n2. Pilots are tired.\n\n"
        "Recommendation\n\n3. The Government should publish a rota by 1 May 2031.\n\nConclusion\n\n"
        "4. It is regrettable that no rota exists.\n\nRecommendation\n\n5. We recommend that Ministers meet the pilots."
    )

    assert [(r.number, r.kind, r.paragraphs) for r in reading.recommendations] == [
        ("3", "recommendation", ("3",)), ("4", "conclusion", ("4",)), ("5", "recommendation", ("5",)),
    ]  # fmt: skip
    assert [p.locator for p in reading.passages if p.kind == "paragraph"] == ["1", "2", "3", "4", "5"]


def test_bullets_inside_a_bullet_are_its_parts_and_no_recommendations() -> None:
    reading = _report(
        "<html><body><h1>Left on the quay</h1><p>4 March 2030</p><h2>Our recommendations</h2><ul>"
        "<li>The Department should publish timetables.</li><li>Councils must hire ferries:"
        "<ul><li>in winter; and</li><li>at night.</li></ul></li><li>Ofcom should count masts.</li></ul></body></html>"
    )

    assert [r.text for r in reading.recommendations] == [
        "The Department should publish timetables.",
        "Councils must hire ferries:\n• in winter; and\n• at night.",
        "Ofcom should count masts.",
    ]


def test_in_plain_text_a_list_of_recommendations_ends_where_a_chapter_begins() -> None:
    reading = _report(
        "Left on the quay\n\nOur recommendations\n\n• The Department should publish timetables.\n\n• Ofcom should count "
        "masts.\n\nChapter 1: What we heard\n\nRecommendation 1: The Department should publish timetables."
    )

    assert len(reading.recommendations) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police and crime commissioners should publish their plans.", ("Police and crime commissioners",)),
        (
            "We recommend that fire and rescue services, the Coastguard and NHS England agree a plan.",
            ("fire and rescue services", "the Coastguard", "NHS England"),
        ),
        ("We recommend that the Secretary of State ask Ofsted to inspect homes.", ("the Secretary of State",)),
        ("Ministers, not officials, should decide.", ("Ministers",)),
        ("We recommend that the Minister for Tides—not the Agency—lay it.", ("the Minister for Tides",)),
        (
            "By no later than 31 October 2030 the Department for Rail and the Company should publish a report.",
            ("the Department for Rail", "the Company"),
        ),
        (
            "HM Government and, where appropriate, the Department should say so.",
            ("HM Government", "the Department"),
        ),
        ("We recommend: a. that the Home Office open a college; and b. that it teach.", ("the Home Office",)),
    ],
)  # fmt: skip
def test_who_is_asked_is_who_is_to_act(text: str, found: tuple[str, ...]) -> None:
    assert addressees(text, asked=True) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Claimants who accepted the offer before 3 June 2025 shall not be permitted to withdraw.", ""),
        ("Before 2025, councils should have counted them.", ""),
        (
            "HM Government and, where appropriate, the Department shall report by 10 October 2030.",
            "2030-10-10",
        ),
    ],
)
def test_a_day_of_the_past_is_no_deadline(text: str, found: str) -> None:
    assert deadline(text, asked=True) == found


@pytest.mark.parametrize(
    "text",
    [
        "Some of our members would not support a register.",
        "Nobody could say that we support a register.",
        "I wish I could say we support a register.",
        "I doubt that there should be a register.",
        "There is a need for a register, I am told.",
        "My predecessor believed councils should keep a register.",
        "The law says that councils must keep a register.",
        "Councils must already keep a register.",
        "Councils should have kept a register.",
        "It is wrong that there should be a register.",
        "We agree with those who oppose a register.",
        "We reject the suggestion that a register would not help.",
    ],
)
def test_views_of_others_and_things_of_the_past_show_no_stance(text: str) -> None:
    assert stance.read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "We support abolishing the register.",
        "We call for an end to the register.",
        "We agree that a register would be dangerous.",
        "I would like to see the register scrapped.",
    ],
)
def test_a_side_taken_on_the_end_of_a_thing_says_so(text: str) -> None:
    found = stance.read(text)

    assert found is not None
    assert found.undoes
    assert not stance.undoes("The Government should keep a register.")


def test_replies_that_people_wrote_down_are_checked_row_by_row() -> None:
    import pandas as pd

    from workbench.model import POSITIONS
    from workbench.replies import given_replies

    columns = ["response_id", "recommendation_id", "document_id", "date", "position", "wording"]
    given = pd.DataFrame(
        [
            ["a", "report/r1", "letter", "2030-07-01", "accepted", "We accept it."],
            ["b", "report/r9", "letter", "31 February 2030", "Accepted!", "We said so."],
            ["c", "", "letter", "2030-07", "", "We thank the Committee."],
        ],
        columns=columns,
        index=[2, 3, 4],
    )

    good, mistakes = given_replies.check(given, {"report/r1"}, POSITIONS)

    assert list(good["response_id"]) == ["a", "c"]
    assert [(one.row, one.column) for one in mistakes] == [
        (3, "recommendation_id"), (3, "date"), (3, "position"),
    ]  # fmt: skip
    assert mistakes[1].words == (
        "responses.csv, row 3, column date: “31 February 2030” is no date; write it as 2012-07-03, 2012-07 or 2012"
    )


def test_a_code_printed_after_another_bodys_name_is_told() -> None:
    from workbench.citations.lookup.by_document import _other_name

    held = published("TID0001", kind="written", author="Tide Society", evidence_code="TID0001")

    assert _other_name("Tide Society (TID0001)", held) is None
    assert _other_name("TS (TID0001)", held) is None
    other = _other_name("Harbour Trust (TID0001)", held)
    assert other is not None and other.why == "other author"
    assert other.about == ("TID0001", "Harbour Trust", "Tide Society")


def test_a_treasury_minute_on_several_reports_answers_ours_in_its_own_part_alone() -> None:
    part = """{} Report of Session 2029–30

{}

4. PAC recommendation: The Treasury promised a report on harbours by March 2028, and it should keep its promise.

4.1 The government {} with the Committee’s recommendation.

"""
    head = "Treasury Minutes\n\nGovernment Response to the Committee of Public Accounts on the Third and Fourth reports from Session 2029–30\n\n"
    both = part.format("Third", "Herring quotas", "agrees") + part.format(
        "Fourth", "The turning tide", "disagrees"
    )
    unknown = part.format("Third", "Herring quotas", "agrees") + part.format("Fourth", "On maps", "disagrees")

    answered = [(item.partition("/")[2], position) for item, position, _ in _answers(head + both)]
    assert [position for item, position in answered if item] == ["rejected"]
    assert answered[1:] == [("", "accepted")]  # what answers a report that is not held answers no item
    assert [position for _, position, _ in _answers(head + unknown)] == ["accepted", "rejected"]
