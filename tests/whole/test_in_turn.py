"""Threads that share an inquiry: the cells of a notebook and its tabs, which JupyterLab answers in a thread for each."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import workbench as wb
from tests.places import ROOT
from tests.proofs.wheel import SESSION
from workbench import in_turn
from workbench.files import folder_lock

AT_ONCE = """
import json, sys, threading
import workbench as wb
inquiry = wb.open(sys.argv[1])
many = int(sys.argv[2])
start, come = threading.Barrier(many), []

def ask(n):
    start.wait()
    try:
        come.append([len(inquiry.tags), len(inquiry.search("bells")), len(inquiry.appearances)])
    except BaseException as error:
        come.append(f"{type(error).__name__}: {error}")

threads = [threading.Thread(target=ask, args=(n,)) for n in range(many)]
[one.start() for one in threads]
[one.join() for one in threads]
print(json.dumps(come))
"""


@pytest.fixture
def bells(tmp_path: Path) -> Path:
    """An inquiry of one hearing, of which nothing is kept that takes spaCy to make."""
    (tmp_path / "session.txt").write_text(SESSION, encoding="utf-8")
    begun = wb.create(tmp_path / "bells", title="Bells")
    begun.add([tmp_path / "session.txt"], publication="published")
    return tmp_path / "bells"


def elsewhere(act: Callable[[], Any]) -> Any:
    """Return what an act gives in a thread of its own; raise what it raises."""
    come: list[Any] = []

    def do() -> None:
        try:
            come.append((act(), None))
        except BaseException as error:
            come.append((None, error))

    thread = threading.Thread(target=do)
    thread.start()
    thread.join()
    given, failed = come[0]
    if failed:
        raise failed
    return given


def test_threads_that_ask_a_fresh_program_at_once_all_get_the_same_tables(bells: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_ONCE, str(bells), "4"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    answers = json.loads(done.stdout)
    assert len(answers) == 4 and answers[0][0] > 0 and answers[0][1] > 0
    assert all(one == answers[0] for one in answers), answers


def test_a_search_that_a_cell_began_goes_on_in_a_page_and_the_other_way_round(bells: Path) -> None:
    inquiry = wb.open(bells)
    here = len(inquiry.search("bells"))
    assert here and elsewhere(lambda: len(inquiry.search("bells OR funding"))) >= here
    other = wb.open(bells)
    assert elsewhere(lambda: len(other.search("bells"))) == len(other.search("bells")) == here


def test_a_table_that_threads_ask_for_at_once_is_made_once(
    bells: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables, made = wb.open(bells)._frames, []
    really = tables._make
    monkeypatch.setattr(tables, "_make", lambda name: (made.append(name), really(name))[1])
    with in_turn.TURN:
        threads = [threading.Thread(target=lambda: tables["appearances"]) for _ in range(3)]
        for thread in threads:
            thread.start()
    for thread in threads:
        thread.join()
    assert made.count("appearances") == 1


def test_a_thread_waits_until_the_one_before_it_has_done(bells: Path) -> None:
    inquiry, began, order = wb.open(bells), threading.Event(), []

    def other() -> None:
        began.set()
        inquiry.refresh()
        order.append("the page")

    with in_turn.TURN:
        thread = threading.Thread(target=other)
        thread.start()
        began.wait()
        thread.join(timeout=0.2)
        order.append("the cell")
    thread.join()
    assert order == ["the cell", "the page"]


def test_who_waits_for_a_folder_has_its_turn_first_so_that_no_two_wait_for_each_other(bells: Path) -> None:
    with folder_lock.held(bells):
        assert not elsewhere(lambda: in_turn.TURN.acquire(blocking=False))
    assert elsewhere(lambda: in_turn.TURN.acquire(timeout=60) and (in_turn.TURN.release() or True))


def test_a_verb_keeps_its_name_its_help_and_what_it_takes() -> None:
    assert wb.Inquiry.search.__name__ == "search" and "Return the passages" in (
        wb.Inquiry.search.__doc__ or ""
    )
    with pytest.raises(TypeError, match="missing 1 required"):
        wb.Inquiry.add(object())  # type: ignore[call-arg]
