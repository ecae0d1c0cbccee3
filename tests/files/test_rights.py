"""A new inquiry is private and in no git; what is written later has the rights of its folder, and `status` tells."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

import workbench as wb
from tests.made.inquiries import SESSION, SUBMISSION, made, write
from tests.places import ROOT
from workbench.coding import coding_sheets
from workbench.decisions import Claim, Log
from workbench.files import rights
from workbench.inquiry.locked_tables import Change

FOUNDING = ROOT / "evidence" / "missing-from-care"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def worked_on(inquiry: wb.Inquiry, tmp_path: Path) -> set[str]:
    """Do what writes files into an inquiry's folder; return the names of those that were written."""
    before = set(inquiry.folder.path.rglob("*"))
    inquiry.add([write(tmp_path / "given", "more.txt", SESSION.replace("14 January", "15 January"))])
    inquiry.add([write(tmp_path / "given", "paper.txt", SUBMISSION)])
    assert len(inquiry.tags) and inquiry.links is not None and inquiry.undertakings is not None
    inquiry.decide(inquiry.tags["tag_id"][0], "confirm", coder="AB")
    coding_sheets.draw(inquiry, "first", 2, ("AB",))
    inquiry.withdraw("BEL0001", coder="AB", reason="asked for", date="2026-11-21")
    assert len(wb.open(inquiry.folder.path).passages)
    new = set(inquiry.folder.path.rglob("*")) - before
    return {str(p.relative_to(inquiry.folder.path)) for p in new}


@pytest.mark.parametrize("umask", [0o022, 0o000])
def test_everything_in_a_new_inquiry_is_its_owners_alone(tmp_path: Path, umask: int) -> None:
    was = os.umask(umask)
    try:
        inquiry = made(tmp_path, ("session.txt", SESSION))
        written = worked_on(inquiry, tmp_path)
    finally:
        os.umask(was)
    assert {"decisions.sqlite", "withdrawn.csv", "samples", "samples/first.AB.csv"} <= written
    assert any(name.startswith("text/") for name in written) and any(".cache/" in name for name in written)
    places = [inquiry.folder.path, *inquiry.folder.path.rglob("*")]
    assert {mode(p) for p in places if p.is_dir()} == {0o700}
    assert {mode(p) for p in places if p.is_file()} <= {0o600, 0o600 & ~umask}


@pytest.mark.parametrize("umask", [0o077])
def test_in_a_folder_that_a_group_shares_the_group_may_write_to_what_is_new(
    tmp_path: Path, umask: int
) -> None:
    shared = tmp_path / "inquiry"
    shared.mkdir()
    shared.chmod(0o2770)
    was = os.umask(umask)
    try:
        inquiry = made(tmp_path, ("session.txt", SESSION))
        worked_on(inquiry, tmp_path)
    finally:
        os.umask(was)
    places = [shared, *shared.rglob("*")]
    assert {mode(p) for p in places if p.is_dir()} == {0o2770}
    assert {mode(p) for p in places if p.is_file()} == {0o660}


