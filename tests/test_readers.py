"""Files are read in child processes: whatever a parser does, its file has a status and the next one is read."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from workbench.errors import Unreadable
from workbench.sources import transport
from workbench.sources.readers import Asked, read_all
from workbench.sources.reading import Reading

MISBEHAVING = "tests.misbehaving"


def told(
    acts: Iterable[str], *, processes: int = 1, patience: float = 20.0, child: str = MISBEHAVING
) -> list[str]:
    """What came of files that say what their parser does: the words that were read, or the status and why."""
    files = [Asked(act.encode(), f"d{number}") for number, act in enumerate(acts)]
    results = list(read_all(files, processes=processes, patience=patience, child=child))
    assert [r.document.document_id for r in results if isinstance(r, Reading)] == [
        f"d{number}" for number, result in enumerate(results) if isinstance(result, Reading)
    ]
    return [r.text if isinstance(r, Reading) else f"{r.status}: {r.what}" for r in results]


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("spin", "reading it took more than 15 seconds of processor time, or too much memory"),
        ("flood", "what was read from it is far too large"),
        ("exit", "its reader ended without an answer"),
        ("exit 3", "its reader ended without an answer"),
        ("segfault", "its reader crashed"),
        ("native-memory", "its reader crashed"),
        ("memory", "reading it took more than 1 GiB of memory"),
        ("deep", "it is nested too deeply to be read"),
        ("raise", "the reader could not cope with it (ValueError)"),
        ("open", "the reader could not cope with it (OSError)"),
    ],
)
def test_a_parser_that_misbehaves_fails_its_file_in_words_and_the_next_one_is_read(
    act: str, words: str
) -> None:
    assert told(["before", act, "after"]) == ["before", f"failed: {words}", "after"]


def test_a_parser_that_hangs_fails_its_file_when_patience_ends_and_the_next_one_is_read() -> None:
    assert told(["hang", "after"], patience=3.0) == ["failed: reading it took too long", "after"]


def test_what_a_library_prints_is_no_answer() -> None:
    assert told(["print", "after"]) == ["print", "after"]


def test_a_parsers_own_refusal_is_kept() -> None:
    assert told(["refuse", "after"]) == ["refused: it is locked", "after"]


def test_results_come_in_the_order_of_the_files_whoever_is_done_first() -> None:
    acts = [
        act for number in range(12) for act in ("segfault" if number % 5 == 0 else f"f{number}", f"g{number}")
    ]
    expected = ["failed: its reader crashed" if act == "segfault" else act for act in acts]
    assert told(acts, processes=4) == expected


def test_a_child_can_write_no_byte_anywhere(tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_bytes(b"kept")
    (first, second) = told([f"write {kept}", f"write {tmp_path / 'new.txt'}"])
    assert first == second == "failed: the reader could not cope with it (OSError)"
    assert kept.read_bytes() == b"kept"
    assert sum(path.stat().st_size for path in tmp_path.rglob("*") if path != kept) == 0


def test_the_limits_hold_on_this_machine() -> None:
    (limits,) = told(["limits"])
    assert limits == f"{1 << 30} 0 64 0"


def test_a_child_sees_nothing_of_what_the_user_keeps_in_her_surroundings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("A_SECRET", "word")
    (names,) = told(["environment"])
    assert "PATH" in names.split() and "A_SECRET" not in names.split()


def test_a_child_that_can_not_start_fails_each_file() -> None:
    assert (
        told(["a", "b"], child="tests.no_such_module") == ["failed: its reader ended without an answer"] * 2
    )


def test_no_child_is_left_behind_when_nobody_waits_for_the_rest() -> None:
    results = read_all([Asked(b"one"), Asked(b"hang")], processes=2, patience=2.0, child=MISBEHAVING)
    assert isinstance(next(results), Reading)
    results.close()  # type: ignore[attr-defined]
    deadline = time.monotonic() + 120
    while _children() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert _children() == []


def _children() -> list[str]:
    place = Path(f"/proc/{os.getpid()}/task")
    if not place.is_dir():
        pytest.skip("this system does not list a process’s children")
    lists = [path.read_text() for path in place.glob("*/children") if path.is_file()]
    numbers = [number for text in lists for number in text.split()]
    commands = [Path(f"/proc/{number}/cmdline") for number in numbers]
    return [str(path) for path in commands if path.is_file() and MISBEHAVING.encode() in path.read_bytes()]


def test_what_crosses_from_a_child_is_json() -> None:
    (reading,) = read_all([Asked(b"words")], child=MISBEHAVING)
    data = transport.encoded(reading)
    assert json.loads(data[1:])["text"] == "words"
    assert transport.decoded(data) == reading


@pytest.mark.parametrize("data", [b"", b"R", b"R{}", b"Rnull", b"U[1", b"X{}", b"\x80\x04."])
def test_an_answer_that_is_no_reading_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        transport.decoded(data)


def test_no_files_are_no_answers_and_no_process() -> None:
    assert list(read_all([], child="tests.no_such_module")) == []


def test_an_unreadable_file_keeps_its_words_over_the_wire() -> None:
    (result,) = read_all([Asked(b"")])
    assert isinstance(result, Unreadable)
    assert (result.status, result.what) == ("no-text", "the file is empty")
