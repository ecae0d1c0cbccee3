"""Terms that the evidence suggests, and what the codebook does not reach."""

from __future__ import annotations

import pandas as pd

from workbench.model import Document, Passage, Pattern, Theme, tables
from workbench.themes import tag_passages, unmatched, words_for_patterns
from workbench.themes.codebook.codebook_rows import Codebook

BOOK = Codebook(
    tables.table(Theme, [Theme("cost", "Cost"), Theme("hope", "Hope"), Theme("rope", "Rope")]),
    tables.table(
        Pattern,
        [
            Pattern("p1", "cost", "lemma", "cost"),
            Pattern("p2", "rope", "phrase", "rope"),
            Pattern("p3", "cost", "phrase", "cost of"),
        ],
    ),
)
TEXTS = [
    *(f"In year {n} the cost rose of an agency worker." for n in range(6)),
    *(f"The bell was rung by hand in tower {n}, as it always had been." for n in range(12)),
    "Somebody spoke of an agency.",
]  # fmt: skip


def said(texts: list[str]) -> pd.DataFrame:
    return tables.table(
        Passage, [Passage(f"a/{n}", "a", n, "answer", str(n), text=t) for n, t in enumerate(texts)]
    )


HELD = said(TEXTS)
TAGS = tag_passages.tag(HELD, BOOK)


def test_words_that_a_themes_passages_have_and_the_rest_has_not_are_suggested_with_an_example() -> None:
    found = words_for_patterns.suggested_terms(TAGS, HELD, BOOK)
    first = found.iloc[0]
    assert set(found["theme"]) == {"cost"}
    assert (first["term"], first["here"], first["elsewhere"]) == ("agency worker", 6, 0)
    assert first["example"].endswith("rose of an agency worker.") and first["passage_id"] == "a/0"
    assert first["basis"] == "tagged"


def test_what_the_patterns_find_already_and_what_stands_everywhere_is_not_suggested() -> None:
    terms = set(words_for_patterns.suggested_terms(TAGS, HELD, BOOK)["term"])
    assert not terms & {"cost", "bell", "the", "elsewhere"}


def test_confirmed_passages_stand_for_a_theme_once_there_are_enough() -> None:
    decided = TAGS.assign(status=["confirmed"] * 5 + ["dismissed"])
    found = words_for_patterns.suggested_terms(decided, HELD, BOOK)
    assert set(found["basis"]) == {"confirmed"} and found["here"].max() == 5


def test_the_same_evidence_gives_the_same_terms_in_whatever_order() -> None:
    one = words_for_patterns.suggested_terms(TAGS, HELD, BOOK)[["term", "score"]]
    other = words_for_patterns.suggested_terms(TAGS.iloc[::-1], HELD.iloc[::-1], BOOK)[["term", "score"]]
    pd.testing.assert_frame_equal(one, other)


def test_pairs_that_stand_together_more_than_apart_are_collocations() -> None:
    found = words_for_patterns.collocations(HELD)
    assert found["term"].tolist() == ["cost rise", "agency worker"]
    assert found["times"].tolist() == [6, 6]


def test_no_tags_and_no_passages_give_empty_tables_with_their_columns() -> None:
    empty = words_for_patterns.suggested_terms(TAGS.iloc[:0], said([]), BOOK)
    assert empty.columns.tolist() == list(words_for_patterns.TERM_COLUMNS) and empty.empty
    assert words_for_patterns.collocations(said([])).empty


def test_themes_and_patterns_that_find_nothing_are_listed_with_why() -> None:
    left = unmatched.themes(TAGS, BOOK)
    assert list(zip(left["theme"], left["patterns"], left["note"], strict=True)) == [
        ("hope", 0, "it has no patterns: it is coded by hand"), ("rope", 1, "its patterns find nothing")
    ]  # fmt: skip
    assert unmatched.patterns(TAGS, BOOK)["pattern_id"].tolist() == ["p2", "p3"]


def test_passages_that_no_theme_finds_are_listed_long_ones_only_and_only_evidence() -> None:
    held = pd.concat(
        [
            said([*TEXTS, "It " + "rang and " * 20 + "stopped."]),
            HELD.assign(document_id="r", kind="paragraph").head(2),
        ],
        ignore_index=True,
    )
    documents = tables.table(Document, [Document("a", "oral"), Document("r", "report")])
    assert unmatched.passages(TAGS, held, documents)["words"].tolist() == [42]
    assert len(unmatched.passages(TAGS, held, documents, words=1)) == 14
