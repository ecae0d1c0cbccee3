"""The Post Office Horizon IT Inquiry: 230 hearings as ``Speaker: words``, counted turn by turn and timed.

The count stands in the README beside the texts; nothing says which turns it counts. A turn too many is as wrong
as one too few. What the product calls a turn is read now and then: counsel's label misprinted as initials is
kept as printed, and ``Name:`` before a quotation or an empty line is not a speaker. A turn of which nobody is named
as the speaker is listed and is none of these: the count has two questions after ``Ukgi:``, which are counsel's and
follow an answer, as the witness's own words, and the product says that it doesn't know whose they are.
"""

from __future__ import annotations

import lzma
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.evaluation.measure import Measure
from tests.evaluation.turns import SPOKEN
from workbench import sources
from workbench.sources.reading import Reading

TURNS, WORDS, SECONDS = 194_225, 7_415_278, 60


def run(data: Path) -> list[Measure]:
    """Return ``horizon.turns`` (in all hearings), the words read in them, and the seconds that it took."""
    turns = words = 0
    unnamed: list[str] = []
    clock = 0.0
    for name, content in hearings(data / "horizon" / "transcripts.tar.xz"):
        begun = time.process_time()
        reading = sources.read(content, name, "oral")
        clock += time.process_time() - begun
        found = turns_of(reading)
        turns += sum(1 for _, speaker in found if speaker)
        unnamed += [f"{name}: nobody is named in turn {number}" for number, speaker in found if not speaker]
        words += len(content.decode("utf-8").split())
    return [
        Measure(
            "horizon.turns", TURNS - abs(turns - TURNS), TURNS, TURNS, (f"{turns} turns were found", *unnamed)
        ),
        Measure("horizon.words", words, WORDS, WORDS),
        Measure(
            "horizon.seconds",
            round(clock),
            None,
            SECONDS,
            (f"{words / clock:,.0f} words a second",),
            at_most=True,
        ),
    ]


def hearings(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each hearing's name and text, in the order of their names."""
    with lzma.open(archive) as packed, tarfile.open(fileobj=packed) as files:
        members = [(member.name, files.extractfile(member)) for member in files if member.isfile()]
        texts = sorted((name, file.read()) for name, file in members if file and name.endswith(".txt"))
    yield from ((Path(name).stem, content) for name, content in texts)


def turns_of(reading: Reading) -> list[tuple[int | None, str]]:
    """Return the number and speaker of each turn."""
    return list(dict.fromkeys((p.turn, p.speaker) for p in reading.passages if p.kind in SPOKEN))
