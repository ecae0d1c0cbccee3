"""Sentences of five replies that commit somebody or look like it, 222 labelled before the rule was written.

``tests/readings/commitments.csv`` has the labels: document, passage, where the sentence begins, whether it is a
commitment, and of one that looks like one, what it is instead. Every sentence of the replies named was read; what is
not listed is none (of Infected Blood, the answers from 2 (a) to 9 (d): the rules of its scheme are not judged). The
rule was written with those of the sample *first* in view. Those of *unseen* were labelled by the same person on the
same day, and met once, after the rule was written: 66 right, 2 wrong, 5 missed. Nothing was mended after that, so a
change that makes these worse is one for the worse.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.evaluation.measure import Measure
from workbench.model import Passage
from workbench.replies.commitments_of_replies import SAYING
from workbench.replies.read_commitments import promised
from workbench.sources import read

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
READ = Path(__file__).parents[1] / "readings" / "commitments.csv"
FILES = {
    "hc1099": "corpus/commons-hc381-2025/hc1099-response.pdf",
    "hc802": "corpus/commons-hc179-2016/hc802.pdf",
    "behaviour": "responses/behaviour-change-2011-response.pdf",
    "covid-m2": "corpus/uk-covid-module-2/uk-government-response-module-2.pdf",
    "infected": "responses/infected-blood-vol1-response.pdf",
}
JUDGED = {"infected": range(43, 193)}
"""Of these replies only answers with these numbers were read."""
PRECISION, RECALL = 0.9, 0.8


@dataclass(frozen=True)
class Compared:
    """What a sample of sentences comes to: found and meant, found and not meant, meant and not found."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


def run(data: Path) -> list[Measure]:
    """Return precision and recall on the sentences that the rule was written with, and on those it had not met."""
    found = []
    for sample in ("first", "unseen"):
        one = compared(data, sample)
        given, meant = len(one.right) + len(one.wrong), len(one.right) + len(one.missed)
        for name, of, least, amiss in (
            ("precision", given, PRECISION, one.wrong),
            ("recall", meant, RECALL, one.missed),
        ):
            target = round(least * of)
            found.append(Measure(f"commitments.{sample}.{name}", len(one.right), of, target, amiss))
    return found


def compared(data: Path, sample: str) -> Compared:
    """Return how the sentences of a sample are read."""
    right, wrong, missed = [], [], []
    for document in sorted({row["document"] for row in _labels() if row["sample"] == sample}):
        meant = {
            (row["passage_id"], int(row["start"]))
            for row in _labels()
            if row["document"] == document and row["commitment"] == "yes"
        }
        for passage in _judged(data, document):
            for one in promised(passage.text):
                place = (passage.passage_id, one.start)
                (right if place in meant else wrong).append(f"{passage.passage_id}: {one.words}")
                meant.discard(place)
        missed += [f"{passage_id}, from {start}" for passage_id, start in sorted(meant)]
    return Compared(tuple(right), tuple(wrong), tuple(missed))


@cache
def _labels() -> tuple[dict[str, str], ...]:
    with READ.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _judged(data: Path, document: str) -> Iterator[Passage]:
    for passage in read((data / FILES[document]).read_bytes(), document).passages:
        number = re.fullmatch(r"a(\d+)", passage.passage_id.rsplit("/", 1)[1])
        judged = document not in JUDGED or (number and int(number[1]) in JUDGED[document])
        if passage.kind in SAYING and judged:
            yield passage
