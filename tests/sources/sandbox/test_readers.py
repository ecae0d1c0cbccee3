"""Files are read in child processes: whatever a parser does, its file has a status and the next one is read."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from workbench.briefing.printed.page_as_pdf import ATTACHED, pdf
from workbench.errors import Unreadable, WorkbenchError
from workbench.sources.formats.printed_pdf import PrintedPdf
from workbench.sources.reading import Reading
from workbench.sources.sandbox import json_readings, limits, parent, reader_process, watch_child
from workbench.sources.sandbox.parent import Asked, begun_early, read_all, read_printed
from workbench.sources.sandbox.watch_child import Use

MISBEHAVING = "tests.made.misbehaving"
SECONDS = 2  # of processor time, for a small file


@pytest.fixture(params=[True, False], ids=["limited", "watched"])
def limited(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Both positions of the switch: a system that holds a child to limits, and one where the parent watches it."""
    if request.param and not limits.CAN_BE_SET:
        pytest.skip("this system holds no process to limits")
    monkeypatch.setattr(limits, "CAN_BE_SET", request.param)
    return bool(request.param)


def told(
    acts: Iterable[str],
    *,
    processes: int = 1,
    patience: float = 20.0,
    child: str = MISBEHAVING,
    seconds: int = SECONDS,
) -> list[str]:
    """What came of files that say what their parser does: the words that were read, or the status and why."""
    files = [Asked(act.encode(), f"d{number}") for number, act in enumerate(acts)]
    results = list(read_all(files, processes=processes, patience=patience, child=child, seconds=seconds))
    assert [r.document.document_id for r in results if isinstance(r, Reading)] == [
        f"d{number}" for number, result in enumerate(results) if isinstance(result, Reading)
    ]
    return [r.text if isinstance(r, Reading) else f"{r.status}: {r.what}" for r in results]


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("spin", "reading it took more than 2 seconds of processor time, the backstop for a file of 4 bytes"),
        ("flood", "what was read from it is far too large"),
        ("exit", "its reader ended without an answer"),
        ("exit 3", "its reader ended without an answer"),
        ("segfault", "its reader crashed"),
        ("native-memory", "its reader crashed"),
        ("memory", "reading it took more than 1 GiB of memory"),
        ("deep", "it is nested too deeply to be read"),
        ("raise", "the reader could not cope with it (ValueError)"),
    ],
)
@pytest.mark.usefixtures("limited")
def test_a_parser_that_misbehaves_fails_its_file_in_words_and_the_next_one_is_read(
    act: str, words: str
) -> None:
    enough = 15 if act == "memory" else SECONDS  # a busy machine takes seconds to hand over a gigabyte
    assert told(["before", act, "after"], seconds=enough) == ["before", f"failed: {words}", "after"]


@pytest.mark.usefixtures("limited")
def test_a_parser_that_hangs_fails_its_file_when_patience_ends_and_the_next_one_is_read() -> None:
    assert told(["hang", "after"], patience=3.0) == ["failed: reading it took too long", "after"]


@pytest.mark.usefixtures("limited")
def test_a_child_that_began_early_reads_what_is_read_first_and_one_that_nobody_asked_is_ended() -> None:
    with begun_early(2):
        first, second = (reader.process for reader in parent._early)
        assert first and second and first.pid != second.pid
        (reading,) = read_all([Asked(b"Q1 Chair: Good morning.", "d1")], processes=1)
        assert isinstance(reading, Reading)
        assert first.poll() is not None, "it is ended once it has read"
        assert [reader.process for reader in parent._early] == [second] and second.poll() is None
    assert second.poll() is not None and parent._early == []


def test_what_another_child_is_asked_for_waits_for_that_one() -> None:
    with begun_early(1):
        assert told(["one"]) == ["one"]
        assert len(parent._early) == 1


def test_where_no_child_can_begin_early_who_reads_then_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(11, "no process left")

    monkeypatch.setattr(reader_process, "_started", none)
    with begun_early(), pytest.raises(WorkbenchError, match="no process left"):
        list(read_all([Asked(b"words", "d1")]))


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


