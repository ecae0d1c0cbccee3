"""What people decided is there, stays as it was, and does what it says to the suggestions."""

from __future__ import annotations

import functools
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.made import crash_decisions
from tests.made.changed_logs import filled, unnamed
from tests.places import ROOT
from workbench.decisions import (
    Claim,
    Log,
    applied,
    changed,
    claim,
    effective,
    hash_chain,
    log_disk,
    sqlite_file,
    unplaced,
)
from workbench.decisions.salvage import salvaged
from workbench.decisions.sqlite_file import DamagedLog
from workbench.errors import NotFound, WorkbenchError
from workbench.model import Decision, Link, Passage, Response, Tag, tables


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "log.sqlite")


def tampered(path: Path, *statements: str) -> None:
    """Change a log behind its back, as somebody with a database browser could."""
    with closing(sqlite3.connect(path)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in guards:
            connection.execute(sql)
        connection.commit()


def named(log: Log) -> list[tuple[int | None, str]]:
    faults = log.verify()
    return [
        (None if pd.isna(n) else int(n), what) for n, what in zip(faults["n"], faults["what"], strict=True)
    ]


# --- saved ----------------------------------------------------------------------------------------------------


def test_a_decision_is_in_the_log_as_it_was_made(log: Log) -> None:
    decision_id = log.append(
        "AB", "confirm", Claim("links", "l1", changes={"bearing": "qualifies"}), note="as the witness says"
    )
    (row,) = tables.rows(log.frame(), Decision)
    assert (row.decision_id, row.coder, row.act, row.table, row.row_id, row.n) == (
        decision_id, "AB", "confirm", "links", "l1", 1,
    )  # fmt: skip
    assert json.loads(row.detail) == {"note": "as the witness says", "changes": {"bearing": "qualifies"}}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", row.time)


def test_a_log_is_made_with_the_first_decision_and_is_one_file_between_decisions(log: Log) -> None:
    assert log.frame().empty and log.verify().empty and not log.path.exists()
    log.append("AB", "note", Claim("tags", "t1"), note="one")
    assert [path.name for path in log.path.parent.iterdir()] == ["log.sqlite"]


@pytest.mark.parametrize(
    "words",
    ["", "“—” ŵ 😀", "a\x00b\r\n", '{"note": "no"}', "{broken", "'; DROP TABLE chain"],
)
def test_a_note_comes_back_to_the_letter(log: Log, words: str) -> None:
    log.append("AB", "note", Claim("tags", "t1"), note=words)
    assert [tuple(row) for row in changed(log.frame())[["note", "stands"]].to_numpy()] == [(words, "yes")]
    assert log.verify().empty


def test_half_a_character_is_told_and_not_saved(log: Log) -> None:
    with pytest.raises(WorkbenchError, match=r"half a character \(U\+D800\)"):
        log.append("AB", "note", Claim("tags", "t1"), note="\ud800 alone")
    assert not log.path.exists()


def test_decisions_are_written_safely_on_every_kind_of_folder(tmp_path: Path) -> None:
    for shared, mode in ((False, "wal"), (True, "delete"), (False, "wal")):
        Log(tmp_path / "log.sqlite", shared=shared).append("AB", "note", Claim("tags", "t1"))
        with closing(sqlite3.connect(tmp_path / "log.sqlite")) as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == (mode,)
    with sqlite_file.opened(tmp_path / "log.sqlite", 1) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (3,)
        assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)
    assert len(Log(tmp_path / "log.sqlite").frame()) == 3


@pytest.mark.parametrize(
    ("folder", "shared"),
    [
        ("/srv/ann/Dropbox (Charity)/inquiry", True),
        ("/srv/ann/OneDrive - Parliament/inquiry", True),
        ("/Users/ann/Library/Mobile Documents/inquiry", True),
        ("//server/team/inquiry", True),
        ("/srv/ann/inquiries/dropping-out", False),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(folder: str, shared: bool) -> None:
    assert log_disk.is_shared(Path(folder) / "log.sqlite") is shared


def test_every_coder_has_a_chain_of_their_own_on_every_copy_of_the_folder(tmp_path: Path) -> None:
    first = Log(tmp_path / "log.sqlite")
    first.append("AB", "note", Claim("tags", "t1"))
    first.append("AB", "note", Claim("tags", "t2"))
    first.append("CD", "note", Claim("tags", "t1"))
    (tmp_path / "copied").mkdir()
    shutil.copy(first.path, tmp_path / "copied" / "log.sqlite")
    second = Log(tmp_path / "copied" / "log.sqlite")
    second.append("AB", "note", Claim("tags", "t3"))
    frame = second.frame()
    assert frame.groupby("coder")["stream"].nunique().to_dict() == {"AB": 2, "CD": 1}
    assert sorted(frame["n"]) == [1, 1, 1, 2]


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (("", "confirm", "tags", "t1"), "needs its coder"),
        (("AB", "accept", "tags", "t1"), "there is no act “accept”"),
        (("AB", "confirm", "tags", " "), "needs its row_id"),
        (("AB", "confirm", "", "t1"), "needs its table"),
        (("A\ud800", "confirm", "tags", "t1"), "needs its coder"),
    ],
)
def test_what_is_no_decision_is_not_saved(log: Log, given: tuple[str, str, str, str], what: str) -> None:
    with pytest.raises(WorkbenchError, match=what):
        log.append(given[0], given[1], Claim(given[2], given[3]))
    assert not log.path.exists()


