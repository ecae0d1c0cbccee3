"""One writer at a time: the lock that a program takes before it changes a file of an inquiry.

The system's own locks are used, which end with the program that has them, however it ends. Where a disk has none
(some shared folders), a file that only one program can make stands for the lock.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import local

from ..errors import WorkbenchError
from ..in_turn import TURN
from . import whole_files

NAME = ".lock"
PATIENCE = 300.0
"""Seconds to wait for another program: as long as it may take to keep some ten thousand files."""
STALE = 900.0
"""Seconds after which a lock that is only a file is taken to be left over."""

_mine = local()


@contextmanager
def held(folder: Path, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of an inquiry's folder, after whoever has it; inside, it may be asked for again.

    Raises `WorkbenchError` where it is not to be had in ``patience`` seconds, or the folder may not be written.
    """
    here = vars(_mine).setdefault("folders", set())
    key = os.path.realpath(folder)
    if key in here:
        yield
        return
    until = time.monotonic() + patience
    # The turn comes first: of two who hold one and wait for the other, neither would go on.
    if not TURN.acquire(timeout=patience):
        raise _somebody_else(folder)
    try:
        release = _taken(folder / NAME, until)
        here.add(key)
        try:
            yield
        finally:
            here.discard(key)
            release()
    finally:
        TURN.release()


def _somebody_else(folder: Path) -> WorkbenchError:
    what = "another program has been writing in the inquiry all the while"
    return WorkbenchError(what, str(folder), "Wait until it has ended, and do this again.")


def _taken(place: Path, until: float) -> Callable[[], None]:
    while True:
        try:
            release = _by_system(place)
        except _NoLocks:
            release = _by_file(place)
        except OSError as error:
            what = "nothing can be written in the inquiry’s folder"
            raise WorkbenchError(
                what, str(place.parent), f"{place.name}: {whole_files.why(error)}."
            ) from None
        if release:
            return release
        if time.monotonic() > until:
            raise _somebody_else(place.parent)
        time.sleep(0.02)


class _NoLocks(Exception):
    """The disk has no locks."""


def _by_system(place: Path) -> Callable[[], None] | None:
    """Return how to let go of the lock, or ``None`` where somebody else has it."""
    if _lock is None:
        raise _NoLocks
    file = _opened(place)
    try:
        if _lock(file):
            return lambda: os.close(file)
    except OSError:
        os.close(file)
        raise _NoLocks from None
    os.close(file)
    return None


def _opened(place: Path) -> int:
    try:
        return os.open(place, os.O_RDWR)
    except FileNotFoundError:
        file = os.open(place, os.O_RDWR | os.O_CREAT, 0o666)
        # Whoever may write in the folder may take its lock.
        with suppress(OSError):
            os.chmod(place, place.parent.stat().st_mode & 0o666)
        return file
    except PermissionError:
        return os.open(place, os.O_RDONLY)


def _by_file(place: Path) -> Callable[[], None] | None:
    mark = place.with_name(f"{place.name}.held")
    told = f"{socket.gethostname()} {os.getpid()} {time.time_ns()}"
    try:
        file = os.open(mark, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        _break(mark)
        return None
    with os.fdopen(file, "w", encoding="utf-8") as written:
        written.write(told)
    return lambda: _let_go(mark, told)


def _let_go(mark: Path, told: str) -> None:
    with suppress(OSError):
        if mark.read_text(encoding="utf-8") == told:
            mark.unlink()


def _break(mark: Path) -> None:
    """Take away a file that stands for a lock whose holder is gone."""
    with suppress(OSError, ValueError):
        told = mark.read_text(encoding="utf-8")
        if not _is_left_over(mark, told):
            return
        aside = mark.with_name(f"{mark.name}.{os.getpid()}")
        os.rename(mark, aside)
        if aside.read_text(encoding="utf-8") != told:  # another program was quicker, and has it now
            os.rename(aside, mark)
        aside.unlink(missing_ok=True)


def _is_left_over(mark: Path, told: str) -> bool:
    if time.time() - mark.stat().st_mtime > STALE:
        return True
    host, pid, _ = told.split()
    if host != socket.gethostname() or os.name != "posix":
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def _system_lock() -> Callable[[int], bool] | None:
    """Return what locks an open file at once or says that it is locked; ``None`` where the system has no such thing."""
    try:
        import fcntl
    except ImportError:
        return _windows_lock()

    def lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    return lock


def _windows_lock() -> Callable[[int], bool] | None:
    try:
        import msvcrt
    except ImportError:
        return None

    def lock(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except PermissionError:
            return False
        return True

    return lock


_lock = _system_lock()
