"""An inquiry's folder on disk: its settings, its sources and their manifest, the researchers' own tables."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..decisions.log_disk import is_shared
from ..errors import BadTable, WorkbenchError
from ..files import file_names, rights
from ..files.whole_files import write_whole
from ..model import publication, tables
from ..themes.codebook import starter
from . import folder_bounds, inquiry_settings, locked_tables
from .inquiry_settings import BODIES, SETTINGS, Settings
from .locked_tables import Change

if TYPE_CHECKING:
    import pandas as pd

MANIFEST, APPEARANCES = "sources.csv", "appearances.csv"
APPEARANCE_COLUMNS = (
    "document_id", "label", "capacity", "role", "organisation", "category", "interest", "note",
)  # fmt: skip
MANIFEST_COLUMNS = (
    "document_id", "source_file", "kind", "provenance", "title", "date", "author", "evidence_code",
    "paper_number", "parliamentary_session", "publication", "ordered", "by", "corrected", "url", "retrieved", "sha256",
    "status", "note",
)  # fmt: skip


@dataclass(frozen=True)
class Folder:
    """An inquiry's folder. Nothing outside it is read or written, and files in ``sources`` are never edited.

    For an ``audience`` the documents in ``unseen`` are held back from every table, as if nobody had added them. Raises
    `WorkbenchError` where something of it leads out, or is no file (`folder_bounds.check`).
    """

    path: Path
    audience: str = ""
    unseen: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        folder_bounds.check(self.path)

    @property
    def sources(self) -> Path:
        return self.at("sources")

    @property
    def cache(self) -> Path:
        """Where the tables are kept that can be made again: those of each audience apart."""
        return self.at(".cache") / self.audience

    @property
    def readings(self) -> Path:
        """Where the sources' readings are kept, which are the same for every audience."""
        return self.at(".cache")

    def at(self, name: str) -> Path:
        """Return a file or folder of the inquiry. Raises `WorkbenchError` where it is a link that leads out."""
        return folder_bounds.within(self.path, name)

    def settings(self) -> Settings:
        """Return what inquiry.yaml says. Raises `NotFound` and `WorkbenchError` with what to mend."""
        return inquiry_settings.read(self.at(SETTINGS))

    def manifest(self) -> pd.DataFrame:
        """Return sources.csv, one row per source; the index is the row in the file.

        Raises `BadTable` with every id that is missing, stands twice or leads outside, and every file named twice.
        """
        wrong: tuple[str, ...] = ()
        try:
            frame = tables.read_csv(self.at(MANIFEST), ["document_id"], MANIFEST_COLUMNS)
        except BadTable as error:
            wrong, frame = error.mistakes, self.rows()
        mistakes = [
            *wrong,
            *_repeated(frame, "document_id"),
            *_repeated(frame[frame["source_file"] != ""], "source_file"),
            *(
                f"row {row}, document_id: it is empty; give it one"
                for row in frame.index[frame["document_id"] == ""]
            ),
            *(
                f"row {row}, source_file: “{name}” leads out of sources/; name a file in it"
                for row, name in frame["source_file"].items()
                if name and not is_inside(name)
            ),
        ]
        if mistakes:
            raise BadTable(MANIFEST, mistakes)
        unseen = frame["document_id"].isin(self.unseen)
        frame["publication"] = frame["publication"].mask(unseen, publication.HELD_BACK)
        return frame

    def rows(self) -> pd.DataFrame:
        """Return the rows of sources.csv as they stand, those with mistakes, too: for what adds to them.

        What reads the evidence takes `manifest`: a document must not be missing from a page because its row is wrong.
        """
        return locked_tables.read(self.at(MANIFEST), MANIFEST_COLUMNS, ("document_id",))

    def change_rows(self, wanted: Callable[[pd.DataFrame], Change]) -> None:
        """Change sources.csv by row, under the lock (`locked_tables.change`)."""
        locked_tables.change(self.at(MANIFEST), wanted, MANIFEST_COLUMNS)

    def held_back(self) -> frozenset[str]:
        """Return the ids of the documents that sources.csv holds back, a status that is none of ours among them."""
        manifest = self.manifest()
        return frozenset(manifest.loc[manifest["publication"].map(publication.is_held_back), "document_id"])

    def seen_by(self) -> list[str]:
        """Return who else sees the folder, a sentence each: those who share its rights, and copies made elsewhere."""
        found = rights.others(self.path)
        if is_shared(self.path.resolve() / SETTINGS):
            found.append("It lies in a synchronised or network place, so that copies of it are elsewhere")
        return found

    def appearances(self) -> pd.DataFrame:
        """Return appearances.csv, who appeared as a publisher says it: empty where there is no file."""
        return self.own_table(APPEARANCES, ("document_id", "label"), APPEARANCE_COLUMNS[2:])

    def own_table(self, name: str, required: Sequence[str], optional: Sequence[str] = ()) -> pd.DataFrame:
        """Return one of the researchers' own tables as text; an empty one where there is no file."""
        import pandas as pd

        if not self.at(name).is_file():
            return pd.DataFrame({column: pd.Series(dtype="str") for column in (*required, *optional)})
        return tables.read_csv(self.at(name), required, optional)

    def versions(self, document_id: str) -> list[Path]:
        """Return the versions of a document's stored text, by name."""
        name = file_names.versions(document_id)
        return [path for path in sorted(self.at("text").glob("*.txt")) if name.fullmatch(path.name)]