def test_a_log_that_another_program_keeps_to_itself_is_told_in_words(log: Log) -> None:
    log.append("AB", "note", Claim("tags", "t1"))
    with closing(sqlite3.connect(log.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkbenchError, match="another program has kept"):
            Log(log.path, wait=0.1).append("AB", "note", Claim("tags", "t2"))
        assert len(log.frame()) == 1
    assert log.append("AB", "note", Claim("tags", "t2"))


def test_a_folder_that_may_not_be_written_to_can_be_read_and_says_so() -> None:
    code = """if True:
        import os, sys
        from pathlib import Path
        from workbench.decisions import Claim, Log
        from workbench.errors import WorkbenchError
        log = Log(Path(sys.argv[1]) / "log.sqlite")
        log.append("AB", "note", Claim("tags", "t1"))
        log.frame()
        for place, mode in ((log.path, 0o444), (log.path.parent, 0o555)):
            place.chmod(mode)
        if os.geteuid() == 0:  # who may write everywhere
            os.setuid(65534)
        print(len(log.frame()), len(log.verify()))
        try:
            log.append("AB", "note", Claim("tags", "t2"))
        except WorkbenchError as error:
            print(error)
        """
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, cwd=ROOT)
        Path(folder).chmod(0o700)
    lines = ran.stdout.splitlines()
    assert lines[0] == "1 0", ran.stderr
    assert lines[1].startswith("it can’t be written to: the decision was not saved in log.sqlite"), ran.stderr


def test_a_full_file_is_told_and_what_was_there_stays(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    log.append("AB", "note", Claim("tags", "t1"))
    monkeypatch.setattr(sqlite_file, "_SETTINGS", (*sqlite_file._SETTINGS, "max_page_count = 12"))
    with pytest.raises(WorkbenchError, match=r"the disk is full: nothing was saved in log\.sqlite"):
        log.append("AB", "note", Claim("tags", "t2"), note="long " * 20_000)
    assert log.frame()["row_id"].tolist() == ["t1"] and log.verify().empty


# --- killed, crowded, on a failing disk -----------------------------------------------------------------------


@pytest.mark.parametrize(("by_the_door", "times"), [(True, 40), (False, 40)])
def test_what_was_acknowledged_is_there_when_a_program_is_killed_while_it_saves(
    tmp_path: Path, by_the_door: bool, times: int
) -> None:
    outcome = proved("kill", tmp_path, times=times, by_the_door=by_the_door)
    assert outcome["killed"] == times and outcome["acknowledged"] > times / 2
    assert outcome["missing"] == outcome["wrong"] == []


def test_eight_coders_at_once_lose_nothing_though_two_are_killed(tmp_path: Path) -> None:
    outcome = proved("together", tmp_path)
    assert outcome["killed"] == 2 and outcome["acknowledged"] >= 6 * 500
    assert outcome["missing"] == outcome["wrong"] == []


def proved(what: str, folder: Path, **given: Any) -> dict[str, Any]:
    """Run one of the proofs in a program of its own, which starts and kills others quickly."""
    code = (
        "import json, sys; from pathlib import Path; from tests.made import crash_decisions as c\n"
        "o = getattr(c, sys.argv[1])(folder=Path(sys.argv[2]), **json.loads(sys.argv[3]))\n"
        "print(json.dumps(vars(o) | {'acknowledged': len(o.acknowledged)}))"
    )
    asked = [sys.executable, "-c", code, what, str(folder), json.dumps(given)]
    return dict(json.loads(subprocess.run(asked, capture_output=True, check=True, cwd=ROOT).stdout))


def test_the_proof_sees_a_log_that_acknowledges_before_it_saves(tmp_path: Path) -> None:
    outcome = crash_decisions.Outcome()
    path = tmp_path / "log.sqlite"
    ids = filled(path, 3)
    crash_decisions.check(path, [*ids, "s000000000000-4"], outcome)
    assert outcome.missing == ["s000000000000-4"] and not outcome.whole
    tampered(path, "DELETE FROM chain WHERE n = 2")
    crash_decisions.check(path, ids, outcome := crash_decisions.Outcome())
    assert outcome.missing == [ids[1]] and outcome.wrong


def test_a_disk_that_fails_at_any_write_is_told_and_what_was_there_stays() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.made.failing_disk"], capture_output=True, text=True, cwd=ROOT
    )
    if ran.returncode == 2:
        pytest.skip(ran.stdout)
    tried = json.loads(ran.stdout)
    assert tried["wrong"] == []
    assert tried["told"] > 400 and tried["tries"] == tried["told"] + tried["saved"]


def test_no_cut_of_the_mains_takes_a_decision_that_was_acknowledged() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.proofs.power_cut", "40"], capture_output=True, text=True, cwd=ROOT
    )
    if ran.returncode == 2:
        pytest.skip(ran.stdout)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert re.findall(r"\| (\d+) of 40 ", ran.stdout)[:4] == ["0", "0", "0", "0"]
    assert not re.search(r"control.*\| 0 of", ran.stdout)


