"""Zip packages, opened within limits: Word, OpenDocument, Excel and plain archives.

Real Word files are compressed up to 130 to 1, so that what is capped is the number of bytes that come out, never
the ratio (and what comes out, never what the directory says will).
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib

from ...errors import Unreadable

# Bytes: of one member, of all members that are read from one package; and how many members it may list.
LARGEST_MEMBER, LARGEST_PACKAGE, MOST_MEMBERS = 60_000_000, 200_000_000, 20_000
BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError, OSError,
    struct.error, UnicodeError, IndexError,
)  # fmt: skip
_AGAIN = "Ask whoever sent it for another copy."


class Package:
    """One zip file's members, each read at most as far as the limits allow."""

    def __init__(self, data: bytes) -> None:
        """Open a package; raises `Unreadable` (``failed``) where it is no whole zip file."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN:
            raise Unreadable(
                "failed", "the file is broken: it is no whole zip package", next=_AGAIN
            ) from None
        self.members = self._zip.infolist()
        if len(self.members) > MOST_MEMBERS:
            raise Unreadable("refused", f"the package lists {len(self.members):,} files", next=_AGAIN)
        self.names = frozenset(member.filename for member in self.members)
        self._left = LARGEST_PACKAGE

    def read(self, name: str) -> bytes:
        """Return one member's bytes.

        Raises `Unreadable`: ``refused`` where it expands beyond the limits or is locked, ``failed`` where it is
        missing or broken.
        """
        limit = min(LARGEST_MEMBER, self._left)
        try:
            with self._zip.open(name) as member:
                data = member.read(limit + 1)
        except KeyError:
            raise Unreadable("failed", f"the file is broken: it has no part {name}", next=_AGAIN) from None
        except RuntimeError:
            raise Unreadable(
                "refused", "the file is locked by a password", next="Add an unlocked copy."
            ) from None
        except BROKEN:
            raise Unreadable("failed", f"the file is broken: {name} can’t be unpacked", next=_AGAIN) from None
        if len(data) > limit:
            most = f"{limit / 1e6:.0f} MB"
            raise Unreadable(
                "refused", f"the file unpacks to more than {most}, which no document does", next=_AGAIN
            )
        self._left -= len(data)
        return data

    def mimetype(self) -> str:
        """Return what an OpenDocument or EPUB package says it is, or ``""``."""
        return (
            self.read("mimetype")[:100].decode("ascii", "replace").strip() if "mimetype" in self.names else ""
        )
