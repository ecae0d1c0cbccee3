"""What happened in the order of time, and the whole way of one recommendation, each step with its source."""

from __future__ import annotations

import pandas as pd
import pytest

import workbench as wb
from tests.places import ROOT
from workbench import model, outcomes
from workbench.errors import NotFound
from workbench.model import tables
from workbench.outcomes import timeline_events

CASE = ROOT / "evidence" / "missing-from-care"

DOCUMENTS = [
    model.Document("oral-1", "oral", title="Oral evidence", date="2012-05-01"),
    model.Document("w1", "written", title="A submission", date="2012-04-02"),
    model.Document("w2", "written", title="Another", date="2012-04-02"),
    model.Document("report", "report", title="The report", date="2012-06"),
    model.Document("letter", "correspondence", title="Letters", date="2012-07-03", author="Government", url="https://example.org/"),
    model.Document("news", "press", title="The news", date="2012-06-18"),
    model.Document("undated", "guidance", title="Guidance"),
    model.Document("plan", "other", title="A plan", date="2013-06-25"),
]  # fmt: skip
FRAMES = {
    "documents": tables.table(model.Document, DOCUMENTS),
    "passages": tables.table(
        model.Passage,
        [
            model.Passage("oral-1/Q1.2", "oral-1", 1, "answer", "Q1.2", speaker="A witness", text="Too far away."),
            model.Passage("oral-1/Q2.2", "oral-1", 2, "answer", "Q2.2", speaker="A witness", text="far " * 80),
        ],
    ),
    "recommendations": tables.table(
        model.Recommendation,
        [
            model.Recommendation("report/r1", "1", "recommendation", "report", text="Act on distance."),
            model.Recommendation("report/r2", "2", "recommendation", "report", text="Count."),
        ],
    ),
    "links": tables.table(
        model.Link,
        [
            model.Link("l1", "report/r1", "oral-1/Q1.2", "cited", status="confirmed", coder="the report"),
            model.Link("l2", "report/r1", "oral-1/Q2.2", "person", bearing="qualifies", status="confirmed", coder="AB"),
            model.Link("l3", "report/r1", "oral-1/Q2.2", "similar"),
            model.Link("l4", "report/r2", "oral-1/Q2.2", "similar", status="dismissed", coder="AB"),
        ],
    ),
    "responses": tables.table(
        model.Response,
        [
            model.Response("a", "report/r1", "letter", responder="Government", date="2012-07-03", position="in part", wording="Some.", status="confirmed", coder="AB"),
            model.Response("b", "report/r1", "plan", responder="Government", date="2013-06-25", position="consulting", wording="A plan."),
            model.Response("c", "report/r1", "letter", position="accepted", status="dismissed"),
        ],
    ),
    "progress": tables.table(
        model.Progress,
        [
            model.Progress("report/r1", "2014-01", "in progress", "rules", source="rules of 2014"),
            model.Progress("report/r1", "2012-03", "", "children", "2,250", "children", source="statistics"),
            model.Progress("report/r1", "2017-03", "", "children", "3,680", "children", source="statistics"),
        ],
    ),
    "events": tables.table(
        model.Event,
        [
            model.Event("2012-03-16", "launch", "It begins", source="press release"),
            model.Event("2012-06-18", "report", "The report is published", document_id="report", source="press release"),
        ],
    ),
}  # fmt: skip


def case() -> dict[str, pd.DataFrame]:
    inquiry = wb.open(CASE)
    names = ("documents", "passages", "recommendations", "links", "responses", "progress")
    return {name: getattr(inquiry, name) for name in names} | outcomes.read(CASE).frames


def test_what_happened_stands_in_the_order_of_time_with_where_it_is_known_from() -> None:
    told = outcomes.timeline(FRAMES)
    assert told[["date", "kind", "what"]].to_numpy().tolist() == [
        ["2012-03-16", "launch", "It begins"],
        ["2012-04-02", "evidence", "2 pieces of written evidence"],
        ["2012-05-01", "session", "Oral evidence"],
        ["2012-06-18", "report", "The report is published"],
        ["2012-07-03", "letter", "Letters"],
        ["2013-06-25", "reply", "Government: A plan"],
        ["2014-01", "act", "rules"],
    ]
    assert told.set_index("what").loc["Letters", "recommendation_ids"] == ("report/r1",)
    assert told.set_index("what").loc["Letters", "url"] == "https://example.org/"


def test_an_event_without_a_date_a_kind_or_a_source_is_listed() -> None:
    rows = pd.DataFrame(
        [["2012-05-10", "session", "The last", "x", ""], ["May 2012", "party", "", "", ""]],
        columns=["date", "kind", "what", "source", "document_id"], index=[2, 3], dtype="str",
    )  # fmt: skip
    good, mistakes = timeline_events.check(rows)
    assert len(good) == 1
    assert {(one.row, one.column) for one in mistakes} == {
        (3, "what"),
        (3, "date"),
        (3, "kind"),
        (3, "source"),
    }


