"""A blind sample of pairs: what is drawn, what its reader sees, and how suggestions are held against it."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.places import ROOT, TESTS
from workbench.coding import bearing_sample, bearing_scores
from workbench.coding.bearing_sample import Pair
from workbench.errors import BadTable, WorkbenchError
from workbench.evidence_base.by_item import link_id
from workbench.model import Appearance, Bearing, Document, Evidence, Link, Passage, Recommendation, tables
from workbench.suggestions import suggest_bearings

DATA = ROOT.parent / "shared" / "data" / "hc245"
READ = TESTS / "readings" / "bearing.csv"
ITEMS = [
    Recommendation(f"r{n}", str(n), "recommendation", "report", text=f"Bells should ring {n} times.")
    for n in (1, 2)
]
SAID = [
    Passage(f"oral/Q{n}{part}", "oral", n, kind, f"Q{n}", n, who, who.lower(), text=text)
    for n in range(1, 31)
    for part, kind, who, text in (
        ("", "question", "Chair", f"How about ropes, {n}?"), (".2", "answer", "Pell", f"Ropes are dear, says {n}."),
    )
]  # fmt: skip
UNREAD = [
    Passage("SUB1/h1", "SUB1", 0, "heading", "h1", text="Of bells"),
    Passage("SUB1/n1", "SUB1", 1, "note", "n1", text="A note of bells"),
    Passage("visit/1", "visit", 0, "paragraph", "1", text="The children said that bells are loud."),
    Passage("report/1", "report", 0, "paragraph", "1", text="Bells should ring."),
]
DOCUMENTS = [
    Document("oral", "oral"),
    Document("SUB1", "written"),
    Document("visit", "engagement note"),
    Document("report", "report"),
]
LINKS = [
    Link(link_id("r1", f"oral/Q{n}.2"), "r1", f"oral/Q{n}.2", "cited" if n < 11 else "similar", score=0.5)
    for n in range(1, 21)
]


def drawn(size: int = 30, seed: int = 7, links: list[Link] = LINKS) -> Any:
    return bearing_sample.draw(
        tables.table(Link, links),
        tables.table(Recommendation, ITEMS),
        Evidence(
            passages=tables.table(Passage, [*SAID, *UNREAD]),
            appearances=tables.table(Appearance, [Appearance("oral", "chair", "Chair", "chair")]),
            documents=tables.table(Document, DOCUMENTS),
        ),
        size=size,
        seed=seed,
    )


def filled(*rows: tuple[int, str, str]) -> Any:
    """A sheet of pairs of r1 and answers by number, with the bearing and the coder."""
    pairs = [
        Pair(
            link_id("r1", f"oral/Q{n}.2"),
            "r1",
            "1",
            "",
            f"oral/Q{n}.2",
            "",
            "",
            "Ropes are dear.",
            what,
            "",
            coder,
        )
        for n, what, coder in rows
    ]
    return tables.table(Pair, pairs)


def bearings(*rows: tuple[int, str]) -> Any:
    made = [
        Bearing(link_id("r1", f"oral/Q{n}.2"), "r1", f"oral/Q{n}.2", what, 0, 5, "", "", "")
        for n, what in rows
    ]
    return tables.table(Bearing, made)


def row(frame: Any, among: str, what: str) -> Any:
    return frame[(frame["among"] == among) & (frame["bearing"] == what)].iloc[0]


# --- drawing -----------------------------------------------------------------------------------


def test_a_third_each_are_cited_suggested_and_linked_by_nothing() -> None:
    strata = {link.link_id: link.basis for link in LINKS}
    bases = [strata.get(claim, "unlinked") for claim in drawn()["link_id"]]
    assert {name: bases.count(name) for name in set(bases)} == {"cited": 10, "similar": 10, "unlinked": 10}


def test_the_sheet_tells_nothing_of_what_was_suggested_and_is_in_no_order_of_it() -> None:
    sheet = drawn()
    assert not {"basis", "score", "reasons", "stratum", "status"} & set(sheet.columns)
    assert set(sheet["bearing"]) == set(sheet["coder"]) == set(sheet["quote"]) == {""}
    cited = [claim in {link.link_id for link in LINKS[:10]} for claim in sheet["link_id"]]
    assert cited not in (sorted(cited), sorted(cited, reverse=True))


def test_a_pair_has_the_item_the_question_and_the_passage() -> None:
    one = drawn().set_index("passage_id").iloc[0]
    number = one.name.removeprefix("oral/Q").removesuffix(".2")
    assert (one["question"], one["passage"]) == (
        f"How about ropes, {number}?",
        f"Ropes are dear, says {number}.",
    )
    assert one["item"] == f"Bells should ring {one['number']} times." and one["speaker"] == "Pell"


def test_only_what_witnesses_said_is_drawn_and_no_pair_twice() -> None:
    sheet = drawn(1000)
    assert len(sheet) == 60 and not sheet.duplicated(["recommendation_id", "passage_id"]).any()
    assert {p.passage_id for p in SAID if p.kind == "answer"} == set(sheet["passage_id"])


def test_where_one_part_has_too_few_the_others_make_up_the_number() -> None:
    sheet = drawn(30, links=LINKS[:2])
    assert len(sheet) == 30 and {link.link_id for link in LINKS[:2]} <= set(sheet["link_id"])


def test_a_dismissed_link_is_not_drawn() -> None:
    sheet = drawn(1000, links=[replace(LINKS[0], status="dismissed"), *LINKS[1:]])
    assert len(sheet) == 59 and LINKS[0].link_id not in set(sheet["link_id"])


def test_the_same_seed_gives_the_same_sheet_and_another_seed_another() -> None:
    assert drawn().equals(drawn()) and not drawn().equals(drawn(seed=8))


def test_a_sample_of_none_can_not_be_drawn() -> None:
    with pytest.raises(WorkbenchError, match="Ask for one or more"):
        drawn(0)


# --- scoring -----------------------------------------------------------------------------------

YES, NO, IF = "consistent with", "contrary to", "qualifies"


def test_precision_and_recall_are_of_pairs_that_people_read() -> None:
    sheet = filled((1, YES, "AB"), (2, YES, "AB"), (3, "undecided", "AB"), (4, NO, "AB"), (5, "", ""))
    found = bearing_scores.score(
        sheet, bearings((1, YES), (3, YES), (4, NO), (5, NO), (9, NO)), tables.table(Link, LINKS)
    )
    one = row(found, "cited", YES)
    assert (one["read"], one["found"], one["suggested"], one["right"]) == (4, 2, 2, 1)
    assert (one["precision"], one["recall"], one["prevalence"]) == (0.5, 0.5, 0.5)
    assert row(found, "cited", NO)["suggested"] == 1 and row(found, "suggested", NO)["read"] == 0


def test_where_no_unlinked_pair_was_read_recall_over_all_the_evidence_is_said_to_be_unknown() -> None:
    links = tables.table(Link, LINKS)
    assert (
        "unknown: no unlinked pair"
        in row(bearing_scores.score(filled((1, YES, "AB")), bearings(), links), "all links", YES)["note"]
    )
    found = bearing_scores.score(
        filled((1, YES, "AB"), (25, IF, "AB"), (26, "background", "AB")), bearings(), links
    )
    assert row(found, "unlinked", IF)["found"] == 1
    assert row(found, "all links", YES)["note"].startswith("of 2 unlinked pairs read, 1 have a bearing")


def test_of_nothing_there_is_no_share() -> None:
    one = row(
        bearing_scores.score(filled((1, YES, "AB")), bearings(), tables.table(Link, LINKS)), "cited", NO
    )
    assert one[["precision", "precision_low", "recall", "recall_high"]].isna().all()


@pytest.mark.parametrize(
    ("right", "of", "low", "high"), [(0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1.0)]
)
def test_intervals_are_wilsons(right: int, of: int, low: float, high: float) -> None:
    assert bearing_scores.interval(right, of) == (low, high)


def test_all_mistakes_of_a_sheet_are_told_at_once_with_row_and_column() -> None:
    sheet = filled((1, "agrees", "AB"), (2, YES, ""), (3, YES, "AB"), (3, NO, "AB"), (4, YES, "AB"))
    sheet.loc[4, ["link_id", "quote"]] = ["0000", "Ropes are cheap."]
    with pytest.raises(BadTable) as caught:
        bearing_scores.score(sheet, bearings(), tables.table(Link, LINKS))
    told = caught.value.mistakes
    assert len(told) == 5
    starts = (
        "row 0, bearing: “agrees” is none of",
        "row 1, coder:",
        "row 3, coder:",
        "row 4, link_id:",
        "row 4, quote:",
    )
    assert all(mistake.startswith(start) for mistake, start in zip(told, starts, strict=True))


def test_a_sheet_without_a_column_says_which() -> None:
    with pytest.raises(BadTable, match="column “coder” is missing"):
        bearing_scores.agreement(filled((1, YES, "AB")).drop(columns="coder"))


def test_cells_left_empty_in_a_spreadsheet_are_pairs_that_were_not_read() -> None:
    import pandas as pd

    sheet = filled((1, YES, "AB"), (2, "", ""))
    sheet = sheet.astype("object").where(sheet != "", pd.NA)
    found = bearing_scores.score(sheet, bearings(), tables.table(Link, LINKS))
    assert row(found, "cited", YES)["read"] == 1


def test_two_coders_agreement_is_counted_and_where_they_differ_nothing_is_scored() -> None:
    sheet = filled(
        (1, YES, "AB"), (1, YES, "CD"), (2, YES, "AB"), (2, NO, "CD"), (3, NO, "AB"), (3, NO, "CD"), (4, NO, "AB"), (4, NO, "CD"),
    )  # fmt: skip
    one = bearing_scores.agreement(sheet).iloc[0]
    assert (one["coders"], one["read"], one["alike"], one["share"], one["kappa"]) == (
        ("AB", "CD"),
        4,
        3,
        0.75,
        0.5,
    )
    found = bearing_scores.score(sheet, bearings((2, YES)), tables.table(Link, LINKS))
    assert row(found, "cited", YES)["read"] == 3 and row(found, "cited", YES)["suggested"] == 0


# --- one hundred pairs read --------------------------------------------------------------------
# Read once, by a language model and by no person, before any suggestion for them was seen; rules were changed after
# that with some of these passages in view. So this guards against new mistakes, and is no measure of a blind test.


@pytest.mark.skipif(not DATA.exists(), reason="the real report is not beside this repository")
def test_of_a_hundred_pairs_read_before_anything_was_suggested_no_suggestion_is_wrong(tmp_path: Path) -> None:
    import workbench

    inquiry = workbench.create(tmp_path / "hc245", title="x")
    inquiry.add(
        [*sorted(DATA.glob("Oral_*.pdf")), DATA / "Responsible Use of Data.pdf"], publication="published"
    )
    with open(READ, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    held = dict.fromkeys(tables.columns(Pair), "")
    sheet = tables.table(Pair, [Pair(**{**held, **row}) for row in rows])
    assert len(sheet) == 100 and set(sheet["passage_id"]) <= set(inquiry.passages["passage_id"])
    held = Evidence(passages=inquiry.passages, appearances=inquiry.appearances, documents=inquiry.documents)
    shown = suggest_bearings.suggest(inquiry.links, inquiry.recommendations, held)
    texts = inquiry.passages.set_index("passage_id")["text"]
    assert all(texts[r.passage_id][r.start : r.end] == r.quote for r in shown.itertuples())
    read = dict(zip(sheet["link_id"], sheet["bearing"], strict=True))
    both = [(r.bearing, read[r.link_id]) for r in shown.itertuples() if r.link_id in read]
    assert both and all(ours == theirs for ours, theirs in both)