def test_a_log_in_a_folder_that_may_only_be_read_is_read_with_what_stands_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = Log(tmp_path / "log.sqlite", shared=False)
    log.append("AB", "note", Claim("tags", "t1"))
    with closing(sqlite3.connect(log.path, isolation_level=None)) as other:
        other.execute("SELECT count(*) FROM chain").fetchall()
        log.append("AB", "note", Claim("tags", "t2"))
        assert (tmp_path / "log.sqlite-wal").stat().st_size
        monkeypatch.setattr(os, "access", lambda *_: False)
        assert Log(log.path).frame()["row_id"].tolist() == ["t1", "t2"] and log.verify().empty


# --- history can't be rewritten unseen ------------------------------------------------------------------------


def test_decisions_can_be_neither_changed_nor_deleted(log: Log) -> None:
    log.append("AB", "confirm", Claim("tags", "t1"))
    with closing(sqlite3.connect(log.path)) as connection:
        for statement in ("UPDATE chain SET act = 'dismiss'", "DELETE FROM chain"):
            with pytest.raises(sqlite3.IntegrityError, match="decisions are never"):
                connection.execute(statement)


def test_any_decision_edited_deleted_or_moved_is_found_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hashed in ("digest", "seal"):  # each is worked out once only, which keeps four tries of each short
        monkeypatch.setattr(hash_chain, hashed, functools.cache(getattr(hash_chain, hashed)))
    filled(tmp_path / "log.sqlite", 200)
    assert unnamed(tmp_path / "log.sqlite") == []


@pytest.mark.parametrize(
    ("statements", "faults"),
    [
        (["UPDATE chain SET act = 'dismiss' WHERE n = 3"], [(3, "altered or damaged")]),
        (["UPDATE chain SET coder = 'CD' WHERE n = 5"], [(5, "altered or damaged")]),
        (["DELETE FROM chain WHERE n = 3"], [(3, "it is missing"), (3, "though what was written")]),
        (["DELETE FROM chain WHERE n > 3", "DELETE FROM details WHERE decision_id LIKE '%-4' OR decision_id LIKE '%-5'"],
         [(4, "it is missing"), (5, "it is missing")]),
        (["DELETE FROM details WHERE decision_id LIKE '%-2'"], [(2, "nobody recorded that it was erased")]),
        (["UPDATE details SET detail = '' WHERE decision_id LIKE '%-2'"], [(2, "not what was sealed")]),
        (["UPDATE heads SET n = 4"], [(4, "not the one that the log counted")]),
        (["DELETE FROM heads"], [(5, "own count of this chain is missing")]),
    ],
)  # fmt: skip
def test_a_log_that_somebody_changed_says_what_is_wrong_with_which(
    tmp_path: Path, statements: list[str], faults: list[tuple[int, str]]
) -> None:
    log = Log(tmp_path / "log.sqlite")
    filled(log.path, 5)
    tampered(log.path, *statements)
    found = named(log)
    assert [n for n, _ in found] == [n for n, _ in faults]
    assert all(part in what for (_, what), (_, part) in zip(found, faults, strict=True))
    with pytest.warns(UserWarning, match=r"log\.sqlite is damaged: .*verify_log"):
        frame = log.frame()
    assert {1} <= set(frame["n"]), "what was not touched still opens"


