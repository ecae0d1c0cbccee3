"""What stands before a paper's or a hearing's own words is left out by two signs, and evidence is not."""

from __future__ import annotations

import pytest

from tests.sources.formats.test_pdf_pages import drawn, written
from workbench.sources import Reading, read
from workbench.sources.formats.lines import Line
from workbench.sources.formats.paragraph_layout import Paragraph
from workbench.sources.front_matter import FrontMatter

TITLE = "Written evidence from the Ferry Trust"


def rules(*paragraphs: str) -> list[str]:
    """Return by which rule each of a document's first paragraphs is left out, ``""`` where it is not."""
    matter = FrontMatter("before its first paragraph")
    found = [matter.reason(Paragraph(text, 1, (Line(text, 1),))) for text in paragraphs]
    return [reason.rule if reason else "" for reason in found]


def paper(*lines: str) -> Reading:
    def page(canvas: object) -> None:
        for at, text in enumerate(lines):
            written(canvas, text, top=90 + 40 * at)

    return read(drawn(page), "s")


@pytest.mark.parametrize(
    "second",
    [
        "Margaret Lind Keeps The Boats",
        "Boats in Winter: the Quay, the Lamps and the North Shore Road",
        "• The boats were late all winter",
        "– Nobody came to the quay",
    ],
)
@pytest.mark.parametrize("opening", [TITLE, "Published written evidence by Ann Lind", "Written evidence"])
def test_a_paper_that_opens_as_written_evidence_is_no_list_of_evidence(opening: str, second: str) -> None:
    assert "list of evidence" not in rules(opening, second)
    found = paper(opening, second, "Nobody told the harbour master of it.")
    assert "list of evidence" not in {one.rule for one in found.left_out}
    assert second in [passage.text for passage in found.passages]


@pytest.mark.parametrize(
    "first",
    [
        "Written evidence from Ann Lind. The boats were late all winter.",
        "Written evidence from the Ferry Trust shows that boats lay idle in March.",
        "Written evidence submitted by the Trust was lost! Nobody wrote to us again.",
    ],
)
def test_a_sentence_that_opens_like_a_title_is_kept(first: str) -> None:
    found = paper(first, "Nobody came to the quay.", "The lamps were out.")
    assert [passage.text for passage in found.passages] == [
        first,
        "Nobody came to the quay.",
        "The lamps were out.",
    ]


@pytest.mark.parametrize(
    "heading", ["Written evidence from witnesses:", "List of published written evidence"]
)
def test_a_list_of_evidence_under_its_heading_is_left_out(heading: str) -> None:
    assert rules(heading, "• Guild of Lamplighters", "– Ann Poe", "Ferry Trust, North Shore") == (
        ["list of evidence"] * 4
    )


def test_an_entry_without_a_heading_is_left_out_by_its_code_alone() -> None:
    assert rules("• Guild of Lamplighters (LAM0012)", "• Ann Poe") == ["list of evidence"] * 2
    assert "list of evidence" not in rules("• Guild of Lamplighters in the year 2012")
