"""One child process that reads files, as its parent sees it: asked, watched, ended."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import IO

from ...errors import Unreadable
from ..reading import Reading
from ..told import NOTHING, Told
from . import limits, watch_child
from .json_readings import Answer, as_text, decoded

# Seconds for a child to begin, and bytes that an answer may hold.
STARTING, LARGEST_ANSWER = 120.0, 400_000_000


@dataclass(frozen=True)
class Asked:
    """One file to be read: its bytes, the id and kind that its document gets, and what was told of it.

    With a ``page`` it is not read: that page is shown, of a file that was read as ``reading``. With the name of what is
    ``attached``, it is a PDF that was printed here: that and the words of its sheets are looked for.
    """

    data: bytes
    document_id: str = "source"
    kind: str = ""
    told: Told = NOTHING
    page: int = 0
    reading: Reading | None = None
    attached: str = ""


@dataclass(frozen=True)
class How:
    """What a child runs, and what a small file may take: seconds on the wall, and of processor time."""

    child: str
    patience: float
    seconds: int


class NoReader(Exception):
    """There is no child to ask, and that is no file's fault; ``why`` in words."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


@dataclass(frozen=True)
class _Bounds:
    """What a child that is waited for may take: until when on the wall; for a file of ``size`` bytes, ``seconds``.

    ``most`` is how much processor time it may have used in all; ``None`` where the system sees to that.
    """

    until: float
    size: int = 0
    seconds: int = 0
    most: float | None = None

    def passed(self, pid: int) -> Unreadable | None:
        """Return what is said of the file where its reader has gone past them."""
        if monotonic() > self.until:
            return limits.took_too_long()
        if self.most is None:
            return None
        use = watch_child.use_of(pid)
        if use.memory > limits.MEMORY:
            return limits.took_memory()
        return limits.took_processor_time(self.size, self.seconds) if use.seconds > self.most else None


class Reader:
    """One child process, started when it is first needed and again after it was lost.

    One thread asks it; another looks at it, and may end it: ``bounds`` stand while an answer is waited for.
    """

    def __init__(self, how: How) -> None:
        self.how = how
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self.pid = 0
        self.watched = False
        self.bounds: _Bounds | None = None
        self.ended_for: Unreadable | None = None
        self.over = False

    def ask(self, asked: Asked) -> Answer:
        """Return what came of a file. Raises `NoReader` where no child can be had to read it."""
        process = self.ready()
        bounds = self._bound(len(asked.data))
        request = {"document_id": asked.document_id, "kind": asked.kind, "seconds": bounds.seconds}
        request |= {"told": asked.told.as_json()} if asked.told != NOTHING else {}
        if asked.reading is not None:
            request |= {"page": asked.page, "reading": as_text(asked.reading)}
        request |= {"attached": asked.attached} if asked.attached else {}
        try:
            _write(process.stdin, json.dumps(request).encode(), asked.data)
            reading = _understood(_receive(process.stdout))
        except _Lost as lost:
            why = self.ended_for or lost.why or _ending(process, bounds)
            self.close()
            return why
        if self._answered():
            self.close()
        return reading

    def look(self) -> None:
        """End the child where it has taken too long or, where no limits are set, too much; the watch calls this."""
        with self.lock:
            if self.process is None or self.bounds is None:
                return
            try:
                self.ended_for = self.bounds.passed(self.pid)
            except Exception as error:  # what can't be watched doesn't go on
                self.ended_for = failed(f"its reader could not be watched ({type(error).__name__})")
            if self.ended_for:
                self.bounds = None
                self.process.kill()

    def end(self) -> None:
        """End the child for good: the thread that waits for it goes on, and starts no other."""
        with self.lock:
            self.over = True
            if self.process:
                self.process.kill()

    def close(self) -> None:
        """End the child and let go of its pipes; only the thread that asks it does this."""
        with self.lock:
            process, self.process, self.bounds, self.ended_for = self.process, None, None, None
            self.pid = 0
        if process:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                _shut(pipe)
            process.wait()

    def begin(self) -> subprocess.Popen[bytes]:
        """Start the child, and don't wait for it: who asks it first does. Raises `NoReader` where none can be had."""
        self.watched = not limits.CAN_BE_SET
        with self.lock:
            if self.over:
                raise NoReader("reading was stopped")
            try:
                if self.watched:  # nothing is started that can't be looked at
                    watch_child.use_of(os.getpid())
                process = self.process = _started(self.how.child, self.watched)
            except Exception as error:
                why = (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
                raise NoReader(f"no process can be started ({why})") from None
            self.bounds = _Bounds(monotonic() + STARTING)
        return process

    def ready(self) -> subprocess.Popen[bytes]:
        """Return the child, once it has said who it is. Raises `NoReader` where none can be had."""
        process = self.process or self.begin()
        if not self.pid:
            try:
                self.pid = int(json.loads(_receive(process.stdout))["pid"])
            except (_Lost, ValueError, KeyError, TypeError):
                self.close()
                raise NoReader("a process that reads files ended before it began") from None
        return process

    def _bound(self, size: int) -> _Bounds:
        """Note, for the watch, what the file that is now read may take."""
        seconds = limits.seconds_for(size, self.how.seconds)
        most = watch_child.use_of(self.pid).seconds + seconds if self.watched else None
        until = monotonic() + self.how.patience * seconds / self.how.seconds
        bounds = _Bounds(until, size, seconds, most)
        with self.lock:
            self.bounds = bounds
        return bounds

    def _answered(self) -> bool:
        """Note that the answer has come; say whether the child was ended as it came."""
        with self.lock:
            self.bounds = None
            return self.ended_for is not None


class _Lost(Exception):
    """The child gave no answer; ``why`` where the parent knows."""

    def __init__(self, why: Unreadable | None = None) -> None:
        self.why = why
        super().__init__(why)


def failed(what: str) -> Unreadable:
    return Unreadable("failed", what, next=limits.NEXT)


def _started(module: str, watched: bool) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", module, *([limits.WATCHED] if watched else [])],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip


def _environment() -> dict[str, str]:
    """Return the child's surroundings: where Python finds things, and nothing of what the user keeps in hers."""
    kept = ("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LANG", "LD_LIBRARY_PATH", "SYSTEMROOT")
    paths = [str(Path(__file__).parents[3]), *(path for path in sys.path if path)]
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "PYTHONPATH": os.pathsep.join(paths)
    }


def _write(pipe: IO[bytes] | None, head: bytes, data: bytes) -> None:
    assert pipe
    try:
        for part in (head, data):
            pipe.write(struct.pack(">I", len(part)))
            pipe.write(part)
        pipe.flush()
    except (OSError, ValueError):
        pass  # the child is gone; its answer says so


def _receive(pipe: IO[bytes] | None) -> bytes:
    assert pipe
    (length,) = struct.unpack(">I", _exactly(pipe, 4))
    if length > LARGEST_ANSWER:
        raise _Lost(failed("what was read from it is far too large"))
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    parts: list[bytes] = []
    while length:
        try:
            part = pipe.read(min(length, 1 << 20))
        except OSError:
            part = b""
        if not part:
            raise _Lost
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _understood(answer: bytes) -> Answer:
    try:
        return decoded(answer)
    except ValueError:
        raise _Lost(failed("its reader answered nonsense")) from None


def _ending(process: subprocess.Popen[bytes], bounds: _Bounds) -> Unreadable:
    try:
        code = process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        return failed("its reader stopped answering")
    return limits.ended_with(code, bounds.size, bounds.seconds)


def _shut(pipe: IO[bytes] | None) -> None:
    try:
        if pipe:
            pipe.close()
    except OSError:
        pass
