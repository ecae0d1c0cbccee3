"""An `add` that is killed leaves nothing half-said: the next one takes what is there, and makes no copies.

It is killed at random moments of its whole course, and then, without chance, right before and right after each time
that it puts a file in its place.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import workbench as wb
from workbench.errors import Unreadable
from workbench.files import whole_files
from workbench.inquiry import keep_sources, unnamed_files
from workbench.inquiry.files_as_given import Given
from workbench.inquiry.folder import Folder

KILLS, FILES = 200, 30


def prove() -> list[tuple[str, str, str]]:
    """Return the rows: what was wrong after so many kills."""
    with tempfile.TemporaryDirectory() as place:
        at_random = killed_at_random(Path(place) / "random", KILLS, FILES)
        at_writes = killed_at_each_write(Path(place) / "writes", 12)
    return [
        ("adds killed at random", str(at_random[0]), f"{KILLS}"),
        ("of them left wrong, or not taken up by the next add", _said(at_random[1]), "0"),
        ("adds killed before and after each file is put in its place", str(at_writes[0]), "every one"),
        ("of them left wrong, or not taken up by the next add", _said(at_writes[1]), "0"),
    ]


def killed_at_random(place: Path, kills: int, files: int) -> tuple[int, list[str]]:
    """Kill as many adds at random; return how many were killed while they worked, and what was wrong then."""
    chance = random.Random(12)
    keep_sources.keep(_folder(place / "first"), _given(files, "first"))  # loads what every child then has
    folder, begun = _folder(place / "whole"), time.monotonic()
    _run(folder, _given(files, "whole"), lambda: None)
    lasts = time.monotonic() - begun
    killed, wrong, tries = 0, [], 0
    while killed < kills and tries < 10 * kills:
        tries += 1
        name = str(tries)
        folder, given = _folder(place / name), _given(files, name)
        if _run(folder, given, lambda: None, after=chance.uniform(0, lasts)):
            killed += 1
            wrong += _wrong(folder, given)
    return killed, wrong


def killed_at_each_write(place: Path, files: int) -> tuple[int, list[str]]:
    """Kill an add at each file that it puts in its place, before and after; return how many, and what was wrong."""
    killed, wrong = 0, []
    for late in (False, True):
        for number in range(1, 10_000):
            folder = _folder(place / f"{late}{number}")
            given = _given(files, f"{late}{number}")
            if not _run(folder, given, lambda number=number, late=late: _trap(number, late)):  # type: ignore[misc]
                break
            killed += 1
            wrong += _wrong(folder, given)
    return killed, wrong


def _folder(place: Path) -> Folder:
    place.parent.mkdir(parents=True, exist_ok=True)
    return wb.create(place, title="Killed").folder


def _given(count: int, name: str) -> list[Given]:
    """Files as they were given, read already, two of each name: no reader is started, so the kill hits the keeping."""
    nothing = Unreadable("unsupported", "nobody reads it here")
    return [
        Given(Path(f"letter {n // 2}.txt"), f"{name}: letter {n}".encode() * 200, nothing)
        for n in range(count)
    ]


def _run(
    folder: Folder, given: Sequence[Given], set_up: Callable[[], None], after: float | None = None
) -> bool:
    """Keep files in a child, killed after so many seconds or by what was set up; say whether it was killed."""
    sys.stdout.flush()
    child = os.fork()
    if not child:
        try:
            set_up()
            keep_sources.keep(folder, given)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)
    if after is not None:
        time.sleep(after)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        raise RuntimeError("the child failed without being killed")
    return os.WIFSIGNALED(status)


def _trap(number: int, late: bool) -> None:
    """Have this program killed at the ``number``-th file that it puts in its place, before or after."""
    put, count = os.replace, iter(range(1, 10_000))

    def replace(source: Path, target: Path) -> None:
        reached = next(count) == number
        if reached and not late:
            os.kill(os.getpid(), signal.SIGKILL)
        put(source, target)
        if reached:
            os.kill(os.getpid(), signal.SIGKILL)

    whole_files.os.replace = replace  # type: ignore[assignment]


def _wrong(folder: Folder, given: Sequence[Given]) -> list[str]:
    """Return what is wrong after an add was killed, and after the next one."""
    wrong = [f"after the kill: {what}" for what in _untrue(folder)]
    report = keep_sources.keep(folder, given)
    wrong += [f"after the next add: {what}" for what in _untrue(folder)]
    held = Counter(hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.sources.iterdir())
    if set(held) != {hashlib.sha256(one.data or b"").hexdigest() for one in given}:
        wrong.append("what is in sources is not what was given")
    if max(held.values()) > 1:
        wrong.append("a file was copied twice")
    if unnamed_files.unnamed(folder.sources, set(folder.manifest()["source_file"])):
        wrong.append("no row names a file")
    if len(folder.manifest()) != len(given) or not set(report["status"]) <= {"unsupported", "held already"}:
        wrong.append("not every file has its row")
    return wrong


def _untrue(folder: Folder) -> list[str]:
    rows = folder.manifest()
    return [
        f"the row {row.document_id} has no such file"
        for row in rows.itertuples()
        if not (folder.sources / str(row.source_file)).is_file()
        or hashlib.sha256((folder.sources / str(row.source_file)).read_bytes()).hexdigest() != row.sha256
    ]


def _said(wrong: Sequence[str]) -> str:
    return "; ".join(
        [str(len(wrong)), *(f"{count} × {what}" for what, count in Counter(wrong).most_common(3))]
    )


if __name__ == "__main__":
    for row in prove():
        print(*row, sep=" | ")
