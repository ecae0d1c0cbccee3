"""Themes and the items of a report that they reach: which strong theme has no recommendation at all."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..model import STARTER, Coverage, Evidence, Link, Recommendation, Tag, Theme, tables
from ..model.values import NOT_EVIDENCE_WORDS
from ..witnesses.bodies import hear
from .base_in_words import count
from .contested import used

if TYPE_CHECKING:
    import pandas as pd

STRONG_BODIES = 3  # distinct witness bodies that make a theme strong,
STRONG_SHARE = 0.10  # or this share of those heard; one body alone never does


def coverage(
    themes: pd.DataFrame,
    tags: pd.DataFrame,
    recommendations: pd.DataFrame,
    links: pd.DataFrame,
    evidence: Evidence,
) -> pd.DataFrame:
    """Return for each theme who spoke of it, and which items of the report it reaches.

    One row per theme of the codebook, in order of label. ``bodies`` of those ``heard`` are distinct witness
    bodies with a passage of the theme, ``passages`` how many there are, ``confirmed`` how many of these
    a person confirmed to be of the theme (the others a rule suggests). A theme reaches an item where a passage
    of it is cited or confirmed for the item, or where the item's own words carry it: ``tags`` may hold tags of
    items, under their ``recommendation_id`` or ``passage_id``. ``recommendations`` and ``conclusions`` are the
    ids of such items; an item that is both counts as a recommendation. ``strong`` is a theme of `STRONG_BODIES`
    bodies or more, or of two or more that are `STRONG_SHARE` of those heard; ``gap`` a strong theme that reaches no
    recommendation, and is no example of the starter codebook. A parent theme has its own tags only. Dismissed tags
    and links, and members' questions, do not count. Columns: those of `model.Coverage`.
    """
    hearing = hear(evidence)
    live: list[Tag] = tables.rows(tags[tags["status"] != "dismissed"], Tag)
    passages = evidence.passages
    tagged = passages[passages["passage_id"].isin({t.passage_id for t in live})]
    behind = hearing.behind(tagged)
    said = set(tagged.loc[~tagged["kind"].isin(NOT_EVIDENCE_WORDS), "passage_id"])
    items: list[Recommendation] = tables.rows(recommendations, Recommendation)
    reached = _reached(items, tables.rows(links, Link), live, said)
    by_theme: dict[str, list[Tag]] = defaultdict(list)
    for tag in live:
        if tag.passage_id in behind:
            by_theme[tag.theme].append(tag)
    rows = []
    for theme in sorted(tables.rows(themes, Theme), key=lambda t: ((t.label or t.theme).casefold(), t.theme)):
        own = by_theme[theme.theme]
        rows.append(
            _row(theme, own, {behind[t.passage_id].key for t in own}, len(hearing.bodies), reached, items)
        )
    return tables.table(Coverage, rows).astype({"strong": "bool", "gap": "bool"})


def _reached(
    items: list[Recommendation], links: list[Link], tags: list[Tag], said: set[str]
) -> dict[str, dict[str, bool]]:
    """Return the items that each theme reaches, and of each whether by a passage cited or confirmed for it."""
    themes_of: dict[str, set[str]] = defaultdict(set)
    for tag in tags:
        themes_of[tag.passage_id].add(tag.theme)
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for item in items:
        for theme in themes_of[item.recommendation_id] | (
            themes_of[item.passage_id] if item.passage_id else set()
        ):
            found[theme][item.recommendation_id] = False
    for link in used(links):
        for theme in themes_of[link.passage_id] if link.passage_id in said else ():
            found[theme][link.recommendation_id] = True
    return found


def _row(
    theme: Theme,
    tags: list[Tag],
    bodies: set[str],
    heard: int,
    reached: dict[str, dict[str, bool]],
    items: list[Recommendation],
) -> Coverage:
    mine = [item for item in items if item.recommendation_id in reached[theme.theme]]
    recommended = [item for item in mine if item.kind != "conclusion"]
    concluded = [item for item in mine if item.kind == "conclusion"]
    strong = len(bodies) >= STRONG_BODIES or len(bodies) >= max(2, STRONG_SHARE * heard)
    return Coverage(
        theme.theme,
        theme.label or theme.theme,
        bodies=len(bodies),
        heard=heard,
        passages=len({t.passage_id for t in tags}),
        confirmed=len({t.passage_id for t in tags if t.status == "confirmed"}),
        recommendations=tuple(item.recommendation_id for item in recommended),
        conclusions=tuple(item.recommendation_id for item in concluded),
        strong=strong,
        gap=strong and not recommended and bool(items) and not theme.definition.startswith(STARTER),
        statement=_statement(recommended, concluded, reached[theme.theme], items),
    )


def _statement(
    recommended: list[Recommendation],
    concluded: list[Recommendation],
    how: dict[str, bool],
    items: list[Recommendation],
) -> str:
    if not items:
        return "no recommendation is held"
    led = sum(how[item.recommendation_id] for item in recommended)
    said = [f"its passages stand under {count(led, 'recommendation')}"] if led else []
    if own := len(recommended) - led:
        said.append(
            f"the words of {count(own, 'recommendation')} carry it, and none of its passages stands there"
        )
    if not recommended:
        said.append("no recommendation found")
        said += [f"reaches {count(len(concluded), 'conclusion')}"] if concluded else []
    return "; ".join(said)
