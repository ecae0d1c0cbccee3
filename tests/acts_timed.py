"""What an act costs until every table is right again: each in a process of its own, in processor time.

``python -m tests.acts_timed FOLDER`` opens an inquiry, looks at tables and prints its seconds; `measures` does so after
each act on the Horizon transcripts, with twenty items of the founding case as its report. A busy machine is slower, by
up to twice and more: `floor`, a bare loop, is measured first, .30 s where the goals were set.
"""

from __future__ import annotations

import csv
import io
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.evaluation import horizon
from tests.places import ROOT

CASE = ROOT / "evidence" / "missing-from-care"
TRANSCRIPTS = ROOT.parent / "shared" / "data" / "horizon" / "transcripts.tar.xz"
ITEMS = 20
EVERY, FIRST, TAGS_AND_LINKS = "every table", "documents passages people appearances", "tags links"
SECONDS, WALL, PEAK = " s", " s on the clock", " GB"


def opened(folder: str, names: list[str]) -> None:
    """Open an inquiry, look at tables (all, if none is named), and print what it took."""
    begun, clock = time.process_time(), time.monotonic()
    import workbench as wb

    inquiry = wb.open(folder)
    for name in names or wb.inquiry.TABLES:
        getattr(inquiry, name)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(time.process_time() - begun, time.monotonic() - clock, peak)


def taken(folder: Path, tables: str = EVERY) -> tuple[float, float, float]:
    """Seconds of the processor, seconds on the clock, and gigabytes that looking at tables takes now."""
    names = [] if tables == EVERY else tables.split()
    asked = [sys.executable, "-m", "tests.acts_timed", str(folder), *names]
    # As installed: its modules compiled once, whatever this process was told.
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    ran = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=ROOT, env=around)
    cpu, clock, peak = map(float, ran.stdout.split())
    return cpu, clock, peak


def floor() -> float:
    """Seconds of the processor that ten million additions take here and now."""
    before, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number & 3
    return time.process_time() - before


def suggested(place: Path) -> Iterator[tuple[str, float, float, str]]:
    """Yield what machines’ suggestions cost, each made of the evidence in memory and nothing that was kept."""
    import workbench as wb
    from workbench import undertakings
    from workbench.model import Evidence
    from workbench.suggestions import suggest_links, suggest_term_links

    inquiry = wb.open(place)
    evidence = Evidence.of({name: getattr(inquiry, name) for name in wb.inquiry.TABLES})
    items, tags, no_terms = inquiry.recommendations, inquiry.tags, inquiry.terms.iloc[:0]
    acts = {
        "undertakings": (lambda: undertakings.suggest(evidence), 6.0),
        f"links of {ITEMS} items": (lambda: suggest_links.suggest(items, evidence, tags=tags), 5.0),
        "term links of no terms": (lambda: suggest_term_links.suggest(no_terms, evidence), 0.01),
    }
    for what, (act, goal) in acts.items():
        before = time.process_time()
        act()
        yield what, time.process_time() - before, goal, SECONDS


def checked(place: Path, draft: Path) -> float:
    """Seconds of the processor that a draft of two sentences takes, once the evidence has been looked at."""
    import workbench as wb

    draft.write_text(
        "1. Nobody “had ever looked” (Q37).\n\n2. Ms Hale said that there were no known errors.\n", "utf-8"
    )
    inquiry = wb.open(place)
    for name in ("documents", "passages", "appearances", "hearings"):
        getattr(inquiry, name)
    before = time.process_time()
    inquiry.check(draft)
    return time.process_time() - before


def begun(folder: Path) -> tuple[Path, Path]:
    """All hearings but the last as an inquiry with the codebook and twenty items of the founding case; and that one."""
    import workbench as wb

    inquiry = wb.create(folder / "inquiry", title="Horizon", body="statutory inquiry")
    place = inquiry.folder.path
    for name in ("codebook.csv", "patterns.csv"):
        shutil.copy(CASE / name, place / name)
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(["recommendation_id", "number", "text"])
    said = wb.open(CASE).recommendations["text"].tolist() * 2
    rows.writerows([f"r{n}", str(n), words] for n, words in enumerate(said[:ITEMS], 1))
    (place / "recommendations.csv").write_text(text.getvalue(), encoding="utf-8")
    given = []
    for name, data in horizon.hearings(TRANSCRIPTS):
        given.append(folder / f"{name}.txt")
        given[-1].write_bytes(data)
    inquiry.add(given[:-1], publication="published")
    return place, given[-1]


def measures(folder: Path) -> Iterator[tuple[str, float, float, str]]:
    """Yield what was measured, the figure, its goal and its unit."""
    import workbench as wb

    yield "a bare loop: the floor", floor(), 0.3, SECONDS
    place, last = begun(folder)
    yield "first evidence tables", taken(place, FIRST)[0], 3.0, SECONDS
    cold = taken(place)
    yield "every table for the first time: the most memory", cold[2], 0.8, PEAK
    yield "opened again, to tags and links", taken(place, TAGS_AND_LINKS)[1], 0.8, WALL
    yield "a check of two sentences, the inquiry open", checked(place, folder / "draft.txt"), 1.0, SECONDS
    yield from suggested(place)
    still = taken(place)[0]
    before = time.process_time()
    wb.open(place).add([last], publication="published")
    adding = time.process_time() - before
    yield "one hearing more, until every table is right", adding + taken(place)[0], 3.0, SECONDS
    document = wb.open(place).documents["document_id"].iloc[0]
    fixes = f"document_id,words,correct,reason\n{document},Post Office,Post Offices,misheard\n"
    (place / "fixes.csv").write_text(fixes, encoding="utf-8")
    yield "one correction", taken(place)[0] - still, 2.0, SECONDS
    items = place / "recommendations.csv"
    items.write_text(items.read_text(encoding="utf-8").replace("should", "must", 1), encoding="utf-8")
    yield "one word of a recommendation", taken(place)[0] - still, 2.0, SECONDS
    progress = "recommendation_id,date,state,source\nr1,2024-01-01,in progress,a letter\n"
    (place / "progress.csv").write_text(progress, encoding="utf-8")
    yield "one row of an own table that nothing kept reads", taken(place)[0] - still, 0.3, SECONDS
    patterns = place / "patterns.csv"
    row = "benchmark,exploitation,phrase,something that nobody says,\n"
    patterns.write_text(f"{patterns.read_text(encoding='utf-8-sig').rstrip()}\n{row}", encoding="utf-8-sig")
    yield "one pattern of one theme", taken(place)[0] - still, 3.0, SECONDS


def all_measures() -> list[tuple[str, float, float, str]]:
    """What each act costs; nothing where the transcripts are not here."""
    if not TRANSCRIPTS.is_file():
        return []
    with tempfile.TemporaryDirectory() as name:
        return list(measures(Path(name)))


if __name__ == "__main__":
    opened(sys.argv[1], sys.argv[2:])
