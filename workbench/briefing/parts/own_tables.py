"""The tables that own words may set in a briefing, each from a part that the briefing has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .each_recommendation import Item
from .own_words import OwnTable
from .what_was_done import Progressed
from .what_was_promised import Known, Promised


def own_tables(
    items: Sequence[Item],
    categories: Sequence[tuple[str, int, int]],
    promised: Sequence[Promised],
    known: Sequence[Known],
    progress: Progressed | None,
    mark: str,
) -> Mapping[str, OwnTable]:
    """Return the tables by the names of those that they are made from; one that holds nothing has no row.

    ``categories`` are kinds of witness, with how many bodies of how many heard; ``mark`` stands over what may be
    computed from illustrative evidence.
    """
    stands = progress.items if progress else ()
    return {
        "evidence_base": OwnTable(
            "What each item of the report rests on",
            ("Item", "Evidence base", "Qualifying or contrary"),
            tuple((one.heading, one.statement, one.against) for one in items),
            mark,
        ),
        "responses": OwnTable(
            "What was replied to each item",
            ("Item", "Reply, as we read it"),
            tuple((one.heading, one.positions) for one in items),
        ),
        "heard": OwnTable(
            "Witness bodies heard, by category",
            ("Category", "Witness bodies"),
            tuple((name, f"{count} of {every} heard") for name, count, every in categories),
            mark,
        ),
        "progress": OwnTable(
            "Where each item stands" + (f" on {progress.as_of}" if progress and progress.as_of else ""),
            ("Item", "Where it stands", "Since", "By"),
            tuple((row.number, row.act or row.state, row.since, row.deadline) for row in stands),
        ),
        "commitments": OwnTable(
            "What was promised",
            ("Promised", "By", "When", "What came after"),
            tuple((row.text, row.by, row.date, row.outcome or "not known") for row in promised),
        ),
        "figures": OwnTable(
            "Figures, and what each counts",
            ("Figure", "What it counts", "When", "According to"),
            tuple((row.quote, row.counted, row.when, row.source or "not known") for row in known),
        ),
    }
