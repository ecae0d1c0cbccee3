"""Making an inquiry on an empty cache and taking from it what the measures read: the only use of the door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Frames:
    """The frames of one inquiry, as the door gives them."""

    documents: pd.DataFrame
    passages: pd.DataFrame
    appearances: pd.DataFrame
    recommendations: pd.DataFrame
    citations: pd.DataFrame
    quotations: pd.DataFrame
    marks: pd.DataFrame
    problems: pd.DataFrame
    base: pd.DataFrame


def made(folder: Path, title: str, paths: Sequence[Path]) -> Any:
    """Return a new inquiry in ``folder`` (which must be new: an empty cache) holding ``paths``."""
    import workbench

    inquiry = workbench.create(folder, title=title, body="select committee")
    inquiry.add(list(paths), publication="published")
    return inquiry


def frames(inquiry: Any) -> Frames:
    """Return the inquiry's frames."""
    return Frames(
        inquiry.documents, inquiry.passages, inquiry.appearances, inquiry.recommendations, inquiry.citations,
        inquiry.quotations, inquiry.marks, inquiry.problems, inquiry.evidence_base(),
    )  # fmt: skip


def verified(inquiry: Any, page: Path) -> tuple[int, int, list[str]]:
    """Return how many quotations of a fresh briefing are verified, of how many, and those that are not."""
    import workbench

    inquiry.brief(kind="inquiry").save(page)
    rows = workbench.verify(page, inquiry)
    bad = rows[~rows["ok"].astype(bool)]
    return (
        int(rows["ok"].astype(bool).sum()),
        len(rows),
        [" · ".join(map(str, row)) for row in bad.to_numpy()],
    )