def make(path: Path, settings: dict[str, Any]) -> Folder:
    """Make an empty inquiry folder with a starter codebook, for its owner alone, and out of any git.

    Raises `WorkbenchError` where one is already there.
    """
    import yaml

    if (path / SETTINGS).exists():
        raise WorkbenchError(
            f"there is an inquiry in {path} already", SETTINGS, "Open it, or choose another folder."
        )
    if settings["body"] not in BODIES:
        raise WorkbenchError(
            f"“{settings['body']}” is no kind of body", "body", f"Choose one of: {', '.join(BODIES)}."
        )
    if not str(settings["title"]).strip():
        raise WorkbenchError("an inquiry needs a title", "title", "Give it the inquiry’s own.")
    folder_bounds.check(path)
    rights.make_private(path)
    rights.make_folder(path / "sources")
    settings = {**settings, "illustration": "Illustration: says nothing about a real inquiry"}
    said = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
    empty = {name: ",".join(header) + "\n" for name, header in _STARTERS}
    for name, text in (empty | starter.texts()).items():
        if not (path / name).exists():
            write_whole(path / name, text.encode("utf-8-sig"))
    if not (path / IGNORED).exists():
        write_whole(path / IGNORED, _NOT_FOR_GIT.encode())
    write_whole(path / SETTINGS, said.encode())
    return Folder(path)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _repeated(frame: pd.DataFrame, column: str) -> list[str]:
    seen: dict[str, int] = {}
    mistakes = []
    for row, value in frame[column].items():
        if value and value in seen:
            mistakes.append(
                f"row {row}, {column}: “{value}” stands in row {seen[value]} already; change one of them"
            )
        seen.setdefault(value, int(str(row)))
    return mistakes


def is_inside(name: str) -> bool:
    """Say whether the name of a file, as somebody wrote it, stays in the folder that it is looked for in."""
    return not (Path(name).is_absolute() or ".." in Path(name).parts or "\\" in name or "\x00" in name)


IGNORED = ".gitignore"
_NOT_FOR_GIT = f"""\
# What is told to an inquiry goes into no repository: sources, text, cache, decisions, pages, checks and builds.
*
!{IGNORED}
!{SETTINGS}
!codebook.csv
!patterns.csv
"""
_STARTERS = (
    (MANIFEST, MANIFEST_COLUMNS),
    ("people.csv", ("person_id", "name", "aliases", "category", "note")),
)
