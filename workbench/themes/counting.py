"""Theme tables: how many distinct witness bodies spoke to a theme, of how many that were heard.

What members said and asked is left out everywhere, and so are dismissed tags. Who is a witness body, `bodies.hear`
says. Under 30, give the counts and no percentage: evidence is invited and self-selected.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from ..errors import WorkbenchError
from ..model import Evidence, Passage, arrow_tables, tables
from ..witnesses.bodies import Body, Hearing, hear

if TYPE_CHECKING:
    import pandas as pd

    from .codebook.codebook_rows import Codebook

GROUPS: dict[str, Callable[[str, Body], str]] = {
    "category": lambda document_id, body: body.category,
    "witness": lambda document_id, body: body.name,
    "session": lambda document_id, body: document_id,
}
BY = (*GROUPS, "term")
_DTYPES = {"theme": "str", "group": "str", "bodies": "Int64", "heard": "Int64", "prompted": "Int64"}
_PAIR = {
    "theme": "str",
    "other": "str",
    "passages": "Int64",
    "bodies": "Int64",
    "of_theme": "Int64",
    "of_other": "Int64",
}
_QUESTION = {"theme": "str", "question": "str", "n": "Int64", "asked": "bool", "bodies": "Int64"}


def asked(by: str) -> None:
    """Raise `WorkbenchError` where themes can't be counted by this."""
    if by not in BY:
        raise WorkbenchError(f"themes can’t be counted by “{by}”", next=f"Choose one of: {', '.join(BY)}.")