@pytest.mark.usefixtures("limited")
def test_a_child_can_write_no_byte_anywhere(tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_bytes(b"kept")
    (first, second) = told([f"write {kept}", f"write {tmp_path / 'new.txt'}"])
    assert first == second == "failed: the reader could not cope with it (OSError)"
    assert kept.read_bytes() == b"kept"
    assert sum(path.stat().st_size for path in tmp_path.rglob("*") if path != kept) == 0


@pytest.mark.skipif(not limits.CAN_BE_SET, reason="this system holds no process to limits")
def test_the_limits_hold_on_this_machine() -> None:
    assert told(["limits", "open"]) == [
        f"{1 << 30} 0 64 0",
        "failed: the reader could not cope with it (OSError)",
    ]


def test_a_child_sees_nothing_of_what_the_user_keeps_in_her_surroundings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("A_SECRET", "word")
    (names,) = told(["environment"])
    assert "PATH" in names.split() and "A_SECRET" not in names.split()


def test_a_small_file_has_15_seconds_a_long_report_more_and_none_more_than_four_minutes() -> None:
    sizes = (0, 2_000, 250_000, 1_250_000, 3_000_000, 25_000_000)
    assert [limits.seconds_for(size) for size in sizes] == [15, 15, 15, 75, 180, 240]


def test_a_file_over_the_cap_is_refused_by_its_size_and_nothing_is_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "LARGEST", 3)
    (one, two) = read_all([Asked(b"four"), Asked(b"five")], child="tests.no_such_module")
    assert isinstance(one, Unreadable) and isinstance(two, Unreadable)
    assert (one.status, str(one)) == (
        "refused",
        "4 bytes; the most that is read is 3 bytes. Split it, and add the parts.",
    )


FILES = [Asked(word.encode(), word) for word in ("one", "two", "three", "four")]
SAID = "files can’t be read on this machine now"


def told_within(seconds: float, **how: object) -> list[str]:
    """What came of four files, or the sentence that ended it; a reader that hangs fails the test, not the suite."""
    came: list[str] = []

    def ask() -> None:
        try:
            for one in read_all(FILES, child=str(how.get("child", MISBEHAVING)), processes=2):
                came.append(one.text if isinstance(one, Reading) else f"{one.status}: {one.what}")
        except WorkbenchError as error:
            came.append(str(error))

    asking = REAL_THREAD(target=ask, daemon=True)
    REAL_THREAD.start(asking) if "start" not in how else how["start"](asking)  # type: ignore[operator]
    asking.join(seconds)
    assert not asking.is_alive(), "it hangs"
    return came


REAL_THREAD, REAL_START = threading.Thread, threading.Thread.start


