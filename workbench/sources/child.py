"""The child process in which files are read: limits on time, memory and files, bytes in, JSON out.

Run by `readers`, never by hand: ``python -m workbench.sources.child``. One message is four bytes of length and
that many bytes. A parser that hangs, floods, exits or crashes takes this process with it, and nothing else.
"""

from __future__ import annotations

import json
import os
import resource
import struct
import sys
from collections.abc import Callable
from typing import BinaryIO

from ..errors import Unreadable
from . import read
from .reading import Reading
from .transport import encoded

NEXT = "Save it as PDF or as plain text and add that."
# Per file: seconds of processor time. Per process: bytes of address space, of a file written, open files.
SECONDS, MEMORY, WRITTEN, OPEN_FILES = 15, 1 << 30, 0, 64


def receive(stream: BinaryIO) -> bytes | None:
    """Return the next message, or ``None`` at the end."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    (length,) = struct.unpack(">I", head)
    data = stream.read(length)
    return data if len(data) == length else None


def send(stream: BinaryIO, data: bytes) -> None:
    """Write one message."""
    stream.write(struct.pack(">I", len(data)))
    stream.write(data)
    stream.flush()


Read = Callable[[bytes, str, str], Reading]


def main(read: Read = read, seconds: int = SECONDS) -> None:
    """Answer one file after another until the parent closes the pipe. Tests give a ``read`` that misbehaves."""
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not stand among the answers.
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    _limit(resource.RLIMIT_AS, MEMORY)
    _limit(resource.RLIMIT_FSIZE, WRITTEN)
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    _limit(resource.RLIMIT_CORE, 0)
    while (asked := receive(sys.stdin.buffer)) is not None:
        data = receive(sys.stdin.buffer)
        if data is None:
            return
        _allow_time(seconds)
        send(answers, _answer(read, json.loads(asked), data))


def _answer(read: Read, asked: dict[str, str], data: bytes) -> bytes:
    try:
        return encoded(read(data, asked["document_id"], asked["kind"]))
    except Unreadable as error:
        return encoded(error)
    except MemoryError:
        said = "reading it took more than 1 GiB of memory"
    except RecursionError:
        said = "it is nested too deeply to be read"
    except Exception as error:  # a parser's own mistake is the file's status, never the inquiry's end
        said = f"the reader could not cope with it ({type(error).__name__})"
    return encoded(Unreadable("failed", said, next=NEXT))


def _limit(which: int, most: int) -> None:
    _, hard = resource.getrlimit(which)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(which, (most, hard))


def _allow_time(seconds: int) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds + 1)


if __name__ == "__main__":
    main()
