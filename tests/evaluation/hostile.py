"""Broken, odd and malicious files: each ends in one closed status, in time and in memory, and the reader lives on.

``python -m tests.evaluation.hostile`` writes the golden table of the sample again (file, status, characters): look at
what changed before it is committed. No word of a file is in it.
"""

from __future__ import annotations

import csv
import hashlib
import resource
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.measure import Measure
from workbench import model
from workbench.errors import Unreadable
from workbench.sources.sandbox.parent import Asked, read_all

GOLDEN = Path(__file__).resolve().parents[1] / "hostile.csv"
SECONDS, MEBIBYTES, BATCH = 15, 1024, 40
# Known but not held is no status of a file that was given.
ENDS = frozenset(model.STATUSES) - {"not-held"}


@dataclass(frozen=True)
class Ended:
    """What came of one file: its status, and how many characters were read.

    Blanks are not counted: of a font that a PDF names and does not bring, a machine's own decide where a space is seen.
    """

    file: str
    status: str
    characters: int


def run(data: Path) -> list[Measure]:
    """Return ``hostile.accounted``, and the most seconds of processor time and MiB that one file took."""
    folder = data / "hostile"
    paths = files(folder)
    ended, slowest, most = [], 0.0, ""
    for start in range(0, len(paths), BATCH):
        batch = paths[start : start + BATCH]
        rows, seconds = _timed(folder, batch)
        ended += rows
        # A batch's sum bounds each of its files; where it says too little, each is read by a child of its own.
        alone = [(_timed(folder, [path])[1], path.name) for path in batch] if seconds > SECONDS else []
        slowest, most = max([(slowest, most), *(alone or [(seconds, f"a batch of {len(batch)}")])])
    wrong = [f"{row.file}: {row.status}" for row in ended if not _is_accounted(row)]
    once = len({row.file for row in ended}) - len(wrong)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return [
        Measure("hostile.accounted", once, len(paths), len(paths), tuple(wrong)),
        Measure("hostile.seconds", int(slowest + 0.99), None, SECONDS, (f"the most: {most}",), at_most=True),
        Measure("hostile.mebibytes", memory, None, MEBIBYTES, at_most=True),
    ]


def files(folder: Path) -> list[Path]:
    """Return all files of a folder, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def sample(folder: Path) -> list[Path]:
    """Return about one file in eight, the same ones wherever the folder is."""
    return [path for path in files(folder) if hashlib.sha256(_name(folder, path).encode()).digest()[0] < 32]


def read(folder: Path, paths: Sequence[Path]) -> Iterator[Ended]:
    """Yield what came of each file, read in a child process."""
    results = read_all(Asked(path.read_bytes()) for path in paths)
    for path, result in zip(paths, results, strict=True):
        if isinstance(result, Unreadable):
            yield Ended(_name(folder, path), result.status, 0)
        else:
            yield Ended(_name(folder, path), result.document.status, len("".join(result.text.split())))


def golden() -> list[Ended]:
    """Return the golden table."""
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return [Ended(row["file"], row["status"], int(row["characters"])) for row in csv.DictReader(file)]


def write_golden(folder: Path) -> None:
    """Write the golden table again, as the sample is read now."""
    with GOLDEN.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["file", "status", "characters"])
        writer.writerows((row.file, row.status, row.characters) for row in read(folder, sample(folder)))


def _is_accounted(row: Ended) -> bool:
    return row.status in ENDS and (row.characters > 0) >= (row.status in ("ok", "partial"))


def _timed(folder: Path, paths: Sequence[Path]) -> tuple[list[Ended], float]:
    before = _spent()
    return list(read(folder, paths)), _spent() - before


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


if __name__ == "__main__":
    write_golden(Path(__file__).resolve().parents[3] / "shared" / "data" / "hostile")
