"""Commitments, findings of requests and figures as somebody wrote them down: good rows kept, bad rows said all at once."""

from __future__ import annotations

import io
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.places import ROOT
from workbench.model import tables
from workbench.outcomes import commitments, figures_that_clash, request_findings

ITEMS = ("report/1", "report/2")
COMMITMENTS = """\
commitment_id,by,date,text,recommendation_ids,consultation,deadlines,adopted_by,source
c1,Government,2031-02,We will publish guidance.,report/1; report/2,2031-03-01/2031-05-31,2031-12; 2032-06,councils; police,letter
c2,Government,2031-02,We will fund training.,,,,,letter
c3,,soon,,report/9,2031-05-01/2031-03-01,next year,,
c2,Inspectorate,2031-02,Something else.,,,,,letter
c4,Inspectorate,2031,We will inspect.,,spring,,,letter
c5,Inspectorate,2031,We will report.,,2031-03,,,letter
"""
FINDINGS = """\
finding_id,requests,asked_by,asked,authorities,answered,found,value,unit,denominator,recommendation_ids,closed,source
f1,first round,A charity,2031-01,140,120,30 keep a record,30,authorities,120,report/1,2031-06,a report
f2,first round,A charity,2031-01,140,,half of them,50,per cent of authorities,40,report/1,2031-06,a report
f3,second round,A charity,2032,140,150,many,x,,20,report/7,then,
f4,second round,A charity,2032,140,,sixty of fifty,60,authorities,50,,,a report
"""
FIGURES = """\
figure_id,quote,value,unit,counted,clash,source
g1,"10,000 children","10,000",children,children who go missing,g2,police
g2,930 instances,930,instances,instances of going missing,,department
g3,many,many,,,g9; g3,
"""


def read(text: str) -> pd.DataFrame:
    frame = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)
    frame.index = pd.Index(range(2, len(frame) + 2))
    return frame


def columns(mistakes: list[commitments.Mistake]) -> set[tuple[int, str]]:
    return {(one.row, one.column) for one in mistakes}


def test_a_commitment_need_answer_no_item_and_its_moved_deadline_is_said() -> None:
    good, wrong = commitments.check(read(COMMITMENTS), ITEMS)
    assert list(good["commitment_id"]) == ["c1", "c5"]
    assert set(good["status"]) == {"confirmed"}
    first = tables.rows(good, wb.model.Commitment)[0]
    assert first.recommendation_ids == ITEMS and first.adopted_by == ("councils", "police")
    assert commitments.moved(first) == "promised by 2031-12; moved to 2032-06"
    assert not commitments.moved(tables.rows(good, wb.model.Commitment)[1])
    assert {one.row for one in wrong} == {3, 4, 5, 6}


def test_every_mistake_of_a_table_of_commitments_is_said_at_once() -> None:
    _, wrong = commitments.check(read(COMMITMENTS), ITEMS)
    third = {column for row, column in columns(wrong) if row == 4}
    assert third == {"by", "date", "text", "recommendation_ids", "consultation", "deadlines", "source"}
    assert (6, "consultation") in columns(wrong)
    assert {row for row, column in columns(wrong) if column == "commitment_id"} == {3, 5}, (
        "neither of two is used"
    )


def test_findings_of_requests_keep_what_is_not_known_empty_and_say_every_mistake() -> None:
    good, wrong = request_findings.check(read(FINDINGS), ITEMS)
    assert list(good["finding_id"]) == ["f1", "f2"]
    assert good["answered"].isna().tolist() == [False, True]
    assert columns(wrong) == {
        (4, "answered"), (4, "value"), (4, "unit"), (4, "recommendation_ids"), (4, "closed"), (4, "source"),
        (5, "value"),
    }  # fmt: skip


def test_a_share_is_reckoned_only_of_a_known_whole_of_thirty_or_more() -> None:
    first, second = tables.rows(request_findings.check(read(FINDINGS), ITEMS)[0], wb.model.RequestFinding)
    assert request_findings.per_cent(first) == 25.0
    assert request_findings.per_cent(second) is None, "a percentage is not divided again"


def test_figures_that_clash_stand_side_by_side_whichever_row_says_so_and_neither_is_right() -> None:
    good, wrong = figures_that_clash.check(read(FIGURES))
    assert good["clash"].tolist() == [("g2",), ("g1",)]
    (pair,) = tables.rows(figures_that_clash.clashes(good), figures_that_clash.Clash)
    assert (pair.first_id, pair.second_id) == ("g1", "g2") and "unit" in pair.differ
    assert "right" not in pair.statement and "wrong" not in pair.statement
    assert columns(wrong) == {(4, "unit"), (4, "counted"), (4, "value"), (4, "clash"), (4, "source")}