def test_a_file_that_was_there_is_not_opened_to_more_people_when_it_is_written_again(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    inquiry.folder.path.chmod(0o755)
    (inquiry.folder.path / "sources.csv").chmod(0o600)
    inquiry.folder.change_rows(lambda rows: Change(cells={(int(str(rows.index[0])), "note"): "seen"}))
    assert mode(inquiry.folder.path / "sources.csv") == 0o600


def test_a_folder_with_files_in_it_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old").chmod(0o755)
    (tmp_path / "old" / "plan.txt").write_text("x", encoding="utf-8")
    wb.create(tmp_path / "old", title="Bells")
    assert mode(tmp_path / "old") == 0o755
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty").chmod(0o755)
    wb.create(tmp_path / "empty", title="Bells")
    assert mode(tmp_path / "empty") == 0o700


def test_the_log_and_what_sqlite_puts_beside_it_have_the_rights_of_the_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    log = Log(tmp_path / "decisions.sqlite", shared=False)
    log.append("AB", "note", Claim("tags", "t1"), note="a")
    assert {mode(p) for p in tmp_path.iterdir()} == {0o600}


def test_git_takes_nothing_of_a_new_inquiry_but_its_settings_and_codebook(tmp_path: Path) -> None:
    inquiry = made(tmp_path, ("session.txt", SESSION))
    worked_on(inquiry, tmp_path)
    for name in (
        "checked/draft.findings.html",
        "build/page.html",
        "briefing.html",
        "decisions.csv",
        "x.docx",
    ):
        write(inquiry.folder.path, name, "x")
    git = ["git", "-C", str(tmp_path), "-c", "core.excludesFile=/dev/null"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "--all", "inquiry"], check=True)
    taken = subprocess.run([*git, "ls-files"], check=True, capture_output=True, text=True).stdout.split()
    assert sorted(taken) == [
        f"inquiry/{name}" for name in (".gitignore", "codebook.csv", "inquiry.yaml", "patterns.csv")
    ]


@pytest.mark.parametrize(
    ("given", "told"),
    [(0o700, []), (0o2770, ["Its group, "]), (0o750, ["Its group, "]), (0o755, ["Everybody"]),
     (0o775, ["Its group, ", "Everybody"]), (0o711, [])],
)  # fmt: skip
def test_who_else_may_read_a_folder_is_said(
    tmp_path: Path, given: int, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    above, real = tmp_path / "open", rights._rights
    above.mkdir()
    above.chmod(given)
    monkeypatch.setattr(rights, "_rights", lambda path: real(path) if path == above else 0o755)
    found = rights.others(above)
    assert [line.startswith(start) for line, start in zip(found, told, strict=True)] == [True] * len(told)


def test_a_folder_in_a_closed_one_is_read_by_nobody(tmp_path: Path) -> None:
    (tmp_path / "closed" / "inquiry").mkdir(parents=True)
    (tmp_path / "closed" / "inquiry").chmod(0o755)
    (tmp_path / "closed").chmod(0o700)
    assert rights.others(tmp_path / "closed" / "inquiry") == []


@pytest.mark.parametrize(
    "place",
    ["Dropbox/x", "OneDrive - House of Commons/x", "Library/Mobile Documents/com~apple~CloudDocs/x", "iCloudDrive/x",
     "Google Drive/My Drive/x", "Nextcloud/x", "Syncthing/x"],
)  # fmt: skip
def test_a_synchronised_place_is_named(tmp_path: Path, place: str) -> None:
    inquiry = wb.create(tmp_path / place, title="Bells")
    assert [line for line in inquiry.folder.seen_by() if "synchronised" in line]
    assert not [
        line for line in wb.create(tmp_path / "desk", title="B").folder.seen_by() if "synchronised" in line
    ]


def test_a_folder_that_syncthing_keeps_is_known_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "work" / ".stfolder").mkdir(parents=True)
    (tmp_path / "here").symlink_to(tmp_path / "work")
    inquiry = wb.create(tmp_path / "here" / "inquiry", title="Bells")
    assert [line for line in inquiry.folder.seen_by() if "synchronised" in line]


def test_status_says_who_else_sees_a_folder_and_calls_it_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from workbench import cli

    made(tmp_path, ("session.txt", SESSION)).folder.path.chmod(0o770)
    with pytest.raises(SystemExit) as stopped:
        cli.main(["status", str(tmp_path / "inquiry")])
    told = capsys.readouterr()
    assert stopped.value.code == 0 and not told.err
    assert "The folder: its group, " in told.out
    assert "0 problems" in told.out


def test_the_founding_case_is_in_git_and_has_no_ignore_file_of_its_own() -> None:
    assert not (FOUNDING / ".gitignore").exists()
    assert not [p for p in wb.open(FOUNDING).problems["reason"] if "folder" in p]
