"""What themes, people, recommendations, tags and links are called in the widgets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection as Some
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..model import Link, Recommendation, tables
from .passage_view import question_of
from .readable_evidence import Collection

if TYPE_CHECKING:
    import pandas as pd

THE_REPORT = "the report"


def options(
    collection: Collection,
) -> tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, str]]:
    """Return what can be chosen, key → words: themes as in the codebook, categories and people by name, items."""
    rows = collection.evidence
    categories = sorted({c for c in rows["category"].tolist() if c}, key=str.casefold)
    people = sorted(
        {p for p in rows["person_id"].tolist() if p}, key=lambda p: person(collection, p).casefold()
    )
    return (
        {theme: indented(collection, theme) for theme in in_order(collection)},
        {category: category for category in categories},
        {ident: person(collection, ident) for ident in people},
        {ident: short(item) for ident, item in collection.items.items()},
    )


def in_order(collection: Collection) -> list[str]:
    """Return the themes as the codebook has them, each followed by those below it; a circle ends."""
    below: dict[str, list[str]] = defaultdict(list)
    for theme in collection.themes.values():
        below[theme.parent if theme.parent in collection.themes else ""].append(theme.theme)
    listed: dict[str, None] = {}

    def walk(theme: str) -> None:
        for name in below[theme]:
            if name not in listed:
                listed[name] = None
                walk(name)

    walk("")
    return [*listed, *(theme for theme in collection.themes if theme not in listed)]


def indented(collection: Collection, theme: str) -> str:
    """Return a theme's label, set in as deep as it stands in the codebook."""
    depth, above, seen = 0, collection.themes[theme].parent, {theme}
    while above in collection.themes and above not in seen:
        seen.add(above)
        depth, above = depth + 1, collection.themes[above].parent
    return "\u2003" * depth + label(collection, theme)


def label(collection: Collection, theme: str) -> str:
    """Return a theme's label; one that the codebook does not have keeps its key."""
    known = collection.themes.get(theme)
    return known.label or known.theme if known else theme


def person(collection: Collection, person_id: str) -> str:
    """Return a person's name as it may be shown."""
    return collection.names.get(person_id) or person_id


def short(item: Recommendation, words: int = 9) -> str:
    """Return an item's number and its first words: ``[R1] Urgent action should be taken to reduce …``."""
    first = item.text.split()
    return " ".join([item.number, *first[:words]]) + (" …" if len(first) > words else "")


def remarks(
    collection: Collection,
    passage_ids: Some[str],
    tags: pd.DataFrame,
    links: pd.DataFrame,
    recommendation: str = "",
) -> dict[str, str]:
    """Return what is claimed of each passage, in words: its themes, and its links (to one item, where one is given)."""
    here = tags[tags["passage_id"].isin(passage_ids) & (tags["status"] != "dismissed")]
    themes: dict[str, dict[str, str]] = defaultdict(dict)
    columns = (here[name].tolist() for name in ("passage_id", "theme", "status"))
    for ident, theme, status in zip(*columns, strict=True):
        if themes[ident].get(theme) != "confirmed":
            themes[ident][theme] = status
    said = {
        ident: [_themes(collection, found, prompted(collection, tags, ident))]
        for ident, found in themes.items()
    }
    live = links[links["passage_id"].isin(passage_ids) & (links["status"] != "dismissed")]
    if recommendation:
        for link in tables.rows(live[live["recommendation_id"] == recommendation], Link):
            said.setdefault(link.passage_id, []).append(f"{number(collection, link)}: {claim(link)}.")
    else:
        linked: dict[str, list[Link]] = defaultdict(list)
        for link in tables.rows(live, Link):
            linked[link.passage_id].append(link)
        for ident, here_linked in linked.items():
            said.setdefault(ident, []).append(_linked(collection, here_linked))
    return {ident: " ".join(parts) for ident, parts in said.items()}


def number(collection: Collection, link: Link) -> str:
    """Return the number of the item that a link is to, as the report prints it."""
    item = collection.items.get(link.recommendation_id)
    return item.number if item else link.recommendation_id


def claim(link: Link) -> str:
    """Return in words what a link claims, on whose word: ``qualifies; linked by hand by AB; confirmed by AB``."""
    said = [link.bearing] if link.bearing != "undecided" else []
    said += list(link.reasons) or [link.basis]
    if link.status == "suggested":
        said.append("a suggestion, not confirmed")
    elif link.coder != THE_REPORT:
        said.append(f"{link.status} by {link.coder or 'nobody named'}")
    return "; ".join(said)


def prompted(collection: Collection, tags: pd.DataFrame, passage_id: str) -> frozenset[str]:
    """Return the themes that the question before an answer speaks of itself: they are not the witness's own."""
    passage = collection.passage(passage_id)
    asked = [p.passage_id for p in question_of(collection, passage)] if passage else []
    if not asked:
        return frozenset()
    rows = tags[tags["passage_id"].isin(asked) & (tags["status"] != "dismissed")]
    return frozenset(rows["theme"].tolist())


def _themes(collection: Collection, found: Mapping[str, str], brought: Some[str]) -> str:
    called = {t: label(collection, t) + (" (prompted)" if t in brought else "") for t in found}
    confirmed = [called[t] for t, status in found.items() if status == "confirmed"]
    suggested = [called[t] for t, status in found.items() if status != "confirmed"]
    parts = [f"Themes confirmed: {', '.join(confirmed)}."] if confirmed else []
    return " ".join([*parts, f"Themes suggested: {', '.join(suggested)}."] if suggested else parts)


def _linked(collection: Collection, links: list[Link]) -> str:
    order = {ident: n for n, ident in enumerate(collection.items)}
    links.sort(key=lambda link: order.get(link.recommendation_id, len(order)))
    said = {
        "Linked to": [number(collection, link) for link in links if link.status == "confirmed"],
        "Link suggested to": [number(collection, link) for link in links if link.status == "suggested"],
    }
    return " ".join(f"{words} {', '.join(numbers)}." for words, numbers in said.items() if numbers)
