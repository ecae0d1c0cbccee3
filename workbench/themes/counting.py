"""Theme tables: how many distinct witness bodies spoke to a theme, of how many that were heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import WorkbenchError

if TYPE_CHECKING:
    import pandas as pd

GROUPS = {"category": "category", "witness": "body", "session": "document_id"}
GAVE_EVIDENCE = ("witness", "submitter")
COUNTED_KINDS = ("oral", "written", "correspondence")
NO_CATEGORY = "no category recorded"
JOINT = "joint submissions"
# “a county council” is no name: two witnesses from one are two bodies.
UNNAMED = r"(?i)\s*(?:(?:an?|one of|two|three|several)\b.*)?"


def crosstab(
    tags: pd.DataFrame,
    passages: pd.DataFrame,
    appearances: pd.DataFrame,
    by: str = "category",
    documents: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return one row per theme and group: ``bodies`` that spoke to it, of those ``heard`` in the group.

    Columns ``theme``, ``group`` (a category, a witness body or a document), ``bodies``, ``heard``; rows
    in alphabetical order, never by count; a group that did not speak to a theme has 0. The unit is the
    distinct witness body: an organisation, or a person who came without a named one; a joint submission is
    one body. What members said and asked is left out, and so are dismissed tags and, where ``documents``
    are given, engagement notes. Under 30, give the counts and no percentage: evidence is invited and
    self-selected.

    Raises `WorkbenchError` where ``by`` is none of category, witness and session.
    """
    import pandas as pd

    if by not in GROUPS:
        raise WorkbenchError(
            f"themes can’t be counted by “{by}”", next=f"Choose one of: {', '.join(GROUPS)}."
        )
    heard = bodies(appearances, documents)
    heard["group"] = heard[GROUPS[by]]
    totals = heard[["group", "body"]].drop_duplicates().groupby("group").size()
    said = spoken(tags, passages, heard)
    counts = said[["theme", "group", "body"]].drop_duplicates().groupby(["theme", "group"]).size()
    every = pd.MultiIndex.from_product([_themes(tags), sorted(totals.index)], names=["theme", "group"])
    table = counts.reindex(every, fill_value=0).rename("bodies").reset_index()
    table["heard"] = table["group"].map(totals)
    table = table.astype({"theme": "str", "group": "str", "bodies": "Int64", "heard": "Int64"})
    return table[["theme", "group", "bodies", "heard"]]


def overall(
    tags: pd.DataFrame,
    passages: pd.DataFrame,
    appearances: pd.DataFrame,
    documents: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return one row per theme: ``bodies`` that spoke to it, of all ``heard`` (units: see `crosstab`)."""
    heard = bodies(appearances, documents)
    said = spoken(tags, passages, heard)[["theme", "body"]].drop_duplicates().groupby("theme").size()
    table = said.reindex(_themes(tags), fill_value=0).rename("bodies").rename_axis("theme").reset_index()
    table["heard"] = heard["body"].nunique()
    return table.astype({"theme": "str", "bodies": "Int64", "heard": "Int64"})


def bodies(appearances: pd.DataFrame, documents: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return one row per document and person who gave evidence there, with the ``body`` they count as.

    A body has one category: the first that is recorded for it. A joint submission from several categories
    has its own.
    """
    columns = ["document_id", "person_id", "capacity", "organisation", "category"]
    gave = appearances.loc[appearances["capacity"].isin(GAVE_EVIDENCE), columns]
    if documents is not None:
        counted = documents.loc[documents["kind"].isin(COUNTED_KINDS), "document_id"]
        gave = gave[gave["document_id"].isin(counted)]
    gave = gave.drop_duplicates(["document_id", "person_id"]).reset_index(drop=True)
    own = gave["organisation"].where(~gave["organisation"].str.fullmatch(UNNAMED), gave["person_id"])
    joined = own.groupby(gave["document_id"]).transform(lambda names: " and ".join(dict.fromkeys(names)))
    # The submitters of one document are one voice.
    gave["body"] = own.where(gave["capacity"] != "submitter", joined).astype("str")
    several = gave["category"].replace("", None).groupby(gave["document_id"]).transform("nunique") > 1
    gave.loc[several & (gave["body"] != own), "category"] = JOINT
    recorded = gave[gave["category"] != ""].drop_duplicates("body").set_index("body")["category"]
    gave["category"] = gave["body"].map(recorded).fillna(NO_CATEGORY).astype("str")
    return gave


def spoken(tags: pd.DataFrame, passages: pd.DataFrame, heard: pd.DataFrame) -> pd.DataFrame:
    """Return one row per tag in a witness's words, with the columns of ``heard`` (from `bodies`) beside it.

    A submission's passages may have no speaker: they are their submitter's.
    """
    import pandas as pd

    live = tags.loc[tags["status"] != "dismissed", ["tag_id", "passage_id", "theme"]]
    words = passages.loc[passages["kind"] != "question", ["passage_id", "document_id", "person_id"]]
    placed = live.merge(words, on="passage_id")
    spoke = placed.merge(heard, on=["document_id", "person_id"])
    unnamed = placed[placed["person_id"] == ""].drop(columns="person_id")
    wrote = unnamed.merge(heard[heard["capacity"] == "submitter"], on="document_id")
    return pd.concat([spoke, wrote], ignore_index=True)


def _themes(tags: pd.DataFrame) -> list[str]:
    return sorted(set(tags.loc[tags["status"] != "dismissed", "theme"]))
