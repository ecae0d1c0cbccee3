"""HC 245's own report as a draft, checked against its evidence: as it is, and with faults put into copies of it.

What is known to be wrong in the report as published was found by reading it against the transcripts.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.evaluation import hc245, inquiries
from tests.evaluation.measure import Measure
from tests.made import seeded_faults, word_drafts
from tests.made.seeded_faults import Source
from workbench.checking import Draft, Held, check
from workbench.model import Hearing, Mark, Passage, Recommendation, tables
from workbench.sources import Reading, read, renamed

if TYPE_CHECKING:
    import pandas as pd

REPORT = "Responsible Use of Data.pdf"
TITLE = (
    "House of Commons",
    "Science and Technology Committee",
    "Responsible Use of Data",
    "Fourth Report of Session 2014–15",
)
CORRECT = 113
FAULTS, EACH = 200, 10
# The misses of the first were looked at while the check was written (and those of 7, 31 and 99); those of the second never.
SEEDS = (245, 1802)
KNOWN = {
    ("words altered", "leader"),
    ("words altered", "evidence based policy making"),
    ("words altered", "there has been little incentive for many platform providers"),
    ("condition cut off", "techUK and e-skills predict that we will need another half a million"),
    ("reference malformed", "Qq51;36 [Professor Yates]"),
    ("reference malformed", "Qq27;18 [Carl Miller]"),
    ("name misspelt", "Surreya Cansoy"),
    ("no citation", "We have also seen that the Government’s approach to online safety"),
}


def run(data: Path, work: Path) -> list[Measure]:
    """Make the inquiry in ``work``, check its report, and check copies with faults, read from Word files."""
    folder = data / "hc245"
    inquiry = inquiries.made(work / "checking", hc245.TITLE, hc245.sources(folder))
    names = ("documents", "passages", "appearances", "hearings")
    held = Held.of({name: getattr(inquiry, name) for name in names})
    report = renamed(read((folder / REPORT).read_bytes(), "draft"), "draft")
    as_word = through_word(report)
    found = check(draft(as_word, held))
    measures = [_same_text(report, as_word), *_as_published(found)]
    usual = Counter(zip(found["kind"], found["quote"], strict=True))
    for n, seed in enumerate(SEEDS, 1):
        measures += _seeded(source(report, held), held, usual, seed, f"seed{n}")
    return measures


def through_word(report: Reading) -> Reading:
    """Return a report as it is read from the Word file that is made of it."""
    return renamed(read(word_drafts.report(report, TITLE), "draft", "report"), "draft")


def draft(reading: Reading, held: Held) -> Draft:
    """Return a reading as the draft that is checked."""
    return Draft(
        tables.table(Passage, reading.passages), tables.table(Mark, reading.marks),
        tables.table(Recommendation, reading.recommendations), tables.table(Hearing, reading.hearings), held,
    )  # fmt: skip


def source(report: Reading, held: Held) -> Source:
    """Return what faults are made of: the witnesses' sentences, and their names as the report's table has them."""
    seen = held.appearances[held.appearances["capacity"] == "witness"]
    witnesses = frozenset(seen["document_id"] + " " + seen["person_id"])
    dates = dict(zip(held.documents["document_id"], held.documents["date"], strict=True))
    said = seeded_faults.sentences(tables.rows(held.passages, Passage), dates, witnesses)
    table = " ".join(hearing.text for hearing in report.hearings)
    forms: dict[str, str] = {}
    for label in dict.fromkeys(one.label for one in said):
        surname = (
            label.rpartition(" ")[2]
            if " van " not in label and " De " not in label
            else label.split(" ", 1)[1]
        )
        full = re.search(rf"(?:Professor |Dr |Sir )?[A-Z][\w’]+ {re.escape(surname)}(?!\w)", table)
        forms[label] = full[0] if full else label
    return Source(report, said, forms)


def _same_text(report: Reading, as_word: Reading) -> Measure:
    """The Word file gives the passages, and the marks of notes, that the published PDF gives."""
    ours = {(p.passage_id, p.text.removeprefix("0B")) for p in report.passages}
    theirs = {(p.passage_id, p.text) for p in as_word.passages}
    differ = sorted(ours ^ theirs)
    differ += sorted({(m.passage_id, str(m.start)) for m in set(report.marks) ^ set(as_word.marks)})
    told = tuple(f"{place}: {text[:60]}" for place, text in differ)
    return Measure("checking.word_differs", len(differ), None, 0, told, at_most=True)


def _as_published(found: pd.DataFrame) -> list[Measure]:
    rows = list(zip(found["kind"], found["quote"], found["passage_id"], found["explanation"], strict=True))
    met = {(kind, start) for kind, start in KNOWN for k, q, _, _ in rows if k == kind and q.startswith(start)}
    false = [r for r in rows if not any(r[0] == kind and r[1].startswith(start) for kind, start in KNOWN)]
    told = tuple(f"{place}: {kind}: {words[:60]}: {why}" for kind, words, place, why in false)
    missing = tuple(f"{kind}: {start}" for kind, start in sorted(KNOWN - met))
    return [
        Measure("checking.false_alarms", len(false), CORRECT, 0, told, at_most=True),
        Measure("checking.known_faults", len(met), len(KNOWN), len(KNOWN), missing),
    ]


def _seeded(
    source: Source, held: Held, usual: Counter[tuple[str, str]], seed: int, name: str
) -> list[Measure]:
    missed: list[str] = []
    extra: list[str] = []
    for reading, faults in seeded_faults.copies(source, seed, FAULTS // EACH, EACH):
        checked = draft(through_word(reading), held)
        found = check(checked)
        rows = [
            (r.kind, checked.texts[r.passage_id].text, r.start, r.end, r.right, r.explanation)
            for r in found.itertuples()
        ]
        missed += [
            f"{f.kind}: “{f.was}” → “{f.now}” ({f.passage_id})" for f in seeded_faults.missed(faults, rows)
        ]
        touched = {text for fault in faults for text in (fault.text, fault.caller)}
        extra += [
            f"{kind}: {told}"
            for (kind, text, *_, told), quote in zip(rows, found["quote"], strict=True)
            if text not in touched and not usual[kind, quote]
        ]
    return [
        Measure(f"checking.{name}", FAULTS - len(missed), FAULTS, 195, tuple(missed)),
        Measure(f"checking.{name}_elsewhere", len(extra), None, 0, tuple(extra), at_most=True),
    ]
