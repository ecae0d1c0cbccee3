"""A table of recommendations says for whom each is, and by when, in columns of its own."""

from __future__ import annotations

import pytest

from workbench.model import Recommendation
from workbench.sources import read
from workbench.sources.reports.item_columns import by_when, columns, whom


def items(*rows: str) -> tuple[Recommendation, ...]:
    cells = "".join(f"<tr><td>{'</td><td>'.join(row.split('|'))}</td></tr>" for row in rows)
    page = (
        "<html><body><h1>Report of the Bells Panel</h1><p>Published 3 March 2031</p><h2>Findings</h2><p>Ropes are wet.</p>"
        f"<h2>Recommendations</h2><table>{cells}</table><h2>Thanks</h2><p>To the ringers.</p></body></html>"
    )
    return read(page.encode(), "report", "report").recommendations


def said(*rows: str) -> list[tuple[tuple[str, ...], str]]:
    return [(one.addressees, one.deadline) for one in items(*rows)]


def test_a_cell_says_for_whom_an_item_is_and_by_when() -> None:
    found = said(
        "No.|Recommendation|For|By when",
        "1|Ropes should be oiled.|Guild of Bells (Ropes)|30 April 2031",
        "2|A list of ropes should be kept.|Lampton Council; Guild of Bells|Within six months of publication",
        "3|Towers should be swept.|Tower Trust|—",
    )
    assert found == [
        (("Guild of Bells",), "2031-04-30"),
        (("Lampton Council", "Guild of Bells"), "Within six months of publication"),
        (("Tower Trust",), ""),
    ]


@pytest.mark.parametrize(
    ("who", "when"), [("Lead", "Timescale"), ("Responsible body", "Target date"), ("By whom", "Due")]
)
def test_the_columns_may_have_other_names_and_stand_in_another_order(who: str, when: str) -> None:
    found = said(
        f"Ref|{when}|{who}|Recommendation",
        "R1|May 2031|Guild of Bells|Oil the ropes.",
        "R2|TBC|n/a|Lampton Council should sweep.",
    )
    assert found == [(("Guild of Bells",), "2031-05"), (("Lampton Council",), "")]


def test_without_such_headings_other_cells_are_nobody_s() -> None:
    found = said(
        "No.|Recommendation|Theme",
        "1|Ropes should be oiled each spring.|Lampton Council",
        "2|Towers should be swept.|Tower Trust",
    )
    assert found == [((), "each spring"), ((), "")] or found == [((), ""), ((), "")]


def test_the_words_of_an_item_are_those_under_their_heading_however_long_others_are() -> None:
    found = items(
        "No.|Recommendation|Why|For", "1|Oil the ropes.|They are wet, and have been so for years, it was said.|Guild of Bells",
        "2|Sweep the tower.|It is dark in there, and nobody goes up to look at all.|Tower Trust",
    )  # fmt: skip
    assert [one.text for one in found] == ["Oil the ropes.", "Sweep the tower."]


def test_a_first_row_that_names_no_such_column_tells_nothing() -> None:
    assert columns(["2019", "Ropes bought"]) is None


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Guild of Bells / Tower Trust", ("Guild of Bells", "Tower Trust")), ("All ringing schools", ("ringing schools",)),
        ("Guild of Bells (GB)\nTower Trust", ("Guild of Bells", "Tower Trust")), ("—", ()), ("", ()),
    ],
)  # fmt: skip
def test_a_cell_names_each_body_once(cell: str, names: tuple[str, ...]) -> None:
    assert whom(cell) == names


@pytest.mark.parametrize(
    ("cell", "end"),
    [
        ("End of 2031", "2031"),
        ("Ongoing", ""),
        ("Complete", ""),
        ("Harvest feast, May 2031", "Harvest feast, May 2031"),
        ("–", ""),
    ],
)
def test_a_cell_of_time_is_a_deadline_in_its_own_words_unless_it_names_no_end(cell: str, end: str) -> None:
    assert by_when(cell, "") == end
