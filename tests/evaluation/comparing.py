"""Figures set side by side and traced, measured on sentences written blind (`blind/figures_compared/README.md`).

Each row is an inquiry of its own: two sentences of two passages, or three of the evidence and one of a report. What is
set side by side that should not be is counted apart from what is not found: the first costs a clerk's trust.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.evaluation.measure import Measure
from workbench.finding import figures_of_passages as ledger
from workbench.finding.figures_compared import compared
from workbench.finding.figures_shares import shares
from workbench.finding.figures_traced import traced
from workbench.model import FigureRead, Passage

BLIND = Path(__file__).parent / "blind" / "figures_compared"
_KINDS = {"numbers differ": "numbers_differ", "words differ": "words_differ"}
_SHARES = {"share agrees": "agrees", "share does not agree": "disagrees"}
_FOUND = {"same thing": "same_thing", "same number": "same_number", "not found": "not_found"}
_BETWEEN = " ¶ "


def run() -> list[Measure]:
    """Return how many of each label are found, and how many comparisons are made where there are none."""
    return [
        *_measures("compared", list(_pairs()), ("numbers_differ", "words_differ"), (22, 14, 3), "neither"),
        *_measures("shares", list(_shares()), ("agrees", "disagrees"), (10, 11, 0), "none"),
        *_measures("traced", list(_traced()), ("same_thing", "same_number"), (18, 14, 6), "not_found"),
    ]


Outcome = tuple[str, str, str]
"""The id of a row, its label, and what the product says."""


def _measures(
    name: str, outcomes: list[Outcome], labels: tuple[str, ...], bounds: tuple[int, ...], nothing: str
) -> Iterator[Measure]:
    of_each = Counter(label.partition(":")[0] for _, label, _ in outcomes)
    for wanted, few in zip(labels, bounds[:-1], strict=True):
        missed = [f"{i}: {said}" for i, label, said in outcomes if label.startswith(wanted) and said != label]
        yield Measure(f"{name}.{wanted}", of_each[wanted] - len(missed), of_each[wanted], few, tuple(missed))
    false = [f"{i}: {said}, not {label}" for i, label, said in outcomes if said not in (label, nothing)]
    yield Measure(f"{name}.wrong", len(false), len(outcomes), bounds[-1], tuple(false), at_most=True)


def _pairs() -> Iterator[Outcome]:
    for row in _rows("compared"):
        by = {"one": row["first_by"], "two": row["second_by"]}
        figures, texts = _read({"one": [row["first"]], "two": [row["second"]]}, by)
        said = {_KINDS[one.kind] for one in compared(figures, texts) if one.kind in _KINDS}
        yield row["id"], row["label"], " and ".join(sorted(said)) or "neither"


def _shares() -> Iterator[Outcome]:
    for row in _rows("shares"):
        said = {_SHARES[one.kind] for one in shares(*_read({"one": [row["text"]]}, {}))}
        yield row["id"], row["label"], " and ".join(sorted(said)) or "none"


def _traced() -> Iterator[Outcome]:
    for row in _rows("traced"):
        figures, _ = _read({"report": [row["report"]], "evidence": row["evidence"].split(_BETWEEN)}, {})
        said = []
        for one in traced(figures, {"report"}, {}):
            places = ",".join(ident.rpartition("/")[2] for ident in one.target_passage_ids)
            said.append(_FOUND[one.found] + (f":{places}" if places else ""))
        # A year or a side figure of the report's sentence is traced, too: the label is of its one figure.
        wanted = (
            row["label"] if row["label"] in said else next((s for s in said if s != "not_found"), "not_found")
        )
        yield row["id"], row["label"], wanted


def _read(texts: Mapping[str, list[str]], by: Mapping[str, str]) -> tuple[list[FigureRead], dict[str, str]]:
    passages = [
        Passage(f"{name}/{n}", name, n, "paragraph", str(n), text=text)
        for name, some in texts.items()
        for n, text in enumerate(some, 1)
    ]
    return list(ledger.read(passages, by)), {one.passage_id: one.text for one in passages}


def _rows(name: str) -> list[dict[str, str]]:
    with (BLIND / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
