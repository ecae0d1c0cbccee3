"""Files are read in child processes, so that no file can harm the inquiry: the parent's side.

One thread asks each child and waits for its answer; one more, the watch, ends a child that takes too long or, on a
system that sets no limits, too much. Nothing here waits for what a thread or a child that isn't there would do.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from ...errors import Unreadable, WorkbenchError
from ...model.source_page import SourcePage
from ..formats.printed_pdf import PrintedPdf
from ..reading import Reading
from . import limits, watch_child
from .json_readings import Answer
from .reader_process import Asked, How, NoReader, Reader, failed

__all__ = ["Asked", "begun_early", "read_all", "read_printed", "show_page"]

# Seconds by the clock on the wall for a file that may take the least processor time; for others, in proportion.
PATIENCE = 60.0
CHILD = "workbench.sources.sandbox.child"
_OTHER = "its reader answered what was not asked"


def read_all(
    files: Iterable[Asked],
    *,
    processes: int = 0,
    patience: float = PATIENCE,
    child: str = CHILD,
    seconds: int = limits.SECONDS,
) -> Iterator[Reading | Unreadable]:
    """Yield what came of each file, in the order given: a reading, or the reason why there is none.

    A file that hangs, takes too much memory or crashes its reader is *failed*; the next one is read by a new child.
    ``child`` is the module that a child runs; ``patience`` and ``seconds`` (of processor time) are what a small file
    may take. Raises `WorkbenchError` where this machine has no thread or process left to read in: that is no fault
    of a file, and none has a status by it.
    """
    given = list(files)
    if not given:
        return
    work = _Round(given, How(child, patience, seconds))
    try:
        work.begin(min(processes or limits.cores(), len(given)))
        for index in range(len(given)):
            answer = work.answer(index)
            yield answer if isinstance(answer, Reading | Unreadable) else failed(_OTHER)
    finally:
        work.end()


def show_page(asked: Asked, *, child: str = CHILD) -> SourcePage | Unreadable:
    """Return the page that is asked for, drawn in a child process under the limits of reading, or why there is none."""
    answer = _one(asked, child)
    return answer if isinstance(answer, SourcePage | Unreadable) else failed(_OTHER)


def read_printed(data: bytes, attached: str, *, child: str = CHILD) -> PrintedPdf | Unreadable:
    """Return what stands in a PDF that was printed here, read in a child process under the same limits, or why not.

    ``attached`` is the name of the page in it.
    """
    answer = _one(Asked(data, attached=attached), child)
    return answer if isinstance(answer, PrintedPdf | Unreadable) else failed(_OTHER)


def _one(asked: Asked, child: str) -> Answer:
    work = _Round([asked], How(child, PATIENCE, limits.SECONDS))
    try:
        work.begin(1)
        return work.answer(0)
    finally:
        work.end()


_early: list[Reader] = []
"""Children that have begun, and that nobody has asked yet."""


@contextmanager
def begun_early(count: int = 2) -> Iterator[None]:
    """Have children begin now, while it is still found out what to read; within this, who reads first has them.

    Those that nobody asked are ended. Where none can be had, nothing is said: who reads then will say so.
    """
    begun = [Reader(How(CHILD, PATIENCE, limits.SECONDS)) for _ in range(min(count, limits.cores()))]
    for reader in begun:
        with suppress(NoReader):
            reader.begin()
            _early.append(reader)
    try:
        yield
    finally:
        for reader in begun:
            if reader in _early:
                _early.remove(reader)
                reader.close()


def _reader(how: How) -> Reader:
    """Return a child that has begun early, or one that begins when it is asked."""
    for reader in _early:
        if reader.how == how:
            _early.remove(reader)
            return reader
    return Reader(how)


class _Round:
    """Files that are being read, by one thread for each child and one that watches them.

    A thread that can't go on gives its file back and leaves; when the last has left, nobody waits any longer.
    """

    def __init__(self, given: list[Asked], how: How) -> None:
        self.given, self.how = given, how
        large = ((index, limits.too_large(len(asked.data))) for index, asked in enumerate(given))
        self.done: dict[int, Answer] = {index: why for index, why in large if why}
        self.waiting = deque(index for index in range(len(given)) if index not in self.done)
        self.changed = threading.Condition()
        self.readers: list[Reader] = []
        self.threads: list[threading.Thread] = []
        self.working = 0
        self.trouble = "none was begun"
        self.over = threading.Event()

    def begin(self, count: int) -> None:
        """Begin to read in so many children, or in fewer where no more can be had. Raises `WorkbenchError` for none."""
        watch = threading.Thread(target=self._watch, daemon=True)
        if not self._started(watch):
            raise self._failure()
        for _ in range(max(1, count)):
            reader = _reader(self.how)
            thread = threading.Thread(target=self._work, args=(reader,), daemon=True)
            with self.changed:
                self.working += 1
            self.readers.append(reader)
            if not self._started(thread):
                with self.changed:
                    self.working -= 1
                return

    def answer(self, index: int) -> Answer:
        """Wait for what came of a file. Raises `WorkbenchError` when nobody is left to read it."""
        with self.changed:
            while index not in self.done:
                if not self.working:
                    raise self._failure()
                self.changed.wait()
            return self.done.pop(index)

    def end(self) -> None:
        """End every child and thread, whatever is left to read."""
        self.over.set()
        for reader in self.readers:
            reader.end()
        for thread in self.threads:
            thread.join(timeout=5.0)

    def _started(self, thread: threading.Thread) -> bool:
        try:
            thread.start()
        except (RuntimeError, MemoryError) as error:
            self.trouble = str(error) or "there is no memory for one more thread"
            return False
        self.threads.append(thread)
        return True

    def _failure(self) -> WorkbenchError:
        return WorkbenchError(
            f"files can’t be read on this machine now: {self.trouble}",
            next="No file was taken in. Close other programs, and try again; or set the workbench up anew.",
        )

    def _work(self, reader: Reader) -> None:
        try:
            while not self.over.is_set() and self.waiting:
                try:
                    reader.ready()  # before it takes a file, which a child that is ready now could have read
                except NoReader as error:
                    self.trouble = error.why
                    return
                try:
                    index = self.waiting.popleft()
                except IndexError:
                    return
                try:
                    answer = reader.ask(self.given[index])
                except NoReader as error:
                    self.waiting.appendleft(index)
                    self.trouble = error.why
                    return
                except Exception as error:  # a mistake of ours is this file's status, and not the others' end
                    answer = failed(f"the workbench could not read it ({type(error).__name__})")
                    reader.close()
                with self.changed:
                    self.done[index] = answer
                    self.changed.notify_all()
        finally:
            try:
                reader.close()
            finally:
                with self.changed:
                    self.working -= 1
                    self.changed.notify_all()

    def _watch(self) -> None:
        while not self.over.wait(watch_child.EVERY):
            for reader in self.readers:
                reader.look()
