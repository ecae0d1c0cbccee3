"""What decisions teach: a model is learned from them, and the tags that it suggests are kept until it learns again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import model
from . import cache
from .what_lies_there import learned_key

if TYPE_CHECKING:
    import pandas as pd

    from .made_tables import Holdings


def learned(held: Holdings) -> pd.DataFrame:
    """Return the tags that a model learned from people's decisions suggests, and keep them.

    First comes what the next decision would teach the most. Raises `WorkbenchError` below the least number of
    decisions, with the counts.
    """
    from ..themes.learning import suggest_tags, train, what_next

    passages, documents, tags = held["passages"], held["documents"], held["tags"]
    taught = train.learn(tags, passages, documents)
    suggested = suggest_tags.suggest(taught, passages, documents, tags)
    wanted = what_next.next_to_read(taught, passages, tags, documents, most=len(passages))
    gains = dict(zip(wanted["passage_id"], wanted["gain"], strict=True))
    order = suggested["passage_id"].map(gains).fillna(0.0).sort_values(ascending=False, kind="stable").index
    suggested = suggested.loc[order].reset_index(drop=True)
    cache.keep_frame(held.folder.cache, "learned", suggested, model.Tag, {"key": learned_key(held)})
    return suggested
