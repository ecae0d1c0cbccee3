"""A large report costs what it holds, not its square: ``python -m tests.proofs.large_report``.

The report is made up here, with its evidence: notes that cite questions, submissions and hearings, quotations, items
with discussions, and one run of passages that all stand under one locator, as a table without numbers does.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from tests.made.published import published
from workbench.citations import find_citations, quotations, worklist
from workbench.evidence_base import by_item
from workbench.model import Appearance, Document, Evidence, Mark, Passage, Recommendation, tables

Row = tuple[str, str, str]
NOTES, ITEMS, SECONDS, DOUBLING = 5_000, 500, 10.0, 2.3
WORDS = "bell rope tower keeper record harbour ferry ticket ledger winter school child letter board".split()


@dataclass(frozen=True)
class Large:
    """The frames of a made-up inquiry with a report of so many notes and items."""

    evidence: Evidence
    marks: Any
    items: Any


def said(n: int, many: int = 24) -> str:
    """Words that nobody else says in the same order."""
    return " ".join(
        f"{WORDS[(n * 7 + k * (1 + n % 5)) % len(WORDS)]}{(n + k) % 97 or ''}" for k in range(many)
    )


def report(notes: int, items: int) -> Large:
    """A report of ``notes`` notes and ``items`` items, and as many answers and paragraphs of submissions to cite."""
    sessions, submissions = max(notes // 100, 1), max(notes // 50, 1)
    documents = [published("report", kind="report", title="Report", paper_number="HC 9")]
    documents += [
        published(f"oral-{n}", kind="oral", title=f"Session {n}", date="2020-01-01") for n in range(sessions)
    ]
    documents += [
        published(f"written-{n}", kind="written", author=f"Body {n} Trust", evidence_code=f"ABC{n:04}")
        for n in range(submissions)
    ]
    appearances = [
        Appearance(f"oral-{n}", f"p{n}", f"Ms Hale{n}", "witness", "", f"Body {n} Trust")
        for n in range(sessions)
    ]
    passages = []
    for q in range(notes):
        oral, where = f"oral-{q % sessions}", f"Q{q + 1}"
        who = (f"Ms Hale{q % sessions}", f"p{q % sessions}")
        passages += [
            Passage(
                f"{oral}/{where}.1",
                oral,
                2 * q,
                "question",
                where,
                2 * q,
                "Chair",
                "",
                text=f"Why {said(q, 6)}?",
            ),
            Passage(
                f"{oral}/{where}.2", oral, 2 * q + 1, "answer", where, 2 * q + 1, *who, text=f"{said(q)}."
            ),
        ]
        paper = f"written-{q % submissions}"
        place = str(q // submissions + 1)
        passages.append(Passage(f"{paper}/{place}", paper, q, "paragraph", place, text=f"{said(q + 3)}."))
    own, marks = _written(notes, sessions, submissions)
    places = [p.locator for p in own if p.kind == "paragraph" and p.locator]
    recommendations = [
        Recommendation(
            f"report/r{n}", str(n + 1), "recommendation", "report", text=f"We recommend {said(n)}.",
            paragraphs=(places[n * 7 % len(places)],),
            discussion=tuple(places[(n * 7 + k) % len(places)] for k in range(4)),
        )
        for n in range(items)
    ]  # fmt: skip
    evidence = Evidence(
        passages=tables.table(Passage, [*passages, *own]),
        appearances=tables.table(Appearance, appearances),
        documents=tables.table(Document, documents),
    )
    return Large(evidence, tables.table(Mark, marks), tables.table(Recommendation, recommendations))


def _written(notes: int, sessions: int, submissions: int) -> tuple[list[Passage], list[Mark]]:
    """The report's own passages: half of the notes in numbered paragraphs, half in one run without a number."""
    passages, marks = [], []
    for n in range(notes):
        locator = str(n // 2 + 1) if n % 2 else ""
        text = f"The witness said “{said(n, 12)}” of it, and “nobody wrote {said(n + 1, 3)}”."
        place = f"report/p{n}"
        passages.append(Passage(place, "report", 2 * n, "paragraph", locator, text=text))
        marks.append(Mark(place, len(text), str(n + 1), f"report/n{n + 1}"))
    for n in range(notes):
        cited = (
            f"Q{n + 1} [Ms Hale{n % sessions}]", f"Qq{n + 1}-{n + 2}", f"Body {n % submissions} Trust (ABC{n % submissions:04}), para 2",
            f"Body Trust (ABC{9_000 + n % 999}) para 1", "Ibid.", f"Q{n + 1} [Dr Nobody]",
        )[n % 6]  # fmt: skip
        passages.append(Passage(f"report/n{n + 1}", "report", 2 * notes + n, "note", f"n{n + 1}", text=cited))
    return passages, marks


def steps(large: Large) -> list[tuple[str, Callable[[], Any]]]:
    """What is made of a report, in order; each step has what those before it gave."""
    made: dict[str, Any] = {}

    def keep(name: str, make: Callable[[], Any]) -> Callable[[], Any]:
        return lambda: made.setdefault(name, make())

    evidence, passages = large.evidence, large.evidence.passages
    return [
        ("citations", keep("c", lambda: find_citations.find(evidence, large.marks))),
        ("quotations", keep("q", lambda: quotations.locate(passages, large.marks, made["c"]))),
        ("worklist", lambda: worklist.worklist(made["c"], evidence)),
        ("links of the report", keep("l", lambda: by_item.cited(large.items, made["c"], passages))),
        (
            "evidence base",
            lambda: by_item.evidence_base(large.items, made["l"], made["c"], large.marks, evidence),
        ),
    ]


def measured(notes: int, items: int) -> dict[str, float]:
    """Seconds of processor time of each step."""
    seconds = {}
    for name, step in steps(report(notes, items)):
        begun = time.process_time()
        step()
        seconds[name] = time.process_time() - begun
    return seconds


def work(notes: int, items: int) -> dict[str, int]:
    """How many calls each step makes: what a short test compares, because seconds differ from machine to machine."""
    calls = {}
    for name, step in steps(report(notes, items)):
        counted = count(1)
        sys.setprofile(
            lambda frame, event, arg, counted=counted: event.endswith("call") and next(counted) and None
        )
        try:
            step()
        finally:
            sys.setprofile(None)
        calls[name] = next(counted) - 1
    return calls


def prove() -> list[Row]:
    """Rows of what was measured: each step and all of them, and how much more twice as much costs."""
    measured(NOTES // 20, ITEMS // 20)  # what is imported and compiled once
    half, whole = measured(NOTES // 2, ITEMS // 2), measured(NOTES, ITEMS)
    what = f"a report of {NOTES:,} notes and {ITEMS} items"
    rows = [(f"{what}: {name}", f"{seconds:.1f} s", "") for name, seconds in whole.items()]
    total = sum(whole.values())
    return [
        *rows,
        (what, f"{total:.1f} s of processor time", f"≤ {SECONDS:.0f} s"),
        ("twice as many notes and items", f"{total / sum(half.values()):.2f} ×", f"≤ {DOUBLING} ×"),
    ]


if __name__ == "__main__":
    for row in prove():
        print(" | ".join(row))
