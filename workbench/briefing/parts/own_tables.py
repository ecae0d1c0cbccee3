"""What own words may quote, and the tables that they may set: each from a part that a briefing has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...model import Figure, tables
from ...witnesses.bodies import hear
from ..rows_by_id import lookup_by_id
from . import each_recommendation, what_was_done, what_was_promised, who_was_heard
from .own_words import Held, OwnTable

if TYPE_CHECKING:
    from ..gate import Shown


def held(shown: Shown) -> Held:
    """Return the passages, figures and tables that a page's reader may see; a table that holds nothing has no row."""
    material = shown.material
    rows: list[Figure] = tables.rows(material.figures, Figure)
    return Held(
        lookup_by_id(material), {one.figure_id: one for one in rows}, own_tables(shown), shown.audience
    )


def own_tables(shown: Shown) -> Mapping[str, OwnTable]:
    """Return the tables by the names of those that they are made from."""
    material, mark = shown.material, shown.mark
    hearing = hear(material.evidence)
    items = each_recommendation.items(
        material, lookup_by_id(material), hearing, drafting=shown.confidential, whole=not shown.left_out
    )
    progress = what_was_done.came_of_it(material, shown.date)
    heard = [(row.category, len(row.bodies)) for row in who_was_heard.by_category(hearing)]
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
            tuple((name, f"{count} of {len(hearing.bodies)} heard") for name, count in heard),
            mark,
        ),
        "progress": OwnTable(
            "Where each item stands" + (f" on {progress.as_of}" if progress and progress.as_of else ""),
            ("Item", "Where it stands", "Since", "By"),
            tuple(
                (row.number, row.act or row.state, row.since, row.deadline)
                for row in (progress.items if progress else ())
            ),
        ),
        "commitments": OwnTable(
            "What was promised",
            ("Promised", "By", "When", "What came after"),
            tuple(
                (row.text, row.by, row.date, row.outcome or "not known")
                for row in what_was_promised.promised(material)
            ),
        ),
        "figures": OwnTable(
            "Figures, and what each counts",
            ("Figure", "What it counts", "When", "According to"),
            tuple(
                (row.quote, row.counted, row.when, row.source or "not known")
                for row in what_was_promised.known(material)
            ),
        ),
    }
