"""How long it takes to suggest links for 20 recommendations among all Horizon hearings, and how much memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from tests.evaluation import horizon
from tests.evaluation.measure import Measure
from workbench import sources
from workbench.model import Appearance, Document, Evidence, Passage, Recommendation, tables
from workbench.suggestions import suggest_links
from workbench.witnesses import resolve_labels

SECONDS, MIB = 10, 2048
ASKED = (
    "The Department should publish all contracts with the supplier of the accounting system.",
    "Branch managers should be told in writing of every known defect in the software.",
    "The company should keep a register of faults and of who was told about each.",
    "Those who were prosecuted should be offered independent legal advice without charge.",
    "The helpline’s call records should be kept for at least ten years.",
    "Remote access to a branch’s accounts should be logged and shown to its manager.",
    "Auditors should not ask anybody to make good a shortfall before its cause is known.",
    "The board should receive every quarter a report on disputed shortfalls.",
    "Expert witnesses should be told of all known errors in the system.",
    "Prosecutions should be brought by a body that has no interest in their outcome.",
    "Training for new branch managers should cover balancing and stock.",
    "Compensation schemes should have one front door and one application form.",
    "Interim payments should be made within six weeks of a claim.",
    "The supplier should contribute to the cost of redress.",
    "Families of those affected should be eligible to claim.",
    "The union should be free of funding from the company.",
    "Disclosure exercises should be led by somebody independent.",
    "Non-executive directors should visit branches every year.",
    "Whistleblowers should be able to reach a body outside the company.",
    "A restorative justice programme should be set up.",
)


def run(data: Path) -> list[Measure]:
    """Return the seconds of processor time of the second run, and the most memory in MiB, of a process of its own."""
    command = [sys.executable, "-m", "tests.evaluation.linking", str(data)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    what = (f"{told['passages']:,} passages, {len(ASKED)} items, {told['links']} links suggested",)
    return [
        Measure("horizon.linking_seconds", round(told["seconds"] + 0.5), None, SECONDS, what, at_most=True),
        Measure("horizon.linking_mib", told["mib"], None, MIB, at_most=True),
    ]


def main(data: Path) -> None:
    """Read all hearings, link twice, and print what it took."""
    read = [
        sources.renamed(sources.read(content, name, "oral"), f"oral-{name}")
        for name, content in horizon.hearings(data / "horizon" / "transcripts.tar.xz")
    ]
    passages = tables.table(Passage, [p for one in read for p in one.passages])
    appearances = tables.table(Appearance, [a for one in read for a in one.appearances])
    documents = tables.table(Document, [one.document for one in read])
    del read
    none = (
        tables.table(Document)
        .reindex(columns=["person_id", "name", "aliases", "category", "note"])
        .astype("str")
    )
    resolved = resolve_labels.resolve(passages, appearances, none)
    items = [
        Recommendation(f"r{n}", str(n), "recommendation", "report", text=t) for n, t in enumerate(ASKED, 1)
    ]
    asked = tables.table(Recommendation, items)
    held = Evidence(
        passages=resolved.passages,
        appearances=resolved.appearances,
        documents=documents,
        people=resolved.people,
    )
    for _ in range(2):
        began = time.process_time()
        links = suggest_links.suggest(asked, held)
        seconds = time.process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"seconds": seconds, "mib": most, "passages": len(passages), "links": len(links)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
