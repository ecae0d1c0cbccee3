"""The timeline and what came of the report, as parts of a briefing: the picture has its table, invented rows their mark."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from lxml import html as parsed

import workbench as wb
from tests.places import ROOT
from workbench import model, outcomes
from workbench.briefing import standalone_html
from workbench.briefing.charts import timeline_chart
from workbench.briefing.parts import what_happened_when, what_was_done
from workbench.model import tables
from workbench.outcomes.scorecard import ILLUSTRATION
from workbench.outcomes.timeline_events import Moment

CASE = ROOT / "evidence" / "missing-from-care"


def moment(day: str, kind: str, what: str = "Something", until: str = "", provenance: str = "real") -> Moment:
    return Moment(day, until, kind, what, "", (), "a source", "https://example.org/", "", provenance)


@cache
def parts() -> tuple[what_happened_when.Timeline, what_was_done.Progressed]:
    inquiry = wb.open(CASE)
    book = outcomes.read(CASE)
    names = ("documents", "responses", "progress")
    frames = {name: getattr(inquiry, name) for name in names} | book.frames
    told = outcomes.timeline(frames, illustrative=True)
    items = inquiry.recommendations
    numbers = dict(zip(items["recommendation_id"], items["number"], strict=True))
    came = what_was_done.progressed(
        items,
        inquiry.progress,
        book.frames,
        as_of="2017-09-01",
        published="2012-06-18",
        illustration=ILLUSTRATION,
    )
    return what_happened_when.timeline(told, numbers, ILLUSTRATION), came


def rendered(what: str, **given: object) -> str:
    template = f'{{% from "{what}.html.j2" import {what} %}}{{{{ {what}(view) }}}}'
    return str(standalone_html.environment().from_string(template).render(**given))


def test_events_stand_where_their_dates_put_them_in_a_lane_for_each_kind() -> None:
    chart = timeline_chart.draw(
        "t",
        "When",
        [moment("2012-01-01", "launch"), moment("2012-12-31", "debate"), moment("2012-07", "debate")],
    )
    assert [lane.label for lane in chart.lanes] == ["Launch (1)", "Debate (2)"]
    (launch,), (debate, month) = (lane.marks for lane in chart.lanes)
    assert launch.x == timeline_chart.LEFT and debate.x in (timeline_chart.RIGHT, timeline_chart.RIGHT - 1)
    assert not launch.bar and month.bar and launch.x < month.x < debate.x


def test_a_consultation_is_as_long_as_it_lasted() -> None:
    chart = timeline_chart.draw("t", "When", [moment("2012-01-01", "consultation", until="2012-12-31")])
    (mark,) = chart.lanes[0].marks
    assert mark.bar and mark.width > 0.95 * (timeline_chart.RIGHT - timeline_chart.LEFT)


def test_the_years_of_the_axis_are_few_enough_to_be_read() -> None:
    chart = timeline_chart.draw("t", "When", [moment("1950", "launch"), moment("2024-03-01", "debate")])
    labels = [year.label for year in chart.years]
    assert 3 <= len(labels) <= 8 and labels == sorted(labels)
    assert date(int(labels[0]), 1, 1) >= date(1950, 1, 1)


def test_the_picture_says_every_event_in_words_and_the_table_has_them_all() -> None:
    view, _ = parts()
    page_of_it = parsed.fromstring(rendered("timeline", view=view))
    (description,) = page_of_it.xpath("//*[local-name()='desc']")
    rows = page_of_it.xpath("//tbody/tr")
    assert len(rows) == len(view.rows) > 20
    assert all(row.what in description.text for row in view.rows)
    marks = page_of_it.xpath("//*[local-name()='circle' or local-name()='rect']")
    assert len(marks) == len(rows)
    assert not page_of_it.xpath("//*[@style]"), "the page's policy allows no style attribute"


def test_invented_events_and_returns_carry_their_mark_wherever_they_stand() -> None:
    view, came = parts()
    shown = parsed.fromstring(rendered("timeline", view=view))
    for row, told in zip(shown.xpath("//tbody/tr"), view.rows, strict=True):
        assert ("Illustrative" in row.text_content()) == (told.mark == "Illustrative")
    assert ILLUSTRATION in shown.xpath("string(//*[local-name()='text'][@class='chartmark'])")
    followed = parsed.fromstring(rendered("progress", view=came))
    returned = followed.xpath("//table[@class='counts returns']//tbody/tr")
    assert len(returned) == len(came.scores) > 5
    assert all(ILLUSTRATION in row.text_content() for row in returned)


def test_words_from_outside_are_escaped() -> None:
    bad = "<script>alert('missing')</script>"
    told = tables.table(Moment, [moment("2012-01-01", "other", bad)])
    made = rendered("timeline", view=what_happened_when.timeline(told, {}))
    assert "<script" not in made and made.count("&lt;script&gt;") == 2


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    one = Moment("2012-01-01", "", "other", "x", "", (), "s", "javascript:alert(1)", "", "real")
    assert "javascript" not in rendered(
        "timeline", view=what_happened_when.timeline(tables.table(Moment, [one]), {})
    )


def test_what_came_of_the_report_says_after_and_ranks_nobody() -> None:
    _, came = parts()
    shown = re.sub(r"\s+", " ", parsed.fromstring(rendered("progress", view=came)).text_content())
    assert "from 2,250 (March 2012) to 3,680 after that (March 2017), 64 per cent more" in shown
    assert "No act is recorded for [R2], [R6]" in shown
    assert "because of" not in shown and "are not compared" in shown
    assert "Authority 0" not in shown.split("Inspections")[0], "no authority is held up by name"


def test_a_report_of_which_nothing_came_has_a_page_all_the_same() -> None:
    items = tables.table(model.Recommendation, [model.Recommendation("r1", "1", "recommendation", "report")])
    book = outcomes.read(Path("nowhere"))
    came = what_was_done.progressed(items, tables.table(model.Progress), book.frames, as_of="2016-09-01")
    shown = rendered("progress", view=came)
    assert "No act is recorded for 1" in shown and "What authorities answered" not in shown