def test_a_decision_that_was_altered_is_not_believed(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.sqlite")
    filled(log.path, 3)
    tampered(
        log.path,
        "UPDATE chain SET act = 'dismiss' WHERE n = 2",
        "UPDATE details SET detail = 'x' WHERE decision_id LIKE '%-3'",
    )
    with pytest.warns(UserWarning, match="2 decisions are not as they were written"):
        frame = log.frame()
    assert frame["n"].tolist() == [1, 3] and frame["detail"].tolist()[1] == ""


def test_guards_that_were_taken_out_are_missed(log: Log) -> None:
    log.append("AB", "note", Claim("tags", "t1"))
    with closing(sqlite3.connect(log.path)) as connection:
        connection.execute("DROP TRIGGER chain_is_never_updated")
    assert named(log) == [
        (None, "the guards that keep decisions from being changed have been taken out of the file")
    ]


# --- damage ---------------------------------------------------------------------------------------------------


def opens(path: Path, before: dict[int, tuple[str, str]]) -> tuple[set[int], bool]:
    """Return the numbers of the decisions that open as they were, and whether damage is reported."""
    content = sqlite_file.read(path, 1)
    words = {w.decision_id: w for w in content.written}
    held = set()
    for entry in hash_chain.sound(content.entries):
        written = words.get(entry.decision_id)
        if written and hash_chain.seal(written.salt, written.detail) == entry.seal:
            assert before[entry.n] == (entry.row_id, written.detail), "nothing is made up"
            held.add(entry.n)
    return held, bool(hash_chain.faults(content))


def kept(path: Path) -> dict[int, tuple[str, str]]:
    content = sqlite_file.read(path, 1)
    words = {w.decision_id: w.detail for w in content.written}
    return {e.n: (e.row_id, words[e.decision_id]) for e in content.entries}


def test_every_byte_of_the_last_three_decisions_flipped_is_reported_and_the_earlier_open(
    tmp_path: Path,
) -> None:
    path, broken = tmp_path / "log.sqlite", tmp_path / "broken.sqlite"
    ids = filled(path, 60)
    before, data = kept(path), path.read_bytes()
    content = sqlite_file.read(path, 1)
    # Where each of the three stands in the file: its entry, and its words, each with the head of the record.
    spots = [(f"{e.prev}{e.time}", len(e.stream) + 20, 330) for e in content.entries if e.n > 57]
    spots += [(f"{w.decision_id}{w.salt}", 6, 105) for w in content.written if w.decision_id in ids[57:]]
    silent, lost, tried = [], [], 0
    for mark, ahead, length in spots:
        assert data.count(mark.encode()) == 1
        start = data.index(mark.encode()) - ahead
        for at in range(start, start + length):
            tried += 1
            broken.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
            held, reported = opens(broken, before)
            if not set(range(1, 57)) <= held:
                lost.append((at - start, mark[:16], sorted(set(range(1, 57)) - held)))
            if len(held) < 60 and not reported:
                silent.append(at)
    assert tried > 1000 and silent == [] and lost == []


def test_a_log_cut_off_anywhere_is_reported_and_what_is_left_opens(tmp_path: Path) -> None:
    path, broken = tmp_path / "log.sqlite", tmp_path / "broken.sqlite"
    filled(path, 60)
    before, data = kept(path), path.read_bytes()
    for length in [*range(len(data) - 1, len(data) - 4096, -37), *range(0, len(data), 1021)]:
        broken.write_bytes(data[:length])
        held, reported = opens(broken, before)
        assert reported, length
        if length > len(data) - 4096:
            assert len(held) >= 30, (length, held)


def test_every_page_that_can_be_read_is_read(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    filled(path, 60)
    content = sqlite_file.read(path, 1)
    in_order = sorted(content.written, key=lambda w: w.decision_id)
    assert salvaged(path.read_bytes()) == replace(content, written=tuple(in_order))
    assert salvaged(b"") == salvaged(os.urandom(5000)) == hash_chain.Content()


def test_words_too_long_for_a_page_are_read_past_damage(tmp_path: Path) -> None:
    log = Log(tmp_path / "log.sqlite")
    log.append("AB", "note", Claim("tags", "t1"), note="é and the rest of it, " * 900)
    assert salvaged(log.path.read_bytes()).written == sqlite_file.read(log.path, 1).written


@pytest.mark.parametrize("data", [b"", b"\0" * 8192, b"%PDF-1.7 not a log at all"])
def test_a_file_that_is_no_log_is_said_to_be_none_and_is_left_alone(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "log.sqlite"
    path.write_bytes(data)
    log = Log(path)
    with pytest.raises(DamagedLog, match="is damaged"):
        log.append("AB", "confirm", Claim("tags", "t1"))
    assert path.read_bytes() == data
    with pytest.warns(UserWarning, match="no log of decisions"):
        assert log.frame().empty


def test_a_damaged_log_takes_no_more_until_it_is_mended_and_then_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "log.sqlite"
    filled(path, 60)
    whole = tmp_path / "whole.sqlite"
    shutil.copy(path, whole)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) - 5000])
    log = Log(path, copy="here")
    with pytest.raises(DamagedLog, match="nothing was saved"):
        log.append("AB", "confirm", Claim("tags", "t61"))
    aside = log.mend()
    assert aside and aside.read_bytes() == data[: len(data) - 5000]
    log.append("AB", "confirm", Claim("tags", "t61"))
    with pytest.warns(UserWarning, match="it is missing"):
        assert "t61" in log.frame()["row_id"].tolist()
    log.merge(whole)
    assert log.verify().empty and len(log.frame()) == 61
    assert log.mend() is None


# --- merged ---------------------------------------------------------------------------------------------------


def test_two_copies_are_merged_as_the_union_of_their_chains(tmp_path: Path) -> None:
    one, two = Log(tmp_path / "one.sqlite"), Log(tmp_path / "two.sqlite")
    one.append("AB", "confirm", Claim("tags", "t1"), note="mine")
    shutil.copy(one.path, two.path)
    two.append("CD", "dismiss", Claim("tags", "t1"), note="theirs")
    one.append("AB", "confirm", Claim("tags", "t2"))
    assert (one.merge(two.path), two.merge(one.path), one.merge(two.path)) == (1, 1, 0)
    pd.testing.assert_frame_equal(one.frame(), two.frame())
    assert one.frame()["coder"].tolist() == ["AB", "CD", "AB"]
    assert one.verify().empty and two.verify().empty
    one.append("CD", "confirm", Claim("tags", "t1"))
    assert one.frame()["stream"].nunique() == 3, "a chain that came from elsewhere is not carried on here"


def test_a_chain_that_goes_on_in_two_ways_is_refused_and_nothing_is_merged(tmp_path: Path) -> None:
    one, two = (Log(tmp_path / name, copy="the same") for name in ("one.sqlite", "two.sqlite"))
    one.append("AB", "confirm", Claim("tags", "t1"))
    shutil.copy(one.path, two.path)
    one.append("AB", "confirm", Claim("tags", "t2"))
    two.append("CD", "confirm", Claim("tags", "t9"))
    two.append("AB", "dismiss", Claim("tags", "t2"))
    with pytest.raises(WorkbenchError, match="different decisions as number 2 of AB’s chain"):
        one.merge(two.path)
    assert one.frame()["row_id"].tolist() == ["t1", "t2"]


