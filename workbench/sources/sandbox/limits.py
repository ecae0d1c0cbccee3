"""What one file may cost the process that reads it, and how this system holds a process to that."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress

from ...errors import Unreadable

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

# The one switch: whether this system holds a process to limits that are set on it. Where it doesn't, the parent watches
# its children (`watching`) and gives the same statuses. macOS has the calls, and does not keep to the one for memory.
CAN_BE_SET = resource is not None and sys.platform.startswith("linux")
# What the parent adds to the command where it watches the child, which then sets no limits on itself.
WATCHED = "watched"

# Bytes of one file: Parliament takes 25 MB by its own form, and the volumes of inquiries that we hold (some 300 pages)
# are 3 MB. Pages of one PDF: twice the 1,987 of the Leveson report's four volumes together.
LARGEST, MOST_PAGES = 25_000_000, 4_000
# Seconds of processor time: what any file may take; more for each MB beyond the first quarter; the most. A printed page
# is 1.5 kB and more, and takes 20 to 27 ms here: a machine half as fast reads every honest page in this.
SECONDS, SMALL, PER_MB, MOST_SECONDS = 15, 250_000, 60, 240
# Of a reader: bytes of memory and of a file that it writes, files that it has open.
MEMORY, WRITTEN, OPEN_FILES = 1 << 30, 0, 64

NEXT = "Save it as PDF or as plain text and add that."
SPLIT = "Split it, and add the parts."


def seconds_for(size: int, least: int = SECONDS) -> int:
    """Return how many seconds of processor time reading a file of ``size`` bytes may take."""
    more = PER_MB * max(0, size - SMALL) // 1_000_000
    return min(least + more, max(least, MOST_SECONDS))


def shown(size: int) -> str:
    """Return a number of bytes as people say it: 12 kB, 3.1 MB."""
    if size >= 1_000_000:
        return f"{size / 1e6:,.1f} MB".replace(".0 MB", " MB")
    return f"{size / 1e3:.0f} kB" if size >= 1_000 else f"{size} bytes"


def too_large(size: int) -> Unreadable | None:
    """Return why a file of ``size`` bytes isn't read, if it isn't."""
    if size <= LARGEST:
        return None
    return Unreadable("refused", f"{shown(size)}; the most that is read is {shown(LARGEST)}", next=SPLIT)


def too_many_pages(pages: int) -> Unreadable | None:
    """Return why a PDF of so many pages isn't read, if it isn't."""
    if pages <= MOST_PAGES:
        return None
    return Unreadable(
        "refused", f"the PDF has {pages:,} pages; the most that are read are {MOST_PAGES:,}", next=SPLIT
    )


def took_processor_time(size: int, seconds: int) -> Unreadable:
    """Return what is said of a file whose reader came to the backstop."""
    what = f"reading it took more than {seconds} seconds of processor time, the backstop for a file of {shown(size)}"
    return Unreadable("failed", what, next=f"{SPLIT} If it is small, {NEXT[0].lower()}{NEXT[1:]}")


def took_memory() -> Unreadable:
    """Return what is said of a file whose reader took more memory than it may."""
    return Unreadable("failed", "reading it took more than 1 GiB of memory", next=f"{SPLIT} {NEXT}")


def took_too_long() -> Unreadable:
    """Return what is said of a file whose reader gave no answer in time, by the clock on the wall."""
    return Unreadable("failed", "reading it took too long", next=NEXT)


def ended_with(code: int, size: int, seconds: int) -> Unreadable:
    """Return what is said of a file whose reader ended with ``code`` and gave no answer."""
    if code == -_SIGNALS.get("SIGXCPU", 0):
        return took_processor_time(size, seconds)
    if code == -_SIGNALS.get("SIGKILL", 0):
        what = "its reader was ended by this system, which may have been short of memory"
        return Unreadable("failed", what, next="Close other programs, and add it again.")
    crashed = code < 0 or code >= _FIRST_OF_WINDOWS
    return Unreadable(
        "failed", "its reader crashed" if crashed else "its reader ended without an answer", next=NEXT
    )


_SIGNALS = {one.name: int(one) for one in signal.Signals}
# Windows ends a process that crashed with one of its own error numbers (NTSTATUS: severity “error”).
_FIRST_OF_WINDOWS = 0xC0000000


def cores() -> int:
    """Return how many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def hold() -> None:
    """Hold this process to the limits on memory and files, where they can be set."""
    if not CAN_BE_SET:
        return
    _hold(resource.RLIMIT_AS, MEMORY)
    _hold(resource.RLIMIT_FSIZE, WRITTEN)
    _hold(resource.RLIMIT_NOFILE, OPEN_FILES)
    _hold(resource.RLIMIT_CORE, 0)


def allow(seconds: int) -> None:
    """Allow this process so many more seconds of processor time, where that can be set."""
    if not CAN_BE_SET:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _hold(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds + 1)


def hold_other(pid: int, memory: int, written: int) -> None:
    """Hold another program to limits on memory and on the bytes of a file that it writes, where they can be set."""
    if not CAN_BE_SET:
        return
    for which, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, written)):
        with suppress(ProcessLookupError, PermissionError, ValueError):
            resource.prlimit(pid, which, (most, most))


def _hold(which: int, most: int) -> None:
    _, hard = resource.getrlimit(which)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(which, (most, hard))
