"""Our components in somebody else's spaCy pipeline: added by name, saved, and loaded again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model import Passage, Pattern, Theme, tables
from workbench.text import pipelines
from workbench.themes.codebook.codebook_rows import Codebook
from workbench.themes.tag_passages import tag

PATTERNS = [
    {"pattern_id": "p1", "theme": "distance", "kind": "lemma", "pattern": "out of area"},
    {"pattern_id": "p2", "theme": "distance", "kind": "phrase", "pattern": "far from home"},
    {"pattern_id": "p3", "theme": "homes", "kind": "lemma", "pattern": "children's home"},
    {"pattern_id": "p4", "theme": "distance", "kind": "token", "pattern": '[{"LIKE_NUM": true}, {"LOWER": "miles"}]'},
]  # fmt: skip
TEXT = "The children’s homes are out-of-area: 200 miles, and far from home."


def pipeline(**config: Any) -> Any:
    pipelines.light()  # registers the factories, as the entry points do where the package is installed
    nlp = spacy.blank("en")
    nlp.add_pipe("workbench_themes", config={"patterns": PATTERNS, **config})
    return nlp


def found(doc: Any, key: str = "workbench_themes") -> list[tuple[str, str, str]]:
    return [(span.label_, span.id_, span.text) for span in doc.spans[key]]


def test_a_pipeline_of_somebody_elses_finds_our_themes() -> None:
    doc = pipeline()(TEXT)
    assert found(doc) == [
        ("homes", "p3", "children’s homes"),
        ("distance", "p1", "out-of-area"),
        ("distance", "p4", "200 miles"),
        ("distance", "p2", "far from home"),
    ]
    assert doc._.themes == ("homes", "distance")


def test_a_doc_without_our_spans_names_no_themes() -> None:
    pipelines.light()
    assert spacy.blank("en")(TEXT)._.themes == ()


def test_the_words_and_lemmas_of_the_pipeline_stay_as_they_were() -> None:
    doc = pipeline()(TEXT)
    assert doc.text == TEXT
    assert {token.lemma_ for token in doc} == {""}


def test_spans_may_stand_under_another_key() -> None:
    doc = pipeline(spans_key="codebook")(TEXT)
    assert len(found(doc, "codebook")) == 4
    assert "workbench_themes" not in doc.spans


def test_the_longest_span_of_a_theme_is_kept_and_other_themes_keep_theirs() -> None:
    rows = [
        {"pattern_id": str(n), "theme": theme, "kind": "phrase", "pattern": words}
        for n, (theme, words) in enumerate([("a", "home"), ("a", "far from home"), ("b", "home")])
    ]
    assert found(pipeline(patterns=rows)("It is far from home.")) == [
        ("a", "1", "far from home"), ("b", "2", "home")
    ]  # fmt: skip


def test_every_mistake_of_the_patterns_is_told_at_once() -> None:
    rows = [
        {"pattern_id": "p1", "theme": "", "kind": "phrase", "pattern": "x"},
        {"pattern_id": "p2", "theme": "a", "kind": "regex", "pattern": "x"},
        {"pattern_id": "p3", "theme": "a", "kind": "phrase", "pattern": "…"},
        {"pattern_id": "p4", "theme": "a", "kind": "token", "pattern": "[{"},
        {"pattern_id": "p5", "theme": "a", "kind": "token", "pattern": [{"POS": "NOUN"}]},
    ]
    with pytest.raises(ValueError, match="workbench_themes") as told:
        pipeline(patterns=rows)
    assert [line.split(":")[0] for line in str(told.value).splitlines()[1:]] == [
        f"  pattern {n}" for n in range(1, 6)
    ]


def test_patterns_added_later_are_saved_with_the_pipeline(tmp_path: Path) -> None:
    nlp = pipeline()
    more = {"pattern_id": "p5", "theme": "sea", "kind": "phrase", "pattern": "ashore"}
    nlp.get_pipe("workbench_themes").add_patterns([more])
    nlp.to_disk(tmp_path / "ours")
    text = f"{TEXT} They went ashore."
    code = (
        "import sys, spacy; from workbench.text import pipelines; pipelines.workbench_themes\n"
        "doc = spacy.load(sys.argv[1])(sys.argv[2])\n"
        "print([(s.label_, s.id_, s.text) for s in doc.spans['workbench_themes']], doc._.themes)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "ours"), text]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert printed == f"{found(nlp(text))} {('homes', 'distance', 'sea')}\n"


def test_the_bytes_of_the_component_bring_it_back() -> None:
    pipelines.light()
    nlp = spacy.blank("en")
    empty = nlp.add_pipe("workbench_themes")
    assert found(nlp(TEXT)) == []
    empty.from_bytes(pipeline().get_pipe("workbench_themes").to_bytes())
    assert found(nlp(TEXT)) == found(pipeline()(TEXT))


def test_spans_go_through_a_doc_bin(tmp_path: Path) -> None:
    nlp = pipeline()
    kept = spacy.tokens.DocBin(docs=[nlp(TEXT)]).to_bytes()
    doc = next(spacy.tokens.DocBin().from_bytes(kept).get_docs(nlp.vocab))
    assert found(doc) == found(nlp(TEXT))


def test_after_a_statistical_pipeline_the_lemmas_of_that_pipeline_are_its_own() -> None:
    nlp = pipelines.statistical.__wrapped__()
    nlp.add_pipe("workbench_themes", config={"patterns": PATTERNS})
    doc = nlp("Two children’s homes were out of area.")
    assert found(doc) == [("homes", "p3", "children’s homes"), ("distance", "p1", "out of area")]


# A codebook's phrases are found in the plural too; here they are found as they are written.
LEMMAS_AND_TOKENS = [row for row in PATTERNS if row["kind"] != "phrase"]
SHARED = pipeline(patterns=LEMMAS_AND_TOKENS)
WORDS = [
    "out",
    "of",
    "area",
    "far",
    "from",
    "home",
    "homes",
    "children’s",
    "miles",
    "200",
    ".",
    "🙂",
    "ar\u0301ea",
]


@given(st.lists(st.sampled_from(WORDS), max_size=14))
@settings(max_examples=150, deadline=None)
def test_it_finds_what_tagging_finds(words: list[str]) -> None:
    text = " ".join(words)
    book = Codebook(
        tables.table(Theme, [Theme(name, name) for name in ("distance", "homes")]),
        tables.table(Pattern, [Pattern(**row) for row in LEMMAS_AND_TOKENS]),
    )
    passages = tables.table(Passage, [Passage("d/1", "d", 1, "answer", "1", text=text)])
    tags = tag(passages, book)
    doc = SHARED(text)
    spans = [(s.label_, s.start_char, s.end_char) for s in doc.spans["workbench_themes"]]
    assert sorted(spans) == sorted(zip(tags["theme"], tags["start"], tags["end"], strict=True))
