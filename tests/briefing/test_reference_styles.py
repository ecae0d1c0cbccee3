"""References as footnotes print them, in the styles of the Commons, the Lords, OSCOLA and public inquiries."""

from __future__ import annotations

import pytest

from tests.made.published import published
from workbench.briefing.citing import house_styles
from workbench.briefing.citing.house_styles import cite_as, copyable
from workbench.errors import WorkbenchError
from workbench.model import Document, Passage

SESSION = published(
    "oral-2014-06-18", "oral", title="The care of bells", date="2014-06-18", author="Bells Committee",
    paper_number="HC 245", parliamentary_session="2014–15",
)  # fmt: skip
LORDS = published(
    "oral-l", "oral", title="Rope", date="2019-03-05", author="Rope Committee", paper_number="HL 107"
)
WRITTEN = published(
    "BEL0012", "written", title="Written evidence submitted by Tower Trust", author="Tower Trust",
    evidence_code="BEL0012", paper_number="HC 245", parliamentary_session="2014–15",
)  # fmt: skip
HIDDEN = published(
    "BEL0013", "written", author="Ann Secret", evidence_code="BEL0013", publication="name withheld"
)
REPORT = published(
    "report", "report", title="Bells in winter", date="2014-11-28", author="Bells Committee",
    paper_number="HC 245", parliamentary_session="2014–15",
)  # fmt: skip
HEARING = published("hearing-72", "oral", title="Day 20", date="2022-07-06", author="The Tower Inquiry")
STATEMENT = published(
    "WITN0412", "written", title="Statement", author="Ann Pell", evidence_code="WITN04120100"
)
EXHIBIT = published("INQ000123", "oral", title="Transcript", date="2022-07-06", evidence_code="INQ000123")
INVENTED = published("session-1", "oral", "illustrative", title="Illustrative evidence session 1: ropes")
RAW = published("oral-2", "oral", date="2014-07-02", corrected="uncorrected transcript")


def at(document: Document, locator: str, speaker: str = "") -> Passage:
    return Passage(f"{document.document_id}/{locator}", document.document_id, 1, "answer", locator,
                   speaker=speaker, text="The rope is old.", end=16)  # fmt: skip


TABLE = [
    ("Commons", SESSION, ["Q37"], "Professor Hale", "Q37 [Professor Hale]"),
    ("Commons", SESSION, ["Q37", "Q38", "Q39"], "Professor Hale", "Qq37–39 [Professor Hale]"),
    ("Commons", SESSION, ["Q37", "Q41"], "Chair", "Qq37, 41 [Chair]"),
    ("Commons", WRITTEN, ["4"], "", "Tower Trust (BEL0012) para 4"),
    ("Commons", WRITTEN, ["4", "5"], "", "Tower Trust (BEL0012) paras 4–5"),
    ("Commons", WRITTEN, ["p3"], "", "Tower Trust (BEL0012)"),
    ("Commons", REPORT, ["16"], "", "Bells Committee, Bells in winter, HC 245 (2014–15), para 16"),
    ("Lords", LORDS, ["Q37"], "Professor Hale", "Q 37 (Professor Hale)"),
    ("Lords", LORDS, ["Q37", "Q38"], "Professor Hale", "QQ 37–38 (Professor Hale)"),
    ("Lords", WRITTEN, ["p3"], "", "written evidence from Tower Trust (BEL0012)"),
    ("Lords", WRITTEN, ["4"], "", "written evidence from Tower Trust (BEL0012), para 4"),
    (
        "OSCOLA", SESSION, ["Q37"], "Professor Hale",
        "Bells Committee, Oral evidence: The care of bells (HC 2014–15, 245) Q37 (Professor Hale)",
    ),
    (
        "OSCOLA", WRITTEN, ["4"], "",
        "Tower Trust, Written evidence BEL0012 (HC 2014–15, 245) para 4",
    ),
    ("OSCOLA", REPORT, ["16", "17"], "", "Bells Committee, Bells in winter (HC 2014–15, 245) paras 16–17"),
    ("inquiry", HEARING, ["p72:5", "p72:9"], "MS PELL", "Transcript, 06/07/2022, MS PELL at [72/5] to [72/9]"),
    ("inquiry", HEARING, ["p72:5"], "MS PELL", "Transcript, 06/07/2022, MS PELL at [72/5]"),
    ("inquiry", EXHIBIT, ["p72:5"], "MS PELL", "[INQ000123] at [72/5]"),
    ("inquiry", STATEMENT, ["12"], "", "Ann Pell, [WITN04120100] at para 12"),
]  # fmt: skip


@pytest.mark.parametrize(("style", "document", "locators", "who", "expected"), TABLE)
def test_each_style_has_its_own_form(style, document, locators, who, expected):
    assert cite_as(style, [at(document, n, who) for n in locators], document) == expected


@pytest.mark.parametrize("style", house_styles.STYLES)
def test_what_was_said_by_nobody_says_so_in_every_style(style):
    words = cite_as(style, [at(INVENTED, "Q4", "Bell ringer")], INVENTED)
    assert words.endswith("— illustrative, written for this project")


@pytest.mark.parametrize("style", house_styles.STYLES)
def test_a_transcript_that_is_not_corrected_says_so_in_every_style(style):
    assert "uncorrected transcript" in cite_as(style, [at(RAW, "Q4", "Ann Pell")], RAW)


@pytest.mark.parametrize("style", house_styles.STYLES)
def test_a_name_that_is_withheld_is_printed_in_no_style(style):
    words = cite_as(style, [at(HIDDEN, "4")], HIDDEN)
    assert "Secret" not in words
    assert "Name withheld" in words


def test_each_kind_of_body_has_a_style_and_an_all_party_group_the_workbenchs_own():
    assert house_styles.style_of("select committee") == "Commons"
    assert house_styles.style_of("Lords committee") == "Lords"
    assert house_styles.style_of("statutory inquiry") == "inquiry"
    assert house_styles.style_of("all-party group") == "workbench"


def test_what_is_copied_has_the_words_and_then_the_reference():
    passage = at(SESSION, "Q37", "Professor Hale")
    assert copyable([passage], SESSION, style="Commons") == "Q37 [Professor Hale]"
    copied = copyable([passage], SESSION, style="Commons", quote="rope is old")
    assert copied == "“rope is old” (Q37 [Professor Hale])"


def test_words_that_do_not_stand_there_are_not_copied():
    with pytest.raises(WorkbenchError, match="does not stand there"):
        copyable([at(SESSION, "Q37", "Professor Hale")], SESSION, quote="rope was old")


def test_another_style_and_no_passage_are_refused_in_words():
    with pytest.raises(WorkbenchError, match="Choose one of: workbench, Commons"):
        cite_as("Harvard", [at(SESSION, "Q37")], SESSION)
    with pytest.raises(WorkbenchError, match="no passage to cite"):
        cite_as("Commons", [], SESSION)
