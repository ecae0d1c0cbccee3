"""Documents from Parliament come into an inquiry: once each, whole, with what the API says of them, and no other way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import workbench as wb
from tests.made import committees_service as at
from tests.made.committees_service import Committees, publication, sent_in, serving, session
from workbench import cli
from workbench.inquiry import Inquiry, fetching
from workbench.parliament import Service
from workbench.parliament.http import Limits

DAY = "2026-01-15"


@pytest.fixture
def committees() -> Iterator[Committees]:
    with serving(Committees()) as found:
        yield found


@pytest.fixture
def inquiry(tmp_path: Path) -> Inquiry:
    return wb.create(tmp_path / "i", title="Bells")


def fetch(inquiry: Inquiry, committees: Committees, wanted: str = "77", **settings: Any) -> pd.DataFrame:
    how = {"pause": 0.0, "sleep": lambda _: None, "limits": Limits(seconds=3, silence=2)} | settings
    return inquiry.fetch(wanted, retrieved=DAY, service=Service(committees.url, **how))


def manifest(inquiry: Inquiry) -> pd.DataFrame:
    return inquiry.folder.manifest().set_index("document_id")


def test_an_inquiry_is_fetched_with_what_the_api_says_of_each_document(
    inquiry: Inquiry, committees: Committees
) -> None:
    report = fetch(inquiry, committees)
    assert dict(zip(report["document_id"], report["status"], strict=True)) == {
        "oral-2015-01-14": "ok", "BEL0001": "ok", "BEL0002": "ok", "report": "ok",
    }  # fmt: skip
    row = manifest(inquiry).loc["oral-2015-01-14"]
    assert row["url"] == "https://committees.parliament.uk/oralevidence/501/html/"
    assert row["retrieved"] == DAY and row["publication"] == "published" and row["provenance"] == "real"
    document = inquiry.documents.set_index("document_id").loc["BEL0002"]
    assert (document["date"], document["author"], document["paper_number"]) == (
        "2015-02-03",
        "Tower 2",
        "HC 860",
    )
    assert document["parliamentary_session"] == "2014-15"
    witness = inquiry.appearances.query("capacity == 'witness'").iloc[0]
    assert (witness["label"], witness["role"]) == ("Ann Pell", "Director")
    assert "role in the text: Ringer" in witness["note"]
    assert (
        inquiry.passages.query("document_id == 'oral-2015-01-14' and kind == 'answer'")["person_id"]
        .eq("ann-pell")
        .all()
    )
    assert (inquiry.folder.sources / row["source_file"]).read_bytes() == at.SESSION.encode()
    assert not list(inquiry.folder.cache.glob("fetched/*"))


def test_the_apis_date_goes_before_the_texts_in_the_id_too(inquiry: Inquiry, committees: Committees) -> None:
    committees.oral = [session(501, meetingDate="2015-01-21T09:30:00")]
    assert "oral-2015-01-21" in set(fetch(inquiry, committees)["document_id"])
    assert inquiry.documents.set_index("document_id").loc["oral-2015-01-21", "date"] == "2015-01-21"


def test_a_second_fetch_asks_only_for_what_is_new(inquiry: Inquiry, committees: Committees) -> None:
    fetch(inquiry, committees)
    committees.asked.clear()
    committees.written.append(sent_in(3))
    report = fetch(inquiry, committees, "bells")
    assert sorted(report["status"]) == ["held already"] * 4 + ["ok"]
    assert [path for path in committees.paths() if "Document" in path] == [
        "/api/WrittenEvidence/3/Document/Html"
    ]
    assert len(inquiry.documents) == 5


def test_a_file_that_was_added_by_hand_before_gets_what_the_api_says(
    inquiry: Inquiry, committees: Committees, tmp_path: Path
) -> None:
    (tmp_path / "mine.html").write_bytes(at.submission(1).encode())
    inquiry.add(tmp_path / "mine.html")
    report = fetch(inquiry, committees).set_index("document_id")
    assert report.loc["BEL0001", "status"] == "held already" and len(inquiry.documents) == 4
    assert manifest(inquiry).loc["BEL0001", ["source_file", "retrieved", "author"]].to_list() == [
        "mine.html",
        DAY,
        "Tower 1",
    ]


def test_an_inquiry_of_65_submissions_is_fetched_whole(inquiry: Inquiry, committees: Committees) -> None:
    committees.written = [sent_in(n) for n in range(1, 66)]
    report = fetch(inquiry, committees)
    assert len(report) == 67 and set(report["status"]) == {"ok"}
    assert set(committees.paths().values()) <= {1, 2, 3, 4}
    assert inquiry.documents["evidence_code"].str.startswith("BEL").sum() == 65


def test_documents_are_taken_in_some_at_a_time(
    inquiry: Inquiry, committees: Committees, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "AT_ONCE", 400)
    committees.written = [sent_in(n) for n in range(1, 10)]
    assert set(fetch(inquiry, committees)["status"]) == {"ok"}
    assert list(inquiry.documents["evidence_code"])[1:10] == [f"BEL{n:04}" for n in range(1, 10)]


def test_withheld_names_and_missing_files_are_rows_that_say_so(
    inquiry: Inquiry, committees: Committees
) -> None:
    committees.written = [
        sent_in(1, anonymous=True, witnesses=[at.witness("Hidden Person")]),
        sent_in(2, document=None),
    ]
    fetch(inquiry, committees)
    documents = inquiry.documents.set_index("document_id")
    assert documents.loc["BEL0001", ["publication", "author"]].to_list() == ["name withheld", "Name withheld"]
    assert documents.loc["BEL0002", ["status", "author"]].to_list() == ["not-held", "Tower 2"]
    everything = b"".join(path.read_bytes() for path in inquiry.folder.path.rglob("*") if path.is_file())
    assert b"Hidden" not in everything


def test_a_document_that_does_not_come_fails_alone_and_is_asked_for_next_time(
    inquiry: Inquiry, committees: Committees
) -> None:
    committees.faults["/api/WrittenEvidence/1/"] = [at.status(500)] * 5
    report = fetch(inquiry, committees)
    assert sorted(report["status"]) == ["failed", "ok", "ok", "ok"]
    assert "answered 500" in report.query("status == 'failed'")["reason"].iloc[0]
    assert "BEL0001" not in set(inquiry.documents["document_id"])
    assert sorted(fetch(inquiry, committees)["status"]) == ["held already"] * 3 + ["ok"]


def test_a_service_that_has_stopped_answering_is_left_alone_and_what_came_is_kept(
    inquiry: Inquiry, committees: Committees
) -> None:
    committees.written = [sent_in(n) for n in range(1, 21)]
    committees.faults = {f"/api/WrittenEvidence/{n}/": [at.status(503)] * 5 for n in range(3, 21)}
    report = fetch(inquiry, committees)
    assert (report["status"] == "ok").sum() == 3 and (report["status"] == "failed").sum() == 19
    assert sum(count for path, count in committees.paths().items() if "Document" in path) == 3 + 3 * 5
    committees.faults.clear()
    assert (fetch(inquiry, committees)["status"] == "ok").sum() == 19
    assert len(inquiry.documents) == 22


def test_ctrl_c_at_any_document_leaves_what_came_and_the_next_fetch_goes_on(
    inquiry: Inquiry, committees: Committees
) -> None:
    committees.written = [sent_in(n) for n in range(1, 7)]

    def stop(asked: at.Asked, data: bytes) -> None:
        asked.give(data[:40], length=str(len(data)))
        stopped.append(asked.path)

    for number in range(1, 7):
        stopped: list[str] = []
        committees.faults[f"/api/WrittenEvidence/{number}/"] = [stop]

        def sleep(_: float) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            fetch(inquiry, committees, sleep=sleep)
        assert stopped and inquiry.documents.empty
        assert (
            len(list(inquiry.folder.cache.glob("fetched/*.json"))) == number
        )  # the session and those before
    report = fetch(inquiry, committees)
    assert len(report) == 8 and set(report["status"]) == {"ok"}
    counts = {path: count for path, count in committees.paths().items() if "Document" in path}
    assert counts == {
        path: 2 if "Written" in path else 1 for path in counts
    }  # nothing that came is asked for again


def test_a_fetch_that_is_killed_goes_on_where_it_was(inquiry: Inquiry, committees: Committees) -> None:
    committees.written = [sent_in(n) for n in range(1, 41)]
    code = (
        "import sys, workbench as wb\n"
        "from workbench.parliament import Service\n"
        "wb.open(sys.argv[1]).fetch('77', retrieved='', service=Service(sys.argv[2], pause=0.02))\n"
    )
    given = [sys.executable, "-c", code, str(inquiry.folder.path), committees.url]
    with subprocess.Popen(given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
        until = time.monotonic() + 60
        while sum("Document" in path for path in committees.paths()) < 12 and time.monotonic() < until:
            time.sleep(0.002)
        os.kill(child.pid, signal.SIGKILL)
    asked = {path for path in committees.paths() if "Document" in path}
    assert 12 <= len(asked) < 42 and inquiry.documents.empty
    assert set(fetch(inquiry, committees)["status"]) == {"ok"}
    twice = [path for path, count in committees.paths().items() if "Document" in path and count > 1]
    assert len(twice) <= 1  # the one that was on its way
    assert len(inquiry.documents) == 42


def test_a_kept_document_that_was_damaged_is_asked_for_again(
    inquiry: Inquiry, committees: Committees
) -> None:
    committees.faults["/api/Publications/901/"] = [at.status(500)] * 5
    fetch(inquiry, committees)
    before = manifest(inquiry)
    for path in inquiry.folder.cache.glob("fetched/*"):
        path.write_bytes(b"{}")
    fetch(inquiry, committees)
    assert manifest(inquiry).loc[before.index].equals(before) and len(inquiry.documents) == 4


def test_hostile_names_create_nothing_outside_the_inquiry(
    inquiry: Inquiry, committees: Committees, tmp_path: Path
) -> None:
    names = [
        "../../out.html",
        "..\\out.html",
        "/etc/out",
        "C:\\out.html",
        "a\x00.html",
        "=cmd|' /C calc'!A0.html",
        "sources.csv",
        ".",
        "..",
        "",
    ]
    committees.written = [sent_in(n, internalReference=f"../{n}") for n in range(1, len(names) + 1)]
    committees.files = {
        f"/api/WrittenEvidence/{n}/Document/Html": at.file_of(at.submission(n).encode(), name)
        for n, name in enumerate(names, 1)
    }  # fmt: skip
    report = fetch(inquiry, committees)
    assert set(report["status"]) == {"ok"}
    outside = [p for p in tmp_path.rglob("*") if p.is_file() and inquiry.folder.path not in p.parents]
    assert outside == []
    held = list(inquiry.folder.sources.iterdir())
    assert len(held) == len(names) + 2 and all(not path.name.startswith(tuple("=+-@.")) for path in held)


def test_a_publication_of_every_kind_is_taken_as_what_the_api_calls_it(
    inquiry: Inquiry, committees: Committees
) -> None:
    reply = publication(902, "Special Report", description="Government response", responseToPublicationId=901)
    committees.publications = [publication(901), reply]
    committees.files["/api/Publications/902/Document/902/OriginalFormat"] = at.file_of(
        b"The Government accepts the recommendation.\n", "reply.txt"
    )
    fetch(inquiry, committees)
    documents = inquiry.documents.set_index("kind")
    assert documents.loc["response", "title"] == "Government response"
    assert documents.loc["response", "note"] == "reply to publication 901 of the Committees API"


def test_an_inquiry_that_is_not_there_changes_nothing(inquiry: Inquiry, committees: Committees) -> None:
    with pytest.raises(wb.NotFound):
        fetch(inquiry, committees, "4040")
    with pytest.raises(wb.NotFound, match="no inquiry has “ropes”"):
        fetch(inquiry, committees, "ropes")
    assert inquiry.documents.empty


def test_the_command_fetches_by_words_and_prints_one_row_for_each_document(
    inquiry: Inquiry,
    committees: Committees,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(fetching, "Service", lambda: Service(committees.url, pause=0.0, sleep=lambda _: None))
    committees.faults["/api/WrittenEvidence/2/"] = [at.status(503)] * 5
    with pytest.raises(SystemExit) as stopped:
        cli.main(["fetch", str(inquiry.folder.path), "care", "of", "bells"])
    printed = capsys.readouterr().out
    assert stopped.value.code == 1  # one did not come, and it is said
    assert printed.rstrip().endswith("4 documents: 1 failed, 3 ok.")
    assert "503" in printed and "BEL0001" in printed and "Traceback" not in printed
    assert set(manifest(inquiry)["retrieved"]) == {date.today().isoformat()}
