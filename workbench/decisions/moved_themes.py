"""Decisions on tags whose theme was merged into another, or split: they are carried to the theme that it is now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .effective_decisions import Standing, Stood

CODEBOOK = "codebook"
"""What the log calls a change of the codebook: no row of any table."""


@dataclass(frozen=True)
class Move:
    """From when (a time) which themes are others, and which tags, by their ids, have another theme."""

    time: str
    themes: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)


def moves(stood: Stood) -> tuple[Move, ...]:
    """Return the moves that stand, in the order in which they were made."""
    found = []
    for standing in stood.rows.get(CODEBOOK, {}).values():
        for one in standing:
            claim = json.loads(one.claim)
            themes, tags = dict(claim.get("themes", {})), dict(claim.get("tags", {}))
            if themes or tags:
                found.append(Move(one.decided, themes, tags))
    return tuple(sorted(found, key=lambda move: move.time))


def carried(standing: list[Standing], made: tuple[Move, ...]) -> list[Standing]:
    """Return what stands of a row of tags, each decision under the theme that its own is now.

    What was decided after a move is about the theme that it names.
    """
    return [_carried(one, made) for one in standing] if made else standing


def _carried(one: Standing, made: tuple[Move, ...]) -> Standing:
    claim, changes = json.loads(one.claim), json.loads(one.changes)
    theme = before = str(changes.get("theme") or claim.get("theme") or "")
    for move in made:
        if theme and max(one.decided, one.changed) < move.time:
            theme = move.tags.get(one.row_id) or move.themes.get(theme, theme)
    if theme == before:
        return one
    return replace(one, claim=_json({**claim, "theme": theme}), changes=_json(_with(changes, theme)))


def _with(changes: dict[str, Any], theme: str) -> dict[str, Any]:
    return {**changes, "theme": theme} if "theme" in changes else changes


def _json(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)
