"""What is claimed of the evidence: citations, tags and links; by a report, a rule, or a person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .. import model
from ..citations import find_citations, quotations
from ..citations import worklist as unfollowed
from ..errors import WorkbenchError
from ..evidence_base import by_item, by_theme, by_witness, matrix
from ..model import Evidence, Link, Passage, Problem, tables
from ..suggestions import suggest_bearings, suggest_links, suggest_term_links
from . import cache, held_back
from .cache import Frames
from .folder import Folder, is_date

if TYPE_CHECKING:
    import pandas as pd

    from ..themes.codebook.codebook_rows import Codebook
    from ..themes.tag_passages import Tagged

CITED = {"citations": model.Citation, "quotations": model.Quotation}
BASE_BY = ("recommendation", "theme", "witness", "category", "matrix")
CROSSTABS = ("theme", "themes together", "questions")
LINKED = {"links": model.Link, "bearings": model.Bearing, "problems": model.Problem}


def cited(folder: Folder, key: str, held: Frames) -> tuple[str, Frames]:
    """Return the key and the frames of citations and quotations."""
    key = cache.key_of(key, cache.code_key())

    def make() -> Frames:
        found = find_citations.find(_named(held), held["marks"], held["hearings"])
        return {"citations": found, "quotations": quotations.locate(held["passages"], held["marks"], found)}

    return key, cache.frames(folder.cache, "citations", key, CITED, make)


def worklist(held: Frames, found: pd.DataFrame) -> pd.DataFrame:
    """Return the citations that lead nowhere yet, each with the reason and the nearest candidates."""
    return unfollowed.worklist(found, _named(held), held["hearings"])


def themed(folder: Folder) -> Codebook:
    """Return the inquiry's codebook. Raises `BadTable` with every mistake in it, `NotFound` where there is none.

    An example that its theme misses stops nothing by itself: it is listed with the mistakes, and under problems.
    """
    from ..themes.codebook import examples, read_codebook

    found = read_codebook.checked(folder.path)
    return examples.proved(folder.path) if found.mistakes else found.book


def rules_key(book: Codebook) -> str:
    """Return a key of the codebook and of the code that applies it."""
    texts = (frame.to_csv(index=False) for frame in (book.themes, book.patterns))
    return cache.key_of(cache.code_key(), *texts)


def tagged(folder: Folder, held: Frames, book: Codebook) -> pd.DataFrame:
    """Return the tags that the codebook's rules suggest; only changed documents and themes are done again."""
    from ..themes import tag_passages
    from ..themes.codebook import spellings

    passages = held["passages"]
    meanings = spellings.used(spellings.abbreviations(passages))
    documents = {
        str(document_id): cache.key_of(*rows["passage_id"], *rows["kind"], *rows["text"])
        for document_id, rows in passages.groupby("document_id", sort=False)
    }
    code = cache.code_key()
    made = tag_passages.again(passages, book, _kept_tags(folder, code), documents, meanings)
    made_from = {"code": code, "themes": made.themes, "documents": made.documents}
    cache.keep_frame(folder.cache, "tags", made.tags, made_from)
    return made.tags


def _kept_tags(folder: Folder, code: str) -> Tagged | None:
    """Return the tags that were made before by the same code, with the keys of what they were made from."""
    from ..themes.tag_passages import Tagged

    held = cache.kept_frame(folder.cache, "tags", model.Tag)
    if held is None or held[1].get("code") != code:
        return None
    return Tagged(held[0], held[1]["themes"], held[1]["documents"])


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
    by_hand = held_back.without(by_hand, folder.held_back())
    key = cache.key_of(key, cache.code_key(), rules_key(book), by_hand.to_csv())

    def make() -> Frames:
        own, problems = _by_hand(by_hand, held)
        made = by_item.cited(held["recommendations"], found["citations"], held["passages"])
        known = pd.concat([made[~made["link_id"].isin(own["link_id"])], own], ignore_index=True)
        evidence, items = Evidence.of(held), held["recommendations"]
        suggested = suggest_links.suggest(
            items, evidence, tags=with_items(tags, items, book), known=tuple(known["link_id"])
        )
        links = pd.concat([known, suggested], ignore_index=True)
        shown = suggest_bearings.suggest(links, items, evidence)
        return {"links": links, "bearings": shown, "problems": problems}

    return cache.frames(folder.cache, "links", key, LINKED, make)


def item_tags(recommendations: pd.DataFrame, book: Codebook) -> pd.DataFrame:
    """Return the tags of the items' own words, each under its item's id."""
    from ..themes import tag_passages

    pairs = zip(recommendations["recommendation_id"], recommendations["text"], strict=True)
    items = [Passage(item, item, 1, "recommendation", "", text=text) for item, text in pairs]
    return tag_passages.tag(tables.table(Passage, items), book)


