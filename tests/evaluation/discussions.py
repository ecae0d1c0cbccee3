"""Discussions: spans of turns found for questions that people asked of real committee meetings (QMSum).

Read so. *MAP*: mean average precision of the turns, in the order of their scores, against the turns of the gold spans.
*First ten*: the mean share of the gold turns that stand in the first ten spans; the same of the first ten turns is
printed beside it. *First three*: of each query's first three spans (or of as many as there are), the share that overlap
a gold span by half: the overlap is at least half of the shorter of the two, or of the two together; a query reaches it
where that share is at least half. Printed beside it: the same where half of the *found* span must lie in gold.
Everything was chosen on ``tune``; ``report`` is run for the figures. Bare BM25 and BM25 smoothed over neighbours alike
are measured in the same run, with a paired bootstrap over the queries.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.evaluation.measure import Measure
from workbench.finding.discussions import Span, Talk, Turn, stemmed

NEIGHBOURS = 3.0
"""The reach, in turns, at which smoothing over neighbours alike does best on ``tune``."""
DRAWS = 2_000


@dataclass(frozen=True)
class Scored:
    """One query: average precision of three rankings, the shares of gold, and how its first three spans lie."""

    bare: float
    near: float
    ours: float
    ten_spans: float
    ten_turns: float
    halves: float
    inside: float


def run(data: Path) -> list[Measure]:
    """Return the measures of the report set, in hundredths; those of the tune set stand in the details."""
    tune, report = (list(scored(data / "qmsum" / part)) for part in ("tune", "report"))
    details = [*_said("report", report), *_said("tune", tune)]
    bare, near, ours = (_mean(report, name) for name in ("bare", "near", "ours"))
    low, _ = _bootstrap(report, "near")
    reached = sum(one.halves >= 0.5 for one in report)
    return [
        Measure("discussions.map.hundredths.of.bare", round(100 * ours / bare), None, 175, tuple(details)),
        Measure("discussions.map.above.neighbours", int(ours > near and low > 0), 1, 1),
        Measure("discussions.first.ten.percent", round(100 * _mean(report, "ten_spans")), 100, 68),
        Measure("discussions.first.three", reached, len(report), (len(report) + 1) // 2),
    ]


def scored(folder: Path) -> Iterator[Scored]:
    """Yield each query of each meeting of a folder, measured."""
    for path in sorted(folder.glob("*.json")):
        meeting = json.loads(path.read_text(encoding="utf-8"))
        talk = Talk([Turn(path.stem, turn["speaker"], turn["text"]) for turn in meeting["turns"]])
        for asked in meeting["queries"]:
            gold = np.zeros(len(talk.turns), dtype=bool)
            for first, last in asked["spans"]:
                gold[first : last + 1] = True
            yield _query(talk, asked, gold)


def _query(talk: Talk, asked: Any, gold: np.ndarray) -> Scored:
    ours = talk.scores(asked["query"])
    words = dict.fromkeys(stemmed(asked["query"]))
    bare = sum((talk.bm25(word) for word in words), np.zeros(len(gold)))
    near = talk._faded(bare, NEIGHBOURS, NEIGHBOURS)
    found = talk.discussed(asked["query"])
    covered = np.zeros(len(gold), dtype=bool)
    for span in found:
        covered[span.first : span.last + 1] = True
    first = np.argsort(-ours, kind="stable")[:10]
    return Scored(
        _precision(bare, gold),
        _precision(near, gold),
        _precision(ours, gold),
        float((covered & gold).sum() / gold.sum()),
        float(gold[first].sum() / gold.sum()),
        _share(found[:3], lambda span: any(_by_half(span, *one) for one in asked["spans"])),
        _share(found[:3], lambda span: bool(gold[span.first : span.last + 1].mean() >= 0.5)),
    )


def _precision(scores: np.ndarray, gold: np.ndarray) -> float:
    right = gold[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(right)[right] / (np.nonzero(right)[0] + 1)).mean())


def _by_half(span: Span, first: int, last: int) -> bool:
    both = min(span.last, last) - max(span.first, first) + 1
    return both > 0 and both >= 0.5 * min(span.last - span.first + 1, last - first + 1)


def _share(found: list[Span], fits: Callable[[Span], bool]) -> float:
    return sum(map(fits, found)) / len(found) if found else 0.0


def _mean(rows: list[Scored], name: str) -> float:
    return float(np.mean([getattr(one, name) for one in rows]))


def _bootstrap(rows: list[Scored], other: str) -> tuple[float, float]:
    """Return the 95 per cent interval of how much higher our average precision is, query by query."""
    gain = np.array([one.ours - getattr(one, other) for one in rows])
    drawn = np.random.default_rng(20).integers(0, len(gain), (DRAWS, len(gain)))
    low, high = np.quantile(gain[drawn].mean(axis=1), [0.025, 0.975])
    return float(low), float(high)


def _said(part: str, rows: list[Scored]) -> Iterator[str]:
    bare, near, ours = (_mean(rows, name) for name in ("bare", "near", "ours"))
    yield f"{part}, {len(rows)} queries: MAP {ours:.3f}; bare BM25 {bare:.3f} (× {ours / bare:.2f}), neighbours {near:.3f}"
    for other in ("bare", "near"):
        low, high = _bootstrap(rows, other)
        yield f"{part}: gain in MAP over {other}, 95 % of {DRAWS:,} paired draws: {low:+.3f} to {high:+.3f}"
    yield f"{part}: gold in the first ten spans {_mean(rows, 'ten_spans'):.3f}, turns {_mean(rows, 'ten_turns'):.3f}"
    halves, inside = _mean(rows, "halves"), _mean(rows, "inside")
    yield f"{part}: of the first three spans {halves:.3f} overlap gold by half, {inside:.3f} lie in it by half"
