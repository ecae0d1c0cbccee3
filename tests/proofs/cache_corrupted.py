"""A thousand files of the cache are spoilt, one after another, and the founding case is opened: never a wrong table.

Each is flipped in one bit, cut, emptied, lengthened, or changes places with another. A process of its own opens each
lot, so that a crash in native code is counted, and does not end the proof. What the readers and rules make is known
from the whole cache and given to them, so that what is measured is the cache: whether it gives back what is true, or
has it made again.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pandas as pd

import workbench as wb
from workbench.inquiry import cache, kept_readings, learned_tags, read_sources
from workbench.inquiry.cache import Frames
from workbench.model import Tag
from workbench.themes import tag_passages
from workbench.themes.learning import suggest_tags, train, what_next

COUNT, LOT = 1000, 100
FOUNDING = Path(__file__).parents[2] / "evidence" / "missing-from-care"
TABLES = (
    "documents", "passages", "marks", "people", "appearances", "campaigns", "hearings", "terms", "recommendations",
    "relations", "responses", "progress", "citations", "quotations", "tags", "links", "bearings", "undertakings",
    "term_links", "findings", "problems",
)  # fmt: skip
Spoil = Callable[[random.Random, Path, list[Path]], None]


def flipped(chance: random.Random, path: Path, _: list[Path]) -> None:
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def cut(chance: random.Random, path: Path, _: list[Path]) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: chance.randrange(1, len(data))])


def emptied(_: random.Random, path: Path, __: list[Path]) -> None:
    path.write_bytes(b"")


def lengthened(chance: random.Random, path: Path, _: list[Path]) -> None:
    path.write_bytes(path.read_bytes() + chance.randbytes(chance.randrange(1, 200)))


def swapped(chance: random.Random, path: Path, files: list[Path]) -> None:
    other = chance.choice([one for one in files if one != path])
    here, there = path.read_bytes(), other.read_bytes()
    path.write_bytes(there)
    other.write_bytes(here)


SPOILT: tuple[Spoil, ...] = (flipped, cut, emptied, lengthened, swapped)


def kept_files(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / ".cache").rglob("*.kept"))


def frames(folder: Path) -> dict[str, pd.DataFrame]:
    inquiry = wb.open(folder)
    return tables_of(inquiry)


def tables_of(inquiry: wb.Inquiry) -> dict[str, pd.DataFrame]:
    learned = inquiry._frames["learned"]
    found = {name: getattr(inquiry, name) for name in TABLES}
    return found if learned is None else found | {"learned": learned}


def prepared(source: Path, folder: Path) -> Path:
    """Copy an inquiry and fill its cache: every stage, every reading, a checked draft, learned tags."""
    ignored = shutil.ignore_patterns(".cache", "text", "decisions.*")
    shutil.copytree(source, folder, ignore=ignored)
    inquiry = wb.open(folder)
    draft = folder.parent / "draft.txt"
    draft.write_text(
        "Report\n\n1. We heard of 42 children (Q1).\n\n2. “Nobody said this” (Q2).\n", encoding="utf-8"
    )
    inquiry.check(draft)
    tags = inquiry.tags.head(3)
    # What is learned needs twenty decisions; what is kept of it needs none.
    nothing = mock.Mock(return_value=pd.DataFrame({"passage_id": [], "gain": []}))
    with (
        mock.patch.object(train, "learn"),
        mock.patch.object(suggest_tags, "suggest", return_value=tags),
        mock.patch.object(what_next, "next_to_read", nothing),
    ):
        learned_tags.learned(inquiry._frames)
    frames(folder)
    return folder


class Opened:
    """An inquiry that is opened with a cache that may be spoilt: what is made again is given, and counted."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.chance, self.made = folder, random.Random(), 0
        self.whole = {path: path.read_bytes() for path in kept_files(folder)}
        self.true, self.stages, self.read, self.tags = self._truth()
        # It does not come from the cache, and takes long.
        self.returned = wb.open(folder)._frames["returns"]

    def _truth(self) -> tuple[dict[str, pd.DataFrame], dict[str, Frames], dict[str, Any], Any]:
        stages: dict[str, Frames] = {}
        real, read = cache.frames, {}

        def watched(place: Path, stage: str, key: str, row_types: Any, make: Any) -> Frames:
            stages[stage] = real(place, stage, key, row_types, make)
            return stages[stage]

        with mock.patch.object(cache, "frames", watched):
            true = frames(self.folder)
        place = self.folder / ".cache"
        for source in read_sources.look(wb.open(self.folder).folder):
            if isinstance(kept := kept_readings.load(place, source.key), kept_readings.KeptReading):
                read[source.key] = kept.reading()
        tags, about = cache.kept_frame(place, "tags", Tag) or (pd.DataFrame(), {})
        rules = {theme: tuple(map(tuple, rows)) for theme, rows in about["themes"].items()}
        return true, stages, read, tag_passages.Tagged(tags, rules, about["documents"])

    def put_back(self) -> None:
        for path in kept_files(self.folder):
            if path not in self.whole:
                path.unlink()
        for path, data in self.whole.items():
            if not path.is_file() or path.read_bytes() != data:
                path.write_bytes(data)

    def outcome(self, number: int) -> tuple[str, str]:
        """Spoil one file by one way, open the inquiry, and say what came: right, wrong, raised; and of what."""
        self.put_back()
        self.made = 0
        self.chance.seed(number)
        files = list(self.whole)
        spoil, path = SPOILT[number % len(SPOILT)], self.chance.choice(files)
        spoil(self.chance, path, files)
        what = f"{number}: {spoil.__name__} {path.relative_to(self.folder)}"
        try:
            found = self._again()
        except Exception:
            return "raised", f"{what}\n{traceback.format_exc()}"
        for name, frame in self.true.items():
            # What was checked last and what was learned can only be asked for again: an empty one is no wrong one.
            gone = name in ("findings", "learned") and (name not in found or found[name].empty)
            if not gone and not frame.equals(found[name]):
                return "wrong", f"{what}: {name}"
        return "right", what

    def _again(self) -> dict[str, pd.DataFrame]:
        real = cache.frames

        def given(place: Path, stage: str, key: str, row_types: Any, make: Any) -> Frames:
            return real(place, stage, key, row_types, lambda: self._count(self.stages[stage]))

        def read(_: Any, sources: Any) -> Iterator[Any]:
            return (self._count(self.read[source.key]) for source in sources)

        def tagged(passages: Any, book: Any, kept: Any, *more: Any) -> Any:
            # With what was kept the rules go on from there: that is what a wrong one would spoil.
            return real_tags(passages, book, kept, *more) if kept is not None else self._count(self.tags)

        real_tags = tag_passages.again
        with (
            mock.patch.object(cache, "frames", given),
            mock.patch.object(read_sources, "_read", read),
            mock.patch.object(tag_passages, "again", tagged),
        ):
            # The readings are looked at only when what is made of them is gone: here each time.
            inquiry = wb.open(self.folder)
            sources = read_sources.look(inquiry.folder)
            shelved = read_sources.shelve(inquiry.folder, sources)
            assert all(item.reading is not None for item in shelved if item.document.source_file)
            for source, item in zip(sources, shelved, strict=True):
                assert item.reading is None or item.reading == self.read[source.key], "a wrong reading"
            inquiry._frames._made["returns"] = self.returned
            return tables_of(inquiry)

    def _count(self, made: Any) -> Any:
        self.made += 1
        return made


