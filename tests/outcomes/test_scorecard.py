"""Measures and local returns: what is wrong is listed with its row, what is right is counted, nothing is guessed."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

from tests.places import ROOT
from tests.whole.test_founding_case import REAL_BODIES
from workbench import model, outcomes
from workbench.errors import BadTable, WorkbenchError
from workbench.model import tables
from workbench.model.tables import read_csv
from workbench.outcomes import (
    authorities,
    due_dates,
    local_returns,
    measures,
    printed_values,
    progress,
    return_statuses,
)
from workbench.outcomes import working_days as days
from workbench.outcomes.scorecard import ILLUSTRATION

CASE = ROOT / "evidence" / "missing-from-care"

AUTHORITIES = """name,kind,from,to
Northshire,county,,
Southshire,county,,2014-03
Eastborough,district,,
Westshire,county,2014-04,
"""
MEASURES = """measure,asks,recommendation_id,guidance,from,to,unit,kind,lowest,highest,target,better,part_of,asked_of
went,Children who went missing,r5,the rules of 2010,2010,,children,count,,,,,,county
far,Children far from home who went missing,r3,the rules of 2010,2010,,children,count,,,,,went,county
offered,Interviews offered,r7,the rules of 2010,2010,,per cent,rate,,,90,higher,,county
plan,Is there a plan?,r2,the rules of 2005,2005,2009-12,yes or no,yes-no,,,1,higher,,county
"""
HEADER = "authority,measure,period,asked,answered,value,unit,status,source\n"


def frame(text: str) -> pd.DataFrame:
    """A table as it is read from a file: the index is the row in it."""
    header, *records = csv.reader(io.StringIO(text))
    return pd.DataFrame(records, columns=header, index=range(2, len(records) + 2), dtype="str")


WHO, _ = authorities.check(frame(AUTHORITIES))
WHAT, _ = measures.check(frame(MEASURES))


def checked(*lines: str) -> tuple[pd.DataFrame, list[tuple[int, str, str]]]:
    good, mistakes = local_returns.check(frame(HEADER + "\n".join(lines)), WHAT, WHO)
    return good, [(one.row, one.column, one.what) for one in mistakes]


GOOD = "Northshire,went,2012-13,2013-05-13,2013-06-03,24,children,answered,letter 1"


def test_every_bad_row_is_listed_with_row_and_column_and_the_good_ones_are_kept() -> None:
    good, wrong = checked(
        GOOD,
        "Northshire,far,2012-13,2013-05-13,2013-06-03,12,children,replied,letter 1",
        "Northchire,went,2012-13,2013-05-13,2013-06-03,12,children,answered,letter 2",
        "Eastborough,went,2012-13,2013-05-13,2013-06-03,12,children,answered,letter 3",
        "Westshire,went,2012-13,2013-05-13,2013-06-03,12,children,answered,letter 4",
        "Southshire,offered,2012-13,2013-05-13,2013-06-03,12,children,answered,letter 5",
        "Southshire,went,2012-13,2013-05-13,2013-04-03,12,children,answered,letter 5",
        "Southshire,far,2012-14,2013-05-13,2013-06-03,12,children,answered,letter 5",
        "Northshire,offered,2012-13,2013-05-13,2013-06-03,120,per cent,answered,letter 1",
        "Northshire,plan,2012-13,2013-05-13,2013-06-03,yes,yes or no,answered,letter 1",
        "Northshire,sums,2012-13,2013-05-13,2013-06-03,1,children,answered,letter 1",
    )
    assert len(good) == 1 and good.loc[0, "value"] == "24"
    assert [(row, column) for row, column, _ in wrong] == [
        (3, "status"), (4, "authority"), (5, "authority"), (6, "authority"), (7, "unit"), (8, "answered"),
        (9, "period"), (10, "value"), (11, "period"), (12, "measure"),
    ]  # fmt: skip
    said = dict(zip([row for row, _, _ in wrong], [what for _, _, what in wrong], strict=True))
    assert "nearest name on it is “Northshire”" in said[4]
    assert "is a district, and this was asked of a county" in said[5]
    assert "not on the list of that period" in said[6]
    assert "over 100" in said[10] and "“the rules of 2005”" in said[11]


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        ("-3,children,answered", "value", "below 0"),
        ("2.5,children,answered", "value", "no whole number"),
        ("a few,children,answered", "value", "no number"),
        ("50%,children,answered", "value", "no number in children"),
        (",children,answered", "value", "there is none"),
        ("0,children,not held", "value", "gives no value, not even 0"),
        ("0,children,refused", "value", "gives no value, not even 0"),
        ("12,children,late", "status", "not late"),
    ],
)
def test_a_value_that_can_not_be_is_listed(cells: str, column: str, words: str) -> None:
    good, wrong = checked(f"Northshire,went,2012-13,2013-05-13,2013-06-03,{cells},letter")
    assert good.empty
    assert [(row, where) for row, where, _ in wrong] == [(2, column)] and words in wrong[0][2]


def test_a_part_greater_than_its_whole_spoils_both_rows() -> None:
    good, wrong = checked(GOOD, GOOD.replace("went", "far").replace("24", "25"))
    assert good.empty
    assert [(row, column) for row, column, _ in wrong] == [(2, "value"), (3, "value")]


def test_a_row_said_twice_counts_once_and_two_that_differ_count_not_at_all() -> None:
    good, wrong = checked(GOOD, GOOD)
    assert len(good) == 1 and [row for row, _, _ in wrong] == [3]
    good, wrong = checked(GOOD, GOOD.replace("24", "25"))
    assert good.empty and sorted(row for row, _, _ in wrong) == [2, 3]


def test_numbers_as_authorities_write_them_are_read_and_a_small_count_stays_a_bound() -> None:
    good, wrong = checked(
        GOOD.replace(",24,", ',"2,250",'),
        "Southshire,went,2012-13,2013-05-13,2013-06-03,fewer than 5,children,answered,letter",
        "Southshire,offered,2012-13,2013-05-13,2013-06-03,61%,%,answered,letter",
    )
    assert wrong == [] and len(good) == 3
    far = outcomes.distances(good, WHAT)
    assert far["number"].tolist()[0] == 2250 and pd.isna(far["number"][1])
    assert far["reason"][1] == "given as a small count only" and far["distance"][2] == 29


def test_an_invented_answer_is_never_put_to_a_real_authority() -> None:
    given = frame(HEADER + GOOD).assign(provenance="illustrative")
    good, wrong = local_returns.check(given, WHAT, WHO)
    assert good.empty and [one.column for one in wrong] == ["provenance"]


def test_a_table_of_measures_with_mistakes_says_them_all_at_once() -> None:
    text = MEASURES + "odd,Odd,r9,rules,2012,2010,things,number,9,1,5,,elsewhere,county\n"
    good, mistakes = measures.check(frame(text), {"r2", "r3", "r5", "r7"})
    assert len(good) == 4
    assert {one.row for one in mistakes} == {6}
    assert {one.column for one in mistakes} == {
        "kind",
        "to",
        "highest",
        "better",
        "part_of",
        "recommendation_id",
    }


LETTERS = [
    GOOD,
    "Northshire,far,2012-13,2013-05-13,2013-06-03,,children,not held,letter 1",
    "Northshire,offered,2012-13,2013-05-13,2013-06-03,70,per cent,partial,letter 1",
    "Southshire,went,2012-13,2013-05-13,,,children,no reply,",
    "Southshire,far,2012-13,2013-05-13,,,children,no reply,",
    "Southshire,offered,2012-13,2013-05-13,,,per cent,no reply,",
]


def test_one_letter_holds_several_statuses_and_not_held_is_no_nought() -> None:
    good, wrong = checked(*LETTERS)
    assert wrong == []
    letters = outcomes.requests(good, today="2013-06-20")
    assert letters["statuses"].tolist() == [("answered", "partial", "not held"), ("no reply",)]
    assert letters["questions"].tolist() == [3, 3]
    assert letters["due"].tolist() == ["2013-06-11", "2013-06-11"]
    assert letters["next"].tolist() == ["ask for a review by 2013-07-30, if it is wanted", "chase"]
    card = outcomes.scores(good, WHAT, WHO, today="2013-06-20").set_index("measure")
    assert card.loc["far", ["asked", "with_value", "not_held", "no_reply", "overdue"]].tolist() == [
        2,
        0,
        1,
        1,
        1,
    ]
    assert outcomes.distances(good, WHAT).loc[1, "reason"] == "it is not held"


def test_distance_is_from_the_level_asked_for_and_is_missing_where_there_is_none() -> None:
    good, _ = checked(*LETTERS)
    far = outcomes.distances(good, WHAT).set_index(["authority", "measure"])
    assert far.loc[("Northshire", "offered"), "distance"] == 20
    assert far.loc[("Northshire", "went"), "reason"] == "the guidance sets no level"
    assert pd.isna(far.loc[("Southshire", "offered"), "distance"])
    assert "rank" not in far.columns


def test_the_letters_wait_are_chased_and_chased_again_by_the_day_given() -> None:
    good, _ = checked(*LETTERS[3:])
    assert outcomes.requests(good, today="2013-06-11")["next"].tolist() == ["wait until 2013-06-11"]
    assert outcomes.chase(good, today="2013-06-11").empty
    chased = good.assign(chased="2013-06-14")
    assert outcomes.chase(chased, today="2013-07-01")["next"].tolist() == [
        "chase again (chased on 2013-06-14)"
    ]


def test_change_is_of_those_alone_that_answered_in_both_periods() -> None:
    later = [line.replace("2012-13", "2013-14").replace("2013-0", "2014-0") for line in LETTERS]
    good, wrong = checked(
        GOOD,
        later[0].replace(",24,", ",30,"),
        "Westshire,went,2014-15,2015-05-13,2015-06-03,9,children,answered,x",
        later[3].replace(",,,", ",2014-06-02,500,").replace("no reply,", "answered,x"),
    )
    assert wrong == []
    first = outcomes.changes(good, WHAT).iloc[0]
    assert (first["first"], first["second"]) == ("2012-13", "2013-14")
    assert first[["both", "rose", "earlier", "later", "one_only"]].tolist() == [1, 1, 24, 30, 1]
    few = outcomes.changes(good.assign(value=good["value"].replace("24", "3")), WHAT).iloc[0]
    assert few["both"] == 1 and pd.isna(few["earlier"]) and pd.isna(few["later"]), (
        "three are too few to print"
    )


def test_counts_are_printed_with_the_small_ones_withheld_and_what_was_said_instead() -> None:
    good, wrong = checked(
        GOOD,
        "Northshire,far,2012-13,2013-05-13,2013-06-03,22,children,answered,letter 1",
        "Southshire,went,2012-13,2013-05-13,2013-06-03,30,children,answered,letter 2",
        "Southshire,far,2012-13,2013-05-13,2013-06-03,,children,not held,letter 2",
    )
    assert wrong == []
    shown = printed_values.printed(good, WHAT, "far", "2012-13").set_index("authority")
    assert shown.loc["Northshire", "value"] == "[c]", "24 less 22 are two children"
    assert shown.loc["Southshire", ["value", "whole"]].tolist() == ["not held", "30"]
    with pytest.raises(ValueError, match="no count"):
        printed_values.printed(good, WHAT, "offered", "2012-13")


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2013-05-13", "2013-06-11"),  # the last Monday of May is left out
        ("2012-12-03", "2013-01-04"),  # Christmas, New Year's Day, and Scotland's 2 January
        ("2012-05-14", "2012-06-13"),  # the two days of June 2012, and none in May
        ("2020-12-10", "2021-01-13"),  # 28 December stood in, and 4 January in Scotland
        ("2013", ""),
    ],
)
def test_an_answer_is_due_in_twenty_working_days_as_the_act_counts_them(asked: str, due: str) -> None:
    assert days.due(asked) == due


def test_the_bank_holidays_of_england_are_those_that_were_kept() -> None:
    assert sorted(day.isoformat()[5:] for day in days.bank_holidays(2022, "England")) == [
        "01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27",
    ]  # fmt: skip
    assert sorted(day.isoformat()[5:] for day in days.bank_holidays(2015, "England")) == [
        "01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28",
    ]  # fmt: skip
    assert date(2024, 1, 2) in days.bank_holidays(2024) - days.bank_holidays(2024, "England")


def test_working_days_are_counted_from_the_day_after_to_the_last() -> None:
    assert days.between("2013-06-03", "2013-06-10") == 5
    assert days.between("2013-06-10", "2013-06-03") == -5
    assert days.between("2013-06", "2013-06-10") is None


@pytest.mark.parametrize("first", ["2010-12-20", "2012-06-01", "2022-09-15"])
def test_working_days_over_weeks_and_years_are_those_that_are_counted_one_by_one(first: str) -> None:
    start = date.fromisoformat(first)
    counted = 0
    for day in (start + timedelta(days=n) for n in range(1, 800)):
        counted += days.is_working_day(day)
        assert days.between(first, day.isoformat()) == counted


def test_a_period_is_a_year_and_never_a_month() -> None:
    assert return_statuses.period("2011-12") == (date(2011, 4, 1), date(2012, 3, 31))
    assert return_statuses.period("2012") == (date(2012, 1, 1), date(2012, 12, 31))
    assert return_statuses.period("2011-13") is None and return_statuses.period("2011-06") is None


PROGRESS = tables.table(
    model.Progress,
    [
        model.Progress("a", "2012-07", "in progress", "a group was set up", source="s"),
        model.Progress("a", "2013-02-01", "in progress", "it reported", source="s"),
        model.Progress("a", "2014-01-01", "done", "rules came into force", source="s"),
        model.Progress("a", "2012-03", "", "children", "2,250", "children", "England", "s"),
        model.Progress("a", "2017-03", "", "children", "3,680", "children", "England", "s"),
        model.Progress("a", "2017-03", "", "children", "61", "per cent", "England", "s"),
    ],
)
ITEMS = tables.table(
    model.Recommendation,
    [
        model.Recommendation("a", "1", "recommendation", "report", deadline="2013-12"),
        model.Recommendation("b", "2", "recommendation", "report", deadline="within six months"),
        model.Recommendation("c", "3", "recommendation", "report", deadline="before long"),
    ],
)


def test_an_item_stands_where_its_last_act_before_the_day_left_it() -> None:
    where = outcomes.standing(PROGRESS, ITEMS, as_of="2013-06-01").set_index("recommendation_id")
    assert where.loc["a", ["state", "since", "act"]].tolist() == ["in progress", "2012-07", "it reported"]
    assert (
        where.loc["b", "state"] == "" and "does not say that nothing was done" in where.loc["b", "statement"]
    )
    assert outcomes.standing(PROGRESS, ITEMS, as_of="2015")["state"][0] == "done"


def test_a_measure_moves_after_and_never_because_of_and_units_are_kept_apart() -> None:
    (moved,) = outcomes.series(PROGRESS).to_dict("records")
    assert (moved["first_value"], moved["last_value"], moved["per_cent"]) == ("2,250", "3,680", 63.6)
    assert "after that 3,680" in moved["statement"] and "because" not in moved["statement"]
    assert outcomes.series(PROGRESS, as_of="2016-09-01").empty


def test_what_is_past_its_day_is_reckoned_from_the_day_given_and_is_overdue_only_if_known_to_be_open_after() -> (
    None
):
    found = outcomes.deadlines(ITEMS, PROGRESS, as_of="2013-06-01", published={"report": "2012-06-18"})
    assert found["standing"].tolist() == ["not yet due", "past its day", "no date"]
    assert found["due"].tolist() == ["2013-12-31", "2012-12-18", ""]
    assert found["days_over"][1] == 165
    later = outcomes.deadlines(ITEMS, PROGRESS, as_of="2015-01-01", published="2012-06-18")
    assert later["standing"][0] == "done late"
    begun = tables.table(
        model.Progress, [model.Progress("b", "2013-01", "in progress", "a group met", source="s")]
    )
    known = outcomes.deadlines(ITEMS, begun, as_of="2013-06-01", published="2012-06-18")
    assert known["standing"].tolist() == ["not yet due", "overdue", "no date"]


def test_a_conclusion_is_never_late() -> None:
    items = ITEMS.assign(kind=["conclusion", "both", "recommendation"])
    found = outcomes.deadlines(items, PROGRESS.iloc[:0], as_of="2020-01-01", published="2012-06-18")
    assert found["number"].tolist() == ["2", "3"]


@pytest.mark.parametrize(
    ("given", "due"),
    [
        ("within 12 weeks", "2012-09-10"),
        ("within twenty-one days", "2012-07-09"),
        ("by the end of March", "2013-03-31"),
        ("before the end of the year", "2012-12-31"),
        ("by the end of the financial year", "2013-03-31"),
        ("by Christmas", "2012-12-25"),
        ("by spring", "2013-05-31"),
        ("within 20 working days", ""),
        ("before the end of this Parliament", ""),
        ("by the end of the reporting year", ""),
        ("as soon as possible", ""),
        ("3 months", "2012-09-18"),
        ("due 40 days from today", "2012-07-28"),
        ("within two years of the scheme's introduction", ""),
        ("two years after it comes into force", ""),
    ],
)
def test_a_deadline_in_words_is_reckoned_from_the_report_where_the_words_give_a_day(
    given: str, due: str
) -> None:
    assert due_dates.due(given, "2012-06-18") == due
    assert due_dates.due(given, "") == ""


def test_a_row_of_progress_is_an_act_or_a_measure_and_its_mistakes_are_listed() -> None:
    rows = frame(
        "recommendation_id,date,state,measure,value,unit,source\n"
        "a,2012-07,in progress,a group,,,s\n"
        "z,July 2012,begun,,5,,\n"
        "a,2012-07,done,both,5,children,s\n"
        "a,2012-07,,neither,,,s\n"
    )
    good, mistakes = progress.check(rows, {"a"})
    assert len(good) == 1
    assert {(one.row, one.column) for one in mistakes} == {
        (3, "recommendation_id"), (3, "date"), (3, "state"), (3, "measure"), (3, "source"), (3, "value"), (3, "unit"),
        (4, "value"), (5, "state"),
    }  # fmt: skip


def test_the_shipped_progress_has_no_mistake() -> None:
    items = read_csv(CASE / "recommendations.csv", ["recommendation_id"])["recommendation_id"]
    promised = read_csv(CASE / "commitments.csv", ["commitment_id"])["commitment_id"]
    acts = read_csv(CASE / "progress.csv", ["recommendation_id"])
    _, mistakes = progress.check(acts, set(items), commitments=set(promised))
    assert mistakes == []


def test_an_item_that_nobody_was_asked_about_stands_in_the_scorecard_and_says_so() -> None:
    good, _ = checked(*LETTERS)
    items = pd.DataFrame({"recommendation_id": ["r5", "r9"], "number": ["[R5]", "[R9]"]})
    joined = outcomes.by_recommendation(outcomes.scores(good, WHAT, WHO, today="2013-06-20"), items)
    assert joined[["number", "measure"]].to_numpy().tolist() == [["[R5]", "went"], ["[R9]", ""]]
    assert joined["statement"][1] == "No measure is asked about this item in what we hold."


def test_editions_with_other_totals_say_what_appeared_and_compare_no_shares() -> None:
    first = pd.DataFrame({"item": ["1", "2", "3"], "state": ["open", "open", "done"]})
    second = pd.DataFrame(
        {"item": ["1", "3", "4", "5"], "state": ["done", "done", "open", "open"], "merged": ["", "2", "", ""]}
    )
    compared = outcomes.compare_items(first, second)
    assert dict(zip(compared["item"], compared["what"], strict=True)) == {
        "1": "changed", "2": "merged", "3": "same", "4": "appeared", "5": "appeared",
    }  # fmt: skip
    assert compared.set_index("item").loc["2", "into"] == "3"
    assert outcomes.editions_in_words(compared, "May", "December") == (
        "May: 3 items. December: 4 items. 2 appeared; 1 merged into others; 1 changed state. The totals differ, "
        "so shares of them are not compared."
    )


def test_counts_of_two_editions_give_shares_only_over_one_total() -> None:
    first = pd.DataFrame({"theme": ["Homes", "All"], "number": [10, 58], "done": [5, 20]})
    second = pd.DataFrame({"theme": ["Homes", "All"], "number": [10, 61], "done": [6, 25]})
    found = outcomes.compare_totals(first, second).set_index("theme")
    assert found.loc["Homes", ["earlier_per_cent", "later_per_cent"]].tolist() == [50, 60]
    assert pd.isna(found.loc["All", "earlier_per_cent"]) and pd.isna(found.loc["All", "later_per_cent"])
    assert "the totals differ" in found.loc["All", "statement"]
    with pytest.raises(BadTable, match="more than its number"):
        outcomes.compare_totals(first.assign(done=[11, 5]), second)


def test_grades_of_two_frameworks_are_refused_with_a_sentence() -> None:
    old = {"body": "B", "framework": "the old", "date": "2012", "aspect": "care", "judgement": "adequate"}
    new = old | {"framework": "the new", "date": "2014", "judgement": "requires improvement"}
    with pytest.raises(WorkbenchError, match="are not compared: the first is a grade of “the old”"):
        outcomes.compare(old, new)
    assert outcomes.compare(new, new | {"date": "2016", "judgement": "good"}).endswith(
        "and after that “good” in 2016"
    )
    rows = tables.table(model.Inspection, [model.Inspection(**old), model.Inspection(**new)])
    assert outcomes.regraded(rows)["compared"].tolist() == [False]


def test_the_shipped_returns_have_no_mistake_and_every_row_is_marked() -> None:
    book = outcomes.read(CASE)
    assert book.mistakes == ()
    assert len(book.authorities) == 150 and len(book.local_returns) > 500
    assert set(book.local_returns["status"]) == set(return_statuses.ANSWERS)
    graded = book.inspections[book.inspections["kind"] == "single"]
    (thematic,) = book.inspections[book.inspections["kind"] == "thematic"].to_dict("records")
    assert (thematic["inspector"], thematic["areas"], thematic["cases"]) == ("Ofsted", 10, 105)
    assert thematic["provenance"] == "reported" and not thematic["judgement"]
    for made in (book.authorities, book.measures, book.local_returns, graded):
        assert set(made["provenance"]) == {"illustrative"}
    assert set(book.events["provenance"]) == {"real"}
    card = outcomes.scores(book.local_returns, book.measures, book.authorities, today="2016-09-01")
    assert (
        set(card["title"])
        == set(outcomes.changes(book.local_returns, book.measures)["title"])
        == {ILLUSTRATION}
    )
    parts = card[["answered", "partial", "late", "not_held", "refused", "no_reply"]].sum(axis=1)
    assert parts.tolist() == card["asked"].tolist()


def test_no_real_authority_meets_an_invented_value() -> None:
    for name in ("authorities.csv", "local_returns.csv", "inspections.csv", "measures.csv"):
        rows = (CASE / name).read_text(encoding="utf-8").splitlines()
        text = "\n".join(row for row in rows if ",illustrative," in row or row.endswith(",illustrative"))
        assert [body for body in REAL_BODIES if re.search(rf"\b{re.escape(body)}\b", text)] == [], name
    book = outcomes.read(CASE)
    graded = book.inspections.query("provenance == 'illustrative'")["body"]
    named = {*book.local_returns["authority"], *book.authorities["name"], *graded}
    assert [name for name in named if not re.fullmatch(r"Authority \d{3}", name)] == []


def test_a_file_that_can_not_be_read_is_one_mistake_and_the_rest_is_used(tmp_path: Path) -> None:
    (tmp_path / "authorities.csv").write_text(AUTHORITIES, encoding="utf-8")
    (tmp_path / "measures.csv").write_text("measure,asks\na,b\n", encoding="utf-8")
    book = outcomes.read(tmp_path)
    assert len(book.authorities) == 4 and book.measures.empty
    assert {one.file for one in book.mistakes} == {"measures.csv"} and all(
        "column" in one.what for one in book.mistakes
    )
    assert book.problems["severity"].unique().tolist() == ["error"]


def test_a_list_of_authorities_with_mistakes_says_them_and_keeps_the_rest() -> None:
    text = (
        AUTHORITIES + "Midshire,county,2014,2012\nNorthshire,county,,\n,county,,\nOldshire,county,long ago,\n"
    )
    good, mistakes = authorities.check(frame(text))
    assert good["name"].tolist() == ["Northshire", "Southshire", "Eastborough", "Westshire"]
    assert [(one.row, one.column) for one in mistakes] == [(6, "to"), (8, "name"), (9, "from"), (7, "name")]


def test_two_units_are_one_where_only_the_way_to_write_per_cent_differs() -> None:
    assert measures.same_unit("% of episodes", "Per cent of episodes")
    assert not measures.same_unit("per cent of episodes", "per cent of children")
    assert not measures.same_unit("children", "incidents")
