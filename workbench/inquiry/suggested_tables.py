"""What is claimed of the evidence: citations, tags and links; by a report, a rule, or a person.

`recipes.py` says what each table reads, and how much of it is made again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .. import model
from ..errors import WorkbenchError
from ..model import Evidence, Passage, Problem, Tag, arrow_tables, tables
from ..model.because import Because
from ..model.problem_reasons import problem
from ..text.english import own_wordings
from . import cache
from .cache import Frames
from .folder import Folder
from .held import Held

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from ..themes.codebook.codebook_rows import Codebook
    from ..themes.codebook.read_codebook import Checked, Mistake

BASE_BY = ("recommendation", "theme", "witness", "category", "matrix")
CROSSTABS = ("theme", "themes together", "questions")
PROMISED: Mapping[str, type] = {"undertakings": model.Undertaking, "sought": model.Sought}
USABLE: Mapping[str, type] = {"themes": model.Theme, "patterns": model.Pattern, "mistakes": Problem}


def citations(held: Held) -> pd.DataFrame:
    from ..citations import find_citations

    return find_citations.find(_named(held), held["marks"], held["hearings"])


def quoted(held: Held) -> pd.DataFrame:
    from ..citations import quotations

    return quotations.locate(held["passages"], held["marks"], held["citations"])


def worklist(held: Held) -> pd.DataFrame:
    """Return the citations that lead nowhere yet, each with the reason and the nearest candidates."""
    from ..citations import worklist as unfollowed

    return unfollowed.worklist(held["citations"], _named(held), held["hearings"])


def themed(folder: Folder) -> None:
    """Raise `BadTable` with every mistake in an inquiry's codebook, `NotFound` where there is none.

    An example that its theme misses stops nothing by itself: it is listed with the mistakes, and under problems.
    """
    from ..themes.codebook import examples, read_codebook

    if read_codebook.checked(folder.path).mistakes:
        examples.proved(folder.path)


def themes(held: Held) -> pd.DataFrame:
    """Return the themes of the codebook, read without looking at its patterns: they need no spaCy."""
    from ..themes.codebook import read_codebook

    return read_codebook.themes(held["codebook"])


def usable(held: Held) -> Frames:
    """Return what of the codebook can be used, and its mistakes: the rest of the work goes on."""
    found = _checked(held)
    mistakes = [problem("", _of_cell("row left out", one), severity="error") for one in found.wrong]
    return {
        "themes": found.book.themes,
        "patterns": found.book.patterns,
        "mistakes": tables.table(Problem, mistakes),
    }


def failing_examples(held: Held) -> pd.DataFrame:
    """Return the examples of the codebook that its patterns get wrong: these are run here."""
    from ..themes.codebook import examples

    wrong = examples.wrong(_checked(held))
    return tables.table(Problem, [problem("", _of_cell("example goes wrong", one)) for one in wrong])


def _of_cell(why: str, one: Mistake) -> Because:
    return Because.of(why, one.file, str(one.row or ""), one.column, said=one.words)


def _checked(held: Held) -> Checked:
    from ..themes.codebook import read_codebook

    return read_codebook.checked(held["codebook"])


def english(held: Held) -> pd.DataFrame:
    """Return the sentences that rows of english.csv which are not yet in use would read otherwise."""
    return own_wordings.would_change(held["passages"], held[own_wordings.FILE])


def patterns(held: Held) -> pd.DataFrame:
    found: Frames = held["usable codebook"]
    return found["patterns"]


def book(held: Held) -> Codebook:
    """Return the codebook as far as it can be used."""
    from ..themes.codebook.codebook_rows import Codebook

    found = held["usable codebook"]
    return Codebook(found["themes"], found["patterns"])


def abbreviations(held: Held) -> Mapping[str, Mapping[str, pa.Table]]:
    """Return what each document says that its abbreviations mean."""
    from ..themes.codebook import spellings

    passages = held["passages as read"]
    found = spellings.defined(passages)
    owners = _documents_of(passages, found["passage_id"])
    return {
        name: {"abbreviations": arrow_tables.of_frame(found[owners == name], spellings.Defined)}
        for name in held.wanted
    }


def tags_by_rule(held: Held) -> pd.DataFrame:
    """Return the tags that the codebook's rules suggest; only changed documents and themes are done again."""
    from ..themes import tag_passages
    from ..themes.codebook import spellings

    meanings = spellings.used(spellings.agreed(held["abbreviations"]["abbreviations"]))
    documents = held.marks("passages as read")
    made_from = {"rules": cache.key_of(held.mark("codebook"), repr(meanings)), "documents": documents}
    kept = cache.kept_frame(held.cache, "tags", Tag)
    same = kept is not None and kept[1].get("made with") == cache.made_with()
    if kept and same and all(kept[1][name] == value for name, value in made_from.items()):
        return kept[0]
    before = None
    if kept and same:
        rules = {theme: tuple(map(tuple, rows)) for theme, rows in kept[1]["themes"].items()}
        before = tag_passages.Tagged(kept[0], rules, kept[1]["documents"])
    made = tag_passages.again(held["passages as read"], book(held), before, documents, meanings)
    about = {**made_from, "themes": made.themes, "made with": cache.made_with()}
    cache.keep_frame(held.cache, "tags", made.tags, Tag, about)
    return made.tags


def tags(held: Held) -> pd.DataFrame:
    """Return the tags that rules suggest, then those that the last model learned from decisions suggests."""
    import pandas as pd

    learned: pd.DataFrame | None = held["learned"]
    by_rule = held.frame("tags by rule")
    if learned is None:
        return by_rule
    new = learned[
        ~learned["tag_id"].isin(by_rule["tag_id"]) & learned["theme"].isin(set(held["themes"]["theme"]))
    ]
    return pd.concat([by_rule, new], ignore_index=True)


