"""The English tokeniser, made once: the light pipeline is built on it, and a codebook is checked with it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from . import spacy_alone

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def english() -> Language:
    """Return the English pipeline that splits words; whoever puts components into it changes it for all."""
    spacy_alone.load()
    import spacy

    return spacy.blank("en")
