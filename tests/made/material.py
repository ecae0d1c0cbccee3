"""A small inquiry for the tests of briefings: its rows are written out here, so that a test shows its data."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workbench import model
from workbench.briefing.material import ROW_TYPES, Material
from workbench.model import tables

LONG = (
    "We looked at two hundred records over a year. " * 10
    + "Most of them were kept on paper by Dr. Hall in No. 4. "
    + "None of them could be put beside another. " * 10
).strip()

_DOCUMENTS = [
    model.Document(
        "oral-2014-06-18", "oral", title="Oral evidence", date="2014-06-18", paper_number="HC 245"
    ),
    model.Document(
        "session-1", "oral", "illustrative", title="Illustrative evidence session 1: placements and distance"
    ),
    model.Document(
        "SMD0001", "written", title="Written evidence", author="Kevin Macnish", evidence_code="SMD0001"
    ),
    model.Document("SMD0002", "written", author="EMC", evidence_code="SMD0002", status="not-held"),
    model.Document(
        "press-1", "press", "reported", title="A news report", date="2012-06", author="A newspaper"
    ),
    model.Document(
        "report", "report", title="Responsible Use of Data", paper_number="HC 245", date="2014-11-28"
    ),
    model.Document(
        "reply", "response", title="Government response", date="2015-02", url="https://example.org/reply"
    ),
]
DOCUMENTS = [replace(one, publication="published") for one in _DOCUMENTS]

WORDS = [
    # document, seq, kind, locator, n, turn, speaker, person, text
    ("oral-2014-06-18", 1, "question", "Q37", 1, 1, "Chair", "chair", "What is lacking?"),
    ("oral-2014-06-18", 2, "answer", "Q37", 2, 2, "Professor Preston", "preston", "The skills, and the people who have them."),
    ("oral-2014-06-18", 3, "question", "Q37", 3, 3, "Mr Heath", "heath", "Is that all you would say?"),
    ("oral-2014-06-18", 4, "answer", "Q37", 4, 4, "Professor Preston", "preston", "Yes."),
    ("oral-2014-06-18", 5, "question", "Q38", 1, 5, "Chair", "chair", "And what did you find?"),
    ("oral-2014-06-18", 6, "answer", "Q38", 2, 6, "Dr McPherson", "mcpherson", LONG),
    ("oral-2014-06-18", 7, "answer", "Q39", 1, 7, "Dr McPherson", "mcpherson", "No."),
    ("session-1", 1, "question", "Q4", 1, 1, "Member A", "member-a", "How far is too far?"),
    (
        "session-1", 2, "answer", "Q4", 2, 2, "Residential care manager", "manager",
        "A form once exported <script>alert('missing')</script> in the notes & nobody’s eye fell on it; "
        "£40 a mile 🚗 is what the taxi cost us, every Friday, for a year and a half.",
    ),
    ("SMD0001", 1, "paragraph", "3", 1, None, "", "macnish", "Consent is asked for once. It is relied on for ever."),
    ("press-1", 1, "paragraph", "p1", 1, None, "", "", "Somebody “who the day before” had worked at a counter."),
    ("report", 1, "paragraph", "16", 1, None, "", "", "We heard of “the people who have them”, and of “no record”."),
    (
        "report", 2, "recommendation", "r1", 1, None, "", "",
        "Skills are short. We recommend that the Government ensures that data science skills are promoted. (Paragraph 21)",
    ),
    ("report", 3, "note", "n36", 1, None, "", "", "Q37 [Professor Preston]; SMD 002"),
    ("reply", 1, "response", "1", 1, None, "", "", "The Government agrees that skills matter and will consult."),
]  # fmt: skip


def passage(row: tuple[Any, ...]) -> model.Passage:
    """Return the passage of one row of `WORDS`."""
    document, seq, kind, locator, n, turn, speaker, person, text = row
    ident = f"{document}/{locator}" + (f".{n}" if n > 1 else "")
    return model.Passage(ident, document, seq, kind, locator, turn, speaker, person, text=text, end=len(text))


PASSAGES = [passage(row) for row in WORDS]
PEOPLE = [
    model.Person("preston", "Professor John Preston"),
    model.Person("mcpherson", "Dr Ella McPherson"),
    model.Person("manager", "Residential care manager"),
    model.Person("macnish", "Kevin Macnish"),
]
APPEARANCES = [
    model.Appearance("oral-2014-06-18", "chair", "Chair", "chair"),
    model.Appearance("oral-2014-06-18", "heath", "Mr Heath", "member"),
    model.Appearance(
        "oral-2014-06-18", "preston", "Professor Preston", "witness", "Professor of Education",
        "University of East London", "academics",
    ),
    model.Appearance("oral-2014-06-18", "mcpherson", "Dr McPherson", "witness", "Fellow", "University of Cambridge"),
    model.Appearance("session-1", "member-a", "Member A", "member"),
    model.Appearance(
        "session-1", "manager", "Residential care manager", "witness", "Residential care manager",
        "a provider of four children’s homes", "service providers",
    ),
    model.Appearance("SMD0001", "macnish", "Kevin Macnish", "submitter", category="academics"),
]  # fmt: skip
RECOMMENDATIONS = [
    model.Recommendation(
        "report/r1", "1", "recommendation", "report", "report/r1", ("21",), ("16", "17"), ("Government",), "2015-03",
        "Skills are short. We recommend that the Government ensures that data science skills are promoted. (Paragraph 21)",
    ),
    model.Recommendation("report/r2", "[R2]", "recommendation", "report", text="Distance should be shortened."),
    model.Recommendation("report/c1", "[C1]", "conclusion", "report", text="Nobody counted."),
]  # fmt: skip
CITATIONS = [
    model.Citation(
        "report/n36.1", "report/16", "report/n36", "36", 0, 23, "Q37 [Professor Preston]", "oral-2014-06-18",
        ("oral-2014-06-18/Q37.2", "oral-2014-06-18/Q37.4"), "resolved",
    ),
    model.Citation("report/n36.2", "report/16", "report/n36", "36", 25, 32, "SMD 002", "SMD0002", (), "not held"),
]  # fmt: skip
QUOTATIONS = [
    model.Quotation(
        "report/16.q1",
        "report/16",
        13,
        37,
        "the people who have them",
        "report/n36.1",
        "oral-2014-06-18/Q37.2",
        "verbatim",
    ),
    model.Quotation(
        "report/16.q2",
        "report/16",
        47,
        56,
        "no record",
        "report/n36.2",
        "",
        "not found",
        "not held: SMD0002",
        ("not held",),
    ),
]


def link(item: str, passage_id: str, basis: str, **more: Any) -> model.Link:
    """Return a link with an id made of what it claims."""
    return model.Link(f"{item}~{passage_id}", item, passage_id, basis, **more)


LINKS = [
    link("report/r1", "oral-2014-06-18/Q37.2", "cited", reasons=("cited in paragraph 16 (note 36), which leads to it",), status="confirmed", coder="the report"),
    link("report/r1", "oral-2014-06-18/Q37.4", "cited", reasons=("cited in paragraph 16 (note 36), which leads to it",), status="confirmed", coder="the report"),
    link("report/r1", "SMD0001/3", "similar", reasons=("shares words",)),
    link("report/r2", "session-1/Q4.2", "person", status="confirmed", coder="illustration", bearing="qualifies"),
    link("report/r2", "oral-2014-06-18/Q38.2", "person", status="confirmed", coder="AB", bearing="consistent with"),
    link("report/r2", "SMD0001/3", "person", status="confirmed", coder="AB", bearing="contrary to", quote="It is relied on for ever."),
    link("report/r2", "oral-2014-06-18/Q39", "person", status="confirmed", coder="AB", bearing="background"),
    link("report/r2", "press-1/p1", "person", status="dismissed", coder="AB"),
    link("report/r2", "session-9/Q1", "person", status="confirmed", coder="AB"),
    link("report/c1", "press-1/p1", "person", status="confirmed", coder="AB", bearing="consistent with"),
]  # fmt: skip
RESPONSES = [
    model.Response("a1", "report/r1", "reply", "reply/1", "Government", "2015-02", "in part", "will consult", "number", None, "confirmed", "AB", "2015-03-01", "A proposal is not an acceptance."),
    model.Response("a2", "report/r2", "reply", "", "Government", "2015-02", "noted", "As reported: noted.", "person", None, "confirmed", "AB"),
    model.Response("a3", "report/r2", "reply", "", "Government", "2015-02", "accepted", "", "number", 0.5),
    model.Response("a4", "", "reply", "", "Government", "2015-02", "accepted", "In full.", "person", None, "confirmed", "AB", "", "It answers another report."),
]  # fmt: skip
PROGRESS = [
    model.Progress(
        "report/r1", "2016", "done", "courses", "40", "courses", "England", "Hansard", "https://example.org/h"
    ),
    model.Progress("report/r1", "2015-06-01", "begun", source="A letter", url="javascript:alert(1)"),
]
THEMES = [
    model.Theme("skills", "Skills", definition="What people can do."),
    model.Theme("data", "Data"),
    model.Theme("records", "Records", parent="data"),
]
TAGS = [
    model.Tag("t1", "oral-2014-06-18/Q37", "skills", 8, 15, "lacking", "rule:p1"),
    model.Tag("t2", "oral-2014-06-18/Q37.2", "skills", 4, 10, "skills", "rule:p2"),
    model.Tag(
        "t3", "oral-2014-06-18/Q38.2", "records", 32, 39, "records", "rule:p3", status="confirmed", coder="AB"
    ),
    model.Tag("t4", "SMD0001/3", "records", 0, 7, "Consent", "rule:p4", status="dismissed", coder="AB"),
]
EVIDENCE_BASE = [
    model.EvidenceBase("report/r1", "1", "recommendation", ("21",), ("16", "17"), (), 1, 2, 0, 1, ("University of East London",), ("academics 1",), 1, 0, "cited in paragraph 16, which leads to it"),
    model.EvidenceBase("report/c1", "[C1]", "conclusion", (), (), (), 0, 0, 0, 0, (), (), 0, 0, "no citation can be followed: the report’s text is not held"),
]  # fmt: skip
PROBLEMS = [
    model.Problem("oral-2014-06-18", 3, 10, "Mr Smyth", "a label that fits nobody in the list"),
    model.Problem("oral-2014-06-18", 4, 20, "Mr Smith", "a label that fits nobody in the list"),
]

ROWS: dict[str, list[Any]] = {
    "documents": DOCUMENTS, "passages": PASSAGES, "people": PEOPLE, "appearances": APPEARANCES,
    "recommendations": RECOMMENDATIONS, "citations": CITATIONS, "quotations": QUOTATIONS, "links": LINKS,
    "tags": TAGS, "themes": THEMES, "responses": RESPONSES, "progress": PROGRESS,
    "evidence_base": EVIDENCE_BASE, "problems": PROBLEMS,
}  # fmt: skip
FACTS = {
    "title": "Responsible use of data",
    "body": "select committee",
    "illustration": "Illustration: says nothing about a real inquiry",
    "rubric": "This is not an official publication.",
    "licence": "Contains Parliamentary information licensed under the Open Parliament Licence v3.0.",
    "pipeline": "en_core_web_sm 3.8.0",
}


def material(facts: dict[str, str] | None = None, **rows: list[Any]) -> Material:
    """Return the small inquiry, with other ``facts`` or other ``rows`` of a frame where they are given."""
    frames = {name: tables.table(ROW_TYPES[name], found) for name, found in (ROWS | rows).items()}
    return Material(**(FACTS | (facts or {})), **frames)