def test_a_damaged_log_is_not_merged(tmp_path: Path) -> None:
    one, two = Log(tmp_path / "one.sqlite"), Log(tmp_path / "two.sqlite")
    filled(two.path, 3)
    tampered(two.path, "DELETE FROM chain WHERE n = 2")
    with pytest.raises(WorkbenchError, match=r"two\.sqlite is damaged"):
        one.merge(two.path)
    with pytest.raises(NotFound, match="there is no three"):
        one.merge(tmp_path / "three.sqlite")


# --- erased ---------------------------------------------------------------------------------------------------

WITHDRAWN = "the children were moved again that night"


def test_withdrawn_words_are_gone_from_the_file_and_the_chain_still_verifies(log: Log) -> None:
    for n in range(40):
        log.append(
            "AB", "confirm", Claim("tags", f"t{n % 4}", {"quote": f"{WITHDRAWN} {n % 4}"}), note=f"note {n}"
        )
    assert WITHDRAWN.encode() in log.path.read_bytes()
    assert log.erase([f"t{n}" for n in range(4)], coder="CD", reason="withdrawn by the witness") == 40
    assert [path.name for path in log.path.parent.iterdir()] == ["log.sqlite"]
    assert WITHDRAWN.encode() not in log.path.read_bytes()
    assert log.verify().empty
    frame = log.frame()
    assert len(frame) == 80 and (frame["act"] == "confirm").sum() == 40, "that they decided stays"
    told = changed(frame)
    assert set(
        told.loc[told["table"] == "erasures", ["coder", "note"]].itertuples(index=False, name=None)
    ) == {("CD", "withdrawn by the witness")}


def test_a_decision_is_erased_by_its_id_and_only_once(log: Log) -> None:
    first = log.append("AB", "confirm", Claim("tags", "t1"), note="one")
    log.append("AB", "confirm", Claim("tags", "t1"), note="two")
    assert (log.erase([first], coder="AB"), log.erase([first], coder="AB")) == (1, 0)
    assert changed(log.frame())["note"].tolist() == ["", "two", ""]


@pytest.mark.parametrize("there", [True, False])
def test_what_is_erased_in_one_copy_is_erased_in_the_other_when_they_are_merged(
    tmp_path: Path, there: bool
) -> None:
    one, two = Log(tmp_path / "one.sqlite"), Log(tmp_path / "two.sqlite")
    one.append("AB", "confirm", Claim("tags", "t1"), note=WITHDRAWN)
    shutil.copy(one.path, two.path)
    one.erase(["t1"], coder="AB")
    merged = two if there else one
    merged.merge(one.path if there else two.path)
    assert WITHDRAWN.encode() not in merged.path.read_bytes()
    assert merged.verify().empty


# --- what stands ----------------------------------------------------------------------------------------------


def decided(
    *rows: tuple[str, str, str, str], details: dict[int, str] | None = None, table: str = "tags"
) -> pd.DataFrame:
    """Decisions ``(coder, act, row id, time)`` as a frame; an undo names its target as ``AB-1``."""
    counts: dict[str, int] = {}
    made = []
    for at, (coder, act, row_id, time) in enumerate(rows, start=1):
        counts[coder] = counts.get(coder, 0) + 1
        of = "decisions" if act == "undo" else table
        detail = (details or {}).get(at, "")
        made.append(
            Decision(f"{coder}-{counts[coder]}", coder, counts[coder], time, coder, of, row_id, act, detail)
        )
    return tables.table(Decision, made)


def standing(frame: pd.DataFrame) -> list[tuple[str, str, str, bool, bool]]:
    return list(
        effective(frame)[["row_id", "coder", "status", "latest", "disputed"]].itertuples(
            index=False, name=None
        )
    )


def test_of_one_coders_decisions_the_last_stands() -> None:
    frame = decided(("AB", "confirm", "t1", "1"), ("AB", "dismiss", "t1", "2"))
    assert standing(frame) == [("t1", "AB", "dismissed", True, False)]


def test_two_coders_stand_beside_each_other_and_the_later_holds() -> None:
    frame = decided(("AB", "dismiss", "t1", "1"), ("CD", "confirm", "t1", "2"), ("AB", "note", "t1", "3"))
    assert sorted(standing(frame)) == [
        ("t1", "AB", "dismissed", False, True),
        ("t1", "CD", "confirmed", True, True),
    ]


def test_an_undo_takes_back_and_undoing_the_undo_restores() -> None:
    rows = [("AB", "confirm", "t1", "1"), ("AB", "dismiss", "t1", "2"), ("AB", "undo", "AB-2", "3")]
    assert standing(decided(*rows)) == [("t1", "AB", "confirmed", True, False)]
    assert standing(decided(*rows, ("AB", "undo", "AB-3", "4"))) == [("t1", "AB", "dismissed", True, False)]
    assert standing(decided(*rows, ("AB", "undo", "AB-3", "4"), ("AB", "undo", "AB-4", "5"))) == [
        ("t1", "AB", "confirmed", True, False)
    ]


def test_an_undo_of_anothers_decision_undoes_nothing() -> None:
    frame = decided(("AB", "confirm", "t1", "1"), ("CD", "undo", "AB-1", "2"))
    assert standing(frame) == [("t1", "AB", "confirmed", True, False)]


