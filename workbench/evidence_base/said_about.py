"""What was said about one theme, or stands under one item of a report: each passage with who stands behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..model import Evidence, tables
from ..text import names
from ..witnesses.bodies import hear

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class SaidAbout:
    """A passage about a theme or an item, with the words ``found`` in it, and how many of them a person ``confirmed``.

    ``bearing`` is what it bears on an item; of a theme, empty. ``witness`` is empty of a note of a private meeting.
    """

    witness: str
    category: str
    bearing: str
    passage_id: str
    found: tuple[str, ...]
    confirmed: int
    text: str


def said_about(about: str, frames: Mapping[str, Any]) -> pd.DataFrame:
    """Return what was said about a theme and those below it, or stands under an item: one row per passage, in order.

    ``about`` is a theme's name or label, or an item's id or number. What was dismissed is left out; of a theme also
    what members said, and passages behind which no witness body stands. ``attrs["said"]`` says how many there are, of
    what; where nothing is called so, what there is.
    """
    evidence = Evidence.of(frames)
    themes, items = frames["themes"], frames["recommendations"]
    theme = _called(about, themes, "theme", "label")
    item = "" if theme else _called(about, items, "recommendation_id", "number")
    rows: list[SaidAbout] = []
    if theme:
        pairs = zip(themes["theme"].tolist(), themes["parent"].tolist(), strict=True)
        tags = frames["tags"]
        claims = tags[tags["theme"].isin(branch(theme, pairs))].assign(bearing="")
        rows = [row for row in _rows(claims, evidence) if row.witness]
    elif item:
        links = frames["links"]
        rows = _rows(links[links["recommendation_id"] == item].assign(start=0), evidence)
    made = tables.table(SaidAbout, rows)
    made.attrs["said"] = _counted(about, rows, len(hear(evidence).bodies)) if theme or item else ""
    made.attrs["said"] = made.attrs["said"] or _there_are(about, themes["label"], items["number"])
    return made


def branch(theme: str, themes: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return a theme and everything below it; ``themes`` are pairs of a theme and the one that it is part of."""
    pairs = tuple(themes)
    inside, more = frozenset[str](), frozenset({theme})
    while more:
        inside |= more
        more = frozenset(name for name, parent in pairs if parent in inside) - inside
    return inside


def _called(about: str, rows: pd.DataFrame, ident: str, words: str) -> str:
    """Return the id of the one row that is called so, by its id or in words; empty where there is none, or several."""
    asked = _plain(about)
    pairs = list(zip(rows[ident].tolist(), rows[words].tolist(), strict=True))
    for n in (0, 1):
        fitting = [pair[0] for pair in pairs if asked and _plain(pair[n]) == asked]
        if len(fitting) == 1:
            return str(fitting[0])
    return ""


def _plain(words: str) -> str:
    return names.fold(str(words).strip("[] "))


def _rows(claims: pd.DataFrame, evidence: Evidence) -> list[SaidAbout]:
    live = claims[claims["status"] != "dismissed"]
    columns = (live[name].tolist() for name in ("passage_id", "start", "quote", "status", "bearing"))
    found: dict[str, list[tuple[int, str, str, str]]] = defaultdict(list)
    for ident, start, *said in zip(*columns, strict=True):
        found[str(ident)].append((int(start), *map(str, said)))  # type: ignore[arg-type]
    passages = evidence.passages
    behind = hear(evidence).behind(passages, found.keys())
    rows = []
    for ident, text in zip(passages["passage_id"].tolist(), passages["text"].tolist(), strict=True):
        if ident in found:
            said = sorted(found[ident])
            body = behind.get(ident)
            rows.append(
                SaidAbout(
                    body.name if body else "",
                    body.category if body else "",
                    said[0][3],
                    ident,
                    tuple(dict.fromkeys(quote for _, quote, _, _ in said if quote)),
                    sum(status == "confirmed" for _, _, status, _ in said),
                    text,
                )
            )
    return rows


def _counted(about: str, rows: list[SaidAbout], heard: int) -> str:
    bodies = len({row.witness for row in rows if row.witness})
    confirmed = sum(bool(row.confirmed) for row in rows)
    noun = "passage" if len(rows) == 1 else "passages"
    return (
        f"“{about}”: {len(rows):,} {noun}, of {bodies:,} of the {heard:,} witness bodies heard; "
        f"{confirmed:,} confirmed by a person, the others cited or suggested."
    )


def _there_are(about: str, labels: pd.Series, numbers: pd.Series) -> str:
    themes, items = ("; ".join(sorted(filter(None, column.tolist()))) for column in (labels, numbers))
    return f"No one theme or item is called “{about}”. Themes: {themes or 'none yet'}. Items: {items or 'none yet'}."
