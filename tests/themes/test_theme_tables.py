"""Theme tables and charts: distinct bodies, prompted counted apart, what stands together, where in a session."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pandas as pd
import pytest

from workbench.briefing.charts import theme_charts
from workbench.coding import accuracy, agreement, methods_paragraph
from workbench.errors import WorkbenchError
from workbench.model import (
    Appearance,
    Coding,
    Decision,
    Document,
    Evidence,
    Passage,
    Pattern,
    Tag,
    Term,
    Theme,
    tables,
)
from workbench.themes import counting, tag_passages
from workbench.themes.codebook.codebook_rows import Codebook

BOOK = Codebook(
    tables.table(Theme, [Theme("cost", "Cost & <price>"), Theme("data", "Data")]),
    tables.table(Pattern, [Pattern("p1", "cost", "lemma", "cost"), Pattern("p2", "data", "lemma", "record")]),
)
WORDS = [
    ("Q1", "question", "chair", "What does it cost?"),
    ("Q1", "answer", "ann", "The cost is high, and so is the cost of a record."),
    ("Q2", "question", "chair", "And otherwise?"),
    ("Q2", "answer", "bob", "A record costs nothing."),
    ("Q3", "question", "chair", "Who records it?"),
    ("Q3", "answer", "ann", "Nobody."),
]
PASSAGES = tables.table(
    Passage,
    [
        Passage(f"s1/{n}", "s1", n, kind, locator, speaker=who, person_id=who, text=text)
        for n, (locator, kind, who, text) in enumerate(WORDS)
    ],
)
DOCUMENTS = tables.table(Document, [Document("s1", "oral")])
WHO = tables.table(
    Appearance,
    [
        Appearance("s1", "chair", "Chair", "chair"),
        Appearance("s1", "ann", "Ann", "witness", organisation="Force", category="police"),
        Appearance("s1", "bob", "Bob", "witness", organisation="Trust", category="charities"),
    ],
)
EVIDENCE = Evidence(passages=PASSAGES, appearances=WHO, documents=DOCUMENTS)
TAGS = tag_passages.tag(PASSAGES, BOOK)


def test_a_body_that_spoke_only_in_answer_to_a_question_about_it_is_prompted() -> None:
    table = counting.crosstab(TAGS, EVIDENCE, "category")
    assert list(table[["theme", "group", "bodies", "heard", "prompted"]].itertuples(index=False, name=None)) == [
        ("cost", "charities", 1, 1, 0), ("cost", "police", 1, 1, 1),
        ("data", "charities", 1, 1, 0), ("data", "police", 1, 1, 0),
    ]  # fmt: skip


def test_themes_are_counted_by_term_of_reference_where_the_codebook_finds_a_theme_in_the_term() -> None:
    terms = tables.table(Term, [Term("t1", "[1]", "How it is recorded."), Term("t2", "[2]", "Hope.")])
    bearing = counting.bearing_on(terms, BOOK)
    assert list(bearing.itertuples(index=False, name=None)) == [("t1", "[1]", "data")]
    table = counting.crosstab(TAGS, EVIDENCE, "term", terms=bearing)
    assert list(zip(table["theme"], table["group"], table["bodies"], table["heard"], strict=True)) == [
        ("cost", "[1]", 2, 2), ("data", "[1]", 2, 2)
    ]  # fmt: skip


def test_themes_of_one_passage_stand_together_and_bodies_are_counted_once() -> None:
    found = counting.together(TAGS, EVIDENCE)
    assert found.to_dict("records") == [
        {"theme": "cost", "other": "data", "passages": 2, "bodies": 2, "of_theme": 2, "of_other": 2}
    ]


def test_themes_are_followed_over_the_questions_of_a_session() -> None:
    found = counting.over_questions(TAGS, EVIDENCE, "s1")
    assert list(found.itertuples(index=False, name=None)) == [
        ("cost", "Q1", 1, True, 1), ("cost", "Q2", 2, False, 1),
        ("data", "Q1", 1, False, 1), ("data", "Q2", 2, False, 1), ("data", "Q3", 3, True, 0),
    ]  # fmt: skip
    with pytest.raises(WorkbenchError, match="there is no session “s9”"):
        counting.over_questions(TAGS, EVIDENCE, "s9")


def test_a_dismissed_tag_counts_nowhere() -> None:
    none = TAGS.assign(status="dismissed")
    assert counting.together(none, EVIDENCE).empty
    assert counting.over_questions(none, EVIDENCE, "s1").empty


def charts() -> list[theme_charts.ThemeChart]:
    labels = dict(zip(BOOK.themes["theme"], BOOK.themes["label"], strict=True))
    table = counting.crosstab(TAGS, EVIDENCE, "category")
    over = counting.over_questions(TAGS, EVIDENCE, "s1")
    return [
        theme_charts.heat_map(table, labels, mark=theme_charts.MARK),
        theme_charts.strip(over, 3, labels, mark=theme_charts.MARK),
    ]


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: chart.ident)
def test_a_chart_is_well_formed_has_words_for_those_who_can_not_see_it_and_its_data_table(
    chart: theme_charts.ThemeChart,
) -> None:
    root = ElementTree.fromstring(chart.html())
    names = [element.tag for element in root.iter()]
    assert names.count("title") == names.count("desc") == names.count("table") == 1
    drawing = next(element for element in root.iter("svg"))
    assert drawing.get("role") == "img"
    assert drawing.get("aria-labelledby", "").split() == [f"{chart.ident}-title", f"{chart.ident}-desc"]
    assert "Cost & <price>" in "".join(root.itertext())
    assert theme_charts.MARK in "".join(text for element in root.iter("text") for text in element.itertext())


def test_a_heat_map_says_n_of_n_in_every_cell_and_never_a_percentage() -> None:
    chart = charts()[0]
    assert re.findall(r"<td>(.*?)</td>", chart.table) == ["1 of 1"] * 4
    assert "%" not in chart.html()


def test_empty_tables_are_drawn_without_failing() -> None:
    empty = counting.crosstab(TAGS.iloc[:0], EVIDENCE, "category")
    assert "<svg" in theme_charts.heat_map(empty).html()
    over = counting.over_questions(TAGS.iloc[:0], EVIDENCE, "s1")
    assert "<svg" in theme_charts.strip(over, 3).html()


def test_a_methods_paragraph_says_what_was_done_and_what_was_not() -> None:
    said = methods_paragraph.paragraph(methods_paragraph.Work(BOOK, PASSAGES, TAGS))
    assert said == (
        "6 passages of 1 document were coded against a codebook of 2 themes with 2 patterns. The software suggested "
        "7 tags by rule; it decided nothing. No tag has been confirmed or dismissed, so all of them are suggestions and "
        "their precision is unknown. Recall is unknown: no random sample has been read without suggestions. Nothing was "
        "coded twice, so agreement between coders was not measured."
    )


def test_a_methods_paragraph_counts_decisions_agreement_and_haste() -> None:
    tags = TAGS.assign(
        status=["confirmed"] * 3 + ["dismissed"] + ["suggested"] * 3, coder=["AB"] * 4 + [""] * 3
    )
    codings = tables.table(
        Coding,
        [
            Coding("x", f"s1/{n}", "s1", "cost", coder, "yes" if n in yes else "no")
            for coder, yes in (("AB", {1, 3}), ("CD", {1})) for n in range(6)
        ],
    )  # fmt: skip
    quick = [
        Decision(str(n), "s", n, f"2026-03-02T09:00:{n:02}Z", "AB", "tags", f"t{n}", "confirm")
        for n in range(30)
    ]
    work = methods_paragraph.Work(
        BOOK, PASSAGES, tags, tables.table(Decision, quick), codings=codings,
        agreement=agreement.measure(codings), precision=accuracy.precision(tags, PASSAGES),
    )  # fmt: skip
    said = methods_paragraph.paragraph(work)
    assert "1 person (AB) confirmed 3 and dismissed 1 of them; 3 are undecided." in said
    assert "Of the suggestions that were decided, 3 of 4 were confirmed." in said
    assert "Up to 6 passages read by more than one coder were coded by 2 coders; Krippendorff’s alpha" in said
    assert "too quick and too agreeable to have been read" in said


def test_frames_of_nothing_give_a_paragraph_too() -> None:
    empty = pd.DataFrame(PASSAGES.iloc[:0])
    assert methods_paragraph.paragraph(methods_paragraph.Work(BOOK, empty, tables.table(Tag))).startswith(
        "0 passages of 0 documents"
    )
