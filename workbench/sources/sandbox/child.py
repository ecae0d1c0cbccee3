"""The child process in which files are read: limits on time, memory and files, bytes in, JSON out.

Run by `parent`, never by hand: ``python -m workbench.sources.sandbox.child``. One message is four bytes of length and
that many bytes. A parser that hangs, floods, exits or crashes takes this process with it, and nothing else.
"""

from __future__ import annotations

import errno
import json
import os
import struct
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from ...errors import Unreadable
from ...model import SourcePage
from .. import read, where_words_went
from ..formats.printed_pdf import printed_pdf
from ..reading import Reading
from ..told import of_json
from . import limits
from .json_readings import encoded, of_text


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
Show = Callable[[bytes, Reading, int], SourcePage]


def main(read: Read = read, show: Show = where_words_went.shown) -> None:
    """Say who this is, then answer one file after another until the parent closes the pipe.

    Tests give a ``read`` and a ``show`` that misbehave.
    """
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not stand among the answers.
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    watched = limits.WATCHED in sys.argv[1:]
    if watched:
        sys.addaudithook(_no_writing)
    else:
        limits.hold()
    # On Windows the process that the parent started may be a launcher of this one.
    send(answers, json.dumps({"pid": os.getpid()}).encode())
    while (asked := receive(sys.stdin.buffer)) is not None:
        data = receive(sys.stdin.buffer)
        if data is None:
            return
        given = json.loads(asked)
        if not watched:
            limits.allow(given["seconds"])
        send(answers, _answer(read, show, given, data))


def _answer(read: Read, show: Show, asked: dict[str, Any], data: bytes) -> bytes:
    try:
        if "page" in asked:
            return encoded(show(data, of_text(asked["reading"]), asked["page"]))
        if "attached" in asked:
            return encoded(printed_pdf(data, asked["attached"]))
        told = {"told": of_json(asked["told"])} if "told" in asked else {}
        return encoded(read(data, asked["document_id"], asked["kind"], **told))
    except Unreadable as error:
        return encoded(error)
    except MemoryError:
        return encoded(limits.took_memory())
    except RecursionError:
        said = "it is nested too deeply to be read"
    except Exception as error:  # a parser's own mistake is the file's status, never the inquiry's end
        said = f"the reader could not cope with it ({type(error).__name__})"
    return encoded(Unreadable("failed", said, next=limits.NEXT))


def _no_writing(event: str, arguments: tuple[Any, ...]) -> None:
    """Let Python code open no file to write to, where the system sets no limit on that."""
    writing = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & writing:
        raise OSError(errno.EFBIG, "a reader writes nothing")


if __name__ == "__main__":
    main()
