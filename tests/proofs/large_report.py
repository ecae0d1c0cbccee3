"""A large report costs what it holds, not its square: ``python -m tests.proofs.large_report``.

The report is made up here, with its evidence: notes that cite questions, submissions and hearings, quotations, items
with discussions, and one run of passages that all stand under one locator, as a table without numbers does.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workbench.citations import find_citations, quotations, worklist
from workbench.evidence_base import by_item
from workbench.model import Appearance, Document, Mark, Passage, Recommendation, tables

Row = tuple[str, str, str]
NOTES, ITEMS, SECONDS, DOUBLING = 5_000, 500, 10.0, 2.3
WORDS = "bell rope tower keeper record harbour ferry ticket ledger winter school child letter board".split()


@dataclass(frozen=True)
class Large:
    """The frames of a made-up inquiry with a report of so many notes and items."""

    documents: Any
    passages: Any
    marks: Any
    appearances: Any
    items: Any


def said(n: int, many: int = 24) -> str:
    """Words that nobody else says in the same order."""
    return " ".join(
        f"{WORDS[(n * 7 + k * (1 + n % 5)) % len(WORDS)]}{(n + k) % 97 or ''}" for k in range(many)
    )


def report(notes: int, items: int) -> Large:
    """A report of ``notes`` notes and ``items`` items, and as many answers and paragraphs of submissions to cite."""
    sessions, submissions = max(notes // 100, 1), max(notes // 50, 1)
    documents = [Document("report", kind="report", title="Report", paper_number="HC 9")]
    documents += [
        Document(f"oral-{n}", kind="oral", title=f"Session {n}", date="2020-01-01") for n in range(sessions)
    ]
    documents += [
        Document(f"written-{n}", kind="written", author=f"Body {n} Trust", evidence_code=f"ABC{n:04}")
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
    return Large(
        tables.table(Document, documents), tables.table(Passage, [*passages, *own]), tables.table(Mark, marks),
        tables.table(Appearance, appearances), tables.table(Recommendation, recommendations),
    )  # fmt: skip


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

    who = (large.appearances, None)
    return [
        (
            "citations",
            keep("c", lambda: find_citations.find(large.passages, large.marks, large.documents, *who)),
        ),
        ("quotations", keep("q", lambda: quotations.locate(large.passages, large.marks, made["c"]))),
        ("worklist", lambda: worklist.worklist(made["c"], large.documents, large.passages, *who)),
        ("links of the report", keep("l", lambda: by_item.cited(large.items, made["c"], large.passages))),
        (
            "evidence base",
            lambda: by_item.evidence_base(
                large.items,
                made["l"],
                made["c"],
                large.passages,
                large.marks,
                large.appearances,
                large.documents,
            ),
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
