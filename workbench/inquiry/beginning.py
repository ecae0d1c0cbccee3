"""A new inquiry without code: which files there are, what became of each, and what of them somebody has to settle."""

from __future__ import annotations

import datetime
import os
import shutil
import tempfile
import weakref
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import WorkbenchError
from ..model import publication
from ..sources.sandbox import limits
from ..text import names
from .inquiry_settings import BODIES, SETTINGS
from .what_is_unclear import Settler

if TYPE_CHECKING:
    from ..widgets.room.beginning_widget import Beginning
    from ..widgets.room.room_widget import Room
    from . import Inquiry

MOST = 2_000
"""Files of the folder that are listed."""
_SAID = {"ok": "", "partial": "read in part", "held already": "held already"}


def room(folder: Path | str = ".", coder: str = "") -> Room | Beginning:
    """Return the room of the inquiry in a folder or, where there is none, a page that begins one without code.

    There files are chosen or dropped, and what is unclear is settled by clicking. ``coder``: your initials.
    """
    from ..widgets.room import beginning_widget
    from . import notebook_views
    from . import open as open_inquiry

    place = Path(folder)
    if (place / SETTINGS).is_file():
        return notebook_views.room(open_inquiry(place), coder)
    return beginning_widget.beginning(Begun(place), coder)


class Begun:
    """An inquiry that is begun below a folder, and the files dropped for it, which are kept apart till then."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.inquiry: Inquiry | None = None
        self._held: Settler | None = None
        self._came = Path(tempfile.mkdtemp(prefix="workbench-"))
        weakref.finalize(self, shutil.rmtree, self._came, ignore_errors=True)

    def start(self) -> dict[str, Any]:
        """Return what can be chosen: files of the folder, inquiries below it, kinds of body and of publication."""
        if not self.root.is_dir():
            raise WorkbenchError(f"there is no folder {self.root.name}", "a new inquiry", "Choose another.")
        found = sorted(self.root.glob(f"*/{SETTINGS}"))
        return {
            "folder": self.root.name,
            "bodies": list(BODIES),
            "publications": list(publication.PUBLICATIONS),
            "unsaid": publication.NOT_REPORTED,
            "files": self._files(),
            "inquiries": [path.parent.name for path in found],
        }

    def piece(self, name: str, data: bytes, *, first: bool) -> int:
        """Keep a piece of a file that was dropped; return how large it is by now.

        Raises `WorkbenchError` for a name that is none, and a file that is too large.
        """
        place = self._dropped(name)
        so_far = 0 if first or not place.is_file() else place.stat().st_size
        if amiss := limits.too_large(so_far + len(data)):
            place.unlink(missing_ok=True)
            raise WorkbenchError(f"{place.name}: {amiss}", "a new inquiry", "It was left out.")
        with place.open("wb" if first else "ab") as file:
            file.write(data)
        return so_far + len(data)

    def take(
        self, title: str, body: str, chosen: Sequence[str], dropped: Sequence[str], status: str
    ) -> dict[str, Any]:
        """Make the inquiry where there is none yet, and take files into it; return what became of each, in words.

        Raises `WorkbenchError` where no file or no publication is named.
        """
        from . import create

        if not chosen and not dropped:
            raise WorkbenchError("no file is chosen", "a new inquiry", "Choose or drop one.")
        if status not in publication.PUBLICATIONS:
            raise WorkbenchError(
                "nobody has said what the files are", "a new inquiry", "Choose, or say that you are not sure."
            )
        paths = [*map(self._chosen, chosen), *map(self._dropped, dropped)]
        if self.inquiry is None:
            self.inquiry = create(self._free(title), title=title, body=body)
        report = self.inquiry.add(paths, publication=status)
        for name in dropped:
            self._dropped(name).unlink(missing_ok=True)
        return {
            "folder": self.inquiry.folder.path.name,
            "report": [_in_words(row) for row in report.to_dict("records")],
        }

    def opened(self, name: str = "") -> Inquiry:
        """Return the inquiry that was begun, or one of those below the folder by its name."""
        from . import open as open_inquiry

        if name:
            if name not in self.start()["inquiries"]:
                raise WorkbenchError(f"there is no inquiry “{name}” here", "open", "Choose one of the list.")
            self.inquiry = open_inquiry(self.root / name)
        if self.inquiry is None:
            raise WorkbenchError("no inquiry is begun yet", "open", "Choose files, and begin.")
        return self.inquiry

    def unclear(self) -> list[dict[str, Any]]:
        """Return what somebody has to settle, one question each (`what_is_unclear.Settler.questions`)."""
        return self._settler.questions()

    def settle(self, question: Mapping[str, Any], answer: str, coder: str) -> list[dict[str, Any]]:
        """Write down what somebody says, in people.csv or sources.csv; return what is left to settle."""
        self._settler.settle(question, answer, coder)
        return self._settler.questions()

    def briefing(self) -> str:
        """Write the first briefing, for the committee, into the inquiry's folder; return its path from the folder."""
        inquiry = self.opened()
        place = inquiry.folder.path / "briefings" / "briefing.html"
        place.parent.mkdir(exist_ok=True)
        today = datetime.datetime.now(datetime.UTC).date().isoformat()
        saved = inquiry.brief(date=today, audience="committee").save(place)
        return Path(saved).resolve().relative_to(self.root).as_posix()

    @property
    def _settler(self) -> Settler:
        inquiry = self.opened()
        if self._held is None or self._held.inquiry is not inquiry:
            self._held = Settler(inquiry)
        return self._held

    def _files(self) -> list[dict[str, Any]]:
        """Return the files of the folder, and of its folders, that are in no inquiry and not hidden; at most `MOST`."""
        found = []
        for above, folders, files in os.walk(self.root):
            place = Path(above)
            folders[:] = sorted(
                one for one in folders if one[0] != "." and not (place / one / SETTINGS).exists()
            )
            for name in sorted(files):
                path = place / name
                if name[0] == "." or path.suffix == ".ipynb" or path.is_symlink() or not path.is_file():
                    continue
                found.append({"name": path.relative_to(self.root).as_posix(), "size": path.stat().st_size})
                if len(found) >= MOST:
                    return found
        return found

    def _chosen(self, name: str) -> Path:
        known = {one["name"] for one in self._files()}
        if name not in known:
            raise WorkbenchError(f"there is no file “{name}” here any more", "a new inquiry", "Choose again.")
        return self.root / name

    def _dropped(self, name: str) -> Path:
        plain = name.replace("\\", "/").rpartition("/")[2].strip()
        if not plain or plain in (".", "..") or not plain.isprintable():
            raise WorkbenchError(f"“{name}” is no name of a file", "a new inquiry", "Rename it.")
        return self._came / plain

    def _free(self, title: str) -> Path:
        key = names.key(title) or "inquiry"
        tries = (self.root / (key if n == 1 else f"{key}-{n}") for n in range(1, 1_000))
        return next(path for path in tries if not path.exists())


def _in_words(row: Mapping[Any, Any]) -> dict[str, str]:
    passages = int(row["passages"] or 0)
    about = [str(row["kind"]), str(row["date"]), f"{passages:,} passages" if passages else ""]
    status = str(row["status"])
    said = [_SAID.get(status, status), *about] if status in _SAID else [status]
    return {
        "file": str(row["file"]),
        "title": str(row["title"]),
        "said": " · ".join(filter(None, said)),
        "reason": str(row["reason"]),
        "status": status,
    }
