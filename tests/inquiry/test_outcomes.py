"""What became of the report, at the door: replies, the chase list, the trail, the tracker; and what decisions teach."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import openpyxl
import pytest

import workbench as wb
from tests.places import ROOT
from workbench import cli
from workbench.errors import WorkbenchError
from workbench.inquiry import Inquiry
from workbench.model import Response
from workbench.model.tables import columns

CASE = ROOT / "evidence" / "missing-from-care"
TODAY = "2026-11-21"


@pytest.fixture
def case(tmp_path: Path) -> Inquiry:
    """A copy of the founding case, to decide on."""
    place = tmp_path / "case"
    shutil.copytree(CASE, place, ignore=shutil.ignore_patterns(".cache", "decisions.sqlite*"))
    return wb.open(place)


def taught(case: Inquiry) -> Inquiry:
    """Return the inquiry with decisions on the tags of two themes: every fourth is dismissed."""
    tags = case.tags.query("theme in ['out-of-area', 'return-interviews']")
    for n, tag_id in enumerate(tags["tag_id"]):
        case.decide(tag_id, "confirm" if n % 4 else "dismiss", coder="AB")
    return case


def test_replies_of_a_person_stand_and_nothing_is_unanswered_where_no_reply_is_held(case: Inquiry) -> None:
    assert list(case.responses.columns) == columns(Response)
    assert set(case.responses["status"]) == {"confirmed"}
    assert set(case.readings["reader"]) == {"the workbench’s authors"}


def test_an_all_party_group_is_owed_no_reply_by_any_day(case: Inquiry) -> None:
    assert set(case.chase(TODAY)["due"]) == {""}
    states = case.chase(TODAY).set_index("number")["state"]
    assert states["[R1]"] == "answered" and states["[R3]"] == "put off"
    assert states["[R2]"] == "no reply known"


def test_a_committee_is_owed_a_reply_in_two_months(case: Inquiry) -> None:
    place = case.folder.path / "inquiry.yaml"
    place.write_text(place.read_text().replace("all-party group", "select committee"), encoding="utf-8")
    chase = wb.open(case.folder.path).chase(TODAY).set_index("number")
    assert chase.loc["[R2]", "due"] == "2012-08" and chase.loc["[R2]", "state"] == "no reply known"


@pytest.mark.parametrize("day", ["", "soon", "2026-11", "21/11/2026"])
def test_a_day_that_is_none_is_said_as_no_clock_is_read(case: Inquiry, day: str) -> None:
    with pytest.raises(WorkbenchError, match="no day"):
        case.scorecard(day)


def test_the_trail_goes_from_evidence_to_what_was_returned_each_step_with_where_it_is_known_from(
    case: Inquiry,
) -> None:
    steps = case.trail("report/r3", today=TODAY)
    stages = list(dict.fromkeys(steps["stage"]))
    assert stages == ["evidence", "recommendation", "reply", "commitment", "act", "measured", "local returns"]
    assert "illustrative" not in set(steps["provenance"])


def test_what_is_illustrative_of_a_trail_stands_in_a_table_of_its_own(case: Inquiry) -> None:
    for row_id in (*case.recommendations["recommendation_id"], *case.commitments["commitment_id"]):
        real, invented = (case.trail(row_id, today=TODAY, illustrative=which) for which in (False, True))
        assert "illustrative" not in set(real["provenance"]) and len(real)
        assert set(invented["provenance"]) <= {"illustrative"}
        assert not set(real["passage_id"]) & set(invented["passage_id"]) - {""}
    told = case.trail("report/r3", today=TODAY, illustrative=True)
    assert list(dict.fromkeys(told["stage"])) == ["evidence", "local returns"]


def test_the_evidence_base_by_something_else_is_refused_with_the_choices(case: Inquiry) -> None:
    with pytest.raises(WorkbenchError, match="recommendation, theme, witness, category, matrix"):
        case.evidence_base(by="colour")


def test_a_bearing_is_suggested_only_while_nobody_has_said_what_the_passage_bears(case: Inquiry) -> None:
    first = case.bearings.iloc[0]
    case.decide(first.link_id, "confirm", coder="AB", bearing=first.bearing, quote=first.quote)
    assert first.link_id not in set(case.bearings["link_id"])
    assert case.links.set_index("link_id").loc[first.link_id, "bearing"] == first.bearing


def test_the_tracker_comes_back_and_what_was_read_otherwise_is_that_readers(
    case: Inquiry, tmp_path: Path
) -> None:
    out = tmp_path / "tracker.xlsx"
    run("respond", case.folder.path, "--date", TODAY, "--tracker", out)
    book = openpyxl.load_workbook(out)
    sheet = book["Tracker"]
    names = [cell.value for cell in sheet[1]]
    row = next(r for r in sheet.iter_rows(min_row=2) if r[names.index("response_id")].value == "resp-04")
    row[names.index("our_reading")].value = "in principle"
    buffer = io.BytesIO()
    book.save(buffer)
    out.write_bytes(buffer.getvalue())
    run("respond", case.folder.path, "--date", TODAY, "--take", out, "--coder", "AB")
    again = wb.open(case.folder.path)
    readings = again.readings.query("response_id == 'resp-04'").set_index("reader")["position"]
    assert dict(readings) == {"the workbench’s authors": "accepted", "AB": "in principle"}


def test_an_old_copy_of_the_tracker_undoes_nothing_that_somebody_read_since(
    case: Inquiry, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    for copy in (first, second):
        run("respond", case.folder.path, "--date", TODAY, "--tracker", copy)
    for copy, reply, reading in ((first, "resp-04", "in principle"), (second, "resp-03", "noted")):
        book = openpyxl.load_workbook(copy)
        names = [cell.value for cell in book["Tracker"][1]]
        row = next(
            r for r in book["Tracker"].iter_rows(min_row=2) if r[names.index("response_id")].value == reply
        )
        row[names.index("our_reading")].value = reading
        book.save(copy)
    run("respond", case.folder.path, "--date", TODAY, "--take", first, "--coder", "AA")
    run("respond", case.folder.path, "--date", TODAY, "--take", second, "--coder", "BB")
    now = wb.open(case.folder.path).responses.set_index("response_id")
    assert dict(now.loc[["resp-04", "resp-03"], "position"]) == {
        "resp-04": "in principle",
        "resp-03": "noted",
    }
    assert dict(now.loc[["resp-04", "resp-03"], "coder"]) == {"resp-04": "AA", "resp-03": "BB"}


def test_a_tracker_without_a_name_is_refused(
    case: Inquiry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("respond", case.folder.path, "--date", TODAY, "--take", tmp_path / "none.xlsx", code=1)
    assert "--coder" in capsys.readouterr().err


def test_too_few_decisions_are_said_with_how_many_there_are(case: Inquiry) -> None:
    with pytest.raises(WorkbenchError, match="too little to learn from: people decided about 0 passages"):
        case.learn()


def test_what_a_model_suggests_is_a_tag_with_its_words_counted_only_when_confirmed(case: Inquiry) -> None:
    before = taught(case).crosstab()
    made = case.learn()
    tags = case.tags[case.tags["origin"].str.startswith("model:")]
    assert len(made) and set(tags["tag_id"]) <= set(made["tag_id"]) and set(tags["status"]) == {"suggested"}
    texts = case.passages.set_index("passage_id")["text"]
    assert all(texts[t.passage_id][t.start : t.end] == t.quote for t in tags.itertuples())
    assert case.crosstab().equals(before)
    assert len(wb.open(case.folder.path).tags) == len(case.tags)


def test_what_a_model_suggests_goes_with_the_evidence_that_it_was_learned_from(case: Inquiry) -> None:
    taught(case).learn()
    people = {"coder": "AB", "second": "Cora Dunn", "authority": "the officers of the group"}
    case.withdraw("ILL0012", "erase", reason="asked by letter", date=TODAY, **people)
    assert not case.tags["origin"].str.startswith("model:").any()
    kept = [path for path in case.folder.cache.rglob("*") if path.is_file()]
    assert kept and not any(b"ILL0012" in path.read_bytes() for path in kept)


def run(*arguments: str | Path, code: int = 0) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main([str(argument) for argument in arguments])
    assert stopped.value.code == code


def test_bad_rows_of_replies_and_progress_are_all_told_and_the_good_ones_are_used(case: Inquiry) -> None:
    replies, acts = len(case.responses), len(case.progress)
    for name, row in (
        (
            "responses.csv",
            "resp-99,report/r99,none,Government,30 February,Accepted!,,person,confirmed,AB,,\n",
        ),
        ("progress.csv", "report/r1,2030-13-01,finished,a thing,,,England,somebody,,,\n"),
    ):
        place = case.folder.path / name
        place.write_text(place.read_text(encoding="utf-8-sig") + row, encoding="utf-8")
    opened = wb.open(case.folder.path)
    told = opened.problems["reason"].tolist()
    for column in ("recommendation_id", "date", "position"):
        assert any(words.startswith("responses.csv, row") and f"column {column}" in words for words in told)
    assert any("progress.csv, row" in words and "“finished”" in words for words in told)
    assert len(opened.responses) == replies and len(opened.progress) == acts


def test_a_position_that_is_none_can_not_be_decided(case: Inquiry) -> None:
    with pytest.raises(WorkbenchError, match="is no position"):
        case.decide("resp-04", "change", coder="AB", position="bogus")
