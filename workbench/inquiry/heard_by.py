"""Who was heard, from an inquiry's tables: what is claimed of passages, and what the settings say of who came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ..model import Evidence
from ..text import names
from .inquiry_settings import Settings
from .suggested_tables import countable

if TYPE_CHECKING:
    import pandas as pd

    from ..evidence_base.heard_in_groups import About


def heard(held: Mapping[str, Any], settings: Settings, by: str) -> pd.DataFrame:
    """Return who was heard (`heard_in_groups.heard`). Raises `WorkbenchError` where it can't be counted ``by`` this."""
    from ..evidence_base import heard_in_groups

    heard_in_groups.asked(by)
    about = {"term": _by_term, "theme": _by_theme}[by](held) if by in ("term", "theme") else None
    return heard_in_groups.heard(by, Evidence.of(held), held["citations"], about, _listed(settings))


def _listed(settings: Settings) -> dict[str, str]:
    """Return the inquiry's own categories, each with the sentence of ``facts`` that names it, or nothing."""
    return {
        one.name: next((fact for fact in settings.facts if names.fold(one.name) in names.fold(fact)), "")
        for one in settings.categories
    }


def _by_theme(held: Mapping[str, Any]) -> About:
    themes = held["themes"]
    return _about(zip(themes["theme"], themes["label"], strict=True), countable(held["tags"]), "theme")


def _by_term(held: Mapping[str, Any]) -> About:
    terms, links = held["terms"], held["term_links"]
    numbers = dict(zip(terms["term_id"], terms["number"], strict=True))
    links = links.assign(number=links["term_id"].map(numbers))
    return _about(zip(terms["number"], terms["text"], strict=True), links, "number")


def _about(values: Iterable[tuple[str, str]], claims: pd.DataFrame, column: str) -> About:
    from ..evidence_base.heard_in_groups import About

    live = claims[claims["status"] != "dismissed"]
    confirmed = (live["status"] == "confirmed").tolist()
    rows = zip(live[column].tolist(), live["passage_id"].tolist(), confirmed, strict=True)
    return About(dict(values), list(rows))