def with_items(tags: pd.DataFrame, recommendations: pd.DataFrame, book: Codebook) -> pd.DataFrame:
    """Return the tags with those of the items' own words."""
    import pandas as pd

    return pd.concat([tags, item_tags(recommendations, book)], ignore_index=True)


def promised(folder: Folder, key: str, held: Frames) -> pd.DataFrame:
    """Return the undertakings that witnesses seem to have given."""
    from .. import undertakings

    key = cache.key_of(key, cache.code_key())

    def make() -> Frames:
        return {"undertakings": undertakings.suggest(Evidence.of(held))}

    row_types: dict[str, type] = {"undertakings": model.Undertaking}
    return cache.frames(folder.cache, "undertakings", key, row_types, make)["undertakings"]


def under_terms(folder: Folder, key: str, held: Frames, tags: pd.DataFrame, book: Codebook) -> pd.DataFrame:
    """Return the passages that seem to speak to each head of the terms of reference."""
    from ..themes import counting

    key = cache.key_of(key, cache.code_key(), rules_key(book))

    def make() -> Frames:
        about = counting.bearing_on(held["terms"], book)
        made = suggest_term_links.suggest(held["terms"], Evidence.of(held), tags=tags, term_themes=about)
        return {"term_links": made}

    row_types: dict[str, type] = {"term_links": model.TermLink}
    return cache.frames(folder.cache, "term_links", key, row_types, make)["term_links"]


def asked_base(by: str) -> None:
    """Raise `WorkbenchError` where the evidence base can't be shown by this."""
    if by not in BASE_BY:
        choices = f"Choose one of: {', '.join(BASE_BY)}."
        raise WorkbenchError(f"the evidence base can’t be shown by “{by}”", "by", choices)


def base(frames: Frames, by: str) -> pd.DataFrame:
    """Return what stands under each item of the report; or what it leaves out, by theme, witness or category.

    ``by`` is one of `BASE_BY`.
    """
    evidence = Evidence.of(frames)
    items, links, cited = frames["recommendations"], frames["links"], frames["citations"]
    if by == "recommendation":
        return by_item.evidence_base(items, links, cited, frames["marks"], evidence)
    if by == "theme":
        return by_theme.coverage(frames["themes"], frames["tags"], items, links, evidence)
    if by == "matrix":
        return matrix.matrix(items, links, cited, evidence)
    reached = by_witness.reach(cited, frames["quotations"], links, evidence)
    return reached if by == "witness" else by_witness.by_category(reached)


def countable(tags: pd.DataFrame) -> pd.DataFrame:
    """Return the tags that tables count: what a model suggests is counted once a person has confirmed it."""
    guessed = tags["origin"].str.startswith("model:") & (tags["status"] == "suggested")
    return tags[~guessed].reset_index(drop=True)


def asked_crosstab(what: str, by: str) -> None:
    """Raise `WorkbenchError` where themes can't be counted so, before anything is read."""
    from ..themes import counting

    if what not in CROSSTABS:
        choices = f"Choose one of: {', '.join(CROSSTABS)}."
        raise WorkbenchError(f"“{what}” can’t be counted", "crosstab", choices)
    if what == "theme":
        counting.asked(by)


def counted(held: Frames, tags: pd.DataFrame, book: Codebook, what: str, by: str) -> pd.DataFrame:
    """Return a table of themes in distinct witness bodies.

    ``what`` is *theme* (``by`` category, witness, session or term), *themes together*, or *questions* (``by`` the id
    of a session).
    """
    from ..themes import counting

    tags, evidence = countable(tags), Evidence.of(held)
    if what == "theme":
        terms = counting.bearing_on(held["terms"], book) if by == "term" else None
        return counting.crosstab(tags, evidence, by, terms)
    if what == "themes together":
        return counting.together(tags, evidence)
    return counting.over_questions(tags, evidence, by)


def _named(frames: Frames) -> Evidence:
    """Return the evidence with a person's full name for a label that is only a part of it."""
    names = frames["people"].set_index("person_id")["name"]
    full = frames["appearances"].copy()
    full["label"] = full["person_id"].map(names).fillna(full["label"]).astype("str")
    return replace(Evidence.of(frames), appearances=full)


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
            link_id = by_item.link_id(given["recommendation_id"], given["passage_id"])
            rows.append(
                Link(
                    link_id, given["recommendation_id"], given["passage_id"], "person",
                    reasons=(f"linked by hand by {given['coder']}",), bearing=given["bearing"], quote=given["quote"],
                    status="confirmed", coder=given["coder"], decided=decided, note=given["note"],
                )
            )  # fmt: skip
    return tables.table(Link, rows), tables.table(Problem, problems)