def came_of(folder: Path, numbers: range) -> Iterator[tuple[str, str]]:
    """Yield what came of each spoilt file: right, wrong or raised."""
    opened = Opened(folder)
    for number in numbers:
        yield opened.outcome(number)


def _lot(folder: Path, numbers: range) -> Counter[str]:
    """Run one lot in a process of its own; a process that ends by a signal counts as one crash and the rest unrun."""
    asked = [sys.executable, "-m", __spec__.name if __spec__ else __name__, str(folder)]
    ran = subprocess.run([*asked, str(numbers.start), str(numbers.stop)], capture_output=True, text=True)
    told = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("[")]
    for kind, what in told:
        if kind != "right":
            print(what, file=sys.stderr)
    counts = Counter(kind for kind, _ in told)
    if ran.returncode:
        print(ran.stderr[-2000:], file=sys.stderr)
        counts["crashed"] += 1
    return counts


def prove(count: int = COUNT) -> list[tuple[str, str, str]]:
    """Return what came of ``count`` spoilt files of the founding case's cache."""
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = prepared(FOUNDING, Path(name) / "inquiry")
        for start in range(0, count, LOT):
            counts += _lot(folder, range(start, min(start + LOT, count)))
    return [
        ("cache: files spoilt, and the inquiry opened", f"{counts.total():,}", f"{count:,}"),
        ("cache: wrong tables", str(counts["wrong"]), "0"),
        ("cache: crashes", str(counts["crashed"]), "0"),
        ("cache: errors or tracebacks", str(counts["raised"]), "0"),
    ]


if __name__ == "__main__":
    if len(sys.argv) == 4:
        for came in came_of(Path(sys.argv[1]), range(int(sys.argv[2]), int(sys.argv[3]))):
            print(json.dumps(came), flush=True)
    else:
        for row in prove(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT):
            print("  ".join(row))
