"""Zip archives of evidence: each member becomes a file of its own, or is refused with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from ...errors import Unreadable
from ...text.english.patterns_in_tables import in_table
from ..sandbox import limits
from .file_signs import Signs
from .table_of_formats import ZIP_ARCHIVE
from .zip_packages import Package

# Files in one archive, and bytes of one of them: as much as Parliament takes in one submission.
MOST_FILES = 2_000
_FURNITURE = in_table("sources/formats/forms", "a file of the system")
_NEXT = "Unpack it yourself, look at it, and add the file."


@dataclass(frozen=True)
class Member:
    """One file of an archive: its name as printed in reports, and its bytes or why they were refused."""

    name: str
    data: bytes | None
    reason: str = ""


def members(data: bytes) -> list[Member]:
    """Return the files of a zip archive in the order of their names, those that were refused with the reason.

    Refused are names that lead out of the folder, links, archives inside the archive, locked or broken members,
    members over 25 MB, and what is left when 200 MB have come out. Folders and what systems leave behind
    (``.DS_Store``, ``__MACOSX``) are no files. Raises `errors.Unreadable` where it is no whole zip file, or lists over
    2,000 files.
    """
    package = Package(data)
    files = [one for one in package.members if not one.is_dir() and not furniture(one.filename)]
    if len(files) > MOST_FILES:
        raise Unreadable(
            "refused", f"the archive holds {len(files):,} files; {MOST_FILES:,} are read", next=_NEXT
        )
    return sorted(
        _members(package, [(one.filename, one.external_attr >> 16) for one in files]), key=lambda m: m.name
    )


def furniture(name: str) -> bool:
    """Say whether a member is what a system leaves behind, and no file of anybody's."""
    return _FURNITURE.search(name) is not None


def _members(package: Package, files: list[tuple[str, int]]) -> Iterator[Member]:
    seen: set[str] = set()
    for name, mode in files:
        shown = re.sub(r"[\x00-\x1f\x7f]", "�", name)
        reason = _unsafe(name, mode) or ("the archive holds it twice" if name in seen else "")
        seen.add(name)
        if reason:
            yield Member(shown, None, reason)
            continue
        try:
            data = package.read(name)
        except Unreadable as error:
            yield Member(shown, None, f"{error.what}. {error.next}".strip())
            continue
        if large := limits.too_large(len(data)):
            yield Member(shown, None, f"{large.what}. {large.next}")
        elif is_archive(data):
            yield Member(shown, None, f"an archive inside the archive. {_NEXT}")
        else:
            yield Member(shown, data)


def _unsafe(name: str, mode: int) -> str:
    """Return why a member's name can't be taken, or ``""``."""
    path = PurePosixPath(name.replace("\\", "/"))
    if (
        path.is_absolute()
        or ".." in path.parts
        or (name[1:2] == ":" and name[:1].isascii() and name[:1].isalpha())
        or "\x00" in name
    ):
        return f"its name leads out of the folder. {_NEXT}"
    if mode & 0o170000 == 0o120000:
        return f"it is a link to another file. {_NEXT}"
    return "its name is empty" if not path.name.strip(". ") else ""


def is_archive(data: bytes) -> bool:
    """Say whether bytes are an archive of files, and not a document that is packed as one (Word, OpenDocument)."""
    if (
        data.startswith((b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ"))
        or data[257:262] == b"ustar"
    ):
        return True
    try:
        return ZIP_ARCHIVE.recognise(Signs(data))
    except Unreadable:
        return False
