"""Citations written by hand, before the code: every kind of document before every kind of body, one passage each."""

from __future__ import annotations

import pytest

from tests.made.published import published
from workbench.briefing.citing.house_styles import STYLES, cite_as, style_of
from workbench.model import Appearance, Document, Passage
from workbench.model.values import DOCUMENT_KINDS

HOUSE = {"paper_number": "HC 860", "parliamentary_session": "2014–15"}
SC_ORAL = published("oral", "oral", title="Oral evidence: The care of bells, HC 860", date="2015-01-14",
                    author="Bells Committee", **HOUSE)  # fmt: skip
RAW = published("raw", "oral", date="2015-01-14", corrected="uncorrected transcript", **HOUSE)
SC_WRITTEN = published("BEL0001", "written", title="Written evidence submitted by Tower Trust", author="Tower Trust",
                       evidence_code="BEL0001", **HOUSE)  # fmt: skip
NO_CODE = published("paper", "written", title="Written evidence submitted by Tower Trust", author="Tower Trust",
                    date="2015-03-03")  # fmt: skip
HIDDEN = published(
    "BEL2", "written", author="Ann Secret", evidence_code="BEL0013", publication="name withheld"
)
SC_REPORT = published("report", "report", title="Bells in winter", author="Bells Committee", date="2015-03-20",
                      paper_number="HC 245", parliamentary_session="2014–15")  # fmt: skip
RESPONSE = published("reply", "response", title="Government Response to the Committee’s Fifth Report",
                     author="Government", paper_number="HC 305", parliamentary_session="2014–15")  # fmt: skip
LETTER = published("letter", "correspondence", title="Letter from Ann Pell to the Chair", author="Ann Pell",
                   date="2015-03-03")  # fmt: skip
DEBATE = published("debate", "debate", title="Bells and Towers", author="Hansard", date="2018-05-08")
QUESTION = published("pq", "written question", title="Bells: written question 12345", date="2018-05-08")
GUIDANCE = published(
    "guide", "guidance", title="Guidance on ropes", author="Department for Bells", date="2014-01"
)
NUMBERS = published("numbers", "statistics", title="Ropes in use", author="Office for Bells", date="2013")
INSPECTED = published("visit", "inspection", title="Towers inspected", author="Inspectorate of Towers",
                      date="2013-02")  # fmt: skip
FOI = published(
    "foi", "FOI reply", title="Reply to a request on ropes", author="Tower Council", date="2016-05-05"
)
PRESS = published("press", "press", title="Ropes fail", author="The Bell", date="2012-06-18")
NOTE = published("note", "engagement note", title="Note of a meeting with ringers", date="2015-03-03")
TERMS = published("terms", "terms", title="Terms of reference", author="Bells Committee", date="2014-10")
SAID = published(
    "wms", "statement", title="Written statement on ropes", author="Government", date="2012-07-03"
)
OTHER = published("plan", "other", title="A plan for towers", author="Guild of Ringers", date="2011")
HL_REPORT = published("hl", "report", title="Rope", author="Rope Committee", paper_number="HL Paper 107",
                      parliamentary_session="2017–19")  # fmt: skip
HL_ORAL = published("hlo", "oral", title="Rope", author="Rope Committee", date="2018-03-05")
JOINT = published("jc", "report", title="Bells at sea", author="Joint Committee on Bells",
                  paper_number="HL Paper 239, HC 1626", parliamentary_session="2010–12")  # fmt: skip
HEARING = published("day-20", "oral", title="Day 20", date="2022-07-06", author="The Tower Inquiry")
STATEMENT = published("WITN0412", "written", title="Statement", author="Ann Pell", evidence_code="WITN0412")
EXHIBIT = published("INQ000123", "oral", title="Transcript", date="2022-07-06", evidence_code="INQ000123")
VOLUME = published("volume-1", "report", title="Report: Volume 1", author="The Tower Inquiry", date="2025-07-08",
                   paper_number="HC 1119", parliamentary_session="2024–26")  # fmt: skip
OPENING = published(
    "opening", "statement", title="Opening statement", author="Guild of Ringers", date="2022-07-05"
)
GROUP_ORAL = published("g-oral", "oral", title="Session 2", date="2014-06-18")
GROUP_REPORT = published("g-report", "report", title="Report on bells", author="All-Party Group on Bells",
                         date="2012-06")  # fmt: skip
