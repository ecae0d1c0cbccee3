"""The one way out for bytes: what is saved for somebody else is looked into as it is, and leaves when nothing is open.

`send` is the only function that writes an export (a test reads the package), and it takes a `Clearance`: what an
inquiry keeps from whom, for one export, one audience and one day. Nothing is judged by a clock.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import WorkbenchError
from ..files import output_names
from . import printed_text
from .hits_in_bytes import Export, Kept, Place, places
from .printed_text import Stretch
from .settlements import LEAVE, MARK, REFUSE, Hit, listed

NOTHING_KEPT = Kept()
"""No register and nobody withheld: hints are looked for all the same."""


class Refused(WorkbenchError):
    """An export that was not written, with the hits that nobody has settled."""

    def __init__(self, hits: Sequence[Hit], name: str) -> None:
        self.hits = tuple(hits)
        lines = "".join(f"\n  {line}" for line in listed(hits))
        count = len({hit.hit_id for hit in hits})
        found = (
            "one thing that nobody has settled" if count == 1 else f"{count} things that nobody has settled"
        )
        super().__init__(
            f"{name} was not written: there stands {found}",
            next=f"Take it out, or settle it in your name: workbench settle FOLDER ID … --as leave (or mark).{lines}",
        )


@dataclass(frozen=True, eq=False)
class Clearance:
    """What is looked for in one export.

    ``kept`` is asked each time that something leaves, so that a page that is only looked at reads no register, and one
    that was refused leaves as soon as its hits are settled.
    """

    kept: Callable[[], Kept] = lambda: NOTHING_KEPT
    export: Export = field(default_factory=Export)
    once_marked: Callable[[bytes], bytes] = lambda data: data
    """What is done with the bytes when marks stand in them, such as a new seal."""

    def of(self, kind: str, audience: str, date: str, reader: str = "") -> Clearance:
        """Return the clearance of the same inquiry for another export."""
        return Clearance(self.kept, Export(kind, audience, date, reader))

    def hits(self, data: bytes, name: str = "") -> list[Hit]:
        """Return every hit in the bytes and in the name of a file, settled or not, in the order of the file."""
        return [place.hit for place in places(data, name, self.kept(), self.export)]

    def cleared(self, data: bytes, name: str) -> bytes:
        """Return the bytes as they may leave, with marks where somebody said so.

        Raises `Refused` with all hits that nobody has settled; of a matter before a court it is only said.
        """
        kept = self.kept()
        found = places(data, name, kept, self.export)
        acts = {one.hit.hit_id: kept.settled.get(one.hit.hit_id, "") for one in found}
        open_ = [one.hit for one in found if acts[one.hit.hit_id] not in (LEAVE, MARK)]
        stopping = [hit for hit in open_ if not hit.warns_only or acts[hit.hit_id] == REFUSE]
        if open_:
            kept.refused(open_)
        if stopping:
            raise Refused(stopping, name)
        if open_:
            said = "; ".join(listed(open_))
            warnings.warn(
                f"{name}: a matter before a court; a clerk decides whether it goes: {said}", stacklevel=3
            )
        marked = [one for one in found if acts[one.hit.hit_id] == MARK]
        return self.once_marked(self._marked(data, marked, name)) if marked else data

    def marked(self, page: str) -> str:
        """Return a page with the marks that somebody asked for; what is open is not looked at."""
        kept = self.kept()
        if MARK not in kept.settled.values():
            return page
        data = page.encode()
        found = places(data, "", kept, self.export)
        wanted = [one for one in found if kept.settled.get(one.hit.hit_id) == MARK]
        return self._marked(data, wanted, "the page").decode()

    def _marked(self, data: bytes, marked: Sequence[Place], name: str) -> bytes:
        if not marked:
            return data
        changes: dict[str, list[tuple[Stretch, int, int, str]]] = {}
        for one in marked:
            changes.setdefault(one.part.name, []).append((one.stretch, one.start, one.end, one.hit.mark))
        made = printed_text.changed(data, changes)
        ids = {one.hit.hit_id for one in marked}
        fixed = [one.hit for one in marked if one.fixed]
        left = fixed or [
            one.hit for one in places(made, name, self.kept(), self.export) if one.hit.hit_id in ids
        ]
        if left:
            raise WorkbenchError(
                f"{name} was not written: no mark can be put into {left[0].place}",
                next="Give the file another name, or leave that part out.",
            )
        return made


def send(
    path: Path,
    data: bytes,
    clearance: Clearance,
    what: str,
    printed: Callable[[bytes], bytes] = lambda cleared: cleared,
) -> Path:
    """Write a file that somebody asked for, whole or not at all (its folder is made), and return its path.

    ``printed`` makes the file of the bytes that were cleared, and of nothing else: a PDF of a page.
    Raises `Refused` where something in it is open, and `WorkbenchError` where the disk refuses it: what stood under
    that name is as it was.
    """
    return output_names.write(path, printed(clearance.cleared(data, os.path.basename(path))), what)
