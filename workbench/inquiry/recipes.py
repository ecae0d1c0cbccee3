"""One row for each table of an inquiry: what its rows are, which function makes it, what that reads, how much at once.

What `Inquiry` offers, what Tab completes, what ``help(wb.Inquiry)`` lists and the page `docs/tables.md` come from these
rows; so does the key that a table is kept under (what it reads, the package, the libraries), and which tables a
decision makes again. A function is handed what its row says that it reads, and nothing else.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from .. import model, outcomes
from ..replies.reply_readings import ReadAs
from ..suggestions.ranking import kept_units
from ..text.english.own_wordings import FILE as ENGLISH
from ..themes.codebook.spellings import Defined
from ..themes.counting import HeadAbout
from ..witnesses.campaigns import Alike
from . import (
    decided_tables,
    evidence_tables,
    figure_tables,
    link_tables,
    outcome_tables,
    searching,
    suggested_tables,
)
from .evidence_tables import as_read

EVIDENCE = ("passages", "appearances", "documents", "people", "campaigns")
FOLLOWED = (
    "documents", "passages", "recommendations", "links", "responses", "progress",
    "authorities", "measures", "local_returns", "inspections", "events", "commitments", "request_findings",
)  # fmt: skip
"""The tables that say what came of a report."""


PIECES = {"document": "document_id", "item": "recommendation_id"}
"""What a table can be made of piece by piece, and the column that says of a row whose it is."""


@dataclass(frozen=True)
class Recipe:
    """How one table is made, or a step on the way to several.

    ``row`` is the dataclass of its rows; of a step that gives several tables, theirs by name, and nothing where what it
    gives is no table. ``reads`` names other recipes, or what lies in the folder (`what_lies_there.LYING`). ``per`` says
    how much of it is made again when something changes: *document* only the documents that changed, *item* only the
    items of the report that did, *theme* only the documents and the themes that did, *whole* all. ``kept``: it is in
    the cache. ``decided``: people decide on its rows; what is made is then what is suggested, which others read as
    ``suggested NAME``. ``bulk``: each document's is a file of its own, handed on as Arrow tables as they lie. It counts
    as another when what it reads does: nothing opens it.
    """

    name: str
    row: type | Mapping[str, type] | None
    make: Callable[[Any], Any]
    reads: tuple[str, ...]
    per: Literal["document", "item", "theme", "whole"] = "whole"
    kept: bool = False
    decided: bool = False
    bulk: bool = False

    @property
    def rows(self) -> Mapping[str, type]:
        """The rows of each table that it gives."""
        return {self.name: self.row} if isinstance(self.row, type) else self.row or {}

    @property
    def stage(self) -> str:
        """Its name in the cache."""
        return self.name.replace(" ", "_")


RECIPES = (
    Recipe("documents", model.Document, evidence_tables.documents, ("documents as held", "speakers", "audience")),
    Recipe(
        "passages", model.Passage, evidence_tables.passages,
        ("passages as read", "speakers", "documents as held", "audience"), per="document",
    ),
    Recipe("marks", model.Mark, as_read("marks"), ("sources",), kept=True),
    Recipe(
        "people", model.Person, evidence_tables.people,
        ("speakers", "appearances", "documents as held", "people.csv", "audience"),
    ),
    Recipe(
        "appearances", model.Appearance, evidence_tables.appearances, ("speakers", "documents as held", "audience")
    ),
    Recipe("hearings", model.Hearing, as_read("hearings"), ("sources",), kept=True),
    Recipe("ledger", model.LedgerEntry, as_read("ledger"), ("sources",)),
    Recipe(
        "recommendations", model.Recommendation, evidence_tables.recommendations, ("sources", "recommendations.csv"),
        kept=True,
    ),
    Recipe("relations", model.Relation, as_read("relations"), ("sources",)),
    Recipe("terms", model.Term, evidence_tables.terms, ("documents", "passages as read", "terms.csv")),
    Recipe(
        "responses", model.Response, outcome_tables.replied,
        ("recommendations", "passages", "documents", "given responses", ENGLISH), kept=True, decided=True,
    ),
    Recipe("progress", model.Progress, evidence_tables.given("given progress"), ("given progress",)),
    Recipe(
        "commitments", model.Commitment, outcome_tables.commitments,
        ("given commitments", "read commitments"), decided=True,
    ),
    Recipe(
        "request_findings", model.RequestFinding, evidence_tables.given("given request findings"),
        ("given request findings",),
    ),
    Recipe("questions", model.PlannedQuestion, evidence_tables.given("given questions"), ("given questions",)),
    Recipe("figures", model.Figure, evidence_tables.given("given figures"), ("given figures",), decided=True),
    Recipe(
        "figures_read", model.FigureRead, figure_tables.figures_read, ("passages", "documents"), per="document",
        kept=True,
    ),
    Recipe(
        "figures_compared", model.FiguresCompared, figure_tables.figures_compared, ("figures_read", "passages"),
        kept=True,
    ),
    Recipe(
        "figures_traced", model.FigureTraced, figure_tables.figures_traced,
        ("figures_read", "documents", "citations"), kept=True,
    ),
    Recipe(
        "press_quotations", model.PressQuotation, outcome_tables.press_quotations, ("documents", "passages")
    ),
    Recipe(
        "categories_heard", model.CategoryHeard, outcome_tables.categories_heard, (*EVIDENCE, "settings")
    ),
    Recipe("campaigns", Alike, evidence_tables.campaign_letters, ("documents", "submissions", "terms"), kept=True),
    Recipe(
        "problems", model.Problem, decided_tables.problems,
        (*evidence_tables.OWN_FILES, "sources", "documents as held", "speakers", "given responses", "given progress",
         "given commitments", "given request findings", "given figures", "given questions",
         "usable codebook", "failing examples", "links by hand", "returns", "unnamed files", "decisions", "unplaced",
         "log", ENGLISH, "audience"),
    ),
    Recipe("citations", model.Citation, suggested_tables.citations, (*EVIDENCE, "marks", "hearings"), kept=True),
    Recipe("quotations", model.Quotation, suggested_tables.quoted, ("passages", "marks", "citations"), kept=True),
    Recipe("themes", model.Theme, suggested_tables.themes, ("codebook",)),
    Recipe("patterns", model.Pattern, suggested_tables.patterns, ("usable codebook",)),
    Recipe("decisions", model.Decision, decided_tables.shown, ("decisions seen",)),
    Recipe("memos", model.Memo, decided_tables.memos, ("stood",)),
    Recipe("tags", model.Tag, suggested_tables.tags, ("tags by rule", "learned", "themes"), decided=True),
    Recipe(
        "links", model.Link, link_tables.links, ("known links", "proposed links"), decided=True,
    ),
    Recipe("bearings", model.Bearing, link_tables.open_bearings, ("bearings shown", "links")),
    Recipe(
        "undertakings", model.Undertaking, suggested_tables.undertakings, (*EVIDENCE, "promises"),
        kept=True, decided=True,
    ),
    Recipe(
        "term_links", model.TermLink, link_tables.term_links,
        (*EVIDENCE, "units", "terms", "tags by rule", "term themes"), kept=True, decided=True,
    ),
    Recipe("worklist", model.Unfollowed, suggested_tables.worklist, (*EVIDENCE, "hearings", "citations")),
    Recipe("readings", ReadAs, decided_tables.readings, ("suggested responses", "stood")),
    Recipe("english", model.OtherReading, suggested_tables.english, ("passages", ENGLISH)),
    Recipe("timeline", outcomes.Moment, outcome_tables.timeline, FOLLOWED),
    Recipe("findings", model.Finding, decided_tables.findings, ("last draft", "stood", "sources")),
    Recipe("authorities", model.Authority, outcome_tables.returned("authorities"), ("returns",)),
    Recipe("measures", model.Measure, outcome_tables.returned("measures"), ("returns",)),
    Recipe("local_returns", model.LocalReturn, outcome_tables.returned("local_returns"), ("returns",)),
    Recipe("inspections", model.Inspection, outcome_tables.returned("inspections"), ("returns",)),
    Recipe(
        "authority_records", model.AuthorityRecord, outcome_tables.authority_records,
        ("measures", "local_returns", "inspections"),
    ),
    Recipe("events", model.Event, outcome_tables.returned("events"), ("returns",)),
)  # fmt: skip
STEPS = (
    Recipe("documents as held", model.Document, evidence_tables.documents_as_held, ("sources",), kept=True),
    Recipe("passages as read", None, as_read("passages"), ("sources",), per="document"),
    Recipe(
        "came", model.Appearance, evidence_tables.came, ("sources", "documents as held", "appearances.csv"), kept=True
    ),
    Recipe(
        "speakers", evidence_tables.SPEAKERS, evidence_tables.speakers, ("passages as read", "came", "people.csv"),
        per="document", kept=True,
    ),
    Recipe(
        "submissions", model.Passage, evidence_tables.submissions, ("documents", "passages as read"), kept=True
    ),
    Recipe("usable codebook", suggested_tables.USABLE, suggested_tables.usable, ("codebook",), kept=True),
    Recipe("failing examples", model.Problem, suggested_tables.failing_examples, ("codebook",), kept=True),
    Recipe(
        "abbreviations", {"abbreviations": Defined}, suggested_tables.abbreviations, ("passages as read",),
        per="document", kept=True,
    ),
    Recipe(
        "tags by rule", model.Tag, suggested_tables.tags_by_rule,
        ("passages as read", "codebook", "usable codebook", "abbreviations"), per="theme",
    ),
    Recipe(
        "promises", suggested_tables.PROMISED, suggested_tables.promises, ("passages", "appearances", "documents"),
        per="document", kept=True,
    ),
    Recipe(
        "ranked units", kept_units.KEPT, link_tables.ranked_units, ("passages", "appearances", "documents"),
        per="document", kept=True, bulk=True,
    ),
    Recipe("units", None, link_tables.units, (*EVIDENCE, "ranked units")),
    Recipe("links by hand", None, link_tables.links_by_hand, ("links.csv", "passages", "recommendations")),
    Recipe(
        "bearings shown", model.Bearing, link_tables.bearings,
        (*EVIDENCE, "units", "recommendations", "suggested links", ENGLISH), kept=True,
    ),
    Recipe(
        "item tags", model.Tag, suggested_tables.item_tags, ("recommendations", "usable codebook"),
        per="item", kept=True,
    ),
    Recipe(
        "known links", model.Link, link_tables.known_links,
        ("recommendations", "citations", "passages", "links by hand"), kept=True,
    ),
    Recipe(
        "proposed links", model.Link, link_tables.proposed_links,
        (*EVIDENCE, "units", "recommendations", "known links", "tags by rule", "item tags"), per="item", kept=True,
    ),
    Recipe("term themes", HeadAbout, suggested_tables.term_themes, ("terms", "usable codebook"), kept=True),
    Recipe("given responses", None, evidence_tables.given_responses, ("responses.csv", "recommendations")),
    Recipe(
        "given progress", None, evidence_tables.given_progress,
        ("progress.csv", "recommendations", "given commitments", "read commitments"),
    ),
    Recipe(
        "given commitments", None, evidence_tables.given_commitments, ("commitments.csv", "recommendations")
    ),
    Recipe(
        "read commitments", model.Commitment, outcome_tables.read_commitments,
        ("recommendations", "passages", "documents", "given commitments"), kept=True,
    ),
    Recipe(
        "given request findings", None, evidence_tables.given_request_findings,
        ("request_findings.csv", "recommendations"),
    ),
    Recipe("given figures", None, evidence_tables.given_figures, ("figures.csv",)),
    Recipe("given questions", None, evidence_tables.given_questions, ("questions.csv", "passages", "audience")),
    Recipe(
        "checked returns", outcomes.KEPT, outcome_tables.checked_returns,
        ("returned files", "recommendations", "given commitments", "read commitments"), kept=True,
    ),
    Recipe("returns", None, outcome_tables.book, ("checked returns", "sources")),
    Recipe("search index", None, searching.index, ("passages",)),
    Recipe("facets", None, searching.facets, EVIDENCE),
    Recipe(
        "search engine", None, searching.engine,
        (*EVIDENCE, "facets", "search index", "recommendations", "memos", "themes", "tags", "links", "term_links",
         "audience", "settings", "veil"),
    ),
    Recipe("veil", None, decided_tables.veil, ("decisions seen", "stood")),
    Recipe("decisions seen", model.Decision, decided_tables.seen, ("log", "sources")),
    Recipe("stood", None, decided_tables.stood, ("log", "sources", "decisions seen")),
)  # fmt: skip
"""What several tables need and no reader looks at."""

ROWS: Mapping[str, type] = {recipe.name: recipe.row for recipe in RECIPES if isinstance(recipe.row, type)}
TABLES = tuple(ROWS)
DECIDED = tuple(recipe.name for recipe in RECIPES if recipe.decided)
SUGGESTED, UNPLACED = "suggested ", "unplaced"
_BY_NAME = {recipe.name: recipe for recipe in (*RECIPES, *STEPS)}


def recipe(name: str) -> Recipe:
    """Return the recipe of a table or a step, or of what is suggested for a table."""
    return _BY_NAME[name.removeprefix(SUGGESTED)]


def reads(name: str) -> tuple[str, ...]:
    """Return what a table or a step is made from."""
    if name == UNPLACED:
        return ("stood", "passages", *(SUGGESTED + one for one in DECIDED))
    if name in DECIDED:
        return ("stood", "passages", SUGGESTED + name)
    return recipe(name).reads


@cache
def made_of(changed: str) -> frozenset[str]:
    """Return what has changed where something has: that, all that is made of it, of what is made of that, and so on."""
    names = (*_BY_NAME, *(SUGGESTED + one for one in DECIDED), UNPLACED)
    found = {changed}
    while more := {name for name in names if name not in found and not found.isdisjoint(reads(name))}:
        found |= more
    return frozenset(found)


def first_sentence(row_type: type) -> str:
    """Return what one row of a table is, in one line."""
    about = " ".join((inspect.getdoc(row_type) or "").split())
    end = about.find(". ")
    return about if end < 0 else about[: end + 1]


def listed() -> str:
    """Return every table with what one row of it is, one line each."""
    width = max(map(len, TABLES))
    return "\n".join(f"{name:<{width}}  {first_sentence(row)}" for name, row in ROWS.items())