INVENTED = published("session-1", "oral", "illustrative", title="Illustrative evidence session 1: ropes")

SELECT, LORDS, BOTH = "select committee", "Lords committee", "joint committee"
INQUIRY, GROUP = "statutory inquiry", "all-party group"
BY_HAND = [
    (SELECT, SC_ORAL, "Q12", "Ann Pell", "Q12 [Ann Pell]"),
    (SELECT, SC_ORAL, "Q12 Q13", "Ann Pell", "Qq12–13 [Ann Pell]"),
    (SELECT, SC_ORAL, "o1", "Chair", "Bells Committee, Oral evidence: The care of bells, HC 860 (2014–15), before Q1 [Chair]"),
    (SELECT, RAW, "Q12", "Ann Pell", "Q12 [Ann Pell], uncorrected transcript"),
    (SELECT, SC_WRITTEN, "2", "", "Tower Trust (BEL0001) para 2"),
    (SELECT, SC_WRITTEN, "p3", "", "Tower Trust (BEL0001)"),
    (SELECT, NO_CODE, "2", "", "Written evidence submitted by Tower Trust, 3 March 2015, para 2"),
    (SELECT, HIDDEN, "4", "", "Name withheld (BEL0013) para 4"),
    (SELECT, SC_REPORT, "16", "", "Bells Committee, Bells in winter, HC 245 (2014–15), para 16"),
    (SELECT, SC_REPORT, "r3", "", "Bells Committee, Bells in winter, HC 245 (2014–15), item 3"),
    (SELECT, SC_REPORT, "n12", "", "Bells Committee, Bells in winter, HC 245 (2014–15), note 12"),
    (SELECT, SC_REPORT, "s2", "", "Bells Committee, Bells in winter, HC 245 (2014–15), summary, para 2"),
    (SELECT, RESPONSE, "4", "", "Government Response to the Committee’s Fifth Report, HC 305 (2014–15), para 4"),
    (SELECT, LETTER, "p2", "", "Letter from Ann Pell to the Chair, 3 March 2015"),
    (SELECT, DEBATE, "p4", "Mr Hale", "Hansard, Bells and Towers, 8 May 2018 [Mr Hale]"),
    (SELECT, QUESTION, "p1", "", "Bells: written question 12345, 8 May 2018"),
    (SELECT, GUIDANCE, "7", "", "Department for Bells, Guidance on ropes, January 2014, para 7"),
    (SELECT, NUMBERS, "p1", "", "Office for Bells, Ropes in use, 2013"),
    (SELECT, INSPECTED, "12", "", "Inspectorate of Towers, Towers inspected, February 2013, para 12"),
    (SELECT, FOI, "p1", "", "Tower Council, Reply to a request on ropes, 5 May 2016"),
    (SELECT, PRESS, "p1", "", "The Bell, Ropes fail, 18 June 2012"),
    (SELECT, NOTE, "4", "", "Note of a meeting with ringers, 3 March 2015, para 4"),
    (SELECT, TERMS, "1", "", "Bells Committee, Terms of reference, October 2014, para 1"),
    (SELECT, SAID, "p1", "", "Government, Written statement on ropes, 3 July 2012"),
    (SELECT, OTHER, "p1", "", "Guild of Ringers, A plan for towers, 2011"),
    (LORDS, HL_ORAL, "Q12", "Ann Pell", "Q 12 (Ann Pell)"),
    (LORDS, SC_WRITTEN, "2", "", "written evidence from Tower Trust (BEL0001), para 2"),
    (LORDS, HL_REPORT, "4", "", "Rope Committee, Rope (Session 2017–19, HL Paper 107), para 4"),
    (LORDS, LETTER, "p2", "", "Letter from Ann Pell to the Chair, 3 March 2015"),
    (BOTH, HL_ORAL, "Q12", "Ann Pell", "Q12 [Ann Pell]"),
    (BOTH, JOINT, "3", "", "Joint Committee on Bells, Bells at sea, HL Paper 239, HC 1626 (2010–12), para 3"),
    (INQUIRY, HEARING, "p72:5 p72:9", "MS PELL", "Transcript, 06/07/2022, MS PELL at [72/5] to [72/9]"),
    (INQUIRY, HEARING, "Q12", "MS PELL", "Transcript, 06/07/2022, MS PELL at Q12"),
    (INQUIRY, HEARING, "o1", "THE CHAIR", "Transcript, 06/07/2022, THE CHAIR"),
    (INQUIRY, STATEMENT, "12", "", "Ann Pell, [WITN0412] at para 12"),
    (INQUIRY, STATEMENT, "p2", "", "Ann Pell, [WITN0412]"),
    (INQUIRY, EXHIBIT, "p72:5", "MS PELL", "[INQ000123] at [72/5]"),
    (INQUIRY, VOLUME, "3.12", "", "The Tower Inquiry, Report: Volume 1 (HC 1119) at para 3.12"),
    (INQUIRY, OPENING, "p1", "", "Guild of Ringers, Opening statement, 05/07/2022"),
    (INQUIRY, LETTER, "3", "", "Letter from Ann Pell to the Chair, 03/03/2015 at para 3"),
    (GROUP, GROUP_ORAL, "Q37", "Ann Pell", "Ann Pell, Guild of Ringers, oral evidence, 18 June 2014, Q37"),
    (GROUP, SC_WRITTEN, "2", "", "Tower Trust, written evidence BEL0001, paragraph 2"),
    (GROUP, GROUP_REPORT, "4", "", "All-Party Group on Bells, Report on bells, June 2012, paragraph 4"),
    (GROUP, INVENTED, "Q4", "Ann Pell",
     "Ann Pell (illustrative), Guild of Ringers, Session 1, Q4 — illustrative, written for this project"),
    ("other", LETTER, "3", "", "Letter from Ann Pell to the Chair, 3 March 2015, paragraph 3"),
    ("OSCOLA", SC_ORAL, "Q12", "Ann Pell",
     "Bells Committee, Oral evidence: The care of bells (HC 2014–15, 860) Q12 (Ann Pell)"),
    ("OSCOLA", JOINT, "3", "", "Joint Committee on Bells, Bells at sea (2010–12, HL 239, HC 1626) para 3"),
    ("OSCOLA", HEARING, "p72:5", "MS PELL", "The Tower Inquiry, Oral evidence: Day 20 (6 July 2022) 72/5 (MS PELL)"),
    ("OSCOLA", VOLUME, "3.12", "", "The Tower Inquiry, Report: Volume 1 (HC 2024–26, 1119) para 3.12"),
    ("OSCOLA", LETTER, "p2", "", "Letter from Ann Pell to the Chair (3 March 2015)"),
]  # fmt: skip
"""The body (or, where somebody asks for it, the style), a document, its places, the speaker, and the citation."""


