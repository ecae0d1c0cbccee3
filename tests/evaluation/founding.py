"""The founding case that ships with the workbench: every quotation of its briefing is verified."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.evaluation import inquiries
from tests.evaluation.measure import Measure

NAME = "missing-from-care"
QUOTATIONS = 100
"""Its public briefing has at least so many quotations."""


def run(evidence: Path, work: Path) -> list[Measure]:
    """Copy the inquiry without its cache, make the briefing and verify it."""
    import workbench

    folder = work / NAME
    shutil.copytree(evidence / NAME, folder, ignore=shutil.ignore_patterns(".cache"))
    return inquiries.verified(NAME, workbench.open(folder), work / f"{NAME}.html", QUOTATIONS)
