"""Withdrawn means gone: no word of a withdrawn document is left in the inquiry's folder, and a tombstone is."""

from __future__ import annotations

import hashlib
import html
import shutil
from pathlib import Path

import pandas as pd
import pytest

import workbench as wb
from tests.made.inquiries import made
from tests.places import ROOT
from workbench import cli
from workbench.errors import NotFound, WorkbenchError
from workbench.inquiry import Inquiry
from workbench.inquiry.folder import Folder
from workbench.inquiry.withdrawal import By, forget_again, withdraw
from workbench.inquiry.withdrawal_register import erased
from workbench.model import MADE_WITH
from workbench.witnesses.campaigns import runs_of

FOUNDING = ROOT / "evidence" / "missing-from-care"
WITHDRAWN = """\
Written evidence submitted by Tower Trust (BEL0001)

1. We pay for our ropes out of a small budget that the parish would rather spend on its roof.

2. Training of ringers takes two years, and the man who taught us fell from the ladder in March.
"""
KEPT = """\
Written evidence submitted by Bell Foundry (BEL0002)

1. Tin is dear, and our training of founders costs more than the bells that they cast.
"""
ON = {
    "coder": "AB", "reason": "they wrote to ask for it", "date": "2026-11-21", "second": "CD",
    "authority": "the Committee’s order of 20 November 2026",
}  # fmt: skip


def erase(folder: Folder, document_id: str, **changed: str) -> pd.DataFrame:
    return withdraw(folder, document_id, "erase", By(**(ON | changed)))


@pytest.fixture
def inquiry(tmp_path: Path) -> Inquiry:
    """Two submissions, read, with decisions, links, notes and pages about both."""
    inquiry = made(tmp_path, ("ropes.txt", WITHDRAWN), ("tin.txt", KEPT))
    folder = inquiry.folder.path
    for passage_id, tag_id, quote in zip(
        *(inquiry.tags[n] for n in ("passage_id", "tag_id", "quote")), strict=True
    ):
        inquiry.decide(tag_id, "confirm", coder="AB", note=f"{quote} in {passage_id}")
    gone = inquiry.tags[inquiry.tags["passage_id"].str.startswith("BEL0001")]["tag_id"]
    stays = inquiry.tags[inquiry.tags["passage_id"].str.startswith("BEL0002")]["tag_id"]
    inquiry.decide(gone.iloc[0], "undo", coder="AB", note="not what the man meant")
    inquiry.decide(
        stays.iloc[0], "note", coder="CD", note="compare the man who taught us fell from the ladder"
    )
    (folder / "links.csv").write_text(
        "recommendation_id,passage_id,bearing,quote,coder,note\n"
        "report/r1,BEL0001/1,undecided,out of a small budget that the parish,AB,\n"
        "report/r1,BEL0002/1,undecided,Tin is dear,AB,unlike BEL0001: would rather spend on its roof\n"
        "report/r1,BEL0002/1,undecided,our training of founders,AB,a note of our own\n"
    )
    (folder / "people.csv").write_text(
        "person_id,name,aliases,category,note\ntower,Tower Trust,,charities,\nfoundry,Bell Foundry,,industry,\n"
    )
    (folder / "text" / "BEL0001.0123456789ab.txt").write_text("An older version spoke of some other ladders.")
    (folder / "briefing.html").write_text(
        f'<html><meta name="generator" content="{MADE_WITH}"><title>Briefing: Bells</title><q>{html.escape(WITHDRAWN)}</q></html>'
    )
    (folder / "notes.md").write_text("Ring the man who taught us fell from the ladder in March.")
    (folder / "decisions.csv").write_text("made on export")
    (folder / "decisions.damaged-0a1b.sqlite").write_bytes(b"the man who taught us fell from the ladder")
    (folder / "sources" / ".ropes.txt.17.part").write_text("half")
    (folder / "sources" / "copy.txt").write_text(WITHDRAWN)
    (folder / "briefings.csv").write_text(
        "briefing,date,recipient,documents\n"
        "first,2026-10-01,the Chair,BEL0001; BEL0002\nsecond,2026-10-08,the Clerk,BEL0002\n"
    )
    return wb.open(folder)