def cited(style: str, document: Document, places: str, who: str) -> str:
    passages = [
        Passage(f"{document.document_id}/{place}", document.document_id, n, "answer", place, speaker=who)
        for n, place in enumerate(places.split())
    ]
    came = Appearance(document.document_id, "pell", who, "witness", organisation="Guild of Ringers")
    return cite_as(style, passages, document, came if who else None)


@pytest.mark.parametrize(("body", "document", "places", "who", "expected"), BY_HAND)
def test_a_passage_is_cited_as_a_clerk_writes_it(
    body: str, document: Document, places: str, who: str, expected: str
) -> None:
    assert cited(body if body in STYLES else style_of(body), document, places, who) == expected


def test_every_kind_of_document_is_among_them() -> None:
    assert {document.kind for _, document, *_ in BY_HAND} == set(DOCUMENT_KINDS)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("document", [HEARING, STATEMENT, EXHIBIT, OPENING])
def test_no_committee_and_no_paper_of_a_house_is_made_up_for_a_public_inquiry(
    style: str, document: Document
) -> None:
    for places in ("Q1", "p72:5", "3", "p3", "o1", "h2"):
        words = cited(style, document, places, "MS PELL")
        assert not {"Committee", "HC", "HL", "Session"} & set(words.replace(",", " ").split()), words


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", DOCUMENT_KINDS)
@pytest.mark.parametrize("places", ["Q1", "p72:5", "3", "p3", "o1", "h2", "s1", "n4", "r2", "u7"])
def test_what_is_not_known_of_a_document_leaves_no_gap(style: str, kind: str, places: str) -> None:
    words = cited(style, published("paper", kind), places, "")
    assert words == words.strip(" ,") and "  " not in words and ", ," not in words and "()" not in words
    assert words and not words.endswith(" at")