def test_a_clock_set_back_does_not_turn_a_coders_decisions_round() -> None:
    frame = decided(("AB", "confirm", "t1", "2026-11-21T10"), ("AB", "dismiss", "t1", "2026-11-21T09"))
    assert standing(frame) == [("t1", "AB", "dismissed", True, False)]


def test_the_log_undoes_only_ones_own_decisions_that_there_are(log: Log) -> None:
    decision_id = log.append("AB", "confirm", Claim("tags", "t1"))
    with pytest.raises(WorkbenchError, match="a decision of AB, not of CD"):
        log.undo("CD", decision_id)
    for none in ("s123-1", "nonsense", "x-99999999999999999999999"):
        with pytest.raises(NotFound, match="there is no decision"):
            log.undo("AB", none)
    again = log.undo("AB", log.undo("AB", decision_id))
    assert again.endswith("-3") and effective(log.frame())["status"].tolist() == ["confirmed"]


def test_who_changed_what_can_be_read(log: Log) -> None:
    first = log.append(
        "AB",
        "change",
        Claim("links", "l1", {"passage_id": "s/Q1", "quote": "some"}, {"bearing": "qualifies"}),
    )
    log.undo("AB", first)
    told = changed(log.frame())
    assert told[["coder", "act", "row_id", "where", "quote", "changed", "stands"]].to_numpy().tolist() == [
        ["AB", "change", "l1", "s/Q1", "some", "bearing: qualifies", "undone"],
        ["AB", "undo", first, "", "", "", "yes"],
    ]


# --- what it does to the suggestions --------------------------------------------------------------------------

TEXT = "The children were moved at night, and nobody told the police about the children."
PASSAGES = tables.table(Passage, [Passage("s/Q1", "s", 1, "answer", "Q1", text=TEXT)])


def tag(start: int, end: int, theme: str = "moves", **fields: Any) -> Tag:
    return Tag(
        f"t{start}-{end}-{theme}", "s/Q1", theme, start, end, TEXT[start:end], "rule:moves-01", **fields
    )


def about(row: Tag | Link | Response, note: str = "", **changes: Any) -> str:
    return hash_chain.detail(
        note,
        changes,
        {
            n: v
            for n, v in vars(row).items()
            if n not in ("status", "coder", "note") and v not in (None, "", ())
        },
    )


TAGS = tables.table(Tag, [tag(4, 12), tag(18, 23), tag(71, 79), tag(18, 23, "night")])


def test_decisions_are_written_onto_the_suggestions_and_nothing_else_changes() -> None:
    frame = decided(("AB", "confirm", "t4-12-moves", "2026-11-21T10:00"), ("AB", "dismiss", "t18-23-moves", "2026-11-22T10:00"),
                    details={1: about(tag(4, 12), "yes"), 2: about(tag(18, 23))})  # fmt: skip
    made = applied(TAGS, frame, "tags", PASSAGES)
    columns = ["status", "coder", "decided", "note"]
    assert made[columns].to_numpy().tolist() == [
        ["confirmed", "AB", "2026-11-21", "yes"],
        ["dismissed", "AB", "2026-11-22", ""],
        ["suggested", "", "", ""],
        ["suggested", "", "", ""],
    ]
    pd.testing.assert_frame_equal(made.drop(columns=columns), TAGS.drop(columns=columns))
    assert (made.dtypes == TAGS.dtypes).all()
    assert (TAGS["status"] == "suggested").all(), "the frame that was given is not altered"


def test_without_decisions_a_table_is_as_it_was() -> None:
    pd.testing.assert_frame_equal(applied(TAGS, decided(), "tags"), TAGS)


def test_a_dismissal_holds_for_overlapping_words_of_the_theme_in_the_passage() -> None:
    frame = decided(("AB", "dismiss", "t18-32-moves", "1"), details={1: about(tag(18, 32))})
    made = applied(TAGS, frame, "tags", PASSAGES)
    assert made["status"].tolist() == ["suggested", "dismissed", "suggested", "suggested"]
    assert unplaced(frame, {"tags": TAGS, "passages": PASSAGES}).empty


def test_a_tag_that_a_person_decided_on_itself_is_not_dismissed_with_what_overlaps_it() -> None:
    frame = decided(("AB", "confirm", "t18-23-moves", "1"), ("AB", "dismiss", "t18-32-moves", "2"),
                    details={1: about(tag(18, 23)), 2: about(tag(18, 32))})  # fmt: skip
    assert applied(TAGS, frame, "tags", PASSAGES)["status"].tolist()[1] == "confirmed"


def test_a_dismissal_holds_for_what_overlaps_it_beside_its_own_row() -> None:
    both = tables.table(Tag, [tag(4, 12), tag(4, 17), tag(18, 23)])
    frame = decided(("AB", "dismiss", "t4-12-moves", "1"), details={1: about(tag(4, 12))})
    assert applied(both, frame, "tags", PASSAGES)["status"].tolist() == [
        "dismissed",
        "dismissed",
        "suggested",
    ]


def test_a_decision_whose_words_another_decision_holds_is_listed() -> None:
    moved = replace(tag(18, 23), tag_id="old", start=2, end=7)
    frame = decided(("AB", "confirm", "t18-23-moves", "1"), ("AB", "confirm", "old", "2"),
                    details={1: about(tag(18, 23)), 2: about(moved)})  # fmt: skip
    assert unplaced(frame, {"tags": TAGS, "passages": PASSAGES})["row_id"].tolist() == ["old"]


