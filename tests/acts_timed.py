"""What an act costs until every table is right again: each in a process of its own, as a multiple of a bare loop.

``python -m tests.acts_timed FOLDER`` opens an inquiry, looks at tables and prints what it took; `measures` does so
after each act on the Horizon transcripts, with twenty items of the founding case as its report, and on the founding
case itself. The goals are those of a machine on which ten million additions take `FLOOR` seconds. A busy machine is
slower, by up to twice and more: each process takes these additions, too, before and after the act, and what it took is
counted as what it would be at that floor. Time on the clock is counted by the loop's time on the clock.
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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation import horizon
from tests.places import ROOT

CASE = ROOT / "evidence" / "missing-from-care"
TRANSCRIPTS = ROOT.parent / "shared" / "data" / "horizon" / "transcripts.tar.xz"
ITEMS = 20
FLOOR = 0.3
EVERY, FIRST, TAGS_AND_LINKS = "every table", "documents passages people appearances", "tags links"
WHEN_ASKED = ("figures_read", "figures_compared", "figures_traced")
"""Tables that nothing else is made of: who asks for them waits for each sentence with a figure to be parsed."""
SECONDS, WALL, PEAK = " s", " s on the clock", " GB"


@dataclass(frozen=True)
class Took:
    """What an act took of the processor and on the clock, in seconds at the floor, and gigabytes of memory."""

    cpu: float
    clock: float
    peak: float = 0.0

    def and_then(self, other: Took) -> Took:
        return Took(self.cpu + other.cpu, self.clock + other.clock, max(self.peak, other.peak))


def floor() -> Took:
    """What ten million additions take here and now, not counted at any floor."""
    before, clock, total = time.process_time(), time.monotonic(), 0
    for number in range(10_000_000):
        total += number & 3
    return Took(time.process_time() - before, time.monotonic() - clock)


def timed(act: Callable[[], object]) -> Took:
    """Carry an act out, and return what it took, counted at the floor of before and after it."""
    first = floor()
    before, clock = time.process_time(), time.monotonic()
    act()
    cpu, wall = time.process_time() - before, time.monotonic() - clock
    peak = most_memory()
    both = first.and_then(floor())
    return Took(cpu * 2 * FLOOR / both.cpu, wall * 2 * FLOOR / both.clock, peak)


def most_memory() -> float:
    """Return the most memory that this process has had, in gigabytes.

    Not ``ru_maxrss`` where it can be helped: there Linux counts what the process that began this one had, too.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        return next(
            int(line.split()[1]) / 1e6 for line in status.read_text().splitlines() if line.startswith("VmHWM")
        )
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def looked_at(folder: Path | str, names: Sequence[str]) -> None:
    """Open an inquiry and look at tables: at all, if none is named, but for those that nothing else needs."""
    import workbench as wb

    inquiry = wb.open(folder)
    for name in names or _needed():
        getattr(inquiry, name)


def _needed() -> list[str]:
    import workbench as wb

    return [one for one in wb.inquiry.TABLES if one not in WHEN_ASKED]


def taken(folder: Path, tables: str = EVERY) -> Took:
    """What looking at tables takes now, in a process of its own."""
    names = [] if tables == EVERY else tables.split()
    ran = alone("tests.acts_timed", str(folder), *names)
    return Took(*map(float, ran.stdout.split()))


def alone(*asked: str) -> subprocess.CompletedProcess[str]:
    """Run a module in a process of its own, as installed: its modules compiled once, whatever this one was told."""
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-m", *asked]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=around)


def suggested(place: Path) -> Iterator[tuple[str, float, float, str]]:
    """Yield what machines’ suggestions cost, each made of the evidence in memory and nothing that was kept."""
    import workbench as wb
    from workbench import undertakings
    from workbench.model import Evidence
    from workbench.suggestions import suggest_links, suggest_term_links

    inquiry = wb.open(place)
    evidence = Evidence.of({name: getattr(inquiry, name) for name in _needed()})
    items, tags, no_terms = inquiry.recommendations, inquiry.tags, inquiry.terms.iloc[:0]
    acts = {
        "undertakings": (lambda: undertakings.suggest(evidence), 6.0),
        f"links of {ITEMS} items": (lambda: suggest_links.suggest(items, evidence, tags=tags), 5.0),
        "term links of no terms": (lambda: suggest_term_links.suggest(no_terms, evidence), 0.01),
    }
    for what, (act, goal) in acts.items():
        yield what, timed(act).cpu, goal, SECONDS


def checked(place: Path, draft: Path) -> float:
    """Seconds of the processor that a draft of two sentences takes, once the evidence has been looked at."""
    import workbench as wb

    draft.write_text(
        "1. Nobody “had ever looked” (Q37).\n\n2. Ms Hale said that there were no known errors.\n", "utf-8"
    )
    inquiry = wb.open(place)
    for name in ("documents", "passages", "appearances", "hearings"):
        getattr(inquiry, name)
    return timed(lambda: inquiry.check(draft)).cpu