def of_each_item(
    held: Held, row_type: type, rows: pd.DataFrame, items: pd.Series
) -> Mapping[str, Mapping[str, pa.Table]]:
    """Return the rows of each item that is wanted; ``items`` says whose each row is."""
    return {one: {held.name: arrow_tables.of_frame(rows[items == one], row_type)} for one in held.wanted}


def item_tags(held: Held) -> Mapping[str, Mapping[str, pa.Table]]:
    """Return the tags of the items' own words, each under its item's id."""
    from ..themes import tag_passages

    items = held["recommendations"]
    pairs = zip(items["recommendation_id"], items["text"], strict=True)
    said = [Passage(item, item, 1, "recommendation", "", text=text) for item, text in pairs]
    found = tag_passages.tag(tables.table(Passage, said), book(held))
    return of_each_item(held, Tag, found, found["passage_id"])


def term_themes(held: Held) -> pd.DataFrame:
    """Return which themes each head of the terms of reference is about."""
    from ..themes import counting

    heads = held.frame("terms")
    return counting.bearing_on(heads, book(held)) if len(heads) else tables.table(counting.HeadAbout)


def promises(held: Held) -> Mapping[str, Mapping[str, pa.Table]]:
    """Return the undertakings that witnesses seem to have given in each document: the tables of `PROMISED`."""
    from ..undertakings import given

    passages = held.frame("passages")
    found, sought = given(
        Evidence(passages=passages, appearances=held["appearances"], documents=held["documents"])
    )
    owners = _documents_of(passages, found["passage_id"])
    return {
        name: {
            "undertakings": arrow_tables.of_frame(found[owners == name], model.Undertaking),
            "sought": arrow_tables.of_frame(sought[owners == name], model.Sought),
        }
        for name in held.wanted
    }


def undertakings(held: Held) -> pd.DataFrame:
    """Return the undertakings that witnesses seem to have given, with the documents that may fulfil them."""
    from ..undertakings import fulfilled

    found: Frames = held["promises"]
    return fulfilled(found["undertakings"], found["sought"], Evidence.of(held))


def asked_base(by: str) -> None:
    """Raise `WorkbenchError` where the evidence base can't be shown by this."""
    if by not in BASE_BY:
        choices = f"Choose one of: {', '.join(BASE_BY)}."
        raise WorkbenchError(f"the evidence base can’t be shown by “{by}”", "by", choices)


def base(held: Mapping[str, Any], by: str) -> pd.DataFrame:
    """Return what stands under each item of the report; or what it leaves out, by theme, witness or category.

    ``by`` is one of `BASE_BY`.
    """
    from ..evidence_base import by_item, by_theme, by_witness, matrix

    evidence = Evidence.of(held)
    items, linked, cited = held["recommendations"], held["links"], held["citations"]
    if by == "recommendation":
        return by_item.evidence_base(items, linked, cited, held["marks"], evidence)
    if by == "theme":
        import pandas as pd

        counted = pd.concat([countable(held["tags"]), held["item tags"]], ignore_index=True)
        return by_theme.coverage(held["themes"], counted, items, linked, evidence)
    if by == "matrix":
        return matrix.matrix(items, linked, cited, evidence)
    reached = by_witness.reach(cited, held["quotations"], linked, evidence)
    return reached if by == "witness" else by_witness.by_category(reached)


def countable(tags: pd.DataFrame) -> pd.DataFrame:
    """Return the tags that tables count: what a model suggests is counted once a person has confirmed it."""
    guessed = tags["origin"].str.startswith("model:") & (tags["status"] == "suggested")
    return tags[~guessed].reset_index(drop=True)


def said(held: Mapping[str, Any], about: str) -> pd.DataFrame:
    """Return what was said about a theme or an item (`said_about`)."""
    from ..evidence_base.said_about import said_about

    names = (
        "passages",
        "appearances",
        "documents",
        "people",
        "campaigns",
        "themes",
        "recommendations",
        "links",
    )
    return said_about(about, {name: held[name] for name in names} | {"tags": countable(held["tags"])})


def asked_crosstab(what: str, by: str) -> None:
    """Raise `WorkbenchError` where themes can't be counted so, before anything is read."""
    from ..themes import counting

    if what not in CROSSTABS:
        choices = f"Choose one of: {', '.join(CROSSTABS)}."
        raise WorkbenchError(f"“{what}” can’t be counted", "crosstab", choices)
    if what == "theme":
        counting.asked(by)


def counted(held: Mapping[str, Any], what: str, by: str) -> pd.DataFrame:
    """Return a table of themes in distinct witness bodies.

    ``what`` is *theme* (``by`` category, witness, session or term), *themes together*, or *questions* (``by`` the id
    of a session).
    """
    from ..themes import counting

    tagged, evidence = countable(held["tags"]), Evidence.of(held)
    if what == "theme":
        about = held["term themes"] if by == "term" else None
        return counting.crosstab(tagged, evidence, by, about)
    if what == "themes together":
        return counting.together(tagged, evidence)
    return counting.over_questions(tagged, evidence, by)


def _named(held: Held) -> Evidence:
    """Return the evidence with a person's full name for a label that is only a part of it."""
    names = held["people"].set_index("person_id")["name"]
    full = held["appearances"].copy()
    full["label"] = full["person_id"].map(names).fillna(full["label"]).astype("str")
    return replace(Evidence.of(held), appearances=full)


def _documents_of(passages: pd.DataFrame, passage_ids: pd.Series) -> pd.Series:
    """Return the document of each passage."""
    some = passages[passages["passage_id"].isin(set(passage_ids))]
    owners = dict(zip(some["passage_id"], some["document_id"], strict=True))
    return passage_ids.map(owners).astype("str")
