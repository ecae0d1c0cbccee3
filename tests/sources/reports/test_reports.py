"""Reports become numbered paragraphs, notes, and conclusions and recommendations (fixtures of our own words)."""

from __future__ import annotations

import pytest

from tests.made.printed import Printed, lines, pages, pdf, plain
from workbench.sources import Reading, kind_of, read
from workbench.sources.formats.lines import Line
from workbench.sources.reports import report_paragraphs

COMMONS = """\
House of Commons

Bells Committee

The care of bells

Fourth Report of Session 2014–15

Report, together with formal minutes

HC 860

Published on 18 June 2015 by authority of the House of Commons

Summary

Bells are loud, and few people look after them.

1 Introduction

Why bells

1. There are forty thousand bells. We asked who looks after them.

2. We heard from twelve witnesses.

2 Who looks after bells

3. The ringers do:

• they oil them;

• they mend their ropes.

4. The parish pays for little. We recommend that it pay for more.

Conclusions and recommendations

Who looks after bells

1. Few people look after bells. (Paragraph 3)

2. We recommend that the parish pay for more. (Paragraph 4)

Formal Minutes

Wednesday 10 June 2015

Members present:

Ruth Okafor, in the Chair

Paragraphs 1 to 4 read and agreed to.

Witnesses

Wednesday 14 January 2015 Question number

Ann Pell, Guild of Ringers Q1–40

Published written evidence

1 Guild of Ringers (BEL0001)

2 Tower Trust (BEL0002)
"""


def reading(text: str) -> Reading:
    return read(text.encode(), "report", "report")


def paragraphs(found: Reading) -> dict[str, str]:
    return {p.passage_id.split("/")[1]: p.text for p in found.passages if p.kind == "paragraph"}


def test_a_report_is_known_and_its_cover_is_read() -> None:
    assert kind_of(plain(COMMONS)) == "report"
    document = reading(COMMONS).document
    assert (document.date, document.paper_number, document.parliamentary_session) == (
        "2015-06-18",
        "HC 860",
        "2014–15",
    )


def test_numbered_paragraphs_keep_their_numbers_their_lists_and_their_chapter() -> None:
    found = reading(COMMONS)
    assert [i for i in paragraphs(found) if i.isdigit()] == ["1", "2", "3", "4"]
    assert paragraphs(found)["3.2"] == "• they oil them;"
    sections = {p.locator: p.section for p in found.passages}
    assert sections["1"].startswith("1 Introduction") and sections["4"].startswith("2 Who looks after bells")


def test_headings_before_the_first_paragraph_are_headings() -> None:
    assert [p.text for p in reading(COMMONS).passages if p.kind == "heading"][:3] == [
        "Summary",
        "1 Introduction",
        "Why bells",
    ]


def test_items_name_their_paragraphs_and_keep_their_words() -> None:
    found = reading(COMMONS).recommendations
    assert [(i.recommendation_id, i.kind, i.paragraphs) for i in found] == [
        ("report/r1", "conclusion", ("3",)), ("report/r2", "recommendation", ("4",)),
    ]  # fmt: skip
    assert found[1].text == "We recommend that the parish pay for more. (Paragraph 4)"


def test_the_summary_the_witnesses_and_the_listed_evidence_are_read() -> None:
    found = reading(COMMONS)
    assert paragraphs(found)["s1"] == "Bells are loud, and few people look after them."
    assert [(h.date, h.first, h.last) for h in found.hearings] == [("2015-01-14", 1, 40)]
    assert [d.document_id for d in found.listed] == ["BEL0001", "BEL0002"]


def test_offsets_lead_to_the_words() -> None:
    found = reading(COMMONS)
    assert all(found.text[p.start : p.end] == p.text for p in found.passages)


def test_an_item_that_names_an_unknown_paragraph_is_said() -> None:
    found = reading(COMMONS.replace("(Paragraph 4)", "(Paragraph 44)"))
    assert any("names paragraph 44, which was not found" in p.reason for p in found.problems)


