"""Files are read in child processes, so that no file can harm the inquiry: the parent's side."""

from __future__ import annotations

import json
import os
import queue
import select
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import IO

from ..errors import Unreadable
from .child import NEXT
from .reading import Reading
from .transport import decoded

# Wall-clock seconds that one file may take, and bytes that its answer may hold.
PATIENCE, LARGEST_ANSWER = 60.0, 400_000_000
CHILD = "workbench.sources.child"


@dataclass(frozen=True)
class Asked:
    """One file to be read: its bytes, and the id and kind that its document gets."""

    data: bytes
    document_id: str = "source"
    kind: str = ""


def read_all(
    files: Iterable[Asked], *, processes: int = 0, patience: float = PATIENCE, child: str = CHILD
) -> Iterator[Reading | Unreadable]:
    """Yield what came of each file, in the order given: a reading, or the reason why there is none.

    A file that hangs, takes too much memory or crashes its reader is *failed*; the next one is read by a new child.
    ``child`` is the module that a child runs.
    """
    given = list(files)
    count = max(1, min(processes or len(os.sched_getaffinity(0)), len(given)))
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    for index in range(len(given)):
        waiting.put(index)
    done: dict[int, Reading | Unreadable] = {}
    ready = threading.Condition()

    def work() -> None:
        reader = _Child(patience, child)
        try:
            while True:
                try:
                    index = waiting.get_nowait()
                except queue.Empty:
                    return
                answer = reader.ask(given[index])
                with ready:
                    done[index] = answer
                    ready.notify_all()
        finally:
            reader.close()

    threads = [threading.Thread(target=work, daemon=True) for _ in range(count if given else 0)]
    for thread in threads:
        thread.start()
    for index in range(len(given)):
        with ready:
            while index not in done:
                ready.wait()
            answer = done.pop(index)
        yield answer
    for thread in threads:
        thread.join()


class _Child:
    """One child process, started when it is first needed and again after it was lost."""

    def __init__(self, patience: float, module: str) -> None:
        self.patience, self.module = patience, module
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, asked: Asked) -> Reading | Unreadable:
        process = self.process = self.process or _start(self.module)
        assert process.stdin and process.stdout
        head = json.dumps({"document_id": asked.document_id, "kind": asked.kind}).encode()
        writer = threading.Thread(target=_write, args=(process.stdin, head, asked.data), daemon=True)
        writer.start()
        try:
            answer = _receive(process.stdout, monotonic() + self.patience)
            reading = _understood(answer)
        except _Lost as lost:
            why = lost.why or _cause(process)
            self.close()
            return Unreadable("failed", why, next=NEXT)
        writer.join()
        return reading

    def close(self) -> None:
        if self.process:
            self.process.kill()
            for pipe in (self.process.stdin, self.process.stdout):
                _shut(pipe)
            self.process.wait()
            self.process = None


class _Lost(Exception):
    """The child gave no answer; ``why`` where the parent knows."""

    def __init__(self, why: str = "") -> None:
        self.why = why
        super().__init__(why)


def _start(module: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", module], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, env=_environment(),
    )  # fmt: skip


def _environment() -> dict[str, str]:
    """Return the child's surroundings: where Python finds things, and nothing of what the user keeps in hers."""
    kept = ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LANG", "LD_LIBRARY_PATH", "SYSTEMROOT")
    paths = [str(Path(__file__).parents[2]), *(path for path in sys.path if path)]
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "PYTHONPATH": os.pathsep.join(paths)
    }


def _write(pipe: IO[bytes], head: bytes, data: bytes) -> None:
    try:
        for part in (head, data):
            pipe.write(struct.pack(">I", len(part)))
            pipe.write(part)
        pipe.flush()
    except (OSError, ValueError):
        pass  # the child is gone; its answer says so


def _receive(pipe: IO[bytes], until: float) -> bytes:
    (length,) = struct.unpack(">I", _exactly(pipe, 4, until))
    if length > LARGEST_ANSWER:
        raise _Lost("what was read from it is far too large")
    return _exactly(pipe, length, until)


def _exactly(pipe: IO[bytes], length: int, until: float) -> bytes:
    parts: list[bytes] = []
    while length:
        left = until - monotonic()
        if left <= 0 or not select.select([pipe], [], [], left)[0]:
            raise _Lost("reading it took too long")
        part = os.read(pipe.fileno(), min(length, 1 << 20))
        if not part:
            raise _Lost
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _understood(answer: bytes) -> Reading | Unreadable:
    try:
        return decoded(answer)
    except ValueError:
        raise _Lost("its reader answered nonsense") from None


def _cause(process: subprocess.Popen[bytes]) -> str:
    try:
        code = process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        return "its reader stopped answering"
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        return "reading it took more than 15 seconds of processor time, or too much memory"
    if code >= 0:
        return "its reader ended without an answer"
    return "its reader crashed"


def _shut(pipe: IO[bytes] | None) -> None:
    try:
        if pipe:
            pipe.close()
    except OSError:
        pass
