"""The front of a transcript, in the layouts of the eras (fixtures of our own words)."""

from __future__ import annotations

import pytest

from tests.made.printed import plain
from workbench.sources import read
from workbench.sources.formats import paragraph_layout
from workbench.sources.transcripts.transcript_header import Header, iso_date, paper_number, read_header

MODERN = """\
Bells Committee
Oral evidence: The care of bells, HC 860
Monday 13 May 2019
Ordered by the House of Commons to be published on 14 May 2019.
Watch the meeting
Members present: Ruth Okafor (Chair); Edward Hale; Sir Ian Moss.
Questions 82-122
Witnesses
I: Ann Pell, Director, Guild of Ringers; and Tom Ashe, Chief Executive, Tower Trust.
II: Dr Éva Lacaze, Professor of Metals, University of Casting.
Written evidence from witnesses:
– [Add names of witnesses and hyperlink to submissions]
"""
UNCORRECTED = """\
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
Questions 884 - 913
USE OF THE TRANSCRIPT
1. This is an uncorrected transcript of evidence taken in public and reported to the House.
Oral Evidence
Taken before the Bells Committee
on Wednesday 20 March 2013
Members present:
Ruth Okafor (Chair)
Edward Hale
Sir Ian Moss
"""
LORDS = """\
Select Committee on Bells
Corrected oral evidence: The care of bells
Tuesday 4 March 2021
4.05 pm
Watch the meeting
Members present: Lord Okafor (The Chair); Baroness Hale; The Earl of Moss.
Evidence Session No. 5   Heard in Public   Questions 66 - 85
Witnesses
I: Ann Pell, Director, Guild of Ringers.
USE OF THE TRANSCRIPT
This is an corrected transcript of evidence taken in public and webcast on www.example.org.
"""


def header(text: str, *labels: str) -> Header:
    lines = plain(text).lines
    return read_header(paragraph_layout.paragraphs(lines, frozenset(), starts=lambda line: False), labels)


def test_a_modern_front_is_read() -> None:
    found = header(MODERN)
    assert (found.title, found.committee) == ("The care of bells", "Bells Committee")
    assert (found.date, found.paper_number, found.questions) == ("2019-05-13", "HC 860", (82, 122))
    assert [m.name for m in found.members] == ["Ruth Okafor", "Edward Hale", "Sir Ian Moss"]
    assert {n: [w.name for w in panel] for n, panel in found.panels.items()} == {
        1: ["Ann Pell", "Tom Ashe"],
        2: ["Dr Éva Lacaze"],
    }


def test_panels_are_read_though_the_word_witnesses_is_missing() -> None:
    assert list(header(MODERN.replace("Witnesses\n", "")).panels) == [1, 2]


def test_a_logos_name_on_the_first_line_is_no_title() -> None:
    found = header("HoC 85mm(Green).tif\n" + MODERN)
    assert (found.title, found.committee) == ("The care of bells", "Bells Committee")


def test_an_uncorrected_front_is_read_with_one_name_a_line() -> None:
    found = header(UNCORRECTED)
    assert (found.date, found.paper_number, found.corrected) == ("2013-03-20", "HC 182-xiii", "uncorrected")
    assert [(m.name, m.chair) for m in found.members] == [
        ("Ruth Okafor", True), ("Edward Hale", False), ("Sir Ian Moss", False),
    ]  # fmt: skip
    assert found.questions == (884, 913)
    assert found.title == "The care of bells"


def test_a_lords_front_is_read() -> None:
    found = header(LORDS)
    assert (found.title, found.date, found.questions) == ("The care of bells", "2021-03-04", (66, 85))
    assert found.corrected == "corrected"
    assert [m.name for m in found.members] == ["Lord Okafor", "Baroness Hale", "The Earl of Moss"]
    assert [m.chair for m in found.members] == [True, False, False]


def test_people_in_attendance_are_no_members() -> None:
    text = MODERN.replace(
        "Sir Ian Moss.",
        "Sir Ian Moss. Dame Una Reed, Comptroller of Bells, and Lee Ward, Director, Office of Bells, were in attendance.",
    )
    found = header(text)
    assert [m.name for m in found.members] == ["Ruth Okafor", "Edward Hale", "Sir Ian Moss"]
    assert [w.name for w in found.attending] == ["Dame Una Reed", "Lee Ward"]