def test_a_chapter_called_conclusions_goes_on_with_the_reports_own_paragraphs() -> None:
    text = COMMONS.replace("4. The parish", "3 Conclusions and recommendations\n\n4. The parish")
    found = reading(text)
    assert paragraphs(found)["4"].startswith("The parish pays")
    assert [i.number for i in found.recommendations] == ["1", "2"]


def test_items_may_stand_before_the_chapters_as_the_public_accounts_committee_prints_them() -> None:
    text = """\
House of Commons

Committee of Bell Accounts

Forty-first Report of Session 2017–19

Summary

Bells cost money.

Introduction

The Department pays for bells.

Conclusions and recommendations

1. The Department does not know what a bell costs. It has not asked.

Recommendation: The Department should ask, and write to us by July.

2. Ropes wear out.

Recommendation: The Department should set out when it will buy new ones.

1 What a bell costs

1. On the basis of a report, we took evidence from the Department.

2. We asked what a bell costs.

3. Nobody knew.

2 Ropes

4. Ropes wear out in ten years.
"""
    found = reading(text)
    assert [(i.recommendation_id, i.number, i.kind, i.text[-13:]) for i in found.recommendations] == [
        ("report/r1", "1", "conclusion", "has not asked."[-13:]),
        ("report/r1a", "", "recommendation", "to us by July."[-13:]),
        ("report/r2", "2", "conclusion", "pes wear out."),
        ("report/r2a", "", "recommendation", "buy new ones."),
    ]
    assert [i for i in paragraphs(found) if i.isdigit()] == ["1", "2", "3", "4"]
    sections = {p.passage_id: p.section for p in found.passages}
    assert sections["report/4"] == "2 Ropes" and sections["report/1"] == "1 What a bell costs"


def test_paragraphs_numbered_by_chapter_are_read_with_their_items() -> None:
    text = """\
HOUSE OF LORDS

Science Committee

2nd Report of Session 2010–12

CHAPTER 1: INTRODUCTION

1.1. There are forty thousand bells.

1.2. We asked who looks after them.

CHAPTER 2: ROPES

2.1. Ropes wear out, as paragraph 4.2 of the code says.

2.2. We recommend that new ones be bought.

CHAPTER 3: CONCLUSIONS AND RECOMMENDATIONS

Ropes (Chapter 2)

3.1. Ropes wear out (paragraph 2.1).

3.2. We recommend that new ones be bought (paragraphs 2.1–2.2).

APPENDIX 1: MEMBERS

Lord Okafor
"""
    found = reading(text)
    assert [i for i in paragraphs(found) if "." in i] == ["1.1", "1.2", "2.1", "2.2"]
    assert [(i.recommendation_id, i.paragraphs) for i in found.recommendations] == [
        ("report/r3.1", ("2.1",)), ("report/r3.2", ("2.1", "2.2")),
    ]  # fmt: skip
    assert found.passages[-1].section.startswith("CHAPTER 3")


def test_items_run_over_several_paragraphs_until_they_name_theirs() -> None:
    text = COMMONS.replace("pay for more. (Paragraph 4)", "pay:\n\n• for oil;\n\n• for ropes. (Paragraph 4)")
    item = reading(text).recommendations[1]
    assert item.text == "We recommend that the parish pay:\n• for oil;\n• for ropes. (Paragraph 4)"
    assert item.paragraphs == ("4",)


def test_words_that_became_no_passage_are_said_with_their_number() -> None:
    found = reading(COMMONS)
    (said,) = [p for p in found.problems if "no passage" in p.reason]
    assert "Formal Minutes" in said.reason or "formal minutes" in said.reason.lower()


@pytest.mark.parametrize("heading", ["Conclusions and recommendations", "CONCLUSIONS AND RECOMMENDATIONS", "Conclusions & recommendations",
    "List of conclusions and recommendations", "Summary of conclusions and recommendations", "Recommendations", "Our recommendations",
    "List of recommendations", "Summary of recommendations", "5 Conclusions and recommendations"])  # fmt: skip
def test_the_list_of_items_goes_by_several_names(heading: str) -> None:
    found = reading(COMMONS.replace("Conclusions and recommendations", heading))
    assert [i.number for i in found.recommendations] == ["1", "2"]