def test_a_trail_leads_from_the_evidence_to_what_was_measured_after() -> None:
    steps = outcomes.trail("report/r1", FRAMES)
    assert steps["n"].tolist() == list(range(1, len(steps) + 1))
    assert steps["stage"].tolist() == [
        "evidence", "evidence", "evidence", "recommendation", "reply", "reply", "act", "measured", "measured",
    ]  # fmt: skip
    assert steps["status"].tolist() == [
        "cited by the report", "confirmed by AB", "", "", "confirmed, read by AB", "suggested", "in progress",
        "before the report", "after the last act recorded (2014-01)",
    ]  # fmt: skip
    assert steps["what"][2] == "1 suggestion that nobody has confirmed is left out"
    assert steps["words"][0] == "Too far away." and steps["words"][1].endswith(" […]")


def test_a_stage_of_which_nothing_is_held_says_so() -> None:
    steps = outcomes.trail("report/r2", FRAMES)
    assert steps[["stage", "what"]].to_numpy().tolist() == [
        ["evidence", "no passage held is known to be cited or confirmed for it; 0 suggestions that nobody has confirmed are left out"],
        ["recommendation", "2 recommendation"],
        ["reply", "no reply known"],
        ["act", "no act is recorded, which does not say that there was none"],
        ["measured", "no measure is recorded, which does not say that there was none"],
    ]  # fmt: skip


def test_an_item_that_is_none_is_not_found() -> None:
    with pytest.raises(NotFound, match="report/r9"):
        outcomes.trail("report/r9", FRAMES)


def test_the_founding_case_goes_from_its_launch_to_the_debate_and_each_event_has_a_source() -> None:
    told = outcomes.timeline(case())
    kinds = list(dict.fromkeys(told["kind"]))
    assert {
        "launch",
        "session",
        "report",
        "letter",
        "guidance",
        "consultation",
        "inspection",
        "debate",
    } <= set(kinds)
    dated = dict(zip(told["kind"] + told["date"], told["what"], strict=True))
    assert "launch2012-03-16" in dated and "session2012-05-10" in dated and "debate2018-05-08" in dated
    real = told[told["provenance"] == "real"]
    known = (real["source"] != "") | (real["document_id"] != "")
    assert known.all() and len(real) > 20
    assert len(real) == len(told), "what is invented does not stand beside what is real"


def test_judgements_of_one_framework_are_one_row_and_invented_ones_are_shown_when_asked_for() -> None:
    told = outcomes.timeline(case(), illustrative=True)
    invented = told[told["provenance"] == "illustrative"]
    assert invented["kind"].tolist() == ["inspection", "inspection"]
    assert (invented["until"] > invented["date"]).all()
    only = {
        "documents": FRAMES["documents"].iloc[:0],
        "inspections": case()["inspections"].query("kind == 'single'"),
    }
    assert len(outcomes.timeline(only)) == 2, "where nothing is real, what is invented is shown"


def test_the_statement_of_the_third_of_july_is_no_reply_to_this_report() -> None:
    told = outcomes.timeline(case())
    (statement,) = told[told["document_id"] == "statement-2012-07-03"].to_dict("records")
    assert statement["recommendation_ids"] == () and "another report" in statement["what"]
    replies = case()["responses"]
    assert not (replies["recommendation_id"].ne("") & replies["document_id"].eq("statement-2012-07-03")).any()


def test_r1_is_in_part_with_the_reason_and_c3_alone_is_answered_by_better_qualifications() -> None:
    frames = case()
    (reply,) = outcomes.trail("report/r1", frames).query("stage == 'reply'").to_dict("records")
    assert reply["what"] == "Government: in part" and "is not an independent investigation" in reply["note"]
    (reply,) = outcomes.trail("report/c3", frames).query("stage == 'reply'").to_dict("records")
    assert reply["what"] == "Government: consulting" and "better qualifications" in reply["words"]
    for item in frames["recommendations"]["recommendation_id"]:
        said = (
            outcomes.trail(item, frames)
            .query("stage == 'reply'")["words"]
            .str.contains("better qualifications")
        )
        assert said.any() == (item == "report/c3")


def test_the_proposals_of_june_2013_are_consulting_and_nothing_else() -> None:
    replies = case()["responses"].query("document_id == 'proposals-2013-06-25'")
    assert len(replies) == 5 and set(replies["position"]) == {"consulting"}


def test_r3_was_acted_on_and_after_it_2250_became_3680() -> None:
    frames = case()
    steps = outcomes.trail("report/r3", frames, today="2016-09-01")
    assert {"in progress"} == set(steps.query("stage == 'act'")["status"])
    homes = steps[steps["what"].str.startswith("children in homes outside their own area")]
    assert [what.split(": ")[1].split(" ")[0] for what in homes["what"]] == ["2,250", "3,680"]
    assert (
        homes["status"].tolist() == ["before the report", "after the last act recorded (2014-01)"]
        and (homes["source"] != "").all()
    )
    (moved,) = (
        outcomes.series(frames["progress"])
        .query("measure.str.contains('outside their own')")
        .to_dict("records")
    )
    assert moved["per_cent"] == 63.6 and " and after that 3,680" in moved["statement"]
    assert "because of" not in " ".join(steps["what"])


def test_returns_of_invented_authorities_stand_apart_in_a_real_items_trail() -> None:
    steps = outcomes.trail("report/r7", case(), today="2016-09-01", illustrative=True)
    steps = steps.query("stage == 'local returns'")
    assert len(steps) == 2 and set(steps["provenance"]) == {"illustrative"}
    assert steps["what"].str.startswith(outcomes.ILLUSTRATION).all()