def verified_again(place: Path, page: Path) -> float:
    """Seconds on the clock that a page of two quotations takes, children that read included, the inquiry open."""
    import workbench as wb
    from workbench.inquiry.verification import verify

    inquiry = wb.open(place)
    return timed(lambda: verify(page, inquiry)).clock


def page_of_two(place: Path, page: Path) -> Path:
    """A page with two quotations, of two documents, each with its place and its citation, and no record."""
    import workbench as wb
    from workbench.briefing.citing.citation import cite
    from workbench.briefing.parts.excerpts import excerpt
    from workbench.briefing.standalone_html import environment
    from workbench.model import Appearance, Document, Passage, tables

    inquiry = wb.open(place)
    said = inquiry.passages.query("kind == 'answer'").drop_duplicates("document_id").head(2)
    documents = {one.document_id: one for one in tables.rows(inquiry.documents, Document)}
    who = {one.person_id: one for one in tables.rows(inquiry.appearances, Appearance)}
    macros = environment().get_template("words.html.j2").module
    quoted = []
    for passage in tables.rows(said, Passage):
        words = excerpt(passage, ident=f"q{len(quoted)}")
        cited = cite([passage], documents[passage.document_id], who.get(passage.person_id))
        ident = f"cite-q{len(quoted)}"
        quoted.append(f"<p>{macros.q(words, ident)} {macros.source(cited, ident)}</p>")
    page.write_text(f"<html><body>{''.join(quoted)}</body></html>", encoding="utf-8")
    return page


def on_the_founding_case(folder: Path) -> Iterator[tuple[str, float, float, str]]:
    """Yield what opening a small inquiry takes on the clock, for the first time and again, and its state in words."""
    place = folder / "founding case"
    shutil.copytree(CASE, place, ignore=shutil.ignore_patterns(".cache"))
    yield "the founding case, every table for the first time", taken(place).clock, 3.5, WALL
    yield "the founding case again", taken(place).clock, 0.8, WALL
    for what, goal in (
        ("its state, on the command line, counted", 1.5),
        ("its state, on the command line, again", 0.6),
    ):
        yield what, timed(lambda: alone("workbench", "status", str(place))).clock, goal, WALL


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
    from tests import search_timed

    yield from on_the_founding_case(folder)
    place, last = begun(folder)
    yield "first evidence tables", taken(place, FIRST).cpu, 3.0, SECONDS
    yield "every table for the first time: the most memory", taken(place).peak, 0.8, PEAK
    yield "opened again, to tags and links", taken(place, TAGS_AND_LINKS).clock, 0.8, WALL
    page = page_of_two(place, folder / "page.html")
    verified = timed(lambda: alone("workbench", "verify", str(page), str(place)))
    yield "a page with two quotations verified, on the command line", verified.clock, 1.0, WALL
    yield "the same, the inquiry open", verified_again(place, page), 1.0, WALL
    yield "a check of two sentences, the inquiry open", checked(place, folder / "draft.txt"), 1.0, SECONDS
    yield from suggested(place)
    yield from search_timed.measures(place)
    still = taken(place).cpu
    adding = timed(lambda: wb.open(place).add([last], publication="published"))
    yield "one hearing more, until every table is right", adding.and_then(taken(place)).cpu, 3.0, SECONDS
    yield "one correction", corrected(place) - still, 2.0, SECONDS
    items = place / "recommendations.csv"
    items.write_text(items.read_text(encoding="utf-8").replace("should", "must", 1), encoding="utf-8")
    yield "one word of a recommendation", taken(place).cpu - still, 2.0, SECONDS
    progress = "recommendation_id,date,state,source\nr1,2024-01-01,in progress,a letter\n"
    (place / "progress.csv").write_text(progress, encoding="utf-8")
    yield "one row of an own table that nothing kept reads", taken(place).cpu - still, 0.3, SECONDS
    patterns = place / "patterns.csv"
    row = "benchmark,exploitation,phrase,something that nobody says,\n"
    patterns.write_text(f"{patterns.read_text(encoding='utf-8-sig').rstrip()}\n{row}", encoding="utf-8-sig")
    yield "one pattern of one theme", taken(place).cpu - still, 3.0, SECONDS


def corrected(place: Path) -> float:
    """Seconds of the processor until every table is right, once a document has a correction."""
    import workbench as wb

    document = wb.open(place).documents["document_id"].iloc[0]
    fixes = f"document_id,words,correct,reason\n{document},Post Office,Post Offices,misheard\n"
    (place / "fixes.csv").write_text(fixes, encoding="utf-8")
    return taken(place).cpu


def all_measures() -> list[tuple[str, float, float, str]]:
    """What each act costs; nothing where the transcripts are not here."""
    if not TRANSCRIPTS.is_file():
        return []
    with tempfile.TemporaryDirectory() as name:
        return list(measures(Path(name)))


if __name__ == "__main__":
    took = timed(lambda: looked_at(sys.argv[1], sys.argv[2:]))
    print(took.cpu, took.clock, took.peak)