def test_a_report_without_numbered_paragraphs_keeps_its_words_and_says_so() -> None:
    text = "Bells Group\n\nReport from the inquiry into bells\n\nSummary\n\nBells are loud.\n\nWhat we heard\n\nWe heard from ringers, who were kind.\n\nRecommendations\n\nBuy oil.\n"
    found = reading(text)
    assert any("ringers" in p.text for p in found.passages)


def test_a_mark_keeps_its_place_and_leaves_the_words() -> None:
    page: list[Line] = [
        *lines("1 Introduction", size=16, bold=True),
        *lines(
            "1. Bells are loud.1 Ringers",
            "say so.",
            "2. They are old.",
            *["And the words go on, and on."] * 8,
            top=140,
        ),
        *lines("1 Q4 [Ann Pell]", top=780, size=8.0, raised=((0, 1),)),
    ]
    page[1] = Line(page[1].text, 1, 72, 400, 140, 11.0, raised=((18, 19),))
    found = report_paragraphs.read(pages(page), "report")
    assert paragraphs(found)["1"] == "Bells are loud. Ringers say so."
    assert [(m.passage_id, m.start, m.note_passage_id) for m in found.marks] == [
        ("report/1", 15, "report/n1")
    ]


def test_a_small_figure_below_the_line_stays_in_its_word() -> None:
    import io

    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842))
    text = canvas.beginText(72, 700)
    text.setFont("Times-Roman", 11)
    text.textOut("1. They measured CO")
    text.setFont("Times-Roman", 7)
    text.setRise(-2.5)
    text.textOut("2")
    text.setFont("Times-Roman", 11)
    text.setRise(0)
    text.textOut(" in the tower.")
    canvas.drawText(text)
    canvas.save()
    assert "CO2 in the tower" in read(stream.getvalue(), "report", "report").text


def test_a_report_is_read_from_a_pdf() -> None:
    first = [
        Printed("House of Commons", top=80), Printed("Bells Committee", top=100), Printed("The care of bells", top=160, size=24),
        Printed("Fourth Report of Session 2014–15", top=220), Printed("HC 860", top=260),
    ]  # fmt: skip
    second = [
        Printed("1", top=80, size=18, font="Times-Bold"), Printed("Introduction", left=100, top=80, size=18, font="Times-Bold"),
        Printed("1.", top=120), Printed("There are forty thousand bells, and we asked who looks", left=100, top=120),
        Printed("after them.^1^", left=100, top=134), Printed("2.", top=160), Printed("Nobody knew, and so", left=100, top=160),
        Printed("we asked again.", left=100, top=174), Printed("^1^ Q4 [Ann Pell]", top=770, size=8),
    ]  # fmt: skip
    found = read(pdf(first, second), "report")
    assert found.document.kind == "report" and found.document.title == "The care of bells"
    assert paragraphs(found) == {
        "1": "There are forty thousand bells, and we asked who looks after them.",
        "2": "Nobody knew, and so we asked again.",
    }
    assert [n.text for n in found.passages if n.kind == "note"] == ["Q4 [Ann Pell]"]


def test_paragraphs_from_1000_on_keep_their_numbers_and_a_year_that_opens_a_line_is_none() -> None:
    body = "".join(
        f"{n}. Bell {n} was rung in the spring of\n2019. It was heard {n} times.\n\n" for n in range(1, 1106)
    )
    start = COMMONS.index("1. There are forty")
    end = COMMONS.index("Conclusions and recommendations")
    items = COMMONS[end:].replace("(Paragraph 3)", "(Paragraph 1003)")
    found = reading(COMMONS[:start] + body + items)
    numbers = {p.passage_id for p in found.passages if p.kind == "paragraph"}
    assert {f"report/{n}" for n in (1, 999, 1000, 1001, 1105)} <= numbers
    assert not any("2019" in one or ".2" in one for one in numbers)
    assert paragraphs(found)["1000"] == "Bell 1000 was rung in the spring of 2019. It was heard 1000 times."
    assert found.recommendations[0].paragraphs == ("1003",)