def crosstab(
    tags: pd.DataFrame, evidence: Evidence, by: str, terms: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return one row per theme and group: ``bodies`` that spoke to it, of those ``heard`` in the group.

    Columns ``theme``, ``group``, ``bodies``, ``heard``, ``prompted``; rows in alphabetical order, never by count; a
    group that did not speak to a theme has 0. ``prompted`` of the bodies spoke to the theme there only in answer to a
    question that brought it in. ``by`` is *category*, *witness* (a body), *session* (a document), or *term*: a head
    of the terms of reference, where ``terms`` (`bearing_on`) says which themes each is about. A passage counts under
    a term where it has one of these themes, and ``heard`` is then everybody.

    Raises `WorkbenchError` where ``by`` is none of these.
    """
    import pandas as pd

    asked(by)
    hearing = hear(evidence)
    said = _Said(tags, evidence.passages, hearing)
    heard, groups = _grouped(by, hearing, said, terms)
    spoke: dict[tuple[str, str], dict[str, bool]] = defaultdict(dict)
    for passage_id, document_id, theme, prompted in said.rows:
        body = said.behind[passage_id]
        for name in groups(passage_id, document_id, body):
            before = spoke[theme, name].get(body.key, True)
            spoke[theme, name][body.key] = before and prompted
    rows = [
        (theme, name, len(found := spoke.get((theme, name), {})), len(heard[name]), sum(found.values()))
        for theme in said.themes
        for name in sorted(heard)
    ]
    return pd.DataFrame(rows, columns=list(_DTYPES)).astype(_DTYPES)


@dataclass(frozen=True)
class HeadAbout:
    """That a head of the terms of reference is about a theme, as the codebook's patterns find it."""

    term_id: str
    number: str
    theme: str


def bearing_on(
    terms: pd.DataFrame, codebook: Codebook, meanings: Mapping[str, str] | None = None
) -> pd.DataFrame:
    """Return which themes each head of the terms of reference is about, as the codebook's patterns find it.

    One row per head and theme: ``term_id``, ``number``, ``theme``. A head in whose words no pattern finds anything
    has none: a table by terms of reference has nothing under it.
    """
    from .tag_passages import tag

    said = [
        Passage(ident, "terms", n, "paragraph", number, text=text)
        for n, (ident, number, text) in enumerate(
            zip(terms["term_id"].tolist(), terms["number"].tolist(), terms["text"].tolist(), strict=True)
        )
    ]
    found = tag(tables.table(Passage, said), codebook, meanings)[["passage_id", "theme"]].drop_duplicates()
    numbers = dict(zip(terms["term_id"].tolist(), terms["number"].tolist(), strict=True))
    return tables.table(
        HeadAbout, [HeadAbout(ident, numbers[ident], theme) for ident, theme in found.itertuples(index=False)]
    )


def together(tags: pd.DataFrame, evidence: Evidence) -> pd.DataFrame:
    """Return which themes stand in the same passages: one row per pair that does, in the order of the alphabet.

    ``theme`` and ``other``; ``passages`` of witnesses with both; ``bodies`` whose they are; ``of_theme`` and
    ``of_other``: the bodies that spoke to each at all.
    """
    import pandas as pd

    said = _Said(tags, evidence.passages, hear(evidence))
    themes: dict[str, set[str]] = defaultdict(set)
    bodies: dict[str, set[str]] = defaultdict(set)
    for passage_id, _, theme, _ in said.rows:
        themes[passage_id].add(theme)
        bodies[theme].add(said.behind[passage_id].key)
    both: dict[tuple[str, str], list[str]] = defaultdict(list)
    for passage_id, found in themes.items():
        for pair in combinations(sorted(found), 2):
            both[pair].append(said.behind[passage_id].key)
    rows = [
        (one, other, len(keys), len(set(keys)), len(bodies[one]), len(bodies[other]))
        for (one, other), keys in sorted(both.items())
    ]
    return pd.DataFrame(rows, columns=list(_PAIR)).astype(_PAIR)


def over_questions(tags: pd.DataFrame, evidence: Evidence, document_id: str) -> pd.DataFrame:
    """Return where in one session each theme comes up: one row per theme and question that has it, in their order.

    ``question`` is the number as printed, ``n`` its place among the session's questions (from 1), ``asked`` whether
    a member's words have the theme, ``bodies`` how many witness bodies' have.

    Raises `WorkbenchError` where the document has no passages.
    """
    import pandas as pd

    passages = evidence.passages
    held = passages[passages["document_id"] == document_id]
    if held.empty:
        raise WorkbenchError(f"there is no session “{document_id}”", next="Look at documents for the ids.")
    locators = dict(zip(held["passage_id"].tolist(), held["locator"].tolist(), strict=True))
    places = {locator: n for n, locator in enumerate(dict.fromkeys(locators.values()), 1)}
    behind = hear(evidence).behind(held)
    found: dict[tuple[str, str], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    live = tags[(tags["status"] != "dismissed") & tags["passage_id"].isin(locators)]
    for passage_id, theme in zip(live["passage_id"].tolist(), live["theme"].tolist(), strict=True):
        asked, spoke = found[theme, locators[passage_id]]
        if passage_id in behind:
            spoke.add(behind[passage_id].key)
        else:
            asked.add(passage_id)
    rows = [
        (theme, locator, places[locator], bool(asked), len(spoke))
        for (theme, locator), (asked, spoke) in sorted(
            found.items(), key=lambda row: (row[0][0], places[row[0][1]])
        )
    ]
    return pd.DataFrame(rows, columns=list(_QUESTION)).astype(_QUESTION)


class _Said:
    """Live tags in the words of witness bodies: ``rows`` of passage, document, theme, whether it was prompted."""

    def __init__(self, tags: pd.DataFrame, passages: pd.DataFrame, hearing: Hearing) -> None:
        live = tags.loc[tags["status"] != "dismissed", ["theme", "passage_id"]]
        places = passages[["passage_id", "document_id", "locator", "kind"]]
        merged = live.drop_duplicates().merge(places, on="passage_id")
        held = passages[arrow_tables.stands_in(passages["passage_id"], live["passage_id"])]
        self.themes = sorted(set(live["theme"]))
        self.behind: dict[str, Body] = hearing.behind(held)
        questions = merged[merged["kind"] == "question"]
        asked = set(questions[["theme", "document_id", "locator"]].itertuples(index=False, name=None))
        self.rows: list[tuple[str, str, str, bool]] = [
            (passage_id, document_id, theme, (theme, document_id, locator) in asked)
            for theme, passage_id, document_id, locator, _ in merged.itertuples(index=False)
            if passage_id in self.behind
        ]


_Groups = Callable[[str, str, Body], Iterator[str]]


def _grouped(
    by: str, hearing: Hearing, said: _Said, terms: pd.DataFrame | None
) -> tuple[dict[str, set[str]], _Groups]:
    """Return who was heard in each group, and what gives the groups that a passage counts in."""
    heard: dict[str, set[str]] = defaultdict(set)
    if by != "term":
        group = GROUPS[by]
        for (document_id, _), body in hearing.gave.items():
            heard[group(document_id, body)].add(body.key)
        return heard, lambda passage_id, document_id, body: iter((group(document_id, body),))
    themes: dict[str, set[str]] = defaultdict(set)
    if terms is not None:
        for number, theme in zip(terms["number"].tolist(), terms["theme"].tolist(), strict=True):
            themes[number].add(theme)
            heard[number] = {body.key for body in hearing.bodies}
    having: dict[str, set[str]] = defaultdict(set)
    for passage_id, _, theme, _ in said.rows:
        having[passage_id].add(theme)
    return heard, lambda passage_id, document_id, body: (
        number for number, wanted in themes.items() if wanted & having[passage_id]
    )
