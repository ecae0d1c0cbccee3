"""Whose evidence reached the report: heard, cited, quoted, not cited."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from tests.made.reaching import EVIDENCE, cites, link
from workbench import model
from workbench.evidence_base.by_witness import NOT_WHOLE, by_category, reach
from workbench.model import tables


def reached(citations: list[model.Citation], *links: model.Link) -> pd.DataFrame:
    quotations = (
        [model.Quotation("q1", "report/4", 0, 2, "It", "", "oral/Q1.2", "verbatim")] if citations else []
    )
    frames = tables.table(model.Citation, citations), tables.table(model.Quotation, quotations)
    return reach(*frames, tables.table(model.Link, links), EVIDENCE)


def rows(frame: pd.DataFrame) -> dict[str, Any]:
    return {row.body: row for row in frame.itertuples()}


def test_who_is_cited_quoted_and_not_cited_stand_by_name_and_nobody_is_ranked() -> None:
    found = rows(reached([cites("report/4", "resolved", "oral", "oral/Q1.2")]))
    assert list(found) == ["Boat Union", "Harbour Trust", "A Rower", "Mr Vane"]
    assert found["Harbour Trust"].statement == "cited in 1 paragraph; quoted 1 time"
    assert found["Mr Vane"].statement == "not cited in the report, of 1 reference"


def test_evidence_that_is_not_held_may_be_cited_all_the_same() -> None:
    row = rows(reached([cites("report/4", "not held", "ABC0002")]))["A Rower"]
    assert (row.documents, row.unread, row.cited, row.paragraphs) == (0, 1, 0, 1)
    assert row.statement == "cited in 1 paragraph; its evidence is not held or not readable"


def test_nobody_is_not_cited_without_the_references_that_could_not_be_followed() -> None:
    row = rows(reached([cites("report/4", "unresolved", "")]))["Mr Vane"]
    assert row.statement == "not cited in the report, of 1 reference; 1 reference could not be followed"


def test_where_a_report_was_not_read_whole_nobody_is_said_not_to_be_cited_in_it() -> None:
    report = tables.table(model.Document, [model.Document("report", kind="report", status="partial")])
    documents = pd.concat([EVIDENCE.documents[EVIDENCE.documents["document_id"] != "report"], report])
    frames = tables.table(model.Citation, [cites("report/4", "resolved", "oral", "oral/Q1.2")])
    found = rows(
        reach(
            frames,
            tables.table(model.Quotation),
            tables.table(model.Link),
            replace(EVIDENCE, documents=documents),
        )
    )
    assert found["Mr Vane"].statement == f"{NOT_WHOLE}, of 1 reference"


def test_without_a_report_with_citations_nothing_is_nought_and_it_says_so() -> None:
    frame = reached([], link("report/r1", "oral/Q1.3"))
    assert frame["cited"].isna().all() and frame["paragraphs"].isna().all()
    assert set(frame["statement"]) == {"no report with citations is held"}
    assert rows(frame)["Mr Vane"].linked == 1
    assert by_category(frame)["not_cited"].isna().all()


def test_a_category_counts_its_bodies_cited_and_not_cited() -> None:
    frame = by_category(reached([cites("report/4", "resolved", "oral", "oral/Q1.2")]))
    charity = frame.set_index("category").loc["charity"]
    assert (charity["bodies"], charity["heard"], charity["cited"], charity["not_cited"]) == (2, 2, 1, 1)


def test_a_hearing_cited_as_a_whole_counts_as_cited_for_whom_the_reference_names() -> None:
    whole = replace(
        cites("report/4", "document", "oral"), kind="transcript", text="Edward Vane 3 May 2023 12/4-9"
    )
    found = rows(reached([whole]))
    assert found["Mr Vane"].statement.startswith("cited in 1 paragraph")
    assert found["Harbour Trust"].statement == "not cited in the report, of 1 reference"
