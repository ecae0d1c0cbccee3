"""Where a document's words stand in the files of an inquiry's folder, and inside them: Office files, PDFs, zips.

Text is looked at here; all that is packed is opened in a child process. What could not be looked into is named.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import Unreadable
from ..model import MADE_WITH, Passage
from ..sources import search_text
from ..sources.reading import Reading
from . import folder_bounds
from .folder import Folder
from .traces_of_document import Words

LARGEST, BATCH = (
    200_000_000,
    60_000_000,
)  # bytes: of a file that is opened, and of files that are open at once
_PACKED = (
    b"PK", b"%!PS", b"\xd0\xcf\x11\xe0", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x89PNG",
    b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"\xffWPC",
)  # fmt: skip
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Looked:
    """One file, looked into: the document's runs in it, whether it has its id, whether the workbench made it.

    ``members`` are the files in it, if it is a zip, in which they stand; ``unread`` says what stayed shut, and why.
    """

    path: Path
    runs: frozenset[str] = frozenset()
    named: bool = False
    ours: bool = False
    members: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


def look(folder: Folder, words: Words, apart: Iterable[Path]) -> Iterator[Looked]:
    """Yield every file of a folder but those ``apart``, looked into; nothing is written.

    A link that leads out is not followed, and a folder that can't be listed stays shut: both are named.
    """
    batch: list[tuple[Path, bytes]] = []
    shut: list[Looked] = []
    for path in _files(folder, frozenset(apart), shut):
        try:
            if path.stat().st_size > LARGEST:
                yield Looked(path, unread=(f"it is larger than {LARGEST / 1e6:.0f} MB",))
                continue
            data = path.read_bytes()
        except OSError as error:
            yield Looked(path, unread=(f"it can’t be opened: {error.strerror}",))
            continue
        if not _is_packed(data):
            yield _text(path, data, words)
            continue
        batch.append((path, data))
        if sum(len(one) for _, one in batch) > BATCH:
            yield from _opened(batch, words)
            batch = []
    yield from _opened(batch, words)
    yield from shut


def _files(folder: Folder, apart: frozenset[Path], shut: list[Looked]) -> Iterator[Path]:
    """Yield the files of a folder, and note what is not looked into."""

    def unlisted(error: OSError) -> None:
        shut.append(Looked(Path(error.filename), unread=(f"it can’t be listed: {error.strerror}",)))

    for place, folders, names in os.walk(folder.path, followlinks=False, onerror=unlisted):
        own = (Path(place, name) for name in sorted([*folders, *names]) if name != ".git")
        paths = [path for path in own if path not in apart]
        folders[:] = [path.name for path in paths if path.name in folders]
        for path in paths:
            # What a link inside the folder leads to is looked into where it stands.
            if path.is_symlink():
                if path.exists() and folder_bounds.leads_out(folder.path, path):
                    shut.append(Looked(path, unread=("a link that leads out of the folder, not followed",)))
            elif path.is_file():
                yield path


def _is_packed(data: bytes) -> bool:
    start = data[:1024]
    if start.startswith(_PACKED) or b"%PDF-" in start or start.lstrip()[:5] == b"{\\rtf":
        return True
    return b"\x00" in data and not data.startswith(_UTF16)


def _text(path: Path, data: bytes, words: Words) -> Looked:
    text = data.decode("utf-16" if data.startswith(_UTF16) else "utf-8", "replace")
    packed = b"\nContent-Transfer-Encoding: " in data and (b"base64" in data or b"quoted-printable" in data)
    unread = ("an e-mail message: its packed parts",) if packed else ()
    said = search_text.plain(text).replace("\\n", " ")
    return Looked(path, words.runs_in(said), words.named_in(said), search_text.is_ours(text), unread=unread)


def _opened(batch: list[tuple[Path, bytes]], words: Words) -> Iterator[Looked]:
    from ..sources.sandbox.parent import Asked, read_all

    answers = read_all([Asked(data) for _, data in batch], child=search_text.CHILD)
    for (path, data), answer in zip(batch, answers, strict=True):
        yield _found(path, data, answer, words)


def _found(path: Path, data: bytes, answer: Reading | Unreadable, words: Words) -> Looked:
    if isinstance(answer, Unreadable):
        return _raw(path, data, words, (answer.what,))
    unread = dict.fromkeys(
        f"{problem.text}: {problem.reason}" if problem.text else problem.reason for problem in answer.problems
    )
    hits = [(part, words.runs_in(part.text), words.named_in(part.text)) for part in answer.passages]
    if not answer.passages:
        return _raw(path, data, words, tuple(unread))
    runs = frozenset(run for _, some, _ in hits for run in some)
    members = dict.fromkeys(part.passage_id for part, some, named in hits if _is_inside(part, some, named))
    return Looked(
        path, runs, any(named for *_, named in hits), answer.document.title == MADE_WITH, tuple(members), tuple(unread)
    )  # fmt: skip


def _is_inside(part: Passage, runs: frozenset[str], named: bool) -> bool:
    return bool(part.passage_id and (runs or named))


def _raw(path: Path, data: bytes, words: Words, unread: tuple[str, ...]) -> Looked:
    """Look at the bytes of what nobody could open: words that stand there plainly are found, and it is no less shut."""
    said = "\n".join(data.decode(name, "replace") for name in ("utf-8", "utf-16-le"))
    return Looked(path, words.runs_in(said), words.named_in(said), unread=unread)