@pytest.fixture
def own(tmp_path: Path) -> wb.Inquiry:
    inquiry = wb.create(tmp_path / "one", title="Towers")
    items = "recommendation_id,number,text\nreport/1,1,Keep a record.\nreport/2,2,Train staff.\n"
    given = {
        "recommendations": items,
        "commitments": COMMITMENTS,
        "figures": FIGURES,
        "request_findings": FINDINGS,
    }
    for name, text in given.items():
        (inquiry.folder.path / f"{name}.csv").write_text(text, encoding="utf-8")
    return wb.open(inquiry.folder.path)


def test_an_inquiry_shows_the_good_rows_and_says_each_bad_one_with_its_file_and_row(own: wb.Inquiry) -> None:
    assert (len(own.commitments), len(own.request_findings), len(own.figures)) == (2, 2, 2)
    said = "\n".join(own.problems["reason"])
    for file, row in (("commitments.csv", 4), ("request_findings.csv", 4), ("figures.csv", 4)):
        assert f"{file}, row {row}, column " in said


def test_an_inquiry_without_these_files_has_empty_tables(tmp_path: Path) -> None:
    inquiry = wb.create(tmp_path / "none", title="Towers")
    for name in ("commitments", "request_findings", "figures", "press_quotations", "categories_heard"):
        assert not len(getattr(inquiry, name))
    assert not len(inquiry.problems)


def test_people_confirm_and_dismiss_a_commitment(own: wb.Inquiry) -> None:
    own.decide("c5", "dismiss", coder="AB", note="said by nobody")
    assert dict(zip(own.commitments["commitment_id"], own.commitments["status"], strict=True)) == {
        "c1": "confirmed", "c5": "dismissed",
    }  # fmt: skip


def test_what_the_press_gives_is_kept_as_reported_and_categories_too() -> None:
    case = wb.open(ROOT / "evidence" / "missing-from-care")
    quotes = dict(zip(case.press_quotations["quote"], case.press_quotations["provenance"], strict=True))
    assert quotes == {"raw and erratic": "reported", "who the day before": "reported"}
    texts = dict(zip(case.passages["passage_id"], case.passages["text"], strict=True))
    for row in case.press_quotations.itertuples():
        assert texts[row.passage_id][row.start : row.end] == row.quote
    heard = case.categories_heard
    assert len(heard) == 6 and set(heard["provenance"]) == {"reported"} and not heard["bodies"].any()


RETURNS = """\
authority,measure,period,asked,answered,value,unit,status,source,closed
Northshire,went,2012-13,2013-05-13,,,children,no reply,letter 1,
Southshire,went,2012-13,2013-05-13,,,children,no reply,letter 2,2014-01-31
"""


@pytest.mark.parametrize(("today", "chased"), [("2014-01-15", 2), ("2014-02-01", 1), ("2026-11-29", 1)])
def test_a_closed_round_is_chased_no_more(today: str, chased: int) -> None:
    from workbench.outcomes import request_letters

    letters = tables.conform(read(RETURNS), wb.model.LocalReturn)
    assert len(request_letters.chase(letters, today=today)) == chased
    assert request_letters.to_chase(letters, today=today) == chased


def test_nobody_is_chased_today_for_the_invented_letters_of_rounds_that_are_over() -> None:
    case = wb.open(ROOT / "evidence" / "missing-from-care")
    assert len(case.chase("2026-11-29", whom="authorities")) == 0
    assert len(case.chase("2013-07-15", whom="authorities")) > 0


def test_a_state_carries_the_date_that_it_is_known_by() -> None:
    case = wb.open(ROOT / "evidence" / "missing-from-care")
    said = dict(
        zip(case.state_on("2026-11-29")["number"], case.state_on("2026-11-29")["statement"], strict=True)
    )
    assert said["[R1]"].startswith("in progress, last known 2013-04-24 (the expert group")
    assert said["[R1]"].endswith("; nothing since is held")


def test_no_table_that_the_public_may_see_has_the_trial() -> None:
    public = wb.open(ROOT / "evidence" / "missing-from-care", audience="public")
    for name in wb.inquiry.TABLES:
        frame = getattr(public, name)
        assert "trial" not in " ".join(map(str, frame.to_numpy().ravel())).casefold().split(), name
    assert len(public.figures) == 28


def test_the_trail_of_a_commitment_runs_from_what_it_answers_to_what_was_measured_after() -> None:
    case = wb.open(ROOT / "evidence" / "missing-from-care")
    steps = case.trail("com-05", today="2026-11-29")
    real = steps[steps["stage"] != "local returns"]
    assert "illustrative" not in set(steps["provenance"])
    assert real["stage"].tolist() == [
        "recommendation", "commitment", "act", "act", "measured", "measured", "measured",
    ]  # fmt: skip
    homes = real[real["what"].str.startswith("children in homes outside")]
    assert [what.split(": ")[1][:5] for what in homes["what"]] == ["2,250", "3,680"]
    assert homes["status"].tolist() == ["before it was said", "after the last act recorded (2014-01)"]
    none = case.trail("com-07")
    assert none["what"].iloc[0] == "it answers no item of the report that is known"
