"""Tables in a notebook: words whole, escaped, and illustrative evidence marked."""

from __future__ import annotations

import pandas as pd
import pytest
from lxml import html as parser

from workbench.widgets import readable_tables

PROVENANCE = {"session-1": "illustrative", "letters": "real"}
ILLUSTRATION = "Illustration: says nothing about the 2012 inquiry"


def shown(frame: pd.DataFrame) -> list[list[str]]:
    """The cells of a table as a reader sees them, its head first."""
    page = parser.fromstring(readable_tables.html(frame, PROVENANCE, ILLUSTRATION))
    return [[cell.text_content() for cell in row.xpath("th|td")] for row in page.xpath("//tr")]


def caption(frame: pd.DataFrame) -> str:
    page = parser.fromstring(readable_tables.html(frame, PROVENANCE, ILLUSTRATION))
    return "".join(page.xpath("//caption/text()"))


def test_words_are_shown_whole() -> None:
    words = "I would not agree to it unless somebody could show me what is there. " * 10
    assert shown(pd.DataFrame({"text": [words]}))[1] == [words]


@pytest.mark.parametrize(
    "payload", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt;", "a & b"]
)
def test_what_a_cell_or_a_heading_holds_is_text(payload: str) -> None:
    frame = pd.DataFrame({payload: [payload]}, index=pd.Index([payload], name=payload))
    assert shown(frame) == [[f"{payload} ", payload], [payload, payload]]
    assert parser.fromstring(readable_tables.html(frame)).xpath("//script|//img|//b") == []


def test_a_table_of_passages_says_of_each_whether_it_is_illustrative() -> None:
    frame = pd.DataFrame({"passage_id": ["session-1/Q4.2", "letters/1"], "text": ["No.", "Yes."]})
    assert shown(frame)[1:] == [
        ["session-1/Q4.2", "illustrative", "No."],
        ["letters/1", "real", "Yes."],
    ]
    assert caption(frame) == ""


def test_a_table_that_says_it_already_is_left_as_it_is() -> None:
    frame = pd.DataFrame({"document_id": ["session-1"], "provenance": ["illustrative"]})
    assert shown(frame) == [["document_id", "provenance"], ["session-1", "illustrative"]]


def test_counts_over_illustrative_evidence_carry_the_sentence_that_says_so() -> None:
    assert caption(pd.DataFrame({"group": ["police"], "bodies": [3]})) == ILLUSTRATION
    assert caption(pd.DataFrame({"number": ["[R1]"], "bodies": [("a police force",)]})) == ILLUSTRATION
    assert caption(pd.DataFrame({"number": ["[R1]"], "text": ["There should be an investigation."]})) == ""


def test_a_long_table_says_how_many_rows_it_has() -> None:
    page = parser.fromstring(readable_tables.html(pd.DataFrame({"n": range(408)})))
    assert len(page.xpath("//tbody/tr")) == readable_tables.ROWS
    assert page.xpath("//p/text()") == ["The first 40 of 408 rows. Add .tail(40) to see the last."]


def test_an_empty_table_says_that_it_is_empty() -> None:
    frame = pd.DataFrame({"document_id": [], "reason": []})
    assert shown(frame) == [["document_id", "provenance", "reason"]]
    assert "No rows." in readable_tables.html(frame)


def test_an_index_is_shown_where_it_has_a_name_and_the_frame_stays_as_it_was() -> None:
    frame = pd.DataFrame({"kind": ["a", "a", "b"], "status": ["ok", "ok", "no-text"]})
    table = frame.groupby(["kind", "status"]).size().unstack(fill_value=0)
    assert shown(table) == [["kind", "no-text", "ok"], ["a", "0", "2"], ["b", "1", "0"]]
    same = pd.DataFrame({"kind": [1]}, index=pd.Index(["x"], name="kind"))
    readable_tables.html(same)
    assert list(same.index.names) == ["kind"]


def test_lists_missing_values_and_broken_characters_can_be_shown() -> None:
    frame = pd.DataFrame({"a": [("x", "y")], "b": [pd.NA], "c": [None], "d": ["\ud800"]}, dtype=object)
    assert shown(frame)[1] == ["x; y", "", "", "?"]


def test_a_place_in_the_evidence_is_never_broken_over_two_lines() -> None:
    frame = pd.DataFrame(
        {"passage_id": ["oral-2014-06-18/Q37.2"], "text": ["A long answer that may be broken."]}
    )
    styles = parser.fromstring(readable_tables.html(frame)).xpath("//td/@style")
    assert ["nowrap" in style for style in styles] == [True, False]


def test_outside_a_notebook_nothing_changes() -> None:
    frame = pd.DataFrame({"words": ["a " * 80]})
    before = repr(frame), frame.to_html()
    readable_tables.readable(None)  # type: ignore[arg-type]  # it is not even looked at
    assert (repr(frame), frame.to_html()) == before
