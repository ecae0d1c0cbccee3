"""Four witness bodies, two items and a report, for the tests of coverage, reach and matrix."""

from __future__ import annotations

from tests.made.published import published
from workbench import model
from workbench.model import tables

DOCUMENTS = tables.table(model.Document, [
    published("oral", "oral"),
    published("ABC0001", "written", author="Boat Union", evidence_code="ABC0001"),
    published("ABC0002", "written", author="A Rower", evidence_code="ABC0002", status="not-held"),
    published("report", "report"),
])  # fmt: skip
APPEARANCES = tables.table(model.Appearance, [
    model.Appearance("oral", "hale", "Dr Hale", "witness", organisation="Harbour Trust", category="charity"),
    model.Appearance("oral", "vane", "Mr Vane", "witness", category="police"),
    model.Appearance("oral", "chair", "Chair", "chair"),
    model.Appearance("ABC0001", "union", "Boat Union", "submitter", organisation="Boat Union", category="charity"),
])  # fmt: skip
PASSAGES = tables.table(model.Passage, [
    model.Passage("oral/Q1", "oral", 1, "question", "Q1", 1, "Chair", "chair", text="Is it dark?"),
    model.Passage("oral/Q1.2", "oral", 2, "answer", "Q1", 2, "Dr Hale", "hale", text="It is dark."),
    model.Passage("oral/Q1.3", "oral", 3, "answer", "Q1", 3, "Mr Vane", "vane", text="It is cold."),
    model.Passage("ABC0001/1", "ABC0001", 1, "paragraph", "1", person_id="union", text="Dark and cold."),
    model.Passage("report/4", "report", 1, "paragraph", "4", text="We heard."),
])  # fmt: skip
ITEMS = tables.table(model.Recommendation, [
    model.Recommendation("report/r1", "1", "recommendation", "report", discussion=("4",), text="Light it."),
    model.Recommendation("report/c2", "2", "conclusion", "report", text="It is cold."),
])  # fmt: skip
THEMES = tables.table(model.Theme, [model.Theme("dark", "Dark"), model.Theme("cold", "Cold")])
EVIDENCE = model.Evidence(passages=PASSAGES, appearances=APPEARANCES, documents=DOCUMENTS)


def tag(passage: str, theme: str, status: str = "suggested") -> model.Tag:
    """Return a tag of a passage."""
    return model.Tag(f"{passage}~{theme}", passage, theme, 0, 2, "It", "rule:1", status=status)


def link(
    item: str, passage: str, status: str = "confirmed", basis: str = "person", coder: str = "AB"
) -> model.Link:
    """Return a link of a passage and an item."""
    return model.Link(f"{item}~{passage}", item, passage, basis, status=status, coder=coder)


def cites(passage: str, status: str = "resolved", document: str = "oral", *targets: str) -> model.Citation:
    """Return a reference in a paragraph."""
    ident = f"report/n1.{document}{status}"
    return model.Citation(ident, passage, "report/n1", "1", 0, 2, "Q1", document, targets, status)
