"""What decisions teach: a model is learned from them, and the tags that it suggests are kept until it learns again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import model
from . import cache
from .cache import Frames
from .folder import Folder

if TYPE_CHECKING:
    import pandas as pd


def learned(folder: Folder, key: str, held: Frames, tags: pd.DataFrame) -> pd.DataFrame:
    """Return the tags that a model learned from people's decisions suggests, and keep them.

    First comes what the next decision would teach the most. Raises `WorkbenchError` below the least number of
    decisions, with the counts.
    """
    from ..themes.learning import suggest_tags, train, what_next

    passages, documents = held["passages"], held["documents"]
    taught = train.learn(tags, passages, documents)
    suggested = suggest_tags.suggest(taught, passages, documents, tags)
    wanted = what_next.next_to_read(taught, passages, tags, documents, most=len(passages))
    gains = dict(zip(wanted["passage_id"], wanted["gain"], strict=True))
    order = suggested["passage_id"].map(gains).fillna(0.0).sort_values(ascending=False, kind="stable").index
    suggested = suggested.loc[order].reset_index(drop=True)
    cache.keep_frame(folder.cache, "learned", suggested, {"key": _key(key)})
    return suggested


def kept(folder: Folder, key: str) -> pd.DataFrame | None:
    """Return the tags that the last model suggested; none where the evidence or the code is another now."""
    held = cache.kept_frame(folder.cache, "learned", model.Tag)
    return held[0] if held and held[1] == {"key": _key(key)} else None


def _key(key: str) -> str:
    return cache.key_of(key, cache.code_key())