def test_a_decision_does_not_hold_for_a_tag_of_the_same_id_with_other_words() -> None:
    older = replace(tag(18, 23), quote="other")
    frame = decided(("AB", "confirm", "t18-23-moves", "1"), details={1: about(older)})
    assert (applied(TAGS, frame, "tags", PASSAGES)["status"] == "suggested").all()
    assert len(unplaced(frame, {"tags": TAGS, "passages": PASSAGES})) == 1


def test_a_dismissal_does_not_fall_on_other_words_at_the_same_place_of_a_new_text() -> None:
    dismissed = replace(tag(18, 23), tag_id="old", quote="mover")
    frame = decided(("AB", "dismiss", "old", "1"), details={1: about(dismissed)})
    assert (applied(TAGS, frame, "tags", PASSAGES)["status"] == "suggested").all()
    assert unplaced(frame, {"tags": TAGS, "passages": PASSAGES})["reason"].tolist() == [
        "its words no longer stand in its passage, nor in one other"
    ]


def test_a_decision_is_carried_over_to_the_same_words_at_another_place() -> None:
    moved = replace(tag(18, 23), tag_id="old", start=2, end=7)
    frame = decided(("AB", "confirm", "old", "1"), details={1: about(moved)})
    made = applied(TAGS, frame, "tags", PASSAGES)
    assert len(made) == 4 and made["status"].tolist()[1] == "confirmed"


def test_a_confirmed_tag_that_nothing_suggests_now_stays() -> None:
    frame = decided(("AB", "confirm", "t24-32-moves", "1"), details={1: about(tag(24, 32))})
    made = applied(TAGS, frame, "tags", PASSAGES)
    last = made.iloc[-1]
    assert (len(made), last["tag_id"], last["quote"], last["status"], last["coder"]) == (
        5, "t24-32-moves", "at night", "confirmed", "AB",
    )  # fmt: skip
    assert (made.dtypes == TAGS.dtypes).all()


def test_a_decision_without_a_place_is_listed_with_the_reason() -> None:
    gone = replace(tag(18, 23), tag_id="old", quote="words that are not there")
    frame = decided(("AB", "confirm", "old", "1"), ("CD", "dismiss", "never", "2"), ("AB", "note", "t1", "3"),
                    details={1: about(gone, "mine"), 3: "only a note"})  # fmt: skip
    lost = unplaced(frame, {"tags": TAGS, "passages": PASSAGES})
    assert lost[["row_id", "coder", "status", "note"]].to_numpy().tolist() == [
        ["old", "AB", "confirmed", "mine"], ["never", "CD", "dismissed", ""], ["t1", "AB", "", "only a note"],
    ]  # fmt: skip
    assert "no longer stand" in lost["reason"][0] and "was erased or is missing" in lost["reason"][1]


def test_a_row_that_a_person_added_is_there_and_goes_when_it_is_undone() -> None:
    added = Tag("mine", "s/Q1", "moves", 24, 32, "at night", "")
    rows = [("AB", "add", "mine", "2026-11-21T1")]
    made = applied(TAGS, decided(*rows, details={1: about(added, "I heard it")}), "tags", PASSAGES)
    assert tables.rows(made, Tag)[-1] == Tag(
        "mine",
        "s/Q1",
        "moves",
        24,
        32,
        "at night",
        "person:AB",
        None,
        "confirmed",
        "AB",
        "2026-11-21",
        "I heard it",
    )
    undone = decided(*rows, ("AB", "undo", "AB-1", "2"), details={1: about(added)})
    pd.testing.assert_frame_equal(applied(TAGS, undone, "tags", PASSAGES), TAGS)


LINKS = tables.table(Link, [
    Link("l1", "report/r1", "s/Q1", "cited", 1.0, ("cited in paragraph 3",)),
    Link("l2", "report/r2", "s/Q1", "person", status="confirmed", bearing="qualifies", coder="EF", decided="2026-01-02", note="by hand"),
])  # fmt: skip


def test_a_change_sets_a_field_and_leaves_the_status() -> None:
    frame = decided(
        ("AB", "change", "l1", "2026-11-21T1"),
        table="links",
        details={1: hash_chain.detail("", {"bearing": "contrary to"}, {})},
    )
    row = tables.rows(applied(LINKS, frame, "links"), Link)[0]
    assert (row.bearing, row.status, row.coder, row.decided) == (
        "contrary to",
        "suggested",
        "AB",
        "2026-11-21",
    )


def test_of_two_coders_changes_the_later_holds_whoever_settled_the_status() -> None:
    def to(bearing: str) -> str:
        return hash_chain.detail("", {"bearing": bearing}, {})

    frame = decided(("AB", "confirm", "l1", "1"), ("CD", "confirm", "l1", "2"), ("AB", "change", "l1", "3"), table="links",
                    details={1: to("qualifies"), 2: to("background"), 3: to("contrary to")})  # fmt: skip
    row = tables.rows(applied(LINKS, frame, "links"), Link)[0]
    assert (row.bearing, row.status, row.coder) == ("contrary to", "confirmed", "CD")


