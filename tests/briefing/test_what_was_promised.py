"""A full briefing prints what was promised and the figures that are known; nothing suggested, nothing illustrative."""

from __future__ import annotations

from dataclasses import replace

from tests.made import material as small
from workbench.briefing.parts.what_was_promised import known, promised
from workbench.model import Commitment, Figure, tables


def made(*rows: Commitment | Figure):
    given = small.material()
    return replace(
        given,
        commitments=tables.table(Commitment, [one for one in rows if isinstance(one, Commitment)]),
        figures=tables.table(Figure, [one for one in rows if isinstance(one, Figure)]),
    )


def test_a_confirmed_promise_says_what_it_answers_and_a_suggested_or_invented_one_is_not_printed() -> None:
    item = small.material().recommendations["recommendation_id"].iloc[0]
    number = small.material().recommendations["number"].iloc[0]
    first = Commitment(
        "c1",
        "d",
        by="Government",
        date="2013-06",
        text="A rule.",
        recommendation_ids=(item,),
        status="confirmed",
    )
    rows = promised(
        made(
            replace(
                first,
                commitment_id="c2",
                date="2014",
                recommendation_ids=(),
                deadlines=("2014-01", "2014-06"),
                consultation="2013-06-25/2013-09-17",
            ),
            first,
            replace(first, commitment_id="c3", status="suggested"),
            replace(first, commitment_id="c4", provenance="illustrative"),
        )
    )
    assert [(row.date, row.answers) for row in rows] == [("June 2013", number), ("2014", "none of these")]
    assert (
        rows[1].due == "January 2014, then June 2014"
        and rows[1].consultation == "25 June 2013 to 17 September 2013"
    )
    assert rows[0].due == rows[0].consultation == rows[0].outcome == ""


def test_a_figure_names_those_that_it_is_not_and_one_that_is_dismissed_or_only_suggested_is_not_printed() -> (
    None
):
    one = Figure(
        "f1",
        quote="10,000",
        counted="children",
        period="2012",
        attributed_to="police",
        clash=("f2", "gone"),
        status="confirmed",
    )
    two = replace(
        one,
        figure_id="f2",
        quote="930",
        counted="instances",
        base="a year",
        period="in the last year",
        attributed_to="",
        source="DfE",
        clash=(),
    )
    rows = known(
        made(
            one,
            two,
            replace(one, figure_id="f3", status="dismissed"),
            replace(one, figure_id="f4", status="suggested"),
        )
    )
    assert [(row.quote, row.counted, row.when, row.source, row.clash) for row in rows] == [
        ("10,000", "children", "2012", "police", "930"),
        ("930", "instances, a year", "in the last year", "DfE", ""),
    ]
