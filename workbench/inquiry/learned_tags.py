"""What decisions teach: a model is learned from them, and the tags that it suggests are kept until it learns again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .. import decisions, model
from ..model import tables
from . import cache
from .what_lies_there import learned_key

if TYPE_CHECKING:
    import pandas as pd

    from .made_tables import Holdings


def read_without_theme(stood: decisions.Stood) -> dict[str, list[str]]:
    """Return the passages that somebody read and found no theme in, each with the themes; ``""`` for every one."""
    found: dict[str, list[str]] = {}
    made = decisions.moves(stood)
    for standing in stood.rows.get(decisions.READ, {}).values():
        for one in decisions.carried(standing, made):
            said = json.loads(one.claim)
            found.setdefault(str(said.get("passage_id", "")), []).append(str(said.get("theme", "")))
    found.pop("", None)
    return found


def _absent(passage_id: str, theme: str) -> model.Tag:
    return model.Tag("", passage_id, theme, 0, 0, "", "", status="dismissed")


def learned(held: Holdings) -> pd.DataFrame:
    """Return the tags that a model learned from people's decisions suggests, and keep them.

    First comes what the next decision would teach the most. Raises `WorkbenchError` below the least number of
    decisions, with the counts.
    """
    import pandas as pd

    from ..themes.learning import suggest_tags, train, what_next

    passages, documents, tags = held["passages"], held["documents"], held["tags"]
    read = read_without_theme(held["stood"])
    without = [(passage_id, theme) for passage_id, themes in read.items() for theme in themes if theme]
    said_no = tables.table(model.Tag, [_absent(*one) for one in without])
    of_every = [passage_id for passage_id, themes in read.items() if "" in themes]
    taught = train.learn(pd.concat([tags, said_no], ignore_index=True), passages, documents, read=of_every)
    suggested = suggest_tags.suggest(taught, passages, documents, tags)
    wanted = what_next.next_to_read(taught, passages, tags, documents, most=len(passages))
    gains = dict(zip(wanted["passage_id"], wanted["gain"], strict=True))
    order = suggested["passage_id"].map(gains).fillna(0.0).sort_values(ascending=False, kind="stable").index
    suggested = suggested.loc[order].reset_index(drop=True)
    cache.keep_frame(held.folder.cache, "learned", suggested, model.Tag, {"key": learned_key(held)})
    return suggested