def test_other_members_and_people_in_attendance_may_run_on_in_one_line() -> None:
    run_on = "Sir Ian Moss. Towers Committee member also present: Kit Dale (Chair). Dame Una Reed, Comptroller of Bells, and Lee Ward, Director, Office of Bells, were in attendance."
    found = header(MODERN.replace("Sir Ian Moss.", run_on))
    assert [m.name for m in found.members] == ["Ruth Okafor", "Edward Hale", "Sir Ian Moss", "Kit Dale"]
    assert [w.name for w in found.attending] == ["Dame Una Reed", "Lee Ward"]


def test_other_members_also_present_are_members_and_not_the_chair() -> None:
    text = MODERN.replace(
        "Sir Ian Moss.", "Sir Ian Moss.\nTowers Committee members also present: Kit Dale (Chair); Al Gow."
    )
    found = header(text)
    assert [(m.name, m.chair) for m in found.members][3:] == [("Kit Dale", False), ("Al Gow", False)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Wednesday 18 June 2014", "2014-06-18"),
        ("WEDNESDAY 9 FEBRUARY 2000", "2000-02-09"),
        ("on 1st May 2012", "2012-05-01"),
        ("3 Dec 2018", "2018-12-03"),
        ("Tuesday, 7 November, 2023", "2023-11-07"),
        ("June 2012", ""),
        ("31 31 2014", ""),
        ("45 May 2012", ""),
        ("31 June 2012", ""),
    ],
)
def test_dates_are_iso_and_must_exist(text: str, date: str) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    ("text", "number"),
    [("Oral evidence: Bells, HC 860", "HC 860"), ("To be published as HC 182-xiii", "HC 182-xiii"), ("HL Paper 179", "HL Paper 179"),
     ("HC  245", "HC 245"), ("no number", "")],
)  # fmt: skip
def test_paper_numbers_are_as_printed(text: str, number: str) -> None:
    assert paper_number(text) == number


def test_the_date_of_publication_is_not_the_days() -> None:
    text = "Ordered by the House of Commons to be published on 14 May 2019.\nOral evidence: Bells, HC 8\nMonday 13 May 2019\n"
    assert header(text).date == "2019-05-13"


def test_an_illustration_has_no_date_and_says_what_it_is() -> None:
    found = header(
        "Illustrative evidence session, written for this project\n\nBells\nSession 1: towers\n\nMonday 13 May 2019\n"
    )
    assert found.illustrative and found.date == ""


@pytest.mark.parametrize(
    "line",
    [
        "(10.00 am)\n\nThe report of 3 May 2011 says so.",
        "This inquiry follows the storm of 9 June 1999, in which the pier fell.",
        "On 4 March 2002 the board met and did nothing.",
        "We heard on 2 July 2010 that nobody knew!",
        "Was it not shut on 1 May 2013, as the log says?",
    ],
)
def test_a_date_in_a_sentence_is_not_the_sessions(line: str) -> None:
    text = f"Ferry Committee\n\nOral evidence: Ferries, HC 12\n\n{line}\n\nQ1 Chair: Why?\n\nMs Pell: It was late.\n\nQ2 Chair: And?"
    assert read(text.encode()).document.date == ""


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday 3 May 2011",
        "Oral evidence taken on Tuesday 3 May 2011.",
        "3 May 2011, at 10.00 am",
        "Day 6: 3 May 2011",
        "May 3, 2011",
    ],
)
def test_a_date_by_itself_or_at_its_lines_end_is_the_sessions(line: str) -> None:
    text = f"Ferry Committee\n\n{line}\n\nOral evidence: Ferries\n\nQ1 Chair: Why?\n\nMs Pell: It was late.\n\nQ2 Chair: And?"
    assert read(text.encode()).document.date == "2011-05-03"


@pytest.mark.parametrize("line", ["(10.00 am)", "Summary", "Mr Hale, in the Chair", "Contents", "10.30 a.m."])
def test_an_hour_a_parts_name_or_who_presides_is_no_title(line: str) -> None:
    text = f"{line}\n\n3 May 2011\n\nQ1 Chair: Why?\n\nMs Pell: It was late.\n\nQ2 Chair: And?\n\nMs Pell: It was."
    assert read(text.encode()).document.title == ""
