"""Links between passages and what a report, or the terms of reference, say: made by the report, a person, or words.

`recipes.py` says what each table reads, and how much of it is made again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .. import model
from ..model import Bearing, Evidence, Link, Problem, arrow_tables, tables
from ..model.because import Because
from ..model.problem_reasons import problem
from ..text.english.own_wordings import FILE as ENGLISH
from . import cache
from .held import Held
from .inquiry_settings import is_date
from .suggested_tables import of_each_item

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from ..suggestions.ranking.ranked_units import Units


def known_links(held: Held) -> pd.DataFrame:
    """Return the report's own links (it cites the passage), and those that a person made in links.csv."""
    import pandas as pd

    from ..evidence_base import by_item

    own = held["links by hand"][0]
    made = by_item.cited(held["recommendations"], held["citations"], held["passages"])
    known: pd.DataFrame = pd.concat([made[~made["link_id"].isin(own["link_id"])], own], ignore_index=True)
    return known


def proposed_links(held: Held) -> Mapping[str, Mapping[str, pa.Table]]:
    """Return the links of each item that words, names and themes suggest."""
    import pandas as pd

    from ..suggestions import suggest_links

    items, known = held.frame("recommendations"), tuple(held["known links"]["link_id"])
    tagged = pd.concat([held["tags by rule"], held["item tags"]], ignore_index=True)
    found = suggest_links.suggest(
        items, Evidence.of(held), tags=tagged, known=known, units=_units(held, items)
    )
    return of_each_item(held, Link, found, found["recommendation_id"])


def links(held: Held) -> pd.DataFrame:
    """Return the links that stand already, then those that are suggested."""
    import pandas as pd

    several = [held.frame(name) for name in ("known links", "proposed links")]
    both: pd.DataFrame = pd.concat(several, ignore_index=True)
    return both


def bearings(held: Held) -> pd.DataFrame:
    """Return the bearings that the sentences of suggested links show; only links are read whose words are new."""
    from ..suggestions.suggest_bearings import LookedAt

    linked = held["suggested links"]
    looked = LookedAt.of(linked, held["recommendations"], Evidence.of(held), _units(held, linked))
    english = cache.made_with(), held.mark(ENGLISH)
    keys = {link_id: cache.key_of(*english, said) for link_id, said in looked.depends_on().items()}

    def make(wanted: list[str]) -> Mapping[str, Mapping[str, pa.Table]]:
        shown = {row.link_id: [row] for row in looked.rows(wanted)}
        return {one: {held.name: arrow_tables.of_rows(Bearing, shown.get(one, ()))} for one in wanted}

    kept = cache.pieces(held.cache, "bearings_of_links", keys, {held.name: Bearing}, make)
    return arrow_tables.frame(kept.tables[held.name], Bearing)


def open_bearings(held: Held) -> pd.DataFrame:
    """Return the bearings that sentences show, of the links of which nobody has said what they bear."""
    found = held.frame("bearings shown")
    open_links = held["links"].query("bearing == 'undecided' and status != 'dismissed'")["link_id"]
    return found[found["link_id"].isin(open_links)].reset_index(drop=True)


def term_links(held: Held) -> pd.DataFrame:
    """Return the passages that seem to speak to each head of the terms of reference."""
    from ..suggestions import suggest_term_links

    return suggest_term_links.suggest(
        held["terms"],
        Evidence.of(held),
        tags=held["tags by rule"],
        term_themes=held["term themes"],
        units=_units(held, held["terms"]),
    )


def ranked_units(held: Held) -> Mapping[str, Mapping[str, pa.Table]]:
    """Return what is ranked of each document, with its words: the tables of `kept_units.KEPT`."""
    from ..suggestions.ranking import kept_units

    evidence = Evidence(
        passages=held["passages"], appearances=held["appearances"], documents=held["documents"]
    )
    found = kept_units.kept_of(evidence)
    nothing = {name: arrow_tables.of_rows(row_type, ()) for name, row_type in kept_units.KEPT.items()}
    return {name: found.get(name, nothing) for name in held.wanted}


def units(held: Held) -> Units:
    """Return what is ranked of the whole evidence."""
    from ..suggestions.ranking.ranked_units import of_witnesses

    return of_witnesses(Evidence.of(held), held["ranked units"])


def _units(held: Held, wanted: pd.DataFrame) -> Units | None:
    """Return what is ranked, where anything wants it."""
    found: Units | None = held["units"] if len(wanted) else None
    return found


def links_by_hand(held: Held) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the links of links.csv, and its mistakes; a row with a mistake is no link."""
    from ..evidence_base import by_item, link_reasons

    frame, passages = held["links.csv"], held["passages"]
    named = passages[passages["passage_id"].isin(set(frame["passage_id"]))]
    texts = dict(zip(named["passage_id"], named["text"], strict=True))
    items = set(held["recommendations"]["recommendation_id"])
    rows: list[Link] = []
    problems: list[Problem] = []
    for row, given in zip(frame.index, frame.to_dict("records"), strict=True):
        mistakes = list(_wrong_link(given, texts, items))
        problems += [
            problem("", _left_out(str(row), column, what), severity="error") for column, what in mistakes
        ]
        dated = not given["decided"] or is_date(given["decided"].partition("T")[0])
        decided = given["decided"] if dated else ""
        if not dated:
            problems.append(problem("", Because.of("link without its date", str(row), given["decided"])))
        if not mistakes:
            link_id = by_item.link_id(given["recommendation_id"], given["passage_id"])
            rows.append(
                Link(
                    link_id, given["recommendation_id"], given["passage_id"], "person",
                    bearing=given["bearing"], quote=given["quote"], status="confirmed", coder=given["coder"],
                    decided=decided, note=given["note"], **link_reasons.of([Because("by hand", (given["coder"],))]),
                )
            )  # fmt: skip
    return tables.table(Link, rows), tables.table(Problem, problems)


def _left_out(row: str, column: str, what: str) -> Because:
    return Because.of(
        "row left out", "links.csv", row, column, said=f"links.csv, row {row}, {column}: {what}"
    )


def _wrong_link(
    given: Mapping[Any, str], texts: Mapping[str, str], items: set[str]
) -> Iterator[tuple[str, str]]:
    if given["recommendation_id"] not in items:
        yield "recommendation_id", f"there is no “{given['recommendation_id']}”"
    if given["passage_id"] not in texts:
        yield "passage_id", f"there is no “{given['passage_id']}”"
    elif given["quote"] not in texts[given["passage_id"]]:
        yield "quote", f"“{given['quote'][:60]}…” does not stand in {given['passage_id']}"
    if given["bearing"] not in model.BEARINGS:
        yield "bearing", f"“{given['bearing']}” is none of {', '.join(model.BEARINGS)}"
    if not given["coder"]:
        yield "coder", "nobody is named; say whose link it is"
