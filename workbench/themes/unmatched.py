"""What the codebook does not reach: themes and patterns that find nothing, passages that no theme finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import arrow_tables
from ..model.values import OWN_WORDS
from ..witnesses.bodies import COUNTED_KINDS

if TYPE_CHECKING:
    import pandas as pd

    from .codebook.codebook_rows import Codebook

SHORT = 25
"""Words under which an answer is not expected to have a theme of its own."""


def themes(tags: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return the themes that nothing is tagged with: ``theme``, ``label``, ``patterns`` (how many it has), ``note``.

    Dismissed tags count for nothing; in the order of the codebook.
    """
    live = set(tags.loc[tags["status"] != "dismissed", "theme"])
    counts = codebook.patterns["theme"].value_counts()
    left = codebook.themes.loc[~codebook.themes["theme"].isin(live), ["theme", "label"]].copy()
    left["patterns"] = left["theme"].map(counts).fillna(0).astype("Int64")
    left["note"] = [
        "its patterns find nothing" if n else "it has no patterns: it is coded by hand"
        for n in left["patterns"]
    ]
    return left.astype({"note": "str"}).reset_index(drop=True)


def patterns(tags: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Return the patterns that no tag rests on, as rows of the codebook's table.

    A pattern whose words a longer one of the theme always holds is among them: it can go.
    """
    used = set(tags.loc[tags["origin"].str.startswith("rule:"), "origin"].str.removeprefix("rule:"))
    return codebook.patterns[~codebook.patterns["pattern_id"].isin(used)].reset_index(drop=True)


def passages(
    tags: pd.DataFrame, evidence: pd.DataFrame, documents: pd.DataFrame, *, words: int = SHORT
) -> pd.DataFrame:
    """Return the passages of evidence of at least ``words`` words that no theme finds, in the order of the evidence.

    One row per passage: ``passage_id``, ``document_id``, ``speaker``, ``words``, ``text``. Questions, headings and
    notes are left out, and so is what is neither oral nor written evidence.
    """
    counted = documents.loc[documents["kind"].isin(COUNTED_KINDS), "document_id"]
    live = tags.loc[tags["status"] != "dismissed", "passage_id"]
    said = evidence["kind"].isin(OWN_WORDS) & evidence["document_id"].isin(counted)
    left = evidence[said & ~arrow_tables.stands_in(evidence["passage_id"], live)]
    left = left[["passage_id", "document_id", "speaker", "text"]].copy()
    left.insert(3, "words", [len(text.split()) for text in left["text"]])
    return left[left["words"] >= words].astype({"words": "Int64"}).reset_index(drop=True)
