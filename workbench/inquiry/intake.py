"""Files come into an inquiry: each ends with exactly one status, and nothing is lost."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Unreadable, WorkbenchError
from ..files import whole_files
from ..model import publication as statuses
from ..parliament.inquiry_listing import Fetched
from ..sources import own_code
from ..sources.formats import archive, table_file, text_recognition
from ..sources.reading import Reading
from ..sources.sandbox import limits
from ..sources.sandbox.parent import Asked, read_all
from . import folder_bounds, pages_of_one_paper
from .files_as_given import Given, Watch, unwatched
from .folder import Folder
from .keep_sources import keep

if TYPE_CHECKING:
    import pandas as pd

Paths = Iterable[Path | str] | Path | str
_OUT = Unreadable(
    "refused", "it is a link that leads out of the folder that was given", next="Add the file itself."
)


def add(
    folder: Folder,
    paths: Paths,
    columns: Mapping[str, Any] | None = None,
    *,
    publication: str = statuses.NOT_REPORTED,
    recognise: bool = False,
    watch: Watch = unwatched,
) -> pd.DataFrame:
    """Take files, and the files of folders, into ``sources`` and the manifest.

    Returns the import report: one row per file, in the order given, with the document that it became, its
    status (`model.STATUSES`, or *held already*) and, where something is wrong, the reason and what to do.

    ``publication`` (one of `model.PUBLICATIONS`) goes into the manifest: who says nothing of it has received the files,
    and the public sees nothing of what is not reported. With
    ``recognise`` a PDF without text is given to text recognition (OCR), where a tool for it is installed; what it gives
    is kept in ``recognised/``, and marked wherever it is cited. Raises `WorkbenchError` for another word.
    """
    status = statuses.recognised(publication)
    if not status:
        raise WorkbenchError(
            f"“{publication}” is no publication status",
            "publication",
            f"Choose one of: {', '.join(statuses.PUBLICATIONS)}.",
        )
    given = pages_of_one_paper.settled(_given(_files(paths), columns, watch))
    if recognise:
        given = [_recognised(one) for one in watch(given, "Recognising")]
    return keep(folder, given, status, watch)


def take(folder: Folder, fetched: Sequence[Fetched]) -> pd.DataFrame:
    """Take documents with what their publisher says of them; the import report, as `add` gives it.

    The publisher's dates, kinds and codes go into the manifest, and its witnesses into appearances.csv: both go before
    what the text says. A document without bytes is a row *not-held*; one that is held already gets what was not known.
    """
    before = folder.rows()
    asked = [Asked(one.data, kind=one.fields.get("kind", "")) for one in fetched if one.data is not None]
    results = read_all(asked)
    none = Unreadable("not-held", "there is no file of it")
    given = []
    for one in fetched:
        path = Path(one.name or one.fields.get("title", "document"))
        result = next(results) if one.data is not None else none
        given.append(Given(path, one.data, result, one.fields, one.appearances))
    return keep(folder, given, before=before)


def _recognised(given: Given) -> Given:
    """Return a PDF without text with what was recognised on its pages, or the reason why nothing was."""
    if not given.is_pictures or given.data is None:
        return given
    try:
        made = text_recognition.recognised(given.data)
    except Unreadable as error:
        return replace(given, failure=error)
    result = next(iter(read_all([Asked(made)])))
    if isinstance(result, Unreadable) and result.status != "no-text":
        return replace(given, failure=result)
    if not isinstance(result, Reading) or not result.passages:
        what = "the PDF has no text layer, and text recognition (OCR) found no words"
        return replace(given, failure=Unreadable("no-text", what, next="Look at its pages."))
    return replace(given, result=text_recognition.marked(result), recognised=made)


def _files(paths: Paths) -> Iterator[Path | tuple[Path, Unreadable]]:
    """Yield the files that were given, those of folders in the order of their names; what can't be looked into, too."""
    for path in map(Path, [paths] if isinstance(paths, str | Path) else paths):
        yield from sorted(_inside(path), key=_name) if _is_folder(path) else [path]


def _name(found: Path | tuple[Path, Unreadable]) -> Path:
    return found if isinstance(found, Path) else found[0]


def _inside(folder: Path) -> Iterator[Path | tuple[Path, Unreadable]]:
    shut: list[OSError] = []
    for place, _, names in os.walk(folder, onerror=shut.append):
        for path in (Path(place, name) for name in names if not name.startswith(".")):
            yield (path, _OUT) if folder_bounds.leads_out(folder, path) else path
    for error in shut:
        what = f"the folder can’t be looked into: {error.strerror}"
        yield Path(error.filename), Unreadable("failed", what, next="Add it again when it can.")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # no name that the disk can have: it is said when it is opened
        return False


def _given(
    paths: Iterable[Path | tuple[Path, Unreadable]], columns: Mapping[str, Any] | None, watch: Watch
) -> list[Given]:
    """Return the files with what reading them came to; each is read in a child process.

    The files of a zip archive and, where ``columns`` are named, the rows of a table are files of their own.
    """
    opened = [
        piece for path in paths for piece in (_opened(path, columns) if isinstance(path, Path) else [path])
    ]
    results = read_all(Asked(data) for _, data in opened if isinstance(data, bytes))
    return [
        _coded(path, data, next(results)) if isinstance(data, bytes) else Given(path, None, data)
        for path, data in watch(opened, "Reading")
    ]


def _coded(path: Path, data: bytes, result: Reading | Unreadable) -> Given:
    """Return a file as it was given; a paper that prints no code has the one that opens its file's name."""
    own = ""
    if (
        isinstance(result, Reading)
        and result.document.kind == "written"
        and not result.document.evidence_code
    ):
        own = own_code.of_file_name(path.name)
    return Given(path, data, result, {"evidence_code": own} if own else {})


def _opened(path: Path, columns: Mapping[str, Any] | None) -> list[tuple[Path, bytes | Unreadable]]:
    data = _bytes(path)
    if not isinstance(data, bytes):
        return [(path, data)]
    try:
        if archive.is_archive(data):
            return [
                (
                    path / member.name,
                    Unreadable("refused", member.reason) if member.data is None else member.data,
                )
                for member in archive.members(data)
            ]
        if columns is not None:
            table = table_file.submissions(data, columns)
            rows = [(path.with_name(one.name), one.data) for one in table.rows]
            return [
                *rows,
                *((path / f"row {row}", Unreadable("refused", why)) for row, why in table.refused),
            ]
    except Unreadable as error:
        return [(path, error)]
    return [(path, data)]


def _bytes(path: Path) -> bytes | Unreadable:
    try:
        return limits.too_large(path.stat().st_size) or folder_bounds.contents(path)
    except (FileNotFoundError, ValueError):  # a name that no system bears is no file's
        return Unreadable("failed", "there is no such file", next="Check the name and add it again.")
    except folder_bounds.NotAFile as error:
        what = error.strerror or "it is no file"
        return Unreadable("refused", what, next="Save what it gives in a file, and add that.")
    except OSError as error:
        return Unreadable("failed", f"it can’t be opened: {whole_files.why(error)}")
