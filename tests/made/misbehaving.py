"""A child whose parser misbehaves as the file tells it to: what `tests.sources.sandbox.test_readers` gives to `read_all` to run."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from workbench.errors import Unreadable
from workbench.model import Document, LedgerEntry, Passage, SourcePage
from workbench.sources.reading import Reading
from workbench.sources.sandbox import child


def misbehave(data: bytes, document_id: str, kind: str) -> Reading:
    """Do what the file says; a file that says a word of its own is read as that word."""
    act, _, what = data.decode().partition(" ")
    if act == "hang":
        time.sleep(600)
    elif act == "spin":
        while True:
            pass
    elif act == "print":
        print("x" * 5_000_000)
        print("x" * 5_000_000, file=sys.stderr)
        os.write(1, b"noise")
    elif act == "flood":
        _flood()
    elif act == "exit":
        os._exit(int(what or 0))
    elif act == "segfault":
        os.kill(os.getpid(), 11)
    elif act == "memory":
        held = []
        while True:
            held.append(b"x" * 50_000_000)  # memory that is asked for and not used costs nobody anything
    elif act == "native-memory":
        os.abort()
    elif act == "deep":
        return misbehave(data, document_id, kind)
    elif act == "raise":
        raise ValueError("words of the evidence")
    elif act == "refuse":
        raise Unreadable("refused", "it is locked")
    elif act == "write":
        with Path(what).open("ab") as file:
            file.write(b"x" * 10_000)
    elif act == "open":
        files = [Path(os.devnull).open() for _ in range(100)]  # noqa: SIM115
        return _said(document_id, str(len(files)))
    elif act == "limits":
        import resource

        names = ("RLIMIT_AS", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_CORE")
        return _said(document_id, " ".join(str(resource.getrlimit(getattr(resource, n))[0]) for n in names))
    elif act == "environment":
        return _said(document_id, " ".join(sorted(os.environ)))
    return _said(document_id, act)


def show(data: bytes, reading: Reading, number: int) -> SourcePage:
    """Show nothing, and do what the file says."""
    misbehave(data, reading.document.document_id, str(number))
    return SourcePage("d", 1, 1, (), LedgerEntry("d", None))


def _flood() -> None:
    """Write into every pipe that is open, as a parser gone wild would."""
    for number in range(3, 20):
        try:
            os.write(number, b"\xff" * 50_000)
        except OSError:
            continue


def _said(document_id: str, text: str) -> Reading:
    passage = Passage(f"{document_id}/p1", document_id, 1, "paragraph", "p1", end=len(text), text=text)
    return Reading(Document(document_id), text, passages=(passage,))


if __name__ == "__main__":
    child.main(misbehave, show)
