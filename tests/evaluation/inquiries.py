"""Making an inquiry on an empty cache and taking from it what the measures read: the only use of the door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.evaluation.measure import Measure

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


def verified(name: str, inquiry: Any, page: Path, least: int) -> list[Measure]:
    """Return how many quotations of a fresh public briefing are verified, and that it has at least so many.

    An empty page is verified, too: whoever measures a page says how many quotations it should have.
    """
    import workbench

    inquiry.brief(kind="inquiry").save(page)
    rows = workbench.verify(page, inquiry)
    # One row speaks of the whole page; the others of a quotation each.
    quoted = rows[rows["where"] != "the page"]
    good = rows["ok"].astype(bool)
    bad = tuple(" · ".join(map(str, row)) for row in rows[~good].to_numpy())
    return [
        Measure(f"{name}.verified", int(good.sum()), len(rows), len(rows), bad),
        Measure(f"{name}.on_the_page", len(quoted), None, least),
    ]
