"""What another process uses, looked at from outside: for systems that hold no process to limits set on it."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass

# Seconds between two looks: a process may take more than it should for so long.
EVERY = 0.1


@dataclass(frozen=True)
class Use:
    """What a process has used: seconds of processor time since it began, and bytes of memory now."""

    seconds: float = 0.0
    memory: int = 0


def use_of(pid: int, *, with_others: bool = False) -> Use:
    """Return what a process uses now, ``with_others`` with those that it started; nothing where it is gone."""
    import psutil

    try:
        one = psutil.Process(pid)
        every = [one, *(one.children(recursive=True) if with_others else ())]
    except psutil.Error:
        return Use()
    seconds, memory = 0.0, 0
    for process in every:
        with suppress(psutil.Error):
            times, held = process.cpu_times(), process.memory_info()
            seconds += times.user + times.system
            # Windows counts what a process has to itself; elsewhere, what of it stands in memory.
            memory += getattr(held, "private", held.rss)
    return Use(seconds, memory)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program that leads a session of its own, and whatever it started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        import psutil

        with suppress(psutil.Error):
            for other in psutil.Process(process.pid).children(recursive=True):
                with suppress(psutil.Error):
                    other.kill()
    with suppress(OSError):
        process.kill()
    process.wait()
