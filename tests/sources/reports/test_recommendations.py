"""Recommendations of reports of every shape are items with the numbers that the document prints (our own words)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.made.printed import lines, pages, plain
from tests.places import ROOT
from workbench.sources import Reading, extract
from workbench.sources.formats.lines import Extraction, Line, Page
from workbench.sources.reading import renamed
from workbench.sources.reports import report_paragraphs
from workbench.sources.reports.report_cover import is_inquiry_report
from workbench.sources.sandbox.json_readings import decoded, encoded

FRONT = """\
The Bell Tower Inquiry

Report

Presented to Parliament under section 26 of the Inquiries Act 2005

What happened

The bell fell on a quiet afternoon, and nobody had looked at its rope for years.

The wardens had asked for money three times, and three times were told to wait.

"""


def read(body: str) -> Reading:
    return report_paragraphs.read(plain(FRONT + body), "report")


def numbers(found: Reading) -> list[str]:
    return [item.number for item in found.recommendations]


def test_labelled_recommendations_keep_their_chapters_number() -> None:
    found = read(
        "Ropes\n\nRecommendation 113.40\n\nThe Guild should test every rope.\n\nNobody did so before.\n\n"
        "Recommendation 113.41\n\nThe Diocese should pay for it.\n\nFurther words follow here.\n"
    )
    assert numbers(found) == ["113.40", "113.41"]
    assert [i.text for i in found.recommendations] == [
        "The Guild should test every rope.",
        "The Diocese should pay for it.",
    ]
    assert found.recommendations[0].recommendation_id == "report/r113.40"


def test_a_label_and_its_words_may_share_a_line() -> None:
    found = read(
        "Ropes\n\nRecommendation 1: The Guild should test every rope.\n\n"
        "Recommendation 2: The Diocese should pay:\n\n(a) for ropes;\n\n(b) for oil.\n\nOther words.\n"
    )
    assert numbers(found) == ["1", "2"]
    assert found.recommendations[0].text == "The Guild should test every rope."
    assert found.recommendations[1].text.endswith("(b) for oil.")


def test_an_item_that_is_listed_again_at_the_end_counts_once() -> None:
    once = "Recommendation 1: The Guild should test ropes.\n\nWords between.\n\nRecommendation 2: The Diocese should pay.\n\n"
    found = read(f"Ropes\n\n{once}Words after.\n\nRecommendations\n\n{once}")
    assert numbers(found) == ["1", "2"]
    assert "Words between." in found.recommendations[0].text or found.recommendations[0].text.endswith(
        "ropes."
    )


def test_a_sentence_about_another_reports_recommendation_is_no_item() -> None:
    found = read("Recommendation 3 of the earlier review was never followed.\n\nRecommendation 4 has been.\n")
    assert found.recommendations == ()


def test_a_numbered_list_under_a_heading_is_the_list_with_its_deadlines() -> None:
    found = read(
        "Recommendations\n\n1. By 10 October 2025, the Guild shall publish its rules.\n\n"
        "2. The Diocese should decide by midnight 27 November 2025 whether to pay.\n\n"
        "3. The wardens should keep a book.\n"
    )
    assert numbers(found) == ["1", "2", "3"]
    assert [i.deadline for i in found.recommendations] == ["2025-10-10", "2025-11-27", ""]
    assert [i.kind for i in found.recommendations] == ["recommendation"] * 3


def test_bullets_without_numbers_are_numbered_by_order_and_print_none() -> None:
    found = read(
        "Recommendations\n\nThe Group recommends that:\n\n• The Guild should test ropes.\n\n• Schools should teach ringing.\n"
    )
    assert numbers(found) == ["", ""]
    assert [i.recommendation_id for i in found.recommendations] == ["report/r1", "report/r2"]
    assert [i.addressees for i in found.recommendations] == [("The Guild",), ("Schools",)]


def test_the_shorter_of_two_lists_that_say_the_same_is_the_list() -> None:
    chapter = lines(
        "Recommendations", page=1, size=24.0, bold=True
    ) + lines("1. Ropes", page=1, size=16.0, top=150, bold=True) + lines(
        "Ropes were tested by nobody at all for twenty years or more, and one of them",
        "broke on a quiet afternoon in May when everybody had gone to the fair.",
        page=1, top=180,
    ) + lines("2. Money", page=1, size=16.0, top=240, bold=True) + lines(
        "There was none of it, as the wardens told us over and over in their evidence.", page=1, top=270
    )  # fmt: skip
    summary = lines("The recommendations", page=2, size=16.0, bold=True) + [
        line
        for n, (title, text) in enumerate([("1. Ropes", "(a) The Guild should test ropes."), ("2. Money", "The Diocese should pay.")])
        for line in [*lines(title, page=2, top=150 + 80 * n, bold=True), *lines(text, page=2, top=180 + 80 * n)]
    ]  # fmt: skip
    found = report_paragraphs.read(pages(chapter, summary), "report")
    assert [(i.number, i.text) for i in found.recommendations] == [
        ("1", "Ropes\n(a) The Guild should test ropes."),
        ("2", "Money\nThe Diocese should pay."),
    ]


def parts(text: str) -> list[tuple[str, str]]:
    found = read(f"Recommendations\n\n{text}\n")
    for row in found.relations:
        item = next(i for i in found.recommendations if i.recommendation_id == row.recommendation_id)
        assert item.text[row.start : row.end] == row.quote
    return [(r.number, r.relation_id) for r in found.relations if r.relation == "part"]


def test_nested_parts_are_relations_and_no_items() -> None:
    text = (
        "1. The wardens should keep a book.\n\n2. Safety\n\n(a) Ropes\n\n(i) The Guild should test ropes.\n\n"
        "(ii) It should do so by 2027.\n\n(b) The Diocese should pay as set out in (a) above."
    )
    assert parts(text) == [
        ("2(a)", "report/r2.a"),
        ("2(a)(i)", "report/r2.a.i"),
        ("2(a)(ii)", "report/r2.a.ii"),
        ("2(b)", "report/r2.b"),
    ]
    found = read(f"Recommendations\n\n{text}\n")
    assert numbers(found) == ["1", "2"]
    assert [r.note for r in found.relations] == ["", "", "deadline: 2027", ""]


def test_parts_may_run_on_in_a_line_and_one_letter_alone_is_none() -> None:
    assert parts("1. The Guild should (a) test ropes, and (b) oil bells.\n\n2. Rule (a) should stand.") == [
        ("1(a)", "report/r1.a"),
        ("1(b)", "report/r1.b"),
    ]


@pytest.mark.parametrize(
    ("text", "other", "number"),
    [
        ("We repeat the recommendation of our predecessor Committee that ropes be tested.", "our predecessor Committee", ""),
        ("Ropes should be tested, as recommended by the Rope Inquiry in its second interim report, recommendation 14.", "the Rope Inquiry in its second interim report", "14"),
        ("The Diocese should act on the recommendations of the Belfry Review.", "the Belfry Review", ""),
        ("The Guild should follow recommendation 12 of the Steeple Report.", "the Steeple Report", "12"),
    ],
)  # fmt: skip
def test_what_is_repeated_is_named(text: str, other: str, number: str) -> None:
    found = read(f"Recommendations\n\n1. {text}\n\n2. The wardens should keep a book.\n")
    assert [(r.other, r.number) for r in found.relations if r.relation == "repeats"] == [(other, number)]


def test_relations_cross_the_pipe_and_take_a_new_id() -> None:
    found = read("Recommendations\n\n1. The Guild should (a) test ropes, and (b) oil bells.\n")
    again = decoded(encoded(found))
    assert again == found
    assert [r.relation_id for r in renamed(found, "other").relations] == ["other/r1.a", "other/r1.b"]


@pytest.mark.parametrize(
    ("front", "is_report"),
    [
        (["The Bell Tower Inquiry", "The Report", "Presented to Parliament pursuant to section 26 of the", "Inquiries Act 2005."], True),
        (["Report of the Independent Review of Bell Towers", "June 2031"], True),
        (["All-Party Parliamentary Group on Bells", "Interim report 2031"], True),
        (["Government response to the Bell Tower Inquiry’s report", "Presented to Parliament"], False),
        (["Bell Tower Inquiry", "Transcript of Tuesday 4 May 2031"], False),
        (["A letter about bells", "Dear Sir"], False),
    ],
)  # fmt: skip
def test_an_inquirys_report_is_known_by_its_front(front: list[str], is_report: bool) -> None:
    assert is_inquiry_report(front) is is_report


def test_a_numbered_list_is_not_taken_for_the_reports_paragraphs() -> None:
    found = report_paragraphs.read(
        plain(
            "<!DOCTYPE html><html><body><h1>Report of the Independent Review of Bells</h1><h2>1 Ropes</h2>"
            "<p>1. The ropes are old.</p><p>2. They break.</p><h2>Recommendations</h2><ol>"
            "<li>The Guild should test ropes by May 2032.</li><li>We recommend that Ofsted inspect towers.</li>"
            "<li>The Government should:<ul><li>pay;</li><li>listen.</li></ul></li></ol></body></html>"
        ),
        "report",
    )
    assert numbers(found) == ["1", "2", "3"]
    assert found.recommendations[2].text == "The Government should:\n• pay;\n• listen."
    assert [p.locator for p in found.passages if p.kind == "paragraph"] == ["1", "2"]


def test_under_a_public_accounts_conclusion_stands_its_recommendation_with_its_parts() -> None:
    found = report_paragraphs.read(
        plain(
            "Committee of Public Accounts\n\nConclusions and recommendations\n\n"
            "1. Nobody counted the bells.\n\nRecommendation: The Department should, by July 2031, count them.\n\n"
            "2. Ropes break.\n\nRecommendation: The Department should:\n\na) test ropes; and\n\n"
            "b) say within six months how it will pay.\n\n1 Counting\n\n1. We took evidence.\n\n2. It helped.\n"
        ),
        "report",
    )
    assert [(i.number, i.kind, i.deadline) for i in found.recommendations] == [
        ("1", "conclusion", ""),
        ("", "recommendation", "2031-07"),
        ("2", "conclusion", ""),
        ("", "recommendation", "within six months"),
    ]
    assert [i.addressees for i in found.recommendations] == [(), ("The Department",)] * 2
    assert [i.recommendation_id for i in found.recommendations] == [
        "report/r1",
        "report/r1a",
        "report/r2",
        "report/r2a",
    ]
    assert [(r.number, r.note) for r in found.relations] == [
        ("a)", ""),
        ("b)", "deadline: within six months"),
    ]
    assert [p.locator for p in found.passages if p.kind == "paragraph"] == ["1", "2"]


def test_a_groups_bullets_under_another_heading_are_no_recommendations() -> None:
    found = report_paragraphs.read(
        plain(
            "<!DOCTYPE html><html><body><h1>All-Party Parliamentary Group on Bells</h1><h2>Our recommendations</h2>"
            "<p>The Group makes these:</p><ul><li>The Guild should test ropes.</li><li>Schools should teach ringing.</li></ul>"
            "<h2>What we heard</h2><ul><li>One thing should be heard.</li></ul></body></html>"
        ),
        "report",
    )
    assert [i.text for i in found.recommendations] == [
        "The Guild should test ropes.",
        "Schools should teach ringing.",
    ]


DATA = ROOT.parent / "shared" / "data" / "responses"


@pytest.mark.skipif(not DATA.is_dir(), reason="the published documents are not here (../shared/data)")
def test_a_published_inquirys_report_has_the_twelve_items_that_it_lists() -> None:
    found = report_paragraphs.read(extract((DATA / "infected-blood-vol1-report.pdf").read_bytes()), "report")
    assert numbers(found) == [str(n) for n in range(1, 13)]
    notes = {p.passage_id for p in found.passages if p.kind == "note"}
    assert {mark.note_passage_id for mark in found.marks} == notes and len(notes) == 254
    assert is_inquiry_report(
        [line.text for line in extract((DATA / "infected-blood-vol1-report.pdf").read_bytes()).lines]
    )
    reply = extract((DATA / "infected-blood-vol1-response.pdf").read_bytes())
    assert not is_inquiry_report([line.text for line in reply.lines])
    parts = [r.number for r in found.relations if r.relation == "part" and r.recommendation_id == "report/r4"]
    assert parts == [
        "4(a)", "4(a)(i)", "4(a)(ii)", "4(a)(iii)", "4(a)(iv)", "4(a)(v)", "4(b)", "4(b)(i)",
        "4(c)", "4(c)(i)", "4(c)(ii)", "4(d)", "4(d)(i)", "4(e)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "label", ["Recommendation 1: Ropes and who owns them", "Recommendation 1\n\nRopes and who owns them"]
)
def test_a_title_over_an_items_words_is_no_part_of_them(label: str) -> None:
    found = read(
        f"Ropes\n\n{label}\n\nThe Guild should own every rope.\n\nWords between.\n\n"
        "Recommendation 2: Oil\n\nThe Diocese should pay for:\n\n• oil; and\n\n• wax.\n\nOther words.\n"
    )
    assert [(i.title, i.text) for i in found.recommendations] == [
        ("Ropes and who owns them", "The Guild should own every rope."),
        ("Oil", "The Diocese should pay for:\n• oil; and\n• wax."),
    ]
    assert {i.kind_from for i in found.recommendations} == {"printed"}


def test_a_box_between_numbered_paragraphs_is_read_to_its_end_with_what_its_title_stands_over() -> None:
    rows = [Line("9.1. Nobody had looked at the rope.", 1, 57, 520, 100, 12.0)]
    rows += [
        Line(f"9.{n}. Nobody had looked at it again.", 1, 57, 520, 100 + 20 * n, 12.0) for n in range(2, 8)
    ]
    rows += [
        Line("Recommendation 1: Ropes and", 1, 85, 400, 300, 14.0, bold=True),
        Line("who owns them", 1, 85, 300, 316, 14.0, bold=True),
        Line("The Guild should own every rope.", 1, 85, 350, 340, 12.0),
        Line("It should say so by the end of 2031.", 1, 85, 360, 370, 12.0),
        Line("• in writing; and", 1, 85, 300, 400, 12.0),
        Line("• in the tower.", 1, 85, 300, 430, 12.0),
        Line("9.8. The Diocese paid for nothing.", 1, 57, 520, 480, 12.0),
        Line("Recommendation 2: Oil", 1, 85, 300, 520, 14.0, bold=True),
        Line("The Diocese should pay for oil.", 1, 85, 350, 544, 12.0),
        Line("9.9. Oil is cheap.", 1, 57, 300, 600, 12.0),
    ]
    found = report_paragraphs.read(Extraction("application/pdf", (Page(1, 595, 842, tuple(rows)),)), "report")
    first, second = found.recommendations
    assert first.title == "Ropes and who owns them"
    assert first.text.split("\n") == [
        "The Guild should own every rope.", "It should say so by the end of 2031.", "• in writing; and", "• in the tower.",
    ]  # fmt: skip
    assert (second.title, second.text) == ("Oil", "The Diocese should pay for oil.")
    assert [p.locator for p in found.passages if p.kind == "paragraph"][-1] == "9.9"


def test_an_appendix_with_numbered_paragraphs_of_its_own_is_read() -> None:
    body = "".join(f"1.{n}. Bells are loud, and nobody minds.\n\n" for n in range(1, 5))
    found = read(
        body
        + "Appendix 1: How we worked\n\nA1.1. We asked ringers.\n\nThey answered.\n\nA1.2. We asked priests.\n\nAppendix 2: Glossary\n\nBell: a thing that rings.\n"
    )
    said = [(p.locator, p.text) for p in found.passages if p.locator.startswith("A")]
    assert said == [("A1.1", "We asked ringers."), ("A1.1", "They answered."), ("A1.2", "We asked priests.")]


def test_an_item_may_begin_with_a_figure() -> None:
    found = read(
        "Recommendations\n\n1. 5G masts should not stand on towers.\n\n2. 12 square yards of lead should be kept.\n\n"
        "3. 2012 was dry. The Guild should oil more.\n"
    )
    assert [(i.number, i.text.split()[0]) for i in found.recommendations] == [
        ("1", "5G"),
        ("2", "12"),
        ("3", "2012"),
    ]


def test_a_list_of_both_without_any_number_has_an_item_in_each_paragraph_and_its_words_say_the_kind() -> None:
    body = lines(
        *["What the report says of bells, at some length, and of ropes, line after line."] * 12, page=1
    )
    end = [
        Line("SUMMARY OF CONCLUSIONS AND RECOMMENDATIONS", 2, 136, 459, 106, 12.1),
        Line("What has been lost", 2, 72, 197, 134, 13.2, bold=True),
        Line("Half of the bells have gone, and nobody counts.", 2, 72, 400, 156, 11.0),
        Line("We recommend that the Guild count them by the end of 2028.", 2, 72, 420, 186, 11.0),
        Line("Who rings", 2, 72, 197, 210, 13.2, bold=True),
        Line("The Diocese should pay ringers.", 2, 72, 300, 232, 11.0),
        Line("APPENDIX 1: LIST OF MEMBERS", 3, 105, 490, 106, 12.1),
        Line("Lord Abbot; Baroness Fell.", 3, 72, 300, 130, 11.0),
    ]
    found = report_paragraphs.read(pages(body, end[:6], end[6:]), "report")
    assert [(i.number, i.kind, i.kind_from) for i in found.recommendations] == [
        ("", "conclusion", "words"), ("", "recommendation", "words"), ("", "recommendation", "words"),
    ]  # fmt: skip
    assert found.recommendations[1].deadline == "2028"


def test_calls_to_action_may_go_on_in_a_later_box_and_others_ask_in_words_of_their_own() -> None:
    found = read(
        "Calls to action\n\n1. The Guild should oil bells.\n\n2. Parishes should pay.\n\nRopes\n\nRopes are long.\n\n"
        "Calls to action\n\n3. Ringers should wear gloves.\n"
    )
    assert numbers(found) == ["1", "2", "3"]
    plain_list = read(
        "Our four calls to action\n\nThe Group calls for the following.\n\nThe Guild should oil bells.\n\n"
        "Ministers: light fifty towers.\n\nParishes should pay.\n\nRingers should rest.\n"
    )
    assert len(plain_list.recommendations) == 4


def test_the_number_of_the_paper_on_its_back_is_no_part_of_the_last_item() -> None:
    found = read(
        "List of recommendations\n\nRecommendation 1: Ropes\n\nThe Guild should test ropes.\n\n"
        "Recommendation 2: Oil\n\nThe Diocese should pay for oil.\n\n978-1-5286-0000-0\n\nE01234567\n"
    )
    assert [i.text for i in found.recommendations] == [
        "The Guild should test ropes.",
        "The Diocese should pay for oil.",
    ]


ROWS = (
    ("R1", "The Guild should test every rope before winter.", "£400"),
    ("R2", "Ten per cent of towers should be kept dry.", "None"),
    ("R3", "The word “dull” should not appear in any letter about bells.", "None"),
)


@pytest.mark.parametrize("number", [lambda n: f"R{n}", lambda n: f"{n}.", lambda n: f"Rec {n}", str])
def test_items_in_a_table_are_its_rows_without_their_other_cells(number: Callable[[int], str]) -> None:
    rows = "".join(
        f"<tr><td>{number(n)}</td><td>{text}</td><td>{cost}</td></tr>"
        for n, (_, text, cost) in enumerate(ROWS, 1)
    )
    found = report_paragraphs.read(
        plain(
            "<!DOCTYPE html><html><body><h1>Report of the Bells Panel</h1><h2>Findings</h2><p>Ropes are old and wet.</p>"
            "<h2>Recommendations</h2><table><tr><th>No.</th><th>Recommendation</th><th>Cost</th></tr>"
            f"{rows}</table><h2>Equalities</h2><p>None.</p></body></html>"
        ),
        "report",
    )

    assert [i.text for i in found.recommendations] == [text for _, text, _ in ROWS]
    assert numbers(found) == [number(n).rstrip(".") for n in (1, 2, 3)]


def test_a_table_may_stand_under_a_numbered_heading_and_a_paragraph_that_says_what_it_sets_out() -> None:
    rows = "".join(
        f"<tr><td>{n}</td><td>Tower {n} should keep a log of bells.</td><td>Guild</td></tr>" for n in (1, 2)
    )
    found = report_paragraphs.read(
        extract(
            "<html><body><h1>Report on bells</h1><h2>6. Bells</h2><p>6.1 Bells ring.</p><p>6.2 They ring at noon.</p>"
            "<h2>7. Recommendations</h2><p>7.1 The table sets out what we recommend.</p>"
            f"<table><tr><th>No.</th><th>Recommendation</th><th>For</th></tr>{rows}</table></body></html>".encode()
        ),
        "report",
    )
    assert [(item.number, item.text) for item in found.recommendations] == [
        ("1", "Tower 1 should keep a log of bells."),
        ("2", "Tower 2 should keep a log of bells."),
    ]


def test_a_table_under_the_heading_that_numbers_nothing_holds_no_items() -> None:
    found = report_paragraphs.read(
        plain(
            "<!DOCTYPE html><html><body><h1>Report of the Bells Panel</h1><h2>Recommendations</h2>"
            "<table><tr><td>2019</td><td>Ropes bought</td></tr><tr><td>2020</td><td>Ropes lost</td></tr></table>"
            "</body></html>"
        ),
        "report",
    )

    assert not found.recommendations


def test_a_page_that_opens_with_the_list_has_its_items() -> None:
    found = report_paragraphs.read(
        plain(
            "<!DOCTYPE html><html><body><h1>Conclusions and recommendations</h1><h2>Ropes</h2>"
            "<p>1. The ropes are old. (Paragraph 4)</p><p>2. The Guild should test them. (Paragraph 5)</p>"
            "<h2>Towers</h2><p>3. Towers are damp. (Paragraph 9)</p></body></html>"
        ),
        "report",
    )

    assert numbers(found) == ["1", "2", "3"]


def test_capitals_no_larger_than_the_text_head_a_part_that_is_known_by_its_title() -> None:
    found = report_paragraphs.read(
        pages(
            lines("1. The ropes are old and they break in winter.", "2. Nobody has tested them for a decade.")
            + lines("SUMMARY OF CONCLUSIONS AND RECOMMENDATIONS", top=170)
            + lines("1. The ropes are old. (Paragraph 1)", top=210)
            + lines("2. The Guild should test them. (Paragraph 2)", top=250)
        ),
        "report",
    )

    assert [(i.number, i.text) for i in found.recommendations] == [
        ("1", "The ropes are old. (Paragraph 1)"), ("2", "The Guild should test them. (Paragraph 2)"),
    ]  # fmt: skip


def test_under_a_conclusion_the_word_recommendation_alone_is_a_label_over_one_paragraph_or_letters() -> None:
    found = report_paragraphs.read(
        plain(
            "The Bell Committee\n\nReport\n\nConclusions and recommendations\n\n"
            "1. Nobody counted the bells. We heard that somebody would.\n\nrecommendation\n\nThe Department should, by July 2031, count them.\n\n"
            "2. Ropes break, and nobody says so in time.\n\nrecommendation\n\na. The Department should test ropes.\n\n"
            "b. The Guild should publish, each year, which of them broke.\n\n1 Bells\n\nThey ring."
        ),
        "report",
    )
    assert [(item.number, item.kind, item.text[:28]) for item in found.recommendations] == [
        ("1", "conclusion", "Nobody counted the bells. We"), ("", "recommendation", "The Department should, by Ju"),
        ("2", "conclusion", "Ropes break, and nobody says"), ("", "recommendation", "The Department should test r"),
        ("", "recommendation", "The Guild should publish, ea"),
    ]  # fmt: skip


def test_numbers_without_a_stop_count_where_each_item_asks_for_something() -> None:
    asked = "1 We recommend that the Guild oil the ropes.\n\n2 We recommend that towers be swept.\n\n3 We recommend that lamps be lit."
    assert numbers(read(f"Summary of recommendations\n\n{asked}\n\nThanks\n\nWe thank the ringers.")) == [
        "1",
        "2",
        "3",
    ]
    titles = "1 We rang\n\n2 We swept the tower and lit its lamps\n\n3 We counted them"
    assert numbers(read(f"Recommendations\n\n{titles}")) != ["1", "2", "3"]
