"""What is claimed of the evidence: citations, tags and links; by a report, a rule, or a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import model, tables
from ..links import citations, evidence_base, quotations, similarity
from ..model import Link, Passage, Problem
from . import cache
from .cache import Frames
from .folder import Folder, is_date

if TYPE_CHECKING:
    import pandas as pd

    from ..themes.codebook import Codebook

CITED = {"citations": model.Citation, "quotations": model.Quotation}
LINKED = {"links": model.Link, "problems": model.Problem}
_LINKING = ("links", "names", "bodies", "inquiry")


def cited(folder: Folder, key: str, held: Frames) -> tuple[str, Frames]:
    """Return the key and the frames of citations and quotations."""
    key = cache.key_of(key, cache.code_key("links", "names"))

    def make() -> Frames:
        found = citations.find(
            held["passages"], held["marks"], held["documents"], _named(held), held["hearings"]
        )
        return {"citations": found, "quotations": quotations.locate(held["passages"], held["marks"], found)}

    return key, cache.frames(folder.cache, "citations", key, CITED, make)


def themed(folder: Folder) -> Codebook:
    """Return the inquiry's codebook. Raises `BadTable` with every mistake in it, `NotFound` where there is none."""
    from ..themes import codebook

    return codebook.read(folder.path)


def rules_key(book: Codebook) -> str:
    """Return a key of the codebook and of the code that applies it."""
    texts = (frame.to_csv(index=False) for frame in (book.themes, book.patterns))
    return cache.key_of(cache.code_key("themes", "language", "sentences"), *texts)


def tagged(folder: Folder, held: Frames, book: Codebook) -> pd.DataFrame:
    """Return the tags that the codebook's rules suggest; documents that did not change are not read again."""
    import pandas as pd

    from ..themes import tagging

    rules, place, passages = rules_key(book), folder.cache / "tags", held["passages"]
    keys = {
        str(document_id): cache.key_of(rules, *rows["passage_id"], *rows["kind"], *rows["text"])
        for document_id, rows in passages.groupby("document_id", sort=False)
    }
    parts = {name: cache.kept_frame(place / f"{key}.arrow", model.Tag) for name, key in keys.items()}
    stale = [name for name, part in parts.items() if part is None]
    if stale:
        made = tagging.tag(passages[passages["document_id"].isin(stale)], book)
        owner = made["passage_id"].map(passages.set_index("passage_id")["document_id"])
        for document_id in stale:
            parts[document_id] = made[owner == document_id]
            cache.keep_frame(place / f"{keys[document_id]}.arrow", made[owner == document_id])
    cache.forget_frames(place, keys.values())
    found = [part for part in parts.values() if part is not None]
    return pd.concat(found, ignore_index=True) if found else tables.table(model.Tag)


def linked(
    folder: Folder, key: str, held: Frames, found: Frames, tags: pd.DataFrame, book: Codebook
) -> Frames:
    """Return the links and the mistakes of links.csv.

    The report's own (it cites the passage), those that a person made in links.csv, and those that words,
    names and themes suggest.
    """
    import pandas as pd

    by_hand = folder.own_table(
        "links.csv", ("recommendation_id", "passage_id", "bearing", "quote", "coder"), ("decided", "note")
    )
    key = cache.key_of(key, cache.code_key(*_LINKING), rules_key(book), by_hand.to_csv())

    def make() -> Frames:
        own, problems = _by_hand(by_hand, held)
        made = evidence_base.cited(held["recommendations"], found["citations"], held["passages"])
        known = pd.concat([made[~made["link_id"].isin(own["link_id"])], own], ignore_index=True)
        suggested = similarity.suggest(
            held["recommendations"], held["passages"], held["appearances"], held["documents"],
            people=held["people"], tags=_with_items(tags, held["recommendations"], book), known=tuple(known["link_id"]),
        )  # fmt: skip
        return {"links": pd.concat([known, suggested], ignore_index=True), "problems": problems}

    return cache.frames(folder.cache, "links", key, LINKED, make)


def _with_items(tags: pd.DataFrame, recommendations: pd.DataFrame, book: Codebook) -> pd.DataFrame:
    """Return the tags with those of the items' own words, under the item's id."""
    import pandas as pd

    from ..themes import tagging

    pairs = zip(recommendations["recommendation_id"], recommendations["text"], strict=True)
    items = [Passage(item, item, 1, "recommendation", "", text=text) for item, text in pairs]
    return pd.concat([tags, tagging.tag(tables.table(Passage, items), book)], ignore_index=True)


def base(frames: Frames) -> pd.DataFrame:
    """Return what stands under each item of the report."""
    return evidence_base.evidence_base(
        frames["recommendations"], frames["links"], frames["citations"], frames["passages"], frames["marks"],
        frames["appearances"], frames["documents"], frames["people"], frames["campaigns"],
    )  # fmt: skip


def _named(frames: Frames) -> pd.DataFrame:
    """Return the appearances with the person's full name for a label that is only a part of it."""
    names = frames["people"].set_index("person_id")["name"]
    full = frames["appearances"].copy()
    full["label"] = full["person_id"].map(names).fillna(full["label"]).astype("str")
    return full


def _by_hand(frame: pd.DataFrame, held: Frames) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the links of links.csv, and its mistakes; a row with a mistake is no link."""
    texts = held["passages"].set_index("passage_id")["text"].to_dict()
    items = set(held["recommendations"]["recommendation_id"])
    rows: list[Link] = []
    problems: list[Problem] = []
    for row, given in zip(frame.index, frame.to_dict("records"), strict=True):
        mistakes = []
        if given["recommendation_id"] not in items:
            mistakes.append(f"recommendation_id: there is no “{given['recommendation_id']}”")
        if given["passage_id"] not in texts:
            mistakes.append(f"passage_id: there is no “{given['passage_id']}”")
        elif given["quote"] not in texts[given["passage_id"]]:
            mistakes.append(f"quote: “{given['quote'][:60]}…” does not stand in {given['passage_id']}")
        if given["bearing"] not in model.BEARINGS:
            mistakes.append(f"bearing: “{given['bearing']}” is none of {', '.join(model.BEARINGS)}")
        if not given["coder"]:
            mistakes.append("coder: nobody is named; say whose link it is")
        problems += [
            Problem("", None, None, "", f"links.csv, row {row}, {m}; left out", "error") for m in mistakes
        ]
        dated = not given["decided"] or is_date(given["decided"].partition("T")[0])
        decided = given["decided"] if dated else ""
        if not dated:
            reason = f"links.csv, row {row}, decided: “{given['decided']}” is no date; write it as 2026-11-21"
            problems.append(Problem("", None, None, "", f"{reason}. The link is used without it"))
        if not mistakes:
            link_id = evidence_base.link_id(given["recommendation_id"], given["passage_id"])
            rows.append(
                Link(
                    link_id, given["recommendation_id"], given["passage_id"], "person",
                    reasons=(f"linked by hand by {given['coder']}",), bearing=given["bearing"], quote=given["quote"],
                    status="confirmed", coder=given["coder"], decided=decided, note=given["note"],
                )
            )  # fmt: skip
    return tables.table(Link, rows), tables.table(Problem, problems)