def test_notes_of_several_coders_say_whose_they_are() -> None:
    frame = decided(
        ("AB", "dismiss", "l2", "1"),
        ("CD", "note", "l2", "2"),
        table="links",
        details={1: "not this one", 2: "I wonder"},
    )
    row = tables.rows(applied(LINKS, frame, "links"), Link)[1]
    assert (row.status, row.coder, row.note) == ("dismissed", "AB", "not this one; EF: by hand; CD: I wonder")


def test_a_link_that_a_person_added_says_so_and_keeps_its_types() -> None:
    frame = decided(("AB", "add", "l9", "2026-11-21T1"), table="links",
                    details={1: json.dumps({"recommendation_id": "report/r3", "passage_id": "s/Q1", "bearing": "qualifies"})})  # fmt: skip
    made = applied(LINKS, frame, "links", PASSAGES)
    assert tables.rows(made, Link)[-1] == Link(
        "l9",
        "report/r3",
        "s/Q1",
        "person",
        None,
        ("linked by AB",),
        "qualifies",
        "",
        "confirmed",
        "AB",
        "2026-11-21",
    )
    assert (made.dtypes == LINKS.dtypes).all()


def test_a_link_whose_quotation_left_its_passage_is_listed_and_not_applied() -> None:
    frame = decided(("AB", "confirm", "l1", "1"), table="links",
                    details={1: hash_chain.detail("", {}, {"passage_id": "s/Q1", "quote": "words of an older version"})})  # fmt: skip
    assert applied(LINKS, frame, "links", PASSAGES)["status"].tolist() == ["suggested", "confirmed"]
    assert unplaced(frame, {"links": LINKS, "passages": PASSAGES})["reason"].tolist() == [
        "its words no longer stand in its passage, nor in one other"
    ]


# --- what a decision is about ---------------------------------------------------------------------------------

FRAMES = {
    "tags": TAGS,
    "links": LINKS,
    "passages": PASSAGES,
    "decisions": decided(("AB", "confirm", "t4-12-moves", "1")),
}


def test_a_decision_takes_its_row_with_it_as_it_stood() -> None:
    made = claim(FRAMES, "t18-23-night", "confirm", coder="AB")
    assert (made.table, made.row_id) == ("tags", "t18-23-night")
    assert made.fields == {
        "tag_id": "t18-23-night", "passage_id": "s/Q1", "theme": "night", "start": 18, "end": 23, "quote": "moved",
        "origin": "rule:moves-01", "words": PASSAGES["text"][0],
    }  # fmt: skip
    json.dumps(claim(FRAMES, "l1", "confirm").fields)


def test_an_undo_is_about_the_coders_last_decision_on_the_row_that_stands() -> None:
    assert claim(FRAMES, "t4-12-moves", "undo", coder="AB").row_id == "AB-1"
    assert claim(FRAMES, "AB-1", "undo", coder="AB").row_id == "AB-1"
    with pytest.raises(NotFound, match="CD has decided nothing on “t4-12-moves” that stands"):
        claim(FRAMES, "t4-12-moves", "undo", coder="CD")


@pytest.mark.parametrize(
    ("row_id", "act", "changes", "told"),
    [
        ("nothing", "confirm", {}, "no row has the id “nothing”"),
        ("l1", "accept", {}, "there is no act “accept”"),
        ("l1", "confirm", {"bearing": "supports"}, "“supports” is no bearing"),
        ("l1", "change", {}, "a change needs the fields to set"),
        ("l1", "change", {"status": "confirmed"}, "links has no field status to set"),
        ("new", "add", {"theme": "moves", "passage_id": "s/Q1"}, "needs start, end, quote"),
        ("new", "add", {"theme": "moves", "passage_id": "s/Q1", "start": 0, "end": 3, "quote": "the"}, "does not stand in s/Q1"),
        ("new", "add", {"theme": "moves", "passage_id": "s/Q9", "start": 0, "end": 3, "quote": "The"}, "no row has passage_id"),
        ("new", "add", {"table": "people"}, "can’t be added to “people”"),
    ],
)  # fmt: skip
def test_what_can_not_be_decided_is_told_before_anything_is_written(
    row_id: str, act: str, changes: dict[str, Any], told: str
) -> None:
    with pytest.raises(WorkbenchError, match=told):
        claim(FRAMES, row_id, act, coder="AB", changes=changes)


def test_a_new_row_is_of_the_table_that_its_fields_say() -> None:
    fields = {"recommendation_id": "report/r1", "passage_id": "s/Q1", "quote": "moved at night"}
    made = claim(FRAMES, "l9", "add", coder="AB", changes=fields)
    fields |= {"words": PASSAGES["text"][0]}
    assert (made.table, made.row_id, made.fields) == ("links", "l9", fields)
    assert (
        claim(
            FRAMES,
            "t9",
            "add",
            changes={"theme": "x", "passage_id": "s/Q1", "start": 0, "end": 3, "quote": "The"},
        ).table
        == "tags"
    )


def test_saved_and_applied_and_undone_from_end_to_end(log: Log) -> None:
    for act in ("confirm", "undo"):
        made = claim({**FRAMES, "decisions": log.frame()}, "t18-23-night", act, coder="AB")
        log.append("AB", act, made)
        status = applied(TAGS, log.frame(), "tags", PASSAGES)["status"].tolist()[3]
        assert status == {"confirm": "confirmed", "undo": "suggested"}[act]
