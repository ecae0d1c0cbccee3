"""What each recommendation rests on, which strong theme has none, and whose evidence a report does not cite."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...evidence_base import by_theme, by_witness, matrix
from ...evidence_base.argued_where import Argued
from ...evidence_base.contested import against, support
from ...model import Cell, Coverage, Link, Reach, Reached, Recommendation, tables
from ...witnesses.bodies import NO_CATEGORY, Body, Hearing
from ..charts import bars_and_dots
from ..material import Material
from .each_recommendation import Item
from .who_was_heard import body_name

if TYPE_CHECKING:
    import pandas as pd

WHOLE = (
    "document alone",
    "a document is cited, and the place in it can’t be found: whose words it means is not known",
)
GRID_TITLE = "Witness bodies under each item, by category"


@dataclass(frozen=True)
class RestRow:
    """An item, the witness bodies behind it, the labels of its support in words, and who looked for the contrary."""

    anchor: str
    heading: str
    bodies: int
    ground: tuple[tuple[str, str], ...]
    against: str
    suggested: int


@dataclass(frozen=True)
class MatrixRow:
    """An item and its number of witness bodies in each category; ``None`` where nobody has looked."""

    anchor: str
    heading: str
    cells: tuple[int | None, ...]


@dataclass(frozen=True)
class GapRow:
    """A strong theme that reaches no recommendation."""

    label: str
    bodies: int
    heard: int
    passages: int
    conclusions: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ReachRow:
    """A category of witnesses: bodies, how many the report cites or quotes, and the names of those left."""

    category: str
    bodies: int
    cited: int | None
    quoted: int | None
    linked: int
    left: tuple[str, ...]


@dataclass(frozen=True)
class Rests:
    """What a briefing says of the evidence under the recommendations.

    ``heard`` counts by category in the order of ``categories``; ``tags`` and ``confirmed_tags`` are behind
    the themes; ``lost`` references could not be followed; ``report`` says whether a report with citations is
    held, and ``in_part`` that it was not read whole.
    """

    rows: tuple[RestRow, ...]
    suggested: int
    categories: tuple[str, ...]
    heard: tuple[int, ...]
    matrix: tuple[MatrixRow, ...]
    chart: bars_and_dots.Grid | None
    gaps: tuple[GapRow, ...]
    strong: int
    tags: int
    confirmed_tags: int
    reach: tuple[ReachRow, ...]
    report: bool
    lost: int
    in_part: bool = False


def rests(
    material: Material, items: Sequence[Item], hearing: Hearing, mark: str = "", *, whole: bool = True
) -> Rests:
    """Return what each item rests on, counted in distinct witness bodies over what is cited or confirmed.

    Suggested links are left out and counted; themes rest on tags of which rules suggest most, and the page
    says how many. ``whole`` is false where evidence is left out that the reader may not see.
    """
    m = material
    cells: list[Cell] = tables.rows(matrix.matrix(m.recommendations, m.links, m.citations, m.evidence), Cell)
    categories = tuple(dict.fromkeys(cell.category for cell in cells))
    laid = _laid(cells, items)
    anchors = dict(zip(m.recommendations["recommendation_id"], items, strict=True))
    rows = _rows(m, anchors, hearing.behind(m.passages), whole)
    themes: list[Coverage] = tables.rows(
        by_theme.coverage(m.themes, _with_items(m), m.recommendations, m.links, m.evidence), Coverage
    )
    reached = by_witness.reach(m.citations, m.quotations, m.links, m.evidence)
    known = any(category != NO_CATEGORY for category in categories)
    return Rests(
        rows=rows,
        suggested=sum(row.suggested for row in rows),
        categories=categories if known else (),
        heard=tuple(sum(b.category == c for b in hearing.bodies) for c in categories),
        matrix=laid if known else (),
        chart=_chart(laid, categories, items, mark) if known and laid else None,
        gaps=tuple(_gap(theme, anchors) for theme in themes if theme.gap),
        strong=sum(theme.strong for theme in themes),
        tags=sum(theme.passages for theme in themes),
        confirmed_tags=sum(theme.confirmed for theme in themes),
        reach=_reach(reached),
        report=bool(len(m.citations)),
        lost=int(m.citations["status"].isin(["unresolved", "ambiguous"]).sum()),
        in_part=by_witness.is_in_part(m.citations, m.documents),
    )


def _with_items(material: Material) -> pd.DataFrame:
    import pandas as pd

    return pd.concat([material.tags, material.item_tags], ignore_index=True)


def _rows(
    material: Material, anchors: dict[str, Item], behind: dict[str, Body], whole: bool
) -> tuple[RestRow, ...]:
    claims: dict[str, list[Link]] = {item_id: [] for item_id in anchors}
    for link in tables.rows(material.links, Link):
        claims.setdefault(link.recommendation_id, []).append(link)
    text = Argued.of(material.citations, material.passages)
    made = []
    for row in tables.rows(material.recommendations, Recommendation):
        item, own, alone = (
            anchors[row.recommendation_id],
            claims[row.recommendation_id],
            text.cites_a_whole(row),
        )
        found = support(own, behind, whole=alone)
        words = (*zip(found.labels, found.said, strict=True), *([WHOLE] if alone else []))
        suggested = sum(link.status == "suggested" for link in own)
        said = against(own, shown=whole)
        made.append(RestRow(item.anchor, item.heading, len(found.bodies), words, said, suggested))
    return tuple(made)


def _laid(cells: Iterable[Cell], items: Sequence[Item]) -> tuple[MatrixRow, ...]:
    by_item: dict[str, list[int | None]] = {}
    for cell in cells:
        by_item.setdefault(cell.recommendation_id, []).append(cell.bodies)
    return tuple(
        MatrixRow(item.anchor, item.heading, tuple(row))
        for item, row in zip(items, by_item.values(), strict=False)
    )


def _chart(
    laid: Sequence[MatrixRow], categories: Sequence[str], items: Sequence[Item], mark: str
) -> bars_and_dots.Grid:
    rows = [(item.number, row.cells) for item, row in zip(items, laid, strict=True)]
    return bars_and_dots.grid(
        "item-by-category", GRID_TITLE, "distinct witness bodies", rows, categories, mark
    )


def _gap(theme: Coverage, anchors: dict[str, Item]) -> GapRow:
    reached = tuple((anchors[i].anchor, anchors[i].heading) for i in theme.conclusions)
    return GapRow(theme.label, theme.bodies, theme.heard, theme.passages, reached)


def _reach(reached: pd.DataFrame) -> tuple[ReachRow, ...]:
    bodies: list[Reach] = tables.rows(reached, Reach)
    sums: list[Reached] = tables.rows(by_witness.by_category(reached), Reached)
    return tuple(
        ReachRow(
            row.category,
            row.bodies,
            row.cited,
            row.quoted,
            row.linked,
            tuple(_name(b) for b in bodies if b.category == row.category and not _is_there(b)),
        )
        for row in sums
    )


def _is_there(body: Reach) -> bool:
    """Whether a body is cited; where no report with citations is held, whether a person linked a passage of it."""
    return bool(body.linked if body.paragraphs is None else body.paragraphs)


def _name(body: Reach) -> str:
    name = body_name(Body("", body.body))
    return name if body.sessions or body.documents else f"{name} (its evidence is not held, or not readable)"
