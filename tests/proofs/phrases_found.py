"""500 phrases drawn from the evidence are found where a plain scan of the words finds them, and nowhere else."""

from __future__ import annotations

import json
import random
from pathlib import Path

import workbench as wb
from tests.places import ROOT
from workbench.finding.fts_expression import tokens
from workbench.finding.query_language import Phrase
from workbench.finding.search_index import SearchIndex, made

MEETINGS = ROOT.parent / "shared" / "data" / "qmsum"
PHRASES, LONGEST = 500, 4


def prove() -> list[tuple[str, str, str]]:
    """Return how many of the phrases are found in just the same passages: of the founding case, and of real meetings."""
    founding = wb.open(ROOT / "evidence" / "missing-from-care").passages["text"].tolist()
    rows = [_row("the founding case", founding)]
    turns = [turn["text"] for path in sorted(MEETINGS.glob("*/*.json")) for turn in _turns(path)]
    return [*rows, _row("30 committee meetings", turns)] if turns else rows


def _turns(path: Path) -> list[dict[str, str]]:
    turns: list[dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))["turns"]
    return turns


def _row(of: str, texts: list[str]) -> tuple[str, str, str]:
    index = SearchIndex(made(texts))
    plain = [f" {' '.join(tokens(text))} " for text in texts]
    drawn, same = random.Random(500), 0
    for _ in range(PHRASES):
        words = drawn.choice([text for text in plain if text.strip()]).split()
        start, length = drawn.randrange(len(words)), drawn.randint(1, LONGEST)
        phrase = " ".join(words[start : start + length])
        expected = [n for n, text in enumerate(plain) if f" {phrase} " in text]
        same += index.fitting(index.asked(Phrase(phrase), exact=True)).tolist() == expected
    return f"phrases found as by a plain scan, {of} ({len(texts):,} passages)", str(same), str(PHRASES)