def left(folder: Path, runs: set[str]) -> dict[str, int]:
    """How many runs of five words stand in each file of a folder, however the file packs them."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            texts = (data.decode("utf-8", "replace"), data.decode("utf-16", "replace"))
            count = sum(run in runs for text in texts for run in runs_of(html.unescape(text)))
            if count:
                found[path.relative_to(folder).as_posix()] = count
    return found


def of(traces: pd.DataFrame, state: str) -> dict[str, int]:
    rows = traces[traces["state"] == state]
    return dict(zip(rows["place"], rows["count"], strict=True))


def test_no_run_of_five_words_is_left_and_the_log_still_verifies(inquiry: Inquiry) -> None:
    folder = inquiry.folder.path
    runs = {*runs_of(WITHDRAWN), *runs_of("An older version spoke of some other ladders.")}
    assert len(left(folder, runs)) >= 8, "they stand everywhere before"
    decisions = inquiry.decisions["decision_id"].tolist()
    traces = erase(inquiry.folder, "BEL0001")

    assert left(folder, runs) == {"notes.md": 7}, "what is no table and no page of ours is left, and named"
    assert of(traces, "left") == {"notes.md": 7, "people.csv": 1}
    (folder / "notes.md").unlink()
    again = wb.open(folder)
    assert again.verify_log().empty
    assert again.decisions["decision_id"].tolist()[: len(decisions)] == decisions
    assert again.documents["document_id"].tolist() == ["BEL0002"]
    assert not again.passages["document_id"].eq("BEL0001").any()
    assert not [reason for reason in again.problems["reason"] if "decision" in reason], (
        "it was taken out on purpose"
    )
    assert left(folder, runs) == {}, "nor does it come back when the inquiry is opened"


def test_it_is_said_what_was_removed_where(inquiry: Inquiry) -> None:
    traces = erase(inquiry.folder, "BEL0001")
    removed = traces[traces["state"] == "removed"]
    told = {(row.place, row.count) for row in removed.itertuples()}
    log = next(row.count for row in removed.itertuples() if row.place == "decisions.sqlite")
    assert told >= {("links.csv", 1), ("text", 2), ("sources", 2), ("briefing.html", 1)}
    assert log >= 4, "the claims, the undo’s note, and the note on the other submission that quotes it"
    assert not runs_in(traces, WITHDRAWN), "the report itself has none of its words"


def runs_in(frame: pd.DataFrame, text: str) -> set[str]:
    return {run for cell in frame.astype(str).to_numpy().ravel() for run in runs_of(cell)} & set(
        runs_of(text)
    )


def test_what_is_about_other_documents_stays(inquiry: Inquiry) -> None:
    before = inquiry.tags[inquiry.tags["passage_id"].str.startswith("BEL0002")]
    erase(inquiry.folder, "BEL0001")
    again = wb.open(inquiry.folder.path)
    links = again.folder.own_table("links.csv", ("passage_id", "note"))
    assert links["passage_id"].tolist() == ["BEL0002/1", "BEL0002/1"]
    assert links["note"].tolist() == ["", "a note of our own"], "a note that repeats its words is emptied"
    after = again.tags
    assert after["tag_id"].tolist() == before["tag_id"].tolist()
    assert after["status"].tolist() == before["status"].tolist() == ["confirmed"] * len(before)
    assert not after["note"].str.contains("ladder").any()
    assert (again.folder.sources / "tin.txt").read_text() == KEPT


def test_a_tombstone_and_the_briefings_that_were_sent_remain(inquiry: Inquiry) -> None:
    traces = erase(inquiry.folder, "BEL0001")
    stone = erased(inquiry.folder).iloc[0].to_dict()
    assert stone == {
        "document_id": "BEL0001", "sha256": hashlib.sha256(WITHDRAWN.encode()).hexdigest(), "date": "2026-11-21",
        "coder": "AB", "reason": "they wrote to ask for it", "briefings": "first",
        "act": "erased", "was": "published", "second": "CD", "authority": "the Committee’s order of 20 November 2026",
        "publication": "",
    }  # fmt: skip
    sent = traces[traces["state"] == "sent"].iloc[0]
    assert (sent["place"], sent["what"]) == (
        "briefings.csv, row 2",
        "a briefing that quotes it, sent to the Chair on 2026-10-01",
    )


def test_a_withdrawal_that_was_stopped_is_made_whole_by_the_next(
    inquiry: Inquiry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_right(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", no_right)
        with pytest.raises(
            WorkbenchError, match=r"can’t be removed \(Permission denied\).*withdraw the document again"
        ):
            erase(inquiry.folder, "BEL0001")
    (inquiry.folder.sources / "ropes.txt").unlink()
    erase(inquiry.folder, "BEL0001")
    (inquiry.folder.path / "notes.md").unlink()
    assert left(inquiry.folder.path, set(runs_of(WITHDRAWN))) == {}
    assert erased(inquiry.folder)["sha256"].tolist() == [hashlib.sha256(WITHDRAWN.encode()).hexdigest()]


def test_a_colleagues_log_does_not_bring_it_back(inquiry: Inquiry, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    shutil.copytree(inquiry.folder.path, theirs, ignore=shutil.ignore_patterns(".cache"))
    copy = wb.open(theirs)
    row = copy.tags[copy.tags["passage_id"].str.startswith("BEL0001")].iloc[0]
    copy.decide(row["tag_id"], "confirm", coder="EF", note="the man who taught us fell from the ladder")
    erase(inquiry.folder, "BEL0001")
    mine = wb.open(inquiry.folder.path)
    mine.merge(theirs)
    log = mine._frames.log
    assert forget_again(mine.folder, log) >= 0
    (mine.folder.path / "notes.md").unlink()
    assert left(mine.folder.path, set(runs_of(WITHDRAWN))) == {}
    assert log.verify().empty and forget_again(mine.folder, log) == 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"coder": " "}, "a withdrawal needs its coder"),
        ({"reason": ""}, "a withdrawal needs its reason"),
        ({"date": "21 November"}, "“21 November” is no date"),
        (
            {"reason": "that the man who taught us fell from the ladder"},
            "the reason repeats words of the evidence",
        ),
    ],
)
def test_what_is_missing_is_told_before_anything_goes(
    inquiry: Inquiry, change: dict[str, str], told: str
) -> None:
    before = left(inquiry.folder.path, set(runs_of(WITHDRAWN)))
    with pytest.raises(WorkbenchError, match=told):
        erase(inquiry.folder, "BEL0001", **change)
    assert left(inquiry.folder.path, set(runs_of(WITHDRAWN))) == before


def test_a_document_that_is_not_there_is_named_and_one_that_went_is_told(inquiry: Inquiry) -> None:
    with pytest.raises(NotFound, match="there is no document “BEL0009”"):
        erase(inquiry.folder, "BEL0009")
    erase(inquiry.folder, "BEL0001")
    with pytest.raises(NotFound, match="BEL0001 was withdrawn on 2026-11-21 by AB"):
        erase(inquiry.folder, "BEL0001")


def test_a_document_of_which_nothing_is_held_takes_no_typed_rows_with_it(inquiry: Inquiry) -> None:
    manifest = inquiry.folder.path / "sources.csv"
    columns = manifest.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    line = ",".join("report" if name == "document_id" else "" for name in columns)
    manifest.write_text(f"{manifest.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    (inquiry.folder.path / "recommendations.csv").write_text(
        "recommendation_id,number,document_id,text\nreport/r1,1,report,Keep the bells.\n"
    )
    with pytest.raises(WorkbenchError, match="nothing of report is held"):
        erase(inquiry.folder, "report")
    assert "Keep the bells." in (inquiry.folder.path / "recommendations.csv").read_text()


def test_a_damaged_log_is_mended_first(inquiry: Inquiry) -> None:
    path = inquiry.folder.path / "decisions.sqlite"
    data = bytearray(path.read_bytes())
    at = data.rindex(b"BEL0001")
    data[at : at + 7] = b"BEL0007"
    path.write_bytes(bytes(data))
    for name in ("-wal", "-shm"):
        path.with_name(path.name + name).unlink(missing_ok=True)
    with pytest.raises(WorkbenchError, match="the decision log is damaged"):
        erase(inquiry.folder, "BEL0001")


def test_a_session_of_the_founding_case_goes_and_what_others_share_with_it_is_named(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "case")
    shutil.copytree(FOUNDING, folder.path, ignore=shutil.ignore_patterns(".cache", "text"))
    inquiry = wb.open(folder.path)
    mine = inquiry.tags[inquiry.tags["passage_id"].str.startswith("session-2/")]
    for tag_id in mine["tag_id"].tolist()[:5]:
        inquiry.decide(tag_id, "confirm", coder="AB", note="heard on the second day")
    passages = inquiry.passages
    said = passages[passages["document_id"].eq("session-2") & passages["kind"].isin(["question", "answer"])]
    runs = {run for text in said["text"] for run in runs_of(text) if run.count(" ") == 4}
    others = {
        run
        for path in folder.sources.glob("*")
        if path.name != "session-2.txt"
        for run in runs_of(path.read_text())
    }
    others |= set(runs_of((folder.path / "terms.csv").read_text()))
    traces = erase(folder, "session-2")
    assert len(runs - others) > 1000
    assert set(left(folder.path, runs - others)) <= set(of(traces, "left"))
    again = wb.open(folder.path)
    assert (
        again.verify_log().empty and len(again.passages) and left(folder.path / ".cache", runs - others) == {}
    )


def test_the_command_takes_a_document_out_and_says_what_is_left(
    inquiry: Inquiry, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [
        "withdraw",
        str(inquiry.folder.path),
        "BEL0001",
        "--coder",
        "AB",
        "--reason",
        "asked by letter",
        "--erase",
        "--date",
        "2026-11-21",
    ]
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    said = capsys.readouterr().err
    assert stopped.value.code == 1 and "a second person who agrees; the committee’s order" in said
    with pytest.raises(SystemExit) as stopped:
        cli.main([*arguments, "--second", "CD", "--authority", "Order of 20 November 2026"])
    out = capsys.readouterr().out
    assert stopped.value.code == 0
    assert "left" in out and "notes.md" in out and "sent" in out
    assert out.endswith("BEL0001 is erased; see withdrawn.csv. 3 places to look at.\n")
    assert erased(inquiry.folder)["date"].tolist() == ["2026-11-21"]