@pytest.mark.parametrize("begun", [0, 1, 2, 3])
def test_a_thread_that_can_not_start_ends_it_with_a_sentence_or_leaves_the_files_to_the_others(
    begun: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [begun]

    def start(thread: threading.Thread) -> None:
        if not left[0]:
            raise RuntimeError("can't start new thread")
        left[0] -= 1
        REAL_START(thread)

    monkeypatch.setattr(threading.Thread, "start", start)
    came = told_within(60, start=REAL_START)
    if begun < 2:  # the watch, and one to read
        (sentence,) = came
        assert sentence.startswith(f"{SAID}: can't start new thread.") and "try again" in sentence
    else:
        assert came == ["one", "two", "three", "four"]


@pytest.mark.parametrize(
    "error", [OSError(12, "Cannot allocate memory"), BlockingIOError(11, "Too many processes"), ValueError()]
)
def test_a_child_that_can_not_be_started_ends_it_with_a_sentence(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def popen(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(reader_process.subprocess, "Popen", popen)
    (sentence,) = told_within(60)
    assert sentence.startswith(f"{SAID}: no process can be started (")
    assert (str(getattr(error, "strerror", "") or "ValueError")) in sentence


def test_an_interpreter_that_is_not_there_ends_it_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_process.sys, "executable", "/no/such/python")
    (sentence,) = told_within(60)
    assert "No such file or directory" in sentence


def test_a_child_that_ends_before_it_begins_ends_it_with_a_sentence() -> None:
    (sentence,) = told_within(60, child="tests.no_such_module")
    assert sentence.startswith(f"{SAID}: a process that reads files ended before it began.")


def test_a_child_that_can_be_started_once_only_reads_what_it_can_and_then_there_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, left = reader_process.subprocess.Popen, [1]

    def popen(*given: Any, **named: Any) -> Any:
        if not left[0]:
            raise OSError(12, "Cannot allocate memory")
        left[0] -= 1
        return real(*given, **named)

    monkeypatch.setattr(reader_process.subprocess, "Popen", popen)
    assert told_within(60) == ["one", "two", "three", "four"]


@pytest.mark.parametrize("name", ["_write", "_understood"])
def test_a_mistake_of_ours_while_one_file_is_read_is_that_files_status_alone(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, left = getattr(reader_process, name), [1]

    def broken(*given: Any) -> Any:
        left[0] -= 1
        if left[0] == 0:
            raise TypeError("a mistake of ours")
        return real(*given)

    monkeypatch.setattr(reader_process, name, broken)
    came = told_within(60)
    assert len(came) == 4 and came.count("failed: the workbench could not read it (TypeError)") == 1


def test_nothing_is_read_where_the_program_that_looks_at_processes_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "CAN_BE_SET", False)
    monkeypatch.setitem(sys.modules, "psutil", None)
    (sentence,) = told_within(60)
    assert sentence.startswith(f"{SAID}: no process can be started (") and "psutil" in sentence


def test_a_child_that_can_not_be_watched_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CAN_BE_SET", False)
    looked = [0]

    def use_of(pid: int) -> Use:
        looked[0] += 1
        if looked[0] > 2:  # as it is started, and as the file is given
            raise KeyError(pid)
        return Use()

    monkeypatch.setattr(watch_child, "use_of", use_of)
    (one,) = told(["spin"])
    assert one == "failed: its reader could not be watched (KeyError)"


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
    data = json_readings.encoded(reading)
    assert json.loads(data[1:])["text"] == "words"
    assert json_readings.decoded(data) == reading


@pytest.mark.parametrize("data", [b"", b"R", b"R{}", b"Rnull", b"U[1", b"X{}", b"\x80\x04."])
def test_an_answer_that_is_no_reading_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        json_readings.decoded(data)


def test_a_pdf_that_comes_back_is_opened_in_a_child_and_in_no_other_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import pypdfium2

    html = "<!DOCTYPE html><html><head><title>A page</title></head><body><h1>Of 41 homes</h1></body></html>"
    made = pdf(html)
    monkeypatch.setattr(pypdfium2, "PdfDocument", lambda data: pytest.fail("it was opened here"))
    read = read_printed(made, ATTACHED)
    assert isinstance(read, PrintedPdf)
    assert read.page == html and "Of 41 homes" in read.sheets[0]
    assert read_printed(b"%PDF-1.7 of somebody else", ATTACHED) == PrintedPdf()


def test_a_pdf_that_comes_back_and_is_too_large_has_a_reason() -> None:
    large = read_printed(b"%PDF-" + bytes(limits.LARGEST), ATTACHED)
    assert isinstance(large, Unreadable) and large.status == "refused"


@pytest.mark.parametrize("data", [b"S", b"S{}", b"Snull", b'S{"page": "a"}', b'S{"page": "a", "sheets": 1}'])
def test_an_answer_of_a_printed_page_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        json_readings.decoded(data)


def test_no_files_are_no_answers_and_no_process() -> None:
    assert list(read_all([], child="tests.no_such_module")) == []


def test_an_unreadable_file_keeps_its_words_over_the_wire() -> None:
    (result,) = read_all([Asked(b"")])
    assert isinstance(result, Unreadable)
    assert (result.status, result.what) == ("no-text", "the file is empty")
