"""Citations in two published reports, against what one reader found in 300 of their notes, drawn at random.

``tests/readings/citations.csv`` has a row for each note read: what it cites (``kind:code``, ``@`` pages, ``§``
paragraphs; a question is ``oral:37``), and the kinds of published works that it names. The first sample of 100 was
read while the rules were made and mended; the second was read once they were done, and two faults that it showed were
mended; the third was drawn and read after that, and nothing was changed for it.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.evaluation.measure import Measure
from workbench.citations import find_citations
from workbench.citations.grammar import parse_references, published
from workbench.citations.grammar.reference import Reference
from workbench.citations.lookup.evidence_index import EvidenceIndex
from workbench.model import Citation, Document, Evidence, Hearing, Mark, Passage, tables
from workbench.sources import read

READ = Path(__file__).parents[1] / "readings" / "citations.csv"
SAMPLES = ("first", "second", "third")


def run(data: Path) -> list[Measure]:
    """Return, for each sample, how many citations were read as they stand, how many not, and published works."""
    found = []
    for sample in SAMPLES:
        rows = [row for row in _rows() if row["sample"] == sample]
        right, amiss, wrong = _compared(rows, data)
        name = f"responses.citations_{sample}"
        found.append(Measure(name, right, right + len(amiss), right + len(amiss), tuple(amiss)))
        found.append(Measure(f"{name}_wrong", len(wrong), 0, 0, tuple(wrong), at_most=True))
    named, of, missed = _published(data)
    found.append(Measure("responses.published_named", named, of, 24, tuple(missed)))
    return found


def _rows() -> list[dict[str, str]]:
    with open(READ, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _compared(rows: list[dict[str, str]], data: Path) -> tuple[int, list[str], list[str]]:
    right, amiss, wrong = 0, [], []
    for row in rows:
        wanted = Counter(filter(None, row["citations"].split("; ")))
        found = Counter(_claimed(data / "responses" / f"{row['report']}.pdf").get(row["note"], ()))
        right += sum((wanted & found).values())
        amiss += [f"{row['report']} {row['note']}: {one} not found" for one in (wanted - found).elements()]
        wrong += [f"{row['report']} {row['note']}: {one}" for one in (found - wanted).elements()]
    return right, amiss, wrong


@cache
def _claimed(report: Path) -> dict[str, list[str]]:
    """Return what the product says that each note cites, each reference once."""
    frames, codes = _frames(report)
    claimed: dict[str, list[str]] = {}
    spans: set[tuple[str, int, int]] = set()
    rows: list[Citation] = tables.rows(find_citations.find(*frames), Citation)
    for row in rows:
        place = (row.note_passage_id, row.start, row.end)
        if row.note and place not in spans:
            spans.add(place)
            first = parse_references.read(row.text, codes)[0]
            claimed.setdefault(f"n{row.note}", []).extend(_words(replace(first, kind=row.kind)))
    return claimed


@cache
def _frames(report: Path):  # type: ignore[no-untyped-def]
    """Return the frames of one report, with the evidence that it lists and nobody holds, and the codes listed."""
    reading = read(report.read_bytes(), "report")
    documents = tables.table(Document, [replace(reading.document, kind="report"), *reading.listed])
    evidence = Evidence(passages=tables.table(Passage, reading.passages), documents=documents)
    hearings = tables.table(Hearing, reading.hearings)
    codes = tuple(EvidenceIndex.of(evidence, hearings).by_code)
    return (evidence, tables.table(Mark, reading.marks), hearings), codes


def _words(reference: Reference) -> Iterator[str]:
    if reference.kind == "oral":
        yield from (f"oral:{question}" for question in reference.questions)
        return
    pages = [f"{p.page}" if p.page == p.last_page else f"{p.page}-{p.last_page}" for p in reference.places]
    numbers = reference.paragraphs
    many = f"{numbers[0]}-{numbers[-1]}" if len(numbers) > 4 else ",".join(numbers)
    yield "".join(
        (
            reference.kind,
            f":{reference.code}" if reference.code else "",
            f"@{','.join(pages)}" if pages else "",
            f"§{many}" if many else "",
        )
    )


def _published(data: Path) -> tuple[int, int, list[str]]:
    right, of, missed = 0, 0, []
    for row in _rows():
        wanted = Counter(filter(None, row["published"].split("; ")))
        if not wanted:
            continue
        frames, codes = _frames(data / "responses" / f"{row['report']}.pdf")
        passages = frames[0].passages
        note = passages.loc[passages["locator"] == row["note"], "text"].iloc[0]
        found = Counter(one.kind for one in published.read(note, parse_references.read(note, codes)))
        right += sum((wanted & found).values())
        of += sum(wanted.values())
        missed += [f"{row['report']} {row['note']}: a {one} not found" for one in (wanted - found).elements()]
    return right, of, missed
