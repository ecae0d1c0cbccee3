"""Tags by rule: what is found, where it stands to the letter, and how it is counted."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import WorkbenchError
from workbench.model import Appearance, Document, Evidence, Passage, Pattern, Tag, Theme, tables
from workbench.themes import counting
from workbench.themes.codebook.codebook_rows import Codebook
from workbench.themes.tag_passages import tag, tag_id


def book(*patterns: tuple[str, str, str]) -> Codebook:
    rows = [Pattern(f"p{n}", theme, kind, words) for n, (theme, kind, words) in enumerate(patterns, 1)]
    themes = [Theme(theme, theme.title()) for theme in dict.fromkeys(row.theme for row in rows)]
    return Codebook(tables.table(Theme, themes), tables.table(Pattern, rows))


def said(*texts: str, kind: str = "answer") -> pd.DataFrame:
    return tables.table(
        Passage,
        [Passage(f"oral/Q{n}", "oral", n, kind, f"Q{n}", text=text) for n, text in enumerate(texts, 1)],
    )


def quotes(text: str, *patterns: tuple[str, str, str]) -> list[str]:
    return tag(said(text), book(*patterns))["quote"].tolist()


@pytest.mark.parametrize(
    "words", ["out of area", "out-of-area", "Out‑Of‑Area", "OUT OF AREA", "out of\u00a0area", "out  of area"]
)
def test_a_phrase_is_found_however_it_is_hyphenated_spaced_or_capitalised(words: str) -> None:
    assert quotes(f"We place them {words}, too often.", ("distance", "phrase", "out of area")) == [words]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_an_apostrophe_may_be_curly_in_the_text_or_in_the_pattern(apostrophe: str) -> None:
    text = f"The children{apostrophe}s home rang."
    for pattern in ("children's home", "children’s home"):
        assert quotes(text, ("homes", "phrase", pattern)) == [text[4:19]]


def test_a_lemma_phrase_is_found_whatever_its_endings() -> None:
    pattern = ("running", "lemma", "run away")
    assert quotes("She ran away; they were running away; he runs away.", pattern) == [
        "ran away",
        "running away",
        "runs away",
    ]


def test_a_closed_up_spelling_of_a_hyphenated_pattern_is_found() -> None:
    pattern = ("police", "lemma", "missing persons co-ordinator")
    assert quotes("Two missing persons coordinators.", pattern) == ["missing persons coordinators"]


def test_a_token_pattern_says_what_no_phrase_can() -> None:
    rule = '[{"LIKE_NUM": true}, {"LEMMA": "mile"}]'
    assert quotes("It is 200 miles away, or a mile.", ("distance", "token", rule)) == ["200 miles"]


def test_the_longest_match_of_a_theme_is_kept_and_other_themes_keep_theirs() -> None:
    tags = tag(
        said("The missing persons unit answered."),
        book(
            ("police", "phrase", "missing persons unit"),
            ("police", "phrase", "missing persons"),
            ("missing", "phrase", "missing"),
        ),
    )
    assert list(zip(tags["theme"], tags["quote"], tags["origin"], strict=True)) == [
        ("missing", "missing", "rule:p3"), ("police", "missing persons unit", "rule:p1")
    ]  # fmt: skip


def test_of_two_patterns_for_the_same_words_the_first_in_the_file_is_named() -> None:
    tags = tag(said("It was missing."), book(("m", "lemma", "missing"), ("m", "phrase", "missing")))
    assert tags["origin"].tolist() == ["rule:p1"]


def test_headings_notes_and_references_are_not_tagged_and_questions_are() -> None:
    for kind in ("heading", "note", "reference", "direction"):
        assert tag(said("missing", kind=kind), book(("m", "phrase", "missing"))).empty
    assert len(tag(said("missing", kind="question"), book(("m", "phrase", "missing")))) == 1


def test_tags_are_suggested_never_confirmed_and_have_the_columns_of_the_contract() -> None:
    tags = tag(said("It was missing."), book(("m", "phrase", "missing")))
    assert set(tags["status"]) == {"suggested"} and set(tags["coder"]) == {""}
    assert list(tags.columns) == tables.columns(Tag)


def test_the_id_of_a_tag_is_what_is_claimed_and_a_new_run_gives_it_again() -> None:
    passages = said("Yes.", "Yes.")
    first = tag(passages, book(("yes", "phrase", "yes")))
    again = tag(passages, book(("yes", "lemma", "yes")))
    assert first["tag_id"].tolist() == again["tag_id"].tolist()
    assert first["tag_id"].is_unique
    assert first["tag_id"][0] == tag_id("oral/Q1", "yes", 0, 3)
    assert tag_id("oral/Q1", "yes", 0, 3) == "t953d5b4e4dfc61c"


def test_no_passages_and_no_patterns_give_an_empty_table_of_tags() -> None:
    assert list(tag(said(), book(("m", "phrase", "missing"))).columns) == tables.columns(Tag)
    assert tag(said("missing"), book()).empty


@given(
    st.lists(
        st.sampled_from(
            [
                "missing",
                "Missing",
                " ",
                "\u00a0",
                "🙂",
                "e\u0301",
                "\u202e",
                "\u2067",
                "\r\n",
                "out-of-area",
                "out  of area",
                "\u00ad",
                "’s",
                ".",
                "a",
            ]
        ),
        max_size=25,
    )
)
@settings(max_examples=150, deadline=None)
def test_every_tag_is_its_slice_of_the_text_whatever_the_characters(pieces: list[str]) -> None:
    text = "".join(pieces)
    tags = tag(said(text), book(("m", "lemma", "missing"), ("d", "phrase", "out of area")))
    assert [text[start:end] for start, end in zip(tags["start"], tags["end"], strict=True)] == tags[
        "quote"
    ].tolist()
    for quote in tags["quote"]:
        assert quote == quote.strip() != ""


def appearance(
    person: str, organisation: str, category: str, capacity: str = "witness", document: str = "oral"
) -> Appearance:
    return Appearance(document, person, person, capacity, organisation=organisation, category=category)


def counted(tags: pd.DataFrame, passages: pd.DataFrame, appearances: pd.DataFrame, by: str) -> pd.DataFrame:
    kinds = {"oral": "oral", "ILL1": "written"}
    documents = tables.table(
        Document, [Document(d, kinds[d]) for d in dict.fromkeys(appearances["document_id"])]
    )
    return counting.crosstab(
        tags, Evidence(passages=passages, appearances=appearances, documents=documents), by
    )


def test_a_table_counts_distinct_bodies_of_those_heard_and_leaves_members_out() -> None:
    speakers = ["ann", "bob", "ann", "chair", "cat"]
    passages = said("missing missing", "missing", "missing again", "missing?", "nothing")
    passages["person_id"] = speakers
    passages.loc[3, "kind"] = "question"
    appearances = tables.table(
        Appearance,
        [
            appearance("ann", "Force One", "police"), appearance("bob", "Force One", "police"),
            appearance("cat", "Charity", "charities"), appearance("chair", "", "member", "chair"),
        ],
    )  # fmt: skip
    tags = tag(passages, book(("m", "phrase", "missing")))
    assert counted(tags, passages, appearances, "category").to_dict("records") == [
        {"theme": "m", "group": "charities", "bodies": 0, "heard": 1, "prompted": 0},
        {"theme": "m", "group": "police", "bodies": 1, "heard": 1, "prompted": 0},
    ]


def test_a_joint_submission_is_one_body_and_its_unsigned_words_are_its_own() -> None:
    passages = tables.table(
        Passage, [Passage("ILL1/1", "ILL1", 1, "paragraph", "1", text="They go missing.")]
    )
    appearances = tables.table(
        Appearance,
        [
            appearance("x", "Society X", "charities", "submitter", "ILL1"),
            appearance("y", "Society Y", "charities", "submitter", "ILL1"),
        ],
    )
    tags = tag(passages, book(("m", "phrase", "missing")))
    assert counted(tags, passages, appearances, "category").to_dict("records") == [
        {"theme": "m", "group": "charities", "bodies": 1, "heard": 1, "prompted": 0}
    ]
    assert counted(tags, passages, appearances, "witness")["group"].tolist() == ["Society X and Society Y"]


def test_an_unknown_way_of_counting_is_refused_with_those_there_are() -> None:
    with pytest.raises(WorkbenchError, match="Choose one of: category, witness, session, term"):
        counted(tables.table(Tag), said(), tables.table(Appearance), "colour")


def test_nothing_said_and_nobody_heard_give_an_empty_table_with_its_columns() -> None:
    empty = counted(tables.table(Tag), said("x"), tables.table(Appearance), "category")
    assert empty.columns.tolist() == ["theme", "group", "bodies", "heard", "prompted"] and empty.empty


def test_a_dismissed_tag_is_not_counted_and_a_theme_of_a_report_has_no_bodies() -> None:
    passages = said("missing", "missing")
    passages["person_id"] = ["ann", ""]
    appearances = tables.table(Appearance, [appearance("ann", "Force One", "police")])
    tags = tag(passages, book(("m", "phrase", "missing")))
    tags.loc[0, "status"] = "dismissed"
    assert counted(tags, passages, appearances, "session")["bodies"].tolist() == [0]


def test_a_hundred_thousand_words_are_tagged_within_seconds() -> None:
    import time

    passages = said(
        *(["They were placed out of area, far from home, and went missing from care again. " * 7] * 1000)
    )
    patterns = book(
        ("m", "lemma", "go missing"),
        ("d", "phrase", "out-of-area"),
        *(("x", "phrase", f"word {n}") for n in range(300)),
    )
    began = time.process_time()
    tags = tag(passages, patterns)
    assert len(tags) == 14_000
    assert time.process_time() - began < 10
